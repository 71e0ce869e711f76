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
    ("Lawmakers Felix Kwan Ho-yin and Grace Luk Mei-fong asked about the fees.",
     "立法會議員關浩然及陸美芳就收費提問。", "Grace Luk Mei-fong", {("Lawmakers", "立法會議員")}),
    ("Mr Felix Kwan Ho-yin, Dr Helen Yip Sze-man and Ms Grace Luk Mei-fong, all independent non-executive directors, agreed.",
     "關浩然先生、葉思敏博士及陸美芳女士均為獨立非執行董事。", "Helen Yip Sze-man", {("independent non-executive directors", "獨立非執行董事")}),
    ("Felix Kwan Ho-yin, the chairman and an executive director, owns the vendor.",
     "賣方由主席兼執行董事關浩然擁有。", "Felix Kwan Ho-yin", {("chairman", "主席兼執行董事"), ("executive director", None)}),
    ("The cost is rising, director of water supplies Felix Kwan Ho-yin said.",
     "水務署署長關浩然表示成本上升。", "Felix Kwan Ho-yin", {("director of water supplies", "水務署署長")}),
    ("Mr Felix Kwan Ho-yin has tendered his resignation as an executive director and the chief financial officer.",
     "關浩然先生（「關先生」）已辭任執行董事及財務總監。", "Felix Kwan Ho-yin", {("executive director", "執行董事"), ("chief financial officer", "財務總監")}),
    ("The team of Associate Professor Grace Luk Mei-fong won.",
     "陸美芳副教授的團隊獲勝。", "Grace Luk Mei-fong", {("Associate Professor", "副教授")}),
]  # fmt: skip

NOT_TOLD = [
    ("Mr Felix Kwan Ho-yin succeeds the Director of Marine.", "關浩然接替海事處處長。", "Felix Kwan Ho-yin"),
    ("Among its members were Felix Kwan Ho-yin and Grace Luk Mei-fong.", "成員有關浩然和陸美芳。", "Felix Kwan Ho-yin"),
    ("Mr Felix Kwan Ho-yin said that the Director of Marine was away.", "關浩然表示海事處處長不在。", "Felix Kwan Ho-yin"),
]


def titles(article, name):
    return {(r.title.en, r.title.zh) for r in entity(article, name).roles}


@pytest.mark.parametrize(("en", "zh", "name", "expected"), TOLD, ids=[row[2] for row in TOLD])
def test_a_verb_ties_a_title_to_a_person(en, zh, name, expected):
    assert titles(linked(en, zh), name) == expected


@pytest.mark.parametrize(("en", "zh", "name"), NOT_TOLD, ids=["succeeds", "members of what", "speaks of"])
def test_another_persons_title_is_not_taken(en, zh, name):
    assert titles(linked(en, zh), name) == set()
