"""Kernels of a stack prepared as a covariate: mean of day and night, outliers out, gaps filled in time (methods §2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...moisture.gap_fill.temporal import CLIMATOLOGY, TemporalKernel, temporal_estimate
from .day_night import mean_of_day_and_night, month_sums
from .outliers import find_outliers
from .sampling import Sampling

_CHUNK = 100_000  # values worked on together, so that temporary arrays stay small
_PER_VALUE = 300  # bytes that the kernels hold for each of them, at most


@dataclass(frozen=True)
class PrepareOptions:
    """What is done to a record.

    Parameters
    ----------
    outlier_k
        Robust standard deviations that make a step large; 0: no value is an outlier.
    fill
        Whether gaps are filled in time.
    """

    outlier_k: float = 3.0
    fill: bool = True


@dataclass
class Counts:
    """How many values there were, and what became of them; all but ``dates`` of pixels with any value.

    observed, single (only day or only night), unpaired (the same, in calendar months without any pair:
    these are left out), judged and outliers, missing (before filling, outliers
    included), filled, climatology (filled, with nothing but the mean of the season); pixels (with any value).
    """

    observed: int = 0
    single: int = 0
    unpaired: int = 0
    judged: int = 0
    outliers: int = 0
    missing: int = 0
    filled: int = 0
    climatology: int = 0
    pixels: int = 0

    def add(self, other: Counts) -> None:
        """Add the counts of another window to these."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


def prepare_block(x: np.ndarray, season: np.ndarray | None, options: PrepareOptions, check=lambda: None):
    """Take outliers out of records and fill them.

    x
        ``(time, n)`` float64, any unit, regular steps, NaN missing.
    season
        ``(time,)`` integers, see `Sampling`.

    Returns ``(time, n)`` float64 and `Counts`. Values that stay are unchanged. Gaps are filled as
    `temporal_estimate` does it, within the range of the pixel's own values; a pixel without any value stays empty.
    """
    seen = np.isfinite(x)
    some = seen.any(axis=0)
    counts = Counts(observed=int(seen.sum()), pixels=int(some.sum()))
    lost = ~seen & some
    if options.outlier_k:
        outlier, judged = find_outliers(x, season, options.outlier_k)
        x = np.where(outlier, np.nan, x)
        counts.judged, counts.outliers = int(judged.sum()), int(outlier.sum())
        lost |= outlier
    counts.missing = int(lost.sum())
    if options.fill and counts.missing:
        # Where no climatology holds it, the straight line at an end may leave what the pixel can be.
        low, high = np.fmin.reduce(x, axis=0), np.fmax.reduce(x, axis=0)
        estimate, kind = temporal_estimate(x, season, TemporalKernel(), check)
        estimate = np.clip(estimate, low, high)
        x = np.where(np.isnan(x), estimate, x)
        counts.filled = int((lost & np.isfinite(x)).sum())
        counts.climatology = int((lost & (kind == CLIMATOLOGY)).sum())
    return x, counts


@dataclass(frozen=True, eq=False)
class SurveyKernel:
    """Which dates have values, and the sums of day − night by month, for `engine.map`.

    Parameters
    ----------
    month
        ``(time,)`` calendar months 0…11.
    """

    month: np.ndarray

    def __call__(self, arrays, job):
        """Return no output, and ``(window, (time,) bool, month_sums or None)``."""
        seen = np.isfinite(arrays["day"]).any(axis=(1, 2))
        if "night" not in arrays:
            return {}, (job.window, seen, None)
        seen |= np.isfinite(arrays["night"]).any(axis=(1, 2))
        return {}, (job.window, seen, month_sums(arrays["day"], arrays["night"], self.month))


@dataclass(frozen=True, eq=False)
class PrepareKernel:
    """The records of a window made ready, a few pixels at a time, for `engine.map`.

    Parameters
    ----------
    sampling
        The steps that the record really has.
    raster_offset
        ``(12,)`` mean of day − night over the raster by calendar month, NaN where there is no pair.
    options
        What is done.
    """

    sampling: Sampling
    raster_offset: np.ndarray
    options: PrepareOptions

    def fixed(self, pixels: int) -> int:
        """Bytes that a call holds on a raster of so many pixels."""
        return min(_CHUNK, self.sampling.steps.size * pixels) * _PER_VALUE

    def __call__(self, arrays, job):
        """Return ``{"output": (time, rows, cols)}`` and `Counts`."""
        steps, shape = self.sampling.steps, arrays["day"].shape
        day, night = (arrays[key].reshape(shape[0], -1) if key in arrays else None for key in ("day", "night"))
        width = max(_CHUNK // steps.size, 1)
        out, found = np.full(day.shape, np.nan, "float32"), Counts()
        for start in range(0, day.shape[1], width):
            job.check()
            part = slice(start, start + width)
            x = day[steps, part].astype("float64")
            single = unpaired = 0
            if night is not None:
                dark = night[steps, part]
                alone = np.isfinite(x) != np.isfinite(dark)
                x = mean_of_day_and_night(x, dark, self.sampling.month, self.raster_offset)
                single, unpaired = int((alone & np.isfinite(x)).sum()), int((alone & np.isnan(x)).sum())
            x, of_part = prepare_block(x, self.sampling.season, self.options, job.check)
            of_part.single, of_part.unpaired = single, unpaired
            out[steps, part] = x
            found.add(of_part)
            job.report(min((start + width) / day.shape[1], 1.0))
        return {"output": out.reshape(shape)}, found
