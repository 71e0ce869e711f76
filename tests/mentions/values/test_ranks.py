"""One rank, then its ways of writing; and ordinals that compare nothing."""

from __future__ import annotations

import pytest

from pipeline.mentions.values import find_values

RANKS = [
    (1, ["No. 1 in the world", "ranked number one", "finished first", "first in Asia"], ["居首位", "高踞榜首", "全球第一", "排名首位", "名列榜首"]),
    (2, ["ranked second globally", "the second-largest port", "second only to London", "came second", "the world's second-busiest airport"], ["排名全球第二", "第二大港口", "屬第二低", "全球第二繁忙"]),
    (3, ["climbed to third place", "the third most populous city", "3rd in the country"], ["升至第三位", "排第三", "全國第三", "第三多"]),
    (5, ["ranks fifth in the country", "ranked No. 5", "in fifth place"], ["位居全國第五", "全球第五", "排行第五"]),
    (21, ["ranked twenty-first", "ranked 21st in the world"], ["位列第二十一", "位列全球第21位", "排名第廿一"]),
]  # fmt: skip
NO_RANKS = [
    ("en", "the first test, the second request and the third forest"),
    ("en", "It rose to a third of the total in the first quarter."),
    ("en", "the second phase, the third time, the first of its kind"),
    ("en", "Safety comes first."),
    ("en", "No. 35/2026, number 7"),
    ("zh", "第一期工程，第二總部，第14至17段"),
    ("zh", "全國第三次普查，居民第二次接種，第二大道"),
    ("zh", "全球首位女性，首位女局長，第一時間，全港第一家"),
]


def rows():
    for gold, english, chinese in RANKS:
        for language, texts in (("en", english), ("zh", chinese)):
            for text in texts:
                yield pytest.param(gold, language, text, id=f"{gold}-{text}")


@pytest.mark.parametrize(("gold", "language", "text"), list(rows()))
def test_a_rank_reads_the_same_however_it_is_written(gold, language, text):
    (found,) = find_values(text, language, kinds=["rank"])
    assert found.value.rank == gold


@pytest.mark.parametrize(("language", "text"), NO_RANKS)
def test_other_ordinals_are_no_ranks(language, text):
    assert find_values(text, language, kinds=["rank"]) == []


@pytest.mark.parametrize(
    ("text", "scope"), [("ranked 61st in the world", "in the world"), ("the third-largest port", "largest"), ("in fifth place", None)]
)
def test_an_english_rank_says_among_whom_or_by_what(text, scope):
    (found,) = find_values(text, "en", kinds=["rank"])
    assert found.value.scope == scope
