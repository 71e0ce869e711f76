"""What each stage costs, as a multiple of tokenising the same text in the same run."""

from __future__ import annotations

from pathlib import Path

from benchmarks.timing import Row, median
from pipeline.article import Article
from pipeline.mentions.values import find_values
from pipeline.reading import discover, read
from pipeline.stages import STAGES, run
from schemas import Document

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


def floor(blocks: list[Piece], times: int) -> float:
    """Seconds to tokenise, the floor of all ratios: plain jieba for Chinese (never rjieba), spaCy's tokenizer for English, both warm."""
    import jieba
    import spacy

    jieba.setLogLevel(60)
    tokenizer = spacy.blank("en").tokenizer
    chinese, english = of_language(blocks, "zh"), of_language(blocks, "en")
    return median(lambda: [*map(jieba.lcut, chinese), *map(tokenizer, english)], times)


def stages(found: list[Document], times: int) -> list[Row]:
    """Characters a second of each stage and of all, and their cost as a multiple of the floor."""
    blocks = pieces(found)
    size = sum(len(text) for _, text in blocks)
    base = floor(blocks, times)
    rows = [_row("tokenising: the floor", size, base, base)]
    before = [Article.of(d) for d in found]
    for stage in STAGES:
        rows.append(_row(stage.__name__, size, median(lambda stage=stage, before=before: [*map(stage, before)], times), base))  # type: ignore[misc]
        before = [*map(stage, before)]
    return [*rows, _row("all stages", size, median(lambda: [*map(run, found)], times), base)]


def values(found: list[Document], times: int) -> list[Row]:
    """The same of finding values alone, by language, each against tokenising that language."""
    rows = []
    for language in ("en", "zh"):
        texts = of_language(pieces(found), language)
        taken = median(lambda texts=texts, language=language: [find_values(t, language) for t in texts], times)  # type: ignore[misc]
        rows.append(_row(f"values, {language}", sum(map(len, texts)), taken, floor([(language, t) for t in texts], times)))
    return rows


def _row(name: str, size: int, taken: float, base: float) -> Row:
    return {"work": name, "characters_per_second": round(size / taken), "times_floor": round(taken / base, 2)}
