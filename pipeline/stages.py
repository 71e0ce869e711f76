"""The stages in their order: one function a stage, from a document to an article with all its layers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pipeline.aligning import align_versions
from pipeline.article import Article
from pipeline.checking import check
from pipeline.claims import make_claims
from pipeline.linking import link
from pipeline.mentions.stage import find_mentions
from pipeline.reconciling import reconcile
from pipeline.segmenting import segment
from schemas import Document, Finding

STAGES: Final[tuple[Callable[[Article], Article], ...]] = (
    segment,
    find_mentions,
    align_versions,
    link,
    align_versions,  # once more: linked names and resolved dates are better anchors
    make_claims,
    reconcile,
    check,
)


def run(document: Document, findings: tuple[Finding, ...] = (), *, passage: bool = False) -> Article:
    """A document through all stages; `findings` are those of its reading, `passage` as in `Article`."""
    article = Article.of(document, findings, passage=passage)
    for stage in STAGES:
        article = stage(article)
    return article
