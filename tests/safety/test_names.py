"""Whatever documents and files call themselves, only the output folder is written to."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from schemas import FactBase
from tests.safety.hostile import EN, ZH, below, lines

IDS = [
    "../../escaped", "/escaped", "..", ".", "a\0b", "x" * 10_000, "CON", "aux.txt", "\ud800", "\u202egnp.exe", "a\nb", "C:\\escaped", "~/escaped", "$(touch escaped)",
    "<script>alert(1)</script>", "' OR 1=1; DROP TABLE facts; --", "=cmd|' /C calc'!A0", "-rf", " ", "{{7*7}}",
]  # fmt: skip


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder `deep/er` with the input and `out`; whatever escapes stands beside or above."""
    folder = tmp_path_factory.mktemp("names") / "deep" / "er"
    (folder / "raw").mkdir(parents=True)
    (folder / "raw" / "a.jsonl").write_text(lines(IDS), encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", str(folder / "raw"), "--out", str(folder / "out")])
    assert done.exit_code == 0, done.output
    return folder


def test_documents_keep_their_names_and_write_nowhere_else(extracted: Path) -> None:
    factbase = FactBase.load(extracted / "out" / "factbase.json")
    assert len(factbase.documents) == len(IDS)
    assert {d.id for d in factbase.documents} == {name.replace("\ud800", "\ufffd") for name in IDS}
    top = extracted.parents[1]
    written = {path for path in below(top) if not path.startswith(("deep/er/out/.cache", "deep/er/raw"))}
    assert {path for path in written if not path.startswith("deep/er/written")} == {
        "deep",
        "deep/er",
        "deep/er/out",
        "deep/er/out/factbase.json",
    }


@pytest.mark.parametrize("command", ["report", "export --format jsonl", "export --format csv", "export --format labelstudio", "load"])
def test_commands_write_where_they_are_told(extracted: Path, tmp_path: Path, command: str) -> None:
    if "load" in command:
        pytest.importorskip("sqlalchemy", reason="load needs the extra db")
    inside = tmp_path / "in"
    inside.mkdir()
    target = inside / "there"
    to = ["--to", f"sqlite:///{target}"] if command == "load" else ["--out", str(target)]
    first, *rest = command.split()
    done = CliRunner().invoke(app, [first, str(extracted / "out" / "factbase.json"), *rest, *to])
    assert done.exit_code == 0, done.output
    assert {path.split("/")[0] for path in below(tmp_path)} == {"in"}
    assert {path.split("/")[1].split(".")[0] for path in below(tmp_path) if "/" in path} == {"there"}
    if command == "report":
        assert "<script>alert(1)" not in target.read_text(encoding="utf-8")


def test_a_file_with_a_name_as_long_as_the_system_allows(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / ("x" * 251 + ".txt")).write_text(f"{EN}\n\n{ZH}", encoding="utf-8")
    (raw / "\u202e.\n.txt").write_text(f"{EN}\n\n{ZH}", encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", str(raw), "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert len(FactBase.load(tmp_path / "out" / "factbase.json").documents) == 2


def test_links_that_loop(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    (raw / "a").mkdir(parents=True)
    (raw / "a" / "x.txt").write_text(f"{EN}\n\n{ZH}", encoding="utf-8")
    (raw / "a" / "up").symlink_to(raw, target_is_directory=True)
    (raw / "self.txt").symlink_to(raw / "self.txt")
    done = CliRunner().invoke(app, ["extract", str(raw), "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert [d.id for d in FactBase.load(tmp_path / "out" / "factbase.json").documents] == ["a/x"]


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "currency = [[[", "\0", "a" * 100_000, 'lexicon = "\\u0000"', "currency = 1e999", 'x."y".z = 1', "currency = '" + "A" * 100_000 + "'",
     "lexicon = '/dev/null'", "lexicon = '" + "x" * 5000 + "'", "!!python/object/apply:os.system ['touch escaped']", "{'a': 1}", "\ufeff\u202e = 1",
     "x = " + "[" * 5000 + "]" * 5000],
)  # fmt: skip
def test_a_hostile_configuration_is_told_of_in_a_few_lines(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.txt").write_text(f"{EN}\n\n{ZH}", encoding="utf-8")
    (tmp_path / "factbase.toml").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", str(tmp_path), "--out", str(tmp_path / "out")])
    assert (done.exit_code, done.exception.__class__) == (2, SystemExit), done.output
    assert len(done.stderr) < 1500
    assert not (tmp_path / "escaped").exists()
