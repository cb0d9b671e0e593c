"""One distribution for the whole year, for records too short to have one for each calendar month.

Mean and standard deviation of the year are harmonics of one or two waves; the standardised anomalies of all steps are
one sample of ten times as many values. Within it the probability is by rank; beyond the tenth at either end it is
that of a generalised Pareto distribution by L-moments (Hosking & Wallis 1987). Anomalies follow one another, so the
sample is worth fewer independent values than it has: how far out the index may go is decided by that number.
"""

from __future__ import annotations

import numpy as np

from .by_values import rank_probability, thinned
from .distribution import Distribution, deviate_of_tail
from .sample import Sample

MIN_POOLED = 36  # valid values that a pooled fit needs
MIN_POOLED_YEARS = 3
_WAVE = 3  # parameters of a mean with one wave
_TAIL = 0.1  # share of the sample at each end that the Pareto distribution describes
_LEAST_VARIANCE = 0.1  # of the mean variance: a harmonic of the variance may not come nearer to 0


def _waves(places: np.ndarray, number: int) -> np.ndarray:
    """``(time, 1 + 2 number)`` constant, cosines and sines of the place in the year from 0 to 1."""
    columns = [np.ones(len(places))]
    for wave in range(1, number + 1):
        columns += [np.cos(2 * np.pi * wave * places), np.sin(2 * np.pi * wave * places)]
    return np.stack(columns, axis=1)


