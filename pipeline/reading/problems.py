"""Findings of reading: what was wrong with an input, where, and what to do next, in both languages."""

from __future__ import annotations

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
