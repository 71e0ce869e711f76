"""The program in this process, and as a process of its own, over a folder with two small articles."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.lexicon import use_overlay
from pipeline.mentions.values.currency import use_currency
from pipeline.models import use_model

ROOT = Path(__file__).resolve().parents[2]
EN = "New footbridge\n\nThe Director of Highways, Ms Lam Wai-yee, said on 3 March 2031 that the footbridge would cost {0}.\n"
ZH = "新行人天橋\n\n路政署署長林慧儀二○三一年三月三日表示，行人天橋造價二十四億元。\n"


@pytest.fixture
def run(monkeypatch):
    """Call a command in this process; what a configuration set is undone."""

    def call(*arguments, given: str | bytes | None = ""):
        return CliRunner().invoke(app, [str(a) for a in arguments], input=given)

    yield call
    use_overlay(None)
    use_model(None)
    use_currency(None)


@pytest.fixture
def raw(tmp_path, monkeypatch) -> Path:
    """A folder `raw` in the current folder: versions that agree, versions that conflict."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "raw"
    folder.mkdir()
    for name, amount in (("agreed", "HK$2.4 billion"), ("slipped", "HK$240 million")):
        (folder / f"{name}.en.txt").write_text(EN.format(amount), encoding="utf-8")
        (folder / f"{name}.zh.txt").write_text(ZH, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> str:
    """The fact base of those articles, as text."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "a.en.txt").write_text(EN.format("HK$240 million"), encoding="utf-8")
    (folder / "a.zh.txt").write_text(ZH, encoding="utf-8")
    assert CliRunner().invoke(app, ["extract", str(folder), "--out", str(folder / "out")]).exit_code == 0
    return (folder / "out" / "factbase.json").read_text(encoding="utf-8")


@pytest.fixture
def base(made, tmp_path, monkeypatch) -> Path:
    """The fact base as `base.json` in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = Path("base.json")
    path.write_text(made, encoding="utf-8")
    return path


@pytest.fixture
def process():
    """Start the program as a process of its own, with settings of the environment; it can be interrupted even where this run cannot."""
    started = []
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def start(*arguments, **environment: str) -> subprocess.Popen[bytes]:
        env = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
        one = subprocess.Popen(
            [sys.executable, "-m", "pipeline", *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=env | {"PYTHONPATH": str(ROOT), **environment}, start_new_session=True,
        )  # fmt: skip
        started.append(one)
        return one

    yield start
    signal.signal(signal.SIGINT, before)
    for one in started:
        if one.poll() is None:
            one.kill()
        one.communicate()
