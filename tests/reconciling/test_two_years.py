"""Two years joined by a dash are financial or school years; where one version leaves the sort out, the other tells it."""

import pytest

from tests.bilingual import reconciled

ROWS = [
    ("agreed", "A lunch cost HK$29.5 on average in 2027-28.", "2027/28學年，午膳平均每盒29.5元。"),
    ("agreed", "In the 2027-28 school year a lunch cost HK$29.5.", "2027/28學年，午膳平均每盒29.5元。"),
    ("agreed", "The allowance cost HK$29.5 billion in 2027-28.", "2027-28財政年度，津貼涉款295億元。"),
]


@pytest.mark.parametrize(("status", "english", "chinese"), ROWS)
def test_the_same_two_years_agree(status, english, chinese):
    facts = reconciled(f"News\n\n{english}", f"新聞\n\n{chinese}", "2029-01-18").facts
    assert [f.status for f in facts if f.kind == "date"] == [status]


def test_one_in_six_is_over_a_tenth_and_a_half():
    facts = reconciled("One in six school lunches wasted", "學校午膳浪費逾一成半", "2029-01-18").facts
    assert [(f.kind, f.status) for f in facts] == [("percentage", "agreed")]
