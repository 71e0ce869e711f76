"""Chinese: known names, bodies by their suffixes, posts, and people, decided sentence by sentence with the English version's names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.mentions.names.candidate import Candidate, apart
from pipeline.mentions.names.chinese_bodies import bodies
from pipeline.mentions.names.chinese_edges import CLOSING, ends_with
from pipeline.mentions.names.chinese_people import Hints, people
from pipeline.mentions.names.gazetteer import hits
from pipeline.mentions.names.posts import Post, posts

_FIELD = 8


@dataclass(frozen=True)
class English:
    """The names of the English version: people by the surnames they may have, and bodies with their types."""

    people: Hints
    bodies: tuple[tuple[str, str], ...] = ()
    known: Mapping[str, float] = field(default_factory=dict)


def chinese_names(text: str, words: Sequence[tuple[int, int]], english: English) -> list[Candidate]:
    """The candidates of a sentence (its shadow, its words by offsets in it), posts among them; names do not overlap one another."""
    listed = [Candidate(h.start, h.end, h.entries[0].type, 0.9, "gazetteer") for h in hits(text, "zh")]
    titles = [p for p in posts(text, "zh") if not any(n.start < p.start and p.end <= n.end for n in listed)]
    inside = [(p.start, p.end) for p in titles]
    closed = [(n.start, n.end) for n in listed if not _cut_by_post(n, titles)] + inside
    persons = people(text, closed, titles, english.people, english.known)
    fixed = sorted({e for p in persons for e in (p.end,)} | {p.end for p in titles})
    spans = [(n.start, n.end) for n in listed]
    made = bodies(text, words, fixed, spans, english.bodies)
    made = [m for m in made if not any(p.start < m.end and m.start < p.end for p in persons if p.score >= 0.7)]
    names = apart([*(n for n in listed if not _same_span(n, made)), *made])
    names = [n for n in names if not any(p.start < n.end and n.start < p.end for p in persons)]
    return sorted([*names, *persons, *(_title(text, p, names, persons) for p in titles)], key=lambda c: (c.start, c.end))


def _same_span(name: Candidate, made: list[Candidate]) -> bool:
    return False


def _cut_by_post(name: Candidate, titles: list[Post]) -> bool:
    return any(p.start < name.end and name.start < p.start < name.end < p.end for p in titles)


def _title(text: str, post: Post, names: list[Candidate], persons: list[Candidate]) -> Candidate:
    """A post with the words of its field before it (護理總經理), up to a body, a person or the edge of the clause."""
    ends = {n.end for n in names} | {p.end for p in persons}
    start = post.start
    while start > max(0, post.start - _FIELD):
        if start in ends or text[start - 1] in CLOSING or ends_with(text, start, "before") or text[start - 1].isascii():
            break
        start -= 1
    else:
        start = post.start
    return Candidate(start, post.end, "post", 0.6, "post", post.start, post.end)
