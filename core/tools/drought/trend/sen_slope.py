"""Sen's slope: the median slope of all pairs, without a list of all pairs.

Whether the slope of a pair lies below b is only the question whether x - b t falls
from the earlier value to the later, and that is asked of all n(n-1)/2 pairs in the time
that comparing small integers takes; listing the slopes and picking the middle takes
ten times as long for 252 steps (twice for 21). So, for all pixels of a chunk at once:

1. Bracket the median by the least-squares slope and its standard error, widened until
   the numbers of pairs below the two ends enclose the middle ranks.
2. Narrow the bracket by interpolating those numbers.
3. In one pass count the pairs below the bracket and collect the few inside. Only their
   slopes are computed, in float64 and exactly as defined, and the middle ones picked.

The comparisons use x - b t rounded down to 16-bit levels. Rounding keeps order, so a
pair on two levels is certainly below or above; a pair on one level is taken as inside
and computed. Where a bracket keeps missing the median, or too many slopes are equal to
leave few inside (an exact straight line), the pixel gets the full list after all: below
1 % of monthly soil-moisture series, 3 % of annual ones, 5 % of rainfall.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .series import ROWS, ValidSeries, count_pairs


def slope_interval(x: np.ndarray, level: float = 0.95) -> tuple[float, float]:
    """Lower and upper limit of Sen's slope of one series, per step (Gilbert 1987, section 16.6).

    With C = z·√(Var S) and N slopes of pairs in order, the limits are the slopes of the ranks
    (N − C)/2 and (N + C)/2 + 1, interpolated between slopes. It supposes independent values, as
    the test does.

    Parameters
    ----------
    x
        ``(time,)`` on a regular axis, NaN for missing; all pairs are listed, so it is for short series.
    level
        Of confidence, in (0, 1).

    Returns
    -------
    NaN, NaN for fewer than two values.
    """
    from scipy.special import ndtri

    steps = np.flatnonzero(np.isfinite(x))
    values = np.asarray(x, "float64")[steps]
    n = len(values)
    if n < 2:
        return np.nan, np.nan
    first, second = np.triu_indices(n, 1)
    slopes = np.sort((values[second] - values[first]) / (steps[second] - steps[first]))
    ties = np.unique(values, return_counts=True)[1]
    variance = (n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
    reach = ndtri((1 + level) / 2) * np.sqrt(variance)
    # Ranks count from 1; beyond the first and the last the limit is theirs.
    ranks = np.array([(len(slopes) - reach) / 2, (len(slopes) + reach) / 2 + 1]) - 1
    low, high = np.interp(ranks, np.arange(len(slopes)), slopes)
    return float(low), float(high)


_MOST_SLOPES = 2**20  # listed at one time
LISTED = 48 * 1024**2  # bytes that they take, with what is made of them


def slope_intervals(
    x: np.ndarray,
    steps: np.ndarray,
    seasons: np.ndarray | None = None,
    level: float = 0.95,
    check: Callable[[], None] = lambda: None,
) -> np.ndarray:
    """As `slope_interval`, for many series at once, and within seasons.

    Parameters
    ----------
    x
        ``(time, n)``, NaN for missing.
    steps
        ``(time,)`` time of each value, in the unit that the slopes are told by.
    seasons
        ``(time,)`` integers: only values of one season are compared (seasonal test), and the variances of the seasons
        add up (Hirsch et al. 1982). None: all with each other.
    level
        Of confidence, in (0, 1).

    Returns
    -------
    ``(2, n)`` float32 lower and upper limit; NaN for fewer than two values.

    Examples
    --------
    >>> limits = slope_intervals(np.array([[1.0], [2.0], [2.5], [4.0], [5.0]]), np.arange(5.0))
    >>> limits[:, 0].tolist() == [0.5, 1.5]
    True
    """
    from scipy.special import ndtri

    first, second = np.triu_indices(len(x), 1)
    if seasons is not None:
        same = seasons[first] == seasons[second]
        first, second = first[same], second[same]
    apart = (steps[second] - steps[first])[:, None]
    out = np.full((2, x.shape[1]), np.nan, "float32")
    chunk = max(_MOST_SLOPES // max(len(first), 1), 1)
    for start in range(0, x.shape[1], chunk):
        check()
        values = x[:, start : start + chunk].astype("float64")
        slopes = np.sort((values[second] - values[first]) / apart, axis=0)
        count = np.isfinite(slopes).sum(axis=0)
        groups = [np.ones(len(x), bool)] if seasons is None else [seasons == one for one in np.unique(seasons)]
        reach = ndtri((1 + level) / 2) * np.sqrt(sum(_variance(values[group]) for group in groups))
        # Ranks count from 1; beyond the first and the last the limit is theirs.
        ranks = np.stack([(count - reach) / 2, (count + reach) / 2 + 1]) - 1
        ranks = np.clip(ranks, 0, np.maximum(count - 1, 0))
        low = np.floor(ranks).astype(int)
        high = np.minimum(low + 1, np.maximum(count - 1, 0))
        at_low, at_high = np.take_along_axis(slopes, low, axis=0), np.take_along_axis(slopes, high, axis=0)
        found = at_low + (ranks - low) * (at_high - at_low)
        out[:, start : start + chunk] = np.where(count > 0, found, np.nan)
    return out


def _variance(values: np.ndarray) -> np.ndarray:
    """Variance of Kendall's S of each series ``(time, n)``, less what ties take, NaN for missing."""
    n = np.isfinite(values).sum(axis=0)
    ordered = np.sort(values, axis=0)
    ties, run = np.zeros(values.shape[1]), np.ones(values.shape[1])
    for below, above in pairwise(ordered):
        run = np.where(above == below, run + 1, 1.0)
        ties += np.where(run > 1, run * (run - 1) * (2 * run + 5) - (run - 1) * (run - 2) * (2 * run + 3), 0.0)
    return (n * (n - 1) * (2 * n + 5) - ties) / 18


