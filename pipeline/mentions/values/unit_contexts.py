"""Units that mean another measure beside certain words: 用電500度, 時速60公里, 實用面積400呎."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from pipeline.lexicon import Row, rows
from pipeline.mentions.values.amount import Amount
from pipeline.mentions.values.number_words import any_of
from pipeline.mentions.values.words import MeasureRow, UnitRow
from pipeline.shadow import shadow
from schemas import Language

_REACH: Final = 12
_NO_VERB: Final = frozenset("的以左右至或到之高低和及")
_WARMTH: Final = re.compile(r"[氏温升降跌低高冷热零]")
_CLAUSE: Final = re.compile(r"[,.;:!?。、|()]")


class UnitContextRow(Row):
    """A row of unit_contexts.tsv."""

    written: str
    words: tuple[str, ...] = ()
    side: Literal["before", "after"]
    kind: Literal["area", "quantity"]
    ucum: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


@cache
def _rules(language: Language) -> dict[str, tuple[re.Pattern[str], frozenset[str], str, UnitRow]]:
    """By the code that a word alone has: its cue, the words concerned, the cue's side, and the unit that is meant."""
    factors = {(row.kind, row.ucum): row.factor for row in rows("units", UnitRow)}
    found = {}
    for row in rows("unit_contexts", UnitContextRow):
        cues = [shadow(word).lower() for word in getattr(row, language)]
        if cues:
            shape = any_of(cues) if row.side == "before" else rf"[ ]?(?:{any_of(cues)})"
            meant = UnitRow(kind=row.kind, ucum=row.ucum, factor=factors.get((row.kind, row.ucum), 0))
            found[shadow(row.written)] = (re.compile(shape), frozenset(map(shadow, row.words)), row.side, meant)
    return found


def _times(lowered: str, amount: Amount) -> bool:
    """Is 度 a number of times, as in 兩度被檢控 and 第三度減息: one Chinese numeral with a verb behind it, or 第 before?"""
    ordinal = lowered[amount.number_start - 1 : amount.number_start] == "第"
    behind = lowered[amount.end : amount.end + 1]
    few = amount.number_end - amount.number_start == 1 and not amount.figures and "\u4e00" <= behind <= "\u9fff" and behind not in _NO_VERB
    return ordinal or (few and not _WARMTH.search(lowered, max(0, amount.start - 8), amount.start))


def unit_in_context(lowered: str, amount: Amount, language: Language) -> Amount:
    """The amount with the unit that its clause says is meant; the same amount where no cue stands."""
    if isinstance(amount.unit, UnitRow) and amount.unit_text == "度" and _times(lowered, amount):
        return amount._replace(end=amount.number_end, unit=None, unit_text="")
    written = amount.unit.ucum if isinstance(amount.unit, UnitRow) else amount.unit_text if isinstance(amount.unit, MeasureRow) else ""
    if written not in _rules(language):
        return amount
    cue, words, side, meant = _rules(language)[written]
    if words and amount.unit_text.strip() not in words:
        return amount
    if side == "after":
        told = cue.match(lowered, amount.end) is not None
    else:
        clause = _CLAUSE.split(lowered[max(0, amount.start - _REACH) : amount.start])[-1]
        told = cue.search(clause) is not None
    return amount._replace(unit=meant) if told else amount
