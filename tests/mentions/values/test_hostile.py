"""Every grammar reads hostile text in time linear in its length: ten times the text may not be a hundred times the work."""

from __future__ import annotations

import signal

import pytest

from pipeline.mentions.values.amounts import find_amounts
from pipeline.mentions.values.fractions import find_fractions
from pipeline.mentions.values.noise import find_noise
from pipeline.mentions.values.ordinals import find_ordinals
from pipeline.mentions.values.ranks import find_ranks
from schemas import LANGUAGES

LENGTH = 200_000
ENOUGH = 120
"""Seconds: far more than a linear reading takes on a slow machine, far less than a quadratic one."""
UNITS = [
    "1",
    "1,",
    "1 ",
    "123,456,",
    "(",
    "一",
    "万",
    "百分之",
    "one and ",
    "first ",
    "第一",
    "$",
    "1.",
    "-1",
    "1/2",
    " and a half",
    "a",
    "ranked first ",
    "全球第一",
    '5"',
    "5' ",
    "半公里",
    "一成至",
    "5%-",
    "22,90 €",
]
GRAMMARS = [find_amounts, find_fractions, find_ordinals, find_ranks, lambda t, language: list(find_noise(t, language))]


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_hostile_text_takes_linear_time(unit):
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    signal.alarm(ENOUGH)
    try:
        for grammar in GRAMMARS:
            for language in LANGUAGES:
                grammar(text, language)
    finally:
        signal.alarm(0)
