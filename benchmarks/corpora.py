"""Corpora of growing size: seconds, documents a second, what a second run costs, and the peak memory of a process."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.generator import articles, write
from benchmarks.timing import Row
from pipeline.reading import read_texts
from pipeline.stages import run

_WITH_PEAK = """
import resource, sys
from pipeline.cli import main
try:
    main()
finally:
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"peak={peak // (2**20 if sys.platform == 'darwin' else 2**10)}", file=sys.stderr)
"""


def checked(size: int) -> Row:
    """How many facts of generated articles are found as they were made: what is timed is right."""
    found = made = 0
    for article in articles(size):
        document = read_texts(article.id, article.en, article.zh, article.published).document
        facts = run(document).facts if document else ()
        for status, expected in (("agreed", article.agreed), ("conflict", article.conflicts)):
            made += expected
            found += min(expected, sum(f.status == status for f in facts))
    return {"articles": size, "facts_made": made, "facts_found": found}


def corpora(sizes: Iterable[int], jobs: Iterable[int]) -> list[Row]:
    """Each size with each number of workers: a run from nothing, and one over what has not changed."""
    return [_corpus(size, workers) for size in sizes for workers in jobs]


def _corpus(size: int, jobs: int) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        path, out = write(Path(folder) / "made.jsonl", size), Path(folder) / "out"
        taken, peak = _extracted(path, out, jobs)
        again, _ = _extracted(path, out, jobs)
    return {
        "documents": size,
        "jobs": jobs,
        "seconds": round(taken, 1),
        "milliseconds_per_document": round(1000 * taken / size, 1),
        "unchanged_again_seconds": round(again, 1),
        "peak_megabytes": peak,
    }


def _extracted(path: Path, out: Path, jobs: int) -> tuple[float, int]:
    """Seconds and peak megabytes of one run: of its process or of its largest worker, whichever held more."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", _WITH_PEAK, "extract", str(path), "--out", str(out), "--jobs", str(jobs)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    taken = time.perf_counter() - begun
    peak = re.search(r"peak=(\d+)", done.stderr)
    return taken, int(peak.group(1)) if peak else 0
