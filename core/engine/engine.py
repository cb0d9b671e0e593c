"""Run a kernel over the windows of rasters: threads or a Dask cluster, progress, cancel, bounded memory.

All passes over windows go through here. Each thread reads a window of every input, calls
the kernel and writes the window of every output; only ``job.threads`` windows are in
memory at one time, and their size follows from ``job.memory``, not from the raster. Workers of a cluster read and
compute, and this process writes what they send back (`executors`).

`map` gives a kernel the whole record of a window. `stream` lets it go through time step
by step, so that the memory does not depend on the record either; `sample` runs it on
chosen windows only.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from ..data.earth.grid import Grid, Window, require_same_grid
from ..data.raster import RasterWriter, gdal_cache
from ..run.errors import ResourceError
from ..run.job import Job
from .executors import BlockJob, chosen
from .windows import (
    Part,
    dividing_tile,
    largest_window,
    over_spans,
    split,
    split_spans,
    split_square,
)

CACHE_SHARE = 0.2  # of the budget, for GDAL's own block cache
# What lies beside the arrays whatever the window: open files, the freed memory that threads keep until a window ends.
_BESIDE, _BESIDE_SHARE = 28 * 1024**2, 0.4  # bytes, and the most of a small budget


class BandWriter(Protocol):
    """Where `stream` writes: a `RasterWriter`, or what takes the bands of one in another way.

    Attributes
    ----------
    dtype
        Type of the values.
    """

    dtype: np.dtype

    @property
    def tile(self) -> int:
        """Edge of the tiles, in pixels."""

    def fit_tiles(self, edge: int) -> bool:
        """Take tiles of at most this edge, before anything is written; False where that cannot be, or no longer."""

    def write(self, values: np.ndarray, window: Window | None = None, bands: Any = None) -> None:
        """Write ``(rows, cols)`` at a window into bands, from 1; called from several threads."""


@dataclass(frozen=True)
class Needs:
    """What a kernel needs around its window, and what it holds.

    Parameters
    ----------
    halo
        Pixels around a window. The kernel's arrays are larger by them, as far as the raster goes.
    overlap
        Steps before and after its span that a kernel of `stream` goes through as well: spans are long against them.
    working
        Bytes per pixel that a kernel of `map` holds beside its inputs and outputs, one of `stream` in all.
    fixed
        Bytes that each running kernel holds, whatever the size of its window.
    undivided
        Whether the raster is one window where the budget allows that, if need be with fewer threads: files that must
        be unpacked whole to give a part. Of `stream` with spans.
    """

    halo: int = 0
    overlap: int = 0
    working: float = 0
    fixed: float = 0
    undivided: bool = False


def map(  # noqa: A001  engine.map is the name the design gives it
    kernel: Callable,
    inputs: Mapping[str, Any],
    outputs: Mapping[str, RasterWriter],
    job: Job,
    *,
    grid: Grid | None = None,
    needs: Needs = Needs(),
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
    needs
        What the kernel holds, and how far it looks.
    gather
        When given, the kernel returns ``(outputs, value)`` and ``gather(value)`` is
        called for each window, one at a time, in the order of the windows: sums do not depend on threads.

    Raises
    ------
    GridError, ResourceError, Cancelled, and whatever the kernel raises.
    """
    grid = grid or require_same_grid(*inputs.values())
    halo = needs.halo
    per_pixel = needs.working + sum(4 * raster.band_count for raster in inputs.values())
    per_pixel += sum(writer.count * max(writer.dtype.itemsize, 4) for writer in outputs.values())
    tile = max([writer.tile for writer in outputs.values()] or [256])
    executor = chosen(job)
    job = executor.job(job)
    threads, allowed = _share(grid, per_pixel, needs.fixed, job, halo)
    if executor.largest:
        written = sum(writer.count * writer.dtype.itemsize for writer in outputs.values())
        allowed = min(allowed, max(int(executor.largest / max(written, 1)), 1))
    windows = split_square(grid, tile, allowed, halo) if halo else split(grid, tile, allowed)
    parts = [Part(window) for window in windows]
    job = _fitted(outputs, parts, grid, replace(job, threads=threads))
    work = _Whole(kernel, inputs, outputs, gather)
    with gdal_cache(job.memory * CACHE_SHARE):
        executor.run(work, parts, grid, job, halo)


