"""JSON from outside: sidecars and JSON Lines, read into what can be written out again; the day of publication they give."""

from __future__ import annotations

import json
import math
import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final, NoReturn

from pipeline.reading.problems import broken_json, finding
from schemas import Date, Finding, Published

MAX_SIDECAR: Final = 1_000_000
"""Bytes that a sidecar may have."""
MAX_DEPTH: Final = 30
"""Nesting of objects and lists that is read."""
_HONG_KONG: Final = timezone(timedelta(hours=8))
_COARSE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?")
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


def sidecar(file: str | None, document_id: str, findings: list[Finding]) -> dict[str, object]:
    """What a document's sidecar says; nothing where there is none, or none that can be read, which is a finding."""
    if file is None:
        return {}
    path = Path(file)
    try:
        if path.stat().st_size > MAX_SIDECAR:
            raise ValueError("too large")  # noqa: TRY301 - one message for all that is wrong
        return load_object(path.read_bytes())
    except (OSError, ValueError) as error:
        why = broken_json(path.name, error if isinstance(error, ValueError) else ValueError(error.strerror))
        findings.append(finding("input_unreadable", "warning", why.en, why.zh, document_id))
        return {}


def published(document_id: str, metadata: Mapping[str, object], findings: list[Finding]) -> Published | None:
    """The day of publication that the sidecar gives; a moment with a time zone is a day in Hong Kong."""
    given = metadata.get("published")
    if given is None:
        return None
    try:
        return Published(value=_day(str(given)[:40]))
    except (ValueError, OverflowError):
        en = f"published {str(given)[:40]!r} is no ISO 8601 date (2026-02-09); correct the sidecar."
        zh = f"published {str(given)[:40]!r} 不是 ISO 8601 日期（例：2026-02-09）；請更正附加資料。"
        findings.append(finding("input_unreadable", "warning", f"{document_id}: {en}", f"{document_id}：{zh}", document_id))
        return None


def _day(given: str) -> Date:
    """A date of ISO 8601 (a day, a month, a year) or a moment; `ValueError` for anything else."""
    if (coarse := _COARSE.fullmatch(given)) is not None:
        year, month = int(coarse[1]), int(coarse[2] or 0)
        last = monthrange(year, month)[1] if month else 31
        return Date(edtf=given, start=date(year, month or 1, 1).isoformat(), end=date(year, month or 12, last).isoformat())
    moment = datetime.fromisoformat(given)
    day = (moment.astimezone(_HONG_KONG) if moment.tzinfo else moment).date().isoformat()
    return Date(edtf=day, start=day, end=day)
