"""Whether a Chinese personal name and one in Latin letters can be the same, with a score and a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from pipeline.romanisation.english import Reading, readings, words
from pipeline.romanisation.gender import gender_fit
from pipeline.romanisation.given import NO_FIT, Fit, given_fit, initials_fit, together
from pipeline.romanisation.phonetics import private_spelling
from pipeline.romanisation.spelling import SYSTEMS, System
from pipeline.romanisation.surnames import ChineseName, chinese_names, is_surname, surname_spellings, surnames_by_spelling
from pipeline.romanisation.syllables import is_western
from pipeline.romanisation.transliteration import surname_alone, transliterated

Kind = Literal[System, "mixed", "initials", "given_only", "surname_only", "transliteration", "none"]

FITS: Final = 0.6
"""A full name that scores less is another name."""
SURNAME_ONLY: Final = 0.35
"""The score of a surname with a Western given name: possible, and shared by all of the surname."""
_SURNAME_ALONE: Final = 0.3
GIVEN_ONLY: Final = 0.5
_INITIALS: Final = 0.65
_NEAR: Final = 0.83
"""What a given name must reach when a private spelling stands beside another system's."""
_BY_MARRIAGE: Final = 0.85
"""What is left of a score when one version alone has a married woman's second surname."""
_GENDER: Final = {1: 0.05, 0: 0.0, -1: -0.1}


@dataclass(frozen=True, slots=True)
class Match:
    """How well two names fit: `score` 0..1 (0 is no match), why in words, and the system of spelling that was found."""

    score: float
    reason: str = ""
    system: Kind = "none"


NO_MATCH: Final = Match(0.0)


@lru_cache(maxsize=65536)
def surname_fit(surname: str, word: str) -> Fit:
    """How well a surname fits a word in lower case without spaces.

    >>> surname_fit("區", "au").best, surname_fit("區", "lam").best
    (1.0, 0.0)
    """
    known = surname_spellings(surname)
    if word in known:
        return Fit(max(known[word].values()), known[word], 0)
    if word in surnames_by_spelling():  # another family's
        return NO_FIT
    near = {system: c for s, systems in known.items() if (c := private_spelling(word, s)) >= 0.8 for system in systems}
    return Fit(max(near.values()), near, 1) if near else NO_FIT


def _explained(rest: tuple[str, ...]) -> bool:
    """Whether the words that are in no part of the name may stand beside a Chinese one: Western names and initials."""
    return all(len(word) == 1 or is_western(word) for word in rest)


def _family(name: ChineseName, reading: Reading) -> tuple[Fit, float]:
    """How well the surnames fit, and what is left of the score where one version has a second surname and the other has not."""
    own = surname_fit(name.surname, reading.family)
    if reading.maiden and name.maiden:
        return together((own, surname_fit(name.maiden, reading.maiden)), (1, 1)), 1.0
    if not reading.maiden and not name.maiden:
        return own, 1.0
    born = surname_fit(name.surname, reading.maiden) if reading.maiden else surname_fit(name.maiden, reading.family)
    # "Carrie Lam" is how a woman of two surnames is usually called; without a given name nothing else is left out.
    return max(own, born, key=lambda fit: fit.best), _BY_MARRIAGE if reading.given or not own.best else 1.0


def _full(name: ChineseName, reading: Reading, family: Fit) -> Match:
    """The match of a reading with a given name: spelled, or as initials."""
    given = given_fit(name.given, reading.given)
    if len(reading.given) > 1 and all(len(word) == 1 for word in reading.given) and (given.strange or not given.best):
        fits = not family.strange and initials_fit(name.given, reading.given)
        return Match(_INITIALS * family.best, "surname and initials", "initials") if fits else NO_MATCH
    strange = given.strange + family.strange
    # One syllable may be spelled in a private way, when two others of the name are as in the tables, each a word of its own.
    if not given.best or strange > 1 or (strange and not 2 <= len(name.given) == len(reading.given)):
        return NO_MATCH
    whole = together((family, given), (1, 2))
    if strange and not whole.systems and (family.strange or given.best < _NEAR):
        return NO_MATCH
    likeliest = max(SYSTEMS, key=lambda system: whole.systems.get(system, 0.0))
    kind: Kind = likeliest if whole.systems else "mixed"
    score = whole.best * (1.0 if reading.family_first else 0.99) * (0.9 if strange else 1.0)
    how = "one syllable in a private spelling" if strange else f"spelled as in {kind}"
    return Match(score, f"surname and given name, {how}", kind)


