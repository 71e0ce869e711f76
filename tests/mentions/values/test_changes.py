"""A change from one value to another is two values; a spread between two is one range."""

from __future__ import annotations

import pytest

from pipeline.mentions.values import find_values

CHANGES = [
    ("en", "raised the allowance from $2,400 to $3,000 a month", "money", ["$2,400", "$3,000"]),
    ("en", "the share went up from 8.26 per cent to 10.73 per cent", "percentage", ["8.26 per cent", "10.73 per cent"]),
    ("en", "raised by a fifth last October, from 5,000 to 6,000 places", "count", ["5,000", "6,000 places"]),
    ("en", "crime went down by 3.9 per cent to 4,410 cases", "percentage", ["3.9 per cent"]),
    ("en", "the bill grew from HK$78 billion in 2024 to HK$91 billion", "money", ["HK$78 billion", "HK$91 billion"]),
    ("en", "net debt fell by HK$3.9 billion to HK$41.7 billion", "money", ["HK$3.9 billion", "HK$41.7 billion"]),
    ("zh", "津貼額由每月2,400元增至3,000元", "money", ["2,400元", "3,000元"]),
]
RANGES = [
    ("en", "offered at HK$58.2 to HK$64.9 apiece", "money", ["HK$58.2 to HK$64.9"]),
    ("en", "prices range from 5 to 6 dollars", "money", ["5 to 6 dollars"]),
    ("en", "an increase of 10 to 20 per cent", "percentage", ["10 to 20 per cent"]),
    ("en", "fares rose by 3 to 5 per cent", "percentage", ["3 to 5 per cent"]),
    ("en", "HK$3 to 5 million", "money", ["HK$3 to 5 million"]),
    ("en", "Fares rose. Tickets cost from $20 to $30.", "money", ["$20 to $30"]),
    ("zh", "招股價介乎58.2元至64.9元", "money", ["58.2元至64.9元"]),
]


@pytest.mark.parametrize(("language", "text", "kind", "found"), CHANGES + RANGES)
def test_changes_are_two_values_and_ranges_one(language, text, kind, found):
    texts = [text[f.start : f.end] for f in find_values(text, language, kinds=[kind])]
    assert [t.removesuffix(" places") for t in texts] == [t.removesuffix(" places") for t in found]


@pytest.mark.parametrize(
    ("language", "text", "kind", "found"),
    [
        ("en", "6.8 per cent more than a year earlier", "duration", []),
        ("en", "three fewer than a year before", "duration", []),
        ("en", "it took more than a year", "duration", ["a year"]),
        ("en", "it killed a man of 58 and injured a girl of 6", "duration", ["58", "6"]),
        ("en", "cut the time from 58 minutes to 35.", "duration", ["58 minutes", "35"]),
        ("en", "the rate fell from 8 per cent to 5.", "percentage", ["8 per cent", "5"]),
        ("en", "it went from 5 per cent to 20 cases", "percentage", ["5 per cent"]),
        ("en", "they took 45 billion in the first five months, or more", "date", ["the first five months"]),
        ("en", "in the first three months of probation", "date", []),
        ("en", "two exceed 5 billion yuan, another seven exceed 1 billion yuan", "count", ["two", "seven"]),
        ("en", "each is inspected at least once a year", "duration", []),
        ("en", "the first of six ordered in 2025", "count", ["six"]),
        ("zh", "十月第三度減息後，兩度被檢控", "quantity", []),
        ("zh", "氣溫升三度，水溫達32度", "quantity", ["三度", "32度"]),
        ("zh", "銷售額較2027年同月高", "date", ["2027年"]),
        ("zh", "可裝載9000輛汽車，航速19節", "quantity", ["19節"]),
        ("zh", "每日有19節課", "quantity", []),
        ("zh", "逾四分一受訪者和三分二學生", "percentage", ["四分一", "三分二"]),
        ("zh", "意見十分一致，用時三分二十秒", "percentage", []),
        ("zh", "每四名市民就有一人曾受騙", "percentage", ["每四名市民就有一人"]),
        ("zh", "每十宗有三宗是騙案", "percentage", ["每十宗有三宗"]),
        ("zh", "每三名學生有一名教師", "percentage", []),
        ("zh", "平均逗留1.2日", "duration", ["1.2日"]),
        ("zh", "佔編制的一成七半", "percentage", ["一成七半"]),
        ("zh", "成功率約一成七", "percentage", ["一成七"]),
        ("zh", "871班航班取消", "count", ["871班"]),
        ("zh", "立法會七題：支援護老者", "count", []),
        ("zh", "達產後年產值75億元，後年底前投產", "date", ["後年底前"]),
        ("zh", "天文台發出十號颶風信號和八號烈風或暴風信號", "date", []),
        ("zh", "預計在二月中達到高峰", "date", ["二月中"]),
    ],
)
def test_values_that_another_reading_hid(language, text, kind, found):
    assert [text[f.start : f.end] for f in find_values(text, language, kinds=[kind])] == found


def test_that_day_is_the_day_named_before_not_a_year():
    text = "天文台周一（20日）發出十號颶風信號，為1946年以來第二長。當日長洲多雨。"
    last = find_values(text, "zh", kinds=["date"])[-1]
    assert text[last.start : last.end] == "當日"
    assert last.value.node.base.day == 20
