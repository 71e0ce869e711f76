"""A title says again, more roughly, what the text below it says; so do two forms of one time."""

from __future__ import annotations

from tests.bilingual import reconciled

ENGLISH = """Manager who took HK$2.7 million in bribes is jailed

9 September 2026

A manager was sent to prison for three years and four months for taking bribes of HK$2.73 million."""
CHINESE = """收賄二百七十三萬　經理囚40個月

2026年9月9日

一名經理收受賄款273萬元，被判囚三年四個月。"""


def test_a_title_rounds_and_leaves_out_the_currency():
    facts = reconciled(ENGLISH, CHINESE).facts
    assert [(f.status, int(f.value.amount)) for f in facts if f.kind == "money"] == [("agreed", 2730000)]
    assert [(f.status, f.value.iso8601) for f in facts if f.kind == "duration"] == [("agreed", "P3Y4M")]


def test_a_number_of_a_title_that_no_sum_repeats_stays_a_count():
    facts = reconciled(ENGLISH, CHINESE.replace("二百七十三萬", "二百七十四萬")).facts
    assert {f.kind for f in facts} >= {"money", "count"}


def test_what_is_to_come_on_the_day_of_publication_is_another_fact():
    english = "Backlog to clear\n\n21 September 2027\n\nHe said the backlog would be cleared by Wednesday."
    chinese = "航班積壓\n\n他預計積壓的航班可在周三前疏導完畢。\n\n（2027年9月22日）"
    facts = [f for f in reconciled(english, chinese).facts if f.kind == "date"]
    assert len(facts) == 3
