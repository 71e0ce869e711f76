"""Comparing two texts given in memory: what `factbase compare` answers."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.reading import read_texts
from pipeline.stages import run


class RequestError(ValueError):
    """A request that lacks what is needed; the message says what."""


def answer(request: Mapping[str, object]) -> dict[str, object]:
    """The facts and findings of a request `{"id", "en", "zh"}` with an optional `published`. `RequestError` for a bad one."""
    texts = [request.get(language) for language in ("en", "zh")]
    if not all(isinstance(text, str) for text in texts):
        raise RequestError('needs "en" and "zh", each a text')
    published = request.get("published")
    reading = read_texts(str(request.get("id", "")), str(texts[0]), str(texts[1]), str(published) if published else None)
    if reading.document is None:
        return {"id": request.get("id"), "facts": [], "findings": [f.model_dump(mode="json") for f in reading.findings]}
    article = run(reading.document, reading.findings, passage=not any("\n" in str(text).strip() for text in texts))
    return {
        "id": request.get("id"),
        "facts": [fact.model_dump(mode="json") for fact in article.facts],
        "findings": [finding.model_dump(mode="json") for finding in article.findings],
    }
