"""Small bilingual articles, brought as far as a test needs them."""

from __future__ import annotations

import re

from pipeline.aligning import align_versions
from pipeline.article import Article
from pipeline.claims import make_claims
from pipeline.linking import link
from pipeline.mentions.names import find_names
from pipeline.mentions.stage import find_mentions
from pipeline.reading import read_pair
from pipeline.segmenting import segment
from pipeline.stages import run
from schemas import Claim, Entity, Fact, Finding, Language


def named(en: str, zh: str, models=None) -> Article:
    """The article with its candidates for names."""
    return find_names(segment(Article.of(read_pair("test", en, zh))), models)


def linked(en: str, zh: str) -> Article:
    """The article with its entities."""
    return link(align_versions(named(en, zh)))


def entity(article: Article, name: str) -> Entity:
    """The one entity that bears a name."""
    found = [e for e in article.entities if name in (*e.names.en, *e.names.zh)]
    assert len(found) == 1, [e.names for e in article.entities]
    return found[0]


def claimed(en: str = "", zh: str = "", published: str | None = None) -> Article:
    """The article with its claims, before the versions are compared."""
    return make_claims(link(align_versions(find_mentions(segment(Article.of(read_pair("test", en, zh, published)))))))


def claim_at(language: Language, marked: str, before: str = "") -> Claim:
    """The claim of the value that stands in square brackets, of a text in one language; `before` is a text of the other one."""
    text, start, end = unmarked(marked)
    article = claimed(**{language: text, {"en": "zh", "zh": "en"}[language]: before})
    found = [c for c in article.claims if c.language == language and c.kind != "role" and c.evidence.start < end and start < c.evidence.end]
    assert len(found) == 1, [(c.kind, c.evidence.text) for c in article.claims]
    return found[0]


def unmarked(marked: str) -> tuple[str, int, int]:
    """A text without the square brackets, and the place that they mark."""
    found = re.search(r"\[(.+?)\]", marked)
    assert found, marked
    return marked.replace("[", "").replace("]", ""), found.start(), found.end() - 2


def reconciled(en: str, zh: str, published: str | None = None) -> Article:
    """The article through all stages."""
    return run(read_pair("test", en, zh, published))


def passage(en: str, zh: str) -> Article:
    """Two sentences given as translations of each other, through all stages."""
    return run(read_pair("test", en, zh), passage=True)


def facts_of(article: Article, status: str) -> list[Fact]:
    """The facts of a status."""
    return [f for f in article.facts if f.status == status]


def findings_of(article: Article, code: str) -> list[Finding]:
    """The findings of a code."""
    return [f for f in article.findings if f.code == code]
