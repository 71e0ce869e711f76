"""From pairs and what is left over to facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from pipeline.article import Article
from pipeline.claims import GENERIC, family
from pipeline.claims.cues import find_cues
from pipeline.identity import content_id
from pipeline.reconciling.compare import Comparison, bare, compare
from pipeline.reconciling.days import compare_durations
from pipeline.reconciling.evidence import Weighed
from pipeline.shadow import shadow
from schemas import LANGUAGES, Bilingual, Claim, Date, Difference, Duration, Fact, FactStatus, Language

_UNSURE: Final = frozenset({"possible", "proposed"})
"""What may be or is proposed in one version and has been in the other is a difference; planned and expected are one for most writers."""


_ROUNDED: Final = frozenset({"money", "area", "quantity"})


@dataclass
class Group:
    """Claims that make one fact: a pair or a single claim, and the statements that repeat it."""

    first: dict[Language, Claim]
    pair: Weighed | None = None
    repeats: list[Claim] = field(default_factory=list)

    @property
    def claims(self) -> list[Claim]:
        """All its claims, English before Chinese, in the order of the text."""
        return sorted([*self.first.values(), *self.repeats], key=lambda c: (c.language, c.evidence.source, c.evidence.start))

    def repeats_by(self, claim: Claim) -> bool:
        """Does a claim say again what its own version says here?"""
        said = chain(self.first.values(), self.repeats)
        return any(c.language == claim.language and _same_statement(c, claim) for c in said)

    def rounded_by(self, claim: Claim) -> bool:
        """Does a claim of a title say more roughly what its own version says here?"""
        return claim.kind in _ROUNDED and any(
            c.language == claim.language
            and c.kind == claim.kind
            and compare(claim, c).relation == "compatible"
            and _one_predicate(c, claim)
            for c in self.first.values()
        )

    def accuses_alike(self, pair: Weighed) -> bool:
        """Is a pair the same disagreement, in a headline and in the text, say?"""
        if not self.pair or {self.pair.comparison.relation, pair.comparison.relation} != {"different"}:
            return False
        return _same_statement(self.pair.en, pair.en) and _same_statement(self.pair.zh, pair.zh)


def _same_statement(a: Claim, b: Claim) -> bool:
    return a.kind == b.kind and (bare(a) == bare(b) or _same_time(a, b)) and _one_predicate(a, b)


def _same_time(a: Claim, b: Claim) -> bool:
    """Are two times one, however they are written: 40 months and three years and four months, the first half and January to June?"""
    match a.value, b.value:
        case Duration() as one, Duration() as other:
            return compare_durations(one, other)[0] == "equal"
        case Date(start=str(), end=str()) as one, Date() as other:
            return (one.start, one.end) == (other.start, other.end)
    return False


def _one_predicate(a: Claim, b: Claim) -> bool:
    if "published" in (a.predicate, b.predicate):
        return {a.modality, b.modality} == {"actual"}  # what is to come on a day is not the day's date line
    return a.predicate == b.predicate or a.predicate is None or b.predicate is None or family(a.predicate) == family(b.predicate)


def group(pairs: Iterable[Weighed], claims: Sequence[Claim], apart: Collection[str], titles: Collection[str] = ()) -> list[Group]:
    """Groups of claims: pairs, what repeats them, and the rest of each version by itself.

    Claims in `apart` repeat nothing; those in `titles` may round what the text below them says: HK$2.7 million over HK$2.73 million.
    """
    groups: list[Group] = []
    for pair in sorted(pairs, key=lambda p: (-p.score, sorted((p.en.id, p.zh.id)))):
        home = next((g for g in groups if g.accuses_alike(pair)), None)
        if home:
            home.repeats += [pair.en, pair.zh, *pair.also]
        else:
            groups.append(Group({"en": pair.en, "zh": pair.zh}, pair, [*pair.also]))
    taken = {c.id for g in groups for c in g.claims}
    for claim in claims:
        if claim.id in taken or claim.kind == "role":
            continue
        home = (
            None
            if claim.id in apart
            else next((g for g in groups if g.repeats_by(claim) or (claim.id in titles and g.rounded_by(claim))), None)
        )
        if home:
            home.repeats.append(claim)
        else:
            groups.append(Group({claim.language: claim}))
    return groups


def fact(article: Article, made: Group) -> Fact:
    """The fact of a group."""
    first = made.first
    comparison = made.pair.comparison if made.pair else None
    status = _status(first, comparison)
    finer = first[comparison.finer] if comparison else next(iter(first.values()))
    predicate = _predicate(made)
    return Fact(
        id=content_id("f", article.document.id, finer.kind, *(first[language].id for language in LANGUAGES if language in first)),
        document=article.document.id,
        kind=finer.kind,
        predicate=predicate,
        subject=next((c.subject for c in made.claims if c.subject), None),
        value=None if status == "conflict" else finer.value,
        approximation=finer.approximation,
        status=status,
        claims=tuple(c.id for c in made.claims),
        quotes=Bilingual(**{language: _quote(article, first[language]) for language in LANGUAGES if language in first}),
        differences=_differences(first, comparison),
        confidence=_confidence(made, finer),
        reasons=made.pair.reasons if made.pair else (f"only the {'English' if 'en' in first else 'Chinese'} version has it",),
    )


def _status(first: dict[Language, Claim], comparison: Comparison | None) -> FactStatus:
    if comparison:
        return "conflict" if comparison.relation == "different" else "agreed"
    return "only_en" if "en" in first else "only_zh"


def _predicate(made: Group) -> str | None:
    """The predicate of the surer claim; both versions' claims of an agreed fact speak of one thing."""
    said = [c for c in made.first.values() if c.predicate] or [c for c in made.claims if c.predicate]
    return max(said, key=lambda c: (c.predicate != "published", c.confidence, c.language == "en")).predicate if said else None


def _quote(article: Article, claim: Claim) -> str | None:
    span = claim.evidence.sentence
    return article.texts[claim.evidence.source][span.start : span.end] if span else None


def _differences(first: dict[Language, Claim], comparison: Comparison | None) -> tuple[Difference, ...]:
    if not comparison:
        return ()
    en, zh = first["en"], first["zh"]
    found = list(comparison.differences)
    same = en.predicate is not None and en.predicate == zh.predicate
    if same and en.negated != zh.negated:
        found.append(Difference(field="negated", en=en.negated, zh=zh.negated, type="negated"))
    if same and en.predicate not in GENERIC and any(a.modality in _UNSURE and _happened(b) for a, b in ((en, zh), (zh, en))):
        found.append(Difference(field="modality", en=en.modality, zh=zh.modality, type="modality"))
    if en.attribution and zh.attribution and en.attribution != zh.attribution:
        found.append(Difference(field="attribution", en=en.attribution, zh=zh.attribution, type="attribution"))
    return tuple(found)


def _happened(claim: Claim) -> bool:
    """Does a version say in so many words that it is so (已, was)?"""
    hits = (hit.cue for cue in claim.cue for hit in find_cues(shadow(cue.text), claim.language))
    return claim.modality == "actual" and any((cue.axis, cue.value) == ("modality", "actual") for cue in hits)


def _confidence(made: Group, finer: Claim) -> float:
    if not made.pair:
        return round(finer.confidence * 0.8, 2)
    return round(min(0.99, 0.5 + made.pair.score / 14), 2)
