"""How long the program takes to start, as a multiple of the imports that it cannot do without."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.generator import write
from benchmarks.timing import Row, started

EXTRACT = (
    "import os, sys, tempfile; from pipeline.cli import main; sys.argv.append(tempfile.mkdtemp(dir=os.path.dirname(sys.argv[2]))); main()"
)
"""Into a new folder each time: a second run into the same one would only find its cache."""
IMPORTS = "import spacy, jieba; spacy.blank('en'); jieba.setLogLevel(60); jieba.initialize()"


def cold(times: int) -> list[Row]:
    """`--help` against importing typer; one article against importing spaCy and loading jieba."""
    with tempfile.TemporaryDirectory() as folder:
        one = write(Path(folder) / "one.jsonl", 1)
        extract = ["-c", EXTRACT, "extract", str(one), "--out"]
        return [
            _row("--help, of importing typer", ["-m", "pipeline", "--help"], ["-c", "import typer"], times),
            _row("one article, of importing spaCy and loading jieba", extract, ["-c", IMPORTS], times),
        ]


def _row(name: str, ours: list[str], base: list[str], times: int) -> Row:
    taken, least = started(ours, times), started(base, times)
    return {"start": name, "seconds": round(taken, 2), "times": round(taken / least, 2)}
