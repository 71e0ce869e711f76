"""Durations and ages: one value a row, then every way of writing it; what is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.mentions.values.durations import find_durations
from pipeline.shadow import shadow
from schemas import Duration

VALUES: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    ("P8Y", ("eight years", "8 years", "an eight-year term"), ("八年", "8年", "８年", "長達八年")),
    ("P24M", ("24 months", "twenty-four months", "a 24-month period"), ("24個月", "二十四個月")),
    ("PT48H", ("48 hours", "forty-eight hours"), ("48小時", "四十八小時", "48個小時")),
    ("PT5M", ("five minutes", "a five-minute walk"), ("5分鐘", "五分鐘")),
    ("P3D", ("three days", "a three-day visit", "3 days"), ("三天", "3天", "三日內", "為期三日行程")),
    ("P2W", ("two weeks", "a two-week break"), ("兩週", "兩個星期", "2星期")),
    ("P1Y", ("more than a year", "one year"), ("一年", "一年多")),
    ("P30M", ("two and a half years", "two years and a half", "2.5 years"), ("兩年半",)),
    ("P6M", ("half a year", "six months"), ("半年", "六個月")),
    ("PT90M", ("one and a half hours",), ("一個半小時",)),
    ("PT2H40M", ("two hours and 40 minutes",), ("兩小時四十分", "2小時40分")),
    ("PT1H30M", ("1 hour 30 minutes", "one hour and 30 minutes"), ("1小時30分鐘",)),
    ("P2Y3M", ("two years and three months",), ("兩年零三個月", "2年3個月")),
    ("P10Y", ("ten years", "over a decade"), ("十年", "近十年")),
    ("P7M", ("seven straight months", "7 consecutive months"), ("連續7個月",)),
    ("P34Y", ("aged 34", "34 years old", "a 34-year-old", "age 34"), ("34歲", "三十四歲", "34周歲")),
    ("PT46.8H", ("46.8 hours",), ("46.8小時",)),
    ("P14D", ("at least 14 days", "14 days"), ("至少14日", "最少14日", "不少於 14 日", "為期14日", "14日內")),
    ("P3D", (), ("三日兩夜", "一連三日")),
    ("P600000Y", ("600,000 years",), ("60萬年", "60 萬年")),
    ("P2000000Y", ("2 million years", "two million years"), ("200萬年",)),
    ("P50Y", ("50 years",), ("五十年", "五十年一遇")),
    ("P65Y", ("the age will be lowered to 65, and", "the retirement age was raised to 65."), ("年齡會降至65歲",)),
]  # fmt: skip

NONE = {
    "en": ("15th Five-Year Plan", "three days ago", "the second floor", "twice a week", "in 2026", "a day's work", "24/7", "six-year-olds", "the first three months of 2026"),
    "zh": ("五年規劃", "6月", "2026年", "九七年", "第三年", "三年級", "三日前", "十四五", "一年一度", "每年", "過去幾十年", "上半年", "十六世紀", "21周年", "第 84 分鐘", "三月三日", "5月14日後", "14日", "兩三年後", "三四個月"),
}  # fmt: skip


def read(text: str, language: str) -> list[str]:
    found = find_durations(text, shadow(text), language)  # type: ignore[arg-type]
    return [f.value.iso8601 for f in found if isinstance(f.value, Duration)]


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, en, _ in VALUES for text in en])
def test_english(value: str, text: str) -> None:
    assert read(f"It took {text}.", "en") == [value]


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, _, zh in VALUES for text in zh])
def test_chinese(value: str, text: str) -> None:
    assert read(f"工程，{text}，完成。", "zh") == [value]
    assert read(shadow(f"工程，{text}，完成。"), "zh") == [value]


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in NONE.items() for text in texts])
def test_none(language: str, text: str) -> None:
    assert read(text, language) == []


def test_both_ends_of_a_range() -> None:
    assert read("three to five years", "en") == ["P3Y", "P5Y"]
    assert read("三至五年", "zh") == ["P3Y", "P5Y"]


def test_open_ended() -> None:
    text = "一年多"
    assert find_durations(text, shadow(text), "zh")[0].approximation == "over"


@pytest.mark.parametrize(
    ("text", "span"), [("a 38-year history", "38-year"), ("within three years.", "three years"), ("more than a year ", "a year")]
)
def test_span(text: str, span: str) -> None:
    found = find_durations(text, shadow(text), "en")[0]
    assert text[found.start : found.end] == span


@given(st.integers(min_value=2, max_value=999), st.sampled_from([("days", "天", "D"), ("months", "個月", "M"), ("weeks", "個星期", "W")]))
def test_renderings(number: int, unit: tuple[str, str, str]) -> None:
    en, zh, designator = unit
    assert read(f"for {number} {en}", "en") == [f"P{number}{designator}"]
    assert read(f"為期{number}{zh}", "zh") == [f"P{number}{designator}"]


@pytest.mark.parametrize("piece", ["1", "一", "two years and a half ", "a half ", "3年", "1,", "年", "one and ", "("])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_time_grows_with_length(piece: str, language: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        kept = shadow(text)
        begun = time.process_time()
        find_durations(text, kept, language)  # type: ignore[arg-type]
        return time.process_time() - begun

    seconds(1_000)
    small, large = (min(seconds(size) for _ in range(3)) for size in (5_000, 50_000))
    assert large <= 40 * max(small, 0.01)
