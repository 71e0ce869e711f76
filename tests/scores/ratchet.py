"""Scores against the corpora, compared with floors that only rise.

`python -m tests.scores.ratchet` prints a table and ends with status 1 where a figure has fallen below its floor;
`--mutations` adds what becomes of changed values (tests.scores.mutations, a minute more), which `make test-all` measures too;
`--raise` writes the floors up to what was measured, `--docs` writes it into docs/limits.md and the READMEs (`--raise` does both). The corpora and their scorers lie beside the project; without them there
is nothing to measure.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.scores.mutations import of_folders, rates

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "floors.json"
PAGE = ROOT / "docs" / "limits.md"
MARKS = ("<!-- measured -->\n", "<!-- end -->\n")
COMMAND = f"{sys.executable} -m pipeline"


def run(*words: str) -> str:
    """What a command prints; its errors end the run."""
    return subprocess.run(words, check=True, capture_output=True, encoding="utf-8", cwd=ROOT).stdout


def corpora() -> Iterator[tuple[str, float]]:
    """Figures of the articles with gold; false conflicts, and what is too many, are counted below zero so that floors hold them too."""
    samples, unseen = ROOT / "tests" / "gold", [ROOT / "tests" / "gold" / name for name in ("fresh", "second", "third")]
    for name, articles, gold in [
        *((n, SHARED / "corpus" / n, [SHARED / "corpus" / n]) for n in ("seed", "authored", "news")),
        ("samples", ROOT / "data" / "raw", sorted(samples.glob("*.gold.json"))),
        *((folder.name, folder, [folder]) for folder in unseen),
    ]:
        with tempfile.TemporaryDirectory() as out:
            run(sys.executable, "-m", "pipeline", "extract", str(articles), "--out", out)
            scored = json.loads(run(sys.executable, str(SHARED / "tools" / "score.py"), f"{out}/factbase.json", *map(str, gold), "--json"))
        measure = "recall" if name == "news" else "f1"
        yield f"{name} facts {measure}", scored["facts"][measure]
        yield f"{name} entities {measure}", scored["entities"][measure]
        yield f"{name} conflicts found", scored["conflicts"]["found"]
        yield f"{name} false conflicts", -scored["conflicts"]["false"]
        yield f"{name} roles found", scored["roles"]["found"]
        yield f"{name} roles too many", -scored["roles"]["spurious"]
        yield f"{name} findings found", scored["findings"]["found"]
        yield f"{name} findings too many", -scored["findings"]["spurious"]
        yield f"{name} faults", -sum(scored["faults"].values())
        yield f"{name} predicates exact", scored["predicates"]["exact"]


def values() -> Iterator[tuple[str, float]]:
    """Mean and worst F1 of the value suites."""
    printed = run(
        sys.executable, str(SHARED / "tools" / "score_values.py"), str(SHARED / "suites" / "dev.jsonl"), "--command", f"{COMMAND} values"
    )
    mean, worst = re.search(r"mean of suites ([\d.]+), worst ([\d.]+)", printed).groups()
    yield "values mean f1", float(mean)
    yield "values worst f1", float(worst)


def pairs() -> Iterator[tuple[str, float]]:
    """Sentence pairs separated, and false alarms."""
    for name in ("dev", "parallel"):
        printed = run(
            sys.executable,
            str(SHARED / "tools" / "score_pairs.py"),
            str(SHARED / "pairs" / f"{name}.jsonl"),
            "--command",
            f"{COMMAND} compare",
        )
        separated, alarms = re.search(r"ALL +separated +(\d+) .*false alarms +(\d+)", printed).groups()
        yield f"pairs {name} separated", int(separated)
        yield f"pairs {name} false alarms", -int(alarms)


def names() -> Iterator[tuple[str, float]]:
    """Top-1 accuracy of the name lists."""
    for name in ("legco_full", "legco"):
        printed = run(
            sys.executable,
            str(SHARED / "tools" / "score_names.py"),
            str(SHARED / "names" / f"{name}.jsonl"),
            "--command",
            f"{COMMAND} names",
        )
        yield f"names {name} top-1", float(re.search(r"top-1 ([\d.]+)", printed)[1])


def mutated() -> Iterator[tuple[str, float]]:
    """Changed values found, and changes that raise a false conflict elsewhere."""
    for name, folder in mutation_folders().items():
        found, false = rates(of_folders([folder]))
        yield f"mutations {name} found", round(found, 4)
        yield f"mutations {name} false", -round(false, 4)


def mutation_folders() -> dict[str, Path]:
    """The samples, and the corpora that are there."""
    corpora = {name: SHARED / "corpus" / name for name in ("seed", "authored", "news")}
    return {"samples": ROOT / "data" / "raw", **{name: folder for name, folder in corpora.items() if folder.is_dir()}}


def told(key: str, value: float) -> str:
    """A figure as the page shows it: what is too many counts upwards there."""
    shown = f"{value:.3f}" if re.search(r"f1|recall|top-1|mutations", key) and value <= 1 else f"{abs(value):g}"
    return f"| {key} | {shown} |\n"


def write_page(measured: dict[str, float]) -> None:
    """Put the figures between the marks of the page; those of mutations stay where they were not measured."""
    head, _, rest = PAGE.read_text(encoding="utf-8").partition(MARKS[0])
    tail = rest.partition(MARKS[1])[2]
    rows = "".join(told(key, value) for key, value in measured.items() if "predicates" not in key)
    if not any(key.startswith("mutations") for key in measured):
        rows += "".join(re.findall(r"^\| mutations .*\n", rest, flags=re.MULTILINE))
    PAGE.write_text(f"{head}{MARKS[0]}\n| figure | measured |\n| --- | --- |\n{rows}\n{MARKS[1]}{tail}", encoding="utf-8")


def write_readme(path: Path, measured: dict[str, float]) -> None:
    """Put the figures into the four rows of a README's table."""
    corpora_in_order = iter(("seed", "authored", "samples", "news"))

    def row(found: re.Match[str]) -> str:
        name = next(corpora_in_order)
        measure = "recall" if name == "news" else "f1"
        facts, entities = measured[f"{name} facts {measure}"], measured[f"{name} entities {measure}"]
        return f"{found[1]}{facts:.3f} | {entities:.3f}{found[2]}{abs(measured[f'{name} false conflicts']):g} |"

    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^(\| .* \| )\d\.\d{3} \| \d\.\d{3}( \| .* \| )\d+ \|$", row, text, flags=re.MULTILINE), encoding="utf-8")


