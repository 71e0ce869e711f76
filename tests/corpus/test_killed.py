"""A run that is killed at any moment: nothing is torn, nobody is left behind, and the same command finishes it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from pipeline.corpus import extract_to
from pipeline.corpus.store import decoded
from schemas import FactBase
from tests.corpus.articles import corpus, lines

SIZE = 60
LONGEST = 3.5
"""Seconds: longer than such a run takes on most machines, so that some are killed while they write and some finish."""


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A corpus, and the bytes of its fact base."""
    folder = tmp_path_factory.mktemp("killed")
    lines(corpus(folder / "raw", SIZE // 2) / "more.jsonl", SIZE // 2)
    extract_to([folder / "raw"], folder / "whole")
    return folder / "raw", (folder / "whole" / "factbase.json").read_bytes()


def killed(raw: Path, out: Path, jobs: int, after: float) -> int:
    """Run it, kill the parent after some seconds, and wait until its workers are gone as well: they hold the other end of its output."""
    command = [sys.executable, "-m", "pipeline", "extract", str(raw), "--out", str(out), "--jobs", str(jobs)]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=Path(__file__).parents[2])
    with suppress(subprocess.TimeoutExpired):
        run.wait(after)
    run.kill()
    run.communicate(timeout=60)
    return run.returncode


def whole(out: Path, expected: bytes) -> None:
    """Every part that has a name is whole, and so is the fact base."""
    for part in (out / ".cache").glob("[0-9a-f][0-9a-f]/*.json"):
        decoded(part.read_bytes())
    if (out / "factbase.json").exists():
        assert (out / "factbase.json").read_bytes() == expected


def moments(times: int) -> list[tuple[int, float, int]]:
    pick = Random(times)
    return [(number, round(pick.uniform(0.3, LONGEST), 2), 1 + number % 2) for number in range(times)]


def disturb(undisturbed: tuple[Path, bytes], out: Path, times: int) -> None:
    """Kill a run again and again, each going on from the one before; start anew whenever one has finished; then let it finish."""
    raw, expected = undisturbed
    for number, after, jobs in moments(times):
        ended = killed(raw, out, jobs, after)
        whole(out, expected)
        if ended == 0 and number < times - 1:
            shutil.rmtree(out)
    extract_to([raw], out)
    assert (out / "factbase.json").read_bytes() == expected
    assert len(FactBase.load(out / "factbase.json").documents) == SIZE
    assert not list(out.glob(".factbase.json.*"))


def test_killed_a_few_times(undisturbed: tuple[Path, bytes], tmp_path: Path) -> None:
    disturb(undisturbed, tmp_path / "out", 3)


@pytest.mark.slow
def test_killed_fifty_times(undisturbed: tuple[Path, bytes], tmp_path: Path) -> None:
    disturb(undisturbed, tmp_path / "out", 50)
