"""The stage: every sentence of both versions is read for candidates for names, the English ones first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article import Article, NameMention, Sentence
from pipeline.mentions.names.candidate import Candidate
from pipeline.mentions.names.chinese import English, chinese_names
from pipeline.mentions.names.chinese_people import Hints
from pipeline.mentions.names.english import english_names
from pipeline.mentions.names.gazetteer import names_beside
from pipeline.mentions.names.model import joined, model_candidates
from pipeline.mentions.names.not_names import no_name
from pipeline.mentions.names.short_forms import in_order, short_forms
from pipeline.romanisation.english import readings
from pipeline.romanisation.surnames import surnames_by_spelling
from schemas import Language

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

_MARRIED = 4
"""Characters of a married woman's name with both surnames."""


def find_names(article: Article, models: Mapping[Language, Pipeline] | None = None) -> Article:
    """The article with its candidates for names: people, companies, bodies, publications, places, facilities, and posts.

    `models` are trained spaCy pipelines by language, whose entities join the candidates; none is needed.
    """
    models = models or {}
    english = [
        m
        for s in article.sentences["en"]
        for m in _mentions(article, s, _with_model(article, s, english_names(_shadow(article, s)), models))
    ]
    english = _without_short_bodies(english)
    hints = _hints(english)
    chinese = [
        m
        for s in article.sentences["zh"]
        for m in _mentions(
            article,
            s,
            _with_model(article, s, chinese_names(_shadow(article, s), [(a - s.start, b - s.start) for a, b in s.words], hints), models),
        )
    ]
    english += short_forms(article, "en", english)
    chinese += short_forms(article, "zh", chinese)
    return replace(article, names={"en": in_order(english), "zh": in_order(_with_husbands_surname(article, chinese))})


def _with_husbands_surname(article: Article, found: list[NameMention]) -> list[NameMention]:
    """The mentions; a person of three characters has the fourth, the surname before it, that the name has elsewhere (陳李美玉)."""
    long = {m.name for m in found if m.type == "person" and len(m.name) == _MARRIED}
    return [
        replace(m, start=m.start - 1, name=name)
        if m.type == "person" and m.start and (name := article.texts[m.source][m.start - 1 : m.start] + m.name) in long
        else m
        for m in found
    ]


def _without_short_bodies(found: list[NameMention]) -> list[NameMention]:
    """The mentions without people who are the first words of a company that is named in full elsewhere (Tak Mun Lau, of Tak Mun Lau Limited).

    A hyphen makes a person (Ngan Siu-hong, of a company that bears his name), and so does a courtesy title somewhere.
    """
    companies = tuple(m.name for m in found if m.type == "company" and m.rule != "unsure")
    polite = {m.name for m in found if m.rule == "honorific"}
    short = {m.name for m in found if m.type == "person" and " " in m.name and "-" not in m.name and m.name not in polite}
    short = {name for name in short if any(company.startswith(f"{name} ") for company in companies)}
    return [m for m in found if m.type != "person" or m.name not in short]


def _with_model(article: Article, sentence: Sentence, own: list[Candidate], models: Mapping[Language, Pipeline]) -> list[Candidate]:
    model = models.get(sentence.language)
    return joined(own, model_candidates(model, article.sentence_text(sentence))) if model else own


def _shadow(article: Article, sentence: Sentence) -> str:
    return article.shadows[sentence.source][sentence.start : sentence.end]


def _mentions(article: Article, sentence: Sentence, candidates: Iterable[Candidate]) -> Iterable[NameMention]:
    text, at = article.texts[sentence.source], sentence.start
    for c in candidates:
        a, b = c.name
        if no_name(text, at + c.start, at + c.end, c.type):
            continue
        yield NameMention(
            sentence.language, sentence.source, at + c.start, at + c.end, sentence.index, c.type, text[at + a : at + b], c.score, c.rule
        )


def _hints(english: list[NameMention]) -> English:
    """The English version's people by the surnames that theirs may be, and its bodies."""
    by_surname: dict[str, dict[str, None]] = {}
    bodies: dict[tuple[str, str], None] = {}
    for mention in english:
        if mention.type == "person" and mention.rule != "short":
            for reading in readings(mention.name):
                for word in filter(None, (reading.family, reading.maiden)):
                    for surname in surnames_by_spelling().get(word, ()):
                        by_surname.setdefault(surname, {})[mention.name] = None
        elif mention.type not in ("person", "post") and mention.rule != "gazetteer":
            bodies[mention.name, mention.type] = None
    written = {m.name: m.type for m in english if m.type not in ("post", "place") and m.rule != "short"}
    beside = {word: kind for m in english if m.type in ("place", "facility") for word, kind in names_beside(m.name)}
    return English(Hints({s: tuple(names) for s, names in by_surname.items()}), tuple(bodies), written, beside)
