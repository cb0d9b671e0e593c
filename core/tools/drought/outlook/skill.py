"""Skill against a reference, with its interval by resampling years."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

RESAMPLES = 400
LEVEL = 0.90  # of the interval
_SEED = 20


@dataclass(frozen=True, eq=False)
class Skill:
    """1 − Σ RPS/Σ RPS of a reference, with the interval of resampled years; NaN where there is nothing to judge.

    Attributes
    ----------
    value, low, high
        Of any shape.
    """

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray

    @property
    def found(self) -> np.ndarray:
        """Whether the interval lies above 0."""
        return np.nan_to_num(self.low, nan=-1.0) > 0


def skill_of(forecast: np.ndarray, reference: np.ndarray) -> Skill:
    """Skill of scores ``(years, …)``, the smaller the better; NaN where a year has none.

    Examples
    --------
    >>> found = skill_of(np.full((20, 1), 0.1), np.full((20, 1), 0.4))
    >>> found.value.round(2).tolist(), found.found.tolist()
    ([0.75], [True])
    """
    shape = forecast.shape[1:]
    years = len(forecast)
    if not years:
        nothing = np.full(shape, np.nan)
        return Skill(nothing, nothing, nothing)
    known = np.isfinite(forecast) & np.isfinite(reference)
    own, other = (np.where(known, v, 0.0).reshape(years, -1) for v in (forecast, reference))
    drawn = np.random.default_rng(_SEED).integers(0, years, (RESAMPLES, years))
    weights = np.stack([np.bincount(row, minlength=years) for row in drawn]).astype(float)
    with np.errstate(all="ignore"):
        value = 1 - own.sum(axis=0) / other.sum(axis=0)
        resampled = 1 - (weights @ own) / (weights @ other)
    resampled[~np.isfinite(resampled)] = 0.0  # a draw without any miss of the reference tells nothing
    low, high = np.quantile(resampled, ((1 - LEVEL) / 2, (1 + LEVEL) / 2), axis=0)
    empty = ~known.reshape(years, -1).any(axis=0) | ~np.isfinite(value)
    value, low, high = (np.where(empty, np.nan, v).reshape(shape) for v in (value, low, high))
    return Skill(value, low, high)
