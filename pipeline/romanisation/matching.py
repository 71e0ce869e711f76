"""Whether a Chinese personal name and one in Latin letters can be the same, with a score and a reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from pipeline.romanisation.english import Reading, readings, words
from pipeline.romanisation.given import given_fit, initials_fit
from pipeline.romanisation.phonetics import closeness
from pipeline.romanisation.spelling import EVERY, System
from pipeline.romanisation.surnames import ChineseName, chinese_names, surname_spellings
from pipeline.romanisation.syllables import is_western
from pipeline.romanisation.transliteration import transliterated

Kind = Literal[System, "mixed", "initials", "surname_only", "transliteration", "none"]

FITS: Final = 0.6
"""A full name that scores less is another name."""
SURNAME_ONLY: Final = 0.35
"""The score of a surname with a Western given name: possible, and shared by all of the surname."""


@dataclass(frozen=True, order=True)
class Match:
    """How well two names fit: `score` 0..1 (0 is no match), why in words, and the system of spelling that was found."""

    score: float
    reason: str = ""
    system: Kind = "none"


NO_MATCH: Final = Match(0.0)


@lru_cache(maxsize=65536)
def _surname_fit(surname: str, word: str) -> tuple[float, frozenset[System]]:
    """1 with the systems for a known spelling; less for one that only sounds so; 0."""
    known = surname_spellings(surname)
    if word in known:
        systems = known[word]
        return 1.0, EVERY if "other" in systems else systems
    near = max((closeness(word, spelling) for spelling in known), default=0.0) if len(surname) == 1 else 0.0
    return (0.7 * near, EVERY) if near >= 0.8 else (0.0, EVERY)


def _explained(rest: tuple[str, ...]) -> bool:
    """Whether the words that are in no part of the name may stand beside a Chinese one: Western names and initials."""
    return all(len(word) == 1 or is_western(word) for word in rest)


def _with_given(name: ChineseName, reading: Reading, family: float, systems: frozenset[System]) -> Match:
    """The match of a reading that has a Chinese given name, or initials of one."""
    if all(len(word) == 1 for word in reading.given) and len(reading.given) > 1:
        if initials_fit(name.given, reading.given) and _explained(reading.rest):
            return Match(0.65 * family, "surname and initials", "initials")
        return NO_MATCH
    fit = given_fit(name.given, reading.given)
    if not fit.score or not _explained(reading.rest):
        return NO_MATCH
    common = systems & fit.systems
    score = family * fit.score * (1.0 if common else 0.96) * (1.0 if reading.family_first else 0.99)
    exact = family == 1 and fit.score == 1
    kind: Kind = next((s for s in ("mandarin", "cantonese", "macau", "wade_giles") if s in common), "mixed") if exact else "mixed"  # type: ignore[assignment]
    if fit.score < 0.72 or (family < 1 and fit.score < 1):
        return NO_MATCH
    return Match(round(score, 4), f"surname and given name as {kind}" if exact else "surname and given name by sound", kind)


def _one(name: ChineseName, reading: Reading) -> Match:
    """The match of one way to take the Chinese name apart with one reading of the other."""
    family, systems = _surname_fit(name.surname, reading.family)
    penalty = 1.0
    if reading.maiden:
        if name.maiden:
            family *= _surname_fit(name.maiden, reading.maiden)[0]
        else:
            born, systems = _surname_fit(name.surname, reading.maiden)
            family, penalty = max(family, born), 0.85
    elif name.maiden:
        born, of_birth = _surname_fit(name.maiden, reading.family)
        family, systems = max((family, systems), (born, of_birth), key=lambda pair: pair[0])
        penalty = 0.85 if reading.given else 1.0
    if family == 0:
        return NO_MATCH
    if reading.given:
        found = _with_given(name, reading, family, systems)
        return Match(found.score * penalty, found.reason, found.system) if penalty < 1 else found
    if family == 1 and (reading.rest and _explained(reading.rest)):
        return Match(SURNAME_ONLY * penalty, "surname only; the given name is not Chinese", "surname_only")
    return NO_MATCH


@lru_cache(maxsize=32768)
def similarity(chinese: str, english: str) -> Match:
    """The best match of a Chinese personal name with one in Latin letters; honorifics are tolerated.

    >>> similarity("蔡傑銘", "Kevin CHOI Kit-ming").system, similarity("何俊仁", "Albert Ho").score
    ('cantonese', 0.35)
    >>> similarity("楊智恒", "Lam Chi-hang").score
    0.0
    """
    best = NO_MATCH
    for name in chinese_names(chinese):
        for reading in readings(english):
            found = _one(name, reading)
            if found.score > best.score:
                best = found
    if best.score < FITS:
        score = transliterated(chinese, words(english))
        if score >= FITS:
            return max(best, Match(score, "transliteration", "transliteration"))
    return best
