"""All kinds together: each grammar finds its own, then what stands inside another value gives way."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Final

from pipeline.mentions.values.amount import Amount
from pipeline.mentions.values.amounts import find_amounts, lower
from pipeline.mentions.values.counts import count
from pipeline.mentions.values.dates import find_dates
from pipeline.mentions.values.dates_expression import Expression
from pipeline.mentions.values.durations import find_durations
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.fractions import Share, find_shares, number_of, percentage_of
from pipeline.mentions.values.hedges import hedge_of
from pipeline.mentions.values.measured import area, cardinal, money, percentage, quantity
from pipeline.mentions.values.noise import find_noise
from pipeline.mentions.values.numerals import find_numerals
from pipeline.mentions.values.ordinals import find_ordinals
from pipeline.mentions.values.ranks import find_ranks
from pipeline.mentions.values.spots import Spots, spots
from pipeline.shadow import shadow as shadow_of
from schemas import Count, Language

ARTICLE_KINDS: Final = ("money", "area", "percentage", "count", "date", "duration", "rank", "quantity")
_WORTH: Final = {"noise": 9, "money": 8, "area": 7, "percentage": 6, "quantity": 5, "rank": 10, "duration": 4, "date": 4, "count": 1}
_PLACE: Final = attrgetter("start", "end", "kind")
_STOP: Final = re.compile(r"(?<=\d)·(?=\d)")
_LIST: Final = re.compile("(?<=[0-9])，(?=[0-9]{3})")
_NO_NUMBER: Final = frozenset(("noise.telephone", "noise.clock", "noise.address", "noise.slogan", "noise.phrase"))
"""What holds no bare number either."""


def find_values(text: str, language: Language, *, kinds: Collection[str] | None = None, shadow: str | None = None) -> list[Found]:
    """The values of a text, in order: those of `kinds`, by default the kinds of articles.

    Offsets are code points of `text`; `shadow` is its shadow, made here when it is not given. Values of one kind do not overlap, and
    of the kinds of articles no two overlap: the digits of a date are no count. `number` and `ordinal` are found only when asked.
    """
    folded = _pointed(text, shadow if shadow is not None else shadow_of(text))
    wanted = frozenset(ARTICLE_KINDS if kinds is None else kinds)
    lowered = lower(folded)
    places = spots(lowered, language)
    numerals = find_numerals(folded, language, spelled=places is None or bool(places["number"]))
    shares = find_shares(lowered, language, numerals, spelled=places is None or bool(places["part"]))
    amounts = find_amounts(folded, language, numerals)
    settled = _arbitrated(_candidates(text, folded, amounts, shares, places, language), wanted, len(folded))
    found = [f for f in settled if f.kind in wanted]
    if "number" in wanted:
        found += _cardinals(lowered, amounts, shares, settled, language)
    if "ordinal" in wanted:
        found += find_ordinals(lowered, language)
    return sorted(found, key=_PLACE)


def _pointed(text: str, folded: str) -> str:
    """The shadow with the full-width stop between digits, which it shows as a middle dot, as a decimal point; and with the full-width
    comma between ASCII digits as the mark of a list, since it parts no thousands there (20，300 are two numbers).
    """
    folded = _STOP.sub(".", folded) if "·" in folded else folded
    if "，" not in text:
        return folded
    listed = [m.start() for m in _LIST.finditer(text)]
    if not listed:
        return folded
    characters = list(folded)
    for at in listed:
        characters[at] = "、"
    return "".join(characters)


def _candidates(
    text: str, folded: str, amounts: list[Amount], shares: list[Share], places: Spots | None, language: Language
) -> Iterator[Found]:
    lowered = lower(folded)
    known = places or {}
    yield from find_noise(lowered, language, words=known.get("noise"))
    yield from find_dates(text, folded, language, words=known.get("date"))
    for length in find_durations(text, folded, language, words=known.get("duration")):
        yield _hedged(length, lowered, language)
    yield from find_ranks(lowered, language, spelled=places is None or bool(places["ordinal"]))
    for share in shares:
        part = percentage_of(share, lowered, language)
        if part:
            yield part
    for amount in amounts:
        measured = amount.unit is not None and (money(amount) or percentage(amount) or area(amount) or quantity(amount))
        made = measured or count(text, lowered, amount, language)
        if made:
            yield made


def _hedged(found: Found, lowered: str, language: Language) -> Found:
    """A length of time with the hedge around it."""
    said = hedge_of(lowered, found.start, found.end, language) if found.approximation == "exact" else None
    return replace(found, approximation=said[0], hedge=said[1:]) if said else found


def _arbitrated(candidates: Iterator[Found], wanted: frozenset[str], length: int) -> list[Found]:
    """The longer and worthier of overlapping values, without the noise, which gives way to a date as long as itself: 1/1/2016.

    Where durations are wanted, "within two years" is one; where only dates are, it is the time until then.
    """
    kept: list[Found] = []
    taken = bytearray(length)
    lengths = "duration" in wanted
    found_here = list(candidates)
    dates = sorted((f.start, f.end) for f in found_here if f.kind == "date")
    for found in sorted(
        (f for f in found_here if not _dated(f, dates)),
        key=lambda f: (_first(f, lengths=lengths), -(f.end - f.start), -_WORTH[f.kind], f.start),
    ):
        if taken.find(1, found.start, found.end) < 0:
            _take(taken, found.start, found.end)
            kept.append(found)
    return [f for f in kept if f.kind != "noise" or f.rule in _NO_NUMBER]


def _dated(found: Found, dates: list[tuple[int, int]]) -> bool:
    """Is a stretch of noise a date, or a part of one?"""
    if found.kind != "noise":
        return False
    at = bisect_right(dates, (found.start, len(dates) and dates[-1][1])) - 1
    return at >= 0 and dates[at][0] <= found.start and found.end <= dates[at][1]


def _first(found: Found, *, lengths: bool) -> int:
    if found.kind in ("noise", "rank"):
        return 0
    bare = isinstance(found.value, Count) and not (found.value.unit or found.value.measure)  # June 9 or 10 is no count
    return 2 if bare or (lengths and isinstance(found.value, Expression) and found.value.length) else 1


def _cardinals(lowered: str, amounts: list[Amount], shares: list[Share], settled: list[Found], language: Language) -> Iterator[Found]:
    """Bare numbers and fractions, inside sums and measures too, but not inside dates, telephone numbers and times of day."""
    barred = bytearray(len(lowered))
    written = {(share.start, share.end) for share in shares}
    for found in settled:
        if found.kind in ("date", "rank", "noise") and (found.start, found.end) not in written:
            _take(barred, found.start, found.end)
    for share in shares:
        made = number_of(share, lowered, language)
        if made and barred.find(1, made.start, made.end) < 0:
            _take(barred, made.start, made.end)
            yield made
    for amount in amounts:
        if barred.find(1, amount.start, amount.end) < 0:
            yield cardinal(amount)


def _take(places: bytearray, start: int, end: int) -> None:
    places[start:end] = b"\x01" * (end - start)
