"""What `factbase names` answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.romanisation.index import Index, name_matches


def answer(names: Iterable[str], candidates: Sequence[str]) -> Iterator[dict[str, object]]:
    """For each English name the Chinese ones that fit it, best first, with score and reason; an empty list where none fits.

    >>> next(answer(["Albert Ho"], ["何頌"]))["best"]
    [{'name': '何頌', 'score': 0.35, 'reason': 'surname only'}]
    """
    index = Index(candidate.strip() for candidate in candidates if candidate.strip())
    for name in names:
        found = name_matches(name, index)
        yield {"name": name, "best": [{"name": c, "score": match.score, "reason": match.reason} for c, match in found]}
