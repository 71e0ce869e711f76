"""What a line says that it is."""

import pytest

from pipeline.reading.cues import bracketed, cue_role

ROLES = {
    "header": [
        "Fri Jan 03 2025 23:59:59", "22 April 2026", "Macau, 12 November 2026", "Hong Kong, 27 March 2026", "Ends/Monday, February 9, 2026",
        "2026年2月9日（星期一）", "（2026年11月13日）", "二○二六年二月九日", "2026-02-09", "2026-02-09 15:00:00", "9 Feb 2026, 3:00pm",
        "發佈時間：2026-02-09 15:00", "2026年2月9日 15:00", "香港，2026年2月9日", "特稿", "For immediate release",
    ],
    "byline": [
        "By Ann Other", "By Ann Other and Bo Lam", "By Ann van Other in Macau", "By Ann Other / 17 April 2026", "記者：李四", "記者 李四", "【記者李四】", "譯寫:李四", "整理：李四",
        "撰文：李四　攝影：王五", "文：李四", "(文：李四)", "Translated by Ann Other", "编辑：李四",
    ],
    "credit": ["原刊於某報，本社獲作者授權轉載。", "本欄逢周四刊出，作者授權本報轉載。", "Originally published in a weekly.", "转载自某报"],
    "footer": ["Issued at HKT 15:00", "香港時間15時00分", "完", "（完）", "─ 完 ─", "- End -", "如有查詢，請聯絡：", "Media enquiries: Ms Chan, 2609 1234", "By order of the Board", "傳媒查詢：2609 1234"],
    "caption": ["（左起）甲、乙聽取介紹。", "甲（左一）、乙（右一）到場視察。（政府新聞處）", "A pier at dusk. File photo", "圖：新橋", "甲到場。（資料圖片）"],
    None: [
        "By 2030 it will be ready.", "By the end of 2027, costs will fall", "On 3 May 2025 he left", "The bridge opened.", "記者昨日到場，見到工程已經展開，並向負責人查詢詳情，了解進度。",
        "完成工程", "May 2026 will be busy", "2026年2月9日工程展開", "來往兩地的旅客增加", "Ends of the road", "文化局", "記者協會公布調查結果", "譯者協會成立三十周年",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("role", "line"), [(role, line) for role, lines in ROLES.items() for line in lines])
def test_role(role, line):
    assert cue_role(line) == role


def test_brackets_must_hold_the_whole_line():
    assert bracketed("（資料圖片）")
    assert bracketed("[A pier]")
    assert not bracketed("（一）甲（二）乙")
    assert not bracketed("(a) first")


@pytest.mark.parametrize("line", ["9" * 200, "By " + "A" * 190, "By " + "Aa " * 60, "(" * 200, " " * 60, "jan " * 15])
def test_hostile_lines_are_no_trouble(line):
    assert cue_role(line) in (None, "byline", "header")
