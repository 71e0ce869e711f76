"""People in both languages: what is one, and what only looks like one. All people here are invented."""

import pytest

from tests.bilingual import named

ENGLISH = [
    ("honorific", "Mr Tobin Leung Siu-wah opened the fair.", {"Tobin Leung Siu-wah"}),
    ("initials of courtesy", "Dr Yeung Hoi-ting, a physician, agreed.", {"Yeung Hoi-ting"}),
    ("post before", "Chief Executive Marvin Koo spoke.", {"Marvin Koo"}),
    ("post with a field and no comma", "The Secretary for Transport and Public Works Lok Chi Wai replied.", {"Lok Chi Wai"}),
    ("post with a field and a comma", "The Director of Highways, Tang Pui-shan, was there.", {"Tang Pui-shan"}),
    ("apposition", "Rosa Mok, head of research at the bank, said prices fell.", {"Rosa Mok"}),
    ("list with semicolons", "Fung Yat-long, director of works; and Cora Ip, chief engineer, came.", {"Fung Yat-long", "Cora Ip"}),
    ("pinyin", "Zhou Mingtao said the plan was ready.", {"Zhou Mingtao"}),
    ("said before", '"Fine," said Harold Benning.', {"Harold Benning"}),
    ("byline", "By Selina Tam", {"Selina Tam"}),
    ("agency byline", "Guangzhou, May 2 (Xinhua, Gao Lei) -- Trade grew.", {"Gao Lei"}),
    ("particle", "Willem van Dam, who runs the yard, said so.", {"Willem van Dam"}),
    ("a surname like a word", "Professor So Wing-kit disagreed.", {"So Wing-kit"}),
    ("a place like a given name", "Stanley Yuen, the chairman, resigned.", {"Stanley Yuen"}),
    ("a syllable like a courtesy title", "Yau Hon Wai, director of works, agreed.", {"Yau Hon Wai"}),
    ("before of and a body", "Yau Hon Fai of the Kowloon Kite Society agreed.", {"Yau Hon Fai"}),
    ("honours behind", "Kwong Siu Tat JP attended.", {"Kwong Siu Tat"}),
    ("a given name that no table has", "It was led by unionist Cloeette Cheang Sok Lan.", {"Cloeette Cheang Sok Lan"}),
    ("none of a professorship", "He is Lau Tai Kwan Professor of Law.", set()),
    ("none in a company", "Hung Kee Trading Limited won the tender.", set()),
    ("none in a place", "Sha Tin and Tai Po were flooded.", set()),
    ("none in a post", "The Secretary for Food and Health said nothing.", set()),
    ("none in a month", "In May the rain stopped.", set()),
]


@pytest.mark.parametrize(("why", "text", "expected"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(why, text, expected):
    article = named(text, "")
    assert {m.name for m in article.names["en"] if m.type == "person" and m.rule != "short"} == expected


CHINESE = [
    ("post before", "發展局局長梁少華表示計劃可行。", {"梁少華"}),
    ("two characters", "局長方田指出計劃可行。", {"方田"}),
    ("compound surname", "署長歐陽美儀表示同意。", {"歐陽美儀"}),
    ("list", "主席馬志成、副主席高詠恩和秘書長司徒文出席。", {"馬志成", "高詠恩", "司徒文"}),
    ("courtesy after", "黎文彬先生到場祝賀。", {"黎文彬"}),
    ("byline", "記者：袁子晴", {"袁子晴"}),
    ("caption", "（左起）湯國明、薛麗珍在場。", {"湯國明", "薛麗珍"}),
    ("transliterated", "總裁羅拔．艾頓表示歡迎。", {"羅拔．艾頓"}),
    ("simplified", "市长孙伯文表示欢迎。", {"孙伯文"}),
    ("none in a common word", "周邊地區高度關注，方面全部同意。", set()),
    ("none in a body", "金融管理局公布數字。", set()),
    ("none in a preposition", "財政司司長於二月二十四日發表演辭，局長於昨日回應。", set()),
    ("a surname and a title is no full name", "何醫生表示同意。", set()),
]


@pytest.mark.parametrize(("why", "text", "expected"), CHINESE, ids=[row[0] for row in CHINESE])
def test_chinese(why, text, expected):
    article = named("", text)
    assert {m.name for m in article.names["zh"] if m.type == "person" and m.rule != "short"} == expected


def test_the_english_version_decides_where_a_name_ends():
    text = "翟文中午到場。"
    assert [m.name for m in named("Chak Man arrived.", text).names["zh"] if m.type == "person"] != ["翟文中"]


def test_spans_are_the_sources():
    article = named("Ms Rosa Mok,\u00a0head of research, said so.", "　研究主管莫羅莎（右）表示同意。")
    for language in ("en", "zh"):
        for m in article.names[language]:
            text = article.texts[m.source]
            assert text[m.start : m.end]
            assert m.name in text[m.start : m.end] or m.type == "post"
