"""Ensembles of a coming index value: what the present state tells, and what past years did from there.

x_{t+h} = a + r z_t + e, with a and r by regression over past years of the same calendar month, pixel by pixel, and the
residual e of each past year in turn. One member is one past year, for all pixels: so the maps of a member hang
together as the weather of that year did (the "ensemble streamflow" way; Day 1985, J. Water Resour. Plan. Manag. 111).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..classify.classes import BOUNDS

MIN_YEARS = 15  # past years that a regression, and a skill, need


@dataclass(frozen=True, eq=False)
class Regressions:
    """Regressions of many pixels over ``n`` years, each with one of the years left out.

    Attributes
    ----------
    z, x
        ``(n, pixels)`` float64 state of each year and what came of it; NaN where either is missing.
    intercept, slope
        ``(n, pixels)`` without the year of the row.
    count
        ``(pixels,)`` years with both.
    """

    z: np.ndarray
    x: np.ndarray
    intercept: np.ndarray
    slope: np.ndarray
    count: np.ndarray

    @classmethod
    def of(cls, z: np.ndarray, x: np.ndarray) -> Regressions:
        """Fit to the years, ``(n, pixels)`` each."""
        known = np.isfinite(z) & np.isfinite(x)
        z, x = (np.where(known, v.astype("float64"), np.nan) for v in (z, x))
        own = [np.where(known, v, 0.0) for v in (z, x, z * z, z * x)]
        count = known.sum(axis=0)
        without = [v.sum(axis=0) - v for v in own]
        sz, sx, szz, szx = without
        intercept, slope = _line(sz, sx, szz, szx, count - known)
        return cls(z, x, intercept, slope, count)

    @property
    def whole(self) -> tuple[np.ndarray, np.ndarray]:
        """Intercept and slope ``(pixels,)`` over all years."""
        known = np.isfinite(self.z)
        products = (self.z, self.x, self.z * self.z, self.z * self.x)
        sz, sx, szz, szx = (np.where(known, v, 0.0).sum(axis=0) for v in products)
        return _line(sz, sx, szz, szx, self.count)

    def members(self, state: np.ndarray) -> np.ndarray:
        """``(n, pixels)`` members from a state ``(pixels,)``: one of each past year."""
        a, r = self.whole
        return a + r * state + (self.x - a - r * self.z)

    def hindcasts(self) -> Iterator[tuple[int, np.ndarray]]:
        """Each year with its members ``(n, pixels)`` from the other years; its own row is NaN."""
        for year in range(len(self.z)):
            a, r = self.intercept[year], self.slope[year]
            made = a + r * self.z[year] + (self.x - a - r * self.z)
            made[year] = np.nan
            yield year, made


def _line(sz, sx, szz, szx, n):
    """Intercept and slope from sums; slope 0 where the state does not vary."""
    n = np.where(n >= 3, n, np.nan)
    spread = szz - sz * sz / n
    slope = np.where(spread > 1e-9, (szx - sz * sx / n) / np.where(spread > 1e-9, spread, 1.0), 0.0)
    return (sx - slope * sz) / n, slope


def at_most(members: np.ndarray) -> np.ndarray:
    """Share of the members at or below each bound of the classes, from −2 up: ``(4, pixels)``.

    Examples
    --------
    >>> at_most(np.array([[-1.2], [0.3], [-2.5], [np.nan]]))[:, 0].round(2).tolist()
    [0.33, 0.33, 0.67, 0.67]
    """
    known = np.isfinite(members).sum(axis=0)
    return np.stack([(members <= bound).sum(axis=0) for bound in BOUNDS]) / np.where(known > 0, known, np.nan)


def class_probabilities(cumulative: np.ndarray) -> np.ndarray:
    """``(5, …)`` probabilities of the classes none … extreme from `at_most`."""
    extreme, severe, moderate, mild = cumulative
    return np.stack([1 - mild, mild - moderate, moderate - severe, severe - extreme, extreme])


@dataclass(frozen=True, eq=False)
class Scores:
    """Ranked probability scores of each left-out year, ``(n, pixels)`` each, NaN where a year has none.

    Attributes
    ----------
    forecast, climatology, persistence
        RPS = Σ (F_k − O_k)² over the bounds of the classes: of the ensemble, of the frequencies of the other years,
        and of the present class going on.
    probability, event
        Of moderate drought or worse: forecast, and whether it came.
    """

    forecast: np.ndarray
    climatology: np.ndarray
    persistence: np.ndarray
    probability: np.ndarray
    event: np.ndarray


def score_years(fits: Regressions) -> Scores:
    """Score every year with the ensemble of the others."""
    shape = fits.z.shape
    out = Scores(*(np.full(shape, np.nan) for _ in range(5)))
    for year, members in fits.hindcasts():
        known = np.isfinite(fits.x[year]) & (fits.count >= MIN_YEARS)
        seen = np.stack([fits.x[year] <= bound for bound in BOUNDS]).astype(float)
        stays = np.stack([fits.z[year] <= bound for bound in BOUNDS]).astype(float)
        others = fits.x.copy()
        others[year] = np.nan
        cumulative = at_most(members)
        for target, guess in ((out.forecast, cumulative), (out.climatology, at_most(others)), (out.persistence, stays)):
            target[year] = np.where(known, ((guess - seen) ** 2).sum(axis=0), np.nan)
        out.probability[year] = np.where(known, cumulative[2], np.nan)
        out.event[year] = np.where(known, seen[2], np.nan)
    return out
