"""Words that follow a number and say what it measures: units, currencies, measure words, as compiled patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from pipeline.lexicon import Row, rows
from pipeline.mentions.values.vocabulary import Endings, trie
from pipeline.shadow import shadow
from schemas import Language


class UnitRow(Row):
    """A row of units.tsv."""

    kind: Literal["area", "quantity"]
    ucum: str
    factor: Decimal = Decimal(0)
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class CurrencyRow(Row):
    """A row of currencies.tsv."""

    code: str = ""
    scale: Decimal
    before: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class MeasureRow(Row):
    """A row of measure_words.tsv."""

    zh: tuple[str, ...]
    counts: str = ""


class NotCountRow(Row):
    """A row of not_counts.tsv."""

    side: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class Words(NamedTuple):
    """A pattern that matches any of some words, and what each means."""

    pattern: re.Pattern[str]
    meaning: dict[str, object]


def _alternatives(words: Iterable[str]) -> str:
    return trie(words, blank=" ")


def _edge(language: Language) -> str:
    return r"(?![a-z])" if language == "en" else ""


@cache
def units(language: Language) -> Words:
    """Units behind a number; Latin ones in both languages."""
    meaning: dict[str, object] = {}
    for row in rows("units", UnitRow):
        latin = [shadow(w).lower() for w in row.en]
        meaning |= dict.fromkeys(latin, row) | {w.replace(" ", "-"): row for w in latin if " " in w}  # a 500-square-foot flat
        if language == "zh":
            meaning |= {shadow(w).lower(): row for w in row.zh}
    gap = r"[ -]?" if language == "en" else r"[ ]?"
    return Words(re.compile(rf"{gap}({_alternatives(meaning)})(?![a-z])"), meaning)


@cache
def currencies_after(language: Language) -> Words:
    """Currencies behind a number."""
    meaning: dict[str, object] = {}
    for row in rows("currencies", CurrencyRow):
        meaning |= {shadow(w).lower(): row for w in (*row.en, *row.before)}
        if language == "zh":
            meaning |= {shadow(w).lower(): row for w in row.zh}
    gap = r"[ -]?" if language == "en" else r"[ ]?"
    return Words(re.compile(rf"{gap}({_alternatives(meaning)})(?:(?<=[\u4e00-\u9fff])|(?![a-z\d]))"), meaning)


@cache
def currencies_before() -> Words:
    """Signs, codes and names that stand before a number."""
    meaning: dict[str, object] = {shadow(w).lower(): row for row in rows("currencies", CurrencyRow) for w in row.before}
    return Words(re.compile(rf"(?<![a-z])({_alternatives(meaning)})[ ]?:?[ ]?$"), meaning)


@cache
def signs() -> Endings:
    """Where what stands before a number may be a currency."""
    return Endings(currencies_before().meaning)


@cache
def measures() -> Words:
    """Chinese measure words behind a number."""
    meaning: dict[str, object] = {shadow(w): row for row in rows("measure_words", MeasureRow) for w in row.zh}
    return Words(re.compile(rf"[ ]?({_alternatives(meaning)})"), meaning)


@cache
def not_counts(side: str, language: Language) -> frozenset[str]:
    """Words that make a number no count, or end what it counts, by the side of the table."""
    return frozenset(shadow(w).lower() for row in rows("not_counts", NotCountRow) if row.side == side for w in getattr(row, language))
