"""What the anchors leave without a link: sentences that face each other, and parts of what the other version says in one sentence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from pipeline.article import Link, Sentence

_RATIO: Final = 3.0
"""English characters for one Chinese character of a translation (after Gale and Church's lengths), where the article does not tell."""
_FITS: Final = 0.85
"""How far the logarithm of a ratio may be from that of the article."""
_BETTER: Final = 0.05
_EXPLAINED: Final = 0.2
"""What it is worth that a sentence holds what the other side has and its own side lacked."""
_ONLY: Final = 0.5
"""... and no other sentence of either version has."""
_PARAGRAPH: Final = 0.1
_MOST_FIT: Final = 0.4
_SCORE: Final = 0.1

Sentences = Sequence[Sentence]
Anchors = tuple[Sequence[set[str]], Sequence[set[str]]]
"""What each English and each Chinese sentence holds."""


def fill(en: Sentences, zh: Sentences, anchors: Anchors, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links, and more: sentences that only their place, their length and what they measure join to the other version."""
    filled = list(links)
    ratio = _ratio(en, zh, filled)
    _absorb(en, zh, anchors, filled, ratio, english=True)
    _absorb(en, zh, anchors, filled, ratio, english=False)
    filled += _facing(en, zh, filled, ratio)
    return tuple(sorted(filled, key=lambda link: (link.en, link.zh)))


def _length(sentences: Sentences, which: Sequence[int]) -> int:
    return sum(sentences[i].end - sentences[i].start for i in which)


def _ratio(en: Sentences, zh: Sentences, links: Sequence[Link]) -> float:
    here, there = (sum(_length(s, which) for which in w) for s, w in ((en, [k.en for k in links]), (zh, [k.zh for k in links])))
    return here / there if len(links) > 2 else _RATIO


def _misfit(en: Sentences, zh: Sentences, link: Link, ratio: float) -> float:
    return abs(math.log(_length(en, link.en) / max(1.0, _length(zh, link.zh) * ratio)))


def _absorb(en: Sentences, zh: Sentences, anchors: Anchors, links: list[Link], ratio: float, *, english: bool) -> None:
    """A sentence beside a linked one of its role, or in its paragraph, joins that link where the two sides fit better with it, the best first."""
    sentences = en if english else zh
    owner = {i: n for n, link in enumerate(links) for i in (link.en if english else link.zh)}
    here, there = anchors if english else anchors[::-1]
    counts = [Counter(a for sentence in side for a in sentence) for side in anchors]
    once = {a: counts[0][a] == counts[1][a] == 1 for a in counts[0]}

    def gain(link: Link, wider: Link, free: int) -> float:
        own, other = (link.en, link.zh) if english else (link.zh, link.en)
        explained = here[free] & _union(there, other) - _union(here, own)
        fits = _misfit(en, zh, link, ratio) - _misfit(en, zh, wider, ratio)
        return (
            min(fits, _MOST_FIT)
            + sum(_ONLY if once[a] else _EXPLAINED for a in explained)
            + (_PARAGRAPH if _beside(sentences, own, free) else 0.0)
        )

    while True:
        offers = list(_offers(sentences, owner, links, gain, english=english))
        if not offers:
            return
        _, free, number, links[number] = max(offers, key=lambda offer: (offer[0], -offer[1], -offer[2]))
        owner[free] = number


def _beside(sentences: Sentences, linked: Sequence[int], free: int) -> bool:
    return any(sentences[i].block == sentences[free].block for i in linked)


def _union(anchors: Sequence[set[str]], which: Sequence[int]) -> set[str]:
    return set().union(*(anchors[i] for i in which))


def _offers(
    sentences: Sentences,
    owner: Mapping[int, int],
    links: Sequence[Link],
    gain: Callable[[Link, Link, int], float],
    *,
    english: bool,
) -> Iterator[tuple[float, int, int, Link]]:
    """What a link gains by a sentence beside it or in its paragraph, with the sentence, the link's number and the wider link."""
    paragraphs: dict[int, list[int]] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.block, []).append(sentence.index)
    for free in (s for s in sentences if s.index not in owner):
        around = {free.index - 1, free.index + 1, *paragraphs[free.block]}
        for number in {owner[i] for i in around if i in owner and sentences[i].role == free.role}:
            link = links[number]
            more = tuple(sorted((*(link.en if english else link.zh), free.index)))
            wider = replace(link, en=more) if english else replace(link, zh=more)
            gained = gain(link, wider, free.index)
            if gained > _BETTER:
                yield gained, free.index, number, wider


def _facing(en: Sentences, zh: Sentences, links: Sequence[Link], ratio: float) -> Iterator[Link]:
    """As many sentences without a link on both sides between two links, each as long as its twin would be."""
    for (i, j), (k, m) in _gaps(len(en), len(zh), links):
        pairs = [Link((i + n,), (j + n,), _SCORE) for n in range(k - i)]
        if k - i == m - j and all(en[p.en[0]].role == zh[p.zh[0]].role and _misfit(en, zh, p, ratio) <= _FITS for p in pairs):
            yield from pairs


def _gaps(n: int, m: int, links: Sequence[Link]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches between the links that are in order: where each begins and ends in both versions."""
    i = j = 0
    for link in sorted(links, key=lambda link: link.en):
        if link.zh[0] >= j:
            if link.en[0] > i and link.zh[0] > j:
                yield (i, j), (link.en[0], link.zh[0])
            i, j = link.en[-1] + 1, link.zh[-1] + 1
    if n > i and m > j:
        yield (i, j), (n, m)
