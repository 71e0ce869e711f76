"""Passages: the stretches of a document that a column of the report shows, in the order of the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from schemas import Claim, Document, Language


def passages(document: Document, claims: Iterable[Claim], language: Language) -> list[dict[str, object]]:
    """The blocks of one language, and what claims of it stand outside any; `start` counts in the source, each has its own text."""
    texts = {source.path: source.text for source in document.sources}
    blocks = [(b.source, b.start, b.end, b.role) for b in document.blocks if b.language == language]
    order = {path: i for i, path in enumerate(texts)}
    shown = sorted({*blocks, *_outside(claims, blocks, language)}, key=lambda b: (order[b[0]], b[1:]))
    return [{"source": path, "start": start, "role": role, "text": texts[path][start:end]} for path, start, end, role in shown]


def _outside(
    claims: Iterable[Claim], blocks: Sequence[tuple[str, int, int, str]], language: Language
) -> Iterator[tuple[str, int, int, str]]:
    for claim in claims:
        e = claim.evidence
        if e.language == language and not any(path == e.source and start < e.end and e.start < end for path, start, end, _ in blocks):
            yield e.source, e.start, e.end, "body"
