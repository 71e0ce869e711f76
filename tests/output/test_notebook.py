"""The notebook runs from its first to its last cell, and shows what it promises."""

from __future__ import annotations

from pathlib import Path

import pytest

nbclient = pytest.importorskip("nbclient", reason="nbclient comes with the extra dev")
pytest.importorskip("ipykernel", reason="ipykernel comes with the extra dev")
pytest.importorskip("pandas", reason="the extra tables is not installed")
nbformat = pytest.importorskip("nbformat", reason="nbformat comes with the extra dev")

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = ROOT / "notebooks" / "explore.ipynb"


def test_it_runs_on_a_fact_base(factbase_file, monkeypatch):
    monkeypatch.setenv("FACTBASE", str(factbase_file))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    book = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(book, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    shown = "\n".join(
        str(output.get("data", {}).get("text/html", output.get("text", ""))) for cell in book.cells for output in cell.get("outputs", ())
    )
    for words in ("HKD 1,200,000,000", "運輸及物流局局長", "<svg", "Windmill Bridge", "2032-03"):
        assert words in shown


def test_it_is_kept_without_outputs():
    for cell in nbformat.read(NOTEBOOK, as_version=4).cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
