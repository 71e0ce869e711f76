"""Parts on disk: one file an input, found again by what it was made of.

A part's file holds its records as they will stand in the fact base, so that making one of many copies text instead of
building records anew. A file is written beside its place and moved there: what has a name is whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import pipeline
from pipeline.corpus.parts import Part, finding_place, rules_hash
from pipeline.reading import Input
from pipeline.reading.formats import MAX_BYTES
from schemas import Entity, Finding, Record

_LIBRARIES: Final = ("spacy", "jieba", "rjieba", "opencc", "lxml", "pypdf", "python-docx", "dateparser")
"""Libraries whose version may change what is read."""

JsonPlace = tuple[str, str, int, str, str]


@dataclass(frozen=True, slots=True)
class Shard:
    """A part as it is stored: texts of JSON, without the commas between the lists of two parts."""

    document: str
    claims: str
    facts: str
    entities: tuple[tuple[str, str, str], ...]
    """Of each entity, in order: id, text without its mentions, text of these."""
    findings: tuple[tuple[JsonPlace, str], ...]
    """What it is sorted by, and text, of each finding."""
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    """How many facts of each `KIND STATUS`, how many claims, how many findings of each code."""


def rendered(record: Record, depth: int = 2) -> str:
    """A record's JSON as an item of one of the fact base's lists: what `pipeline.output.factbase.to_json` writes for it.

    `depth` is how far it is indented: 4 for an item of a list that one of the items holds.
    """
    text = json.dumps(record.model_dump(mode="json"), ensure_ascii=False, indent=1)
    margin = " " * depth
    return margin + text.replace("\n", "\n" + margin)


def joined(records: Iterable[Record], depth: int = 2) -> str:
    """The JSON of several items of one list."""
    return ",\n".join(rendered(record, depth) for record in records)


def shard_of(part: Part) -> Shard:
    """A part as it is stored."""
    return Shard(
        document=rendered(part.document) if part.document else "",
        claims=joined(part.claims),
        facts=joined(part.facts),
        entities=tuple(map(_entity, part.entities)),
        findings=tuple(map(told, part.findings)),
        counts={
            "facts": dict(Counter(f"{f.kind} {f.status}" for f in part.facts)),
            "claims": {"claims": len(part.claims)},
            "findings": dict(Counter(f.code for f in part.findings)),
        },
    )


def _entity(entity: Entity) -> tuple[str, str, str]:
    return entity.id, rendered(entity.model_copy(update={"mentions": ()})), joined(entity.mentions, depth=4)


def told(finding: Finding) -> tuple[JsonPlace, str]:
    """A finding as it is stored."""
    return finding_place(finding), rendered(finding)


def encoded(shard: Shard) -> bytes:
    """A shard as a line of JSON."""
    return (json.dumps(asdict(shard), ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def decoded(data: bytes) -> Shard:
    """A shard of its line of JSON; `ValueError` or `TypeError` for anything else."""
    raw = json.loads(data)
    raw["entities"] = tuple((name, text, mentions) for name, text, mentions in raw["entities"])
    raw["findings"] = tuple((tuple(place), text) for place, text in raw["findings"])
    return Shard(**raw)


@cache
def _made_with() -> bytes:
    """What besides the input decides a part: version, rules, tables, libraries."""
    return "\0".join([pipeline.__version__, rules_hash(), *map(library_version, _LIBRARIES)]).encode()


def library_version(library: str) -> str:
    """The version of an installed library, empty where there is none."""
    try:
        return version(library) if library else ""
    except PackageNotFoundError:
        return ""


def key(item: Input, configuration: str) -> str:
    """What the part of an input is stored under: a hash of its names and bytes, of the rules and of the configuration.

    `OSError` where a file cannot be read.
    """
    digest = hashlib.sha256(_made_with())
    names = [item.id, configuration, *(f"{f.name}\0{f.language}" for f in item.files)]
    digest.update(repr(names).encode("utf-8", "surrogatepass"))
    for path in (*(f.path for f in item.files), *([item.sidecar] if item.sidecar else [])):
        with Path(path).open("rb") as file:
            file.seek(item.offset)
            data = file.readline(MAX_BYTES) if item.line else file.read(MAX_BYTES + 1)
        digest.update(b"%d\0" % len(data))
        digest.update(data)
    return digest.hexdigest()


class Store:
    """A folder of parts by key. Several processes may write to it at once: the same key is the same bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._beside = folder / "beside"

    def prepare(self) -> None:
        """Make the folder, and throw away what a killed run left half-written. `OSError` where that cannot be done."""
        shutil.rmtree(self._beside, ignore_errors=True)
        self._beside.mkdir(parents=True, exist_ok=True)

    def path(self, name: str) -> Path:
        """Where the part of a key stands, or will."""
        return self.folder / name[:2] / f"{name}.json"

    def __contains__(self, name: str) -> bool:
        return self.path(name).exists()

    def put(self, name: str, shard: Shard) -> None:
        """Store a shard under its key, whole or not at all."""
        beside = self._beside / f"{name}.{os.getpid()}"
        beside.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(encoded(shard))
        path = self.path(name)
        path.parent.mkdir(exist_ok=True)
        beside.replace(path)

    def get(self, name: str) -> Shard | None:
        """The shard of a key; None where there is none, or where a failing disk has damaged it."""
        try:
            return decoded(self.path(name).read_bytes())
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def prune(self, kept: set[str]) -> None:
        """Remove the parts that are not of these keys."""
        for path in self._files():
            if path.stem not in kept:
                path.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        return self.folder.glob("[0-9a-f][0-9a-f]/*.json")
