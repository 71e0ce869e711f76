"""Chinese characters that dates are made of, as tokens; types are those of `date_words_zh.tsv` and these.

半 half a year or month, x what makes no date of what follows it, y a year of four figures, s two figures that may be a short year (08, 九七), d two digits, n another number, W weekday, T a day counted from today, Y a
year and Q a month counted from now, R a unit counted from the date before, D a date in figures, V a day of a week (上週三), o Q1, t time of day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from pipeline.mentions.values.dates_cascade import Token, windows
from pipeline.mentions.values.dates_cascade import rows as in_rows
from pipeline.mentions.values.dates_expression import Span
from pipeline.mentions.values.dates_figures import FIGURES, read_figures
from pipeline.mentions.values.dates_node import Calendar, Unit
from pipeline.mentions.values.dates_part import Part
from pipeline.mentions.values.dates_words import chinese_words, holidays, neighbours, relative_days, relative_units, weekdays
from pipeline.shadow import shadow

ANCHORS: Final = frozenset("年月日TYQRDW周末季hHkZzrpfePo天y世代M正初Jj半K")
_BLANK: Final = re.compile(r" {0,2}")
_DIGITS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SEASONS: Final = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_PARTS: Final = {"初": "early", "头": "early", "中": "mid", "底": "end", "末": "end", "终": "end", "尾": "end"}


def number(text: str) -> int | None:
    """The whole number of Chinese numerals up to some thousands, or of digits; `None` for what is none.

    >>> number("廿二"), number("三十一"), number("二〇二六"), number("12"), number("一百一十五"), number("二千")
    (22, 31, 2026, 12, 115, 2000)
    """
    if text == "元":
        return 1
    if text.isdigit() and text.isascii():
        return int(text)
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit = 0, 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in "廿卅":
            total, digit = total + (20 if c == "廿" else 30), 0
        else:
            total, digit = total + (digit or 1) * {"十": 10, "百": 100, "千": 1000}[c], 0
    return total + digit


@cache
def _words() -> dict[str, tuple[str, Any]]:
    """What each word of the tables is, by its shadow."""
    found: dict[str, tuple[str, Any]] = {}
    for row in chinese_words():
        value: Any = int(row.value) if re.fullmatch(r"-?\d+", row.value) else row.value
        found |= {shadow(word): (row.type, value) for word in row.zh}
    for day in relative_days():
        found |= {shadow(word): ("T", day.days) for word in day.zh}
    for unit in relative_units():
        type_ = "R" if unit.base == "text" else "Y" if unit.unit == "year" else "Q"
        found |= {shadow(word): (type_, Unit(unit.unit, unit.offset)) for word in unit.zh}
    for holiday in holidays():
        found |= {shadow(word): ("f", holiday) for word in holiday.zh}
    return found


@cache
def _lexer() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_words(), key=len, reverse=True))
    names = "".join(shadow("".join(row.zh)) for row in weekdays())
    return re.compile(
        rf"""(?<![\d.])(?:{FIGURES})
          | (?P<weekday>(?:星期|周|礼拜)(?P<name>[{names}])(?:(?![次个年天周间线至到期号])|(?<=[上下本这个]周.)(?=[至到])|(?<=[上下本这个](?:星期|礼拜).)(?=[至到]))|(?<=日\()(?P<short>[一二三四五六日])(?=\)))
          | (?P<lunar>[农阴旧]历(?!新年)|正月|腊月|(?<![年大])初(?:[一二三四五六七八九]|十)(?!中))
          | (?P<part>(?:(?<=[年月季度份代纪])(?:年|月)?|(?<![每长几常整全当多数近同〇零一二三四五六七八九十\d年月个本今去明后前上下这])(?:年|月)(?=[初底末中]))(?P<which>初(?![一二三四五六七八九十](?!月))|头(?![号\d一二两三四五六七八九十])|底|末|终|尾|中(?:(?<=年年中)|(?<=月月中)|(?=[,。、;)前后叶至到起~\-完落启开投通竣动施交推举达见迎公刊]|$))叶?|(?<!个月)中期(?![业股息报票财检])))
          | (?P<quarter>[Qq](?P<q>[1-4])(?!\d))
          | (?P<clock>\d{{1,2}}[:时]\d\d分?|\d{{1,2}}[时点](?:半|正)?)
          | (?P<to>至(?=今[年日天早晚]))
          | (?P<decades>[二三四五六七八]、?[三四五六七八九]十年代)
          | (?P<season>[今去明](?P<which2>[春夏秋冬])(?![天季]))
          | (?P<word>{words})
          | (?P<dotted>(?<![\d.])(?:19|20)\d\d\.(?:0[1-9]|1[0-2])(?![\d.%]))
          | (?P<pair>(?<![\d.])\d{{1,2}}/\d{{1,2}}(?![\d/%]|\.\d)|(?<![\d.-])0\d-\d\d(?![\d-]))
          | (?P<thousands>(?<![\d.,$])\d{{1,3}}(?:,\d{{3}}){{1,2}}(?![\d.,]))
          | (?P<number>(?<!\d[.,])(?<![\d$])\d{{1,4}}(?!\d|[.,]\d|\s?%|[亿万千百])|元(?=年)|[〇零一二三四五六七八九]{{4}}(?=两年)|(?!(?<![首前头后末近])两个?季)[〇零一二三四五六七八九十廿卅两百千]{{1,8}}(?![亿万百千]))
          | (?P<sign>[()=/,])
        """,
        re.VERBOSE,
    )


def rows(text: str) -> list[Token]:
    """Rows of tokens that may hold a date."""
    return in_rows(_tokens(text), text, ANCHORS, _BLANK)


def _tokens(text: str) -> Iterator[Token]:
    lexer = _lexer()
    for start, end in windows(text, (match.span() for match in _trigger().finditer(text)), (10, 10)):
        for match in lexer.finditer(text, start, end):
            token = _token(match, text)
            if token:
                yield token


_TRIGGER: Final = r"""
        [\d〇零一二三四五六七八九十两廿卅百千个初元] ?[年月日号天周星礼季世代旬] | [上下本这当去今前后翌次同来每隔首新][年月日天周个星礼季财学一半] | [今明昨琴寻听] | 当晚 | 去[春夏秋冬] | 前[日天]
      | (?:星期|礼拜|周)[一二三四五六日天末] | [年月][初底末中内终头尾] | [上中下]旬 | 季 | 年度 | 学年 | 财年 | [春夏秋冬][季天] | 节 | 国庆 | 元旦 | 圣诞 | 除夕
      | \d ?[-/] ?\d | \d\.\d{1,2}\.\d | \d{8} | 过去|未来|最近|过往|[Qq][1-4] | 民国 | 即日 | 是[日月] | ^\s*[〇零一二三四五六七八九\d]{4}
