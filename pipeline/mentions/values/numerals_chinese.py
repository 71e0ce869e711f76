"""Chinese numerals: characters and digits in every mixture, as one number or as the range that 兩三 and 數十 say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from pipeline.mentions.values.figures import BEHIND_CODE, FIGURES, plain, raised
from pipeline.mentions.values.numeral import Numeral

_DIGITS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "俩": 2, "仨": 3, "幺": 1}
_FORMAL: Final = {"壹": 1, "贰": 2, "叁": 3, "参": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_MYRIADS: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TWENTIES: Final = {"廿": 20, "卅": 30, "卌": 40}
_VALUES: Final = _DIGITS | _FORMAL | _TWENTIES
_HAN: Final = "".join((*_VALUES, *_UNITS, *_MYRIADS))
_SCALE: Final = "".join((*_UNITS, *_MYRIADS))
_FORMAL_ONLY: Final = frozenset((*_FORMAL, "拾", "佰", "仟", "幺", "俩", "仨"))

_PREFIX: Final = r"千(?=[瓦伏帕赫卡])|百(?=帕)|兆(?=[瓦赫帕]|字节|比特)|(?<=[百千万亿])千(?=[米克])"
"""Characters of a unit, not of the number before it: 千瓦, 兆瓦, 百万千克."""
_SIZE: Final = rf"(?!{_PREFIX})[{_SCALE}]"
_SIGN: Final = rf"(?!{_PREFIX})[{_HAN}]"
_CHINESE: Final = re.compile(
    rf"""(?P<minus>(?:负|零下)[ ]?(?=[\d{_HAN}])|(?<![\w).:/%€£¥-])(?<!\d[ ])-[ ]?(?=[\d.]))?
    (?: (?:(?<![A-Za-z0-9_.])|(?<=[^\d]\.)(?<=\A\.)|{BEHIND_CODE}|(?<=[A-Za-z])(?=\d{{1,3}}(?:,\d{{3}}){{0,6}}(?:\.\d{{1,9}})?[ ]?[万亿百千多余人个]))
        (?P<figures>{FIGURES})(?:(?P<power>e[+-]?\d{{1,2}}\b|\^[+-]{{0,2}}\d{{1,2}}\b)|[ ]?(?P<kilo>[kKM])(?![A-Za-z])
          |(?P<scale>[ ]{{0,2}}(?:个(?=亿(?!万)))?(?:{_SIZE}){{1,4}})(?P<more>(?:[ ]?零?(?:\d{{1,4}}(?:\.\d{{1,4}})?|[{"".join(_DIGITS)}])[ ]?(?:{_SIZE}){{0,2}}){{0,5}}))?
       | (?P<han>{_SIGN}(?:[ ]{{0,2}}(?:个(?=亿(?!万)))?{_SIGN}){{0,40}})(?P<dot>[ ]?点[ ]?(?P<places>(?:[{"".join((*_DIGITS, *_FORMAL))}]{{1,20}}|\d{{1,20}})(?![点时分]))(?P<raised>[十百千万亿兆]{{0,3}}))?
    )(?P<dozen>打(?![击造开算印扰破断压败工架电包点猎])(?=\W|[\u4e00-\u9fff]|$))?
    (?P<odd>[ ]?[多余馀几][ ]?(?=[万亿千百]{{0,2}})(?P<lifted>[万亿千百]{{0,2}}(?:多[万亿])?)(?!\d))?""",
    re.VERBOSE,
)
_BEGIN: Final = re.compile(rf"[-.\d负{_HAN}]")
_TOKEN: Final = re.compile(rf"\d+(?:\.\d+)?|[{_HAN}]")
_PIECE: Final = re.compile(rf"[{_HAN}](?:(?:个|[ ]{{0,2}}(?=[{_SCALE}])|(?<=[{_SCALE}])[ ]{{0,2}}|)[{_HAN}])*")
_STANDS_BEFORE: Final = re.compile(r"[\u4e00-\u9fff]$")


def chinese_numerals(text: str) -> list[Numeral]:
    """All numerals of a Chinese shadow, in order.

    >>> [str(n.value) for n in chinese_numerals("一万一千七百八十四亿,1亿5千万,廿二,二〇二四,16.4亿,负三点五,1千零20,四十九兆九千亿")]
    ['1178400000000', '150000000', '22', '2024', '1640000000.0', '-3.5', '1020', '49900000000000']
    >>> [(str(n.value), str(n.high)) for n in chinese_numerals("两三个,三五百元,数十亿元")]
    [('2', '3'), ('300', '500'), ('1000000000', '10000000000')]
    """
    found: list[Numeral] = []
    for m in _matches(text):
        made = _figured(m) if m["figures"] else _characters(m, text)
        if not made:
            continue
        if m["odd"]:
            made[-1] = _odd(m, made[-1])
        if m["dozen"]:
            last = made[-1]
            made[-1] = Numeral(last.start, m.end("dozen"), last.value * 12, last.figures)
        if m["minus"]:
            first = made[0]
            made[0] = Numeral(m.start(), first.end, -first.value, first.figures, first.scaled)
        found += made
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What the pattern finds, tried only at the characters that it may begin with."""
    begin = _BEGIN.search(text)
    while begin:
        m = _CHINESE.match(text, begin.start())
        if m:
            yield m
        begin = _BEGIN.search(text, m.end() if m else begin.end())


