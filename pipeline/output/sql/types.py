"""Column types that hold the same values in SQLite and in PostgreSQL."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import partial
from typing import Any, Final

from sqlalchemy import JSON, Numeric
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

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


class Json(TypeDecorator[object]):
    """JSON: `jsonb` in PostgreSQL, text in SQLite; null is SQL's."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of the database."""
        return dialect.type_descriptor(JSONB(none_as_null=True) if dialect.name == "postgresql" else JSON(none_as_null=True))


def without_null(value: object) -> object:
    r"""A JSON value whose texts have the replacement character in place of U+0000, which PostgreSQL cannot store.

    One for one, so that offsets hold.

    >>> without_null({"a": ["b\0"]})
    {'a': ['b�']}
    """
    match value:
        case str():
            return value.replace("\0", "\ufffd") if "\0" in value else value
        case dict():
            return {str(without_null(k)): without_null(v) for k, v in value.items()}
        case list() | tuple():
            return [without_null(v) for v in value]
        case _:
            return value
