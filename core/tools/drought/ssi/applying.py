"""Fits applied to values: the index, group by group, or for the days of a moving window many groups at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .distribution import Distribution
from .families import BY_CODE
from .moving_window import by_places, neighbours, rows_of_places
from .pooled import POOLED, pooled_sample
from .window_values import deviates_by_values
from .zeros import with_zeros

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
        ``(groups, n)`` float32: valid values in the reference period, zeros among them.
    p
        ``(groups, n)`` float32: p value of the fit; empty unless asked for.
    tried, impossible
        Groups of pixels with values enough, and how many of these have a fit that excludes a
        value of its own sample: out of the question for ``best``, kept when it is the only one.
    zeros
        ``(groups, n)`` float32: share q of zeros that have a place of their own; None where zeros have none (`how`).
    values
        ``(groups, m, n)`` float32: the sample of each group, ascending, NaN behind the last, for distributions that
        keep it; else None.
    how
        What zeros are: one of `zeros.ZEROS`, or empty for values like any other.
    window
        Steps on either side of a group whose values are of its sample, too (`moving_window`).
    dry, capped
        Groups with values enough of which fewer than 6 are above 0, and groups whose zeros lie above −1.
    """

    code: np.ndarray
    parameters: np.ndarray
    count: np.ndarray
    p: np.ndarray
    tried: int = 0
    impossible: int = 0
    zeros: np.ndarray | None = None
    values: np.ndarray | None = None
    how: str = ""
    window: int = 0
    dry: int = 0
    capped: int = 0

    def zero_count(self, group: int) -> np.ndarray:
        """``(n,)`` zeros of a group."""
        if self.zeros is None:
            return np.zeros(self.count.shape[1])
        return np.rint(self.zeros[group].astype("float64") * self.count[group])


def by_family(code: np.ndarray):
    """Each distribution that occurs, with the places of its pixels."""
    for number in np.unique(code):
        if number != NO_FIT:
            everywhere = (code == number).all()
            yield BY_CODE[int(number)], slice(None) if everywhere else np.flatnonzero(code == number)


def deviates(family: Distribution, x: np.ndarray, parameters: np.ndarray, values=None) -> np.ndarray:
    """Deviates of ``x`` ``(time, n)`` by ``parameters`` ``(3, n)`` and the sample, where a family keeps it."""
    kept = parameters[: len(family.parameters)].astype("float64")
    more = (values.astype("float64"),) if family.by_values else ()
    return family.deviate(x.astype("float64"), kept, *more)


def values_of(family: Distribution, fits: Fits, group: int, place, pooled: np.ndarray | None):
    """The sample that belongs to a group, where the distribution keeps one."""
    if not family.by_values:
        return None
    if fits.values is None:
        raise AssertionError("kept with every fit of such a distribution")
    if family is POOLED:
        return pooled
    if not fits.window:
        return fits.values[group][:, place]
    near = fits.values[neighbours(len(fits.values), fits.window)[group]][:, :, place]
    return np.sort(near.reshape(-1, near.shape[-1]), axis=0)


def pooled_of(fits: Fits) -> np.ndarray | None:
    """The one sample of a pooled fit."""
    if fits.values is None or not (fits.code == POOLED.code).any():
        return None
    place = slice(None) if (fits.code == POOLED.code).all() else np.flatnonzero(fits.code == POOLED.code)
    with np.errstate(all="ignore"):
        return pooled_sample(fits.values[:, :, place].astype("float64"), fits.parameters[:, :, place].astype("float64"))


def apply_fits(x: np.ndarray, groups: np.ndarray, fits: Fits, limit: float = 0.0) -> np.ndarray:
    """The index of ``x`` ``(time, n)``, float32: standard normal deviates within ± ``limit`` (0: none)."""
    out = np.full((len(x) + 1, x.shape[1]), np.nan, "float32")  # the last row takes what belongs to no step
    pooled = pooled_of(fits)
    with np.errstate(all="ignore"):
        for family, place in by_family(fits.code):
            if fits.window and family is not POOLED:
                _apply_places(x, groups, fits, (family, place, limit), out)
                continue
            for group in np.unique(groups):
                member = np.flatnonzero(groups == group)
                here = x[member][:, place]
                index = deviates(
                    family, here, fits.parameters[group][:, place], values_of(family, fits, group, place, pooled)
                )
                index = _placed_zeros(here, index, fits, (family, place, group))
                if limit:
                    np.clip(index, -limit, limit, out=index)
                _put(out, member, place, index)
    return out[:-1]


def _put(out: np.ndarray, rows: np.ndarray, place, index: np.ndarray) -> None:
    if isinstance(place, slice):
        out[rows] = index
    else:
        out[np.ix_(rows, place)] = index


def _placed_zeros(x: np.ndarray, index: np.ndarray, fits: Fits, which: tuple) -> np.ndarray:
    """The index with zeros at their own place, of one group at the pixels of one family."""
    family, place, group = which
    if not fits.how or (family.ranked and fits.how != "missing"):
        return index
    count = np.where(np.isfinite(fits.parameters[group, 0][place]), fits.count[group][place], np.nan)
    return with_zeros(x, index, fits.zero_count(group)[place], count, fits.how, family.positive)


def _apply_places(x: np.ndarray, groups: np.ndarray, fits: Fits, which: tuple, out: np.ndarray) -> None:
    """The index by fits of a moving window at the pixels of one family, some places of the year at a time."""
    family, place, limit = which
    rows = rows_of_places(groups, len(fits.parameters))
    by_value = None
    if family.by_values:
        if fits.values is None:
            raise AssertionError("kept with every fit of such a distribution")
        kept = next(by_places(x[:, place], rows, everything=True))[1]
        by_value = deviates_by_values(family, kept, fits.parameters[:, :, place], fits.values[:, :, place], fits.window)
    for places, kept in by_places(x[:, place], rows):
        if by_value is not None:
            index = by_value[places]
        else:
            parameters = fits.parameters[places, : len(family.parameters), place].astype("float64")
            index = _deviates_of_places(family, kept.astype("float64"), np.moveaxis(parameters, 1, 0)[:, :, None])
        if fits.how and (bool((kept == 0).any()) or bool(fits.zeros is not None and (fits.zeros[places] > 0).any())):
            for i, group in enumerate(range(places.start, places.stop)):
                index[i] = _placed_zeros(kept[i], index[i], fits, (family, place, group))
        if limit:
            np.clip(index, -limit, limit, out=index)
        _put(out, rows[places].ravel(), place, index.reshape(-1, index.shape[-1]))


def _deviates_of_places(family: Distribution, x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Deviates of ``x`` ``(places, m, n)`` by ``parameters`` ``(k, places, 1, n)``."""
    if family.quick is None:
        return family.deviate(x, parameters)
    index, sure = family.quick(x, parameters)
    doubtful = ~sure & np.isfinite(x)
    if doubtful.any():
        exact = [np.broadcast_to(parameter, x.shape)[doubtful] for parameter in parameters]
        index[doubtful] = family.deviate(x[doubtful][None], np.stack(exact))[0]
    return index
