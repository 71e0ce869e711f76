"""Patterns and finders of many words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.mentions.values.vocabulary import Finder, trie

WORDS = st.lists(st.text(alphabet="ab-. ", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="ab-. ", max_size=30))
def test_trie_finds_what_a_list_of_words_finds(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
    assert [m.span() for m in re.finditer(trie(words), text)] == [m.span() for m in re.finditer(plain, text)]


def test_suffix_decides_between_words() -> None:
    pattern = re.compile(trie(["mar", "march"], lambda word: r"(?!\w)"))
    assert [m.group() for m in pattern.finditer("march mar marc marches")] == ["march", "mar"]


def test_blank_stands_for_any_white_space() -> None:
    assert re.fullmatch(trie(["day after"]), "day\nafter")


def test_words_are_found_as_wholes() -> None:
    assert list(Finder(["may", "day"]).places("mayday may, day")) == [(7, 10), (12, 15)]
    assert list(Finder(["年"], whole=False).places("三年後")) == [(1, 2)]
