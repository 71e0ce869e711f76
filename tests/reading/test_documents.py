"""From files to documents: sidecars, findings, whatever the bytes."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.reading import discover, read, read_documents, read_pair, read_texts
from pipeline.reading.formats import FORMATS

EN, ZH = "Works begin\n\nThe bridge opened on Monday.\n", "工程展開\n\n大橋星期一啟用。\n"


def one(tmp_path, name, data, sidecar=None):
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    if sidecar is not None:
        (tmp_path / (name.split(".")[0] + ".meta.json")).write_text(sidecar, encoding="utf-8")
    (reading,) = read_documents([tmp_path])
    return reading


def test_a_document(tmp_path):
    reading = one(
        tmp_path, "x.txt", ZH + "\n\n" + EN, json.dumps({"published": "2026-02-09T10:00:00+08:00", "url": "https://example.org", "n": [1]})
    )
    document = reading.document
    assert not reading.findings
    assert (document.title.en, document.title.zh) == ("Works begin", "工程展開")
    assert [(b.language, b.role) for b in document.blocks] == [("zh", "title"), ("zh", "body"), ("en", "title"), ("en", "body")]
    assert document.published.value.edtf == "2026-02-09"
    assert document.published.evidence is None
    assert document.metadata == {"published": "2026-02-09T10:00:00+08:00", "url": "https://example.org", "n": [1]}
    (source,) = document.sources
    assert (source.path, source.media_type, source.encoding) == ("x.txt", "text/plain", "utf-8")
    assert len(source.sha256) == 64


@pytest.mark.parametrize("title", [{"en": "Bridge", "zh": "大橋"}, "大橋"])
def test_the_title_of_the_sidecar_wins(tmp_path, title):
    document = one(tmp_path, "x.txt", EN + ZH, json.dumps({"title": title})).document
    assert document.title.zh == "大橋"
    assert document.title.en == ("Bridge" if isinstance(title, dict) else "Works begin")


@pytest.mark.parametrize(
    "sidecar",
    [
        "{",
        "[1]",
        "nul",
        '{"published": "soon"}',
        '{"published": 5}',
        "[" * 100_000,
        '{"a": NaN}',
        '{"a": 1e999}',
        '{"a":' * 40 + "1" + "}" * 40,
    ],
)
def test_a_bad_sidecar_is_a_finding_and_the_document_is_read(tmp_path, sidecar):
    reading = one(tmp_path, "x.txt", EN + ZH, sidecar)
    assert reading.document
    assert [(f.code, f.severity, f.document) for f in reading.findings] == [("input_unreadable", "warning", "x")]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("x.txt", b"", "input_unreadable"),
        ("x.txt", b" \r\n\t ", "input_unreadable"),
        ("x.txt", b"\xef\xbb\xbf", "input_unreadable"),
        ("x.txt", b"* * *\n---\n", "input_unreadable"),
        ("x.txt", bytes(range(256)) * 9, "input_unreadable"),
        ("x.txt", ZH.encode() + b"\xff\xff\n" + ZH.encode(), "undecodable_input"),
        ("x.html", b"<html><body><script>1</script></body></html>", "input_unreadable"),
        ("x.docx", b"not a zip", "input_unreadable"),
        ("x.docx", b"PK\x05\x06" + b"\0" * 18, "input_unreadable"),
        ("x.pdf", b"%PDF-1.4 broken", "input_unreadable"),
        ("x.pdf", b"nothing of the kind", "input_unreadable"),
    ],
)
def test_a_bad_file_is_a_finding_that_names_it(tmp_path, name, data, code):
    reading = one(tmp_path, name, data)
    assert reading.document is None
    (found,) = reading.findings
    assert (found.code, found.severity, found.document) == (code, "error", "x")
    assert found.message.en.startswith(name)
    assert found.message.zh.startswith(name)


def test_one_bad_half_leaves_the_other(tmp_path):
    (tmp_path / "x.en.txt").write_text(EN)
    (tmp_path / "x.zh.txt").write_bytes(b"")
    (reading,) = read_documents([tmp_path])
    assert [s.path for s in reading.document.sources] == ["x.en.txt"]
    assert sorted(f.code for f in reading.findings) == ["input_unreadable", "one_language_missing"]


def test_carriage_returns_count(tmp_path):
    document = one(tmp_path, "x.txt", ("\ufeff" + EN + ZH).replace("\n", "\r\n")).document
    text = document.sources[0].text
    assert text.startswith("Works begin\r\n\r\nThe")
    assert [text[b.start : b.end] for b in document.blocks] == [
        "Works begin",
        "The bridge opened on Monday.",
        "工程展開",
        "大橋星期一啟用。",
    ]


def test_a_pair_in_memory():
    document = read_pair("k", EN, ZH, published="2026-02-09")
    assert [s.path for s in document.sources] == ["k/en", "k/zh"]
    assert document.published.value.start == "2026-02-09"
    assert [b.language for b in document.blocks] == ["en", "en", "zh", "zh"]


@pytest.mark.parametrize(
    ("given", "edtf", "start", "end"),
    [
        ("2026-02-09", "2026-02-09", "2026-02-09", "2026-02-09"),
        ("2026-02-09T23:30:00", "2026-02-09", "2026-02-09", "2026-02-09"),
        ("2026-02-09T23:30:00Z", "2026-02-10", "2026-02-10", "2026-02-10"),
        ("2026-02", "2026-02", "2026-02-01", "2026-02-28"),
        ("2026", "2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_the_day_of_publication(given, edtf, start, end):
    value = read_texts("k", EN, ZH, given).document.published.value
    assert (value.edtf, value.start, value.end) == (edtf, start, end)


@pytest.mark.parametrize("given", ["9 February 2026", "2026-13", "2026-02-30", "0000", "x" * 1000])
def test_what_is_no_day_of_publication(given):
    reading = read_texts("k", EN, ZH, given)
    assert reading.document.published is None
    assert [f.code for f in reading.findings] == ["input_unreadable"]
    assert len(reading.findings[0].message.en) < 200


def test_a_version_that_is_only_a_credit_is_missing():
    reading = read_texts("k", EN + "\n本欄逢周四刊出，作者授權本報轉載。\n李四", "")
    assert [(f.code, f.document) for f in reading.findings] == [("one_language_missing", "k")]


def test_a_file_that_is_gone_since_it_was_listed(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "a", "en": "One.", "zh": "一。"}')
    (tmp_path / "b.txt").write_text(EN)
    items, _ = discover([tmp_path])
    (tmp_path / "a.jsonl").write_text("{")
    (tmp_path / "b.txt").unlink()
    assert [[f.code for f in read(item).findings] for item in items] == [["input_unreadable"]] * 2


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.sampled_from(sorted(FORMATS)),
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda t: t.encode("utf-8", "ignore")),
        st.text("<>/ahp1div香。\n\"'=# -|*", max_size=200).map(str.encode),
    ),
)
def test_whatever_the_bytes(tmp_path_factory, ending, data):
    path = tmp_path_factory.mktemp("any") / f"x{ending}"
    path.write_bytes(data)
    items, _ = discover([path])
    reading = read(items[0])
    assert reading.document or reading.findings
    for block in reading.document.blocks if reading.document else ():
        text = reading.document.sources[0].text[block.start : block.end]
        assert text
        assert text == text.strip()


@settings(deadline=None)
@given(st.text(st.one_of(st.sampled_from("香港。\n\r \t,.（）()*-#abc1"), st.characters(codec="utf-8")), max_size=300))
def test_blocks_hold_every_written_line_once(text):
    document = read_pair("x", text, "一。")
    source = next((s for s in document.sources if s.path == "x/en"), None)
    if source is None:
        return
    at = 0
    for block in (b for b in document.blocks if b.source == "x/en"):
        assert at <= block.start < block.end
        assert not any(c.isalnum() for c in text[at : block.start])
        at = block.end
    assert not any(c.isalnum() for c in text[at:])
