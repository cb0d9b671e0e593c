"""The residual correction of a stack on disk, in passes over it, date by date (METHODS §5, see `conserve`)."""

from __future__ import annotations

import numpy as np

from ....data.earth.grid import Grid, Window
from ....data.raster import RasterFile, RasterWriter, gdal_cache
from ....data.stack.date_reader import ByDate, dates_at_once
from ....data.stack.time_stack import TimeStack, stack_writer
from ....engine.engine import stream
from ....run.job import Job
from .nesting import Nesting, OnFine, read_padded
from .residual_correction import cell_response, solve_correction

_KNOWN = 10  # numbers of a cell and date: what is left to correct, and the answer to the nine cells around
_CACHE = 32 * 1024**2  # bytes of GDAL's, where every number is read once
_RESPONSE = 8 * 14  # bytes per fine pixel that `cell_response` holds


class _FineUnder:
    """Fine values under coarse windows, as they are: ``(dates, rows·k, cols·k)``."""

    def __init__(self, stack: TimeStack, nesting: Nesting):
        self.stack, self.nesting = stack, nesting

    def read(self, window: Window, steps: slice) -> np.ndarray:
        return read_padded(self.stack, self.nesting.fine_window(window), steps)


def solve_dates(raw: str, stack: TimeStack, nesting: Nesting, output: str, cells: str, job: Job) -> None:
    """Second pass: the corrections of the coarse cells, date by date, as a stack on the coarse grid.

    raw
        Stack on the fine grid that shall be corrected.
    cells
        A file for what is known of each cell in between.
    """
    dates = len(stack)
    with TimeStack(raw) as fine, RasterWriter(cells, stack.grid, [""] * (_KNOWN * dates)) as writer:

        def kernel(job):
            pixels, sm = ByDate(_FineUnder(fine, nesting), job.window), ByDate(stack, job.window)
            for step in job.steps:
                mean, response = cell_response(pixels[step], nesting, job.window)
                known = np.concatenate([(sm[step] - mean)[None], response])
                writer.write(known, job.window, _bands(step))
                yield step, {}

        working = nesting.factor**2 * _RESPONSE + 8 * _KNOWN + 4 * dates_at_once(stack)
        stream(kernel, {}, job.part(0.0, 0.7), grid=stack.grid, steps=dates, working=working)
    with (
        gdal_cache(_CACHE),
        RasterFile(cells) as found,
        stack_writer(output, stack.grid, stack.axis, "correction") as writer,
    ):
        for step in range(dates):
            job.check()
            values = found.read(bands=_bands(step)).astype("float64")
            correction, _ = solve_correction(values[0], values[1:], job.check)
            writer.write(correction, bands=[step + 1])
            job.report(0.7 + 0.3 * (step + 1) / dates)


def _bands(step: int) -> range:
    """Bands of a date, from 1, in the file of what is known of the cells."""
    return range(_KNOWN * step + 1, _KNOWN * (step + 1) + 1)


def apply_correction(raw: str, correction: str, output: str, grid: Grid, described: tuple, job: Job) -> None:
    """Third pass: fine += bilinear(correction), not below 0.

    described
        Variable, unit and tags of the output.
    """
    with TimeStack(raw) as fine, TimeStack(correction) as cells:

        def kernel(job):
            pixels, corrections = ByDate(fine, job.window), ByDate(OnFine(cells, grid), job.window)
            for step in job.steps:
                with np.errstate(invalid="ignore"):
                    yield step, {"sm": np.maximum(pixels[step] + np.nan_to_num(corrections[step]), 0)}

        with stack_writer(output, fine.grid, fine.axis, *described) as writer:
            stream(kernel, {"sm": writer}, job, grid=fine.grid, steps=len(fine), working=80)


def largest_misfit(output: str, stack: TimeStack, nesting: Nesting, job: Job) -> float:
    """Largest difference between a coarse value and the mean of the fine pixels, as they stand on disk; 0 of none."""
    found = [0.0]
    with TimeStack(output) as fine:

        def kernel(job):
            pixels, sm = ByDate(_FineUnder(fine, nesting), job.window), ByDate(stack, job.window)
            largest = 0.0
            for step in job.steps:
                mean = nesting.aggregate(pixels[step], job.window, 0.0)
                largest = max(largest, float(np.nanmax(np.abs(mean - sm[step]), initial=0.0)))
                yield step, {}
            found.append(largest)

        working = nesting.factor**2 * _RESPONSE + 4 * dates_at_once(stack)
        stream(kernel, {}, job.part(1.0, 1.0), grid=stack.grid, steps=len(stack), working=working)
    return max(found)
