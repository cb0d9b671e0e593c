"""Forest and regression on every fine pixel and date, mixed with the interpolated coarse field (docs/methods.md §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ....data.raster import RasterWriter
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import ByDate, TimeStack
from ....engine import engine
from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval
from ....learning.forest import Forest
from ....run.job import Job
from .coarse_error import BAND
from .covariates import Covariates
from .detail_weights import Mix, calendar_months
from .kriging import KrigedOnFine
from .linear import Regression
from .nesting import Nesting, OnFine

_INTERPOLATED = 64  # bytes per pixel of a date that passes through float64
_THINNED = 101  # one pixel of so many tells the share outside, when no map of it is asked for


@dataclass(frozen=True, eq=False)
class Interpolated:
    """Coarse soil moisture that the forest is mixed with.

    Parameters
    ----------
    stack
        For the dates that are predicted.
    nesting
        Of the fine grid in that of ``stack``.
    error
        SD of the error that is left in ``stack``, m³/m³, which is added to the half width; None: it is exact.
    """

    stack: TimeStack
    nesting: Nesting
    error: TimeStack | None = None

    def readers(self, kriged: bool) -> dict[str, Any]:
        """Readers on the fine grid, by name."""
        fine = self.nesting.fine
        out: dict[str, Any] = {"bilinear": OnFine(self.stack, fine)}
        if self.error is not None:
            out["error"] = OnFine(self.error, fine)
        if kriged:
            out["kriged"] = KrigedOnFine(self.stack, self.nesting)
        return out


@dataclass(frozen=True, eq=False)
class Prediction:
    """The kernel of the pass over the fine grid: soil moisture of every pixel and date, before it is corrected.

    Parameters
    ----------
    covariates, positions
        What is predicted from, and the band of each date (`Covariates.positions`).
    axis
        The dates.
    forest, columns
        Of the covariates' table, in the order of the model's features.
    regression
        None where nothing of it is put out.
    mix
        How much of what is put out on each date; counts only with ``coarse``.
    coarse
        Soil moisture that the forest is mixed with; None leaves the forest alone.
    interval
        Half width from the spread of the trees; None when no uncertainty is asked for.
    applicability
        None when the model does not know where it applies.
    noise
        ``(13,)`` variance of what the noise of single pixels in the covariates is in the prediction of each month (0:
        of any), (m³/m³)²; it is added to the half width.
    outputs
        Names of what is written: ``output`` and, where asked for, ``uncertainty`` and ``applicability``.

    Notes
    -----
    Called by `engine.stream`. Yields the outputs of each date (``applicability``: 1 inside, 0 outside) and how many
    pixels were asked for their applicability, and how many are outside.
    """

    covariates: Covariates
    positions: dict[str, np.ndarray]
    axis: TimeAxis
    forest: Forest
    columns: list[int]
    regression: Regression | None
    mix: Mix
    coarse: Interpolated | None
    interval: Interval | None
    applicability: Applicability | None
    noise: np.ndarray
    outputs: tuple[str, ...]

    def __call__(self, job):
        """Yield for each step its outputs ``(rows, cols)`` float32, and three counts of pixels.

        The counts are of those asked for their applicability, of those outside of it, and of those predicted. All is
        NaN on a date that lacks a covariate.
        """
        readers, months = self.covariates.on_fine(), calendar_months(self.axis)
        arrays = self.covariates.in_window(readers, job.window)
        smooth = {name: ByDate(reader, job.window) for name, reader in self._fields().items()}
        shape = (job.window.height, job.window.width)
        for step in job.steps:
            job.check()
            out = {name: np.full(shape, np.nan, "float32") for name in self.outputs}
            features = self.covariates.table(arrays, self.positions, step, shape)
            seen = np.zeros(3) if features is None else self._date(features, smooth, step, months[step], out, job)
            yield step, out, seen

    def run(self, writers: Mapping[str, RasterWriter], job: Job) -> float:
        """Write the stacks and return the share of pixels and dates outside the area of applicability."""
        held = self.forest.keep(job.memory // 2, job)  # one set of trees for all threads and windows
        counted, fields = _Counted(), self._fields()
        if "kriged" in fields:
            fields["kriged"].prepare()
        engine.stream(
            self, writers, replace(job, memory=job.memory - held), grid=self.covariates.fine, steps=self.axis.size,
            needs=engine.Needs(working=self._working(), fixed=Applicability.working(len(self.columns))),
            gather=counted.add,
        )  # fmt: skip
        every = self.covariates.fine.window.pixels * self.axis.size
        job.tell.leave_out(
            "values", every - int(counted.pixels[2]), every,
            "a covariate or the coarse soil moisture is missing" if self.coarse else "a covariate is missing",
        )  # fmt: skip
        return counted.share

    def _working(self) -> float:
        """Bytes per pixel: features of a date, as they are and as rows; what is written, sums, and masks."""
        p, fields = len(self.columns), self._fields()
        out = self.covariates.bytes_in_window(self.covariates.on_fine()) + 12 * p + 4 * len(self.outputs) + 80
        out += Regression.working(p) + _INTERPOLATED
        return out + (fields["kriged"].working if "kriged" in fields else 0)

    def _fields(self) -> dict[str, Any]:
        return self.coarse.readers(self.mix.kriged > 0) if self.coarse else {}

    def _date(
        self, features: np.ndarray, fields, step: int, month: int, out: dict[str, np.ndarray], job: Job
    ) -> np.ndarray:
        """Fill in one date.

        Returns how many pixels were asked for their applicability, how many of these are outside, and how many were
        predicted.
        """
        x = features if self.columns == list(range(len(features))) else features[self.columns]
        known = np.isfinite(x).all(axis=0)
        smooth = fields["bilinear"][step] if self.coarse else np.zeros(known.shape)
        if self.coarse:
            known &= np.isfinite(smooth)
        if not known.any():
            return np.zeros(3)
        rows = np.ascontiguousarray(x[:, known].T)
        mean = self._forest(rows, known, step, out, job)
        if "uncertainty" in out and self.coarse:
            variance = self.mix.linear[step] ** 2 * self.noise[month]
            if "error" in fields:
                variance = variance + np.nan_to_num(fields["error"][step][known]) ** 2
            out["uncertainty"][known] = np.sqrt(out["uncertainty"][known] ** 2 + BAND**2 * variance)
        if self.coarse:
            straight = None
            if self.regression is not None and self.mix.linear[step] > 0:
                straight = self.regression.predict(rows, month)
            kriged = fields["kriged"][step][known] if self.mix.kriged > 0 else None
            mean = self.mix.blend(step, smooth[known], kriged, straight, mean)
        out["output"][known] = mean
        return self._outside(rows, known, step, out)

    def _forest(self, rows: np.ndarray, known: np.ndarray, step: int, out: dict[str, np.ndarray], job: Job):
        """The forest's prediction of some rows, and their half width where asked for.

        None where nothing of it is put out: then it need not be asked.
        """
        if self.interval is not None:
            mean, spread = self.forest.predict_spread(rows, job)
            out["uncertainty"][known] = self.interval.half_width(spread)
            return mean
        if self.coarse and not self.mix.forest[step] > 0:
            return None
        return self.forest.predict(rows, job)

    def _outside(self, rows: np.ndarray, known: np.ndarray, step: int, out: dict[str, np.ndarray]) -> np.ndarray:
        if self.applicability is None:
            return np.array([0, 0, len(rows)])
        mapped = "applicability" in out
        index = self.applicability.index(rows if mapped else rows[step % _THINNED :: _THINNED])
        outside = index > self.applicability.threshold
        if mapped:
            out["applicability"][known] = ~outside
        return np.array([outside.size, outside.sum(), len(rows)])


class _Counted:
    """Pixels and dates that were asked for their applicability, those outside, and those that were predicted."""

    def __init__(self):
        self.pixels = np.zeros(3)

    def add(self, seen: np.ndarray) -> None:
        self.pixels += seen

    @property
    def share(self) -> float:
        """Share outside; NaN where none was asked."""
        asked, outside, _ = self.pixels
        return float(outside / asked) if asked else float("nan")
