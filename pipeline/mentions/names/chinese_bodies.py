"""Companies, bodies and facilities in Chinese: where a suffix ends them, and where they begin, with the English names' help."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import ahocorasick

from pipeline.mentions.names.candidate import Candidate
from pipeline.mentions.names.chinese_edges import CLOSING, edge_words, ends_with, starts_with
from pipeline.mentions.names.suffixes import strong_suffixes, suffixes
from pipeline.mentions.names.translated import likeness, meanings_of, sounded, untranslated, wordings

_LONGEST: Final = 24
_ALIKE: Final = 0.6
_MARGIN: Final = 0.22
_WHOLE: Final = 0.95
_OPENING: Final = frozenset("为以是和")
"""What a name may follow where it begins a word: 為 of 華為 is none."""
FRAME: Final = frozenset("由与获的把被于向让及")
_NO_PART: Final = frozenset("由获的把被向让亿%")
_ACROSS: Final = 0.85
_VERBS: Final = frozenset("设获捐将称说拟赴")
_NAMED_IN_QUOTES: Final = re.compile('(?:旗下|品牌|名为|称为|平台|业务|公司|程式)[「『"]([^「」『』",。]{2,8})[」』"]')
_GROUP_IN_QUOTES: Final = re.compile('(?:环团|团体|组织|机构|智库|关注组|工会|慈善基金)[「『"]([^「」『』",。]{2,10})[」』"]')
_MEASURE: Final = re.compile(
    "[一二三四五六七八九十两几数多百千万0-9](?:所|间|家|个|座|幢|名|位|条|项|大|批|台|辆|架|艘|部|套|份|支|只|张|宗|栋|层)$"
)
_PLACED: Final = frozenset("局署厅处院站街道路")
_FAMILY: Final = {"company": "body", "organisation": "body", "publication": "body", "place": "place", "facility": "place"}
_SOUNDS: Final = 0.99
_DESCRIBED: Final = 6

Place = tuple[int, int, str]
"""Start, end and type of a known name."""


@dataclass(frozen=True)
class Sentence:
    """What a sentence is read by: its shadow, its words, its known names, its titles, and where a person's name ends."""

    text: str
    words: Sequence[tuple[int, int]]
    places: Sequence[Place]
    titles: Sequence[tuple[int, int]]
    people: Sequence[int]

    @cached_property
    def begins(self) -> frozenset[int]:
        """Where words begin."""
        return frozenset(a for a, _ in self.words)

    @cached_property
    def single(self) -> frozenset[int]:
        """Places of words of one character."""
        return frozenset(a for a, b in self.words if b - a == 1)


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, (kind, _) in suffixes("zh").items():
        automaton.add_word(word, (len(word), kind))
    automaton.make_automaton()
    return automaton


def suffix_hits(text: str) -> list[tuple[int, int, str]]:
    """Suffixes of a text, those that run into one another taken together (科技有限公司), with the type of the last."""
    found = sorted(((last + 1 - n, last + 1, kind) for last, (n, kind) in _automaton().iter(text)), key=lambda h: (h[1], h[0]))
    merged: list[tuple[int, int, str]] = []
    for start, end, kind in found:
        if merged and end > merged[-1][1] and (start < merged[-1][1] or (start == merged[-1][1] and end - start > 1)):
            first = merged[-1] if merged[-1][1] - merged[-1][0] > 1 else (start, end, kind)  # 港 of 利港集團 is the name's own
            merged[-1] = (min(start, first[0]), end, kind)
        elif not merged or start >= merged[-1][1]:
            merged.append((start, end, kind))
    return merged


