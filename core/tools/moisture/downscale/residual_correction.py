"""Residual correction: the fine field that re-aggregates to the coarse one (docs/methods.md §5).

fine += bilinear(coarse − aggregate(fine)), iterated. Bilinear correction keeps the fine
field free of the coarse cells' edges. The iteration runs on the coarse grid alone: how a
cell's mean answers to the corrections of the cells around it is nine numbers per cell, so
the fine field is read twice, however many rounds it takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ....data.earth.grid import Window
from ....data.raster import RasterFile, RasterWriter, gdal_cache
from ....data.stack.time_stack import ByDate, TimeStack, dates_at_once, stack_writer
from ....engine import engine
from ....run.job import Job, trim
from .nesting import Nesting, OnFine, read_padded

TOLERANCE = 1e-4  # m³/m³, of the coarse misfit (docs/methods.md §5)
_ROUNDS = 300
_AIM = 0.1  # of the tolerance: float32 on disk takes its share of the rest
_KNOWN = 10  # numbers of a cell and date: what is left to correct, and the answer to the nine cells around
_CACHE = 32 * 1024**2  # bytes of GDAL's, where every number is read once
_RESPONSE = 8 * 14  # bytes per fine pixel that `cell_response` holds


def cell_response(values: np.ndarray, nesting: Nesting, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """Mean of the fine values in each coarse cell, and how it answers to corrections.

    values
        ``(rows, cols)`` fine values on ``nesting.fine_window(window)``, NaN missing.

    Returns
    -------
    mean
        ``(y, x)`` area-weighted mean over the valid pixels, NaN where there are none.
    response
        ``(9, y, x)``: change of the mean when the correction of the neighbour (row by
        row from the upper left) is raised by one; it sums to 1 over the nine.
    """
    k = nesting.factor
    area = nesting.row_weights(window)[:, None]
    valid = np.isfinite(values) * area
    total = nesting.cell_sums(valid)
    # Linear interpolation between cell centres, seen from inside a cell: shares of the
    # cell before, the cell itself and the cell after.
    place = (np.arange(k) + 0.5) / k - 0.5
    shares = np.stack([np.maximum(-place, 0), 1 - np.abs(place), np.maximum(place, 0)])
    rows = np.tile(shares, window.height)[:, :, None]
    cols = np.tile(shares, window.width)[:, None, :]
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(total > 0, nesting.cell_sums(np.where(np.isfinite(values), values, 0.0) * area) / total, np.nan)
        response = np.stack([nesting.cell_sums(valid * rows[i] * cols[j]) / total for i in range(3) for j in range(3)])
    return mean, response


def solve_correction(
    residual: np.ndarray, response: np.ndarray, check: Callable[[], None] = lambda: None
) -> tuple[np.ndarray, float]:
    """Coarse corrections whose bilinear interpolation removes the residual.

    residual
        ``(y, x)`` coarse − aggregate(fine), NaN where either is missing (no correction there).
    response
        Of `cell_response`.

    Returns
    -------
    The corrections ``(y, x)``, 0 where there is no residual, and the largest misfit left.
    """
    known = np.isfinite(residual)
    target = np.where(known, residual, 0.0)
    response = np.where(known, response, 0.0)
    correction = np.zeros(target.shape)
    left, misfit = target, 0.0
    for _ in range(_ROUNDS):
        check()
        misfit = float(np.abs(left).max(initial=0.0))
        if misfit < _AIM * TOLERANCE:
            break
        correction = correction + left
        left = np.where(known, target - _answer(correction, response), 0.0)
    return correction, misfit


def _answer(correction: np.ndarray, response: np.ndarray) -> np.ndarray:
    """Change of each cell's mean under corrections; beyond the edge the edge cell holds."""
    height, width = correction.shape
    # As np.pad would do, which takes many times as long as all the rest: there are some hundred rounds for each date.
    padded = np.empty((height + 2, width + 2))
    padded[1:-1, 1:-1] = correction
    padded[0, 1:-1], padded[-1, 1:-1] = correction[0], correction[-1]
    padded[:, 0], padded[:, -1] = padded[:, 1], padded[:, -2]
    out = np.zeros(correction.shape)
    for n in range(9):
        i, j = divmod(n, 3)
        out += response[n] * padded[i : i + height, j : j + width]
    return out


class _FineUnder:
    """Fine values under coarse windows, as they are: ``(dates, rows·k, cols·k)``."""

    def __init__(self, stack: TimeStack, nesting: Nesting):
        self.stack, self.nesting = stack, nesting

    def read(self, window: Window, steps: slice) -> np.ndarray:
        return read_padded(self.stack, self.nesting.fine_window(window), steps)


@dataclass(frozen=True, eq=False)
class ResponseKernel:
    """What is left to correct in each coarse cell, and how its mean answers to corrections.

    Called by `engine.stream` on the coarse grid. Yields for each date ``cells`` ``(10, rows, cols)``: residual and the
    response of `cell_response`.
    """

    fine: TimeStack
    coarse: TimeStack
    nesting: Nesting

    def __call__(self, job):
        """Yield for each step what `solve_correction` needs of the window's coarse cells."""
        pixels, sm = ByDate(_FineUnder(self.fine, self.nesting), job.window), ByDate(self.coarse, job.window)
        for step in job.steps:
            mean, response = cell_response(pixels[step], self.nesting, job.window)
            yield step, {"cells": np.concatenate([(sm[step] - mean)[None], response])}

    @property
    def working(self) -> float:
        """Bytes per coarse cell."""
        read = self.nesting.factor**2 * dates_at_once(self.fine) + dates_at_once(self.coarse)
        # What is known of a cell is there thrice in float64, one by one and put together, and once in float32.
        return self.nesting.factor**2 * _RESPONSE + 28 * _KNOWN + 4 * read


