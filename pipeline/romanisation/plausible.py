"""Whether words in Latin letters can be the name of a Chinese person, before any Chinese text is seen."""

from __future__ import annotations

from functools import lru_cache

from pipeline.romanisation.english import Reading, readings
from pipeline.romanisation.spelling import System
from pipeline.romanisation.surnames import surnames_by_spelling
from pipeline.romanisation.syllables import english_given_names, is_western, syllable_count, syllables


@lru_cache(maxsize=8192)
def name_systems(name: str) -> frozenset[System]:
    """The systems in which a name is a Chinese surname with a given name of one or two syllables, Western names beside it or not.

    >>> "cantonese" in name_systems("Marvin Choi Kit-man"), sorted(name_systems("Lu Wenbin")), name_systems("Martin Kessler")
    (True, ['mandarin'], frozenset())
    """
    return frozenset(system for reading in readings(name) for system in _systems(reading))


def _systems(reading: Reading) -> frozenset[System]:
    """The systems common to the syllables of one reading's given name; none where a part is not to be explained."""
    known = surnames_by_spelling()
    if not reading.given or reading.family not in known or (reading.maiden and reading.maiden not in known):
        return frozenset()
    if len(reading.given) == 1 and reading.given[0] in english_given_names():
        return frozenset()
    count = sum(syllable_count(word) for word in reading.given)
    if count > 2 or (reading.maiden and count < 2) or not all(is_western(word) and len(word) > 1 for word in reading.rest):
        return frozenset()
    return frozenset.intersection(*(syllables(word) for word in reading.given))


def surname_with_western(name: str) -> frozenset[str]:
    """The Chinese surnames, in Simplified, of a name that has a Western given name and no Chinese one; none for other names.

    >>> "何" in surname_with_western("Albert Ho"), surname_with_western("Albert Smith")
    (True, frozenset())
    """
    known = surnames_by_spelling()
    fits = (r for r in readings(name) if not r.given and not r.maiden and r.rest and all(is_western(w) for w in r.rest))
    return frozenset(surname for reading in fits for surname in known.get(reading.family, ()))
