"""Hostile input: no rule may backtrack, no span may leave its source."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.mentions.names.chinese import English, chinese_names
from pipeline.mentions.names.chinese_people import Hints
from pipeline.mentions.names.english import english_names
from pipeline.shadow import shadow

NOBODY = English(Hints({}))


@pytest.mark.parametrize("unit", ["Ho ", "A. ", "Mr ", "the Secretary for ", "of the ", "A, ", "((", "Bank of "])
def test_long_english_runs(unit):
    assert english_names(unit * 3000) is not None


@pytest.mark.parametrize("unit", ["王", "局長", "、", "大學", "·陳", "有限公司", "（左起）"])
def test_long_chinese_runs(unit):
    text = shadow(unit * 2000)
    assert chinese_names(text, [(i, i + 1) for i in range(len(text))], NOBODY) is not None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="王小明局長，、（）·．:「」大學的AB Mr.of the, HKChan-wai said", max_size=80))
def test_spans_lie_inside(text):
    text = shadow(text)
    for c in (*english_names(text), *chinese_names(text, [(i, i + 1) for i in range(len(text))], NOBODY)):
        assert 0 <= c.start <= c.name[0] < c.name[1] <= c.end <= len(text)
