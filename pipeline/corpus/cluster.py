"""The same work on Dask: on this machine's cores, or on the workers of a scheduler that see the same folders."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Protocol

from pipeline.corpus.workers import Lost
from pipeline.reading import Input

Named = tuple[str, Input]
_IN_FLIGHT: Final = 1000
"""So many documents are with the scheduler at once; its memory does not grow with the corpus."""


class Settings(Protocol):
    """What is needed of the options of a run."""

    @property
    def jobs(self) -> int:
        """Processes of a local cluster."""

    @property
    def time_limit(self) -> float:
        """Seconds that one document may take."""

    @property
    def cluster(self) -> str | None:
        """`local` or the address of a scheduler."""


def spread(
    missing: Sequence[Named], work: Callable[[Named], None], prepare: Callable[[], None], options: Settings
) -> Iterator[tuple[Named, Lost | None]]:
    """Apply `work` to each of `missing` on the cluster; each with None, or with why it is lost, as they are done.

    A part is written under a name made of its content, so one that is done twice after a worker was lost is the same. `OSError`
    where the scheduler cannot be reached, `ImportError` without the extra `cluster`.
    """
    dask: Any = import_module("distributed")
    if options.cluster != "local":
        with dask.Client(options.cluster) as client:
            yield from on_client(client, missing, work, prepare, options.time_limit)
        return
    with (
        dask.LocalCluster(n_workers=options.jobs, threads_per_worker=1, dashboard_address=None) as local,
        dask.Client(local) as client,
    ):
        yield from on_client(client, missing, work, prepare, options.time_limit)


def on_client(
    client: Any,  # noqa: ANN401  Dask has no types
    missing: Sequence[Named],
    work: Callable[[Named], None],
    prepare: Callable[[], None],
    time_limit: float = 120.0,
) -> Iterator[tuple[Named, Lost | None]]:
    """The same, with the client of a cluster that runs already.

    Dask suspects whatever was with a worker that died, in hand or waiting. So suspects are tried again one by one, in the end:
    what then still ends its workers is the cause.
    """
    call = partial(_apply, work, prepare, time_limit)
    suspects: list[Named] = []
    for named, killed in _submitted(client, missing, call, _IN_FLIGHT):
        if killed:
            suspects.append(named)
        else:
            yield named, None
    for named, killed in _submitted(client, suspects, call, 1):
        yield named, Lost(f"died, or took longer than {time_limit:g} s, on several workers") if killed else None


def _submitted(client: Any, items: Iterable[Named], call: Callable[[Named], None], at_once: int) -> Iterator[tuple[Named, bool]]:  # noqa: ANN401
    """Each item when it is done, and whether it ended its workers instead; `at_once` are with the scheduler at a time."""
    dask: Any = import_module("distributed")
    waiting = iter(items)
    by_key: dict[str, Named] = {}

    def submit(named: Named) -> Any:  # noqa: ANN401
        future = client.submit(call, named, key=f"factbase-{at_once}-{named[0]}", pure=False)
        by_key[future.key] = named
        return future

    futures = dask.as_completed([submit(named) for _, named in zip(range(at_once), waiting, strict=False)])
    for future in futures:
        error = future.exception()
        if error is not None and not isinstance(error, dask.KilledWorker):
            raise error
        yield by_key.pop(future.key), error is not None
        future.release()
        if (named := next(waiting, None)) is not None:
            futures.add(submit(named))


_prepared = False


def _apply(work: Callable[[Named], None], prepare: Callable[[], None], time_limit: float, named: Named) -> None:
    """What a worker runs: its configuration once, then the work, whose time ends the process: nothing else stops a loop in C."""
    global _prepared  # noqa: PLW0603  a process of Dask's, which has no other start of ours
    if not _prepared:
        prepare()
        _prepared = True
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(time_limit, exit=True, file=nowhere)
        try:
            work(named)
        finally:
            faulthandler.cancel_dump_traceback_later()