def _figured(m: re.Match[str]) -> list[Numeral]:
    value, end, scaled = plain(m["figures"]), m.end("figures"), 0
    if m["power"]:
        return [Numeral(m.start("figures"), m.end("power"), raised(value, m["power"]), figures=True)]
    if m["kilo"]:
        return [
            Numeral(
                m.start("figures"),
                m.end("kilo"),
                value.scaleb(6 if m["kilo"] == "M" else 3),
                figures=True,
                scaled=6 if m["kilo"] == "M" else 3,
            )
        ]
    if m["scale"]:
        end = m.end("more")
        tokens: list[Decimal | str] = [value, *m["scale"].replace("个", "").strip()]
        tokens += [part if part in _HAN else Decimal(part) for part in _TOKEN.findall(m["more"])]
        read = _read(tokens)
        if read is None:
            return [Numeral(m.start("figures"), m.end("figures"), value, figures=True)]
        value, scaled = read, _power(m.group()[m.start("scale") - m.start() : end - m.start()])
    return [Numeral(m.start("figures"), end, value, figures=True, scaled=scaled)]


def _characters(m: re.Match[str], text: str) -> list[Numeral]:
    start, found = m.start("han"), []
    for piece in _PIECE.finditer(m["han"]):
        bare = piece.group().replace(" ", "").replace("个", "")
        low, high = _spread(bare)
        if low is None:
            low, high = read_han(bare), None
        left, right = start + piece.start(), start + piece.end()
        if low is not None and _credible(bare, text, left, right):
            found.append(Numeral(left, right, low, figures=False, scaled=_power(_tail(bare)), high=high))
    if m["dot"] and found and found[-1].end == m.end("han"):
        last = found[-1]
        digits = "".join(c if c.isdigit() and c.isascii() else str(_VALUES[c]) for c in m["places"])
        value = last.value + Decimal("0." + digits)
        for c in m["raised"]:
            value *= _UNITS.get(c) or _MYRIADS[c]
        found[-1] = Numeral(last.start, m.end("dot"), value, figures=False, scaled=_power(m["raised"]))
    several = _several(text, found[0], m.start("han")) if found else None
    if several:
        found[0] = several
    return found


def _several(text: str, first: Numeral, start: int) -> Numeral | None:
    """數十, 幾百萬: from the unit up to ten times as much."""
    if first.start != start or text[start - 1 : start] not in ("数", "几") or text[start] not in _UNITS | _MYRIADS:
        return None
    if text[start - 2 : start - 1] in ("十", "百", "千", "多", "无", "人", "总"):
        return None
    low = read_han("一" + text[start : first.end].replace(" ", ""))
    return Numeral(start - 1, first.end, low, figures=False, scaled=first.scaled, high=low * 10) if low else None


def _odd(m: re.Match[str], n: Numeral) -> Numeral:
    """三十餘萬, 一百多: the number, with the place of the word that says that there are more."""
    value, scaled = n.value, n.scaled
    for c in m["lifted"]:
        if c != "多":
            value *= _UNITS.get(c) or _MYRIADS[c]
            scaled += _power(c)
    return Numeral(n.start, m.end("odd"), value, n.figures, scaled, n.high, (m.start("odd"), m.start("odd") + 1))


def _credible(bare: str, text: str, left: int, right: int) -> bool:
    """Characters that mostly mean something else are numbers only among themselves, or standing alone."""
    if bare in _FORMAL and (text[right : right + 1] in ("打", "又") or text.endswith("分之", 0, left)):
        return True
    if not _FORMAL_ONLY.issuperset(bare) and bare not in ("零", "两", "〇", "百", "千", "万", "亿", "兆"):
        return True
    if len(bare) > 1 and not (set(bare) & {"俩", "仨"}) and (set(bare) & {"拾", "佰", "仟"} or _FORMAL_ONLY.issuperset(bare)):
        return True
    if bare == "两":
        return True
    if bare == "零":
        return (
            right == len(text)
            or not _STANDS_BEFORE.match(text[right : right + 1])
            or (text[right] in "个点度下" and not _before(text, left))
        )
    if bare == "百" and text.endswith("百分之", 0, left):
        return True
    if bare in ("百", "千") and text[right : right + 1] in ("人", "名", "间", "户"):
        return text[left - 1 : left] not in _VALUES
    return not _before(text, left) and (right == len(text) or not ("\u4e00" <= text[right] <= "\u9fff") or text[right] in "个元万")


