"""Pieces of a text become blocks: each with its language and its role in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.reading.cues import bracketed, cue_role, date_line
from pipeline.reading.lines import Piece
from schemas import LANGUAGES, Block, BlockRole, Language

_HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002ffff]")
_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_ENDS: Final = re.compile(r"[.!。！;；,，:：…?？][\"'”’」』)\]）】]*\Z")
_TITLE_LONGEST: Final = {"en": 200, "zh": 60}
_HEADING_LONGEST: Final = {"en": 100, "zh": 32}


@dataclass(frozen=True, slots=True)
class _Draft:
    piece: Piece
    text: str
    language: Language | None
    role: BlockRole | None


def language_of(text: str) -> Language | None:
    """The language of a line: Chinese characters against words in Latin letters; None where neither leads.

    >>> language_of("Aerovane公司宣布"), language_of("The 河套 park"), language_of("2026")
    ('zh', 'en', None)
    """
    han, words = len(_HAN.findall(text)), len(_WORD.findall(text))
    if han == words:
        return None
    return "zh" if han > words else "en"


def blocks(source: str, text: str, pieces: Sequence[Piece], expected: Language | None = None) -> tuple[Block, ...]:
    """The blocks of one source in their order; `expected` is the language that its name promises, for lines that do not tell."""
    drafts = [_draft(piece, text[piece.start : piece.end]) for piece in pieces]
    drafts = _roles(_languages(drafts, expected or "en"))
    return tuple(
        Block(source=source, language=d.language or "en", role=d.role or "body", start=d.piece.start, end=d.piece.end) for d in drafts
    )


def _draft(piece: Piece, text: str) -> _Draft:
    role = piece.role or cue_role(text)
    # A stamp is written by a machine, in English or in figures, whatever the version that it heads.
    return _Draft(piece, text, None if role == "header" and date_line(text) else language_of(text), role)


def _languages(drafts: list[_Draft], fallback: Language) -> list[_Draft]:
    """Lines that do not tell take the language of the line before in their version, at the head of a version that of the next."""
    found: list[_Draft] = []
    for i, draft in enumerate(drafts):
        language = draft.language
        if language is None:
            before = found[-1].language if found else None
            after = next((d.language for d in drafts[i + 1 :] if d.language), None)
            own = language_of(draft.text)
            candidates = (before, after) if before and own in (None, before) else (after, before)
            language = next((c for c in candidates if c), fallback)
        found.append(replace(draft, language=language))
    return found


def _roles(drafts: list[_Draft]) -> list[_Draft]:
    titled = dict.fromkeys(LANGUAGES, False)
    begun = dict.fromkeys(LANGUAGES, False)
    found = []
    for i, draft in enumerate(drafts):
        language = draft.language or "en"
        role = draft.role or _role(draft.text, language, titled[language], begun[language])
        if role == "heading" and _author(draft, drafts[i + 1 :]):
            role = "byline"
        titled[language] |= role == "title"
        begun[language] |= role == "body"
        found.append(replace(draft, role=role))
    return found


def _role(text: str, language: Language, titled: bool, begun: bool) -> BlockRole:
    """The role of a line whose words say nothing, from its shape and from what came before in its language."""
    if bracketed(text):
        return "caption" if begun else "header"
    if _ENDS.search(text) and not (len(text) <= _HEADING_LONGEST[language] and text[-1] in "?？"):
        return "body"
    if not titled and not begun and len(text) <= _TITLE_LONGEST[language]:
        return "title"
    return "heading" if len(text) <= _HEADING_LONGEST[language] else "body"


def _author(draft: _Draft, rest: Sequence[_Draft]) -> bool:
    """A lone name of two to four Chinese characters that closes an article (or its version) is its author's."""
    closes = all(d.role in ("footer", "credit", "header", "byline") for d in rest) or (rest and rest[0].language != draft.language)
    return bool(closes) and re.fullmatch(r"[\u3400-\u9fff]{2,4}", draft.text) is not None
