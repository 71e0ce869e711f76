"""Checking: what looks wrong in an article or between its versions, as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from pipeline.article import Article
from pipeline.checking.dates import header_before_events, impossible_dates, weekdays
from pipeline.checking.names import differing_roles, repeated_names
from pipeline.checking.shares import shares_out_of_range
from pipeline.checking.sums import sums_that_differ
from pipeline.checking.versions import conflicts, missing_version, self_contradictions
from schemas import Finding

__all__ = ["check"]

CHECKS: Final[tuple[Callable[[Article], Iterable[Finding]], ...]] = (
    conflicts,
    differing_roles,
    header_before_events,
    repeated_names,
    impossible_dates,
    weekdays,
    shares_out_of_range,
    sums_that_differ,
    self_contradictions,
    missing_version,
)


def check(article: Article) -> Article:
    """The article with the findings of every check, after those of its reading."""
    return replace(article, findings=(*article.findings, *(finding for one in CHECKS for finding in one(article))))
