"""The day a document is read from, and its dates resolved to it: 本月十二日, "on Tuesday", "September 5"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final, Literal

from pipeline.article import Article, ValueMention
from pipeline.lexicon.table import Row, rows
from pipeline.mentions.values.dates_expression import Apposed, Expression, Open
from pipeline.mentions.values.dates_node import Calendar, Node, Unit, View, nearest
from pipeline.shadow import shadow
from schemas import LANGUAGES, Date, Language, Published

Side = Literal["past", "future"]
SIDES: Final[tuple[Side, ...]] = ("future", "past")
_STAMPED: Final = frozenset(("header", "byline", "footer"))
"""Roles of the parts of an article that hold its date line."""
_NO_DATE: Final = (".I", ".h", ".f")
"""Rules of what is a length of time or the name of a festival rather than a date."""
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_UP_TO: Final = ("至", "到", "由", "自")
_LINE: Final = 20
"""So few characters beside a date and no word of tense: a date line, wherever it stands."""
_DOUBTED: Final = 3
"""So many things told in the past tense of days after a stamp, and the stamp is not believed."""


class TenseRow(Row):
    """A row of `tense.tsv`."""

    tense: Side | Literal["none"]
    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def _cues(language: Language, tense: Side | Literal["none"]) -> re.Pattern[str]:
    """The words of a tense as one pattern over the shadow; of `none`, the words that only look like one of a tense."""
    words = [word for row in rows("tense", TenseRow) if row.tense == tense for word in getattr(row, language)]
    if language == "zh":
        return re.compile("|".join(re.escape(shadow(word)) for word in words))
    either = "|".join(re.escape(w).replace(chr(92) + "*", r"[a-z]{0,20}") for w in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)  # every date of an article is asked for its tense more than once
def _told(language: Language, part: str) -> dict[Side, tuple[int, ...]]:
    """Where the words of each tense stand in a part of a sentence's shadow."""
    nothing = [m.span() for m in _cues(language, "none").finditer(part)]
    return {
        side: tuple(m.start() for m in _cues(language, side).finditer(part) if not any(a <= m.start() < b for a, b in nothing))
        for side in SIDES
    }


def tense(article: Article, mention: ValueMention) -> Side | None:
    """Does a date's sentence tell of the past or of the future: by the last word of tense before the date, or the first after it."""
    sentence = article.sentences[mention.language][mention.sentence]
    text = article.shadows[sentence.source]
    before = _told(mention.language, text[sentence.start : mention.start])
    last = {side: max(before[side], default=-1) for side in SIDES}
    if max(last.values()) >= 0:
        return "future" if last["future"] >= last["past"] else "past"
    after = _told(mention.language, text[mention.end : sentence.end])
    first = {side: min(after[side], default=len(text)) for side in SIDES}
    if min(first.values()) == len(text):
        return None
    return "future" if first["future"] <= first["past"] else "past"


def _days(article: Article, language: Language | None = None) -> Iterator[tuple[ValueMention, Expression]]:
    """All dates that are still expressions."""
    for each in LANGUAGES if language is None else (language,):
        for mention in article.values[each]:
            if mention.kind == "date" and isinstance(mention.value, Expression):
                yield mention, mention.value


def _absolute_day(expression: Expression) -> date | None:
    """The day of a full calendar date, also where it stands beside a relative one."""
    node = expression.node.calendar if isinstance(expression.node, Apposed) else expression.node
    if not isinstance(node, Calendar) or not (node.year and node.month and node.day):
        return None
    found = node.period(View())
    return found.start if found else None


def stamps(article: Article, language: Language | None = None) -> Iterator[tuple[ValueMention, date]]:
    """The date lines of an article, of one version or of both: full dates in its header, byline or footer, or on a line of their own."""
    for mention, expression in _days(article, language):
        day = _absolute_day(expression)
        if day is None or isinstance(expression.node, Apposed):
            continue
        sentence = article.sentences[mention.language][mention.sentence]
        line = sentence.end - sentence.start - (mention.end - mention.start) <= _LINE and tense(article, mention) is None
        line = line and not article.shadows[mention.source].endswith(_UP_TO, 0, mention.start)
        if sentence.role in _STAMPED or (line and sentence.role not in ("credit", "caption")):
            yield mention, day


def _sidecar(article: Article) -> date | None:
    """The day that the sidecar gives; reading has put it into the document."""
    published = article.document.published
    return date.fromisoformat(published.value.start) if published and not published.evidence and published.value.start else None


def _told_past(article: Article, after: date) -> int:
    """How many full dates later than a day are told of in the past tense."""
    return sum(
        1
        for mention, expression in _days(article)
        if (day := _absolute_day(expression)) and day > after + timedelta(days=3) and tense(article, mention) != "future"
        and article.sentences[mention.language][mention.sentence].role not in _STAMPED
    )  # fmt: skip


