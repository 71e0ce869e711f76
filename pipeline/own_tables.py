"""A newsroom's own tables, checked row by row before any article is read: workers could only stumble over a wrong one."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final

from pipeline.lexicon import Row, check_overlay

_CALL: Final = re.compile(r'\brows\("(\w+)", (\w+)\)')
"""How a rule names the table that it reads, and the row of it."""
_PACKAGE: Final = Path(__file__).parent
_BY_VARIABLE: Final = {
    "bodies": "pipeline.mentions.names.gazetteer:NameRow",
    "places": "pipeline.mentions.names.gazetteer:NameRow",
    "publications": "pipeline.mentions.names.gazetteer:NameRow",
    "terms": "pipeline.aligning.anchors:Pair",
}
"""Tables whose names stand in a variable where they are read."""


@cache
def models() -> dict[str, str]:
    """The tables by name, each with the row that its rules read, as `MODULE:CLASS`; found where the rules call for them."""
    found = dict(_BY_VARIABLE)
    for path in sorted(_PACKAGE.rglob("*.py")):
        for table, row in _CALL.findall(path.read_text(encoding="utf-8")):
            module = ".".join((_PACKAGE.name, *path.relative_to(_PACKAGE).with_suffix("").parts))
            found.setdefault(table, f"{module}:{row}")
    return found


def row_of(table: str) -> type[Row]:
    """The row of a table.

    >>> sorted(row_of("holidays").model_fields)
    ['after', 'calendar', 'day', 'en', 'month', 'weekday', 'zh']
    """
    module, _, name = models()[table].partition(":")
    model: type[Row] = getattr(import_module(module), name)
    return model


def check_own_tables() -> None:
    """Check the tables of the folder in use. `LexiconError` for the first that is wrong, with its line, or that no rule reads."""
    check_overlay(models(), row_of)
