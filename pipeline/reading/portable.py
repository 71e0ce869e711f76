"""PDF: the text of the pages in reading order, its lines joined to paragraphs."""

from __future__ import annotations

import io
import logging
from typing import Final

from pipeline.reading.lines import Piece, lines, unwrapped
from pipeline.reading.plain import is_own
from pipeline.reading.problems import InputError, unreadable

MAX_PAGES: Final = 500
MAX_CHARACTERS: Final = 5_000_000
_FILL: Final = 0.75
"""Print is set in type of many widths: a line that is three quarters as long as the longest may be full."""


def read_pdf(data: bytes, name: str) -> tuple[str, list[Piece]]:
    """The text of a PDF and its paragraphs. Raises `InputError`; a scan without text is one."""
    try:
        text = _text(data, name)
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001 - pypdf raises whatever a damaged object makes it stumble on
        why = f"{type(error).__name__}: {error}"[:200]
        en, zh = f"not a PDF that can be read ({why}); save it anew.", f"無法讀取此 PDF（{why}）；請重新儲存。"
        raise unreadable(name, en, zh) from None
    pieces: list[Piece] = []
    group: list[Piece] = []
    for piece in (*lines(text), None):
        if piece:
            group.append(piece)
        elif group:
            pieces += unwrapped(text, group, is_own, _FILL)
            group = []
    return text, pieces


def _text(data: bytes, name: str) -> str:
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # damage that it mends is no news to a reader
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise unreadable(name, "the PDF is locked; save it without a password.", "PDF 已加密；請以不設密碼的方式儲存。")
    if len(reader.pages) > MAX_PAGES:
        en, zh = f"more than {MAX_PAGES} pages; split it into articles.", f"超過 {MAX_PAGES} 頁；請按文章分拆。"
        raise unreadable(name, en, zh)
    pages: list[str] = []
    for page in reader.pages:
        pages.append(page.extract_text())
        if sum(map(len, pages)) > MAX_CHARACTERS:
            raise unreadable(name, "too long for an article; split it.", "內容過長；請按文章分拆。")
    return "\n".join(pages).encode("utf-8", "replace").decode("utf-8")
