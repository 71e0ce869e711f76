"""Which documents a set of files and folders holds."""

import json
import os
import pickle
from itertools import permutations
from pathlib import Path

import pytest

from pipeline.reading import discover, read, read_documents

EN, ZH = "The bridge opened on Monday.\n", "大橋星期一啟用。\n"


@pytest.fixture
def folder(tmp_path):
    def make(**files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return lambda files: make(**files)


def codes(findings):
    return sorted((f.code, f.document) for f in findings)


def test_pairs_alone_and_below_folders(folder):
    root = folder({
        "a.txt": EN + ZH, "b.en.txt": EN, "b.zh-hant.txt": ZH, "deep/er/c.eng.md": EN, "deep/er/c.chi.md": ZH, "d.TC.txt": ZH, "d.EN.txt": EN,
        "README.md": "no", "readme.txt": "no", ".hidden.txt": "no", ".git/x.txt": "no", "a.meta.json": "{}", "a.gold.json": "{}", "p.jpg": "no",
    })  # fmt: skip
    items, findings = discover([root])
    assert [i.id for i in items] == ["a", "b", "d", "deep/er/c"]
    assert [[f.name for f in i.files] for i in items][1] == ["b.en.txt", "b.zh-hant.txt"]
    assert items[0].sidecar
    assert not findings
    assert pickle.loads(pickle.dumps(items)) == items
    assert all(not read(i).findings for i in items)


def test_the_order_and_the_overlap_of_the_arguments_do_not_matter(folder):
    root = folder({"a.txt": EN + ZH, "sub/b.en.txt": EN, "sub/b.zh.txt": ZH, "sub/c.jsonl": json.dumps({"id": "j", "en": EN, "zh": ZH})})
    given = [root, root / "sub", root / "a.txt", root / "sub" / ".." / "sub" / "b.zh.txt"]
    results = {str(discover(order)) for order in permutations(given)}
    assert len(results) == 1
    assert [i.id for i in discover(given)[0]] == ["a", "j", "sub/b"]


def test_files_given_alone_are_a_pair(folder):
    root = folder({"x.en.txt": EN, "x.zh.txt": ZH})
    (reading,) = read_documents([root / "x.zh.txt", root / "x.en.txt"])
    assert reading.document.id == "x"
    assert [s.path for s in reading.document.sources] == ["x.en.txt", "x.zh.txt"]
    assert not reading.findings


def test_half_a_pair(folder):
    (reading,) = read_documents([folder({"x.zh.txt": ZH})])
    assert reading.document.id == "x"
    assert codes(reading.findings) == [("one_language_missing", "x")]


def test_a_third_version_is_left_out_and_told_of(folder):
    root = folder({"x.en.txt": EN, "x.zh-hant.txt": ZH, "x.zh-hans.txt": "大桥启用。"})
    items, findings = discover([root])
    assert [f.name for f in items[0].files] == ["x.en.txt", "x.zh-hant.txt"]
    assert codes(findings) == [("duplicate_id", "x")]
    assert "x.zh-hans.txt" in findings[0].message.en
    assert "x.zh-hans.txt" in findings[0].message.zh


@pytest.mark.parametrize(
    "files",
    [
        {"x.txt": EN + ZH, "x.md": EN + ZH},
        {"x.txt": EN + ZH, "x.en.txt": EN, "x.zh.txt": ZH},
        {"x.txt": EN + ZH, "l.jsonl": json.dumps({"id": "x", "en": EN, "zh": ZH})},
        {"l.jsonl": "\n".join([json.dumps({"id": "x", "en": EN, "zh": ZH})] * 2)},
    ],
)
def test_two_inputs_with_one_id(folder, files):
    items, findings = discover([folder(files)])
    assert [i.id for i in items] == ["x"]
    assert codes(findings) == [("duplicate_id", "x")]


def test_json_lines(folder):
    good = {"id": "n/1", "en": EN, "zh": ZH, "published": "2026-02-09", "title": "Bridge opens", "desk": "local"}
    lines = [
        json.dumps(good),
        "",
        "{not json",
        '{"en": "no id"}',
        "[]",
        '{"id": 7, "en": "One.", "zh": "一。"}',
        '{"id": "e"}',
        '{"id": "s", "en": "A \\ud800.", "zh": "一。"}',
    ]
    root = folder({"wire.jsonl": "\ufeff" + "\r\n".join(lines)})
    readings = list(read_documents([root]))
    first = readings[0]
    assert first.document is None
    assert [f.message.en.split(": ")[0] for f in first.findings] == ["wire.jsonl:3:2", "wire.jsonl:4", "wire.jsonl:5"]
    assert first.findings[0].message.en.endswith("    {not json\n     ^")
    documents = {r.document.id: r.document for r in readings if r.document}
    assert sorted(documents) == ["7", "n/1", "s"]
    n = documents["n/1"]
    assert [s.path for s in n.sources] == ["wire.jsonl#n/1/en", "wire.jsonl#n/1/zh"]
    assert n.sources[1].text == ZH
    assert n.published.value.edtf == "2026-02-09"
    assert n.title.en == "Bridge opens"
    assert n.metadata["desk"] == "local"
    assert documents["s"].sources[0].text == "A \ufffd."
    empty = next(r for r in readings if r.document is None and r is not first)
    assert codes(empty.findings) == [("input_unreadable", "e")]


def test_links_that_loop_or_break(folder):
    root = folder({"a.txt": EN + ZH})
    (root / "loop").symlink_to(root, target_is_directory=True)
    (root / "gone.txt").symlink_to(root / "nothing.txt")
    (root / "alias.txt").symlink_to(root / "a.txt")
    readings = list(read_documents([root]))
    assert [r.document.id for r in readings if r.document] == ["a"]
    assert all(f.code == "input_unreadable" for r in readings for f in r.findings)


@pytest.mark.parametrize("name", ["gone", "gone.txt"])
def test_what_is_not_there_is_a_finding(tmp_path, name):
    (reading,) = read_documents([tmp_path / name])
    assert reading.document is None
    assert codes(reading.findings) == [("input_unreadable", None)]


def test_a_format_that_is_not_read_is_a_finding_only_when_it_is_asked_for(folder):
    root = folder({"a.jpg": b"x"})
    assert list(read_documents([root])) == []
    (reading,) = read_documents([root / "a.jpg"])
    assert "a.jpg" in reading.findings[0].message.en


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder):
    root = folder({"a.txt": EN})
    Path(root / "a.txt").chmod(0)
    (reading,) = read_documents([root])
    assert codes(reading.findings) == [("input_unreadable", "a")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_waited_for(folder):
    root = folder({"a.TXT": EN + ZH})
    os.mkfifo(root / "b.txt")
    assert [i.id for i in discover([root])[0]] == ["a"]


def test_names_are_composed_whatever_the_file_system_keeps(folder):
    root = folder({"cafe\u0301.txt": EN + ZH})
    (item,), _ = discover([root])
    assert item.id == "caf\u00e9"
    assert read(item).document


def test_a_name_that_is_no_text(folder):
    root = folder({"a.txt": EN + ZH})
    try:
        Path(os.fsdecode(os.fsencode(root) + b"/\xff.txt")).write_text(EN + ZH, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes text only")
    assert [r.document.model_dump_json()[:10] for r in read_documents([root])] == ['{"id":"a",', '{"id":"\ufffd",']
