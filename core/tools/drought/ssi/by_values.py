"""Indices that fit no family: by rank (empirical) and by a Gaussian kernel density.

Both keep the values of the sample themselves. Soil moisture is bounded and often has two humps; on such samples any
family is wrong somewhere, while ranks and kernels follow what is there. In return they know nothing beyond the
sample: the smallest of n values has the rank's probability, and the kernel shrinks what lies below it.
"""

from __future__ import annotations

import numpy as np

from .distribution import Distribution, deviate_of_tail
from .sample import Sample

_MOST_VALUES = 400  # of a sample; larger ones are represented by so many of their quantiles
MOST_CENTRES = 120  # of a kernel density, which smooths what lies between them
_FEW = 80  # values of a sample that are compared one by one, as that is faster than halving
_ROUNDS = 50  # halvings of an interval, to 1e-15 of its length


def thinned(values: np.ndarray, most: int = _MOST_VALUES) -> np.ndarray:
    """Represent large samples by their middle quantiles, so that the cost does not grow with the square of the sample.

    Parameters
    ----------
    values
        ``(m, n)``, ascending, NaN behind the last of each series.
    most
        Values that remain.

    Returns
    -------
    ``(k, n)``, k at most ``most``, ascending; the values themselves where there are no more.
    """
    if len(values) <= most:
        return values
    count = np.count_nonzero(np.isfinite(values), axis=0)
    return np.take_along_axis(values, np.minimum(thinned_places(count, most), len(values) - 1), axis=0)


def thinned_places(count: np.ndarray, most: int) -> np.ndarray:
    """Places ``(most, n)``, from 0, of the middle quantiles among ``count`` ``(n,)`` ascending values."""
    return ((np.arange(most)[:, None] + 0.5) / most * count).astype(int)


def middle_ranks(values: np.ndarray) -> np.ndarray:
    """Rank from 1 of each of ``(m, n)`` ascending values; equal values have the mean of their ranks.

    Examples
    --------
    >>> middle_ranks(np.array([[1.0], [2.0], [2.0], [5.0]]))[:, 0].tolist()
    [1.0, 2.5, 2.5, 4.0]
    """
    place = np.broadcast_to(np.arange(len(values), dtype="float64")[:, None], values.shape)
    new = np.ones(values.shape, bool)
    new[1:] = values[1:] != values[:-1]
    first = np.maximum.accumulate(np.where(new, place, 0.0), axis=0)
    last_of_run = np.ones(values.shape, bool)
    last_of_run[:-1] = new[1:]
    last = np.minimum.accumulate(np.where(last_of_run, place, np.inf)[::-1], axis=0)[::-1]
    return (first + last) / 2 + 1


