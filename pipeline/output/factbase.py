"""Writing the fact base: the same records are the same bytes, and no reader ever sees half a file."""

from __future__ import annotations

import json
import os
import tempfile
from errno import EISDIR
from pathlib import Path

from schemas import FactBase


def to_json(factbase: FactBase) -> str:
    """Canonical JSON: keys in the order of the records, UTF-8 unescaped, numbers as `schemas.json_number`, a newline at the end."""
    return json.dumps(factbase.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file beside its place and move it there, so that what stands at `path` is always whole. `OSError` where it cannot.

    Folders are made; a link stays a link to what is written; a device or pipe (`/dev/stdout`) is written to as it is.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)
        return
    place = path.resolve()
    if place.is_dir():
        raise IsADirectoryError(EISDIR, "it is a folder; name a file in it", str(path))
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(place)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def write_text(text: str, path: Path) -> None:
    """Write a text in UTF-8 as `write_bytes` does."""
    write_bytes(text.encode(), path)


def write(factbase: FactBase, path: Path) -> None:
    """Write the fact base to `path`, whole or not at all."""
    write_text(to_json(factbase), path)
