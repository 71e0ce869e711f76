"""A few cases of the fuzz target on every run; whatever characters there are, through the whole pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.corpus import assemble
from pipeline.corpus.parts import Part
from pipeline.reading import read_texts
from pipeline.stages import run
from tests.safety import fuzz, hostile

ANY = st.text(st.one_of(st.characters(), st.sampled_from([*fuzz._ODD[:6], *"億元年月日%一二十$.,"])), max_size=60)


@pytest.mark.parametrize("first", range(0, 120, 12))
def test_cases_of_the_fuzz_target(tmp_path: Path, first: int) -> None:
    for number in range(first, first + 12):
        folder = tmp_path / str(number)
        folder.mkdir()
        fuzz.case(number, folder)


@settings(max_examples=60)
@given(ANY, ANY)
@example("٣ million in 二٣年", "二٣年三月")
@example("cost \U0001d7d8 dollars", "耗資\U0001d7d8元")
def test_whatever_the_characters(en: str, zh: str) -> None:
    reading = read_texts("x", hostile.EN + en, zh + hostile.ZH)
    assert reading.document
    made = run(reading.document, reading.findings)
    part = Part(document=made.document, entities=made.entities, claims=made.claims, facts=made.facts, findings=made.findings)
    hostile.sound(assemble([part]))
