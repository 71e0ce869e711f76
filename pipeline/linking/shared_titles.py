"""Titles that several people share: the directors are A and B, lawmakers A and B, A and B, both directors; 議員甲及乙, 甲和乙均為議員."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from pipeline.article import NameMention
from pipeline.linking.offices import Tie, words
from pipeline.mentions.names.english_words import courtesies_after, honorifics
from pipeline.mentions.names.posts import Post, parse, posts, unique_heads
from pipeline.shadow import shadow
from schemas import Language

_PLURAL: Final = re.compile(r"(?:^|[ ,;(])(?P<title>(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]{4,14}?)s? $")
_ALL: Final = re.compile(
    r",? (?:both|all|each)(?: of them)?(?: the| its| their)? (?P<title>(?:[A-Za-z-]+ ){0,4}?[A-Za-z-]{4,16}s)(?=[,.;)]| (?:of|at|from|for|in|with|who)\b)"
)
_ALL_ARE: Final = "(?:均|都|同|皆)[为是]"
_SEVERAL: Final = re.compile(r"(?:[两二三四五六七八九十多数\d](?:名|位)|全体|各)$")
_REACH: Final = 20
_PROFESSIONS: Final = ("工程師", "測量師", "律師")
"""Written behind a name in lists, as courtesy is."""
_NO_OFFICE: Final = frozenset({"member", "members", "成员"})
"""Of what, the text must say."""


@cache
def _courtesy() -> tuple[str, str]:
    """Patterns of the words of courtesy before an English name and behind a Chinese one."""
    return rf"(?:{'|'.join(sorted(honorifics(), key=len, reverse=True))})\.? ", "|".join(map(shadow, (*courtesies_after(), *_PROFESSIONS)))


@cache
def _joint() -> re.Pattern[str]:
    """What may stand between two people of a list."""
    before, behind = _courtesy()
    return re.compile(rf"(?:(?:,|;|, and| and| as well as|、|及|和|以及|与|,及|;及)?\s?(?:{behind})?)*\s?(?:{before})?")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"{_courtesy()[0]}$")


def shared(
    text: str, language: Language, people: Sequence[NameMention], sentence: tuple[int, int], taken: Sequence[tuple[int, int]]
) -> Iterator[Tie]:
    """The titles that people of a list share; `taken` are the places of titles that stand beside one person already."""
    yield from _listed(text, language, people, sentence)
    yield from _before_list(text, language, people, sentence[0], taken)
    yield from _after_list(text, language, people, sentence[1])


def _listed(text: str, language: Language, people: Sequence[NameMention], sentence: tuple[int, int]) -> Iterator[Tie]:
    """The people of a list behind a verb and the title that they share: the executive directors are X and Y, 執行董事為X及Y."""
    verb = re.compile(rf"(?:{words('lists', language)})(?: |:|)$")
    for number, person in enumerate(people):
        lead = text[max(sentence[0], person.start - 80) : person.start]
        told = verb.search(_leading().sub("", lead))
        title = _title_before(text, person.start - len(lead) + told.start(), language, sentence[0]) if told else None
        if title and text[slice(*title)].lower() not in _NO_OFFICE:
            yield from ((one, *title) for one in _list_from(text, people[number:]))


def _before_list(
    text: str, language: Language, people: Sequence[NameMention], begin: int, taken: Sequence[tuple[int, int]]
) -> Iterator[Tie]:
    """The people of a list right behind a title that several may hold; in Chinese the first of them has it already."""
    for number, person in enumerate(people):
        if language == "zh":
            held = next((t for t in taken if t[1] == person.start), None)
            if held and _several(text, held):
                yield from ((one, *held) for one in _list_from(text, people[number:])[1:])
            continue
        lead = text[max(begin, person.start - 60) : person.start]
        title = _title_before(text, person.start - len(lead) + len(_leading().sub("", lead)), "en", begin)
        if title and text[title[1] - 1] == "s" and text[slice(*title)].lower() not in _NO_OFFICE:
            yield from ((one, *title) for one in _list_from(text, people[number:]))


def _several(text: str, title: tuple[int, int]) -> bool:
    """May several people hold a Chinese title at a time, or does the text say that they do (兩名副主席)?"""
    post = parse(text[slice(*title)], "zh")
    return post is not None and (not post.heads & unique_heads() or _SEVERAL.search(text[: title[0]]) is not None)


def _after_list(text: str, language: Language, people: Sequence[NameMention], end: int) -> Iterator[Tie]:
    """The people of a list before what all of them are: X and Y, both directors; X和Y均為議員."""
    for number, person in enumerate(people):
        title = _all_of_them(text, person.end) if language == "en" else _all_are(text, person.end, end)
        if title:
            yield from ((one, *title) for one in _list_to(text, people[: number + 1]))


def _all_of_them(text: str, at: int) -> tuple[int, int] | None:
    told = _ALL.match(text, at)
    post = parse(told["title"], "en") if told else None
    return told.span("title") if told and post and post.head_end == len(told["title"]) - 1 else None


def _all_are(text: str, at: int, end: int) -> tuple[int, int] | None:
    told = re.compile(rf"(?:{_courtesy()[1]})?{_ALL_ARE}").match(text, at)
    found: Post | None = next(posts(text[told.end() : min(end, told.end() + _REACH)], "zh"), None) if told else None
    return (told.end(), told.end() + found.head_end) if told and found else None


def _list_from(text: str, people: Sequence[NameMention]) -> list[NameMention]:
    """The first person and those who follow in one list."""
    found = list(people[:1])
    for one, other in pairwise(people):
        if not _joint().fullmatch(text[one.end : other.start]):
            break
        found.append(other)
    return found


def _list_to(text: str, people: Sequence[NameMention]) -> list[NameMention]:
    """The last person and those who precede in one list."""
    found = list(people[-1:])
    for other, one in pairwise(reversed(people)):
        if not _joint().fullmatch(text[one.end : other.start]):
            break
        found.append(one)
    return found[::-1]


def _title_before(text: str, end: int, language: Language, begin: int) -> tuple[int, int] | None:
    """A title of several people that ends at a place."""
    if language == "zh":
        found = next(
            (n for n in range(min(14, end - begin), 1, -1) if (p := parse(text[end - n : end], "zh")) and p.start == 0 and p.head_end == n),
            None,
        )
        return (end - found, end) if found else None
    plural = _PLURAL.search(text[max(begin, end - 60) : end])
    if not plural or not (post := parse(plural["title"], "en")) or post.head_end != len(plural["title"]):
        return None
    first = max(begin, end - 60) + plural.start("title") + post.start
    return first, end - 1
