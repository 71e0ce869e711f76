"""Reading a table of the lexicon: tab-separated, checked row by row, a newsroom's own rows merged over the project's.

A table is `NAME.tsv`: comment lines that begin with `#` (what each column means, the editorial rule, source and licence of
what was carried over), then a line that names the columns, then a row a line. A cell of several values separates them by `|`.
Chinese is written in Traditional characters; rules match it on the shadow, so Simplified needs no row of its own.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final, TypeVar, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

HERE: Final = Path(__file__).parent
_overlay: list[Path] = []


class LexiconError(ValueError):
    """A table that cannot be used; the message begins with file and line."""


class Row(BaseModel):
    """A row of a table: a subclass has a field for each column. Equal keys are duplicates."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def key(self) -> object:
        """What no two rows of a table may share; the whole row where a table does not say."""
        return tuple(sorted(self.model_dump().items(), key=lambda item: item[0]))


RowT = TypeVar("RowT", bound=Row)


def use_overlay(folder: Path | None) -> None:
    """Merge the tables of a newsroom's own folder over the project's; called once a process, before any rule is compiled."""
    _overlay[:] = [folder] if folder else []
    rows.cache_clear()


def _files(name: str) -> list[Path]:
    own = [folder / f"{name}.tsv" for folder in _overlay]
    return [HERE / f"{name}.tsv", *(path for path in own if path.is_file())]


def _read(path: Path, model: type[RowT]) -> dict[object, RowT]:
    """The rows of one file by their keys; `LexiconError` with file and line for what cannot be a row."""
    several = {n for n, f in model.model_fields.items() if get_origin(f.annotation) is tuple}
    columns: list[str] = []
    found: dict[object, RowT] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line != unicodedata.normalize("NFC", line):
            raise LexiconError(f"{path}:{number}: not in Unicode normal form C")
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{path}:{number}: {len(cells)} cells, but {len(columns)} columns")
        given = {
            c: tuple(v for v in cell.split("|") if v) if c in several else cell for c, cell in zip(columns, cells, strict=False) if cell
        }
        try:
            row = model.model_validate(given)
        except ValidationError as error:
            first = error.errors()[0]
            raise LexiconError(f"{path}:{number}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
        if row.key() in found:
            raise LexiconError(f"{path}:{number}: {row.key()!r} stands in this table already")
        found[row.key()] = row
    return found


@cache
def rows(name: str, model: type[RowT]) -> tuple[RowT, ...]:
    """All rows of a table, the overlay's in place of the project's where keys are equal. `LexiconError` when one is wrong."""
    merged: dict[object, RowT] = {}
    for path in _files(name):
        merged |= _read(path, model)
    return tuple(merged.values())


def tables_hash() -> str:
    """A hash over all tables in use, 12 hexadecimal digits: part of what a fact base says of its making."""
    digest = hashlib.sha256()
    for folder in (HERE, *_overlay):
        for path in sorted(folder.glob("*.tsv")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
