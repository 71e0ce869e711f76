"""The ways to read a name in Latin letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.romanisation.english import Reading, readings, words
from pipeline.romanisation.plausible import name_systems, surname_with_western


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dr Peter CHAN Tai-man, GBS, JP", ("peter", "chan", "tai", "man")),
        ("The Hon Mrs Chan", ("mrs", "chan")[1:]),
        ("Hon Tai-man", ("hon", "tai", "man")),
        ("Lin Hon-ho", ("lin", "hon", "ho")),
        ("CY Leung", ("c", "y", "leung")),
        ("Lü Xi’an", ("lu", "xian")),
        ("Ｃｈａｎ　Ｔａｉ－ｍａｎ", ("chan", "tai", "man")),
        ("", ()),
        ("12 !", ()),
    ],
)
def test_words_of_a_name(name, expected):
    assert words(name) == expected


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("Peter Chan Tai-man", Reading("chan", "", ("tai", "man"), ("peter",), True)),
        ("Tai-man Chan", Reading("chan", "", ("tai", "man"), (), False)),
        ("Mary Chow Chan Mei-ling", Reading("chow", "chan", ("mei", "ling"), ("mary",), True)),
        ("Mary CHOW-CHAN Mei-ling", Reading("chow", "chan", ("mei", "ling"), ("mary",), True)),
        ("Ellen Au Yeung Suk-fan", Reading("auyeung", "", ("suk", "fan"), ("ellen",), True)),
        ("C Y Leung", Reading("leung", "", ("c", "y"), (), False)),
        ("Dawen CHEN", Reading("chen", "", ("dawen",), (), False)),
        ("Mr Chan", Reading("chan", "", (), (), True)),
    ],
)
def test_a_way_to_read_a_name(name, reading):
    assert reading in readings(name)


def test_capitals_say_which_word_is_the_surname():
    assert {r.family for r in readings("Lam CHAN Tai-man")} == {"chan"}


def test_a_hyphen_is_not_cut():
    assert all(r.given != ("ling",) and "may" not in r.rest for r in readings("Chan May-ling") if r.given)


def test_a_particle_is_no_surname():
    assert all(r.family not in {"van", "vanloon"} for r in readings("Pieter van Loon"))


@settings(deadline=None)
@given(st.text(max_size=60))
def test_every_word_is_somewhere_in_a_reading(name):
    here = "".join(words(name))
    for r in readings(name):
        assert sorted("".join((r.family, r.maiden, *r.given, *r.rest))) == sorted(here)


@pytest.mark.parametrize("name", ["Xu Qifang", "Chan Tai-man", "Kam Wai Cheong", "Peter Chan Tai-man", "Chow Chan Mei-ling", "Szeto Man"])
def test_names_that_can_be_chinese(name):
    assert name_systems(name)


@pytest.mark.parametrize("name", ["Paul Dunmore", "Helena Brandt", "Peter Chan", "Legislative Council", "Victoria Harbour", "Qifang"])
def test_names_that_cannot_be_whole_chinese_ones(name):
    assert not name_systems(name)


def test_a_chinese_surname_beside_a_western_name():
    assert "陈" in surname_with_western("Peter Chan")
    assert not surname_with_western("Chan Tai-man")
    assert not surname_with_western("Peter Smith")
