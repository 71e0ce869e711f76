"""The lunar calendar against days that are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.mentions.values.dates_lunar import lunar_day, solar_term

NEW_YEARS = (
    "1997-02-07",
    "2000-02-05",
    "2005-02-09",
    "2008-02-07",
    "2015-02-19",
    "2020-01-25",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2033-01-31",
    "2034-02-19",
)
MID_AUTUMN = ("2019-09-13", "2020-10-01", "2023-09-29", "2024-09-17", "2025-10-06", "2033-09-08")
CHING_MING = ("2023-04-05", "2024-04-04", "2025-04-04", "2026-04-05")


@pytest.mark.parametrize("day", NEW_YEARS)
def test_new_year(day: str) -> None:
    assert lunar_day(int(day[:4]), 1, 1) == date.fromisoformat(day)


@pytest.mark.parametrize("day", MID_AUTUMN)
def test_mid_autumn(day: str) -> None:
    assert lunar_day(int(day[:4]), 8, 15) == date.fromisoformat(day)


@pytest.mark.parametrize("day", CHING_MING)
def test_ching_ming(day: str) -> None:
    assert solar_term(int(day[:4]), 15) == date.fromisoformat(day)


@given(st.integers(min_value=1901, max_value=2150))
def test_a_year_ends_where_the_next_begins(year: int) -> None:
    last, first = lunar_day(year, 12, -1), lunar_day(year + 1, 1, 1)
    assert last
    assert first
    assert first - last == timedelta(days=1)
    assert date(year + 1, 1, 20) <= first <= date(year + 1, 2, 22)


@pytest.mark.parametrize(("year", "month", "day"), [(1500, 1, 1), (2026, 13, 1), (2026, 1, 31)])
def test_none(year: int, month: int, day: int) -> None:
    assert lunar_day(year, month, day) is None
