"""Nothing is fetched and nobody is called while the program works."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app

ARTICLE = """新行人天橋

路政署署長林慧儀二○三一年三月三日表示，行人天橋造價二十四億元。

New footbridge

The Director of Highways, Ms Lam Wai-yee, said on 3 March 2031 that the footbridge would cost HK$240 million.
"""
COMMANDS = [
    ("check", "out/factbase.json"), ("report", "out/factbase.json", "--out", "report.html"),
    ("export", "out/factbase.json", "--format", "jsonl", "--out", "tables"), ("diff", "out/factbase.json", "out/factbase.json"),
]  # fmt: skip


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No socket can reach anybody, and no name is looked up; that one is made says nothing (libraries try what the machine can do)."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("something asked for the network")

    for method in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, method, refuse)
    for function in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, function, refuse)


@pytest.mark.usefixtures("alone")
def test_no_command_needs_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("raw").mkdir()
    Path("raw/bridge.txt").write_text(ARTICLE, encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", "raw", "--out", "out"])
    assert done.exit_code == 0, done.output
    for command in COMMANDS:
        done = CliRunner().invoke(app, list(command))
        assert done.exit_code in (0, 1), done.output


@pytest.mark.usefixtures("alone")
def test_the_guard_guards() -> None:
    with pytest.raises(pytest.fail.Exception):
        socket.create_connection(("127.0.0.1", 9))
    with socket.socket() as one, pytest.raises(pytest.fail.Exception):
        one.connect(("127.0.0.1", 9))


@pytest.mark.usefixtures("alone")
def test_loading_into_a_file_needs_no_network(tmp_path: Path) -> None:
    pytest.importorskip("sqlalchemy", reason="needs the extra db")
    (tmp_path / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    for command in (
        ["extract", str(tmp_path), "--out", str(tmp_path)],
        ["load", str(tmp_path / "factbase.json"), "--to", f"sqlite:///{tmp_path}/x.db"],
    ):
        done = CliRunner().invoke(app, command)
        assert done.exit_code == 0, done.output
