"""English words and figures that dates are made of, as tokens.

Types: n number, o ordinal, y year, Y year in words or of two digits, M month, m month that may be another word, v the same in lower
case, W weekday, w weekday that may be another word, u unit, U units, r this/last/next, = the following/the same, k early/mid/late, s season, Z fiscal
year, T today, ^ ago, L later, l by, B before, A after, S since, F from, - a dash, ~ to, & and, f of, i in, g for or with, O on, t the, a a, h holiday, q Q1,
c time of day, D a date in figures, x two figures that are none, p decade, b the end of a unit in one word, 1 a decade in words, 2 back, 3 the rest of, 4 plus, 5 final, 6 the eve of, d a few, C onwards, J and earlier, `,` and brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any, Final

from pipeline.mentions.values.dates_cascade import Token, windows
from pipeline.mentions.values.dates_cascade import rows as in_rows
from pipeline.mentions.values.dates_figures import FIGURES, MONTH_NAME, day_and_month, full_year, read_figures
from pipeline.mentions.values.dates_node import Calendar
from pipeline.mentions.values.dates_part import Part
from pipeline.mentions.values.dates_words import date_words, holidays, months, relative_days, weekdays
from pipeline.mentions.values.vocabulary import Finder, Place, trie

_TYPES: Final = {
    "cardinal": "n", "ordinal": "o", "unit": "u", "modifier": "r", "same": "=", "stretch": "k", "season": "s", "fiscal": "Z", "ago": "^",
    "later": "L", "by": "l", "before": "B", "after": "A", "since": "S", "from": "F", "range": "~", "dash": "-", "and": "&", "of": "f", "in": "i",
    "on": "O", "the": "t", "a": "a", "onwards": "C", "backwards": "J", "now": "j",
    "near": "e", "skip": "z", "weekof": "Q", "every": "%", "for": "g", "ending": "b", "few": "d", "last": "5", "eve": "6", "plus": "4", "back": "2", "rest": "3", "decade": "1",
}  # fmt: skip
_VERBS: Final = frozenset(("may", "march", "mar"))
"""Months that in lower case are likelier another word."""
ANCHORS: Final = frozenset("yYMmvWwuUTDhqZpsoKPVb1")
"""Types without which a row of tokens is no date."""

_NUMBERS: Final = r"""
    (?P<alone>\A\d{1,2}\s?-\s?\d{1,2}\Z)
  | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)
  | (?P<quarter>(?:(?<!q[1-4]\s)(?P<qy>\d{4}|\d\d)[\s-]?)?q(?P<q>[1-4])(?!\d)|(?P<q2>[1-4])q(?:[\s-]?(?P<qy2>(?:19|20)\d\d|\d\d)|(?=[\s-](?:19|20)\d\d))(?!\w))
  | (?P<halfyear>(?:h(?P<h1>[12])|(?P<h2>[12])h)(?:[\s-]?(?P<hy>(?:19|20)\d\d)\b))
  | (?P<pair>\d{1,2}\s?(?P<sep>[/.])\s?\d{1,2}(?![\d/:%]|[.,]\d|(?:st|nd|rd|th)\b|\s%)(?:\.(?=\s?-))?)
  | (?P<decade>(?:(?:1[0-9]|20)|(?<!his\s)(?<!her\s)(?<!eir\s))\d0\s?'?s\b)
  | (?P<ordinal>\d{1,2}(?=(?:st|nd|rd|th)\b)(?:st|nd|rd|th))
  | (?P<apostrophe>'\d\d(?!\d|s\b))
  | (?P<counted>\d{1,2}\.(?=\s?(?:to|till|until|and|&|-)\s?\d))
  | (?P<year>(?:1[0-9]|2[01])\d\d(?!\d|,\d{3}(?!\d)|\.\d|\s?%|:\d))
  | (?P<number>\d{1,3}(?!\d|,\d{3}(?!\d)|\.\d|\s?%|:\d))
"""


@cache
def _spoken() -> dict[str, str]:
    """Number words as alternatives of a pattern: digits (one to nine), teens (from ten on), tens, and the ordinals of digits."""

    def words(kind: str, values: range) -> str:
        return "|".join(word for row in date_words() if row.kind == kind and int(row.value) in values for word in row.en)

    return {
        "digits": words("cardinal", range(1, 10)),
        "teens": words("cardinal", range(10, 20)),
        "tens": words("cardinal", range(20, 100)),
        "ordinals": words("ordinal", range(1, 10)),
    }


_SPELLED: Final = r"""
    (?P<spelledyear>two\sthousand(?:\s(?:and\s)?(?:(?:{tens})(?:[\s-](?:{digits}))?|{teens}|{digits}))?(?!\w|,?\s(?:hundred|thousand))
      | (?:{teens}|twenty)\s(?:hundred\s)?(?:(?:and\s)?(?:{tens})(?:[\s-](?:{digits}))?|{teens}|oh\s(?:{digits})|hundred)(?!\w|\s(?:hundred|thousand|million)))
  | (?P<tens>(?:{tens})[\s-](?:{ordinals}|{digits})\b)
"""


@cache
def _numerals() -> dict[str, int]:
    """Values of number words."""
    return {word: int(row.value) for row in date_words() if row.kind in ("cardinal", "ordinal") for word in row.en} | {"oh": 0}


@cache
def _words() -> dict[str, tuple[str, Any]]:
    """What each word of the tables is: a type and a value."""
    found: dict[str, tuple[str, Any]] = {}
    for row in date_words():
        value: Any = int(row.value) if re.fullmatch(r"-?\d+", row.value) else row.value
        found |= {word.lower(): ("U" if row.kind == "unit" and word.endswith("s") else _TYPES[row.kind], value) for word in row.en}
    for day in relative_days():
        found |= dict.fromkeys(day.en, ("T", day.days))
    for month in months():
        found |= {word.lower(): ("M", month.number) for word in month.en} | {word.lower(): ("m", month.number) for word in month.weak}
    found["may"] = ("m", 5)
    for weekday in weekdays():
        found |= {word.lower() + s: ("W", weekday.number) for word in weekday.en for s in ("", "s")[: 2 if word.endswith("day") else 1]}
        found |= {word.lower(): ("w", weekday.number) for word in weekday.weak}
    for holiday in holidays():
        found |= {spelling: ("h", holiday) for word in holiday.en for spelling in (word.lower(), word.lower().replace("'", ""))}
    return found


@cache
def _lexer() -> re.Pattern[str]:
    """One pattern for all; longest words first."""
    words = trie((word for word in _words() if word[0].isalpha()), _suffix)
    signs = trie([*(word for word in _words() if not word[0].isalpha()), *",()/"])
    return re.compile(
        rf"""(?P<fy>fy)(?=\s?(?:19|20)?\d\d(?!\d))
          | (?:(?<![\w$£€¥#.@])(?<![$£€¥]\s)|(?<=fy)(?=\d))(?:(?=\d)(?:{FIGURES})|(?=[efnst])(?:{_SPELLED.format(**_spoken())})|(?P<word>{words})|(?=[\dqh'])(?<!\d)(?:(?<!,)|(?<=\d,)(?<!\d{{3}},)(?=\d{{4}}(?!\d)))(?:{_NUMBERS}))
          | (?=[a-z])(?<=\d)(?P<glued>[a-z]{{2,9}})(?![a-z])
          | (?=[adfjmnos])(?<!\w)(?P<stuck>(?P<name>{MONTH_NAME})\d{{1,2}})(?![\d:])
          | (?P<closing>(?:(?<=by\s)|(?<=at\s)|(?<=from\s)|(?<=till\s)|(?<=until\s)|(?<=since\s)|(?<=before\s))end(?=\s(?:20\d\d|{MONTH_NAME})\b))
          | (?P<sign>{signs})
          | [a-z]+""",
        re.VERBOSE,
    )


def _suffix(word: str) -> str:
    """What must follow a word: no letter; a figure after an abbreviation's stop."""
    return r"(?!\w)" if word[-1].isalnum() else r"(?=\s?[\d,])" if word[-1] == "." else ""


def tokens(text: str, places: list[Place] | None = None) -> Iterator[Token]:
    """The tokens of a shadow in their order; other words are left out. `places` are those of its anchors, where they are known."""
    small = lowered(text)
    lexer, words = _lexer(), _words()
    for start, end in windows(small, _triggers(small, places), _REACH):
        for match in lexer.finditer(small, start, end):
            kind = match.lastgroup
            if kind is None:  # another word
                continue
            found = words.get(match.group()) if kind in _PLAIN else None
            if found and found[0] not in _CASED:
                yield Token(found[0], match.start(), match.end(), found[1])
            elif kind == "stuck":
                yield from _stuck(match)
            elif token := _token(kind, match, text):
                yield token


def _triggers(small: str, places: list[Place] | None) -> list[Place]:
    """What every date has somewhere, and most text has not: the places of words and figures that may anchor one."""
    found = list(_finder().places(small) if places is None else places)
    found += [match.span() for match in _FIGURED.finditer(small)]
    found.sort()
    return found


@cache
def anchors() -> tuple[str, ...]:
    """Words of which every date without figures has one."""
    words = [word for word, (type_, _) in _words().items() if type_ in ANCHORS]
    return (*words, *_spoken()["teens"].split("|"), *_spoken()["tens"].split("|"), "two thousand", "q1", "q2", "q3", "q4", "h1", "h2", "fy")


@cache
def _finder() -> Finder:
    return Finder(anchors())


_REACH: Final = (28, 20)
"""So many characters before and after a trigger the other words of a date may stand."""
_PLAIN: Final = frozenset(("word", "sign"))
_CASED: Final = frozenset("Mmb")
"""Types of words that may be others in another case: may, march, EOM."""


_FIGURED: Final = re.compile(
    rf"""[\d'] (?: (?<=[12])\d{{3}} | (?<=')\d\d | \d?(?: (?:st|nd|rd|th)\b | [-./](?:\d\d?|{MONTH_NAME})[-./]\d | \s?/\s?\d | \.\d\d?\.?(?:\d\d|\s?-)
        | h[\s\d] | \s?-\s?\d\d?\s*\Z | [\s-]?q | {MONTH_NAME} | mo | w | y | d ) | 0\s?'?s\b )""",
    re.VERBOSE,
)


def lowered(text: str) -> str:
    """A text in lower case and of the same length.

    >>> lowered("On MONDAY")
    'on monday'
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=8)
def _american(text: str) -> bool:
    """Does a date in figures of this text make sense only with the month first, and none only with the day first?"""
    firsts = [(int(m[1]), int(m[2])) for m in _SLASHED.finditer(text)]
    return any(b > 12 for _, b in firsts) and not any(a > 12 for a, _ in firsts)


_SLASHED: Final = re.compile(r"(?<![\d./-])(\d{1,2})[/-](\d{1,2})(?:[/-](?:19|20)?\d\d)?(?![\d/])")


def _token(kind: str, match: re.Match[str], source: str) -> Token | None:
    """The token of a match in the lowered text; `source` is the text in its own case."""
    start, end = match.span()
    if kind in ("word", "sign", "glued"):
        found = _word(kind, source[start:end])
        return Token(found[0], start, end, found[1]) if found else None
    if kind == "pair":
        return _pair(match, american=_american(source))
    if kind in ("ymd", "dmy", "compact"):
        read = read_figures("mdy" if kind == "dmy" and _american(source) else kind, match.group())
        return Token("D" if read else "x", start, end, read)
    type_, value = _READERS[kind](match)
    return Token(type_, start, end, value)


def _quarter_code(match: re.Match[str]) -> tuple[str, Any]:
    """Q1; 2018Q4 and 4Q18 with their year."""
    nth, year = int(match["q"] or match["q2"]), match["qy"] or match["qy2"]
    return ("K", Part(Calendar(full_year(year)), "quarter", nth)) if year else ("q", nth)


def _tens(match: re.Match[str]) -> tuple[str, Any]:
    """twenty-one, twenty-first."""
    tens, ones = re.split(r"[\s-]", match.group())
    return "n" if ones in _spoken()["digits"].split("|") else "o", _numerals()[tens] + _numerals()[ones]


def _alone(match: re.Match[str]) -> tuple[str, Any]:
    """2-15 as a whole text, where only one of the figures can be a month."""
    first, second = (int(figures) for figures in match.group().split("-"))
    read = day_and_month(first, second) if max(first, second) > 12 else None
    return "P" if read else "x", read


_READERS: Final[dict[str, Callable[[re.Match[str]], tuple[str, Any]]]] = {
    "fy": lambda _: ("Z", 4),
    "alone": _alone,
    "clock": lambda _: ("c", None),
    "closing": lambda _: ("k", "end"),
    "quarter": _quarter_code,
    "halfyear": lambda m: ("K", Part(Calendar(int(m["hy"])), "half", int(m["h1"] or m["h2"]))),
    "decade": lambda m: ("p", full_year(re.sub(r"\D", "", m.group()))),
    "ordinal": lambda m: ("o", int(m.group()[:-2])),
    "apostrophe": lambda m: ("Y", full_year(m.group()[1:])),
    "year": lambda m: ("y", int(m.group())),
    "counted": lambda m: ("n", int(m.group()[:-1])),
    "number": lambda m: ("n", int(m.group())),
    "tens": _tens,
    "spelledyear": lambda m: ("Y", spelled_year(m.group())),
}
"""How the tokens of figures and number words are read: their type and value."""


def _pair(match: re.Match[str], *, american: bool) -> Token | None:
    """A day and month in figures, 9/2, or the two figures themselves where they can be none."""
    first, second = (int(part) for part in match.group().replace(" ", "").rstrip(".").split(match["sep"]))
    read = day_and_month(first, second, american=american, dotted=False)
    return Token(("V" if match["sep"] == "." else "P") if read else "x", *match.span(), read or (first, second))


def _stuck(match: re.Match[str]) -> Iterator[Token]:
    """Dec31: the month and its day."""
    month = _words().get(match["name"])
    if month and month[0] in "Mm":
        yield Token("M", match.start(), match.end("name"), month[1])
        yield Token("n", match.end("name"), match.end(), int(match.group()[len(match["name"]) :]))


def _word(kind: str, text: str) -> tuple[str, Any] | None:
    if kind == "sign" and text in ",()/":
        return text, None
    found = _words().get(re.sub(r"\s", " ", text.lower()))
    if found and kind == "glued":
        return found if found[0] in "MmuU" else None
    if found and found[0] == "b" and text.isalpha() and not text.isupper():
        return None
    return ("v", found[1]) if text in _VERBS and found else found


def spelled_year(text: str) -> int:
    """The year of words: two by two, or in thousands.

    >>> spelled_year("nineteen eighty-six"), spelled_year("two thousand and twenty"), spelled_year("nineteen oh five")
    (1986, 2020, 1905)
    """
    words = [word for word in re.split(r"[\s-]+", text.lower()) if word not in ("and", "hundred")]
    values = _numerals()
    if words[1] == "thousand":
        return 1000 * values[words[0]] + sum(values[word] for word in words[2:])
    return 100 * values[words[0]] + sum(values[word] for word in words[1:])


_BLANK: Final = re.compile(r" {0,3}(?:\r?\n {0,3})?")


def rows(text: str, places: list[Place] | None = None) -> list[Token]:
    """Rows of tokens that may hold a date; see `tokens`."""
    return in_rows(tokens(text, places), text, ANCHORS, _BLANK)
