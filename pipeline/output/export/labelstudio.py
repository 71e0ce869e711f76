"""Tasks for Label Studio: a task for each source, with what was extracted as predictions that people correct.

A region is a value (labelled with its kind), a mention (with the type of the entity) or a post. Its `group` is the fact or
entity that it belongs to, across the two versions; a value's region has the value as JSON, a post's the title.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final, get_args
from xml.sax.saxutils import quoteattr

from pipeline.identity import content_id
from pipeline.output.export.offsets import Offsets, Ruler
from schemas import KINDS, Approximation, Claim, EntityType, Evidence, Fact, FactBase, FactStatus, Modality

POST: Final = "post"
VALUE_LABELS: Final = tuple(kind for kind in KINDS if kind != "role")
TEXTS: Final = ("group", "value", "predicate")
CHOICES: Final[dict[str, Sequence[str]]] = {
    "status": get_args(FactStatus), "modality": get_args(Modality), "approximation": get_args(Approximation),
}  # fmt: skip

Region = tuple[Evidence, str, str, dict[str, str]]
"""Place, id, label, and what is said of it."""


def config() -> str:
    """The labelling configuration: labels, and what can be said of a region."""
    labels = "".join(f"    <Label value={quoteattr(word)}/>\n" for word in (*VALUE_LABELS, *get_args(EntityType), POST))
    texts = "".join(f'  <TextArea name="{name}" toName="text" perRegion="true" placeholder="{name}"/>\n' for name in TEXTS)
    choices = "".join(
        f'  <Choices name="{name}" toName="text" perRegion="true">\n'
        + "".join(f"    <Choice value={quoteattr(word)}/>\n" for word in words)
        + "  </Choices>\n"
        for name, words in CHOICES.items()
    )
    return (
        '<View>\n  <Labels name="label" toName="text">\n' + labels + '  </Labels>\n  <Text name="text" value="$text"/>\n'
        + texts + choices + "</View>\n"
    )  # fmt: skip


def tasks(factbase: FactBase, offsets: Offsets = "codepoint") -> list[dict[str, Any]]:
    """The tasks as Label Studio imports them; `offsets` is the unit that its version counts in."""
    by_source: dict[tuple[str, str], list[Region]] = defaultdict(list)
    for region in _regions(factbase):
        by_source[region[0].document, region[0].source].append(region)
    made = []
    for document in factbase.documents:
        for source in document.sources:
            ruler = Ruler(source.text, offsets)
            regions = sorted(by_source[document.id, source.path], key=lambda r: (r[0].start, r[0].end, r[1]))
            made.append({
                "data": {"document": document.id, "source": source.path, "offsets": offsets, "text": source.text},
                "predictions": [{
                    "model_version": f"{factbase.generator.name} {factbase.generator.version} {factbase.generator.rules}",
                    "result": [part for region in regions for part in _parts(region, ruler)],
                }],
            })  # fmt: skip
    return made


def _regions(factbase: FactBase) -> Iterator[Region]:
    facts: dict[str, Fact] = {}
    for fact in factbase.facts:
        for key in fact.claims:
            facts.setdefault(key, fact)
    for claim in factbase.claims:
        if claim.kind != "role":
            yield claim.evidence, claim.id, claim.kind, _said_of(claim, facts.get(claim.id))
    for entity in factbase.entities:
        for place in entity.mentions:
            yield place, place_id("m", entity.id, place), entity.type, {"group": entity.id}
        for role in entity.roles:
            for place in role.evidence:
                title = (role.title.en if place.language == "en" else role.title.zh) or place.text
                yield place, place_id("p", entity.id, place), POST, {"group": entity.id, "value": title}


def place_id(prefix: str, owner: str, place: Evidence) -> str:
    """The id of the region of a mention or a post."""
    return content_id(prefix, owner, place.source, place.start, place.end)


def _said_of(claim: Claim, fact: Fact | None) -> dict[str, str]:
    said = {"group": fact.id, "status": fact.status} if fact else {}
    if claim.predicate:
        said["predicate"] = claim.predicate
    value = json.dumps(claim.value.model_dump(mode="json"), ensure_ascii=False)
    return said | {"value": value, "modality": claim.modality, "approximation": claim.approximation}


def _parts(region: Region, ruler: Ruler) -> Iterator[dict[str, Any]]:
    """A region as Label Studio has it: a result for its label and one for each thing said of it, all of one id."""
    place, key, label, said = region
    at = {"start": ruler.outward(place.start), "end": ruler.outward(place.end)}
    yield _result(key, "label", "labels", at | {"text": place.text, "labels": [label]})
    for name, word in said.items():
        kind, holder = ("choices", "choices") if name in CHOICES else ("textarea", "text")
        yield _result(key, name, kind, at | {holder: [word]})


def _result(key: str, name: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": key, "from_name": name, "to_name": "text", "type": kind, "value": value}
