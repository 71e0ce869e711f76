"""Data frames: declared dtypes, numbers that are the JSON's, rows that read alone; the notebook's view escapes what articles say."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from schemas import FactBase, Generator, Money

EMPTY = FactBase(generator=Generator(name="x", version="0", rules="0"))


@pytest.fixture(autouse=True)
def pandas():
    return pytest.importorskip("pandas", reason="the extra tables is not installed")


def test_dtypes_are_declared_and_do_not_depend_on_the_rows(factbase):
    def dtypes(frame):
        return {name: "category" if str(t) == "category" else str(t) for name, t in frame.dtypes.items()}

    for name in ("facts_frame", "claims_frame", "entities_frame", "roles_frame"):
        full, empty = getattr(factbase, name)(), getattr(EMPTY, name)()
        assert dtypes(full) == dtypes(empty)
    facts = dtypes(factbase.facts_frame())
    assert facts["number"] == "Float64"
    assert facts["date_start"] == "datetime64[s]"
    assert facts["status"] == "category"
    assert facts["quote_zh"] == "string"


def test_a_row_for_each_record(factbase):
    assert list(factbase.facts_frame()["id"]) == [f.id for f in factbase.facts]
    assert list(factbase.claims_frame()["id"]) == [c.id for c in factbase.claims]
    assert list(factbase.entities_frame()["id"]) == [e.id for e in factbase.entities]


def test_a_conflict_reads_alone(factbase):
    facts = factbase.facts_frame()
    row = facts[facts["status"] == "conflict"].iloc[0]
    assert (row["value_en"], row["value_zh"]) == ("HKD 120,000,000", "HKD 1,200,000,000")
    assert "HK$120 million" in row["quote_en"]
    assert "12億元" in row["quote_zh"]
    assert row["attribution"] == "Fong Yi-hang 方以恆"
    assert row["differences"] == "magnitude: HKD 120,000,000 / HKD 1,200,000,000"


def test_a_claim_has_its_place_and_sentence(factbase):
    texts = {(d.id, s.path): s.text for d in factbase.documents for s in d.sources}
    for row in factbase.claims_frame().itertuples():
        assert texts[row.document, row.source][row.start : row.end] == row.text
        assert row.text in row.quote


@pytest.mark.parametrize("number", ["0.1", "33.3333", "1234567890.12345", "14300000000"])
def test_numbers_are_those_of_the_json(factbase, number):
    fact = factbase.facts[1].model_copy(update={"value": Money(amount=Decimal(number), currency="HKD")})
    one = factbase.model_copy(update={"facts": (fact,)})
    assert Decimal(str(one.facts_frame()["number"][0])) == Decimal(number)
    assert one.facts_frame(exact=True)["number"][0] == Decimal(number)


def test_days_before_1678_are_days(factbase):
    fact = factbase.facts[0]
    early = fact.value.model_copy(update={"edtf": "0960", "start": "0960-01-01", "end": "0960-12-31"})
    frame = factbase.model_copy(update={"facts": (fact.model_copy(update={"value": early}),)}).facts_frame()
    assert str(frame["date_start"][0]) == "0960-01-01 00:00:00"


def test_the_notebook_view_shows_conflicts_and_escapes_articles(factbase):
    hostile = factbase.facts[3].model_copy(
        update={"quotes": factbase.facts[3].quotes.model_copy(update={"en": "<script>alert(1)</script>"})}
    )
    html = factbase.model_copy(update={"facts": (hostile,)})._repr_html_()
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "HKD 1,200,000,000" in html
    assert "Conflicts" not in EMPTY._repr_html_()


def test_a_fact_base_prints_as_a_line(factbase):
    assert repr(factbase) == "<FactBase: 2 documents, 4 entities, 18 claims, 10 facts, 2 findings>"


def test_the_records_do_not_import_pandas():
    code = "import schemas, sys; schemas.FactBase; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
