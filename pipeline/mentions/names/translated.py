"""Names that are partly sounded and partly translated (恆達新能源, Hang Tat New Energy): how alike two of them are."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from pipeline.lexicon import Row, rows
from pipeline.mentions.names.gazetteer import entries
from pipeline.mentions.names.suffixes import SuffixRow
from pipeline.romanisation.spelling import spellings
from pipeline.shadow import shadow
from schemas import Language

_LETTERS: Final = re.compile(r"[a-z0-9]+")
_EMPTY: Final = frozenset({"of", "the", "and", "for", "in", "co", "ltd", "limited", "company", "inc", "plc", "corporation", "corp"})
_LEGAL: Final = re.compile("股份有限公司|有限公司|(?<=..)公司$|[()]|(?<=.)[与及暨之](?=.)")
_WORDS_OF_A_TERM: Final = 4
_LONGEST_SOUND: Final = 12


class Term(Row):
    """A row of `name_terms.tsv`."""

    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def _terms(language: Language) -> dict[str, frozenset[str]]:
    """Wordings of terms, suffixes and places to the meanings that they may have."""
    found: dict[str, set[str]] = {}
    sources = (
        *((f"t{n}", row) for n, row in enumerate(rows("name_terms", Term))),
        *((f"s{n}", row) for n, row in enumerate(rows("organisation_suffixes", SuffixRow))),
        *((f"p{n}", entry) for n, entry in enumerate(entries()) if entry.type in ("place", "facility")),
    )
    for meaning, row in sources:
        for word in getattr(row, language):
            found.setdefault(" ".join(_latin_words(word)) if language == "en" else shadow(word), set()).add(meaning)
    return {word: frozenset(meanings) for word, meanings in found.items() if word}


def _latin_words(name: str) -> list[str]:
    """The words of a name in lower case, without those that say nothing (of, Ltd)."""
    return [w for w in _LETTERS.findall(name.lower().replace("'s ", " ").replace("'", "")) if w not in _EMPTY]


Piece = tuple[str, frozenset[str]]


@lru_cache(maxsize=16384)
def _chinese(name: str) -> tuple[Piece, ...]:
    """A Chinese name in terms, the longest first, and the characters between them (without a meaning)."""
    text, terms = _LEGAL.sub("", shadow(name)), _terms("zh")
    pieces: list[Piece] = []
    at = 0
    while at < len(text):
        for length in range(min(8, len(text) - at), 0, -1):
            word = text[at : at + length]
            if word in terms:
                pieces.append((word, terms[word]))
                break
        else:
            length = 1
            pieces.append((text[at], frozenset()))
        at += length
    return tuple(pieces)


@lru_cache(maxsize=16384)
def _from_the_end(name: str) -> tuple[Piece, ...]:
    """The same, the longest terms found from the end (沙田 區議會, not 沙田區 議會)."""
    text, terms = _LEGAL.sub("", shadow(name)), _terms("zh")
    pieces: list[Piece] = []
    end = len(text)
    while end > 0:
        length = next((n for n in range(min(8, end), 0, -1) if text[end - n : end] in terms), 0)
        word = text[end - (length or 1) : end]
        pieces.insert(0, (word, terms[word] if length else frozenset()))
        end -= len(word)
    return tuple(pieces)


@lru_cache(maxsize=4096)
def _english(name: str) -> tuple[Piece, ...]:
    words = _latin_words(shadow(name))
    terms = _terms("en")
    pieces: list[Piece] = []
    at = 0
    while at < len(words):
        for length in range(min(_WORDS_OF_A_TERM, len(words) - at), 0, -1):
            word = " ".join(words[at : at + length])
            if word in terms:
                pieces.append((word, terms[word]))
                break
        else:
            length = 1
            pieces.append((words[at], frozenset()))
        at += length
    return tuple(pieces)


@lru_cache(maxsize=16384)
def sounded(characters: str, letters: str) -> float:
    """The share of characters that follow one another in a Latin word as some romanisation spells them.

    >>> sounded("恆達", "hangtat"), sounded("明湖", "minghu"), sounded("明湖", "frostway")
    (1.0, 1.0, 0.0)
    """
    if not characters or not letters or len(characters) > _LONGEST_SOUND:
        return 0.0
    reached: dict[int, int] = {0: 0}
    for character in characters:
        ways = tuple(spellings(character))
        step: dict[int, int] = dict(reached)
        for at, count in reached.items():
            for way in ways:
                if letters.startswith(way, at):
                    step[at + len(way)] = max(step.get(at + len(way), 0), count + 1)
        reached = step
    best, end = max((count, at) for at, count in reached.items())
    return best / len(characters) if end >= 0.7 * len(letters) or best == len(characters) else 0.5 * best / len(characters)


def alike_suffix(chinese: str, english: str) -> bool:
    """Whether two names end in words of one meaning (恆達地產, Hang Tat Properties)."""
    ours, theirs = _chinese(chinese), _english(english)
    return bool(ours and theirs and any(ours[-1][1] & t[1] for t in theirs))


@cache
def meanings_of(name: str, language: Language) -> frozenset[str]:
    """The meanings of a name's translated parts."""
    pieces = _chinese(name) if language == "zh" else _english(name)
    return frozenset(m for _, meanings in pieces for m in meanings)


@cache
def wordings(english: str) -> frozenset[str]:
    """The Chinese words, in their shadow form, that translate an English term of names; none for suffixes and places.

    >>> sorted(wordings("Galaxy"))
    ['银河']
    """
    term = " ".join(_latin_words(shadow(english)))
    return frozenset(shadow(word) for row in rows("name_terms", Term) for word in row.zh if term in row.en)


def untranslated(chinese: str) -> str:
    """The characters of a Chinese name that no term of the tables explains."""
    return "".join(word for word, meanings in _chinese(chinese) if not meanings)


@lru_cache(maxsize=65536)
def likeness(chinese: str, english: str) -> float:
    """How much of two names is accounted for: shared meanings by translation, the rest by sound; 0..1.

    >>> likeness("明湖智能科技", "Minghu Tech") > 0.7 > 0.3 > likeness("恆達集團", "Lowe Surveyors")
    True
    """
    theirs = _english(english)
    return max((_met(ours, theirs) for ours in dict.fromkeys((_chinese(chinese), _from_the_end(chinese))) if ours and theirs), default=0.0)


def _met(ours: tuple[Piece, ...], others: tuple[Piece, ...]) -> float:
    """What two names in pieces share."""
    theirs = list(others)
    met_zh, met_en = 0.0, 0.0
    left: list[str] = []
    for word, meanings in ours:
        match = next((p for p in theirs if p[1] & meanings), None) if meanings else None
        if match:
            theirs.remove(match)
            met_zh += len(word)
            met_en += len(match[0].split())
        else:
            left.append(word)
    size_zh = sum(len(w) for w, _ in ours)
    size_en = met_en + sum(len(w.split()) for w, _ in theirs)
    rest = "".join("".join(w.split()) for w, _ in theirs)
    sound = sounded("".join(left), rest)
    if sound >= 0.5:
        met_zh += sound * sum(map(len, left))
        met_en += sound * sum(len(w.split()) for w, _ in theirs)
    return round(0.5 * met_zh / size_zh + 0.5 * met_en / size_en, 4)