def main() -> int:
    """Measure, compare, and raise the floors when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--raise", dest="lift", action="store_true", help="write higher floors")
    parser.add_argument("--mutations", action="store_true", help="change values and look for them, too")
    parser.add_argument("--docs", action="store_true", help="write the figures into docs/limits.md and the READMEs")
    args = parser.parse_args()
    if not SHARED.is_dir():
        print(f"no corpora at {SHARED}: nothing is scored")
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    parts = (corpora, values, pairs, names, *((mutated,) if args.mutations else ()))
    measured = {key: value for part in parts for key, value in part()}
    due = {key: floor for key, floor in floors.items() if args.mutations or not key.startswith("mutations")}
    fallen = [key for key, floor in due.items() if measured.get(key, float("-inf")) < floor]
    for key, value in measured.items():
        print(f"{key:28} {value:10.4g}   floor {floors.get(key, '-')}{'   FALLEN' if key in fallen else ''}")
    if args.docs or args.lift:
        write_page(measured)
        for name in ("README.md", "README.zh.md"):
            write_readme(ROOT / name, measured)
    if args.lift:
        floors |= {key: max(value, floors.get(key, value)) for key, value in measured.items()}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    return 1 if fallen and not args.lift else 0


if __name__ == "__main__":
    sys.exit(main())
