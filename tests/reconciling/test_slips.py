"""How surely one value is a slip of the other: value first, as each version writes it."""

import pytest

from pipeline.reconciling.compare import compare
from pipeline.reconciling.slips import closeness, far_off, slipped, years_slip
from tests.factory import claim

SLIPS = [
    (1.0, "money", "2.4E8 HKD", "HK$240 million", "2.4E9 HKD", "24億元"),
    (1.0, "money", "58.7E6 HKD", "HK$58.7 million", "57.8E6 HKD", "5,780萬元"),
    (1.0, "count", "380", "380", "308", "308"),
    (1.0, "count", "2150", "2,150", "2350", "2,350"),
    (1.0, "money", "5E8 CNY", "RMB 500 million", "5E8 HKD", "5億港元"),
    (1.0, "area", "3.5 har", "3.5 hectares", "3.8 har", "3.8公頃"),
    (1.0, "count", "50..60", "50 to 60", "50..80", "50至80"),
    (1.0, "date", "2029-05-04", "4 May 2029", "2029-06-04", "2029年6月4日"),
    (1.0, "date", "2029-05-04", "4 May", "2029-05-14", "5月14日"),
    (1.0, "date", "2030-01/2030-03", "early 2030", "2033-01/2033-03", "2033年初"),
    (1.0, "date", "../2028-12-31", "by the end of 2028", "../2027-12-31", "2027年底前"),
    (1.0, "date", "2030-01/2030-03", "the first quarter of 2030", "2030-04/2030-06", "2030年第二季"),
    (0.0, "date", "2030-01/2030-03", "the first quarter of 2030", "2031-04/2031-06", "2031年第二季"),
    (1.0, "duration", "P14M", "14 months", "P24M", "24個月"),
    (0.0, "duration", "P14M", "14 months", "P2Y", "兩年"),
    (0.5, "count", "30", "30", "40", "40"),
    (0.0, "count", "3", "three", "4", "四"),
    (0.0, "count", "215", "215", "308", "308"),
    (0.0, "count", "0", "0", "7", "7"),
    (0.0, "percentage", "82", "82%", "9.2", "9.2%"),
    (0.0, "percentage", "12.5", "12.5%", "87", "87%"),
    (0.0, "date", "2029-05-04", "4 May 2029", "2029-06-14", "2029年6月14日"),
    (0.0, "date", "2029-05-04", "4 May 2029", "2029-06", "2029年6月"),
    (0.0, "date", "2029", "2029", "2026", "2026年"),
]  # fmt: skip

YEARS = [(True, "2029", "2026"), (True, "2019/..", "2017"), (False, "2029", "2016"), (False, "2029-05", "2026-05"), (False, "2029", "2029")]

FAR = [
    (True, "count", "3", "64"),
    (False, "count", "30", "64"),
    (False, "money", "2.4E8 HKD", "2.4E10 HKD"),
    (True, "duration", "P1D", "P2Y"),
    (False, "duration", "P14M", "P2Y"),
    (False, "date", "2029", "2026"),
]


def both(kind, en, zh, en_text="", zh_text=""):
    return claim("en", kind, en, en_text), claim("zh", kind, zh, zh_text)


@pytest.mark.parametrize(("sure", "kind", "en", "en_text", "zh", "zh_text"), SLIPS)
def test_slip(sure, kind, en, en_text, zh, zh_text):
    a, b = both(kind, en, zh, en_text, zh_text)
    assert slipped(a, b, compare(a, b)) == sure


@pytest.mark.parametrize(("sure", "kind", "en", "en_text", "zh", "zh_text"), SLIPS)
def test_a_slip_is_one_whichever_version_made_it(sure, kind, en, en_text, zh, zh_text):
    a, b = both(kind, zh, en, zh_text, en_text)
    assert slipped(a, b, compare(a, b)) == sure


@pytest.mark.parametrize(("slip", "en", "zh"), YEARS)
def test_bare_years(slip, en, zh):
    assert years_slip(*both("date", en, zh)) is slip


@pytest.mark.parametrize(("far", "kind", "en", "zh"), FAR)
def test_far_off(far, kind, en, zh):
    a, b = both(kind, en, zh)
    assert far_off(a, b, compare(a, b)) is far
    assert far_off(b, a, compare(b, a)) is far


@pytest.mark.parametrize(("part", "en", "zh"), [(0.5, "30", "60"), (0.5, "60", "30"), (1.0, "30", "30"), (0.0, "0", "0")])
def test_closeness(part, en, zh):
    assert closeness(*both("count", en, zh)) == part
