"""Run a kernel over the windows of rasters: threads, progress, cancel, bounded memory.

The only loop over windows there is. Each thread reads a window of every input, calls
the kernel and writes the window of every output; only ``job.threads`` windows are in
memory at one time, and their size follows from ``job.memory``, not from the raster.
"""

from __future__ import annotations

import threading
from typing import Callable, Iterator, Mapping

import numpy as np

from .errors import Cancelled, ResourceError
from .grid import Grid, Window, require_same_grid
from .job import Job
from .raster import RasterWriter, gdal_cache

_CACHE_SHARE = 0.2  # of the budget, for GDAL's own block cache
_MIN_WINDOWS = 24  # enough for progress that moves and threads that stay busy
_SMALL = 128 * 128  # windows below this many pixels cost more than they bring


def map(  # noqa: A001  blocks.map is the name the design gives it
    kernel: Callable,
    inputs: Mapping[str, object],
    outputs: Mapping[str, RasterWriter],
    job: Job,
    *,
    halo: int = 0,
    working: float = 0,
    gather: Callable | None = None,
) -> None:
    """Apply ``kernel`` to every window.

    Parameters
    ----------
    kernel
        ``kernel(arrays, job)``; ``arrays`` maps the names of ``inputs`` to
        ``(bands, rows, cols)`` float32 with NaN for missing. It returns a mapping of
        the names of ``outputs`` to arrays of the same rows and columns. It calls
        ``job.check()`` at least every second and may call ``job.report``.
    inputs
        Rasters on one grid: `RasterFile` or `TimeStack` (``read``, ``grid``, ``band_count``/``count``).
    outputs
        Writers on the same grid.
    halo
        Pixels that the kernel needs around a window. Its arrays are larger by them
        (cut at the raster's edge); what it returns is cut back before it is written.
    working
        Bytes per pixel that the kernel holds beside its inputs and outputs.
    gather
        When given, the kernel returns ``(outputs, value)`` and ``gather(value)`` is
        called for each window, one at a time, in no particular order.

    Raises
    ------
    GridError, ResourceError, Cancelled, and whatever the kernel raises.
    """
    grid = require_same_grid(*inputs.values())
    per_pixel = working + sum(4 * _bands(raster) for raster in inputs.values())
    per_pixel += sum(writer.count * max(writer.dtype.itemsize, 4) for writer in outputs.values())
    tile = max([writer.tile for writer in outputs.values()] or [256])
    windows = list(split(grid, tile, _pixels_allowed(per_pixel, job, halo)))
    run = _Run(kernel, inputs, outputs, job, halo, gather, len(windows) and grid.window.pixels)
    with gdal_cache(job.memory * _CACHE_SHARE):
        run.all(windows)


def _bands(raster) -> int:
    return getattr(raster, "band_count", None) or raster.count


def _pixels_allowed(per_pixel: float, job: Job, halo: int) -> int:
    """Pixels of a window within the budget, its halo included."""
    budget = job.memory * (1 - _CACHE_SHARE) / job.threads
    allowed = int(budget / max(per_pixel, 1))
    if halo:
        edge = int(allowed**0.5) - 2 * halo
        allowed = edge * edge if edge > 0 else 0
    if allowed < 1:
        need = per_pixel * (1 + 2 * halo) ** 2 * job.threads / (1 - _CACHE_SHARE) / 1024**2
        raise ResourceError(
            f"The memory budget of {job.memory / 1024**2:.0f} MiB is too small for a single pixel column of "
            f"{per_pixel / 1024**2:.1f} MiB in {job.threads} thread(s). Set it to at least {need:.0f} MiB, "
            "use fewer threads, or cut the record in pieces."
        )
    return allowed


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
    for row in range(0, grid.height, height):
        for col in range(0, grid.width, width):
            yield Window(row, col, min(height, grid.height - row), min(width, grid.width - col))


class _Run:
    """One pass over all windows; the state that its threads share."""

    def __init__(self, kernel, inputs, outputs, job, halo, gather, total):
        self.kernel, self.inputs, self.outputs = kernel, inputs, outputs
        self.job, self.halo, self.gather, self.total = job, halo, gather, total
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        self.done: dict[Window, float] = {}

    def all(self, windows) -> None:
        from joblib import Parallel, delayed

        try:
            # Threads only: inside QGIS a new process would be another QGIS.
            Parallel(n_jobs=min(self.job.threads, len(windows)), prefer="threads", batch_size=1)(
                delayed(self.one)(window) for window in windows
            )
        finally:
            self.stopped.set()
        self.job.check()

    def one(self, window: Window) -> None:
        job = Job(
            memory=self.job.memory // self.job.threads,
            threads=1,
            report=lambda share: self.progress(window, share),
            cancelled=lambda: self.stopped.is_set() or self.job.cancelled(),
            info=self.job.info,
            warn=self.job.warn,
        )
        job.check()
        try:
            outer = window.grown(self.halo, next(iter(self.inputs.values())).grid)
            arrays = {name: raster.read(outer) for name, raster in self.inputs.items()}
            job.check()
            result = self.kernel(arrays, job)
            values, gathered = result if self.gather else (result, None)
            rows, cols = window.inside(outer)
            for name, writer in self.outputs.items():
                job.check()
                writer.write(np.asarray(values[name])[..., rows, cols], window)
            if self.gather:
                with self.lock:
                    self.gather(gathered)
        except BaseException:
            self.stopped.set()  # the other threads end at their next check
            raise
        job.report(1.0)

    def progress(self, window: Window, share: float) -> None:
        with self.lock:
            self.done[window] = share * window.pixels
            done = sum(self.done.values()) / self.total
        self.job.report(min(done, 1.0))


__all__ = ["Cancelled", "map", "split"]
