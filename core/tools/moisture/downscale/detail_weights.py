"""How much of the covariates' detail is put out: the weights (docs/methods.md §5).

output = conserving interpolation + w · (corrected regression − conserving bilinear) + v · (corrected forest −
conserving bilinear). v = 1 alone is the way of the paper; w = v = 0 leaves the covariates out. The residual correction
is linear, so that the raw fields are mixed before the one correction.

The weight that takes most error away is the regression of error on detail through the origin. With few cells and
dates it is mostly chance, and the detail is easily overdone. So a weight is taken to be small until the data say
otherwise: it is the mean of the posterior distribution under a half-normal prior.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis

SEASONS = ("DJF", "MAM", "JJA", "SON")
MEMBERS = ("linear", "forest")  # whose detail is weighed, one after the other
# Scales of the priors of the weights, and of the factor by which a season differs from the other dates. Where the truth
# is known (benchmarks/downscale_cross_scale.py) the forest's detail beside the regression's is seldom worth much, and
# what is gained hardly depends on these.
_PRIOR, _SEASONAL = {"linear": 0.4, "forest": 0.1}, 0.3
_LOSS = 0.01  # of the squared error, that a weight may cost should it be one standard error smaller
_LEAST = 0.1  # of the squared error that is left when the error of the truth is taken out
_FEWEST = 3  # groups of which one can be left out in turn


@dataclass(frozen=True)
class Slope:
    """Least-squares slope of error on detail through the origin.

    value
        The slope.
    error
        Its standard error; NaN with too few groups to tell.
    power
        Mean square of the detail over that of the error.
    """

    value: float
    error: float
    power: float


def slope(error: np.ndarray, detail: np.ndarray, groups: list[np.ndarray], noise: float = 0.0) -> Slope:
    """Slope with a standard error of the jackknife.

    error, detail
        ``(n,)``, finite, in one unit.
    groups
        Ways to divide the values, each ``(n,)`` whole numbers: neighbours and months are nearly copies of each
        other, so whole blocks of land, and whole runs of dates, are left out in turn. The largest error counts.
    noise
        Variance of what in ``error`` is not error but that of the truth it was measured by; it counts for no more than
        nine tenths of it.
    """
    across, along, total = error * detail, detail * detail, float((error * error).sum())
    total = max(total - noise * error.size, _LEAST * total)
    if not (along.sum() > 0 and total > 0):
        return Slope(0.0, float("nan"), 0.0)
    errors = [_jackknife(across, along, group) for group in groups]
    worst = max((e for e in errors if np.isfinite(e)), default=float("nan"))
    return Slope(float(across.sum() / along.sum()), worst, float(along.sum() / total))


def _jackknife(across: np.ndarray, along: np.ndarray, group: np.ndarray) -> float:
    """Standard error of Σ across / Σ along, one group left out in turn; NaN with fewer than three."""
    # The groups that there are, numbered in order: whole numbers from 0 need no sorting, a million of them each time.
    group = group.astype("int64", copy=False)
    index = (np.cumsum(np.bincount(group) > 0) - 1)[group] if group.size else group
    left_across = across.sum() - np.bincount(index, across)
    left_along = along.sum() - np.bincount(index, along)
    good = left_along > 0
    count = int(good.sum())
    if count < _FEWEST:
        return float("nan")
    without = left_across[good] / left_along[good]
    return float(np.sqrt((count - 1) / count * ((without - without.mean()) ** 2).sum()))


def drawn_to_zero(found: Slope, prior: float) -> float:
    """Weight from 0 to 1 for a slope: its posterior mean, and no more than may be lost; 0 without a standard error.

    A weight w where w₀ was right costs power · (w² − 2 w w₀) of the squared error.

    prior
        Scale of the half-normal distribution that the weight is taken to come from.
    """
    if not np.isfinite(found.error):
        return 0.0
    weight, doubt = _posterior(found, prior)
    low = weight - doubt
    bearable = low + np.sqrt(low * low + _LOSS / found.power)
    return float(np.clip(min(weight, bearable), 0, 1))


def _posterior(found: Slope, prior: float) -> tuple[float, float]:
    """Mean and standard deviation of the weight under a half-normal prior: a normal distribution cut off below 0."""
    from scipy.special import erfcx

    variance, noise = prior**2, found.error**2
    mean, sd = found.value * variance / (variance + noise), np.sqrt(variance * noise / (variance + noise))
    if not sd > 0:
        return max(found.value, 0.0), 0.0
    cut = -mean / sd
    rise = np.sqrt(2 / np.pi) / erfcx(cut / np.sqrt(2))
    return float(mean + sd * rise), float(sd * np.sqrt(max(1 + cut * rise - rise * rise, 0)))


@dataclass(frozen=True)
class Weights:
    """Weights of the covariates' detail.

    linear, forest
        From 0 to 1, of the detail of any date.
    seasons
        Factor from 0 to 2 that both are multiplied by on the dates of each of `SEASONS`.
    """

    linear: float
    forest: float
    seasons: tuple[float, ...] = (1.0,) * len(SEASONS)

    def at(self, months: np.ndarray) -> np.ndarray:
        """Weights ``(2, n)``, linear and forest, of calendar months 1…12 (0: of no season)."""
        factor = np.array([1.0] + [self.seasons[month % 12 // 3] for month in range(1, 13)])
        return np.outer([self.linear, self.forest], factor[np.asarray(months, int)])


def calendar_months(axis: TimeAxis) -> np.ndarray:
    """Calendar month 1…12 of each date; 0 of years, which belong to no season."""
    if axis.is_yearly:
        return np.zeros(axis.size, int)
    return np.array([day.month for day in axis.dates])


def learn_weights(
    error: np.ndarray, details: np.ndarray, month: np.ndarray, groups: list[np.ndarray], noise: float = 0.0
) -> tuple[Weights, tuple[Slope, ...]]:
    """Weights from values where the truth is known, and the slope of each of `MEMBERS` over all of them.

    The regression comes first, the forest is weighed by what that leaves over. A season has a factor of its own as far
    as it differs from the others by more than chance explains.

    error
        ``(n,)`` truth − conserving interpolation.
    details
        ``(2, n)`` corrected regression and corrected forest, each − conserving bilinear.
    month
        ``(n,)`` calendar month 1…12, 0 of no season.
    groups, noise
        As in `slope`.
    """
    left, found, weights = error, [], []
    for member, detail in zip(MEMBERS, details, strict=True):
        found.append(slope(left, detail, groups, noise))
        weights.append(drawn_to_zero(found[-1], _PRIOR[member]))
        left = left - weights[-1] * detail
    both = np.asarray(weights) @ details
    season = np.where(month > 0, month % 12 // 3, -1)
    factors = []
    for number in range(len(SEASONS)):
        chosen = season == number
        own = slope(error[chosen], both[chosen], [group[chosen] for group in groups])
        told = _SEASONAL**2 / (_SEASONAL**2 + own.error**2) if np.isfinite(own.error) else 0.0
        factors.append(float(np.clip(1 + told * (own.value - 1), 0, 2)))
    linear, forest = weights
    return Weights(linear, forest, tuple(factors)), tuple(found)


@dataclass(frozen=True)
class Mix:
    """What is put out on each date.

    Shares ``(time,)`` of the regression's and of the forest's detail, and the share of what kriging changes in bilinear
    interpolation.
    """

    linear: np.ndarray
    forest: np.ndarray
    kriged: float

    @classmethod
    def even(cls, forest: float, dates: int) -> Mix:
        """So much of the forest on all dates, and nothing else."""
        return cls(np.zeros(dates), np.full(dates, float(forest)), 0.0)

    def blend(self, step: int, bilinear, kriged, linear, forest):
        """Raw field of one date, to be corrected once. What has no share is not looked at."""
        out = bilinear
        for share, field in ((self.kriged, kriged), (self.linear[step], linear), (self.forest[step], forest)):
            if share > 0:
                out = out + share * (field - bilinear)
        return out
