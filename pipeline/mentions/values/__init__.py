"""Values: numbers, sums, areas, shares, dates, durations, counts, ranks and other measures, in both languages."""

from pipeline.mentions.values.finding import ARTICLE_KINDS, find_values

__all__ = ["ARTICLE_KINDS", "find_values"]
