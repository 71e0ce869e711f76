"""Titles that a verb ties to a person: X will take up the post of Y, X獲委任為Y, appointed X as Y, the directors are X and Z."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Literal

from pipeline.article import NameMention
from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow
from schemas import Language

Role = Literal["is", "holds", "gives", "as", "lists"]
Tie = tuple[NameMention, int, int]
"""A person, and where the title begins and ends."""

_REACH: Final = {"en": 110, "zh": 60}
_STOPS: Final = {
    "en": re.compile(r"[.;:\"“”]\s|\b(?:that|said|says|told|whose|while|after|before|when|succeeds?|replac\w+)\b"),
    "zh": re.compile("[。；：「」]|接替|表示|指出"),
}
_ANOTHER: Final = {"en": re.compile(r",? and (?:the |an? )?"), "zh": re.compile("及|和|兼|、|以及")}
"""Between two posts of one verb."""
_DEFINED: Final = re.compile(r"[」』\"”)]*")
"""What closes a defined term: (“Mr. Tong”)."""
_ARTICLE: Final = r"(?:(?:the|a|an|its|their|his|her|one of the) )?"
_ASIDE: Final = r"(?:,[^,.;]{1,80},| \([^()]{1,30}\))?"


class _OfficeVerb(Row):
    """A row of `office_verbs.tsv`."""

    role: Role
    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def words(role: Role, language: Language) -> str:
    """The words of a role in their shadow, as alternatives of a pattern, the longest first."""
    found = [shadow(w) for row in rows("office_verbs", _OfficeVerb) if row.role == role for w in getattr(row, language)]
    return "|".join(re.escape(w) for w in sorted(found, key=len, reverse=True))


@cache
def _ties(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between a name and its post, right behind it and at some distance; both match the whole of it."""
    if language == "zh":
        return re.compile(rf"(?:{words('is', 'zh')})"), re.compile(rf".{{0,56}}?(?:{words('holds', 'zh')})(?:了)?")
    near = rf"{_ASIDE}(?:,? who)? (?:{words('is', 'en')}|{words('holds', 'en')}) (?:as )?{_ARTICLE}"
    return re.compile(near), re.compile(rf".{{0,90}}? (?:{words('holds', 'en')}) (?:as )?{_ARTICLE}", re.DOTALL)


@cache
def _given(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name that is given a post, and between the two."""
    if language == "zh":
        return re.compile(rf"(?:{words('gives', 'zh')})(?:了)?$"), re.compile(rf"\w{{0,3}}(?:{words('as', 'zh')})")
    return re.compile(rf"\b(?:{words('gives', 'en')}) (?:[A-Z][a-z]{{1,9}}\.? )?$"), re.compile(
        rf"{_ASIDE} (?:{words('as', 'en')}) {_ARTICLE}"
    )


def tied(text: str, language: Language, people: Sequence[NameMention], titles: Sequence[tuple[int, int]]) -> Iterator[Tie]:
    """The titles (by start and end) that a verb ties to the people of a sentence, in order; `text` is the source's shadow."""
    near, far = _ties(language)
    before, between = _given(language)
    for number, person in enumerate(people):
        end = people[number + 1].start if number + 1 < len(people) else len(text)
        anchor = _DEFINED.match(text, person.end).end()  # type: ignore[union-attr]  # it matches nothing too
        tied_already = False
        for start, last in titles:
            if not anchor <= start < min(end, anchor + _REACH[language]):
                continue
            words = text[anchor:start]
            given = between.fullmatch(words) and before.search(text[max(0, person.start - 24) : person.start])
            another = tied_already and _ANOTHER[language].fullmatch(words)
            if given or another or near.fullmatch(words) or (far.fullmatch(words) and not _STOPS[language].search(words)):
                yield person, start, last
                anchor, tied_already = last, True
