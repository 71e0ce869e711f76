"""Whether two records of a person can be one by their posts."""

from __future__ import annotations

from pipeline.mentions.names.posts import Post, callings, parse
from schemas import LANGUAGES, Entity


def _posts(entity: Entity) -> list[Post]:
    titles = ((getattr(r.title, language), language) for r in entity.roles for language in LANGUAGES)
    return [post for title, language in titles if title and (post := parse(title, language))]


def contradict(one: Entity, other: Entity) -> bool:
    """Whether two people of one name are unlikely to be one: all that one holds are callings (singer), and the other holds offices alone.

    Offices alone never contradict: over the years, and over documents, one person holds many.
    """
    if one.type != "person":
        return False
    ours, theirs = _posts(one), _posts(other)
    if not ours or not theirs or any(a.heads & b.heads for a in ours for b in theirs):
        return False
    return {frozenset(map(_calling, ours)), frozenset(map(_calling, theirs))} == {frozenset({True}), frozenset({False})}


def _calling(post: Post) -> bool:
    return post.heads <= callings()
