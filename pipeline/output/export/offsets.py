"""Offsets in the unit that another tool counts in."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import Literal

Offsets = Literal["codepoint", "utf16"]


class Ruler:
    """Translates offsets of one text between code points, which the fact base counts, and another unit.

    >>> ruler = Ruler("𨋢壞了", "utf16")
    >>> ruler.outward(1), ruler.inward(2), ruler.inward(1)
    (2, 1, 1)
    """

    def __init__(self, text: str, unit: Offsets) -> None:
        astral = unit == "utf16" and any(c > "\uffff" for c in text)
        self._starts = list(accumulate((2 if c > "\uffff" else 1 for c in text), initial=0)) if astral else None

    def outward(self, offset: int) -> int:
        """The offset in the other unit of one in code points."""
        return self._starts[offset] if self._starts else offset

    def inward(self, offset: int) -> int:
        """The code point at an offset in the other unit; one in the middle of a character counts as behind it."""
        return bisect_left(self._starts, offset) if self._starts else offset
