"""How strongly two claims of different versions speak of the same thing."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final, NamedTuple

from pipeline.article import Article, Link
from pipeline.claims import GENERIC, family
from pipeline.reconciling.compare import Comparison, Relation, compare
from pipeline.reconciling.terms import same_thing
from schemas import LANGUAGES, Claim, Kind, Language

_VALUES: Final[dict[Relation, float]] = {"equal": 3.0, "compatible": 2.2, "different": 0.0}
_NOTHING: Final = (0.0, "")
_LINKED: Final = 2.0
_NEAR: Final = 0.8
_MERGED: Final = 1.4
"""A sentence without a twin beside one that has: the other version has probably told both in one."""
_APART: Final = 2.5
_SAME_PREDICATE: Final = 1.2
_SAME_GENERIC: Final = 0.7
_SAME_FAMILY: Final = 0.7
_OTHER_FAMILY: Final = -0.5
_SAME_THING: Final = 0.9
_SAME_SUBJECT: Final = 0.5
_SAME_SPEAKER: Final = 0.3


class Weighed(NamedTuple):
    """A pair of claims with its score, and the reasons in words."""

    en: Claim
    zh: Claim
    comparison: Comparison
    score: float
    reasons: tuple[str, ...]
    also: tuple[Claim, ...] = ()
    """What a version says elsewhere of the same thing, against itself."""


class Neighbourhood:
    """Which sentences of the two versions belong together, by links and by place."""

    def __init__(self, article: Article) -> None:
        sentence = {(m.language, m.source, m.start, m.end, m.kind): m.sentence for language in LANGUAGES for m in article.values[language]}
        self._at = {c.id: sentence[at] for c in article.claims if (at := _place(c)) in sentence}
        self._sentences = article.sentences
        self._links: dict[tuple[int, int], Link] = {(i, j): link for link in article.links for i in link.en for j in link.zh}
        self._beside = {(i + a, j + b) for i, j in self._links for a in (-1, 0, 1) for b in (-1, 0, 1)}
        self._blocks = {(article.sentences["en"][i].block, article.sentences["zh"][j].block) for i, j in self._links}
        best_last = sorted(enumerate(article.links), key=lambda numbered: (numbered[1].score, -numbered[0]))
        self._link_number: dict[Language, dict[int, int]] = {
            "en": {i: n for n, link in best_last for i in link.en},
            "zh": {j: n for n, link in best_last for j in link.zh},
        }
        self._linked: dict[Language, set[int]] = {
            "en": {i for link in article.links for i in link.en},
            "zh": {j for link in article.links for j in link.zh},
        }
        self._predicates = Counter((c.language, c.kind, c.predicate) for c in article.claims)
        self._passage = article.passage
        self._sizes = (max(1, len(article.sentences["en"])), max(1, len(article.sentences["zh"])))

    def sentence(self, claim: Claim) -> int:
        """Index of the sentence that a claim's value stands in."""
        return self._at[claim.id]

    def heads(self, claim: Claim) -> bool:
        """Does a claim stand in a header above the body of its version?"""
        sentences = self._sentences[claim.language]
        at = self.sentence(claim)
        return sentences[at].role == "header" and not any(s.role == "body" for s in sentences[:at])

    def entitles(self, claim: Claim) -> bool:
        """Does a claim stand in a title?"""
        return self._sentences[claim.language][self.sentence(claim)].role == "title"

    def headlines(self, en: Claim, zh: Claim) -> bool:
        """Do both stand in the titles of their versions?"""
        return self.entitles(en) and self.entitles(zh)

    def beside(self, en: Claim, zh: Claim) -> bool:
        """Are their sentences linked, and both titles or neither? A title may be linked for a figure of the text below."""
        return self.link(en, zh) is not None and self.entitles(en) == self.entitles(zh)

    def link(self, en: Claim, zh: Claim) -> Link | None:
        """The link of their sentences, or None."""
        return self._links.get((self.sentence(en), self.sentence(zh)))

    def link_of(self, claim: Claim) -> int | None:
        """Number of the link that a claim's sentence belongs to, or None."""
        return self._link_number[claim.language].get(self.sentence(claim))

    def near(self, en: Claim, zh: Claim) -> bool:
        """Do their paragraphs hold a link, or sentences beside them?"""
        i, j = self.sentence(en), self.sentence(zh)
        return (i, j) in self._beside or (self._sentences["en"][i].block, self._sentences["zh"][j].block) in self._blocks

    def linked_elsewhere(self, claim: Claim) -> bool:
        """Has the claim's sentence a twin at all?"""
        return self.sentence(claim) in self._linked[claim.language]

    def unique(self, en: Claim, zh: Claim) -> bool:
        """Is each the only claim of its version with this predicate and kind, and do the predicates agree?"""
        return (
            en.predicate is not None
            and en.predicate not in GENERIC
            and en.predicate == zh.predicate
            and all(self._predicates[c.language, c.kind, c.predicate] == 1 for c in (en, zh))
        )

    def given(self) -> bool:
        """Are the versions a passage that somebody gives as translations of each other?"""
        return self._passage

    def apart(self, en: Claim, zh: Claim) -> float:
        """How far apart their places in the two versions are, 0 to 1."""
        return abs(self.sentence(en) / self._sizes[0] - self.sentence(zh) / self._sizes[1])


