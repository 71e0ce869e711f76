"""Files that are made to do harm: each is read or is a finding, in little time and memory."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline.corpus.run as runs
from pipeline.corpus import Options, extract, extract_to
from pipeline.corpus.memory import bound_memory
from pipeline.corpus.workers import Lost, Pool
from pipeline.reading.formats import MAX_BYTES
from schemas import FactBase
from tests.safety import hostile
from tests.safety.hostile import EN, ZH, paragraph, pdf, word

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{}]>'.format(
    "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))
)
SPACES = 300_000_000
REFUSED: dict[str, Callable[[], bytes]] = {
    "deep.html": ("<div>" * 100_000 + EN).encode,
    "unpacks.docx": lambda: word(paragraph(EN), **{f"x{n}": b"\0" * 9_000_000 for n in range(12)}),
    "empty-paragraphs.docx": lambda: word("<w:p/>" * 300_000),
    "nested-tables.docx": lambda: word("<w:tbl><w:tr><w:tc>" * 1000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 1000),
    "entities.docx": lambda: word(paragraph("&j;"), ENTITIES),
    "lies-of-its-size.docx": lambda: hostile.understated(word(paragraph("a" * 120_000_000)), 100_000_000),
    "packed.pdf": lambda: pdf(zlib.compress(b" " * SPACES, 9), "/Filter/FlateDecode"),
    "packed-twice.pdf": lambda: pdf(zlib.compress(zlib.compress(b" " * SPACES, 9), 9), "/Filter[/FlateDecode/FlateDecode]"),
    "own-parent.pdf": lambda: pdf(b"BT ET").replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
    "many-pages.pdf": lambda: pdf(b"BT ET").replace(b"/Count 1", b"/Count 999999999"),
    "cut-off.pdf": lambda: pdf(b"BT (x) Tj ET")[:300],
    "deep.jsonl": lambda: b'{"id": "a", "en": ' + b"[" * 1_000_000,
    "number.jsonl": lambda: b'{"id": "a", "n": %s}' % (b"9" * 100_000),
    "paragraphs.txt": lambda: b"a\n\n" * 110_000,
}
READ: dict[str, Callable[[], bytes]] = {
    "paragraphs-in-paragraphs.docx": lambda: word("<w:p>" * 200 + paragraph(EN + ZH) * 40 + "</w:p>" * 200),
    "file-entity.html": f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>{EN}&a;<p>{ZH}'.encode,
    "digits.txt": (EN + "1" * 20_000 + "\n\n" + ZH).encode,
    "spaces.txt": (EN + " " * 100_000 + "\n\n" + ZH).encode,
    "brackets.txt": (EN + "(" * 20_000 + "\n\n" + "「" * 20_000 + ZH).encode,
}


def bounded(path: Path) -> str:
    """Extract a file; what was found wrong with it. Done in a worker with little memory."""
    factbase = extract([path])
    hostile.sound(factbase)
    told = [f.message.en for f in factbase.findings if f.code == "input_unreadable"]
    assert bool(factbase.documents) != bool(told)
    assert all("root:" not in source.text for d in factbase.documents for source in d.sources)
    return told[0] if told else ""


def nothing() -> None:
    """There is nothing to prepare."""
    import pipeline.stages  # noqa: F401


@pytest.mark.parametrize("files", [REFUSED, READ], ids=["refused", "read"])
def test_in_bounded_time_and_memory(tmp_path: Path, files: dict[str, Callable[[], bytes]]) -> None:
    paths = []
    for name, made in files.items():
        paths.append(tmp_path / name)
        paths[-1].write_bytes(made())
    told = {path.name: said for path, said in Pool(bounded, nothing, 1, 60.0, memory=1 << 30).map(paths)}
    assert not {name: said for name, said in told.items() if isinstance(said, Lost)}
    assert {name for name, said in told.items() if said} == (set(files) if files is REFUSED else set())


@pytest.mark.slow
def test_fifty_megabytes_of_one_line(tmp_path: Path) -> None:
    for name, size in (("within.txt", MAX_BYTES), ("beyond.txt", MAX_BYTES + 1)):
        (tmp_path / name).write_bytes((EN.encode() * (1 + size // len(EN)))[:size])
        assert "too long" in bounded(tmp_path / name)


@pytest.mark.slow
def test_a_million_keys(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{EN}\n\n{ZH}", encoding="utf-8")
    (tmp_path / "a.meta.json").write_text(hostile.many_keys(1_000_000), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(hostile.lines(["b"]).replace("{", hostile.many_keys(1_000_000)[:-1] + ", ", 1), encoding="utf-8")
    factbase = extract([tmp_path])
    assert [d.id for d in factbase.documents] == ["a", "b"]
    assert ["a.meta.json" in f.message.en and "too large" in f.message.en for f in factbase.findings] == [True]


def test_a_lone_article_that_takes_too_long_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(EN * 3000 + "\n\n" + ZH * 3000, encoding="utf-8")
    tally = extract_to([tmp_path], tmp_path / "out", options=Options(time_limit=0.5))
    assert (tally.read, tally.extracted, tally.failed) == (1, 0, 1)
    (finding,) = FactBase.load(tmp_path / "out" / "factbase.json").findings
    assert "took longer than 0.5 s" in finding.message.en


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux")
def test_an_article_that_takes_too_much_memory_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "eats.docx").write_bytes(word(paragraph("a" * 9_000_000) * 3))
    extract_to([tmp_path], tmp_path / "out", options=Options(memory=30 << 20))
    (finding,) = FactBase.load(tmp_path / "out" / "factbase.json").findings
    assert (finding.code, finding.document) == ("input_unreadable", "eats")
    assert "memory" in finding.message.en.lower()


def test_what_memory_ends_is_not_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def eats(_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(runs, "process", eats)
    with pytest.raises(MemoryError):
        runs._part(runs.Input("a", ()))


def test_no_bound_is_asked_for() -> None:
    bound_memory(0)
