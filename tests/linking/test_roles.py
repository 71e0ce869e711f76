"""Differences of rank and person between the versions, and names written twice. People are invented."""

import pytest

from pipeline.linking.roles import PersonDifference, RoleDifference, repeated_names, role_differences
from tests.bilingual import linked

DIFFER = [
    ("Deputy Mayor Zhou Mingtao said so.", "常務副市長周明濤表示同意。", RoleDifference),
    ("Executive Chairman Fan Kwok-leung said so.", "非執行主席范國良表示同意。", RoleDifference),
    ("Project director Lam Chi-yan said so.", "項目總監楊智仁表示同意。", PersonDifference),
]
AGREE = [
    ("Under Secretary for Development Leung Siu-wah said so.", "發展局副局長梁少華表示同意。"),
    ("The Acting Director of Highways, Tang Pui-lam, said so.", "署理路政署署長鄧沛林表示同意。"),
    ("Vice-Governor Zhou Mingtao said so.", "副省長周明濤表示同意。"),
    ("Legislator Lam Chi-yan said so.", "議員楊智仁表示同意。"),
    ("Permanent Secretary for Education Fan Kwok-leung said so.", "教育局常任秘書長范國良表示同意。"),
]


@pytest.mark.parametrize(("en", "zh", "kind"), DIFFER)
def test_a_difference_is_told_once_with_evidence_of_both_versions(en, zh, kind):
    found = list(role_differences(linked(en, zh)))
    assert [type(d) for d in found] == [kind]
    assert {e.language for e in found[0].evidence} == {"en", "zh"}


@pytest.mark.parametrize(("en", "zh"), AGREE)
def test_no_difference(en, zh):
    assert list(role_differences(linked(en, zh))) == []


def test_a_name_twice_in_a_row():
    found = list(repeated_names(linked("", "（左起）局長梁少華梁少華、署長鄧沛林在場。")))
    assert [r.name for r in found] == ["梁少華"]
    assert found[0].evidence.text == "梁少華梁少華"


def test_a_name_in_two_sentences_is_no_repetition():
    assert list(repeated_names(linked("", "局長梁少華到場。梁少華表示同意。"))) == []
