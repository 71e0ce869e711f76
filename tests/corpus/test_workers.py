"""Worker processes: results of all, whatever one of them does."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from pipeline.corpus.workers import Lost, Pool
from pipeline.faults import UserError


def prepare() -> None:
    os.environ["PREPARED"] = "yes"


def work(item: str) -> str:
    if item == "hang":
        threading.Event().wait()
    if item == "die":
        os._exit(3)
    return f"{item} {os.environ.get('PREPARED')}"


def test_one_that_hangs_or_dies_is_lost_and_the_others_go_on() -> None:
    items = ["a", "die", "b", "hang", "c", "die", "d"]
    got = list(Pool(work, prepare, 2, 0.5).map(items))
    assert sorted((item, result) for item, result in got if not isinstance(result, Lost)) == [(i, f"{i} yes") for i in "abcd"]
    assert sorted((item, result.how) for item, result in got if isinstance(result, Lost)) == [
        ("die", "died (3)"), ("die", "died (3)"), ("hang", "hung"),
    ]  # fmt: skip


def eats(item: str) -> int:
    return len(bytearray(300_000_000)) if item == "eat" else 0


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux")
def test_one_that_eats_memory_is_lost_and_the_others_go_on() -> None:
    got = dict(Pool(eats, prepare, 1, 60.0, memory=200_000_000).map(["a", "eat", "b"]))
    assert got == {"a": 0, "eat": Lost("memory"), "b": 0}


def test_nothing_to_do_starts_nobody() -> None:
    assert list(Pool(work, prepare, 2, 1.0).map([])) == []


def test_workers_are_replaced_after_their_share(monkeypatch) -> None:
    monkeypatch.setattr("pipeline.corpus.workers.DOCUMENTS_A_WORKER", 2)
    assert sorted(item for item, _ in Pool(work, prepare, 1, 5.0).map(list("abcde"))) == list("abcde")


def fails_to_start() -> None:
    raise SystemExit(3)


def test_workers_that_cannot_start_are_no_fault_of_the_items() -> None:
    with pytest.raises(UserError, match="exit status 3"):
        list(Pool(work, fails_to_start, 1, 60).map(["a", "b"]))
