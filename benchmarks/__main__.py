"""`python -m benchmarks [--full] [--out FOLDER]`: measure, print the tables, write results.json, results.md and growth.svg.

All ratios are of one run on one machine; nothing is compared with figures of another day.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from pathlib import Path

from benchmarks.cold import cold
from benchmarks.corpora import checked, corpora
from benchmarks.peers import peers
from benchmarks.plot import cost_by_size
from benchmarks.stages import documents, pieces, stages, values
from benchmarks.timing import Row
from pipeline.configuration import Configuration
from pipeline.corpus.run import prepare_worker

ROOT = Path(__file__).parents[1]
SIZES, FULL = (100, 1_000), (100, 1_000, 10_000, 100_000)
TIMES = 9


def machine() -> Row:
    """What the figures were measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count(), "memory_gigabytes": round(memory)}


def table(rows: list[Row]) -> str:
    """Rows as a Markdown table."""
    heads = list(rows[0])
    lines = [heads, ["---"] * len(heads), *([f"{v:,}" if isinstance(v, int | float) else str(v) for v in row.values()] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def measured(sizes: tuple[int, ...]) -> dict[str, list[Row]]:
    """Every table by its heading."""
    grown = corpora(sizes, jobs=(1, 2))  # first: what starts from a large process is charged with its memory
    found = documents([ROOT / "data" / "raw"])
    prepare_worker(Configuration())  # garbage is collected as in the product's own processes, in the floor's timings too
    return {
        "Machine": [machine()],
        "What is timed is right": [checked(200)],
        "Stages, on the samples": stages(found, TIMES),
        "Values, on the samples": values(found, TIMES),
        "Other readers of values": peers(pieces(found)),
        "Cold starts": cold(5),
        "Corpora": grown,
    }


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description="Measure speed, as ratios within one run.")
    parser.add_argument("--full", action="store_true", help="corpora of up to 100,000 documents: about two hours")
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "out" / "bench")
    options = parser.parse_args()
    results = measured(FULL if options.full else SIZES)
    told = "\n\n".join(f"## {name}\n\n{table(rows)}" for name, rows in results.items()) + "\n"
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    (options.out / "results.md").write_text("# Benchmarks\n\n" + told, encoding="utf-8")
    (options.out / "growth.svg").write_text(cost_by_size(results["Corpora"]), encoding="utf-8")
    print(told)


if __name__ == "__main__":
    main()