@dataclass(frozen=True, eq=False)
class CorrectionKernel:
    """Fine values plus interpolated corrections, not below 0; called by `engine.stream` on the fine grid."""

    fine: TimeStack
    corrections: OnFine
    name: str

    def __call__(self, job):
        """Yield for each step the corrected values ``(rows, cols)``, m³/m³."""
        pixels, corrections = ByDate(self.fine, job.window), ByDate(self.corrections, job.window)
        for step in job.steps:
            with np.errstate(invalid="ignore"):
                yield step, {self.name: np.maximum(pixels[step] + np.nan_to_num(corrections[step]), 0)}


@dataclass(frozen=True, eq=False)
class MisfitKernel:
    """Largest difference between a coarse value and the mean of its fine pixels on each date of a window."""

    fine: TimeStack
    coarse: TimeStack
    nesting: Nesting

    def __call__(self, job):
        """Yield for each step the largest misfit in the window, m³/m³; there are no outputs."""
        pixels, sm = ByDate(_FineUnder(self.fine, self.nesting), job.window), ByDate(self.coarse, job.window)
        for step in job.steps:
            mean = self.nesting.aggregate(pixels[step], job.window, 0.0)
            yield step, {}, float(np.nanmax(np.abs(mean - sm[step]), initial=0.0))


def solve_dates(raw: str, stack: TimeStack, nesting: Nesting, paths: tuple[str, str], job: Job) -> None:
    """Second pass: the corrections of the coarse cells, date by date, as a stack on the coarse grid.

    Parameters
    ----------
    raw
        Stack on the fine grid that shall be corrected.
    stack
        Coarse soil moisture.
    paths
        Where to write the corrections, and a file for what is known of each cell in between.
    """
    output, cells = paths
    with TimeStack(raw) as fine, RasterWriter(cells, stack.grid, [""] * (_KNOWN * len(stack))) as known:
        kernel = ResponseKernel(fine, stack, nesting)
        engine.stream(
            kernel, {"cells": _CellWriter(known)}, job.part(0.0, 0.7), grid=stack.grid, steps=len(stack),
            needs=engine.Needs(working=kernel.working),
        )  # fmt: skip
    trim()
    with (
        gdal_cache(min(_CACHE, job.memory * engine.CACHE_SHARE)),
        RasterFile(cells) as found,
        stack_writer(output, stack.grid, stack.axis, "correction") as writer,
    ):
        for step in range(len(stack)):
            job.check()
            values = found.read(bands=_bands(step)).astype("float64")
            correction, _ = solve_correction(values[0], values[1:], job.check)
            writer.write(correction, bands=[step + 1])
            del values, correction  # ten numbers of each cell
            trim()
            job.report(0.7 + 0.3 * (step + 1) / len(stack))


class _CellWriter:
    """Writes what `ResponseKernel` yields, an `engine.BandWriter`: ten bands for each date."""

    def __init__(self, writer: RasterWriter):
        self.writer, self.dtype = writer, writer.dtype

    @property
    def tile(self) -> int:
        """Edge of the tiles, in pixels."""
        return self.writer.tile

    def fit_tiles(self, edge: int) -> bool:
        """Take tiles of at most this edge, before anything is written; False where that cannot be."""
        return self.writer.fit_tiles(edge)

    def write(self, values: np.ndarray, window: Window | None = None, bands: Any = None) -> None:
        """Write ``(10, rows, cols)`` of one date, which is numbered from 1."""
        (date,) = bands
        self.writer.write(values, window, _bands(date - 1))


def _bands(step: int) -> range:
    """Bands of a date, from 1, in the file of what is known of the cells."""
    return range(_KNOWN * step + 1, _KNOWN * (step + 1) + 1)


def apply_correction(raw: str, correction: str, writers: dict[str, RasterWriter], job: Job) -> None:
    """Third pass: fine += bilinear(correction), not below 0.

    Parameters
    ----------
    raw
        Stack on the fine grid.
    correction
        Stack of `solve_dates`.
    writers
        The one writer of the output, by its name.
    """
    with TimeStack(raw) as fine, TimeStack(correction) as cells:
        (name,) = writers
        kernel = CorrectionKernel(fine, OnFine(cells, fine.grid), name)
        engine.stream(kernel, writers, job, grid=fine.grid, steps=len(fine), needs=engine.Needs(working=80))


def largest_misfit(output: str, stack: TimeStack, nesting: Nesting, job: Job) -> float:
    """Largest difference between a coarse value and the mean of the fine pixels, as they stand on disk; 0 of none."""
    found = [0.0]
    with TimeStack(output) as fine:
        working = nesting.factor**2 * _RESPONSE + 4 * dates_at_once(stack)
        engine.stream(
            MisfitKernel(fine, stack, nesting), {}, job.part(1.0, 1.0), grid=stack.grid, steps=len(stack),
            needs=engine.Needs(working=working), gather=found.append,
        )  # fmt: skip
    return max(found)
