"""A run over a corpus: parts that are not stored yet are made, then the fact base is written from all of them."""

from __future__ import annotations

import gc
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from pipeline.configuration import Configuration
from pipeline.corpus import stamp
from pipeline.corpus.parts import Part, process
from pipeline.corpus.progress import Progress, quiet
from pipeline.corpus.store import Shard, Store, key, library_version, shard_of, told
from pipeline.corpus.workers import Lost, Pool
from pipeline.corpus.writing import write_factbase
from pipeline.output.summary import Tally
from pipeline.reading import Input, discover
from pipeline.reading.problems import finding, unreadable
from schemas import Finding

CACHE: Final = ".cache"
DOCUMENTS_WORTH_A_WORKER: Final = 20
"""A further worker takes seconds to start; fewer documents are read sooner without it."""

OBJECTS_WORTH_A_COLLECTION: Final = 50_000
"""A tenth of the time goes into collecting at Python's own 700 (measured on generated articles), and memory stays the same."""


SMALL: Final = 30_000
"""Bytes of a lone text that is read in this process: nothing so short takes long, and a worker's start costs more."""

_TEXTS: Final = frozenset({".txt", ".md", ".html", ".htm"})
"""Formats whose text is no longer than their bytes."""


class BusyError(OSError):
    """Another run is writing to the same folder."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes; none of it changes what is written."""

    jobs: int = 1
    time_limit: float = 120.0
    """Seconds that one document may take."""
    cluster: str | None = None
    """`local`, or the address of a Dask scheduler."""
    memory: int = 4 << 30
    """Bytes that one document may take, in a worker process of this machine, on Linux."""


@dataclass(frozen=True, slots=True)
class Work:
    """Makes and stores the part of an input; what workers are sent, so it holds only names."""

    folder: str

    def __call__(self, named: tuple[str, Input]) -> None:
        """Store the part of an input under its key. What the input makes our code raise is a finding of its part."""
        name, item = named
        Store(Path(self.folder)).put(name, shard_of(_part(item)))

    def here(self, named: tuple[str, Input]) -> tuple[tuple[str, Input], None]:
        """The same in this process."""
        self(named)
        return named, None


def _part(item: Input) -> Part:
    try:
        return process(item)
    except MemoryError:
        raise  # the machine's doing as much as the document's: not to be stored
    except Exception as error:  # noqa: BLE001  one document never stops a run, whatever it does to our code
        why = f"{type(error).__name__}: {error}"[:200]
        return Part(findings=(_lost(item, f"raised {why}", f"引致錯誤 {why}"),))


def extract_to(
    inputs: Sequence[Path],
    out: Path,
    configuration: Configuration | None = None,
    options: Options = Options(),
    progress: Progress = quiet,
) -> Tally:
    """Write `OUT/factbase.json` of files and folders, making only parts that are not in `OUT/.cache` yet.

    The bytes depend on the inputs, rules and configuration alone. `OSError` where `out` cannot be written; `BusyError` where another
    run is writing to it.
    """
    configuration = configuration or Configuration()
    store = Store(out / CACHE)
    store.folder.mkdir(parents=True, exist_ok=True)
    with _alone(store.folder):
        store.prepare()
        for left in out.glob(".factbase.json.*"):
            left.unlink(missing_ok=True)
        items, findings = discover(inputs)
        tally = Tally(read=len(items), skipped=len(findings), findings=Counter(f.code for f in findings))
        keys = _keys(items, configuration, findings, tally)
        missing = [(name, item) for item, name in zip(items, keys, strict=True) if name and name not in store]
        tally.cached = sum(name is not None for name in keys) - len(missing)
        quarantined = _make(missing, store, configuration, options, progress)
        tally.extracted = len(missing) - len(quarantined)
        findings += quarantined.values()
        tally.failed += len(quarantined)
        tally.findings.update(f.code for f in quarantined.values())
        kept = [(name, item) for item, name in zip(items, keys, strict=True) if name and name not in quarantined]
        tally.join(_written(out / "factbase.json", kept, findings, store))
        store.prune({name for name, _ in kept})
    return tally


def _written(path: Path, kept: Sequence[tuple[str, Input]], findings: Sequence[Finding], store: Store) -> Tally:
    """Write the fact base of stored parts, unless it stands there already; what was found in them."""
    made = stamp.made_of((name for name, _ in kept), findings)
    counted = stamp.seen(store.folder, path, made)
    if counted is None:
        counted = Tally()
        _write(path, _shards(kept, store, counted), findings, store.folder, counted)
        stamp.leave(store.folder, path, made, counted)
    return counted