def rank_probability(x: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Probability by Gringorten's position p = (r − 0.44)/(n + 0.12), r the mean rank of equal values.

    Parameters
    ----------
    x
        ``(time, n)`` values to judge, NaN for missing.
    values
        ``(m, n)`` the sample, ascending, NaN behind the last.

    Returns
    -------
    ``(time, n)``. A value that is not in the sample has the probability between those of its neighbours, linear in
    the value; beyond the ends it has that of the end.

    Examples
    --------
    >>> rank_probability(np.array([[2.5], [9.0]]), np.array([[1.0], [2.0], [3.0]])).round(4)[:, 0].tolist()
    [0.6603, 0.8205]
    """
    count = np.count_nonzero(np.isfinite(values), axis=0)
    position = (middle_ranks(values) - 0.44) / (count + 0.12)
    below, up_to = counts_below(x, values, count, np.less), counts_below(x, values, count, np.less_equal)
    last = np.maximum(count - 1, 0)
    among = up_to > below  # a value of the sample stands for itself
    low = np.clip(np.where(among, below, below - 1), 0, last)
    high = np.minimum(np.where(among, below, up_to), last)
    at_low, at_high = np.take_along_axis(values, low, axis=0), np.take_along_axis(values, high, axis=0)
    span = at_high - at_low
    share = np.where(span > 0, np.clip((x - at_low) / np.where(span > 0, span, 1.0), 0, 1), 0.0)
    p_low, p_high = np.take_along_axis(position, low, axis=0), np.take_along_axis(position, high, axis=0)
    return np.where(np.isfinite(x) & (count > 0), p_low + share * (p_high - p_low), np.nan)


def counts_below(x: np.ndarray, values: np.ndarray, count: np.ndarray, compare) -> np.ndarray:
    """How many of the first ``count`` of ascending ``values`` ``(m, n)`` compare with each of ``x`` ``(time, n)``."""
    if len(values) <= _FEW:
        found = np.zeros(x.shape, "int64")
        for value in values:
            found += compare(value, x)
        return found
    low, high = np.zeros(x.shape, "int64"), np.broadcast_to(count, x.shape).astype("int64")
    for _ in range(len(values).bit_length()):
        middle = (low + high) // 2
        behind = compare(np.take_along_axis(values, np.minimum(middle, len(values) - 1), axis=0), x) & (low < high)
        low, high = np.where(behind, middle + 1, low), np.where(behind, high, middle)
    return low


def _rank_deviate(x: np.ndarray, parameters: np.ndarray, values: np.ndarray) -> np.ndarray:
    from scipy.special import ndtri

    return np.where(np.isfinite(parameters[0]), ndtri(rank_probability(x, values)), np.nan)


def _rank_fit(sample: Sample) -> np.ndarray:
    """Mean and standard deviation, for the record: the index comes from the values."""
    return np.stack([sample.mean, sample.sd])


def _rank_quantile(p, parameters: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Value between those whose positions enclose ``p``; the end's beyond the ends."""
    count = np.count_nonzero(np.isfinite(values), axis=0)
    place = np.clip(p * (count + 0.12) + 0.44 - 1, 0, np.maximum(count - 1, 0))
    low = place.astype(int)
    high = np.minimum(low + 1, np.maximum(count - 1, 0))
    pick = np.take_along_axis(values, np.stack([low, high]), axis=0)
    return np.where(np.isfinite(parameters[0]), pick[0] + (place - low) * (pick[1] - pick[0]), np.nan)


def _no_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    return np.zeros(sample.count.shape)


def bandwidth(sample: Sample) -> np.ndarray:
    """Silverman's bandwidth 1.06 s n^(−1/5), ``(1, n)``, in the unit of the values.

    Least-squares cross-validation, which the German drought monitor uses, was compared with years left out
    (``benchmarks/ssi_kernel.py``): its bandwidths, and with them the index, change more from sample to sample.
    """
    return (1.06 * sample.sd * np.maximum(sample.count, 1) ** -0.2)[None]


def kernel_deviate(x: np.ndarray, parameters: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Normal deviate of p = (1/n) Σ Φ((x − xᵢ)/h) (Samaniego, Kumar & Zink 2013, J. Hydrometeor. 14:47).

    Parameters
    ----------
    x
        ``(time, n)``.
    parameters
        ``(1, n)`` bandwidths h.
    values
        ``(m, n)`` the sample, ascending, NaN behind the last.
    """
    from scipy.special import ndtr

    values = thinned(values, MOST_CENTRES)
    h = parameters[0]
    count = np.count_nonzero(np.isfinite(values), axis=0)
    middle = np.take_along_axis(values, (np.maximum(count, 1) // 2)[None], axis=0)
    lower = x < middle
    # Each tail from its own probability; far values of the sample are complete to all digits on their side.
    scaled = np.where(lower, x, -x) / h
    side = np.where(lower, 1.0, -1.0) / h
    complete = bool(np.isfinite(values).all())
    tail = np.zeros(x.shape)
    for value in values:
        part = ndtr(scaled - side * value)
        tail += part if complete else np.where(np.isfinite(value), part, 0.0)
    return deviate_of_tail(np.where(np.isfinite(x) & np.isfinite(h), tail / count, np.nan), lower)


def kernel_quantile(p, parameters: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Value with the probability ``p``, by halving the interval of the sample and ten bandwidths around it."""
    from scipy.special import ndtri

    h, wanted = parameters[0], ndtri(p)
    low, high = np.nanmin(values, axis=0) - 10 * h, np.nanmax(values, axis=0) + 10 * h
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        under = kernel_deviate(middle[None], parameters, values)[0] < wanted
        low, high = np.where(under, middle, low), np.where(under, high, middle)
    return np.where(np.isfinite(h), (low + high) / 2, np.nan)


def leave_one_out_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    """Σ ln f₋ᵢ(xᵢ), each value by the density of the others.

    A density that has seen a value always likes it. Left out, its logarithm compares with the likelihood of a family
    less its penalty: −2 times it is asymptotically Akaike's criterion (Stone 1977, J. R. Stat. Soc. B 39:44).
    """
    h = parameters[0]
    values = sample.values / h
    total = np.zeros(values.shape)
    for value in values:
        part = np.exp(-0.5 * (values - value) ** 2)
        total += np.where(np.isfinite(value), part, 0.0)
    density = (total - 1) / ((sample.count - 1) * h * np.sqrt(2 * np.pi))
    return sample.total(np.where(sample.valid, np.log(np.maximum(density, 1e-300)), 0.0))


KERNEL = Distribution(
    8,
    "kernel",
    "Kernel density",
    ("bandwidth",),
    bandwidth,
    kernel_deviate,
    leave_one_out_likelihood,
    kernel_quantile,
    by_values=True,
)
EMPIRICAL = Distribution(
    9,
    "empirical",
    "Empirical (ranks)",
    ("mean", "standard deviation"),
    _rank_fit,
    _rank_deviate,
    _no_likelihood,
    _rank_quantile,
    by_values=True,
    ranked=True,
)
