"""The same work on a cluster: the same bytes, also where a worker is killed in the middle."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from pipeline.corpus import Options, extract_to
from pipeline.corpus.cluster import on_client
from tests.corpus.articles import corpus

distributed = pytest.importorskip("distributed", reason="needs the extra cluster")

SIZE = 12


class DiesOnce:
    """Work that ends its process the first time that it meets one item, as a machine that is switched off would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, named: tuple[str, str]) -> None:
        name, text = named
        been = self.folder / "been"
        if name == "3" and not been.exists():
            been.write_text("")
            os._exit(9)
        (self.folder / f"{name}.part").write_text(text.upper())


def nothing() -> None:
    """There is nothing to prepare."""


@pytest.mark.slow
def test_a_local_cluster_writes_the_same_bytes(tmp_path: Path) -> None:
    raw = corpus(tmp_path / "raw", SIZE)
    extract_to([raw], tmp_path / "alone")
    extract_to([raw], tmp_path / "spread", options=Options(jobs=2, cluster="local"))
    assert (tmp_path / "spread" / "factbase.json").read_bytes() == (tmp_path / "alone" / "factbase.json").read_bytes()


@pytest.mark.slow
def test_a_worker_that_dies_loses_nothing(tmp_path: Path) -> None:
    items = [(str(n), f"text {n}") for n in range(8)]
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local, distributed.Client(local) as client:
        done = list(on_client(client, items, DiesOnce(tmp_path), nothing))  # type: ignore[arg-type]
    assert sorted(named[0] for named, lost in done if lost is None) == [str(n) for n in range(8)]
    assert sorted(p.read_text() for p in tmp_path.glob("*.part")) == [f"TEXT {n}" for n in range(8)]


class Hangs:
    """Work that never ends for one item, and holds the interpreter while it does not, as a pattern that runs away would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, named: tuple[str, str]) -> None:
        if named[0] == "3":
            re.match("(a|a)*b", "a" * 60)
        (self.folder / f"{named[0]}.part").write_text(named[1])


@pytest.mark.slow
def test_one_that_hangs_is_lost_and_nothing_else(tmp_path: Path) -> None:
    items = [(str(n), f"text {n}") for n in range(8)]
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as local, distributed.Client(local) as client:
        done = list(on_client(client, items, Hangs(tmp_path), nothing, time_limit=1.0))  # type: ignore[arg-type]
    assert [(named[0], lost.how.split(",")[0]) for named, lost in done if lost] == [("3", "died")]
    assert len(list(tmp_path.glob("*.part"))) == 7
