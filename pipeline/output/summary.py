"""A short table of what a run found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from schemas import FactBase

_STATUSES = ("agreed", "conflict", "only_en", "only_zh")


def summary(factbase: FactBase, path: Path) -> str:
    """Documents, facts by kind and status, findings, and where to look next, in plain lines."""
    counts: Counter[tuple[str, str]] = Counter((f.kind, f.status) for f in factbase.facts)
    kinds = sorted({str(f.kind) for f in factbase.facts})
    lines = [f"{'facts':12}" + "".join(f"{status:>10}" for status in _STATUSES) + f"{'all':>8}"]
    lines += [
        f"{kind:12}" + "".join(f"{counts[kind, s]:10}" for s in _STATUSES) + f"{sum(counts[kind, s] for s in _STATUSES):8}"
        for kind in kinds
    ]
    total: Counter[str] = Counter(f.status for f in factbase.facts)
    lines.append(f"{'all':12}" + "".join(f"{total[s]:10}" for s in _STATUSES) + f"{len(factbase.facts):8}")
    codes = Counter(f.code for f in factbase.findings)
    lines.append("")
    lines.append(f"documents {len(factbase.documents)}, entities {len(factbase.entities)}, claims {len(factbase.claims)}")
    lines.append("findings " + (", ".join(f"{code} {n}" for code, n in sorted(codes.items())) or "none"))
    lines.append(f"written to {path}; read them with: factbase check {path}")
    return "\n".join(lines)