def _keys(items: Sequence[Input], configuration: Configuration, findings: list[Finding], tally: Tally) -> list[str | None]:
    """The key of each input; None, and a finding, where a file cannot be read."""
    settings = configuration.model_dump_json() + library_version(configuration.spacy_model or "")
    keys: list[str | None] = []
    for item in items:
        try:
            keys.append(key(item, settings))
        except OSError:
            part = _part(item)  # reading tells why
            findings += part.findings
            tally.findings.update(f.code for f in part.findings)
            tally.failed += 1
            keys.append(None)
    return keys


def _make(
    missing: Sequence[tuple[str, Input]], store: Store, configuration: Configuration, options: Options, progress: Progress
) -> dict[str, Finding]:
    """Make and store the missing parts; findings by key for what hung or killed its worker."""
    work, prepare = Work(str(store.folder)), partial(prepare_worker, configuration)
    results: Iterator[tuple[tuple[str, Input], Lost | None]]
    if options.cluster:
        from pipeline.corpus.cluster import spread

        results = spread(missing, work, prepare, options)
    elif options.jobs == 1 and len(missing) == 1 and _small(missing[0][1]):
        results = map(work.here, missing)
    else:
        jobs = min(options.jobs, 1 + len(missing) // DOCUMENTS_WORTH_A_WORKER)
        results = Pool(work, prepare, jobs, options.time_limit, options.memory).map(missing)
    lost = {}
    for done, ((name, item), result) in enumerate(results, 1):
        progress(done, len(missing))
        if isinstance(result, Lost):
            lost[name] = _quarantined(item, result, options)
    return lost


def _small(item: Input) -> bool:
    """Is an input so short that neither its time nor its memory needs a bound?"""
    paths = [Path(file.path) for file in item.files]
    return all(path.suffix.lower() in _TEXTS for path in paths) and sum(path.stat().st_size for path in paths) <= SMALL


def prepare_worker(configuration: Configuration) -> None:
    """What a worker does first."""
    configuration.apply()
    import pipeline.stages  # noqa: F401  importing takes a second, which no document should be charged with

    gc.freeze()  # what is loaded by now stays, and a document's records hold no cycles worth looking for at every turn
    gc.set_threshold(OBJECTS_WORTH_A_COLLECTION)


def _quarantined(item: Input, lost: Lost, options: Options) -> Finding:
    if lost.how == "hung":
        limit = f"{options.time_limit:g}"
        return _lost(item, f"took longer than {limit} s", f"需時超過 {limit} 秒")
    if lost.how == "memory":
        return _lost(item, f"took more than {options.memory >> 20:,} MB of memory", f"需用記憶體超過 {options.memory >> 20:,} MB")
    return _lost(item, f"made its process end: {lost.how}", f"令程序中止：{lost.how}")


def _lost(item: Input, en: str, zh: str) -> Finding:
    """The finding of an input that our code could not get through."""
    name = " + ".join(f.name for f in item.files)
    problem = unreadable(
        name, f"{en}; it was left out. Shorten or simplify the file, and report it.", f"{zh}，故略過；請縮短或簡化檔案，並回報問題。"
    )
    return finding(problem.code, "error", problem.en, problem.zh, item.id)


def _shards(kept: Sequence[tuple[str, Input]], store: Store, tally: Tally) -> Iterator[Shard]:
    """The stored parts in order; one that the disk has damaged is made again."""
    for name, item in kept:
        shard = store.get(name)
        if shard is None:
            shard = shard_of(_part(item))
            store.put(name, shard)
        tally.add(bool(shard.document), shard.counts)
        yield shard


def _write(path: Path, shards: Iterator[Shard], findings: Sequence[Finding], scratch: Path, tally: Tally) -> None:
    """Write the fact base beside its place and move it there."""
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="", buffering=1 << 20) as file:
            tally.entities = write_factbase(shards, map(told, findings), file, scratch)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, which the system frees when this process ends in whatever way. `BusyError` where another has it."""
    try:
        import fcntl
    except ImportError:  # not on this system: two runs at once are then the user's to avoid
        yield
        return
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError(f"another run is writing to {folder.parent}") from None
        yield
