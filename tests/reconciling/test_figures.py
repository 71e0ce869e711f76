"""Figures of a passage that no kind holds: one other digit is a conflict, a missing figure or a name is none."""

import pytest

from tests.bilingual import facts_of, passage, reconciled

CONFLICTS = [
    ("The race began at 17:37.", "賽事於17時47分開始。"),
    ("Room 3506 was shut.", "3606室關閉。"),
    ("The 46th issue is out.", "第47期出版。"),
    ("Call 2845 6712.", "致電2845 6772。"),
]
NONE = [
    ("The race began at 17:37.", "賽事於17時37分開始。"),
    ("Room 3506 was shut.", "房間關閉。"),
    ("COVID-19 spread.", "疫情擴散，涉及29人。"),
    ("The A380 landed.", "A390降落。"),
    ("Some 1.2 million people came.", "120萬人到場。"),
]


@pytest.mark.parametrize(("en", "zh"), CONFLICTS)
def test_one_other_digit(en, zh):
    assert len(facts_of(passage(en, zh), "conflict")) == 1


@pytest.mark.parametrize(("en", "zh"), NONE)
def test_nothing_to_tell(en, zh):
    assert facts_of(passage(en, zh), "conflict") == []


@pytest.mark.parametrize(("en", "zh"), CONFLICTS)
def test_articles_are_not_read_figure_by_figure(en, zh):
    assert not any(c.rule == "figure" for c in reconciled(en, zh).claims)
