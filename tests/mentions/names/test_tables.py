"""The tables of names: both languages filled, nothing unreachable, no row that a rule would misread."""

import pytest

from pipeline.mentions.names.gazetteer import entries, hits, known
from pipeline.mentions.names.posts import parse
from pipeline.mentions.names.suffixes import suffixes
from pipeline.shadow import shadow


def test_every_known_name_has_both_languages():
    assert not [e.key for e in entries() if not (e.en and (e.zh or e.zh_beside))]


def test_every_known_name_is_found_where_it_stands_alone():
    lost = [
        (language, name)
        for e in entries() if e.region != "none"
        for language in ("en", "zh")
        for name in getattr(e, language)
        if [(h.start, h.end) for h in hits(shadow(name), language)] != [(0, len(name))]
    ]  # fmt: skip
    assert lost == []


def test_a_name_of_two_jurisdictions_is_known_twice():
    assert {e.region for e in known("立法會", "zh")} == {"HK", "Macau"}
    assert {e.en[0] for e in known("立法會", "zh")} == {"Legislative Council", "Legislative Assembly"}


@pytest.mark.parametrize(("text", "count"), [("US$5", 0), ("the US", 1), ("Hong Kong's", 1), ("HongKong", 0), ("Taipak", 0)])
def test_latin_names_are_whole_words(text, count):
    assert len(list(hits(text, "en"))) == count


def test_suffixes_tell_a_type_in_both_languages():
    assert suffixes("en")["Holdings"][0] == "company"
    assert suffixes("zh")["医院"][0] == "facility"


def test_posts_are_read_in_both_languages():
    assert parse("Commissioner of Police", "en") is not None
    assert parse("警務處處長", "zh") is not None
