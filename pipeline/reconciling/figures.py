"""Figures that a passage and its translation leave over, whatever kind they are of: 17:37 against 47:37, "the 46th" against 26日."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.article import Article
from pipeline.claims.label import describe, label
from pipeline.identity import content_id
from pipeline.mentions.values.numerals import find_numerals
from schemas import LANGUAGES, Bilingual, Claim, Count, Difference, Evidence, Fact, Language

_DIGITS: Final = re.compile(r"(?<![A-Za-z\d])(?<![A-Za-z]-)(?:\d{1,3}(?:,\d{3}){1,8}(?!\d)|\d{1,30})")
"""Runs of digits that are no part of a name (COVID-19, A380)."""


@dataclass(frozen=True, slots=True)
class _Figure:
    start: int
    end: int
    sentence: int
    digits: str

    @property
    def significant(self) -> str:
        """Its digits without the zeros that a scale word may stand for."""
        return self.digits.strip("0")


def conflicts_of_figures(article: Article, settled: Collection[Evidence]) -> tuple[list[Claim], list[Fact]]:
    """Claims and conflicts of figures that stand in one version and, with one other digit, in the other; none touches `settled`."""
    en, zh = _left_over(_figures(article, "en", settled), _figures(article, "zh", settled))
    claims: list[Claim] = []
    facts: list[Fact] = []
    for a, b in _slips(en, zh):
        pair = _claim(article, "en", a), _claim(article, "zh", b)
        claims += pair
        facts.append(_fact(article, *pair))
    return claims, facts


def _figures(article: Article, language: Language, settled: Collection[Evidence]) -> list[_Figure]:
    taken = [(e.start, e.end) for e in settled if e.language == language]
    found = []
    for sentence in article.sentences[language]:
        text = article.shadows[sentence.source][sentence.start : sentence.end]
        for start, end, digits in _numerals(text, language):
            place = sentence.start + start, sentence.start + end
            if not any(place[0] < b and a < place[1] for a, b in taken):
                found.append(_Figure(*place, sentence.index, digits))
    return found


def _numerals(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """Runs of digits, and numerals in words."""
    for m in _DIGITS.finditer(text):
        yield m.start(), m.end(), m.group().replace(",", "")
    for numeral in find_numerals(text, language):
        if numeral.value is not None and not any(c.isdigit() for c in text[numeral.start : numeral.end]):
            yield numeral.start, numeral.end, f"{numeral.value.normalize():f}".replace(".", "")


def _left_over(en: Sequence[_Figure], zh: Sequence[_Figure]) -> tuple[list[_Figure], list[_Figure]]:
    return _without(en, Counter(f.significant for f in zh)), _without(zh, Counter(f.significant for f in en))


def _without(figures: Sequence[_Figure], other: Counter[str]) -> list[_Figure]:
    left = []
    for figure in figures:
        if other[figure.significant]:
            other[figure.significant] -= 1
        else:
            left.append(figure)
    return left


def _slips(en: Sequence[_Figure], zh: Sequence[_Figure]) -> Iterator[tuple[_Figure, _Figure]]:
    free = list(zh)
    for a in en:
        b = next((b for b in free if _one_digit(a.digits, b.digits)), None)
        if b:
            free.remove(b)
            yield a, b


def _one_digit(a: str, b: str) -> bool:
    return len(a) == len(b) > 1 and Levenshtein.distance(a, b) == 1


def _claim(article: Article, language: Language, figure: _Figure) -> Claim:
    source = article.sentences[language][figure.sentence].source
    value = Count(number=figure.digits)
    return Claim(
        id=content_id("c", article.document.id, language, source, figure.start, figure.end, "figure"),
        document=article.document.id,
        language=language,
        kind="count",
        label=label(None, value, None),
        value=value,
        evidence=article.evidence(language, source, figure.start, figure.end, figure.sentence),
        rule="figure",
        confidence=0.6,
    )


def _fact(article: Article, en: Claim, zh: Claim) -> Fact:
    quotes = {}
    for claim in (en, zh):
        span = claim.evidence.sentence
        quotes[claim.language] = article.texts[claim.evidence.source][span.start : span.end] if span else None
    return Fact(
        id=content_id("f", article.document.id, "figure", en.id, zh.id),
        document=article.document.id,
        kind="count",
        value=None,
        status="conflict",
        claims=(en.id, zh.id),
        quotes=Bilingual(**{language: quotes[language] for language in LANGUAGES}),
        differences=(Difference(field="value", en=describe(en.value), zh=describe(zh.value), type="value"),),
        confidence=0.6,
        reasons=("figures that the other version does not have differ in one digit",),
    )
