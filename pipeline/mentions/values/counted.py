"""What a Chinese number counts: the noun behind its measure word, up to the word that ends the phrase."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from pipeline.mentions.values.words import not_counts
from pipeline.segmenting.chinese import cutter

_RUN: Final = re.compile(r"[ ]?[\"“”「『《]?(?P<run>[^\s\d,.;:，。；：、！？!?()（）\"“”「」『』《》|/]{1,16})")
_OF: Final = "的"


def counted(text: str, shadow: str, start: int) -> str | None:
    """The thing counted behind `start`, as the text writes it; None where nothing is named.

    jieba's words are read up to the first that cannot be of the noun: a preposition, a verb, an auxiliary. Where the phrase
    begins with such a word and 的 follows, the noun stands behind 的.

    >>> counted("60家企業在香港設立總部", "60家企业在香港设立总部", 3)
    '企業'
    >>> counted("130個反對停辦的簽名。", "130个反对停办的签名。", 4)
    '簽名'
    """
    m = _RUN.match(text, start)
    if not m:
        return None
    begin = m.start("run")
    words = _words(shadow[begin : m.end("run")])
    if words and words[0] == _OF:
        begin, words = begin + 1, words[1:]
    ends = not_counts("ends the noun", "zh")
    if words and words[0] in ends and _OF in words:
        at = len(words) - 1 - words[::-1].index(_OF) + 1
        begin, words = begin + sum(map(len, words[:at])), words[at:]
    length = 0
    for word in words:
        if word in ends or word == _OF:
            break
        length += len(word)
    return text[begin : begin + length] or None


@lru_cache(4096)
def _words(run: str) -> tuple[str, ...]:
    return tuple(cutter()(run))
