"""The commands as a user types them."""

from __future__ import annotations

import json
import sys

import pytest
from typer.testing import CliRunner

from pipeline.cli import app


@pytest.fixture
def run():
    def call(*arguments, given=None):
        return CliRunner().invoke(app, [str(a) for a in arguments], input=given)

    return call


@pytest.mark.parametrize("command", ["load", "export", "import", "diff"])
def test_help_has_an_example(run, command):
    done = run(command, "--help")
    assert done.exit_code == 0
    assert f"factbase {command}" in done.output


def test_load_twice(run, factbase_file, tmp_path):
    pytest.importorskip("sqlalchemy", reason="the extra db is not installed")
    first = run("load", factbase_file, "--to", tmp_path / "facts.db")
    assert first.exit_code == 0
    assert ["facts", "10", "0", "0", "0"] in [line.split() for line in first.output.splitlines()]
    second = run("load", factbase_file, "--to", f"sqlite:///{tmp_path / 'facts.db'}", "--json")
    assert json.loads(second.output)["facts"] == {"added": 0, "changed": 0, "removed": 0, "unchanged": 10}


def test_load_where_nothing_can_be_loaded(run, factbase_file):
    pytest.importorskip("sqlalchemy", reason="the extra db is not installed")
    done = run("load", factbase_file, "--to", "mongodb://localhost/x")
    assert done.exit_code == 2
    assert done.stderr == "factbase: mongodb is not supported: use sqlite:///FILE or postgresql://HOST/DATABASE\n"


def test_export_to_a_file_and_to_standard_output(run, factbase_file, tmp_path):
    assert run("export", factbase_file, "--format", "jsonl", "--out", tmp_path / "new" / "facts.jsonl").exit_code == 0
    piped = run("export", "-", "--format", "jsonl", "--out", "-", given=factbase_file.read_bytes())
    assert piped.stdout_bytes == (tmp_path / "new" / "facts.jsonl").read_bytes()


@pytest.mark.parametrize("module", ["xlsxwriter", "pyarrow", "sqlalchemy"])
def test_a_missing_extra_is_one_line(run, factbase_file, tmp_path, monkeypatch, module):
    for name in list(sys.modules):
        if name.split(".")[0] == module or name.startswith("pipeline.output.sql"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    command = {
        "xlsxwriter": ("export", factbase_file, "--format", "xlsx", "--out", tmp_path / "x.xlsx"),
        "pyarrow": ("export", factbase_file, "--format", "parquet", "--out", tmp_path / "x"),
        "sqlalchemy": ("load", factbase_file, "--to", tmp_path / "x.db"),
    }[module]
    done = run(*command)
    assert done.exit_code == 2
    extra = "db" if module == "sqlalchemy" else "tables"
    assert done.stderr == f'factbase: {module} is not installed; run: pip install "bilingual-factbase[{extra}]"\n'


def test_corrections_come_back_as_gold(run, factbase_file, tmp_path):
    tasks = json.loads(run("export", factbase_file, "--format", "labelstudio", "--out", "-").stdout)
    for task in tasks:
        task["annotations"] = [{"result": task["predictions"][0]["result"]}]
    done = run("import", "-", "--factbase", factbase_file, "--out", tmp_path / "gold", given=json.dumps(tasks))
    assert done.exit_code == 0, done.output
    assert json.loads((tmp_path / "gold" / "harbour" / "pier.gold.json").read_text(encoding="utf-8"))["document"] == "harbour/pier"


def test_diff(run, factbase, factbase_file, tmp_path):
    less = tmp_path / "less.json"
    less.write_text(factbase.model_copy(update={"facts": factbase.facts[1:]}).model_dump_json(), encoding="utf-8")
    assert "1 new, 0 gone, 0 changed, 9 unchanged" in run("diff", less, factbase_file).output
    assert len(json.loads(run("diff", less, factbase_file, "--json").output)["new"]) == 1
    assert run("diff", less, factbase_file, "--exit-code").exit_code == 1
    assert run("diff", less, less, "--exit-code").exit_code == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such file: "),
        ("{", "x.json:1:2: not JSON: a key in double quotes"),
        ('{"schema_version": "1.0", "facts": 1}', "x.json:1:1: not a fact base: generator: Field required"),
    ],
)
def test_what_is_no_fact_base(run, tmp_path, content, message):
    path = tmp_path / "x.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = run("diff", path, path)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "make one with: factbase extract" in done.stderr.splitlines()[-1]


def test_where_nothing_can_be_written(run, factbase_file, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("export", factbase_file, "--format", "jsonl", "--out", tmp_path / "file" / "x.jsonl")
    assert done.exit_code == 2
    assert "cannot write" in done.stderr


def test_annotations_that_are_no_json(run, factbase_file, tmp_path):
    done = run("import", "-", "--factbase", factbase_file, "--out", tmp_path, given="<xml/>")
    assert done.exit_code == 2
    assert "standard input:1:1: not JSON" in done.stderr
