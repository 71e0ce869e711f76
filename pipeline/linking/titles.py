"""Which title belongs to which person: by their places in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.article import Article, NameMention
from pipeline.linking.offices import tied
from pipeline.linking.shared_titles import shared
from pipeline.mentions.names.posts import parse, unique_heads
from pipeline.shadow import shadow
from schemas import Language

_BODIES: Final = frozenset({"organisation", "company", "place", "facility", "publication"})
_AFTER: Final = re.compile(
    r"(?:, | \(|, who is |, then |, now |, \d{1,3}, )(?:(?:the|a|an|its|their|his|her) )?(?:(?!(?:and|or|said|told|who|with) )[\w'’-]+ ){0,3}"
)
_BEFORE: Final = re.compile(r"(?: (?:of|at|for|with))?(?: (?:the|a|an))?(?: (?!(?:said|told|who) |and [a-z])[\w'’-]+){0,5}, ")
_ANOTHER: Final = re.compile(r",? and (?:concurrently )?(?:(?:the|an?|its|their) )?")
_ADDRESS: Final = ("教授", "议员", "委员", "法官", "院士")
_RANKS: Final = ("署理", "候任", "時任", "时任", "前任", "代理")
_NOT_FORMER: Final = frozenset("目日此之生早以年月午跟提面眼從从空")
_CHAINED: Final = ("、", "兼", "及", "和", "、兼")


@dataclass(frozen=True, slots=True)
class Held:
    """A title that a person is given: its words with the body, and where the body stands (None where it is not named beside it)."""

    person: NameMention
    start: int
    end: int
    title: str
    body: NameMention | None


def held_titles(article: Article, language: Language) -> list[Held]:
    """The titles that stand beside people in one version, in order."""
    by_sentence: dict[int, list[NameMention]] = {}
    for mention in article.names[language]:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    found: list[Held] = []
    for number, mentions in by_sentence.items():
        people = [m for m in mentions if m.type == "person"]
        if people:
            text = article.texts[people[0].source]
            posts = [m for m in mentions if m.type == "post"]
            beside = list(_chinese(text, people, posts, mentions) if language == "zh" else _english(text, people, posts, mentions))
            found += [*beside, *_by_verbs(article, language, number, mentions, beside)]
    return found


def _by_verbs(article: Article, language: Language, number: int, mentions: Sequence[NameMention], beside: Sequence[Held]) -> Iterator[Held]:
    """The titles of a sentence that verbs tie to people, and that stand beside none."""
    sentence = article.sentences[language][number]
    text, said = article.shadows[sentence.source], article.texts[sentence.source]
    people = sorted((m for m in mentions if m.type == "person"), key=lambda m: m.start)
    posts = []
    for post in sorted((m for m in mentions if m.type == "post"), key=lambda m: m.start):
        body = _body_before(mentions, post.start) if language == "zh" else None
        if not any(h.start < post.end and post.start < h.end for h in beside):
            posts.append((body.start if body else post.start, post.end))
    taken = [(h.start, h.end) for h in beside]
    ties = [*tied(text[: sentence.end], language, people, posts), *shared(text, language, people, (sentence.start, sentence.end), taken)]
    for person, start, end in ties:
        inside = [m for m in mentions if m.type in _BODIES and start <= m.start and m.end <= end]
        yield Held(person, start, end, said[start:end], inside[0] if inside else None)


def _body_before(mentions: Sequence[NameMention], start: int) -> NameMention | None:
    return next((m for m in mentions if m.end == start and m.type in _BODIES), None)


def _chinese(text: str, people: Sequence[NameMention], posts: Sequence[NameMention], mentions: Sequence[NameMention]) -> Iterator[Held]:
    for person in people:
        name_at = person.start
        own = [p for p in posts if p.end == name_at or (p.end < name_at <= p.end + 2 and not text[p.end : name_at].strip(' 　:："「'))]
        own += [p for p in posts if p.end - len(p.name) == person.end and person.rule != "byline" and _follows(p)]
        for post in list(own):
            own += _chain(text, post, posts, mentions)
        for post in _one_title(own, text):
            body = _body_before(mentions, post.start)
            post = post if post.start >= person.end or post.end <= person.start else replace(post, start=person.end)  # noqa: PLW2901
            start = _ranked(text, body.start if body else post.start)
            yield Held(person, start, post.end, text[start : post.end], body)


def _ranked(text: str, start: int) -> int:
    """Where a title begins when a word of rank stands before its body (署理環境及生態局局長)."""
    if text[start - 1 : start] == "前" and text[start - 2 : start - 1] not in _NOT_FORMER:
        return start - 1
    return start - next((len(w) for w in _RANKS if text.endswith(w, 0, start)), 0)


def _follows(post: NameMention) -> bool:
    """Whether a title may stand behind a name (方家明主席, 方家明副教授): an office or what people are addressed by, not an occupation (代表 is a verb there)."""
    parsed = parse(post.name, "zh")
    return parsed is not None and (bool(parsed.heads & unique_heads()) or shadow(post.name).endswith(_ADDRESS))


def _one_title(posts: Sequence[NameMention], text: str) -> list[NameMention]:
    """Titles that touch (主席兼行政總裁, 董事長、總裁) are one."""
    merged: list[NameMention] = []
    for post in sorted(posts, key=lambda p: p.start):
        if merged and text[merged[-1].end : post.end - len(post.name)] in _CHAINED:
            last = merged.pop()
            merged.append(replace(last, end=post.end, name=text[last.end - len(last.name) : post.end]))
        else:
            merged.append(post)
    return merged


def _chain(text: str, post: NameMention, posts: Sequence[NameMention], mentions: Sequence[NameMention]) -> list[NameMention]:
    """Titles joined to one before a name: 董事長、總裁."""
    body = _body_before(mentions, post.start)
    start = body.start if body else post.start
    return [p for p in posts if p.end < start and text[p.end : start] in _CHAINED]


def _english(text: str, people: Sequence[NameMention], posts: Sequence[NameMention], mentions: Sequence[NameMention]) -> Iterator[Held]:
    """Titles right before a name; then appositions after one; then those with a comma, or a body and a comma, before one."""
    taken: set[int] = set()
    for tie in (_right_before, _after, _comma_before):
        for person in people:
            for post in posts:
                if post.start not in taken and tie(text, person, post, people):
                    taken.add(post.start)
                    yield _held(text, person, post, mentions)
                    for other in posts:
                        if other.start not in taken and tie is _after and _ANOTHER.fullmatch(text, post.end, other.start):
                            taken.add(other.start)
                            yield _held(text, person, other, mentions)


def _right_before(text: str, person: NameMention, post: NameMention, _: Sequence[NameMention]) -> bool:
    return post.end <= person.start and text[post.end : person.start] in (" ", "\n", "")


def _after(text: str, person: NameMention, post: NameMention, _: Sequence[NameMention]) -> bool:
    named = person.rule != "short" or text.startswith(", the ", person.end)
    return post.start >= person.end and named and bool(_AFTER.fullmatch(text, person.end, post.start))


def _comma_before(text: str, person: NameMention, post: NameMention, people: Sequence[NameMention]) -> bool:
    if post.end > person.start or any(post.end <= p.start < person.start for p in people):
        return False
    return bool(_BEFORE.fullmatch(text, post.end, person.start))


def _held(text: str, person: NameMention, post: NameMention, mentions: Sequence[NameMention]) -> Held:
    inside = [m for m in mentions if m.type in _BODIES and post.start <= m.start and m.end <= post.end]
    return Held(person, post.start, post.end, text[post.start : post.end], inside[0] if inside else None)
