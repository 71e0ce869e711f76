"""A cascade of small grammars over tokens, after the finite-state cascades of information extraction.

A lexer turns the words that dates are made of into tokens with a type of one character each; the types in a row are a string,
so a rule is a regular expression over types and a function that builds one token of the tokens matched. Level after level the
text's tokens become days and months, parts of them, ranges, bounds. Words that no date is made of become a break, which no rule crosses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple


class Token(NamedTuple):
    """A word or several with what they mean; `start` and `end` are offsets in the text."""

    type: str
    start: int
    end: int
    value: Any = None


class Matched:
    """Tokens that a rule has matched, by the names of its groups."""

    def __init__(self, match: re.Match[str], tokens: Sequence[Token]) -> None:
        self._match, self._tokens = match, tokens

    def token(self, name: str) -> Token | None:
        """The first token of a group, or `None` where the group took no part."""
        if name not in self._match.re.groupindex:
            return None
        at = self._match.start(name)
        return self._tokens[at] if at >= 0 and self._match.end(name) > at else None

    def has(self, name: str) -> bool:
        """Did the group take part?"""
        return self.token(name) is not None

    def kind(self, name: str) -> str:
        """The type of a group's first token, empty where it took no part."""
        token = self.token(name)
        return token.type if token else ""

    def get(self, name: str) -> Any:  # noqa: ANN401 - a token's value is what its lexer gave
        """The value of a group's first token."""
        token = self.token(name)
        return token.value if token else None

    def all(self, name: str) -> Sequence[Token]:
        """All tokens of a group."""
        start, end = self._match.span(name)
        return self._tokens[start:end] if start >= 0 else ()

    @property
    def tokens(self) -> Sequence[Token]:
        """All tokens matched."""
        return self._tokens[self._match.start() : self._match.end()]

    def made(self, type_: str, value: Any) -> Token:  # noqa: ANN401
        """One token in the place of all that were matched."""
        return Token(type_, self.tokens[0].start, self.tokens[-1].end, value)


Build = Callable[[Matched], Token | Iterable[Token] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over the types of tokens, and what it builds: one token, several, or `None` to leave things as they are."""

    pattern: re.Pattern[str]
    build: Build


def rule(pattern: str, build: Build) -> Rule:
    """A rule; blanks in the pattern do not count."""
    return Rule(re.compile(pattern, re.VERBOSE), build)


class Cascade:
    """Rules in their order, each applied once from left to right to every row of tokens."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._remembered = lru_cache(maxsize=1 << 14)(self._search)

    def __call__(self, tokens: Sequence[Token]) -> list[Token]:
        """The tokens after all rules. Rows end with a break, and few kinds of rows make up most of a text: their rules are remembered."""
        out: list[Token] = []
        row: list[Token] = []
        for token in tokens:
            row.append(token)
            if token.type in _BREAKS:
                out += self._row(row)
                row = []
        return out + self._row(row)

    def _row(self, tokens: list[Token]) -> list[Token]:
        types = "".join([token.type for token in tokens])
        at = self._next(types, 0)
        while at < len(self._rules):
            changed = _apply(tokens, types, self._rules[at])
            if changed is not None:
                tokens = changed
                types = "".join([token.type for token in tokens])
            at = self._next(types, at + 1)
        return tokens

    def _next(self, types: str, start: int) -> int:
        return self._remembered(types, start) if len(types) < _SHORT else self._search(types, start)

    def _search(self, types: str, start: int) -> int:
        """The first rule from `start` on that finds something in a row of types."""
        for at in range(start, len(self._rules)):
            if self._rules[at].pattern.search(types):
                return at
        return len(self._rules)


_BREAKS: Final = frozenset("|!>")
_SHORT: Final = 40
"""Longer rows are seldom seen twice."""


def _apply(tokens: list[Token], types: str, each: Rule) -> list[Token] | None:
    """The tokens after one rule, `None` where it changed nothing."""
    out: list[Token] = []
    at = 0
    for match in each.pattern.finditer(types):
        if match.start() == match.end() or (built := each.build(Matched(match, tokens))) is None:
            continue
        out += tokens[at : match.start()]
        out += (built,) if isinstance(built, Token) else built
        at = match.end()
    return [*out, *tokens[at:]] if at else None


def windows(text: str, triggers: Iterable[tuple[int, int]], reach: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are worth lexing, in their order: so many characters before and after each trigger, out to a blank."""
    start, end = 0, -1
    before, after = reach
    for first, last in triggers:
        if first - before > end:
            if end >= 0:
                yield start, end
            start = max(end, 0, text.rfind(" ", max(0, first - before - _WORD), max(0, first - before)) + 1, first - before - _WORD)
        if last + after > end:
            blank = text.find(" ", last + after, last + after + _WORD)
            end = max(end, blank if blank >= 0 else last + after)
    if end >= 0:
        yield start, end


_WORD: Final = 20
"""So far a blank is looked for; a longer word may be cut."""


_RANGE: Final = frozenset("-~")
"""A dash and a word for "to": in a row they are one, as in July-to-September."""


def rows(tokens: Iterable[Token], text: str, anchors: frozenset[str], blank: re.Pattern[str]) -> list[Token]:
    """Tokens in rows, each followed by what ends it; rows that hold no anchor are left out.

    A row ends where other words (|), a sign or a line's end (!) or the text's end (>) comes; < marks a row that begins the text.
    """
    out: list[Token] = []
    row: list[Token] = []
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip(" .\n\r"))
    end, anchored = 0, False
    for token in tokens:
        type_, start, stop, _ = token
        if row and start != end and text[end:start] != " " and not blank.fullmatch(text, end, start):
            if anchored:
                _close(row, out, text, first, last)
            row, anchored = [], False
        elif row and type_ in _RANGE and row[-1].type in _RANGE:
            row[-1] = Token(max(type_, row[-1].type), row[-1].start, stop, row[-1].value)
            end = stop
            continue
        row.append(token)
        anchored = anchored or type_ in anchors
        end = stop
    if anchored:
        _close(row, out, text, first, last)
    return out


def _close(row: list[Token], out: list[Token], text: str, first: int, last: int) -> None:
    """Add a row with its bounds, the last with the word after it; the text's own words stand from `first` to `last`."""
    start, end = row[0].start, row[-1].end
    if start <= first:
        out.append(Token("<", start, start))
    out += row
    rest = text[end : end + 40].lstrip(" ")
    out.append(Token(">" if end >= last else "|" if rest[:1].isalnum() else "!", end, end, rest.partition(" ")[0]))
