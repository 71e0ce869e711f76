"""What a run did and found: numbers, and a short table of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pipeline.faults import cells
from schemas import Language

_STATUSES = ("agreed", "conflict", "only_en", "only_zh")


@dataclass(slots=True)
class Tally:
    """What a run did with its inputs, and how much it found."""

    read: int = 0
    extracted: int = 0
    cached: int = 0
    skipped: int = 0
    failed: int = 0
    documents: int = 0
    entities: int = 0
    claims: int = 0
    facts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By kind and status."""
    findings: Counter[str] = field(default_factory=Counter)
    """By code."""

    def add(self, read: bool, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Count an input: whether it was read, and its `claims`, `facts` (by `KIND STATUS`) and `findings` (by code)."""
        self.documents += read
        self.failed += not read
        self.claims += sum(counts["claims"].values())
        self.findings.update(counts["findings"])
        for name, number in counts["facts"].items():
            kind, _, status = name.partition(" ")
            self.facts[kind, status] += number

    def counts(self) -> dict[str, int | dict[str, int]]:
        """What was found, as JSON can hold it."""
        facts = {f"{kind} {status}": number for (kind, status), number in self.facts.items()}
        plain = {name: getattr(self, name) for name in ("documents", "failed", "entities", "claims")}
        return plain | {"facts": facts, "findings": dict(self.findings)}

    @classmethod
    def from_counts(cls, counts: Mapping[str, Any]) -> Tally:
        """The tally of such counts. `KeyError` or `TypeError` where they are none."""
        documents, failed, entities, claims = (int(counts[name]) for name in ("documents", "failed", "entities", "claims"))
        found = cls(documents=documents, failed=failed, entities=entities, claims=claims, findings=Counter(counts["findings"]))
        for name, number in counts["facts"].items():
            kind, _, status = name.partition(" ")
            found.facts[kind, status] += number
        return found

    def join(self, parts: Tally) -> None:
        """Add what was found in the parts of a run."""
        for name in ("documents", "failed", "entities", "claims"):
            setattr(self, name, getattr(self, name) + getattr(parts, name))
        self.findings.update(parts.findings)
        self.facts.update(parts.facts)


_WORDS: Final[dict[Language, Mapping[str, str]]] = {
    "en": {
        "facts": "facts", "all": "all", "agreed": "agreed", "conflict": "conflict", "only_en": "only_en", "only_zh": "only_zh",
        "found": "documents {documents}, entities {entities}, claims {claims}", "findings": "findings {0}", "none": "none",
        "done": "read {read}, extracted {extracted}, from cache {cached}, skipped {skipped}, failed {failed}",
        "next": "written to {0}; read them with: factbase check {0}",
    },
    "zh": {
        "facts": "事實", "all": "合計", "agreed": "一致", "conflict": "矛盾", "only_en": "只見英文", "only_zh": "只見中文",
        "found": "文章 {documents}、實體 {entities}、說法 {claims}", "findings": "發現 {0}", "none": "無",
        "done": "讀取 {read}、抽取 {extracted}、取自快取 {cached}、略過 {skipped}、失敗 {failed}",
        "next": "已寫入 {0}；查看問題：factbase check {0} --lang zh",
    },
}  # fmt: skip


def summary(tally: Tally, path: Path | None, lang: Language = "en") -> str:
    """Documents, facts by kind and status, findings, and where to look next (no `path`, no such line), in plain lines."""
    words = _WORDS[lang]
    kinds = sorted({kind for kind, _ in tally.facts})
    head = _left(words["facts"]) + "".join(_right(words[status], 10) for status in _STATUSES) + _right(words["all"], 8)
    rows = [_row(kind, [tally.facts[kind, status] for status in _STATUSES]) for kind in kinds]
    everything = _row(words["all"], [sum(tally.facts[kind, status] for kind in kinds) for status in _STATUSES])
    found = ", ".join(f"{code} {number}" for code, number in sorted(tally.findings.items()))
    return "\n".join([
        head, *rows, everything, "",
        words["found"].format(documents=tally.documents, entities=tally.entities, claims=tally.claims),
        words["findings"].format(found or words["none"]),
        words["done"].format(
            read=tally.read, extracted=tally.extracted, cached=tally.cached, skipped=tally.skipped, failed=tally.failed
        ),
        *([words["next"].format(path)] if path else []),
    ])  # fmt: skip


def _row(name: str, numbers: list[int]) -> str:
    return _left(name) + "".join(f"{number:10}" for number in numbers) + f"{sum(numbers):8}"


def _left(text: str) -> str:
    return text + " " * (12 - cells(text))


def _right(text: str, width: int) -> str:
    return " " * (width - cells(text)) + text
