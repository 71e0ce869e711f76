"""A glossary for translators: names, posts and terms that the articles themselves give in both languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from html import escape

from pipeline.output.export.spreadsheet import delimited, safe
from schemas import Count, FactBase


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: `kind` is the type of an entity, `post` or `term`; `documents` counts the articles that have it."""

    kind: str
    en: str
    zh: str
    also_en: str
    also_zh: str
    documents: int


_ORDER = ("person", "post", "organisation", "company", "publication", "place", "facility", "term")


def entries(factbase: FactBase) -> list[Entry]:
    """Entries by kind, then by the English; what stands in one language only is no entry."""
    found = [*_names(factbase), *_pairs("post", _posts(factbase)), *_pairs("term", _terms(factbase))]
    return sorted(found, key=lambda e: (_ORDER.index(e.kind), e.en.casefold(), e.zh))


def _names(factbase: FactBase) -> Iterator[Entry]:
    for entity in factbase.entities:
        en, zh = entity.label.en, entity.label.zh
        if en and zh:
            also_en, also_zh = (" | ".join(n for n in names if n not in (en, zh)) for names in (entity.names.en, entity.names.zh))
            yield Entry(entity.type, en, zh, also_en, also_zh, len(entity.documents))


def _posts(factbase: FactBase) -> Iterator[tuple[str, str, str]]:
    for entity in factbase.entities:
        for role in entity.roles:
            if role.title.en and role.title.zh:
                yield from ((role.title.en, role.title.zh, e.document) for e in role.evidence)


def _terms(factbase: FactBase) -> Iterator[tuple[str, str, str]]:
    """Things counted, where both versions count the same."""
    claims = {c.id: c for c in factbase.claims}
    for fact in factbase.facts:
        said = [claims[key] for key in fact.claims if key in claims]
        units = {c.language: c.value.unit for c in said if isinstance(c.value, Count)}
        en, zh = units.get("en"), units.get("zh")
        if fact.status == "agreed" and en and zh and en != zh:
            yield en, zh, fact.document


def _pairs(kind: str, found: Iterator[tuple[str, str, str]]) -> Iterator[Entry]:
    documents: dict[tuple[str, str], set[str]] = defaultdict(set)
    for en, zh, document in found:
        documents[en, zh].add(document)
    for (en, zh), where in documents.items():
        yield Entry(kind, en, zh, "", "", len(where))


_HEADER = tuple(field.name for field in fields(Entry))


def to_delimited(factbase: FactBase, delimiter: str) -> str:
    """The glossary as lines of cells, as a spreadsheet or a translation memory reads them."""
    return delimited(_HEADER, ([safe(str(cell)) for cell in astuple(entry)] for entry in entries(factbase)), delimiter)


def to_markdown(factbase: FactBase) -> str:
    """The glossary as a Markdown document, a table for each kind."""
    parts = ["# Glossary 詞彙表\n"]
    by_kind: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries(factbase):
        by_kind[entry.kind].append(entry)
    for kind, listed in by_kind.items():
        lines = [f"| {_plain(e.en, e.also_en)} | {_plain(e.zh, e.also_zh)} | {e.documents} |" for e in listed]
        parts.append("\n".join((f"## {kind.capitalize()}\n", "| English | 中文 | documents |", "| --- | --- | ---: |", *lines, "")))
    return "\n".join(parts)


def _plain(name: str, also: str) -> str:
    """A cell that is text and nothing else; other names in brackets."""
    whole = f"{name} ({also.replace(' | ', '; ')})" if also else name
    return (
        escape(" ".join(whole.split())).replace("|", "\\|").replace("[", "\\[").replace("*", "\\*").replace("_", "\\_").replace("`", "\\`")
    )
