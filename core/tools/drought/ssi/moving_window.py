"""Fits of days, pentads, weeks and dekads: each place of the year with its neighbours, as one sample.

The values of a single day of twenty years are too few for a distribution, and the distributions of neighbouring days
would jump. So a place of the year is fitted to all values within some steps of it, around the turn of the year, too;
29 February counts with the 28th and has its fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.time_axis import is_yearly, steps_per_year
from .gamma import GAMMA_ML
from .normal import NORMAL
from .zeros import MIN_POSITIVE

if TYPE_CHECKING:
    from .distribution import Distribution

_DAYS = 366
_LEAP_DAY = 59  # place of 29 February in a year of 366 days
_DEFAULT_DAYS = 15  # on either side of a day
SUMMED = (NORMAL, GAMMA_ML)  # fitted to sums alone, which a moving window adds up


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
    """What `normal` and `gamma_ml` ask of the samples of all places of the year, from sums over each place.

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
        sums = np.zeros((6, size, n))
        for group in np.unique(groups):
            values = x[groups == group].astype("float64")
            valid = np.isfinite(values)
            off = np.where(valid, values - origin, 0.0)
            sums[0, group], sums[1, group] = valid.sum(axis=0), off.sum(axis=0)
            sums[2, group] = np.einsum("ij,ij->j", off, off)
            above = values > 0
            sums[3, group] = np.log(values, where=above, out=np.zeros(values.shape)).sum(axis=0)
            sums[4, group], sums[5, group] = (values == 0).sum(axis=0), (values < 0).sum(axis=0)
        count, first, second, logs, zero, negative = _around(sums, width)
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


def _around(sums: np.ndarray, width: int) -> np.ndarray:
    """Sums over the places within ``width`` steps, ``(…, size, n)``."""
    size = sums.shape[1]
    place, circle = _positions(size)
    merged = sums
    if circle < size:
        merged = np.delete(sums, _LEAP_DAY, axis=1)
        merged[:, _LEAP_DAY - 1] += sums[:, _LEAP_DAY]
    width = min(width, (circle - 1) // 2)
    total = merged.copy()
    for step in range(1, width + 1):
        total += np.roll(merged, step, axis=1)
        total += np.roll(merged, -step, axis=1)
    return total[:, place]


def fits_by_sums(families: tuple[Distribution, ...]) -> bool:
    """Whether sums are all that a distribution needs."""
    return len(families) == 1 and families[0] in SUMMED
