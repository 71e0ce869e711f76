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
    headers = [c for c in article.claims if c.predicate == "published" and isinstance(c.value, Date) and c.value.start]
    events = [c for c in article.claims if _past(c)]
    if not events or article.reference_date is None:
        return
    for header in headers:
        assert isinstance(header.value, Date)
        later = [e for e in events if isinstance(e.value, Date) and e.value.start and header.value.end and e.value.start > header.value.end]
        if later and header.value.end and header.value.end < article.reference_date.isoformat():
            first = later[0]
            yield finding(
                "header_date_precedes_events", article.document.id, (header.evidence, first.evidence),
                header=header.value.edtf, event=first.value.edtf,
            )  # fmt: skip
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
