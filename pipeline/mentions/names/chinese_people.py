"""People in Chinese: a surname and one or two characters, believed for what stands beside them and for the English version's names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.mentions.names.candidate import Candidate, covered
from pipeline.mentions.names.chinese_edges import CLOSING, edge_words, starts_with
from pipeline.mentions.names.english_words import courtesies_after
from pipeline.mentions.names.posts import Post
from pipeline.romanisation.matching import similarity
from pipeline.romanisation.surnames import is_surname, surnames_by_spelling
from pipeline.shadow import shadow

_CREDIT: Final = re.compile(r"(?:记者|文|图|撰文|作者|译写|整理|编译|翻译|摄影|采访|编辑|撰稿|译|特约记者|本报记者)[:/ ]? ?$")
_CAPTION: Final = re.compile(r"(?:左|右|(?<![\u4e00-\u9fff])中|图中|前排|后排)[一二三四五六起至]{0,2}[):]?$|[(]?(?:左|右)起[):]?$")
_PLACED: Final = re.compile(r"\((?:左|右|中|前排|后排|前|后)[一二三四五六]?\)")
_FOREIGN: Final = re.compile(r"[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,7}){1,3}")
_ON_A_DAY: Final = re.compile("于(?:[一二三四五六七八九十廿\\d]{1,3}[月日年]|[今昨明前本上下去同周]|星期)")
"""於二月 begins with a preposition, which the shadow does not tell from the surname."""
_HAN: Final = re.compile(r"[\u3400-\u9fff]+")
_BODY_ENDS: Final = frozenset("局署处厅部会院校社")
_NEVER_GIVEN: Final = frozenset(
    "的了在和与及是由对向为于把被从到个们这那其之各每该此并而且或但就都也又还再更最很已曾将会不没无未谁何吗呢吧啊元亿万千"
)
_CERTAIN: Final = 0.9
"""So well fits an English name a Chinese one with a character that given names hardly have (鄭會友)."""
BELIEVED: Final = 0.5


@dataclass(frozen=True, slots=True)
class Hints:
    """What the English version gives: its people by the Chinese surnames (in Simplified) that theirs may be."""

    by_surname: Mapping[str, tuple[str, ...]]

    def best(self, name: str) -> float:
        """How well a Chinese name fits the best English one, 0..1."""
        english = self.by_surname.get(name[: is_surname(name)], ()) or self.by_surname.get(name[:1], ())
        return max((similarity(name, e).score for e in english), default=0.0)


@cache
def _surname_characters() -> frozenset[str]:
    """The characters that surnames begin with, in Simplified."""
    return frozenset(surname[0] for surnames in surnames_by_spelling().values() for surname in surnames)


@cache
def courtesies() -> Mapping[str, tuple[str, ...]]:
    """Courtesy titles after a name by their first character, in their shadow form, the longest first."""
    titles = [shadow(w) for w in courtesies_after()]
    return {first: tuple(w for w in titles if w[0] == first) for first in {w[0] for w in titles}}


def courtesy_at(text: str, at: int) -> int:
    """The length of the courtesy title that begins at a place; 0 for none."""
    return next((len(w) for w in courtesies().get(text[at : at + 1], ()) if text.startswith(w, at)), 0)


def _after(text: str, end: int, posts: Mapping[int, Post]) -> tuple[float, int]:
    """What follows a name: how well it ends one (0 for nothing that does), and the length of a courtesy title."""
    polite = courtesy_at(text, end)
    if polite:
        return 0.6, polite
    if end >= len(text) or text[end] in CLOSING:
        return 0.25, 0
    said = starts_with(text, end, "says")
    if said > 1 or (said == 1 and text[end] in "说称指"):
        return 0.35, 0
    if end in posts:
        return 0.3, 0
    return (0.15, 0) if said else (0.0, 0)


def _before(text: str, start: int, posts: Mapping[int, Post]) -> tuple[float, str]:
    """What stands before a name."""
    if start in posts:
        return 0.45, "post"
    before = text[max(0, start - 12) : start]
    if _CREDIT.search(before):
        return 0.55, "byline"
    if _CAPTION.search(before):
        return 0.4, "caption"
    if not text[:start].strip() and 2 <= len(text.strip()) <= 4:
        return 0.5, "byline"
    if not before or before[-1] in CLOSING:
        return 0.1, "clause"
    return 0.0, ""


def people(
    text: str, closed: list[tuple[int, int]], posts: list[Post], hints: Hints, begin: frozenset[int] = frozenset()
) -> list[Candidate]:
    """The people that a sentence (its shadow) names; `begin` are the places where its words begin."""
    ends, starts = {p.end: p for p in posts}, {p.start: p for p in posts}
    shut = covered(len(text), closed)
    openings = _surname_characters()
    found = _foreign(text, ends)
    for run in _HAN.finditer(text):
        for start in range(run.start(), run.end() - 1):
            length = (
                0 if shut[start] or text[start] not in openings or _ON_A_DAY.match(text, start) else is_surname(text[start : start + 2])
            )
            if length:
                candidate = _at(text, start, length, min(run.end(), start + 4), (shut, ends, starts, begin), hints)
                if candidate:
                    found.append(candidate)
    return _listed(text, _best(found))


Places = tuple[bytearray, Mapping[int, Post], Mapping[int, Post], frozenset[int]]
"""What is closed, the titles by their ends and by their starts, and where words begin."""


def _at(
    text: str, start: int, surname: int, limit: int, places: Places, hints: Hints
) -> Candidate | None:  # fmt: skip
    """The best reading of a surname and the characters after it as a name."""
    shut, ends, starts, begin = places
    before, rule = _before(text, start, ends)
    polite = courtesy_at(text, start + surname) or (1 if text[start + surname : start + surname + 1] == "氏" else 0)
    opening = start == 0 or text[start - 1] in CLOSING or starts_with(text, start - 1, "says")
    if polite or (start + surname in starts and opening):
        return Candidate(start, start + surname + polite, "person", BELIEVED, "short", start, start + surname)
    best: Candidate | None = None
    for length in (surname + 2, surname + 1, 4):
        end = start + length
        name = text[start:end]
        if end > limit or length < 2 or any(shut[start:end]) or (length == 4 and surname == 1 and not is_surname(name[1:3])):
            continue
        if (any(c in _NEVER_GIVEN for c in name[surname:]) and hints.best(name) < _CERTAIN) or (
            end in starts and name[-1] in _BODY_ENDS and not hints.best(name)
        ):
            continue
        after, polite = _after(text, end, starts)
        agreed = hints.best(name)
        if agreed < 0.6 and (name[:2] in edge_words("word") or name[1:3] in edge_words("common")):
            continue
        heard = 0.6 * agreed if agreed >= 0.6 else 0.15 if agreed and (before >= 0.3 or after >= 0.3) else 0.0
        unusual = 0.2 if length == 4 and surname == 1 else 0.0
        cut = 0.2 if begin and start not in begin and agreed < 0.6 and before < 0.4 else 0.0
        score = before + after + heard - cut + (0.08 if length == surname + 2 else 0.0) - unusual
        if after == 0 and not (agreed > 0.6 or before >= 0.4):
            continue
        how = f"{rule} {'courtesy' if polite else ''} {'english' if agreed else ''}".strip()
        candidate = Candidate(start, end + polite, "person", min(1.0, round(score, 3)), how, start, end)
        if best is None or candidate.score > best.score + 0.001:
            best = candidate
    return best


def _foreign(text: str, ends: Mapping[int, Post]) -> list[Candidate]:
    """Transliterated names with a dot between their parts."""
    found = []
    for match in _FOREIGN.finditer(text) if "·" in text else ():
        start, end = match.span()
        dot = text.rindex("·", start, end)
        for at in range(dot + 2, end):
            if starts_with(text, at, "says") or courtesy_at(text, at):
                end = at
                break
        first = text.index("·", start, end)
        start = max((e for e in ends if start <= e < first), default=start)
        for at in range(first - 1, start, -1):
            if starts_with(text, at, "says") == 1 and text[at] in "与和及由的":
                start = at + 1
                break
        polite = courtesy_at(text, end)
        found.append(Candidate(start, end + polite, "person", 0.8, "transliterated", start, end))
    return found


def _best(candidates: list[Candidate]) -> list[Candidate]:
    """Those that do not overlap, the better evidence first."""
    kept: list[Candidate] = []
    for c in sorted(candidates, key=lambda c: (-c.score, c.start)):
        if all(c.end <= k.start or k.end <= c.start for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: c.start)


def _listed(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Those believed: members of a list (甲、乙和丙) believe one another."""
    believed = [c for c in candidates if c.score >= BELIEVED]
    for c in candidates:
        if c.score < BELIEVED and c.score >= 0.2 and any(_neighbours(text, c, other) for other in believed):
            believed.append(Candidate(c.start, c.end, c.type, BELIEVED, f"{c.rule} list", *c.name))
    return sorted(believed, key=lambda c: c.start)


def _neighbours(text: str, one: Candidate, other: Candidate) -> bool:
    first, second = sorted((one, other), key=lambda c: c.start)
    between = _PLACED.sub("", text[first.end : second.start])
    if not between and text[first.start : first.end] == text[second.start : second.end]:
        return True
    return between in ("、", "与", "和", "及", "以及", "、以及")
