"""The stage: every sentence of both versions is read for candidates for names."""

from __future__ import annotations

from dataclasses import replace

from pipeline.article import Article, NameMention
from pipeline.mentions.names.gazetteer import hits


def find_names(article: Article) -> Article:
    """The article with its candidates for names."""
    names = {}
    for language in ("en", "zh"):
        found = []
        for s in article.sentences[language]:
            text, shadowed = article.texts[s.source], article.shadows[s.source][s.start : s.end]
            for h in hits(shadowed, language):
                a, b = s.start + h.start, s.start + h.end
                found.append(NameMention(language, s.source, a, b, s.index, h.entries[0].type, text[a:b], 0.9, "gazetteer"))
        names[language] = tuple(found)
    return replace(article, names=names)
