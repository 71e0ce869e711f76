"""The corpora with gold: versions are told apart, and every place of the gold lies within a sentence of its language."""

import json
from pathlib import Path

import pytest

from pipeline.article import Article
from pipeline.reading import read_documents
from pipeline.segmenting import segment

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpora with gold are not here")
FOLDERS = ("seed", "authored", "news")


def articles(folder):
    for reading in read_documents([CORPUS / folder]):
        assert not reading.findings
        gold = json.loads((CORPUS / folder / f"{reading.document.id}.gold.json").read_text(encoding="utf-8"))
        yield segment(Article.of(reading.document)), gold


def source_of(article, place, language):
    paths = [s.path for s in article.document.sources]
    return place.get("source") or next((p for p in paths if f".{language}." in p), paths[0])


def places(gold, language=None):
    if isinstance(gold, dict):
        if language and {"start", "text"} <= gold.keys():
            yield language, gold
        for key, value in gold.items():
            yield from places(value, key if key in ("en", "zh") else language)
    elif isinstance(gold, list):
        for value in gold:
            yield from places(value, language)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_place_of_the_gold_lies_within_a_sentence(folder):
    for article, gold in articles(folder):
        for language, place in places({key: gold[key] for key in ("facts", "entities", "findings")}):
            source = source_of(article, place, language)
            assert article.texts[source][place["start"] : place["end"]] == place["text"]
            around = [s for s in article.sentences[language] if s.source == source and s.start <= place["start"] and place["end"] <= s.end]
            assert len(around) == 1, (article.document.id, language, place)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_versions_are_told_apart(folder):
    for article, gold in articles(folder):
        for version in (v for v in gold.get("language_versions", ()) if "start" in v):
            source = source_of(article, version, version["language"])
            for block in article.document.blocks:
                if block.source == source and version["start"] <= block.start < version["end"] and block.role not in ("credit", "byline"):
                    assert block.language == version["language"]


def test_a_page_gives_the_article_and_nothing_else():
    (article,) = (a for a, gold in articles("authored") if gold["document"] == "po_yan_school")
    text = "".join(article.texts.values())
    assert not any(noise in text for noise in ("Copyright", "Most read", "dataLayer", "Home", "主頁", "版權所有", "display"))
    assert {b.role for b in article.document.blocks} == {"title", "byline", "body", "caption", "heading"}
