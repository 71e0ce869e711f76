"""Chinese sentences and words. A sentence ends at 。！？ and the quotes and brackets that close behind it; ；ends a clause only."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import jieba

_STOP: Final = re.compile(r"(?:[。!?]|…{2,4}(?=[」』”\"]))[。!?…]{0,8}[」』”’\"')】》\]]{0,4}")


def sentence_ends(shadow: str) -> Iterator[int]:
    """Offsets in a block's shadow after which a new sentence begins.

    >>> [*sentence_ends('他说:"好。"她点头。完')]
    [6, 10]
    """
    for stop in _STOP.finditer(shadow):
        if stop.end() < len(shadow) and not (stop[0][0] in "!?" and shadow[stop.end()] in ",、:;)"):
            yield stop.end()


@cache
def _tokenizer() -> jieba.Tokenizer:
    """Our own jieba: silent, and with its cache in a private folder that is gone after loading."""
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    with tempfile.TemporaryDirectory(prefix="factbase-") as folder:
        tokenizer.tmp_dir = folder
        tokenizer.initialize()
    return tokenizer


def words(shadow: str) -> Iterator[tuple[int, int]]:
    """Places of the words (and punctuation marks, white space left out) in a block's shadow, by jieba.

    >>> [*words("香港园区 开幕")]
    [(0, 2), (2, 4), (5, 7)]
    """
    start = 0
    for word in _tokenizer().cut(shadow):
        end = start + len(word)
        if not word.isspace():
            yield start, end
        start = end
