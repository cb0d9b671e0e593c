"""Fit distributions to groups of steps, choose the best, and turn values into the index.

Everything works on ``(time, n)`` blocks of a few hundred to thousands of pixels that stay in
the processor's cache; `standardise` and `core.tools.drought.ssi.index` cut larger arrays into such blocks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .distribution import Distribution
from .families import BY_CODE, MOST_PARAMETERS, candidates
from .options import MIN_SD, MIN_VALUES
from .p_values import fit_p_value
from .sample import Sample

NO_FIT = 0  # code of a pixel without any fit


@dataclass
class Fits:
    """Fitted distributions of ``groups`` groups of steps at ``n`` pixels.

    Attributes
    ----------
    code
        ``(n,)`` uint8: the distribution of a pixel (`families`), `NO_FIT` for none.
    parameters
        ``(groups, 3, n)`` float32, NaN where there is no fit or no third parameter. The index is
        computed from these rounded numbers, so that parameters kept in a file give the same.
    count
        ``(groups, n)`` float32: valid values in the reference period.
    p
        ``(groups, n)`` float32: p value of the fit; empty unless asked for.
    tried, impossible
        Groups of pixels with values enough, and how many of these have a fit that excludes a
        value of its own sample: out of the question for ``best``, kept when it is the only one.
    """

    code: np.ndarray
    parameters: np.ndarray
    count: np.ndarray
    p: np.ndarray
    tried: int = 0
    impossible: int = 0


def fit_groups(
    x: np.ndarray, groups: np.ndarray, size: int, word: str, minimum: int = MIN_VALUES, with_p: bool = False
) -> Fits:
    """Fit the distribution ``word`` to each group of each pixel.

    Parameters
    ----------
    x
        ``(time, n)``: the reference period, NaN for missing.
    groups
        ``(time,)`` integers below ``size``: the steps that share a distribution.
    minimum
        A group with fewer valid values has no fit, nor has one with a standard deviation < 1e-6.
    """
    families = candidates(word)
    n = x.shape[1]
    parameters = np.full((len(families), size, MOST_PARAMETERS, n), np.nan, "float32")
    criterion = np.zeros((len(families), n))
    count = np.zeros((size, n), "float32")
    tried = impossible = 0
    with np.errstate(all="ignore"):
        for group in np.unique(groups):
            sample = Sample(x[groups == group], any(family.ordered for family in families) or with_p)
            count[group] = sample.count
            usable = (sample.count >= max(minimum, 3)) & (sample.sd >= MIN_SD)
            for i, family in enumerate(families):
                fitted, likelihood = _fit(family, sample, usable)
                possible = np.isfinite(likelihood)
                impossible += (np.isfinite(fitted[0]) & ~possible).sum()
                if len(families) > 1:
                    fitted = np.where(possible, fitted, np.float32(np.nan))
                parameters[i, group, : len(fitted)] = fitted
                criterion[i] += np.where(usable, _aicc(likelihood, len(fitted), sample.count), 0.0)
            tried += usable.sum()
    best = np.argmin(criterion, axis=0)
    parameters = np.take_along_axis(parameters, best[None, None, None], axis=0)[0]
    codes = np.array([family.code for family in families], "uint8")
    fits = Fits(
        np.where(np.isfinite(parameters[:, 0]).any(axis=0), codes[best], NO_FIT).astype("uint8"),
        parameters,
        count,
        np.empty((0, n), "float32"),
        int(tried),
        int(impossible),
    )
    if with_p:
        fits.p = _p_values(x, groups, fits)
    return fits


def _fit(family: Distribution, sample: Sample, usable: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Parameters as they are kept, NaN where there is no fit; log-likelihoods, −∞ where the sample is impossible."""
    parameters = family.fit(sample).astype("float32")
    likelihood = family.log_likelihood(sample, parameters.astype("float64"))
    good = usable & np.isfinite(parameters).all(axis=0)
    if family.positive:
        good &= sample.positive
    parameters = np.where(good, parameters, np.float32(np.nan))
    return parameters, np.where(good & np.isfinite(likelihood), likelihood, -np.inf)


def _aicc(likelihood: np.ndarray, parameters: int, count: np.ndarray) -> np.ndarray:
    """Akaike's criterion, corrected for small samples (Hurvich & Tsai 1989)."""
    k = parameters
    return 2 * k - 2 * likelihood + 2 * k * (k + 1) / np.maximum(count - k - 1, 1)


