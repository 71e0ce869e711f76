"""A workbook for editors: facts, conflicts, entities, posts, findings and documents as sheets."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

from pipeline.faults import cells
from pipeline.output.export.errors import ExportError
from schemas import FactBase
from schemas.tables import DOCUMENTS, ENTITIES, FACTS, FINDINGS, ROLES, Row, Table

_ROWS: Final = 1_048_576
_CELL: Final = 32_767
"""What a sheet and a cell of Excel hold."""

_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The date of creation that the file shows: the same facts are the same bytes."""

_WIDTHS: Final = {
    "quote_en": 60, "quote_zh": 50, "message_en": 50, "message_zh": 40, "quote": 60, "value": 24, "value_en": 24, "value_zh": 24,
    "differences": 32, "subject": 28, "title_en": 36, "title_zh": 28, "name_en": 30, "name_zh": 22, "other_names_en": 30,
    "other_names_zh": 22, "posts_en": 36, "posts_zh": 28, "person": 30, "organisation": 36, "evidence": 40, "document": 24, "sources": 36,
"number": 18, "minimum": 18, "maximum": 18, "attribution": 28, "facts": 20, "id": 24, "predicate": 22, "code": 24,
}  # fmt: skip
_USUAL: Final = 13
_LINE: Final = 15
_CHINESE_LINE: Final = 18
_MOST_LINES: Final = 12
"""Heights of a line in points (fonts with Chinese characters are taller), and how many lines of a cell show at most: not every program fits rows to wrapped text by itself."""
_COLOURS: Final = {"conflict": "#F8D0C8", "only_en": "#E3EAF6", "only_zh": "#F6EFD9", "error": "#F8D0C8", "warning": "#F6EFD9"}


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    table: Table
    columns: str
    keep: Callable[[Row], bool] = lambda _: True


_SHEETS: Final = (
    _Sheet("facts", FACTS, "document status kind predicate subject value approximation modality attribution value_en value_zh differences"
           " quote_en quote_zh number minimum maximum unit currency edtf date_start date_end duration confidence id"),
    _Sheet("conflicts", FACTS, "document kind predicate subject value_en value_zh differences quote_en quote_zh attribution confidence id",
           lambda row: row["status"] == "conflict"),
    _Sheet("entities", ENTITIES, "type name_en name_zh other_names_en other_names_zh posts_en posts_zh status documents mentions matched_by"
           " quote id"),
    _Sheet("posts", ROLES, "person title_en title_zh organisation documents quote_en quote_zh"),
    _Sheet("findings", FINDINGS, "severity code document message_en message_zh evidence facts"),
    _Sheet("documents", DOCUMENTS, "id title_en title_zh published facts conflicts sources"),
)  # fmt: skip


def to_xlsx(factbase: FactBase) -> bytes:
    """The workbook's bytes. `ModuleNotFoundError` without XlsxWriter, `ExportError` where a sheet would be too long for Excel."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": "Fact base", "created": _EPOCH})
    styles = _styles(book)
    for sheet in _SHEETS:
        _write(book.add_worksheet(sheet.name), sheet, [row for row in sheet.table.rows(factbase) if sheet.keep(row)], styles)
    book.close()
    return out.getvalue()


def _styles(book: Any) -> dict[str, Any]:  # noqa: ANN401 - XlsxWriter has no types
    usual = {"valign": "top", "text_wrap": True}
    styles = {
        "head": book.add_format({"bold": True, "bg_color": "#E7E6E6", "bottom": 1, "valign": "top"}),
        "text": book.add_format(usual),
        "date": book.add_format(usual | {"num_format": "yyyy-mm-dd", "align": "left"}),
        "decimal": book.add_format(usual | {"num_format": "#,##0.##########"}),
        "whole": book.add_format(usual | {"num_format": "#,##0"}),
        "share": book.add_format(usual | {"num_format": "0.00"}),
    }
    return styles | {word: book.add_format(usual | {"bg_color": colour}) for word, colour in _COLOURS.items()}


def _write(page: Any, sheet: _Sheet, rows: list[Row], styles: dict[str, Any]) -> None:  # noqa: ANN401
    if len(rows) >= _ROWS:
        raise ExportError(f"{len(rows)} {sheet.name} are more than a sheet holds ({_ROWS - 1}); export csv or parquet instead")
    names = sheet.columns.split()
    for column, name in enumerate(names):
        page.write_string(0, column, name.replace("_", " "), styles["head"])
        page.set_column(column, column, _WIDTHS.get(name, _USUAL))
    for number, row in enumerate(rows, 1):
        page.set_row(number, max(_height(row[name], _WIDTHS.get(name, _USUAL)) for name in names))
        for column, name in enumerate(names):
            _cell(page, number, column, row[name], styles)
    page.set_landscape()
    page.set_paper(8)  # A3
    page.fit_to_pages(1, 0)
    page.print_area(0, 0, len(rows), names.index("quote_zh") if "quote_zh" in names else len(names) - 1)
    page.repeat_rows(0)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(len(rows), 1), len(names) - 1)


def _height(value: object, width: int) -> int:
    """The points that a text takes in a column, a Chinese character being two wide."""
    if not isinstance(value, str):
        return _LINE
    lines = value[:2000].splitlines()
    wrapped = sum(-(-cells(line) // (width * 9 // 10)) or 1 for line in lines) or 1
    return (_LINE if value.isascii() else _CHINESE_LINE) * min(wrapped, _MOST_LINES)


def _cell(page: Any, row: int, column: int, value: object, styles: dict[str, Any]) -> None:  # noqa: ANN401
    """Texts stay texts whatever they begin with; numbers and days are Excel's own."""
    match value:
        case None:
            page.write_blank(row, column, None, styles["text"])
        case str():
            text = value if len(value) <= _CELL else value[: _CELL - 1] + "…"
            page.write_string(row, column, text, styles.get(value if value in _COLOURS else "text"))
        case Decimal():
            page.write_number(row, column, float(str(value)), styles["whole" if value == value.to_integral_value() else "decimal"])
        case date() if value.year >= 1900:
            page.write_datetime(row, column, datetime(value.year, value.month, value.day), styles["date"])
        case date():
            page.write_string(row, column, value.isoformat(), styles["text"])
        case float():
            page.write_number(row, column, value, styles["share"])
        case int():
            page.write_number(row, column, value, styles["whole"])
        case _:
            page.write_string(row, column, str(value), styles["text"])