def _one(name: ChineseName, reading: Reading) -> Match:
    """The match of one way to take the Chinese name apart with one reading of the other."""
    family, share = _family(name, reading)
    if not family.best:
        return NO_MATCH
    if reading.given and share < 1 and len(name.given) < 2:  # too little is left to compare
        return NO_MATCH
    if reading.given:
        found = _full(name, reading, family)
        return Match(round(found.score * share, 4), found.reason, found.system) if found.score else NO_MATCH
    letters = tuple(word for word in reading.rest if len(word) == 1)
    if family.strange or reading.maiden or (len(letters) == len(name.given) > 1 and not initials_fit(name.given, letters)):
        return NO_MATCH
    usual = 1.0 if family.best > 0.97 else 0.9
    if not reading.rest:
        return Match(round(_SURNAME_ALONE * share * usual, 4), "surname alone", "surname_only")
    leaning = gender_fit(name.given, reading.rest)
    why = {1: ", and both given names lean to one gender", 0: "", -1: "; the given names lean to different genders"}[leaning]
    return Match(round((SURNAME_ONLY + _GENDER[leaning]) * share * usual, 4), f"surname only{why}", "surname_only")


@lru_cache(maxsize=4096)
def possible_readings(english: str) -> tuple[Reading, ...]:
    """The readings of a name in which every word is explained."""
    return tuple(reading for reading in readings(english) if _explained(reading.rest))


def best_match(chinese: str, ways: Iterable[Reading]) -> Match:
    """The best match of a Chinese name with some readings of another."""
    return max((_one(name, reading) for name in chinese_names(chinese) for reading in ways), key=_score, default=NO_MATCH)


def foreign_match(chinese: str, english: str) -> Match:
    """The match of a foreign name that is written in Chinese by its sound: 馬丁．凱斯勒 whole, or 凱斯勒 alone with the last word.

    >>> foreign_match("凱斯勒", "Martin Kessler").score < FITS <= foreign_match("馬丁．凱斯勒", "Martin Kessler").score
    True
    """
    latin = words(english)
    whole = transliterated(chinese, latin)
    if whole >= FITS:
        return Match(whole, "a foreign name written by its sound", "transliteration")
    if not latin or latin[-1] in surnames_by_spelling() or not all(map(is_western, latin)):
        return NO_MATCH
    last = round(surname_alone(chinese, latin[-1], exact=is_surname(chinese) > 0), 4)
    return Match(last, "a foreign surname written by its sound", "transliteration") if last else NO_MATCH


@lru_cache(maxsize=32768)
def similarity(chinese: str, english: str) -> Match:
    """The best match of a Chinese personal name with one in Latin letters; honorifics are tolerated.

    >>> similarity("蔡傑文", "Marvin CHOI Kit-man").system, similarity("何俊仁", "Albert Ho").system
    ('cantonese', 'surname_only')
    >>> similarity("楊志文", "Lam Chi-man").score, similarity("蔡傑文", "Kit-man").score
    (0.0, 0.5)
    """
    best = max(best_match(chinese, possible_readings(english)), foreign_match(chinese, english), key=_score)
    if best.score:
        return best
    alone = words(english)
    fits = len(alone) <= 2 and any(len(n.given) == 2 and _exact(given_fit(n.given, alone)) for n in chinese_names(chinese))
    return Match(GIVEN_ONLY, "given name alone", "given_only") if fits else NO_MATCH


def _exact(fit: Fit) -> bool:
    return fit.best > 0.9 and not fit.strange


def _score(match: Match) -> float:
    return match.score
