"""Durations and ages in running text: eight years, a five-minute walk, 十八個月, 一年多, 34歲."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Final

from pipeline.lexicon.table import Row, rows
from pipeline.mentions.values.dates_cascade import windows
from pipeline.mentions.values.dates_chinese_lexer import number as chinese_number
from pipeline.mentions.values.dates_words import date_words
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.vocabulary import Finder, Place, trie
from pipeline.shadow import shadow as shadow_of
from schemas import Approximation, Duration, Language

_PREFILTER: Final = re.compile(r"[秒刻时天日周期拜月年纪岁头钟]")


class TimeUnit(Row):
    """A row of `durations.tsv`."""

    iso: str
    times: int
    en: str = ""
    zh: tuple[str, ...] = ()
    age: str = ""


@cache
def _units() -> dict[str, TimeUnit]:
    """Units by their words: English in singular and plural, Chinese as shadow."""
    found: dict[str, TimeUnit] = {}
    for row in rows("durations", TimeUnit):
        plural = row.en[:-1] + "ies" if row.en.endswith("ry") else row.en + "s"
        found |= {row.en: row, plural: row} if row.en else {}
        found |= {shadow_of(word): row for word in row.zh}
    return found


def find_durations(text: str, shadow: str, language: Language, *, words: list[Place] | None = None) -> list[Found]:  # noqa: ARG001 - as every value grammar
    """All lengths of time of a text in their order, as `schemas.Duration`; ages too. Spans cover number and unit.

    A time that only places a day (three days ago, 三日前) is a date, not a duration; 五年規劃 is a name. `words` are the places of
    the English words that a length of time needs, where they are known.

    >>> from pipeline.shadow import shadow
    >>> said = "After eight years the 18-month trial ends."
    >>> [(said[f.start:f.end], f.value.iso8601) for f in find_durations(said, shadow(said), "en")]
    [('eight years', 'P8Y'), ('18-month', 'P18M')]
    """
    if language == "en":
        return list(_english(shadow, words))
    return list(_chinese(shadow)) if _PREFILTER.search(shadow) else []


_HALF: Final = Decimal("0.5")


def _iso(parts: list[tuple[Decimal, TimeUnit]]) -> str | None:
    """ISO 8601 of amounts in units: years and months, weeks alone, days and the clock.

    Halves of years and hours become months and minutes, as they are spoken.
    """
    sums: dict[str, Decimal] = {}
    for amount, unit in parts:
        sums[unit.iso] = sums.get(unit.iso, Decimal(0)) + amount * unit.times
    for whole, part, size in (("Y", "M", 12), ("TH", "TM", 60)):
        rest = sums.get(whole, Decimal(0)) % 1
        if rest == _HALF:
            sums[part] = sums.get(part, Decimal(0)) + sums[whole] * size
            del sums[whole]
    if len(sums) > 1 and "W" in sums:
        sums["D"] = sums.get("D", Decimal(0)) + sums.pop("W") * 7
    if not any(sums.values()):
        return None
    date, clock = (
        "".join(f"{sums[k].normalize():f}{k[-1]}" for k in order if sums.get(k)) for order in (("Y", "M", "W", "D"), ("TH", "TM", "TS"))
    )
    return f"P{date}" + (f"T{clock}" if clock else "")


def _found(
    start: int, end: int, parts: list[tuple[Decimal, TimeUnit]], approximation: Approximation = "exact", rule: str = "duration"
) -> Iterator[Found]:
    iso = _iso(parts)
    if iso:
        yield Found("duration", start, end, Duration(iso8601=iso), approximation, None, rule)


_DIGITS: Final = r"\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,3})?|\d{4,6}(?:\.\d{1,3})?"


@cache
def _english_numbers() -> dict[str, int]:
    found = {word: int(row.value) for row in date_words() if row.kind == "cardinal" for word in row.en}
    tens = [word for word, value in found.items() if value >= 20]
    ones = [word for word, value in found.items() if value < 10]
    return found | {f"{a}-{b}": found[a] + found[b] for a in tens for b in ones} | {"a hundred": 100, "one hundred": 100, "a dozen": 12}


@cache
def _english_pattern() -> re.Pattern[str]:
    words = trie(_english_numbers()).replace(r"\-", "[ -]")
    units = trie(unit for unit in _units() if unit.isascii())
    number = rf"(?:{_DIGITS}|{words})"
    return re.compile(
        rf"""(?<!\d[.,])(?<![\w$£€-])
        (?: (?P<half>half[ ]an?) (?=[ ])
          | (?P<number>{number}) (?:[ ](?P<scale>thousand|million|billion))? (?P<andhalf>[ ]and[ ]a[ ]half)? (?: [ ]?(?:-|to|or)[ ]? (?P<upper>{number}) )? (?P<pair>[ -])
          | (?P<a>an?) (?=[ ])
          | (?:aged|ages)[ ](?:between[ ]|from[ ])? (?P<young>\d{{1,2}}) (?:[ ]?-[ ]?|[ ](?:to|and)[ ]) (?P<old>\d{{1,3}}) (?![\w%]|[.,]\d)
          | (?:aged?[ ]|age[ ]of[ ]|at[ ]the[ ]age[ ]of[ ]|\b(?:wo)?m[ae]n[ ]of[ ]|\b(?:girl|boy|widow)s?[ ]of[ ]
              |\b(?:are|is|were|was)[ ](?:under|over|above|below)[ ](?=\d\d(?:[.,;)](?!\d)|$|[ ](?:and|or|but|when|while)\b))) (?P<age>\d{{1,3}}) (?![\w%]|[.,]\d|[ ](?:to|and)[ ]\d|-)
        )
        (?(age)|(?(young)|[ ]?(?:(?:straight|consecutive|successive|full|whole|more|further|additional|working|calendar|long|solid)[ ]){{0,2}}
          (?P<unit>{units})\b (?P<halfafter>[ ]and[ ]a[ ]half)?
          (?:[ ]?(?:,[ ]?|and[ ])?(?P<more>{number})[ -]?(?P<unit2>{units})\b
            (?:,?[ ](?:and[ ])?(?P<third>{number})[ ]seconds?\b)? )? ))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_INDEFINITE: Final = re.compile(
    r"(?i)\b(?:than|over|within|nearly|almost|about|for|after|under|least|most|roughly|around|take|takes|took|last|lasts|lasted)\s$"
)
_PLACED: Final = re.compile(r"(?i)(?<!year)(?<!years)(?<!decades)\s(?:ago\b|earlier\b|before\s+(?:yesterday|today|tomorrow))")
_A_PLACED: Final = re.compile(r"(?i)\s(?:ago|earlier|before|previously)\b")
_PEOPLE: Final = ("man of", "woman of", "men of", "women of", "girl of", "boy of", "girls of", "boys of", "widow of")
_NAMED: Final = re.compile(r"[ -](?:Plans?\b|olds\b)|-olds\b")
_CHANGED_TO: Final = re.compile(r" to (\d{1,3})(?=[.;:)]|,?\s(?:in|by|at|on|and|after|since|this|last|but)\b|,\s|$)")
"""The second of two lengths, which leaves the unit out: from 58 minutes to 35."""
_INSTEAD: Final = re.compile(
    r" (?:instead of|rather than|down from|up from|compared with) (\d{1,3})(?=[.,;:)](?!\d)| (?:now|at|today)\b|$)"
)
"""Eight minutes instead of 25: the unit is that of the first."""
_APPOSED: Final = re.compile(r"(?<![A-Za-z-])[A-Z][a-z]{1,15}(?:-[a-z]{1,8})?, (?P<age>[1-9]\d)(?=, [a-z])")
"""Dr Fung, 54, graduated: an age beside a name."""
_AGE_MOVED: Final = re.compile(
    r"\b(?:minimum |maximum |retirement |average |median )?age (?:(?:will|would|has|had|be|been|is|was|to) ){0,3}"
    r"(?:lowered|raised|cut|reduced|increased|extended|set|fixed|capped) (?:from \d{1,2} )?(?:to|at) (?P<age>[1-9]\d)(?=[,.;)]|$| (?:and|from|in|by|for|or|next)\b)"
)
"""The age will be lowered to 65."""
_PART: Final = re.compile(r"(?i)\bfirst\s$")
_SECOND: Final = re.compile(r"(?i)[ ]second$")
"""Behind a space a length in seconds has its s: seventeen second-hand flats, two second prizes."""


