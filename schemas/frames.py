"""Tables as pandas data frames.

Numbers are `Float64`: the JSON's numbers have at most 15 significant digits, which a double keeps, so that
`Decimal(str(x))` is the exact number; with `exact=True` they are `decimal.Decimal` in an object column. Days are
`datetime64[s]`, which reaches all years that a date has; words of a small vocabulary are categories.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemas.factbase import FactBase
from schemas.tables import Column, Table

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {"text": "string", "choice": "category", "decimal": "Float64", "date": "datetime64[s]", "integer": "Int64",
           "float": "float64", "boolean": "boolean"}  # fmt: skip


def frame(table: Table, factbase: FactBase, *, exact: bool = False) -> pd.DataFrame:
    """A data frame with the columns of a table, typed; `ModuleNotFoundError` where pandas is not installed."""
    import pandas as pd

    rows = list(table.rows(factbase))
    return pd.DataFrame({c.name: _series(c, [row[c.name] for row in rows], exact=exact) for c in table.columns})


def _series(column: Column, cells: list[object], *, exact: bool) -> pd.Series[Any]:
    import pandas as pd

    if column.type == "decimal" and exact:
        return pd.Series(cells, dtype="object")
    if column.type == "decimal":
        cells = [None if cell is None else float(str(cell)) for cell in cells]
    dtype: Any = _DTYPES[column.type]
    return pd.Series(cells, dtype="object").astype(dtype)
