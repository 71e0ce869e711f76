"""Corrections as gold annotations, the format that the scorer reads: facts, entities and findings of one document a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from pipeline.output.export.annotations import Region, corrected, parsed
from pipeline.output.export.labelstudio import POST, VALUE_LABELS
from schemas import HARD, LANGUAGES, Claim, Document, Entity, Fact, FactBase

Gold = dict[str, Any]

_KEYS: Final = {"money": ("currency",), "quantity": ("unit",)}
"""What a gold value says beside its number."""


def gold(factbase: FactBase, exported: object) -> dict[str, Gold]:
    """Gold annotations by document, of Label Studio's export and the fact base that its tasks were made from.

    A region whose boundaries, label, value or group somebody changed counts as changed; one deleted is gone; a new one
    without a group is a fact or an entity of its own. A fact keeps its status where both versions still tell it, unless
    the annotator chose another. `ExportError` for an export that does not fit.
    """
    documents = {d.id: d for d in factbase.documents}
    return {key: _document(factbase, documents[key], regions) for key, regions in corrected(factbase, exported).items()}


def _document(factbase: FactBase, document: Document, regions: list[Region]) -> Gold:
    facts = {f.id: f for f in factbase.facts}
    claims = {c.id: c for c in factbase.claims}
    entities = {e.id: e for e in factbase.entities}
    pair = len(document.sources) > 1
    told = _grouped([r for r in regions if r.label in VALUE_LABELS])
    made = [_fact(found, facts.get(key), claims, pair=pair) for key, found in told.items()]
    named = _grouped([r for r in regions if r.label not in VALUE_LABELS])
    findings = [{"code": f.code, "about": f.message.en} for f in factbase.findings if f.document == document.id and f.code != "conflict"]
    return {
        "document": document.id,
        "language_versions": _versions(document, pair=pair),
        "facts": [{"id": f"{fact['kind']}-{n:02}", **fact} for n, fact in enumerate(made, 1)],
        "entities": [
            {"id": f"{e['type']}-{n:02}", **e}
            for n, e in enumerate(filter(None, (_entity(r, entities.get(k)) for k, r in named.items())), 1)
        ],
        "findings": [{"code": "conflict", "about": f["about"]} for f in made if f["status"] == "conflict"] + findings,
    }


def _grouped(regions: list[Region]) -> dict[str, list[Region]]:
    groups: dict[str, list[Region]] = defaultdict(list)
    for region in regions:
        groups[region.said.get("group") or region.id].append(region)
    return groups


def _versions(document: Document, *, pair: bool) -> list[dict[str, Any]]:
    spans: dict[tuple[str, str], list[int]] = defaultdict(list)
    for block in document.blocks:
        spans[block.language, block.source] += (block.start, block.end)
    return [
        {"language": language, **({"source": source} if pair else {}), "start": min(ends), "end": max(ends)}
        for (language, source), ends in spans.items()
    ]


def _place(region: Region, *, pair: bool) -> dict[str, Any]:
    return {**({"source": region.source} if pair else {}), "start": region.start, "end": region.end, "text": region.text}


def _fact(regions: list[Region], before: Fact | None, claims: dict[str, Claim], *, pair: bool) -> dict[str, Any]:
    kind = regions[0].label
    by_language = {lang: [r for r in regions if r.language == lang] for lang in LANGUAGES}
    values = {lang: _value(found, claims) for lang, found in by_language.items() if found}
    status = _status(regions, before, values)
    claim = claims.get(regions[0].id)
    made = {
        "kind": kind, "about": claim.label if claim else regions[0].text, "predicate": _said(regions, "predicate"), "status": status,
        "evidence": {lang: [_place(r, pair=pair) for r in by_language[lang]] for lang in ("zh", "en")},
    }  # fmt: skip
    made |= {k: word for k in ("modality", "approximation") if (word := _said(regions, k)) not in (None, "actual", "exact")}
    if status == "conflict":
        difference = next((d.type for d in before.differences if d.type in HARD), "value") if before else "value"
        return made | {f"value_{lang}": gold_value(kind, v) for lang, (v, _) in values.items()} | {"difference": difference}
    changed = [v for v, new in values.values() if new]
    if not changed and before and before.value and before.kind == kind:
        return made | {"value": gold_value(kind, before.value.model_dump(mode="json"))}
    return made | {"value": gold_value(kind, (changed or [v for v, _ in values.values()])[0])}


def _said(regions: Sequence[Region], name: str) -> str | None:
    return next((r.said[name] for r in regions if r.said.get(name)), None)


def _value(regions: list[Region], claims: dict[str, Claim]) -> tuple[dict[str, Any] | None, bool]:
    """The value that a version gives, and whether somebody changed it; the first changed one of several."""
    own = None
    for region in regions:
        claim = claims.get(region.id)
        was = claim.value.model_dump(mode="json") if claim else None
        now = parsed(region.said["value"]) if region.said.get("value") else None
        if now is not None and now != was:
            return now, True
        own = own or now
    return own, False


def _status(regions: list[Region], before: Fact | None, values: dict[Any, tuple[dict[str, Any] | None, bool]]) -> str:
    if len(values) == 1:
        return f"only_{next(iter(values))}"
    chosen = [word for r in regions if (word := r.said.get("status")) in {"agreed", "conflict"}]
    new = [word for word in chosen if before is None or word != before.status]
    if new:
        return new[0]
    (en, changed_en), (zh, changed_zh) = values["en"], values["zh"]
    if before and before.status in ("agreed", "conflict") and not (changed_en or changed_zh):
        return before.status
    return "agreed" if gold_value(regions[0].label, en) == gold_value(regions[0].label, zh) else "conflict"


def gold_value(kind: str, value: dict[str, Any] | None) -> Any:  # noqa: ANN401 - a text or an object
    """A value as gold has it: dates and durations as text, areas in square metres, numbers or ranges with their unit.

    >>> gold_value("area", {"kind": "area", "square_metres": 4200, "amount": 4200, "unit": "m2"})
    {'m2': 4200}
    >>> gold_value("money", {"kind": "money", "min": 5, "max": 8, "currency": "HKD"})
    {'min': 5, 'max': 8, 'currency': 'HKD'}
    """
    if value is None:
        return None
    if kind in {"date", "duration"}:
        return value.get("edtf" if kind == "date" else "iso8601")
    number = {"money": "amount", "area": "square_metres", "percentage": "percent", "count": "number", "rank": "rank", "quantity": "amount"}[
        kind
    ]
    shown = {("m2" if key == "square_metres" else key): value[key] for key in (number, "min", "max") if value.get(key) is not None}
    return shown | {key: value.get(key) for key in _KEYS.get(kind, ())}


def _entity(regions: list[Region], before: Entity | None) -> dict[str, Any] | None:
    named = [r for r in regions if r.label != POST]
    if not named:
        return None
    names = {lang: _names([r for r in named if r.language == lang], getattr(before.names, lang) if before else ()) for lang in ("zh", "en")}
    roles = {
        lang: list(dict.fromkeys(r.said.get("value") or r.text for r in regions if r.label == POST and r.language == lang))
        for lang in ("zh", "en")
    }
    status = "agreed" if names["zh"] and names["en"] else "only_zh" if names["zh"] else "only_en"
    return {"type": named[0].label, "names": names, "roles": roles, "status": status}


def _names(regions: list[Region], known: Sequence[str]) -> list[str]:
    """The known names that these places show, the fullest first, and the places' own words."""
    texts = list(dict.fromkeys(r.text for r in regions))
    return list(dict.fromkeys([*(n for n in known if any(n in text for text in texts)), *texts]))
