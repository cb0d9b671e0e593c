"""Run a kernel over the windows of rasters: threads, progress, cancel, bounded memory.

The only loop over windows there is. Each thread reads a window of every input, calls
the kernel and writes the window of every output; only ``job.threads`` windows are in
memory at one time, and their size follows from ``job.memory``, not from the raster.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import Callable, Iterator, Mapping

import numpy as np

from .errors import Cancelled, ResourceError
from .grid import Grid, Window, require_same_grid
from .job import Job
from .raster import RasterWriter, gdal_cache

_CACHE_SHARE = 0.2  # of the budget, for GDAL's own block cache
_MIN_WINDOWS = 24  # enough for progress that moves and threads that stay busy
_SMALL = 128 * 128  # windows below this many pixels cost more than they bring


@dataclass(frozen=True)
class BlockJob(Job):
    """The job of one window. Its arrays cover ``outer``, that is ``window`` and the halo."""

    window: Window = None
    outer: Window = None


def map(  # noqa: A001  blocks.map is the name the design gives it
    kernel: Callable,
    inputs: Mapping[str, object],
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
    windows = list(split_square(grid, tile, allowed, halo) if halo else split(grid, tile, allowed))
    job = replace(job, threads=threads)
    run = _Run(kernel, inputs, outputs, grid, job, halo, gather)
    with gdal_cache(job.memory * _CACHE_SHARE):
        run.all(windows)


def _share(grid: Grid, per_pixel: float, fixed: float, job: Job, halo: int) -> tuple[int, int]:
    """Threads, and pixels of a window with its halo, that the budget is enough for.

    Fewer threads are better than windows that are mostly halo: what is read and computed
    around a window is done again for the next one.
    """
    for threads in range(job.threads, 0, -1):
        budget = job.memory * (1 - _CACHE_SHARE) / threads - fixed
        allowed = int(budget / max(per_pixel, 1))
        height, width = _largest(grid, allowed, halo)
        if min(height, width) >= (min(max(halo, 1), grid.height, grid.width) if threads > 1 else 1):
            return threads, allowed
    wide, high = min(1 + 2 * halo, grid.width), min(1 + 2 * halo, grid.height)
    need = (per_pixel * wide * high + fixed) / (1 - _CACHE_SHARE) / 1024**2
    raise ResourceError(
        f"The memory budget of {job.memory / 1024**2:.0f} MiB is too small: one thread alone needs at least "
        f"{need:.0f} MiB. Raise the budget (Options, Processing, Providers, AgriDrought), or cut the record in pieces."
    )


def _largest(grid: Grid, allowed: int, halo: int) -> tuple[int, int]:
    """Height and width of the largest window, square as far as can be, that has ``allowed`` pixels with its halo."""
    if grid.window.pixels <= allowed:
        return grid.height, grid.width
    edge = int(max(allowed, 0) ** 0.5)
    # Along a short side the halo ends with the raster, and the other side may be longer.
    if grid.height <= edge:
        return grid.height, min(max(allowed // grid.height - 2 * halo, 0), grid.width)
    if grid.width <= edge:
        return min(max(allowed // grid.width - 2 * halo, 0), grid.height), grid.width
    return max(edge - 2 * halo, 0), max(edge - 2 * halo, 0)


def split_square(grid: Grid, tile: int, allowed: int, halo: int) -> Iterator[Window]:
    """Windows that cover a grid once, of at most ``allowed`` pixels with their halo: squares, to keep that small."""
    height, width = _largest(grid, allowed, halo)
    shrink = min((max(grid.window.pixels / _MIN_WINDOWS, _SMALL) / (height * width)) ** 0.5, 1.0)
    height, width = (max(int(side * shrink), 1) for side in (height, width))
    # Whole tiles, where a window is that large.
    height, width = (side // tile * tile or side for side in (height, width))
    yield from _cover(grid, height, width)


def split(grid: Grid, tile: int, pixels: int) -> Iterator[Window]:
    """Windows that cover a grid once, in rows, each of at most ``pixels`` (at least one).

    Their edges follow the tiles, so that each tile is read and written once; a tile
    that is itself too large is cut into strips.
    """
    # Small rasters are cut further, down to a size that is worth a call.
    pixels = max(min(pixels, max(grid.window.pixels // _MIN_WINDOWS, _SMALL)), 1)
    if pixels < tile * min(tile, grid.width):
        width = min(tile, grid.width, pixels)
        height = max(min(pixels // width, tile), 1)
    else:
        width = min(max(pixels // tile // tile, 1) * tile, grid.width)
        height = min(max(pixels // width // tile, 1) * tile, grid.height)
    yield from _cover(grid, height, width)


def _cover(grid: Grid, height: int, width: int) -> Iterator[Window]:
    for row in range(0, grid.height, height):
        for col in range(0, grid.width, width):
            yield Window(row, col, min(height, grid.height - row), min(width, grid.width - col))


class _Run:
    """One pass over all windows; the state that its threads share."""

    def __init__(self, kernel, inputs, outputs, grid, job, halo, gather):
        self.kernel, self.inputs, self.outputs, self.grid = kernel, inputs, outputs, grid
        self.job, self.halo, self.gather, self.total = job, halo, gather, grid.window.pixels
        self.lock = threading.Lock()
        self.active = 0
        self.idle = threading.Condition(self.lock)
        self.stopped = threading.Event()
        self.failure: BaseException | None = None
        self.done: dict[Window, float] = {}

    def all(self, windows) -> None:
        from joblib import Parallel, delayed

        try:
            # Threads only: inside QGIS a new process would be another QGIS.
            Parallel(n_jobs=min(self.job.threads, len(windows)), prefer="threads", batch_size=1)(
                delayed(self.one)(window) for window in windows
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

    def one(self, window: Window) -> None:
        job = BlockJob(
            memory=self.job.memory // self.job.threads,
            threads=1,
            report=lambda share: self.progress(window, share),
            cancelled=lambda: self.stopped.is_set() or self.job.cancelled(),
            info=self.job.info,
            warn=self.job.warn,
            window=window,
            outer=window.grown(self.halo, self.grid),
        )
        with self.lock:
            self.active += 1
        try:
            self.work(job)
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

    def work(self, job: BlockJob) -> None:
        """Read, compute, write, gather."""
        job.check()
        arrays = {name: raster.read(job.outer) for name, raster in self.inputs.items()}
        job.check()
        result = self.kernel(arrays, job)
        values, gathered = result if self.gather else (result, None)
        for name, writer in self.outputs.items():
            job.check()
            writer.write(_cut(np.asarray(values[name]), job), job.window)
        if self.gather:
            with self.lock:
                self.gather(gathered)
        job.report(1.0)

    def progress(self, window: Window, share: float) -> None:
        with self.lock:
            self.done[window] = share * window.pixels
            done = sum(self.done.values()) / self.total
        self.job.report(min(done, 1.0))


def _cut(values: np.ndarray, job: BlockJob) -> np.ndarray:
    if values.shape[-2:] == (job.window.height, job.window.width):
        return values
    rows, cols = job.window.inside(job.outer)
    return values[..., rows, cols]
