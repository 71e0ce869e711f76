"""From value mentions and roles to claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.article import Article, ValueMention
from pipeline.claims.attribution import Speech, speaker_of, speeches
from pipeline.claims.comparison import compared
from pipeline.claims.context import Context, contexts
from pipeline.claims.cues import CueHit, canonical
from pipeline.claims.distribution import Share, distribute
from pipeline.claims.label import label
from pipeline.claims.modality import mood
from pipeline.claims.predicate import Choice, choose, default
from pipeline.claims.subject import subject_entity, subject_text
from pipeline.identity import content_id
from schemas import LANGUAGES, Claim, Count, Date, Entity, EntityRole, Evidence, RoleValue

_NO_SHARE: Final = Share()


def make_claims(article: Article) -> Article:
    """The article with a claim for every value that it mentions and for every post that it gives a person."""
    read = list(contexts(article))
    said = speeches(read)
    claims = [claim for context in read for claim in _of_sentence(context, said[context.sentence.language, context.sentence.index])]
    claims += _roles(article)
    unique = {claim.id: claim for claim in claims}
    return replace(article, claims=tuple(sorted(unique.values(), key=_place)))


def _place(claim: Claim) -> tuple[object, ...]:
    return (claim.language, claim.evidence.source, claim.evidence.start, claim.kind, claim.id)


def _of_sentence(context: Context, said: Sequence[Speech]) -> Iterator[Claim]:
    """The claims of a sentence; what no cue tells of is what the value of its kind before it was: "150 this year, and 160 in 2031"."""
    last: dict[str, str] = {}
    previous: dict[str, ValueMention] = {}
    shares = distribute(context)
    for mention in context.values:
        share = shares.get((mention.start, mention.kind), _NO_SHARE)
        again = mention.kind in last and compared(context, mention, previous.get(mention.kind))
        claim = _claim(context, mention, said, last.get(mention.kind), share, again=again)
        previous[mention.kind] = mention
        if claim.predicate and mention.kind not in ("date", "duration"):
            last[mention.kind] = claim.predicate
        yield claim


def _claim(
    context: Context, mention: ValueMention, said: Sequence[Speech], before: str | None, share: Share, *, again: bool = False
) -> Claim:
    """The claim of a value; `before` is the predicate of the value of its kind before it, which it is compared with where it is said `again`."""
    article, language = context.article, mention.language
    dated = _dateline(context, mention)
    choice = None if dated or again else _handed(share) or choose(context, mention)
    state = mood(context, mention)
    speech = None if dated else speaker_of(context, mention, said)
    entity = share.subject or subject_entity(context, mention, speech.speaker if speech else None)
    predicate = "published" if dated else choice.predicate if choice else before if again else _untold(mention, before)
    words = _words(context, mention, choice, handed=share.predicate is not None)
    return Claim(
        id=content_id("c", article.document.id, language, mention.source, mention.start, mention.end, mention.kind),
        document=article.document.id,
        language=language,
        kind=mention.kind,
        predicate=predicate,
        subject=entity.entity if entity else None,
        subject_text=words,
        label=label(predicate, mention.value, words),
        value=mention.value,
        approximation=mention.approximation,
        modality="actual" if dated else state.modality,
        negated=not dated and state.negated,
        attribution=speech.speaker if speech else None,
        time=_time(context, mention),
        evidence=article.evidence(language, mention.source, mention.start, mention.end, mention.sentence),
        cue=() if dated else _cue_evidence(context, mention, choice, state.cues),
        rule=mention.rule or mention.kind,
        confidence=_confidence(choice),
    )


def _handed(share: Share) -> Choice | None:
    """The predicate that a list hands to a value."""
    return Choice(canonical(share.predicate.cue.value), share.predicate, 1.0) if share.predicate else None


def _words(context: Context, mention: ValueMention, choice: Choice | None, *, handed: bool) -> str | None:
    """The words that a value is about: of a list that hands out predicates, the cue itself."""
    if not choice:
        return subject_text(context, mention, None)
    if handed:
        return context.article.sentence_text(context.sentence)[choice.cue.start : choice.cue.end]
    return subject_text(context, mention, (choice.cue.start, choice.cue.end))


def _untold(mention: ValueMention, before: str | None) -> str | None:
    counted = isinstance(mention.value, Count) and mention.value.unit
    return (None if counted else before) or default(mention)


def _dateline(context: Context, mention: ValueMention) -> bool:
    """A time stamp or date line that heads or closes the article says when it was published."""
    return mention.kind == "date" and context.sentence.role in ("header", "byline", "footer", "credit")


def _time(context: Context, mention: ValueMention) -> str | None:
    """When it holds: the date of its clause."""
    if mention.kind == "date":
        return None
    clause = context.clause(context.local(mention)[0])
    dates = [v for v in context.values if isinstance(v.value, Date) and context.clause(context.local(v)[0]) == clause]
    return dates[0].value.edtf if dates else None


def _confidence(choice: Choice | None) -> float:
    return 0.6 if choice is None else round(min(0.95, 0.6 + choice.score / 8), 2)


def _cue_evidence(context: Context, mention: ValueMention, choice: Choice | None, moods: Sequence[CueHit]) -> tuple[Evidence, ...]:
    offset = context.sentence.start
    spans = [(offset + h.start, offset + h.end) for h in (*((choice.cue,) if choice else ()), *moods)]
    spans += [mention.hedge] if mention.hedge else []
    return tuple(context.article.evidence(mention.language, mention.source, a, b) for a, b in sorted(set(spans)))


def _roles(article: Article) -> Iterator[Claim]:
    for entity in article.entities:
        for role in entity.roles:
            for evidence in role.evidence:
                claim = _role(article, entity, role, evidence)
                if claim:
                    yield claim


def _role(article: Article, entity: Entity, role: EntityRole, evidence: Evidence) -> Claim | None:
    title = getattr(role.title, evidence.language)
    if title is None or evidence.language not in LANGUAGES:
        return None
    value = RoleValue(title=title, organisation=role.organisation)
    name = getattr(entity.label, evidence.language) or entity.label.zh or entity.label.en
    return Claim(
        id=content_id("c", article.document.id, evidence.language, evidence.source, evidence.start, evidence.end, "role", entity.id),
        document=article.document.id,
        language=evidence.language,
        kind="role",
        predicate="holds_post",
        subject=entity.id,
        subject_text=name,
        label=label("holds_post", value, name),
        value=value,
        evidence=evidence,
        rule="role.title",
        confidence=0.9,
    )
