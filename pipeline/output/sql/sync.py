"""Bringing tables to a state: what is there is compared with what should be, and only the difference is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Connection, MetaData, Table, Text, and_, bindparam, insert, or_, select

from pipeline.output.sql import tables as t
from pipeline.output.sql.keep import merge
from pipeline.output.sql.rows import Row, Rows
from pipeline.output.sql.types import without_null

_scratch = MetaData()
LOADED = Table("factbase_loaded", _scratch, Column("id", Text, primary_key=True), prefixes=["TEMPORARY"])
"""The documents of a load, so that conditions name them however many there are."""
TOUCHED = Table("factbase_touched", _scratch, Column("id", Text, primary_key=True), prefixes=["TEMPORARY"])
"""The entities that these documents name, or named before."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows of one table that a load added, changed, removed and found as they should be."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0


LoadCounts = Mapping[str, Changes]
"""Changes by table."""


def bring(connection: Connection, made: Rows) -> LoadCounts:
    """Make the tables hold `made` for its documents; what other documents say of its entities stays."""
    _scratch.create_all(connection)
    _fill(connection, LOADED, {row["id"] for row in made["documents"]})
    named = select(t.entity_documents.c.entity_id).where(t.entity_documents.c.document_id.in_(select(LOADED.c.id)))
    _fill(connection, TOUCHED, {row["id"] for row in made["entities"]} | set(connection.scalars(named)))
    merge(connection, made, LOADED, TOUCHED)
    plans = {table.name: _plan(connection, table, made[table.name]) for table in t.metadata.sorted_tables}
    for table in t.metadata.sorted_tables:
        _write(connection, table, plans[table.name])
    for table in reversed(t.metadata.sorted_tables):  # last, when nothing points at these rows any more
        _remove(connection, table, plans[table.name].gone)
    _scratch.drop_all(connection)
    return {name: plan.changes for name, plan in plans.items()}


def _fill(connection: Connection, table: Table, ids: set[str]) -> None:
    if ids:
        connection.execute(insert(table), [{"id": key} for key in sorted(ids)])


def _scope(table: Table) -> ColumnElement[bool]:
    """Which rows of a table a load is about: those of its documents, and of the entities that these name."""
    loaded, touched = select(LOADED.c.id), select(TOUCHED.c.id)
    columns = table.columns
    if table is t.documents:
        return columns.id.in_(loaded)
    if table is t.entities:
        return columns.id.in_(touched)
    if table in (t.entity_names, t.roles):
        return columns.entity_id.in_(touched)
    if table is t.findings:
        return or_(columns.document_id.in_(loaded), columns.document_id.is_(None))
    if "document_id" in columns:
        return columns.document_id.in_(loaded)
    owner = columns[next(name for name in ("finding_id", "fact_id", "claim_id", "evidence_id") if name in columns)]
    table_of_owner = next(iter(owner.foreign_keys)).column.table
    return owner.in_(select(table_of_owner.c.id).where(_scope(table_of_owner)))


@dataclass(frozen=True, slots=True)
class _Plan:
    gone: list[Row]
    new: list[Row]
    other: list[Row]
    unchanged: int

    @property
    def changes(self) -> Changes:
        return Changes(len(self.new), len(self.other), len(self.gone), self.unchanged)


def _plan(connection: Connection, table: Table, wanted: list[Row]) -> _Plan:
    """How the rows of a table differ from those wanted."""
    keys = [column.name for column in table.primary_key]
    there = {tuple(row[k] for k in keys): dict(row) for row in connection.execute(select(table).where(_scope(table))).mappings()}
    clean = ({name: without_null(cell) for name, cell in row.items()} for row in wanted)
    wanted_by_key = {tuple(row[k] for k in keys): row for row in clean}
    both = there.keys() & wanted_by_key.keys()
    other = [wanted_by_key[key] for key in wanted_by_key if key in both and there[key] != wanted_by_key[key]]
    return _Plan(
        gone=[row for key, row in there.items() if key not in both],
        new=[row for key, row in wanted_by_key.items() if key not in both],
        other=other,
        unchanged=len(both) - len(other),
    )


def _is_row(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"key_{column.name}") for column in table.primary_key))


def _keyed(table: Table, row: Row) -> Row:
    return {f"key_{column.name}": row[column.name] for column in table.primary_key}


def _remove(connection: Connection, table: Table, gone: list[Row]) -> None:
    if gone:
        connection.execute(table.delete().where(_is_row(table)), [_keyed(table, row) for row in gone])


def _write(connection: Connection, table: Table, plan: _Plan) -> None:
    if plan.new:
        connection.execute(insert(table), plan.new)
    if plan.other:
        connection.execute(table.update().where(_is_row(table)), [row | _keyed(table, row) for row in plan.other])
