"""The parts of a web page: where its article is, which elements are none of it, and what the others are."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from pipeline.lexicon.table import Row, rows
from schemas import BlockRole

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SKIPPED: Final = frozenset([
    "script", "style", "nav", "aside", "footer", "noscript", "template", "svg", "iframe", "form", "button", "select", "textarea",
    "object", "canvas", "audio", "video", "dialog", "menu", "head", "rt", "rp", "math", "map",
])  # fmt: skip
_ROLES: Final[dict[str, BlockRole]] = {
    "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "caption": "caption", "li": "body", "tr": "body", "dd": "body", "summary": "heading",
}  # fmt: skip
_NOTE: Final = re.compile(r"\[?\w{1,3}\]?\Z")
_SMALL: Final = 0.25
"""An `article` with less than this share of the text of the page's longest one is a teaser."""
_CLASSED: Final = 200
"""Characters up to which the class of an element tells its role; a longer one is a wrapper."""


class PagePart(Row):
    """A row of `page_parts.tsv`."""

    role: BlockRole | Literal["skip"]
    words: tuple[str, ...]


@cache
def _parts() -> dict[str, BlockRole | Literal["skip"]]:
    return {word: row.role for row in rows("page_parts", PagePart) for word in row.words}


def roots(tree: HtmlElement) -> list[HtmlElement]:
    """Where the article is: the page's `article` elements but for teasers, else its `main`, else its body; a lone h1 before them."""
    body = tree.find("body")
    top = tree if body is None else body
    articles = [a for a in top.iter("article") if not any(up.tag == "article" for up in a.iterancestors())]
    sizes = [size(a) for a in articles]
    found = [a for a, own in zip(articles, sizes, strict=True) if own >= _SMALL * max(sizes)]
    if not found:
        found = [m for m in top.iter() if m.tag == "main" or m.get("role") == "main"][:1]
    if not found:
        return [top]
    headlines = list(top.iter("h1"))
    if len(headlines) == 1 and not any(root in headlines[0].iterancestors() for root in found):
        return [headlines[0], *found]
    return found


def size(element: HtmlElement) -> int:
    """Characters of text in an element."""
    return sum(map(len, element.itertext()))


def role(element: HtmlElement) -> BlockRole | None:
    """The role that an element gives its text: by its tag, or by a word of its class where it is small."""
    if (own := _ROLES.get(str(element.tag))) is not None:
        return own
    own = next((part for word in _words(element) if (part := _parts().get(word)) and part != "skip"), None)
    return own if own and not _longer(element, _CLASSED) and not _headed(element) else None


def skipped(element: HtmlElement, half: int) -> bool:
    """Is an element no part of the article? `half` is half the size of the article: no more is ever skipped for a class."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if tag == "header" and not _headed(element) and not any(up.tag in ("article", "main") for up in element.iterancestors()):
        return True
    if tag == "sup" and _NOTE.match("".join(element.itertext()).strip()) and next(element.iter("a"), None) is not None:
        return True
    if "display:none" in (element.get("style") or "").replace(" ", "").lower():
        return True
    # A wrapper may be named for what stands beside the article ("has-sidebar"): it holds the headline, or most of the text.
    named = any(_parts().get(word) == "skip" for word in _words(element))
    return named and not _headed(element) and not _longer(element, half)


def _words(element: HtmlElement) -> list[str]:
    names = " ".join(element.get(key) or "" for key in ("class", "id", "itemprop"))
    return re.split(r"[\s_-]+", names.lower()[:1000]) if names.strip() else []


def _headed(element: HtmlElement) -> bool:
    """Does an element hold a headline?"""
    return next(element.iter("h1"), None) is not None


def _longer(element: HtmlElement, limit: int) -> bool:
    """Is there more text in an element than `limit` characters?"""
    total = 0
    return any((total := total + len(text)) > limit for text in element.itertext())
