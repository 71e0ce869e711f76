"""A run over a corpus: the same bytes however it is made, nothing done twice, no document in the way of the others."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import pipeline.corpus.run as runs
from pipeline.configuration import Configuration
from pipeline.corpus import BusyError, Options, extract, extract_to
from pipeline.output.factbase import to_json
from schemas import FactBase
from tests.corpus.articles import article, corpus, lines


def written(out: Path) -> str:
    return (out / "factbase.json").read_text(encoding="utf-8")


def counts(tally) -> tuple[int, int, int, int, int]:
    return tally.read, tally.extracted, tally.cached, tally.skipped, tally.failed


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Five articles, a sixth without a second language, one in bytes that are no text, and lines of JSON."""
    folder = corpus(tmp_path / "raw", 3)
    lines(folder / "more.jsonl", 2)
    (folder / "alone.txt").write_text("The pool opened on 3 March 2024 after HK$2 million was spent.\n", encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 not a document")
    (folder / "notes.jsonl").write_text("no record\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def run_of_25(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A corpus big enough for two workers, and the folder that two workers wrote."""
    folder = tmp_path_factory.mktemp("corpus")
    corpus(folder / "raw", 25)
    extract_to([folder / "raw"], folder / "out", options=Options(jobs=2))
    return folder / "raw", folder / "out"


def test_what_is_streamed_is_what_is_assembled_in_memory(raw: Path, tmp_path: Path) -> None:
    tally = extract_to([raw], tmp_path / "out")
    assert written(tmp_path / "out") == to_json(extract([raw]))
    assert counts(tally) == (7, 7, 0, 1, 1)


def test_two_workers_write_what_one_process_would(run_of_25: tuple[Path, Path]) -> None:
    raw, out = run_of_25
    factbase = extract([raw])
    assert written(out) == to_json(factbase)
    assert len(factbase.documents) == 25
    assert any(len(e.documents) == 25 for e in factbase.entities), "entities of all documents are merged"


def test_a_second_run_takes_everything_from_the_cache(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    first = extract_to([raw], out)
    before = written(out)
    monkeypatch.setattr(runs, "process", lambda item: pytest.fail(f"{item.id} was read again"))
    second = extract_to([raw], out)
    assert written(out) == before
    assert counts(second) == (7, 0, 7, 1, 1)
    assert (second.facts, second.findings, second.documents, second.claims, second.entities) == (
        first.facts, first.findings, first.documents, first.claims, first.entities,
    )  # fmt: skip


def test_what_stands_there_already_is_not_written_again(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = extract_to([raw], out)
    before, bytes_before = (out / "factbase.json").stat(), written(out)
    second = extract_to([raw], out)
    after = (out / "factbase.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert (first.documents, first.claims, first.entities, first.facts, first.findings) == (
        second.documents, second.claims, second.entities, second.facts, second.findings,
    )  # fmt: skip
    (out / "factbase.json").write_text("somebody's edit", encoding="utf-8")
    extract_to([raw], out)
    assert written(out) == bytes_before


def test_a_changed_article_costs_itself_and_a_deleted_one_drops_out(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    extract_to([raw], out)
    (raw / "pool001.txt").write_text(article(40), encoding="utf-8")
    (raw / "pool002.txt").unlink()
    tally = extract_to([raw], out)
    assert counts(tally)[:3] == (6, 1, 5)
    assert written(out) == to_json(extract([raw]))
    assert len(list((out / ".cache").glob("??/*.json"))) == 6, "parts that nothing refers to are removed"


def test_a_new_line_before_others_costs_only_itself(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", 2)
    extract_to([path], tmp_path / "out")
    path.write_text(json.dumps({"id": "first", "en": "It cost $5 million.", "zh": "耗資500萬元。"}) + "\n" + path.read_text())
    assert counts(extract_to([path], tmp_path / "out"))[:3] == (3, 1, 2)
    assert written(tmp_path / "out") == to_json(extract([path]))


def test_a_sidecar_and_the_configuration_are_part_of_what_a_part_is_made_of(tmp_path: Path) -> None:
    raw = corpus(tmp_path / "raw", 2)
    out = tmp_path / "out"
    extract_to([raw], out)
    (raw / "pool001.meta.json").write_text('{"published": "2024-04-01"}', encoding="utf-8")
    assert extract_to([raw], out).extracted == 1
    assert extract_to([raw], out, Configuration(currency="USD")).extracted == 2


def test_a_damaged_part_is_made_again(tmp_path: Path) -> None:
    raw, out = corpus(tmp_path / "raw", 2), tmp_path / "out"
    extract_to([raw], out)
    before = written(out)
    part = min((out / ".cache").glob("??/*.json"))
    part.write_bytes(part.read_bytes()[:100])
    extract_to([raw], out)
    assert written(out) == before
    part.write_bytes(b"\0" * 100)
    extract_to([raw], out)
    assert written(out) == before


def test_an_article_that_makes_our_code_raise_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw, process = corpus(tmp_path / "raw", 1), runs.process

    def raising(item):
        return process(item) if item.id != "pool000" else 1 / 0

    monkeypatch.setattr(runs, "process", raising)
    tally = extract_to([raw], tmp_path / "out")
    assert counts(tally) == (1, 1, 0, 0, 1)
    (finding,) = FactBase.load(tmp_path / "out" / "factbase.json").findings
    assert (finding.code, finding.document) == ("input_unreadable", "pool000")
    assert "pool000.txt" in finding.message.en
    assert "ZeroDivisionError" in finding.message.en


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    raw = corpus(tmp_path / "raw", 1)
    (raw / "gone.txt").symlink_to(tmp_path / "nowhere")
    tally = extract_to([raw], tmp_path / "out")
    assert counts(tally) == (2, 1, 0, 0, 1)
    assert written(tmp_path / "out") == to_json(extract([raw]))


def test_nothing_at_all_is_an_empty_fact_base(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    extract_to([tmp_path / "raw"], tmp_path / "out")
    assert written(tmp_path / "out") == to_json(extract([tmp_path / "raw"]))


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    with runs._alone(tmp_path), pytest.raises(BusyError, match="another run"), runs._alone(tmp_path):
        pass
    with runs._alone(tmp_path):
        pass


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_raises(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(OSError, match="denied"):
        extract_to([corpus(tmp_path / "raw", 1)], tmp_path / "out")
