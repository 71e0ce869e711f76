"""Parquet with a declared schema: exact decimals, days, and no type that depends on the rows."""

from __future__ import annotations

import io
from decimal import Context, Decimal
from typing import Any, Final

from pipeline.output.export.errors import ExportError
from schemas import FactBase
from schemas.tables import Column, Table

_PLACES: Final = 18
_DIGITS: Final = Context(prec=38)
_WHOLE: Final = Decimal(10) ** 20
"""A decimal of 38 digits: 20 before the point, 18 behind it, more than the 15 that the JSON's numbers have."""


def schema(table: Table) -> Any:  # noqa: ANN401 - pyarrow has no types
    """The Arrow schema of a table."""
    import pyarrow as pa

    types = {
        "text": pa.string(), "choice": pa.string(), "decimal": pa.decimal128(38, _PLACES), "date": pa.date32(), "integer": pa.int64(),
        "float": pa.float64(), "boolean": pa.bool_(),
    }  # fmt: skip
    return pa.schema([pa.field(c.name, types[c.type]) for c in table.columns])


def to_parquet(table: Table, factbase: FactBase) -> bytes:
    """A table as a Parquet file. `ModuleNotFoundError` without pyarrow, `ExportError` for a number beyond 20 digits."""
    import pyarrow as pa
    import pyarrow.parquet

    generator = factbase.generator
    rows = list(table.rows(factbase))
    declared = schema(table).with_metadata({
        "schema_version": factbase.schema_version, "generator": f"{generator.name} {generator.version}", "rules": generator.rules,
    })  # fmt: skip
    cells = [pa.array([_cell(c, row[c.name]) for row in rows], type=declared.field(c.name).type) for c in table.columns]
    out = io.BytesIO()
    pa.parquet.write_table(pa.Table.from_arrays(cells, schema=declared), out)
    return out.getvalue()


def _cell(column: Column, value: Any) -> Any:  # noqa: ANN401 - what a column holds
    if column.type != "decimal" or value is None:
        return value
    if abs(value) >= _WHOLE:
        raise ExportError(
            f"{column.name} {value} has more than 20 digits before the point, which the Parquet tables cannot hold; export jsonl"
        )
    return _DIGITS.quantize(value, Decimal(1).scaleb(-_PLACES))
