"""What the versions say differently of people and posts: one person with two ranks, one post with two persons, a name written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from pipeline.article import Article
from pipeline.mentions.names.posts import Post, one_post, parse, unique_heads
from pipeline.mentions.names.translated import likeness
from pipeline.romanisation.matching import similarity
from pipeline.shadow import shadow
from schemas import Entity, EntityRole, Evidence, Language


@dataclass(frozen=True, slots=True)
class RoleDifference:
    """A person to whom the versions give posts of different rank."""

    entity: str
    name: str
    en: str
    zh: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PersonDifference:
    """A post that the versions give to different persons."""

    en_entity: str
    zh_entity: str
    en: str
    zh: str
    title: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class RepeatedName:
    """A name that stands twice in a row."""

    name: str
    evidence: Evidence


_BODY_BEFORE: Final = re.compile(".{1,20}?[行司局署处院会部团业校店社场](?=前|署理|候任|代理)")
_ALIKE = 0.8
"""Titles that share less of their words may be two posts."""


def role_differences(article: Article) -> Iterator[RoleDifference | PersonDifference]:
    """What the versions say differently of who holds which post, in the order of the entities."""
    people = [e for e in article.entities if e.type == "person"]
    for person in people:
        difference = _ranks_differ(person)
        if difference:
            yield difference
    for zh in (p for p in people if p.status == "only_zh"):
        for en in (p for p in people if p.status == "only_en"):
            different = _persons_differ(zh, en, people)
            if different:
                yield different


def repeated_names(article: Article) -> Iterator[RepeatedName]:
    """People's names that stand twice in a row (王小明王小明), each place once."""
    people = {e.id: e for e in article.entities if e.type == "person"}
    full = [m for m in article.entity_mentions if m.entity in people and m.form == "name"]
    for before, after in pairwise(full):
        text = article.texts[after.source]
        same = before.entity == after.entity and before.source == after.source
        if same and not text[before.end : after.start].strip() and text[before.start : before.end] == text[after.start : after.end]:
            yield RepeatedName(text[after.start : after.end], article.evidence(after.language, after.source, before.start, after.end))


def _titles(person: Entity, language: Language) -> list[tuple[EntityRole, str, Post]]:
    written = ((r, getattr(r.title, language)) for r in person.roles)
    return [(r, t, post) for r, t in written if t and (post := _parsed(t, language))]


def _parsed(title: str, language: Language) -> Post | None:
    """The post of a title; in Chinese, 前 and 署理 may stand behind the body (海濱銀行前經理)."""
    post = parse(title, language)
    at = _BODY_BEFORE.match(shadow(title)) if language == "zh" else None
    if post and at and not post.ranks and title[at.end()] == "前":
        return replace(post, ranks=frozenset({"former"}))
    behind = parse(title[at.end() :], language) if at else None
    return replace(post, ranks=behind.ranks) if post and behind and not post.ranks else post


def _ranks_differ(person: Entity) -> RoleDifference | None:
    """The pair of titles whose posts are one and whose ranks differ, unless another pair agrees."""
    ours, theirs = _titles(person, "zh"), _titles(person, "en")
    pairs = [(z, e) for z in ours for e in theirs if one_post(z[2], e[2])]
    if not pairs or any(z[2].ranks == e[2].ranks for z, e in pairs):
        return None
    z, e = pairs[0]
    evidence = tuple(v for r, language in ((e[0], "en"), (z[0], "zh")) for v in r.evidence if v.language == language)
    return RoleDifference(person.id, _name(person), e[1], z[1], evidence)


def _name(person: Entity) -> str:
    return " ".join(filter(None, (person.label.zh, person.label.en)))


def _persons_differ(zh: Entity, en: Entity, people: list[Entity]) -> PersonDifference | None:
    """Whether two people, each of one version alone, hold one post that one person at a time holds."""
    if any(similarity(z, e).score for z in zh.names.zh for e in en.names.en):
        return None
    for role_zh, title_zh, post_zh in _titles(zh, "zh"):
        for role_en, title_en, post_en in _titles(en, "en"):
            if not _one_holder(title_zh, post_zh, title_en, post_en) or not _same_body(role_zh, role_en):
                continue
            if any(_holds(p, title_en, "en") or _holds(p, title_zh, "zh") for p in people if p not in (zh, en)):
                continue
            evidence = (*(v for v in role_en.evidence if v.language == "en"), *(v for v in role_zh.evidence if v.language == "zh"))
            return PersonDifference(en.id, zh.id, str(en.label.en), str(zh.label.zh), title_en, evidence)
    return None


def _one_holder(title_zh: str, zh: Post, title_en: str, en: Post) -> bool:
    """Whether two titles are one post of one holder: by a row of the table that covers both, or by what their fields share."""
    if zh.ranks != en.ranks or not zh.heads & en.heads & unique_heads():
        return False
    covered = zh.start == 0 and en.end >= len(title_en)
    return (covered and len(title_zh) > 2 and " " in title_en) or likeness(title_zh, title_en) >= _ALIKE


def _same_body(zh: EntityRole, en: EntityRole) -> bool:
    return zh.organisation is None or en.organisation is None or zh.organisation == en.organisation


def _holds(person: Entity, title: str, language: Language) -> bool:
    return any(getattr(r.title, language) == title for r in person.roles)
