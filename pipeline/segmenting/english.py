"""English sentences: where a full stop ends one, and where it only shortens a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from pipeline.lexicon.table import Row, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

_STOP: Final = re.compile(r"""[.!?…]{1,8}["'”’»)\]]{0,4}(?:\[\d{1,3}\]){0,3}(?=\s)""")
_WORD_BEFORE: Final = re.compile(r"(?:(?<![A-Za-z0-9])[A-Za-z][A-Za-z.]{0,15}|(?<=[0-9])[ap]\.m)\Z")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){1,5}\Z")
_NUMBER: Final = re.compile(r"[(]?(?:[A-Z]{0,4}-?\d|[ivxlc]{1,6}\b|[A-Z]\b)")
_OPENING: Final = "\"'“‘([«"
_RUN: Final = re.compile(r"\S{120,}")
"""No word: spaCy peels affixes off one by one, in quadratic time and worse, so such runs are cut plainly."""
_PIECE: Final = re.compile(r"\w+|[^\w\s]")
_AHEAD: Final = 60
"""Characters after a stop that are looked at."""


class Abbreviation(Row):
    """A row of `abbreviations.tsv`."""

    word: str
    ends: Literal["never", "number", "may"]

    def key(self) -> object:
        """The word itself."""
        return self.word


class Opener(Row):
    """A row of `sentence_openers.tsv`."""

    kind: str
    words: tuple[str, ...]


@cache
def _openers() -> frozenset[str]:
    return frozenset(word for row in rows("sentence_openers", Opener) for word in row.words)


@cache
def _abbreviations() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("abbreviations", Abbreviation):
        last = row.word.rpartition(" ")[2]
        found[last] = found[last[:1].upper() + last[1:]] = row.ends
        if row.ends == "number":
            found[last.lower()] = row.ends
    return found


def sentence_ends(text: str) -> Iterator[int]:
    """Offsets in a block after which a new sentence begins (closing quotes and brackets included); the block's end is not told.

    >>> text = 'Mr. Ng paid HK$14.3 billion (p. A2). "Why?" he asked. It rose.'
    >>> [text[end:] for end in sentence_ends(text)]
    [' "Why?" he asked. It rose.', ' It rose.']
    """
    for stop in _STOP.finditer(text):
        after = text[stop.end() : stop.end() + _AHEAD].lstrip()
        if after and not _continues(text, stop, after):
            yield stop.end()


def words(text: str) -> Iterator[tuple[int, int]]:
    """Places of the words and punctuation marks (not of white space) in a block, by the English tokenizer of spaCy.

    >>> [*words("Mr. Ng paid $3.")]
    [(0, 3), (4, 6), (7, 11), (12, 13), (13, 14), (14, 15)]
    """
    at = 0
    for run in _RUN.finditer(text):
        yield from _tokens(text, at, run.start())
        yield from ((run.start() + m.start(), run.start() + m.end()) for m in _PIECE.finditer(run[0]))
        at = run.end()
    yield from _tokens(text, at, len(text))


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if start < end:
        for token in _tokenizer()(text[start:end]):
            if not token.is_space:
                yield start + token.idx, start + token.idx + len(token)


@cache
def _tokenizer() -> Callable[[str], Doc]:
    """The English tokenizer of spaCy; loaded once a process, and only when there is English to cut."""
    import spacy

    tokenizer: Callable[[str], Doc] = spacy.blank("en").tokenizer
    return tokenizer


def _continues(text: str, stop: re.Match[str], after: str) -> bool:
    """Does the sentence go on after this stop? `after` is what follows it, without white space."""
    opening = after.lstrip(_OPENING)
    if opening[:1].islower():
        return True
    before = _WORD_BEFORE.search(text[max(0, stop.start() - 16) : stop.start()])
    if before is None or stop[0][0] != "." or stop[0][1:2] in (".", "!", "?", "…"):
        return False
    word = before[0] + "."
    opens = opening.split(maxsplit=1)[0].rstrip(",") in _openers() if opening else False
    rule = _abbreviations().get(word, "initials" if _INITIALS.fullmatch(word) else "none")
    if rule == "number":
        return _NUMBER.match(after) is not None
    closed = len(stop[0]) > 1
    return rule == "never" or (rule in ("may", "initials") and not opens and not closed)
