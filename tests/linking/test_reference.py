"""The day a document is read from, and what its dates mean seen from there."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date

import pytest

from pipeline.article import Article, ValueMention
from pipeline.linking.reference import reference_date, resolve_dates
from pipeline.mentions.values.dates import find_dates
from pipeline.reading.documents import read_pair
from pipeline.segmenting import segment
from schemas import LANGUAGES, Date


def article(en: str = "", zh: str = "", published: str | None = None) -> Article:
    """An article with its dates found, not yet resolved."""
    made = segment(Article.of(read_pair("a", en, zh, published)))
    values: dict[str, list[ValueMention]] = {language: [] for language in LANGUAGES}
    for index, block in enumerate(made.document.blocks):
        sentences = [s for s in made.sentences[block.language] if s.block == index]
        part, kept = (texts[block.source][block.start : block.end] for texts in (made.texts, made.shadows))
        for f in find_dates(part, kept, block.language):
            start = f.start + block.start
            inside = sentences[max(0, bisect_right([s.start for s in sentences], start) - 1)]
            mention = ValueMention(block.language, block.source, start, f.end + block.start, inside.index, f.kind, f.value, rule=f.rule)  # type: ignore[arg-type]
            values[block.language].append(mention)
    return replace(made, values={language: tuple(values[language]) for language in LANGUAGES})


def edtf(made: Article) -> dict[str, str]:
    """Words of each resolved date, with its EDTF."""
    return {
        made.texts[m.source][m.start : m.end]: m.value.edtf
        for language in LANGUAGES for m in made.values[language] if isinstance(m.value, Date)
    }  # fmt: skip


HEAD = "New pier opens\n\nBy Anna Poon\n22 April 2026\n\n"


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The Bureau announced the plan on Tuesday.", "Tuesday", "2026-04-21"),
        ("The pier will open on Tuesday.", "Tuesday", "2026-04-28"),
        ("The tender closed on 10 April.", "10 April", "2026-04-10"),
        ("The tender closed on 5 September.", "5 September", "2025-09-05"),
        ("The pier will open on 5 March.", "5 March", "2027-03-05"),
        ("He said the backlog would be cleared by Friday.", "by Friday", "../2026-04-24"),
        ("She expected traffic to peak in mid-May.", "mid-May", "2026-05-11/2026-05-20"),
        ("Work began in November.", "November", "2025-11"),
        ("It is due for completion in November.", "November", "2026-11"),
        ("Rents rose last month.", "last month", "2026-03"),
        ("Rents rose in the third quarter.", "the third quarter", "2025-35"),
        ("The fair was held yesterday (21 April).", "yesterday (21 April)", "2026-04-21"),
    ],
)
def test_english_from_a_date_line(sentence: str, words: str, value: str) -> None:
    assert edtf(resolve_dates(article(f"{HEAD}{sentence}\n")))[words] == value


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("運輸署昨日（四月二十一日）宣布計劃。", "昨日（四月二十一日）", "2026-04-21"),
        ("工程將於九月展開。", "九月", "2026-09"),
        ("工程已於九月展開。", "九月", "2025-09"),
        ("申請於八月三十一日截止。", "八月三十一日", "2026-08-31"),
        ("本月十二日開會。", "本月十二日", "2026-04-12"),
        ("去年底已經動工。", "去年底", "2025-12"),
        ("碼頭後年底前啟用。", "後年底前", "../2028-12-31"),
    ],
)
def test_chinese_from_a_date_line(sentence: str, words: str, value: str) -> None:
    assert edtf(resolve_dates(article(zh=f"新碼頭啟用\n\n{sentence}\n\n2026年4月22日（星期三）\n")))[words] == value


def test_sidecar_wins() -> None:
    made = article(f"{HEAD}The fair was held yesterday.\n", published="2026-05-02")
    assert reference_date(made) == date(2026, 5, 2)
    assert edtf(resolve_dates(made))["yesterday"] == "2026-05-01"


def test_date_line_is_published() -> None:
    done = resolve_dates(article(f"{HEAD}The fair was held yesterday.\n"))
    assert done.document.published is not None
    assert done.document.published.value.edtf == "2026-04-22"
    assert done.document.published.evidence is not None
    assert done.document.published.evidence.text == "22 April 2026"
    assert done.reference_date == date(2026, 4, 22)


def test_stamp_before_what_is_told_as_past_does_not_anchor() -> None:
    text = (
        "Fri Jan 03 2025 23:59:59\n\nNew pier opens\n\nThe pier opened on December 20, 2025. The first ferry left on December 21, 2025. "
        "The Secretary visited the pier on December 22, 2025 and spoke of his visit in November.\n"
    )
    done = resolve_dates(article(text))
    assert done.reference_date == date(2025, 12, 22)
    assert edtf(done)["November"] == "2025-11"
    assert done.document.published is not None
    assert done.document.published.value.edtf == "2025-01-03"


def test_plans_do_not_discredit_a_stamp() -> None:
    text = f"{HEAD}The pier will open on 1 June 2026. Ferries will sail from 2 June 2026. The fair is due on 3 June 2026, and the second on 4 June 2026.\n"
    assert reference_date(article(text)) == date(2026, 4, 22)


def test_one_version_lends_its_date_to_the_other() -> None:
    done = resolve_dates(article("Pier opens\n\nThe pier opened today (22 April 2026).\n", "碼頭啟用\n\n碼頭今日啟用，昨日試航。\n"))
    assert edtf(done)["昨日"] == "2026-04-21"


def test_each_version_counts_from_its_own_date_line() -> None:
    en, zh = "Pier opens\n\nMacau, 12 November 2026\n\nThe pier opened yesterday.\n", "碼頭啟用\n\n碼頭前日啟用。\n\n（2026年11月13日）\n"
    done = resolve_dates(article(en, zh))
    assert edtf(done)["yesterday"] == edtf(done)["前日"] == "2026-11-11"


def test_year_from_the_other_version() -> None:
    done = resolve_dates(article("Pier opens\n\nThe pier opened on 9 September 2019.\n", "碼頭啟用\n\n碼頭於九月九日啟用。\n"))
    assert edtf(done)["九月九日"] == "2019-09-09"


def test_a_weekday_tells_the_year() -> None:
    en = "The budget was delivered on Wednesday, 24 February. Growth in 2027 will be slow. Posts go by April 1, 2029."
    zh = "預算案於二月二十四日（星期三）發表。司長預測二○二七年經濟增長放緩，公務員編制至二○二九年四月一日共減少約一萬個職位。"
    assert reference_date(article(en, zh)) == date(2027, 2, 24)


def test_nothing_to_count_from() -> None:
    done = resolve_dates(article("Pier opens\n\nThe pier opened yesterday, not on 5 September.\n"))
    assert done.reference_date is None
    assert edtf(done) == {"5 September": "XXXX-09-05"}


def test_years_ago_are_no_date_and_lengths_from_now_neither() -> None:
    done = resolve_dates(article(f"{HEAD}It was founded eight years ago. The works will be done within three years.\n"))
    assert set(edtf(done)) == {"22 April 2026"}