def weigh(en: Claim, zh: Claim, around: Neighbourhood) -> Weighed | None:
    """The evidence that two claims speak of the same thing, whatever their values; None where nothing at all speaks for it."""
    comparison = compare(en, zh)
    link = around.link(en, zh)
    near = link is None and around.near(en, zh)
    thing = same_thing(en.subject_text, zh.subject_text)
    subject = en.subject is not None and en.subject == zh.subject
    told = _predicates(en, zh, comparison)
    if comparison.relation == "different" and not (link or near or thing or subject or told[0] > 0 or around.given()):
        return None
    parts: list[tuple[float, str]] = []
    if link:
        parts.append((_LINKED * (0.6 + 0.4 * link.score), "aligned sentences"))
    elif near:
        merged = not (around.linked_elsewhere(en) and around.linked_elsewhere(zh))
        parts.append((_MERGED if merged else _NEAR, "neighbouring sentences are aligned"))
    elif not around.unique(en, zh) and "published" not in (en.predicate, zh.predicate):
        parts.append((-_APART * around.apart(en, zh), "no aligned sentences"))
    parts.append(told)
    if thing:
        parts.append((_SAME_THING, "the same thing is named"))
    if subject:
        parts.append((_SAME_SUBJECT, "same subject"))
    if en.attribution and en.attribution == zh.attribution:
        parts.append((_SAME_SPEAKER, "same speaker"))
    reasons = (*[reason for score, reason in parts if score > 0], comparison.reason)
    return Weighed(en, zh, comparison, _VALUES[comparison.relation] + sum(score for score, _ in parts), reasons)


def _place(claim: Claim) -> tuple[Language, str, int, int, Kind]:
    e = claim.evidence
    return claim.language, e.source, e.start, e.end, claim.kind


def _predicates(en: Claim, zh: Claim, comparison: Comparison) -> tuple[float, str]:
    if not en.predicate or not zh.predicate or "published" in (en.predicate, zh.predicate):
        return _NOTHING
    if en.predicate == zh.predicate:
        generic = comparison.relation == "different" and (en.predicate in GENERIC or _family(en.predicate) == "telling")
        return (_SAME_GENERIC if generic else _SAME_PREDICATE, f"same predicate: {en.predicate}")
    if _family(en.predicate) == _family(zh.predicate):
        return (_SAME_FAMILY, f"predicates of one family: {en.predicate}, {zh.predicate}")
    if comparison.relation != "different" and GENERIC & {en.predicate, zh.predicate}:
        return _NOTHING  # one version says no more than what kind it is
    return (_OTHER_FAMILY, "")


@cache
def _family(predicate: str) -> str | None:
    return family(predicate)
