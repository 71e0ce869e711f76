"""A company's or body's first word alone (Minghu, of Minghu New Energy; 恆達, of 恆達物流), where the full name stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from pipeline.article import Article, NameMention
from pipeline.mentions.names.gazetteer import known
from pipeline.mentions.names.translated import meanings_of, untranslated
from pipeline.romanisation.syllables import english_given_names
from pipeline.shadow import shadow
from schemas import Language

_TYPES: Final = ("company", "organisation")
_LEAST: Final = {"en": 4, "zh": 2}


def short_forms(article: Article, language: Language, found: Sequence[NameMention]) -> list[NameMention]:
    """The mentions by a first word alone in one version, outside the candidates that were found already."""
    heads = {
        head: m.type for m in found if m.type in _TYPES and m.rule not in ("gazetteer", "unsure") and (head := _head(m.name, language))
    }
    if not heads:
        return []
    words = "|".join(re.escape(h) for h in sorted(heads, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{words})\b" if language == "en" else words)
    taken = {(m.source, at) for m in found for at in range(m.start, m.end)}
    short = []
    for s in article.sentences[language]:
        text = article.shadows[s.source][s.start : s.end]
        for match in pattern.finditer(text):
            start, end = s.start + match.start(), s.start + match.end()
            if (s.source, start) not in taken:
                name = article.texts[s.source][start:end]
                short.append(NameMention(language, s.source, start, end, s.index, heads[match.group()], name, 0.3, "short"))
    return short


def _head(name: str, language: Language) -> str:
    """The first word of a name, in its shadow form, where it is the name's own and no common word, place or given name."""
    if language == "en":
        head, _, rest = shadow(name).partition(" ")
        common = not rest or meanings_of(head, "en") or known(head, "en") or head.lower() in english_given_names()
        return "" if common or len(head) < _LEAST["en"] or not head[0].isupper() else head
    head = untranslated(name)[:3]
    return head if len(head) >= _LEAST["zh"] and shadow(name).startswith(head) and len(name) > len(head) else ""


def in_order(mentions: Iterable[NameMention]) -> tuple[NameMention, ...]:
    """Mentions by sentence and place."""
    return tuple(sorted(mentions, key=lambda m: (m.sentence, m.start, m.end)))
