"""What the last run wrote, so that a run over the same parts need not write it again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.corpus.parts import generator
from pipeline.corpus.store import told
from pipeline.output.summary import Tally
from schemas import Finding

NAME = "last.json"


def made_of(names: Iterable[str], findings: Sequence[Finding]) -> str:
    """A hash of all that decides a fact base: the keys of its parts in order, and the findings that belong to none."""
    digest = hashlib.sha256()
    for text in (generator().model_dump_json(), *names, "", *(text for _, text in map(told, findings))):
        digest.update(f"{text}\0".encode())
    return digest.hexdigest()


def seen(folder: Path, written: Path, made: str) -> Tally | None:
    """What a run counted that has written the very bytes of `written` from the same parts; None where none has."""
    try:
        last = json.loads((folder / NAME).read_bytes())
        if last["made_of"] == made and last["written"] == _hash(written):
            return Tally.from_counts(last["counts"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def leave(folder: Path, written: Path, made: str, counted: Tally) -> None:
    """Note what was written, for the next run."""
    beside = folder / "beside" / f"{NAME}.{os.getpid()}"
    beside.write_text(json.dumps({"made_of": made, "written": _hash(written), "counts": counted.counts()}), encoding="utf-8")
    beside.replace(folder / NAME)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
