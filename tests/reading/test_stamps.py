"""Lines that are nothing but a day, and lines that only hold one."""

import pytest

from pipeline.reading.stamps import date_line

STAMPS = [
    "Fri Jan 03 2025 23:59:59", "22 April 2026", "Macau, 12 November 2026", "HONG KONG – 9 February 2026", "(HONG KONG, 9 February 2026)",
    "Hong Kong (9 February 2026)", "9 February 2026 (Hong Kong)", "February 9, 2026 (Monday)", "Monday, 9 February 2026, 10:00 am HKT",
    "Mon, 02 Feb 2026 08:15:00 +0800", "2026-02-02T08:15:00+08:00", "2026.02.09 10:00", "02/02/2026", "2 Feb 2026 | 08:15", "10:30, Feb 2, 2026",
    "Feb. 2nd, 2026", "Sept 3 2026", "Published: 2 Feb 2026 10:00", "Posted on 2-Feb-2026, updated 3-Feb-2026",
    "2026年2月9日（星期一）", "（2026年11月13日）", "二零二六年二月九日", "星期一, 2026年2月9日", "2026年02月09日 星期一 08:15", "2026年2月9日（星期一）15時30分",
    "發佈於 2026-02-09", "发布时间：2026-02-09 15:00", "日期：２０２６年２月９日", "香港，2026年2月9日", "本報訊 2026年2月9日", "完／2026年2月9日（星期一）",
]  # fmt: skip
OTHERS = [
    "", "2026", "2026年2月", "Monday", "10:30", "On 3 May 2025 he left", "9 February 2026 Annual Results", "Results for the year ended 31 December 2025",
    "截至2025年12月31日", "2026年2月9日工程展開", "由2026年2月9日至2026年3月9日", "May 2026 will be busy", "March 4, 2026: a drone flew", "2345 6789", "1,640,000",
    "Annual Results 31 December 2025",
]  # fmt: skip


@pytest.mark.parametrize("line", STAMPS)
def test_a_stamp(line):
    assert date_line(line)


@pytest.mark.parametrize("line", OTHERS)
def test_no_stamp(line):
    assert not date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "9" * 70,
        "9-" * 35,
        "1 jan 2026 " * 6,
        "(" * 35 + "2026-02-09",
        "A" * 70,
        "年月日" * 20,
        "2026-02-09" + " " * 60,
        "A a " * 15 + "2026-02-09",
    ],
)
def test_hostile_lines_are_no_trouble(line):
    assert date_line(line) in (True, False)
