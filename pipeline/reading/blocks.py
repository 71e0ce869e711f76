"""Pieces of a text become blocks: each with its language and its role in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.reading.cues import bracketed, cue_role
from pipeline.reading.lines import Piece, trim
from pipeline.reading.stamps import date_line
from schemas import LANGUAGES, Block, BlockRole, Language

_HAN: Final = re.compile(r"[\u3001-\u3011\uff01-\uff1f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002ffff]")
_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_ENDS: Final = re.compile(r"[.!。！;；,，:：…?？][\"'”’」』)\]）】]*\Z")
_ITEM: Final = re.compile(r"[-*•●■◆▪‧·]\s")
_CELL: Final = re.compile(r"[^\t]+")
_NAME: Final = re.compile(r"[\u3400-\u9fff]{2,4}")
_ENOUGH: Final = 600
"""Characters of a block that its language is told by."""
_TITLE_LONGEST: Final = {"en": 200, "zh": 60}
_HEADING_LONGEST: Final = {"en": 100, "zh": 32}


@dataclass(frozen=True, slots=True)
class _Draft:
    piece: Piece
    text: str
    language: Language | None
    role: BlockRole | None


def language_of(text: str) -> Language | None:
    """The language of a line, by Chinese characters against words in Latin letters; None where neither is twice the other.

    >>> language_of("Acme公司宣布"), language_of("The new 河套 park opens in May"), language_of("Acme 公司"), language_of("2026")
    ('zh', 'en', None, None)
    """
    han, words = _letters(text)
    if han > 2 * words:
        return "zh"
    return "en" if words > 2 * han else None


def _letters(text: str) -> tuple[int, int]:
    """How many Chinese characters and how many words in Latin letters the beginning of a text has."""
    return len(_HAN.findall(text, 0, _ENOUGH)), len(_WORD.findall(text, 0, _ENOUGH))


def blocks(source: str, text: str, pieces: Sequence[Piece], expected: Language | None = None) -> tuple[Block, ...]:
    """The blocks of one source in their order; `expected` is the language that its name promises, for lines that do not tell."""
    drafts = [_draft(part, text[part.start : part.end]) for piece in pieces for part in _cells(piece, text)]
    drafts = _roles(_languages(drafts, expected))
    return tuple(
        Block(source=source, language=d.language or "en", role=d.role or "body", start=d.piece.start, end=d.piece.end) for d in drafts
    )


def _cells(piece: Piece, text: str) -> list[Piece]:
    """A table row that holds both languages side by side is a piece for each cell; anything else stays whole."""
    cells = [Piece(*trim(text, *match.span()), piece.role) for match in _CELL.finditer(text, piece.start, piece.end)]
    if len(cells) < 2 or not {"en", "zh"} <= {language_of(text[c.start : c.end]) for c in cells}:
        return [piece]
    return [cell for cell in cells if cell.start < cell.end]


def _draft(piece: Piece, text: str) -> _Draft:
    role = piece.role or cue_role(text)
    # A stamp is written by a machine, in English or in figures, whatever the version that it heads.
    return _Draft(piece, text, None if role == "header" and date_line(text) else language_of(text), role)


def _languages(drafts: list[_Draft], expected: Language | None) -> list[_Draft]:
    """Lines that do not tell take the language of the version that they stand in, stamps that of the version that they head."""
    told = [draft.language for draft in drafts]
    following: list[Language | None] = [*told, None]
    for i in range(len(told) - 1, -1, -1):
        following[i] = told[i] or following[i + 1]
    before: Language | None = None
    found: list[_Draft] = []
    for draft, after in zip(drafts, following, strict=False):
        language = draft.language or expected or _between(draft, before, after)
        found.append(replace(draft, language=language))
        before = language
    return found


def _between(draft: _Draft, before: Language | None, after: Language | None) -> Language:
    """The language of a line that does not tell, from those of the lines around it.

    At the seam of two versions a line of letters goes with the side that it has more of; one of figures closes the first.
    """
    if before and after and before != after:
        han, words = _letters(draft.text)
        return before if han == words else ("zh" if han > words else "en")
    return before or after or "en"


def _roles(drafts: list[_Draft]) -> list[_Draft]:
    titled = dict.fromkeys(LANGUAGES, False)
    begun = dict.fromkeys(LANGUAGES, False)
    authors = _authors(drafts)
    found = []
    last = dict.fromkeys(LANGUAGES, "")
    for i, draft in enumerate(drafts):
        language = draft.language or "en"
        role = draft.role or _role(draft.text, language, titled[language], begun[language])
        if role == "heading" and draft.role is None and last[language] == "footer":
            role = "footer"  # a name or an address among the contacts
        if role in ("title", "heading") and i in authors:
            role = "byline"
        if role == "title" and titled[language]:
            role = "heading"
        titled[language] |= role == "title"
        begun[language] |= role == "body"
        last[language] = role
        found.append(replace(draft, role=role))
    return found


def _authors(drafts: list[_Draft]) -> set[int]:
    """The last line of the Chinese version, where it is a lone name of two to four characters: its author's."""
    for i in range(len(drafts) - 1, 0, -1):
        draft = drafts[i]
        if draft.language == "zh" and draft.role not in ("footer", "credit", "header", "byline", "caption"):
            return {i} if _NAME.fullmatch(draft.text) else set()
    return set()


def _role(text: str, language: Language, titled: bool, begun: bool) -> BlockRole:
    """The role of a line whose words say nothing, from its shape and from what came before in its language."""
    if _ITEM.match(text):
        return "body"
    if bracketed(text):
        return "caption" if begun else "header"
    first = not titled and not begun
    asks = len(text) <= _HEADING_LONGEST[language] and text[-1] in ("?？!！" if first else "?？")
    if _ENDS.search(text) and not asks:
        return "body"
    if first and len(text) <= _TITLE_LONGEST[language]:
        return "title"
    return "heading" if len(text) <= _HEADING_LONGEST[language] else "body"
