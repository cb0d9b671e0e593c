"""Fits of days, pentads, weeks and dekads: each place of the year with its neighbours, as one sample.

The values of a single day of twenty years are too few for a distribution, and the distributions of neighbouring days
would jump. So a place of the year is fitted to all values within some steps of it, around the turn of the year, too;
29 February counts with the 28th and has its fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.time_axis import is_yearly, steps_per_year
from .by_values import EMPIRICAL, KERNEL
from .distribution import l_moments
from .gamma import GAMMA_ML
from .normal import NORMAL
from .zeros import MIN_POSITIVE, part_zeros

if TYPE_CHECKING:
    from .distribution import Distribution

_DAYS = 366
_LEAP_DAY = 59  # place of 29 February in a year of 366 days
_DEFAULT_DAYS = 15  # on either side of a day
SUMMED = (NORMAL, GAMMA_ML, KERNEL, EMPIRICAL)  # fitted to sums alone, which a moving window adds up
_PLACES = 16  # of the year that are summed at a time


def window_steps(step: str, days: int | None) -> int:
    """Steps on either side of a place of the year.

    Parameters
    ----------
    step
        Of the time axis.
    days
        As the user gives them; None: 15 for days, one step for anything shorter than half a month, else none.

    Examples
    --------
    >>> [window_steps(step, None) for step in ("day", "dekad", "month")], window_steps("dekad", 20)
    ([15, 1, 0], 2)
    """
    length = 365.2425 / steps_per_year(step)
    if is_yearly(step):
        return 0
    if days is not None:
        return int(days / length + 0.5)
    return _DEFAULT_DAYS if step == "day" else int(length < 14)


def neighbours(size: int, width: int) -> list[np.ndarray]:
    """Places of the year within ``width`` steps of each of ``size`` places.

    Examples
    --------
    >>> neighbours(12, 1)[0].tolist(), neighbours(366, 1)[59].tolist()
    ([0, 1, 11], [57, 58, 59, 60])
    """
    place, circle = _positions(size)
    distance = np.abs(place[:, None] - place)
    near = np.minimum(distance, circle - distance) <= width
    return [np.flatnonzero(row) for row in near]


def _positions(size: int) -> tuple[np.ndarray, int]:
    place = np.arange(size)
    return (place - (place >= _LEAP_DAY), size - 1) if size == _DAYS else (place, size)


class SummedSample:
    """What distributions that need no more than sums ask of the samples of all places of the year.

    Parameters
    ----------
    x
        ``(time, n)`` of the reference period, NaN for missing.
    groups
        ``(time,)`` place in the year, below ``size``.
    width
        Steps on either side.
    zeros
        Whether zeros have a place of their own, where no value of the window is negative.

    Attributes
    ----------
    count, mean, sd, square_sum, mean_log, positive
        As those of `sample.Sample`, each ``(size, n)``.
    dry
        ``(size, n)`` zeros that were taken out.
    """

    def __init__(self, x: np.ndarray, groups: np.ndarray, size: int, width: int, zeros: bool):
        n = x.shape[1]
        with np.errstate(all="ignore"):
            origin = np.nan_to_num(np.nanmean(x, axis=0, dtype="float64")) if len(x) else np.zeros(n)
        bounded = len(x) > 0 and bool((x <= 0).any())
        sums = np.zeros((6 if bounded else 4, size, n))
        for places, values in by_places(x, groups, size):
            valid = np.isfinite(values)
            off = np.where(valid, values - origin, 0.0)
            sums[0, places], sums[1, places] = valid.sum(axis=1), off.sum(axis=1)
            sums[2, places] = np.einsum("pij,pij->pj", off, off)
            if bounded:
                above = values > 0
                sums[3, places] = np.log(values, where=above, out=np.zeros(values.shape)).sum(axis=1)
                sums[4, places], sums[5, places] = (values == 0).sum(axis=1), (values < 0).sum(axis=1)
            else:
                sums[3, places] = np.log(np.where(valid, values, 1.0)).sum(axis=1)
        around = sums_around(sums, width)
        count, first, second, logs = around[:4]
        zero, negative = around[4:] if bounded else np.zeros((2, *count.shape))
        self.dry = np.where(negative > 0, 0.0, zero) if zeros else np.zeros(zero.shape)
        self.count = count - self.dry
        known = np.maximum(self.count, 1)
        first, second = first + self.dry * origin, second - self.dry * origin**2
        self.mean = origin + first / known
        self.square_sum = np.maximum(second - first**2 / known, 0.0)
        self.sd = np.sqrt(self.square_sum / np.maximum(self.count - 1, 1))
        self.positive = (negative == 0) & (zero == self.dry)
        self.mean_log = np.where(self.positive, logs / known, np.nan)

    def usable(self, least: int, positive: int = MIN_POSITIVE) -> np.ndarray:
        """``(size, n)`` whether there are ``least`` values, and beside zeros ``positive`` above them."""
        return (self.count + self.dry >= least) & ((self.dry == 0) | (self.count >= positive))


def by_places(x: np.ndarray, groups: np.ndarray, size: int):
    """The values of some places of the year at a time, padded with NaN to the same length.

    Yields
    ------
    A slice of places and ``(places, m, n)`` float64.
    """
    order = np.argsort(groups, kind="stable")
    starts = np.searchsorted(groups[order], np.arange(size + 1))
    most = int(np.diff(starts).max(initial=1))
    for first in range(0, size, _PLACES):
        last = min(first + _PLACES, size)
        values = np.full((last - first, most, x.shape[1]), np.nan)
        for place in range(first, last):
            rows = order[starts[place] : starts[place + 1]]
            values[place - first, : len(rows)] = x[rows]
        yield slice(first, last), values


class OrderedSample:
    """What families with L-moments ask of the samples of all places of the year.

    Each place is sorted with its neighbours; its moments are kept, its values are not. A family is fitted to all
    places at once.

    Parameters
    ----------
    x
        ``(time, n)`` of the reference period, NaN for missing.
    rows
        Those of each place, with its neighbours.
    zeros
        Whether zeros have a place of their own, where no value of the window is negative.
    logs
        Whether moments of the logarithms are asked for; else their mean is that of the two ends.

    Attributes
    ----------
    count, mean, sd, square_sum, mean_log, square_sum_log, l2_log, positive
        As those of `sample.Sample`, each ``(size, n)``.
    l_moments
        l₂ and t₃.
    dry
        ``(size, n)`` zeros that were taken out.
    values
        ``(2, size, n)`` the smallest and the largest: where a density is finite at both, it is so between.
    """

    def __init__(self, x: np.ndarray, rows: Sequence[np.ndarray], zeros: bool, logs: bool):
        shape = len(rows), x.shape[1]
        self.count, self.dry = np.zeros(shape), np.zeros(shape)
        self.values = np.full((2, *shape), np.nan)
        self._moments = np.full((7, *shape), np.nan)
        self.positive = np.ones(shape, bool)
        series = np.ascontiguousarray(x.T)  # each pixel's values side by side, as sorting likes them
        for place, members in enumerate(rows):
            if len(members):
                self._take(place, series[:, members], zeros, logs)
        self.mean, self.square_sum, l2, t3, self.mean_log, self.square_sum_log, self.l2_log = self._moments
        if not logs:  # for the question whether they have logarithms at all
            with np.errstate(all="ignore"):
                self.mean_log = np.log(np.where(self.positive, self.values, np.nan)).mean(axis=0)
        self.l_moments = l2, t3
        self.sd = np.sqrt(self.square_sum / np.maximum(self.count - 1, 1))

    def _take(self, place: int, values: np.ndarray, zeros: bool, logs: bool) -> None:
        """Moments of one place, of ``values`` ``(n, time)``."""
        if zeros:
            parted, self.dry[place] = part_zeros(values.T)
            values = parted.T
        ordered = np.sort(values, axis=1).astype("float64")
        valid = np.isfinite(ordered)
        count = np.count_nonzero(valid, axis=1)
        self.count[place] = count
        last = np.maximum(count - 1, 0)[:, None]
        self.values[:, place] = ordered[:, 0], np.take_along_axis(ordered, last, axis=1)[:, 0]
        self.positive[place] = ~(ordered[:, 0] <= 0)
        self._moments[:4, place] = _moments(ordered, valid, count)
        if logs:
            some = np.where(self.positive[place][:, None], ordered, np.nan)
            self._moments[4:, place] = _moments(np.log(some), valid, count)[:3]

    def total(self, values: np.ndarray) -> np.ndarray:
        """Sum over the two ends: finite where the sum over all values is."""
        return values.sum(axis=0)

    def usable(self, least: int, positive: int = MIN_POSITIVE) -> np.ndarray:
        """As `SummedSample.usable`."""
        return (self.count + self.dry >= least) & ((self.dry == 0) | (self.count >= positive))


def _moments(ordered: np.ndarray, valid: np.ndarray, count: np.ndarray) -> np.ndarray:
    """``(4, n)``: mean, sum of squares about it, l₂ and t₃ of ascending values ``(n, time)``, NaN behind the last."""
    complete = bool(valid.all())
    mean = (ordered if complete else np.where(valid, ordered, 0.0)).sum(axis=1) / np.maximum(count, 1)
    away = ordered - mean[:, None]
    if not complete:
        away[~valid] = 0.0
    return np.stack([mean, np.einsum("ij,ij->i", away, away), *l_moments(away, count, axis=1)])


def sums_around(sums: np.ndarray, width: int) -> np.ndarray:
    """Sums over the places within ``width`` steps, ``(…, size, n)``.

    A window is put together from sums of 1, 2, 4, 8 … places, so that a month of days takes nine additions.
    """
    size = sums.shape[1]
    place, circle = _positions(size)
    merged = sums
    if circle < size:
        merged = np.delete(sums, _LEAP_DAY, axis=1)
        merged[:, _LEAP_DAY - 1] += sums[:, _LEAP_DAY]
    width = min(width, (circle - 1) // 2)
    block = np.concatenate([merged[:, circle - width :], merged, merged[:, :width]], axis=1)
    total, start, length, rest = np.zeros(merged.shape), 0, 1, 2 * width + 1
    while rest:
        if rest & 1:
            total += block[:, start : start + circle]
            start += length
        rest >>= 1
        if rest:
            block = block[:, :-length] + block[:, length:]
            length *= 2
    return total[:, place]


def fits_by_sums(families: tuple[Distribution, ...]) -> bool:
    """Whether sums are all that the fit of a distribution needs."""
    return len(families) == 1 and families[0] in SUMMED
