"""Where the parts of a pass are worked on: threads of this process, or the workers of a Dask cluster.

What a part is for, and what is done with what comes of it, is the engine's business. An executor calls the *task* of a
pass for each part, which touches nothing outside, and hands what the task yields to the pass, in this process.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.metadata
import itertools
import os
import socket
import sys
import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, is_dataclass, replace
from typing import Any, Protocol

import numpy as np

from .. import __version__
from ..data.earth.grid import Grid, Window
from ..data.raster import RasterFile
from ..run import packages
from ..run.errors import AgriDroughtError, Cancelled, InputError, ResourceError
from ..run.job import Job, trim
from ..run.language import later
from .windows import Part

NOWHERE = Window(0, 0, 0, 0)
LARGEST_RESULT = 64 * 1024**2  # bytes that a worker sends back for a part
IN_FLIGHT = 2  # parts for each thread of a worker, those waiting included
_PATIENCE = 10.0  # seconds in which a scheduler answers
_POLL = 0.1  # seconds between two looks whether the user asked to stop
_FETCH = 1.0  # seconds in which a result that is there is fetched, else it is looked for again
_MEMORY_SHARE = 0.6  # of a worker's limit, for the arrays of its parts
_REACHED = 1.0  # seconds in which a worker answers that can be reached from here
_DEPTH = 6  # of the objects within a kernel that are searched for rasters


@dataclass(frozen=True)
class BlockJob(Job):
    """The job of one window. Its arrays cover ``outer``, that is ``window`` and the halo.

    ``steps`` are those that a kernel of `stream` or `sample` is called for, ``number`` is that
    of the call, from 0.
    """

    window: Window = NOWHERE
    outer: Window = NOWHERE
    steps: range = range(0)
    number: int = 0


# What is done for a part: yields what comes of it, with the share of the part that is done by then.
Task = Callable[[BlockJob], Iterator[tuple[Any, float]]]


class Pass(Protocol):
    """What an executor runs.

    Attributes
    ----------
    task
        Called for each part; it can leave the process where its kernel can.
    kernel
        What the task calls, to see whether it can leave the process. Files that it opens by itself are its ``paths``,
        where it has such an attribute.
    """

    task: Task
    kernel: Callable

    def deliver(self, found: Any, block: BlockJob) -> None:
        """Take what the task yields of a part: write it, at once."""

    def finished(self, number: int) -> None:
        """All of a part has been delivered."""


class Threads:
    """Threads of this process. Inside QGIS a new process would be another QGIS."""

    largest: int | None = None

    def job(self, job: Job) -> Job:
        """The job with the threads and the memory that there are."""
        return job

    def run(self, work: Pass, parts: Sequence[Part], grid: Grid, job: Job, halo: int) -> None:
        """Work on all parts; raises `Cancelled`, and whatever the task raises."""
        _ThreadRun(work, grid, job, halo).all(parts)


class _ThreadRun:
    """One pass over all parts; the state that its threads share."""

    def __init__(self, work: Pass, grid: Grid, job: Job, halo: int):
        self.work, self.grid, self.job, self.halo = work, grid, job, halo
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        self.failure: BaseException | None = None
        self.progress = _Progress(job)

    def all(self, parts: Sequence[Part]) -> None:
        self.progress.total = max(sum(part.size for part in parts), 1)
        waiting = deque(enumerate(parts))
        count = max(min(self.job.threads, len(parts)), 1)
        try:
            if count == 1:
                self._work_off(waiting)  # without a thread of its own
            else:
                self._share_out(waiting, count)
        except Cancelled:
            # The threads beside a failed one end as if cancelled; the failure is what counts.
            raise self.failure or Cancelled() from None
        self.job.check()

    def _share_out(self, waiting: deque, count: int) -> None:
        pool = ThreadPoolExecutor(count)
        try:
            working = [pool.submit(self._work_off, waiting) for _ in range(count)]
            wait(working)
        finally:
            # The caller closes its files next, and GDAL does not survive a file that is closed while it is read.
            self.stopped.set()
            pool.shutdown()
        for one in working:
            one.result()

    def _work_off(self, waiting: deque) -> None:
        """Take part after part until none is left."""
        while waiting:
            try:
                number, part = waiting.popleft()
            except IndexError:  # another thread has taken the last one
                return
            self.one(number, part)

    def one(self, number: int, part: Part) -> None:
        block = BlockJob(
            memory=self.job.memory // self.job.threads,
            threads=1,
            report=lambda share: self.progress.part(number, share * part.size),
            cancelled=lambda: self.stopped.is_set() or self.job.cancelled(),
            info=self.job.info,
            warn=self.job.warn,
            window=part.window,
            outer=part.window.grown(self.halo, self.grid),
            steps=part.steps or range(0),
            number=number,
        )
        try:
            block.check()
            for found, share in self.work.task(block):
                self.work.deliver(found, block)
                block.report(share)
                block.check()
            self.work.finished(number)
            block.report(1.0)
            trim()
        except BaseException as error:
            with self.lock:
                if not self.stopped.is_set() and not isinstance(error, Cancelled):
                    self.failure = error
            self.stopped.set()  # the other threads end at their next check
            raise


class _Progress:
    """Progress of all parts together."""

    def __init__(self, job: Job):
        self._job, self._lock = job, threading.Lock()
        self._done: dict[int, float] = {}  # size that is done, by number
        self.total = 1

    def part(self, number: int, size: float) -> None:
        with self._lock:
            # A kernel reports what it has read, `stream` what it has written: the further of the two counts.
            self._done[number] = max(size, self._done.get(number, 0))
            done = sum(self._done.values()) / self.total
            # Reported under the lock, so that of two threads the smaller share is never reported last.
            self._job.report(min(done, 1.0))


# Dask --------------------------------------------------------------------------

_clients: dict[str, Any] = {}  # by address; a run has many passes
_clients_lock = threading.Lock()
_checked: dict[str, tuple[frozenset[str], set[tuple]]] = {}  # by id of a client: its workers, and files that they see
_stopped: set[str] = set()  # runs that were stopped; in a worker's process


class Dask:
    """The workers behind a Dask scheduler.

    Parameters
    ----------
    address
        Of the scheduler, such as ``tcp://node1:8786``.

    Raises
    ------
    MissingPackageError
        dask.distributed is not installed here.
    ResourceError
        The scheduler does not answer, has no workers, or workers have another version.
    """

    largest: int | None = LARGEST_RESULT

    def __init__(self, address: str):
        packages.require(("distributed",), later("Work on a Dask cluster"))
        self.address = address
        self.client = _client(address)
        workers = self._workers()
        self.threads = sum(int(worker["nthreads"]) for worker in workers.values())
        self._limits = [(int(worker.get("memory_limit") or 0), int(worker["nthreads"])) for worker in workers.values()]
        known, self._seen = _checked.get(self.client.id, (frozenset(), set()))
        if known != frozenset(workers):  # a run has many passes: what was found of the same workers holds
            self._require_version()
            self._seen = set()
            _checked[self.client.id] = frozenset(workers), self._seen
            # Results come from the workers themselves where they can be reached, else all pass through the scheduler.
            self.client.direct_to_workers = all(map(_is_reached, workers))

    def _workers(self) -> dict[str, dict]:
        with self._lost():
            workers = self.client.scheduler_info(n_workers=-1)["workers"] if _takes_count(self.client) else (
                self.client.scheduler_info()["workers"]
            )  # fmt: skip
        if not workers:
            raise ResourceError(
                "The Dask scheduler {address} has no workers. Start some (dask worker {address}).", address=self.address
            )
        return workers

    def _require_version(self) -> None:
        own = _version()
        try:
            with self._lost():
                found = self.client.run(_version)
        except ModuleNotFoundError as error:
            raise ResourceError(
                "The workers of {address} cannot import {name}: install agridrought {version} where they run.",
                address=self.address, name=error.name, version=__version__,
            ) from error  # fmt: skip
        for worker, version in found.items():
            if version != own:
                raise ResourceError(
                    "The worker {worker} runs {theirs}, and here runs {ours}: results could differ. Install the same"
                    " versions.",
                    worker=worker, theirs=_words(version, own), ours=_words(own, version),
                )  # fmt: skip

    def job(self, job: Job) -> Job:
        """The job with the threads of all workers, and the memory that the smallest leaves to each."""
        each = min(
            (min(job.memory, int(limit * _MEMORY_SHARE)) if limit else job.memory) // max(threads, 1)
            for limit, threads in self._limits
        )
        return replace(job, threads=self.threads, memory=each * self.threads)

    def run(self, work: Pass, parts: Sequence[Part], grid: Grid, job: Job, halo: int) -> None:
        """Work on all parts; results are delivered in their order.

        Raises
        ------
        Cancelled, ResourceError, InputError, and whatever the task raises
            The scheduler or its workers were lost; a worker does not see a file.
        """
        if not _can_leave(work.kernel):
            Threads().run(work, parts, grid, replace(job, threads=os.cpu_count() or 1), halo)
            return
        self._require_files({*_rasters(work.task), *getattr(work.kernel, "paths", ())})
        progress = _Progress(job)
        progress.total = max(sum(part.size for part in parts), 1)
        blocks = [
            (part.window, part.window.grown(halo, grid), part.steps or range(0), number, job.memory // job.threads)
            for number, part in enumerate(parts)
        ]
        with self._stopping() as run, self._lost():
            self._all(work, parts, blocks, run, job, progress)

    def each(self, function: Callable, items: Sequence[Any], job: Job) -> Iterator[Any]:
        """Results of ``function(item)`` in the order of the items, at most `IN_FLIGHT` of them on each thread.

        The function is sent to each worker once, with all that it holds. A part that a worker is within when the run is
        stopped goes on there to its end, and is dropped.

        Raises
        ------
        Cancelled, ResourceError, and whatever the function raises.
        """
        with self._stopping() as run, self._lost():
            called = self._sent(function)
            yield from self._in_order(len(items), lambda at: (_call, called, items[at], _version(), run), job)

    def _all(self, work: Pass, parts, blocks, run: str, job: Job, progress: _Progress) -> None:
        task, version = self._sent(work.task), _version()
        results = self._in_order(len(parts), lambda at: (_work_on, task, blocks[at], version, run), job)
        for number, (found, told) in enumerate(results):
            block = BlockJob(
                window=blocks[number][0], outer=blocks[number][1], steps=blocks[number][2], number=number,
                memory=blocks[number][4], threads=1, cancelled=job.cancelled,
            )  # fmt: skip
            for kind, template, fields in told:
                (job.warn if kind == "warn" else job.info)(template, **fields)
            for one in found:
                job.check()
                work.deliver(one, block)
            work.finished(number)
            progress.part(number, parts[number].size)
        job.check()

    def _sent(self, value: Any) -> Any:
        """A value in the memory of every worker."""
        return self.client.scatter(value, broadcast=True, hash=False, direct=False)

    def _in_order(self, count: int, call: Callable[[int], tuple], job: Job) -> Iterator[Any]:
        """Results of calls on the workers, by number."""
        waiting: dict[int, Any] = {}
        begun = 0
        try:
            for number in range(count):
                while begun < min(number + IN_FLIGHT * self.threads, count):
                    waiting[begun] = self.client.submit(*call(begun), pure=False)
                    begun += 1
                yield self._result(waiting.pop(number), job)
        finally:
            with contextlib.suppress(Exception):
                self.client.cancel(list(waiting.values()), force=True)

    @contextlib.contextmanager
    def _stopping(self) -> Iterator[str]:
        """The name of a run, whose parts on the workers are stopped where it ends before its time."""
        run = uuid.uuid4().hex
        try:
            yield run
        except BaseException:
            with contextlib.suppress(Exception):  # of a scheduler that is gone
                self.client.run(_stop, run, wait=False)
            raise

    def _result(self, future: Any, job: Job) -> Any:
        """What came of a part, once it is there; looks often whether the user asked to stop."""
        from distributed import TimeoutError as Late

        there = threading.Event()
        future.add_done_callback(lambda _: there.set())
        while True:
            job.check()
            if self.client.status != "running":
                raise ConnectionError
            if not there.wait(_POLL):
                continue
            try:
                return future.result(timeout=_FETCH)
            except (Late, UnboundLocalError):
                # Its worker was lost with it, and another works on the part again. (Where that cancels the wait
                # within distributed, its own variable is left without a value.)
                continue

    def _require_files(self, read: set[str]) -> None:
        """See that each worker has the files that a task reads, under the same path."""
        paths = {path: os.path.getsize(path) for path in read if os.path.isfile(path)}
        states = {path: (path, size, os.stat(path).st_mtime_ns) for path, size in paths.items()}
        asked = {path: size for path, size in paths.items() if states[path] not in self._seen}
        if not asked:
            return
        with self._lost():
            for worker, unseen in self.client.run(_unseen, asked).items():
                if unseen:
                    raise InputError(
                        "The worker {worker} does not see {path} as it is here. Inputs and the folders of the outputs"
                        " must lie on a disk that all workers share, under the same path.",
                        worker=worker, path=unseen[0],
                    )  # fmt: skip
        self._seen.update(states[path] for path in asked)

    @contextlib.contextmanager
    def _lost(self) -> Iterator[None]:
        """Errors of a cluster that is gone, in words."""
        from concurrent.futures import CancelledError

        from distributed import KilledWorker
        from distributed.comm.core import CommClosedError

        try:
            yield
        except AgriDroughtError:
            raise
        except KilledWorker as error:
            raise ResourceError(
                "Workers of {address} ended again and again on one part of the work, perhaps for want of memory. Give"
                " them more, or a smaller budget to the run.",
                address=self.address,
            ) from error
        except (CommClosedError, CancelledError, ConnectionError, TimeoutError) as error:
            with _clients_lock:
                _clients.pop(self.address, None)
            raise ResourceError(
                "The Dask scheduler {address} was lost; the run ended and nothing was written. Start it again, or leave"
                " its address empty to work with threads.",
                address=self.address,
            ) from error


def chosen(job: Job) -> Threads | Dask:
    """The executor that a job names."""
    return Dask(job.scheduler) if job.scheduler else Threads()


def _client(address: str) -> Any:
    """The client of a scheduler; one for all passes."""
    from distributed import Client

    with _clients_lock:
        client = _clients.get(address)
        if client is None or client.status != "running":
            try:
                client = Client(address, timeout=_PATIENCE, set_as_default=False)
            except (OSError, ValueError) as error:
                raise ResourceError(
                    "No Dask scheduler answers at {address}: {why}. Start one (dask scheduler), correct the address, or"
                    " leave it empty to work with threads.",
                    address=address, why=error,
                ) from error  # fmt: skip
            _clients[address] = client
        return client


def _takes_count(client: Any) -> bool:
    """Whether `scheduler_info` must be asked for more than five workers, as newer versions must."""
    return "n_workers" in client.scheduler_info.__code__.co_varnames


_PROGRAMS = ("agridrought", "Python", "numpy", "scipy", "scikit-learn", "rasterio")


@functools.lru_cache(1)
def _installed() -> tuple[str, ...]:
    """Versions of the packages behind numpy in `_PROGRAMS`, without importing them; empty where one is not there."""
    found = []
    for name in _PROGRAMS[3:]:
        try:
            found.append(importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            found.append("")
    return tuple(found)


def _version() -> tuple[str, ...]:
    """What must be the same on all machines for results to be the same, in the order of `_PROGRAMS`."""
    return __version__, ".".join(map(str, sys.version_info[:2])), np.__version__, *_installed()


def _words(version: Sequence[str], other: Sequence[str]) -> str:
    """The versions that differ from others."""
    differing = [
        f"{name} {one or 'none'}"
        for name, one, second in itertools.zip_longest(_PROGRAMS, version, other, fillvalue="")
        if one != second
    ]
    return ", ".join(differing)


def _is_reached(address: str) -> bool:
    """Whether a connection to a worker can be opened from here."""
    host, _, port = address.rpartition("://")[2].rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), _REACHED).close()
    except (OSError, ValueError):
        return False
    return True


def _unseen(paths: dict[str, int]) -> list[str]:
    """In a worker: files that are not there, or are others."""
    return [path for path, size in paths.items() if not os.path.isfile(path) or os.path.getsize(path) != size]


def _stop(run: str) -> None:
    """In a worker: parts of a run end at their next check."""
    _stopped.add(run)


def _require_same(version: tuple[str, ...]) -> None:
    """In a worker, which may have come after the run began: see that it runs the same versions."""
    own = _version()
    if own != version:
        raise ResourceError(
            "The worker {worker} runs {theirs}, and here runs {ours}: results could differ. Install the same versions.",
            worker=socket.gethostname(), theirs=_words(own, version), ours=_words(version, own),
        )  # fmt: skip


def _call(function: Callable, item: Any, version: tuple[str, ...], run: str) -> Any:
    """In a worker: what a function returns."""
    _require_same(version)
    if run in _stopped:
        raise Cancelled()
    return function(item)


def _work_on(task: Task, block: tuple, version: tuple[str, ...], run: str) -> tuple[list, list]:
    """In a worker: all that comes of a part, and what it has to tell."""
    _require_same(version)
    window, outer, steps, number, memory = block
    told: list[tuple] = []
    job = BlockJob(
        memory=memory, threads=1, cancelled=lambda: run in _stopped, window=window, outer=outer, steps=steps,
        number=number, scheduler="",
        info=lambda text: told.append(("info", str(text), {})),
        warn=lambda text: told.append(("warn", str(text), {})),
    )  # fmt: skip
    job.check()
    found = []
    for one, _ in task(job):
        found.append(one)
        job.check()
    trim()
    return found, told


def _can_leave(kernel: Any) -> bool:
    """Whether a kernel is at module level: what a closure writes to outside would be lost in another process."""
    while isinstance(kernel, functools.partial):
        kernel = kernel.func
    if getattr(kernel, "__self__", None) is not None and not isinstance(kernel.__self__, type(sys)):
        kernel = kernel.__self__
    made = kernel if isinstance(kernel, type) or hasattr(kernel, "__qualname__") else type(kernel)
    return "<" not in made.__qualname__


def _rasters(value: Any, depth: int = 0, seen: set[int] | None = None) -> set[str]:
    """Paths of all rasters within an object."""
    seen = set() if seen is None else seen
    if depth > _DEPTH or id(value) in seen or isinstance(value, (str, bytes, int, float, np.ndarray)):
        return set()
    seen.add(id(value))
    if isinstance(value, RasterFile):
        return {value.path}
    if isinstance(value, dict):
        inside: list = list(value.values())
    elif isinstance(value, (list, tuple, set)):
        inside = list(value)[:1000]
    elif is_dataclass(value) or type(value).__module__.startswith(__name__.split(".")[0]):
        inside = list(vars(value).values()) if hasattr(value, "__dict__") else []
    else:
        inside = []
    return set().union(*(_rasters(one, depth + 1, seen) for one in inside))
