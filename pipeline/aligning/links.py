"""Links put in order: the doubtful ones dropped, those that share a sentence made one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.article import Link

_STRONG: Final = 0.8
_WEAK: Final = 0.35


def without_doubtful(links: Sequence[Link]) -> list[Link]:
    """The links but for weak ones of sentences that have a strong one elsewhere."""
    strong = [link for link in links if link.score >= _STRONG]
    en, zh = {i for link in strong for i in link.en}, {j for link in strong for j in link.zh}
    return [link for link in links if link.score >= _WEAK or (en.isdisjoint(link.en) and zh.isdisjoint(link.zh))]


def merged(links: Sequence[Link]) -> list[Link]:
    """The links, those that share a sentence made one."""
    made: list[Link] = []
    for link in links:
        same = [other for other in made if not set(other.en).isdisjoint(link.en) or not set(other.zh).isdisjoint(link.zh)]
        for other in same:
            made.remove(other)
        every = (*same, link)
        made.append(
            Link(
                tuple(sorted({i for k in every for i in k.en})),
                tuple(sorted({j for k in every for j in k.zh})),
                max(k.score for k in every),
                tuple(sorted({a for k in every for a in k.anchors})),
            )
        )
    return made
