"""Many words at once: a pattern that tries them by their letters, and an automaton that finds where any of them stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import ahocorasick

_END = ""


def trie(words: Iterable[str], suffix: Callable[[str], str] = lambda _: "") -> str:
    """A pattern for any of the words, the longest first, that shares their beginnings; `suffix` is what must follow a word.

    A blank in a word stands for any white space.

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
    return _pattern(root)


def _pattern(node: dict[str, object]) -> str:
    """The pattern of a node: its longer words before the one that ends here."""
    ways = []
    for letter in sorted(node, key=lambda each: (each == _END, each)):
        below = node[letter]
        ways.append(str(below) if letter == _END else _letter(letter) + _pattern(below))  # type: ignore[arg-type]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _letter(letter: str) -> str:
    return r"\s" if letter == " " else re.escape(letter)


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
