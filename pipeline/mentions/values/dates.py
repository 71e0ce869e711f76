"""Dates in running text, English and Chinese: every form that a day, a month, a year or a stretch of them takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from pipeline.mentions.values import dates_chinese, dates_english, dates_english_lexer
from pipeline.mentions.values.dates_cascade import Cascade, Token
from pipeline.mentions.values.dates_expression import Apposed, Expression
from pipeline.mentions.values.dates_figures import MONTH_NAME
from pipeline.mentions.values.dates_node import Calendar, Node, Unit, Weekday
from pipeline.mentions.values.dates_words import neighbours
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.vocabulary import Place, trie
from schemas import Language

_FINISHED: Final = frozenset("DXNTEKRIYQGhf")
"""Types of tokens that are a date by themselves."""


@cache
def _cascade(language: Language) -> Cascade:
    module = dates_english if language == "en" else dates_chinese
    return Cascade((*module.calendar_rules(), *module.relative_rules(), *module.outer_rules()))


def find_dates(text: str, shadow: str, language: Language, *, words: list[Place] | None = None) -> list[Found]:  # noqa: ARG001 - as every value grammar
    """All dates of a text in their order, as expressions that a reference date resolves.

    `shadow` is `pipeline.shadow.shadow(text)`. Spans are code points of `text` and cover the words of the date with its preposition
    where that bounds it ("by the end of 2027", 2027年底前). A day said twice, today (9 February), is one date. `words` are the
    places of the English words that anchor dates, where they are known.

    >>> from pipeline.shadow import shadow
    >>> said = "The hall opens on 9 March 2026 and closes by the end of 2027."
    >>> [(said[f.start:f.end], f.value.resolve(None).edtf) for f in find_dates(said, shadow(said), "en")]
    [('9 March 2026', '2026-03-09'), ('by the end of 2027', '../2027-12-31')]
    """
    found = list(_read(shadow, language, words))
    if language == "en":
        found = [part for one in found for part in _apart(one, shadow)]
    other: Language = "zh" if language == "en" else "en"
    if (_CAPITAL.search(shadow) if language == "zh" else "年" in shadow) and _FOREIGN[other].search(shadow):
        places = [(f.start, f.end) for f in found]
        stamps = [f for f in _read(shadow, other) if _absolute(f) and not any(a < f.end and f.start < b for a, b in places)]
        found = sorted([*found, *stamps], key=lambda f: f.start)
    return found


_SPAN: Final = re.compile(r"[Ff]rom (?P<old>.{2,40}?) to (?P<new>.{2,40})")


@cache
def _put_off() -> re.Pattern[str]:
    return re.compile(rf"\b{trie(neighbours('moved'))}\w{{0,6}} (?:\w{{1,12}} ){{0,3}}$", re.IGNORECASE)


def _apart(found: Found, shadow: str) -> list[Found]:
    """A day that was moved, from 2028 to the middle of 2030, is two dates and no time between them."""
    both = _SPAN.fullmatch(shadow[found.start : found.end]) if shadow.startswith(("from ", "From "), found.start) else None
    if both is None or not _put_off().search(shadow[max(0, found.start - 60) : found.start]):
        return [found]
    halves = [(found.start + both.start(name), _read(both[name], "en")) for name in ("old", "new")]
    parts = [replace(one, start=at + one.start, end=at + one.end) for at, read in halves for one in read]
    return parts if len(parts) == len(halves) else [found]


def _absolute(found: Found) -> bool:
    """Does it mean the same wherever it is read?"""
    return isinstance(found.value, Expression) and found.value.absolute


_CAPITAL: Final = re.compile("[A-Z]")
_FOREIGN: Final = {
    "en": re.compile(rf"(?i:{MONTH_NAME})\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} (?i:{MONTH_NAME})\.?,? \d{{4}}"),
    "zh": re.compile(r"\d{4}年\d{1,2}月"),
}
"""A full date in the other language: an English time stamp heads many a Chinese article."""


def _read(shadow: str, language: Language, words: list[Place] | None = None) -> Iterator[Found]:
    """The dates of one language's grammar."""
    lexed = dates_english_lexer.rows(shadow, words) if language == "en" else dates_chinese.rows(shadow)
    return (found for found in _found(_cascade(language)(lexed)) if not _BEFORE_CHRIST.match(shadow, found.end)) if lexed else iter(())


_BEFORE_CHRIST: Final = re.compile(r"[ ]?(?:BCE?|B\.C\.)")
"""What the fact base's days cannot hold: 公元前 is no date either."""
_HEADING: Final = re.compile(r"<N!")
"""A year at the head of a text, which the days below it are in: 2014. July 12th, July 13th."""


def _found(tokens: Sequence[Token]) -> Iterator[Found]:
    """What the cascade has finished; a date counted from the one before it (the following year) gets that one as its base."""
    before: Node | None = None
    day: Node | None = None
    year: int | None = None
    types = "".join(token.type for token in tokens)
    for at, token in enumerate(tokens):
        if token.type not in _FINISHED or not isinstance(token.value, Node):
            continue
        node = token.value
        if token.type == "R" and isinstance(node, Unit):
            if node.unit == "month" and at and tokens[at - 1].end == token.start and not _names_a_month(before):
                continue  # 2027年同月: the month that is spoken of, of another year
            node = Unit(node.unit, node.offset, node.count, day if node.unit == "day" and day else before)
        if isinstance(node, Calendar) and node.month is None and node.year is not None:
            year = node.year if _HEADING.match(types, max(0, at - 1)) else None
        elif year and isinstance(node, Calendar) and node.month and node.year is None:
            node = replace(node, year=year)
        before = node
        day = node if _names_a_day(node) else day
        yield Found("date", token.start, token.end, Expression(node, _weekday(node)), rule=f"date.{token.type}")


def _names_a_month(node: Node | None) -> bool:
    return not isinstance(node, Calendar) or node.month is not None


def _names_a_day(node: Node) -> bool:
    """Does a node name one day, so that 當日 may mean it? 1946年以來 names none."""
    if isinstance(node, Calendar):
        return node.day is not None
    return isinstance(node, Apposed | Weekday) or (isinstance(node, Unit) and node.unit == "day")


def _weekday(node: Node) -> int | None:
    """The weekday that stands beside a calendar date."""
    if isinstance(node, Apposed):
        return _weekday(node.calendar)
    return node.weekday if isinstance(node, Calendar) else None
