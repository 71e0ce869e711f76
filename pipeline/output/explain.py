"""Why a fact is what it is, from the fact base alone."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Claim, Entity, Evidence, Fact, FactBase

_AXES = ("approximation", "modality", "negated", "attribution", "time")


def explain(factbase: FactBase, fact_id: str) -> str:
    """Both passages, how the claims were read, why they were paired and how each field compared. `KeyError` where there is no such fact."""
    fact = next((f for f in factbase.facts if f.id == fact_id), None)
    if fact is None:
        raise KeyError(fact_id)
    claims = {c.id: c for c in factbase.claims}
    entities = {e.id: e for e in factbase.entities}
    texts = {s.path: s.text for d in factbase.documents if d.id == fact.document for s in d.sources}
    lines = [_head(fact), ""]
    for claim_id in fact.claims:
        lines += [*_claim(claims[claim_id], texts, entities), ""]
    lines += [f"status: {fact.status}, confidence {fact.confidence}"]
    lines += [f"  because: {reason}" for reason in fact.reasons]
    for difference in fact.differences:
        lines.append(f"  differs in {difference.field} ({difference.type}): English {difference.en}, Chinese {difference.zh}")
    return "\n".join(lines)


def _head(fact: Fact) -> str:
    value = fact.value.model_dump(mode="json") if fact.value else None
    shown = ", ".join(f"{k} {v}" for k, v in value.items() if v is not None and k != "kind") if value else "the versions conflict"
    return f"{fact.id} in {fact.document}: {fact.kind} {fact.predicate or '(no predicate)'}: {shown}"


def _claim(claim: Claim, texts: dict[str, str], entities: dict[str, Entity]) -> Iterator[str]:
    e = claim.evidence
    yield f"{claim.language} {e.source}:{_line(texts[e.source], e.start)} [{e.start}:{e.end}] {claim.id}"
    yield f"  {_passage(e, texts[e.source])}"
    yield f"  read as: {claim.label} (rule {claim.rule}, confidence {claim.confidence:g})"
    for cue in claim.cue:
        yield f"  cue: “{cue.text}” [{cue.start}:{cue.end}]"
    for axis in _AXES:
        said = getattr(claim, axis)
        if said and said not in ("exact", "actual"):
            yield f"  {axis}: {_name(said, entities) if axis == 'attribution' else said}"


def _name(entity_id: str, entities: dict[str, Entity]) -> str:
    entity = entities.get(entity_id)
    return " / ".join(filter(None, (entity.label.en, entity.label.zh))) if entity else entity_id


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _passage(evidence: Evidence, text: str) -> str:
    span = evidence.sentence
    if span is None:
        return evidence.text
    marked = text[span.start : evidence.start] + "⟦" + evidence.text + "⟧" + text[evidence.end : span.end]
    return " ".join(marked.split())
