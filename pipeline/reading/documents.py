"""One input becomes one document: files decoded, their text cut into blocks, titles and sidecar added."""

from __future__ import annotations

import hashlib
import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from pipeline.reading.blocks import blocks, language_of
from pipeline.reading.formats import FORMATS, MAX_BYTES, extract, too_long
from pipeline.reading.inputs import File, Input, discover
from pipeline.reading.metadata import load_object, well_formed
from pipeline.reading.plain import plain
from pipeline.reading.problems import InputError, finding, unreadable
from schemas import LANGUAGES, Block, Date, Document, Finding, Language, Published, Source, Title

MAX_SIDECAR: Final = 1_000_000
"""Bytes that a sidecar may have."""
_HONG_KONG: Final = timezone(timedelta(hours=8))
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{2}))?")
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
    """The document of one input. Never raises for what stands in a file: that is a finding."""
    findings: list[Finding] = []
    record, metadata = _line(item) if item.line else (None, _sidecar(item, findings))
    parts: list[tuple[Source, tuple[Block, ...]]] = []
    if record is not None:
        parts = _halves(f"{item.files[0].name}#{item.id}", record)
    else:
        for file in item.files:
            try:
                parts.append(_source(file))
            except InputError as problem:
                findings.append(problem.finding(item.id))
            except OSError as error:
                why = error.strerror or type(error).__name__
                findings.append(unreadable(file.name, f"{why}; check the file.", f"{why}；請檢查檔案。").finding(item.id))
    if not parts:
        return Reading(None, tuple(findings) or (_empty(item.id).finding(item.id),))
    document = _document(item.id, parts, metadata, findings)
    return Reading(document, tuple(findings))


def read_pair(document_id: str, en: str, zh: str, published: str | None = None) -> Document:
    """A document of two texts in memory; its sources are named `ID/en` and `ID/zh`. `published` is an ISO 8601 day.

    >>> [b.language for b in read_pair("x", "A tree fell.", "一棵樹倒下。").blocks]
    ['en', 'zh']
    """
    metadata: dict[str, object] = {"published": published} if published else {}
    return _document(document_id, _halves(document_id, {"en": en, "zh": zh}), metadata, [])


def _line(item: Input) -> tuple[Mapping[str, object], dict[str, object]]:
    """The record of a JSON line, and all of it that is no text."""
    with Path(item.files[0].path).open("rb") as stream:
        stream.seek(item.offset)
        record = load_object(stream.readline(MAX_BYTES))
    return record, {key: value for key, value in record.items() if key not in ("id", *LANGUAGES)}


def _halves(name: str, record: Mapping[str, object]) -> list[tuple[Source, tuple[Block, ...]]]:
    parts = []
    for language in LANGUAGES:
        text = record.get(language)
        if isinstance(text, str) and text.strip():
            text = well_formed(text)
            source = _made(f"{name}/{language}", text.encode(), "utf-8", "text/plain", text)
            parts.append((source, blocks(source.path, text, plain(text), language)))
    return parts


def _made(path: str, data: bytes, encoding: str, media_type: str, text: str) -> Source:
    return Source(path=path, sha256=hashlib.sha256(data).hexdigest(), encoding=encoding, media_type=media_type, text=text)


def _source(file: File) -> tuple[Source, tuple[Block, ...]]:
    path = Path(file.path)
    ending = path.suffix.lower()
    if path.stat().st_size > MAX_BYTES:
        raise too_long(file.name)
    data = path.read_bytes()
    got = extract(ending, data, file.name)
    source = _made(file.name, data, got.encoding, FORMATS[ending], got.text)
    return source, blocks(source.path, got.text, got.pieces, file.language)


def _sidecar(item: Input, findings: list[Finding]) -> dict[str, object]:
    """What a document's sidecar says; nothing where there is none, or none that can be read, which is a finding."""
    if item.sidecar is None:
        return {}
    path = Path(item.sidecar)
    try:
        if path.stat().st_size > MAX_SIDECAR:
            raise ValueError("too large")  # noqa: TRY301 - one message for all that is wrong
        return load_object(path.read_bytes())
    except (OSError, ValueError) as error:
        en, zh = (
            f"{path.name}: not a JSON object ({error}); correct or remove it.",
            f"{path.name}：不是 JSON 物件（{error}）；請更正或刪除。",
        )
        findings.append(finding("input_unreadable", "warning", en, zh, item.id))
        return {}


def _document(
    document_id: str, parts: Sequence[tuple[Source, tuple[Block, ...]]], metadata: dict[str, object], findings: list[Finding]
) -> Document:
    texts = {source.path: source.text for source, _ in parts}
    all_blocks = tuple(block for _, own in parts for block in own)
    findings += [
        _missing(document_id, language) for language in LANGUAGES if not any(b.language == language and b.role in _TOLD for b in all_blocks)
    ]
    return Document(
        id=document_id, sources=tuple(source for source, _ in parts), blocks=all_blocks,
        title=_title(all_blocks, texts, metadata), published=_published(document_id, metadata, findings), metadata=metadata,
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


def _published(document_id: str, metadata: Mapping[str, object], findings: list[Finding]) -> Published | None:
    """The day of publication that the sidecar gives; a moment with a time zone is a day in Hong Kong."""
    given = metadata.get("published")
    if given is None:
        return None
    try:
        return Published(value=_day(str(given)))
    except (ValueError, OverflowError):
        en = f"published {given!r} is no ISO 8601 date (2026-02-09); correct the sidecar."
        zh = f"published {given!r} 不是 ISO 8601 日期（例：2026-02-09）；請更正附加資料。"
        findings.append(finding("input_unreadable", "warning", f"{document_id}: {en}", f"{document_id}：{zh}", document_id))
        return None


def _day(given: str) -> Date:
    if (coarse := _DAY.fullmatch(given)) is not None:
        year, month = int(coarse[1]), int(coarse[2] or 0)
        last = monthrange(year, month)[1] if month else 31
        return Date(edtf=given, start=date(year, month or 1, 1).isoformat(), end=date(year, month or 12, last).isoformat())
    moment = datetime.fromisoformat(given)
    day = (moment.astimezone(_HONG_KONG) if moment.tzinfo else moment).date().isoformat()
    return Date(edtf=day, start=day, end=day)


def _missing(document_id: str, language: Language) -> Finding:
    en = {"en": "English", "zh": "Chinese"}[language]
    zh = {"en": "英文", "zh": "中文"}[language]
    return finding(
        "one_language_missing", "warning", f"{document_id}: there is no {en} version, so nothing can be compared; add it.",
        f"{document_id}：沒有{zh}版本，無法比對；請補上。", document_id,
    )  # fmt: skip


def _empty(name: str) -> InputError:
    return unreadable(name, "the text is empty; put the article into it or remove it.", "內容是空的；請放入文章或刪除。")
