"""Geographically weighted regression in a moving window (docs/methods.md §3.2; Luo eq 2–5).

Within the window the observed values of a month are regressed on the values
of the same pixels in other months. All pixels of a month are targets at once:
their normal equations are window sums, and none is its own sample, so
observed targets get leave-one-out estimates from the same sums.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .moving_window import MovingWindow

MISSING, REGRESSION, MEAN_ANOMALY = 0, 1, 2

_MIN_SAMPLES_MEAN = 3
_MIN_SAMPLES = 10
_MIN_SAMPLES_PER_TERM = 3
_MIN_EFFECTIVE = 5.0 - 1e-9  # equal weights make whole numbers; rounding must not decide
_MIN_VARIANCE = 1e-8
_MAX_CONDITION = 1e8


@dataclass(frozen=True)
class RegressionOptions:
    """How the window is used; the defaults are those of ``benchmarks/gap_fill_c3s.py``.

    size
        Pixels a side, odd. Wide, so that slopes are stable and large holes still see samples.
    exponent
        Samples weigh 1 / D^exponent, D in pixels. Not steep: what near samples know
        better comes with their residuals (`ResidualKriging`).
    ridge
        Penalty on the standardised slopes; the intercept is free.
    passes
        Regressions on the neighbouring months, each of which takes missing
        neighbours from the pass before.
    max_sm
        Upper limit of an estimate, in the unit of the soil moisture.
    """

    size: int = 41
    exponent: float = 1.0
    ridge: float = 0.1
    passes: int = 2
    max_sm: float = 0.6

    @property
    def halo(self) -> int:
        """Pixels around a block that its estimates depend on."""
        # Each pass sees residuals half a window away, and these see samples as far again.
        return (self.passes + 1) * 2 * (self.size // 2)


def window_regression(
    response: np.ndarray,
    regressors: np.ndarray,
    window: MovingWindow,
    options: RegressionOptions = RegressionOptions(),
    targets: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Estimate one month at every pixel whose regressors are known.

    response
        ``(y, x)``, NaN missing.
    regressors
        ``(p, y, x)``, NaN missing, in the unit of the response: their mean is
        the reference of the mean-anomaly estimate. Samples are the pixels
        with response and all regressors. Without any (p = 0) the estimate is
        the weighted mean of the samples.
    targets
        ``(y, x)`` bool, where an estimate is wanted; default everywhere.

    Ladder: (1) weighted least squares with ridge, where there are at least
    max(10, 3(p + 1)) samples, 5 effective samples (Σw)²/Σw², a weighted
    variance of every regressor above 1e-8 and a condition number of their
    correlation matrix below 1e8; (2) the target's reference plus the weighted
    mean of (response − reference), from 3 samples; (3) missing.

    Returns ``estimate (y, x)`` float64, clamped to 0…max_sm, NaN missing, and
    ``step (y, x)`` uint8: `REGRESSION`, `MEAN_ANOMALY` or `MISSING`.
    """
    response = np.asarray(response, dtype=np.float64)
    x = np.asarray(regressors, dtype=np.float64)
    estimate = np.full(response.shape, np.nan)
    step = np.full(response.shape, MISSING, dtype=np.uint8)
    known = ~np.isnan(x).any(axis=0)
    sample = known & ~np.isnan(response)
    target = known if targets is None else known & targets
    if not (sample.any() and target.any()):
        return estimate, step

    # Centring keeps the digits of the variances, which are differences of sums.
    centre = response[sample].mean()
    x = x - x[:, sample].mean(axis=1)[:, None, None]
    y = np.where(sample, response - centre, 0.0)
    count, weight, square, sums = window.sums(sample, _products(np.where(sample, x, 0.0), y))

    target = target & (count >= _MIN_SAMPLES_MEAN)
    moments = _Moments(len(x), sums[:, target] / weight[target])
    offset = x[:, target] - moments.mean_x
    value = moments.mean_y + offset.sum(axis=0) / max(len(x), 1)
    used = np.full(value.shape, MEAN_ANOMALY, dtype=np.uint8)

    if len(x):
        count, effective = count[target], weight[target] ** 2 / square[target]
        fit = count >= max(_MIN_SAMPLES, _MIN_SAMPLES_PER_TERM * (len(x) + 1))
        fit &= (effective >= _MIN_EFFECTIVE) & (moments.variance > _MIN_VARIANCE).all(axis=0)
        correlation, scale = moments.correlation(fit)
        sound = _condition(correlation) < _MAX_CONDITION
        fit[fit] = sound
        scale = scale[:, sound]
        right = moments.covariance_y[:, fit] / scale
        slopes = _ridge(correlation[:, :, sound], right, options.ridge) / scale
        value[fit] = moments.mean_y[fit] + (slopes * offset[:, fit]).sum(axis=0)
        used[fit] = REGRESSION

    estimate[target] = np.clip(value + centre, 0.0, options.max_sm)
    step[target] = used
    return estimate, step


def _products(x, y):
    """The fields whose window sums make the normal equations: x, y, x_i x_j (i ≤ j), x_i y."""
    p = len(x)
    pairs = [x[i] * x[j] for i in range(p) for j in range(i, p)]
    return np.stack([*x, y, *pairs, *(xi * y for xi in x)])


class _Moments:
    """Weighted means and covariances at the targets, from the sums of `_products`."""

    def __init__(self, p: int, sums: np.ndarray):
        self.mean_x, self.mean_y = sums[:p], sums[p]
        self.covariance = np.empty((p, p, sums.shape[1]))
        k = p + 1
        for i in range(p):
            for j in range(i, p):
                value = sums[k] - self.mean_x[i] * self.mean_x[j]
                self.covariance[i, j] = self.covariance[j, i] = value
                k += 1
        self.covariance_y = sums[k:] - self.mean_x * self.mean_y
        self.variance = np.einsum("iin->in", self.covariance)

    def correlation(self, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Correlation matrix ``(p, p, targets)`` of the regressors and their SD ``(p, targets)``."""
        scale = np.sqrt(self.variance[:, at])
        return self.covariance[:, :, at] / (scale[:, None] * scale[None, :]), scale


def _condition(correlation):
    """Condition number of correlation matrices ``(p, p, n)``; inf where not positive definite."""
    if len(correlation) == 1:
        return np.ones(correlation.shape[2])
    if len(correlation) == 2:  # eigenvalues 1 ± r
        r = np.abs(correlation[0, 1])
        smallest, largest = 1.0 - r, 1.0 + r
    else:
        values = np.linalg.eigvalsh(np.moveaxis(correlation, -1, 0))
        smallest, largest = values[:, 0], values[:, -1]
    return np.divide(largest, smallest, out=np.full(largest.shape, np.inf), where=smallest > 0)


def _ridge(correlation, right, ridge):
    """Solve (correlation + ridge) b = right for all targets at once, ``(p, n)``.

    Plain elimination over the few regressors: the matrix is positive definite.
    """
    p = len(right)
    a = correlation + ridge * np.eye(p)[:, :, None]
    b = right.copy()
    for i in range(p):
        for j in range(i + 1, p):
            factor = a[j, i] / a[i, i]
            a[j, i:] -= factor * a[i, i:]
            b[j] -= factor * b[i]
    for i in range(p - 1, -1, -1):
        for j in range(i + 1, p):
            b[i] -= a[i, j] * b[j]
        b[i] /= a[i, i]
    return b
