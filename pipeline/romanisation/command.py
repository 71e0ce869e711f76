"""What `factbase names` answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from pipeline.romanisation.index import Index, name_matches
from pipeline.romanisation.matching import Match

Elsewhere = Callable[[str, Sequence[str]], Sequence[tuple[str, Match]]]
"""What else knows names of one language for those of the other (posts, bodies): asked when no person's name fits."""


def _nothing(_name: str, _candidates: Sequence[str]) -> Sequence[tuple[str, Match]]:
    return ()


def answer(names: Iterable[str], candidates: Sequence[str], elsewhere: Elsewhere = _nothing) -> Iterator[dict[str, object]]:
    """For each English name the Chinese ones that fit it, best first, with score and reason; an empty list where none fits.

    >>> next(answer(["Albert Ho"], ["何頌"]))["best"]
    [{'name': '何頌', 'score': 0.35, 'reason': 'surname only'}]
    """
    given = [candidate.strip() for candidate in candidates if candidate.strip()]
    index = Index(given)
    for name in names:
        found = name_matches(name, index) or elsewhere(name, given)
        yield {"name": name, "best": [{"name": c, "score": match.score, "reason": match.reason} for c, match in found]}
