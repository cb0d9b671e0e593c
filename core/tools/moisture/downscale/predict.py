"""Forest and regression on every fine pixel and date, mixed with the interpolated coarse field (docs/methods.md §5)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace

import numpy as np

from ....data.stack.date_reader import ByDate
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack, stack_writer
from ....engine.engine import stream
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


@dataclass(frozen=True)
class Prediction:
    """What the pass over the fine grid needs.

    columns
        Of the covariates' table, in the order of the model's features.
    coarse
        Soil moisture that the forest is mixed with, for the dates of ``axis``; None leaves the forest alone.
    nesting
        Of the fine grid in that of ``coarse``; None without it.
    regression
        None where nothing of it is put out.
    mix
        How much of what is put out on each date; counts only with ``coarse``.
    interval
        Half width from the spread of the trees, for each date; None when no uncertainty is asked for.
    applicability
        None when the model does not know where it applies.
    coarse_sd
        SD of the error that is left in ``coarse``, which is added to the half width; None: ``coarse`` is exact.
    """

    covariates: Covariates
    forest: Forest
    columns: list[int]
    axis: TimeAxis
    coarse: TimeStack | None
    nesting: Nesting | None
    regression: Regression | None
    mix: Mix
    interval: Interval | None
    applicability: Applicability | None
    coarse_sd: TimeStack | None = None

    def run(self, writes: dict[str, tuple], job: Job) -> float:
        """Write the stacks and return the share of pixels and dates outside the area of applicability.

        writes
            Path, and variable, unit and tags, of ``sm`` and, where asked for, ``half_width`` and ``inside``
            (1 inside, 0 outside).
        """
        positions = self.covariates.positions(self.axis)
        self._say_lacking(positions, job)
        months = calendar_months(self.axis)
        readers, fields = self.covariates.on_fine(), self._fields()
        counted = []  # of each window and span: pixels looked at, and those outside

        def kernel(job):
            arrays = self.covariates.in_window(readers, job.window)
            smooth = {name: ByDate(reader, job.window) for name, reader in fields.items()}
            shape, seen = (job.window.height, job.window.width), np.zeros(2)
            for step in job.steps:
                job.check()
                out = {name: np.full(shape, np.nan, "float32") for name in writes}
                features = self.covariates.table(arrays, positions, step, shape)
                if features is not None:
                    seen += self._date(features, smooth, step, months[step], out, job)
                yield step, out
            counted.append(seen)

        held = self.forest.keep(job.memory // 2, job)  # one set of trees for all threads and windows
        rest = replace(job, memory=job.memory - held)
        p = len(self.columns)
        # Features of a date, as they are and as rows; what is written, the sums of the prediction, and masks.
        working = self.covariates.bytes_in_window(readers) + 12 * p + 4 * len(writes) + 80 + Regression.working(p)
        working += _INTERPOLATED + (fields["kriged"].working if "kriged" in fields else 0)
        with ExitStack() as opened:
            writers = {
                name: opened.enter_context(
                    stack_writer(
                        path, self.covariates.fine, self.axis, *described,
                        dtype="uint8" if name == "inside" else "float32",
                    )
                )
                for name, (path, described) in writes.items()
            }  # fmt: skip
            stream(
                kernel, writers, rest, grid=self.covariates.fine, steps=self.axis.size, working=working,
                fixed=Applicability.working(p),
            )  # fmt: skip
        asked, outside = np.sum(counted, axis=0) if counted else (0, 0)
        return float(outside / asked) if asked else float("nan")

    def _fields(self) -> dict[str, object]:
        """Readers of what the forest is mixed with, on the fine grid."""
        if not self.coarse:
            return {}
        fields = {"bilinear": OnFine(self.coarse, self.covariates.fine)}
        if self.coarse_sd is not None:
            fields["error"] = OnFine(self.coarse_sd, self.covariates.fine)
        if self.mix.kriged > 0:
            fields["kriged"] = KrigedOnFine(self.coarse, self.nesting)
        return fields

    def _say_lacking(self, positions: dict[str, np.ndarray], job: Job) -> None:
        lacking = [
            label for i, label in enumerate(self.axis.labels) if any(index[i] < 0 for index in positions.values())
        ]
        if lacking:
            job.warn(f"Missing in a covariate, and so in the output: {', '.join(lacking)}.")

    def _date(
        self, features: np.ndarray, fields, step: int, month: int, out: dict[str, np.ndarray], job: Job
    ) -> np.ndarray:
        """Fill in one date; returns how many pixels were asked for their applicability, and how many are outside."""
        x = features if self.columns == list(range(len(features))) else features[self.columns]
        known = np.isfinite(x).all(axis=0)
        smooth = fields["bilinear"][step] if self.coarse else None
        if self.coarse:
            known &= np.isfinite(smooth)
        if not known.any():
            return np.zeros(2)
        rows = np.ascontiguousarray(x[:, known].T)
        mean = self._forest(rows, known, step, out, job)
        if "half_width" in out and "error" in fields:
            half = np.hypot(out["half_width"][known], BAND * np.nan_to_num(fields["error"][step][known]))
            out["half_width"][known] = half
        if self.coarse:
            straight = self.regression.predict(rows, month) if self.mix.linear[step] > 0 else None
            kriged = fields["kriged"][step][known] if self.mix.kriged > 0 else None
            mean = self.mix.blend(step, smooth[known], kriged, straight, mean)
        out["sm"][known] = mean
        return self._outside(rows, known, step, out)

    def _forest(self, rows: np.ndarray, known: np.ndarray, step: int, out: dict[str, np.ndarray], job: Job):
        """The forest's prediction of some rows, and their half width where asked for; None where nothing of it is put
        out: then it need not be asked.
        """
        if "half_width" in out:
            mean, spread = self.forest.predict_spread(rows, job)
            out["half_width"][known] = self.interval.half_width(spread)
            return mean
        if self.coarse and not self.mix.forest[step] > 0:
            return None
        return self.forest.predict(rows, job)

    def _outside(self, rows: np.ndarray, known: np.ndarray, step: int, out: dict[str, np.ndarray]) -> np.ndarray:
        if self.applicability is None:
            return np.zeros(2)
        mapped = "inside" in out
        index = self.applicability.index(rows if mapped else rows[step % _THINNED :: _THINNED])
        outside = index > self.applicability.threshold
        if mapped:
            out["inside"][known] = ~outside
        return np.array([outside.size, outside.sum()])
