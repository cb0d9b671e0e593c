"""Fits of days, pentads, weeks and dekads: each place of the year with its neighbours, as one sample.

The values of a single day of twenty years are too few for a distribution, and the distributions of neighbouring days
would jump. So a place of the year is fitted to all values within some steps of it, around the turn of the year, too;
29 February counts with the 28th and has its fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.time_axis import is_yearly, steps_per_year
from .by_values import EMPIRICAL, KERNEL
from .gamma import GAMMA_ML
from .normal import NORMAL
from .zeros import MIN_POSITIVE

if TYPE_CHECKING:
    from .distribution import Distribution

_DAYS = 366
_LEAP_DAY = 59  # place of 29 February in a year of 366 days
_DEFAULT_DAYS = 15  # on either side of a day
SUMMED = (NORMAL, GAMMA_ML, KERNEL, EMPIRICAL)  # fitted to sums alone, which a moving window adds up
_VALUES = 2**16  # of places of the year that are summed at a time
_SORTED = 2**16  # values of windows that are sorted at a time


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
    place, circle = positions(size)
    distance = np.abs(place[:, None] - place)
    near = np.minimum(distance, circle - distance) <= width
    return [np.flatnonzero(row) for row in near]


def positions(size: int) -> tuple[np.ndarray, int]:
    """Position on the circle of the year of each of ``size`` places, and positions of the circle.

    28 and 29 February are one position.
    """
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
    size
        Places of a year.
    width
        Steps on either side.
    zeros
        Whether zeros have a place of their own, where no value of the window is negative.
    logs
        Whether moments of the logarithms are asked for.

    Attributes
    ----------
    count, mean, sd, square_sum, mean_log, square_sum_log, positive
        As those of `sample.Sample`, each ``(size, n)``; those of the logarithms NaN where they are not asked for.
    dry
        ``(size, n)`` zeros that were taken out.
    """

    def __init__(self, x: np.ndarray, groups: np.ndarray, size: int, width: int, zeros: bool, logs: bool = False):
        origin, bounded = _middle(x), bool((x <= 0).any())
        sums = sums_around(_place_sums(x, groups, size, origin, (logs, bounded)), width)
        count, first, second = sums[:3]
        nothing = np.broadcast_to(0.0, count.shape)
        zero, negative = sums[-2:] if bounded else (nothing, nothing)
        self.dry = np.where(negative > 0, 0.0, zero) if zeros and bounded else nothing
        self.count = count - self.dry if bounded else count
        known = np.maximum(self.count, 1)
        if bounded:
            first, second = first + self.dry * origin, second - self.dry * origin**2
        away = first / known
        self.mean = origin + away
        self.square_sum = np.maximum(second - first * away, 0.0)
        self.sd = np.sqrt(self.square_sum / np.maximum(self.count - 1, 1))
        self.positive = (negative == 0) & (zero == self.dry)
        self.mean_log = np.where(self.positive, sums[3] / known, np.nan) if logs else nothing + np.nan
        self.square_sum_log = np.maximum(sums[4] - known * self.mean_log**2, 0.0) if logs else self.mean_log

    def usable(self, least: int, positive: int = MIN_POSITIVE) -> np.ndarray:
        """``(size, n)`` whether there are ``least`` values, and beside zeros ``positive`` above them."""
        return (self.count + self.dry >= least) & ((self.dry == 0) | (self.count >= positive))


def _place_sums(x: np.ndarray, groups: np.ndarray, size: int, origin: np.ndarray, more: tuple) -> np.ndarray:
    """``(k, size, n)``: number, sum and squares of the values less their ``origin`` ``(n,)`` of each place of the year.

    Of ``more``, the first adds sum and squares of the logarithms, the second the numbers of zeros and negative values.
    """
    logs, bounded = more
    sums = np.zeros((3 + 2 * logs + 2 * bounded, size, x.shape[1]))
    for places, values in by_places(x, rows_of_places(groups, size)):
        off = np.subtract(values, origin, dtype="float64")
        valid = np.isfinite(off)
        complete = bool(valid.all())
        if not complete:
            off[~valid] = 0.0
        sums[0, places] = off.shape[1] if complete else valid.sum(axis=1)
        sums[1, places] = off.sum(axis=1)
        sums[2, places] = np.einsum("pij,pij->pj", off, off)
        if logs:
            some = values if complete and not bounded else np.where(values > 0, values, np.float32(1))
            np.log(some, out=off, dtype="float64")
            sums[3, places] = off.sum(axis=1)
            sums[4, places] = np.einsum("pij,pij->pj", off, off)
        if bounded:
            sums[-2, places], sums[-1, places] = (values == 0).sum(axis=1), (values < 0).sum(axis=1)
    return sums


def _middle(x: np.ndarray) -> np.ndarray:
    """Mean of each series ``(n,)``, 0 without values: moments about it lose no digits to a value far from 0."""
    if not len(x):
        return np.zeros(x.shape[1])
    with np.errstate(all="ignore"):
        mean = x.mean(axis=0, dtype="float64")
        gaps = ~np.isfinite(mean)
        if gaps.any():
            some = x[:, gaps]
            valid = np.isfinite(some)
            mean[gaps] = np.where(valid, some, 0.0).sum(axis=0, dtype="float64") / np.maximum(valid.sum(axis=0), 1)
    return mean


