"""What `factbase values` answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from pipeline.mentions.values.finding import ARTICLE_KINDS, find_values
from pipeline.mentions.values.found import Found
from schemas import AnyValue

KINDS = frozenset({*ARTICLE_KINDS, "number", "ordinal"})


def answer(request: Mapping[str, object]) -> dict[str, object]:
    """The values of a request `{"id", "text", "language", "reference_date", "kinds"}`. `ValueError` for a bad one."""
    text, language = request.get("text"), request.get("language")
    if not isinstance(text, str) or language not in ("en", "zh"):
        raise ValueError('needs "text", and "language" en or zh')
    kinds = request.get("kinds") or ARTICLE_KINDS
    if not isinstance(kinds, Sequence) or isinstance(kinds, str) or not KINDS.issuperset(kinds):
        raise ValueError(f'"kinds" is a list of {", ".join(sorted(KINDS))}')
    reference = _date(request.get("reference_date"))
    found = find_values(text, language, kinds=frozenset(map(str, kinds)))
    return {"id": request.get("id"), "values": [_shown(f, text, reference) for f in found]}


def _date(given: object) -> date | None:
    try:
        return date.fromisoformat(str(given)[:10]) if given else None
    except ValueError:
        raise ValueError(f'"reference_date" is a day such as 2026-02-09, not {given}') from None


def _shown(found: Found, text: str, reference: date | None) -> dict[str, object]:
    value = found.value if not hasattr(found.value, "resolve") else found.value.resolve(reference)
    return {
        "kind": found.kind,
        "value": cast("AnyValue", value).model_dump(mode="json", exclude={"kind"}),
        "approximation": found.approximation,
        "start": found.start,
        "end": found.end,
        "text": text[found.start : found.end],
    }
