"""A slip beside sentences that elsewhere say the right figure is found; what only looks alike is not."""

import pytest

from tests.bilingual import reconciled

TITLE = ("Harbour pier costs HK$4.75 billion", "海濱碼頭斥資47.5億元")
REST = ("It has 26 berths, and 310 people work there.", "碼頭設有26個泊位，員工310人。")


def statuses(en: str, zh: str, text: str) -> set[str]:
    """The statuses of the facts that hold a claim with these words."""
    article = reconciled(en, zh, "2031-05-06")
    ids = {c.id for c in article.claims if c.evidence.text == text}
    assert ids, [c.evidence.text for c in article.claims]
    return {f.status for f in article.facts if ids & set(f.claims)}


@pytest.mark.parametrize(
    ("title", "en", "zh", "slip"),
    [
        (TITLE, "The pier was built for HK$4.85 billion, the builder said.", "承建商表示，碼頭以47.5億元建成。", "HK$4.85 billion"),
        (TITLE, "The pier was built for HK$4.75 billion, the builder said.", "承建商表示，碼頭以475億元建成。", "475億元"),
        ((TITLE[0], "海濱碼頭落成"), "The pier was built for HK$4.85 billion, the builder said.", "承建商表示，碼頭以47.5億元建成。", "HK$4.85 billion"),
        (TITLE, "The pier was built for HK$4.85 billion (US$620 million), the builder said.", "承建商表示，碼頭以47.5億元建成。", "HK$4.85 billion"),
    ],
    ids=["digit", "magnitude", "said once in Chinese", "beside its equivalent"],
)  # fmt: skip
def test_a_slip_of_what_the_title_says_rightly(title, en, zh, slip):
    assert statuses(f"{title[0]}\n\n{en} {REST[0]}", f"{title[1]}\n\n{zh}{REST[1]}", slip) == {"conflict"}


def test_what_a_version_says_against_itself_stands_with_the_conflict():
    en = f"{TITLE[0]}\n\nThe pier was built for HK$4.85 billion, the builder said. {REST[0]}"
    zh = f"海濱碼頭落成\n\n承建商表示，碼頭以47.5億元建成。{REST[1]}"
    article = reconciled(en, zh, "2031-05-06")
    texts = {c.id: c.evidence.text for c in article.claims}
    (conflict,) = [f for f in article.facts if f.status == "conflict"]
    assert {texts[i] for i in conflict.claims} == {"HK$4.75 billion", "HK$4.85 billion", "47.5億元"}


def test_another_figure_beside_what_is_said_twice_is_no_slip():
    en = f"{TITLE[0]}\n\nThe pier was built over six years, and the builder lost HK$120 million. {REST[0]}"
    zh = f"{TITLE[1]}\n\n承建商表示，碼頭以47.5億元建成，費時六年。{REST[1]}"
    assert statuses(en, zh, "HK$120 million") == {"only_en"}


@pytest.mark.parametrize(
    ("zh", "status"),
    [("該局昨日（6日）公布新收費。", "conflict"), ("該局昨日（5日）公布新收費。", "agreed"), ("該局昨日公布新收費。", "agreed")],
)
def test_a_weekday_names_a_day(zh, status):
    en = "The Transport Department announced new fares on Monday."
    assert statuses(en, zh.replace("該局", "運輸署"), "Monday") == {status}
