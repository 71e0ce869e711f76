"""The formats by name: what each makes of a fact base, and writing it where it was asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, Final

from pipeline.output.export import columnar, glossary, jsonl, labelstudio, spreadsheet, workbook
from pipeline.output.export.errors import ExportError
from pipeline.output.export.offsets import Offsets
from pipeline.output.factbase import write_bytes
from schemas import FactBase
from schemas.tables import FACTS, TABLES

FORMATS: Final = ("jsonl", "csv", "xlsx", "parquet", "labelstudio", "glossary")


def export(factbase: FactBase, form: str, out: str | Path | IO[bytes], *, offsets: Offsets = "codepoint") -> None:
    """Write a fact base in one of `FORMATS` to a path or a binary stream.

    csv and parquet make a folder with a file for each table, or, where the path ends in `.csv` or `.parquet` and in a stream,
    the facts alone. A glossary is Markdown or tab-separated where the path ends so, else CSV. Label Studio's labelling
    configuration is written beside its tasks. `offsets` is the unit in which Label Studio counts.
    `ExportError` for what the format cannot hold, `ModuleNotFoundError` without the extra `tables`, `OSError`.
    """
    if not isinstance(out, str | Path):
        out.write(_single(factbase, form, "", offsets))
        return
    path = Path(out)
    if form in {"csv", "parquet"} and path.suffix != f".{form}":
        for name, content in rendered(factbase, form).items():
            write_bytes(content, path / name)
    else:
        write_bytes(_single(factbase, form, path.suffix.lower(), offsets), path)
    if form == "labelstudio":
        write_bytes(labelstudio.config().encode(), path.with_suffix(".config.xml"))


def rendered(factbase: FactBase, form: str) -> dict[str, bytes]:
    """The files of all tables, by name, of a format that has a file for each."""
    if form == "csv":
        return {f"{t.name}.csv": spreadsheet.to_csv(t, factbase).encode() for t in TABLES}
    return {f"{t.name}.parquet": columnar.to_parquet(t, factbase) for t in TABLES}


def _single(factbase: FactBase, form: str, suffix: str, offsets: Offsets) -> bytes:
    """The bytes of a format that is one file."""
    match form:
        case "jsonl":
            return jsonl.to_jsonl(factbase).encode()
        case "csv":
            return spreadsheet.to_csv(FACTS, factbase).encode()
        case "xlsx":
            return workbook.to_xlsx(factbase)
        case "parquet":
            return columnar.to_parquet(FACTS, factbase)
        case "labelstudio":
            return (json.dumps(labelstudio.tasks(factbase, offsets), ensure_ascii=False, indent=1) + "\n").encode()
        case "glossary":
            return _glossary(factbase, suffix).encode()
        case _:
            raise ExportError(f"no format {form!r}: use one of {', '.join(FORMATS)}")


def _glossary(factbase: FactBase, suffix: str) -> str:
    if suffix == ".md":
        return glossary.to_markdown(factbase)
    return glossary.to_delimited(factbase, "\t" if suffix == ".tsv" else ",")
