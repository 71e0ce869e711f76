"""Counts, value first: a number, what it counts, and how each language writes it; then what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.mentions.values import find_values

COUNTS = [
    ("10", "the ten largest estates", "十大屋苑"),
    ("4", "the four big banks", "四大銀行"),
    ("2", "one man and two women", "一男兩女"),
    ("213", "the index rose 213 points", "恒指升213點"),
    ("200", "it gained 200 points", "升逾二百點"),
    ("6", "a six-storey wing", "樓高六層"),
    ("420", "a 420-seat theatre", "420個座位的劇場"),
    ("420", "a theatre seating 420", "可容納420人的劇場"),
    ("20", 'it named 20 "Beautiful Counties"', "評出20個「美麗縣城」"),
    ("17", "seventeen second-hand flats", "17個二手單位"),
    ("3", "in three instalments", "分三期支付"),
    ("32", "they won 32 bronze", "奪得32銅"),
    ("61", "a total of 61 medals", "合共61面獎牌"),
    ("5", "it injured five in June", "五人受傷"),
    ("118", "the museum will exhibit 118 treasures", "展出118件珍品"),
    ("6390", "employees: 6,390 (2027: nil)", "（去年年底：6,390名）"),
    ("1705", "of which 1 705, or most of them, were approved", "其中1 705宗獲批"),
]
NONE = [
    "the first half of the match", "a 30-second film", "aged 6 to 41", "on June 9 or 10", "二時三十分", "上午10點半", "第二大城市", "一男",
]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "text", "language"),
    [(n, text, language) for n, en, zh in COUNTS for language, text in (("en", en), ("zh", zh))],
)
def test_counts(number, text, language):
    (found,) = find_values(text, language, kinds=["count"])
    assert found.value.number == Decimal(number)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_count(text):
    assert find_values(text, "en" if text.isascii() else "zh", kinds=["count"]) == []


def test_two_ages_are_two():
    found = find_values("aged between 6 and 41", "en", kinds=["duration"])
    assert [f.value.iso8601 for f in found] == ["P6Y", "P41Y"]


@pytest.mark.parametrize(("language", "text"), [("en", "made in the third century BC"), ("zh", "製於公元前三世紀")])
def test_years_before_christ_are_no_dates(language, text):
    assert find_values(text, language, kinds=["date", "count"]) == []


WRITTEN_APART = [
    ("percentage", "its share went up from 14.9 to 16.2 per cent", ["14.9", "16.2 per cent"]),
    ("percentage", "debt came down by a fifth since January", ["a fifth"]),
    ("date", "completion has slipped from 2028 to the middle of 2030", ["2028", "middle of 2030"]),
    ("date", "open from 2028 to 2030", ["from 2028 to 2030"]),
    ("duration", "it takes eight minutes instead of 25.", ["eight minutes", "25"]),
    ("duration", "Dr Mok, 54, graduated early.", ["54"]),
    ("duration", "工期由1,180至1,460個工作天不等", ["1,180", "1,460個工作天"]),
    ("count", "with 28 votes in favour, three against and two abstentions", ["28", "three", "two"]),
    ("count", "分四階段收地", ["四階段"]),
    ("count", "平均逗留3.6晚", ["3.6晚"]),
    ("count", "43 fewer than in March", ["43"]),
    ("percentage", "每四部便有三部是電動車", ["每四部便有三部"]),
    ("percentage", "每四部有五部", []),
    ("duration", "in two hours, nine minutes and 58 seconds", ["two hours, nine minutes and 58 seconds"]),
    ("duration", "以2小時9分58秒奪冠", ["2小時9分58秒"]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), WRITTEN_APART, ids=[row[1][:30] for row in WRITTEN_APART])
def test_values_that_lean_on_their_neighbours(kind, text, expected):
    found = find_values(text, "en" if text.isascii() else "zh", kinds=[kind])
    assert [text[f.start : f.end] for f in found] == expected


def test_the_second_number_of_a_change_counts_what_the_first_does():
    found = find_values("Its intake dropped from five classes to three in four years.", "en", kinds=["count"])
    assert [f.value.number for f in found] == [Decimal(5), Decimal(3)]
    assert [f.value.number for f in find_values("from five years to three", "en", kinds=["count"])] == []
