"""Tables for spreadsheets and for analysis, each read back by its own reader."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest

from pipeline.output.export import ExportError, export, rendered
from pipeline.output.export.spreadsheet import safe, to_csv
from schemas import Claim, Fact, FactBase, Generator, Money
from schemas.tables import FACTS, TABLES

EMPTY = FactBase(generator=Generator(name="x", version="0", rules="0"))


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_rows_have_the_declared_columns_in_order(factbase, table):
    rows = list(table.rows(factbase))
    assert rows
    assert all(list(row) == [c.name for c in table.columns] for row in rows)


class TestJsonLines:
    def test_a_line_is_a_fact_with_its_claims(self, factbase, tmp_path):
        export(factbase, "jsonl", tmp_path / "facts.jsonl")
        lines = [json.loads(line) for line in (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()]
        claims = {c.id: c for c in factbase.claims}
        for line, fact in zip(lines, factbase.facts, strict=True):
            said, names = line.pop("claims"), line.pop("names")
            assert Fact.model_validate(line | {"claims": [c["id"] for c in said]}) == fact
            assert [Claim.model_validate(c) for c in said] == [claims[key] for key in fact.claims]
            assert fact.subject is None or fact.subject in names


class TestCsv:
    def test_a_file_for_each_table(self, factbase, tmp_path):
        export(factbase, "csv", tmp_path / "tables")
        assert sorted(p.name for p in (tmp_path / "tables").iterdir()) == sorted(f"{t.name}.csv" for t in TABLES)
        for table in TABLES:
            rows = read_csv((tmp_path / "tables" / f"{table.name}.csv").read_bytes())
            assert len(rows) == len(list(table.rows(factbase)))

    def test_cells_are_what_the_tables_hold(self, factbase):
        rows = {row["predicate"]: row for row in read_csv(to_csv(FACTS, factbase).encode())}
        assert rows["site_area"]["number"] == "32000"
        assert rows["opens"]["date_end"] == "2032-03-31"
        assert rows["cost"]["value"] == ""
        assert "12億元" in rows["cost"]["quote_zh"]

    def test_excel_is_told_that_it_is_utf_8(self, factbase, tmp_path):
        export(factbase, "csv", tmp_path / "facts.csv")
        content = (tmp_path / "facts.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert b"\r\n" in content

    @pytest.mark.parametrize("text", ["=1+1", "+852", "-1", "@SUM(A1)", "\tx", "＝1", "\r=1"])
    def test_no_cell_becomes_a_formula(self, factbase, text):
        assert safe(text) == "'" + text
        facts = (factbase.facts[0].model_copy(update={"quotes": factbase.facts[0].quotes.model_copy(update={"en": text})}),)
        row = next(csv.DictReader(io.StringIO(to_csv(FACTS, factbase.model_copy(update={"facts": facts}))[1:], newline="")))
        assert row["quote_en"] == "'" + text

    def test_negative_numbers_stay_numbers(self, factbase):
        fact = factbase.facts[1].model_copy(update={"value": Money(amount=Decimal("-2.5E+3"), currency="HKD")})
        assert read_csv(to_csv(FACTS, factbase.model_copy(update={"facts": (fact,)})).encode())[0]["number"] == "-2500"

    def test_lines_and_quotes_in_a_cell(self, factbase):
        quotes = factbase.facts[0].quotes.model_copy(update={"en": 'one\n"two", three'})
        fact = factbase.facts[0].model_copy(update={"quotes": quotes})
        assert read_csv(to_csv(FACTS, factbase.model_copy(update={"facts": (fact,)})).encode())[0]["quote_en"] == 'one\n"two", three'


class TestWorkbook:
    @pytest.fixture
    def book(self, factbase, tmp_path):
        pytest.importorskip("xlsxwriter", reason="the extra tables is not installed")
        openpyxl = pytest.importorskip("openpyxl", reason="the extra tables is not installed")
        export(factbase, "xlsx", tmp_path / "facts.xlsx")
        return openpyxl.load_workbook(tmp_path / "facts.xlsx")

    def test_sheets(self, book):
        assert book.sheetnames == ["facts", "conflicts", "entities", "posts", "findings", "documents"]
        assert all(page.freeze_panes == "B2" and page.auto_filter.ref for page in book)

    def test_conflicts_are_the_facts_in_conflict(self, book):
        head, *rows = book["conflicts"].iter_rows(values_only=True)
        assert len(rows) == 1
        row = dict(zip(head, rows[0], strict=True))
        assert (row["value en"], row["value zh"]) == ("HKD 120,000,000", "HKD 1,200,000,000")

    def test_numbers_and_days_are_cells_of_their_type(self, book):
        head, *rows = book["facts"].iter_rows(values_only=True)
        facts = {row["predicate"]: row for row in (dict(zip(head, r, strict=True)) for r in rows)}
        assert facts["site_area"]["number"] == 32000
        assert facts["opens"]["date start"].date() == date(2032, 3, 1)

    def test_a_text_that_begins_like_a_formula_is_a_text(self, book):
        cells = [cell for row in book["documents"].iter_rows() for cell in row if cell.value == "=Bridge news"]
        assert [cell.data_type for cell in cells] == ["s"]

    def test_long_texts_wrap_in_wide_columns(self, book):
        page = book["facts"]
        column = next(cell.column_letter for cell in page[1] if cell.value == "quote en")
        assert page.column_dimensions[column].width > 50
        assert page[f"{column}2"].alignment.wrap_text

    def test_the_same_facts_are_the_same_bytes(self, factbase, book, tmp_path):
        export(factbase, "xlsx", tmp_path / "again.xlsx")
        assert (tmp_path / "again.xlsx").read_bytes() == (tmp_path / "facts.xlsx").read_bytes()

    def test_a_cell_holds_what_excel_holds(self, factbase, tmp_path):
        openpyxl = pytest.importorskip("openpyxl", reason="the extra tables is not installed")
        quotes = factbase.facts[0].quotes.model_copy(update={"en": "x" * 40_000})
        export(
            factbase.model_copy(update={"facts": (factbase.facts[0].model_copy(update={"quotes": quotes}),)}),
            "xlsx",
            tmp_path / "long.xlsx",
        )
        cells = [c for row in openpyxl.load_workbook(tmp_path / "long.xlsx")["facts"].iter_rows(values_only=True) for c in row]
        assert max(len(c) for c in cells if isinstance(c, str)) == 32_767


class TestParquet:
    @pytest.fixture(autouse=True)
    def pyarrow(self):
        pytest.importorskip("pyarrow", reason="the extra tables is not installed")

    def test_duckdb_reads_exact_decimals_and_days(self, factbase, tmp_path):
        duckdb = pytest.importorskip("duckdb", reason="duckdb comes with the extra dev")
        export(factbase, "parquet", tmp_path / "tables")
        facts = duckdb.sql(f"SELECT predicate, number, date_start FROM '{tmp_path}/tables/facts.parquet'").fetchall()
        by_predicate = {predicate: (number, day) for predicate, number, day in facts}
        assert by_predicate["length"][0] == Decimal("1.6")
        assert by_predicate["opens"][1] == date(2032, 3, 1)
        joined = duckdb.sql(
            f"SELECT count(*) FROM '{tmp_path}/tables/claims.parquet' c JOIN '{tmp_path}/tables/facts.parquet' f ON contains(c.facts, f.id)"
        ).fetchall()
        assert joined == [(len(factbase.claims),)]

    def test_pandas_reads_it(self, factbase, tmp_path):
        pandas = pytest.importorskip("pandas", reason="the extra tables is not installed")
        export(factbase, "parquet", tmp_path / "facts.parquet")
        frame = pandas.read_parquet(tmp_path / "facts.parquet")
        assert list(frame["id"]) == [f.id for f in factbase.facts]
        assert frame["number"].dropna().map(type).unique().tolist() == [Decimal]

    def test_the_schema_does_not_depend_on_the_rows(self, factbase):
        import pyarrow.parquet as pq

        for name, content in rendered(factbase, "parquet").items():
            empty = rendered(EMPTY, "parquet")[name]
            assert pq.read_schema(io.BytesIO(content)).equals(pq.read_schema(io.BytesIO(empty))), name

    @pytest.mark.parametrize("number", ["0.000000000000001", "123456789012345", "99999999999999999999", "-0.1"])
    def test_numbers_are_exact(self, factbase, number):
        import pyarrow.parquet as pq

        fact = factbase.facts[1].model_copy(update={"value": Money(amount=Decimal(number), currency="HKD")})
        content = rendered(factbase.model_copy(update={"facts": (fact,)}), "parquet")["facts.parquet"]
        assert pq.read_table(io.BytesIO(content))["number"][0].as_py() == Decimal(number)

    def test_a_number_too_long_is_an_error(self, factbase):
        fact = factbase.facts[1].model_copy(update={"value": Money(amount=Decimal("1E+20"), currency="HKD")})
        with pytest.raises(ExportError, match="more than 20 digits"):
            rendered(factbase.model_copy(update={"facts": (fact,)}), "parquet")


class TestGlossary:
    def test_names_posts_and_terms_in_both_languages(self, factbase, tmp_path):
        export(factbase, "glossary", tmp_path / "glossary.csv")
        rows = {(r["kind"], r["en"], r["zh"]) for r in read_csv((tmp_path / "glossary.csv").read_bytes())}
        assert rows == {
            ("person", "Fong Yi-hang", "方以恆"),
            ("post", "Secretary for Transport and Logistics", "運輸及物流局局長"),
            ("organisation", "Transport and Logistics", "運輸及物流局"),
            ("facility", "Windmill Bridge", "風車橋"),
            ("term", "proposals", "建議書"),
        }

    def test_tab_separated(self, factbase, tmp_path):
        export(factbase, "glossary", tmp_path / "glossary.tsv")
        text = (tmp_path / "glossary.tsv").read_text(encoding="utf-8-sig")
        assert "facility\tWindmill Bridge\t風車橋\t\t\t1" in text.splitlines()

    def test_markdown_shows_names_and_nothing_else(self, factbase, tmp_path):
        bridge = factbase.entities[1]
        hostile = bridge.model_copy(update={"label": bridge.label.model_copy(update={"en": "A|B <script>*x*\n"})})
        export(factbase.model_copy(update={"entities": (hostile,)}), "glossary", tmp_path / "glossary.md")
        text = (tmp_path / "glossary.md").read_text(encoding="utf-8")
        assert "| A\\|B &lt;script&gt;\\*x\\* (Windmill Bridge) | 風車橋 | 1 |" in text


def test_a_stream_takes_one_file(factbase):
    for form in ("jsonl", "csv", "glossary", "labelstudio"):
        out = io.BytesIO()
        export(factbase, form, out)
        assert out.getvalue().decode("utf-8-sig")


def test_an_unknown_format(factbase):
    with pytest.raises(ExportError, match="use one of jsonl, csv"):
        export(factbase, "yaml", io.BytesIO())


def test_an_empty_fact_base_exports(tmp_path):
    pytest.importorskip("pyarrow", reason="the extra tables is not installed")
    pytest.importorskip("xlsxwriter", reason="the extra tables is not installed")
    for form in ("jsonl", "csv", "xlsx", "parquet", "labelstudio", "glossary"):
        export(EMPTY, form, tmp_path / form)
