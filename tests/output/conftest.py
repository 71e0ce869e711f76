"""The fact base that these tests share, in memory and as a file."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.output.factbase import write
from schemas import FactBase


def _sample() -> ModuleType:
    spec = importlib.util.spec_from_file_location("factbase_sample", Path(__file__).with_name("sample.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SAMPLE = _sample()


@pytest.fixture(scope="session")
def factbase() -> FactBase:
    return SAMPLE.sample()


@pytest.fixture(scope="session")
def only() -> Callable[[FactBase, str], FactBase]:
    """What a fact base says of one document."""
    return SAMPLE.only


@pytest.fixture
def factbase_file(factbase: FactBase, tmp_path: Path) -> Path:
    path = tmp_path / "factbase.json"
    write(factbase, path)
    return path