def _limit(sentence: Sentence, start: int) -> tuple[int, int]:
    """The leftmost places where a name whose suffix starts here can begin: behind the nearest word of the sentence's frame, and at all."""
    text, single = sentence.text, sentence.single
    floor = max((b for _, b in sentence.titles if b <= start), default=0)
    soft_floor = max(
        [
            *(e for e in sentence.people if e <= start),
            *(b for _, b, kind in sentence.places if b <= start and kind in ("organisation", "company")),
        ],
        default=0,
    )
    at, soft = start, -1
    while at > max(floor, start - _LONGEST) and text[at - 1] not in CLOSING and not text[at - 1].isdigit() and text[at - 1] not in _NO_PART:
        length = ends_with(text, at, "before")
        framed = (
            (length > 1 and at in sentence.begins)
            or (length == 1 and ((at - 1) in single or text[at - 1] in FRAME))
            or at == soft_floor
            or (text[at - 1] in _OPENING and (at - 1) in sentence.begins)
            or _MEASURE.search(text, max(0, at - 2), at)
        )
        if soft < 0 and framed:
            soft = at
        at -= 1
    return (at if soft < 0 else soft), at


def bodies(sentence: Sentence, english: Sequence[tuple[str, str]]) -> list[Candidate]:
    """Names with a suffix in a sentence; `english` are the names of the English version with their types."""
    text = sentence.text
    ends = {b for _, b in sentence.words}
    found = _after_places(sentence, english) + _place_and_term(sentence, english)
    found += [Candidate(*m.span(1), "company", 0.5, "quoted") for m in _NAMED_IN_QUOTES.finditer(text)]
    found += [Candidate(*m.span(1), "organisation", 0.5, "quoted") for m in _GROUP_IN_QUOTES.finditer(text)]
    for start, end, kind in suffix_hits(text):
        if any(a < end and start < b for a, b in sentence.titles) or any(a <= start and end <= b for a, b, _ in sentence.places):
            continue
        strong = text[start:end].endswith(strong_suffixes())
        if end not in ends and not strong:
            continue
        soft, hard = _limit(sentence, start)
        candidate = _named(sentence, (soft, hard, start, end), kind, english)
        candidate = candidate or _strong(sentence, (soft, start, end), kind, strong=strong)
        if candidate:
            found.append(candidate)
    return found


def _named(sentence: Sentence, span: tuple[int, int, int, int], kind: str, english: Sequence[tuple[str, str]]) -> Candidate | None:
    """The beginning that makes the name most like one of the English version; the frame's edge unless another is clearly better."""
    soft, hard, start, end = span
    text = sentence.text
    meant = frozenset(m for m in meanings_of(text[start:end], "zh") if end - start > 1 or m.startswith("s"))
    endings = {m for m in meant if m.startswith("s")}
    near = [
        (name, other)
        for name, other in english
        if meant & meanings_of(name, "en") and (_of_one_kind(kind, other) or (other == "company" and endings & meanings_of(name, "en")))
    ]
    if not near:
        return None
    edges = {soft, *(b for a, b, known in sentence.places if a == soft and known == "place")}  # 新加坡, of a firm from there
    starts = {a for a, _ in sentence.words} | {b for _, b, _ in sentence.places} | {soft}
    scored = []
    for at in sorted(a for a in starts if hard <= a < start):
        name = text[at:end]
        if len(name) > 2 and name not in edge_words("common"):
            score, other = max((likeness(name, n), o) for n, o in near)
            scored.append((score, at, other))
    whole = max((s for s in scored if s[0] >= _WHOLE), default=None)
    framed = next((s[0] for s in scored if s[1] == soft), 0.0)
    scored = [s for s in scored if s[1] >= soft or s[0] >= max(framed, _ACROSS)]
    best = whole or max(scored, default=None, key=lambda s: s[0] + (_MARGIN if s[1] <= soft else 0))
    if best is None or not _own(text[best[1] : start], best[0]):
        return None
    if kind == "place" and best[0] < _WHOLE:
        return None
    least = 0.4 if best[1] in edges and best[2] == "company" and _closed_after(sentence, end) else _ALIKE
    rule = "translated" if best[0] >= _ALIKE else "unsure"
    return Candidate(best[1], end, best[2], round(max(best[0], 0.5), 2), rule) if best[0] >= least else None


