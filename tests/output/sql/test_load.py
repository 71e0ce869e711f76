"""A fact base goes into a database, comes back the same, and later runs change only what they speak of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

pytest.importorskip("sqlalchemy", reason="the extra db is not installed")

from sqlalchemy import select, text

from pipeline.output.sql import tables as t
from pipeline.output.sql.database import engine
from pipeline.output.sql.load import LoadError, load
from schemas import FactBase, Money, Names

Only = Callable[[FactBase, str], FactBase]


def dump(url: str) -> dict[str, list[dict]]:
    """All rows of all tables, in the order of their keys."""
    bind = engine(url)
    with bind.begin() as connection:
        found = {
            table.name: [dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()]
            for table in t.metadata.sorted_tables
        }
    bind.dispose()
    return found


def ask(url: str, query: str) -> list[tuple]:
    bind = engine(url)
    with bind.begin() as connection:
        rows = [tuple(row) for row in connection.execute(text(query))]
    bind.dispose()
    return rows


def written(counts: dict) -> int:
    return sum(c.added + c.changed + c.removed for c in counts.values())


def test_a_row_for_each_record(factbase, url):
    load(factbase, url)
    there = dump(url)
    for name in ("documents", "entities", "claims", "facts", "findings"):
        assert len(there[name]) == len(getattr(factbase, name)), name
    assert len(there["sources"]) == 3
    assert {row["name"] for row in there["entity_names"]} >= {"方以恆", "Fong Yi-hang"}


def test_every_place_is_what_the_source_says_there(factbase, url):
    load(factbase, url)
    places = ask(
        url,
        "SELECT e.text, substr(s.text, e.start_offset + 1, e.end_offset - e.start_offset) FROM evidence e"
        " JOIN sources s ON s.document_id = e.document_id AND s.path = e.source",
    )
    assert len(places) > 20
    assert all(said == there for said, there in places)


def test_values_are_columns_with_exact_numbers_and_days(factbase, url):
    load(factbase, url)
    facts = {row["predicate"] or row["kind"]: row for row in dump(url)["facts"]}
    assert facts["site_area"]["number"] == Decimal(32000)
    assert facts["site_area"]["unit"] == "m2"
    assert facts["site_area"]["value"] == {"kind": "area", "square_metres": 32000, "amount": 3.2, "unit": "har"}
    assert facts["length"]["number"] == Decimal("1.6")
    assert facts["percentage"]["number"] == Decimal("33.3333")
    assert (facts["fare"]["minimum"], facts["fare"]["maximum"], facts["fare"]["currency"]) == (5, 8, "HKD")
    assert (facts["opens"]["date_start"], facts["opens"]["date_end"]) == (date(2032, 3, 1), date(2032, 3, 31))
    assert facts["duration"]["duration"] == "P8Y"
    assert facts["cost"]["value"] is None
    assert facts["cost"]["number"] is None


@pytest.mark.parametrize(
    "number", ["0.1", "1234567890.12345", "0.000000000000123456789012345", "9007199254740993", "900719925474099312", "-3.5", "100"]
)
def test_numbers_come_back_as_they_went(factbase, url, number):
    fact = factbase.facts[1].model_copy(update={"value": Money(amount=Decimal(number), currency="HKD")})
    load(factbase.model_copy(update={"facts": (factbase.facts[0], fact, *factbase.facts[2:])}), url)
    assert next(row for row in dump(url)["facts"] if row["id"] == fact.id)["number"] == Decimal(number)


def test_numbers_are_compared_as_numbers(factbase, url):
    load(factbase, url)
    assert ask(url, "SELECT count(*) FROM claims WHERE kind = 'money' AND number > 200000000") == [(1,)]
    assert ask(url, "SELECT sum(number) FROM claims WHERE kind = 'money'")[0][0] == 1_320_000_000


def test_loading_twice_changes_nothing(factbase, url):
    first = load(factbase, url)
    before = dump(url)
    assert written(first) == sum(map(len, before.values()))
    assert written(load(factbase, url)) == 0
    assert dump(url) == before


def test_a_fact_base_read_from_its_file_is_the_same_load(factbase, factbase_file, url):
    load(factbase, url)
    assert written(load(FactBase.load(factbase_file), url)) == 0


def test_document_by_document_is_the_same_as_all_at_once(factbase, only: Only, url, tmp_path):
    for document in ("bridge", "harbour/pier"):
        load(only(factbase, document), url)
    load(factbase, all_at_once := f"sqlite:///{tmp_path / 'all.db'}")
    got, wanted = dump(url), dump(all_at_once)
    got.pop("findings"), wanted.pop("findings")  # the unreadable file belongs to no document
    assert got == wanted


def test_a_new_run_updates_and_removes_what_is_gone_and_leaves_other_documents(factbase, only: Only, url):
    load(factbase, url)
    before = dump(url)
    bridge = only(factbase, "bridge")
    gone = bridge.facts[1]
    kept = bridge.facts[0].model_copy(update={"confidence": 0.5})
    claims = tuple(c.model_copy(update={"subject": None}) for c in bridge.claims if c.id not in gone.claims)
    entities = tuple(e for e in bridge.entities if e.type == "person")
    kept = kept.model_copy(update={"subject": None})
    counts = load(bridge.model_copy(update={"facts": (kept,), "claims": claims, "entities": entities}), url)
    after = dump(url)
    assert (counts["facts"].changed, counts["facts"].removed) == (1, 1)
    assert counts["claims"].removed == 1
    assert {r["id"] for r in after["entities"]} == {"person-000000000001", "organisation-000000000001"}
    for name in ("facts", "claims", "evidence", "sources"):
        assert [r for r in after[name] if r["document_id"] == "harbour/pier"] == [
            r for r in before[name] if r["document_id"] == "harbour/pier"
        ]
    assert [r for r in after["entity_names"] if r["entity_id"].startswith("person")] == [
        r for r in before["entity_names"] if r["entity_id"].startswith("person")
    ]
    assert after["roles"] == before["roles"]


def test_an_entity_that_a_document_no_longer_names_stays_for_the_others(factbase, only: Only, url):
    load(factbase, url)
    bridge = only(factbase, "bridge")
    load(bridge.model_copy(update={"entities": tuple(e for e in bridge.entities if e.type != "person")}), url)
    there = dump(url)
    person = next(r for r in there["entities"] if r["type"] == "person")
    assert person["status"] == "agreed"
    assert [(r["document_id"], r["status"]) for r in there["entity_documents"] if r["entity_id"] == person["id"]] == [
        ("harbour/pier", "agreed")
    ]


def test_a_name_that_no_document_shows_any_more_goes(factbase, only: Only, url):
    load(factbase, url)
    pier = only(factbase, "harbour/pier")
    person = next(e for e in pier.entities if e.type == "person")
    spelt = person.model_copy(update={"names": Names(en=("Fong Yi Hang",), zh=())})
    load(pier.model_copy(update={"entities": tuple(spelt if e is person else e for e in pier.entities)}), url)
    names = [(r["language"], r["name"]) for r in dump(url)["entity_names"] if r["entity_id"] == person.id]
    assert sorted(names) == [("en", "Fong Yi Hang"), ("en", "Fong Yi-hang")]


def test_nothing_changes_when_a_load_fails(factbase, url):
    load(factbase, url)
    before = dump(url)
    broken = factbase.claims[0].evidence.model_copy(update={"source": "nowhere.txt"})
    claims = (factbase.claims[0].model_copy(update={"evidence": broken}), *factbase.claims[1:])
    facts = (factbase.facts[0].model_copy(update={"confidence": 0.1}), *factbase.facts[1:])
    with pytest.raises(LoadError, match="cannot load into"):
        load(factbase.model_copy(update={"claims": claims, "facts": facts}), url)
    assert dump(url) == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: {"claims": f.claims[1:]}, "points at claim"),
        (lambda f: {"entities": ()}, "points at entity"),
        (lambda f: {"facts": (*f.facts, f.facts[0])}, "stands twice"),
        (lambda f: {"documents": f.documents[1:]}, "points at document bridge"),
    ],
)
def test_a_fact_base_that_points_at_nothing_is_refused(factbase, tmp_path, change, message):
    with pytest.raises(LoadError, match=message):
        load(factbase.model_copy(update=change(factbase)), str(tmp_path / "x.db"))


def test_a_text_with_a_null_character_can_be_stored(factbase, url):
    document = factbase.documents[0].model_copy(update={"metadata": {"note": "a\0b"}})
    load(factbase.model_copy(update={"documents": (document, factbase.documents[1])}), url)
    assert dump(url)["documents"][0]["metadata"] == {"note": "a\ufffdb"}
    assert written(load(factbase.model_copy(update={"documents": (document, factbase.documents[1])}), url)) == 0


def test_a_table_of_another_use_is_not_touched(factbase, url):
    bind = engine(url)
    with bind.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE claims (amount INTEGER)")
    bind.dispose()
    with pytest.raises(LoadError, match="table claims has no column"):
        load(factbase, url)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("mysql://localhost/x", "mysql is not supported"),
        ("postgresql://nobody:secret@localhost:1/none", "cannot load into"),
        ("sqlite:////no/such/folder/facts.db", "cannot load into"),
        ("://", "not the address"),
    ],
)
def test_an_address_that_leads_nowhere(factbase, address, message):
    with pytest.raises(LoadError, match=message) as raised:
        load(factbase, address)
    assert "secret" not in str(raised.value)