def stream(
    kernel: Callable,
    outputs: Mapping[str, BandWriter],
    job: Job,
    *,
    grid: Grid,
    steps: int | Sequence[Part] | Sequence[range],
    needs: Needs = Needs(),
    gather: Callable | None = None,
) -> None:
    """Let ``kernel`` go through time, window by window and span by span.

    Parameters
    ----------
    kernel
        A generator function ``kernel(job)``. It reads by itself, step by step, what it needs
        for ``job.outer`` and yields ``(step, {output: (rows, cols)})`` for each step of
        ``job.steps``, a range within ``range(steps)``, cut to ``job.window`` or not. What it
        yields is written to the band of that step at once; an output that it leaves out stays
        missing there. It calls ``job.check()`` at least every second.
    outputs
        Writers with ``steps`` bands on ``grid``.
    steps
        How many; or the windows and spans themselves, where a kernel needs those of an earlier pass (`BlockJob.number`
        is their place); or spans in order, each of which is worked on over all windows before the next, so that the
        outputs of its steps are whole by then: `gather` of the last window tells.
    needs
        What the kernel holds, and how far it looks.
    gather
        When given, the kernel yields ``(step, {output: …}, value)`` and ``gather(value)`` is called for each step, one
        at a time, in the order of windows and steps.

    Raises
    ------
    ResourceError, Cancelled, and whatever the kernel raises.
    """
    tile = max([writer.tile for writer in outputs.values()] or [256])
    executor = chosen(job)
    job = executor.job(job)
    halo, overlap = needs.halo, needs.overlap
    threads, allowed = _share(grid, needs.working, needs.fixed, job, halo)
    if isinstance(steps, int):
        parts = list(split_spans(grid, tile, allowed, halo, steps, overlap, threads))
        written = sum(writer.dtype.itemsize for writer in outputs.values())
        while executor.largest and allowed > 1 and max(part.size for part in parts) * written > executor.largest:
            allowed = max(min(allowed, max(part.window.pixels for part in parts)) // 2, 1)
            parts = list(split_spans(grid, tile, allowed, halo, steps, overlap, threads))
    elif steps and isinstance(steps[0], range):
        if needs.undivided:
            threads, allowed = _undivided(grid, needs, job)
        written = max(sum(writer.dtype.itemsize for writer in outputs.values()), 1)
        allowed = min(allowed, max(int((executor.largest or allowed * written) / written), 1))
        whole = needs.undivided and allowed >= grid.window.pixels
        windows = [grid.window] if whole else list(split(grid, tile, allowed))
        most = max(window.pixels for window in windows) * written
        spans = [span for span in steps if isinstance(span, range)]
        parts = list(over_spans(windows, spans, max(executor.largest // most, 1) if executor.largest else sys.maxsize))
    else:
        parts = [part for part in steps if isinstance(part, Part)]
    job = _fitted(outputs, parts, grid, replace(job, threads=threads))
    with gdal_cache(job.memory * CACHE_SHARE):
        executor.run(_Streamed(kernel, outputs, gather), parts, grid, job, halo)


def sample(
    kernel: Callable, parts: Sequence[Part], job: Job, *, grid: Grid, size: float, gather: Callable | None = None
) -> list:
    """Call ``kernel(job)`` for chosen windows and spans; returns what it returns, in the order of ``parts``.

    A part may be there more than once. ``size`` is what the largest takes, in bytes; ``gather``, when given, hears of
    each value, one at a time, as soon as it is there. Raises as `stream`, and whatever ``gather`` raises.
    """
    executor = chosen(job)
    job = executor.job(job)
    threads = max(min(int(job.memory * (1 - CACHE_SHARE) / max(size, 1)), job.threads), 1)
    kept = _Kept(kernel, gather)
    with gdal_cache(job.memory * CACHE_SHARE):
        executor.run(kept, parts, grid, replace(job, threads=threads), 0)
    return [kept.values[number] for number in range(len(parts))]


def beside(memory: float) -> float:
    """Bytes of a budget that are left for what lies beside the arrays."""
    return min(_BESIDE, _BESIDE_SHARE * memory)


def _share(grid: Grid, per_pixel: float, fixed: float, job: Job, halo: int) -> tuple[int, int]:
    """Threads, and pixels of a window with its halo, that the budget is enough for.

    Fewer threads are better than windows that are mostly halo: what is read and computed
    around a window is done again for the next one.
    """
    aside = beside(job.memory)
    # Where not even one thread leaves that room, one goes without.
    for threads, room in [*((threads, aside) for threads in range(job.threads, 0, -1)), (1, 0)]:
        budget = (job.memory * (1 - CACHE_SHARE) - room) / threads - fixed
        allowed = int(budget / max(per_pixel, 1))
        height, width = largest_window(grid, allowed, halo)
        if min(height, width) >= (min(max(halo, 1), grid.height, grid.width) if threads > 1 else 1):
            return threads, allowed
    wide, high = min(1 + 2 * halo, grid.width), min(1 + 2 * halo, grid.height)
    need = (per_pixel * wide * high + fixed) / (1 - CACHE_SHARE) / 1024**2
    raise ResourceError(
        "The memory budget of {memory:.0f} MiB is too small: one thread alone needs at least {need:.0f} MiB. "
        "Raise the budget (Options, Processing, Providers, AgriDrought), or cut the record in pieces.",
        memory=job.memory / 1024**2, need=need,
    )  # fmt: skip


def _undivided(grid: Grid, needs: Needs, job: Job) -> tuple[int, int]:
    """As `_share`, with as many threads as leave the raster whole; with all of them where no number does."""
    for threads in range(job.threads, 0, -1):
        few, allowed = _share(grid, needs.working, needs.fixed, replace(job, threads=threads), needs.halo)
        if allowed >= grid.window.pixels:
            return few, allowed
    return _share(grid, needs.working, needs.fixed, job, needs.halo)


def _fitted(outputs: Mapping[str, BandWriter], parts: Sequence[Part], grid: Grid, job: Job) -> Job:
    """The job, with one thread where windows share a tile of the outputs; their tiles are made as small as that needs.

    GDAL keeps the blocks of all files in one cache. Where a thread that reads pushes out a tile that is half written,
    and another thread writes the other half before it is on the disk, that one begins from an empty tile and the first
    half is lost, without an error.
    """
    if not outputs:
        return job
    windows = dict.fromkeys(part.window for part in parts)
    edge = dividing_tile(windows, grid, max(writer.tile for writer in outputs.values()))
    fitting = [writer.fit_tiles(min(edge, writer.tile)) for writer in outputs.values()]
    return job if all(fitting) else replace(job, threads=1)


@dataclass(frozen=True, eq=False)
class _WholeTask:
    """What `map` does for a window: read and compute."""

    kernel: Callable
    inputs: Mapping[str, Any]
    dtypes: Mapping[str, np.dtype]
    gathers: bool

    def __call__(self, job: BlockJob) -> Iterator[tuple[Any, float]]:
        arrays = {name: raster.read(job.outer) for name, raster in self.inputs.items()}
        job.check()
        result = self.kernel(arrays, job)
        values, gathered = result if self.gathers else (result, None)
        yield (_ready(values, self.dtypes, job), gathered), 1.0


@dataclass(frozen=True, eq=False)
class _StreamTask:
    """What `stream` does for a window and a span: go through time."""

    kernel: Callable
    dtypes: Mapping[str, np.dtype]

    def __call__(self, job: BlockJob) -> Iterator[tuple[Any, float]]:
        steps = job.steps
        for step, values, *counted in self.kernel(job):
            yield (step, _ready(values, self.dtypes, job), counted), (step + 1 - steps.start) / len(steps)


@dataclass(frozen=True, eq=False)
class _KeptTask:
    """What `sample` does: call the kernel."""

    kernel: Callable

    def __call__(self, job: BlockJob) -> Iterator[tuple[Any, float]]:
        yield self.kernel(job), 1.0


def _ready(values: Mapping[str, Any], dtypes: Mapping[str, np.dtype], job: BlockJob) -> dict[str, np.ndarray]:
    """What is to be written, cut to the window, and no wider than it will be on disk."""
    found = {}
    for name, dtype in dtypes.items():
        if name not in values:
            continue
        job.check()
        array = _cut(np.asarray(values[name]), job)
        found[name] = array.astype(dtype, copy=False) if dtype.kind == "f" else array
    return found


class _InOrder:
    """Calls ``gather`` for the values of each part in the order of the parts, whatever order they come in."""

    def __init__(self, gather: Callable | None):
        self._gather, self._lock = gather, threading.Lock()
        self._values: dict[int, list] = {}
        self._whole: set[int] = set()
        self._next = 0

    def add(self, number: int, value: Any) -> None:
        """A value of a part."""
        with self._lock:
            if number == self._next:  # it need not wait
                if self._gather:
                    self._gather(value)
                return
            self._values.setdefault(number, []).append(value)

    def finished(self, number: int) -> None:
        """No more values of a part come."""
        with self._lock:
            self._whole.add(number)
            while self._next in self._whole:
                self._whole.remove(self._next)
                self._deliver()
                self._next += 1
            self._deliver()  # what the part that is the next now has brought so far

    def _deliver(self) -> None:
        for value in self._values.pop(self._next, ()):
            if self._gather:
                self._gather(value)


def _dtypes(outputs: Mapping[str, Any]) -> dict[str, np.dtype]:
    return {name: writer.dtype for name, writer in outputs.items()}


class _Whole:
    """The pass of `map`: write and gather each window."""

    def __init__(self, kernel, inputs, outputs, gather):
        self.kernel, self.outputs, self.gather = kernel, outputs, gather
        self.task = _WholeTask(kernel, inputs, _dtypes(outputs), gather is not None)
        self._ordered = _InOrder(gather)

    def deliver(self, found, block: BlockJob) -> None:
        values, gathered = found
        for name, writer in self.outputs.items():
            block.check()
            writer.write(values[name], block.window)
        if self.gather:
            self._ordered.add(block.number, gathered)

    def finished(self, number: int) -> None:
        self._ordered.finished(number)


class _Streamed:
    """The pass of `stream`: write each step as it comes."""

    def __init__(self, kernel, outputs, gather=None):
        self.kernel, self.outputs, self.gather = kernel, outputs, gather
        self.task = _StreamTask(kernel, _dtypes(outputs))
        self._ordered = _InOrder(gather)

    def deliver(self, found, block: BlockJob) -> None:
        step, values, counted = found
        for name, array in values.items():
            self.outputs[name].write(array, block.window, [step + 1])
        if self.gather:
            self._ordered.add(block.number, counted[0])

    def finished(self, number: int) -> None:
        self._ordered.finished(number)


class _Kept:
    """The pass of `sample`: keep what the kernel returns."""

    def __init__(self, kernel, gather=None):
        self.kernel, self.gather = kernel, gather
        self.task = _KeptTask(kernel)
        self.values: dict[int, Any] = {}
        self._lock = threading.Lock()

    def deliver(self, found, block: BlockJob) -> None:
        with self._lock:
            if self.gather:
                self.gather(found)
            self.values[block.number] = found

    def finished(self, number: int) -> None:
        """Nothing is left to do."""


def _cut(values: np.ndarray, job: BlockJob) -> np.ndarray:
    if values.shape[-2:] == (job.window.height, job.window.width):
        return values
    rows, cols = job.window.inside(job.outer)
    return values[..., rows, cols]
