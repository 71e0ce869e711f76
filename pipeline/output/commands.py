"""The commands that work from a fact base alone: report, load, export, import, diff. `register` adds them to the command line.

`-` as a fact base is standard input, as an output standard output. What a user did wrong is a `UserError`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.faults import UserError
from pipeline.options import AsJson, FactBasePath

if TYPE_CHECKING:
    from pipeline.output.sql.load import Changes

Format = Literal["jsonl", "csv", "xlsx", "parquet", "labelstudio", "glossary"]
Offsets = Literal["codepoint", "utf16"]

_EXTRAS = {
    "sqlalchemy": "db", "psycopg": "db", "pandas": "tables", "pyarrow": "tables", "xlsxwriter": "tables", "openpyxl": "tables",
}  # fmt: skip


def register(app: typer.Typer) -> None:
    """Add the commands to an application."""
    app.command(epilog="Example: factbase report data/out/factbase.json --out report.html --lang zh")(report)
    app.command(
        epilog="Examples: factbase load data/out/factbase.json --to facts.db; factbase load facts.json --to postgresql://localhost/news"
    )(load)
    app.command(
        epilog="Examples: factbase export data/out/factbase.json --format xlsx --out facts.xlsx; factbase export - --format jsonl --out -"
    )(export)
    app.command(
        "import", epilog="Example: factbase import project-1.json --factbase data/out/factbase.json --out gold"
    )(import_gold)  # fmt: skip
    app.command(epilog="Examples: factbase diff old/factbase.json data/out/factbase.json; factbase diff old.json new.json --json")(diff)


def report(
    factbase: FactBasePath,
    out: Annotated[Path, typer.Option(help="The HTML file; - is standard output.", show_default=False)],
    lang: Annotated[Literal["en", "zh"], typer.Option(help="Language that the page opens in; it has a switch.")] = "en",
) -> None:
    """Write one HTML file that shows both versions side by side, conflicts first; it loads nothing from outside itself."""
    from pipeline.output.factbase import write_text
    from pipeline.output.opening import open_factbase
    from pipeline.output.report import report as run

    page = run(open_factbase(factbase), lang)
    with _writing(out):
        if str(out) == "-":
            sys.stdout.buffer.write(page.encode())
        else:
            write_text(page, out)
            typer.echo(f"written to {out}; open it in a browser")


def load(
    factbase: FactBasePath,
    to: Annotated[str, typer.Option(help="A database: the path of an SQLite file, sqlite:///FILE or postgresql://HOST/DATABASE.")],
    as_json: AsJson = False,
) -> None:
    """Bring a database to what a fact base says of its documents; other documents stay. Loading twice changes nothing."""
    with _needs_extras():
        from pipeline.output.opening import open_factbase
        from pipeline.output.sql.load import load as run

        counts = run(open_factbase(factbase), to)
    if as_json:
        typer.echo(json.dumps({name: {"added": c.added, "changed": c.changed, "removed": c.removed, "unchanged": c.unchanged}
                               for name, c in counts.items()}))  # fmt: skip
    else:
        typer.echo(_counted(counts))


def _counted(counts: Mapping[str, Changes]) -> str:
    lines = [f"{'table':18}{'added':>10}{'changed':>10}{'removed':>10}{'unchanged':>11}"]
    lines += [f"{name:18}{c.added:10}{c.changed:10}{c.removed:10}{c.unchanged:11}" for name, c in counts.items()]
    return "\n".join(lines)


def export(
    factbase: FactBasePath,
    form: Annotated[Format, typer.Option("--format", help="The format.", show_default=False)],
    out: Annotated[
        Path,
        typer.Option(
            help="File, or for csv and parquet a folder with a file for each table (a path that ends in .csv or .parquet: the facts); - is standard output."
        ),
    ],
    offsets: Annotated[Offsets, typer.Option(help="What Label Studio's offsets count: newer versions count code points.")] = "codepoint",
) -> None:
    """Write a fact base in the format of another tool: spreadsheets, tables for analysis, annotation, a glossary."""
    with _needs_extras(), _writing(out):
        from pipeline.output.export import export as run
        from pipeline.output.opening import open_factbase

        piped = str(out) == "-"
        run(open_factbase(factbase), form, sys.stdout.buffer if piped else out, offsets=offsets)
        if not piped:
            typer.echo(f"written to {out}", err=str(out).startswith("/dev/"))


def import_gold(
    annotations: Annotated[Path, typer.Argument(help="Label Studio's JSON export; - is standard input.", show_default=False)],
    factbase: Annotated[Path, typer.Option(help="The fact base that the tasks were exported from.")],
    out: Annotated[Path, typer.Option(help="Folder that a DOCUMENT.gold.json is written to for each annotated document.")],
) -> None:
    """Read corrections made in Label Studio back as gold annotations, a file for each document that somebody annotated."""
    from pipeline.output.export.gold import gold
    from pipeline.output.factbase import write_text
    from pipeline.output.opening import name_of, open_factbase, read_json

    if str(annotations) == str(factbase) == "-":
        raise UserError("only one of annotations and fact base can be standard input")
    base = open_factbase(factbase)
    exported = read_json(annotations, "export the project from Label Studio as JSON")
    try:
        made = gold(base, exported)
    except UserError as fault:
        raise UserError(fault.what, at=name_of(annotations), step="export the project from Label Studio as JSON") from None
    with _writing(out):
        for document, found in made.items():
            if not (out / document).resolve().is_relative_to(out.resolve()):
                raise UserError(f"document {document} would be written outside {out}")
            write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", out / f"{document}.gold.json")
    typer.echo(f"{len(made)} of {len(base.documents)} documents were annotated; written to {out}")


def diff(
    old: FactBasePath,
    new: FactBasePath,
    as_json: AsJson = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit status 1 where the runs differ.")] = False,
) -> None:
    """Print the facts that are new, gone and changed between two runs."""
    from pipeline.output.diff import diff as run
    from pipeline.output.opening import open_factbase

    if str(old) == str(new) == "-":
        raise UserError("only one of the two fact bases can be standard input")
    found = run(open_factbase(old), open_factbase(new))
    typer.echo(json.dumps(found.to_json(), ensure_ascii=False) if as_json else found.in_words())
    if exit_code and found:
        raise typer.Exit(1)


@contextmanager
def _needs_extras() -> Iterator[None]:
    """A package that is missing becomes a line that says what to install."""
    try:
        yield
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get((error.name or "").partition(".")[0])
        if extra is None:
            raise
        raise UserError(f'{error.name} is not installed; run: pip install "bilingual-factbase[{extra}]"') from None


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UserError(f"cannot write {out}: {error.strerror}", step="--out names where to write") from None
