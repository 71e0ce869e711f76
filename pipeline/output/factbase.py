"""Writing the fact base: the same records are the same bytes, and no reader ever sees half a file."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from schemas import FactBase


def to_json(factbase: FactBase) -> str:
    """Canonical JSON: keys in the order of the records, UTF-8 unescaped, numbers as `schemas.json_number`, a newline at the end."""
    return json.dumps(factbase.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def write_text(text: str, path: Path) -> None:
    """Write a file beside its place and move it there, so that what stands at `path` is always whole. `OSError` where it cannot."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def write(factbase: FactBase, path: Path) -> None:
    """Write the fact base to `path`, whole or not at all."""
    write_text(to_json(factbase), path)
