"""Doctests of modules that import an optional package are collected only where it is installed; their tests report the skip."""

from __future__ import annotations

from importlib import import_module

_NEED = {"pipeline/output/sql/*.py": "sqlalchemy"}


def _missing(package: str) -> bool:
    try:
        import_module(package)
    except ImportError:
        return True
    return False


collect_ignore_glob = [files for files, package in _NEED.items() if _missing(package)]
