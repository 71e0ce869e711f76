"""Ranks: ordinals that compare with others, such as ranked second, third-largest, 全球第二, 居首位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from pipeline.lexicon import Row, rows
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.number_words import any_of
from pipeline.mentions.values.ordinals import ordinals
from pipeline.shadow import shadow
from schemas import Language, Rank

_REACH: Final = 34
_ENDS: Final = r"[^\u4e00-\u9fff]|$|[的之并及和与]"
_CLOSED: Final = re.compile(_ENDS)


class RankWordRow(Row):
    """A row of rank_words.tsv."""

    role: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class _Shapes(NamedTuple):
    """What stands before an ordinal, what stands behind it, what bars it, and first places that are no ordinals."""

    before: re.Pattern[str]
    weak: re.Pattern[str]
    behind: re.Pattern[str]
    barred: re.Pattern[str]
    itself: re.Pattern[str]


@cache
def _shapes(language: Language) -> _Shapes:
    words = {row.role: any_of(shadow(w).lower() for w in getattr(row, language)) for row in rows("rank_words", RankWordRow)}
    if language == "en":
        superlative = rf"(?!(?:{words['no order']})\b)(?:(?:most|least)[ -][a-z]+|{words['order']}|[a-z]{{2,12}}est)"
        more = r"(?:[ ](?:at|as|in|to|the|joint|its|their|from|no\.|number)){0,3}[ ]"
        cue = rf"\b(?:{words['cue']}){more}"
        return _Shapes(
            before=re.compile(rf"{cue}$"),
            weak=re.compile(rf"\b(?:{words['weak']}){more}$"),
            behind=re.compile(rf"[ -](?P<order>{superlative})\b|[ ](?:(?P<scope>{words['scope']})|{words['place']}|{words['only to']})\b"),
            barred=re.compile(rf"[ -](?:{words['not behind']})s?\b|[ ]of[ ]"),
            itself=re.compile(
                rf"\b(?P<word>(?:no\.|number)[ ]?(?P<n>one|\d{{1,4}}))(?=[ ](?P<scope>{words['scope']})\b)"
                rf"|(?:{cue}|\bworld[ ])(?P<at>(?:no\.|number)[ ]?(?P<m>one|\d{{1,4}}))\b"
            ),
        )
    near = r"[^,。;:、()]{0,5}"
    return _Shapes(
        before=re.compile(rf"(?:{words['cue']}){near}$"),
        weak=re.compile(rf"(?:{words['weak']}){near}$"),
        behind=re.compile(rf"[ ]?(?P<order>(?!{words['no order']})(?:{words['order']}))|[ ]?(?:{words['place']})"),
        barred=re.compile(rf"[ ]?(?:{words['not behind']})"),
        itself=re.compile(rf"(?:{words['cue']}|{words['weak']}){near}?(?P<word>{words['first']})(?={_ENDS})"),
    )


def find_ranks(lowered: str, language: Language, *, spelled: bool = True) -> list[Found]:
    """Ordinals of a lowered shadow that tell a place in an order: ranked second, third-largest, 全球第二, 居首位.

    `spelled` is false where an English text is known to spell no ordinal.

    >>> [str(f.value.rank) for f in find_ranks("ranked second globally; the third-largest; the second phase; no. 1 in asia", "en")]
    ['2', '3', '1']
    >>> [str(f.value.rank) for f in find_ranks("出货量排名全球第二,第一期工程,位列全球第61位,高踞榜首", "zh")]
    ['2', '61', '1']
    """
    shapes = _shapes(language)
    found = [rank for place in ordinals(lowered, language, worded=spelled) if (rank := _ranked(lowered, place, shapes, language))]
    taken = {f.start for f in found}
    return found + [f for f in _first_places(lowered, shapes, language) if f.start not in taken]


def _ranked(text: str, place: tuple[int, int, Decimal], shapes: _Shapes, language: Language) -> Found | None:
    start, end, rank = place
    behind = shapes.behind.match(text, end)
    order = behind["order"] if behind else None
    if order:
        return _rank(
            start, behind.end() if behind and (language == "zh" or text[end] == "-") else end, rank, order if language == "en" else None
        )
    if shapes.barred.match(text, end):
        return None
    low = max(0, start - (_REACH if language == "en" else 12))
    told = shapes.before.search(text, low, start) is not None or (
        language == "en" and rank > 1 and shapes.weak.search(text, low, start) is not None
    )
    if language == "en":
        scope = behind["scope"] if behind else None
        if not told and not behind:
            return None
        adverb = (scope is not None and scope.endswith("ly")) or scope == "worldwide"
        return _rank(start, behind.end() if behind and adverb else end, rank, scope)
    if not told:
        told = shapes.weak.search(text, low, start) is not None and (behind is not None or _CLOSED.match(text, end) is not None)
    return _rank(start, behind.end() if behind else end, rank, None) if told else None


def _first_places(text: str, shapes: _Shapes, language: Language) -> Iterator[Found]:
    """No. 1 in Asia, ranked number one, 居首位."""
    if language == "en" and "no." not in text and "number " not in text:
        return
    for m in shapes.itself.finditer(text):
        name = "word" if m["word"] else "at"
        said = (m["n"] or m["m"]) if language == "en" else "one"
        yield _rank(m.start(name), m.end(name), Decimal(1) if said == "one" else Decimal(said), m["scope"] if language == "en" else None)


def _rank(start: int, end: int, rank: Decimal, scope: str | None) -> Found:
    return Found("rank", start, end, Rank(rank=rank, scope=scope), rule="rank.ordinal")