def _of_one_kind(ours: str, theirs: str) -> bool:
    return _FAMILY[ours] == _FAMILY[theirs] and (ours != "company" or theirs == "company")


def _closed_after(sentence: Sentence, end: int) -> bool:
    """Whether what follows a name is something that can follow one."""
    text = sentence.text
    if end >= len(text) or text[end] in CLOSING or text[end].isdigit() or starts_with(text, end, "says") or starts_with(text, end, "after"):
        return True
    return any(end <= a <= end + 8 for a, _ in sentence.titles)


def _own(core: str, score: float) -> bool:
    """Whether a name has something of its own before its suffix, or all its meaning in an English name."""
    return score >= 0.8 or (2 <= len(core) <= 14 and core[:2] not in edge_words("word"))


def _strong(sentence: Sentence, span: tuple[int, int, int], kind: str, *, strong: bool) -> Candidate | None:
    """A name that its suffix alone makes believable: a strong one with words of its own, or a known place before a shorter one."""
    soft, start, end = span
    name, core = sentence.text[soft:end], start - soft
    if ends_with(sentence.text, start, "gang") or ends_with(sentence.text, end - len("集团"), "gang"):
        return None
    if name in edge_words("common") or not 2 <= core <= 14 or sentence.text[soft : soft + 2] in edge_words("word"):
        return None
    place = next((b for a, b, k in sentence.places if a == soft and k == "place"), None)
    if place is None and any(c in _VERBS for c in name):
        return None
    if place is None and not untranslated(sentence.text[soft:start]) and not sentence.text.endswith("有限公司", start, end):
        return None
    if strong and kind in ("organisation", "company") and (place or core <= 8):
        return Candidate(soft, end, kind, 0.55, "suffix")
    own = sentence.text[soft:start] not in edge_words("after")
    if own and kind == "company" and core <= _DESCRIBED and ends_with(sentence.text, soft, "describes") and _closed_after(sentence, end):
        return Candidate(soft, end, kind, 0.55, "descriptor")
    short = sentence.text[start:end]
    if place and strong and core <= 8:
        return Candidate(soft, end, kind, 0.55, "place and suffix")
    if place and short in _PLACED and kind == "organisation" and 2 <= start - place <= 6:
        return Candidate(soft, end, kind, 0.5, "place and suffix")
    return None


def _after_places(sentence: Sentence, english: Sequence[tuple[str, str]]) -> list[Candidate]:
    """A known place and characters that sound like the rest of an English name that begins with it (珠海某某)."""
    found = []
    for name, kind in english:
        first, _, rest = name.partition(" ")
        rest, _, more = rest.partition(" ")
        if not rest.isalpha() or meanings_of(rest, "en") or (more and not meanings_of(more, "en")):
            continue
        for a, b, place_kind in sentence.places:
            if place_kind != "place" or not meanings_of(sentence.text[a:b], "zh") & meanings_of(first, "en"):
                continue
            for length in (2, 3, 4):
                if len(sentence.text) >= b + length and sounded(sentence.text[b : b + length], rest.lower()) >= _SOUNDS:
                    found.append(Candidate(a, b + length, kind, 0.8, "sounded"))
                    break
    return found


def _place_and_term(sentence: Sentence, english: Sequence[tuple[str, str]]) -> list[Candidate]:
    """A known place and the translation of the one word of an English name before that place, alone between two marks."""
    text, found = sentence.text, []
    for name, kind in english:
        term, _, rest = name.partition(" ")
        words, place = wordings(term), meanings_of(rest, "en")
        for a, b, place_kind in sentence.places if words and place else ():
            if place_kind != "place" or (a and text[a - 1] not in CLOSING) or not meanings_of(text[a:b], "zh") & place:
                continue
            end = max((b + len(w) for w in words if text.startswith(w, b)), default=0)
            if end and (end == len(text) or text[end] in CLOSING):
                found.append(Candidate(a, end, kind, 0.8, "translated"))
    return found
