"""Findings as lines for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from schemas import FactBase, Finding


def lines(factbase: FactBase, lang: str, *, as_json: bool) -> Iterator[str]:
    """One line a finding and one for each of its places; as JSON, one object a line."""
    texts = {(d.id, s.path): s.text for d in factbase.documents for s in d.sources}
    for finding in factbase.findings:
        if as_json:
            yield json.dumps(finding.model_dump(mode="json"), ensure_ascii=False)
        else:
            yield f"{finding.document or '-'}: {finding.severity}: {getattr(finding.message, lang)} [{finding.code}]"
            yield from _places(finding, texts)
    if not factbase.findings and not as_json:
        yield {"en": "no findings", "zh": "沒有發現問題"}[lang]


def _places(finding: Finding, texts: dict[tuple[str, str], str]) -> Iterator[str]:
    for e in finding.evidence:
        text = texts.get((e.document, e.source), "")
        begin = text.rfind("\n", 0, e.start) + 1
        span = e.sentence
        passage = " ".join(text[span.start : span.end].split()) if span and text else e.text
        yield f"    {e.source}:{text.count(chr(10), 0, e.start) + 1}:{e.start - begin + 1}: {e.text} | {passage[:120]}"