def _counted(article: Article, language: Language | None) -> date | None:
    """The day of writing that follows from a day said twice in full: yesterday (12 May 2026)."""
    for _, expression in _days(article, language):
        node, day = expression.node, _absolute_day(expression)
        if day and isinstance(node, Apposed) and isinstance(node.relative, Unit) and node.relative.unit == "day":
            return day - timedelta(days=node.relative.offset)
    return None


def _by_weekday(article: Article, language: Language | None) -> date | None:
    """The day of a date without a year whose weekday one alone of the years around those that the article names gives it."""
    told = list(_days(article, language))
    years = {int(year) for _, e in told for year in _YEAR.findall(e.resolve(None).edtf)}
    for mention, expression in told:
        node = expression.node
        dated = isinstance(node, Calendar) and node.year is None and node.month and node.day and node.weekday is not None
        if dated and isinstance(node, Calendar) and tense(article, mention) != "future":
            found = {day for year in years for n in (-1, 0, 1) if (day := _on(year + n, node)) and day.weekday() == node.weekday}
            if len(found) == 1:
                return found.pop()
    return None


def _on(year: int, node: Calendar) -> date | None:
    try:
        return date(year, node.month or 1, node.day or 1)
    except ValueError:
        return None


def _latest_past(article: Article) -> date | None:
    """The latest full date that is not told of as to come."""
    days = [day for mention, e in _days(article) if (day := _absolute_day(e)) and tense(article, mention) != "future"]
    stamped = {day for _, day in stamps(article)}
    return max([day for day in days if day not in stamped] or days, default=None)


def reference_date(article: Article, language: Language | None = None) -> date | None:
    """The day that relative dates of an article, or of one of its versions, count from; `None` where nothing tells.

    In this order: the sidecar's; a date line that the article's own past tense does not contradict, the version's own before the
    other's; a day said twice (today, 9 February 2026); a day and month whose weekday gives the year; the latest full date told of as past.
    """
    sidecar = _sidecar(article)
    if sidecar:
        return sidecar
    for each in (language, None) if language else (None,):
        believed = [day for _, day in stamps(article, each) if _told_past(article, day) < _DOUBTED]
        if believed:
            return min(believed)
        counted = _counted(article, each) or _by_weekday(article, each)
        if counted:
            return counted
    return _latest_past(article)


def resolve_dates(article: Article) -> Article:
    """The article with its dates resolved, its reference date, and its document's `published`.

    A date that stays wholly unknown is left out, and so are a stretch counted from today (in three years, 未來兩年), which is a duration,
    and the bare name of a festival.
    """
    references = {language: reference_date(article, language) for language in LANGUAGES}
    known = _known_days(article)
    values = {language: tuple(_resolved(article, language, references[language], known)) for language in LANGUAGES}
    published = article.document.published or _published(article)
    document = article.document.model_copy(update={"published": published}) if published else article.document
    return replace(article, values=values, reference_date=reference_date(article), document=document)


def _published(article: Article) -> Published | None:
    """The day that the first date line gives."""
    for mention, day in stamps(article):
        evidence = article.evidence(mention.language, mention.source, mention.start, mention.end, mention.sentence)
        return Published(value=Date(edtf=day.isoformat(), start=day.isoformat(), end=day.isoformat()), evidence=evidence)
    return None


def _known_days(article: Article) -> frozenset[date]:
    """The full dates of both versions: a day and month without a year is likeliest one of them."""
    return frozenset(day for _, e in _days(article) if (day := _absolute_day(e)))


def _resolved(article: Article, language: Language, reference: date | None, known: frozenset[date]) -> Iterator[ValueMention]:
    for mention in article.values[language]:
        if mention.kind != "date" or not isinstance(mention.value, Expression):
            yield mention
        elif not mention.rule.endswith(_NO_DATE):
            value = _resolve(article, mention, mention.value, reference, known)
            if value.start or value.end or any(c.isdigit() for c in value.edtf):
                yield replace(mention, value=value)


def _resolve(article: Article, mention: ValueMention, expression: Expression, reference: date | None, known: Iterable[date]) -> Date:
    """The date of an expression in its sentence."""
    same = _same_day(expression.node, known)
    if same:
        return expression.resolve(same, prefer="past", precise=False)
    side, deadline = tense(article, mention), _deadline(expression.node)
    day = deadline or expression.node
    if (side is None or deadline) and reference and isinstance(day, Calendar) and not expression.absolute:
        near = nearest(day, reference)
        return expression.resolve(near.start if near and near.start else reference, prefer="past", precise=False)
    return expression.resolve(reference, prefer=side or ("future" if deadline else "past"), precise=False)


def _deadline(node: Node) -> Node | None:
    """The day by which something is done, whatever the tense: by Friday, 9月22日前, has until 31 January."""
    return node.base if isinstance(node, Open) and node.side in ("until", "before") else None


def _same_day(node: Node, known: Iterable[date]) -> date | None:
    """The one full date of the document with the same month and day as a date without a year."""
    if not isinstance(node, Calendar) or node.year or not node.month or not node.day:
        return None
    found = {day for day in known if (day.month, day.day) == (node.month, node.day)}
    return found.pop() if len(found) == 1 else None