def _by_family(code: np.ndarray):
    """Each distribution that occurs, with the places of its pixels."""
    for number in np.unique(code):
        if number != NO_FIT:
            everywhere = (code == number).all()
            yield BY_CODE[int(number)], slice(None) if everywhere else np.flatnonzero(code == number)


def _deviates(family: Distribution, x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    return family.deviate(x.astype("float64"), parameters[: len(family.parameters)].astype("float64"))


def apply_fits(x: np.ndarray, groups: np.ndarray, fits: Fits, limit: float = 0.0) -> np.ndarray:
    """The index of ``x`` ``(time, n)``, float32: standard normal deviates within ± ``limit`` (0: none)."""
    out = np.full(x.shape, np.nan, "float32")
    with np.errstate(all="ignore"):
        for group in np.unique(groups):
            member = np.flatnonzero(groups == group)
            values = x[member]
            for family, place in _by_family(fits.code):
                index = _deviates(family, values[:, place], fits.parameters[group][:, place])
                if limit:
                    np.clip(index, -limit, limit, out=index)
                if isinstance(place, slice):
                    out[member] = index
                else:
                    out[np.ix_(member, place)] = index
    return out


def _p_values(x: np.ndarray, groups: np.ndarray, fits: Fits) -> np.ndarray:
    from scipy.special import ndtr

    out = np.full(fits.count.shape, np.nan, "float32")
    with np.errstate(all="ignore"):
        for group in np.unique(groups):
            ordered = np.sort(x[groups == group], axis=0)
            for family, place in _by_family(fits.code):
                parameters, count = fits.parameters[group][:, place], fits.count[group][place]
                share = ndtr(_deviates(family, ordered[:, place], parameters))
                distance = largest_distance(share, count)
                out[group, place] = fit_p_value(family, distance, count, parameters)
    return out


def largest_distance(share: np.ndarray, count: np.ndarray) -> np.ndarray:
    """Kolmogorov–Smirnov distance between a fit and its sample.

    share
        ``(time, n)``: the fitted probability of each ordered value, NaN behind the last.
    count
        ``(n,)`` valid values.
    """
    place = np.arange(len(share), dtype="float64")[:, None]
    above, below = (place + 1) / count - share, share - place / count
    valid = np.isfinite(share)
    return np.maximum(above, below).max(axis=0, initial=-1.0, where=valid)


def block_size(group_steps: int, steps: int) -> int:
    """Pixels of one block: a group of steps in float64 fills 256 KiB, the whole record at most 16 MiB in all."""
    return max(min(2**15 // max(group_steps, 1), 2**24 // (24 * max(steps, 1))), 16)


def block_bytes(group_steps: int, steps: int, groups: int) -> int:
    """Bytes that fitting a block and applying the fits hold for each of its pixels, an upper bound."""
    return 24 * steps + 80 * group_steps + 100 * groups + 1000


def standardise(
    x: np.ndarray,
    groups: np.ndarray,
    reference: np.ndarray,
    word: str = "normal",
    limit: float = 0.0,
    minimum: int = MIN_VALUES,
) -> np.ndarray:
    """Index of each value within its group of steps, by distributions fitted in a reference period.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing.
    groups
        ``(time,)`` integers from 0: the steps that share a distribution (calendar month, or all 0).
    reference
        ``(time,)`` booleans: the steps that are fitted to.
    word
        The distribution, or ``best`` (`options.DISTRIBUTION`).
    limit
        Result held within ± limit; 0 for none.
    minimum
        A group with fewer valid reference values is missing, so is one with SD < 1e-6.

    Returns
    -------
    float32 of the shape of ``x``, dimensionless.
    """
    flat = x.reshape(len(x), -1)
    out = np.empty(flat.shape, "float32")
    step = block_size(int(np.bincount(groups).max()), len(x))
    for first in range(0, flat.shape[1], step):
        block = flat[:, first : first + step]
        fits = fit_groups(block[reference], groups[reference], int(groups.max()) + 1, word, minimum)
        out[:, first : first + step] = apply_fits(block, groups, fits, limit)
    return out.reshape(x.shape)
