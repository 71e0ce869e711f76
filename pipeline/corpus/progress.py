"""How far a run is, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int], None]
"""Called with how many documents are done, and of how many."""


def quiet(done: int, of: int) -> None:
    """Show nothing."""


@contextmanager
def bar() -> Iterator[Progress]:
    """A progress bar on standard error while the block runs, nothing where that is no terminal: call it with done and of how many."""
    if not sys.stderr.isatty():
        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("extracting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("extracting", total=None)
        yield lambda done, of: shown.update(task, completed=done, total=of)
