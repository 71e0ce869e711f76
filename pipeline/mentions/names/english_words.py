"""Runs of capitalised words in English: what names are made of."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from pipeline.lexicon import Row, rows
from pipeline.romanisation.surnames import surnames_by_spelling
from pipeline.romanisation.syllables import english_given_names, syllables

PARTICLES: Final = frozenset(
    {"van", "von", "de", "da", "das", "di", "do", "dos", "du", "bin", "binti", "al", "el", "la", "le", "der", "den", "ter"}
)
JOINING: Final = frozenset({"of", "and", "for", "the", "&", "in"})


_WORD: Final = re.compile(
    r"\b(?:[A-Z\u00c0-\u00de][A-Za-z0-9\u00c0-\u024f]*(?:['-][A-Za-z0-9\u00c0-\u024f]+){0,5}|\d+\b"
    rf"|(?:{'|'.join(sorted((PARTICLES | JOINING | {'on'}) - {'&'}))})\b)"
)


class Word(NamedTuple):
    """A word that a name can hold; offsets within the sentence. `capital` tells whether it begins with a capital."""

    start: int
    end: int
    text: str
    capital: bool


def words(text: str) -> list[Word]:
    """The capitalised words, numbers, and joining words of a sentence in its shadow form; a possessive 's is cut off."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group().removesuffix("'s")
        start = match.start()
        if text.startswith("$", match.end()):
            continue  # a currency
        found.append(Word(start, start + len(word), word, word[0].isupper()))
    return found


class _Opener(Row):
    """A row of `name_openers.tsv`."""

    only_before: str = ""
    en: tuple[str, ...]


@cache
def openers() -> frozenset[str]:
    """Words that open a sentence with a capital and belong to no name, in lower case."""
    return frozenset(word for row in rows("name_openers", _Opener) if not row.only_before for word in row.en)


@cache
def openers_before() -> frozenset[tuple[str, str]]:
    """Words that open a sentence and belong to no name where another word follows (Officers of), both in lower case."""
    return frozenset((word, row.only_before) for row in rows("name_openers", _Opener) if row.only_before for word in row.en)


class _Courtesy(Row):
    """A row of `courtesy_titles.tsv`."""

    place: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


@cache
def honorifics() -> frozenset[str]:
    """Courtesy titles before a name, without their full stop."""
    return frozenset(w.rstrip(".") for row in rows("courtesy_titles", _Courtesy) if row.place == "before" for w in row.en)


@cache
def honours() -> frozenset[str]:
    """Letters after a name (SC, JP)."""
    return frozenset(w for row in rows("courtesy_titles", _Courtesy) if row.place == "after" for w in row.en)


@cache
def courtesies_after() -> tuple[str, ...]:
    """Chinese courtesy titles after a name, as written in the table, the longest first."""
    return tuple(sorted((w for row in rows("courtesy_titles", _Courtesy) for w in row.zh), key=len, reverse=True))


def is_surname_word(word: str) -> bool:
    """Whether a word is a Chinese surname as romanised somewhere."""
    return word.lower() in surnames_by_spelling()


def _syllabic(word: str) -> bool:
    return all(syllables(part) for part in word.lower().split("-"))


def _chinese(tokens: tuple[str, ...]) -> float:
    """Evidence that words are surname and given name in Latin letters, surname first."""
    for length in (1, 2):
        family, given = "".join(tokens[:length]).lower(), tokens[length:]
        if given and len(given) <= 2 and is_surname_word(family) and all(map(_syllabic, given)):
            if length == 2 and len(given) == 1 and "-" not in given[0]:
                continue
            hyphen = any("-" in g for g in given)
            return 0.62 if hyphen and given[0][0].isupper() else 0.5 if len(given) == 2 or len(given[0]) > 4 else 0.4
    return 0.0


def person_shape(tokens: tuple[str, ...]) -> float:
    """How much words alone look like a person's name, 0..1.

    >>> person_shape(("Rosa", "Mok", "Yee-ling")) > 0.5 > person_shape(("Public", "Works"))
    True
    """
    if not 2 <= len(tokens) <= 5 or any(not t[0].isalpha() for t in tokens) or tokens[0] in PARTICLES:
        return 0.0
    if any(t in PARTICLES for t in tokens[1:-1]):
        return 0.5
    if any(t.isupper() and len(t) > 3 for t in tokens) and not all(t.isupper() for t in tokens):
        return 0.3 if any(map(is_surname_word, tokens)) else 0.0
    own = _chinese(tokens)
    western = tokens[0].lower() in english_given_names()
    if western and len(tokens) > 2:
        own = max(own, _chinese(tokens[1:]) + 0.15 if _chinese(tokens[1:]) else 0.0)
    if western and own < 0.5:
        own = 0.55 if is_surname_word(tokens[-1]) or len(tokens) == 2 or tokens[1].lower() in PARTICLES else 0.4
    return own
