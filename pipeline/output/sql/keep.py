"""What documents outside a load still say of the entities in it.

Entities are shared by documents. When one document is loaded anew, what the others say of its entities stays: the names that
they show, the posts that they tell, and the entity itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, FromClause, Select, select

from pipeline.output.sql import tables as t
from pipeline.output.sql.rows import Row, Rows


def merge(connection: Connection, made: Rows, loaded: FromClause, touched: FromClause) -> None:
    """Add to the rows of a load what the rest of the database keeps: entities, their names and roles.

    `loaded` holds the ids of the documents that are loaded, `touched` those of the entities that these name or named.
    """
    outside = ~t.evidence.c.document_id.in_(select(loaded.c.id))
    of_touched = t.entities.c.id.in_(select(touched.c.id))
    old = {row["id"]: row for row in _all(connection, select(t.entities).where(of_touched))}
    statuses = _statuses(connection, loaded, touched)
    _keep_roles(connection, made, touched, outside)
    new = {row["id"]: row for row in made["entities"]}
    kept = (statuses.keys() | _referred(connection, loaded, touched) | {r["organisation_id"] for r in made["roles"]}) & old.keys()
    for key in sorted(kept):
        row = new.get(key)
        if row is None:
            made["entities"].append(old[key] | {"status": _common(statuses.get(key, {old[key]["status"]}))})
        elif key in statuses:
            row |= _joined(row, old[key], statuses[key])
    _keep_names(connection, made, touched, outside, kept - new.keys() - statuses.keys())


def _all(connection: Connection, query: Select[Any]) -> list[Row]:
    return [dict(row) for row in connection.execute(query).mappings()]


def _statuses(connection: Connection, loaded: FromClause, touched: FromClause) -> dict[str, set[str]]:
    """By entity, the versions of other documents that name it."""
    other = t.entity_documents
    query = select(other.c.entity_id, other.c.status).where(
        other.c.entity_id.in_(select(touched.c.id)), ~other.c.document_id.in_(select(loaded.c.id))
    )
    found = defaultdict(set)
    for entity, status in connection.execute(query):
        found[entity].add(status)
    return found


def _referred(connection: Connection, loaded: FromClause, touched: FromClause) -> set[str]:
    """Entities that claims and facts of other documents, or posts of other persons, point at."""
    ids, own = select(touched.c.id), select(loaded.c.id)
    found: set[str] = set()
    for column in (t.claims.c.subject_id, t.claims.c.attribution_id, t.facts.c.subject_id):
        found |= set(connection.scalars(select(column).where(column.in_(ids), ~column.table.c.document_id.in_(own))))
    body = t.roles.c.organisation_id
    return found | set(connection.scalars(select(body).where(body.in_(ids), ~t.roles.c.entity_id.in_(ids))))


def _common(statuses: Iterable[str]) -> str:
    """The status over several documents.

    >>> _common({"only_en"}), _common({"only_en", "only_zh"})
    ('only_en', 'agreed')
    """
    found = set(statuses)
    return found.pop() if len(found) == 1 else "agreed"


def _joined(new: Row, old: Row, statuses: set[str]) -> Row:
    return {
        "label_en": new["label_en"] or old["label_en"], "label_zh": new["label_zh"] or old["label_zh"],
        "status": _common({new["status"], *statuses}), "matched_by": sorted({*new["matched_by"], *old["matched_by"]}),
    }  # fmt: skip


def _keep_roles(connection: Connection, made: Rows, touched: FromClause, outside: Any) -> None:  # noqa: ANN401 - an SQL condition
    """Posts that other documents tell."""
    known = {row["id"] for row in made["roles"]}
    told = select(t.role_evidence.c.role_id).join(t.evidence, t.evidence.c.id == t.role_evidence.c.evidence_id).where(outside)
    query = select(t.roles).where(t.roles.c.entity_id.in_(select(touched.c.id)), t.roles.c.id.in_(told))
    made["roles"] += [row for row in _all(connection, query) if row["id"] not in known]


def _keep_names(connection: Connection, made: Rows, touched: FromClause, outside: Any, whole: set[str]) -> None:  # noqa: ANN401
    """Names that mentions in other documents show, behind those of the load; all names of `whole`, which nothing replaces."""
    place = select(t.mentions.c.entity_id, t.evidence.c.language, t.evidence.c.text).join(
        t.evidence, t.evidence.c.id == t.mentions.c.evidence_id
    )
    shown: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity, language, text in connection.execute(place.where(outside, t.mentions.c.entity_id.in_(select(touched.c.id)))):
        shown[entity, language].append(text)
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in made["entity_names"]:
        names[row["entity_id"], row["language"]].append(row["name"])
    query = select(t.entity_names).where(t.entity_names.c.entity_id.in_(select(touched.c.id))).order_by(t.entity_names.c.position)
    for row in _all(connection, query):
        key, name = (row["entity_id"], row["language"]), row["name"]
        if name not in names[key] and (row["entity_id"] in whole or any(name in text for text in shown[key])):
            names[key].append(name)
    made["entity_names"] = [
        {"entity_id": entity, "language": language, "name": name, "position": i}
        for (entity, language), listed in names.items()
        for i, name in enumerate(listed)
    ]
