"""Anchors: what a sentence holds that its translation must hold too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import ahocorasick
from pydantic import ConfigDict

from pipeline.article import Article
from pipeline.lexicon import Row, rows
from pipeline.lexicon.table import HERE
from pipeline.shadow import shadow
from schemas import Area, Count, Date, Duration, Language, Money, Percentage, Quantity, Rank

_TABLES: Final = ("predicates", "places", "bodies", "publications", "name_terms", "terms")
_WEIGHT: Final = {"value": 1.6, "date": 1.4, "name": 1.2, "term": 0.5, "entity": 1.2, "measure": 0.3}


class Pair(Row):
    """The two language columns of any table."""

    model_config = ConfigDict(extra="ignore")
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()

    def key(self) -> object:
        """Rows may share words here: all of them anchor, none replaces another."""
        return id(self)


def weight(anchor: str) -> float:
    """What an anchor weighs before its rarity is counted in; its kind stands before the colon."""
    return _WEIGHT[anchor.partition(":")[0]]


@cache
def _automaton(language: Language) -> ahocorasick.Automaton:
    words: dict[str, tuple[set[str], bool]] = {}
    for table in _TABLES:
        if not Path(HERE, f"{table}.tsv").is_file():
            continue
        kind = "term" if table in ("predicates", "name_terms", "terms") else "name"
        for number, row in enumerate(rows(table, Pair)):
            if row.en and row.zh:
                for word in getattr(row, language):
                    key = shadow(word.rstrip("*")).lower()
                    if len(key) > 1:
                        anchors, _ = words.setdefault(key, (set(), word.endswith("*")))
                        anchors.add(f"{kind}:{table}{number}")
    automaton = ahocorasick.Automaton()
    for word, (anchors, open_ended) in words.items():
        automaton.add_word(word, (len(word), tuple(sorted(anchors)), open_ended))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=1024)  # versions are aligned twice
def _words(text: str, language: Language) -> frozenset[str]:
    found: set[str] = set()
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text
    for last, (length, anchors, open_ended) in _automaton(language).iter(lowered):
        start, end = last + 1 - length, last + 1
        if language == "en" and (
            (start and lowered[start - 1].isalnum())
            or (not open_ended and end < len(lowered) and lowered[end].isalnum() and lowered[end] != "s")
        ):
            continue
        found.update(anchors)
    return frozenset(found)


def words_of(text: str, language: Language) -> frozenset[str]:
    """The bilingual terms and names that a phrase holds, as anchors."""
    return _words(shadow(text), language)


def _value(value: object) -> Iterator[str]:
    match value:
        case Money(amount=n) | Percentage(percent=n) | Count(number=n) | Quantity(amount=n) | Area(square_metres=n) if n is not None:
            yield f"value:{n.normalize():f}"
        case Money() | Percentage() | Count() | Quantity() | Area():
            yield f"value:{value.min}-{value.max}"
        case Rank(rank=n):
            yield f"value:#{n.normalize():f}"
        case Duration(iso8601=length):
            yield f"value:{length}"
        case Date(edtf=written):
            yield f"date:{written}"
            yield from (f"date:{written[:n]}" for n in (4, 7) if len(written) > n and not written.startswith("X"))
            if len(written) == len("2025-12-22"):
                yield f"date:{written[5:]}"
                yield f"date:{written[:4]}-XX-{written[8:]}"


def _measure(value: object) -> str:
    """What a value is measured in: an anchor that a wrong figure leaves standing."""
    match value:
        case Money(currency=unit) | Quantity(unit=unit):
            return f"measure:{value.kind}:{unit}"
        case Duration(iso8601=length):
            return f"measure:{length[-1:]}"
        case Date(edtf=written):
            return f"measure:date:{len(written)}"
    return f"measure:{getattr(value, 'kind', '')}"


def anchors(article: Article, language: Language) -> list[set[str]]:
    """The anchors of every sentence of one version, in order."""
    found: list[set[str]] = [set() for _ in article.sentences[language]]
    for mention in article.values[language]:
        value = mention.value
        if mention.kind == "date" and not isinstance(value, Date):
            value = value.resolve(None)
        found[mention.sentence].update(_value(value))
        found[mention.sentence].add(_measure(value))
    for sentence in article.sentences[language]:
        text = article.shadows[sentence.source][sentence.start : sentence.end]
        found[sentence.index].update(_words(text, language))
    for name in article.entity_mentions:
        if name.language == language and name.form in ("name", "short"):
            found[name.sentence].add(f"entity:{name.entity}")
    return found
