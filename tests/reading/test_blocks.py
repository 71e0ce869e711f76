"""What each part of an article is, and which version it belongs to."""

import pytest

from pipeline.reading.blocks import blocks
from pipeline.reading.plain import plain


def read(text, expected=None):
    return [(b.language, b.role, text[b.start : b.end]) for b in blocks("x", text, plain(text), expected)]


def roles(text):
    return [(language, role) for language, role, _ in read(text)]


def test_chinese_first_under_an_english_stamp():
    text = """Thu Oct 15 2026 10:30:00

大橋啟用　兩岸相連

路政署昨日公布，大橋星期一啟用。
整理：李四

（左起）甲、乙到場視察。

收費不變

署長表示，收費明年不變。


Bridge opens

The bridge opened on Monday.

What next?

Tolls will not rise next year.

本欄逢周四刊出，作者授權本報轉載。

李四
"""
    assert roles(text) == [
        ("zh", "header"), ("zh", "title"), ("zh", "body"), ("zh", "byline"), ("zh", "caption"), ("zh", "heading"), ("zh", "body"),
        ("en", "title"), ("en", "body"), ("en", "heading"), ("en", "body"), ("zh", "credit"), ("zh", "byline"),
    ]  # fmt: skip


def test_english_first_with_company_particulars_and_a_date_line_below():
    text = """Acme Holdings Limited
(Incorporated in the Cayman Islands with limited liability)
(Stock Code: 9999)

Annual results

Revenue rose by 7.8%.

By order of the Board
Hong Kong, 27 March 2026

- - -

業績公布

收入增百分之七點八。

（2026年3月27日）
"""
    assert roles(text) == [
        ("en", "title"), ("en", "header"), ("en", "header"), ("en", "heading"), ("en", "body"), ("en", "footer"), ("en", "header"),
        ("zh", "title"), ("zh", "body"), ("zh", "header"),
    ]  # fmt: skip


def test_interleaved():
    text = "Bridge opens\n大橋啟用\n\nBy Ann Other\n\nIt opened on Monday.\n大橋星期一啟用。\n\nOutlook\n前景\n\nTolls will rise.\n收費將會增加。\n李四"
    assert roles(text) == [
        ("en", "title"), ("zh", "title"), ("en", "byline"), ("en", "body"), ("zh", "body"), ("en", "heading"), ("zh", "heading"), ("en", "body"),
        ("zh", "body"), ("zh", "byline"),
    ]  # fmt: skip


def test_contacts_at_the_end():
    text = "Bridge opens\n\nIt opened on Monday.\n\n- End -\n\nFor enquiries, please contact:\nMs Chan\nTel: 2345 6789"
    assert [role for _, role in roles(text)] == ["title", "body", "footer", "footer", "footer", "footer"]


def test_a_list_is_no_row_of_headings():
    assert [role for _, role in roles("Results\n\n- Revenue: $3 million\n- Profit: $1 million\n• 收入三百萬元")] == [
        "title",
        "body",
        "body",
        "body",
    ]


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("2026", "zh", "zh"),
        ("2026", None, "en"),
        ("Acme 公司", "zh", "zh"),
        ("Acme 公司", "en", "en"),
        ("Acme Ltd 公司", None, "en"),
        ("大橋啟用 Bridge", "en", "zh"),
    ],
)
def test_a_line_that_does_not_tell_its_language(text, expected, language):
    assert read(text, expected)[0][0] == language


def test_figures_at_the_seam_close_the_first_version():
    assert [language for language, _, _ in read("大橋啟用。\n2026\nIt opened.")] == ["zh", "zh", "en"]


WRAPPED = """Mr. Ng's bridge, which links the two banks of the river, opened to the
public on Monday, after four years of works that cost HK$3 million. It will
be run by his company, which said that tolls would not rise before 2027.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_broken_to_a_width_are_one_paragraph(newline):
    text = ("Bridge opens on Monday\n" + WRAPPED + "\nBy Ann Other\n9 February 2026\n").replace("\n", newline)
    found = read(text)
    assert [role for _, role, _ in found] == ["title", "body", "byline", "header"]
    assert found[1][2].split() == WRAPPED.split()


def test_chinese_lines_broken_to_a_width_are_one_paragraph():
    text = "路政署昨日公布天橋工程合約，造價一億元，料二○三○年初落成，工程今年第\n三季展開，為期四十二個月。市民如有查詢，可致電一八二三。"
    assert len(read(text)) == 1


def test_a_paragraph_a_line_stays_so():
    text = "\n".join(
        ["The bridge that links the two banks of the river opened to the public on Monday after four years of works and delays"] * 3
    )
    assert len(read(text)) == 3


def test_decoration_is_no_block():
    assert [text for _, _, text in read("Bridge opens\n************\n\n＊＊＊\n—\nIt opened.\n-----")] == ["Bridge opens", "It opened."]


def test_versions_side_by_side_in_a_table():
    text = "The bridge opened on Monday.\t大橋星期一啟用。\nTolls\t$3\n"
    assert [(language, line) for language, _, line in read(text)] == [
        ("en", "The bridge opened on Monday."), ("zh", "大橋星期一啟用。"), ("en", "Tolls\t$3"),
    ]  # fmt: skip
