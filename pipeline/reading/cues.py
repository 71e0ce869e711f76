"""What a single line is by its own words: a date line, a byline, a credit, a caption, a contact line."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from pydantic import Field

from pipeline.lexicon.table import Row, rows
from pipeline.reading.stamps import date_line
from pipeline.shadow import shadow
from schemas import BlockRole


class BlockCue(Row):
    """A row of `block_cues.tsv`."""

    role: BlockRole
    where: Literal["begins", "ends", "whole", "holds"]
    longest: int = Field(ge=1)
    words: tuple[str, ...]


_BY: Final = re.compile(
    r"(?i:by)\s(?:(?:[A-Z]|van|von|de|der|la|in\b)[\w'.-]{0,20}(?:,?\s(?:and\s)?|\s?/\s?|\Z)){1,7}(?:.{0,3}\d.{0,30})?\Z"
)
_BRACKETS: Final = {"(": ")", "[": "]", "【": "】"}
_AROUND: Final = " -─━=*#~·()[]【】<>"


@cache
def _table() -> tuple[tuple[BlockCue, tuple[str, ...]], ...]:
    return tuple((row, tuple(shadow(w).lower() for w in row.words)) for row in rows("block_cues", BlockCue))


def bracketed(line: str) -> bool:
    """Does one pair of brackets hold the whole line?"""
    folded = shadow(line)
    close = _BRACKETS.get(folded[:1])
    return close is not None and folded.find(close) == len(folded) - 1


@lru_cache(maxsize=4096)
def cue_role(line: str) -> BlockRole | None:
    """The role that the words of a line give it, or None where they say nothing.

    >>> cue_role("譯寫:李四"), cue_role("By Ann Other"), cue_role("By 2030 it will be ready.")
    ('byline', 'byline', None)
    """
    if len(line) > 200:
        return None
    if date_line(line):
        return "header"
    folded = shadow(line)
    if len(line) <= 90 and _BY.match(folded):
        return "byline"
    lower = folded.lower()
    # Brackets and dashes around it change nothing, but for captions, whose cues hold theirs.
    inner = lower.strip(_AROUND)
    for row, words in _table():
        if (
            len(line) <= row.longest
            and (_fits(row, words, lower) or _fits(row, words, inner))
            and not (row.role == "byline" and _prose(folded))
        ):
            return row.role
    return None


def _fits(row: BlockCue, words: tuple[str, ...], line: str) -> bool:
    if row.where == "begins":
        return line.startswith(words)
    if row.where == "ends":
        return line.endswith(words)
    return line in words if row.where == "whole" else any(word in line for word in words)


def _prose(line: str) -> bool:
    """Is there a sentence in a line? A byline holds none."""
    return any(mark in line for mark in "。!?") or line.endswith(".")
