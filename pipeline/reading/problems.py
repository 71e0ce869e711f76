"""Findings of reading: what was wrong with an input, where, and what to do next, in both languages."""

from __future__ import annotations

import json

from pipeline.faults import at, json_words
from schemas import Finding, FindingCode, Message, Severity


class InputError(Exception):
    """An input that cannot be read; carries the finding's code and both messages (place and next step included)."""

    def __init__(self, code: FindingCode, en: str, zh: str) -> None:
        super().__init__(en)
        self.code, self.en, self.zh = code, en, zh

    def finding(self, document: str | None) -> Finding:
        """The finding that tells of it: an error, since nothing could be extracted."""
        return finding(self.code, "error", self.en, self.zh, document)


def finding(code: FindingCode, severity: Severity, en: str, zh: str, document: str | None = None) -> Finding:
    """A finding of `code` with its message in English and in Chinese."""
    return Finding(code=code, severity=severity, message=Message(en=en, zh=zh), document=document)


def unreadable(name: str, why_en: str, why_zh: str) -> InputError:
    """`name` cannot be read: why, and what to do, in both languages."""
    return InputError("input_unreadable", f"{name}: {why_en}", f"{name}：{why_zh}")


def broken_json(name: str, error: ValueError, line: int = 0) -> Message:
    """What is wrong with JSON from outside: place, words and, where it is not JSON at all, the line with a caret below.

    `line` is the number of the line that was read, where it was one of many.
    """
    if not isinstance(error, json.JSONDecodeError):
        place = f"{name}:{line}" if line else name
        return Message(
            en=f"{place}: not a JSON object ({error}); correct or remove it.", zh=f"{place}：不是 JSON 物件（{error}）；請更正或刪除。"
        )
    place, excerpt = at(name, error.doc, min(error.pos, len(error.doc)))
    if line:
        place = f"{name}:{line}:{error.colno}"
    en, zh = json_words(error)
    return Message(
        en=f"{place}: not JSON: {en}; correct or remove it.\n{excerpt}", zh=f"{place}：不是 JSON：{zh}；請更正或刪除。\n{excerpt}"
    )
