"""Estimate of the coarse soil moisture itself, freed of its error as far as the record tells (docs/methods.md §5).

A measured cell is c = A f + e. What is lasting (the mean of the place and its course over the year) is measured many
times and so nearly without error; what passes is shared with the cells around. So the record is split in

    c(t) = Σ βₖ bₖ(t) + a(t) + e(t),   b = 1, cos ωt, sin ωt,

the coefficients βₖ and the anomalies a(t) are each estimated from the noisy cells by Gaussian conditioning with a
covariance of their own (`conditioning.condition_cells`), and put together. With σ = 0 the estimate is c.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from ....run.job import trim
from .cell_covariance import Covariogram, FittedCovariance, fit_covariance
from .conditioning import condition_cells, posterior_variance

_SEASONAL = 24  # dates, and
_YEARS = 2  # calendar years that a course over the year is estimated from
_UNTOLD = 0.75  # of the nugget, that is taken for the error where the record is too small to tell
_WEATHER = 0.03  # m³/m³, SD of anomalies when values of different error are averaged


class CoarseRecord(Protocol):
    """Coarse soil moisture that is read date by date."""

    def __len__(self) -> int: ...

    def values(self, step: int) -> np.ndarray:
        """``(y, x)`` m³/m³, NaN missing."""

    def error(self, step: int) -> np.ndarray:
        """SD of the error ``(y, x)``, m³/m³; NaN where the record shall tell it."""


@dataclass(frozen=True)
class InMemory:
    """Coarse soil moisture ``(time, y, x)`` with the SD of its error.

    The SD is of the same shape, a number, or None (the record shall tell it).
    """

    sm: np.ndarray
    sd: np.ndarray | float | None = None

    def __len__(self) -> int:
        return len(self.sm)

    def values(self, step: int) -> np.ndarray:
        """Coarse soil moisture of a date ``(y, x)``, m³/m³."""
        return self.sm[step]

    def error(self, step: int) -> np.ndarray:
        """SD of the error of a date ``(y, x)``, m³/m³; NaN where the record shall tell it."""
        if isinstance(self.sd, np.ndarray):
            return self.sd[step]
        return np.full(self.sm.shape[1:], np.nan if self.sd is None else self.sd)


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
    """The coefficients βₖ of the lasting part.

    Raw, the variance of their error, their estimate and its variance, each ``(q, y, x)``, and the level of each date
    ``(time,)``.
    """

    raw: np.ndarray
    estimate: np.ndarray
    variance: np.ndarray
    covariances: tuple[FittedCovariance | None, ...]
    means: np.ndarray


@dataclass(frozen=True)
class CoarseModel:
    """What the record tells of itself.

    basis ``(time, q)``; lasting; level ``(time,)`` mean anomaly of each date; anomalies: their covariance and nugget;
    nugget: SD of the error that the record tells, m³/m³ (where none is given); told: whether the record tells it (else
    all errors are given, and it is their mean).
    """

    basis: np.ndarray
    lasting: Lasting
    level: np.ndarray
    anomalies: FittedCovariance
    nugget: float = field(default=float("nan"))
    told: bool = True

    def sd(self, given: np.ndarray) -> np.ndarray:
        """SD of the error ``(y, x)``: as given, else (NaN) the nugget."""
        return np.where(np.isnan(given), self.nugget, given)

    def estimate(self, values: np.ndarray, error: np.ndarray, step: int, check=lambda: None) -> Estimated:
        """The cells ``(y, x)`` of one date, from their values and the SD of their error (NaN: the nugget)."""
        sd = self.sd(error)
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
    record: CoarseRecord,
    numbers: np.ndarray,
    per_year: float,
    aspect: float = 1.0,
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
    sums = _Sums.of(record, basis, check)
    raw, inverse = sums.coefficients()
    level, found = _anomalies(record, basis, raw, numbers, check)
    nugget = _white_noise(record, basis, found, numbers, aspect, check) if sums.told else sums.given
    fitted = fit_covariance(found, aspect, nugget)
    spread = np.einsum("yxkl,lmyx,yxmk->kyx", inverse, sums.noise + nugget * sums.unknown, inverse)
    told = sums.told
    del sums, inverse  # for each cell and two coefficients a number; what follows takes as much for itself
    trim()
    return CoarseModel(basis, _lasting(raw, spread, aspect, check), level, fitted, float(np.sqrt(nugget)), told)


def _white_noise(record: CoarseRecord, basis: np.ndarray, found: Covariogram, numbers, aspect: float, check) -> float:
    """Variance of the error of a cell, (m³/m³)², as the record tells it.

    The nugget is all that neighbouring cells and dates do not share: the error, and true differences of a range below a
    cell's size. In means of 2 × 2 cells an error that is white has a quarter of its variance, true differences hardly
    less than before (in C3S soil moisture without added noise the nugget grows from 0.5° to 1° cells). So the error is
    4/3 of the fall of the nugget from one scale to the next; where the record is too small to tell, most of the nugget.
    """
    own = fit_covariance(found, aspect).nugget
    total = None
    for corner in ((0, 0), (1, 1), (0, 1), (1, 0)):
        larger = _InFours(record, corner)
        if min(larger.values(0).shape) < 1:
            continue
        sums = _Sums.of(larger, basis, check)
        _, one = _anomalies(larger, basis, sums.coefficients()[0], numbers, check)
        total = one if total is None else Covariogram(total.sums + one.sums, total.counts + one.counts)
        trim()
    try:
        if total is None:
            raise ValueError("the record is one cell wide")
        larger_nugget = fit_covariance(total, aspect).nugget
    except ValueError:
        return own * _UNTOLD
    return float(np.clip((own - larger_nugget) * 4 / 3, 0, own))


class _InFours:
    """A record's means of 2 × 2 cells, all of which are there, from a corner ``(rows, columns)`` on.

    The error of its cells is to be told where that of the record is.
    """

    def __init__(self, record: CoarseRecord, corner: tuple[int, int]):
        self.record, self.corner = record, corner

    def __len__(self) -> int:
        return len(self.record)

    def values(self, step: int) -> np.ndarray:
        values, error = self.record.values(step), self.record.error(step)
        # What is known of the error already (what gap filling made up) tells nothing of that of the others.
        return self._means(np.where(np.isnan(error), values, np.nan))

    def error(self, step: int) -> np.ndarray:
        return np.full(self._means(self.record.values(step)).shape, np.nan)

    def _means(self, values: np.ndarray) -> np.ndarray:
        values = values[self.corner[0] :, self.corner[1] :]
        rows, cols = (size // 2 for size in values.shape)
        return values[: 2 * rows, : 2 * cols].reshape(rows, 2, cols, 2).mean(axis=(1, 3))


@dataclass(frozen=True)
class _Sums:
    """Normal equations of the lasting part in each cell, and what error goes into them.

    normal, noise, unknown ``(q, q, y, x)``: Σ w b bᵀ, Σ w² σ² b bᵀ where σ is given, Σ w² b bᵀ where the record shall
    tell it; right ``(q, y, x)``: Σ w b c; given: mean σ² where it is given; told: whether any is to be told.
    """

    normal: np.ndarray
    noise: np.ndarray
    unknown: np.ndarray
    right: np.ndarray
    given: float
    told: bool

    @classmethod
    def of(cls, record: CoarseRecord, basis: np.ndarray, check) -> _Sums:
        q, shape = basis.shape[1], record.values(0).shape
        normal, noise, unknown = np.zeros((3, q, q, *shape))
        right, given, count, told = np.zeros((q, *shape)), 0.0, 0, False
        for step in range(len(record)):
            check()
            values, error = record.values(step), record.error(step)
            known = np.isfinite(values)
            open_, variance = np.isnan(error), np.nan_to_num(error) ** 2
            weight = np.where(known, 1 / (_WEATHER**2 + variance), 0.0)
            products = np.multiply.outer(basis[step], basis[step])[..., None, None]
            normal += products * weight
            noise += products * weight**2 * variance
            unknown += products * weight**2 * open_
            right += basis[step][:, None, None] * weight * np.where(known, values, 0.0)
            given += float(variance[known & ~open_].sum())
            count += int((known & ~open_).sum())
            told = told or bool((known & open_).any())
        return cls(normal, noise, unknown, right, given / max(count, 1), told)

    def coefficients(self) -> tuple[np.ndarray, np.ndarray]:
        """Coefficients ``(q, y, x)``, NaN where a cell is never seen, and the inverse ``(y, x, q, q)``."""
        own = self.normal[0, 0]
        # Cells that are seldom seen: a little pull to 0 beyond the mean keeps the equations regular.
        pull = np.full((len(self.right), *own.shape), 1e-9 * own.max() + 1e-12)
        pull[1:] += 0.02 * own
        lifted = self.normal + np.eye(len(pull))[..., None, None] * pull
        inverse = np.linalg.inv(np.moveaxis(lifted, (0, 1), (-2, -1)))
        raw = np.einsum("yxkl,lyx->kyx", inverse, self.right)
        raw[:, own == 0] = np.nan
        return raw, inverse


def _anomalies(record, basis, raw, numbers, check) -> tuple[np.ndarray, Covariogram]:
    """Mean anomaly of each date, and the covariances of the anomalies beside it."""
    level = np.zeros(len(record))
    total: Covariogram | None = None
    previous: np.ndarray | None = None
    for step in range(len(record)):
        check()
        values, error = record.values(step), record.error(step)
        if np.isnan(error[np.isfinite(values)]).any():
            # What gap filling made up is smoother than what was measured: only the measured tell of their error.
            values = np.where(np.isnan(error), values, np.nan)
        field = values - np.tensordot(basis[step], raw, 1)
        if np.isfinite(field).any():
            level[step] = np.nanmean(field)
        field = field - level[step]
        one = Covariogram.of(field[None])
        if previous is not None and numbers[step] - numbers[step - 1] == 1:
            both = Covariogram.of(np.stack([previous, field]), np.array([1, -1]))
            one = Covariogram(np.stack([one.sums[0], both.sums[1]]), np.stack([one.counts[0], both.counts[1]]))
        total = one if total is None else Covariogram(total.sums + one.sums, total.counts + one.counts)
        previous = field
    if total is None:
        raise ValueError("the record has no date")
    return level, total


def _lasting(raw, noise, aspect, check) -> Lasting:
    estimates, variances = [], []
    covariances: list[FittedCovariance | None] = []
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
        sd = np.sqrt(np.maximum(np.where(known, noise[k], np.nan), 0))
        estimate, _, _ = condition_cells(departure, sd, fitted.covariance, check)
        estimates.append(means[k] + estimate)
        trim()
        variances.append(posterior_variance(np.where(known, sd, np.inf), fitted.covariance))
        covariances.append(fitted)
    return Lasting(raw, np.stack(estimates), np.stack(variances), tuple(covariances), means)
