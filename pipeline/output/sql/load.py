"""Loading a fact base into a database: one transaction, only what differs is written."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from pipeline.output.sql import tables as t
from pipeline.output.sql.check import check
from pipeline.output.sql.database import LoadError, address, engine
from pipeline.output.sql.rows import rows
from pipeline.output.sql.sync import Changes, LoadCounts, bring
from schemas import FactBase

__all__ = ["Changes", "LoadCounts", "LoadError", "load"]


def load(factbase: FactBase, url: str) -> LoadCounts:
    """Bring the database at `url` to what the fact base says of its documents, in one transaction.

    Tables are made where there are none. Rows of these documents that the fact base no longer has are removed; other documents
    and what they say of shared entities stay. Findings without a document are those of the last load. `LoadError` where the
    fact base points at what it does not hold, or the database cannot be used; then nothing has changed.
    """
    check(factbase)
    bind = engine(url)
    try:
        with bind.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(7305804402566459237)"))
            _create(connection)
            return bring(connection, rows(factbase))
    except SQLAlchemyError as error:
        where = address(url).render_as_string(hide_password=True)
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise LoadError(f"cannot load into {where}: {reason}") from error
    finally:
        bind.dispose()


def _create(connection: Connection) -> None:
    """Make the tables that are missing; `LoadError` for a table of the same name with other columns."""
    known = inspect(connection)
    for table in t.metadata.sorted_tables:
        if known.has_table(table.name):
            missing = {c.name for c in table.columns} - {c["name"] for c in known.get_columns(table.name)}
            if missing:
                raise LoadError(
                    f"table {table.name} has no column {min(missing)}: it is of another version or use; load into a new database"
                )
    t.metadata.create_all(connection)
