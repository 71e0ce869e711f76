"""Many words at once: a pattern that tries them by their letters, an automaton and a scan that find where any of them stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

import ahocorasick

_END = ""

Place: TypeAlias = tuple[int, int]
"""Start and end of a word."""


def trie(words: Iterable[str], suffix: Callable[[str], str] = lambda _: "", *, blank: str = r"\s") -> str:
    """A pattern for any of the words, the longest first, that shares their beginnings; `suffix` is what must follow a word.

    A blank in a word stands for any white space, or for what `blank` says.

    >>> pattern = trie(["may", "march", "mar"])
    >>> pattern
    'ma(?:r(?:ch|)|y)'
    >>> re.match(pattern, "march").group()
    'march'
    """
    root: dict[str, object] = {}
    for word in words:
        at = root
        for letter in word:
            at = at.setdefault(letter, {})  # type: ignore[assignment]
        at[_END] = suffix(word)
    return _pattern(root, blank)


def _pattern(node: dict[str, object], blank: str) -> str:
    """The pattern of a node: its longer words before the one that ends here."""
    ways = []
    for letter in sorted(node, key=lambda each: (each == _END, each)):
        below = node[letter]
        ways.append(str(below) if letter == _END else (blank if letter == " " else re.escape(letter)) + _pattern(below, blank))  # type: ignore[arg-type]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


class Finder:
    """Finds where words stand, as whole words, in time linear in the text.

    >>> list(Finder(["may", "monday"]).places("on monday, maybe in may"))
    [(3, 9), (20, 23)]
    """

    def __init__(self, words: Iterable[str], *, whole: bool = True) -> None:
        self._whole = whole
        self._automaton = ahocorasick.Automaton()
        for word in words:
            self._automaton.add_word(word, len(word))
        self._automaton.make_automaton()

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every word that stands in the text, by their ends; they may overlap."""
        length = len(text)
        for last, size in self._automaton.iter(text):
            start, end = last + 1 - size, last + 1
            if not self._whole or ((start == 0 or not text[start - 1].isalpha()) and (end == length or not text[end].isalpha())):
                yield start, end


class Spotter:
    """Finds the English words of several grammars in one look over a text: tried only behind a character that is no letter.

    Of words that begin at one place the longest is found, for every grammar that knows it or a word in it.

    >>> spots = Spotter({"date": ["year", "school year"], "length": ["year", "hour"]})
    >>> spots("the school year begins (hour by hour)")
    {'date': [(4, 15)], 'length': [(4, 15), (24, 28), (32, 36)]}
    """

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._names = tuple(words)
        known: dict[str, set[str]] = {}
        for name in words:
            for word in words[name]:
                known.setdefault(word, set()).add(name)
        self._grammars = {
            word: frozenset(names.union(*(known.get(part, ()) for part in _PART.findall(word)))) for word, names in known.items()
        }
        self._pattern = re.compile(rf"[^a-z](?:{trie(known, blank=' ')})(?![^\W\d_])")

    def __call__(self, lowered: str) -> dict[str, list[Place]]:
        """The places of each grammar's words in a lowered shadow, in their order."""
        found: dict[str, list[Place]] = {name: [] for name in self._names}
        for m in self._pattern.finditer(" " + lowered):
            start, end = m.span()
            if start == 0 or not lowered[start - 1].isalpha():
                for name in self._grammars[m.group()[1:]]:
                    found[name].append((start, end - 1))
        return found


_PART = re.compile("[a-z]+")


class Endings:
    """Tells whether one of some words ends at a place of a text, without a look at most of them.

    >>> at_end = Endings(["more than", "about"])
    >>> at_end("no more than ten", 12), at_end("no more than ten", 16)
    (True, False)
    """

    def __init__(self, words: Iterable[str]) -> None:
        known = frozenset(words)
        self._size = min(2, *map(len, known))
        last: dict[str, list[str]] = {}
        for word in sorted(known):
            last.setdefault(word[-self._size :], []).append(word)
        self._words = {ending: tuple(each) for ending, each in last.items()}

    def __call__(self, text: str, end: int) -> bool:
        """Does a word end at `end`? What stands before it is not looked at."""
        words = self._words.get(text[max(0, end - self._size) : end])
        return words is not None and text.endswith(words, 0, end)
