"""Value first: what the two versions write, and what an editor would say of it."""

import pytest

from pipeline.reconciling.compare import compare
from tests.factory import claim

EQUAL = "equal"
COARSER = "compatible"
DIFFERENT = "different"

# kind, English value, as written, hedge; Chinese value, as written, hedge; relation, type of the first difference
ROWS = [
    ("money", "1.64E9 HKD", "HK$1.64 billion", "exact", "1.64E9 HKD", "16.4億元", "exact", EQUAL, None),
    ("money", "1.64E9 HKD", "HK$1.64 billion", "exact", "1.6E9 HKD", "16億元", "about", COARSER, "precision"),
    ("money", "2146.3E6 HKD", "HK$2,146.3 million", "exact", "2.146E9 HKD", "21.46億元", "exact", COARSER, "precision"),
    ("money", "20.3E9 HKD", "HK$20.3 billion", "exact", "20E9 HKD", "二百億元", "over", COARSER, "precision"),
    ("money", "1.2E9 HKD", "$1.2b", "exact", "1.2E8 HKD", "一億二千萬元", "exact", DIFFERENT, "magnitude"),
    ("money", "58.7E6 HKD", "HK$58.7 million", "exact", "57.8E6 HKD", "5,780萬元", "exact", DIFFERENT, "value"),
    ("money", "15E9 CNY", "RMB15 billion", "exact", "15E9 HKD", "150億港元", "exact", DIFFERENT, "currency"),
    ("money", "15E9", "$15 billion", "exact", "15E9 HKD", "150億港元", "exact", EQUAL, None),
    ("money", "3000..5000 HKD", "$3,000 to $5,000", "exact", "3000..50000 HKD", "3,000至50,000元", "exact", DIFFERENT, "value"),
    ("area", "9870 m2", "9,870 square metres", "exact", "917 [sft_i]", "9,870平方呎", "exact", DIFFERENT, "value"),
    ("percentage", "88.1", "88.1%", "exact", "88", "八成八", "exact", COARSER, "precision"),
    ("percentage", "70", "seventy per cent", "exact", "70", "七成", "exact", EQUAL, None),
    ("percentage", "82", "82 per cent", "exact", "820", "820%", "exact", DIFFERENT, "magnitude"),
    ("percentage", "35", "35 per cent", "exact", "53", "53%", "exact", DIFFERENT, "value"),
    ("count", "64", "sixty-four", "exact", "60", "60", "over", COARSER, "precision"),
    ("count", "42", "42", "exact", "40", "四十余", "over", COARSER, "precision"),
    ("money", "25000 CNY", "RMB 25,000", "exact", "20000 CNY", "2萬元", "exact", DIFFERENT, "value"),
    ("count", "2400", "2,400", "about", "2000", "2,000", "about", DIFFERENT, "value"),
    ("count", "892", "892", "exact", "900", "900", "about", COARSER, "precision"),
    ("count", "75", "75", "exact", "60", "60", "over", DIFFERENT, "value"),
    ("count", "7900", "7,900", "exact", "8000", "8,000", "over", DIFFERENT, "value"),
    ("count", "1200", "1,200", "exact", "1200", "1,200", "about", EQUAL, "approximation"),
    ("count", "14", "14", "at_most", "14", "14", "at_least", EQUAL, "approximation"),
    ("count", "380", "380", "exact", "308", "308", "exact", DIFFERENT, "value"),
    ("count", "50..60", "fifty or sixty", "exact", "50..60", "50至60", "exact", EQUAL, None),
    ("count", "55", "55", "exact", "50..60", "50至60", "exact", COARSER, "precision"),
    ("rank", "3", "third", "exact", "4", "第四", "exact", DIFFERENT, "value"),
    ("date", "2025-12", "December 2025", "exact", "2025-12-22", "2025年12月22日", "exact", COARSER, "precision"),
    ("date", "2026-03-19", "March 19", "exact", "2026-03-18", "3月18日", "exact", DIFFERENT, "value"),
    ("date", "../2028-12-31", "by the end of 2028", "exact", "../2028-12-31", "2028年底前", "exact", EQUAL, None),
    ("date", "2028-11", "November 2028", "exact", "../2028-12-31", "2028年底前", "exact", COARSER, "precision"),
    ("date", "2027-11", "November 2027", "exact", "../2028-12-31", "2028年底前", "exact", DIFFERENT, "value"),
    ("date", "../2035", "by 2035", "exact", "../2034", "2035年前", "exact", COARSER, "precision"),
    ("date", "../2035-05-18", "by 18 May", "exact", "../2035-05-17", "5月18日前", "exact", COARSER, "precision"),
    ("date", "../2028-03-31", "by the first quarter of 2028", "exact", "../2027-12-31", "2028年首季前", "exact", COARSER, "precision"),
    ("date", "../2028-06-30", "by the end of June 2028", "exact", "../2028-03-31", "2028年3月底前", "exact", DIFFERENT, "value"),
    ("date", "../2035-05-18", "by 18 May", "exact", "../2035-05-15", "5月16日前", "exact", DIFFERENT, "value"),
    ("date", "XXXX-07-25", "July 25", "exact", "XXXX-XX-25", "25日", "exact", COARSER, "precision"),
    ("date", "XXXX-07-25", "July 25", "exact", "XXXX-06-25", "6月25日", "exact", DIFFERENT, "value"),
    ("quantity", "18.9 km", "18.9 km", "exact", "18900 m", "18,900米", "exact", EQUAL, None),
    ("quantity", "350 km/h", "350 km/h", "exact", "350 km", "350公里", "exact", DIFFERENT, "unit"),
    ("date", "XXXX-09-05", "September 5", "exact", "2025-09-05", "2025年9月5日", "exact", COARSER, "precision"),
    ("duration", "P24M", "24 months", "exact", "P2Y", "兩年", "exact", EQUAL, None),
    ("duration", "P42M", "42 months", "exact", "P24M", "二十四個月", "exact", DIFFERENT, "value"),
    ("quantity", "25 {bp}", "25 basis points", "exact", "25 %{point}", "25個百分點", "exact", DIFFERENT, "unit"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}: {row[2]} / {row[5]}")
def test_relation(row):
    kind, en, en_text, en_hedge, zh, zh_text, zh_hedge, relation, difference = row
    found = compare(claim("en", kind, en, en_text, approximation=en_hedge), claim("zh", kind, zh, zh_text, approximation=zh_hedge))
    assert found.relation == relation
    assert (found.differences[0].type if found.differences else None) == difference


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}: {row[5]} / {row[2]}")
def test_swapped_versions_mirror(row):
    kind, en, en_text, en_hedge, zh, zh_text, zh_hedge, relation, difference = row
    found = compare(claim("en", kind, zh, zh_text, approximation=zh_hedge), claim("zh", kind, en, en_text, approximation=en_hedge))
    assert found.relation == relation
    assert (found.differences[0].type if found.differences else None) == difference


def test_weekdays_that_differ_are_apart():
    en, zh = claim("en", "date", "2025-11-05"), claim("zh", "date", "2025-11-05")
    wednesday = zh.model_copy(update={"value": zh.value.model_copy(update={"weekday": 3})})
    tuesday = en.model_copy(update={"value": en.value.model_copy(update={"weekday": 2})})
    assert compare(tuesday, wednesday).relation == DIFFERENT
    assert compare(en, wednesday).relation == EQUAL
