"""What a run did and found: numbers, and a short table of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

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


def summary(tally: Tally, path: Path) -> str:
    """Documents, facts by kind and status, findings, and where to look next, in plain lines."""
    kinds = sorted({kind for kind, _ in tally.facts})
    lines = [f"{'facts':12}" + "".join(f"{status:>10}" for status in _STATUSES) + f"{'all':>8}"]
    lines += [_row(kind, [tally.facts[kind, status] for status in _STATUSES]) for kind in kinds]
    lines.append(_row("all", [sum(tally.facts[kind, status] for kind in kinds) for status in _STATUSES]))
    found = ", ".join(f"{code} {number}" for code, number in sorted(tally.findings.items()))
    return "\n".join([
        *lines,
        "",
        f"documents {tally.documents}, entities {tally.entities}, claims {tally.claims}",
        f"findings {found or 'none'}",
        f"read {tally.read}, extracted {tally.extracted}, from cache {tally.cached}, skipped {tally.skipped}, failed {tally.failed}",
        f"written to {path}; read them with: factbase check {path}",
    ])  # fmt: skip


def _row(name: str, numbers: list[int]) -> str:
    return f"{name:12}" + "".join(f"{number:10}" for number in numbers) + f"{sum(numbers):8}"
