"""What a value grammar finds in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from schemas import AnyValue, Approximation, Date


class DateExpression(Protocol):
    """A date as written: what it means may depend on the document's reference date."""

    def resolve(self, reference: date | None) -> Date:
        """The interval of days that is meant, seen from the reference date; what stays unknown stays partial."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value in a text: its place covers number and unit, `hedge` the place of the words that hedge it.

    `value` is a date expression for dates and a record of `schemas` for all other kinds.
    """

    kind: str
    start: int
    end: int
    value: AnyValue | DateExpression
    approximation: Approximation = "exact"
    hedge: tuple[int, int] | None = None
    rule: str = ""
