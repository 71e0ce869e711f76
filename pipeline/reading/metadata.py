"""JSON from outside: sidecars and JSON Lines, read into what can be written out again."""

from __future__ import annotations

import json
import math
import re
from typing import Final, NoReturn

MAX_DEPTH: Final = 30
"""Nesting of objects and lists that is read."""
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """The same text with U+FFFD for every half of a surrogate pair that stands alone; of the same length."""
    return _SURROGATE.sub("\ufffd", text)


def load_object(data: bytes) -> dict[str, object]:
    """The JSON object that `data` (UTF-8, with or without BOM) holds; `ValueError` where it holds none, or one beyond JSON.

    >>> load_object(b'{"a": [1]}')
    {'a': [1]}
    """
    try:
        content = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(content, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one error for all that is wrong
    return {well_formed(key): _clean(value, 1) for key, value in content.items()}


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")


def _clean(value: object, depth: int) -> object:
    """The same value, its texts well formed; `ValueError` for what no other program could read again."""
    if depth > MAX_DEPTH:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("a number too large")
    if isinstance(value, list):
        return [_clean(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {well_formed(key): _clean(item, depth + 1) for key, item in value.items()}
    return value
