"""Whatever does not change what the versions say changes nothing that is found."""

from __future__ import annotations

import json
from dataclasses import replace

import opencc
import pytest

from pipeline.article import Link
from pipeline.reconciling import reconcile
from pipeline.stages import run
from tests.metamorphic.texts import EN, RAW, SAMPLES, ZH, conflicts, document, new_conflicts, of_paragraphs, paragraphs, told

ALL = ["made", *SAMPLES]
GOLD = RAW.parents[1] / "tests" / "gold"
OTHER = {"en": "zh", "zh": "en"}
MIRRORED = {"only_en": "only_zh", "only_zh": "only_en"}


def test_the_made_article_is_understood():
    article = run(document("made"))
    assert {f.status for f in article.facts} <= {"agreed"}, told(article)
    assert article.findings == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_only_planted_conflicts(name):
    gold = json.loads((GOLD / f"{name}.gold.json").read_text(encoding="utf-8"))
    planted = [f["evidence"] for f in gold["facts"] if f["status"] == "conflict"]
    article = run(document(name))
    claims = {c.id: c.evidence for c in article.claims}

    def meant(fact, evidence):
        places = [claims[i] for i in fact.claims]
        return all(
            any(e.start < g["end"] and g["start"] < e.end for e in places if e.language == lang for g in found)
            for lang, found in evidence.items()
        )

    assert all(any(meant(fact, evidence) for evidence in planted) for fact in article.facts if fact.status == "conflict")


@pytest.mark.parametrize("name", ALL)
def test_twice_is_the_same(name):
    assert run(document(name)) == run(document(name))


@pytest.mark.parametrize("name", ALL)
def test_simplified_characters_change_no_status(name):
    before = document(name)
    convert = opencc.OpenCC("t2s").convert
    sources = tuple(s.model_copy(update={"text": "".join(map(convert, s.text))}) for s in before.sources)
    assert all(len(a.text) == len(b.text) for a, b in zip(before.sources, sources, strict=True))

    def places(article):
        where = {c.id: (c.language, c.evidence.source, c.evidence.start, c.evidence.end) for c in article.claims}
        return sorted((f.kind, f.status, sorted(where[i] for i in f.claims)) for f in article.facts)

    assert places(run(before.model_copy(update={"sources": sources}))) == places(run(before))


@pytest.mark.parametrize("name", ALL)
def test_which_version_stands_first_changes_nothing(name):
    before = document(name)
    turned = before.model_copy(
        update={
            "sources": before.sources[::-1],
            "blocks": tuple(sorted(before.blocks, key=lambda b: b.language == "en")),
        }
    )
    other = before.model_copy(update={"blocks": tuple(sorted(before.blocks, key=lambda b: b.language == "zh"))})
    assert told(run(turned)) == told(run(other))


@pytest.mark.parametrize("name", ALL)
def test_versions_swapped_give_mirrored_facts(name):
    plain = run(document(name))
    claims = tuple(c.model_copy(update={"subject_text": None}) for c in plain.claims if c.rule != "role.title")
    plain = reconcile(replace(plain, claims=claims))
    mirror = reconcile(
        replace(
            plain,
            claims=tuple(
                c.model_copy(update={"language": OTHER[c.language]}) for c in sorted(claims, key=lambda c: c.language, reverse=True)
            ),
            sentences={OTHER[k]: tuple(replace(s, language=OTHER[k]) for s in v) for k, v in plain.sentences.items()},
            values={OTHER[k]: tuple(replace(s, language=OTHER[k]) for s in v) for k, v in plain.values.items()},
            links=tuple(Link(link.zh, link.en, link.score, link.anchors) for link in plain.links),
        )
    )

    def statuses(article, names):
        return sorted((sorted(f.claims), names.get(f.status, f.status), sorted(d.type for d in f.differences)) for f in article.facts)

    assert statuses(mirror, MIRRORED) == statuses(plain, {})


def orders(texts):
    """The paragraphs behind the first in other orders."""
    first, rest = texts[:1], texts[1:]
    return [first + rest[::-1], first + rest[len(rest) // 2 :] + rest[: len(rest) // 2], first + rest[-1:] + rest[:-1]]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ALL)
def test_paragraphs_reordered_raise_no_new_conflict(name, language):
    versions = {each: paragraphs(name, each) for each in OTHER}
    before = of_paragraphs(**versions), run(document(name))
    for turned in orders(versions[language]):
        assert new_conflicts(of_paragraphs(**versions | {language: turned}), *before) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ALL)
def test_a_paragraph_deleted_raises_no_new_conflict(name, language):
    document_before = document(name)
    before = run(document_before)
    raised = {}
    for gone in document_before.blocks:
        if gone.language == language and gone.role in ("title", "heading", "body"):
            left = tuple(b for b in document_before.blocks if b is not gone)
            raised[gone.role, gone.start] = new_conflicts(run(document_before.model_copy(update={"blocks": left})), before)
    assert [(place, found) for place, found in raised.items() if found] == []


def test_a_changed_figure_is_found():
    changed = of_paragraphs(EN.split("\n\n"), ZH.replace("74個", "47個").split("\n\n"))
    assert conflicts(changed) == [{("74", "47個")}]
