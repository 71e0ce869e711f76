"""HTML: the article of a page, its block elements as lines; what is not the article (menus, scripts, asides) left out.

White space is what a browser shows: runs of it are one space, none between Chinese characters; U+00A0 and U+3000 are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from pipeline.lexicon.table import Row, rows
from pipeline.reading.cues import cue_role
from pipeline.reading.lines import Piece, decorative, trim
from schemas import BlockRole

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SKIPPED: Final = frozenset([
    "script", "style", "nav", "aside", "footer", "noscript", "template", "svg", "iframe", "form", "button", "select", "textarea",
    "object", "canvas", "audio", "video", "dialog", "menu", "head", "rt", "rp", "math", "map",
])  # fmt: skip
_BLOCKS: Final = frozenset([
    "p", "div", "article", "main", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "figure", "figcaption", "blockquote", "table", "caption", "tr", "address", "hr", "pre", "details", "summary", "body", "hgroup",
    "thead", "tbody",
])  # fmt: skip
_ROLES: Final[dict[str, BlockRole]] = {
    "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "caption": "caption", "li": "body", "tr": "body", "dd": "body", "summary": "heading",
}  # fmt: skip
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_BETWEEN_CHINESE: Final = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])\n(?=[\u2e80-\u9fff\uff00-\uffef])")
_NOTE: Final = re.compile(r"\[?\w{1,3}\]?\Z")
_CLASSED: Final = 200
"""Characters up to which the class of an element tells its role; a longer one is a wrapper."""
_CELL: Final = "\x1f"
_SMALL: Final = 0.25
"""An `article` with less than this share of the text of the page's longest one is a teaser."""


class PagePart(Row):
    """A row of `page_parts.tsv`."""

    role: BlockRole | Literal["skip"]
    words: tuple[str, ...]


@cache
def _parts() -> dict[str, BlockRole | Literal["skip"]]:
    return {word: row.role for row in rows("page_parts", PagePart) for word in row.words}


def read_page(markup: str) -> tuple[str, list[Piece]]:
    """The text of a page's article, a line for each block, and the pieces with the roles that the elements give."""
    text = ""
    pieces: list[Piece] = []
    chunks: list[str] = []
    for line, role in _lines(markup):
        start, end = trim(line, 0, len(line))
        if start < end and not decorative(line):
            chunks.append(line[start:end])
            size = len(text) if not pieces else pieces[-1].end + 1
            pieces.append(Piece(size, size + end - start, role))
    return "\n".join(chunks) + "\n" * bool(chunks), pieces


def _lines(markup: str) -> Iterator[tuple[str, BlockRole | None]]:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except etree.LxmlError:
        return
    for root in _roots(tree):
        yield from _walk(root)


def _roots(tree: HtmlElement) -> list[HtmlElement]:
    """Where the article is: the page's `article` elements but for teasers, else its `main`, else its body; a lone h1 before them."""
    body = tree.find("body")
    top = tree if body is None else body
    articles = [a for a in top.iter("article") if not any(up.tag == "article" for up in a.iterancestors())]
    sizes = {a: sum(len(t) for t in a.itertext()) for a in articles}
    roots = [a for a in articles if sizes[a] >= _SMALL * max(sizes.values())]
    if not roots:
        roots = [m for m in top.iter() if m.tag == "main" or m.get("role") == "main"][:1]
    if not roots:
        return [top]
    headlines = list(top.iter("h1"))
    if len(headlines) == 1 and not any(root in headlines[0].iterancestors() for root in roots):
        return [headlines[0], *roots]
    return roots


def _walk(root: HtmlElement) -> Iterator[tuple[str, BlockRole | None]]:
    """Lines of an element in the order of the page, each with the role of the innermost element that gives one."""
    from lxml import etree

    chunks: list[str] = []
    roles: list[BlockRole | None] = []
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if _skipped(element, tag, root):
                walker.skip_subtree()
                continue
            if tag in _BLOCKS or tag == "br":
                yield _line(chunks, roles)
            elif tag in ("td", "th") and any(chunks):
                chunks.append(_CELL)
            if tag in _BLOCKS:
                roles.append(_role(element, tag, roles))
            chunks.append(element.text or "")
        else:
            if not _skipped(element, tag, root) and tag in _BLOCKS:
                yield _line(chunks, roles)
                roles.pop()
            if element is not root:
                chunks.append(element.tail or "")
    yield _line(chunks, roles)


def _line(chunks: list[str], roles: list[BlockRole | None]) -> tuple[str, BlockRole | None]:
    """What was gathered, as a browser shows it; the gathering begins anew."""
    line = _SPACE.sub(lambda run: "\n" if "\n" in run[0] else " ", "".join(chunks))
    line = _BETWEEN_CHINESE.sub("", line).replace("\n", " ").replace(_CELL, "\t")
    chunks.clear()
    role = roles[-1] if roles else None
    if role in ("title", "heading", "caption"):
        return line, role
    return line, cue_role(line.strip()) or role


def _role(element: HtmlElement, tag: str, roles: list[BlockRole | None]) -> BlockRole | None:
    own = _ROLES.get(tag) or next((role for word in _words(element) if (role := _parts().get(word)) and role != "skip"), None)
    if own and (tag in _ROLES or not (_longer(element, _CLASSED) or _headed(element))):
        return own
    return roles[-1] if roles else None


def _headed(element: HtmlElement) -> bool:
    """Does an element hold a headline?"""
    return next(element.iter("h1"), None) is not None


def _longer(element: HtmlElement, limit: int) -> bool:
    """Is there more text in an element than `limit` characters?"""
    size = 0
    return any((size := size + len(text)) > limit for text in element.itertext())


def _words(element: HtmlElement) -> list[str]:
    names = " ".join(element.get(key) or "" for key in ("class", "id", "itemprop"))
    return re.split(r"[\s_-]+", names.lower())[:40]


def _skipped(element: HtmlElement, tag: str, root: HtmlElement) -> bool:
    """Is an element no part of the article?"""
    if element is root:
        return False
    if tag in _SKIPPED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if tag == "header" and root.tag in ("body", "html") and not _headed(element):
        return True
    if tag == "sup" and _NOTE.match("".join(element.itertext()).strip()) and next(element.iter("a"), None) is not None:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    if "display:none" in style:
        return True
    # A wrapper may be named for what stands beside the article ("has-sidebar"): it holds the headline, or most of the text.
    named = any(_parts().get(word) == "skip" for word in _words(element))
    return named and not _headed(element) and not _longer(element, sum(map(len, root.itertext())) // 2)
