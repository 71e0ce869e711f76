"""The commands of README and docs run as they stand there, in a copy of the project, and print what the page says they print.

A block of `console` holds commands behind `$` and what they print: `…` stands for any words, a line `...` for any lines. In a block of
`sh` every line is a command. The blocks of a page run one after the other in one folder.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import app
from schemas.reference import PATH, reference

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "README.zh.md", *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```(console|sh|python)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)

ELSEWHERE = {
    "make setup": "the copy has an environment already",
    ". .venv/bin/activate": "the copy has an environment already",
    "make test": "these are the tests",
}
COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands}
FAILS = {
    "factbase check out/factbase.json": (0, 1),
    ".venv/bin/factbase check data/raw --lang zh": (1,),
    "factbase check square 2>&1": (2,),
    "make check": (2,),
}
"""Commands that are meant to fail, with how: `make` ends with 2 whatever a command of its ended with."""


def blocks(page: Path) -> list[tuple[str, str]]:
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def commands(kind: str, block: str) -> list[tuple[str, list[str]]]:
    """Each command of a block with the lines that it prints; a here-document belongs to its command."""
    found: list[tuple[str, list[str]]] = []
    lines = iter(block.splitlines())
    for line in lines:
        if kind == "sh" or line.startswith("$ "):
            command = line.removeprefix("$ ")
            if "<<'END'" in command:
                command = "\n".join([command, *iter(lambda: next(lines), "END"), "END"])
            if command.strip():
                found.append((command, []))
        else:
            found[-1][1].append(line)
    return found


def looks_like(expected: list[str]) -> re.Pattern[str]:
    parts = [r"(?:.*\n)*?" if line == "..." else re.escape(line).replace("…", ".*") + r"\n" for line in expected]
    return re.compile("".join(parts))


@pytest.fixture
def project(tmp_path) -> tuple[Path, dict[str, str]]:
    """A copy of the project with an environment that runs this one's Python, and what the commands find in theirs."""
    copy = tmp_path / "project"
    leave_out = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "out", "build")
    for name in ("pipeline", "schemas", "data", "docs", "requirements", "scripts", "notebooks"):
        shutil.copytree(ROOT / name, copy / name, ignore=leave_out)
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, copy)
    (copy / "data" / "out").mkdir(exist_ok=True)
    programs = copy / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, run in (("factbase", "-m pipeline "), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {run}"$@"\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    for stamp in (".core", ".test", ".all"):
        (copy / ".venv" / stamp).touch()
    env = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    return copy, env | {"PATH": f"{programs}{os.pathsep}{env['PATH']}", "PYTHONPATH": str(copy)}


def needs(command: str) -> None:
    """Skip a page whose command needs a package that is not installed."""
    if "--format xlsx" in command:
        pytest.importorskip("xlsxwriter", reason="the extra tables is not installed")
    if "--format parquet" in command or "frame()" in command:
        pytest.importorskip("pyarrow", reason="the extra tables is not installed")
    if "load" in command and ("--to" in command or command.startswith("make")):
        pytest.importorskip("sqlalchemy", reason="the extra db is not installed")
    if "--cluster" in command:
        pytest.importorskip("distributed", reason="the extra cluster is not installed")
    if command.startswith("make") and not shutil.which("make"):
        pytest.skip("make is not installed")


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page) and page.name != "README.zh.md"], ids=lambda page: page.name)
def test_the_commands_of_a_page_do_what_it_says(page, project):
    folder, env = project
    if page.name == "exports.md":
        subprocess.run(
            ["factbase", "extract", "data/raw/hetao.txt", "--out", "data/out"], cwd=folder, env=env, check=True, capture_output=True
        )
        shutil.copytree(folder / "data" / "out", folder / "old")
    for kind, block in blocks(page):
        if kind == "python":
            needs(block)
            subprocess.run([sys.executable, "-c", block], cwd=folder, env=env, check=True, timeout=300)
            continue
        for command, printed in commands(kind, block):
            bare = command.split("  #")[0].strip()
            if bare in ELSEWHERE or (bare == "make report" and "report" not in COMMANDS):
                continue
            needs(bare)
            done = subprocess.run(
                ["sh", "-c", command], cwd=folder, env=env, capture_output=True, encoding="utf-8", timeout=300, check=False
            )
            assert done.returncode in FAILS.get(bare, (0,)), f"{command}\n{done.stdout}{done.stderr}"
            if kind == "console":
                assert looks_like(printed).fullmatch(done.stdout), f"{command}\n{done.stdout}{done.stderr}"


def test_the_data_model_is_that_of_the_records():
    assert PATH.read_text(encoding="utf-8") == reference(), "run: make schema"


def test_both_readmes_say_the_same():
    """The same blocks of code, commands, figures and links, in both languages."""
    en, zh = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
    assert en.count("\n## ") == zh.count("\n## ")
    code = [[re.sub(r"\s*#.*", "", block) for _, block in BLOCK.findall(text)] for text in (en, zh)]
    assert code[0] == code[1]
    for pattern in (r"`factbase (\w+)", r"\b0\.\d{3}\b", r"`make (\w+)", r"\]\(((?!README)[^)]+)\)"):
        assert set(re.findall(pattern, en)) == set(re.findall(pattern, zh)), pattern


def test_the_figures_of_the_readme_are_those_that_were_measured():
    rows = re.findall(r"^\| (\w[\w -]*) \| ([\d.]+) \|$", (ROOT / "docs" / "limits.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    measured = {name: float(figure) for name, figure in rows}
    table = re.findall(
        r"^\| .* \| (\d\.\d{3}) \| (\d\.\d{3}) \| .* \| (\d+) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    for (facts, entities, false), name in zip(table, ("seed", "authored", "samples", "news"), strict=True):
        measure = "recall" if name == "news" else "f1"
        told = (measured[f"{name} facts {measure}"], measured[f"{name} entities {measure}"], measured[f"{name} false conflicts"])
        assert told == (float(facts), float(entities), float(false)), name
    floors = json.loads((ROOT / "tests" / "floors.json").read_text(encoding="utf-8"))
    told_of = {key: floor for key, floor in floors.items() if "predicates" not in key}
    assert [key for key, floor in told_of.items() if floor > 0 and measured[key] < round(floor, 3)] == []


def test_the_site_builds(tmp_path):
    pytest.importorskip("mkdocs", reason="the extra docs is not installed")
    pytest.importorskip("mkdocstrings_handlers.python", reason="the extra docs is not installed")
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "python" / "index.html").read_text(encoding="utf-8")
    for name in ("facts_frame", "extract_to", "LoadError"):
        assert name in page


def test_every_page_is_in_the_navigation():
    listed = set(re.findall(r": (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert listed == {page.name for page in (ROOT / "docs").glob("*.md")}
