"""Between versions, and a version against itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from pipeline.article import Article
from pipeline.checking.messages import finding
from pipeline.claims.label import describe
from pipeline.reconciling.compare import compare
from schemas import LANGUAGES, Claim, Count, Date, Finding

_ONCE = frozenset({"published", "cited_issue", "stated"})


def conflicts(article: Article) -> Iterator[Finding]:
    """One finding for each fact in conflict."""
    claims = {c.id: c for c in article.claims}
    for fact in article.facts:
        if fact.status == "conflict":
            said = {claims[c].language: claims[c] for c in reversed(fact.claims)}
            words = {language: " ".join(claim.evidence.text.split()) for language, claim in said.items()}
            values = {f"{language}_value": describe(claim.value) for language, claim in said.items()}
            yield finding("conflict", article.document.id, (said["en"].evidence, said["zh"].evidence), (fact.id,), **words, **values)


def self_contradictions(article: Article) -> Iterator[Finding]:
    """One version, one subject, one predicate, the same words around it, and values that cannot both be right."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in article.claims:
        if claim.predicate and claim.kind != "role" and claim.predicate not in _ONCE and claim.subject and claim.subject_text:
            groups[claim.language, claim.kind, claim.predicate, claim.subject, claim.subject_text, claim.time, claim.modality].append(claim)
    facts = {c: f.id for f in article.facts for c in f.claims}
    for group in groups.values():
        for a, b in combinations(group, 2):
            if _told_together(a, b) or isinstance(a.value, Date | Count):
                continue
            if compare(a, b).relation == "different":
                yield finding(
                    "self_contradiction", article.document.id, (a.evidence, b.evidence), sorted({facts[a.id], facts[b.id]}),
                    a=describe(a.value), b=describe(b.value),
                )  # fmt: skip
                break


def _told_together(a: Claim, b: Claim) -> bool:
    """Two values of one sentence are a change (由25分鐘縮短至8分鐘) or a comparison; nobody contradicts himself in one breath."""
    return a.evidence.sentence is not None and (a.evidence.source, a.evidence.sentence) == (b.evidence.source, b.evidence.sentence)


def missing_version(article: Article) -> Iterator[Finding]:
    """An article whose second version is not there, unless reading has said so."""
    there = [language for language in LANGUAGES if article.sentences[language]]
    if len(there) == 1 and not any(f.code == "one_language_missing" for f in article.findings):
        names = {"en": ("English", "英文"), "zh": ("Chinese", "中文")}[there[0]]
        yield finding("one_language_missing", article.document.id, (), language=names[0], language_zh=names[1])
