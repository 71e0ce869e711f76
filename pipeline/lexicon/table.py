"""Reading a table of the lexicon: tab-separated, checked row by row, a newsroom's own rows merged over the project's.

A table is `NAME.tsv`: comment lines that begin with `#` (what each column means, the editorial rule, source and licence of
what was carried over), then a line that names the columns, then a row a line. A cell of several values separates them by `|`.
Chinese is written in Traditional characters; rules match it on the shadow, so Simplified needs no row of its own.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypeVar, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.faults import UserError, not_text, pointed

HERE: Final = Path(__file__).parent
_overlay: list[Path] = []


class LexiconError(UserError):
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
    found: dict[object, RowT] = {}
    for number, line, given in _cells(path):
        cells = {c: tuple(v for v in cell.split("|") if v) if c in several else cell for c, cell in given.items() if cell}
        try:
            row = model.model_validate(cells)
        except ValidationError as error:
            first = error.errors()[0]
            column = str(first["loc"][0]) if first["loc"] else ""
            raise _wrong(
                path, number, line, f"{'.'.join(map(str, first['loc']))}: {first['msg']}", line.find(given.get(column) or line)
            ) from None
        if row.key() in found:
            raise _wrong(path, number, line, f"{row.key()!r} stands in this table already")
        found[row.key()] = row
    return found


def _cells(path: Path) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Number and text of each line that is a row, and its cells by column."""
    columns: list[str] = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line != unicodedata.normalize("NFC", line):
            raise _wrong(path, number, line, "not in Unicode normal form C")
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = cells
        elif len(cells) > len(columns):
            raise _wrong(path, number, line, f"{len(cells)} cells, but {len(columns)} columns", line.rfind("\t") + 1)
        else:
            yield number, line, dict(zip(columns, cells, strict=False))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LexiconError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        fault = not_text(str(path), error)
        raise LexiconError(fault.what, at=fault.at, step=fault.step) from None


def _wrong(path: Path, number: int, line: str, what: str, column: int = 0) -> LexiconError:
    """The fault of a line, with a caret under its column."""
    step = "cells stand between tabs; the head of the table of that name in pipeline/lexicon says what each column means"
    return LexiconError(what, at=f"{path}:{number}", excerpt=pointed(line, max(column, 0)), step=step)


def check_overlay(tables: Collection[str], row_of: Callable[[str], type[Row]]) -> None:
    """Read each of a newsroom's own tables; `LexiconError` for one that is none of `tables`, has other columns, or a wrong row."""
    for folder in _overlay:
        for path in sorted(folder.glob("*.tsv")):
            if path.stem not in tables:
                raise LexiconError("there is no table of this name", at=str(path), step=f"the tables are {', '.join(sorted(tables))}")
            model = row_of(path.stem)
            _check_columns(path, list(model.model_fields))
            _read(path, model)


def _check_columns(path: Path, wanted: list[str]) -> None:
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            if unknown := [column for column in map(str.strip, line.split("\t")) if column not in wanted]:
                known = ", ".join(wanted)
                raise _wrong(path, number, line, f"no column {unknown[0]!r}: the columns are {known}", line.find(unknown[0]))
            return


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