"""
"""What every date but a holiday has somewhere, and most text has not."""


_FIRST: Final = r"\s\d〇零一二三四五六七八九十两廿卅百千个初元上中下本这当去今前后翌次同来每隔首新明昨琴寻听春夏秋冬星礼周年月季学财节国圣除过未最Qq民即是"
"""What a trigger begins with: one look instead of one for each alternative."""


@cache
def _trigger() -> re.Pattern[str]:
    names = sorted({shadow(word)[:2] for row in holidays() for word in row.zh if "节" not in shadow(word)})
    first = "".join(sorted({name[0] for name in names}))
    return re.compile(f"(?=[{_FIRST}{first}])(?:{_TRIGGER} | {'|'.join(names)})", re.VERBOSE)


def _token(match: re.Match[str], text: str) -> Token | None:
    """The token of a match; `None` for a word that is part of another one."""
    kind, found, (start, end) = match.lastgroup or "sign", match.group(), match.span()
    if kind in ("ymd", "dmy", "compact"):
        read = read_figures(kind, found)
        return Token("D" if read else "x", start, end, read)
    if kind == "word":
        type_, value = _words()[found]
        return None if _inside(text, start, end, type_) else Token(type_, start, end, value)
    if kind == "weekday" and start and text[start - 1] in _EVERY:
        return None
    if kind == "number":
        return (
            None
            if _ABOUT.match(text, start, end + 3) or (found in _SOME and text[start - 1 : start] in _PAST)
            else _number(found, start, end)
        )
    if kind in _READERS:
        type_, value = _READERS[kind](match)
        return Token(type_, start, end, value)
    return Token(found, start, end)


def _lunar(text: str) -> tuple[str, Any]:
    """農曆, 正月 and 臘月, 初九."""
    if text[0] == "初":
        return "初", number(text[1:])
    return ("正", 1 if text[0] == "正" else 12) if text[1] == "月" else ("J", None)


_READERS: Final[dict[str, Callable[[re.Match[str]], tuple[str, Any]]]] = {
    "weekday": lambda m: ("W", next(row.number for row in weekdays() if (m["name"] or m["short"]) in shadow("".join(row.zh)))),
    "part": lambda m: ("k", (_PARTS[m["which"][0]], m.end("which") - m.start("which") < m.end() - m.start() and m.group()[0])),
    "quarter": lambda m: ("o", int(m["q"])),
    "clock": lambda _: ("c", None),
    "lunar": lambda m: _lunar(m.group()),
    "to": lambda _: ("-", "to"),
    "decades": lambda m: ("K", Span(Calendar(1900 + 10 * (number(m.group()[0]) or 0)), Calendar(1909 + 10 * (number(m.group()[-4]) or 0)))),
    "season": lambda m: ("K", Part(Unit("year", "去今明".index(m.group()[0]) - 1), _SEASONS[m["which2"]])),
    "dotted": lambda m: ("j", Calendar(*map(int, m.group().split(".")))),
    "thousands": lambda m: ("n", int(m.group().replace(",", ""))),
    "pair": lambda m: ("P", tuple(int(part) for part in re.split("[/-]", m.group()))),
}
"""How tokens of figures and of several characters are read: their type and value."""
_THIS: Final = frozenset("此其")
"""What makes an adverb of 前 and 後: 此後."""
_EVERY: Final = frozenset("逢每隔")
_BEFORE_HALF: Final = frozenset("上下前后头一两三四五六七八九十个年月天数多")
_BEFORE: Final = frozenset("以之最")


def _inside(text: str, start: int, end: int, type_: str) -> bool:
    """Is a word part of another one: 去年 of 以上年齡, 明日 of 明日大嶼, 前 of 前往, 內 of 內地?"""
    if type_ == "半":
        return text[start - 1 : start] in _BEFORE_HALF
    if type_ in ("T", "Y", "Q"):
        if type_ == "T" and text[start - 1 : start] == "光":
            return True  # a newspaper: 光明日報
        if type_ == "Y" and text[start] == "后" and text[end : end + 1] in neighbours("yearly"):
            return True  # 達產後年產值: after something, a year
        if text[start - 1 : start] == "《":
            return True  # a title: 《明日之後》
        return (text[start - 1 : start] in _BEFORE and text[start] in "上下后前") or text.startswith(neighbours("not today"), end)
    if type_ == "日":
        return text[start] == "号" and text.startswith(neighbours("numbered"), end)
    return type_ in ("B", "A", "v") and (text[end : end + 1] in neighbours("other word") or text[start - 1 : start] in _THIS)


_SOME: Final = frozenset(("一二", "二三", "两三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"))
_PAST: Final = frozenset("近来去往")
_ABOUT: Final = re.compile(rf"两三|(?:{'|'.join(sorted(_SOME))})(?:个|天|[年日周](?:[之以]?[前后内]))")
"""Some five or six years ago: two numerals in a row that are no year."""


def _number(text: str, start: int, end: int) -> Token | None:
    value = number(text)
    if value is None:
        return None
    positional = len(text) > 1 and all(c in _DIGITS or c.isdigit() for c in text)
    if 1000 <= value < 2200 and (positional or text[-1] == "千"):
        return Token("y", start, end, value)
    if len(text) == 2 and positional and (text[0] in "0〇零" or not text.isascii()):
        return Token("s", start, end, value)
    return Token("d" if len(text) == 2 and text.isascii() else "n", start, end, value)
