"""How long work takes: medians, and other programs from the outside."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

Row = dict[str, object]
"""One line of a table: heading and figure."""


def median(work: Callable[[], object], times: int) -> float:
    """The median of so many timings in seconds, after one run that is thrown away."""
    work()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def started(arguments: list[str], times: int) -> float:
    """The median time in seconds that Python takes from its start with these arguments to its end."""
    return median(lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True), times)
