"""Dates that cannot be, weekdays that do not fit, and headers that are older than what they head."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from pipeline.article import Article
from pipeline.checking.messages import finding
from schemas import Claim, Date, Finding

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS_ZH: Final = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
_PRECISE: Final = len("2025-12")


def header_before_events(article: Article) -> Iterator[Finding]:
    """A time stamp that heads the article and is earlier than what it tells as past."""
    dated = [(c, c.value) for c in article.claims if isinstance(c.value, Date)]
    headers = [(c, value) for c, value in dated if c.predicate == "published" and value.end and value.start == value.end]
    events = [(c, value) for c, value in dated if _past(c)]
    reference = article.reference_date.isoformat() if article.reference_date else ""
    for header, stamp in headers:
        for event, day in events:
            if (day.start or "") > (stamp.end or "") and (stamp.end or "") < reference:
                places = (header.evidence, event.evidence)
                yield finding("header_date_precedes_events", article.document.id, places, header=stamp.edtf, event=day.edtf)
                return


def _past(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Date)
        and claim.predicate != "published"
        and claim.modality == "actual"
        and len(value.edtf) >= _PRECISE
        and value.end is not None
    )


def impossible_dates(article: Article) -> Iterator[Finding]:
    """31 September."""
    for claim in article.claims:
        value = claim.value
        if isinstance(value, Date) and value.start is None and value.end is None and "X" not in value.edtf and "/" not in value.edtf:
            yield finding("impossible_date", article.document.id, (claim.evidence,), text=claim.evidence.text)


def weekdays(article: Article) -> Iterator[Finding]:
    """A weekday beside a date that falls on another."""
    for claim in article.claims:
        value = claim.value
        if isinstance(value, Date) and value.weekday and value.start and value.start == value.end:
            right = date.fromisoformat(value.start).isoweekday()
            if right != value.weekday:
                yield finding(
                    "weekday_differs", article.document.id, (claim.evidence,), date=value.edtf,
                    right=_DAYS[right - 1], right_zh=_DAYS_ZH[right - 1], wrong=_DAYS[value.weekday - 1], wrong_zh=_DAYS_ZH[value.weekday - 1],
                )  # fmt: skip
