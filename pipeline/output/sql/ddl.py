"""The tables as SQL, for those who make them themselves: `python -m pipeline.output.sql.ddl` writes `ddl/*.sql`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from pipeline.output.factbase import write_text
from pipeline.output.sql.tables import metadata

FOLDER: Final = Path(__file__).with_name("ddl")
DIALECTS: Final = {"postgresql": postgresql.dialect, "sqlite": sqlite.dialect}


def ddl(dialect: str) -> str:
    """The statements that make all tables and indexes, in the SQL of `postgresql` or `sqlite`."""
    compiler = DIALECTS[dialect]()
    statements = []
    for table in metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=compiler)))
        statements += [str(CreateIndex(index).compile(dialect=compiler)) for index in sorted(table.indexes, key=lambda i: str(i.name))]
    lines = ["\n".join(line.rstrip() for line in s.strip().expandtabs(4).splitlines()) + ";\n" for s in statements]
    return f"-- The tables of a fact base in {dialect}; made by python -m pipeline.output.sql.ddl, do not edit.\n\n" + "\n".join(lines)


def main() -> None:
    """Write the file of each dialect."""
    for dialect in DIALECTS:
        write_text(ddl(dialect), FOLDER / f"{dialect}.sql")


if __name__ == "__main__":
    main()
