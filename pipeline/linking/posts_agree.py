"""Whether two records of a person can be one by their posts."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.mentions.names.posts import Post, callings, parse
from schemas import LANGUAGES, Entity


def posts_of(entity: Entity) -> list[Post]:
    """The posts that an entity's titles name, in both languages."""
    titles = ((getattr(r.title, language), language) for r in entity.roles for language in LANGUAGES)
    return [post for title, language in titles if title and (post := parse(title, language))]


def contradict(ours: Sequence[Post], theirs: Sequence[Post]) -> bool:
    """Whether people of one name with these posts are unlikely to be one: all that one holds are callings (singer), and the other
    holds offices alone.

    Offices alone never contradict: over the years, and over documents, one person holds many.
    """
    if not ours or not theirs or any(a.heads & b.heads for a in ours for b in theirs):
        return False
    return {frozenset(map(_calling, ours)), frozenset(map(_calling, theirs))} == {frozenset({True}), frozenset({False})}


def _calling(post: Post) -> bool:
    return post.heads <= callings()
