"""The file itself: whole, closed to the outside, the same every time."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from typer.testing import CliRunner

from pipeline.claims.cues import PredicateRow
from pipeline.cli import app
from pipeline.lexicon import rows
from pipeline.output.report import report
from pipeline.output.report.page import words
from schemas import FindingCode
from schemas.claim import Approximation, Modality
from schemas.values import KINDS


class Elements(HTMLParser):
    """Start tags with their attributes, and the text of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside.append("")

    def handle_endtag(self, tag):
        self.tags.append((f"/{tag}", {}))
        self.inside.append("")

    def handle_data(self, data):
        if self.tags:
            self.inside[-1] += data


@pytest.mark.parametrize("sample", ["factbase", "hostile", "many"])
def test_it_loads_nothing_and_only_its_own_script_may_run(sample, request):
    factbase = request.getfixturevalue(sample)
    found = Elements(report(factbase))
    assert not {"img", "link", "iframe", "object", "base", "form"} & {tag for tag, _ in found.tags}
    assert not [a for _, a in found.tags if "src" in a or any(name.startswith("on") for name in a)]
    scripts = [(a, text) for (tag, a), text in zip(found.tags, found.inside, strict=True) if tag == "script"]
    data, run = [s for s in scripts if s[0].get("type")], [s for s in scripts if not s[0].get("type")]
    assert [a["id"] for a, _ in data] == ["index", *(f"document-{i}" for i in range(len(factbase.documents)))]
    assert all(a["type"] == "application/json" and json.loads(text) for a, text in data)
    policy = next(a["content"] for tag, a in found.tags if a.get("http-equiv") == "Content-Security-Policy")
    own = "sha256-" + base64.b64encode(hashlib.sha256(run[0][1].encode()).digest()).decode()
    assert len(run) == 1
    assert f"script-src '{own}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_nothing_is_fetched_by_the_style_or_the_scripts(factbase):
    page = report(factbase.model_copy(update={"documents": (), "facts": (), "claims": (), "entities": (), "findings": ()}))
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|innerHTML|insertAdjacentHTML|eval\(|document\.write", page)
    assert set(re.findall(r"https?://[^\"' ]+", page)) == {"http://www.w3.org/2000/svg"}


def test_the_same_fact_base_gives_the_same_page(factbase):
    assert report(factbase) == report(type(factbase).model_validate_json(factbase.model_dump_json()))


def test_an_article_is_linked_only_by_its_web_address(hostile):
    found = Elements(report(hostile))
    index = json.loads(next(text for (_, a), text in zip(found.tags, found.inside, strict=True) if a.get("id") == "index"))
    assert [d["url"] for d in index["documents"]] == ["https://example.org/1", None, None]


def test_every_claim_stands_in_a_passage(factbase):
    found = Elements(report(factbase))
    for (_, a), text in zip(found.tags, found.inside, strict=True):
        if (a.get("id") or "").startswith("document-"):
            data = json.loads(text)
            for claim in data["claims"]:
                e = claim["evidence"]
                cut = [p["text"][e["start"] - p["start"] : e["end"] - p["start"]] for p in data["passages"][claim["language"]]
                       if p["source"] == e["source"] and p["start"] <= e["start"]]  # fmt: skip
                assert e["text"] in cut


def test_every_word_has_both_languages_and_every_code_has_a_word():
    table = words()
    assert all(row["en"].strip() or key == "comma" for key, row in table.items())
    assert all(row["zh"] for row in table.values())
    wanted = [f"kind.{k}" for k in KINDS] + [f"code.{c}" for c in FindingCode.__args__]
    wanted += [f"modality.{m}" for m in Modality.__args__] + [f"approximation.{a}" for a in Approximation.__args__]
    assert [key for key in wanted if key not in table] == []
    asked = re.findall(r'\bt\("([a-z_.]+)"', "".join(f.read_text(encoding="utf-8") for f in _scripts()))
    assert sorted({key for key in asked if key not in table}) == []


def test_every_predicate_has_words():
    table = words()
    assert [row.name for row in rows("predicates", PredicateRow) if not row.same_as and f"predicate.{row.name}" not in table] == []


def _scripts():
    return [f for f in files("pipeline.output.report").joinpath("assets").iterdir() if f.name.endswith(".js")]


@pytest.mark.parametrize(
    ("lang", "root", "title"), [("en", '<html lang="en">', "Fact desk"), ("zh", '<html lang="zh-Hant">', "事實核對台")]
)
def test_the_command_writes_either_language(factbase_file, tmp_path, lang, root, title):
    out = tmp_path / "new" / "report.html"
    done = CliRunner().invoke(app, ["report", str(factbase_file), "--out", str(out), "--lang", lang])
    assert done.exit_code == 0, done.output
    page = out.read_text(encoding="utf-8")
    assert root in page
    assert f"<title>{title}</title>" in page
    piped = CliRunner().invoke(app, ["report", "-", "--out", "-", "--lang", lang], input=factbase_file.read_bytes())
    assert piped.stdout_bytes == out.read_bytes()
