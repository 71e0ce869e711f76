"""Word documents (.docx): paragraphs and the rows of tables as lines, styles as roles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from pipeline.reading.lines import Piece, decorative, trim
from pipeline.reading.problems import InputError, unreadable
from schemas import BlockRole

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_UNPACKED: Final = 100_000_000
"""Bytes that a document may unpack to."""
MAX_MEMBERS: Final = 10_000
MAX_LINES: Final = 200_000
"""Paragraphs and rows, empty ones too, that a document may have."""
_STYLES: Final[tuple[tuple[str, BlockRole], ...]] = (
    ("title", "title"), ("subtitle", "heading"), ("heading", "heading"), ("caption", "caption"), ("list", "body"),
)  # fmt: skip


def read_word(data: bytes, name: str) -> tuple[str, list[Piece]]:
    """The text of a document, a line for each paragraph and table row, and its pieces. Raises `InputError`."""
    _check(data, name)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        found = list(islice(_lines(document.element.body, document.styles.element), MAX_LINES + 1))
    except Exception as error:  # noqa: BLE001 - python-docx raises whatever a damaged part makes it stumble on
        raise _damaged(name, error) from None
    if len(found) > MAX_LINES:
        raise _too_much(name)
    chunks: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for text, role in found:
        start, end = trim(text, 0, len(text))
        if start < end and not decorative(text):
            pieces.append(Piece(at + start, at + end, role))
        chunks.append(text + "\n")
        at += len(text) + 1
    return "".join(chunks), pieces


def _check(data: bytes, name: str) -> None:
    """Refuse what is no zip archive, or would unpack to more than a document ever holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise _damaged(name, error) from None
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
        raise _too_much(name)


def _too_much(name: str) -> InputError:
    return unreadable(name, "it unpacks to far more than an article holds; save it anew.", "解壓後遠大於一篇文章；請重新儲存。")


def _damaged(name: str, error: Exception) -> InputError:
    why = f"{type(error).__name__}: {error}"[:200]
    return unreadable(
        name, f"not a Word document that can be read ({why}); save it as .docx anew.", f"無法讀取此 Word 文件（{why}）；請重新存為 .docx。"
    )


def _lines(body: _Element, styles: _Element) -> Iterator[tuple[str, BlockRole | None]]:
    """Paragraphs and table rows in the order of the text, content controls included; a row is its cells between tabs."""
    from docx.oxml.ns import qn

    inner = {qn("w:p"), qn("w:tr"), qn("w:txbxContent")}
    roles = _style_roles(styles)
    for node in body.iter(qn("w:p"), qn("w:tr")):
        if any(up.tag in inner for up in node.iterancestors()):
            continue
        if node.tag == qn("w:tr"):
            cells = (cell for cell in node.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr"))) is node)
            yield "\t".join(_text(cell).replace("\n", " ") for cell in cells), "body"
            continue
        style = node.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        role = roles.get(style.get(qn("w:val"), "")) if style is not None else None
        for line in _text(node).split("\n"):
            yield line, role


def _style_roles(styles: _Element) -> dict[str, BlockRole]:
    """Roles by the ids of paragraph styles; Word keeps the English names of its own styles in every language."""
    from docx.oxml.ns import qn

    found: dict[str, BlockRole] = {}
    for style in styles.iter(qn("w:style")):
        name = style.find(qn("w:name"))
        known = (name.get(qn("w:val")) or "").lower() if name is not None else ""
        role = next((role for begins, role in _STYLES if known.startswith(begins)), None)
        if role:
            found[style.get(qn("w:styleId"), "")] = role
    return found


def _text(element: _Element) -> str:
    """What a paragraph (or a table cell) shows: insertions kept, deletions and text boxes left out."""
    from docx.oxml.ns import qn

    shown = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
    box, paragraph, run = qn("w:txbxContent"), qn("w:p"), qn("w:r")
    found: list[str] = []
    for node in element.iter(qn("w:t"), paragraph, *shown):
        if node.tag == paragraph:
            found += ["\n"] * bool(found)
        elif (parent := node.getparent()) is not None and parent.tag == run and not any(up.tag == box for up in node.iterancestors()):
            found.append(shown.get(node.tag) or node.text or "")
    return "".join(found)
