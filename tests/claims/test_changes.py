"""What a percentage says of a change or of a whole, whatever other noun stands nearer."""

import pytest

from tests.bilingual import claim_at

ROWS = [
    ("decrease", "en", "It will lower its handling charges by [12 per cent]."),
    ("share", "en", "Taxes yielded HK$4 billion, or [83 per cent] of public revenue."),
    ("increase", "zh", "客運量達512萬人次，增近[一成]。"),
    ("decrease", "zh", "公司明年調低處理費[一成二]。"),
    ("occupancy_rate", "en", "Medical wards were [112 per cent] full."),
    ("occupancy_rate", "zh", "內科病床佔用率達[112%]。"),
]


@pytest.mark.parametrize(("predicate", "language", "marked"), ROWS)
def test_predicate_of_a_percentage(predicate, language, marked):
    assert claim_at(language, marked).predicate == predicate
