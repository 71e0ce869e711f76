"""Companies, bodies and facilities in Chinese: where a suffix ends them, and where they begin, with the English names' help."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import ahocorasick

from pipeline.mentions.names.candidate import Candidate
from pipeline.mentions.names.chinese_edges import CLOSING, edge_words, ends_with, starts_with
from pipeline.mentions.names.suffixes import suffixes
from pipeline.mentions.names.translated import likeness

_LONGEST: Final = 22
_ALIKE: Final = 0.5
_STRONG: Final = frozenset(
    "有限公司 股份有限公司 集团 控股 银行 大学 学院 书院 中学 小学 幼稚园 研究院 研究所 研究中心 基金会 协会 商会 总商会 公会 学会 联会 联合会 总会 委员会 "
    "小组委员会 管理局 办事处 办公室 事务所 律师行 测量师行 测量行 医院 法院 区议会 纪念学校 纪念小学 慈善基金会 家族基金会 重点实验室 国家重点实验室 全国重点实验室 "
    "联营 娱乐集团 酒店集团 经济贸易办事处 综合医院 医疗中心 大使馆 总领事馆 监管局 博物馆 体育馆 科学园 科技城 自治县 联络办公室 海警局 公安厅 财政厅 发展改革委 "
    "开发区 合作区 园区 科技园 产业园 专员公署 氏基金会 医院联网 聯網 新市镇 郊野公园 美术馆 隧道 大桥 管弦乐团 乐团".split()
)


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, (kind, _) in suffixes("zh").items():
        automaton.add_word(word, (len(word), kind))
    automaton.make_automaton()
    return automaton


def _suffix_hits(text: str) -> list[tuple[int, int, str]]:
    """Suffixes of a text, those that touch taken together (科技有限公司), with the type of the last."""
    found = sorted(((last + 1 - n, last + 1, kind) for last, (n, kind) in _automaton().iter(text)), key=lambda h: (h[1], h[0]))
    merged: list[tuple[int, int, str]] = []
    for start, end, kind in found:
        if merged and start <= merged[-1][1] < end:
            merged[-1] = (min(start, merged[-1][0]), end, kind)
        elif not merged or start >= merged[-1][1]:
            merged.append((start, end, kind))
        elif end == merged[-1][1]:
            continue
    return merged


def _limit(text: str, start: int, single: frozenset[int], fixed: Sequence[int]) -> int:
    """The leftmost place where a name whose suffix starts here can begin."""
    at = start
    floor = max((f for f in fixed if f <= start), default=0)
    while at > max(floor, start - _LONGEST):
        before = text[at - 1]
        if before in CLOSING or (before.isascii() and before.isdigit()):
            break
        length = ends_with(text, at, "before")
        if length > 1 or (length == 1 and (at - 1) in single):
            break
        at -= 1
    return at


def bodies(
    text: str, words: Sequence[tuple[int, int]], fixed: Sequence[int], places: Sequence[tuple[int, int]], english: Sequence[tuple[str, str]]
) -> list[Candidate]:
    """Names with a suffix in a sentence (its shadow).

    `words` are the words of the sentence, `fixed` the ends of what no name may cross (people, posts), `places` the known names in it,
    `english` the names of the English version with their types.
    """
    single = frozenset(a for a, b in words if b - a == 1)
    starts = {a for a, _ in words} | {b for _, b in places}
    found = []
    for start, end, kind in _suffix_hits(text):
        limit = _limit(text, start, single, fixed)
        candidate = _named(text, (limit, start, end), kind, starts, english) or _strong(text, (limit, start, end), kind, places)
        if candidate:
            found.append(candidate)
    return found


def _named(text: str, span: tuple[int, int, int], kind: str, starts: set[int], english: Sequence[tuple[str, str]]) -> Candidate | None:
    """The beginning that makes the name most like one of the English version."""
    limit, start, end = span
    best: tuple[float, int, str] | None = None
    for at in range(limit, start):
        name = text[at:end]
        if name in edge_words("common") or len(name) < 3:
            continue
        for other, other_kind in english:
            score = likeness(name, other) + (0.05 if at == limit else 0.03 if at in starts else 0)
            if score >= _ALIKE + 0.1 and (best is None or score > best[0]):
                best = (score, at, other_kind)
    return Candidate(best[1], end, best[2], min(1.0, round(best[0], 2)), "translated") if best else None


def _strong(text: str, span: tuple[int, int, int], kind: str, places: Sequence[tuple[int, int]]) -> Candidate | None:
    """A name that its suffix alone makes believable: a strong one, or a known place with a shorter one."""
    limit, start, end = span
    name = text[limit:end]
    suffix = text[start:end]
    if name in edge_words("common") or start - limit < 2 or start - limit > 14 or starts_with(text, limit, "common"):
        return None
    strong = any(suffix.endswith(s) for s in _STRONG)
    placed = any(a == limit for a, _ in places)
    if strong and (placed or kind in ("organisation", "company")):
        return Candidate(limit, end, kind, 0.55, "suffix")
    if placed and kind in ("organisation", "facility") and start - limit <= 8 and not _plain(text[limit:start], places, limit):
        return Candidate(limit, end, kind, 0.5, "place and suffix")
    return None


def _plain(core: str, places: Sequence[tuple[int, int]], limit: int) -> bool:
    """A place alone before a short suffix (香港路) is as often no name."""
    return any(a == limit and b - a == len(core) for a, b in places)
