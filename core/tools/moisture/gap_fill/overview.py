"""What the finished rasters of a gap filling hold, thinned out for the maps and series of its report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.earth.grid import Grid, Window
from ....data.raster import gdal_cache
from ....data.stack.fill_flags import CLIMATOLOGY_ONLY, MISSING, OBSERVED
from ....data.stack.time_stack import TimeStack
from ....run.job import Job

_EDGE = 300  # pixels of a map's longer side; more would not show
_VALUES = 2e9  # of the whole stack; of larger ones some dates are left out
_CACHE = 64 * 1024**2  # bytes; GDAL would keep all tiles that it thins out
_KINDS = CLIMATOLOGY_ONLY + 1


@dataclass(frozen=True)
class Overview:
    """Maps ``(y, x)`` on a thinned-out grid, and sums by date.

    steps
        Dates that were looked at, numbers in the stack.
    kinds
        ``(flag, y, x)``: share of these dates with each fill flag.
    by_date
        ``(flag, steps)``: share of the land's pixels with each fill flag.
    longest
        Most dates in a row that are filled.
    half_width
        Mean of the filled values' half widths, NaN where nothing is filled.
    land
        Pixels that have a value on any date.
    example
        Number in the stack of a date with many filled and many observed values, and its maps:
        before, after and half_width.
    """

    grid: Grid
    steps: np.ndarray
    kinds: np.ndarray
    by_date: np.ndarray
    longest: np.ndarray
    half_width: np.ndarray
    land: np.ndarray
    example: int
    example_before: np.ndarray
    example_after: np.ndarray
    example_half_width: np.ndarray

    def pixel(self, row: int, col: int, full: Grid) -> Window:
        """The pixel of the whole raster that a pixel of the maps stands for."""
        return Window(
            min(int((row + 0.5) * full.height / self.grid.height), full.height - 1),
            min(int((col + 0.5) * full.width / self.grid.width), full.width - 1), 1, 1,
        )  # fmt: skip


def overview(source: TimeStack, filled: TimeStack, flags: TimeStack, uncertainty: TimeStack, job: Job) -> Overview:
    """Read the outputs date by date, thinned out."""
    full, length = source.grid, len(source)
    shrink = max(full.height, full.width, _EDGE) / _EDGE
    shape = max(round(full.height / shrink), 1), max(round(full.width / shrink), 1)
    grid = _thinned(full, shape)
    steps = np.arange(0, length, int(np.ceil(full.window.pixels * length / _VALUES)))
    count, by_date = np.zeros((_KINDS, *shape), np.int32), np.zeros((_KINDS, steps.size), np.int64)
    total, widths = np.zeros(shape), np.zeros(shape, np.int32)
    run, longest = np.zeros(shape, np.int32), np.zeros(shape, np.int32)

    def read(stack, step):
        return stack.read(steps=slice(step, step + 1), shape=shape)[0]

    with gdal_cache(_CACHE):
        for i, step in enumerate(steps):
            job.check()
            job.report(i / steps.size)
            kind = np.nan_to_num(read(flags, step)).astype(np.uint8)
            for value in range(_KINDS):
                count[value] += kind == value
                by_date[value, i] = (kind == value).sum()
            gap = (kind != MISSING) & (kind != OBSERVED)
            run = np.where(gap, run + 1, 0)
            longest = np.maximum(longest, run)
            width = read(uncertainty, step)
            there = gap & ~np.isnan(width)
            total += np.where(there, width, 0)
            widths += there
        land = count[MISSING] < steps.size
        outside = int((~land).sum())
        by_date[MISSING] -= outside
        pixels = max(land.size - outside, 1)
        gaps = by_date[OBSERVED + 1 :].sum(axis=0)
        example = steps[int(np.argmax(np.minimum(gaps, by_date[OBSERVED]) * 2 + gaps))]
        maps = [read(stack, example) for stack in (source, filled, uncertainty)]
    mean = np.where(widths > 0, total / np.maximum(widths, 1), np.nan)
    kinds = count / max(steps.size, 1)
    return Overview(grid, steps, kinds, by_date / pixels, longest, mean, land, int(example), *maps)


def _thinned(full: Grid, shape) -> Grid:
    a, b, c, d, e, f = full.transform
    down, across = full.height / shape[0], full.width / shape[1]
    return Grid(full.crs, (a * across, b * down, c, d * across, e * down, f), shape[1], shape[0])