# The half width of the first bracket in standard errors of the least-squares slope, and
# of the narrowed one in ranks: a root term for the scatter of the ranks between two
# counts and a constant for small n. Speed has a flat optimum around these values.
_ERRORS = 0.8
_ROOT, _RANKS = 0.9, 2.0
_WIDENINGS = 6
_NARROWINGS = 3
# Slopes held at a time, which bounds the memory where ties crowd the brackets.
_SLOPES = 1 << 20
# Slopes that are listed and ordered in less time than another pass needs to get going.
_FEW_SLOPES = 1 << 17


def median_pair_slope(
    series: ValidSeries, falls: np.ndarray, flats: np.ndarray, check: Callable[[], None]
) -> np.ndarray:
    """Median of (x_j - x_i)/(t_j - t_i) over all i < j (Sen 1968), per step.

    falls, flats : (pixels,) numbers of pairs with a negative and with no difference.
    They settle the series whose median is 0, where ties are the most.
    """
    zero = (falls <= (series.pairs - 1) // 2) & (falls + flats > series.pairs // 2)
    slope = np.where(zero, 0.0, np.nan)
    open_ = np.flatnonzero(~zero)
    if open_.size:
        pixels = _Pixels.of(series, open_)
        slope[open_] = _from_brackets(pixels, check)
        missed = np.flatnonzero(np.isnan(slope[open_]))
        slope[open_[missed]] = _from_all_pairs(pixels.take(missed), check)
    return slope


@dataclass(frozen=True)
class _Pixels:
    """Float64 series with the ranks (from 0) of their middle pairs.

    x is (time, pixels); after the ``count`` valid values it repeats the first, so that
    ranges need no mask. t is (time, pixels) likewise, or (time, 1) without ``gaps``.
    """

    x: np.ndarray
    t: np.ndarray
    count: np.ndarray
    gaps: bool

    @classmethod
    def of(cls, series: ValidSeries, pixel: np.ndarray) -> _Pixels:
        x = series.values.take(pixel, axis=1).astype(np.float64)
        t, count = series.steps, series.count[pixel]
        if series.gaps:
            tail = np.arange(len(x))[:, None] >= count
            t = t.take(pixel, axis=1)
            x, t = np.where(tail, x[0], x), np.where(tail, t[0], t)
        return cls(x, t, count, series.gaps)

    @property
    def few(self) -> int:
        """So few pixels are faster done by the full list than by another pass."""
        n = len(self.x)
        return _FEW_SLOPES // (n * (n - 1) // 2)

    def take(self, pixel: np.ndarray) -> _Pixels:
        # take keeps rows contiguous, which x[:, pixel] does not
        t = self.t.take(pixel, axis=1) if self.gaps else self.t
        return _Pixels(self.x.take(pixel, axis=1), t, self.count[pixel], self.gaps)

    @property
    def lower(self) -> np.ndarray:
        return (self.count * (self.count - 1) // 2 - 1) // 2

    @property
    def upper(self) -> np.ndarray:
        return self.count * (self.count - 1) // 2 // 2

    def levels(self, slope: np.ndarray) -> np.ndarray:
        """(time, pixels) int16 that rise with x - slope t.

        The places after the valid values rise above all, so that each pair with one
        counts as above every bracket and needs no mask either.
        """
        n = len(self.x)
        residual = self.t * -slope
        residual += self.x
        least = residual.min(axis=0)
        spread = residual.max(axis=0) - least
        residual -= least
        residual *= (65535 - n) / np.where(spread > 0, spread, np.inf)
        residual -= 32768
        level = residual.astype(np.int16)
        if self.gaps:
            row = np.arange(n)[:, None]
            rising = (row + (32767 - n)).astype(np.int16)
            np.copyto(level, rising, where=row >= self.count)
        return level

    def count_below(self, slope: np.ndarray, check: Callable[[], None]) -> np.ndarray:
        """(pixels,) number of pairs with a smaller slope, but for those on one level."""
        return count_pairs(np.less, self.levels(slope), check)


@dataclass(frozen=True)
class _Bracket:
    """Slopes ``low`` to ``high`` and the numbers of pairs below each, all (pixels,)."""

    low: np.ndarray
    high: np.ndarray
    below_low: np.ndarray
    below_high: np.ndarray

    def narrowed(self, pixels: _Pixels) -> tuple[np.ndarray, np.ndarray]:
        """Slopes around where the middle rank is expected."""
        inside = np.maximum(self.below_high - self.below_low, 0)
        rank = pixels.lower + 0.5 - self.below_low
        margin = _ROOT * np.sqrt(inside) + _RANKS
        per_rank = (self.high - self.low) / np.maximum(inside, 1)
        return (
            self.low + per_rank * np.clip(rank - margin, 0, inside),
            self.low + per_rank * np.clip(rank + margin, 0, inside),
        )


def _from_brackets(pixels: _Pixels, check: Callable[[], None]) -> np.ndarray:
    """(pixels,) median slope, NaN where the brackets did not find it."""
    slope = np.full(pixels.count.size, np.nan)
    left = np.arange(slope.size)
    bracket = _first_bracket(pixels, check)
    for _ in range(_NARROWINGS):
        low, high = bracket.narrowed(pixels)
        below, pixel, slopes, crowded = _collect(pixels, low, high, check)
        inside = np.bincount(pixel, minlength=left.size)
        found = _pick(pixel, slopes, inside, pixels.lower - below, pixels.upper - below)
        slope[left] = np.where(crowded, np.nan, found)
        again = np.flatnonzero(np.isnan(found) & ~crowded)
        if again.size <= pixels.few:
            break
        # The far end stays in, as the two middle ranks can lie on either side of the near.
        over = below > pixels.lower
        bracket = _Bracket(
            np.where(over, bracket.low, low)[again],
            np.where(over, high, bracket.high)[again],
            np.where(over, bracket.below_low, below)[again],
            np.where(over, below + inside, bracket.below_high)[again],
        )
        pixels, left = pixels.take(again), left[again]
    return slope


def _first_bracket(pixels: _Pixels, check: Callable[[], None]) -> _Bracket:
    """Least-squares slope and standard errors, moved outward until it holds the median."""
    slope, error = _least_squares(pixels)
    low, high = slope - _ERRORS * error, slope + _ERRORS * error
    below_low = pixels.count_below(low, check)
    below_high = pixels.count_below(high, check)
    for _ in range(_WIDENINGS):
        down = np.flatnonzero(below_low > pixels.lower)
        up = np.flatnonzero(below_high <= pixels.upper)
        if down.size + up.size <= pixels.few:
            break
        step = 2 * (high - low)
        if down.size:
            high[down], below_high[down] = low[down], below_low[down]
            low[down] -= step[down]
            below_low[down] = pixels.take(down).count_below(low[down], check)
        if up.size:
            low[up], below_low[up] = high[up], below_high[up]
            high[up] += step[up]
            below_high[up] = pixels.take(up).count_below(high[up], check)
    return _Bracket(low, high, below_low, below_high)


def _least_squares(pixels: _Pixels) -> tuple[np.ndarray, np.ndarray]:
    """Slope and its standard error, each (pixels,)."""
    # From the first value on, which makes the repeats of it 0 in all sums.
    n, x, t = pixels.count, pixels.x - pixels.x[0], pixels.t - pixels.t[0]
    t_sum, x_sum = t.sum(axis=0), x.sum(axis=0)
    t_square = np.square(t).sum(axis=0) - t_sum**2 / n
    slope = ((x * t).sum(axis=0) - t_sum * x_sum / n) / t_square
    unexplained = np.square(x, out=x).sum(axis=0) - x_sum**2 / n - slope**2 * t_square
    freedom = np.maximum(n - 2, 1)
    return slope, np.sqrt(np.maximum(unexplained, 0) / freedom / t_square)


def _collect(pixels: _Pixels, low: np.ndarray, high: np.ndarray, check: Callable[[], None]):
    """Pairs below ``low``, and those from there to ``high``.

    Returns the number below (pixels,), the pixel and the slope of each pair inside,
    and which pixels have so many that they were left out.
    """
    n, width = pixels.x.shape
    from_low, to_high = pixels.levels(low), pixels.levels(high)
    most = _SLOPES // width
    crowded = np.zeros(width, bool)
    below = np.zeros(width, np.int64)
    buffer = np.empty((2, n - 1, width), bool)
    earlier, lags = np.empty(0, np.intp), np.empty(0, np.intp)
    found: list[tuple[np.ndarray, int]] = []
    size = 0
    for lag in range(1, n):
        check()
        is_below = np.less(from_low[lag:], from_low[:-lag], out=buffer[0, : n - lag])
        for start in range(0, n - lag, ROWS):
            rows = is_below[start : start + ROWS].view(np.uint8)
            below += np.add.reduce(rows, axis=0, dtype=np.uint8)
        mask = np.greater(to_high[lag:], to_high[:-lag], out=buffer[1, : n - lag])
        np.equal(mask, is_below, out=mask)  # never both below and above, so neither
        found.append((_true_places(mask), lag))
        size += found[-1][0].size
        if size > _SLOPES or lag == n - 1:
            new = [place.size for place, _ in found]
            earlier = np.concatenate([earlier, *(place for place, _ in found)])
            lags = np.concatenate([lags, np.repeat([lag for _, lag in found], new)])
            pixel = earlier - earlier // width * width  # NumPy's % is four times slower
            full = np.bincount(pixel, minlength=width) > most
            if full.any():
                crowded |= full
                keep = ~full[pixel]
                earlier, lags, pixel = earlier[keep], lags[keep], pixel[keep]
                # Rising levels are above every bracket: nothing more comes in.
                to_high[:, full] = from_low[:, full] = np.arange(n, dtype=np.int16)[:, None]
            found, size = [], earlier.size
    slopes = _slopes(pixels, earlier, lags)
    # Pairs on one level may lie just outside; ranks are right only without them.
    under = slopes < low[pixel]
    below += np.bincount(pixel[under], minlength=width)
    keep = ~under & (slopes <= high[pixel])
    return below, pixel[keep], slopes[keep], crowded


def _true_places(mask: np.ndarray) -> np.ndarray:
    """Flat places of the few true values of a mask, looked for eight at a time."""
    flat = mask.ravel()
    whole = flat.size // 8 * 8
    words = flat[:whole].view(np.uint64)
    word = np.flatnonzero(words != 0)
    within = np.flatnonzero(words[word].view(bool))
    rest = whole + np.flatnonzero(flat[whole:])
    return np.concatenate([word[within >> 3] * 8 + (within & 7), rest])


def _slopes(pixels: _Pixels, earlier: np.ndarray, lag: np.ndarray) -> np.ndarray:
    """Slopes of pairs given by the flat place of the earlier value and their lag."""
    later = earlier + lag * pixels.x.shape[1]
    x = pixels.x.ravel()
    rise = x[later] - x[earlier]
    if not pixels.gaps:
        return rise / lag
    t = pixels.t.ravel()
    return rise / (t[later] - t[earlier])


def _pick(pixel, slopes, inside, lower, upper) -> np.ndarray:
    """(pixels,) mean of the slopes of ranks ``lower`` and ``upper`` within each pixel.

    NaN where a rank lies outside the ``inside`` slopes that the pixel has.
    """
    width = inside.size
    order = np.argsort(pixel.astype(np.uint16), kind="stable")  # a radix sort
    column = np.arange(pixel.size) - np.repeat(np.cumsum(inside) - inside, inside)
    table = np.full((width, max(1, inside.max())), np.inf)
    table[pixel[order], column] = slopes[order]
    table.sort(axis=1)
    held = (lower >= 0) & (upper < inside)
    row = np.arange(width)
    middle = table[row, np.where(held, lower, 0)] + table[row, np.where(held, upper, 0)]
    return np.where(held, middle / 2, np.nan)


def _from_all_pairs(pixels: _Pixels, check: Callable[[], None]) -> np.ndarray:
    """(pixels,) median of the full list of slopes, a few pixels at a time."""
    n, width = pixels.x.shape
    median = np.empty(width)
    group = max(1, _SLOPES // (n * (n - 1) // 2))
    for first in range(0, width, group):
        some = pixels.take(np.arange(first, min(first + group, width)))
        slopes = np.full((some.count.size, n * (n - 1) // 2), np.nan)
        done = 0
        for lag in range(1, n):
            check()
            part = slopes[:, done : done + n - lag].T
            valid = np.arange(lag, n)[:, None] < some.count
            rise = some.x[lag:] - some.x[:-lag]
            np.divide(rise, some.t[lag:] - some.t[:-lag], out=part, where=valid)
            done += n - lag
        for row, lower, upper in zip(range(len(slopes)), some.lower, some.upper, strict=True):
            slopes[row].partition((lower, upper))  # NaN last
            median[first + row] = (slopes[row, lower] + slopes[row, upper]) / 2
    return median
