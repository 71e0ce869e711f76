"""A newsroom's own tables, checked row by row before any article is read: workers could only stumble over a wrong one."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from pipeline.lexicon import Row, check_overlay

_MENTIONS: Final = "pipeline.mentions"
MODELS: Final = {
    "abbreviations": "pipeline.segmenting.english:Abbreviation",
    "anaphora": "pipeline.linking.coreference:_Anaphor",
    "block_cues": "pipeline.reading.cues:BlockCue",
    "bodies": f"{_MENTIONS}.names.gazetteer:NameRow",
    "cantonese_spelling": "pipeline.romanisation.spelling:_Cantonese",
    "context": "pipeline.claims.cues:ContextRow",
    "conversions": "pipeline.reconciling.units:ConversionRow",
    "courtesy_titles": f"{_MENTIONS}.names.english_words:_Courtesy",
    "currencies": f"{_MENTIONS}.values.words:CurrencyRow",
    "date_words": f"{_MENTIONS}.values.dates_words:DateWord",
    "date_words_zh": f"{_MENTIONS}.values.dates_words:ChineseWord",
    "durations": f"{_MENTIONS}.values.durations:TimeUnit",
    "english_given_names": "pipeline.romanisation.syllables:_EnglishName",
    "given_name_characters": "pipeline.romanisation.gender:_Characters",
    "hedges": f"{_MENTIONS}.values.hedges:HedgeRow",
    "holidays": f"{_MENTIONS}.values.dates_words:HolidayName",
    "mandarin_spelling": "pipeline.romanisation.spelling:_Mandarin",
    "measure_words": f"{_MENTIONS}.values.words:MeasureRow",
    "months": f"{_MENTIONS}.values.dates_words:Month",
    "name_edges": f"{_MENTIONS}.names.chinese_edges:_Edge",
    "name_openers": f"{_MENTIONS}.names.english_words:_Opener",
    "name_terms": f"{_MENTIONS}.names.translated:Term",
    "not_counts": f"{_MENTIONS}.values.counts:NotCount",
    "organisation_suffixes": f"{_MENTIONS}.names.suffixes:SuffixRow",
    "page_parts": "pipeline.reading.page_parts:PagePart",
    "places": f"{_MENTIONS}.names.gazetteer:NameRow",
    "posts": f"{_MENTIONS}.names.posts:_Post",
    "predicates": "pipeline.claims.cues:PredicateRow",
    "publications": f"{_MENTIONS}.names.gazetteer:NameRow",
    "ranks": f"{_MENTIONS}.names.posts:_Rank",
    "relative_days": f"{_MENTIONS}.values.dates_words:RelativeDay",
    "relative_years": f"{_MENTIONS}.values.dates_words:RelativeUnit",
    "reporting": "pipeline.claims.cues:ReportingRow",
    "sentence_openers": "pipeline.segmenting.english:Opener",
    "strong_suffixes": f"{_MENTIONS}.names.suffixes:_Strong",
    "sums": "pipeline.reconciling.parts:SumRow",
    "surnames": "pipeline.romanisation.surnames:_Surname",
    "syllables": "pipeline.romanisation.spelling:_Syllables",
    "tense": "pipeline.linking.reference:TenseRow",
    "terms": "pipeline.aligning.anchors:Pair",
    "units": f"{_MENTIONS}.values.words:UnitRow",
    "weekdays": f"{_MENTIONS}.values.dates_words:WeekdayName",
}
"""The tables by name, each with the row that its rules read, as `MODULE:CLASS`."""


def row_of(table: str) -> type[Row]:
    """The row of a table.

    >>> sorted(row_of("holidays").model_fields)
    ['calendar', 'day', 'en', 'month', 'weekday', 'zh']
    """
    module, _, name = MODELS[table].partition(":")
    model: type[Row] = getattr(import_module(module), name)
    return model


def check_own_tables() -> None:
    """Check the tables of the folder in use. `LexiconError` for the first that is wrong, with its line, or that no rule reads."""
    check_overlay(MODELS, row_of)
