"""Dates: one value a row, then every English and Chinese way of writing it; what is no date; how long it takes."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.mentions.values.dates import find_dates
from pipeline.mentions.values.dates_expression import Expression
from pipeline.shadow import shadow

TODAY = date(2026, 4, 17)
"""A Friday."""

VALUES: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    # days
    (
        "2026-02-09",
        ("9 February 2026", "February 9, 2026", "Feb. 9, 2026", "9th of February, 2026", "February 9,2026", "the 9th of Feb 2026", "2026-02-09", "09.02.2026", "9 Feb 2026"),
        ("2026年2月9日", "二○二六年二月九日", "二零二六年二月九號", "２０２６年２月９日", "2026 年 2 月 9 日", "2026/2/9", "今年二月九日", "民國一百一十五年二月九日"),
    ),
    ("2026-02-09", ("Monday, February 9, 2026", "Mon Feb 09 2026", "Monday (9 February 2026)"), ("2026年2月9日（星期一）", "2026年2月9日星期一")),
    ("1997-07-01", ("1 July 1997", "July 1st, 1997", "the first of July, 1997"), ("1997年7月1日", "一九九七年七月一日")),
    ("2026-04-17", ("today", "today (17 April)", "today, 17 April 2026", "tonight"), ("今日", "今天", "今日（四月十七日）", "今早", "即日")),
    ("2026-04-16", ("yesterday", "yesterday (16 April)"), ("昨日", "昨天", "昨晚", "昨日（16日）", "琴日")),
    ("2026-04-15", ("the day before yesterday",), ("前日", "前天", "前日（4月15日）")),
    ("2026-04-18", ("tomorrow",), ("明日", "明天", "聽日")),
    ("2026-04-12", ("12 April", "April 12", "12th April"), ("4月12日", "四月十二日", "本月十二日", "本月12日")),
    ("2026-03-20", ("the 20th of last month", "20 March"), ("上月20日", "上個月二十號")),
    ("2025-12-22", ("22 December last year", "22 December 2025"), ("去年12月22日", "2025年12月22日")),
    ("2026-04-14", ("Tuesday this week", "3 days ago", "three days ago"), ("本周二", "三日前", "3天前", "這星期二")),
    ("2026-04-07", ("last Tuesday", "Tuesday last week"), ("上周二", "上星期二", "上禮拜二")),
    ("2026-04-21", ("next Tuesday", "the coming Tuesday"), ("下周二", "下星期二")),
    ("2026-05-10", ("Mother's Day",), ("今年母親節",)),
    ("2026-04-03", ("Good Friday 2026",), ("2026年受難節",)),
    ("2026-09-25", ("Mid-Autumn Festival 2026",), ("2026年中秋節", "今年農曆八月十五", "農曆二○二六年八月十五", "今年中秋節")),
    ("2026-02-17", ("Lunar New Year's Day 2026",), ("今年農曆正月初一", "2026年年初一")),
    ("2026-04-05", ("Ching Ming Festival 2026", "Easter 2026"), ("2026年清明節", "今年復活節")),
    ("1884", ("in 1884",), ("光緒十年",)),
    # months and years
    ("2025-12", ("December 2025", "Dec 2025", "December last year"), ("2025年12月", "二○二五年十二月", "去年12月", "去年十二月份")),
    ("2026-03", ("last month", "March 2026"), ("上月", "上個月", "今年三月")),
    ("2027", ("in 2027", "the year 2027", "next year"), ("2027年", "二○二七年", "明年", "來年")),
    ("2025", ("last year", "in 2025", "in two thousand and twenty-five"), ("去年", "2025年", "二零二五年")),
    ("1954", ("in 1954", "in nineteen fifty-four"), ("1954年", "一九五四年")),
    ("2028", ("the year after next",), ("後年",)),
    # parts
    ("2028-35", ("the third quarter of 2028", "Q3 2028", "2028 Q3"), ("2028年第三季", "二○二八年第三季度", "後年第三季")),
    ("2027-33", ("the first quarter of next year", "next year's first quarter"), ("明年首季", "明年第一季度")),
    ("2026-34", ("this quarter", "the second quarter of this year"), ("今季", "本季", "今年第二季")),
    ("2026-40", ("the first half of 2026", "1H 2026", "H1 2026"), ("2026年上半年", "今年上半年")),
    ("2026-01-01/2026-09-30", ("the first three quarters of 2026",), ("今年首三季", "2026年前三季度")),
    ("2026-04-01/2027-03-31", ("the 2026-27 financial year", "FY2026-27", "2026-27", "the 2026/27 financial year"), ("2026-27財政年度", "2026/27年度", "本財政年度", "二○二六至二七年度")),
    ("2027-09-01/2028-08-31", ("the 2027/28 school year", "the 2027-28 academic year"), ("2027/28學年", "27/28學年", "二○二七至二八學年")),
    ("2026-08-11/2026-08-20", ("mid-August", "the middle of August"), ("8月中旬",)),
    ("2026-06-21/2026-06-30", ("late in June", "late June", "end of June"), ("六月下旬", "6月底")),
    ("2030-01/2030-03", ("early 2030", "in early 2030"), ("二○三○年初", "2030年初")),
    ("2028-05/2028-08", ("mid-2028", "the middle of 2028"), ("二○二八年年中", "二○二八年中")),
    ("2026-06/2026-08", ("the summer of 2026", "summer 2026"), ("2026年夏天",)),
    ("2026-04-13/2026-04-19", ("this week",), ("本周", "今個星期", "這週")),
    ("2026-04-20/2026-04-26", ("next week",), ("下周", "下星期")),
    ("1990/1999", ("the 1990s",), ("九十年代", "1990年代", "上世紀九十年代", "二十世紀90年代")),
    ("1990/1993", ("the early 1990s",), ("九十年代初", "1990年代初")),
    ("1997/1999", ("the late 1990s",), ("上世紀90年代末",)),
    ("2025-36", ("4Q25", "4Q 2025", "Q4/2025", "fourth-quarter 2025"), ("2025年第四季",)),
    ("2025-41", ("2H2025", "2H 2025"), ("2025年下半年", "去年下半年")),
    ("2025-10/2025-12", ("the last three months of 2025",), ("二○二五年後三月", "去年後三個月", "2025年最後三個月")),
    ("2026-01/2026-10", ("the first ten months of 2026",), ("今年頭10個月", "今年首十個月", "今年前10個月")),
    ("2026-12", ("year-end", "the year-end", "year-end 2026"), ("今年年底", "今年底")),
    ("2026-09-05/2026-09-07", ("Labor Day weekend", "the weekend of Labor Day 2026"), ()),
    ("2026-04-18/2026-04-19", ("over the weekend",), ("本週末",)),
    # ranges and bounds
    ("2026-03-05/2026-03-08", ("March 5 to 8", "5 to 8 March", "5-8 March 2026", "from March 5 to March 8"), ("3月5日至8日", "三月五日至八日", "3月5-8日")),
    ("2026-08-29/2026-08-30", ("29 / 30 August", "29-30 August 2026"), ("8月29至30日",)),
    ("2026-10-03/2026-10-05", ("from 3. to 5.10.2026", "3. - 5.10.2026"), ("2026年10月3日至5日", "今年10月3日至5日")),
    ("2026-04-01/2026-04-03", ("from 1 to 3 April", "1 to 3 April"), ("本月1日至3日", "4月1至3日")),
    ("2026-01/2026-03", ("January through March 2026", "from Jan to Mar 2026"), ("今年1月至3月", "2026.01-2026.03", "今年一至三月")),
    ("2026-03-31/2026-06-01", ("from the end of March to the beginning of June 2026",), ()),
    ("2025-12-30/2026-01-02", ("30 December 2025 to 2 January 2026",), ("2025年12月30日至2026年1月2日",)),
    ("1992/1997", ("from 1992 to 1997", "between 1992 and 1997"), ("1992年至1997年", "1992-1997年", "由1992年到1997年")),
    ("2026-04/2026-06", ("from April to June 2026",), ("2026年4月至6月", "2026年4-6月")),
    ("../2027-12-31", ("by the end of 2027", "before the end of 2027"), ("2027年底前", "二○二七年底前", "明年底前", "明年年底前")),
    ("../2030", ("by 2030", "no later than 2030", "until 2030", "through 2030"), ("2030年或之前", "最遲於2030年", "不遲於2030年")),
    ("../2026-12-31", ("by year-end", "by the year-end"), ("今年底前",)),
    ("../2034", ("before 2035",), ("2035年前", "2035年以前")),
    ("2019/..", ("since 2019",), ("2019年以來", "自2019年起", "2019年至今")),
    ("2026-04-01/..", ("with effect from 1 April 2026", "from 1 April 2026 onwards"), ("由2026年4月1日起", "自二○二六年四月一日開始")),
    # beside another date
    ("2026-04-27", ("Monday in 10 days", "in 10 days on Monday"), ()),
    ("2026-06-23", ("two months from today on Tuesday",), ()),
    ("2026-12-26", ("26 December 2026",), ("2026年聖誕節翌日",)),
    ("2026-04-18", (), ("星期六（18日）", "周六（18日）")),
    ("2026-12-18", ("the Friday before Christmas",), ()),
    ("2025-10-17", ("six months ago", "half a year ago"), ("半年前",)),
    ("2023-10-17", ("two and a half years ago", "30 months ago"), ("三十個月前",)),
    ("2026-05-01", ("in a couple of weeks", "in two weeks", "a fortnight from now", "in a fortnight"), ("兩星期後", "兩周後")),
    ("2026-12-27", ("two days after Christmas", "a couple of days after Christmas"), ()),
    ("2026-06-18", ("the eve of the Dragon Boat Festival", "Dragon Boat Festival eve"), ()),
    ("2026-05-25/2026-05-31", ("the final week of May", "the last week of May", "the last week of next month"), ("5月最後一周", "下月最後一個星期")),
    ("2026-05-29", ("the last Friday in May", "the last Friday of next month", "the final Friday of May"), ("5月最後一個星期五", "下月最後一個周五")),
    ("2026-05-30/2026-05-31", ("the last weekend of May", "the final weekend in May"), ("5月最後一個週末",)),
    ("2027-36", ("the final quarter of 2027", "the last quarter of next year"), ("2027年最後一季", "明年第四季")),
    ("../2027-12-31", ("by end 2027", "before end 2027", "by the end of 2027"), ("2027年底前", "明年年底前")),
    ("2027-03/..", ("since March 2027", "starting next March"), ("明年三月起",)),
    ("../2026-05-09", ("not after 9 May", "in or before 9 May", "no later than 9 May"), ("不遲於5月9日", "5月9日或之前")),
    ("2026-05-04/2026-05-10", ("the first week of May", "the first week of next month"), ("5月首個星期", "下月第一周", "下月首周")),
    ("2026-04-17/2026-04-27", ("within 10 days",), ("接下來十日", "未來的十天", "未來10日")),
    ("2026-04-20/2026-04-24", ("next Monday to Friday", "from next Monday to Friday"), ("下周一至周五", "下星期一到星期五")),
    ("../2026-04-17", ("before tomorrow",), ("明天之前", "明日前")),
    ("2026-03/2026-05", ("between March and May", "from March to May 2026"), ("今年3月至5月", "2026年三至五月")),
    ("2026-01-01/2026-09-30", ("Q1 2026-Q3 2026", "Q1 2026 to Q3 2026"), ("2026年首季至第三季",)),
    ("2026-03-05/2026-03-08", ("Thursday (5 March) to Sunday (8 March)",), ("由3月5日起至8日止", "3月5日起至8日")),
    ("2026-03-11/2026-05-20", ("mid-March to mid-May",), ("三月中至五月中", "三月中旬至五月中旬")),
    ("2026-04-01/2029-03-31", (), ("2026/27至2028/29年度", "2026至27至2028至29財政年度")),
    ("2026-11-27", ("Black Friday 2026", "Black Friday"), ("今年黑色星期五",)),
    ("2026-04-02", ("15 days ago",), ("半個月前",)),
    ("2025-02-17", ("a year and 2 months ago",), ()),
    ("2026-04-06/2026-04-12", ("last week",), ("上周",)),
    ("2026-03-30/2026-04-05", ("the week before last",), ("上上周",)),
    ("2024", ("the year before last",), ("前年",)),
    ("2026-41", ("in the second half", "in the second half of the year"), ("今年下半年", "下半年")),
    ("1980/1989", ("the eighties", "the 1980s"), ("八十年代", "上世紀80年代")),
    ("1970/1989", ("from 1970 to 1989",), ("七八十年代", "七、八十年代")),
    ("2026-06/2026-08", ("this summer",), ("今夏", "今年夏天")),
    ("2026-05/2026-06", ("in the two coming months", "the 2 upcoming months", "the next two months"), ("下兩個月",)),
    ("2015-07-04", ("Jul-04-2015", "4-Jul-2015"), ("2015-07-04",)),
    ("2015-07", ("7/2015", "07-2015"), ("2015-07",)),
    ("2025-04-01/2026-03-31", ("FY25/26", "FY2025-26"), ("2025-26財政年度",)),
    ("2026-04-13/..", ("since Monday",), ("本周一起",)),
    ("2026-04-20/..", ("starting Monday",), ("下周一起",)),
    ("2026-04-17/2026-04-24", ("from today until Friday",), ("今日至下周五",)),
    ("2025-09", ("last September", "September last year"), ("去年9月",)),
    ("2027-03", ("next March", "as early as next March"), ("明年三月",)),
    ("2026-40", ("the first half of the year", "the first half of this year"), ("上半年", "今年上半年", "今年首半年")),
    ("2026-04-17/2026-12-31", ("for the rest of the year",), ()),
    ("2026-04-04/2026-04-22", ("from 4 to 22 this month",), ("本月4日至22日",)),
    ("2027/..", ("not before 2027", "since 2027"), ("2027年起",)),
    ("2026-04-17/2026-05-31", ("between now and May",), ()),
    ("../2030", ("until 2030",), ("直至2030年", "直到2030年")),
    ("2026-04-17/2026-05-31", ("from today until 31 May",), ("即日起至5月31日", "今日起至2026年5月31日")),
    ("2026-04-18/..", ("starting tomorrow",), ("由明日起", "明日起")),
    ("2026-04-16/2026-04-17", (), ("昨今兩天",)),
    ("2026-04-15", (), ("本月十五日（星期三）", "4月15日（三）", "本月15日（三）")),
    ("2027-04-01/2028-03-31", ("2027/28 financial year",), ("2027/28年",)),
    ("2026-01-01/2026-09-30", (), ("首三季", "頭三季")),
    # impossible
    ("2026-09-31", ("31 September 2026",), ("2026年9月31日",)),
]  # fmt: skip

ENGLISH = [(value, text) for value, en, _ in VALUES for text in en]
CHINESE = [(value, text) for value, _, zh in VALUES for text in zh]

NOT_A_DATE = {
    "en": (
        "You may go", "It may take 5 minutes", "They march on", "Sun Dong sat down", "a sum of 16.4", "2,000 people", "Flat 2010", "No. 2027", "stock code: 2488",
        "call 2010 2015", "about 1950 flats", "Room 12/F", "24/7 service", "three-quarters", "second lowest", "Version 1.1.30", "192.168.255.255",
        "in his eighties", "aged in his 20s", "this sat well", "Player of the Year award", "on the 25th floor", "on the eve of battle", "the final week", "it will end", "on the 25th anniversary", "the boy", "COVID-19", "a one-way street", "every Monday", "15th Five-Year Plan", "the first of its kind", "5 to 8 people", "this may be so", "sold 12,2016 of them", "in the coming years",
    ),
    "zh": (
        "16.4億", "三號幹線", "九龍", "十四五規劃", "千方百計", "三日內完成", "十八歲", "一國兩制", "五年規劃", "以上年齡", "日前", "逢周四刊出",
        "第三年", "三年級", "寬免兩季差餉", "止六個月中期業績", "二千人", "股份代號2488", "公元前221年", "每年三月", "前往", "內地", "今日頭條", "明日大嶼", "百分之十五", "三個月", "兩天",
    ),
}  # fmt: skip


def read(text: str, language: str, reference: date | None = TODAY) -> list[str]:
    found = find_dates(text, shadow(text), language)  # type: ignore[arg-type]
    return [f.value.resolve(reference).edtf for f in found if isinstance(f.value, Expression)]


@pytest.mark.parametrize(("value", "text"), ENGLISH)
def test_english(value: str, text: str) -> None:
    assert read(f"The hall opened {text}.", "en") == [value]


@pytest.mark.parametrize(("value", "text"), CHINESE)
def test_chinese(value: str, text: str) -> None:
    assert read(f"展館，{text}，啟用。", "zh") == [value]


@pytest.mark.parametrize(("value", "text"), CHINESE)
def test_simplified(value: str, text: str) -> None:
    simple = shadow(text)
    assert read(f"展馆,{simple},启用。", "zh") == [value]


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in NOT_A_DATE.items() for text in texts])
def test_not_a_date(language: str, text: str) -> None:
    found = find_dates(text, shadow(text), language)  # type: ignore[arg-type]
    assert [text[f.start : f.end] for f in found if not f.rule.endswith(".I")] == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "on July 17 and 22", ["2026-07-17", "2026-07-22"]),
        ("en", "In 2027, 24 people left, in 2025, 2 418", ["2027", "2025"]),
        ("en", "for 2025, 2026 and 2027 respectively", ["2025", "2026", "2027"]),
        ("zh", "二○二五、二○二六及二○二七年分別", ["2025", "2026", "2027"]),
        ("en", "on 18 and 19 June", ["2026-06-18", "2026-06-19"]),
        ("zh", "7月17日和22日舉行", ["2026-07-17", "2026-07-22"]),
        ("zh", "於10日及11日考察", ["2026-05-10", "2026-05-11"]),
        ("en", "on May 5, 6 and 7", ["2026-05-05", "2026-05-06", "2026-05-07"]),
        ("en", "on 5, 6 and 7 May 2026", ["2026-05-05", "2026-05-06", "2026-05-07"]),
        ("zh", "於5月5、6及7日舉行", ["2026-05-05", "2026-05-06", "2026-05-07"]),
        ("zh", "於5月5日、6日及7日舉行", ["2026-05-05", "2026-05-06", "2026-05-07"]),
        ("en", "2014. July 12th, July 13th", ["2014", "2014-07-12", "2014-07-13"]),
        ("en", "In 2014, not July 13th", ["2014", "2026-07-13"]),
        ("en", "the talk on the 25th was held", ["2026-04-25"]),
        ("en", "on 2nd and 3rd night", ["2026-05-02", "2026-05-03"]),
        ("en", "It opened on 5 May 2026 and closed the next day.", ["2026-05-05", "2026-05-06"]),
        ("en", "He resigned the day before.", ["2026-04-16"]),
        ("en", "a few days ago", ["2026-04-14"]),
        ("en", "a couple of weeks ago", ["2026-04-03"]),
        ("en", "in the year.", ["2026"]),
        ("en", "on 1/1/2026 and after that", ["2026-01-01"]),
        ("en", "on 1/1/2026 and after.", ["2026-01-01/.."]),
        ("en", "March after next", ["2028-03"]),
        ("en", "31 10 1974", ["1974-10-31"]),
        ("zh", "1974 10 31", ["1974-10-31"]),
        ("en", "Dec31, 1994", ["1994-12-31"]),
        ("en", "$ 12 December 27", ["2026-12-27"]),
        ("zh", "《明日之書》明日出版", ["2026-04-18"]),
        ("zh", "光緒三十年正月初一", ["1904"]),
        ("zh", "為期14日", []),
        ("zh", "至少14日", []),
        ("zh", "這禮拜", ["2026-04-13/2026-04-19"]),
        ("zh", "芒種", ["2026-06-05"]),
        ("zh", "去年9月、10月", ["2025-09", "2025-10"]),
        ("zh", "2025年9月及10月", ["2025-09", "2025-10"]),
        ("zh", "七、八月", ["2026-07", "2026-08"]),
        ("zh", "2024及2025年", ["2024", "2025"]),
        ("zh", "二○二四和二○二五兩年", ["2024", "2025"]),
        ("zh", "今年第二、三季", ["2026-34", "2026-35"]),
        ("zh", "第二及第三季", ["2026-34", "2026-35"]),
        ("zh", "2025上半年", ["2025-40"]),
        ("zh", "至今年底", ["2026-12"]),
        ("zh", "未來兩三年", []),
        ("en", "today + 3 days", ["2026-04-20"]),
        ("en", "next Tuesday +10 days", ["2026-05-01"]),
        ("en", "next Fri or Sat", ["2026-04-24", "2026-04-18"]),
        ("en", "Q1 and Q2 2016", ["2016-33", "2016-34"]),
        ("en", "after next Monday", ["2026-04-21/.."]),
        ("zh", "五六年前", []),
        ("zh", "公元618年", ["0618"]),
        ("zh", "元旦", ["2026-01-01"]),
        ("en", "It closes in 2029. It reopens the following year.", ["2029", "2030"]),
        ("zh", "2029年落成，翌年啟用。", ["2029", "2030"]),
        ("zh", "Fri Jan 03 2025 23:59:59", ["2025-01-03"]),
        ("en", "the sales of 2019 and 2020", ["2019", "2020"]),
        ("en", "Enrolment fell from 718 in 2009 to 173", ["2009"]),
        ("en", "Closed Friday, 24 and Mon 27.", ["2026-04-24", "2026-04-27"]),
        ("en", "on Friday, 24 boats sailed", ["2026-04-24"]),
        ("en", "open Mon to Fri", ["2026-04-20/2026-04-24"]),
        ("en", "it shuts on Sat, they said", ["2026-04-18"]),
        ("en", "on the 25th, the hall reopens", ["2026-04-25"]),
        ("en", "the sales of 2019 and 2020, in all", ["2019", "2020"]),
        ("en", "from may to july", ["2026-05/2026-07"]),
        ("en", "it may open in may or last march", ["2026-05", "2026-03"]),
        ("en", "2/10/2026-2/25/2026", ["2026-02-10/2026-02-25"]),
        ("en", "between this Monday 20/4 and next Friday 1/5", ["2026-04-20/2026-05-01"]),
    ],
)
def test_several(language: str, text: str, values: list[str]) -> None:
    assert read(text, language) == values


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "5 September", "XXXX-09-05"),
        ("zh", "九月五日", "XXXX-09-05"),
        ("zh", "第三季", "XXXX-35"),
        ("en", "September", "XXXX-09"),
        ("zh", "20日", "XXXX-XX-20"),
    ],
)
def test_partial_without_reference(language: str, text: str, edtf: str) -> None:
    found = find_dates(text, shadow(text), language)  # type: ignore[arg-type]
    value = found[0].value.resolve(None)  # type: ignore[union-attr]
    assert (value.edtf, value.start, value.end) == (edtf, None, None)


def test_weekday_is_kept() -> None:
    text = "Monday, February 9, 2026"
    found = find_dates(text, shadow(text), "en")[0].value
    assert isinstance(found, Expression)
    assert found.weekday == 0
    assert found.resolve(None).weekday == 1


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("it opens by the end of 2027, perhaps", "by the end of 2027"),
        ("said today (February 9) that", "today (February 9)"),
        ("in March 2026.", "March 2026"),
    ],
)
def test_span(text: str, span: str) -> None:
    found = find_dates(text, shadow(text), "en")[0]
    assert text[found.start : found.end] == span


def test_order_of_figures_near_the_reference() -> None:
    assert read("on 9/4/2026", "en") == ["2026-04-09"]
    assert read("on 4/9/2026", "en") == ["2026-04-09"]
    assert read("on 4/9/2026, not 31/9/2026", "en", date(2020, 1, 1))[0] == "2026-09-04"


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@given(DAYS)
def test_english_renderings(day: date) -> None:
    for text in (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        day.isoformat(),
        f"{day:%a} {day:%b} {day:%d} {day.year}",
    ):
        assert read(text, "en", None) == [day.isoformat()]


def numerals(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else "零一二三"[tens] + "十") + ("" if ones == 0 else "零一二三四五六七八九"[ones])


@given(DAYS)
def test_chinese_renderings(day: date) -> None:
    year = "".join("○一二三四五六七八九"[int(c)] for c in str(day.year))
    for text in (f"{day.year}年{day.month}月{day.day}日", f"{year}年{numerals(day.month)}月{numerals(day.day)}日"):
        assert read(text, "zh", None) == [day.isoformat()]


@given(DAYS, st.integers(min_value=1, max_value=28))
def test_relative_days_move_with_the_reference(day: date, count: int) -> None:
    assert read(f"{count} days ago" if count > 1 else "one day ago", "en", day) == [(day - timedelta(days=count)).isoformat()]
    assert read("昨日", "zh", day) == [(day - timedelta(days=1)).isoformat()]


@given(st.text(alphabet="12年月日 至-/,.日今去三十一周上the of and May 5to in 2026Mon第季", max_size=60))
def test_spans_are_in_order_and_apart(text: str) -> None:
    for language in ("en", "zh"):
        found = find_dates(text, shadow(text), language)  # type: ignore[arg-type]
        assert all(0 <= f.start < f.end <= len(text) for f in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
        for f in found:
            f.value.resolve(TODAY)  # type: ignore[union-attr]


HOSTILE = (
    "1",
    "(",
    "一",
    "2026-",
    "1/",
    "to ",
    "the of ",
    "May ",
    "年",
    "1月",
    "-",
    "5 days ",
    "Mon, ",
    "今日",
    "the first week of ",
    "十",
    "1.",
    "\n",
    "二○",
    "1, ",
    "1月1、",
    "第1、",
    "next ",
)


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_time_grows_with_length(piece: str, language: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        kept = shadow(text)
        begun = time.process_time()
        find_dates(text, kept, language)  # type: ignore[arg-type]
        return time.process_time() - begun

    seconds(1_000)
    small, large = (min(seconds(size) for _ in range(3)) for size in (5_000, 50_000))
    assert large <= 40 * max(small, 0.01)


def test_two_hundred_thousand_figures() -> None:
    text = "1" * 200_000
    assert find_dates(text, text, "en") == find_dates(text, text, "zh") == []


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "on Wednesday the thirty-first of that month", ["2026-12-31"]),
        ("en", "by then", ["../2026"]),
        ("en", "the summer of 69", ["1969-06/1969-08"]),
        ("en", "ten years or so ago", ["2016-04-17"]),
        ("en", "the latter half of 2027", ["2027-41"]),
        ("en", "two thousand and six was good, October was better", ["2006", "2006-10"]),
        ("en", "sales of 2010 to 2020 and not 2015", ["2010/2020", "2015"]),
        ("en", "the next couple of weeks", ["2026-04-20/2026-05-03"]),
        ("zh", "周末開放", ["2026-04-18/2026-04-19"]),
        ("zh", "周三前完成", ["../2026-04-22"]),
        ("zh", "貳零貳陸年叁月", ["2026-03"]),
        ("zh", "康熙三年五月", ["1664-05-25/1664-06-23"]),
        ("zh", "一個半月後", ["2026-06-01"]),
        ("zh", "三年前的今天", ["2023-04-17"]),
    ],
)
def test_known_failures(language: str, text: str, values: list[str]) -> None:
    assert read(text, language) == values
