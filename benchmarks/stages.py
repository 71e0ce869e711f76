"""What each stage costs, as a multiple of tokenising the same text in the same run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.timing import Row, medians
from pipeline.article import Article
from pipeline.mentions.values import find_values
from pipeline.reading import discover, read
from pipeline.stages import STAGES, run
from schemas import LANGUAGES, Document

_FLOOR: Final = "tokenising: the floor"
Piece = tuple[str, str]
"""Language and text of a block."""


def documents(folders: list[Path]) -> list[Document]:
    """The articles of folders."""
    return [d for d in (read(item).document for item in discover(folders)[0]) if d]


def pieces(found: list[Document]) -> list[Piece]:
    """Every block of the articles."""
    texts = {(d.id, s.path): s.text for d in found for s in d.sources}
    return [(b.language, texts[d.id, b.source][b.start : b.end]) for d in found for b in d.blocks]


def of_language(blocks: list[Piece], language: str) -> list[str]:
    """The texts of one language."""
    return [text for own, text in blocks if own == language]


def tokenised(blocks: list[Piece]) -> Callable[[], object]:
    """The floor of all ratios: tokenising with plain jieba for Chinese (never rjieba) and spaCy's tokenizer for English."""
    import jieba
    import spacy

    jieba.setLogLevel(60)
    tokenizer = spacy.blank("en").tokenizer
    chinese, english = of_language(blocks, "zh"), of_language(blocks, "en")
    return lambda: [*map(jieba.lcut, chinese), *map(tokenizer, english)]


def stages(found: list[Document], times: int) -> list[Row]:
    """Characters a second of each stage and of all, and their cost as a multiple of the floor."""
    blocks = pieces(found)
    works: dict[str, Callable[[], object]] = {_FLOOR: tokenised(blocks), "all stages": lambda: [*map(run, found)]}
    before = [Article.of(d) for d in found]
    for number, stage in enumerate(STAGES, 1):
        works[f"{number} {stage.__name__}"] = lambda stage=stage, before=before: [*map(stage, before)]  # type: ignore[misc]
        before = [*map(stage, before)]
    taken = medians(works, times)
    size = sum(len(text) for _, text in blocks)
    return [_row(name, size, seconds, taken[_FLOOR]) for name, seconds in taken.items()]


def values(found: list[Document], times: int) -> list[Row]:
    """The same of finding values alone: by language, each against tokenising that language, and of both together."""
    blocks = {language: [piece for piece in pieces(found) if piece[0] == language] for language in LANGUAGES}
    works: dict[str, Callable[[], object]] = {}
    for language in LANGUAGES:
        works[f"{_FLOOR}, {language}"] = tokenised(blocks[language])
        works[f"values, {language}"] = lambda language=language: [find_values(text, language) for _, text in blocks[language]]  # type: ignore[misc]
    taken = medians(works, times)
    size = {language: sum(len(text) for _, text in blocks[language]) for language in LANGUAGES}
    own = [_row(f"values, {one}", size[one], taken[f"values, {one}"], taken[f"{_FLOOR}, {one}"]) for one in LANGUAGES]
    all_taken, base = (sum(taken[f"{work}, {language}"] for language in LANGUAGES) for work in ("values", _FLOOR))
    return [*own, _row("values, both languages", sum(size.values()), all_taken, base)]


def _row(name: str, size: int, taken: float, base: float) -> Row:
    return {"work": name, "characters_per_second": round(size / taken), "times_floor": round(taken / base, 2)}
