"""Titles of posts: [body] rank and head in Chinese, rank, head and field in English; parsed so that two wordings compare."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final, Literal

import ahocorasick

from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow
from schemas import Language

_JOINED: Final = re.compile("兼|、| and ")
_BRACKET: Final = re.compile(r" ?\([^()\n]{1,60}\)")


class _Post(Row):
    """A row of `posts.tsv`."""

    kind: Literal["office", "company", "business", "shared", "occupation"]
    en: tuple[str, ...]
    zh: tuple[str, ...]


class _Rank(Row):
    """A row of `ranks.tsv`."""

    rank: str
    weighs: bool
    en: tuple[str, ...]
    zh: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A title at a place of a text: from its first word of rank to its head (and what stands in brackets after it).

    `heads` are the rows of the table that hold its head; `ranks` the words of rank that tell posts apart.
    """

    start: int
    head: int
    head_end: int
    end: int
    heads: frozenset[int]
    ranks: frozenset[str]


@cache
def _heads(language: Language) -> ahocorasick.Automaton:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows("posts", _Post)):
        for word in getattr(row, language):
            found.setdefault(shadow(word).lower(), set()).add(number)
    for word in found if language == "en" else ():
        head = word.partition(" for ")[0].partition(" of ")[0]
        if head != word:
            found[word] |= found.get(head, set())
    automaton = ahocorasick.Automaton()
    for word, numbers in found.items():
        automaton.add_word(word, (len(word), frozenset(numbers)))
    automaton.make_automaton()
    return automaton


@cache
def _ranks(language: Language) -> tuple[tuple[str, str, bool], ...]:
    """Wording, rank, and whether it weighs; the longest first."""
    words = ((shadow(word).lower(), row.rank, row.weighs) for row in rows("ranks", _Rank) for word in getattr(row, language))
    return tuple(sorted(words, key=lambda w: -len(w[0])))


@cache
def _rank_words(language: Language) -> frozenset[str]:
    return frozenset(word for word, _, _ in _ranks(language))


def _rank_before(text: str, at: int, language: Language) -> tuple[int, str | None] | None:
    """The word of rank that ends at a place: where it starts, and its rank where it weighs."""
    for word, rank, weighs in _ranks(language):
        if language == "zh" or word.endswith("-"):
            start = at - len(word)
        else:
            start = at - len(word) - 1
            if start < 0 or text[at - 1] not in " -":
                continue
        if start >= 0 and text.startswith(word, start) and (language == "zh" or start == 0 or not text[start - 1].isalnum()):
            return start, rank if weighs else None
    return None


def _edge(text: str, start: int, end: int) -> bool:
    return (not start or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


def posts(text: str, language: Language) -> Iterator[Post]:
    """The titles in a text (in its shadow form), without body or field, in order; the longest head where several overlap."""
    lowered = text.lower() if language == "en" and len(text.lower()) == len(text) else text
    found = []
    for last, (length, numbers) in _heads(language).iter(lowered):
        start, end = last + 1 - length, last + 1
        if language == "zh" or _edge(lowered, start, end):
            found.append((start, end, numbers))
    reached = 0
    begun = {start for start, _, _ in found}
    for start, end, numbers in sorted(found, key=lambda f: (f[0], -f[1])):
        if language == "en" and _only_rank(lowered, start, end, begun):
            continue
        if start >= reached:
            first, ranks = _ranked(lowered, start, reached, language)
            reached = end
            bracket = _BRACKET.match(text, end)
            yield Post(first, start, end, bracket.end() if bracket else end, numbers, ranks)


def _only_rank(text: str, start: int, end: int, begun: Collection[int]) -> bool:
    """Is an English head no more than the rank, or the first word of the rank, of the next: executive director, executive vice-governor?"""
    return any(
        text.startswith(word, start) and start + len(word) >= end and start + len(word) + (not word.endswith("-")) in begun
        for word in _rank_words("en")
    )


def _ranked(text: str, head: int, reached: int, language: Language) -> tuple[int, frozenset[str]]:
    start, ranks = head, set()
    for _ in range(4):
        before = _rank_before(text, start, language)
        if before is None or before[0] < reached:
            break
        start = before[0]
        if before[1]:
            ranks.add(before[1])
    return start, frozenset(ranks)


@lru_cache(maxsize=4096)
def parse(title: str, language: Language) -> Post | None:
    """The post that a title names: the last one of a Chinese title, the first one of an English one; None where no head is known.

    >>> a, b = parse("港澳辦常務副主任", "zh"), parse("deputy director of the Hong Kong and Macau Affairs Office", "en")
    >>> bool(a.heads & b.heads), sorted(a.ranks), sorted(b.ranks)
    (True, ['executive deputy'], ['deputy'])
    """
    text = shadow(title)
    if language == "en" and text.endswith("s") and any(p.head_end == len(text) - 1 for p in posts(text[:-1], language)):
        text = text[:-1]  # executive directors
    found = list(posts(text, language))
    if not found:
        return None
    post = found[-1] if language == "zh" else found[0]
    joined = [p for p in found if p is not post and _JOINED.search(text)]
    post = replace(post, heads=post.heads.union(*(p.heads for p in joined)))
    rank = _opening_rank(text.lower(), post.start, language)
    return replace(post, ranks=frozenset({rank})) if rank and not post.ranks else post


def _opening_rank(text: str, before: int, language: Language) -> str | None:
    """The rank that opens a title at some distance from its head (署理理學院院長, assistant divisional officer)."""
    for word, rank, weighs in _ranks(language):
        opens = word if language == "zh" or word.endswith("-") else f"{word} "
        if weighs and len(word) > 1 and len(word) < before and text.startswith(opens):
            return rank
    return None


@cache
def unique_heads() -> frozenset[int]:
    """The rows of posts that one person at a time holds in a body."""
    return frozenset(n for n, row in enumerate(rows("posts", _Post)) if row.kind in ("office", "company"))


@cache
def business_heads() -> frozenset[int]:
    """The rows of posts that people hold in companies."""
    return frozenset(n for n, row in enumerate(rows("posts", _Post)) if row.kind in ("company", "business"))


@cache
def callings() -> frozenset[int]:
    """The rows of posts that are callings, not posts in a body."""
    return frozenset(n for n, row in enumerate(rows("posts", _Post)) if row.kind == "occupation")


def one_post(zh: Post, en: Post) -> bool:
    """Whether two titles of different languages can be one post, whatever their ranks."""
    return bool(zh.heads & en.heads)
