"""Where Chinese names can begin and end: words of the table `name_edges`, in their shadow form."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow

CLOSING: Final = frozenset("。,;:!?、()《》〈〉「」『』\"'“”‘’[]【】 \n\t\r*/|-—~…<>")
"""Punctuation, as the shadow has it: no name crosses it."""


class _Edge(Row):
    """A row of `name_edges.tsv`."""

    kind: Literal["says", "after", "before", "common", "word", "describes", "gang"]
    zh: tuple[str, ...]


@cache
def edge_words(kind: str) -> frozenset[str]:
    """The words of one kind."""
    return frozenset(shadow(word) for row in rows("name_edges", _Edge) if row.kind == kind for word in row.zh)


@cache
def _lengths(kind: str) -> tuple[int, ...]:
    return tuple(sorted({len(w) for w in edge_words(kind)}, reverse=True))


def starts_with(text: str, at: int, kind: str) -> int:
    """The length of the longest word of a kind that begins at a place; 0 for none."""
    words = edge_words(kind)
    return next((n for n in _lengths(kind) if text[at : at + n] in words), 0)


def ends_with(text: str, at: int, kind: str) -> int:
    """The length of the longest word of a kind that ends at a place; 0 for none."""
    words = edge_words(kind)
    return next((n for n in _lengths(kind) if n <= at and text[at - n : at] in words), 0)
