"""Opening a database by its address."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from pipeline.faults import UserError
from pipeline.output.sql.types import to_json


class LoadError(UserError):
    """The database or the fact base cannot be used; the message says why and what to do."""


def address(text: str) -> URL:
    """The SQLAlchemy URL of an address: a URL, or the path of an SQLite file. `LoadError` for a database that is not supported.

    >>> str(address("facts.db")), str(address("postgresql://localhost/news"))
    ('sqlite:///facts.db', 'postgresql+psycopg://localhost/news')
    """
    try:
        url = make_url(text if "://" in text else f"sqlite:///{text}")
    except ArgumentError as error:
        raise LoadError(f"not the address of a database: {error}") from None
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise LoadError(f"{url.get_backend_name()} is not supported: use sqlite:///FILE or postgresql://HOST/DATABASE")
    return url


def engine(text: str) -> Engine:
    """An engine for an address; nothing is opened yet. `LoadError` where the address is wrong or its driver is not installed."""
    url = address(text)
    try:
        made = create_engine(url, json_serializer=to_json)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise LoadError(f"no driver for {url.drivername}: {error}; install bilingual-factbase[db]") from None
    if made.dialect.name == "sqlite":
        event.listen(made, "connect", _open_sqlite)
        event.listen(made, "begin", _begin)
    return made


def _open_sqlite(connection: sqlite3.Connection, _: object) -> None:
    """Foreign keys are checked, and transactions begin where SQLAlchemy says so (the driver would begin them late)."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
