"""What a single line is by its own words: a date line, a byline, a credit, a caption, a contact line."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from pydantic import Field

from pipeline.lexicon.table import Row, rows
from pipeline.shadow import shadow
from schemas import BlockRole


class BlockCue(Row):
    """A row of `block_cues.tsv`."""

    role: BlockRole
    where: Literal["begins", "ends", "whole", "holds"]
    longest: int = Field(ge=1)
    words: tuple[str, ...]


_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY: Final = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{0,3})?"
_CLOCK: Final = r"(?:[\s,T-]{0,3}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?\s?(?:[ap]\.?m\.?)?\s?(?:Z|HKT|GMT|UTC|[+-]\d{2}:?\d{2})?)?"
_DATE_LINE: Final = rf"""(?xi) \(? (?:(?:[a-z]{{3,12}}(?:\s[a-z]{{3,12}})? | [\u4e00-\u9fff]{{2,6}}),\s?)? {_WEEKDAY}
    (?: {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}
      | \d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}
      | \d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}} | \d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}
      | [0-9〇零一二三四五六七八九]{{4}}\s?年\s?[0-9一二三四五六七八九十]{{1,2}}\s?月\s?[0-9一二三四五六七八九十廿卅]{{1,3}}\s?日
    ) \s{{0,3}} (?:\(?(?:星期|周)[一二三四五六日天]\)?)? {_CLOCK} \s? \)?"""
_BY: Final = re.compile(
    r"(?i:by)\s(?:(?:[A-Z]|van|von|de|der|la|in\b)[\w'.-]{0,20}(?:,?\s(?:and\s)?|\s?/\s?|\Z)){1,7}(?:.{0,3}\d.{0,30})?\Z"
)
_BRACKETS: Final = {"(": ")", "[": "]", "【": "】"}
_AROUND: Final = " -─━=*#~·()[]【】<>"


@cache
def _date_line() -> re.Pattern[str]:
    return re.compile(_DATE_LINE)


@cache
def _table() -> tuple[tuple[BlockCue, tuple[str, ...]], ...]:
    return tuple((row, tuple(shadow(w).lower() for w in row.words)) for row in rows("block_cues", BlockCue))


def date_line(line: str) -> bool:
    """Is a line nothing but a date or a time stamp?

    >>> date_line("Fri Jan 03 2025 23:59:59"), date_line("（2026年11月13日）"), date_line("On 3 May 2025 he left")
    (True, True, False)
    """
    return len(line) <= 60 and _date_line().fullmatch(shadow(line)) is not None


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
