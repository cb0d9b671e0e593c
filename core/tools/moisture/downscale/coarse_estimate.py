"""Estimate of the coarse soil moisture itself, freed of its error as far as the record tells (METHODS §5).

A measured cell is c = A f + e. What is lasting (the mean of the place and its course over the year) is measured many
times and so nearly without error; what passes is shared with the cells around. So the record is split in

    c(t) = Σ βₖ bₖ(t) + a(t) + e(t),   b = 1, cos ωt, sin ωt,

the coefficients βₖ and the anomalies a(t) are each estimated from the noisy cells by Gaussian conditioning with a
covariance of their own (`conditioning.condition_cells`), and put together. With σ = 0 the estimate is c.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Protocol

import numpy as np

from .cell_covariance import Covariogram, FittedCovariance, fit_covariance
from .conditioning import condition_cells, posterior_variance

_SEASONAL = 24  # dates, and
_YEARS = 2  # calendar years that a course over the year is estimated from
_WEATHER = 0.03  # m³/m³, SD of anomalies when values of different error are averaged
_TINY = 1e-12


class CoarseRecord(Protocol):
    """Coarse soil moisture that is read date by date."""

    def __len__(self) -> int: ...

    def values(self, step: int) -> np.ndarray:
        """``(y, x)`` m³/m³, NaN missing."""

    def error(self, step: int) -> np.ndarray | float | None:
        """SD of the error ``(y, x)`` or a number, m³/m³; None where the record shall tell it."""


@dataclass(frozen=True)
class InMemory:
    """Coarse soil moisture ``(time, y, x)`` with the SD of its error, of the same shape, a number, or None."""

    sm: np.ndarray
    sd: np.ndarray | float | None = None

    def __len__(self) -> int:
        return len(self.sm)

    def values(self, step: int) -> np.ndarray:
        return self.sm[step]

    def error(self, step: int) -> np.ndarray | float | None:
        return self.sd[step] if isinstance(self.sd, np.ndarray) else self.sd


def seasonal_basis(numbers: np.ndarray, per_year: float) -> np.ndarray:
    """b ``(time, q)``: 1 and, for records of two years and 24 dates, the cosine and sine of the year.

    numbers
        ``(time,)`` steps since some date.
    per_year
        Steps in a year.
    """
    ones = np.ones(len(numbers))
    if len(numbers) < _SEASONAL or np.ptp(numbers) + 1 < _YEARS * per_year or per_year < 4:
        return ones[:, None]
    angle = 2 * np.pi * np.asarray(numbers) / per_year
    return np.column_stack([ones, np.sqrt(2) * np.cos(angle), np.sqrt(2) * np.sin(angle)])


@dataclass(frozen=True)
class Lasting:
    """The coefficients βₖ of the lasting part: raw, the variance of their error, their estimate and its variance, each
    ``(q, y, x)``, and the level of each date ``(time,)``."""

    raw: np.ndarray
    estimate: np.ndarray
    variance: np.ndarray
    covariances: tuple[FittedCovariance | None, ...]
    means: np.ndarray


@dataclass(frozen=True)
class CoarseModel:
    """What the record tells of itself.

    basis ``(time, q)``; lasting; level ``(time,)`` mean anomaly of each date; anomalies: their covariance and nugget;
    nugget: SD of the error that the record tells, m³/m³ (where none is given).
    """

    basis: np.ndarray
    lasting: Lasting
    level: np.ndarray
    anomalies: FittedCovariance
    nugget: float = field(default=float("nan"))

    def sd(self, given: np.ndarray | float | None, shape: tuple[int, int]) -> np.ndarray:
        """SD of the error ``(y, x)``: as given, else the nugget."""
        return np.broadcast_to(np.asarray(self.nugget if given is None else given, "float64"), shape)

    def estimate(self, values: np.ndarray, error: np.ndarray | float | None, step: int, check=lambda: None) -> "Estimated":
        """The cells of one date, ``(y, x)``."""
        sd = self.sd(error, values.shape)
        along = self.basis[step]
        raw = np.tensordot(along, self.lasting.raw, 1)
        smooth = np.tensordot(along, self.lasting.estimate, 1)
        # Where a place has no record of its own there is no raw coefficient; its estimate stands for it.
        raw = np.where(np.isfinite(raw), raw, smooth)
        departure = values - raw - self.level[step]
        anomaly, misfit, count = condition_cells(departure, sd, self.anomalies.covariance, check)
        estimate = smooth + self.level[step] + anomaly
        exact = np.isfinite(values) & (sd <= 1e-6)
        estimate = np.where(exact, values, estimate)
        known = np.where(np.isfinite(values), sd, np.inf)
        variance = posterior_variance(known, self.anomalies.covariance)
        variance = variance + np.tensordot(along**2, self.lasting.variance, 1)
        variance = np.where(np.isfinite(values), np.minimum(variance, sd**2), variance)
        return Estimated(estimate, np.sqrt(variance), misfit, count)


@dataclass(frozen=True)
class Estimated:
    """Cells of one date: values and SD ``(y, x)`` m³/m³, misfit dᵀS⁻¹d and the number of cells in it."""

    values: np.ndarray
    sd: np.ndarray
    misfit: float
    count: int


def learn(
    record: CoarseRecord, numbers: np.ndarray, per_year: float, aspect: float = 1.0,
    check: Callable[[], None] = lambda: None,
) -> CoarseModel:
    """Read the record twice and learn what `CoarseModel` holds.

    Parameters
    ----------
    numbers
        ``(time,)`` number of the step of each date; dates that follow each other differ by 1.
    per_year
        Steps in a year.
    aspect
        Width of a cell over its height.

    Raises
    ------
    ValueError
        Too few cells have neighbours to estimate a variogram.
    """  # fmt: skip
    basis = seasonal_basis(numbers, per_year)
    q = basis.shape[1]
    shape = record.values(0).shape
    normal, right, noise = np.zeros((q, q, *shape)), np.zeros((q, *shape)), np.zeros((q, q, *shape))
    typical = []
    for step in range(len(record)):
        check()
        values, error = record.values(step), record.error(step)
        known = np.isfinite(values)
        sd = np.broadcast_to(np.asarray(0.0 if error is None else error, "float64"), shape)
        weight = np.where(known, 1 / (_WEATHER**2 + np.where(known, sd, 0.0) ** 2), 0.0)
        products = np.multiply.outer(basis[step], basis[step])[..., None, None]
        normal += products * weight
        noise += products * weight**2 * np.where(known, sd, 0.0) ** 2
        right += basis[step][:, None, None] * weight * np.where(known, values, 0.0)
        if error is not None and known.any():
            typical.append(float((sd[known] ** 2).mean()))
    given = float(np.mean(typical)) if typical else None
    seen = normal[0, 0] > 0
    # Cells that are seldom seen: a little pull to 0 beyond the mean keeps the equations regular.
    lift = 1e-6 * normal[0, 0].max() + 0.02 * normal[0, 0] * (np.arange(q) > 0)[:, None, None]
    pulled = normal + np.where(np.eye(q, dtype=bool)[..., None, None], lift[:, None] if q > 1 else lift, 0.0)
    inverse = np.linalg.inv(np.moveaxis(pulled, (0, 1), (-2, -1)))
    raw = np.einsum("yxkl,lyx->kyx", inverse, right)
    raw[:, ~seen] = np.nan
    level, found = _anomalies(record, basis, raw, numbers, check)
    fitted = fit_covariance(found, aspect, given)
    variance = given if given is not None else fitted.nugget
    if given is None:
        shares = np.einsum("yxkl,lmyx,yxmn->knyx", inverse, np.where(seen, normal / _WEATHER**2, 0.0), inverse)
        coefficient_noise = np.einsum("kkyx->kyx", shares) * variance
    else:
        spread = np.einsum("yxkl,lmyx,yxmn->knyx", inverse, noise, inverse)
        coefficient_noise = np.einsum("kkyx->kyx", spread)
    lasting = _lasting(raw, coefficient_noise, aspect, check)
    return CoarseModel(basis, lasting, level, fitted, float(np.sqrt(variance)))


def _anomalies(record, basis, raw, numbers, check) -> tuple[np.ndarray, Covariogram]:
    """Mean anomaly of each date, and the covariances of the anomalies beside it."""
    level = np.zeros(len(record))
    total, before, previous = None, None, None
    for step in range(len(record)):
        check()
        field = record.values(step) - np.tensordot(basis[step], raw, 1)
        if np.isfinite(field).any():
            level[step] = np.nanmean(field)
        field = field - level[step]
        follows = previous is not None and numbers[step] - numbers[step - 1] == 1
        pair = np.stack([previous, field]) if follows else field[None]
        after = np.array([1, -1]) if follows else None
        one = Covariogram.of(field[None])
        if follows:
            both = Covariogram.of(pair, after)
            one = Covariogram(np.stack([one.sums[0], both.sums[1]]), np.stack([one.counts[0], both.counts[1]]))
        total = one if total is None else Covariogram(total.sums + one.sums, total.counts + one.counts)
        previous = field
    return level, total


def _lasting(raw, noise, aspect, check) -> Lasting:
    estimates, variances, covariances = [], [], []
    means = np.zeros(len(raw))
    for k, coefficients in enumerate(raw):
        known = np.isfinite(coefficients)
        means[k] = float(coefficients[known].mean())
        departure = coefficients - means[k]
        try:
            fitted = fit_covariance(Covariogram.of(departure[None]), aspect, float(noise[k][known].mean()))
        except ValueError:
            estimates.append(np.where(known, coefficients, means[k]))
            variances.append(np.where(known, noise[k], departure[known].var()))
            covariances.append(None)
            continue
        sd = np.where(known, np.sqrt(noise[k]), np.nan)
        estimate, _, _ = condition_cells(departure, sd, fitted.covariance, check)
        estimates.append(means[k] + estimate)
        variances.append(posterior_variance(np.where(known, sd, np.inf), fitted.covariance))
        covariances.append(fitted)
    return Lasting(raw, np.stack(estimates), np.stack(variances), tuple(covariances), means)
