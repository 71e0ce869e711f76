"""The ways to read a name in Latin letters: which word is the surname, which are the given name, which are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from pipeline.romanisation.surnames import plain
from pipeline.romanisation.syllables import syllables

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+){0,2}")
_HONORIFICS: Final = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "madam", "the", "rev", "reverend")
)
_HONOURS: Final = frozenset(("gbm", "gbs", "sbs", "bbs", "mh", "jp", "obe", "cbe", "mbe", "kbe", "sc", "qc", "kc", "phd", "md"))
_MOST: Final = 8


class Reading(NamedTuple):
    """One way to read a name. Words are lower case; `rest` are words that are in no part; `family_first` is the order."""

    family: str
    maiden: str
    given: tuple[str, ...]
    rest: tuple[str, ...]
    family_first: bool


class _Token(NamedTuple):
    """A word of a name: `capitals` where only surnames are in capitals, `small` for a particle (do, van)."""

    text: str
    capitals: bool
    small: bool


def _tokens(name: str) -> list[_Token]:
    """The words of a name, hyphens apart, honorifics before it and honours after it left out; `CY` before a surname are two initials."""
    found: list[_Token] = []
    titled = False
    mixed = not name.isupper() and not name.islower()
    for match in _WORD.finditer(name):
        word = plain(match.group()).replace("'", "").replace("`", "")
        capitals = mixed and len(word) > 1 and match.group().isupper()
        titled = titled or word in _HONORIFICS
        if (not found and (word in _HONORIFICS or (titled and word == "hon"))) or (found and word in _HONOURS and match.group().isupper()):
            continue
        if match.group().isupper() and 1 < len(word) <= 3 and not syllables(word):
            found += [_Token(letter, capitals=False, small=False) for letter in word]
        else:
            small = mixed and match.group().islower() and name[match.start() - 1 : match.start()] != "-"
            found.append(_Token(word, capitals, small))
    return found[:_MOST]


def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without marks, hyphens taken apart, honorifics left out.

    >>> words("Mr Kevin CHOI Kit-ming")
    ('kevin', 'choi', 'kit', 'ming')
    """
    return tuple(token.text for token in _tokens(name))


def _runs(outside: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every run of one to three words and the others; and no run."""
    for length in (3, 2, 1):
        for start in range(len(outside) - length + 1):
            yield outside[start : start + length], outside[:start] + outside[start + length :]


@lru_cache(maxsize=4096)
def readings(name: str) -> tuple[Reading, ...]:
    """Every way to read a name that its capitals allow; a name of one word is a surname alone.

    >>> Reading("choi", "", ("kit", "ming"), ("kevin",), True) in readings("Kevin CHOI Kit-ming")
    True
    """
    tokens = _tokens(name)
    texts = tuple(token.text for token in tokens)
    marked = [token.capitals for token in tokens]
    found: list[Reading] = []
    for start in range(len(texts)):
        for width in (1, 2):
            end = start + width
            if end > len(texts) or (any(marked) and not all(marked[start:end])) or tokens[start].small:
                continue
            _add(found, texts, start, end)
    return tuple(dict.fromkeys(found))


def _add(found: list[Reading], texts: tuple[str, ...], start: int, end: int) -> None:
    """The readings with the surname at start..end: a compound one, or when it is one word also a maiden name after it."""
    family = "".join(texts[start:end])
    before, after = texts[:start], texts[end:]
    for run, left in _runs(after):
        found.append(Reading(family, "", run, before + left, family_first=True))
    for run, left in _runs(before):
        found.append(Reading(family, "", run, left + after, family_first=False))
    found.append(Reading(family, "", (), before + after, family_first=not before))
    if end - start == 1:
        for width in (1, 2):
            maiden, rest = "".join(after[:width]), after[width:]
            if len(after) >= width:
                found += [Reading(family, maiden, run, before + left, family_first=True) for run, left in _runs(rest)]
