"""Patterns and finders of many words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.mentions.values.vocabulary import Endings, Finder, Spotter, trie

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


def test_a_blank_alone_is_no_line_end() -> None:
    assert not re.fullmatch(trie(["day after"], blank=" "), "day\nafter")


@given(st.lists(st.text(alphabet="ab", min_size=1, max_size=3), min_size=1, max_size=6), st.text(alphabet="ab .(7", max_size=30))
def test_a_spotter_finds_what_a_finder_finds_where_no_word_begins_with_another(words: list[str], text: str) -> None:
    found = Spotter({"all": words, "first": words[:1]})(text)
    assert sorted(found["all"]) == sorted(set(Finder(words).places(text)))
    assert sorted(found["first"]) == sorted(set(Finder(words[:1]).places(text)))


def test_a_word_within_a_longer_one_counts_for_its_own_grammar() -> None:
    found = Spotter({"date": ["school year"], "length": ["year"]})("a school year, a year")
    assert found == {"date": [(2, 13)], "length": [(2, 13), (17, 21)]}


@given(st.lists(st.text(alphabet="ab ", min_size=1, max_size=4), min_size=1, max_size=8), st.text(alphabet="ab ", max_size=12))
def test_endings_are_those_of_the_words(words: list[str], text: str) -> None:
    at_end = Endings(words)
    for end in range(len(text) + 1):
        assert at_end(text, end) == text[:end].endswith(tuple(words))
