"""Lines and paragraphs of a plain text: where each begins and ends, hard-wrapped lines joined, decoration left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from schemas import BlockRole

_LINE: Final = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END: Final = re.compile(r"[.!?。！？…:：;；][\"'”’」』)\]）】]?\Z")
_WORD: Final = re.compile(r"[!-~]{1,40}")
_OPENS: Final = "([（【•·▲△▼●■-*"
_WIDEST: Final = 110
"""Columns (a Chinese character counts two) beyond which a line was not wrapped by hand."""
_NARROWEST: Final = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that is to become a block; `role` where the format says what it is (a heading of HTML)."""

    start: int
    end: int
    role: BlockRole | None = None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without white space (and zero-width marks) at its ends."""
    while start < end and (text[start].isspace() or text[start] in "\u200b\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\ufeff"):
        end -= 1
    return start, end


def decorative(line: str) -> bool:
    """Is the line drawn rather than written (`* * *`, `-----`)? It holds no letter and no digit."""
    return not any(c.isalnum() for c in line)


def width(line: str) -> int:
    """Columns that a line takes: Chinese characters and full-width forms take two."""
    return len(line) + sum(1 for c in line if "\u2e80" <= c <= "\uffef")


def lines(text: str) -> Iterator[Piece | None]:
    """The written lines of a text without the white space around them; None for each break between groups of lines."""
    last = 0
    for match in _LINE.finditer(text):
        if text.count("\n", last, match.start()) > 1 or text.count("\r", last, match.start()) > 1:
            yield None
        last = match.end()
        start, end = trim(text, *match.span())
        if start == end or decorative(text[start:end]):
            yield None
        else:
            yield Piece(start, end)


def paragraphs(pieces: Iterable[Piece | None], text: str, is_own: Callable[[str], bool]) -> list[Piece]:
    """The paragraphs of a text's lines (None between groups of them): those joined that were only broken to fit a width.

    `is_own` tells of lines that stand for themselves (a byline, a date line) and are never joined.
    """
    found: list[Piece] = []
    group: list[Piece] = []
    for piece in chain(pieces, (None,)):
        if piece is not None:
            group.append(piece)
        elif group:
            found += unwrapped(text, group, is_own)
            group = []
    return found


def unwrapped(text: str, group: list[Piece], is_own: Callable[[str], bool], fill: float = 1.0) -> list[Piece]:
    """A group of lines without blank ones between, joined where a line broke only because the next word did not fit.

    `fill` is the share of the widest line that a line with the next word must exceed: 1 for type of one width, less for print.
    """
    if len(group) == 1 or max(p.end - p.start for p in group) > _WIDEST:
        return group
    widths = [width(text[p.start : p.end]) for p in group]
    widest = max(widths)
    if not _NARROWEST <= widest <= _WIDEST:
        return group
    pairs = list(pairwise(group))
    goes_on = [
        columns + 1 + _first_word(text, following) > widest * fill and _goes_on(text, here, following, is_own)
        for (here, following), columns in zip(pairs, widths, strict=False)
    ]
    # The widest line of any group is full; only a second one, or prose that breaks off, shows that lines were wrapped.
    if sum(goes_on) < 2 and not any(on and _breaks_off(text, *pair) for on, pair in zip(goes_on, pairs, strict=True)):
        return group
    joined = [group[0]]
    for (_, following), on in zip(pairs, goes_on, strict=True):
        if on:
            joined[-1] = Piece(joined[-1].start, following.end)
        else:
            joined.append(following)
    return joined


def _breaks_off(text: str, here: Piece, following: Piece) -> bool:
    """Is a line without a stop at its end prose, by its stops and commas or by the small letter that follows?"""
    line = text[here.start : here.end]
    return text[following.start].islower() or "。" in line or ". " in line or sum(map(line.count, ",，、")) > 1


def _first_word(text: str, piece: Piece) -> int:
    """Columns of the word that a line begins with; of the first character where it is Chinese."""
    word = _WORD.match(text, piece.start, piece.end)
    return width(word[0]) if word else 2


def _goes_on(text: str, here: Piece, following: Piece, is_own: Callable[[str], bool]) -> bool:
    """May the second line continue the first?"""
    line, after = text[here.start : here.end], text[following.start : following.end]
    if here.role or following.role or after[0] in _OPENS or _SENTENCE_END.search(line):
        return False
    return not is_own(line) and not is_own(after)
