"""A bound to what a process may take, so that one document cannot push a machine into swapping."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path


def bound_memory(more: int) -> None:
    """Let this process take `more` bytes beyond what it holds now, then raise `MemoryError`; 0 sets no bound.

    Linux only: other systems have no limit that counts what is written to and nothing else.
    """
    if not more or sys.platform != "linux":
        return
    import resource

    with suppress(OSError, ValueError):  # a lower limit stands already
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (_held() + more, hard))


def _held() -> int:
    """Bytes of data that this process holds."""
    lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmData:"))
