"""A trained spaCy model that the user has installed: its entities join the candidates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from pipeline.mentions.names.candidate import Candidate

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

_TYPES: Final = {"PERSON": "person", "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "facility"}
_SCORE: Final = 0.5


def model_candidates(pipeline: Pipeline, text: str) -> list[Candidate]:
    """The entities that a spaCy pipeline finds in a sentence, of the types that the fact base has."""
    return [Candidate(e.start_char, e.end_char, _TYPES[e.label_], _SCORE, "model") for e in pipeline(text).ents if e.label_ in _TYPES]


def joined(own: list[Candidate], models: Iterable[Candidate]) -> list[Candidate]:
    """Our candidates with those of a model that overlap none of them (titles of posts aside)."""
    names = [c for c in own if c.type != "post"]
    new = [m for m in models if all(m.end <= n.start or n.end <= m.start for n in names)]
    return sorted([*own, *new], key=lambda c: (c.start, c.end))
