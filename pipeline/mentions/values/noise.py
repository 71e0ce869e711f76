"""What only looks like a value: telephone numbers, stock codes, addresses, references, times of day, set phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from pipeline.lexicon import Row, rows
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.number_words import any_of
from pipeline.mentions.values.vocabulary import Place, trie
from pipeline.mentions.values.words import UnitRow
from pipeline.shadow import shadow
from schemas import Cardinal, Language

_MAIL: Final = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_LETTERED: Final = re.compile(r"\b(?P<reference>[a-z]{1,6}/\d{1,6}(?:/\d{1,6}){0,3}|[a-z]{2,8}\(\d{4}-\d{2}\)\d{1,4})")
_LETTERS: Final = re.compile(r"[a-z]/\d|[a-z]\(\d{4}-\d")
_DIGIT: Final = re.compile(r"\d")
_NOTHING: Final = Cardinal()
_HAN: Final = "一二三四五六七八九十百"
_NUMERAL: Final = "一二三四五六七八九十百千万亿两零〇"
_TELEPHONE: Final = (
    r"(?<![\d,.$])(?:\+?852[ -]?|\+?853[ -]?|\+?86[ -]?)?[23569]\d{3}[ -]\d{4}(?![\d,])"
    r"|(?<!\d)\+\d{1,3}[ -]\d{2,4}[ -]\d{3,4}(?:[ -]\d{3,4})?(?!\d)"
)
_ADDRESS: Final = r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?!\d|\.\d)|\bhttps?://[^\s]{1,2000}"


class NoiseRow(Row):
    """A row of noise.tsv."""

    role: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


@cache
def _words(role: str) -> list[str]:
    return [shadow(word).lower() for row in rows("noise", NoiseRow) if row.role == role for word in (*row.en, *row.zh)]


def find_noise(lowered: str, language: Language, *, words: list[Place] | None = None) -> Iterator[Found]:
    """Stretches of a lowered shadow whose digits are no values, as `Found` of kind `noise`.

    `words` are the places of the English words that noise begins with, where they are known.

    >>> said = "call 3890 0012 about paragraph 14 of file no. 35/2026"
    >>> [said[f.start : f.end] for f in find_noise(said, "en")]
    ['3890 0012', 'paragraph 14', 'no. 35/2026']
    """
    if "@" in lowered:
        for m in _MAIL.finditer(lowered):
            yield _noise(m, "address")
    if not _DIGIT.search(lowered) and language == "en":
        return
    if _LETTERS.search(lowered):
        for m in _LETTERED.finditer(lowered):
            yield _noise(m, "reference")
    pattern, at = _pattern(language), 0
    figures, worded = _begin(language)
    begins = {start for start, _ in words} if words is not None else {b.start() for b in worded.finditer(lowered)}
    for start in sorted(begins.union([b.start() for b in figures.finditer(lowered)])):
        hit = pattern.match(lowered, start) if start >= at else None
        if hit:
            yield _noise(hit, hit.lastgroup or "")
            at = hit.end()


def _noise(m: re.Match[str], rule: str) -> Found:
    return Found("noise", m.start(), m.end(), _NOTHING, rule=f"noise.{rule}")


@cache
def _begin(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where a stretch of noise may begin: at a figure or a bracket, or at a word."""
    if language == "en":
        hour = any_of(w for w in _words("time of day") if w.isascii())
        figures = rf"[\d+(](?:(?<=[+(])\d*|(?<!\d\d)(?<=\d)\d*+(?=[-./:]|[ ]\d|[ ]?(?:{hour})))"
        return re.compile(figures), re.compile(rf"\b(?:{trie(english_words())})(?![a-z])|[ap]\.m\.")
    phrases = {w for role in ("phrase", "phrase followed", "time of day", "code", "exchange") for w in _words(role)}
    words = {w for role in _LABELS for w in _words(role) if w.isascii()}
    return re.compile(rf"[\d+(]\d*|[第{_HAN}]"), re.compile(rf"(?:{trie({*words, *phrases, *_PARTS_OF_ADDRESSES})})|[ap]\.m\.")


_LABELS: Final = ("label", "code", "exchange", "version", "no.")
_PARTS_OF_ADDRESSES: Final = ("http", "https", "p.", "pp.")


@cache
def english_words() -> frozenset[str]:
    """Words that a stretch of noise may begin with."""
    told = (w for role in (*_LABELS, "phrase") for w in _words(role) if w.isascii())
    return frozenset({*told, *_PARTS_OF_ADDRESSES, "a.m.", "p.m."})


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    code, exchange, version, number, label = (any_of(_words(role)) for role in ("code", "exchange", "version", "no.", "label"))
    hour = any_of(w for w in _words("time of day") if w.isascii())
    measured = any_of(
        w for row in rows("units", UnitRow) for w in row.en if w.isascii() and len(w) > 2
    )  # a pier 350 metres off is no Pier 350
    shapes = {
        "telephone": _TELEPHONE,
        "stock_code": rf"\((?:(?:{code}):? ?)?(?:{exchange})?:? ?\d{{4,6}}(?:\.(?:{exchange}))?\)|(?:{code}):? ?\d{{4,6}}|\b\d{{4,6}}\.(?:{exchange})\b",
        "address": _ADDRESS,
        "version": rf"(?<![\w.])v?\d{{1,4}}(?:\.\d{{1,4}}){{2,4}}(?!\w|\.\w)|\b(?:{version}) ?\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}\b",
        "reference": rf"\b(?:{number}) ?\d{{1,6}}(?:/\d{{2,4}})?|\b\d{{1,4}}/(?:20|19)\d{{2}}(?=[,. )号])",
        "page": rf"\bpp?\. ?[a-z]?\d{{1,4}}(?:[-,] ?[a-z]?\d{{1,4}})?\b|\b(?:{label}) \d{{1,4}}(?:\.\d{{1,3}})?(?: (?:to|and|or|-) \d{{1,4}})?\b(?!\.\d| (?:per|million|billion|{measured})\b)",
        "clock": rf"(?<![\d:])\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?: ?(?:{hour})\b\.?)?(?![\d:])|(?<!\d)\d{{1,2}}(?:\.\d{{2}})? ?(?:{hour})\b\.?|[ap]\.m\.",
        "phrase": rf"\b(?:{any_of(w for w in _words('phrase') if w.isascii())})\b",
    }
    if language == "zh":
        part = any_of(w for w in _words("time of day") if not w.isascii())
        numbered = rf"(?:{any_of(_words('numbered'))})"
        figure = rf"(?:\d{{1,6}}|[{_HAN}]{{1,5}})"
        shapes["clock"] += rf"|\d{{1,2}}[时时]\d{{1,2}}分|(?:{part})\d{{1,2}}[时点](?:半|\d{{1,2}}分)?"
        shapes["reference"] += rf"|第[ ]?{figure}(?:(?:至|到|-){figure})?[ ]?(?:{any_of(_words('nth'))})"
        shapes["number"] = rf"\d{{1,5}}(?:号|[和及、]\d{{1,4}}号){numbered}?|[{_HAN}]{{1,3}}号{numbered}"
        phrases = any_of(w for w in _words("phrase") if not w.isascii())
        shapes["slogan"] = rf"(?<![{_NUMERAL}])(?:{phrases}|{any_of(_words('phrase followed'))}|十一(?=黄金周|假期|国庆))"
    return re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items()))
