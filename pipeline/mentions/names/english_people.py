"""People in English: the shape of the name, and what stands beside it: courtesy titles, posts, verbs of saying."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from pipeline.lexicon import Row, rows
from pipeline.mentions.names.candidate import Candidate
from pipeline.mentions.names.english_words import JOINING, PARTICLES, Word, honorifics, honours, is_surname_word, openers, person_shape
from pipeline.mentions.names.posts import Post
from pipeline.romanisation.syllables import syllables

_BYLINE: Final = re.compile(r"(?:^|\n)\s*(?:by|text|photos?|story|reporting|translated|written|edited)(?: by)?:? $", re.IGNORECASE)
_LOWER_WORD: Final = re.compile(r"(?<![A-Za-z])([a-z]+),? $")
_SHORTEST: Final = 3
_OF_PEOPLE: Final = ("ian", "ist", "crat", "man", "woman", "ese", "ish", "er", "or")
"""Ends of words for people that are no names: Olympian, Democrat."""
_WHO: Final = re.compile(r",? (?:who|whose|\d\d,)\b")
_LIST: Final = (" and ", ", ", ", and ")
_AGENCY: Final = re.compile(
    r"\((?:Xinhua|China News|China News Service|[A-Z][\w ]{2,30}),? $|\b(?:[Rr]eporters?|[Cc]olumnists?|[Cc]orrespondents?|[Jj]ournalists?) $"
)
_FIELD_BEFORE: Final = re.compile(r"\b(?:and|of|for|the) $")
_SURNAME_BEFORE: Final = re.compile(r"(?<![A-Za-z])(?!(?:The|Dr|Mr|Mrs|Ms|Professor|Prof|Ir) )[A-Z][a-z]{1,9} $")
"""What makes a courtesy title that is also a syllable (Hon) the middle of a name."""
_APART: Final = re.compile(r"[.;:?!()]")


class _Reporting(Row):
    """A row of `reporting.tsv`."""

    kind: Literal["says", "according"]
    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def _says() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for row in rows("reporting", _Reporting) if row.kind == "says" for w in row.en)
    return re.compile(rf"(?:,? (?:also|has|had|then|later))? (?:{words})\b")


@cache
def _said_before() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for row in rows("reporting", _Reporting) for w in row.en)
    return re.compile(rf"\b(?:{words}|with|met|by) $")


def runs(words: list[Word], text: str, closed: bytearray) -> list[list[Word]]:
    """Capitalised words in a row, particles (van, de) among them, outside what is closed."""
    found: list[list[Word]] = []
    run: list[Word] = []
    for word in words:
        shut = closed[word.start]
        near = run and text[run[-1].end : word.start] in (" ", ". ", "\n")
        initial = run and len(run[-1].text) == 1
        if run and (shut or not near or (text[run[-1].end] == "." and not initial)):
            found.append(run)
            run = []
        if not shut and (word.capital or (run and word.text in PARTICLES)):
            run.append(word)
        elif run:
            found.append(run)
            run = []
    found.append(run)
    return [r for r in (_trim(r, text) for r in found) if r]


def _trim(run: list[Word], text: str) -> list[Word]:
    while run and (run[-1].text in PARTICLES or (len(run) > 2 and run[-1].text in honours())):
        run = run[:-1]
    while run and run[0].text.lower() in openers() and not _named_so(run, text):
        run = run[1:]
    return run


def _named_so(run: list[Word], text: str) -> bool:
    """Whether a word like So or But begins a name after all."""
    return _honorific(text, run[0].start) is not None or any(person_shape(tuple(w.text for w in run[:n])) >= 0.5 for n in (2, 3))


def _honorific(text: str, start: int) -> int | None:
    """Where the courtesy title (or titles) before a name starts."""
    first = None
    for _ in range(2):
        before = re.search(r"([A-Z][a-z]+)\.? $", text[max(0, start - 14) : start])
        if not before or before.group(1) not in honorifics():
            break
        if syllables(before.group(1).lower()) and _SURNAME_BEFORE.search(text[: max(0, start - 14) + before.start(1)][-20:]):
            break
        start = max(0, start - 14) + before.start(1)
        first = start
    return first


def _beside_post(text: str, start: int, end: int, posts: list[Post]) -> bool:
    """Whether a title stands before the name (with its field and a comma between) or after it as an apposition."""
    for post in posts:
        if post.end <= start and start - post.end <= 150:
            between = text[post.end : start]
            if not _APART.search(between) and (between.strip() == "" or between.endswith((", ", ",\n")) or _plain_field(between)):
                return True
        if end < post.start <= end + 60:
            between = text[end : post.start]
            if between.startswith((", ", " (", " as ")) and "," not in between[2:] and not re.search(r"[.;:]| (?:said|told|and) ", between):
                return True
    return False


def _plain_field(between: str) -> bool:
    """`for Transport and Public Works `: the field of a title that a name follows without a comma."""
    return between.startswith((" for ", " of ", " to ")) and bool(
        re.fullmatch(r" (?:for|of|to)(?: (?:the|and|of|for|[A-Z][\w'-]*,?)){1,12} ", between)
    )


def _context(text: str, start: int, end: int, posts: list[Post]) -> tuple[float, str]:
    if _BYLINE.search(text[max(0, start - 24) : start]) or (
        _AGENCY.search(text[max(0, start - 36) : start]) and text[end : end + 1] in (")", ",", " ")
    ):
        return 0.6, "byline"
    if _beside_post(text, start, end, posts):
        return 0.4, "post"
    if _says().match(text, end) or _said_before().search(text[max(0, start - 16) : start]):
        return 0.3, "says"
    if _WHO.match(text, end):
        return 0.25, "who"
    return 0.0, "shape"


def people(words: list[Word], text: str, closed: bytearray, posts: list[Post]) -> list[Candidate]:
    """The people that a sentence names, those with an honorific and a surname alone included (`short`)."""
    found: list[Candidate] = []
    unsure: list[Candidate] = []
    for run in runs(words, text, closed):
        own = _in_run(run, text, posts)
        found += own
        if not own and 2 <= len(run) <= 5 and person_shape(tuple(w.text for w in run)) >= 0.4:
            unsure.append(Candidate(run[0].start, run[-1].end, "person", 0.5, "list"))
    return found + [u for u in unsure if any(text[f.end : u.start] in _LIST or text[u.end : f.start] in _LIST for f in found)]


def _in_run(run: list[Word], text: str, posts: list[Post]) -> list[Candidate]:
    shaped = [n for n in range(len(run)) if person_shape(tuple(w.text for w in run[n : n + 5])) >= 0.5]
    for at in (*shaped, *range(len(run))) if _honorific(text, run[0].start) is None else range(1):
        part = run[at : at + 5]
        start, end = part[0].start, part[-1].end
        polite = _honorific(text, start)
        if polite is not None:
            if any(p.start < polite < p.end for p in posts):
                polite = start
            return [Candidate(polite, end, "person", 0.95, "honorific" if len(part) > 1 else "short", start, end)]
        tokens = tuple(w.text for w in part)
        shape = person_shape(tokens)
        if len(part) == 1:
            return _surname_alone(part[0], text, posts)
        if shape >= 0.4 or (at == 0 and len(run) <= 4):
            context, rule = _context(text, start, end, posts)
            score = min(1.0, max(shape, 0.15) + context)
            if score >= 0.5 and (
                shape >= 0.4 or (rule in ("post", "byline", "who") and not _FIELD_BEFORE.search(text[max(0, start - 5) : start]))
            ):
                start = run[at - 1].start if at and _rare_given_name(run[at - 1], part[0], text) else start
                return [Candidate(start, end, "person", round(score, 2), rule)]
    return []


def _rare_given_name(word: Word, following: Word, text: str) -> bool:
    """Whether a capitalised word before a name is a given name that no table has (union leader Cloee Chan): it opens no sentence."""
    before = _LOWER_WORD.search(text[max(0, word.start - 20) : word.start])
    beside = text[word.end : following.start] == " " and before is not None and before.group(1) not in JOINING
    return beside and word.text.isalpha() and not word.text.isupper() and len(word.text) > _SHORTEST and not word.text.endswith(_OF_PEOPLE)


def _surname_alone(word: Word, text: str, posts: list[Post]) -> list[Candidate]:
    """`President Mok`, `Mok said`: a surname alone is a short form where a post or a verb of saying stands beside it."""
    beside = any(p.end + 1 == word.start for p in posts)
    if not word.text.isupper() and (is_surname_word(word.text) or not beside) and (beside or _says().match(text, word.end)):
        return [Candidate(word.start, word.end, "person", 0.3, "short")]
    return []
