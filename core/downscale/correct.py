"""The residual correction of a stack on disk, in passes over it (METHODS §5, see `conserve`)."""

from __future__ import annotations

import numpy as np

from ..blocks import map as map_blocks
from ..grid import Grid
from ..job import Job
from ..raster import RasterFile, RasterWriter
from ..stack import TimeStack, stack_writer
from .conserve import cell_response, solve_correction
from .nesting import Nesting, OnCoarse, OnFine, read_padded


class _FineUnder:
    """Fine values under coarse windows, as they are: ``(dates, rows·k, cols·k)``."""

    def __init__(self, stack: TimeStack, nesting: Nesting):
        self.stack, self.nesting = stack, nesting
        self.path, self.grid = stack.path, nesting.coarse
        self.band_count = len(stack) * nesting.factor**2

    def read(self, window):
        return read_padded(self.stack, self.nesting.fine_window(window))


def solve_dates(raw: str, stack: TimeStack, nesting: Nesting, output: str, cells: str, job: Job) -> None:
    """Second pass: the corrections of the coarse cells, date by date, as a stack on the coarse grid.

    raw
        Stack on the fine grid that shall be corrected.
    cells
        A file for what is known of each cell in between.
    """
    dates = len(stack)

    def kernel(arrays, job):
        bands = []
        for step in range(dates):
            job.check()
            mean, response = cell_response(arrays["fine"][step], nesting, job.window)
            bands.append(np.concatenate([(arrays["sm"][step] - mean)[None], response]))
        return {"cells": np.concatenate(bands)}

    with TimeStack(raw) as fine:
        with RasterWriter(cells, stack.grid, [""] * (10 * dates)) as writer:
            inputs = {"sm": stack, "fine": _FineUnder(fine, nesting)}
            working = nesting.factor**2 * 8 * 14 + 80 * dates
            map_blocks(kernel, inputs, {"cells": writer}, job.part(0.0, 0.7), working=working)
    with RasterFile(cells) as found, stack_writer(output, stack.grid, stack.axis, "correction") as writer:
        for step in range(dates):
            job.check()
            values = found.read(bands=range(10 * step + 1, 10 * step + 11)).astype("float64")
            correction, _ = solve_correction(values[0], values[1:], job.check)
            writer.write(correction, bands=[step + 1])
            job.report(0.7 + 0.3 * (step + 1) / dates)


def apply_correction(raw: str, correction: str, output: str, grid: Grid, described: tuple, job: Job) -> None:
    """Third pass: fine += bilinear(correction), not below 0.

    described
        Variable, unit and tags of the output.
    """

    def kernel(arrays, job):
        with np.errstate(invalid="ignore"):
            return {"sm": np.maximum(arrays["raw"] + np.nan_to_num(arrays["correction"]), 0)}

    with TimeStack(raw) as fine, TimeStack(correction) as cells:
        with stack_writer(output, fine.grid, fine.axis, *described) as writer:
            readers = {"raw": fine, "correction": OnFine(cells, grid)}
            map_blocks(kernel, readers, {"sm": writer}, job, working=64 * len(fine))


def largest_misfit(output: str, stack: TimeStack, nesting: Nesting, job: Job) -> float:
    """Largest difference between a coarse value and the mean of the fine pixels, as they stand on disk."""
    largest = [0.0]

    def kernel(arrays, job):
        difference = np.abs(arrays["mean"] - arrays["sm"])
        return {}, float(np.nanmax(difference, initial=0.0))

    def gather(value):
        largest[0] = max(largest[0], value)

    with TimeStack(output) as fine:
        inputs = {"sm": stack, "mean": OnCoarse(fine, nesting, 0.0)}
        map_blocks(kernel, inputs, {}, job.part(1.0, 1.0), gather=gather)
    return largest[0]
