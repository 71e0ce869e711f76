"""What only looks like a value: telephone numbers, stock codes, addresses, references, times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.mentions.values.found import Found
from schemas import Cardinal, Language

_SHAPES: Final = {
    "telephone": r"(?<![\d,.$])(?:\+?852[ -]?|\+?853[ -]?|\+?86[ -]?)?[23569]\d{3}[ -]\d{4}(?![\d,])|(?<!\d)\+\d{1,3}[ -]\d{2,4}[ -]\d{3,4}(?:[ -]\d{3,4})?(?!\d)",
    "stock code": r"\((?:stock code:? ?)?(?:hkex?|sehk|sse|szse|nyse|nasdaq)?:? ?\d{4,6}(?:\.(?:hk|sh|sz|ss))?\)|\bstock code:? ?\d{4,6}|股份代号:? ?\d{4,6}|\b\d{4,6}\.(?:hk|sh|sz|ss)\b",
    "address": r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?![\d.])|\bhttps?://[^\s]{1,2000}",
    "version": r"(?<![\w.])v?\d{1,4}(?:\.\d{1,4}){2,4}(?![\w.])|\b(?:version|ver\.|v) ?\d{1,3}(?:\.\d{1,3}){0,3}\b",
    "reference": r"\b[a-z]{1,6}/\d{1,6}(?:/\d{1,6}){0,3}|\b[a-z]{2,8}\(\d{4}-\d{2}\)\d{1,4}|\bno\. ?\d{1,6}(?:/\d{2,4})?|\bcovid-19\b|\b\d{1,4}/(?:20|19)\d{2}(?=[,. )号])",
    "page": r"\bpp?\. ?[a-z]?\d{1,4}(?:[-,] ?[a-z]?\d{1,4})?\b|\b(?:paragraphs?|paras?\.?|pages?|notes?|sections?|articles?|chapters?|routes?|phases?|stages?|terminals?|gates?) \d{1,4}(?: (?:to|and|or|-) \d{1,4})?\b(?! (?:per|million|billion))",
    "clock": r"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?![\d:])|\b\d{1,2}(?:\.\d{2})? ?(?:am|pm|a\.m|p\.m)\b\.?|\d{1,2}[时时]\d{1,2}分|(?:上午|下午|凌晨|早上|晚上|中午|傍晚)\d{1,2}[时点](?:半|\d{1,2}分)?|[ap]\.m\.",
}
_MAIL: Final = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_DIGIT: Final = re.compile(r"\d")
_NUMERAL: Final = "一二三四五六七八九十百千万亿两零〇"
_CHINESE_SHAPES: Final = {
    "reference": r"第[ ]?(?:\d{1,6}|[一二三四五六七八九十百]{1,5})(?:(?:至|到|-)(?:\d{1,6}|[一二三四五六七八九十百]{1,5}))?[ ]?(?:段|页|条|章|号|节|款|期|届|版|稿|批次|类|级|类别|部分|代|轮|环|季度|总部|阶段|项)",
    "number": r"\d{1,5}(?:号|[和及、]\d{1,4}号)(?:大楼|干线|线|楼|座|码头|闸|室|文件|台|站|街|路|令|机|风球)?|[一二三四五六七八九十]{1,3}号(?:干线|线|楼|码头|风球|令|机|客运大楼)",
    "slogan": rf"(?<![{_NUMERAL}])(?:一国两制|十[三四五六]五|三心两意|千方百计|百亿富豪|百亿商机|一站式|九龙|万一|一带一路|一小时生活圈|三七|五一|十一(?=黄金周|假期|国庆)|四川|十足|两两|一刀切|一条龙|一次性|第一时间|一[些直定般样起边面方致向度切再旦律贯时]|万[科达]|百货|千禧|三亚|两岸|两地)|统一|唯一|双方",
}


def find_noise(shadow: str, language: Language) -> Iterator[Found]:
    """Stretches of a shadow whose digits are no values, as `Found` of kind `noise`."""
    if "@" in shadow:
        for m in _MAIL.finditer(shadow):
            yield Found("noise", m.start(), m.end(), Cardinal(), rule="noise.address")
    if not _DIGIT.search(shadow) and language == "en":
        return
    for m in _pattern(language).finditer(shadow):
        yield Found("noise", m.start(), m.end(), Cardinal(), rule=f"noise.{m.lastgroup or ''}")


def _compiled(*groups: dict[str, str]) -> re.Pattern[str]:
    merged: dict[str, list[str]] = {}
    for group in groups:
        for name, shape in group.items():
            merged.setdefault(name.replace(" ", "_"), []).append(shape)
    return re.compile("|".join(f"(?P<{name}>{'|'.join(shapes)})" for name, shapes in merged.items()), re.IGNORECASE)


_BEGINS: Final = r"(?:(?=[\d(+])|(?<!\w)(?=[a-z]))"
_BOTH: Final = re.compile(f"{_BEGINS}(?:{_compiled(_SHAPES).pattern})", re.IGNORECASE)
_CHINESE: Final = _compiled(_SHAPES, _CHINESE_SHAPES)


def _pattern(language: Language) -> re.Pattern[str]:
    return _BOTH if language == "en" else _CHINESE
