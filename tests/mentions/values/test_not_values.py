"""What only looks like a value is none: no count, no sum, no share, no measure, no rank."""

from __future__ import annotations

import pytest

from pipeline.mentions.values import find_values

KINDS = ["count", "money", "percentage", "area", "quantity", "rank"]
NONE = [
    ("stock codes", "The company (Stock Code: 1976) rose; so did 0005.HK and (SEHK: 388).", "公司（股份代號：1976）上升，0005.HK亦然。"),
    ("telephones", "Enquiries: 3890 0012 or +852 2123 4567.", "查詢請電3890 0012或+852 2123 4567。"),
    ("press release numbers", "Press release No. 35/2026 was issued.", "新聞公報第35/2026號發出。"),
    ("paragraphs and pages", "See paragraph 14, pages 3 to 5, p. 12 and section 9.", "見第14段、第3至5頁及第九條。"),
    ("footnotes", "It was agreed (note 3) as in Annex 2.", "見附件2及註3。"),
    ("roads and lines", "Route 9 and Terminal 2 opened; Phase 2 follows.", "三號幹線、2號客運大樓通車，第二期其後開展。"),
    ("plans", "The 14th Five-Year Plan and the 15th one.", "十四五規劃與十五五規劃。"),
    ("places", "It stands by the Seven Sisters Road.", "九龍、四川、三亞和十八鄉。"),
    ("idioms", "They were at sixes and sevens.", "當局千方百計、一視同仁，萬眾一心。"),
    ("may", "The court may rule on it.", "法院或會裁決。"),
    ("diseases", "COVID-19 spread and H1N1 returned.", "COVID-19擴散，H5N1重臨。"),
    ("versions", "Version 3.2.1 and v2.0 are out, and so is 10.4.7.", "版本3.2.1已推出，v2.0亦然。"),
    ("addresses", "The server is 192.168.10.1, see https://a.b/35/2026/14.", "伺服器為192.168.10.1，見https://a.b/35/14。"),
    ("times of day", "It opens at 9:30 am and closes at 5 pm, or at 17:45.", "上午9時30分開門，下午5時半關門。"),
    ("mail", "Write to desk35@example.org.", "電郵desk35@example.org。"),
    ("adverbs", "At first they agreed, and second thoughts followed.", "首先一直一起，一定一致，統一一切。"),
    ("classes", "Class 5C won.", "5C班勝出。"),
    ("systems", "The two-system principle is unique.", "一國兩制、一帶一路。"),
]


def rows():
    for name, english, chinese in NONE:
        yield pytest.param("en", english, id=f"{name}-en")
        yield pytest.param("zh", chinese, id=f"{name}-zh")


@pytest.mark.parametrize(("language", "text"), list(rows()))
def test_what_only_looks_like_a_value_is_none(language, text):
    assert [(f.kind, text[f.start : f.end]) for f in find_values(text, language, kinds=KINDS)] == []


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "He read 14 paragraphs on 3 pages.", "count"),
        ("en", "It stands off a pier 350 metres away.", "quantity"),
        ("en", "The runway 3.8 kilometres long is shut.", "quantity"),
        ("zh", "他讀了14段共三頁。", "count"),
        ("zh", "獎金五元三角", "money"),
        ("zh", "九名居民和四位代表", "count"),
    ],
)
def test_the_same_words_count_elsewhere(language, text, kind):
    assert find_values(text, language, kinds=[kind])
