"""Chinese sentences and words. A sentence ends at 。！？ with the quotes and brackets that close behind it; ；ends a clause only.

The full stop of ASCII never ends a Chinese sentence: it stands in decimals and in Latin abbreviations. A trailing 。within
quotes ends one as well: what a speaker says in three sentences is three sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Final

_STOP: Final = re.compile(r"(?:[。!?]|…{1,4}(?=[」』”\"]))[。!?…]{0,8}[」』”’\"')】》\]]{0,4}")
_GOES_ON: Final = ",、:;)"

_BLOCK: Final = re.compile(r"([\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+)")
"""What jieba cuts by its dictionary; all else is single characters, but for white space."""
_LINE_END: Final = re.compile(r"(\r\n)")
_CUT_OTHERWISE: Final = re.compile(r"[-_]|\.(?!\d)|\.\d+[.a-zA-Z]")
"""Where rjieba keeps together what jieba cuts: hyphens, underscores, points that are no decimal's."""


def sentence_ends(shadow: str) -> Iterator[int]:
    """Offsets in a block's shadow after which a new sentence begins; the block's own end is not told.

    >>> [*sentence_ends('他说:「好。」她点头。完')]
    [7, 11]
    """
    for stop in _STOP.finditer(shadow):
        end = stop.end()
        if end < len(shadow) and shadow[end] not in _GOES_ON:
            yield end


def words(shadow: str) -> Iterator[tuple[int, int]]:
    """Places of the words and punctuation marks (not of white space) in a block's shadow, by jieba.

    >>> [*words("香港园区 开幕")]
    [(0, 2), (2, 4), (5, 7)]
    """
    start = 0
    for word in cutter()(shadow):
        end = start + len(word)
        if not word.isspace():
            yield start, end
        start = end


@cache
def cutter() -> Callable[[str], Iterable[str]]:
    """What cuts a shadow into words that join to it again: jieba, with rjieba for most of the work where the extra `fast` is installed.

    The dictionary is loaded straight from the package (about a second, once a process): jieba's cache saves no time,
    and would be a file of predictable name in a folder that everybody may write to.
    """
    try:
        import rjieba
    except ImportError:
        return _jieba()
    return partial(_accelerated, rjieba.cut)


def _accelerated(fast: Callable[[str], Iterable[str]], text: str) -> Iterator[str]:
    """The words that jieba cuts, by `fast` wherever that cuts the same."""
    for place, block in enumerate(_BLOCK.split(text)):
        if place % 2:
            yield from _jieba()(block) if _CUT_OTHERWISE.search(block) else fast(block)
        elif block:
            for turn, rest in enumerate(_LINE_END.split(block)):
                yield from (rest,) if turn % 2 else rest


@cache
def _jieba() -> Callable[[str], Iterable[str]]:
    """What cuts as jieba does."""
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = jieba.Tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    own: Callable[[str], Iterable[str]] = tokenizer.cut
    return own
