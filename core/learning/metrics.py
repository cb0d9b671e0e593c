"""Agreement of predictions with observations: r, bias, RMSE, ubRMSE, R², with 95 % intervals (docs/methods.md §9).

Definitions as in Cheng eq. 2 and 4 to 6 and Gruber et al. (2020, Remote Sensing of Environment 244, 111806), whose
intervals are those for independent pairs: days that follow each other are not, so that with daily records the true
intervals are wider. R² is 1 − Σ(P−O)²/Σ(O−Ō)²; Cheng's eq. 3 is misprinted.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..run.errors import InputError

FEWEST = 10  # pairs; with fewer nothing is said
LEVEL = 0.95


class Agreement(NamedTuple):
    """Every field is a float64 number, or an array of what is left without the axis; NaN where it cannot be had.

    n
        Pairs that are both there (also where they are too few for the rest).
    r, r_low, r_high
        Pearson's correlation and its interval (Fisher's transform); NaN where a side is constant.
    bias, bias_low, bias_high
        Mean of predicted minus observed, in their unit, and its interval (Student's t).
    rmse, ub_rmse, ub_rmse_low, ub_rmse_high
        Root mean square of the differences, with and without their mean; interval from χ².
    r2
        1 − Σ(P−O)²/Σ(O−Ō)²; below 0 where the mean of the observations is the better prediction. NaN where the
        observations are constant.
    """

    n: np.ndarray
    r: np.ndarray
    r_low: np.ndarray
    r_high: np.ndarray
    bias: np.ndarray
    bias_low: np.ndarray
    bias_high: np.ndarray
    rmse: np.ndarray
    ub_rmse: np.ndarray
    ub_rmse_low: np.ndarray
    ub_rmse_high: np.ndarray
    r2: np.ndarray

    def plain(self) -> dict[str, float]:
        """Names and plain numbers, of an agreement without arrays."""
        return {name: int(value) if name == "n" else float(value) for name, value in self._asdict().items()}


def agreement(
    predicted: np.ndarray,
    observed: np.ndarray,
    axis: int = -1,
    fewest: int = FEWEST,
    series: bool = False,
    excess: float = 0.0,
) -> Agreement:
    """Measures of agreement along an axis.

    Parameters
    ----------
    predicted, observed
        Arrays of one shape and unit, NaN for missing; taken in float64. A pair counts where both are finite.
    axis
        Along which pairs are taken together.
    fewest
        Pairs that are needed; below 3 the intervals are missing whatever it is.
    series
        The axis is a regular time axis, and the intervals are those of as many independent pairs as the series is
        worth, see `effective_size`. The measures themselves stay the same.
    excess
        Variance that the predictions have more than those to be scored, independent of the observations
        (`cross_validation.few_trees`); it is taken out of the predictions' variance and of the square errors.

    Raises
    ------
    InputError
        The shapes differ.

    Examples
    --------
    >>> found = agreement(np.array([0.21, 0.25, 0.30, 0.26]), np.array([0.20, 0.22, 0.31, 0.25]), fewest=3)
    >>> round(float(found.bias), 3), round(float(found.rmse), 3), round(float(found.r), 2)
    (0.01, 0.017, 0.96)
    """
    p, o = np.asarray(predicted, "float64"), np.asarray(observed, "float64")
    if p.shape != o.shape or not p.ndim:
        raise InputError(
            "Predictions of the shape {shape} cannot be compared with observations of the shape {observed_shape}; give "
            "one prediction for each observation.",
            shape=p.shape, observed_shape=o.shape,
        )  # fmt: skip
    p, o = np.moveaxis(p, axis, -1), np.moveaxis(o, axis, -1)
    known = np.isfinite(p) & np.isfinite(o)
    n = known.sum(axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        count = np.where(n >= max(fewest, 1), n, np.nan).astype("float64")
        d_p, d_o, error = (_centred(values, known, count) for values in (p, o, p - o))
        if excess:
            d_p, error = (part._replace(squares=np.maximum(part.squares - excess * n, 0)) for part in (d_p, error))
        bias = error.mean
        ub_rmse = np.sqrt(error.squares / count)
        rmse = np.hypot(ub_rmse, bias)
        r = np.clip((d_p.deviations * d_o.deviations).sum(axis=-1) / np.sqrt(d_p.squares * d_o.squares), -1, 1)
        r = np.where(d_p.varies & d_o.varies, r, np.nan)
        r2 = np.where(d_o.varies, 1 - count * rmse**2 / d_o.squares, np.nan)
        of_r = of_mean = of_spread = count
        if series:
            shift_p, shift_o, shift_e = (_persistence(part, known) for part in (d_p, d_o, error))
            of_r, of_mean, of_spread = (
                effective_size(count, rho) for rho in (shift_p * shift_o, shift_e, np.square(shift_e))
            )
        half = _student(of_mean) * np.sqrt(error.squares / (count - 1) / of_mean)
        low, high = _chi2(of_spread)
        values = (
            n, r, *_fisher(r, of_r), bias, bias - half, bias + half,
            rmse, ub_rmse, np.sqrt(of_spread / high) * ub_rmse, np.sqrt(of_spread / low) * ub_rmse, r2,
        )  # fmt: skip
    return Agreement(*(value[()] for value in values))  # numbers, where no axis is left


def effective_size(count: np.ndarray, persistence: np.ndarray) -> np.ndarray:
    """Independent pairs that an autocorrelated series is worth: n (1 − ρ) / (1 + ρ), from 2 to n.

    persistence
        ρ: of a mean the lag-1 autocorrelation, of a variance its square, of a correlation the product of those of the
        two series (Bartlett 1935; Bretherton et al. 1999, J. Climate 12, eq. 26 and 31). A negative one counts as 0:
        nothing is gained from it.
    """
    rho = np.clip(np.nan_to_num(persistence), 0, 1)
    return np.where(np.isnan(count), np.nan, np.maximum(count * (1 - rho) / (1 + rho), 2.0))


class _Centred(NamedTuple):
    """Mean, deviations from it (0 where there is no pair), the sum of their squares, and whether values differ."""

    mean: np.ndarray
    deviations: np.ndarray
    squares: np.ndarray
    varies: np.ndarray


def _centred(values: np.ndarray, known: np.ndarray, count: np.ndarray) -> _Centred:
    mean = np.where(known, values, 0.0).sum(axis=-1) / count
    deviations = np.where(known, values - mean[..., None], 0.0)
    low = np.where(known, values, np.inf).min(axis=-1, initial=np.inf)
    high = np.where(known, values, -np.inf).max(axis=-1, initial=-np.inf)
    # Rounding leaves a constant with squares that are not quite 0.
    return _Centred(mean, deviations, (deviations**2).sum(axis=-1) + 0 * count, high > low)


def _persistence(part: _Centred, known: np.ndarray) -> np.ndarray:
    """Lag-1 autocorrelation over the pairs of neighbours that are both there."""
    pair = known[..., 1:] & known[..., :-1]
    along = np.where(pair, part.deviations[..., 1:] * part.deviations[..., :-1], 0.0).sum(axis=-1)
    around = np.where(pair, part.deviations[..., 1:] ** 2 + part.deviations[..., :-1] ** 2, 0.0).sum(axis=-1) / 2
    return along / around


def _fisher(r: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    from scipy.special import ndtri

    half = ndtri(0.5 + LEVEL / 2) / np.sqrt(np.where(count > 3, count - 3, np.nan))
    return np.tanh(np.arctanh(r) - half), np.tanh(np.arctanh(r) + half)


def _student(count: np.ndarray) -> np.ndarray:
    from scipy.special import stdtrit

    return stdtrit(np.where(count > 1, count - 1, np.nan), 0.5 + LEVEL / 2)


def _chi2(count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Lower and upper quantile with n − 1 degrees of freedom."""
    from scipy.special import chdtri

    freedom = np.where(count > 1, count - 1, np.nan)
    return chdtri(freedom, 0.5 + LEVEL / 2), chdtri(freedom, 0.5 - LEVEL / 2)