def rows_of_places(groups: np.ndarray, size: int) -> np.ndarray:
    """``(size, m)`` steps of each place of the year, ascending; the number of all steps behind the last.

    Examples
    --------
    >>> rows_of_places(np.array([1, 0, 1]), 2).tolist()
    [[1, 3], [0, 2]]
    """
    order = np.argsort(groups, kind="stable")
    starts = np.searchsorted(groups[order], np.arange(size + 1))
    counts = np.diff(starts)
    rows = np.full((size, int(counts.max(initial=1))), len(groups))
    rows[np.arange(rows.shape[1]) < counts[:, None]] = order
    return rows


def by_places(x: np.ndarray, rows: np.ndarray, everything: bool = False):
    """The values of some places of the year at a time, few enough to stay in the processor's cache.

    Parameters
    ----------
    x
        ``(time, n)``.
    rows
        ``(size, m)`` of `rows_of_places`.
    everything
        All places at a time.

    Yields
    ------
    A slice of places and their values ``(places, m, n)``, NaN behind the last of a place.
    """
    padded = np.concatenate([x, np.full((1, x.shape[1]), np.nan, x.dtype)])
    at_once = len(rows) if everything else max(_VALUES // max(rows.shape[1] * x.shape[1], 1), 1)
    for first in range(0, len(rows), at_once):
        places = slice(first, min(first + at_once, len(rows)))
        yield places, padded[rows[places]]


class OrderedSample(SummedSample):
    """What families with L-moments ask of the samples of all places of the year.

    Each place is sorted with its neighbours; its moments are kept, its values are not. A family is fitted to all
    places at once. Parameters are those of `SummedSample`; with ``logs`` the L-moments are those of the logarithms
    alone.

    Attributes
    ----------
    l_moments
        l₂ and t₃; NaN with ``logs``.
    l2_log
        l₂ of the logarithms; NaN without ``logs``.
    values
        ``(2, size, n)`` the smallest and the largest, NaN with ``logs``: where a density is finite at both, it is so
        between.

    Examples
    --------
    >>> days = OrderedSample(np.array([[1.0], [4.0], [2.0], [8.0]], "f4"), np.array([0, 1, 2, 3]), 4, 1, False)
    >>> days.values[:, 1, 0].tolist(), days.count[1].tolist(), round(float(days.l_moments[0][1, 0]), 6)
    ([1.0, 4.0], [3.0], 1.0)
    """

    def __init__(self, x: np.ndarray, groups: np.ndarray, size: int, width: int, zeros: bool, logs: bool = False):
        super().__init__(x, groups, size, width, zeros, logs)
        place, circle = positions(size)
        here = np.searchsorted(place, np.arange(circle))  # 28 and 29 February have a window in common
        sums, ends = np.full((2, 2, circle, x.shape[1]), np.nan)
        with np.errstate(all="ignore"):
            middle, dry = np.zeros(x.shape[1]), self.dry[here].astype(int)
            known = self.count[here].astype(int) + dry
            if logs:
                x, middle = _logarithms(x)
                known = np.where(self.positive[here], known - dry, 0)  # zeros have none, and are not among them
            for at, pixels, ordered in sorted_windows(x, place[groups], circle, width):
                count, last = known[at, pixels], ordered.shape[1] - 1
                if not logs:
                    each = np.arange(len(ordered))
                    ends[0, at, pixels] = ordered[each, np.minimum(dry[at, pixels], last)]
                    ends[1, at, pixels] = ordered[each, np.maximum(count - 1, 0)]
                rank = np.arange(last + 1, dtype="float64")
                weights = rank[None] if logs else np.stack([rank, rank * (rank - 1)])
                complete = int(count.min())
                if complete <= last:
                    tail = ordered[:, complete:]
                    tail[np.isnan(tail)] = 0.0
                # Not by a product of matrices, whose last digits depend on how many pixels there are.
                sums[: len(weights), at, pixels] = np.einsum("ij,kj->ki", ordered, weights)
            self.values = ends[:, place]
            mean = self.mean_log - middle if logs else self.mean
            moments = self._l_moments(mean, sums[:, place], 0 if logs else self.dry)
            if not logs:  # for the question whether they have logarithms at all
                self.mean_log = np.log(np.where(self.positive, self.values, np.nan)).mean(axis=0)
        nothing = np.full(self.count.shape, np.nan)
        self.l_moments = (nothing, nothing) if logs else moments
        self.l2_log = moments[0] if logs else nothing

    def _l_moments(self, mean: np.ndarray, sums: np.ndarray, dry: np.ndarray | int) -> tuple[np.ndarray, np.ndarray]:
        """l₂ and t₃ from Σ i xᵢ and Σ i(i − 1) xᵢ, where ranks i from 0 count the ``dry`` zeros below, too."""
        count = np.where(self.count > 2, self.count, np.nan)
        first = sums[0] - dry * count * mean
        second = sums[1] - dry * (2 * sums[0] - (dry + 1) * count * mean)
        b1 = first / (count * (count - 1))
        b2 = second / (count * (count - 1) * (count - 2))
        l2 = 2 * b1 - mean
        return l2, (6 * (b2 - b1) + mean) / l2

    def total(self, values: np.ndarray) -> np.ndarray:
        """Sum over the two ends: finite where the sum over all values is."""
        return values.sum(axis=0)


def sorted_windows(x: np.ndarray, position: np.ndarray, circle: int, width: int, ordered: bool = True):
    """The values around each position of the year, in order.

    Parameters
    ----------
    x
        ``(time, n)``, NaN for missing.
    position
        ``(time,)`` of each step in the year, below ``circle``.
    circle
        Positions of a year.
    width
        Positions on either side.
    ordered
        Whether they are sorted at all.

    Yields
    ------
    A position, a slice of pixels, and their values ``(pixels, m)`` float64, ascending, NaN behind the last; the array
    is used again for the next.
    """
    order = np.argsort(position, kind="stable")
    counts = np.bincount(position, minlength=circle)
    width = min(width, (circle - 1) // 2)
    before, after = int(counts[circle - width :].sum()), int(counts[:width].sum())
    steps = np.concatenate([order[len(order) - before :], order, order[:after]])
    edges = np.concatenate([[0], np.cumsum(np.concatenate([counts[circle - width :], counts, counts[:width]]))])
    spans = [(int(edges[at]), int(edges[at + 2 * width + 1])) for at in range(circle)]
    longest = max(stop - start for start, stop in spans)
    series = np.ascontiguousarray(x[steps].T)  # each pixel's values side by side, as sorting likes them
    series[~np.isfinite(series)] = np.nan
    some = max((_SORTED if ordered else _VALUES) // max(longest, 1), 1)
    most = min(some, len(series)) * longest
    work, doubles = np.empty(most, series.dtype), np.empty(most)
    for first in range(0, len(series), some):
        pixels = slice(first, min(first + some, len(series)))
        for at, (start, stop) in enumerate(spans):
            if stop > start:
                values, exact = (
                    part[: (pixels.stop - first) * (stop - start)].reshape(-1, stop - start) for part in (work, doubles)
                )
                values[:] = series[pixels, start:stop]
                if ordered:
                    values.sort(axis=1)
                exact[:] = values
                yield at, pixels, exact


class _Window:
    """Values of one window, as `Distribution.log_likelihood` asks for them: ``(n, m)``, parameters ``(n, 1)`` each."""

    def __init__(self, values: np.ndarray):
        self.values, self._valid = values, np.isfinite(values)
        self.count = self._valid.sum(axis=1, keepdims=True)
        self._complete = bool(self._valid.all())

    def total(self, values: np.ndarray) -> np.ndarray:
        """Sum of something over the valid values of each series."""
        return (values if self._complete else np.where(self._valid, values, 0.0)).sum(axis=1, keepdims=True)


def likelihoods_of_windows(
    x: np.ndarray, groups: np.ndarray, sample: SummedSample, width: int, fitted: dict[Distribution, np.ndarray]
) -> dict[Distribution, np.ndarray]:
    """Log-likelihoods that need all values of a window.

    Parameters
    ----------
    x
        ``(time, n)`` of the reference period, NaN for missing.
    groups
        ``(time,)`` place in the year.
    sample
        Of the same windows: which zeros are taken out.
    width
        Steps on either side.
    fitted
        Parameters ``(k, size, n)`` of each distribution.

    Returns
    -------
    ``(size, n)`` for each distribution.
    """
    place, circle = positions(len(sample.count))
    out = {family: np.full(sample.count.shape, np.nan) for family in fitted}
    for at, pixels, values in sorted_windows(x, place[groups], circle, width, ordered=False):
        here = np.flatnonzero(place == at)
        dry = sample.dry[here[0], pixels] > 0
        if dry.any():
            values[dry] = np.where(values[dry] == 0, np.nan, values[dry])
        window = _Window(values)
        for family, parameters in fitted.items():
            mine = parameters[:, here[0], pixels, None].astype("float64")
            out[family][here, pixels] = family.log_likelihood(window, mine)[:, 0]
    return out


def _logarithms(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Logarithms less their mean, float32 ``(time, n)``, NaN where there is none; and that mean ``(n,)``."""
    logs = np.log(x, dtype="float64")
    logs[~np.isfinite(logs)] = np.nan
    middle = _middle(logs)
    return (logs - middle).astype("float32"), middle


def sums_around(sums: np.ndarray, width: int) -> np.ndarray:
    """Sums over the places within ``width`` steps, ``(…, size, n)``.

    A window is put together from sums of 1, 2, 4, 8 … places, so that a month of days takes nine additions.
    """
    size = sums.shape[1]
    place, circle = positions(size)
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
