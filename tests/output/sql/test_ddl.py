"""The SQL that is committed is the SQL of the tables, and a database made from it can be loaded into."""

from __future__ import annotations

import sqlite3

import pytest

pytest.importorskip("sqlalchemy", reason="the extra db is not installed")

import sqlalchemy

from pipeline.output.sql.ddl import DIALECTS, FOLDER, ddl
from pipeline.output.sql.load import load


@pytest.mark.parametrize("dialect", sorted(DIALECTS))
def test_committed_statements_are_those_of_the_tables(dialect):
    assert (FOLDER / f"{dialect}.sql").read_text(encoding="utf-8") == ddl(dialect), "run: python -m pipeline.output.sql.ddl"


def test_sqlite_takes_the_statements(factbase, tmp_path):
    connection = sqlite3.connect(tmp_path / "facts.db")
    connection.executescript(ddl("sqlite"))
    connection.close()
    assert load(factbase, str(tmp_path / "facts.db"))["facts"].added == len(factbase.facts)


def test_postgresql_takes_the_statements(factbase, postgres_url):
    bind = sqlalchemy.create_engine(postgres_url)
    with bind.begin() as connection:
        connection.exec_driver_sql(ddl("postgresql"))
    bind.dispose()
    assert load(factbase, postgres_url)["facts"].added == len(factbase.facts)
