"""The shadow of a text: same length, one spelling.

Rules and tables are matched on the shadow, never on the source: Chinese in Simplified characters, full-width forms, digits of
all scripts, odd spaces, quotes and dashes in their ASCII form. One character becomes one character, so every offset in the shadow is an
offset in the source, and the source itself is never changed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from opencc import OpenCC

_CJK: Final = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x2A6E0))

_FOLDED: Final = {
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
    "'": "\u2018\u2019\u02bc\u2032\u00b4",
    '"': "\u201c\u201d\u2033",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63",
    "~": "\uff5e\u301c\u223c",
    "·": "\u2027\u30fb\u2022\uff0e\uff65",
    "〇": "○◯\u25ef\u2b55",
    ".": "\u2024",
}


@cache
def _table() -> dict[int, str]:
    """Character to character; built once from OpenCC's `hk2s` and `t2s`, each character alone so that no phrase rule applies."""
    traditional = [chr(i) for block in _CJK for i in block]
    text = "\n".join(traditional)
    simplified = OpenCC("t2s").convert(OpenCC("hk2s").convert(text)).split("\n")
    table = {ord(a): b for a, b in zip(traditional, simplified, strict=True) if a != b and len(b) == 1}
    table |= {ord(c): str(int(c)) for c in re.findall(r"\d", "".join(map(chr, range(0x80, 0x20000))))}
    table |= {i: chr(i - 0xFEE0) for i in range(0xFF01, 0xFF5F)}
    table |= {ord(c): folded for folded, characters in _FOLDED.items() for c in characters}
    return table


def shadow(text: str) -> str:
    """The same text, character by character, in the one spelling that rules are written in.

    >>> shadow("約１６.４億港元（估計）")
    '约16.4亿港元(估计)'
    >>> shadow("HK$1.64\u00a0billion – almost")
    'HK$1.64 billion - almost'
    >>> shadow("٣年")
    '3年'
    """
    return text.replace("\t", " ") if text.isascii() else text.translate(_table())
