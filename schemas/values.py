"""Values: what a claim asserts, normalised; a union told apart by `kind`.

A range has `min` and `max` instead of its number. Numbers are exact decimals in Python and JSON numbers in files.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from schemas.base import Number, Record

Kind = Literal["money", "area", "percentage", "count", "date", "duration", "rank", "quantity", "role"]
KINDS: tuple[Kind, ...] = ("money", "area", "percentage", "count", "date", "duration", "rank", "quantity", "role")

ABSENT_WHEN_NULL = ("amount", "square_metres", "percent", "number", "min", "max")
"""Keys of a `MEASURED` value that are left out of the JSON where it has a range instead of a number, or the other way round."""


class _Measured(Record):
    """A number or the two ends of a range; whichever it has not is left out of the JSON."""

    min: Number | None = Field(
        default=None, description="Lower end of a range, in the unit of the number; absent otherwise.", examples=[50]
    )
    max: Number | None = Field(
        default=None, description="Upper end of a range, in the unit of the number; absent otherwise.", examples=[60]
    )

    @model_serializer(mode="wrap")
    def _leave_out(self, handler: SerializerFunctionWrapHandler) -> dict[str, object]:
        return {k: v for k, v in handler(self).items() if v is not None or k not in ABSENT_WHEN_NULL}


class Money(_Measured):
    """A sum of money."""

    kind: Literal["money"] = Field(default="money", description="Kind of the value.", examples=["money"])
    amount: Number | None = Field(
        default=None, description="The sum in whole units of the currency; absent in a range.", examples=[14300000000]
    )
    currency: str | None = Field(description="ISO 4217 code; null where nobody can tell.", examples=["HKD"])


class Area(_Measured):
    """An area, normalised to square metres, and as written."""

    kind: Literal["area"] = Field(default="area", description="Kind of the value.", examples=["area"])
    square_metres: Number | None = Field(default=None, description="In square metres; absent in a range.", examples=[320000])
    amount: Number | None = Field(default=None, description="The number as written; absent in a range.", examples=[32])
    unit: str = Field(description="The unit as written, as a UCUM code.", examples=["har"])


class Percentage(_Measured):
    """A share, rate or change in per cent."""

    kind: Literal["percentage"] = Field(default="percentage", description="Kind of the value.", examples=["percentage"])
    percent: Number | None = Field(
        default=None, description="In per cent, endless fractions to four places; absent in a range.", examples=[33.3333]
    )


class Count(_Measured):
    """A number of things."""

    kind: Literal["count"] = Field(default="count", description="Kind of the value.", examples=["count"])
    number: Number | None = Field(default=None, description="How many; absent in a range.", examples=[27])
    unit: str | None = Field(default=None, description="What is counted, without its measure word.", examples=["建議書"])
    measure: str | None = Field(default=None, description="The measure word, or null.", examples=["份"])


class Date(Record):
    """A day, month, year or interval of days at the precision of the text."""

    kind: Literal["date"] = Field(default="date", description="Kind of the value.", examples=["date"])
    edtf: str = Field(description="EDTF (ISO 8601-2) at the precision the text has.", examples=["2025-12"])
    start: str | None = Field(description="First day it can mean (ISO 8601); null where open or unknown.", examples=["2025-12-01"])
    end: str | None = Field(description="Last day it can mean (ISO 8601); null where open or unknown.", examples=["2025-12-31"])
    weekday: int | None = Field(
        default=None,
        description="Day of the week that the text names beside it, 1 Monday to 7 Sunday (ISO 8601); null otherwise.",
        examples=[1],
    )


class Duration(Record):
    """A length of time."""

    kind: Literal["duration"] = Field(default="duration", description="Kind of the value.", examples=["duration"])
    iso8601: str = Field(description="ISO 8601 duration.", examples=["P8Y"])


class Rank(Record):
    """A place in an order."""

    kind: Literal["rank"] = Field(default="rank", description="Kind of the value.", examples=["rank"])
    rank: Number = Field(description="1 is the first.", examples=[2])
    scope: str | None = Field(default=None, description="Among what, in the words of the text.", examples=["globally"])


class Quantity(_Measured):
    """Any other measure."""

    kind: Literal["quantity"] = Field(default="quantity", description="Kind of the value.", examples=["quantity"])
    amount: Number | None = Field(default=None, description="The number in the unit; absent in a range.", examples=[1.6])
    unit: str = Field(description="UCUM code of the unit; percentage points are `%{point}`.", examples=["km"])


class RoleValue(Record):
    """A person's post."""

    kind: Literal["role"] = Field(default="role", description="Kind of the value.", examples=["role"])
    title: str = Field(description="The title with its rank, as written.", examples=["deputy director"])
    organisation: str | None = Field(default=None, description="Entity id of the body, or null.", examples=[None])


class Cardinal(_Measured):
    """A bare number; only in the answers of `factbase values`."""

    kind: Literal["number"] = Field(default="number", description="Kind of the value.", examples=["number"])
    number: Number | None = Field(default=None, description="The number; absent in a range.", examples=[205])


class Ordinal(Record):
    """A bare ordinal; only in the answers of `factbase values`."""

    kind: Literal["ordinal"] = Field(default="ordinal", description="Kind of the value.", examples=["ordinal"])
    rank: Number = Field(description="1 is the first.", examples=[3])


Value = Annotated[
    Money | Area | Percentage | Count | Date | Duration | Rank | Quantity | RoleValue,
    Field(discriminator="kind"),
]
"""What a claim or a fact holds."""

AnyValue = Money | Area | Percentage | Count | Date | Duration | Rank | Quantity | RoleValue | Cardinal | Ordinal
"""The above, and what only `factbase values` answers."""

MEASURED: frozenset[type[Record]] = frozenset({Money, Area, Percentage, Count, Quantity, Cardinal})
"""Kinds with a number or a range."""