def _english(shadow: str, words: list[Place] | None) -> Iterator[Found]:
    for match in _english_matches(shadow, words):
        start, end = match.span()
        before = shadow[max(0, start - 14) : start]
        if match["young"]:
            for group in ("young", "old"):
                yield from _found(*match.span(group), [(Decimal(match[group]), _units()["year"])], rule="duration.age")
            continue
        if match["age"]:
            yield from _found(match.start("age"), end, [(Decimal(match["age"]), _units()["year"])], rule="duration.age")
            continue
        if match["a"] and not match["halfafter"] and (not _INDEFINITE.search(before) or _A_PLACED.match(shadow, end)):
            continue
        if _PLACED.match(shadow, end) or _NAMED.match(shadow, end) or _PART.search(before):
            continue
        if _SECOND.search(match.group()) and match["number"] and match["number"] != "1":
            continue
        yield from _english_found(match)
        other = _CHANGED_TO.match(shadow, end) if before.lower().endswith("from ") else _INSTEAD.match(shadow, end)
        if other and match["unit"]:
            yield from _found(*other.span(1), [(Decimal(other[1]), _units()[match["unit"].lower()])])
    for beside in chain(_APPOSED.finditer(shadow), _AGE_MOVED.finditer(shadow) if " age " in shadow else ()):
        yield from _found(*beside.span("age"), [(Decimal(beside["age"]), _units()["year"])], rule="duration.age")


