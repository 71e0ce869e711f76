"""What a user can put right: where it stands (file, line, column, a caret under it), what is wrong, and what to do next."""

from __future__ import annotations

import json
import unicodedata
from typing import Final

_BEFORE: Final = 48
_AFTER: Final = 24
"""Terminal cells of a long line that are shown before and behind the place."""

_JSON_WORDS: Final = {
    "Expecting value": ("a value is missing or is none of JSON", "缺少值，或該值不屬 JSON"),
    "Expecting property name enclosed in double quotes": ('a key in double quotes ("…") should stand here', '此處應為雙引號內的鍵（"…"）'),
    "Expecting ',' delimiter": ("a comma, or the end of the list or object, is missing", "缺少逗號，或清單、物件未結束"),
    "Expecting ':' delimiter": ("a colon is missing behind the key", "鍵後缺少冒號"),
    "Extra data": ("there is more behind the end of the JSON", "JSON 結束後還有內容"),
    "Unterminated string starting at": ("this text has no closing double quote", "此文字欠結尾的雙引號"),
    "Invalid control character at": ("a line break or other control character stands inside a text", "文字內有換行或其他控制字元"),
    "Illegal trailing comma before end of object": ("the last item has a comma behind it", "最後一項後多了逗號"),
    "Illegal trailing comma before end of array": ("the last item has a comma behind it", "最後一項後多了逗號"),
}


class UserError(ValueError):
    """A mistake in what a user gave. `str()` is one line; `told()` adds the place and the next step on lines of their own."""

    def __init__(self, what: str, *, at: str = "", excerpt: str = "", step: str = "") -> None:
        super().__init__(f"{at}: {what}" if at else what)
        self.what, self.at, self.excerpt, self.step = what, at, excerpt, step

    def told(self) -> str:
        """What is wrong, the line with a caret under the place, and the next step."""
        return "\n".join(filter(None, (str(self), self.excerpt, self.step and f"  {self.step}")))


def at(name: str, text: str, offset: int) -> tuple[str, str]:
    r"""`NAME:LINE:COLUMN` (from 1, columns in code points) of an offset in a text, and the line with a caret under it.

    >>> place, excerpt = at("a.toml", 'x = 1\n幣 = "', 9)
    >>> place
    'a.toml:2:4'
    >>> print(excerpt)
        幣 = "
            ^
    """
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text[begin : len(text) if end < 0 else end].rstrip("\r")
    column = offset - begin
    return f"{name}:{text.count(chr(10), 0, offset) + 1}:{column + 1}", pointed(line, column)


def pointed(line: str, column: int) -> str:
    """A line, or the part of a long one that holds the column (from 0, in code points), and below it a caret in that place.

    A Chinese character is two cells wide on a terminal, a combining one none.

    >>> print(pointed("金額 = 一億", 5))
        金額 = 一億
               ^
    """
    line = "".join(c if c.isprintable() else " " for c in line)
    before, after = line[:column], line[column:]
    if cells(before) > _BEFORE:
        before = "…" + _fitting(before[::-1], _BEFORE)[::-1]
    if cells(after) > _AFTER:
        after = _fitting(after, _AFTER) + "…"
    return f"    {before}{after}".rstrip() + f"\n    {' ' * cells(before)}^"


def cells(text: str) -> int:
    """Columns that a text takes on a terminal (Unicode Standard Annex 11).

    >>> cells("金額 a")
    6
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _fitting(text: str, width: int) -> str:
    """The beginning of a text that fits into so many cells."""
    kept = text[:width]
    while cells(kept) > width:
        kept = kept[:-1]
    return kept


def json_fault(name: str, text: str, error: json.JSONDecodeError, step: str = "correct it there") -> UserError:
    """The fault of a text that is not JSON.

    >>> try: json.loads('{"a": }')
    ... except json.JSONDecodeError as error: print(json_fault("x.json", '{"a": }', error).told())
    x.json:1:7: not JSON: a value is missing or is none of JSON
        {"a": }
              ^
      correct it there
    """
    place, excerpt = at(name, text, min(error.pos, len(text)))
    return UserError(f"not JSON: {json_words(error)[0]}", at=place, excerpt=excerpt, step=step)


def json_words(error: json.JSONDecodeError) -> tuple[str, str]:
    """What is wrong with a JSON text, in English and in Chinese."""
    return _JSON_WORDS.get(error.msg, (error.msg, error.msg))


def not_text(name: str, error: UnicodeDecodeError, step: str = "save it as UTF-8 text") -> UserError:
    """The fault of bytes that are not UTF-8."""
    line = error.object[: error.start].count(b"\n") + 1
    kind = "a binary file" if b"\0" in error.object[:4096] else f"byte 0x{error.object[error.start]:02X} is not UTF-8"
    return UserError(f"not a text: {kind}", at=f"{name}:{line}", step=step)


def json_place(text: str, path: tuple[str | int, ...]) -> int:
    """Where the value at a path (keys and indexes) begins in a JSON text; the nearest value around it where there is none.

    Parts of the path that are no key of the object they meet, such as the name of a type, are passed over.

    >>> text = '{"a": [1, {"b": 2}]}'
    >>> text[json_place(text, ("a", 1, "b")):]
    '2}]}'
    """
    decoder = json.JSONDecoder()
    here = _past(text, 0)
    for part in path:
        if text[here] == ("{" if isinstance(part, str) else "["):
            here = _child(text, here, part, decoder) or here
    return here


def _child(text: str, here: int, part: str | int, decoder: json.JSONDecoder) -> int | None:
    """Where the value of a key, or the item of an index, begins in the object or list that begins at `here`."""
    number = 0
    place = _past(text, here + 1)
    while text[place] not in "}]":
        key: object = number
        if text[here] == "{":
            key, place = decoder.raw_decode(text, place)
            place = _past(text, _past(text, place) + 1)
        if key == part:
            return place
        place = _past(text, decoder.raw_decode(text, place)[1])
        if text[place] == ",":
            place = _past(text, place + 1)
        number += 1
    return None


def _past(text: str, place: int) -> int:
    """The first place from `place` on that is no white space."""
    while text[place] in " \t\r\n":
        place += 1
    return place
