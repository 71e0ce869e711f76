"""Bytes of a file, by its media type, become a text and the pieces of it that are paragraphs, headings, captions."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.reading.cues import cue_role
from pipeline.reading.encodings import decode
from pipeline.reading.lines import Piece, paragraphs
from pipeline.reading.problems import unreadable


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text that offsets count in, the encoding of the bytes, and the pieces to make blocks of."""

    text: str
    encoding: str
    pieces: list[Piece]


def extract(media_type: str, data: bytes, name: str, text: str | None = None) -> Extracted:
    """The text of a file (`text` where it is decoded already). Raises `InputProblem` for what cannot be read."""
    encoding = "utf-8"
    if text is None:
        text, encoding = decode(data, name)
    pieces = paragraphs(text, lambda line: cue_role(line) is not None)
    if not pieces:
        raise unreadable(name, "the file holds no text; put the article into it or remove it.", "檔案沒有文字；請放入文章，或刪除檔案。")
    return Extracted(text, encoding, pieces)
