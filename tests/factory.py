"""Claims built by hand, so that what comes after them can be tested without the grammars."""

from __future__ import annotations

from decimal import Decimal
from itertools import count

from schemas import Area, Claim, Count, Date, Duration, Evidence, Kind, Language, Money, Percentage, Quantity, Rank

_numbers = count()


def number(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


def value_of(kind: Kind, written: str):
    """A value from a short notation: `24E9 HKD`, `3..5`, `2025-12`, `P2Y`, `12 t`, `2000 m2`."""
    amount, _, unit = written.partition(" ")
    low, dots, high = amount.partition("..")
    ends = {"min": number(low), "max": number(high)} if dots and kind not in ("date", "duration") else {}
    one = None if ends else amount
    match kind:
        case "money":
            return Money(amount=number(one), currency=unit or None, **ends)
        case "area":
            return Area(square_metres=number(one), amount=number(one), unit=unit or "m2", **ends)
        case "percentage":
            return Percentage(percent=number(one), **ends)
        case "count":
            return Count(number=number(one), unit=unit or None, **ends)
        case "quantity":
            return Quantity(amount=number(one), unit=unit, **ends)
        case "rank":
            return Rank(rank=Decimal(amount))
        case "duration":
            return Duration(iso8601=amount)
        case "date":
            return date_of(written)
    raise AssertionError(kind)


def date_of(edtf: str) -> Date:
    first, slash, last = edtf.partition("/")
    if not slash:
        last = first
    opens = {4: "-01-01", 7: "-01", 10: ""}
    closes = {4: "-12-31", 7: "-28", 10: ""}
    start = None if first == ".." or "X" in first else first + opens[len(first)]
    end = None if last == ".." or "X" in last else last + closes[len(last)]
    return Date(edtf=edtf, start=start, end=end)


def claim(language: Language, kind: Kind, written: str, text: str = "", **fields: object) -> Claim:
    """A claim with a value in short notation; `text` is how it stands in the article."""
    place = next(_numbers) * 100
    return Claim(
        id=f"c-{place}",
        document="made",
        language=language,
        kind=kind,
        label="made",
        value=value_of(kind, written),
        evidence=Evidence(
            document="made", source="made.txt", language=language, start=place, end=place + len(text or written), text=text or written
        ),
        rule="made",
        confidence=0.9,
        **fields,
    )
