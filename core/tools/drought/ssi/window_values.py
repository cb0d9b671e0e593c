"""Ranks and kernel densities of moving windows: the index by the values of each day and its neighbours.

Both give what `by_values.EMPIRICAL` and `by_values.KERNEL` give for each place of the year by itself, but for many
pixels and all places together: ranks by comparing each pair of values of neighbouring places once, kernel densities
by a table of Φ.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .by_values import EMPIRICAL, MOST_CENTRES, rank_probability, thinned_places
from .distribution import Distribution, deviate_of_tail
from .moving_window import positions, sorted_windows, sums_around

_COMPARED = 2**17  # values of a block of pixels that are compared at a time
_PAIRS = 2**14  # of a value and a kernel that are reckoned at a time
_CELLS = 1024  # of the table of Φ for one standard deviation: a straight piece is off by 3e-8 at most
_END = 8.5  # of that table, in standard deviations
_LEAST = 1e-4  # probability below which the exact functions are asked
_FAR = -1e9  # cells: where a missing value lies


def deviates_by_values(
    family: Distribution, x: np.ndarray, parameters: np.ndarray, values: np.ndarray, width: int
) -> np.ndarray:
    """The index by the values of moving windows.

    Parameters
    ----------
    family
        `by_values.EMPIRICAL` or `by_values.KERNEL`.
    x
        ``(size, m', n)`` values to judge by their place in the year, NaN for missing.
    parameters
        ``(size, k, n)`` as they are kept.
    values
        ``(size, m, n)`` the sample of each place without its neighbours, ascending, NaN behind the last.
    width
        Steps on either side of a place whose values are of its sample, too.

    Returns
    -------
    ``(size, m', n)`` float32.
    """
    index = _by_rank(x, values, width) if family is EMPIRICAL else _by_kernel(x, parameters[:, 0], values, width)
    index[~np.isfinite(np.broadcast_to(parameters[:, :1], index.shape))] = np.nan
    return index


def _between_ranks(x: np.ndarray, values: np.ndarray, width: int, doubtful: np.ndarray, index: np.ndarray) -> None:
    """Fill in ``index`` where values are ``doubtful`` as they are not of the sample (`by_values.rank_probability`)."""
    from scipy.special import ndtri

    place, circle = positions(len(values))
    flat, at_once = values.reshape(-1, values.shape[2]), np.repeat(place, values.shape[1])
    some = doubtful.any(axis=1)
    for at, pixels, ordered in sorted_windows(flat, at_once, circle, width):
        for group in np.flatnonzero((place == at) & some[:, pixels].any(axis=1)):
            here = np.flatnonzero(some[group, pixels])
            asked = np.arange(pixels.start, pixels.stop)[here]
            found = ndtri(rank_probability(x[group][:, asked].astype("float64"), ordered[here].T))
            index[group][:, asked] = np.where(doubtful[group][:, asked], found, index[group][:, asked])


def _by_rank(x: np.ndarray, values: np.ndarray, width: int) -> np.ndarray:
    """Index by the ranks of values."""
    from scipy.special import ndtri

    size, m, n = values.shape
    count = sums_around(np.isfinite(values).sum(axis=1, dtype="float64")[None], width)[0]
    index = np.empty(x.shape, "float32")
    some = max(_COMPARED // (size * m), 1)
    for first in range(0, n, some):
        pixels = slice(first, min(first + some, n))
        own, here = np.ascontiguousarray(values[:, :, pixels]), np.ascontiguousarray(x[:, :, pixels])
        known = count[:, None, pixels]
        rank = (known + 1 + _more_below(own, width)) / 2
        deviate = ndtri((rank - 0.44) / (known + 0.12)).astype("float32")
        lower = np.zeros(here.shape, np.uint16)
        for i in range(m):
            lower += np.less(own[:, i : i + 1], here)
        at = np.minimum(lower, m - 1).astype(np.intp)
        same = np.take_along_axis(own, at, axis=1) == here  # a value of the sample has the rank of its like
        found = np.take_along_axis(deviate, at, axis=1)
        found[~same] = np.nan
        index[:, :, pixels] = found
    doubtful = np.isnan(index) & np.isfinite(x)
    if doubtful.any():
        _between_ranks(x, values, width, doubtful, index)
    return index


def _more_below(values: np.ndarray, width: int) -> np.ndarray:
    """How many more values of its window lie below a value than above it.

    Parameters
    ----------
    values
        ``(size, m, n)``, NaN where there is none.
    width
        Steps on either side.

    Returns
    -------
    ``(size, m, n)`` int16.

    Examples
    --------
    >>> _more_below(np.array([[[1.0]], [[5.0]], [[2.0]], [[2.0]]]), 1)[:, 0, 0].tolist()
    [-2, 2, -1, 1]
    """
    place, circle = positions(len(values))
    main = np.unique(place, return_index=True)[1]
    width = min(width, (circle - 1) // 2)
    ring = np.concatenate([values[main], values[main[:width]]])
    total = np.zeros(ring.shape, "int16")
    of_value, of_turned = np.empty(ring.shape, "int8"), np.empty(ring.shape, "int8")
    below, above, sign = (np.empty(ring[:circle].shape, kind) for kind in (bool, bool, "int8"))
    for turn in range(values.shape[1]):
        # Each value beside one of each place: its neighbour after `turn` values, around the values of the place.
        turned = np.roll(ring, -turn, axis=1)
        of_value[:], of_turned[:] = 0, 0
        for lag in range(0 if turn else 1, width + 1):
            np.less(turned[lag : lag + circle], ring[:circle], out=below)
            np.greater(turned[lag : lag + circle], ring[:circle], out=above)
            np.subtract(below.view("int8"), above.view("int8"), out=sign)
            of_value[:circle] += sign
            if lag:
                of_turned[lag : lag + circle] -= sign
        total += of_value
        total += np.roll(of_turned, turn, axis=1)
    total[:width] += total[circle:]
    out = total[:circle][place]
    for extra in np.setdiff1d(np.arange(len(values)), main):  # 29 February, beside the 28th
        distance = np.abs(place - place[extra])
        near = np.flatnonzero(np.minimum(distance, circle - distance) <= width)
        others = near[near != extra]
        out[extra] = 0
        for value in values[extra]:
            out[others] += _sign(value, values[others])
        for j, value in enumerate(values[extra]):
            out[extra, j] = _sign(values[near], value).sum(axis=(0, 1), dtype="int16")
    return out


def _sign(other: np.ndarray, value: np.ndarray) -> np.ndarray:
    """1 where ``other`` is below ``value``, −1 where it is above, else 0; int8."""
    return np.less(other, value).view("int8") - np.greater(other, value).view("int8")


def _by_kernel(x: np.ndarray, width_of: np.ndarray, values: np.ndarray, width: int) -> np.ndarray:
    """Index by kernels of the bandwidth ``width_of`` ``(size, n)`` (`by_values.kernel_deviate`)."""
    place, circle = positions(len(values))
    index = np.full(x.shape, np.nan, "float32")
    flat, at_once = values.reshape(-1, values.shape[2]), np.repeat(place, values.shape[1])
    count = sums_around(np.isfinite(values).sum(axis=1, dtype="float64")[None], width)[0].astype(int)
    groups = [np.flatnonzero(place == at) for at in range(circle)]
    for at, pixels, ordered in sorted_windows(flat, at_once, circle, width):
        known = count[groups[at][0], pixels]
        if ordered.shape[1] <= MOST_CENTRES:
            centres, kernels = ordered, known
        else:
            kernels = np.where(known > 0, MOST_CENTRES, 0)
            if (known == known[0]).all():
                centres = ordered[:, thinned_places(known[:1], MOST_CENTRES)[:, 0]]
            else:
                centres = np.take_along_axis(ordered, thinned_places(known, MOST_CENTRES).T, axis=1)
        for group in groups[at]:
            scale = _CELLS / width_of[group, pixels].astype("float64")[:, None]
            index[group][:, pixels] = _kernel_index(x[group][:, pixels].T * scale, centres * scale, kernels).T
    return index


def _kernel_index(x: np.ndarray, centres: np.ndarray, kernels: np.ndarray) -> np.ndarray:
    """Index of ``x`` ``(n, m)`` by ``kernels`` ``(n,)`` normal kernels around ``centres`` ``(n, k)``, as cells."""
    from scipy.special import ndtr, ndtri

    many = np.where(kernels > 0, kernels, np.nan)[:, None]
    p = _sums_of_normals(x, centres) / many
    index = ndtri(p)
    far = (p < _LEAST) | (p > 1 - _LEAST)
    if far.any():  # each tail from its own probability
        row, column = np.nonzero(far)
        side = np.where(p[far] < 0.5, 1.0, -1.0)
        away = (x[far][:, None] - centres[row]) * (side[:, None] / _CELLS)
        tail = np.where(np.isfinite(away), ndtr(away), 0.0).sum(axis=1) / many[row, 0]
        index[row, column] = deviate_of_tail(tail, side > 0)
    return index


def _sums_of_normals(x: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Σ Φ(x − cᵢ) of ``x`` ``(n, m)`` over centres ``(n, k)``, both in cells of the table; missing ones add nothing."""
    level, slope = _normal_table()
    out = np.empty(x.shape)
    from_low = np.ascontiguousarray(x + _END * _CELLS)
    centres = np.ascontiguousarray(np.where(np.isnan(centres), -_FAR, centres))
    some = max(_PAIRS // max(x.shape[1] * centres.shape[1], 1), 1)
    for first in range(0, len(x), some):
        pixels = slice(first, first + some)
        share = from_low[pixels, :, None] - centres[pixels, None, :]
        whole = np.floor(share)
        share -= whole
        with np.errstate(invalid="ignore"):  # NaN has no cell, and stays NaN
            cell = whole.astype(np.intp)
        slope.take(cell, mode="clip", out=whole)
        share *= whole
        level.take(cell, mode="clip", out=whole)
        share += whole
        share.sum(axis=2, out=out[pixels])
    return out


@lru_cache(maxsize=1)
def _normal_table() -> tuple[np.ndarray, np.ndarray]:
    """Φ at the lower end of each cell, and how much it grows in the cell; 0 and 1 beyond the ends."""
    from scipy.special import ndtr

    at = np.arange(-round(_END * _CELLS), round(_END * _CELLS) + 1) / _CELLS
    exact = ndtr(at)
    curved = at * np.exp(-(at**2) / 2) / np.sqrt(2 * np.pi) / (12 * _CELLS**2)  # so that its mean error is 0
    level = exact - curved
    level[0], level[-1] = 0.0, 1.0
    return level, np.append(np.diff(level), 0.0)