def _english_matches(shadow: str, words: list[Place] | None) -> Iterator[re.Match[str]]:
    """What the pattern finds, looked for only around units of time."""
    small = shadow.lower()
    if len(small) != len(shadow):
        small = shadow
    pattern = _english_pattern()
    for start, end in windows(small, _finder().places(small) if words is None else words, (64, 48)):
        yield from pattern.finditer(shadow, start, end)


@cache
def english_units() -> tuple[str, ...]:
    """Words of which every length of time has one."""
    return (*(unit for unit in _units() if unit.isascii()), "aged", "age", "under", "over", "above", "below", *_PEOPLE)


@cache
def _finder() -> Finder:
    return Finder(english_units())


def _english_found(match: re.Match[str]) -> Iterator[Found]:
    unit = _units()[match["unit"].lower()]
    half = Decimal("0.5") if match["andhalf"] or match["halfafter"] else Decimal(0)
    amount = Decimal("0.5") if match["half"] else Decimal(1) if match["a"] else _english_number(match["number"])
    if amount is None or (not match["scale"] and unit.iso == "Y" and unit.times == 1 and 1900 <= amount < 2100):
        return
    amount *= _SCALES.get(match["scale"], 1)
    start, end = match.span()
    if match["upper"] and (upper := _english_number(match["upper"])) is not None and upper > amount:
        yield from _found(start, match.end("number"), [(amount, unit)])
        start, amount = match.start("upper"), upper
    parts = [(amount + half, unit)]
    if match["more"] and (more := _english_number(match["more"])) is not None:
        smaller = _units()[match["unit2"].lower()]
        if _ORDER.index(smaller.iso) > _ORDER.index(unit.iso):
            parts.append((more, smaller))
            if match["third"] and (least := _english_number(match["third"])) is not None:
                parts.append((least, _units()["second"]))
        else:
            end = match.end("halfafter") if match["halfafter"] else match.end("unit")
            yield from _found(start, end, parts)
            start, end, parts = match.start("more"), match.end(), [(more, smaller)]
    yield from _found(start, end, parts)


_SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "万": 10**4, "亿": 10**8}
_ORDER: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")


def _english_number(text: str) -> Decimal | None:
    plain = text.replace(",", "")
    if plain[0].isdigit():
        return Decimal(plain)
    words = re.sub(r"^(\w+ty)[ -]", r"\1-", text.lower())
    value = _english_numbers().get(words)
    return None if value is None else Decimal(value)


_HAN: Final = r"\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?|\d{4}(?=[ ]?[万亿])|[〇零一二三四五六七八九十廿卅两百千]{1,6}"


@cache
def _chinese_pattern() -> re.Pattern[str]:
    units = "|".join(sorted((u for u in _units() if not u.isascii() and u not in ("个月", "世纪")), key=len, reverse=True))
    unit = rf"(?:个世纪|个?(?:小时|钟头|星期|礼拜|工作天|工作日)|个月|{units})"
    return re.compile(
        rf"""(?<!\d[.,])(?<!第[ ])(?<![\d$第〇零一二三四五六七八九十廿卅百千万亿几数])
        (?: (?<![上下前后])(?P<half>半)(?P<halfunit>个?(?:小时|钟头|世纪)|个月|年|天)
          | (?P<number>{_HAN})[ ]?(?:(?P<scale>[万亿])[ ]?)?(?:(?:-|~|至|到)[ ]?(?P<upper>{_HAN}))?[ ]?(?P<plus>[多余几])?
            (?: 个半(?P<halved>小时|钟头|月|星期) | (?P<unit>{unit}) | (?P<days>日) )
            (?P<halfafter>半(?![年天日个月]))? (?P<odd>多|余(?=[,。、来前後的]))?
            (?:[零又]?(?P<more>{_HAN})(?P<unit2>{unit}|分(?![钟之店行数校])) (?:(?P<third>{_HAN})秒)?)?
        )(?![级代度生号份年岁]|历(?!史))
        """,
        re.VERBOSE,
    )


