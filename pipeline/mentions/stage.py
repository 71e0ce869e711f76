"""The stage: every value and every candidate for a name, with its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from pipeline.article import LANGUAGES, Article, Sentence, ValueMention
from pipeline.mentions.names import find_names
from pipeline.mentions.values import ARTICLE_KINDS, find_values
from pipeline.mentions.values.currency import bare_dollars_and_yuan, currency_of, house_currency
from pipeline.mentions.values.found import Found
from pipeline.models import models
from schemas import Block, Cardinal, Count, Language, Money, Ordinal, Rank

_OF_A_CLOCK: Final = ("时", "点", "分", "秒", "日", "号", ":", "am", "pm", " am", " pm", " a.m", " p.m")
_HEADLINE_SUM: Final = 10_000
_JOINED_BEFORE: Final = re.compile(r"(?:[A-Za-z]-?|\d[-–:])$")
_JOINED_BEHIND: Final = re.compile(r"[-–:]\d")


def find_mentions(article: Article) -> Article:
    """The article with its value mentions and its candidates for names."""
    values: dict[Language, list[ValueMention]] = {language: [] for language in LANGUAGES}
    starts = {(language, index): sentences for language in LANGUAGES for index, sentences in _by_block(article.sentences[language]).items()}
    for index, block in enumerate(article.document.blocks):
        sentences = starts.get((block.language, index))
        if sentences:
            found = _values_of(article, block)
            values[block.language] += _placed(found, block, sentences)
    told = {language: tuple(values[language]) for language in LANGUAGES}
    told["zh"] = tuple(_headline_sums(article, told))
    return find_names(replace(article, values=_in_currency(article, told)), models())


def _in_currency(article: Article, values: Mapping[Language, tuple[ValueMention, ...]]) -> dict[Language, tuple[ValueMention, ...]]:
    """Bare signs and words get the document's own currency."""
    money = [m.value for language in LANGUAGES for m in values[language] if isinstance(m.value, Money)]
    if all(m.currency for m in money):
        return dict(values)
    given = article.document.metadata.get("currency")
    signs = {
        language: [
            (m.rule.removeprefix("money."), m.value.amount) for m in values[language] if isinstance(m.value, Money) and not m.value.currency
        ]
        for language in LANGUAGES
    }
    house = house_currency(
        article.shadows.values(), money, given=str(given) if given else None, same=_told_elsewhere(values),
        dollars=bare_dollars_and_yuan(signs["en"], signs["zh"]),
    )  # fmt: skip
    beside = any("HK$" in text for text in article.texts.values())
    return {language: tuple(_priced(m, house, beside_hkd=beside) for m in values[language]) for language in LANGUAGES}


def _headline_sums(article: Article, values: Mapping[Language, Sequence[ValueMention]]) -> Iterator[ValueMention]:
    """Chinese titles leave out 元: a number without a noun is the sum that the text below it, or the English, tells with its currency."""
    both = (*values["en"], *values["zh"])
    sums = {m.value.amount: m for m in both if isinstance(m.value, Money) and m.value.amount is not None}
    for m in values["zh"]:
        bare = isinstance(m.value, Count) and m.value.unit is None and m.value.measure is None and m.value.number is not None
        if bare and m.value.number in sums and article.sentences["zh"][m.sentence].role == "title" and m.value.number >= _HEADLINE_SUM:
            told = sums[m.value.number]
            yield replace(m, kind="money", value=told.value, rule=told.rule)
        else:
            yield m


def _told_elsewhere(values: Mapping[Language, tuple[ValueMention, ...]]) -> list[str]:
    """For each bare amount that the other version tells with its currency, that currency."""
    sums = {language: [m.value for m in values[language] if isinstance(m.value, Money)] for language in LANGUAGES}
    named = {language: {(m.amount, m.min, m.max): m.currency for m in sums[language] if m.currency} for language in LANGUAGES}
    return [
        code
        for language in LANGUAGES
        for m in sums[language]
        if not m.currency and (code := named["zh" if language == "en" else "en"].get((m.amount, m.min, m.max)))
    ]


def _priced(mention: ValueMention, house: str | None, *, beside_hkd: bool) -> ValueMention:
    value = mention.value
    if not isinstance(value, Money) or value.currency:
        return mention
    sign = mention.rule.removeprefix("money.")
    return replace(mention, value=value.model_copy(update={"currency": currency_of(sign, house, beside_hkd=beside_hkd)}))


def _by_block(sentences: Iterable[Sentence]) -> dict[int, list[Sentence]]:
    grouped: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        grouped.setdefault(sentence.block, []).append(sentence)
    return grouped


def _values_of(article: Article, block: Block) -> list[Found]:
    text = article.texts[block.source][block.start : block.end]
    folded = article.shadows[block.source][block.start : block.end]
    if not article.passage:
        return find_values(text, block.language, shadow=folded)
    return _with_bare_numbers(find_values(text, block.language, kinds=(*ARTICLE_KINDS, "number", "ordinal"), shadow=folded), folded)


def _with_bare_numbers(found: list[Found], folded: str) -> list[Found]:
    """Values, and of bare numbers and ordinals what stands in none of them, as counts and ranks; times of day are neither."""
    kept = [f for f in found if f.kind not in ("number", "ordinal")]
    for bare in sorted((f for f in found if f.kind in ("number", "ordinal")), key=lambda f: (-(f.end - f.start), f.start)):
        if any(bare.start < f.end and f.start < bare.end for f in kept) or _part_of_more(folded, bare):
            continue
        if isinstance(bare.value, Cardinal) and bare.value.number != 1:
            value = Count(number=bare.value.number, min=bare.value.min, max=bare.value.max)
            kept.append(replace(bare, kind="count", value=value, rule="count.bare"))
        elif isinstance(bare.value, Ordinal) and bare.value.rank != 1:
            kept.append(replace(bare, kind="rank", value=Rank(rank=bare.value.rank), rule="rank.bare"))
    return kept


def _part_of_more(folded: str, bare: Found) -> bool:
    """Is a number a part of a time of day, of a name (COVID-19) or of a score (3-1)?"""
    return folded.startswith(_OF_A_CLOCK, bare.end) or bool(
        _JOINED_BEFORE.search(folded[max(0, bare.start - 3) : bare.start]) or _JOINED_BEHIND.match(folded, bare.end)
    )


def _placed(found: list[Found], block: Block, sentences: list[Sentence]) -> list[ValueMention]:
    """Found values with offsets in the source, each in the sentence that it begins in."""
    starts = [s.start for s in sentences]
    placed = []
    for value in found:
        start = value.start + block.start
        sentence = sentences[max(0, bisect_right(starts, start) - 1)]
        hedge = (value.hedge[0] + block.start, value.hedge[1] + block.start) if value.hedge else None
        placed.append(
            ValueMention(
                block.language,
                block.source,
                start,
                value.end + block.start,
                sentence.index,
                value.kind,
                value.value,
                value.approximation,
                hedge,
                value.rule,
            )
        )
    return placed
