"""What docs/exports.md says is there: formats, options, tables, and the lines of Python run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from pipeline.output.commands import register
from pipeline.output.export import FORMATS
from schemas.tables import TABLES

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")
APP = typer.Typer()
register(APP)


@pytest.fixture
def project(factbase_file, tmp_path, monkeypatch):
    for folder in ("data/out", "old"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "factbase.json").write_bytes(factbase_file.read_bytes())
    monkeypatch.chdir(tmp_path)


def test_formats_and_tables_are_described():
    assert [name for name in (*FORMATS, *(t.name for t in TABLES)) if f"`{name}`" not in PAGE] == []


@pytest.mark.parametrize("line", re.findall(r"^factbase .*$", PAGE, flags=re.MULTILINE) + re.findall(r"`factbase (export .*?)`", PAGE))
def test_commands_run(project, line):
    if "xlsx" in line:
        pytest.importorskip("xlsxwriter", reason="the extra tables is not installed")
    done = CliRunner().invoke(APP, shlex.split(line.removeprefix("factbase ")))
    assert done.exit_code == 0, done.output


def test_python_runs(project):
    pytest.importorskip("pandas", reason="the extra tables is not installed")
    for code in re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL):
        names: dict[str, object] = {}
        exec(code, names)
        assert len(names["facts"]) == 10
