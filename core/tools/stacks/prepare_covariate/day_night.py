"""The mean of day and night, also where only one of them was seen (docs/methods.md §2).

Where one is missing, the other stands in, less (or plus) half the mean difference between day
and night. That difference has a strong season and depends on the place, and a pixel's own month
has few pairs in short records. So it is the pixel's mean of the calendar month, drawn towards
what the whole raster's mean of the month and the pixel's mean departure from it say, with the
weight of `PSEUDO_PAIRS` pairs. Measured in benchmarks/prepare_covariate.py.
"""

from __future__ import annotations

import numpy as np

from ....data.earth.grid import Window
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, UnitError
from ....run.language import say
from ....run.messages import Tell

MONTHS = 12
PSEUDO_PAIRS = 3  # of 1, 2, 3 and 5 the best to 0.002 K, in records of 1 to 18 years
_APART = 60.0  # no surface differs by more between its mean day and night, in K or °C


def month_sums(day: np.ndarray, night: np.ndarray, month: np.ndarray) -> np.ndarray:
    """Sum of day − night, and number of pairs, by calendar month: ``(12, 2)`` float64.

    day, night
        ``(time, …)``, one unit, NaN missing.
    month
        ``(time,)`` integers 0…11.
    """
    sums = np.zeros((MONTHS, 2))
    for step, of_month in enumerate(month):
        difference = day[step] - night[step]
        paired = np.isfinite(difference)
        sums[of_month] += difference.sum(where=paired, dtype="float64"), np.count_nonzero(paired)
    return sums


def mean_of_day_and_night(
    day: np.ndarray, night: np.ndarray, month: np.ndarray, raster_offset: np.ndarray
) -> np.ndarray:
    """Mean of day and night; with one of them missing, the other with the mean difference taken out.

    Parameters
    ----------
    day, night
        ``(time, n)``, one unit, NaN missing.
    month
        ``(time,)`` integers 0…11.
    raster_offset
        ``(12,)`` mean of day − night over the whole raster, NaN for months without any pair: in
        these a single value gives no mean.

    Returns
    -------
    ``(time, n)`` float64 in the unit of the input, NaN where both are missing.
    """
    day, night = np.asarray(day, "float64"), np.asarray(night, "float64")
    offset = _offset(day - night, np.asarray(month), np.asarray(raster_offset, "float64"))[month]
    single = np.where(np.isnan(night), day - offset / 2, night + offset / 2)
    mean = (day + night) / 2
    return np.where(np.isnan(mean), single, mean)


def _offset(difference, month, raster_offset):
    """Mean of day − night by calendar month and pixel, ``(12, n)``."""
    paired = np.isfinite(difference)
    total = np.zeros((MONTHS, difference.shape[1]))
    count = np.zeros(total.shape)
    for k in np.unique(month):
        total[k] = difference[month == k].sum(axis=0, where=paired[month == k])
        count[k] = paired[month == k].sum(axis=0)
    expected = np.where(np.isnan(raster_offset), 0.0, raster_offset)[:, None]
    departure = (total - count * expected).sum(axis=0) / (count.sum(axis=0) + PSEUDO_PAIRS)
    return (total + PSEUDO_PAIRS * (raster_offset[:, None] + departure)) / (count + PSEUDO_PAIRS)


class NightOnDates:
    """A night stack that is read on the dates of its day stack; dates that it lacks are all missing.

    Raises
    ------
    DateError
        Their steps differ, or they have no date in common.
    UnitError
        Their units differ, or their values are too far apart to have one unit.
    """

    def __init__(self, night: TimeStack, day: TimeStack, tell: Tell):
        self.stack, self.path, self.grid, self.tags = night, night.path, night.grid, night.tags
        self.band_count = len(day)
        self._place = self._dates(day, tell)
        self._require_one_unit(day)

    def _dates(self, day: TimeStack, tell: Tell) -> np.ndarray:
        """For each date of the day stack its step in the night stack, −1 where there is none."""
        own, wanted = self.stack.axis, day.axis
        spans = say(
            "{labels} to {labels2} against {labels3} to {labels4}",
            labels=wanted.labels[0],
            labels2=wanted.labels[-1],
            labels3=own.labels[0],
            labels4=own.labels[-1],
        )
        if own.step != wanted.step:
            raise DateError(
                "{path} is by {noun} and {other_path} by {other_noun}. Bring both to one step first (tool “Aggregate "
                "in time”).",
                path=day.path, noun=wanted.noun, other_path=self.path, other_noun=own.noun,
            )  # fmt: skip
        place = wanted.numbers - own.first
        place = np.where((place >= 0) & (place < own.size), place, -1)
        shared = int((place >= 0).sum())
        if not shared:
            raise DateError(
                "{path} and {other_path} have no date in common: {spans}.",
                path=day.path, other_path=self.path, spans=spans,
            )  # fmt: skip
        if shared < wanted.size:
            tell.info(
                "{night} lacks {count} date(s) of {day} ({spans}): missing there.",
                night=self.path, count=wanted.size - shared, day=day.path, spans=spans,
            )  # fmt: skip
        if shared < own.size:
            tell.warn(
                "{count} date(s) of {night} are left out: {day} lacks them ({spans}).",
                count=own.size - shared, night=self.path, day=day.path, spans=spans,
            )  # fmt: skip
        return place

    def _require_one_unit(self, day: TimeStack) -> None:
        units = [stack.unit.strip() for stack in (day, self.stack)]
        middle = [float(np.median(stack.sample())) for stack in (day, self.stack)]
        if (all(units) and units[0].lower() != units[1].lower()) or abs(middle[0] - middle[1]) > _APART:
            raise UnitError(
                "{path} and {other_path} do not hold one quantity in one unit: the units are “{first_units}” and "
                "“{units}”, the medians {first_middle:.5g} and {middle:.5g}. Give both the same unit with the "
                "parameters SCALE, OFFSET and UNIT of “Build time stack” (packed MODIS LST: SCALE 0.02).",
                path=day.path, other_path=self.path, first_units=units[0], units=units[1], first_middle=middle[0],
                middle=middle[1],
            )  # fmt: skip

    def read(self, window: Window | None = None) -> np.ndarray:
        """``(time, rows, cols)`` float32 on the dates of the day stack, NaN where missing."""
        there = np.flatnonzero(self._place >= 0)
        first, last = self._place[there[0]], self._place[there[-1]]
        values = self.stack.read(window, slice(first, last + 1))
        if there.size == self.band_count:
            return values
        out = np.full((self.band_count, *values.shape[1:]), np.nan, "float32")
        out[there] = values
        return out
