"""What looks like a range and is two values: raised from $2,400 to $3,000, down 3.9 per cent to 4,410, from 78 in 2024 to HK$91."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pipeline.lexicon import Row, rows
from pipeline.mentions.values.amount import Amount
from pipeline.mentions.values.number_words import any_of
from pipeline.mentions.values.words import CurrencyRow, MeasureRow
from schemas import Language

_REACH: Final = 110
"""So far before the first value the word of change is looked for, inside its clause."""
_CLAUSE: Final = re.compile(r"[.;:!?](?:\s|$)|\n")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_IN: Final = re.compile(r"\bin $")
_LAST_YEAR: Final = 2100
"""From 57,300 in 2019 to 43,500: what follows a year and is none is the other value."""
_FROM: Final = re.compile(r"\bfrom (?:[a-z]{2,9} ){0,2}$")
_BY: Final = re.compile(r"\bby (?:[a-z]{2,9} ){0,2}$")
_END: Final = re.compile(r"[.,;:)](?!\d)|\s(?:in|by|at|on|and|after|since|this|last|but)\b|$")
"""What may follow a number that counts nothing of its own."""


class ChangeRow(Row):
    """A row of change_words.tsv."""

    en: tuple[str, ...]


@cache
def _changes() -> re.Pattern[str]:
    words = any_of(word.removesuffix("*") for row in rows("change_words", ChangeRow) for word in row.en if word.endswith("*"))
    whole = any_of(word for row in rows("change_words", ChangeRow) for word in row.en if not word.endswith("*"))
    return re.compile(rf"\b(?:(?:{words})[a-z]{{0,4}}|{whole})\b")


def two_values(lowered: str, a: Amount, b: Amount, language: Language) -> bool:
    """Are two amounts with "to" between them a change, or the amount of a change and what it led to, rather than a range?

    The unit stands behind both ends of a range or only behind the second, a currency's sign before both or only before the first.
    """
    if a.unit and not b.unit and a.end > a.number_end:
        return True
    if isinstance(b.unit, CurrencyRow) and b.start < b.number_start and not a.unit:
        return True
    if language != "en":
        return False
    if _YEAR.fullmatch(lowered, a.start, a.end) and _IN.search(lowered, max(0, a.start - 4), a.start) and b.low > _LAST_YEAR:
        return True
    return lowered[a.end : b.start].strip() == "to" and (
        _changed(lowered, a.start) or (a.unit is not None and b.unit is not None and _changed(lowered, a.start, _BY))
    )


def with_unit_of(lowered: str, a: Amount, b: Amount) -> Amount:
    """The second amount of a change with the unit that it leaves out: cut from HK$30 to 25, from 8 per cent to 5."""
    bare = b.unit is None and a.unit and not isinstance(a.unit, MeasureRow) and lowered[a.end : b.start] == " to "
    return b._replace(unit=a.unit, unit_text=a.unit_text) if bare and _changed(lowered, a.start) and _END.match(lowered, b.end) else b


def with_unit_behind(lowered: str, a: Amount, b: Amount) -> Amount:
    """The first amount of a change with the unit that stands only behind the second: up from 14.9 to 16.2 per cent, cut from 30 to 25 hectares."""
    bare = a.unit is None and b.unit is not None and b.end > b.number_end and lowered[a.end : b.start] == " to "
    return a._replace(unit=b.unit, unit_text=b.unit_text) if bare and _changed(lowered, a.start) else a


def _changed(lowered: str, start: int, word: re.Pattern[str] = _FROM) -> bool:
    """Does "from" (or another word) stand before `start`, and a word of change before it in the clause?"""
    head = lowered[max(0, start - _REACH) : start]
    return word.search(head) is not None and _changes().search(_CLAUSE.split(head)[-1]) is not None
