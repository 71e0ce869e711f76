"""Sentences of two versions in order, with gaps: dynamic programming over anchors, then what was moved."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Final

from pipeline.aligning.anchors import weight
from pipeline.aligning.links import merged, without_doubtful
from pipeline.article import Link

_COST: Final = 0.9
"""What a link must earn by its anchors before it is better than two gaps."""
_MORE: Final = 0.9
"""What each further sentence of a link must earn, as a part of that."""
_BEADS: Final = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
_PLACE: Final = 0.8
"""What standing at the same place of both versions is worth."""
_MOVED: Final = 3.2
"""What sentences that were moved out of order must earn."""

_PART: Final = 3.6
"""What a sentence must earn that says a part of one that has its twin already."""

Anchors = Sequence[set[str]]
Masks = Sequence[int]
"""Sets of shared anchors as bits of an integer: the inner loop compares each sentence with each, thousands of times an article."""


class _Earned(dict[int, float]):
    """What sets of shared anchors are worth by the weights of the anchors, each reckoned once."""

    def __init__(self, weights: Sequence[float]) -> None:
        super().__init__({0: 0.0})
        self._weights = weights

    def __missing__(self, mask: int) -> float:
        """The exactly rounded sum, so that no order of adding matters."""
        weights, rest, worth = self._weights, mask, []
        while rest:
            low = rest & -rest
            worth.append(weights[low.bit_length() - 1])
            rest ^= low
        self[mask] = earned = math.fsum(worth)
        return earned


class _Shared:
    """The anchors that both versions hold, the rarer the heavier, and what sets of them earn."""

    def __init__(self, en: Anchors, zh: Anchors) -> None:
        here, there = Counter(a for s in en for a in s), Counter(a for s in zh for a in s)
        self.names = sorted(here.keys() & there.keys())
        weights = [weight(a) * (1 + 1 / math.sqrt(here[a] * there[a])) / (0.6 + 0.4 * max(here[a], there[a])) for a in self.names]
        self._bits = {name: 1 << place for place, name in enumerate(self.names)}
        self.earned = _Earned(weights)

    def masks(self, sides: Anchors) -> list[int]:
        """The shared anchors of each sentence."""
        return [sum(self._bits[a] for a in s & self._bits.keys()) for s in sides]

    def members(self, mask: int) -> tuple[str, ...]:
        """The anchors of a set, sorted."""
        return tuple(self.names[place] for place in _places(mask))


def _places(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def align(en: Anchors, zh: Anchors, alike: Callable[[int, int], bool] | None = None) -> tuple[Link, ...]:
    """Links between the sentences of two versions given by their anchors, in the order of the English.

    A sentence is taken to be a part of one that has its twin already only where the two are `alike`, if that is given: a headline is no part of the text.

    >>> [(l.en, l.zh) for l in align([{"value:5"}, {"value:7"}, {"value:9"}], [{"value:5"}, {"value:9"}])]
    [((0,), (0,)), ((2,), (1,))]
    """
    if not en or not zh:
        return ()
    shared = _Shared(en, zh)
    here, there = shared.masks(en), shared.masks(zh)
    links = _in_order(here, there, shared)
    links += _moved(here, there, shared, links, alike)
    return tuple(sorted(merged(without_doubtful(links)), key=lambda link: (link.en, link.zh)))


def _unions(masks: Masks) -> list[tuple[int, int, int, int]]:
    """For each place between sentences, the anchors of the last none, one, two and three before it."""
    found = []
    for end in range(len(masks) + 1):
        one = masks[end - 1] if end > 0 else 0
        two = one | (masks[end - 2] if end > 1 else 0)
        found.append((0, one, two, two | (masks[end - 3] if end > 2 else 0)))
    return found


def _in_order(en: Masks, zh: Masks, shared: _Shared) -> list[Link]:
    n, m = len(en), len(zh)
    band = max(60, n // 4, m // 4) if n * m > 250_000 else None
    unions_en, unions_zh = _unions(en), _unions(zh)
    earned = shared.earned
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    step: list[list[tuple[int, int]]] = [[(1, 0) if i else (0, 1) for _ in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        above, row, steps, ours, far = best[i - 1], best[i], step[i], unions_en[i], unions_en[i][3]
        beads = [bead for bead in _BEADS if bead[0] <= i]
        for j in range(1, m + 1):
            gained, taken = above[j], (1, 0)
            if row[j - 1] > gained:
                gained, taken = row[j - 1], (0, 1)
            theirs = unions_zh[j]
            if far & theirs[3] and not (band and abs(i * m - j * n) > band * n):
                place = _PLACE * max(0.0, 1 - 6 * abs(i / n - j / m))
                for a, b in beads:
                    both = ours[a] & theirs[b]
                    if not both or b > j:
                        continue
                    option = best[i - a][j - b] + earned[both] + place - _COST * (1 + _MORE * (a + b - 2))
                    if option <= gained:
                        continue
                    if a + b == 2 or _each_has_part(en[i - a : i], zh[j - b : j], ours[a], theirs[b]):
                        gained, taken = option, (a, b)
            row[j], steps[j] = gained, taken
    return _back(step, en, zh, shared)


def _each_has_part(en: Masks, zh: Masks, all_en: int, all_zh: int) -> bool:
    return all(s & all_zh for s in en) and all(s & all_en for s in zh)


def _back(step: list[list[tuple[int, int]]], en: Masks, zh: Masks, shared: _Shared) -> list[Link]:
    i, j, links = len(en), len(zh), []
    while i or j:
        a, b = step[i][j]
        i, j = i - a, j - b
        if a and b:
            links.append(_link(tuple(range(i, i + a)), tuple(range(j, j + b)), en, zh, shared))
    return links


def _link(a: tuple[int, ...], b: tuple[int, ...], en: Masks, zh: Masks, shared: _Shared) -> Link:
    both = reduce(or_, (en[i] for i in a)) & reduce(or_, (zh[j] for j in b))
    return Link(a, b, round(1 - math.exp(-shared.earned[both] / 2.5), 3), shared.members(both))


def _moved(en: Masks, zh: Masks, shared: _Shared, links: Sequence[Link], alike: Callable[[int, int], bool] | None) -> list[Link]:
    """Pairs that only a strong set of anchors joins: what stands elsewhere in the other version, or is a part of a long sentence there."""
    free_en = set(range(len(en))) - {i for link in links for i in link.en}
    free_zh = set(range(len(zh))) - {j for link in links for j in link.zh}
    met = [
        (shared.earned[en[i] & zh[j]], i, j)
        for i in range(len(en))
        for j in range(len(zh))
        if (i in free_en or j in free_zh) and en[i] & zh[j]
    ]
    found = []
    for enough, both in ((_MOVED, True), (_PART, False)):
        for _, i, j in sorted((pair for pair in met if pair[0] >= enough), key=lambda p: (-p[0], p[1], p[2])):
            if (i in free_en and j in free_zh) or (not both and (i in free_en or j in free_zh) and (alike is None or alike(i, j))):
                free_en.discard(i)
                free_zh.discard(j)
                found.append(_link((i,), (j,), en, zh, shared))
    return found
