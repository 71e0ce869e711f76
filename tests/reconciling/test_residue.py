"""What agreeing pairs leave over stands for each other where it is the same place of the same link."""

import pytest

from pipeline.reconciling.residue import Residue, common
from tests.factory import claim
from tests.reconciling.places import Places, weighed


def counts(language, *numbers):
    return [claim(language, "count", n) for n in numbers]


def residue(en, zh, agreed=(), links=None):
    numbers = links or {c.id: 0 for c in (*en, *zh)}
    return Residue(en, zh, [weighed(*pair) for pair in agreed], Places(numbers))


def test_the_first_that_is_left_answers_the_first():
    en, zh = counts("en", "120", "340"), counts("zh", "150", "390")
    left = residue(en, zh)
    assert [[left.answers(a, b) for b in zh] for a in en] == [[True, False], [False, True]]


def test_nothing_answers_where_one_version_has_more():
    en, zh = counts("en", "120", "340"), counts("zh", "150")
    assert not any(residue(en, zh).answers(a, zh[0]) for a in en)


def test_nothing_answers_over_two_links_or_none():
    (en,), (zh,) = counts("en", "120"), counts("zh", "150")
    assert not residue([en], [zh], links={en.id: 0, zh.id: 1}).answers(en, zh)
    assert not residue([en], [zh], links={zh.id: 1}).answers(en, zh)


def test_what_agrees_elsewhere_is_not_left_over():
    said, told = counts("en", "120")[0], counts("zh", "120")[0]
    en, zh = counts("en", "120", "340"), counts("zh", "390")
    left = residue(en, zh, agreed=[(said, told)])
    assert left.repeats(en[0])
    assert left.answers(en[1], zh[0])


def test_years_and_days_are_left_over_apart():
    en = [claim("en", "date", "2029", "2029"), claim("en", "date", "2029-05-04", "4 May 2029")]
    zh = [claim("zh", "date", "2029-05-14", "2029年5月14日"), claim("zh", "date", "2026", "2026年")]
    left = residue(en, zh)
    assert left.answers(en[0], zh[1])
    assert left.answers(en[1], zh[0])
    assert not left.answers(en[0], zh[0])


@pytest.mark.parametrize(("number", "small"), [("3", True), ("10", True), ("11", False), ("50..60", False)])
def test_small_numbers_are_common(number, small):
    assert common(claim("en", "count", number)) is small
