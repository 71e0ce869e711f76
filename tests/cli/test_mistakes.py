"""What users do wrong: each time a place, a reason, a next step, exit status 2, and never a traceback."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import pytest

from pipeline.faults import cells
from pipeline.lexicon import rows
from pipeline.own_tables import models, row_of

OF_A_FACTBASE = (
    "check {0}", "explain {0} f-1", "report {0} --out x.html", "export {0} --format jsonl --out x", "diff {0} {0}", "import {0} --factbase base.json --out gold",
    "import base.json --factbase {0} --out gold", "load {0} --to x.db",
)  # fmt: skip


def told(done, *words: str) -> list[str]:
    """The lines of a mistake, checked for what every one has."""
    assert done.exit_code == 2, done.output
    lines = done.stderr.splitlines()
    assert lines[0].startswith("factbase")
    assert "Traceback" not in done.output
    assert not isinstance(done.exception, Exception)
    for word in words:
        assert word in done.stderr
    return lines


def make(kind: str) -> None:
    """The file (or no file) `x.json` that a case is about."""
    path = Path("x.json")
    match kind:
        case "missing":
            pass
        case "folder":
            path.mkdir()
        case _:
            path.write_bytes({"empty": b"", "blank": b" \n", "binary": b"\x7fELF\0\xff" * 40, "broken": '{"金額": 1,\n "日": }'.encode(),
                              "half": b'{"schema_version": "1.0", "docu', "latin": b'{"a": "caf\xe9"}', "deep": b"[" * 100_000}[kind])  # fmt: skip


@pytest.mark.parametrize("command", OF_A_FACTBASE)
@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("missing", "no such file"), ("folder", "is a folder"), ("empty", "x.json is empty"), ("blank", "x.json is empty"),
        ("binary", "x.json:1: not a text: a binary file"), ("latin", "byte 0xE9 is not UTF-8"), ("deep", "nested too deeply"),
        ("broken", "x.json:2:7: not JSON: a value is missing"), ("half", "x.json:1:27: not JSON: this text has no closing double quote"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_fact_base(run, base, command, kind, says):
    if "load" in command:
        pytest.importorskip("sqlalchemy", reason="the extra db is not installed")
    make(kind)
    lines = told(run(*command.format("x.json").split()), says)
    assert lines[-1].startswith("  "), "the next step"


@pytest.mark.parametrize("command", [c for c in OF_A_FACTBASE if "import {" not in c])
@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda base: [], "is JSON, but not a fact base"),
        (lambda base: base | {"schema_version": "0.9"}, "has the schema version 0.9, and this program reads 1.0"),
        (lambda base: base | {"schema_version": "2.0", "news": []}, "has the schema version 2.0"),
        (lambda base: base | {"facts": [{"id": 1}]}, "not a fact base: facts.0"),
    ],
)
def test_json_that_is_no_fact_base(run, base, command, change, says):
    if "load" in command:
        pytest.importorskip("sqlalchemy", reason="the extra db is not installed")
    Path("x.json").write_text(json.dumps(change(json.loads(base.read_text(encoding="utf-8")))), encoding="utf-8")
    told(run(*command.format("x.json").split()), says)


def test_the_caret_stands_under_the_place_behind_chinese(run, base):
    base.write_text('{"標題": "行人天橋", "造價": 二十四億}', encoding="utf-8")
    lines = told(run("check", base), "base.json:1:22: not JSON")
    assert lines[2].index("^") == cells(lines[1][: lines[1].index("二")])


def test_the_caret_stands_under_a_wrong_value(run, base):
    wrong = json.loads(base.read_text(encoding="utf-8"))
    wrong["claims"][0]["language"] = "文言"
    base.write_text(json.dumps(wrong, ensure_ascii=False, indent=1), encoding="utf-8")
    lines = told(run("check", base), "claims.0.language")
    assert lines[1].strip() == '"language": "文言",'
    assert lines[2].index("^") == lines[1].index('"文言')


def test_a_line_of_a_megabyte_is_shown_in_part(run, base):
    base.write_text(json.dumps(json.loads(base.read_text(encoding="utf-8")), ensure_ascii=False)[:-1] + "]", encoding="utf-8")
    lines = told(run("check", base), "not JSON")
    assert max(map(cells, lines[1:3])) < 90
    assert cells(lines[1][: lines[1].rindex("]")]) == lines[2].index("^")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["exprt"], "No such command 'exprt'"),
        (["--colour"], "No such option: --colour"),
        (["extract"], "factbase extract: Missing argument"),
        (["extract", "raw"], "Missing option '--out'"),
        (["extract", "raw", "--out", "x", "--jobs", "many"], "--jobs"),
        (["check", "raw", "--lang", "fr"], "'fr' is not one of 'en', 'zh'"),
        (["check", "nowhere"], "no such file or folder: nowhere"),
        (["check", "base.json", "raw"], "base.json is checked alone"),
        (["extract", "nowhere", "--out", "x"], "no such file or folder: nowhere"),
        (["extract", "empty", "--out", "x"], "no article could be read in empty"),
        (["check", "empty"], "no article could be read in empty"),
        (["explain", "base.json", "f-nothing"], "no fact f-nothing"),
        (["explain", "base.json", "f-"], "facts begin with f-"),
        (["explain", "base.json"], "Missing argument"),
        (["export", "base.json", "--format", "doc", "--out", "x"], "'doc' is not one of 'jsonl', 'csv'"),
        (["export", "base.json", "--format", "jsonl", "--out", "raw"], "cannot write raw: it is a folder"),
        (["export", "base.json", "--format", "csv", "--out", "base.json"], "cannot write base.json"),
        (["export", "base.json", "--format", "jsonl", "--out", "base.json/x"], "cannot write base.json/x"),
        (["export", "base.json", "--format", "jsonl", "--out", "/dev/full"], "No space left"),
        (["extract", "raw", "--out", "base.json"], "cannot write base.json/factbase.json"),
        (["diff", "-", "-"], "only one of the two"),
        (["import", "-", "--factbase", "-", "--out", "gold"], "only one of"),
        (["names", "-"], "the Chinese ones need a file"),
        (["names", "nowhere"], "no such file: nowhere"),
        (["names", "raw"], "raw is a folder"),
    ],
)
def test_wrong_use(run, raw, base, arguments, says):
    if "/dev/full" in arguments and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    Path("empty").mkdir()
    lines = told(run(*arguments), says)
    assert len(lines) <= 2


@pytest.mark.parametrize("command", ["values", "compare"])
@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"id": "一" 2}', "line 2, column 12: not JSON: a comma"),
        ("[]", "line 2: not a JSON object"),
        ('{"id": 2}', "line 2: needs"),
        (b"\xff\xfe{}", "line 2: not UTF-8"),
        ('{"id": 1e999}', "line 2: not a JSON object (a number too large)"),
        ('{"id": NaN}', "line 2: not a JSON object"),
        ("[" * 100_000, "line 2: not a JSON object"),
    ],
)
def test_json_lines(run, command, line, says):
    good = json.dumps({"id": 1, "text": "HK$2 billion", "language": "en", "en": "HK$2 billion", "zh": "二十億元"}).encode() + b"\n"
    done = run(command, given=good + (line if isinstance(line, bytes) else line.encode()) + b"\n")
    told(done, "standard input, " + says)
    assert json.loads(done.stdout.splitlines()[0])["id"] == 1


@pytest.mark.parametrize("command", ["values", "compare"])
def test_nothing_on_standard_input_is_nothing_to_answer(run, command):
    done = run(command)
    assert (done.exit_code, done.output) == (0, "")


@pytest.mark.parametrize("given", [b"", b"\n", bytes(range(256)) * 40])
@pytest.mark.parametrize("command", [["check", "-"], ["extract", "-", "--out", "-"]])
def test_no_article_on_standard_input(run, given, command):
    assert run(*command, given=given).exit_code == 2


@pytest.mark.parametrize(
    ("toml", "says", "under"),
    [
        ('currency = "HKD"\nlexicn = "x"\n', "factbase.toml:2:1: lexicn: there is no such setting", "lexicn"),
        ('currency = "dollars"\n', "factbase.toml:1:1: currency: an ISO 4217 code such as HKD", "currency"),
        ("currency = \n", "not TOML", "="),
        ('lexicon = "我的詞表"\n', "lexicon: there is no folder", "lexicon"),
        ('# 註\ncurrency = "HKD" "MOP"\n', "factbase.toml:2:18: not TOML", '"MOP"'),
        ('spacy_model = "en_core_dreams"\n', "no model en_core_dreams is installed", None),
    ],
)
def test_configuration(run, raw, toml, says, under):
    (raw / "factbase.toml").write_text(toml, encoding="utf-8")
    lines = told(run("check", "raw"), says)
    if under:
        assert lines[1][lines[2].index("^") :].lstrip().startswith(under) or lines[1].rstrip().endswith(under)


def test_a_configuration_that_is_not_there_or_no_text(run, raw):
    told(run("check", "raw", "--config", "nowhere.toml"), "cannot read nowhere.toml")
    Path("bad.toml").write_bytes(b"currency = '\xff'")
    told(run("check", "raw", "--config", "bad.toml"), "byte 0xFF is not UTF-8")


TABLES = sorted(path.name for path in (Path(__file__).resolve().parents[2] / "pipeline" / "lexicon").glob("*.tsv"))


@pytest.mark.parametrize("table", TABLES)
def test_a_wrong_row_of_any_own_table_is_told_before_articles_are_read(run, raw, table):
    ours = (Path(__file__).resolve().parents[2] / "pipeline" / "lexicon" / table).read_text(encoding="utf-8").splitlines()
    header = next(line for line in ours if not line.startswith("#"))
    own = Path("own")
    own.mkdir()
    (own / table).write_text(f"{header}\n甲{chr(9) * (header.count(chr(9)) + 1)}乙\n", encoding="utf-8")
    (raw / "factbase.toml").write_text('lexicon = "../own"', encoding="utf-8")
    lines = told(run("check", "raw"), f"{table}:2: ", "cells, but")
    assert cells(lines[1][: lines[1].index("乙")]) == lines[2].index("^")


def test_every_table_has_a_row_that_checks_it():
    assert [f"{name}.tsv" for name in sorted(models())] == TABLES
    for table in models():
        assert rows(table, row_of(table))


def test_a_wrong_cell_of_an_own_table(run, raw):
    own = Path("own")
    own.mkdir()
    (own / "posts.tsv").write_text("kind\ten\tzh\noffice\tPlanner\t規劃師\n官職\tSurveyor\t測量師\n", encoding="utf-8")
    (raw / "factbase.toml").write_text('lexicon = "../own"', encoding="utf-8")
    lines = told(run("check", "raw"), "posts.tsv:3: kind: Input should be 'office'")
    assert lines[2].index("^") == lines[1].index("官職")


def test_an_own_table_that_nobody_reads(run, raw):
    own = Path("own")
    own.mkdir()
    (raw / "factbase.toml").write_text('lexicon = "../own"', encoding="utf-8")
    (own / "postts.tsv").write_text("kind\ten\tzh\n", encoding="utf-8")
    told(run("extract", "raw", "--out", "out"), "postts.tsv: there is no table of this name")
    (own / "postts.tsv").rename(own / "posts.tsv")
    (own / "posts.tsv").write_text("kind\tenglish\tzh\n", encoding="utf-8")
    lines = told(run("extract", "raw", "--out", "out"), "posts.tsv:1: no column 'english'")
    assert lines[2].index("^") == lines[1].index("english")


def test_a_sidecar_that_is_no_json_is_told_with_its_place(run, raw):
    (raw / "agreed.meta.json").write_text('{"title": "天橋",\n "published" "2031-03-04"}', encoding="utf-8")
    done = run("check", "raw")
    lines = done.stdout.splitlines()
    first = next(n for n, line in enumerate(lines) if "agreed.meta.json:2:14: not JSON: a colon is missing" in line)
    assert lines[first + 2].index("^") == lines[first + 1].index('"2031')
    assert "不是 JSON：鍵後缺少冒號" in run("check", "raw", "--lang", "zh").stdout


@pytest.fixture
def forbidden(raw, monkeypatch):
    """Make this process one that may not read or write everything; a folder that nobody but root can enter."""
    if not hasattr(os, "seteuid"):
        pytest.skip("this system has no users to be")
    with tempfile.TemporaryDirectory() as open_to_all:
        folder = Path(open_to_all)
        folder.chmod(0o755)
        for name in ("closed", "articles"):
            (folder / name).mkdir(mode=0o755)
            for version in ("en", "zh"):
                (folder / name / f"a.{version}.txt").write_bytes((raw / f"agreed.{version}.txt").read_bytes())
        (folder / "base.json").write_text("{}", encoding="utf-8")
        (folder / "base.json").chmod(0)
        (folder / "articles" / "a.en.txt").chmod(0)
        (folder / "closed").chmod(0)
        monkeypatch.chdir(folder)
        before = os.geteuid()
        if before == 0:
            os.seteuid(65534)
        yield folder
        os.seteuid(before)
        (folder / "closed").chmod(0o755)


def test_no_permission(run, raw, forbidden):
    told(run("explain", "base.json", "f-1"), "cannot read base.json: Permission denied")
    told(run("check", "closed"), "cannot read closed: Permission denied")
    told(run("check", "closed/a.en.txt"), "cannot read closed/a.en.txt: Permission denied")
    told(run("extract", "articles", "--out", "closed/out"), "cannot write closed/out/factbase.json: Permission denied")
    done = run("check", "articles")
    assert "a.en.txt: Permission denied" in done.stdout
    assert "there is no English version" in done.stdout
    assert ": closed: Permission denied" in run("check", ".").stdout
