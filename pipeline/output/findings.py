"""Findings as lines for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from schemas import FactBase, Finding, Language

_WORDS: Final[dict[Language, Mapping[str, str]]] = {
    "en": {"none": "no findings", "count": "findings {0}, conflicts {1}, documents {2}", "why": "why {0}: factbase explain FACTBASE.json {0}"},
    "zh": {"none": "沒有發現問題", "count": "發現 {0}、矛盾 {1}、文章 {2}", "why": "{0} 的來由：factbase explain FACTBASE.json {0}"},
}  # fmt: skip


def lines(factbase: FactBase, lang: Language, *, as_json: bool) -> Iterator[str]:
    """A line for each finding and one for each of its places, the counts last; as JSON, one object a finding."""
    if as_json:
        yield from (json.dumps(finding.model_dump(mode="json"), ensure_ascii=False) for finding in factbase.findings)
        return
    texts = {(d.id, s.path): s.text for d in factbase.documents for s in d.sources}
    words = _WORDS[lang]
    for finding in factbase.findings:
        first, *excerpt = getattr(finding.message, lang).split("\n")
        yield f"{finding.document or '-'}: {finding.severity}: {first} [{' '.join((finding.code, *finding.facts))}]"
        yield from excerpt
        yield from _places(finding, texts)
    if not factbase.findings:
        yield words["none"]
        return
    conflicts = [finding for finding in factbase.findings if finding.code == "conflict"]
    yield ""
    yield words["count"].format(len(factbase.findings), len(conflicts), len(factbase.documents))
    if conflicts and conflicts[0].facts:
        yield words["why"].format(conflicts[0].facts[0])


def _places(finding: Finding, texts: dict[tuple[str, str], str]) -> Iterator[str]:
    for e in finding.evidence:
        text = texts.get((e.document, e.source), "")
        begin = text.rfind("\n", 0, e.start) + 1
        span = e.sentence
        passage = " ".join(text[span.start : span.end].split()) if span and text else e.text
        yield f"    {e.source}:{text.count(chr(10), 0, e.start) + 1}:{e.start - begin + 1}: {e.text} | {passage[:120]}"
