"""The tables of words that dates are made of."""

from __future__ import annotations

from functools import cache

from pipeline.lexicon.table import Row, rows
from pipeline.shadow import shadow


class Month(Row):
    """A row of `months.tsv`."""

    number: int
    en: tuple[str, ...]
    weak: tuple[str, ...] = ()


class WeekdayName(Row):
    """A row of `weekdays.tsv`."""

    number: int
    en: tuple[str, ...]
    weak: tuple[str, ...] = ()
    zh: tuple[str, ...]


class RelativeDay(Row):
    """A row of `relative_days.tsv`."""

    days: int
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class RelativeUnit(Row):
    """A row of `relative_years.tsv`."""

    unit: str
    offset: int
    base: str
    zh: tuple[str, ...]


class DateWord(Row):
    """A row of `date_words.tsv`."""

    kind: str
    value: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()

    def key(self) -> object:
        """A sense stands once."""
        return self.kind, self.value


class ChineseWord(Row):
    """A row of `date_words_zh.tsv`."""

    type: str
    value: str
    zh: tuple[str, ...]

    def key(self) -> object:
        """A sense stands once."""
        return self.type, self.value


class HolidayName(Row):
    """A row of `holidays.tsv`."""

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    month: int
    day: int
    weekday: int | None = None
    calendar: str = ""
    after: int = 0


class Neighbour(Row):
    """A row of `date_neighbours.tsv`."""

    role: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()

    def key(self) -> object:
        """A role stands once."""
        return self.role


@cache
def neighbours(role: str) -> tuple[str, ...]:
    """The words of a role, in lower case or by their shadow.

    >>> neighbours("counted")
    ('people', 'men', 'women', 'children')
    """
    row = next(row for row in rows("date_neighbours", Neighbour) if row.role == role)
    return (*(word.lower() for word in row.en), *map(shadow, row.zh))


@cache
def months() -> tuple[Month, ...]:
    """All months."""
    return rows("months", Month)


@cache
def weekdays() -> tuple[WeekdayName, ...]:
    """All weekdays."""
    return rows("weekdays", WeekdayName)


@cache
def relative_days() -> tuple[RelativeDay, ...]:
    """Today, yesterday and their like."""
    return rows("relative_days", RelativeDay)


@cache
def relative_units() -> tuple[RelativeUnit, ...]:
    """去年, 本月 and their like."""
    return rows("relative_years", RelativeUnit)


@cache
def date_words() -> tuple[DateWord, ...]:
    """Units, modifiers, prepositions."""
    return rows("date_words", DateWord)


@cache
def holidays() -> tuple[HolidayName, ...]:
    """Holidays of the Gregorian calendar."""
    return rows("holidays", HolidayName)


@cache
def chinese_words() -> tuple[ChineseWord, ...]:
    """Units, modifiers and particles of Chinese dates."""
    return rows("date_words_zh", ChineseWord)
