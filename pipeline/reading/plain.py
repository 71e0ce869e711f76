"""Plain text and Markdown: the text is kept whole; only what is a block leaves the marks out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Final

from pipeline.reading.cues import cue_role
from pipeline.reading.lines import Piece, lines, paragraphs, trim
from schemas import BlockRole

_MARKS: Final = re.compile(r"(?:>[ \t]?){1,8}")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+|(#{1,6})(?=[^\s#])")
_ITEM: Final = re.compile(r"[-*+•][ \t]+|\d{1,3}[.)][ \t]+")
_IMAGE: Final = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)\Z")
_UNDERLINE: Final = re.compile(r"(=|-)\1{2,}\Z")
_FENCE: Final = re.compile(r"```|~~~")
_FRONT: Final = re.compile(r"---[ \t]*\r?\n[\w-]{1,40}:")
_FRONT_END: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_NOWHERE: Final = (sys.maxsize, sys.maxsize)
_EMPHASIS: Final = ("***", "___", "**", "__", "*", "_")


def is_own(line: str) -> bool:
    """Does a line stand for itself (a byline, a date line), never joined with another?"""
    return cue_role(line) is not None


def plain(text: str) -> list[Piece]:
    """The paragraphs of a plain text."""
    return paragraphs(lines(text), text, is_own)


def markdown(text: str) -> list[Piece]:
    r"""The paragraphs, headings, list items and captions of a Markdown text, without the marks that make them so.

    >>> text = "# Works begin\n\n> **Costs** rise."
    >>> [(text[p.start : p.end], p.role) for p in markdown(text)]
    [('Works begin', 'title'), ('**Costs** rise.', None)]
    """
    return paragraphs(_unmarked(text), text, is_own)


def _unmarked(text: str) -> Iterator[Piece | None]:
    """Lines without their marks; fenced code, comments, front matter and reference definitions are left out."""
    hidden = iter(_hidden(text))
    begins, ends = next(hidden, _NOWHERE)
    fenced = False
    held: Piece | None = None
    for piece in _all_lines(text):
        line = text[piece.start : piece.end]
        while ends <= piece.start:
            begins, ends = next(hidden, _NOWHERE)
        if _FENCE.match(line):
            fenced = not fenced
        if fenced or _FENCE.match(line) or begins <= piece.start:
            continue
        if held is not None:
            under = _UNDERLINE.match(line)
            yield Piece(held.start, held.end, ("title" if under[1] == "=" else "heading")) if under and held.role is None else held
            held = None
            if under:
                yield None
                continue
        if not any(c.isalnum() for c in line):
            yield None
        else:
            held = _line(text, piece)
    yield held


def _all_lines(text: str) -> Iterator[Piece]:
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", text):
        yield Piece(*trim(text, *match.span()))


def _hidden(text: str) -> list[tuple[int, int]]:
    """Stretches that Markdown does not show: front matter and comments."""
    found = []
    if _FRONT.match(text) and (end := _FRONT_END.search(text, 3)):
        found.append((0, end.end()))
    at = text.find("<!--", found[0][1] if found else 0)
    while at >= 0 and (close := text.find("-->", at)) >= 0:
        found.append((at, close + 3))
        at = text.find("<!--", close)
    return found


def _line(text: str, piece: Piece) -> Piece:
    """One line without its marks, with the role that they give it."""
    start, end = piece.start, piece.end
    role: BlockRole | None = None
    if quote := _MARKS.match(text, start, end):
        start = quote.end()
    if heading := _HEADING.match(text, start, end):
        start = heading.end()
        end = start + len(text[start:end].rstrip("# \t"))
        role = "title" if len(heading[1] or heading[2]) == 1 else "heading"
    elif item := _ITEM.match(text, start, end):
        start, role = item.end(), "body"
    elif image := _IMAGE.match(text[start:end]):
        start, end, role = start + image.start(1), start + image.end(1), "caption"
    elif text[start] == "|":
        start, end, role = start + 1, end - (text[end - 1] == "|"), "body"
    start, end = trim(text, start, end)
    for mark in _EMPHASIS:
        inner = text[start + len(mark) : end - len(mark)]
        if end - start > 2 * len(mark) and text.startswith(mark, start) and text.endswith(mark, start, end) and mark not in inner:
            start, end = trim(text, start + len(mark), end - len(mark))
            break
    return Piece(start, end, role)
