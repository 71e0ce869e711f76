"""Titles that a verb ties to a person, in both languages; what only stands near is nobody's."""

import pytest

from tests.bilingual import entity, linked

TOLD = [
    ("The Director of Marine, Mr Ambrose Lui Wing-fat, will take up the post of Permanent Secretary for Security on 12 July.",
     "海事處處長呂永發將於七月十二日出任保安局常任秘書長。", "Ambrose Lui Wing-fat", {("Director of Marine", "海事處處長"), ("Permanent Secretary for Security", "保安局常任秘書長")}),
    ("The Chief Executive has appointed Ms Clara Yip Sin-yee as Chairman of the Hospital Authority.",
     "行政長官委任葉倩儀女士為醫院管理局主席。", "Clara Yip Sin-yee", {("Chairman of the Hospital Authority", "醫院管理局主席")}),
    ("Mr Dennis Mok Chi-keung was promoted to Assistant Commissioner of Police last year.",
     "莫志強去年升任警務處助理處長。", "Dennis Mok Chi-keung", {("Assistant Commissioner of Police", "警務處助理處長")}),
    ("The executive directors are Mr Felix Kwan Ho-yin and Ms Grace Luk Mei-fong.",
     "執行董事為關浩然先生及陸美芳女士。", "Grace Luk Mei-fong", {("executive directors", "執行董事")}),
]  # fmt: skip

NOT_TOLD = [
    ("Mr Felix Kwan Ho-yin succeeds the Director of Marine.", "關浩然接替海事處處長。", "Felix Kwan Ho-yin"),
    ("Mr Felix Kwan Ho-yin said that the Director of Marine was away.", "關浩然表示海事處處長不在。", "Felix Kwan Ho-yin"),
]


def titles(article, name):
    return {(r.title.en, r.title.zh) for r in entity(article, name).roles}


@pytest.mark.parametrize(("en", "zh", "name", "expected"), TOLD, ids=[row[2] for row in TOLD])
def test_a_verb_ties_a_title_to_a_person(en, zh, name, expected):
    assert titles(linked(en, zh), name) == expected


@pytest.mark.parametrize(("en", "zh", "name"), NOT_TOLD, ids=["succeeds", "speaks of"])
def test_another_persons_title_is_not_taken(en, zh, name):
    assert titles(linked(en, zh), name) == set()
