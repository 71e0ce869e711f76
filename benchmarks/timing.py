"""How long work takes: medians, and other programs from the outside."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

Row = dict[str, object]
"""One line of a table: heading and figure."""


def medians(works: Mapping[str, Callable[[], object]], times: int) -> dict[str, float]:
    """The median seconds of each of several works, done in turn so many times after a first that is thrown away.

    In turn, because a machine is slower at one moment than at the next: what is to be compared is timed side by side.
    """
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(1 + times):
        for name, work in works.items():
            begun = time.perf_counter()
            work()
            taken[name].append(time.perf_counter() - begun)
    return {name: statistics.median(all_taken[1:]) for name, all_taken in taken.items()}


def median(work: Callable[[], object], times: int) -> float:
    """The median of so many timings in seconds, after one run that is thrown away."""
    return medians({"": work}, times)[""]


def started(arguments: list[str], times: int) -> float:
    """The median time in seconds that Python takes from its start with these arguments to its end."""
    return median(lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True), times)
