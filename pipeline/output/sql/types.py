"""Column types that hold the same values in SQLite and in PostgreSQL."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import partial
from typing import Any, Final

from sqlalchemy import JSON, Numeric, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

NO_NULL: Final = str.maketrans({"\0": "\ufffd"})
"""PostgreSQL cannot store U+0000 in a text: the replacement character, one for one, keeps all offsets right."""

to_json: Final = partial(json.dumps, ensure_ascii=False)


class _SQLiteNumeric(UserDefinedType[Decimal]):
    """A column of numeric affinity: whole numbers of 64 bits and all of 15 significant digits are kept as they are."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "NUMERIC"


class Exact(TypeDecorator[Decimal]):
    """An exact decimal of at most 15 significant digits, or a whole number, as `schemas.flat.exact` gives it."""

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of the database."""
        return dialect.type_descriptor(_SQLiteNumeric() if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:  # noqa: ANN401 - SQLAlchemy's signature
        """A text for SQLite, whose affinity makes a number of it without a detour through binary fractions."""
        return format(value, "f") if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ANN401, ARG002
        """The decimal that was stored, without trailing zeros."""
        return None if value is None else Decimal(str(value))


class Words(TypeDecorator[str]):
    """Text that any database stores."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text with U+0000 replaced."""
        return value.translate(NO_NULL) if value is not None else None


class Json(TypeDecorator[object]):
    """JSON: `jsonb` in PostgreSQL, text in SQLite; null is SQL's."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of the database."""
        return dialect.type_descriptor(JSONB(none_as_null=True) if dialect.name == "postgresql" else JSON(none_as_null=True))

    def process_bind_param(self, value: object, dialect: Dialect) -> object:  # noqa: ARG002
        """The value with U+0000 replaced in every text."""
        return without_null(value)


def without_null(value: object) -> object:
    r"""A JSON value whose texts have no U+0000.

    >>> without_null({"a": ["b\0"]})
    {'a': ['b�']}
    """
    match value:
        case str():
            return value.translate(NO_NULL)
        case dict():
            return {str(without_null(k)): without_null(v) for k, v in value.items()}
        case list() | tuple():
            return [without_null(v) for v in value]
        case _:
            return value
