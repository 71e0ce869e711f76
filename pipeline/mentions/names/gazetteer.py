"""Known names: places, public bodies and publications of the tables, found in one pass over a text's shadow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import ahocorasick

from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow
from schemas import EntityType, Language


class NameRow(Row):
    """A row of `places.tsv`, `bodies.tsv` or `publications.tsv`."""

    type: EntityType = "publication"
    region: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    zh_beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name with its wordings; `key` tells rows apart, `region` is the jurisdiction it belongs to.

    `zh_beside` are common words too, and the name only where the English version bears it.
    """

    key: str
    type: EntityType
    region: str
    en: tuple[str, ...]
    zh: tuple[str, ...]
    zh_beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at a place of a text; several entries where the name alone does not tell which is meant."""

    start: int
    end: int
    entries: tuple[Entry, ...]


_TABLES: Final = ("places", "bodies", "publications")


@cache
def entries() -> tuple[Entry, ...]:
    """All known names, in the order of the tables."""
    return tuple(
        Entry(f"{table}:{row.region}:{'|'.join((*row.en[:1], *row.zh[:1]))}", row.type, row.region, row.en, row.zh, row.zh_beside)
        for table in _TABLES
        for row in rows(table, NameRow)
    )


@cache
def _index(language: Language) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries():
        for name in getattr(entry, language):
            listed = found.setdefault(shadow(name), [])
            if entry not in listed:
                listed.append(entry)
    return {name: tuple(listed) for name, listed in found.items()}


@cache
def _beside() -> dict[str, Entry]:
    return {shadow(name): entry for entry in entries() for name in entry.zh_beside}


@cache
def _automaton(language: Language) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for name, listed in _index(language).items():
        automaton.add_word(name, (len(name), listed))
    automaton.make_automaton()
    return automaton


def known(name: str, language: Language) -> tuple[Entry, ...]:
    """The entries that bear a name.

    >>> [e.region for e in known("立法會", "zh")]
    ['HK', 'Macau']
    """
    found = _index(language).get(shadow(name), ())
    return found or tuple(e for e in [_beside().get(shadow(name))] if e and language == "zh")


def names_beside(english: str) -> tuple[tuple[str, EntityType], ...]:
    """The Chinese words, in their shadow form, that are a name only beside its English one, with its type.

    >>> names_beside("Zhongshan")
    (('中山', 'place'),)
    """
    return tuple((shadow(name), entry.type) for entry in known(english, "en") for name in entry.zh_beside)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a Latin name is not cut out of a longer word, nor out of a currency (US$)."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not ((before.isascii() and before.isalnum()) or (after.isascii() and (after.isalnum() or after == "$")))


def hits(text: str, language: Language) -> Iterator[Hit]:
    """Known names of a text in its shadow form, the longest where they overlap, in order."""
    latin = language == "en"
    found = []
    for last, (length, listed) in _automaton(language).iter(text):
        start, end = last + 1 - length, last + 1
        if (latin or text[start].isascii()) and not _whole(text, start, end):
            continue
        found.append(Hit(start, end, listed))
    reached = 0
    for hit in sorted(found, key=lambda h: (h.start, -h.end)):
        if hit.start >= reached:
            reached = hit.end
            if hit.entries[0].region != "none":
                yield hit


def places_within(text: str, language: Language, start: int, end: int) -> Iterator[Hit]:
    """Places that a longer name between two offsets of a text holds, the longest where they overlap."""
    inner = text[start:end]
    found = [
        Hit(start + last + 1 - length, start + last + 1, listed)
        for last, (length, listed) in _automaton(language).iter(inner)
        if length < len(inner) and listed[0].type == "place" and (language == "zh" or _whole(inner, last + 1 - length, last + 1))
    ]
    reached = start
    for hit in sorted(found, key=lambda h: (h.start, -h.end)):
        if hit.start >= reached:
            reached = hit.end
            yield hit
