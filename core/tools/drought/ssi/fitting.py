"""Fit distributions to groups of steps, choose the best, and turn values into the index.

Everything works on ``(time, n)`` blocks of a few hundred to thousands of pixels that stay in
the processor's cache; `standardise` and `kernel.SsiKernel` cut larger arrays into such blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .applying import NO_FIT, Fits, apply_fits, by_family, deviates, pooled_of, values_of
from .distribution import Distribution
from .families import MOST_PARAMETERS, candidates
from .gamma import GAMMA_ML
from .gev import GEV
from .lognormal import LOGNORMAL
from .moving_window import OrderedSample, SummedSample, fits_by_sums, likelihoods_of_windows, neighbours
from .options import MIN_SD, MIN_VALUES
from .p_values import fit_p_value
from .pearson3 import PEARSON3
from .pooled import MIN_POOLED, POOLED, fit_year
from .sample import Sample
from .zeros import MIN_POSITIVE, part_zeros, zero_probability

_DRY = 0.15865525393145707  # probability of −1


@dataclass(frozen=True)
class FitRules:
    """What a fit needs, and what it is to tell.

    Attributes
    ----------
    minimum
        A group with fewer valid values has no fit, nor has one with a standard deviation < 1e-6.
    with_p
        Whether p of the fits is computed.
    zeros
        One of `zeros.ZEROS`, or empty: zeros are values like any other, which some families exclude.
    window
        Steps on either side of a place in the year that are fitted with it.
    """

    minimum: int = MIN_VALUES
    with_p: bool = False
    zeros: str = ""
    window: int = 0


def fit_groups(
    x: np.ndarray,
    groups: np.ndarray,
    size: int,
    word: str,
    minimum: int = MIN_VALUES,
    with_p: bool = False,
    zeros: str = "",
) -> Fits:
    """Fit the distribution ``word`` to each group of each pixel.

    Parameters
    ----------
    x
        ``(time, n)``: the reference period, NaN for missing.
    groups
        ``(time,)`` integers below ``size``: the steps that share a distribution.
    minimum, with_p, zeros
        See `FitRules`.
    """
    return fit_seasons(x, groups, size, word, FitRules(minimum, with_p, zeros))


def fit_seasons(x: np.ndarray, groups: np.ndarray, size: int, word: str, rules: FitRules) -> Fits:
    """Fit the distribution ``word`` to each group of each pixel, and its neighbours within the window of the rules."""
    families = candidates(word)
    if word == POOLED.word:
        return _fit_pooled(x, groups, size)
    own = [np.flatnonzero(groups == group) for group in range(size)]
    if not rules.window:
        return _fit_rows(x, own, own, families, rules)
    family = families[0]
    if fits_by_sums(families):
        parted = bool(rules.zeros) and not (family.ranked and rules.zeros != "missing")
        summed = SummedSample(x, groups, size, rules.window, parted, family is GAMMA_ML)
        fits = _fit_places(summed, family, rules)
        if family.by_values:
            fits.values = _own_values(x, own, fits, family)
        return fits
    if len(families) == 1:
        ordered = OrderedSample(x, groups, size, rules.window, bool(rules.zeros), family is LOGNORMAL)
        return _fit_places(ordered, family, rules)
    if not any(family.by_values for family in families):
        return _fit_best_of_places(x, groups, size, families, rules)
    rows = [np.sort(np.concatenate([own[place] for place in near])) for near in neighbours(size, rules.window)]
    return _fit_rows(x, rows, own, families, rules)


def _own_values(x: np.ndarray, own: Sequence[np.ndarray], fits: Fits, family: Distribution) -> np.ndarray:
    """``(size, m, n)`` float32: the values of each place, ascending, NaN behind the last."""
    values = np.full((len(own), max(map(len, own)), x.shape[1]), np.nan, "float32")
    for place, rows in enumerate(own):
        if len(rows):
            values[place, : len(rows)] = np.sort(_without_zeros(x[rows], (family,), fits)[0], axis=0)
    return values


def _fit_places(sample: SummedSample, family: Distribution, rules: FitRules) -> Fits:
    """Fits of a moving window by one distribution, to what is kept of the samples of all places at once."""
    fits, usable = _count_places(sample, rules)
    with np.errstate(all="ignore"):
        fitted, likelihood = _fit(family, sample, usable)
    fits.parameters[:, : len(fitted)] = np.moveaxis(fitted, 0, 1)
    fits.code = np.where(np.isfinite(fitted[0]).any(axis=0), family.code, NO_FIT).astype("uint8")
    fits.impossible = int((np.isfinite(fitted[0]) & ~np.isfinite(likelihood)).sum())
    return fits


def _count_places(sample: SummedSample, rules: FitRules) -> tuple[Fits, np.ndarray]:
    """Fits of a moving window without their parameters, and ``(size, n)`` where there are values enough for a fit."""
    size, n = sample.count.shape
    fits = Fits(np.zeros(n, "uint8"), np.full((size, MOST_PARAMETERS, n), np.nan, "float32"),
                np.zeros((size, n), "float32"), np.full((size, n), np.nan, "float32"), how=rules.zeros,
                window=rules.window)  # fmt: skip
    fits.count[:] = sample.count + sample.dry
    with np.errstate(all="ignore"):
        known = fits.count if rules.zeros != "missing" else sample.count
        usable = (known >= max(rules.minimum, 3)) & (sample.sd >= MIN_SD) & sample.usable(0)
        if rules.zeros:
            fits.zeros = (sample.dry / np.maximum(fits.count, 1)).astype("float32")
        if rules.zeros in ("stagge", "thom"):
            zero = zero_probability(sample.dry, np.maximum(known, 1), rules.zeros)[1]
            fits.capped = int((usable & (sample.dry > 0) & (zero > _DRY)).sum())
    arid = (known >= rules.minimum) & (sample.dry > 0) & (sample.count < MIN_POSITIVE)
    fits.tried, fits.dry = int(usable.sum()), int(arid.sum())
    return fits, usable


def _fit_best_of_places(
    x: np.ndarray, groups: np.ndarray, size: int, families: tuple[Distribution, ...], rules: FitRules
) -> Fits:
    """Fits of a moving window by the best of several distributions for each pixel."""
    n, zeros = x.shape[1], bool(rules.zeros)
    plain, logs = (OrderedSample(x, groups, size, rules.window, zeros, logs) for logs in (False, True))
    plain.mean_log = logs.mean_log
    fits, usable = _count_places(plain, rules)
    parameters = np.full((len(families), size, MOST_PARAMETERS, n), np.nan, "float32")
    criterion = np.zeros((len(families), n))
    with np.errstate(all="ignore"):
        kept = [family.fit(logs if family is LOGNORMAL else plain).astype("float32") for family in families]
        whole = {family: fitted for family, fitted in zip(families, kept, strict=True) if family in (GEV, PEARSON3)}
        known = likelihoods_of_windows(x, groups, plain, rules.window, whole)
        for i, (family, fitted) in enumerate(zip(families, kept, strict=True)):
            sample = logs if family is LOGNORMAL else plain
            fitted, likelihood = _judged(family, sample, usable, fitted, known.get(family))
            possible = np.isfinite(likelihood)
            fits.impossible += int((np.isfinite(fitted[0]) & ~possible).sum())
            parameters[i, :, : len(fitted)] = np.moveaxis(np.where(possible, fitted, np.float32(np.nan)), 0, 1)
            score = _score(family, likelihood, len(fitted), sample.count)
            criterion[i] = np.where(usable, score, 0.0).sum(axis=0)
    _choose(fits, families, parameters, criterion)
    return fits


def _choose(fits: Fits, families: tuple[Distribution, ...], parameters: np.ndarray, criterion: np.ndarray) -> None:
    """Keep the ``parameters`` ``(families, size, 3, n)`` of the family with the smallest ``criterion`` ``(…, n)``."""
    best = np.argmin(criterion, axis=0)
    fits.parameters = np.take_along_axis(parameters, best[None, None, None], axis=0)[0]
    codes = np.array([family.code for family in families], "uint8")
    fits.code = np.where(np.isfinite(fits.parameters[:, 0]).any(axis=0), codes[best], NO_FIT).astype("uint8")


def _fit_rows(
    x: np.ndarray,
    rows: Sequence[np.ndarray],
    own: Sequence[np.ndarray],
    families: tuple[Distribution, ...],
    rules: FitRules,
) -> Fits:
    """Fit to ``rows`` of ``x`` ``(time, n)`` for each group; of these the rows ``own`` are its own."""
    n, size = x.shape[1], len(rows)
    parameters = np.full((len(families), size, MOST_PARAMETERS, n), np.nan, "float32")
    criterion = np.zeros((len(families), n))
    fits = Fits(np.zeros(n, "uint8"), parameters, np.zeros((size, n), "float32"), np.empty((0, n), "float32"))
    fits.how, fits.window = rules.zeros, rules.window
    fits.zeros = np.zeros((size, n), "float32") if rules.zeros else None
    if any(family.by_values for family in families):
        fits.values = np.full((size, max(map(len, own)), n), np.nan, "float32")
    ordered = any(family.ordered for family in families) or rules.with_p
    with np.errstate(all="ignore"):
        for group in range(size):
            if not len(rows[group]):
                continue
            values, dry = _without_zeros(x[rows[group]], families, fits)
            sample = Sample(values, ordered)
            fits.count[group] = sample.count + dry
            usable = _usable(sample, dry, rules, fits)
            for i, family in enumerate(families):
                fitted, likelihood = _fit(family, sample, usable)
                possible = np.isfinite(likelihood)
                fits.impossible += int((np.isfinite(fitted[0]) & ~possible).sum())
                if len(families) > 1:
                    fitted = np.where(possible, fitted, np.float32(np.nan))
                parameters[i, group, : len(fitted)] = fitted
                criterion[i] += np.where(usable, _score(family, likelihood, len(fitted), sample.count), 0.0)
            if fits.values is not None:
                kept = sample.values if not rules.window else _without_zeros(x[own[group]], families, fits)[0]
                fits.values[group, : len(kept)] = kept if not rules.window else np.sort(kept, axis=0)
            fits.tried += int(usable.sum())
            if fits.zeros is not None:
                fits.zeros[group] = dry / np.maximum(fits.count[group], 1)
    _choose(fits, families, parameters, criterion)
    if rules.window:  # neighbouring days repeat each other, and no p holds for them
        fits.p = np.full((size, n), np.nan, "float32")
    elif rules.with_p:
        fits.p = judge_fits(x, rows, fits)
    return fits


def _without_zeros(values: np.ndarray, families: Sequence[Distribution], fits: Fits):
    """Values of a group that a distribution is fitted to, and ``(n,)`` the zeros taken out."""
    if not fits.how or (fits.how != "missing" and all(family.ranked for family in families)):
        return values, np.zeros(values.shape[1], int)
    return part_zeros(values)


def _usable(sample: Sample, dry: np.ndarray, rules: FitRules, fits: Fits) -> np.ndarray:
    """``(n,)`` whether a group has values enough; counts those that are too dry."""
    known = sample.count + (0 if rules.zeros == "missing" else dry)
    usable = (known >= max(rules.minimum, 3)) & (sample.sd >= MIN_SD)
    if not dry.any():
        return usable
    enough = (known >= rules.minimum) & (dry > 0)
    fits.dry += int((enough & (sample.count < MIN_POSITIVE)).sum())
    usable &= (dry == 0) | (sample.count >= MIN_POSITIVE)
    if rules.zeros != "missing":
        fits.capped += int((usable & (zero_probability(dry, known, rules.zeros)[1] > _DRY) & (dry > 0)).sum())
    return usable


def _fit_pooled(x: np.ndarray, groups: np.ndarray, size: int) -> Fits:
    """One distribution for all groups (`pooled`)."""
    members = [np.flatnonzero(groups == group) for group in range(size)]
    n = x.shape[1]
    values = np.full((size, max(map(len, members)), n), np.nan, "float32")
    for group, rows in enumerate(members):
        values[group, : len(rows)] = np.sort(x[rows], axis=0)
    with np.errstate(all="ignore"):
        parameters = fit_year(x.astype("float64"), groups, size).astype("float32")
        count = np.isfinite(values).sum(axis=1).astype("float32")
        enough = (count.sum(axis=0) >= MIN_POOLED) & (np.nanmax(parameters[:, 1], axis=0) >= MIN_SD)
    parameters[:, :, ~enough] = np.nan
    code = np.where(enough, POOLED.code, NO_FIT).astype("uint8")
    return Fits(code, parameters, count, np.full((size, n), np.nan, "float32"), int(enough.sum()) * size, values=values)


def _fit(family: Distribution, sample: Sample | SummedSample, usable: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Parameters as they are kept, NaN where there is no fit; log-likelihoods, −∞ where the sample is impossible."""
    return _judged(family, sample, usable, family.fit(sample).astype("float32"))


