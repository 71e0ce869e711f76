"""The queries of docs/databases.md run as they stand there, and find something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy", reason="the extra db is not installed")

from sqlalchemy import text

from pipeline.output.export import export
from pipeline.output.sql import tables as t
from pipeline.output.sql.database import engine
from pipeline.output.sql.load import load

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "databases.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```(sql(?: duckdb)?)\n(.*?)```", PAGE, flags=re.DOTALL)


def test_queries_find_something(factbase, url):
    load(factbase, url)
    bind = engine(url)
    asked = [query for kind, query in QUERIES if kind == "sql"]
    assert len(asked) >= 9
    with bind.begin() as connection:
        for query in asked:
            assert connection.execute(text(query)).fetchall(), query
    bind.dispose()


def test_duckdb_asks_the_parquet_files(factbase, tmp_path, monkeypatch):
    duckdb = pytest.importorskip("duckdb", reason="duckdb comes with the extra dev")
    pytest.importorskip("pyarrow", reason="the extra tables is not installed")
    monkeypatch.chdir(tmp_path)
    export(factbase, "parquet", "tables")
    for kind, query in QUERIES:
        if kind == "sql duckdb":
            assert duckdb.sql(query).fetchall()


def test_every_table_is_described():
    assert [name for name in t.metadata.tables if f"`{name}`" not in PAGE] == []
