"""Round trips of numerals with renderers that are not ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.mentions.values.numerals import find_numerals
from pipeline.shadow import shadow

cn2an = pytest.importorskip("cn2an", reason="cn2an comes with the extra dev")
num2words = pytest.importorskip("num2words", reason="num2words comes with the extra dev")

WHOLE = st.integers(0, 10**12)


@given(WHOLE)
def test_english_words_are_read_back(number):
    words = num2words.num2words(number).replace(",", "")
    assert [int(n.value) for n in find_numerals(words, "en")] == [number]


@given(st.integers(10, 10**12), st.sampled_from(["low", "up"]))
def test_chinese_characters_are_read_back(number, mode):
    text = cn2an.an2cn(number, mode)
    assert [int(n.value) for n in find_numerals(shadow(text), "zh")] == [number]


@given(WHOLE)
def test_digits_are_read_back_with_and_without_commas(number):
    for language in ("en", "zh"):
        for text in (f"{number:,}", str(number)):
            assert [int(n.value) for n in find_numerals(text, language)] == [number]


@given(st.text("一二三十百千万亿零〇两.点,- 0123456789元个%成分之第多余aenokm$", max_size=60))
def test_numerals_stand_in_order_inside_the_text(text):
    for language in ("en", "zh"):
        end = 0
        for numeral in find_numerals(text, language):
            assert end <= numeral.start < numeral.end <= len(text)
            end = numeral.end
