"""Bytes to text: a byte order mark, else UTF-8, else of the Chinese encodings the one in which the text is Chinese."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import Final

from pipeline.reading.problems import InputError, unreadable
from pipeline.shadow import shadow

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES: Final = ("cp1252", "big5hkscs", "gb18030", "utf-16-le", "utf-16-be")
_SAMPLE: Final = 20_000
"""Bytes from the beginning of a file that an encoding is judged by."""
_PLAUSIBLE: Final = 0.6
"""Share of common characters that makes a text Chinese; real texts have more than 0.9, wrongly decoded ones less than 0.5."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\ue000-\uf8ff]")


@cache
def _common() -> frozenset[str]:
    """The 3,755 characters of GB 2312 level 1, those in common use, those of written Cantonese, and Chinese punctuation."""
    level1 = bytes(b for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF) for b in (high, low)).decode("gb2312", "ignore")
    return (
        frozenset(level1)
        | frozenset("嘅啲咗喺佢哋嘢唔冇嚟咁噉攞畀睇諗啱嗰嘥埗涌埔氹")
        | frozenset("。、「」『』《》〈〉【】…·〇，：；（）！？％‘’“”–—　")
    )


@cache
def _western() -> frozenset[str]:
    """What English text in a Western encoding holds beside ASCII: typographic signs and letters with accents."""
    return frozenset("'\"-‘’“”–—…•·£€§°½¼©®™\u00a0") | frozenset(chr(i) for i in range(0xC0, 0x100))


def _plausibility(data: bytes, encoding: str) -> float:
    """How likely `data` is text in `encoding`, from 0 (it cannot be) to 1."""
    try:
        # The sample may end within a character; what stands before must be sound.
        text = codecs.getincrementaldecoder(encoding)().decode(data[:_SAMPLE], len(data) <= _SAMPLE)
    except UnicodeDecodeError:
        return 0.0
    if _CONTROL.search(text):
        return 0.0
    foreign = [(c, folded) for c, folded in zip(text, shadow(text), strict=True) if c > "\x7f"]
    if not foreign:
        return 1.0
    if encoding == "cp1252" and len(foreign) * 10 > len(text):
        return 0.0
    good = _western() if encoding == "cp1252" else _common()
    return sum(1 for c, folded in foreign if c in good or folded in good) / len(foreign)


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and the encoding it was in, as Python names it; a byte order mark is not part of the text.

    Raises `InputError`: `input_unreadable` for a binary file, `undecodable_input` where no encoding fits.

    >>> decode("香港園區".encode("big5hkscs"), "a.txt")
    ('香港園區', 'big5hkscs')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name), encoding
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error.start
    else:
        if "\0" not in text:
            return text, "utf-8"
        broken = text.index("\0")
    likely = max(_CANDIDATES, key=lambda encoding: _plausibility(data, encoding))
    if _plausibility(data, likely) >= _PLAUSIBLE:
        return _strict(data, likely, name), likely
    if sum(1 for byte in data[:4096] if byte < 9) * 50 > len(data[:4096]):
        raise unreadable(name, "this is not a text file; save it as UTF-8 text.", "這不是文字檔；請另存為 UTF-8 文字檔。")
    raise _undecodable(data, broken, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error.start, name) from None


def _undecodable(data: bytes, place: int, name: str) -> InputError:
    line = data.count(b"\n", 0, place) + 1
    return InputError(
        "undecodable_input",
        f"{name}, line {line}, byte {place}: no known encoding fits (UTF-8, UTF-16, Big5, GB18030); save the file as UTF-8.",
        f"{name}，第 {line} 行、第 {place} 個位元組：不合任何已知編碼（UTF-8、UTF-16、Big5、GB18030）；請將檔案另存為 UTF-8。",
    )
