"""Every finding that a text can raise: articles that must raise it, and articles that look like them and must not. People are invented."""

from typing import get_args

import pytest

from schemas import FindingCode
from tests.bilingual import findings_of, reconciled

OF_FILES = {"undecodable_input", "input_unreadable", "duplicate_id"}
"""Raised of files, not of texts: see tests/reading."""

RAISED = [
    ("conflict", "The footbridge will cost HK$240 million.", "行人天橋造價二十四億元。"),
    ("conflict", "The tunnel opened on 4 May 2029.", "隧道於2029年4月4日通車。"),
    ("role_differs", "Deputy Mayor Zhou Mingtao spoke.", "常務副市長周明濤發言。"),
    ("role_differs", "Executive Chairman Fan Kwok-leung spoke.", "非執行主席范國良發言。"),
    ("person_differs", "Project director Lam Chi-yan spoke.", "項目總監楊智仁發言。"),
    (
        "header_date_precedes_events",
        "3 March 2026\n\nNew pier opens\n\nThe pier was opened on 9 March 2026.\n\nThe first ferry left on 10 March 2026.",
        "2026年3月3日\n\n新碼頭啟用\n\n碼頭於2026年3月9日啟用。\n\n首班渡輪已於2026年3月10日開出。",
    ),
    ("repeated_name", "Director Leung Siu-wah came.", "（左起）局長梁少華梁少華、署長鄧沛林在場。"),
    ("impossible_date", "The sale closes on 31 September 2028.", "銷售於2028年9月30日截止。"),
    ("impossible_date", "The sale closes on 28 February 2027.", "銷售於2027年2月29日截止。"),
    ("weekday_differs", "The sale closes on Monday, 5 September 2028.", "銷售於2028年9月5日截止。"),
    ("weekday_differs", "The sale closes on 5 September 2028.", "銷售於2028年9月5日（星期五）截止。"),
    ("share_out_of_range", "Women account for 138 per cent of the crew.", "女性佔船員138%。"),
    ("share_out_of_range", "The occupancy of the hotel was 187 per cent.", "酒店入住率為187%。"),
    ("sum_differs", "The plan has 300 flats in the east and 450 flats in the west, a total of 850 flats.", ""),
    ("sum_differs", "", "工程分兩期，首期3億元，次期4億元，合共9億元。"),
    ("sum_differs", "", "撥款共10億元，其中6億元建校舍，其餘2億元購設備。"),
    (
        "self_contradiction",
        "Hang Tat Logistics posted a net profit of HK$310 million.\n\nHang Tat Logistics posted a net profit of HK$460 million.",
        "",
    ),
    ("self_contradiction", "", "路政署的預算為3億元。\n\n路政署的預算為5億元。"),
    ("one_language_missing", "A pier opened.", ""),
    ("one_language_missing", "", "碼頭啟用。"),
]

NOT_RAISED = [
    ("conflict", "The footbridge will cost HK$2.4 billion.", "行人天橋造價二十四億元。"),
    ("conflict", "The tunnel opened in May 2029.", "隧道於2029年5月4日通車。"),
    ("conflict", "The footbridge will cost HK$240 million.", "酒店設有三百間客房。"),
    ("role_differs", "Vice-Governor Zhou Mingtao spoke.", "副省長周明濤發言。"),
    ("person_differs", "Legislator Lam Chi-yan spoke.", "議員楊智仁發言。"),
    (
        "header_date_precedes_events",
        "3 March 2026\n\nNew pier opens\n\nThe pier was opened on 2 March 2026 and will be extended on 5 March 2026.",
        "2026年3月3日\n\n新碼頭啟用\n\n碼頭於2026年3月2日啟用，將於2026年3月5日擴建。",
    ),
    ("repeated_name", "Director Leung Siu-wah came.", "局長梁少華到場。梁少華發言。"),
    ("impossible_date", "The sale closes on 29 February 2028.", "銷售於2028年2月29日截止。"),
    ("impossible_date", "The sale closes on the 31st.", "銷售於31日截止。"),
    ("weekday_differs", "The sale closes on Tuesday, 5 September 2028.", "銷售於2028年9月5日（星期二）截止。"),
    ("share_out_of_range", "Exports rose 138 per cent.", "出口上升138%。"),
    ("share_out_of_range", "Women account for 100 per cent of the crew.", "女性佔船員100%。"),
    ("share_out_of_range", "Inflation was 138 per cent.", "通脹率為138%。"),
    ("sum_differs", "The plan has 300 flats in the east and 450 flats in the west, a total of 750 flats.", ""),
    ("sum_differs", "", "撥款共10億元，其中6億元建校舍，其餘4億元購設備。"),
    ("sum_differs", "", "撥款10億元，當中6億元建校舍，3億元購設備。"),
    ("sum_differs", "", "首期3.2億元，次期4.1億元，合共約7億元。"),
    ("sum_differs", "", "會議共40人出席，場內有300張椅及450張枱。"),
    (
        "self_contradiction",
        "Hang Tat Logistics posted a net profit of HK$310 million.\n\nHang Tat Logistics posted a net profit of HK$310 million.",
        "",
    ),
    (
        "self_contradiction",
        "Hang Tat Logistics posted a net profit of HK$310 million in 2027.\n\nHang Tat Logistics posted a net profit of HK$460 million in 2028.",
        "",
    ),
    ("self_contradiction", "", "路政署的預算約3億元。\n\n路政署的預算為3.1億元。"),
    ("one_language_missing", "A pier opened.", "碼頭啟用。"),
]


def test_every_code_has_a_row_of_each_kind():
    codes = set(get_args(FindingCode)) - OF_FILES
    assert {row[0] for row in RAISED} == codes == {row[0] for row in NOT_RAISED}


@pytest.mark.parametrize(("code", "en", "zh"), RAISED)
def test_raised(code, en, zh):
    found = findings_of(reconciled(en, zh), code)
    assert 1 <= len(found) <= 2  # each version may raise its own
    assert all(one.message.en and one.message.zh for one in found)


@pytest.mark.parametrize(("code", "en", "zh"), RAISED)
def test_evidence_is_the_text(code, en, zh):
    article = reconciled(en, zh)
    for found in findings_of(article, code):
        assert found.evidence or code == "one_language_missing"
        assert all(article.texts[e.source][e.start : e.end] == e.text for e in found.evidence)
        assert set(found.facts) <= {fact.id for fact in article.facts}


@pytest.mark.parametrize(("code", "en", "zh"), NOT_RAISED)
def test_not_raised(code, en, zh):
    assert findings_of(reconciled(en, zh), code) == []
