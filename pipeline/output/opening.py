"""Opening what a user names: the bytes of a file or of standard input, JSON, a fact base. What is wrong is a `UserError`."""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from pipeline.faults import UserError, at, json_fault, json_place, not_text
from schemas import SCHEMA_VERSION, FactBase

STANDARD_INPUT: Final = "standard input"
_MAKE: Final = "make one with: factbase extract ARTICLES --out DIR"


def name_of(path: Path) -> str:
    """A path as messages name it."""
    return STANDARD_INPUT if str(path) == "-" else str(path)


def read_bytes(path: Path, step: str = "check the name") -> bytes:
    """The bytes of a file, `-` being standard input. `UserError` where it cannot be read, or is empty."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except FileNotFoundError:
        raise UserError(f"no such file: {path}", step=step) from None
    except IsADirectoryError:
        raise UserError(f"{path} is a folder; name the file in it", step=step) from None
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    if not data.strip():
        raise UserError(f"{name_of(path)} is empty", step=step)
    return data


def read_json(path: Path, step: str = "correct it there") -> Any:  # noqa: ANN401 - whatever JSON holds
    """What a JSON file holds. `UserError` with line and column where it is not JSON."""
    return _parsed(path, _decoded(path, read_bytes(path), step), step)


def open_factbase(path: Path) -> FactBase:
    """The fact base in a file. `UserError` where there is none, or one of another version, with its place."""
    data = read_bytes(path, _MAKE).removeprefix(codecs.BOM_UTF8)
    try:
        return FactBase.model_validate_json(data)
    except ValidationError as error:
        raise _fault(path, _decoded(path, data, _MAKE), error) from None


def _fault(path: Path, text: str, error: ValidationError) -> UserError:
    """Why a text is no fact base: not JSON, of another version, or where the first record is wrong."""
    parsed = _parsed(path, text, f"correct it there, or {_MAKE}")
    name = name_of(path)
    if not isinstance(parsed, dict) or not {"schema_version", "facts", "documents"} & parsed.keys():
        return UserError(f"{name} is JSON, but not a fact base", step=_MAKE)
    version = parsed.get("schema_version")
    if version != SCHEMA_VERSION:
        return UserError(
            f"{name} has the schema version {version}, and this program reads {SCHEMA_VERSION}",
            step="extract the articles again with this program, or read the file with the one that made it",
        )
    first = error.errors()[0]
    loc: Sequence[str | int] = first["loc"]
    place, excerpt = at(name, text, json_place(text, tuple(loc)))
    return UserError(f"not a fact base: {'.'.join(map(str, loc)) or 'the file'}: {first['msg']}", at=place, excerpt=excerpt, step=_MAKE)


def _decoded(path: Path, data: bytes, step: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_text(name_of(path), error, step) from None


def _parsed(path: Path, text: str, step: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise json_fault(name_of(path), text, error, step) from None
    except (RecursionError, ValueError):
        raise UserError(f"{name_of(path)}: nested too deeply, or a number too long", step=step) from None
