"""HTML: the article of a page, its block elements as lines; what is not the article (menus, scripts, asides) left out.

White space is what a browser shows: runs of it are one space, none between Chinese characters; U+00A0 and U+3000 are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from pipeline.reading.cues import cue_role
from pipeline.reading.lines import Piece, decorative, trim
from pipeline.reading.page_parts import role, roots, size, skipped
from schemas import BlockRole

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Line = tuple[str, BlockRole | None]

_BLOCKS: Final = frozenset([
    "p", "div", "article", "main", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "figure", "figcaption", "blockquote", "table", "caption", "tr", "address", "hr", "pre", "details", "summary", "body", "hgroup",
    "thead", "tbody",
])  # fmt: skip
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_BETWEEN_CHINESE: Final = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])\n(?=[\u2e80-\u9fff\uff00-\uffef])")
_CELL: Final = "\x1f"


def read_page(markup: str) -> tuple[str, list[Piece]]:
    """The text of a page's article, a line for each block, and the pieces with the roles that the elements give."""
    pieces: list[Piece] = []
    written: list[str] = []
    at = 0
    for line, own in _lines(markup):
        start, end = trim(line, 0, len(line))
        if start < end and not decorative(line):
            written.append(line[start:end] + "\n")
            pieces.append(Piece(at, at + end - start, own))
            at += end - start + 1
    return "".join(written), pieces


def _lines(markup: str) -> Iterator[Line]:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except etree.LxmlError:
        return
    for root in roots(tree):
        yield from _walk(root)


def _walk(root: HtmlElement) -> Iterator[Line]:
    """Lines of an element in the order of the page, each with the role of the innermost element that gives one."""
    from lxml import etree

    half = size(root) // 2
    chunks: list[str] = []
    roles: list[BlockRole | None] = [None]
    left_out: HtmlElement | None = None
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        block = element.tag in _BLOCKS
        if event == "start" and element is not root and skipped(element, half):
            walker.skip_subtree()
            left_out = element
        elif event == "start":
            if block or element.tag == "br":
                yield _line(chunks, roles[-1])
            elif element.tag in ("td", "th") and any(chunks):
                chunks.append(_CELL)
            if block:
                roles.append(role(element) or roles[-1])
            chunks.append(element.text or "")
        else:
            if block and element is not left_out:
                yield _line(chunks, roles.pop())
            chunks.append((element.tail or "") if element is not root else "")


def _line(chunks: list[str], own: BlockRole | None) -> Line:
    """What was gathered, as a browser shows it, with its role: by its words, unless the element leaves no doubt."""
    line = _SPACE.sub(lambda run: "\n" if "\n" in run[0] else " ", "".join(chunks))
    line = _BETWEEN_CHINESE.sub("", line).replace("\n", " ").replace(_CELL, "\t")
    chunks.clear()
    return line, own if own in ("title", "heading", "caption") else cue_role(line.strip()) or own
