"""Temporal and spatial estimate into one, by least squares (METHODS §3.3; Luo eq 6–9).

T' = alpha Tg + beta Ts (+ intercept), fitted per date on values whose two
estimates were made without them. The fit needs only moments, so blocks of a
stack can be added up.
"""

from __future__ import annotations

import numpy as np

from ..errors import ParameterError

VARIANTS = ("sum_to_one", "free", "non_negative", "intercept")

_MIN_SAMPLES = 30
_MAX_CONDITION = 1e10
_TG, _TS, _T = 0, 1, 2


class FusionSums:
    """Moments of temporal estimate, spatial estimate and truth, per date.

    Held as count, means and centred products, merged by the pairwise update
    of Chan, Golub & LeVeque (1983): raw sums of squares would lose the digits
    in which the estimates differ.
    """

    def __init__(self, dates: int):
        self.count = np.zeros(dates)
        self.mean = np.zeros((dates, 3))
        self.product = np.zeros((dates, 3, 3))

    def add(self, date: int, tg: np.ndarray, ts: np.ndarray, t: np.ndarray) -> None:
        """Add the cells of one date where all three arrays (of one shape) are finite."""
        data = np.stack([np.ravel(tg), np.ravel(ts), np.ravel(t)]).astype(np.float64)
        data = data[:, np.isfinite(data).all(axis=0)]
        if data.shape[1]:
            mean = data.mean(axis=1)
            centred = data - mean[:, None]
            self._add_moments(date, data.shape[1], mean, centred @ centred.T)

    def merge(self, other: "FusionSums") -> None:
        """Add the moments of another block with the same dates."""
        for date in np.flatnonzero(other.count):
            self._add_moments(date, other.count[date], other.mean[date], other.product[date])

    def _add_moments(self, date, count, mean, product):
        total = self.count[date] + count
        step = mean - self.mean[date]
        self.product[date] += product + np.outer(step, step) * self.count[date] * count / total
        self.mean[date] += step * count / total
        self.count[date] = total

    def weights(self, variant: str = "sum_to_one", min_samples: int = _MIN_SAMPLES) -> np.ndarray:
        """Per date alpha, beta and intercept, ``(dates, 3)``.

        variant
            ``sum_to_one`` (alpha + beta = 1, both in 0…1), ``free``,
            ``non_negative`` or ``intercept``.

        A date with fewer than ``min_samples`` values takes the weights of all
        dates together. Equal weights where these are too few as well or where
        the normal matrix has a condition number above 1e10.
        """
        if variant not in VARIANTS:
            raise ParameterError(f"Fusion '{variant}' is unknown; use one of {', '.join(VARIANTS)}.")
        out = np.tile([0.5, 0.5, 0.0], (self.count.size, 1))
        if self.count.sum() >= min_samples:
            out[:] = _fit(self._pooled()._raw(0), variant)
        for date in np.flatnonzero(self.count >= min_samples):
            out[date] = _fit(self._raw(date), variant)
        return out

    def _pooled(self):
        """The moments of all dates together, as those of one date."""
        pooled = FusionSums(1)
        for date in np.flatnonzero(self.count):
            pooled._add_moments(0, self.count[date], self.mean[date], self.product[date])
        return pooled

    def _raw(self, date):
        """Mean products of (Tg, Ts, T, 1), ``(4, 4)``."""
        extended = np.append(self.mean[date], 1.0)
        raw = np.outer(extended, extended)
        raw[:3, :3] += self.product[date] / self.count[date]
        return raw

    def squared_errors(self, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Count ``(dates,)`` and sums of squared errors ``(dates, 3)``: temporal, spatial, fused."""
        ones = np.ones(self.count.size)
        zeros = np.zeros(self.count.size)
        errors = np.empty((self.count.size, 3))
        for k, (alpha, beta, intercept) in enumerate(
            ((ones, zeros, zeros), (zeros, ones, zeros), np.transpose(weights))
        ):
            factor = np.stack([alpha, beta, -ones], axis=1)
            bias = (factor * self.mean).sum(axis=1) + intercept
            spread = np.einsum("di,dij,dj->d", factor, self.product, factor)
            errors[:, k] = np.maximum(spread, 0.0) + self.count * bias**2
        return self.count, errors

    def rmse(self, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Leave-one-out RMSE of the temporal, the spatial and the fused estimate.

        Returns per date ``(dates, 3)``, NaN where nothing was added, and
        overall ``(3,)``, in the unit of the values. Single hidden values with
        observed neighbours are easier than real gaps: this is a lower bound.
        """
        count, errors = self.squared_errors(weights)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.sqrt(errors / count[:, None]), np.sqrt(errors.sum(axis=0) / count.sum())


def _fit(raw, variant):
    """Alpha, beta, intercept from the mean products; equal weights where undetermined."""
    terms = [_TG, _TS, 3] if variant == "intercept" else [_TG, _TS]
    matrix, right = raw[np.ix_(terms, terms)], raw[terms, _T]
    if not np.linalg.cond(matrix) <= _MAX_CONDITION:
        return 0.5, 0.5, 0.0
    if variant == "sum_to_one":
        # Luo eq 6 with beta = 1 - alpha: least squares of T - Ts on Tg - Ts.
        difference = np.array([1.0, -1.0, 0.0, 0.0])
        truth = np.array([0.0, -1.0, 1.0, 0.0])
        alpha = (difference @ raw @ truth) / (difference @ raw @ difference)
        alpha = min(max(alpha, 0.0), 1.0)
        return alpha, 1.0 - alpha, 0.0
    solution = np.linalg.solve(matrix, right)
    if variant == "non_negative" and solution.min() < 0:
        # With two terms the optimum then lies on one of the axes.
        axes = np.maximum(right / np.diag(matrix), 0.0)
        gain = axes * right
        solution = np.where([gain[0] > gain[1], gain[0] <= gain[1]], axes, 0.0)
    alpha, beta, *intercept = solution
    return alpha, beta, intercept[0] if intercept else 0.0
