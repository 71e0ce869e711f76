"""Doctests of modules that import an optional package are collected only where it is installed; their tests report the skip. Properties try the same cases on every run."""

from __future__ import annotations

import os
from importlib import import_module

import pytest
from hypothesis import settings

_NEED = {"pipeline/output/sql/*.py": "sqlalchemy"}


def _missing(package: str) -> bool:
    try:
        import_module(package)
    except ImportError:
        return True
    return False


collect_ignore_glob = [files for files, package in _NEED.items() if _missing(package)]

# The same cases on every run; HYPOTHESIS_PROFILE=explore looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--all` runs the slow tests too."""
    parser.addoption("--all", action="store_true", help="run the slow tests too: make test-all")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Slow tests are skipped, and say so, unless all are asked for."""
    if not config.getoption("--all"):
        for item in items:
            if item.get_closest_marker("slow"):
                item.add_marker(pytest.mark.skip(reason="slow: make test-all runs it"))
