"""Bytes of a file, by its media type, become a text and the pieces of it that are paragraphs, headings, captions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.reading.encodings import decode
from pipeline.reading.lines import Piece
from pipeline.reading.plain import markdown, plain
from pipeline.reading.problems import InputError, unreadable

FORMATS: Final = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
"""Endings that are read, with their media types (RFC 6838)."""

MAX_BYTES: Final = 50_000_000
"""Bytes that a file may have."""
MAX_CHARACTERS: Final = 5_000_000
"""Characters that the text of one article may have."""

MAX_PIECES: Final = 100_000
"""Paragraphs, headings and captions that one article may have."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text that offsets count in, the encoding of the bytes, and the pieces to make blocks of."""

    text: str
    encoding: str
    pieces: list[Piece]


def extract(ending: str, data: bytes, name: str) -> Extracted:
    """The text of a file with an ending of `FORMATS`. Raises `InputError` for what cannot be read."""
    if len(data) > MAX_BYTES:
        raise too_long(name)
    if not data.strip():
        raise unreadable(name, "the file is empty; put the article into it or remove it.", "檔案是空的；請放入文章，或刪除檔案。")
    found = _extract(ending, data, name)
    in_bounds(name, found.text, found.pieces)
    if not found.pieces:
        en = "no text was found in it; put the article into it (a scan needs text recognition first) or remove it."
        raise unreadable(name, en, "檔案內沒有文字；請放入文章（掃描檔須先作文字辨識），或刪除檔案。")
    return found


def _extract(ending: str, data: bytes, name: str) -> Extracted:
    if ending == ".docx":
        from pipeline.reading.word import read_word

        return Extracted(*_binary(read_word(data, name)))
    if ending == ".pdf":
        from pipeline.reading.portable import read_pdf

        return Extracted(*_binary(read_pdf(data, name)))
    text, encoding = decode(data, name)
    if ending in (".html", ".htm"):
        from pipeline.reading.webpage import read_page

        page, pieces = read_page(text)
        return Extracted(page, encoding, pieces)
    return Extracted(text, encoding, markdown(text) if ending == ".md" else plain(text))


def _binary(read: tuple[str, list[Piece]]) -> tuple[str, str, list[Piece]]:
    """What a format with its own encoding gives; its text is Unicode from the start."""
    return read[0], "utf-8", read[1]


def in_bounds(name: str, text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces of a text, where it has no more of them and is no longer than an article may be; else `InputError`."""
    if len(text) > MAX_CHARACTERS or len(pieces) > MAX_PIECES:
        raise too_long(name)
    return pieces


def too_long(name: str) -> InputError:
    """The problem of an input that is no article by its size."""
    return unreadable(
        name,
        f"too long for an article (more than {MAX_BYTES:,} bytes or {MAX_CHARACTERS:,} characters); split it.",
        f"內容過長（多於 {MAX_BYTES:,} 位元組或 {MAX_CHARACTERS:,} 字），不似一篇文章；請分拆。",
    )
