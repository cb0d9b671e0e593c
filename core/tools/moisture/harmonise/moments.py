"""Two records side by side: what their common dates say (Luo eq 10 and 11)."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

# Below this standard deviation (in the unit of the record) a series is constant (docs/methods.md §3.4).
CONSTANT = 1e-6


@dataclass(frozen=True)
class OverlapMoments:
    """Moments over the dates on which both records have a value, each ``(n,)``.

    count
        Common dates.
    mean_x, mean_y, sd_x, sd_y
        Of the reference X and the other record Y (ddof 1), NaN with fewer than one or two dates.
    rho
        Pearson's correlation, NaN where a record is constant.
    """

    count: np.ndarray
    mean_x: np.ndarray
    mean_y: np.ndarray
    sd_x: np.ndarray
    sd_y: np.ndarray
    rho: np.ndarray

    @property
    def related(self) -> np.ndarray:
        """Whether the spread of one can be scaled to that of the other: ρ > 0 and neither constant.

        Else only the means are compared: a negative factor would turn wet into dry.
        """
        return (self.rho > 0) & (self.sd_y >= CONSTANT)

    def at(self, pixels: np.ndarray) -> OverlapMoments:
        """Those of some pixels."""
        return OverlapMoments(*(getattr(self, field.name)[pixels] for field in fields(self)))

    def gain(self, regression: bool) -> np.ndarray:
        """C of Luo eq 10: σX/σY, for the regression ρσX/σY (eq 11 prints ρσXσY); 1 where not `related`."""
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = self.sd_x / self.sd_y * (self.rho if regression else 1.0)
        return np.where(self.related, ratio, 1.0)


def overlap_moments(x: np.ndarray, y: np.ndarray) -> OverlapMoments:
    """Moments of two records on their common dates.

    Parameters
    ----------
    x, y
        ``(time, n)`` of the same dates, NaN for missing.
    """
    both = np.isfinite(x) & np.isfinite(y)
    count = both.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean_x, dx = _deviations(x, both, count)
        mean_y, dy = _deviations(y, both, count)
        sxx, syy, sxy = (dx * dx).sum(axis=0), (dy * dy).sum(axis=0), (dx * dy).sum(axis=0)
        free = np.where(count > 1, count - 1.0, np.nan)
        return OverlapMoments(count, mean_x, mean_y, np.sqrt(sxx / free), np.sqrt(syy / free), sxy / np.sqrt(sxx * syy))


def _deviations(values, both, count):
    """Means (NaN without values) and deviations from them (0 where one of the records is missing)."""
    mean = np.where(both, values, 0.0).sum(axis=0, dtype="float64") / count
    return mean, np.where(both, values - mean, 0.0)
