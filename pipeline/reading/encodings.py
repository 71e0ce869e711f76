"""Bytes to text: UTF-8 first, then what a byte order mark says, then the Chinese encodings, judged by what comes out."""

from __future__ import annotations

import codecs
from typing import Final

from pipeline.reading.problems import InputProblem, unreadable
from pipeline.shadow import shadow

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES: Final = ("big5hkscs", "gb18030", "utf-16-le", "utf-16-be", "cp1252")
_SAMPLE: Final = 200_000
"""Bytes (of each end of a long file: here its beginning) that an encoding is judged by."""

_COMMON: Final = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都"
    "同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很"
    "最重并物手应向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教原东提立及比员解水名真论处走义各入"
    "几口认条平系气题活更别变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直资命山金指许统区保至形社便空决治展科司五基书非则听界达光"
    "放强即且权完设式路记南品住告类求据程北边该交规万取格望领共确传师今切院让导运香港澳元亿百六七八九局署会城项约预近逾湾深圳"
)
"""Characters that make up about half of any Chinese news text, Simplified."""


def _plausibility(text: str) -> float:
    """Share of common Chinese characters and punctuation among what is not ASCII; 1 for pure ASCII."""
    foreign = [c for c in shadow(text) if c > "\x7f"]
    good = sum(1 for c in foreign if c in _COMMON or c in "。、「」『』《》〈〉【】…’‘“”–—·")
    return good / len(foreign) if foreign else 1.0


def _judge(data: bytes, encoding: str) -> float:
    """How plausible `data` is as `encoding`, 0 where it cannot be."""
    try:
        text = data[:_SAMPLE].decode(encoding, "strict" if len(data) <= _SAMPLE else "ignore")
    except UnicodeDecodeError:
        return 0.0
    if "\0" in text or any("\ue000" <= c <= "\uf8ff" for c in text):
        return 0.0
    foreign = sum(1 for c in text if c > "\x7f")
    if encoding == "cp1252":
        return 0.31 if foreign * 10 < len(text) else 0.0
    return _plausibility(text) if foreign else 0.3


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and the encoding it was in, as Python names it; a byte order mark is not part of the text.

    Raises `InputProblem` (`input_unreadable` for an empty or a binary file, `undecodable_input` where no encoding fits).

    >>> decode("香港".encode("big5hkscs") * 4, "a.txt")[1]
    'big5hkscs'
    """
    if not data.strip():
        raise unreadable(name, "the file is empty; put the article into it or remove it.", "檔案是空的；請放入文章，或刪除檔案。")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name), encoding
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\0" not in text:
            return text, "utf-8"
    best = max(_CANDIDATES, key=lambda encoding: _judge(data, encoding))
    if _judge(data, best) >= 0.25:
        return _strict(data, best, name), best
    if data.count(0) or sum(1 for b in data[:4096] if b < 9) > 3:
        raise unreadable(name, "this is not a text file; save it as UTF-8 text.", "這不是文字檔；請另存為 UTF-8 文字檔。")
    raise _undecodable(name, 0)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(name, error.start) from None


def _undecodable(name: str, place: int) -> InputProblem:
    return InputProblem(
        "undecodable_input",
        f"{name}: no known encoding fits (byte {place}); save it as UTF-8.",
        f"{name}：無法以已知編碼讀取（第 {place} 個位元組）；請另存為 UTF-8。",
    )
