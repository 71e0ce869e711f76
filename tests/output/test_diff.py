"""What changed between two runs."""

from __future__ import annotations

import json
from decimal import Decimal

from pipeline.output.diff import diff
from schemas import FactBase, Money


def with_facts(factbase, facts):
    return factbase.model_copy(update={"facts": tuple(facts)})


def test_nothing_changed(factbase):
    found = diff(factbase, factbase)
    assert not found
    assert found.in_words() == "0 new, 0 gone, 0 changed, 10 unchanged"


def test_new_and_gone(factbase):
    fewer = with_facts(factbase, factbase.facts[1:])
    assert diff(fewer, factbase).new == (factbase.facts[0],)
    gone = diff(factbase, fewer)
    assert gone.gone == (factbase.facts[0],)
    assert gone.in_words().splitlines()[0] == "- bridge: opens: 2032-03 [agreed]"
    assert "風車橋於2032年3月啟用" in gone.in_words()


def test_a_changed_value_in_words_and_as_json(factbase):
    fare = factbase.facts[1]
    dearer = fare.model_copy(update={"value": Money(amount=Decimal(9), currency="HKD"), "status": "agreed"})
    found = diff(factbase, with_facts(factbase, (factbase.facts[0], dearer, *factbase.facts[2:])))
    assert [c.fact for c in found.changed] == [dearer]
    assert found.changed[0].fields == {"value": ("HKD 5–8", "HKD 9"), "status": ("only_en", "agreed")}
    assert "    value: HKD 5–8 -> HKD 9" in found.in_words().splitlines()
    told = json.loads(json.dumps(found.to_json()))
    assert told["changed"][0]["fields"]["status"] == ["only_en", "agreed"]
    assert told["changed"][0]["fact"]["id"] == fare.id
    assert told["unchanged"] == 9


def renumbered(factbase, shift):
    """The same facts as an edit above them leaves them: other offsets, other ids."""
    moved = [c.model_copy(update={
        "id": "x" + c.id,
        "evidence": c.evidence.model_copy(update={"start": c.evidence.start + shift, "end": c.evidence.end + shift}),
    }) for c in factbase.claims]  # fmt: skip
    facts = [f.model_copy(update={"id": "x" + f.id, "claims": tuple("x" + c for c in f.claims)}) for f in factbase.facts]
    return factbase.model_copy(update={"claims": tuple(moved), "facts": tuple(facts)})


def test_facts_that_only_moved_are_unchanged(factbase):
    assert diff(factbase, renumbered(factbase, 40)).unchanged == 10


def test_a_moved_fact_that_changed_is_changed(factbase):
    moved = renumbered(factbase, 40)
    facts = (moved.facts[0].model_copy(update={"predicate": "completed"}), *moved.facts[1:])
    found = diff(factbase, with_facts(moved, facts))
    assert [c.fields for c in found.changed] == [{"predicate": ("opens", "completed")}]
    assert (found.new, found.gone) == ((), ())


def test_documents_that_came_and_went(factbase):
    empty = FactBase(generator=factbase.generator)
    assert diff(empty, factbase).new_documents == ("bridge", "harbour/pier")
    assert "- document bridge" in diff(factbase, empty).in_words().splitlines()


def test_the_other_way_round_swaps_new_and_gone(factbase):
    fewer = with_facts(factbase, factbase.facts[3:])
    there, back = diff(factbase, fewer), diff(fewer, factbase)
    assert (there.new, there.gone) == (back.gone, back.new)
