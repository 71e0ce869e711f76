"""CSV as spreadsheets open it: a byte order mark so that Chinese is read as UTF-8, and no cell that becomes a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from schemas import FactBase
from schemas.tables import Table

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula; the full-width forms in an East Asian locale."""

_UNSEEN: Final = " \t\r\n\u00a0\u200b\u3000\ufeff"
"""What may stand before it and is trimmed by one program or another."""


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe in front, as a person would type it.

    >>> safe("=1+1"), safe("2-for-1")
    ("'=1+1", '2-for-1')
    """
    return "'" + text if text.startswith(_FORMULA) or text.lstrip(_UNSEEN).startswith(_FORMULA) else text


def to_csv(table: Table, factbase: FactBase) -> str:
    """A table as CSV (RFC 4180) with a header line; numbers in full, days as ISO 8601, null as nothing."""
    rows = ([_cell(row[c.name]) for c in table.columns] for row in table.rows(factbase))
    return delimited([c.name for c in table.columns], rows)


def delimited(header: Iterable[str], rows: Iterable[Iterable[str]], delimiter: str = ",") -> str:
    """Lines of cells behind a byte order mark; texts among the cells are to be `safe`."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            return safe(value)
        case bool():
            return str(value).lower()
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case _:
            return str(value)
