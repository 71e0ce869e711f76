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

_STOP: Final = re.compile(r"""[.!?…]{1,8}["'”’»)\]]{0,4}(?=\s)""")
_WORD_BEFORE: Final = re.compile(r"[A-Za-z][A-Za-z.]{0,15}\Z")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){1,5}\Z")
_OPENERS: Final = frozenset(
    "The A An It He She They We I You This That These Those There Here In On At By For From With As When While After Before Since "
    "But And Or So Yet However Meanwhile Moreover Its His Her Their Our My If Although Though Until Under Over Last Next Both Some "
    "Many Most All One Two Three Asked Speaking According Officials Critics".split()
)
"""Words that open a sentence far more often than they follow an abbreviation within one."""


class Abbreviation(Row):
    """A row of `abbreviations.tsv`."""

    word: str
    ends: Literal["never", "number", "may"]

    def key(self) -> object:
        """The word itself."""
        return self.word


@cache
def _abbreviations() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("abbreviations", Abbreviation):
        last = row.word.rpartition(" ")[2]
        found[last] = found[last[:1].upper() + last[1:]] = row.ends
    return found


def sentence_ends(text: str) -> Iterator[int]:
    """Offsets in a block after which a new sentence begins (closing quotes and brackets included); the block's end is not told.

    >>> text = 'Mr. Ng paid HK$14.3 billion (p. A2). "Why?" he asked. It rose.'
    >>> [text[end:] for end in sentence_ends(text)]
    [' "Why?" he asked. It rose.', ' It rose.']
    """
    for stop in _STOP.finditer(text):
        after = text[stop.end() :].lstrip()[:40] if stop.end() < len(text) else ""
        if after and not _continues(text, stop, after):
            yield stop.end()


def words(text: str) -> Iterator[tuple[int, int]]:
    """Places of the words and punctuation marks (not of white space) in a block, by spaCy's English tokenizer.

    >>> [*words("Mr. Ng paid $3.")]
    [(0, 3), (4, 6), (7, 11), (12, 13), (13, 14), (14, 15)]
    """
    for token in _tokenizer()(text):
        if not token.is_space:
            yield token.idx, token.idx + len(token)


@cache
def _tokenizer() -> Callable[[str], Doc]:
    """spaCy's English tokenizer; loaded once a process, and only when there is English to cut."""
    import spacy

    tokenizer: Callable[[str], Doc] = spacy.blank("en").tokenizer
    return tokenizer


def _continues(text: str, stop: re.Match[str], after: str) -> bool:
    """Does the sentence go on after this stop?"""
    first = after.lstrip("\"'“‘([«")[:1]
    if first.islower():
        return True
    if stop[0][0] != "." or stop[0].startswith(".."):
        return False
    before = _WORD_BEFORE.search(text[max(0, stop.start() - 16) : stop.start()])
    if before is None:
        return False
    word = before[0] + "."
    opener = re.match(r"[A-Za-z]*", after.lstrip("\"'“‘(["))
    opens = opener is not None and opener[0] in _OPENERS
    rule = _abbreviations().get(word)
    if rule is None:
        return _INITIALS.fullmatch(word) is not None and not opens
    if len(stop[0]) > 1 and stop[0][1] in '"”)]':
        return rule == "never"
    if rule == "number":
        return re.match(r"[(]?(?:[A-Z]{0,4}-?\d|[ivxlc]{1,6}\b|[A-Z]\b)", after) is not None
    return rule == "never" or not opens
