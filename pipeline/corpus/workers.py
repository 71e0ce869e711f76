"""Worker processes that one bad document cannot stop: each has one document in hand, so it is known which one killed it."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Final, Generic, TypeVar

from pipeline.corpus.memory import bound_memory
from pipeline.faults import UserError

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

DOCUMENTS_A_WORKER: Final = 2000
"""After so many a worker is replaced, so that what libraries remember (every word ever seen) does not grow with the corpus."""

_STARTING: Final = 120.0
"""Seconds that a worker may take to import its libraries; only then does the time of its first item begin."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Why there is no result: `hung`, `memory`, or `died` with how it ended."""

    how: str


@dataclass(slots=True)
class _Worker(Generic[ItemT]):
    process: SpawnProcess
    pipe: Connection
    deadline: float
    item: ItemT | None = None
    ready: bool = False
    done: int = 0


class Pool(Generic[ItemT, ResultT]):
    """`jobs` processes that apply `work` to items after calling `prepare` once.

    Both must be importable, items and results picklable. A result that takes longer than `time_limit` seconds or more than
    `memory` bytes beyond what `prepare` took, or a worker that dies, gives `Lost` for its item; the others go on. Results come as they are ready. `UserError` where workers cannot even start.
    """

    def __init__(
        self, work: Callable[[ItemT], ResultT], prepare: Callable[[], None], jobs: int, time_limit: float, memory: int = 0
    ) -> None:
        self._work, self._prepare, self._jobs, self._limit, self._memory = work, prepare, jobs, time_limit, memory
        self._context = multiprocessing.get_context("spawn")

    def map(self, items: Iterable[ItemT]) -> Iterator[tuple[ItemT, ResultT | Lost]]:
        """Each item with its result, unordered. Items are taken only as workers are free."""
        waiting = iter(items)
        workers: list[_Worker[ItemT]] = []
        try:
            while True:
                self._feed(workers, waiting)
                if not workers:
                    return
                yield from self._collect(workers)
        finally:
            for worker in workers:
                _stop(worker)

    def _feed(self, workers: list[_Worker[ItemT]], waiting: Iterator[ItemT]) -> None:
        """Give every free worker an item, starting or replacing workers as needed; without items, let them go."""
        for worker in [w for w in workers if w.item is None and w.done >= DOCUMENTS_A_WORKER]:
            workers.remove(worker)
            _stop(worker)
        while len(workers) < self._jobs or any(w.item is None for w in workers):
            item = next(waiting, None)
            if item is None:
                for worker in [w for w in workers if w.item is None]:
                    workers.remove(worker)
                    _stop(worker)
                return
            free = [w for w in workers if w.item is None]
            worker = free[0] if free else self._start(workers)
            worker.item = item
            if worker.ready:
                worker.deadline = time.monotonic() + self._limit
            try:
                worker.pipe.send(item)
            except OSError:
                continue  # it died while idle: collecting tells of it

    def _start(self, workers: list[_Worker[ItemT]]) -> _Worker[ItemT]:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._prepare, self._work, self._memory), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker[ItemT](process, ours, time.monotonic() + _STARTING)
        workers.append(worker)
        return worker

    def _collect(self, workers: list[_Worker[ItemT]]) -> Iterator[tuple[ItemT, ResultT | Lost]]:
        """Wait for whatever comes first: results, a death, or the end of somebody's time."""
        remaining = min(w.deadline for w in workers) - time.monotonic()
        ready = wait([w.pipe for w in workers], max(0.0, remaining))
        now = time.monotonic()
        for worker in list(workers):
            assert worker.item is not None
            item = worker.item
            if worker.pipe in ready:
                try:
                    result: Any = worker.pipe.recv()
                    if not worker.ready:
                        worker.ready, worker.deadline = True, now + self._limit
                        continue
                    worker.item, worker.done = None, worker.done + 1
                except (EOFError, OSError):
                    workers.remove(worker)
                    worker.process.join()
                    worker.pipe.close()
                    if not worker.ready:
                        raise _no_start(worker.process.exitcode) from None
                    result = Lost(f"died ({worker.process.exitcode})")
                yield item, result
            elif now >= worker.deadline:
                workers.remove(worker)
                _stop(worker, kill=True)
                yield item, Lost("hung")


def _no_start(exitcode: int | None) -> UserError:
    """What says that processes cannot be started: no document is to blame, and the next would end in the same way."""
    return UserError(
        f"a worker process ended before it had a document (exit status {exitcode})",
        step='in a script of your own, call this below `if __name__ == "__main__":`; otherwise see what it printed above',
    )


def _stop(worker: _Worker[ItemT], *, kill: bool = False) -> None:
    worker.pipe.close()
    if kill or worker.item is not None:
        worker.process.kill()
    worker.process.join()


def _serve(pipe: Connection, prepare: Callable[[], None], work: Callable[[ItemT], ResultT], memory: int) -> None:
    """What a worker does until its parent closes the pipe, or is no more."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and lets its workers go
    prepare()
    bound_memory(memory)
    pipe.send(None)  # ready
    while True:
        try:
            item = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            result: ResultT | Lost = work(item)
        except MemoryError:
            result = Lost("memory")
        pipe.send(result)
