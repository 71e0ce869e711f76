"""What LibreOffice makes of the spreadsheets: no formula, the sheets as declared, the Chinese whole."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from pipeline.output.export import export
from pipeline.output.export.spreadsheet import delimited, safe

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
HOSTILE = [
    "=1+1",
    "＝1+1",
    " =1+1",
    "\t=1+1",
    "\n=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\u3000=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "=cmd|' /C calc'!A0",
]

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture
def opened(tmp_path):
    """A spreadsheet as LibreOffice understands it: flat XML, formulas of CSV evaluated where it sees any."""

    def convert(path) -> str:
        reading = ["--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"] if path.suffix == ".csv" else []
        command = [OFFICE, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", *reading, "--convert-to", "fods"]
        subprocess.run([*command, "--outdir", str(tmp_path / "read"), str(path)], check=True, capture_output=True, timeout=180)
        (made,) = (tmp_path / "read").glob(f"{path.stem}*.fods")
        return made.read_text(encoding="utf-8")

    return convert


def test_no_text_of_a_csv_becomes_a_formula(opened, tmp_path):
    path = tmp_path / "hostile.csv"
    path.write_text(delimited(["text"], [[safe(text)] for text in HOSTILE]), encoding="utf-8", newline="")
    assert "table:formula" not in opened(path)


def test_the_check_sees_formulas(opened, tmp_path):
    path = tmp_path / "formula.csv"
    path.write_text("text\n=1+1\n", encoding="utf-8")
    assert "table:formula" in opened(path)


def test_the_workbook_opens(opened, factbase, tmp_path):
    pytest.importorskip("xlsxwriter", reason="the extra tables is not installed")
    export(factbase, "xlsx", tmp_path / "facts.xlsx")
    read = opened(tmp_path / "facts.xlsx")
    assert "table:formula" not in read
    assert re.findall(r'<table:table table:name="([^"]+)"', read) == ["facts", "conflicts", "entities", "posts", "findings", "documents"]
    assert "運輸及物流局局長" in read
