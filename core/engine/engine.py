"""Run a kernel over the windows of rasters: threads, progress, cancel, bounded memory.

All passes over windows but that of building stacks go through here. Each thread reads a window of every input, calls
the kernel and writes the window of every output; only ``job.threads`` windows are in
memory at one time, and their size follows from ``job.memory``, not from the raster.

`map` gives a kernel the whole record of a window. `stream` lets it go through time step
by step, so that the memory does not depend on the record either; `sample` runs it on
chosen windows only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..data.earth.grid import Grid, Window, require_same_grid
from ..data.raster import RasterWriter, gdal_cache
from ..run.errors import Cancelled, ResourceError
from ..run.job import Job
from .windows import (
    Part,
    largest_window,
    split,
    split_spans,
    split_square,
)

CACHE_SHARE = 0.2  # of the budget, for GDAL's own block cache


@dataclass(frozen=True)
class BlockJob(Job):
    """The job of one window. Its arrays cover ``outer``, that is ``window`` and the halo.

    ``steps`` are those that a kernel of `stream` or `sample` is called for, ``number`` is that
    of the call, from 0.
    """

    window: Window = Window(0, 0, 0, 0)
    outer: Window = Window(0, 0, 0, 0)
    steps: range = range(0)
    number: int = 0


def map(  # noqa: A001  engine.map is the name the design gives it
    kernel: Callable,
    inputs: Mapping[str, Any],
    outputs: Mapping[str, RasterWriter],
    job: Job,
    *,
    grid: Grid | None = None,
    halo: int = 0,
    working: float = 0,
    fixed: float = 0,
    gather: Callable | None = None,
) -> None:
    """Apply ``kernel`` to every window.

    Parameters
    ----------
    kernel
        ``kernel(arrays, job)``; ``arrays`` maps the names of ``inputs`` to
        ``(bands, rows, cols)`` float32 with NaN for missing, ``job`` is a `BlockJob`. It
        returns a mapping of the names of ``outputs`` to arrays of ``job.window`` or of
        ``job.outer`` (cut back here). It calls ``job.check()`` at least every second and
        may call ``job.report``.
    inputs
        Rasters on one grid: `RasterFile`, `TimeStack`, or anything else with ``path``,
        ``grid``, ``band_count`` and ``read``.
    outputs
        Writers on the same grid.
    grid
        The grid of the windows, to be given when there are no inputs: the kernel then reads
        by itself what it needs for ``job.window`` (rasters on other grids, single dates).
    halo
        Pixels that the kernel needs around a window. Its arrays are larger by them,
        as far as the raster goes.
    working
        Bytes per pixel that the kernel holds beside its inputs and outputs.
    fixed
        Bytes that each running kernel holds, whatever the size of its window.
    gather
        When given, the kernel returns ``(outputs, value)`` and ``gather(value)`` is
        called for each window, one at a time, in no particular order.

    Raises
    ------
    GridError, ResourceError, Cancelled, and whatever the kernel raises.
    """
    grid = grid or require_same_grid(*inputs.values())
    per_pixel = working + sum(4 * raster.band_count for raster in inputs.values())
    per_pixel += sum(writer.count * max(writer.dtype.itemsize, 4) for writer in outputs.values())
    tile = max([writer.tile for writer in outputs.values()] or [256])
    threads, allowed = _share(grid, per_pixel, fixed, job, halo)
    windows = split_square(grid, tile, allowed, halo) if halo else split(grid, tile, allowed)
    job = replace(job, threads=threads)
    run = _Run(_Whole(kernel, inputs, outputs, gather), grid, job, halo)
    with gdal_cache(job.memory * CACHE_SHARE):
        run.all([Part(window) for window in windows])


def stream(
    kernel: Callable,
    outputs: Mapping[str, RasterWriter],
    job: Job,
    *,
    grid: Grid,
    steps: int | Sequence[Part],
    overlap: int = 0,
    halo: int = 0,
    working: float = 0,
    fixed: float = 0,
    gather: Callable | None = None,
) -> None:
    """Let ``kernel`` go through time, window by window and span by span.

    Parameters
    ----------
    kernel
        A generator function ``kernel(job)``. It reads by itself, step by step, what it needs
        for ``job.outer`` and yields ``(step, {output: (rows, cols)})`` for each step of
        ``job.steps``, a range within ``range(steps)``, cut to ``job.window`` or not. What it
        yields is written to the band of that step at once. It calls ``job.check()`` at least
        every second.
    outputs
        Writers with ``steps`` bands on ``grid``.
    steps
        How many; or the windows and spans themselves, where a kernel needs those of an earlier pass (`BlockJob.number`
        is their place).
    overlap
        Steps before and after its span that the kernel goes through as well: spans are long
        against them.
    halo, fixed
        As `map`.
    working
        Bytes per pixel of ``job.outer`` that the kernel holds in all.
    gather
        When given, the kernel yields ``(step, {output: …}, value)`` and ``gather(value)`` is called for each step, one
        at a time.

    Raises
    ------
    ResourceError, Cancelled, and whatever the kernel raises.
    """
    tile = max([writer.tile for writer in outputs.values()] or [256])
    threads, allowed = _share(grid, working, fixed, job, halo)
    if isinstance(steps, int):
        parts = list(split_spans(grid, tile, allowed, halo, steps, overlap, threads))
    else:
        parts = list(steps)
    job = replace(job, threads=threads)
    with gdal_cache(job.memory * CACHE_SHARE):
        _Run(_Streamed(kernel, outputs, gather), grid, job, halo).all(parts)


def sample(
    kernel: Callable, parts: Sequence[Part], job: Job, *, grid: Grid, size: float, gather: Callable | None = None
) -> list:
    """Call ``kernel(job)`` for chosen windows and spans; returns what it returns, in the order of ``parts``.

    A part may be there more than once. ``size`` is what the largest takes, in bytes; ``gather``, when given, hears of
    each value, one at a time, as soon as it is there. Raises as `stream`, and whatever ``gather`` raises.
    """
    threads = max(min(int(job.memory * (1 - CACHE_SHARE) / max(size, 1)), job.threads), 1)
    kept = _Kept(kernel, gather)
    with gdal_cache(job.memory * CACHE_SHARE):
        _Run(kept, grid, replace(job, threads=threads), 0).all(parts)
    return [kept.values[number] for number in range(len(parts))]


def _share(grid: Grid, per_pixel: float, fixed: float, job: Job, halo: int) -> tuple[int, int]:
    """Threads, and pixels of a window with its halo, that the budget is enough for.

    Fewer threads are better than windows that are mostly halo: what is read and computed
    around a window is done again for the next one.
    """
    for threads in range(job.threads, 0, -1):
        budget = job.memory * (1 - CACHE_SHARE) / threads - fixed
        allowed = int(budget / max(per_pixel, 1))
        height, width = largest_window(grid, allowed, halo)
        if min(height, width) >= (min(max(halo, 1), grid.height, grid.width) if threads > 1 else 1):
            return threads, allowed
    wide, high = min(1 + 2 * halo, grid.width), min(1 + 2 * halo, grid.height)
    need = (per_pixel * wide * high + fixed) / (1 - CACHE_SHARE) / 1024**2
    raise ResourceError(
        f"The memory budget of {job.memory / 1024**2:.0f} MiB is too small: one thread alone needs at least "
        f"{need:.0f} MiB. Raise the budget (Options, Processing, Providers, AgriDrought), or cut the record in pieces."
    )


class _Whole:
    """What `map` does for a window: read, compute, write, gather."""

    def __init__(self, kernel, inputs, outputs, gather):
        self.kernel, self.inputs, self.outputs, self.gather = kernel, inputs, outputs, gather

    def __call__(self, job: BlockJob, lock) -> None:
        arrays = {name: raster.read(job.outer) for name, raster in self.inputs.items()}
        job.check()
        result = self.kernel(arrays, job)
        values, gathered = result if self.gather else (result, None)
        for name, writer in self.outputs.items():
            job.check()
            writer.write(_cut(np.asarray(values[name]), job), job.window)
        if self.gather:
            with lock:
                self.gather(gathered)


class _Streamed:
    """What `stream` does for a window and a span: write each step as the kernel yields it."""

    def __init__(self, kernel, outputs, gather=None):
        self.kernel, self.outputs, self.gather = kernel, outputs, gather

    def __call__(self, job: BlockJob, lock) -> None:
        for step, values, *counted in self.kernel(job):
            for name, writer in self.outputs.items():
                writer.write(_cut(np.asarray(values[name]), job), job.window, [step + 1])
            if self.gather:
                with lock:
                    self.gather(counted[0])
            job.report((step + 1 - job.steps.start) / len(job.steps))
            job.check()


class _Kept:
    """What `sample` does: keep what the kernel returns."""

    def __init__(self, kernel, gather=None):
        self.kernel, self.gather = kernel, gather
        self.values: dict[int, object] = {}

    def __call__(self, job: BlockJob, lock) -> None:
        value = self.kernel(job)
        with lock:
            if self.gather:
                self.gather(value)
            self.values[job.number] = value


class _Run:
    """One pass over all parts; the state that its threads share."""

    def __init__(self, work, grid, job, halo):
        self.work, self.grid, self.job, self.halo = work, grid, job, halo
        self.lock = threading.Lock()
        self.active = 0
        self.idle = threading.Condition(self.lock)
        self.stopped = threading.Event()
        self.failure: BaseException | None = None
        self.done: dict[int, float] = {}  # size that is done, by number
        self.total = 1

    def all(self, parts) -> None:
        from joblib import Parallel, delayed

        self.total = max(sum(part.size for part in parts), 1)
        try:
            # Threads only: inside QGIS a new process would be another QGIS.
            Parallel(n_jobs=max(min(self.job.threads, len(parts)), 1), prefer="threads", batch_size=1)(
                delayed(self.one)(number, part) for number, part in enumerate(parts)
            )
        except Cancelled:
            # The threads beside a failed one end as if cancelled; the failure is what counts.
            raise self.failure or Cancelled() from None
        finally:
            self.stopped.set()
            # joblib gives up on threads that still run. The caller closes its files next,
            # and GDAL does not survive a file that is closed while it is read.
            with self.lock:
                self.idle.wait_for(lambda: self.active == 0)
        self.job.check()

    def one(self, number: int, part: Part) -> None:
        job = BlockJob(
            memory=self.job.memory // self.job.threads,
            threads=1,
            report=lambda share: self.progress(number, share * part.size),
            cancelled=lambda: self.stopped.is_set() or self.job.cancelled(),
            info=self.job.info,
            warn=self.job.warn,
            window=part.window,
            outer=part.window.grown(self.halo, self.grid),
            steps=part.steps or range(0),
            number=number,
        )
        with self.lock:
            self.active += 1
        try:
            job.check()
            self.work(job, self.lock)
            job.report(1.0)
        except BaseException as error:
            with self.lock:
                if not self.stopped.is_set() and not isinstance(error, Cancelled):
                    self.failure = error
            self.stopped.set()  # the other threads end at their next check
            raise
        finally:
            with self.lock:
                self.active -= 1
                self.idle.notify_all()

    def progress(self, number: int, size: float) -> None:
        with self.lock:
            # A kernel reports what it has read, `stream` what it has written: the further of the two counts.
            self.done[number] = max(size, self.done.get(number, 0))
            done = sum(self.done.values()) / self.total
            # Reported under the lock, so that of two threads the smaller share is never reported last.
            self.job.report(min(done, 1.0))


def _cut(values: np.ndarray, job: BlockJob) -> np.ndarray:
    if values.shape[-2:] == (job.window.height, job.window.width):
        return values
    rows, cols = job.window.inside(job.outer)
    return values[..., rows, cols]
