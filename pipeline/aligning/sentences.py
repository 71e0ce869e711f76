"""Sentences of two versions in order, with gaps: dynamic programming over anchors, then what was moved."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pipeline.aligning.anchors import weight
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

Anchors = Sequence[set[str]]


def _weights(en: Anchors, zh: Anchors) -> dict[str, float]:
    """Anchors that both versions hold, the rarer the heavier."""
    here, there = Counter(a for s in en for a in s), Counter(a for s in zh for a in s)
    return {
        a: weight(a) * (1 + 1 / math.sqrt(here[a] * there[a])) / (0.6 + 0.4 * max(here[a], there[a])) for a in here.keys() & there.keys()
    }


def _union(sides: Anchors, start: int, count: int) -> set[str]:
    return set().union(*sides[start : start + count])


def align(en: Anchors, zh: Anchors) -> tuple[Link, ...]:
    """Links between the sentences of two versions given by their anchors, in the order of the English.

    >>> [(l.en, l.zh) for l in align([{"value:5"}, {"value:7"}, {"value:9"}], [{"value:5"}, {"value:9"}])]
    [((0,), (0,)), ((2,), (1,))]
    """
    if not en or not zh:
        return ()
    weights = _weights(en, zh)
    shared_en, shared_zh = [s & weights.keys() for s in en], [s & weights.keys() for s in zh]
    links = _in_order(shared_en, shared_zh, weights)
    links += _moved(shared_en, shared_zh, weights, links)
    return tuple(sorted(links, key=lambda link: (link.en, link.zh)))


def _earned(a: set[str], b: set[str], weights: dict[str, float]) -> float:
    return sum(weights[x] for x in a & b)


def _in_order(en: Anchors, zh: Anchors, weights: dict[str, float]) -> list[Link]:
    n, m = len(en), len(zh)
    band = max(60, n // 4, m // 4) if n * m > 250_000 else None
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    step: list[list[tuple[int, int]]] = [[(1, 0) if i else (0, 1) for _ in range(m + 1)] for i in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            if not i or not j or (band and abs(i * m - j * n) > band * n):
                best[i][j] = max(best[i - 1][j] if i else 0.0, best[i][j - 1] if j else 0.0)
                step[i][j] = (1, 0) if i and (not j or best[i - 1][j] >= best[i][j - 1]) else (0, 1)
                continue
            best[i][j], step[i][j] = max(
                (best[i - 1][j], (1, 0)), (best[i][j - 1], (0, 1)), *_beads(i, j, en, zh, weights, best), key=lambda option: option[0]
            )
    return _back(step, en, zh, weights)


def _beads(
    i: int, j: int, en: Anchors, zh: Anchors, weights: dict[str, float], best: list[list[float]]
) -> list[tuple[float, tuple[int, int]]]:
    options = []
    place = _PLACE * max(0.0, 1 - 6 * abs(i / len(en) - j / len(zh)))
    for a, b in _BEADS:
        if a > i or b > j:
            continue
        sides = [en[k] for k in range(i - a, i)], [zh[k] for k in range(j - b, j)]
        union_a, union_b = set().union(*sides[0]), set().union(*sides[1])
        if a + b > 2 and not (all(s & union_b for s in sides[0]) and all(s & union_a for s in sides[1])):
            continue
        earned = _earned(union_a, union_b, weights)
        if earned > 0:
            options.append((best[i - a][j - b] + earned + place - _COST * (1 + _MORE * (a + b - 2)), (a, b)))
    return options


def _back(step: list[list[tuple[int, int]]], en: Anchors, zh: Anchors, weights: dict[str, float]) -> list[Link]:
    i, j, links = len(en), len(zh), []
    while i or j:
        a, b = step[i][j]
        i, j = i - a, j - b
        if a and b:
            links.append(_link(tuple(range(i, i + a)), tuple(range(j, j + b)), en, zh, weights))
    return links


def _link(a: tuple[int, ...], b: tuple[int, ...], en: Anchors, zh: Anchors, weights: dict[str, float]) -> Link:
    shared = _union(en, a[0], len(a)) & _union(zh, b[0], len(b))
    earned = sum(weights[x] for x in shared)
    return Link(a, b, round(1 - math.exp(-earned / 2.5), 3), tuple(sorted(shared)))


def _moved(en: Anchors, zh: Anchors, weights: dict[str, float], links: Sequence[Link]) -> list[Link]:
    """Pairs of sentences without a link that only a strong set of anchors joins: what stands elsewhere in the other version."""
    free_en = set(range(len(en))) - {i for link in links for i in link.en}
    free_zh = set(range(len(zh))) - {j for link in links for j in link.zh}
    pairs = sorted(((_earned(en[i], zh[j], weights), i, j) for i in free_en for j in free_zh), key=lambda p: (-p[0], p[1], p[2]))
    found = []
    for earned, i, j in pairs:
        if earned < _MOVED:
            break
        if i in free_en and j in free_zh:
            free_en.remove(i)
            free_zh.remove(j)
            found.append(_link((i,), (j,), en, zh, weights))
    return found
