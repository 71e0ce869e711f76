"""Entities of both versions. People and companies are invented."""

import pytest

from tests.bilingual import entity, linked

EN = (
    "The Secretary for Development, Ms Cora Leung Siu-wah, and the Director of Highways, Mr Tang Pui-lam, visited Hang Tat Logistics in Tuen Mun. "
    "Ms Leung said the company would hire more people. Mr Tang agreed."
)
ZH = "發展局局長梁少華與路政署署長鄧沛林到屯門訪問恆達物流。梁少華表示，該公司會增聘人手。鄧沛林同意。"


@pytest.fixture(scope="module")
def article():
    return linked(EN, ZH)


@pytest.mark.parametrize(
    ("zh", "en"), [("梁少華", "Cora Leung Siu-wah"), ("鄧沛林", "Tang Pui-lam"), ("恆達物流", "Hang Tat Logistics"), ("屯門", "Tuen Mun")]
)
def test_one_entity_in_both_languages(article, zh, en):
    found = entity(article, zh)
    assert found is entity(article, en)
    assert found.status == "agreed"
    assert found.matched_by


def test_roles_and_their_bodies(article):
    role = entity(article, "梁少華").roles[0]
    assert (role.title.zh, role.title.en) == ("發展局局長", "Secretary for Development")
    assert role.organisation == entity(article, "發展局").id


def test_no_courtesy_title_is_a_role_or_a_name(article):
    assert all(not n.startswith(("Mr", "Ms")) for e in article.entities for n in e.names.en)


def test_short_forms_and_pronouns_point_to_it(article):
    places = {article.texts[m.source][m.start : m.end]: m for m in article.entity_mentions if m.form != "name"}
    assert places["Ms Leung"].entity == entity(article, "梁少華").id
    assert places["the company"].entity == places["該公司"].entity == entity(article, "恆達物流").id


def test_mentions_are_evidence(article):
    for e in article.entities:
        for m in e.mentions:
            assert article.texts[m.source][m.start : m.end] == m.text


def test_ids_are_stable(article):
    assert [e.id for e in linked(EN, ZH).entities] == [e.id for e in article.entities]


def test_jurisdiction_tells_one_name_apart():
    macau = linked("Macau's Legislative Assembly met in Taipa.", "澳門立法會在氹仔開會。")
    assert entity(macau, "立法會") is entity(macau, "Legislative Assembly")
    hong_kong = linked("Hong Kong's Legislative Council met.", "香港立法會開會。")
    assert entity(hong_kong, "立法會") is entity(hong_kong, "Legislative Council")
    assert entity(macau, "立法會").id != entity(hong_kong, "立法會").id


def test_one_given_name_is_no_match_across_surnames():
    article = linked("Engineer Lam Chi-yan said so.", "工程師楊智仁表示同意。")
    assert entity(article, "楊智仁") is not entity(article, "Lam Chi-yan")


def test_a_name_of_one_version_stays_alone():
    article = linked("Ms Rosa Mok said so.", "局長方家明表示同意。")
    assert entity(article, "方家明").status == "only_zh"
    assert entity(article, "Rosa Mok").status == "only_en"


def test_introduced_short_form():
    article = linked('Minghu New Energy Limited ("Minghu") fell.', "明湖新能源有限公司（簡稱明湖新能源）下跌。")
    assert {"明湖新能源有限公司", "明湖新能源"} <= set(entity(article, "明湖新能源").names.zh)


def test_a_hotel_named_by_one_translated_word_and_a_place():
    article = linked("Guests stayed at Phoenix Macau and the Grand.", "客人入住：澳門鳳凰、格蘭。")
    assert entity(article, "澳門鳳凰") is entity(article, "Phoenix Macau")


def test_a_word_before_a_place_is_no_name_without_a_counterpart():
    assert [e.type for e in linked("Tourism Macau grows.", "在澳門旅遊，遊客增加。").entities] == ["place"]


def test_a_headline_leaves_out_what_is_the_bodys_own():
    article = linked(
        "Ming Tak University will set up the Fong Ka-ming Institute for Coastal Resilience.",
        "明德大學設海岸研究院。明德大學宣布成立「方家明海岸韌性研究院」。",
    )
    assert entity(article, "海岸研究院") is entity(article, "方家明海岸韌性研究院")


def test_a_name_with_words_of_its_own_is_no_abridged_one():
    article = linked("Ming Tak Primary School and Ming Tak Memorial Primary School met.", "明德小學和明德紀念小學會面。")
    assert len([e for e in article.entities if "明德" in "".join(e.names.zh)]) == 2


JOINED = [
    ("a kind of company that is a facility elsewhere", "Wai Tat Terminals cut its fees.", "偉達碼頭調低收費。", "Wai Tat Terminals", "偉達碼頭"),
    ("a company of a kind of business", "Tak On Cleaning Company was fined.", "德安清潔公司被罰款。", "Tak On Cleaning Company", "德安清潔公司"),
    (
        "a Chinese name that was chosen, known by the post",
        "Managing director Bruce Wetherby said fees would fall.", "董事總經理韋德禮表示，收費會下調。", "Bruce Wetherby", "韋德禮",
    ),
    ("a short place name beside its English one", "Rain fell in Zhongshan.", "雨水落在中山。", "Zhongshan", "中山"),
]  # fmt: skip


@pytest.mark.parametrize(("english", "chinese", "en", "zh"), [row[1:] for row in JOINED], ids=[row[0] for row in JOINED])
def test_what_one_version_alone_would_not_tell(english, chinese, en, zh):
    article = linked(english, chinese)
    assert entity(article, en) is entity(article, zh)


def test_a_short_place_name_alone_is_none():
    assert not [e for e in linked("Rain fell.", "他穿中山裝，住在南山。").entities if e.type == "place"]


def test_a_field_in_brackets_belongs_to_the_post():
    article = linked(
        "Deputy Commissioner of Police (Operations) Ambrose Yuen Chi-kit spoke.", "警務處副處長（行動）袁志傑發言。",
    )  # fmt: skip
    assert entity(article, "袁志傑").roles[0].title.en == "Deputy Commissioner of Police (Operations)"


def test_bodies_of_professions_towns_and_short_forms():
    article = linked(
        "The Zhuhai Entrepreneurs Association honoured Touxin Semiconductor of Tangjiawan and Lenhan Pharmaceutical of Jinwan. "
        "Fung Mun Lau Restaurant Limited was fined. Fung Mun Lau used to run five branches.",
        "珠海企業家協會表揚唐家灣的透芯半導體和金灣的聯瀚醫藥。法院判處鳳滿樓酒家有限公司罰款。",
    )
    assert entity(article, "Zhuhai Entrepreneurs Association") is entity(article, "珠海企業家協會")
    assert entity(article, "Fung Mun Lau Restaurant Limited") is entity(article, "鳳滿樓酒家有限公司")
    assert not [e for e in article.entities if e.type == "person"]
    assert {"Touxin Semiconductor", "Lenhan Pharmaceutical"} <= {name for e in article.entities for name in e.names.en}


def test_a_character_that_names_hardly_have_is_believed_where_the_english_agrees():
    article = linked("Dr Cheng Wui-yau, president of the Kite Society, agreed.", "風箏學會會長鄭會友博士同意。")
    assert entity(article, "鄭會友") is entity(article, "Cheng Wui-yau")
