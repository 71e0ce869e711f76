"""One input becomes one document: files decoded, their text cut into blocks, titles and sidecar added."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.reading.blocks import blocks, language_of
from pipeline.reading.formats import FORMATS, MAX_BYTES, extract, in_bounds, too_long
from pipeline.reading.inputs import File, Input, discover
from pipeline.reading.metadata import load_object, published, sidecar, well_formed
from pipeline.reading.plain import plain
from pipeline.reading.problems import InputError, finding, unreadable
from schemas import LANGUAGES, Block, Document, Finding, Language, Source, Title

Part = tuple[Source, tuple[Block, ...]]

_TOLD: Final = frozenset({"title", "heading", "body"})
"""Roles that make a version; a credit or a byline alone makes none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one input: a document, or none and the findings that say why."""

    document: Document | None
    findings: tuple[Finding, ...] = ()


def read_documents(inputs: Sequence[Path]) -> Iterator[Reading]:
    """Every document below files and folders, sorted by id; what belongs to no document comes first, as findings alone."""
    items, findings = discover(inputs)
    if findings:
        yield Reading(None, tuple(findings))
    for item in items:
        yield read(item)


def read(item: Input) -> Reading:
    """The document of one input. Never raises for what stands in a file, or does not: that is a finding."""
    findings: list[Finding] = []
    metadata: dict[str, object] = {}
    parts: list[Part] = []
    for file in item.files:
        try:
            if item.line:
                record = _record(item)
                metadata = {key: value for key, value in record.items() if key not in ("id", *LANGUAGES)}
                parts += _halves(f"{file.name}#{item.id}", record)
            else:
                parts.append(_source(file))
        except InputError as problem:
            findings.append(problem.finding(item.id))
        except (OSError, ValueError) as error:
            why = str(getattr(error, "strerror", None) or error)
            findings.append(unreadable(file.name, f"{why}; check the file.", f"{why}；請檢查檔案。").finding(item.id))
    if parts:
        metadata = metadata or sidecar(item.sidecar, item.id, findings)
        return Reading(_document(item.id, parts, metadata, findings), tuple(findings))
    return Reading(None, tuple(findings) or (_empty(item.id).finding(item.id),))


def read_texts(document_id: str, en: str, zh: str, published_on: str | None = None) -> Reading:
    """The document of two texts in memory, with its findings; its sources are named `ID/en` and `ID/zh`.

    `published_on` is a day of ISO 8601. A text that is empty is a version that is missing.
    """
    findings: list[Finding] = []
    metadata: dict[str, object] = {"published": published_on} if published_on else {}
    document = _document(document_id, _halves(document_id, {"en": en, "zh": zh}), metadata, findings)
    return Reading(document, tuple(findings))


def read_pair(document_id: str, en: str, zh: str, published: str | None = None) -> Document:
    """The document alone of `read_texts`.

    >>> [b.language for b in read_pair("x", "A tree fell.", "一棵樹倒下。").blocks]
    ['en', 'zh']
    """
    document = read_texts(document_id, en, zh, published).document
    assert document is not None
    return document


def _record(item: Input) -> dict[str, object]:
    """The record of a JSON line; `ValueError` when the file has changed since it was listed."""
    with Path(item.files[0].path).open("rb") as stream:
        stream.seek(item.offset)
        return load_object(stream.readline(MAX_BYTES))


def _halves(name: str, record: Mapping[str, object]) -> list[Part]:
    parts = []
    for language in LANGUAGES:
        text = record.get(language)
        if isinstance(text, str) and text.strip():
            text = well_formed(text)
            pieces = in_bounds(name, text, plain(text))
            source = _made(f"{name}/{language}", text.encode(), "utf-8", "text/plain", text)
            parts.append((source, blocks(source.path, text, pieces, language)))
    return parts


def _made(path: str, data: bytes, encoding: str, media_type: str, text: str) -> Source:
    return Source(path=path, sha256=hashlib.sha256(data).hexdigest(), encoding=encoding, media_type=media_type, text=text)


def _source(file: File) -> Part:
    path = Path(file.path)
    ending = path.suffix.lower()
    if path.stat().st_size > MAX_BYTES:
        raise too_long(file.name)
    data = path.read_bytes()
    got = extract(ending, data, file.name)
    source = _made(file.name, data, got.encoding, FORMATS[ending], got.text)
    return source, blocks(source.path, got.text, got.pieces, file.language)


def _document(document_id: str, parts: Sequence[Part], metadata: dict[str, object], findings: list[Finding]) -> Document:
    texts = {source.path: source.text for source, _ in parts}
    all_blocks = tuple(block for _, own in parts for block in own)
    findings += [
        _missing(document_id, language) for language in LANGUAGES if not any(b.language == language and b.role in _TOLD for b in all_blocks)
    ]
    return Document(
        id=document_id, sources=tuple(source for source, _ in parts), blocks=all_blocks,
        title=_title(all_blocks, texts, metadata), published=published(document_id, metadata, findings), metadata=metadata,
    )  # fmt: skip


def _title(all_blocks: Sequence[Block], texts: Mapping[str, str], metadata: Mapping[str, object]) -> Title:
    """The sidecar's title (one for each language, or one that is in either), else the first title block of each language."""
    given = metadata.get("title")
    titles: dict[str, str] = {}
    for block in all_blocks:
        if block.role == "title":
            titles.setdefault(block.language, re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", texts[block.source][block.start : block.end]))
    if isinstance(given, dict):
        titles |= {k: v for k, v in given.items() if k in LANGUAGES and isinstance(v, str)}
    elif isinstance(given, str) and given:
        titles[language_of(given) or "en"] = given
    return Title(en=titles.get("en"), zh=titles.get("zh"))


def _missing(document_id: str, language: Language) -> Finding:
    en = {"en": "English", "zh": "Chinese"}[language]
    zh = {"en": "英文", "zh": "中文"}[language]
    return finding(
        "one_language_missing", "warning", f"{document_id}: there is no {en} version, so nothing can be compared; add it.",
        f"{document_id}：沒有{zh}版本，無法比對；請補上。", document_id,
    )  # fmt: skip


def _empty(name: str) -> InputError:
    return unreadable(name, "the text is empty; put the article into it or remove it.", "內容是空的；請放入文章或刪除。")
