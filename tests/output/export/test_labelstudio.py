"""Tasks for Label Studio, and what comes back from it as gold."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.output.export import ExportError, export
from pipeline.output.export.gold import gold
from pipeline.output.export.labelstudio import config, tasks
from pipeline.output.export.offsets import Ruler

SCORER = Path(__file__).resolve().parents[4] / "shared" / "tools" / "score.py"


def annotated(factbase, offsets="codepoint"):
    """The tasks as somebody who found nothing to correct gives them back."""
    made = json.loads(json.dumps(tasks(factbase, offsets)))
    for task in made:
        task["annotations"] = [{"result": copy.deepcopy(task["predictions"][0]["result"]), "was_cancelled": False}]
    return made


def parts(made, document, key):
    """The results of one region."""
    return [p for t in made if t["data"]["document"] == document for p in t["annotations"][0]["result"] if p["id"] == key]


def fact(found, predicate):
    return next(f for f in found["facts"] if f["predicate"] == predicate)


def utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


class TestTasks:
    def test_a_task_for_each_source_with_places_that_hold(self, factbase):
        made = tasks(factbase)
        assert [t["data"]["source"] for t in made] == ["bridge.en.txt", "bridge.zh.txt", "harbour/pier.txt"]
        for task in made:
            for part in task["predictions"][0]["result"]:
                if part["type"] == "labels":
                    value = part["value"]
                    assert task["data"]["text"][value["start"] : value["end"]] == value["text"]

    def test_utf_16_counts_a_rare_character_as_two(self, factbase):
        made = tasks(factbase, "utf16")
        pier = made[2]
        assert any(ord(c) > 0xFFFF for c in pier["data"]["text"])
        for part in pier["predictions"][0]["result"]:
            if part["type"] == "labels":
                value = part["value"]
                assert utf16(pier["data"]["text"], value["start"], value["end"]) == value["text"]
        assert made != tasks(factbase)

    def test_every_label_and_choice_is_in_the_configuration(self, factbase):
        tree = ET.fromstring(config())
        labels = {e.get("value") for e in tree.iter("Label")}
        names = {e.get("name"): {c.get("value") for c in e} for e in tree.iter() if e.get("toName")}
        for task in tasks(factbase):
            for part in task["predictions"][0]["result"]:
                assert part["from_name"] in names
                if part["type"] == "labels":
                    assert set(part["value"]["labels"]) <= labels
                if part["type"] == "choices":
                    assert set(part["value"]["choices"]) <= names[part["from_name"]]

    def test_the_configuration_is_written_beside_the_tasks(self, factbase, tmp_path):
        export(factbase, "labelstudio", tmp_path / "tasks.json")
        assert len(json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))) == 3
        assert ET.parse(tmp_path / "tasks.config.xml").getroot().tag == "View"

    @given(st.text(st.characters(codec="utf-16-le")))
    def test_offsets_go_there_and_back(self, text):
        ruler = Ruler(text, "utf16")
        for offset in range(len(text) + 1):
            there = ruler.outward(offset)
            assert there == len(text[:offset].encode("utf-16-le")) // 2
            assert ruler.inward(there) == offset


class TestGold:
    @pytest.mark.parametrize("offsets", ["codepoint", "utf16"])
    def test_what_nobody_corrected_is_what_was_extracted(self, factbase, offsets):
        found = gold(factbase, annotated(factbase, offsets))
        pier = found["harbour/pier"]
        cost = fact(pier, "cost")
        assert cost["status"] == "conflict"
        assert cost["value_en"] == {"amount": 120000000, "currency": "HKD"}
        assert cost["value_zh"] == {"amount": 1200000000, "currency": "HKD"}
        assert cost["difference"] == "magnitude"
        assert cost["modality"] == "expected"
        assert [e["text"] for e in cost["evidence"]["zh"]] == ["12億元"]
        assert fact(pier, "site_area")["value"] == {"m2": 32000}
        assert {f["code"] for f in pier["findings"]} == {"conflict"}
        assert fact(found["bridge"], "opens")["value"] == "2032-03"
        person = next(e for e in pier["entities"] if e["type"] == "person")
        assert person["names"] == {"zh": ["方以恆"], "en": ["Fong Yi-hang"]}
        assert person["roles"] == {"zh": ["運輸及物流局局長"], "en": ["Secretary for Transport and Logistics"]}

    def test_offsets_hold_in_the_gold_as_well(self, factbase):
        texts = {s.path: s.text for d in factbase.documents for s in d.sources}
        for name, found in gold(factbase, annotated(factbase, "utf16")).items():
            for f in found["facts"]:
                for place in (*f["evidence"]["en"], *f["evidence"]["zh"]):
                    source = place.get("source", "harbour/pier.txt")
                    assert texts[source][place["start"] : place["end"]] == place["text"], name

    def test_the_scorer_finds_no_fault_with_it(self, factbase, factbase_file, tmp_path):
        if not SCORER.is_file():
            pytest.skip("the scorer of ../shared is not here")
        for name, found in gold(factbase, annotated(factbase)).items():
            (tmp_path / f"{name.replace('/', '_')}.gold.json").write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
        asked = [sys.executable, str(SCORER), str(factbase_file), str(tmp_path), "--json"]
        figures = json.loads(subprocess.run(asked, capture_output=True, check=True, text=True).stdout)
        assert figures["facts"]["f1"] == figures["entities"]["f1"] == 1
        assert figures["conflicts"] == {"gold": 1, "found": 1, "false": 0}
        assert figures["roles"]["found"] == figures["roles"]["gold"]
        assert figures["findings"]["spurious"] == 0

    def test_a_corrected_value(self, factbase):
        made = annotated(factbase)
        fixed = {"kind": "money", "amount": 1200000000, "currency": "HKD"}
        english = next(c for c in factbase.claims if c.predicate == "cost" and c.language == "en")
        next(p for p in parts(made, "harbour/pier", english.id) if p["from_name"] == "value")["value"]["text"] = [json.dumps(fixed)]
        cost = fact(gold(factbase, made)["harbour/pier"], "cost")
        assert cost["status"] == "agreed"
        assert cost["value"] == {"amount": 1200000000, "currency": "HKD"}

    def test_a_deleted_region(self, factbase):
        made = annotated(factbase)
        chinese = next(c for c in factbase.claims if c.predicate == "length" and c.language == "zh")
        result = made[2]["annotations"][0]["result"]
        result[:] = [p for p in result if p["id"] != chinese.id]
        length = fact(gold(factbase, made)["harbour/pier"], "length")
        assert length["status"] == "only_en"
        assert length["evidence"]["zh"] == []

    def test_moved_boundaries_and_another_label(self, factbase):
        made = annotated(factbase)
        claim = next(c for c in factbase.claims if c.predicate == "length" and c.language == "en")
        for part in parts(made, "harbour/pier", claim.id):
            part["value"]["start"] -= 3
        length = fact(gold(factbase, made)["harbour/pier"], "length")
        assert length["evidence"]["en"][0]["text"] == "is 1.6 km"

    def test_a_new_region_is_a_fact_of_its_own(self, factbase):
        made = annotated(factbase)
        text = made[0]["data"]["text"]
        start = text.index("Bridge opens")
        made[0]["annotations"][0]["result"] += [
            {"id": "new", "from_name": "label", "to_name": "text", "type": "labels",
             "value": {"start": start, "end": start + 6, "text": "Bridge", "labels": ["rank"]}},
            {"id": "new", "from_name": "value", "to_name": "text", "type": "textarea",
             "value": {"start": start, "end": start + 6, "text": ['{"rank": 1}']}},
        ]  # fmt: skip
        new = next(f for f in gold(factbase, made)["bridge"]["facts"] if f["kind"] == "rank")
        assert (new["status"], new["value"], new["evidence"]["en"][0]["text"]) == ("only_en", {"rank": 1}, "Bridge")

    def test_a_chosen_status_wins(self, factbase):
        made = annotated(factbase)
        claim = next(c for c in factbase.claims if c.predicate == "rank" and c.language == "zh")
        next(p for p in parts(made, "harbour/pier", claim.id) if p["from_name"] == "status")["value"]["choices"] = ["conflict"]
        assert fact(gold(factbase, made)["harbour/pier"], "rank")["status"] == "conflict"

    def test_only_annotated_documents_are_gold(self, factbase):
        made = annotated(factbase)
        del made[2]["annotations"]
        made[1]["annotations"] = [{"result": [], "was_cancelled": True}]
        found = gold(factbase, made)
        assert set(found) == {"bridge"}
        assert fact(found["bridge"], "opens")["status"] == "agreed"

    @pytest.mark.parametrize(
        ("spoil", "message"),
        [
            (lambda made: {"tasks": made}, "a JSON list of tasks is expected"),
            (lambda made: [{"data": {"text": "x"}}], "task 1: not a task of factbase export"),
            (lambda made: [made[0] | {"data": made[0]["data"] | {"document": "gone"}}], "'gone' is not in the fact base"),
            (lambda made: [made[0] | {"data": made[0]["data"] | {"text": "edited"}}], "the text differs"),
        ],
    )
    def test_an_export_that_does_not_fit(self, factbase, spoil, message):
        with pytest.raises(ExportError, match=message):
            gold(factbase, spoil(annotated(factbase)))

    def test_a_value_that_is_no_json(self, factbase):
        made = annotated(factbase)
        claim = next(c for c in factbase.claims if c.predicate == "cost")
        next(p for p in parts(made, "harbour/pier", claim.id) if p["from_name"] == "value")["value"]["text"] = ["12億"]
        with pytest.raises(ExportError, match="not JSON"):
            gold(factbase, made)
