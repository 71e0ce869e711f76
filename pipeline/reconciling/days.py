"""Comparing dates and durations: a date is the interval of days that it can mean."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, Literal

from pipeline.mentions.values.dates_words import months, weekdays
from pipeline.shadow import shadow
from schemas import Date, Duration, Language

Relation = Literal["equal", "compatible", "different"]
_DURATION: Final = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?")

_FIGURE: Final = re.compile(r"[\d〇○零一二三四五六七八九十]")
_NUMERIC: Final = re.compile(r"\d[-/.]\d")
_WORD: Final = re.compile(r"[a-z]+\.?")
_NAMES_YEAR: Final = re.compile(r"\d{4}|年|\b(?:last|next|this|previous|past|coming)\b")


def compare_dates(en: Date, zh: Date, months: Collection[int] = (1, 12)) -> tuple[Relation, Language, str]:
    """Equal, one inside the other (compatible), or apart; weekdays that differ beside equal days are apart too.

    `months` are how far apart "by" and "before" one time may be.
    """
    if en.weekday and zh.weekday and en.weekday != zh.weekday:
        return "different", "en", "weekdays differ"
    if en.edtf == zh.edtf:
        return "equal", "en", "dates equal"
    if not _known(en) or not _known(zh):
        return _partial(en, zh)
    a, b = _closed(en), _closed(zh)
    finer: Language = "en" if _length(a) <= _length(b) else "zh"
    if a == b:
        return "equal", finer, "the same days"
    if _bounded(en) != _bounded(zh) and a[0][:4] == b[0][:4]:
        early, late = (a, b) if _bounded(zh) else (b, a)
        if early[1] == late[1]:
            return "equal", finer, "the same last day"  # by the end of 2031, 2031年底
        if early[1] <= late[1]:
            return "compatible", "zh" if _bounded(en) else "en", "a day before the other version's last one"
    if _bounded(en) and _bounded(zh) and _eve(en, zh, months):
        return "compatible", finer, "by and before one day, month or year"
    inside = (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])
    if inside:
        return "compatible", finer, "one date lies within the other"
    return "different", finer, "the days do not meet"


@lru_cache(maxsize=4096)  # every date is held against many of the other version
def writes_year(text: str) -> bool:
    """Does a date as it stands in a text name its year, by number or by counting from this one?

    >>> [writes_year(t) for t in ("7 August", "8月7日", "二○二六年八月", "August 2026", "去年八月", "last August")]
    [False, False, True, True, True, True]
    """
    return bool(_NAMES_YEAR.search(shadow(text).lower()))


@cache
def _months() -> frozenset[str]:
    return frozenset(name.lower() for month in months() for name in month.en)


@lru_cache(maxsize=4096)
def writes_month(text: str) -> bool:
    """Does a date as it stands in a text name its month?

    >>> [writes_month(t) for t in ("the 24th", "24日", "7月24日", "24 July", "2026-07-24")]
    [False, False, True, True, True]
    """
    folded = shadow(text).lower()
    return "月" in folded or "month" in folded or bool(_NUMERIC.search(folded)) or not _months().isdisjoint(_WORD.findall(folded))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(name.lower() for day in weekdays() for name in day.en)


def names_day(text: str) -> bool:
    """Does a date as it stands in a text name a day, month or year, and not only count from another (今年, "yesterday")?

    >>> [names_day(t) for t in ("this year", "昨日", "by 2031", "二○三一年", "in March", "last Friday", "上周五")]
    [False, False, True, True, True, True, True]
    """
    folded = shadow(text).lower()
    return bool(_FIGURE.search(folded)) or not (_months() | _weekdays()).isdisjoint(_WORD.findall(folded))


def _known(date: Date) -> bool:
    return date.start is not None or date.end is not None


def _bounded(date: Date) -> bool:
    """By or before a day: an end without a beginning."""
    return date.start is None and date.end is not None


def _eve(en: Date, zh: Date, lengths: Collection[int]) -> bool:
    """Are the ends the last days of one month or year and the next, or two days in a row? "By 2035" and 2035年前 are one wording for most writers."""
    first, last = sorted((en.end or "", zh.end or ""))
    if 3 not in lengths and max(len(en.edtf), len(zh.edtf)) > len("../2035-10"):
        return date.fromisoformat(last) - date.fromisoformat(first) == timedelta(days=1)
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])
    return months in lengths


def _closed(date: Date) -> tuple[str, str]:
    """An open interval by the end that it names: "by the end of 2027" speaks of 31 December 2027."""
    first, last = date.start or date.end or "", date.end or date.start or ""
    return first, last


@lru_cache(maxsize=4096)
def _length(days: tuple[str, str]) -> int:
    (y1, m1, d1), (y2, m2, d2) = ((int(p) for p in day.split("-")) for day in days)
    return (y2 - y1) * 372 + (m2 - m1) * 31 + d2 - d1


def _partial(en: Date, zh: Date) -> tuple[Relation, Language, str]:
    """Dates with parts that nothing gives: the parts that both name decide."""
    a, b = (d.edtf.replace("../", "").replace("/..", "").split("-") for d in (en, zh))
    together = list(zip(a, b, strict=False))
    known = [(x, y) for x, y in together if "X" not in x and "X" not in y]
    if all(x == y for x, y in known) and "X" in en.edtf + zh.edtf:
        return "compatible", "zh" if en.edtf.count("X") > zh.edtf.count("X") else "en", "the same as far as both say it"
    return "different", "en", "the days do not meet"


def length(duration: str) -> tuple[Decimal, Decimal] | None:
    """Months and seconds of an ISO 8601 duration; None where it is none.

    >>> length("P1Y6M") == length("P18M"), length("PT48H") == length("P2D")
    (True, True)
    """
    parts = _DURATION.fullmatch(duration)
    if not parts:
        return None
    y, mo, w, d, h, mi, s = (Decimal(g or 0) for g in parts.groups())
    return y * 12 + mo, ((w * 7 + d) * 24 + h) * 3600 + mi * 60 + s


def compare_durations(en: Duration, zh: Duration) -> tuple[Relation, Language, str]:
    """Equal or different by months and seconds."""
    same = length(en.iso8601) == length(zh.iso8601)
    return ("equal", "en", "durations equal") if same else ("different", "en", "durations differ")
