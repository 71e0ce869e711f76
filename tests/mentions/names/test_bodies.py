"""Companies, bodies, places and facilities. Companies here are invented; offices and places are real."""

import pytest

from tests.bilingual import named

KINDS = ("company", "organisation", "publication", "place", "facility")

ENGLISH = [
    ("Hang Tat Holdings Limited bought it.", {("company", "Hang Tat Holdings Limited")}),
    ("The Wing Lok Institute of Marine Biology moved.", {("organisation", "Wing Lok Institute of Marine Biology")}),
    ("Oakmere Construction and Blyth Surveyors bid.", {("company", "Oakmere Construction"), ("company", "Blyth Surveyors")}),
    (
        "The Transport Department and the MTR Corporation replied.",
        {("organisation", "Transport Department"), ("company", "MTR Corporation")},
    ),
    ("The Swiss company Nuvantis invested.", {("company", "Nuvantis")}),
    ("Velora, a Dutch company, invested.", {("company", "Velora")}),
    ("It is in the Tai Po Hung Wan Hospital.", {("facility", "Tai Po Hung Wan Hospital")}),
    ("It costs US$3 million.", set()),
    ("The Department and the Group replied.", set()),
    ("Head of Civil Engineering was vacant.", set()),
    ("(South China Morning Post, 3 May 2026)", {("publication", "South China Morning Post")}),
    ("The Panel on Security met on Monday.", {("organisation", "Panel on Security")}),
    ("The Shenzhen park opened.", {("facility", "Shenzhen park")}),
    ("The Foshan Public Security Bureau replied.", {("organisation", "Foshan Public Security Bureau")}),
    ("The Dunmore Institute of Wind Energy Technology moved.", {("organisation", "Dunmore Institute of Wind Energy Technology")}),
    ("Officers of Sham Shui Po Police Station came.", {("facility", "Sham Shui Po Police Station")}),
    ("Yau Hon Fai of the Kowloon Kite Society agreed.", {("organisation", "Kowloon Kite Society")}),
    ("Officials of the Culture, Sports and Welfare Bureau came.", {("organisation", "Culture, Sports and Welfare Bureau")}),
    ("It joined the Harbour Cooks' Alliance.", {("organisation", "Harbour Cooks' Alliance")}),
    ("OAKMERE TEXTILES LIMITED", {("company", "OAKMERE TEXTILES LIMITED")}),
    ("Oakmere-based Velora Capital paid.", {("company", "Velora Capital")}),
    ("Developer Oakmere Land paid.", {("company", "Oakmere Land")}),
    ("Silver Tide and Wing Lok Construction bid.", {("company", "Wing Lok Construction")}),
    ("It gave the firm HK$9.6 million.", set()),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[row[0][:30] for row in ENGLISH])
def test_english(text, expected):
    assert {(m.type, m.name) for m in named(text, "").names["en"] if m.type in KINDS and m.rule not in ("nested", "unsure")} == expected


CHINESE = [
    ("恆達控股有限公司昨日公布業績。", {("company", "恆達控股有限公司")}),
    ("合約由永建集團投得。", {("company", "永建集團")}),
    ("初創企業永健醫療完成融資。", {("company", "永健醫療")}),
    ("環團「藍海聯盟」反對。", {("organisation", "藍海聯盟")}),
    ("他串謀騙取銀行貸款。", set()),
    ("警方搗破電話騙案集團。", set()),
    ("利港集團控股有限公司宣布。", {("company", "利港集團控股有限公司")}),
    ("立法會財務委員會通過撥款。", {("organisation", "立法會財務委員會")}),
    ("运输署发言人说。", {("organisation", "运输署")}),
    ("當局會部署，機會不大，各大學均同意。", set()),
    ("項目獲批五億元工程開支，涉及多項道路工程。", set()),
    ("深圳園區啟用。", {("facility", "深圳園區")}),
    ("發展局在中國內地考察。", {("organisation", "發展局")}),
]


@pytest.mark.parametrize(("text", "expected"), CHINESE, ids=[row[0][:12] for row in CHINESE])
def test_chinese(text, expected):
    assert {(m.type, m.name) for m in named("", text).names["zh"] if m.type in KINDS and m.rule != "nested"} == expected


def test_the_english_version_tells_where_a_chinese_name_begins():
    zh = named("Hai Wong Street was closed.", "深水埗海王街封閉。")
    assert "海王街" in {m.name for m in zh.names["zh"]}


def test_a_short_form_of_two_words_joins_a_known_place():
    article = named("The Cooperation Zone in Hengqin grew.", "橫琴粵澳深度合作區發展。")
    assert {m.name for m in article.names["zh"] if m.rule == "nested"} == {"橫琴"}


def test_a_facility_in_a_district_is_two():
    found = {(m.type, m.name) for m in named("The Kite Museum in the Yau Tsim Mong District opens.", "").names["en"]}
    assert ("facility", "Kite Museum") in found


def test_a_short_name_is_not_cut_out_of_a_word():
    assert not [m for m in named("", "私家車中電動車佔一半。").names["zh"] if m.type == "company"]
    assert [m.name for m in named("", "中電宣布加價。").names["zh"] if m.type == "company"] == ["中電"]


def test_a_share_is_no_caption():
    assert not [m for m in named("", "當中四成來自海外。").names["zh"] if m.type == "person"]
