"""What every record of the fact base has in common: frozen, closed to unknown keys, numbers that any reader keeps."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")

_FIFTEEN_DIGITS = Context(prec=15)
"""A double keeps fifteen significant digits whatever they are; see IEEE 754-2019, 5.12.2."""


def json_number(value: Decimal) -> int | float:
    """The JSON number of a decimal: whole ones as integers, others as the shortest decimal of at most 15 digits.

    >>> json_number(Decimal("1.43E+10")), json_number(Decimal("0.10")), json_number(Decimal(100) / 3)
    (14300000000, 0.1, 33.3333333333333)
    """
    if value == value.to_integral_value():
        return int(value)
    return float(_FIFTEEN_DIGITS.plus(value))


Number = Annotated[
    Decimal,
    PlainSerializer(json_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""An exact decimal in Python, a JSON number in the fact base."""


class Record(BaseModel):
    """Base of all records: cannot be changed, and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)
