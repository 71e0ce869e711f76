"""The ways to read a name in Latin letters: which word is the surname, which are the given name, which are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pipeline.romanisation.surnames import plain
from pipeline.romanisation.syllables import syllables
from pipeline.shadow import shadow

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+){0,2}")
_HONORIFICS: Final = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "madam", "the", "rev", "reverend")
)
_HONOURS: Final = frozenset(("gbm", "gbs", "sbs", "bbs", "mh", "jp", "obe", "cbe", "mbe", "kbe", "sc", "qc", "kc", "phd", "md"))
_PORTUGUESE: Final = frozenset(("de", "do", "da", "dos", "das"))
"""What joins the given names of Macau's Portuguese names and is none of them: Maria do Carmo Sam."""
_MOST: Final = 8


class Reading(NamedTuple):
    """One way to read a name. Words are lower case; `rest` are words that are in no part; `family_first` is the order."""

    family: str
    maiden: str
    given: tuple[str, ...]
    rest: tuple[str, ...]
    family_first: bool


class _Token(NamedTuple):
    """A word of a name: `capitals` where only surnames are in capitals, `small` for a particle (do, van), `joined` after a hyphen."""

    text: str
    capitals: bool = False
    small: bool = False
    joined: bool = False


def _tokens(name: str) -> list[_Token]:
    """The words of a name, hyphens apart, honorifics before it and honours after it left out; `CY` before a surname are two initials."""
    found: list[_Token] = []
    titled = False
    mixed = not name.isupper() and not name.islower()
    for match in _WORD.finditer(name):
        written = match.group()
        word = plain(written).replace("'", "").replace("`", "")
        titled = titled or word in _HONORIFICS
        if (not found and (word in _HONORIFICS or (titled and word == "hon"))) or (found and word in _HONOURS and written.isupper()):
            continue
        if found and written in _PORTUGUESE:
            continue
        joined = bool(found) and shadow(name[match.start() - 1]) == "-"
        if written.isupper() and 1 < len(word) <= 3 and not syllables(word):
            found += [_Token(letter) for letter in word]
        else:
            found.append(_Token(word, mixed and len(word) > 1 and written.isupper(), mixed and written.islower() and not joined, joined))
        if len(found) >= _MOST:
            break
    return found[:_MOST]


def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without marks, hyphens taken apart, honorifics left out.

    >>> words("Mr Marvin CHOI Kit-man")
    ('marvin', 'choi', 'kit', 'man')
    """
    return tuple(token.text for token in _tokens(name))


def _texts(tokens: Sequence[_Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens)


def _whole(tokens: Sequence[_Token], start: int, end: int) -> bool:
    """Whether a run of words cuts no hyphen."""
    return not (start and tokens[start].joined) and not (end < len(tokens) and tokens[end].joined)


def _runs(outside: Sequence[_Token]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every run of one to three words that cuts no hyphen, and the other words."""
    for length in (3, 2, 1):
        for start in range(len(outside) - length + 1):
            if _whole(outside, start, start + length):
                yield _texts(outside[start : start + length]), _texts([*outside[:start], *outside[start + length :]])


@lru_cache(maxsize=4096)
def readings(name: str) -> tuple[Reading, ...]:
    """Every way to read a name that its capitals and hyphens allow; a name of one word is a surname alone.

    >>> Reading("choi", "", ("kit", "man"), ("marvin",), True) in readings("Marvin CHOI Kit-man")
    True
    """
    tokens = _tokens(name)
    marked = any(token.capitals for token in tokens)
    found: list[Reading] = []
    for start, token in enumerate(tokens):
        for end in range(start + 1, min(start + 2, len(tokens)) + 1):
            if not token.small and not (marked and not all(t.capitals for t in tokens[start:end])):
                found += _with_family(tokens, start, end)
    return tuple(dict.fromkeys(found))


def _with_family(tokens: Sequence[_Token], start: int, end: int) -> Iterator[Reading]:
    """The readings with the surname at start..end: a compound one, or when it is one word also a maiden name after it."""
    family = "".join(_texts(tokens[start:end]))
    before, after = tokens[:start], tokens[end:]
    if _whole(tokens, start, end):
        for run, left in _runs(after):
            yield Reading(family, "", run, _texts(before) + left, family_first=True)
        for run, left in _runs(before):
            yield Reading(family, "", run, left + _texts(after), family_first=False)
        yield Reading(family, "", (), _texts([*before, *after]), family_first=not before)
    for width in (1, 2) if end - start == 1 else ():
        if len(after) >= width and _whole(tokens, start, end + width):
            for run, left in _runs(after[width:]):
                yield Reading(family, "".join(_texts(after[:width])), run, _texts(before) + left, family_first=True)