def _regress(design: np.ndarray, x: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Least-squares coefficients ``(k, n)`` of each series of ``x`` ``(time, n)`` over its valid steps."""
    k = design.shape[1]
    products = (design[:, :, None] * design[:, None, :]).reshape(len(design), k * k)
    normal = (valid.T @ products).reshape(-1, k, k) + 1e-9 * np.eye(k)
    right = np.where(valid, x, 0.0).T @ design
    return np.linalg.solve(normal, right[..., None])[..., 0].T


def fit_year(x: np.ndarray, groups: np.ndarray, size: int) -> np.ndarray:
    """Mean and standard deviation of each place of the year, and how far the index may be trusted.

    Parameters
    ----------
    x
        ``(time, n)`` float64 of the reference period, NaN for missing.
    groups
        ``(time,)`` place in the year, integers below ``size``; of a ``size`` below 4 the year has no waves.

    Returns
    -------
    ``(size, 3, n)``: mean, standard deviation, and the limit of the index (the same for all places).
    """
    valid = np.isfinite(x)
    count = valid.sum(axis=0)
    origin = np.where(valid, x, 0.0).sum(axis=0) / np.maximum(count, 1)
    x = x - origin
    places, year = groups / size, np.arange(size) / size
    best = np.full(x.shape[1], np.inf)
    mean, residuals = np.zeros((size, x.shape[1])), np.zeros(x.shape)
    for number in (1, 2) if size >= 4 else (0,):
        design = _waves(places, number)
        beta = _regress(design, x, valid)
        left = np.where(valid, x - design @ beta, 0.0)
        k = design.shape[1] + 1
        score = count * np.log((left**2).sum(axis=0) / np.maximum(count, 1) + 1e-300)
        score += 2 * k + 2 * k * (k + 1) / np.maximum(count - k - 1, 1)
        better = score < best
        best = np.where(better, score, best)
        mean = np.where(better, _waves(year, number) @ beta, mean)
        residuals = np.where(better, left, residuals)
    order = 1 if size >= 4 else 0
    squares = residuals**2
    level = squares.sum(axis=0) / np.maximum(count - 1, 1)
    variance = _waves(year, order) @ _regress(_waves(places, order), squares, valid)
    sd = np.sqrt(np.maximum(variance, _LEAST_VARIANCE * level))
    limit = _trusted(np.where(valid, residuals / np.where(sd > 0, sd, 1.0)[groups], np.nan), count)
    return np.stack([mean + origin, sd, np.broadcast_to(limit, sd.shape)], axis=1)


def _trusted(anomalies: np.ndarray, count: np.ndarray) -> np.ndarray:
    """Deviate of the outermost position of Gringorten among n(1 − r)/(1 + r) independent values, r at lag 1."""
    from scipy.special import ndtri

    here, there = anomalies[:-1], anomalies[1:]
    both = np.isfinite(here) & np.isfinite(there)
    product = np.where(both, here * there, 0.0).sum(axis=0) / np.maximum(both.sum(axis=0), 1)
    r = np.clip(product / np.maximum(np.nanmean(np.where(np.isfinite(anomalies), anomalies, np.nan) ** 2, axis=0),
                                     1e-12), 0.0, 0.99)  # fmt: skip
    return -ndtri(0.56 / (np.maximum(count * (1 - r) / (1 + r), 2.0) + 0.12))


def standard_error(limit: np.ndarray, index: float = -1.0) -> np.ndarray:
    """Standard error of an index that a pooled fit gives, from the number of independent values behind it.

    √(k (1 + z²/2)/n), of a value standardised by a mean and a standard deviation of k parameters each from n values:
    three with a wave of the year. n follows from the limit, the deviate of the outermost of n positions.

    Parameters
    ----------
    limit
        Of `fit_year`, any shape.
    index
        z.

    Examples
    --------
    >>> from scipy.special import ndtri
    >>> round(float(standard_error(-ndtri(0.56 / 24.12))), 3)
    0.433
    """
    from scipy.special import ndtr

    count = 0.56 / ndtr(-np.asarray(limit, "float64")) - 0.12
    return np.sqrt(_WAVE * (1 + index**2 / 2) / count)


def pooled_sample(values: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Standardised anomalies of all places of the year, ascending.

    Parameters
    ----------
    values
        ``(size, m, n)`` the values of each place.
    parameters
        ``(size, 3, n)`` of `fit_year`.

    Returns
    -------
    ``(size · m, n)``, NaN behind the last.
    """
    anomalies = (values - parameters[:, :1]) / parameters[:, 1:2]
    return np.sort(anomalies.reshape(-1, values.shape[-1]), axis=0)


def _tail_of(beyond: np.ndarray, sample: np.ndarray, threshold: np.ndarray) -> np.ndarray:
    """Share of a generalised Pareto distribution that lies farther out than ``beyond`` ``(time, n)`` ≥ 0.

    ``sample`` ``(m, n)`` ascends; what exceeds the ``threshold`` is fitted: k = l₁/l₂ − 2, α = (1 + k) l₁.
    """
    over = np.where(sample > threshold, sample - threshold, np.nan)
    exceeding = np.isfinite(over)
    m = exceeding.sum(axis=0)
    place = np.cumsum(exceeding, axis=0) - 1
    l1 = np.where(exceeding, over, 0.0).sum(axis=0) / np.maximum(m, 1)
    b1 = np.where(exceeding, place * over, 0.0).sum(axis=0) / np.maximum(m * (m - 1), 1)
    l2 = np.maximum(2 * b1 - l1, 1e-12)
    k = np.clip(l1 / l2 - 2, -0.5, 1.0)
    k = np.where(np.abs(k) < 1e-6, 1e-6, k)
    alpha = (1 + k) * l1
    inside = np.maximum(1 - k * beyond / np.where(alpha > 0, alpha, 1.0), 1e-12)
    return np.where(m > 2, inside ** (1 / k), np.nan)


def pooled_deviate(x: np.ndarray, parameters: np.ndarray, sample: np.ndarray) -> np.ndarray:
    """Index of the values of one place of the year.

    Parameters
    ----------
    x
        ``(time, n)`` values of the place.
    parameters
        ``(3, n)``: mean, standard deviation, limit.
    sample
        ``(m, n)`` of `pooled_sample`.
    """
    mean, sd, limit = parameters
    sample = thinned(sample)
    count = np.count_nonzero(np.isfinite(sample), axis=0)
    anomaly = (x - mean) / sd
    p = rank_probability(anomaly, sample)
    lower = p < 0.5
    tail = np.where(lower, p, 1 - p)
    first = np.take_along_axis(sample, (count * _TAIL).astype(int)[None].clip(0, len(sample) - 1), axis=0)[0]
    last = np.take_along_axis(sample, (count - 1 - count * _TAIL).astype(int)[None].clip(0), axis=0)[0]
    for outside, beyond, own, end in (
        (anomaly < first, first - anomaly, -sample[::-1], -first),
        (anomaly > last, anomaly - last, sample, last),
    ):
        at_end = rank_probability(np.where(np.isfinite(end), first if own is not sample else last, 0.0)[None], sample)
        edge = at_end if own is not sample else 1 - at_end
        share = edge * _tail_of(np.maximum(beyond, 0.0), own, end)
        tail = np.where(outside & np.isfinite(share), share, tail)
    index = deviate_of_tail(tail, lower)
    return np.where(np.isfinite(sd) & (sd > 0) & np.isfinite(x), np.clip(index, -limit, limit), np.nan)


def pooled_quantile(p, parameters: np.ndarray, sample: np.ndarray) -> np.ndarray:
    """Value with the probability ``p`` by rank; the end's beyond the ends."""
    mean, sd, _ = parameters
    sample = thinned(sample)
    count = np.count_nonzero(np.isfinite(sample), axis=0)
    place = np.clip(p * (count + 0.12) + 0.44 - 1, 0, np.maximum(count - 1, 0))
    low = place.astype(int)
    pick = np.take_along_axis(sample, np.stack([low, np.minimum(low + 1, np.maximum(count - 1, 0))]), axis=0)
    return mean + sd * (pick[0] + (place - low) * (pick[1] - pick[0]))


def _not_by_group(sample: Sample) -> np.ndarray:
    raise TypeError("A pooled distribution is fitted to all groups at once (fit_year).")


POOLED = Distribution(
    10,
    "pooled",
    "Pooled (short record)",
    ("mean", "standard deviation", "limit of the index"),
    _not_by_group,
    pooled_deviate,
    lambda sample, parameters: np.zeros(sample.count.shape),
    pooled_quantile,
    by_values=True,
    ranked=True,
)
