"""All kinds together: each grammar finds its own, then what stands inside another value gives way."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from pipeline.mentions.values.amounts import Amount, find_amounts
from pipeline.mentions.values.counts import count
from pipeline.mentions.values.dates import find_dates
from pipeline.mentions.values.durations import find_durations
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.fractions import find_fractions
from pipeline.mentions.values.measured import area, cardinal, money, percentage, quantity
from pipeline.mentions.values.noise import find_noise
from pipeline.mentions.values.ordinals import find_ordinals, find_ranks
from pipeline.shadow import shadow as shadow_of
from schemas import Language

ARTICLE_KINDS: Final = ("money", "area", "percentage", "count", "date", "duration", "rank", "quantity")
_WORTH: Final = {"noise": 9, "money": 8, "area": 7, "percentage": 6, "quantity": 5, "rank": 5, "duration": 4, "date": 4, "count": 1}
_NUMERIC: Final = re.compile(r"[\d一二三四五六七八九十百千万亿两半〇廿卅]|[a-z]", re.IGNORECASE)


def find_values(text: str, language: Language, *, kinds: Collection[str] | None = None, shadow: str | None = None) -> list[Found]:
    """The values of a text, in order: those of `kinds`, by default the kinds of articles.

    Offsets are code points of `text`; `shadow` is its shadow, made here when it is not given. Values of one kind do not overlap, and
    of the kinds of articles no two overlap: the digits of a date are no count. `number` and `ordinal` are found only when asked.
    """
    folded = shadow if shadow is not None else shadow_of(text)
    if not _NUMERIC.search(folded):
        return []
    wanted = frozenset(ARTICLE_KINDS if kinds is None else kinds)
    amounts = find_amounts(folded, language)
    settled = _arbitrated(_candidates(text, folded, amounts, language), wanted)
    found = [f for f in settled if f.kind in wanted]
    if "number" in wanted:
        found += _cardinals(amounts, settled)
    if "ordinal" in wanted:
        found += find_ordinals(folded, language)
    return sorted(found, key=lambda f: (f.start, f.end, f.kind))


def _candidates(text: str, folded: str, amounts: list[Amount], language: Language) -> Iterator[Found]:
    yield from find_noise(folded, language)
    yield from find_dates(text, folded, language)
    yield from find_durations(text, folded, language)
    yield from find_fractions(folded, language)
    yield from find_ranks(folded, language)
    lowered = folded.lower() if len(folded.lower()) == len(folded) else folded
    for amount in amounts:
        made = money(amount) or percentage(amount) or area(amount) or quantity(amount) or count(text, lowered, amount, language)
        if made:
            yield made


def _arbitrated(candidates: Iterator[Found], wanted: frozenset[str]) -> list[Found]:
    """The longer and worthier of overlapping values, without the noise.

    Where durations are wanted, "within two years" is one; where only dates are, it is the time until then.
    """
    kept: list[Found] = []
    taken: list[tuple[int, int]] = []
    lengths = "duration" in wanted
    for found in sorted(candidates, key=lambda f: (_first(f, lengths=lengths), -(f.end - f.start), -_WORTH[f.kind], f.start)):
        if not any(found.start < end and start < found.end for start, end in taken):
            taken.append((found.start, found.end))
            kept.append(found)
    return [f for f in kept if f.kind != "noise"]


def _first(found: Found, *, lengths: bool) -> int:
    if found.kind == "noise":
        return 0
    return 1 if lengths and found.kind == "duration" else 2


def _cardinals(amounts: list[Amount], settled: list[Found]) -> Iterator[Found]:
    """Bare numbers, inside sums and measures too, but not inside dates and durations."""
    barred = [(f.start, f.end) for f in settled if f.kind in ("date", "rank")]
    for amount in amounts:
        if not any(amount.start < end and start < amount.end for start, end in barred):
            yield cardinal(amount)
