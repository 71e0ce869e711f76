"""Lines and paragraphs of a plain text: where each begins and ends, hard-wrapped lines joined, decoration left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from schemas import BlockRole

_LINE: Final = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END: Final = re.compile(r"[.!?。！？…:：;；][\"'”’」』)\]）】]?\Z")
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


def paragraphs(text: str, is_own: Callable[[str], bool]) -> list[Piece]:
    """The paragraphs of a plain text: its lines, those joined that were only broken to fit a width.

    `is_own` tells of lines that stand for themselves (a byline, a date line) and are never joined.
    """
    found: list[Piece] = []
    group: list[Piece] = []
    for piece in [*lines(text), None]:
        if piece is not None:
            group.append(piece)
        elif group:
            found += _unwrapped(text, group, is_own)
            group = []
    return found


def _unwrapped(text: str, group: list[Piece], is_own: Callable[[str], bool]) -> list[Piece]:
    """A group of lines without blank ones between, joined where a line broke only because the next word did not fit."""
    widths = [width(text[p.start : p.end]) for p in group]
    widest = max(widths)
    if len(group) == 1 or not _NARROWEST <= widest <= _WIDEST:
        return group
    joined = [group[0]]
    for here, following, columns in zip(group, group[1:], widths, strict=False):
        line, after = text[here.start : here.end], text[following.start : following.end]
        word = re.match(r"\S[!-~]{0,40}", after)
        full = columns + 1 + width(word[0] if word else after[:1]) > widest
        if full and not _SENTENCE_END.search(line) and after[0] not in "([（【•·" and not is_own(line) and not is_own(after):
            joined[-1] = Piece(joined[-1].start, following.end, joined[-1].role)
        else:
            joined.append(following)
    return joined