_PLACED_ZH: Final = re.compile(r"(?<!年)(?:半|多|余)?(?:之前|以前|前(?![往来景瞻线后夕置]))")
_A_PLACED_ZH: Final = re.compile(r"(?:之前|以前|前(?![往来景瞻线后夕置]))")
"""As "a year ago" does, 一年前 places a day; 三年前 is a length of time too."""
_NAMED_ZH: Final = re.compile(r"规划|计划|一度|四季|[一1]次")
_COUNTED_ZH: Final = re.compile(
    r"(?:为期|历时|长达|一连|连续|足足|需时|只需|共|最[多少]|至少|不[少多]于|[不超]过|少于|整整|逾)[ ]?(?:[约近逾][ ]?)?$"
)
_COUNTING_ZH: Final = re.compile(rf"内|之内|以内|间(?!公)|后|之后|行程|之旅|游(?!客)|(?:{_HAN})[夜晚]")
"""What before or after a number of 日 makes it a number of days instead of a day of the month."""


def _chinese(shadow: str) -> Iterator[Found]:
    for match in _chinese_pattern().finditer(shadow):
        if _PLACED_ZH.match(shadow, match.end()) or _NAMED_ZH.match(shadow, match.end()):
            continue
        start = match.start()
        if match.group() in ("一年", "1年") and _A_PLACED_ZH.match(shadow, match.end()):
            continue
        if match["days"] and (
            shadow[start - 1 : start] == "月"
            or not (
                "." in match["number"]
                or _COUNTING_ZH.match(shadow, match.end("days"))
                or _COUNTED_ZH.search(shadow[max(0, start - 5) : start])
            )
        ):
            continue
        yield from _chinese_found(match)


def _chinese_found(match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span()
    if match["half"]:
        yield from _found(start, end, [(Decimal("0.5"), _chinese_unit(match["halfunit"]))])
        return
    unit = _units()["天"] if match["days"] else _chinese_unit(match["unit"] or ("个月" if match["halved"] == "月" else match["halved"]))
    amount = _chinese_amount(match["number"])
    if amount is None or not 0 < amount < 10_000 or (not match["scale"] and _is_year(match, unit, amount)):
        return
    amount *= _SCALES.get(match["scale"], 1)
    half = Decimal("0.5") if match["halved"] or match["halfafter"] else Decimal(0)
    upper = _chinese_amount(match["upper"]) if match["upper"] else None
    if upper is not None and upper > amount:
        yield from _found(start, match.end("number"), [(amount, unit)])
        start, amount = match.start("upper"), upper
    parts = [(amount + half, unit)]
    if match["more"] and (more := _chinese_amount(match["more"])) is not None:
        if match["unit2"] != "分":
            parts.append((more, _chinese_unit(match["unit2"])))
        elif unit.iso in ("TH", "TM"):
            parts.append((more, _units()["分钟"]))
        else:
            end = match.start("more")
        if match["third"] and end == match.end() and (least := _chinese_amount(match["third"])) is not None:
            parts.append((least, _units()["秒"]))
    over: Approximation = "over" if match["plus"] or match["odd"] else "exact"
    yield from _found(start, end, parts, over, "duration.age" if unit.age else "duration")


def _chinese_unit(word: str) -> TimeUnit:
    return _units().get(word) or _units()[word.removeprefix("个")]


def _chinese_amount(text: str) -> Decimal | None:
    plain = text.replace(",", "")
    if plain[0].isdigit():
        return Decimal(plain)
    value = None if len(plain) == 2 and not set(plain) & set("十百千廿卅零〇") else chinese_number(plain)
    return None if value is None else Decimal(value)


def _is_year(match: re.Match[str], unit: TimeUnit, amount: Decimal) -> bool:
    """Is this a year of the calendar, 2026年, 九七年, or the day of a month?"""
    if unit.iso != "Y" or unit.age:
        return False
    text = match["number"]
    spelled = len(text) == 2 and not text[0].isdigit() and "十" not in text and not set(text) & set("廿卅百千两")
    return amount >= 1000 or spelled or (text.startswith("0") and "." not in text)
