"""Chinese surnames, single and compound, with the spellings in use; usable from Chinese and from the spelling."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Final, NamedTuple

from pipeline.lexicon.table import Row, rows
from pipeline.romanisation.spelling import SYSTEMS, Spelled, System, spelled, spellings
from pipeline.shadow import shadow

_PRIVATE: Final = 0.97


class _Surname(Row):
    """A row of `surnames.tsv`."""

    chinese: str
    pinyin: tuple[str, ...]
    jyutping: tuple[str, ...]
    also: tuple[str, ...] = ()

    def key(self) -> object:
        """One row a surname."""
        return self.chinese


class ChineseName(NamedTuple):
    """A Chinese personal name in its parts: 葉劉淑儀 is surname 葉, maiden 劉, given 淑儀."""

    surname: str
    maiden: str
    given: str


def plain(text: str) -> str:
    """Latin letters in lower case without marks, so that Lü, Lu and LU are compared: `ü` becomes `u`.

    >>> plain("LÜ"), plain("T’ien")
    ('lu', "t'ien")
    """
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", shadow(text)) if not unicodedata.combining(c)).lower()


def _join(pinyin: tuple[str, ...], jyutping: tuple[str, ...]) -> dict[str, dict[System, float]]:
    """The spellings of a surname of one or two syllables, from its readings (syllables separated by a space)."""
    apart = [r.replace("ü", "v").split() for r in pinyin], [r.split() for r in jyutping]
    found: dict[str, dict[System, float]] = {"": dict.fromkeys(SYSTEMS, 1.0)}
    for place in range(len(apart[0][0])):
        syllable = spelled(*(dict.fromkeys((r[place] for r in of), 1.0) for of in apart))
        found = {
            a + b: {system: min(s[system], t[system]) for system in s if system in t}
            for a, s in found.items()
            for b, t in syllable.items()
            if s.keys() & t.keys()
        }
    return found


@cache
def _by_shadow() -> dict[str, dict[str, dict[System, float]]]:
    """Surname in Simplified to its spellings."""
    table: dict[str, dict[str, dict[System, float]]] = {}
    for row in rows("surnames", _Surname):
        here = table.setdefault(shadow(row.chinese), {})
        for spelling, systems in _join(row.pinyin, row.jyutping).items():
            here.setdefault(spelling, {}).update(systems)
        for spelling in row.also:
            # A family keeps its spelling whatever its members' given names are spelled in.
            here[plain(spelling)] = dict.fromkeys(SYSTEMS, _PRIVATE) | here.get(plain(spelling), {})
    return table


def is_surname(chinese: str) -> int:
    """The length of the surname that a Chinese text begins with: 2, 1, or 0 for none.

    >>> is_surname("歐陽美玲"), is_surname("欧阳"), is_surname("陳大文"), is_surname("的士")
    (2, 2, 1, 0)
    """
    return _length(chinese[:2])


@lru_cache(maxsize=16384)  # people are looked for at nearly every character of a Chinese text
def _length(chinese: str) -> int:
    simple = shadow(chinese)
    return 2 if len(simple) == 2 and simple in _by_shadow() else 1 if simple[:1] in _by_shadow() else 0


@lru_cache(maxsize=8192)
def surname_spellings(surname: str) -> Spelled:
    """The spellings of a surname, lower case without spaces; of one that no table has, those of its characters.

    >>> surname_spellings("查")["cha"]["cantonese"], "auyeung" in surname_spellings("歐陽")
    (1.0, True)
    """
    known = _by_shadow().get(shadow(surname))
    return known if known is not None else spellings(surname) if len(surname) == 1 else {}


@cache
def surnames_by_spelling() -> dict[str, frozenset[str]]:
    """Every spelling of every surname of the table, lower case without spaces, to the surnames in Simplified.

    >>> "阮" in surnames_by_spelling()["yuen"]
    True
    """
    found: dict[str, set[str]] = {}
    for surname, spelled_so in _by_shadow().items():
        for spelling in spelled_so:
            found.setdefault(spelling, set()).add(surname)
    return {spelling: frozenset(surnames) for spelling, surnames in found.items()}


@lru_cache(maxsize=16384)
def chinese_names(name: str) -> tuple[ChineseName, ...]:
    """The ways to take a Chinese personal name apart, the likeliest first; empty for what is too short or too long.

    >>> chinese_names("葉劉淑儀")[0]
    ChineseName(surname='葉', maiden='劉', given='淑儀')
    """
    ways = []
    length = is_surname(name)
    if length == 2 and len(name) > 2:
        ways.append(ChineseName(name[:2], "", name[2:]))
    for skip in (1, 2) if length == 2 else (1,):
        second = is_surname(name[skip:])
        if second and 1 <= len(name) - skip - second <= 2 and len(name) >= 4:
            ways.append(ChineseName(name[:skip], name[skip : skip + second], name[skip + second :]))
    if 2 <= len(name) <= 4:
        ways.append(ChineseName(name[:1], "", name[1:]))
    return tuple(ways)
