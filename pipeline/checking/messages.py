"""Making findings: severity and wording in one place, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from schemas import Evidence, Finding, FindingCode, Message, Severity

_WORDS: Final[dict[str, tuple[Severity, str, str]]] = {
    "conflict": (
        "error",
        "The versions disagree: English “{en}” ({en_value}), Chinese 「{zh}」 ({zh_value}).",
        "兩個版本不一致：英文版為“{en}”（{en_value}），中文版為「{zh}」（{zh_value}）。",
    ),
    "role_differs": (
        "warning",
        "The versions give {name} different posts: “{en}”, {zh}.",
        "兩個版本所載{name}的職銜不同：「{zh}」與“{en}”。",
    ),
    "person_differs": (
        "error",
        "The versions name different persons for one post: {en}, {zh}.",
        "兩個版本就同一職位所載姓名不同：{zh}、{en}。",
    ),
    "header_date_precedes_events": (
        "warning",
        "The article is headed {header}, but tells of {event} as past.",
        "文首日期為{header}，但文中以過去式敘述{event}的事。",
    ),
    "repeated_name": ("warning", "A name is written twice in a row: {name}.", "姓名重複：{name}。"),
    "impossible_date": ("error", "There is no such day: {text}.", "日期不存在：{text}。"),
    "weekday_differs": ("warning", "{date} is a {right}, not a {wrong}.", "{date}是{right_zh}，並非{wrong_zh}。"),
    "share_out_of_range": ("error", "A share cannot be more than a hundred per cent: {text}.", "比例不可能超過百分之一百：{text}。"),
    "sum_differs": ("warning", "The parts make {sum}, the text says {total}.", "各項相加為{sum}，文中總數為{total}。"),
    "self_contradiction": ("warning", "One version says both {a} and {b}.", "同一版本前後不一：{a}與{b}。"),
    "one_language_missing": ("warning", "Only the {language} version is there.", "只有{language_zh}版本。"),
}


def finding(
    code: FindingCode, document: str, evidence: Iterable[Evidence | None], facts: Iterable[str] = (), /, **words: object
) -> Finding:
    """A finding of a code, its message filled with `words`. `KeyError` where a word is missing."""
    severity, en, zh = _WORDS[code]
    return Finding(
        code=code,
        severity=severity,
        message=Message(en=en.format(**words), zh=zh.format(**words)),
        document=document,
        evidence=tuple(e for e in evidence if e),
        facts=tuple(facts),
    )
