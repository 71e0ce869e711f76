"""Chinese: known names, bodies by their suffixes, posts, and people, decided sentence by sentence with the English version's names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pipeline.mentions.names.candidate import Candidate, apart
from pipeline.mentions.names.chinese_bodies import FRAME, Sentence, bodies, suffix_hits
from pipeline.mentions.names.chinese_edges import CLOSING, ends_with
from pipeline.mentions.names.chinese_people import Hints, people
from pipeline.mentions.names.gazetteer import Hit, hits, places_within
from pipeline.mentions.names.posts import Post, posts
from schemas import EntityType

_FIELD: Final = 8
_FIELDS: Final = 13
_SHORT: Final = 2
_TAKEN_UP: Final = re.compile(".*(?:(?<![责信主常])任|岁)")
"""A verb between a name and a post (已辭任, 獲委任), an age: no field of the post."""
_BEFORE_FIELDS: Final = frozenset("为任之的是")
_PARTS: Final = frozenset("部处科室团组")
_TWO_FIELDS: Final = re.compile("[\u4e00-\u9fff]{1,6}[及与和][\u4e00-\u9fff]{1,6}")
"""Between a body and a post: 規劃及設計 of 市建局規劃及設計總監."""
_CHAIR: Final = re.compile("(?![及和与兼])[\u4e00-\u9fff]{2,8}教授")
_LATIN: Final = re.compile(r"[A-Z][A-Za-z&'-]*(?: [A-Z][A-Za-z&'-]*){0,5}")


@dataclass(frozen=True)
class English:
    """The names of the English version: people by the surnames they may have, and bodies with their types."""

    people: Hints
    bodies: tuple[tuple[str, str], ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, EntityType] = field(default_factory=dict)
    """Words that are names because the English version bears the name, with their types."""


def chinese_names(text: str, words: Sequence[tuple[int, int]], english: English) -> list[Candidate]:
    """The candidates of a sentence (its shadow, its words by offsets in it), posts among them; names do not overlap one another."""
    listed = [Candidate(h.start, h.end, h.entries[0].type, 0.9, "gazetteer") for h in hits(text, "zh") if not _cut_out(h, words)]
    listed += _latin(text, english)
    listed += _beside(text, english, listed)
    titles = [p for p in posts(text, "zh") if not any(n.start <= p.start and p.end <= n.end for n in listed)]
    titles = [t for t in titles if text[t.end : t.end + 1] not in _PARTS]  # the 顧問部 of a firm
    titles = [t for t in titles if not any(a <= t.head and t.end < b for a, b, _ in suffix_hits(text))]
    titles = [t for t in titles if not any(a == t.end and text[b - 1] == "会" for a, b, _ in suffix_hits(text))]  # an association of 企業家
    listed = [n for n in listed if not any(t.start < n.start < t.end or (t.start <= n.start and n.end < t.end) for t in titles)]
    shut = [(p.start, p.end) for p in titles]
    persons = people(text, [(n.start, n.end) for n in listed] + shut, titles, english.people, frozenset(a for a, _ in words))
    persons = [p for p in persons if not _names_a_chair(text, p, persons)]
    full = [p for p in persons if p.rule != "short"]
    known = [(n.start, n.end, n.type) for n in listed]
    made = bodies(Sentence(text, words, known, shut, [p.end for p in full]), english.bodies)
    made = [m for m in made if not any(_overlap(p, m) and (p.score >= 0.7 and not _holds(m, p)) for p in persons)]
    names = apart([*listed, *made])
    persons = [p for p in persons if not any(_overlap(p, n) for n in names)]
    nested = [
        Candidate(h.start, h.end, "place", 0.2, "nested")
        for n in names
        if n.type in ("organisation", "company", "facility", "place")
        for h in places_within(text, "zh", n.start, n.end)
    ]
    return sorted(
        [*names, *nested, *persons, *(_title(text, p, names, persons, {t.end for t in titles}) for p in titles)],
        key=lambda c: (c.start, c.end),
    )


def _names_a_chair(text: str, person: Candidate, persons: Sequence[Candidate]) -> bool:
    """Whether a name is that of the professorship which the person behind it holds."""
    chair = _CHAIR.match(text, person.end)
    return chair is not None and any(p.start == chair.end() for p in persons)


def _cut_out(hit: Hit, words: Sequence[tuple[int, int]]) -> bool:
    """Whether a short name of a company or body is cut out of another word (中電 of 車中電動車)."""
    if hit.end - hit.start > _SHORT or hit.entries[0].type in ("place", "facility"):
        return False
    return any(start < hit.end < end and hit.start <= start for start, end in words)


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(body: Candidate, person: Candidate) -> bool:
    """Whether a body bears a person's name (an institute named after its donor)."""
    return body.start <= person.start and person.end < body.end and body.rule == "translated"


def _latin(text: str, english: English) -> list[Candidate]:
    """Names of the English version that stand in Latin letters in the Chinese one."""
    found = []
    for match in _LATIN.finditer(text):
        kind = english.written.get(match.group())
        if kind:
            found.append(Candidate(match.start(), match.end(), kind, 0.8, "latin"))
    return found


def _beside(text: str, english: English, listed: Sequence[Candidate]) -> list[Candidate]:
    """Words that are names only where the English version bears the name, outside of other names."""
    found = [
        Candidate(match.start(), match.end(), kind, 0.8, "gazetteer")
        for word, kind in english.beside.items()
        for match in re.finditer(re.escape(word), text)
    ]
    return [c for c in found if not any(n.start < c.end and c.start < n.end for n in listed)]


def _title(text: str, post: Post, names: list[Candidate], persons: list[Candidate], others: set[int]) -> Candidate:
    """A post with the words of its field before it (護理總經理), up to a body, a person or the edge of the clause."""
    ends = {n.end for n in names} | {p.end for p in persons} | others
    start = post.start
    nearest = max((end for end in ends if end <= start), default=start)
    if start - nearest <= _FIELDS and _TWO_FIELDS.fullmatch(text, nearest, start):
        return Candidate(nearest, post.end, "post", 0.6, "post", post.start, post.end)
    while start > max(0, post.start - _FIELD):
        if (
            start in ends
            or text[start - 1] in CLOSING
            or text[start - 1] == "兼"
            or ends_with(text, start, "before") > 1
            or text[start - 1] in FRAME
            or text[start - 1].isascii()
        ):
            break
        start -= 1
    else:
        start = post.start
    taken_up = _TAKEN_UP.match(text, start, post.start)
    start = taken_up.end() if taken_up else start
    while start < post.start and text[start] in _BEFORE_FIELDS:
        start += 1
    return Candidate(start, post.end, "post", 0.6, "post", post.start, post.end)
