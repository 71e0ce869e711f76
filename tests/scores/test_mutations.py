"""One value of one version changed: the share of changes that are found, and of those that accuse elsewhere, keep their floors."""

from __future__ import annotations

import json

import pytest

from schemas import Evidence
from tests.bilingual import reconciled
from tests.metamorphic.texts import document
from tests.scores.mutations import mutations, of_folders, rates, rewritings, rewritten
from tests.scores.ratchet import FLOORS, mutation_folders


@pytest.mark.slow
@pytest.mark.parametrize("name", ["samples", "seed", "authored", "news"])
def test_changes_are_found(name):
    folder = mutation_folders().get(name)
    if folder is None:
        pytest.skip("the shared corpora are not here")
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    found, false = rates(of_folders([folder]))
    held = round(found, 4) >= floors[f"mutations {name} found"], -round(false, 4) >= floors[f"mutations {name} false"]
    assert held == (True, True), (found, false)


def test_every_change_of_the_made_article_is_found():
    made = list(mutations(document("made")))
    assert len(made) > 30
    assert [m for m in made if not m.found or m.false] == []


@pytest.mark.parametrize(
    ("language", "text", "changes"),
    [
        ("en", "HK$640 million", {"digit": "HK$740 million", "magnitude": "HK$640 billion"}),
        ("zh", "6.4億元", {"digit": "7.4億元", "magnitude": "6.4萬元"}),
        ("zh", "三十伙", {"digit": "四十伙"}),
        ("en", "4 May 2029", {"year": "4 May 2022", "month": "4 September 2029"}),
        ("en", "2,800 square metres", {"digit": "3,800 square metres", "unit": "2,800 hectares"}),
        ("en", "nine", {}),
    ],
)
def test_rewritings(language, text, changes):
    assert dict(rewritings(text, language)) == changes


def test_a_rewritten_document_is_sound():
    article = reconciled("A pier costs HK$9 million.\n\nIt opened.", "碼頭造價九百萬元。\n\n碼頭啟用。")
    place = next(c.evidence for c in article.claims if c.language == "en")
    new = rewritten(article.document, Evidence.model_validate(place.model_dump()), "HK$90,000 million")
    texts = {s.path: s.text for s in new.sources}
    assert [texts[b.source][b.start : b.end] for b in new.blocks if b.language == "en"] == ["A pier costs HK$90,000 million.", "It opened."]
