"""Estimate of a field from noisy means of cells: Gaussian conditioning (docs/methods.md §5).

Prior f₀ with covariance C, observation c = A f + e with e ~ N(0, diag σ²):

    f̂ = f₀ + C Aᵀ (A C Aᵀ + diag σ²)⁻¹ (c − A f₀),   covariance C − C Aᵀ (A C Aᵀ + diag σ²)⁻¹ A C

(simple area-to-point kriging with measurement error; Kyriakidis 2004, Geographical Analysis 36, 259–289). With σ = 0
the estimate has exactly the observed means; the larger σ, the nearer to the prior; a missing cell has an infinite σ.

The means of the estimate, ĉ = A f̂, are the estimate of the cells themselves, and f̂ is what the same formula gives for
ĉ with σ = 0: first the cells are freed of their error, then the fine field is made to agree with them exactly. So a
large grid needs only the covariance between cells, which depends on their distance alone: `condition_cells` solves for
all cells of a date by conjugate gradients, with products by the fast Fourier transform.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .cell_covariance import CellCovariance

_ROUNDS = 400
_AIM = 1e-3  # of the SD of the error, or of the field: how exactly the equations are solved
_LEAST = 1e-6  # m³/m³, SD of what is taken to be exact
_FLOOR = 0.1  # of the SD of the field: errors below it are taken to be so large where equations are solved
_AROUND = 2  # cells on each side that a cell's variance is estimated from
_NOISES = 16  # levels of the neighbours' error in the table of variances


def condition(prior, covariance, means, observed, sd) -> tuple[np.ndarray, np.ndarray]:
    """Estimate and posterior standard deviation of a small field, with full matrices.

    Parameters
    ----------
    prior
        f₀ ``(n,)``, m³/m³.
    covariance
        C ``(n, n)``, (m³/m³)².
    means
        A ``(m, n)``: the share of each pixel in each cell.
    observed
        c ``(m,)``, m³/m³; NaN missing.
    sd
        σ ``(m,)`` or a number, m³/m³.

    Returns
    -------
    f̂ ``(n,)`` and its standard deviation ``(n,)``.

    Examples
    --------
    >>> apart = np.abs(np.subtract.outer(range(4), range(4)))
    >>> cells = np.array([[0.5, 0.5, 0, 0], [0, 0, 0.5, 0.5]])
    >>> field, sd = condition([0.2, 0.2, 0.3, 0.3], 0.001 * np.exp(-apart / 2), cells, [0.25, 0.28], 0.0)
    >>> field.round(4).tolist()
    [0.2569, 0.2431, 0.2893, 0.2707]
    """
    prior, observed = np.asarray(prior, "float64"), np.asarray(observed, "float64")
    known = np.isfinite(observed)
    cells = np.asarray(means, "float64")[known]
    noise = np.broadcast_to(np.asarray(sd, "float64"), observed.shape)[known] ** 2
    shared = np.asarray(covariance, "float64") @ cells.T
    gain = np.linalg.solve(cells @ shared + np.diag(noise), shared.T).T
    field = prior + gain @ (observed[known] - cells @ prior)
    variance = np.diag(covariance) - np.einsum("ij,ij->i", gain, shared)
    return field, np.sqrt(np.maximum(variance, 0))


def condition_cells(
    departure: np.ndarray, sd: np.ndarray, covariance: CellCovariance, check: Callable[[], None] = lambda: None
) -> tuple[np.ndarray, float, int]:
    """Estimate of the cells' means from noisy ones, for a field of one date.

    Parameters
    ----------
    departure
        c − A f₀ ``(y, x)``, m³/m³; NaN missing.
    sd
        σ ``(y, x)``, m³/m³; where it is not finite the cell counts as missing.
    covariance
        Of the cells' means.

    Returns
    -------
    A f̂ − A f₀ ``(y, x)``, also where nothing was observed; the misfit dᵀ S⁻¹ d, S = A C Aᵀ + diag σ², whose expected
    value is the number of observed cells; and that number.
    """
    known = np.isfinite(departure) & np.isfinite(sd)
    if not known.any():
        return np.zeros(departure.shape), 0.0, 0
    noise = np.where(known, np.maximum(np.where(known, sd, 0.0), _LEAST) ** 2, 0.0)
    target = np.where(known, departure, 0.0)
    if not covariance.sill > 0:
        misfit = float((target[known] ** 2 / noise[known]).sum())
        return np.where(known & (sd <= _LEAST), target, 0.0), misfit, int(known.sum())
    product = _Product(covariance, (departure.shape[0], departure.shape[1]))
    # Equations between smooth cells without error are nearly singular, and tell wildly of the cells between them.
    own, noise = noise, np.where(known, np.maximum(noise, (_FLOOR**2) * product.variance), 0.0)
    scale = np.where(known, 1 / np.sqrt(product.variance + noise), 0.0)  # Jacobi, on both sides
    aim = max(_AIM * np.sqrt(min(noise[known].mean(), product.variance)), _LEAST)
    weight, left = np.zeros(target.shape), scale * target
    along, power = left.copy(), float((left * left).sum())
    count = int(known.sum())
    for _ in range(_ROUNDS):
        check()
        if np.sqrt((left / np.where(known, scale, 1.0)) ** 2).max() < aim or power == 0:
            break
        moved = scale * along
        answer = scale * (product(moved) + noise * moved)
        step = power / float((along * answer).sum())
        weight += step * along
        left -= step * answer
        before, power = power, float((left * left).sum())
        along = left + power / before * along
    weight = scale * weight
    out = product(weight)
    # Of an observed cell the same number, more exactly: c − σ² z.
    out = np.where(known, target - own * weight, out)
    return out, float((target * weight).sum()), count


class _Product:
    """Product of the covariance between the cells of a grid with a field, by the fast Fourier transform."""

    def __init__(self, covariance: CellCovariance, shape: tuple[int, int]):
        from scipy import fft

        self.shape, self._fft = shape, fft
        self.size = tuple(fft.next_fast_len(2 * n - 1, real=True) for n in shape)
        lags = covariance.lags(*(n - 1 for n in shape))
        self.variance = float(lags[0, 0])
        table = np.zeros(self.size)
        for down in (False, True):
            for across in (False, True):
                some = lags[1:][::-1] if down else lags
                some = some[:, 1:][:, ::-1] if across else some
                rows = slice(self.size[0] - some.shape[0], None) if down else slice(0, some.shape[0])
                cols = slice(self.size[1] - some.shape[1], None) if across else slice(0, some.shape[1])
                table[rows, cols] = some
        self._spectrum = fft.rfft2(table)

    def __call__(self, field: np.ndarray) -> np.ndarray:
        spectrum = self._fft.rfft2(field, self.size)
        spectrum *= self._spectrum
        return self._fft.irfft2(spectrum, self.size, overwrite_x=True)[: self.shape[0], : self.shape[1]].copy()


def posterior_variance(sd: np.ndarray, covariance: CellCovariance) -> np.ndarray:
    """Variance ``(y, x)`` of the cells' estimate, (m³/m³)².

    Two sources tell of a cell: the 24 cells around, which leave a variance v, and its own value with σ²; together
    1 / (1/v + 1/σ²). v depends on how exact the cells around are, their mean 1/σ² (0 for a missing one), and is
    interpolated from a table of systems of 24 equations.

    sd
        σ ``(y, x)``; not finite where there is no observation.
    """
    known = np.isfinite(sd)
    precision = np.where(known, 1 / np.maximum(np.where(known, sd, 1.0), _LEAST) ** 2, 0.0)
    width = 2 * _AROUND + 1
    around = np.lib.stride_tricks.sliding_window_view(np.pad(precision, _AROUND), (width, width))
    # The exactness of a mean of variances would be ruled by the worst cell; that of a mean of precisions by the best.
    exact = (around.sum(axis=(-2, -1)) - precision) / (width**2 - 1)
    if not covariance.sill > 0:
        return np.zeros(sd.shape)
    table = covariance.lags(2 * _AROUND, 2 * _AROUND)
    variance = float(table[0, 0])
    row, col = (index.ravel() for index in np.indices((width, width)))
    matrix = table[np.abs(np.subtract.outer(row, row)), np.abs(np.subtract.outer(col, col))]
    centre = width * _AROUND + _AROUND
    others = np.delete(np.arange(width**2), centre)
    levels = np.geomspace(1e-4, 1e4, _NOISES) * variance
    left = [
        variance
        - matrix[centre, others]
        @ np.linalg.solve(matrix[np.ix_(others, others)] + level * np.eye(others.size), matrix[others, centre])
        for level in levels
    ]
    from_around = np.interp(np.log(1 / np.maximum(exact, 1e-12)), np.log(levels), left)
    return 1 / (1 / np.maximum(from_around, 1e-12) + precision)
