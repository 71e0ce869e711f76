"""Word documents (.docx): paragraphs and the rows of tables as lines, styles as roles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from pipeline.reading.lines import Piece, decorative, trim
from pipeline.reading.problems import InputError, unreadable
from schemas import BlockRole

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

MAX_UNPACKED: Final = 100_000_000
"""Bytes that a document may unpack to."""
MAX_MEMBERS: Final = 10_000
_STYLES: Final[tuple[tuple[str, BlockRole], ...]] = (
    ("title", "title"), ("subtitle", "heading"), ("heading", "heading"), ("caption", "caption"), ("list", "body"),
)  # fmt: skip


def read_word(data: bytes, name: str) -> tuple[str, list[Piece]]:
    """The text of a document, a line for each paragraph and table row, and its pieces. Raises `InputError`."""
    _check(data, name)
    import docx

    try:
        found = [(text, role) for text, role in _lines(docx.Document(io.BytesIO(data)))]
    except Exception as error:  # noqa: BLE001 - python-docx raises whatever a damaged part makes it stumble on
        raise _damaged(name, error) from None
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
        raise unreadable(name, "it unpacks to far more than an article holds; save it anew.", "解壓後遠大於一篇文章；請重新儲存。")


def _damaged(name: str, error: Exception) -> InputError:
    why = f"{type(error).__name__}: {error}"[:200]
    return unreadable(
        name, f"not a Word document that can be read ({why}); save it as .docx anew.", f"無法讀取此 Word 文件（{why}）；請重新存為 .docx。"
    )


def _lines(document: object) -> Iterator[tuple[str, BlockRole | None]]:
    from docx.table import Table

    for item in document.iter_inner_content():  # type: ignore[attr-defined]
        if isinstance(item, Table):
            for row in item.rows:
                yield "\t".join(_text(cell).replace("\n", " ") for cell in row._tr.tc_lst), "body"
        else:
            role = _style(item)
            for line in _text(item._p).split("\n"):
                yield line, role


def _style(paragraph: Paragraph) -> BlockRole | None:
    style = paragraph.style
    name = (style.name or "").lower() if style is not None else ""
    return next((role for begins, role in _STYLES if name.startswith(begins)), None)


def _text(element: object) -> str:
    """What a paragraph (or a table cell) shows: insertions kept, deletions and text boxes left out."""
    from docx.oxml.ns import qn

    box, shown = qn("w:txbxContent"), {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
    paragraph, written, tabs = qn("w:p"), qn("w:t"), qn("w:tabs")
    found: list[str] = []
    for node in element.iter():  # type: ignore[attr-defined]
        if node.tag == paragraph and found:
            found.append("\n")
        elif node.tag == written:
            if not any(up.tag == box for up in node.iterancestors()):
                found.append(node.text or "")
        elif node.tag in shown and node.getparent().tag != tabs:
            found.append(shown[node.tag])
    return "".join(found)
