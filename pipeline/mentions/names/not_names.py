"""What is written like a name and is none: the parties of a contract, grades, the country of a currency, headings in capitals."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pipeline.lexicon import Row, rows
from pipeline.mentions.names.english_words import openers

_MONEY: Final = re.compile(r" (?:dollars?|pounds?|francs?|yen|pesos?|rupees?|ringgit|baht)\b|元|幣")
_GRADED: Final = re.compile(r"\b(?:Grade|Class|Tier|Category|Phase|Level) [A-Z\d]{1,3}$")


class _DefinedTerm(Row):
    """A row of `defined_terms.tsv`."""

    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def _defined() -> frozenset[str]:
    return frozenset(word for row in rows("defined_terms", _DefinedTerm) for word in (*row.en, *row.zh))


def no_name(text: str, start: int, end: int, kind: str) -> bool:
    """Are the words at a place of a text, taken for a name of a kind (person, company, place …), none?

    >>> no_name("The Purchaser will pay.", 4, 13, "company"), no_name("4 billion U.S. dollars", 10, 14, "place")
    (True, True)
    """
    words = text[start:end]
    if kind == "place":
        return _MONEY.match(text, end) is not None
    if kind == "person" and (_GRADED.search(words) or (words.isupper() and words.split()[0].lower() in openers())):
        return True
    return kind in ("company", "organisation", "person") and words.removeprefix("The ").removeprefix("the ") in _defined()
