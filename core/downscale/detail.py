"""How much of the forest's detail is put out: the weight w (METHODS §5).

output = conserving bilinear + w · (corrected forest − conserving bilinear). w = 1 is the forest as it is, the way
of the paper; w = 0 leaves the covariates out. The residual correction is linear, so that the two raw fields are
mixed before the one correction.

The weight that takes most error away is the regression of error on detail through the origin. With few cells and
dates it is mostly chance, and the detail is easily overdone. So a weight is taken to be small until the data say
otherwise: it is the mean of the posterior distribution under a half-normal prior.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..time_axis import TimeAxis

SEASONS = ("DJF", "MAM", "JJA", "SON")
# Scale of the prior of a weight, and of what a season differs from the other dates. Least squares gave 0.06 to 0.8
# where the truth is known (benchmarks/downscale_cross_scale.py).
_PRIOR, _SEASONAL = 0.2, 0.1
_LOSS = 0.01  # of the squared error, that a weight may cost should the slope be one standard error smaller
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


def slope(error: np.ndarray, detail: np.ndarray, groups: list[np.ndarray]) -> Slope:
    """Slope with a standard error of the jackknife.

    error, detail
        ``(n,)``, finite, in one unit.
    groups
        Ways to divide the values, each ``(n,)`` whole numbers: neighbours and months are nearly copies of each
        other, so whole blocks of land, and whole runs of dates, are left out in turn. The largest error counts.
    """
    across, along, total = error * detail, detail * detail, float((error * error).sum())
    if not (along.sum() > 0 and total > 0):
        return Slope(0.0, float("nan"), 0.0)
    errors = [_jackknife(across, along, group) for group in groups]
    worst = max((e for e in errors if np.isfinite(e)), default=float("nan"))
    return Slope(float(across.sum() / along.sum()), worst, float(along.sum() / total))


def _jackknife(across: np.ndarray, along: np.ndarray, group: np.ndarray) -> float:
    """Standard error of Σ across / Σ along, one group left out in turn; NaN with fewer than three."""
    _, index = np.unique(group, return_inverse=True)
    index = np.ravel(index)
    left_across = across.sum() - np.bincount(index, across)
    left_along = along.sum() - np.bincount(index, along)
    good = left_along > 0
    count = int(good.sum())
    if count < _FEWEST:
        return float("nan")
    without = left_across[good] / left_along[good]
    return float(np.sqrt((count - 1) / count * ((without - without.mean()) ** 2).sum()))


def drawn_to_zero(found: Slope) -> float:
    """Weight from 0 to 1 for a slope: its posterior mean, and no more than may be lost; 0 without a standard error.

    A weight w where w₀ was right costs power · (w² − 2 w w₀) of the squared error.
    """
    if not np.isfinite(found.error):
        return 0.0
    low = found.value - found.error
    bearable = low + np.sqrt(low * low + _LOSS / found.power)
    return float(np.clip(min(_posterior_mean(found), bearable), 0, 1))


def _posterior_mean(found: Slope) -> float:
    """Mean of the weight under a half-normal prior: a normal distribution cut off below 0."""
    from scipy.special import erfcx

    prior, noise = _PRIOR**2, found.error**2
    mean, sd = found.value * prior / (prior + noise), np.sqrt(prior * noise / (prior + noise))
    if not sd > 0:
        return found.value
    return float(mean + sd * np.sqrt(2 / np.pi) / erfcx(-mean / sd / np.sqrt(2)))


@dataclass(frozen=True)
class Weights:
    """overall: weight of the detail of any date; seasons: of the dates of each of `SEASONS`, all from 0 to 1."""

    overall: float
    seasons: tuple[float, ...]

    @classmethod
    def even(cls, weight: float) -> "Weights":
        return cls(weight, (weight,) * len(SEASONS))

    def at(self, months: np.ndarray) -> np.ndarray:
        """Weights of calendar months 1…12 (0: of no season, the overall one)."""
        table = np.array([self.overall] + [self.seasons[month % 12 // 3] for month in range(1, 13)])
        return table[np.asarray(months, int)]


def calendar_months(axis: TimeAxis) -> np.ndarray:
    """Calendar month 1…12 of each date; 0 of years, which belong to no season."""
    if axis.step == "year":
        return np.zeros(axis.size, int)
    return np.array([day.month for day in axis.dates])


def learn_weights(
    error: np.ndarray, detail: np.ndarray, month: np.ndarray, groups: list[np.ndarray]
) -> tuple[Weights, Slope]:
    """Weights from values where the truth is known, and the slope over all of them.

    A season has a weight of its own as far as it differs from the others by more than chance explains.

    error
        ``(n,)`` truth − conserving bilinear.
    detail
        ``(n,)`` corrected forest − conserving bilinear.
    month
        ``(n,)`` calendar month 1…12, 0 of no season.
    groups
        As in `slope`.
    """
    whole = slope(error, detail, groups)
    overall = drawn_to_zero(whole)
    season = np.where(month > 0, month % 12 // 3, -1)
    seasons = []
    for number in range(len(SEASONS)):
        chosen = season == number
        own = slope(error[chosen], detail[chosen], [group[chosen] for group in groups])
        told = _SEASONAL**2 / (_SEASONAL**2 + own.error**2) if np.isfinite(own.error) else 0.0
        seasons.append(float(np.clip(overall + told * (own.value - overall), 0, 1)))
    return Weights(overall, tuple(seasons)), whole


def blend(forest: np.ndarray, smooth: np.ndarray, weight: float) -> np.ndarray:
    """Raw field of so much detail: w · forest + (1 − w) · bilinear(coarse), to be corrected once."""
    return weight * forest + (1 - weight) * smooth
