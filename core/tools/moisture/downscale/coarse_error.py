"""The error of the coarse soil moisture: where it is known from, and the coarse field freed of it as far as can be.

The standard deviation σ of a cell's error comes, for each cell and date, from the first of these that knows it: a stack
of uncertainty (half widths of the 90 % band of “Fill gaps”, divided by 1.645, or the product's own standard deviation;
0 in a stack of half widths means observed, which says nothing), a map for all dates (as triple collocation gives it),
the number COARSE_ERROR, and the record itself, by the nugget of its anomalies' variogram and how it falls with the size
of the cells (`coarse_estimate`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.raster import RasterFile
from ....data.stack.time_stack import TimeStack, stack_writer
from ....run.errors import InputError
from ....run.job import Job, trim
from ....run.language import say
from .coarse_estimate import CoarseModel, Estimated, learn, seasonal_basis
from .kriging import cell_aspect

_DATES = 48  # whose misfit is looked at, at most
# Bytes of a coarse cell that its estimate takes, without and with a course over the year; of the budget, at most.
_FIELDS, _FIELDS_SHARE = (330, 560), 0.6
_SMALL_FIELDS = 16 * 1024**2  # bytes: below it the table of the training, which has its own check, counts for more
_SHARED = 0.6  # of the variance of an error of gap filling, that the cells around share
_LEAST_FILLED = 0.5  # of the SD that gap filling tells of, that is left without the noise of measured values
BAND = 1.6448536269514722  # half width of the 90 % band of a normal distribution of SD 1


class Measured:
    """A coarse stack with the SD of its error, read date by date (a `coarse_estimate.CoarseRecord`).

    Parameters
    ----------
    stack
        Coarse soil moisture, m³/m³.
    sd
        Standard deviation of the error where ``uncertainty`` does not know it, m³/m³; None: the record tells.
    uncertainty
        Stack on the grid and dates of ``stack``, of half widths of a 90 % band (its variable says so) or standard
        deviations.
    error_map
        Raster on the grid of ``stack`` whose first band is the SD of the error on all dates, m³/m³, where
        ``uncertainty`` does not know it; its missing cells are as good as its median. It stands in for ``sd``.

    Attributes
    ----------
    number
        SD where ``uncertainty`` does not know it: a number, or ``(y, x)``; NaN: the record tells.
    noise
        SD of the error of measured values, m³/m³, which is in the half widths, too: gap filling makes them so wide
        that they hold values as they would be measured. `learn_record` finds it where nothing else says it.
    """

    def __init__(
        self,
        stack: TimeStack,
        sd: float | None = None,
        uncertainty: TimeStack | None = None,
        error_map: RasterFile | None = None,
    ):
        self.stack, self.uncertainty, self.map = stack, uncertainty, error_map
        self.number: float | np.ndarray = np.nan if sd is None else sd
        if error_map is not None:
            self.number = _for_all_dates(error_map)
        self.band = uncertainty is not None and _is_band(uncertainty)
        self.noise: float | np.ndarray = 0.0 if self.unknown else self.number

    @classmethod
    def given(
        cls,
        stack: TimeStack,
        sd: float | None,
        estimate: bool,
        uncertainty: TimeStack | None,
        error_map: RasterFile | None = None,
    ) -> Measured | None:
        """What the parameters COARSE_ERROR, ESTIMATE_ERROR, SM_UNCERTAINTY and ERROR_MAP say.

        None where soil moisture is taken to be exact.

        Raises
        ------
        InputError
            The map has no standard deviation.
        """
        if uncertainty is None and error_map is None and not sd and not (sd is None and estimate):
            return None
        return cls(stack, sd, uncertainty, error_map)

    @property
    def unknown(self) -> bool:
        """Whether the record shall tell the error of measured values."""
        return not np.isfinite(self.number).all()

    @property
    def least_budget(self) -> float:
        """Bytes of the smallest budget with room for the whole fields that the estimate of the cells works on."""
        axis = self.stack.axis
        seasonal = seasonal_basis(axis.numbers, float(axis.steps_per_year)).shape[1] > 1
        least = self.stack.grid.window.pixels * _FIELDS[seasonal] / _FIELDS_SHARE
        return least if least > _SMALL_FIELDS else 0.0

    def __len__(self) -> int:
        return len(self.stack)

    def values(self, step: int) -> np.ndarray:
        """Coarse soil moisture of a date ``(rows, cols)`` float64, m³/m³, NaN for missing."""
        return self.stack.read(steps=slice(step, step + 1))[0].astype("float64")

    def error(self, step: int) -> np.ndarray:
        """SD of the error of a date ``(rows, cols)``, m³/m³.

        A half width of a 90 % band becomes a standard deviation without the noise of the coarse value, which it
        contains; where the uncertainty is unknown, the number or the map stands in.
        """
        shape = (self.stack.grid.height, self.stack.grid.width)
        if self.uncertainty is None:
            return np.broadcast_to(self.number, shape).astype("float64")
        given = self.uncertainty.read(steps=slice(step, step + 1))[0].astype("float64")
        if self.band:
            given = given / BAND
            given = np.sqrt(np.maximum(given**2 - self.noise**2, _LEAST_FILLED**2 * given**2))
        return np.where(np.isfinite(given) & (given > 0), given, self.number)

    def made_up(self, step: int) -> np.ndarray:
        """Where gap filling made the values of a date up ``(y, x)``, as far as its half widths tell."""
        if not self.band or self.uncertainty is None:
            return np.zeros((self.stack.grid.height, self.stack.grid.width), bool)
        return self.uncertainty.read(steps=slice(step, step + 1))[0] > 0

    def left(self, error: np.ndarray, sd: np.ndarray) -> np.ndarray:
        """SD of what is left of the error in the estimate ``(y, x)``, m³/m³.

        Errors of gap filling are mostly shared by the cells of a gap, so that the cells around make only part of their
        variance smaller: on two synthetic landscapes .3 to .5 of it.

        Parameters
        ----------
        error, sd
            SD of the error of a date, and of its estimate as if the errors were independent.
        """
        shared = self.band & np.isfinite(error) & (error != self.number)
        own = np.maximum(sd, np.nan_to_num(error))
        return np.where(shared, np.sqrt(_SHARED * own**2 + (1 - _SHARED) * sd**2), sd)

    def where_from(self) -> str:
        """For the log."""
        parts = []
        if self.uncertainty is not None:
            what = say("half widths of the 90 % band, divided by 1.645") if self.band else say("standard deviations")
            parts.append(f"{self.uncertainty.path} ({what})")
        if self.map is not None:
            parts.append(say("{path} (all dates)", path=self.map.path))
        else:
            parts.append(say("the record itself (nugget of its anomalies)") if self.unknown else "COARSE_ERROR")
        first = parts[0]
        for part in parts[1:]:
            first = say("{first}, else {second}", first=first, second=part)
        return first


def _for_all_dates(error_map: RasterFile) -> np.ndarray:
    """Standard deviations ``(y, x)``, m³/m³; missing ones, and those that are not above 0, are the median."""
    values = error_map.read(bands=[1])[0].astype("float64")
    known = np.isfinite(values) & (values > 0)
    if not known.any():
        raise InputError(
            "{path} has no standard deviation above 0 in its first band, so it does not tell the error of the soil"
            " moisture. Give the result of “Triple collocation” with this product as A, or leave ERROR_MAP out.",
            path=error_map.path,
        )
    return np.where(known, values, np.median(values[known]))


def _is_band(uncertainty: TimeStack) -> bool:
    """Whether a stack holds half widths of a band, as those of this plugin do, and not standard deviations.

    Its variable says so, or some values are 0: “Fill gaps” gives 0 to what was observed, a product no error of 0.
    """
    return "half_width" in uncertainty.variable or bool((uncertainty.sample() == 0).any())


@dataclass(frozen=True)
class ErrorSummary:
    """What is told of the coarse error.

    Mean SD of the error and of what is left of it in the estimate (m³/m³), and the misfit in units of the error (χ² per
    cell, near 1 where the errors are as large as they are taken to be).

    measured
        SD of the error of measured cells alone, where gap filling made others up.
    source
        Where the error is known from.
    """

    error: float
    left: float
    misfit: float
    measured: float
    source: str

    def lines(self) -> list[str]:
        """Sentences for the log and the report."""
        text = [
            say(
                "Error of the coarse soil moisture: SD {error:.4f} m³/m³, from {source}. The estimate of the "
                "cells from the record and the cells around has an SD of {left:.4f} m³/m³, and the fine field "
                "agrees with it. Misfit in units of the error: χ² {misfit:.2f} per cell (1: the errors are as "
                "large as assumed).",
                error=self.error,
                source=self.source,
                left=self.left,
                misfit=self.misfit,
            )
        ]
        if self.misfit > 2:
            text.append(
                say(
                    "The coarse soil moisture departs more from the estimate than its error allows: the error "
                    "is larger."
                )
            )
        if self.misfit < 0.5:
            text.append(
                say(
                    "The coarse soil moisture departs less from the estimate than its error lets expect: it is smaller."
                )
            )
        return text


def learn_record(record: Measured, job: Job, louder: float = 1.0) -> CoarseModel | None:
    """What the record tells of itself; None, and said, where it is too small to tell anything.

    ``louder``: SD of the error of measured values over what the record tells of it, as far as that is known.
    """
    axis = record.stack.axis
    try:
        found = learn(record, axis.numbers, float(axis.steps_per_year), cell_aspect(record.stack.grid), job.check)
        if record.band and record.unknown and found.told:
            record.noise = louder * found.nugget
        return found
    except ValueError as error:
        job.info(
            "The error of the coarse soil moisture is taken to be 0: {why}. The fine field agrees exactly with it.",
            why=error,
        )
        return None


class _Tally:
    """Sums over the cells that have values: variance of their error, of what is left of it, and misfit."""

    def __init__(self, model: CoarseModel, source: str):
        self.model, self.source = model, source
        self.total = self.left = self.misfit = 0.0
        self.count = 0

    def add(self, known: np.ndarray, error: np.ndarray, found: Estimated) -> None:
        self.total += float((self.model.sd(error)[known] ** 2).sum())
        self.left += float((found.sd[known] ** 2).sum())
        self.misfit, self.count = self.misfit + found.misfit, self.count + found.count

    def summary(self) -> ErrorSummary:
        count = max(self.count, 1)
        sds = (self.total / count) ** 0.5, (self.left / count) ** 0.5
        return ErrorSummary(*sds, self.misfit / count, self.model.nugget, self.source)


def summarise(record: Measured, model: CoarseModel, steps: np.ndarray, job: Job) -> ErrorSummary:
    """What is told of the coarse error, from some of the dates (at most 48)."""
    tally = _Tally(model, record.where_from())
    for step in steps[np.unique(np.linspace(0, len(steps) - 1, min(_DATES, len(steps))).astype(int))]:
        job.check()
        values, error = record.values(int(step)), record.error(int(step))
        tally.add(np.isfinite(values), error, model.estimate(values, error, int(step), job.check))
        trim()
    return tally.summary()


def write_estimate(record: Measured, model: CoarseModel, output: str, sd_output: str, job: Job) -> ErrorSummary:
    """Write the estimate of the cells, and its standard deviation, where the stack has values.

    Memory does not depend on the length of the record.
    """
    stack, tally = record.stack, _Tally(model, record.where_from())
    with (
        stack_writer(output, stack.grid, stack.axis, stack.variable, stack.unit) as estimate,
        stack_writer(sd_output, stack.grid, stack.axis, "standard_deviation", stack.unit) as spread,
    ):
        for step in range(len(stack)):
            job.check()
            values, error = record.values(step), record.error(step)
            known = np.isfinite(values)
            found = model.estimate(values, error, step, job.check)
            estimate.write(np.where(known, np.maximum(found.values, 0), np.nan).astype("float32"), bands=[step + 1])
            found = replace(found, sd=record.left(error, found.sd))
            spread.write(np.where(known, found.sd, np.nan).astype("float32"), bands=[step + 1])
            tally.add(known, error, found)
            trim()
            job.report((step + 1) / len(stack))
    return tally.summary()
