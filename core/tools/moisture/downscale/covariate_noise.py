"""Noise of single pixels in the covariates, and what is done about it before soil moisture is predicted from them.

The models learn from means over the pixels of a coarse cell, in which the noise of single pixels has all but vanished.
On the fine grid it has not: predicted from single pixels, the noise of surface temperature or TVDI becomes noise of
soil moisture, and no check on coarse cells can see it. So covariates with such noise are smoothed a little first.

Noise is what neither the neighbours of a pixel nor another date share: what is there on every date (land cover,
relief) is kept as it is. For anomalies a from the mean of some dates, the variance σ² of the noise is the nugget of the
variogram of differences between dates. The estimate of an anomaly is the mixture of a pixel's own value and the mean m
of the eight around it with the least error (Wiener 1949),

    â = w a + (1 − w) m,   w = 1 − σ² / var(a − m),   w ≥ 1/9.

With pure noise it is the mean of all nine (w = 1/9), without noise the value as it is (w = 1).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

import numpy as np

from ....data.earth.grid import Grid, Window
from ....data.raster import RasterFile, RasterWriter
from ....data.stack.time_stack import TimeStack
from ....engine import engine
from ....run.job import Job
from ....run.language import say
from .covariates import Covariates
from .nesting import read_padded

_DATES = 24  # at most, whose mean anomalies are taken from
_FEWEST = 3  # dates, without which noise cannot be told from what is there on every date
_LAGS = (1, 2, 3)  # pixels, at which the variogram is taken
_EDGE = 128  # pixels along the edge of the windows that noise is estimated from
_WINDOWS = 2  # of them in each direction
_AS_IT_IS = 0.97  # weight of a pixel's own value from which smoothing is not worth the while


@dataclass(frozen=True)
class PixelNoise:
    """Noise of the pixels of a covariate.

    Parameters
    ----------
    sd
        Its standard deviation, in the unit of the covariate.
    own
        Weight of a pixel's own anomaly beside the mean of its eight neighbours, 1/9 to 1.
    """

    sd: float
    own: float

    @property
    def left(self) -> float:
        """Variance of the noise that smoothing leaves."""
        return self.sd**2 * (self.own**2 + (1 - self.own) ** 2 / 8)


@dataclass
class _Sums:
    """Sums and counts of squares: differences between dates, one, two and three pixels apart, and a − m."""

    squares: np.ndarray = field(default_factory=lambda: np.zeros(len(_LAGS) + 1))
    counts: np.ndarray = field(default_factory=lambda: np.zeros(len(_LAGS) + 1))

    def add(self, place: int, values: np.ndarray) -> None:
        known = values[np.isfinite(values)]
        self.squares[place] += float((known**2).sum())
        self.counts[place] += known.size

    def noise(self) -> PixelNoise | None:
        if not self.counts.all():
            return None
        means = self.squares / self.counts
        apart = float(means[-1])
        variance = min(_nugget(*(float(value) / 2 for value in means[:-1])), apart)
        own = max(1 - variance / apart, 1 / 9) if apart > 0 else 1.0
        return PixelNoise(variance**0.5, own)


def _nugget(one: float, two: float, three: float) -> float:
    """Nugget of a variogram γ(h) = nugget + a hᵖ, ½ ≤ p ≤ 2, from its values one, two and three pixels apart."""
    if not two > one:
        return float(one)
    powers = np.linspace(0.5, 2, 16)
    power = np.interp((three - two) / (two - one), (3**powers - 2**powers) / (2**powers - 1), powers)
    return max(one - (two - one) / (2 ** float(power) - 1), 0.0)


def pixel_noise(windows: list[np.ndarray]) -> PixelNoise | None:
    """Noise of the pixels, from values of several dates.

    Parameters
    ----------
    windows
        Each ``(time, rows, cols)`` in the unit of the covariate, NaN missing.

    Returns
    -------
    The noise; None where it cannot be told.

    Examples
    --------
    >>> import numpy as np
    >>> rng = np.random.default_rng(0)
    >>> relief = 5 * rng.normal(size=(60, 60))
    >>> found = pixel_noise([relief + 0.25 * rng.normal(size=(12, 60, 60))])
    >>> round(found.sd, 2), round(found.own, 2)
    (0.25, 0.11)
    """
    sums = _Sums()
    for values in windows:
        anomaly = values.astype("float64") - _mean(values)
        between = np.diff(anomaly, axis=0) / np.sqrt(2)
        for place, lag in enumerate(_LAGS):
            sums.add(place, between[:, lag:] - between[:, :-lag])
            sums.add(place, between[:, :, lag:] - between[:, :, :-lag])
        for date in anomaly:
            sums.add(len(_LAGS), (date - _around(date))[1:-1, 1:-1])
    return sums.noise()


def _mean(values: np.ndarray) -> np.ndarray:
    """Mean over the dates ``(rows, cols)``, NaN where there is no value."""
    known = np.isfinite(values)
    total, count = np.where(known, values, 0).sum(axis=0, dtype="float64"), known.sum(axis=0)
    return np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)


def _around(field: np.ndarray) -> np.ndarray:
    """Mean of the eight around each pixel; those that are missing are taken to be like the pixel itself."""
    height, width = field.shape
    known = np.isfinite(field)
    padded = np.pad(np.where(known, field, 0.0), 1)
    there = np.pad(known.astype("float64"), 1)
    total, count = np.zeros(field.shape), np.zeros(field.shape)
    for i in range(3):
        for j in range(3):
            if (i, j) != (1, 1):
                total += padded[i : i + height, j : j + width]
                count += there[i : i + height, j : j + width]
    return (total + (8 - count) * field) / 8


def smoothed(values: np.ndarray, reference: np.ndarray, own: float) -> np.ndarray:
    """Values ``(rows, cols)`` of one date with less noise; as they are where there is no reference.

    Parameters
    ----------
    values, reference
        The date, and the mean of several; NaN missing.
    own
        Of `PixelNoise`.
    """
    anomaly = values.astype("float64") - reference
    return np.where(np.isfinite(anomaly), reference + own * anomaly + (1 - own) * _around(anomaly), values)


class Denoised:
    """A covariate on the fine grid, read with less noise.

    Parameters
    ----------
    stack
        The covariate.
    reference, band
        Raster of the mean over some dates, and its band, from 1.
    own
        Of `PixelNoise`.
    """

    def __init__(self, stack: TimeStack, reference: RasterFile, band: int, own: float):
        self.stack, self.reference, self.band, self.own = stack, reference, band, own
        self.path, self.grid, self.band_count, self.file = stack.path, stack.grid, stack.band_count, stack.file

    def read(self, window: Window, steps: slice | None = None) -> np.ndarray:
        """``(bands, rows, cols)`` float32; ``steps`` as in `nesting.read_padded`."""
        outer = Window(window.row - 1, window.col - 1, window.height + 2, window.width + 2)
        values = read_padded(self.stack, outer, slice(None) if steps is None else steps)
        reference = read_padded(_Band(self.reference, self.band), outer)[0]
        out = np.empty((len(values), window.height, window.width), "float32")
        for place, date in enumerate(values):
            out[place] = smoothed(date, reference, self.own)[1:-1, 1:-1]
        return out


@dataclass(frozen=True)
class _Band:
    """One band of a raster."""

    raster: RasterFile
    band: int
    band_count = 1

    @property
    def grid(self) -> Grid:
        return self.raster.grid

    def read(self, window: Window) -> np.ndarray:
        return self.raster.read(window, [self.band])


@dataclass(frozen=True, eq=False)
class MeansKernel:
    """Mean over some dates of each of some stacks: ``means`` ``(stacks, rows, cols)``; called by `engine.map`."""

    stacks: tuple[TimeStack, ...]

    def __call__(self, arrays, job) -> dict[str, np.ndarray]:
        """Average some dates of each stack in the window; NaN where none of them has a value."""
        out = np.empty((len(self.stacks), job.window.height, job.window.width), "float32")
        for place, stack in enumerate(self.stacks):
            total, count = np.zeros(out.shape[1:]), np.zeros(out.shape[1:])
            for step in _some_dates(stack):
                job.check()
                values = stack.read(job.window, slice(step, step + 1))[0]
                known = np.isfinite(values)
                total += np.where(known, values, 0)
                count += known
            out[place] = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
        return {"means": out}


def _some_dates(stack: TimeStack) -> np.ndarray:
    """Steps of at most 24 dates that the file has, evenly over the record."""
    present = np.flatnonzero(stack.bands)
    return present[np.unique(np.linspace(0, present.size - 1, min(_DATES, present.size)).astype(int))]


def _windows(grid: Grid) -> list[Window]:
    """Some windows, evenly over the grid."""
    height, width = min(_EDGE, grid.height), min(_EDGE, grid.width)
    rows, cols = (
        np.unique(np.linspace(0, size - edge, _WINDOWS).astype(int))
        for size, edge in ((grid.height, height), (grid.width, width))
    )
    return [Window(int(row), int(col), height, width) for row in rows for col in cols]


def noise_of_covariates(inputs: Covariates, job: Job) -> dict[str, PixelNoise]:
    """Noise of the dated covariates on the fine grid, by name, where it is worth smoothing."""
    out = {}
    for name, stack in inputs.dynamic.items():
        dates = _some_dates(stack)
        if inputs.fine.difference(stack.grid) or dates.size < _FEWEST:
            continue
        windows = []
        for window in _windows(stack.grid):
            job.check()
            windows.append(stack.read(window, dates))
        found = pixel_noise(windows)
        if found and found.own < _AS_IT_IS:
            out[name] = found
    return out


def denoise(
    inputs: Covariates, scratch: Callable[[str, int], str], opened: ExitStack, job: Job
) -> dict[str, PixelNoise]:
    """Make the covariates be read with less noise from here on; said in the log.

    Parameters
    ----------
    scratch
        Gives the path of an intermediate file of a name and size in bytes.
    opened
        Closes what is opened here.

    Returns
    -------
    The noise of those that have some, by name.
    """
    found = noise_of_covariates(inputs, job)
    if not found:
        return found
    job.info(
        "Noise of single pixels, which means over coarse cells do not have: {noise}. These covariates are smoothed over"
        " 3 × 3 pixels as far as it is noise (what is there on every date is kept).",
        noise=", ".join(
            say("{name} SD {sd:.3g} {unit}", name=name, sd=one.sd, unit=inputs.dynamic[name].unit).rstrip()
            + say(" (own weight {own:.2f})", own=one.own)
            for name, one in found.items()
        ),
    )
    path = scratch("covariate_means.tif", 4 * len(found) * inputs.fine.window.pixels)
    stacks = tuple(inputs.dynamic[name] for name in found)
    with RasterWriter(path, inputs.fine, list(found)) as writer:
        engine.map(MeansKernel(stacks), {}, {"means": writer}, job, grid=inputs.fine, needs=engine.Needs(working=24))
    inputs.read_by(_readers(inputs, opened.enter_context(RasterFile(path)), found))
    return found


def _readers(inputs: Covariates, means: RasterFile, found: Mapping[str, PixelNoise]) -> dict[str, Denoised]:
    return {
        name: Denoised(inputs.dynamic[name], means, band, one.own) for band, (name, one) in enumerate(found.items(), 1)
    }
