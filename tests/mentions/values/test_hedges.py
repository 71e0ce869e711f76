"""One hedge, then every way that English and Chinese say it; and what says nothing of the sort."""

from __future__ import annotations

import pytest

from pipeline.mentions.values import find_values

SAID = [
    ("over", "count", ["more than 60 firms", "upwards of 60 firms", "slightly over sixty firms"], ["逾60家企業", "超逾60家企業", "六十餘家企業", "逾有60家企業"]),
    ("about", "percentage", ["about half of them", "roughly half of it"], ["約佔一半", "大約一半", "約為一半"]),
    ("almost", "percentage", ["nearly half of them", "just shy of half of it"], ["近一半", "接近一半", "逼近一半"]),
    ("at_least", "count", ["no fewer than 60 firms", "at least 60 firms"], ["不少於60家企業", "至少在60家企業", "不少過60家企業"]),
    ("at_most", "money", ["up to $600", "capped at $600", "a maximum grant of $600", "the ceiling is $600"], ["最多可獲資助600元", "上限為600元", "以600元為限", "資助上限增至600元"]),
    ("at_most", "area", ["a maximum gross floor area of 900 square metres"], ["最高樓面面積900平方米", "不超過900平方米"]),
    ("over", "duration", ["more than 20 years", "over twenty years"], ["逾二十年", "超過20年"]),
    ("at_most", "duration", ["confined to three hours", "no one should wait for more than three hours"], ["以三小時為限", "不多於三小時"]),
    ("at_least", "money", ["about $500 or more", "from at least $500"], ["500元起", "最少500元"]),
]  # fmt: skip
EXACT = [
    ("zh", "三宗起火個案", "count"),
    ("zh", "最多人去的60家店", "count"),
    ("en", "It no longer owns the 60 firms.", "count"),
    ("en", "a total of 60 firms", "count"),
    ("zh", "共60家企業", "count"),
]
KNOWN = [
    pytest.param("最多可獲資助15,000元，或實際工程費用的百分之八十", "percentage", "at_most", id="a hedge reaches over 或"),
    pytest.param("a grant of up to $15,000, or 80 per cent of the cost", "percentage", "at_most", id="a hedge reaches over or"),
    pytest.param("from as little as $60", "money", "at_least", id="as little as"),
    pytest.param("60+ firms", "count", "at_least", id="a plus sign"),
]


def rows():
    for gold, kind, english, chinese in SAID:
        for language, texts in (("en", english), ("zh", chinese)):
            for text in texts:
                yield pytest.param(gold, kind, language, text, id=f"{gold}-{text}")


@pytest.mark.parametrize(("gold", "kind", "language", "text"), list(rows()))
def test_a_hedge_is_read_however_it_is_said(gold, kind, language, text):
    (found,) = find_values(text, language, kinds=[kind])
    assert found.approximation == gold
    start, end = found.hedge
    assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(("language", "text", "kind"), EXACT)
def test_other_words_hedge_nothing(language, text, kind):
    (found,) = find_values(text, language, kinds=[kind])
    assert found.approximation == "exact"


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("text", "kind", "gold"), KNOWN)
def test_known_failures(text, kind, gold):
    (found,) = find_values(text, "en" if text.isascii() else "zh", kinds=[kind])
    assert found.approximation == gold
