"""Other readers of values beside ours on the same text, where `make bench-peers` has installed them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from benchmarks.stages import Piece, of_language
from benchmarks.timing import Row, median
from pipeline.mentions.values import find_values
from schemas import Language

ROOT = Path(__file__).parents[1]
PYTHON = ROOT / ".venv-peers" / "bin" / "python"


def peers(blocks: list[Piece], seconds: int = 20) -> list[Row]:
    """Characters a second of each peer, and how many times as many all our kinds together read; one row if none is installed."""
    if not PYTHON.exists():
        return [{"peer": "none installed: run `make bench-peers`"}]
    ours = {"en": _ours(of_language(blocks, "en"), "en"), "zh": _ours(of_language(blocks, "zh"), "zh")}
    script = Path(__file__).with_name("peer_readers.py")
    asked = "".join(json.dumps(piece, ensure_ascii=False) + "\n" for piece in blocks)
    done = subprocess.run([PYTHON, "-W", "ignore", script, str(seconds)], input=asked, capture_output=True, encoding="utf-8", check=True)
    rows: list[Row] = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return [row | {"ours_is_times_faster": round(ours[str(row["language"])] / float(str(row["characters_per_second"])), 1)} for row in rows]


def _ours(texts: list[str], language: Language) -> float:
    taken = median(lambda: [find_values(text, language) for text in texts], 3)
    return sum(map(len, texts)) / taken
