"""Date lines and time stamps: lines that hold a day, and beside it nothing but weekday, clock, zone, label and place."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pipeline.shadow import shadow

_LONGEST: Final = 70
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\b\.?"
_DAY: Final = rf"""
      \b {_MONTH} \s? \d{{1,2}} (?:st|nd|rd|th)? ,? \s \d{{4}} \b
    | \b \d{{1,2}} (?:st|nd|rd|th)? [\s-] {_MONTH} [,-]? \s? \d{{4}} \b
    | \b \d{{4}} [-/.] \d{{1,2}} [-/.] \d{{1,2}} (?= \b|T)
    | \b \d{{1,2}} [-/.] \d{{1,2}} [-/.] \d{{4}} \b
    | [0-9〇零一二三四五六七八九]{{4}} \s? 年 \s? [0-9一二三四五六七八九十]{{1,2}} \s? 月 \s? [0-9一二三四五六七八九十廿卅]{{1,3}} \s? 日"""
_BESIDE: Final = r"""
      \b (?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday) \b \.?
    | (?:星期|周|礼拜) [一二三四五六日天]
    | T? \d{1,2} : \d{2} (?: : \d{2} (?:\.\d{1,6})? )? \s? (?: [ap]\.?m\b\.? )? \s? (?: Z\b | [+-]\d{2}:?\d{2} )?
    | \b \d{1,2} (?:\.\d{2})? \s? [ap]\.?m\b\.?
    | (?:上午|下午|晚上|早上|凌晨|香港时间|北京时间|澳门时间)? \s? \d{1,2} [时点] (?: \d{1,2} 分)?
    | \b (?:HKT|GMT|UTC|CST) \b (?: [+-]\d{1,2} )?
    | \b (?:published|posted|updated|issued|released|date|dated|first\spublished|last\supdated) \b (?: \s (?:on|at) \b )?
    | (?:发布|发表|更新|出版|发稿|刊登|见报)? (?:日期|时间) | (?:发布|发表|更新|刊登) 于? | 本报讯 | 完 | \b ends \b"""
_LINE: Final = re.compile(
    r"""(?x) [([]? (?: (?: [A-Z][A-Za-z]{1,14} (?:\s[A-Z][A-Za-z]{1,14})? \s? [,/(:-]+ | [\u4e00-\u9fff]{2,6} [\s,/(:·-]+ ) )?
    [\s,|/():·.\[\]【】~-]* (?: \0 [\s,|/():·.\[\]【】~-]* )+
    (?: \( [A-Z][A-Za-z]{1,14} (?:\s[A-Z][A-Za-z]{1,14})? \) )?"""
)


@cache
def _parts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_DAY, re.VERBOSE | re.IGNORECASE), re.compile(_BESIDE, re.VERBOSE | re.IGNORECASE)


def date_line(line: str) -> bool:
    """Is a line nothing but a date or a time stamp?

    >>> date_line("Fri Jan 03 2025 23:59:59"), date_line("（2026年11月13日）"), date_line("On 3 May 2025 he left")
    (True, True, False)
    """
    if len(line) > _LONGEST or not any(c.isdigit() or c in "〇零一二" for c in line):
        return False
    day, beside = _parts()
    rest, days = day.subn("\0", shadow(line))
    return days > 0 and _LINE.fullmatch(beside.sub("\0", rest)) is not None
