"""Estimates into one, by least squares (docs/methods.md §3.3; Luo eq 6–9).

T' = alpha Tg + beta Ts (+ gamma Tc) (+ intercept): the estimates from the pixel's record, from
its surroundings and its climatology, as far as a value has them. The weights are fitted on
values that were hidden, for each class of situation (`situations`); a class with few
values leans on those like it. The fit needs only moments, so parts can be added up.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from ....run.errors import ParameterError
from .gap_context import CLASSES, NO_SPACE, NO_TIME, GapContextAt

VARIANTS = ("sum_to_one", "free", "non_negative", "intercept")

_MIN_SAMPLES = 30
_MAX_CONDITION = 1e10
# A class with as many values as this believes itself and its like equally; hidden
# values lie in clumps, so it is some clumps.
_BELIEF = 300.0


def least_squares(moments: np.ndarray, variant: str) -> np.ndarray:
    """Weights ``(k,)`` of k estimates and the intercept, ``(k + 1,)``.

    moments
        ``(k + 2, k + 2)``: mean products of the estimates, the truth and 1.
    variant
        ``sum_to_one`` (the weights add up to 1, each in 0…1), ``free``, ``non_negative`` or
        ``intercept``. One estimate alone is taken as it is.

    Equal weights where the normal matrix has a condition number above 1e10. Raises `ParameterError`
    for another variant.
    """
    _require(variant)
    k = len(moments) - 2
    terms = [*range(k), k + 1] if variant == "intercept" else [*range(k)]
    matrix, right = moments[np.ix_(terms, terms)], moments[terms, k]
    if k == 1 or not np.linalg.cond(matrix) <= _MAX_CONDITION:
        return np.append(np.full(k, 1.0 / k), 0.0)
    if variant in ("free", "intercept"):
        found = np.linalg.solve(matrix, right)
        return found if variant == "intercept" else np.append(found, 0.0)
    return np.append(_not_negative(moments[: k + 1, : k + 1], variant == "sum_to_one"), 0.0)


def _require(variant):
    if variant not in VARIANTS:
        raise ParameterError(
            "Fusion “{variant}” is unknown; use one of {variants}.",
            variant=variant, variants=", ".join(VARIANTS),
        )  # fmt: skip


def _not_negative(moments, to_one):
    """Least squares with weights ≥ 0 (and Σ = 1): the best of the solutions on all faces.

    With sum to one, the last estimate of a face takes what the others leave (Luo eq 6).
    """
    k = len(moments) - 1
    best, least = np.full(k, 1.0 / k), np.inf
    for size in range(1 if to_one else 0, k + 1):
        for face in combinations(range(k), size):
            change = np.zeros((k + 1, size - 1 if to_one else size))  # columns: what each unknown adds
            start = np.zeros(k + 1)
            start[k] = -1.0
            for column, term in enumerate(face[:-1] if to_one else face):
                change[term, column] = 1.0
                if to_one:
                    change[face[-1], column] = -1.0
            if to_one:
                start[face[-1]] = 1.0
            matrix, right = change.T @ moments @ change, -change.T @ moments @ start
            solution = start + change @ np.linalg.lstsq(matrix, right, rcond=None)[0]
            error = solution @ moments @ solution
            if solution[:k].min() >= -1e-12 and error < least:
                best, least = np.maximum(solution[:k], 0.0), error
    return best


class Moments:
    """Count, means and centred products of some quantities, for each of several groups of values.

    Merged by the pairwise update of Chan, Golub & LeVeque (1983): raw sums of squares would
    lose the digits in which the estimates differ.
    """

    def __init__(self, groups: int, quantities: int):
        self.count = np.zeros(groups)
        self.mean = np.zeros((groups, quantities))
        self.product = np.zeros((groups, quantities, quantities))

    def add(self, group: np.ndarray, values: np.ndarray) -> None:
        """Add ``values (quantities, n)``, all finite, to the groups ``(n,)`` that they belong to."""
        groups, quantities = self.mean.shape
        part = Moments(groups, quantities)
        part.count[:] = np.bincount(group, minlength=groups)
        there = np.maximum(part.count, 1)
        for i in range(quantities):
            part.mean[:, i] = np.bincount(group, values[i], groups) / there
        centred = values - part.mean[group].T
        for i in range(quantities):
            for j in range(i, quantities):
                part.product[:, i, j] = part.product[:, j, i] = np.bincount(group, centred[i] * centred[j], groups)
        self.merge(part)

    def merge(self, other: Moments) -> None:
        """Add the values behind the moments of another part, group by group."""
        total = self.count + other.count
        share = np.divide(other.count, total, out=np.zeros_like(total), where=total > 0)
        step = other.mean - self.mean
        outer = step[:, :, None] * step[:, None, :]
        self.product += other.product + outer * (self.count * share)[:, None, None]
        self.mean += step * share[:, None]
        self.count = total

    def pooled(self, chosen: np.ndarray) -> Moments:
        """The moments of some groups together, as those of one group."""
        out = Moments(1, self.mean.shape[1])
        for group in np.flatnonzero(chosen & (self.count > 0)):
            part = Moments(1, self.mean.shape[1])
            part.count, part.mean, part.product = (
                a[group : group + 1].copy() for a in (self.count, self.mean, self.product)
            )
            out.merge(part)
        return out

    def raw(self, group: int) -> np.ndarray:
        """Mean products of the quantities and 1."""
        extended = np.append(self.mean[group], 1.0)
        raw = np.outer(extended, extended)
        raw[:-1, :-1] += self.product[group] / max(self.count[group], 1)
        return raw


def weight_class(values: GapContextAt) -> np.ndarray:
    """Number of the class ``(n,)`` in which values share their weights: time × space × has a climatology."""
    has_mean = ~np.isnan(values.climatology)
    return (values.in_time * (NO_SPACE + 1) + values.in_space) + CLASSES * has_mean


def moments(values: GapContextAt, truth: np.ndarray) -> Moments:
    """Moments of the estimates (0 where there is none) and the truth, by `weight_class`."""
    out = Moments(2 * CLASSES, 4)
    out.add(weight_class(values), np.vstack([np.nan_to_num(values.estimates), truth]))
    return out


def weights(sums: Moments, variant: str = "sum_to_one", belief: float = _BELIEF) -> np.ndarray:
    """Weights of temporal, spatial and climatology, and the intercept, ``(classes, 4)``.

    A class's own weights are averaged with those of its like (the same class in time, and the same in
    space), theirs with those of all values that have the same estimates: in proportion to the number
    of values and ``belief``. Fewer than 30 values have no weights of their own; where nothing can be
    fitted, the estimates weigh the same.
    """
    _require(variant)
    out = np.zeros((2 * CLASSES, 4))
    number = np.arange(2 * CLASSES)
    in_time, in_space = number % CLASSES // (NO_SPACE + 1), number % (NO_SPACE + 1)
    has = np.stack([in_time != NO_TIME, in_space != NO_SPACE, number >= CLASSES])
    for pattern in np.unique(has, axis=1).T:
        like = (has == pattern[:, None]).all(axis=0)
        terms = np.flatnonzero(pattern)
        if not terms.size:
            continue
        base = _leaning(sums.pooled(like), terms, variant, None, 0.0)
        rows = {i: _leaning(sums.pooled(like & (in_time == i)), terms, variant, base, belief)
                for i in np.unique(in_time[like])}  # fmt: skip
        columns = {j: _leaning(sums.pooled(like & (in_space == j)), terms, variant, base, belief)
                   for j in np.unique(in_space[like])}  # fmt: skip
        for group in np.flatnonzero(like):
            parent = (rows[in_time[group]] + columns[in_space[group]]) / 2
            own = _leaning(sums.pooled(number == group), terms, variant, parent, belief)
            out[group, [*terms, 3]] = own
    return out


def _leaning(sums, terms, variant, parent, belief):
    """Weights and intercept of one group, drawn towards its parent's."""
    count = sums.count[0]
    if parent is None:
        parent = np.append(np.full(terms.size, 1.0 / terms.size), 0.0)
    if count < _MIN_SAMPLES:
        return parent
    chosen = [*terms, 3, 4]
    own = least_squares(sums.raw(0)[np.ix_(chosen, chosen)], variant)
    return (count * own + belief * parent) / (count + belief)


def fuse(values: GapContextAt, by_class: np.ndarray) -> np.ndarray:
    """The fused estimate ``(n,)`` with the `weights` of the values' classes; NaN where there is no estimate."""
    chosen = by_class[weight_class(values)]
    found = (chosen[:, :3] * np.nan_to_num(values.estimates).T).sum(axis=1) + chosen[:, 3]
    none = np.isnan(values.estimates).all(axis=0)
    return np.where(none, np.nan, found)
