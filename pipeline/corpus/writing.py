"""One fact base of many stored parts: a merge that holds one part at a time.

Documents, claims and facts stand in the order of the parts, so their texts are copied. Entities are merged by id over all
documents and findings are sorted by place; a temporary database on disk sorts both. What every document names (the Government) has
as many mentions as there are documents: they are copied as text too, and never held.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import IO, Final

from pipeline.corpus.parts import generator
from pipeline.corpus.store import Shard, rendered
from schemas import SCHEMA_VERSION, Entity

_TABLES: Final = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;
CREATE TABLE entities (id TEXT, text TEXT, mentions TEXT);
CREATE TABLE findings (document TEXT, source TEXT, start INTEGER, code TEXT, message TEXT, text TEXT);
"""


def write_factbase(shards: Iterable[Shard], findings: Iterable[tuple[tuple[object, ...], str]], file: IO[str], scratch: Path) -> int:
    """Write the fact base of shards, and of findings that belong to none, to an open text file; how many entities it has.

    `scratch` is a folder to sort in.

    The bytes are those of `pipeline.output.factbase.to_json` for the same parts. Text is compared by code points.
    """
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(dir=scratch))
        sorter = stack.enter_context(closing(sqlite3.connect(Path(folder, "sorter.db"), isolation_level=None)))
        sorter.executescript(_TABLES + "BEGIN;")
        later = {name: stack.enter_context(Path(folder, name).open("w+", encoding="utf-8", newline="")) for name in ("claims", "facts")}
        _keep(sorter, findings)
        head = json.dumps(
            {"schema_version": SCHEMA_VERSION, "generator": generator().model_dump(mode="json")}, ensure_ascii=False, indent=1
        )
        file.write(head.removesuffix("\n}"))
        _list(file, "documents", _spread(shards, sorter, later))
        entities = _list(file, "entities", _entities(sorter))
        for name, spool in later.items():
            _copy(file, name, spool)
        _list(file, "findings", sorter.execute("SELECT text FROM findings ORDER BY document, source, start, code, message, rowid"))
        file.write("\n}\n")
    return entities


def _spread(shards: Iterable[Shard], sorter: sqlite3.Connection, later: Mapping[str, IO[str]]) -> Iterator[list[str]]:
    """The documents of the shards; their other lists go where they are sorted or kept for later."""
    for shard in shards:
        _keep(sorter, shard.findings)
        sorter.executemany("INSERT INTO entities VALUES (?, ?, ?)", shard.entities)
        for name, text in (("claims", shard.claims), ("facts", shard.facts)):
            if text:
                later[name].write(",\n" * bool(later[name].tell()) + text)
        if shard.document:
            yield [shard.document]


def _keep(sorter: sqlite3.Connection, findings: Iterable[tuple[tuple[object, ...], str]]) -> None:
    sorter.executemany("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?)", ((*place, text) for place, text in findings))


def _entities(sorter: sqlite3.Connection) -> Iterator[Iterable[str]]:
    """The entities, sorted by id, each as pieces of its text; those that several documents name are merged."""
    sorter.execute("CREATE INDEX by_id ON entities (id)")
    for name, number in sorter.execute("SELECT id, COUNT(*) FROM entities GROUP BY id ORDER BY id"):
        if number == 1:
            text, mentions = sorter.execute("SELECT text, mentions FROM entities WHERE id = ?", (name,)).fetchone()
            yield _filled(text, {"mentions": filter(None, [mentions])})
        else:
            yield from _merged(sorter, name)


def _merged(sorter: sqlite3.Connection, name: str) -> Iterator[Iterable[str]]:
    """The entities of one id."""
    from pipeline.linking.merge import Merging

    merging = Merging()
    of = "FROM entities WHERE id = ? ORDER BY rowid"
    parts = [merging.add(Entity.model_validate_json(text)) for (text,) in sorter.execute(f"SELECT text {of}", (name,))]
    for index, entity in enumerate(merging.entities()):
        mentions = sorter.execute(f"SELECT mentions {of}", (name,))
        own = (text for part, (text,) in zip(parts, mentions, strict=True) if part == index and text)
        documents = (rendered(document, depth=4) for document in entity.documents)
        yield _filled(rendered(entity.model_copy(update={"documents": ()})), {"mentions": own, "documents": documents})


def _filled(text: str, lists: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The JSON of an item whose lists of these keys, in their order, are empty in `text`, as pieces."""
    for key, items in lists.items():
        before, text = text.split(f'\n   "{key}": []', 1)
        yield f'{before}\n   "{key}": ['
        number = 0
        for number, item in enumerate(items, 1):
            yield "\n" if number == 1 else ",\n"
            yield item
        yield "\n   ]" if number else "]"
    yield text


def _list(file: IO[str], name: str, items: Iterable[Iterable[str]]) -> int:
    """Write a key of the fact base and its list, whose items come in pieces; how long that is."""
    file.write(f',\n "{name}": [')
    number = 0
    for number, pieces in enumerate(items, 1):
        file.write("\n" if number == 1 else ",\n")
        file.writelines(pieces)
    file.write("\n ]" if number else "]")
    return number


def _copy(file: IO[str], name: str, spool: IO[str]) -> None:
    """Write a key of the fact base and the list that was kept for later."""
    file.write(f',\n "{name}": [')
    if spool.tell():
        spool.seek(0)
        file.write("\n")
        shutil.copyfileobj(spool, file, 1 << 20)
        file.write("\n ")
    file.write("]")
