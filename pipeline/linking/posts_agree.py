"""Whether two records of a person can be one by their posts."""

from __future__ import annotations

from pipeline.mentions.names.posts import Post, parse
from schemas import LANGUAGES, Entity


def _posts(entity: Entity) -> list[Post]:
    titles = ((getattr(r.title, language), language) for r in entity.roles for language in LANGUAGES)
    return [post for title, language in titles if title and (post := parse(title, language))]


def contradict(one: Entity, other: Entity) -> bool:
    """Whether two people of one name hold posts that no one person is likely to hold: an office and an unlike occupation.

    Different documents call one person by different posts (a minister, a chairman); so only posts without a common wording,
    of which one is an occupation outside public life, keep two records apart, and only where neither body is the same.
    """
    if one.type != "person":
        return False
    ours, theirs = _posts(one), _posts(other)
    if not ours or not theirs or any(a.heads & b.heads for a in ours for b in theirs):
        return False
    bodies = {r.organisation for r in one.roles} & {r.organisation for r in other.roles} - {None}
    return not bodies