def _judged(
    family: Distribution,
    sample: Sample | SummedSample,
    usable: np.ndarray,
    parameters: np.ndarray,
    likelihood: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Parameters where there is a fit, and log-likelihoods (of the ends of a sample alone where it keeps no more)."""
    if family.by_values and not isinstance(sample, Sample):  # such a density excludes nothing that it has seen
        likelihood = np.zeros(sample.count.shape)
    elif likelihood is None:
        likelihood = family.log_likelihood(sample, parameters.astype("float64"))
    good = usable & np.isfinite(parameters).all(axis=0)
    if family.positive:
        good &= sample.positive
    parameters = np.where(good, parameters, np.float32(np.nan))
    return parameters, np.where(good & np.isfinite(likelihood), likelihood, -np.inf)


def _score(family: Distribution, likelihood: np.ndarray, parameters: int, count: np.ndarray) -> np.ndarray:
    """What ``best`` compares, the smaller the better: AICc, or its like for a density judged on values left out."""
    return -2 * likelihood if family.by_values else _aicc(likelihood, parameters, count)


def _aicc(likelihood: np.ndarray, parameters: int, count: np.ndarray) -> np.ndarray:
    """Akaike's criterion, corrected for small samples (Hurvich & Tsai 1989)."""
    k = parameters
    return 2 * k - 2 * likelihood + 2 * k * (k + 1) / np.maximum(count - k - 1, 1)


def quantiles(fits: Fits, group: int, p: float) -> np.ndarray:
    """Value with the probability ``p`` in a group, ``(n,)`` float64; 0 where zeros alone are as probable."""
    out = np.full(fits.code.shape, np.nan)
    pooled = pooled_of(fits)
    with np.errstate(all="ignore"):
        for family, place in by_family(fits.code):
            parameters = fits.parameters[group][: len(family.parameters), place].astype("float64")
            values = values_of(family, fits, group, place, pooled)
            share = np.full(parameters.shape[1], p)
            zeros, count = fits.zero_count(group)[place], fits.count[group][place]
            if fits.how in ("stagge", "thom") and not family.ranked:
                q = np.where(zeros > 0, zero_probability(zeros, count, fits.how)[0], 0.0)
                share = np.where(q > 0, (p - q) / (1 - q), p)
            more = (values.astype("float64"),) if family.by_values else ()
            found = family.quantile(np.clip(share, 1e-9, None), parameters, *more)
            out[place] = np.where(share > 0, found, np.where(np.isfinite(parameters[0]), 0.0, np.nan))
    return out


def judge_fits(
    x: np.ndarray, rows: Sequence[np.ndarray], fits: Fits, probability: Callable[[np.ndarray], np.ndarray] | None = None
) -> np.ndarray:
    """p of fits by the distance from their samples, ``(groups, n)`` float32 (`p_values.fit_p_value`).

    Parameters
    ----------
    x
        ``(time, n)`` that was fitted to, NaN for missing.
    rows
        Steps of each group.
    fits
        Of these groups; p of moving windows means nothing.
    probability
        Φ, if another than scipy's.
    """
    if probability is None:
        from scipy.special import ndtr

        probability = ndtr
    out = np.full(fits.count.shape, np.nan, "float32")
    with np.errstate(all="ignore"):
        for group, members in enumerate(rows):
            if not len(members):
                continue
            values = x[members]
            if fits.zeros is not None:
                values = np.where((values == 0) & (fits.zeros[group] > 0), np.nan, values)
            ordered = np.sort(values, axis=0)
            for family, place in by_family(fits.code):
                if family.by_values:
                    continue  # it follows the sample whatever that is
                parameters = fits.parameters[group][:, place]
                count = fits.count[group][place] - fits.zero_count(group)[place].astype("float32")
                share = probability(deviates(family, ordered[:, place], parameters))
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
    """Pixels of one block: a group of steps in float64 fills 256 KiB, the whole record at most 16 MiB (days 64 MiB)."""
    record = 2**24 if steps < 2000 else 2**26  # days: each of 366 fits has a cost of its own, however few the pixels
    return max(min(2**15 // max(group_steps, 1), record // (24 * max(steps, 1))), 16)


def block_bytes(group_steps: int, steps: int, groups: int) -> int:
    """Bytes that fitting a block and applying the fits hold for each of its pixels, an upper bound."""
    return 32 * steps + 80 * group_steps + 120 * groups + 1000


def standardise(
    x: np.ndarray,
    groups: np.ndarray,
    reference: np.ndarray,
    word: str = "normal",
    limit: float = 0.0,
    minimum: int = MIN_VALUES,
    zeros: str = "",
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
    zeros
        What zeros are (`zeros.ZEROS`): a share of their own in the distribution, or missing. Empty: values like any
        other.

    Returns
    -------
    float32 of the shape of ``x``, dimensionless.

    Examples
    --------
    >>> rain = np.array([0, 3, 12, 0, 7, 22, 1, 0, 15, 4, 9.0])[:, None]
    >>> index = standardise(rain, np.zeros(11, int), np.ones(11, bool), "gamma_ml", zeros="stagge")
    >>> [round(float(value), 2) for value in index[:2, 0]]
    [-0.97, -0.29]
    """
    flat = x.reshape(len(x), -1)
    out = np.empty(flat.shape, "float32")
    step = block_size(int(np.bincount(groups).max()), len(x))
    for first in range(0, flat.shape[1], step):
        block = flat[:, first : first + step]
        fits = fit_groups(block[reference], groups[reference], int(groups.max()) + 1, word, minimum, zeros=zeros)
        out[:, first : first + step] = apply_fits(block, groups, fits, limit)
    return out.reshape(x.shape)