def _before(text: str, left: int) -> bool:
    return left > 0 and "\u4e00" <= text[left - 1] <= "\u9fff" and text[left - 1] not in "负之又"


def _tail(bare: str) -> str:
    return bare[-1] if bare[-1] in _MYRIADS else ""


def _power(scale: str) -> int:
    """The power of ten of the magnitudes that end a numeral; 0 where digits end it."""
    power = 0
    for c in reversed(scale.strip()):
        unit = _UNITS.get(c) or _MYRIADS.get(c)
        if not unit:
            break
        power += len(str(unit)) - 1
    return power


_PAIR: Final = re.compile(r"([一二三四五六七八])([二三四五六七八九])(?=[十百千万亿]|$)")


@lru_cache(4096)
def _spread(text: str) -> tuple[Decimal | None, Decimal | None]:
    """Both ends of 兩三, 四五千, 十七八, 三五百; None for one number."""
    plain_text = text.replace("两", "二")
    m = _PAIR.search(plain_text)
    if not m or (len(text) > 2 and m.end() == len(text) and text[m.start() - 1] not in "十百千万"):
        return None, None
    a, b = _DIGITS[m[1]], _DIGITS[m[2]]
    if not (b == a + 1 or (a, b) == (3, 5)) or (m.start() and plain_text[m.start() - 1] in _DIGITS):
        return None, None
    low, high = (read_han(plain_text[: m.start()] + c + plain_text[m.end() :]) for c in m.groups())
    return low, high


@lru_cache(4096)
def read_han(text: str) -> Decimal | None:
    """A number in Chinese characters (shadow), or None where they make none.

    >>> [str(read_han(t)) for t in ("十九万一千八百一十六", "二〇二四", "一百零五", "三点二", "四亿二千万", "四万万", "万亿")]
    ['191816', '2024', '105', '3.2', '420000000', '400000000', 'None']
    """
    whole, dot, rest = text.partition("点")
    if dot:
        digits = rest.rstrip("".join(_MYRIADS))
        value = read_han(whole)
        if value is None or not digits or any(c not in _VALUES for c in digits):
            return None
        value += Decimal("0." + "".join(str(_VALUES[c]) for c in digits))
        for c in rest[len(digits) :]:
            value *= _MYRIADS[c]
        return value
    if not text or (text[0] in _MYRIADS and len(text) < 3):
        return None
    if len(text) > 1 and all(c in _VALUES and c not in _TWENTIES for c in text):
        return Decimal("".join(str(_VALUES[c]) for c in text))
    return _read(list(text))


def _read(tokens: list[Decimal | str]) -> Decimal | None:
    """The sum of sections of up to four places, each raised by its myriad; None where tokens do not make a number."""
    groups: list[tuple[Decimal, int]] = []
    section, number, last, before = Decimal(0), None, 0, ""
    for token in tokens:
        if isinstance(token, Decimal) or token in _VALUES:
            if number not in (None, Decimal(0)):
                return None
            number = token if isinstance(token, Decimal) else Decimal(_VALUES[token])
            if token in _TWENTIES:
                section, number, last = section + _TWENTIES[str(token)], None, 10
        elif token in _UNITS:
            unit = _UNITS[str(token)]
            if number is None and before in _UNITS and unit > _UNITS[before]:
                section *= unit
            else:
                section += (number or Decimal(1)) * unit
            number, last = None, unit
        else:
            unit = _MYRIADS[str(token)]
            part = section + _ending(number, last if last < 10**4 else 0, before)
            carried = sum((value for value, raised in groups if raised < unit or (part == 0 and raised == unit)), Decimal(0))
            groups = [g for g in groups if g[1] > unit or (g[1] == unit and part)]
            groups.append(((carried + part or Decimal(1)) * unit, unit))
            section, number, last = Decimal(0), None, unit
        before = before_of(token, before)
    return sum((value for value, _ in groups), section + _ending(number, last, before))


def before_of(token: Decimal | str, before: str) -> str:
    """What the next token stands behind: a unit's character, "零", or "" for digits after a zero."""
    if token in ("零", "〇"):
        return "零"
    if isinstance(token, Decimal):
        return "figures"
    return before if token in _VALUES else str(token)


def _ending(number: Decimal | None, last: int, before: str) -> Decimal:
    """A digit that ends a section: 一百二 is 120, 一百零二 is 102."""
    if number is None:
        return Decimal(0)
    return number * (last // 10) if last >= 100 and before not in ("零", "figures") else number
