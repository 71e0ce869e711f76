"""Comparing two texts given in memory: what `factbase compare` answers."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.reading import read_pair
from pipeline.stages import run


class RequestError(ValueError):
    """A request that lacks what is needed; the message says what."""


def answer(request: Mapping[str, object]) -> dict[str, object]:
    """The facts and findings of a request `{"id", "en", "zh"}` with an optional `published`. `RequestError` for a bad one."""
    texts = [request.get(language) for language in ("en", "zh")]
    if not all(isinstance(text, str) for text in texts):
        raise RequestError('needs "en" and "zh", each a text')
    published = request.get("published")
    document = read_pair(str(request.get("id", "")), str(texts[0]), str(texts[1]), str(published) if published else None)
    article = run(document)
    return {
        "id": request.get("id"),
        "facts": [fact.model_dump(mode="json") for fact in article.facts],
        "findings": [finding.model_dump(mode="json") for finding in article.findings],
    }
