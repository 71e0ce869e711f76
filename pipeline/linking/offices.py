"""Titles that a verb ties to a person: X will take up the post of Y, X獲委任為Y, appointed X as Y, the directors are X and Z."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Literal

from pipeline.article import NameMention
from pipeline.lexicon import Row, rows
from pipeline.mentions.names.posts import parse
from pipeline.shadow import shadow
from schemas import Language

Role = Literal["is", "holds", "gives", "as", "lists"]
Tie = tuple[NameMention, int, int]
"""A person, and where the title begins and ends."""

_REACH: Final = {"en": 110, "zh": 34}
_STOPS: Final = {
    "en": re.compile(r"[.;:\"“”]\s|\b(?:that|said|says|told|whose|while|after|before|when|succeeds?|replac\w+)\b"),
    "zh": re.compile("[。；：「」]|接替|表示|指出"),
}
_ARTICLE: Final = r"(?:(?:the|a|an|its|their|his|her|one of the) )?"
_ASIDE: Final = r"(?:,[^,.;]{1,80},| \([^()]{1,30}\))?"
_LIST: Final = re.compile(
    r"(?:(?:,|;|, and| and| as well as|、|及|和|以及|與|,及|;及)?\s?(?:先生|女士|小姐|太太|博士|教授|醫生|工程師|測量師|律師)?)*\s?(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Ir|Sr|Sir|Madam)\.? )?"
)
_PLURAL: Final = re.compile(r"(?:^|[ ,;(])(?P<title>(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]{4,14}?)s? $")


class _OfficeVerb(Row):
    """A row of `office_verbs.tsv`."""

    role: Role
    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def _words(role: Role, language: Language) -> str:
    found = [shadow(w) for row in rows("office_verbs", _OfficeVerb) if row.role == role for w in getattr(row, language)]
    return "|".join(re.escape(w) for w in sorted(found, key=len, reverse=True))


@cache
def _ties(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between a name and its post, right behind it and at some distance; both match the whole of it."""
    if language == "zh":
        return re.compile(rf"(?:{_words('is', 'zh')})"), re.compile(rf".{{0,30}}?(?:{_words('holds', 'zh')})(?:了)?")
    near = rf"{_ASIDE}(?:,? who)? (?:{_words('is', 'en')}|{_words('holds', 'en')}) (?:as )?{_ARTICLE}"
    return re.compile(near), re.compile(rf".{{0,90}}? (?:{_words('holds', 'en')}) (?:as )?{_ARTICLE}", re.DOTALL)


@cache
def _given(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name that is given a post, and between the two."""
    if language == "zh":
        return re.compile(rf"(?:{_words('gives', 'zh')})(?:了)?$"), re.compile(rf"\w{{0,3}}(?:{_words('as', 'zh')})")
    return re.compile(rf"\b(?:{_words('gives', 'en')}) (?:[A-Z][a-z]{{1,9}}\.? )?$"), re.compile(
        rf"{_ASIDE} (?:{_words('as', 'en')}) {_ARTICLE}"
    )


def tied(text: str, language: Language, people: Sequence[NameMention], titles: Sequence[tuple[int, int]]) -> Iterator[Tie]:
    """The titles (by start and end) that a verb ties to the people of a sentence, in order; `text` is the source's shadow."""
    near, far = _ties(language)
    before, between = _given(language)
    for number, person in enumerate(people):
        end = people[number + 1].start if number + 1 < len(people) else len(text)
        anchor = person.end
        for start, last in titles:
            if not anchor <= start < min(end, anchor + _REACH[language]):
                continue
            words = text[anchor:start]
            given = between.fullmatch(words) and before.search(text[max(0, person.start - 24) : person.start])
            if given or near.fullmatch(words) or (far.fullmatch(words) and not _STOPS[language].search(words)):
                yield person, start, last
                anchor = last


def listed(text: str, language: Language, people: Sequence[NameMention], sentence: tuple[int, int]) -> Iterator[Tie]:
    """The people of a list behind the title that they share: the executive directors are X and Y, 執行董事為X及Y."""
    verb = re.compile(rf"(?:{_words('lists', language)})(?: |:|)$")
    for number, person in enumerate(people):
        lead = text[max(sentence[0], person.start - 80) : person.start]
        bare = _courtesy_off(lead)
        told = verb.search(bare)
        title = _title_before(text, person.start - len(lead) + told.start(), language, sentence[0]) if told else None
        if title:
            yield person, *title
            for one, other in zip(people[number:], people[number + 1 :], strict=False):
                if not _LIST.fullmatch(text[one.end : other.start]):
                    break
                yield other, *title


def _courtesy_off(lead: str) -> str:
    return re.sub(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Ir|Sr|Sir|Madam)\.? $", "", lead)


def _title_before(text: str, end: int, language: Language, begin: int) -> tuple[int, int] | None:
    """A title of several people that ends at a place."""
    if language == "zh":
        found = next(
            (n for n in range(min(14, end - begin), 1, -1) if (p := parse(text[end - n : end], "zh")) and p.start == 0 and p.head_end == n),
            None,
        )
        return (end - found, end) if found else None
    plural = _PLURAL.search(text[max(begin, end - 60) : end])
    if not plural or not (post := parse(plural["title"], "en")) or post.head_end != len(plural["title"]):
        return None
    first = max(begin, end - 60) + plural.start("title") + post.start
    return first, end - 1
