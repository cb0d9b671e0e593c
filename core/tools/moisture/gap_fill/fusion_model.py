"""Fusion weights and 90 % bands learnt from withheld observations, cross-fitted in spatio-temporal folds.

Everything is cross-fitted: hidden values fall into five parts by where and when they lie in the
stack, the same in all turns; the weights (and error sizes, and conformal factors) that are judged
on one part come from the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.fill_flags import CLIMATOLOGY_ONLY, FUSED, MISSING, OBSERVED, SPATIAL_ONLY, TEMPORAL_ONLY
from .error_band import ErrorSize, band_class, conformal_factors
from .fusion import Moments, fuse, moments, weights
from .gap_context import FAR, GapContext, GapContextAt, context_at
from .temporal import CLIMATOLOGY

_FOLDS = 5
# Steps, pixels: hidden values this near each other are in the same part. The first of these that leaves a value for
# every part is taken: in small stacks clumps must be smaller, the pixels first.
_CLUMPS = ((12, 16), (12, 8), (12, 4), (12, 2), (12, 1), (6, 1), (3, 1), (2, 1), (1, 1))
_MOST = 100_000  # values kept of one turn, and
_MOST_TOGETHER = 250_000  # of all when it comes to learning


@dataclass(frozen=True)
class Validation:
    """Hidden values with their truth, the fused estimate and half width that others taught, ``(n,)``."""

    values: GapContextAt
    truth: np.ndarray
    fused: np.ndarray
    half_width: np.ndarray

    @property
    def error(self) -> np.ndarray:
        """Estimate − truth ``(n,)``, m³/m³."""
        return self.fused - self.truth


class FusionModel:
    """Weights and bands to fill with; `HeldOut.fit` makes it.

    weights
        ``(classes, 4)``, see `fusion.weights`.
    validation
        The withheld values, cross-fitted.
    max_sm
        Estimates are held to 0…max_sm, and bands are no wider.
    count
        Values that could be hidden, each counted once; with too few to judge some by the others ``validation`` is
        empty.
    rmse
        Of the fused estimates of hidden values, in the unit of the values; NaN without any.
    """

    def __init__(
        self,
        by_class: np.ndarray,
        validation: Validation,
        size: ErrorSize | None,
        factors: np.ndarray,
        max_sm: float,
        count: int,
    ):
        self.weights, self.validation, self.factors = by_class, validation, factors
        self.max_sm, self.count = max_sm, count
        self._size = size
        self.rmse = float(np.sqrt((validation.error**2).mean())) if len(validation.values) else float("nan")

    def fuse(self, values: GapContextAt) -> tuple[np.ndarray, np.ndarray]:
        """Fused estimate and half width of its 90 % band, ``(n,)``; NaN where there is no estimate.

        The half width is NaN as well where nothing was withheld.
        """
        fused = np.clip(fuse(values, self.weights), 0.0, self.max_sm)
        if self._size is None:
            return fused, np.full(fused.shape, np.nan)
        half_width = np.minimum(self._size(values) * self.factors[band_class(values)], self.max_sm)
        return fused, np.where(np.isnan(fused), np.nan, half_width)


class HeldOut:
    """Hidden values with their estimates and truth, collected over all turns."""

    def __init__(self):
        self._values: list[GapContextAt] = []
        self._truth: list[np.ndarray] = []
        self._place: list[np.ndarray] = []

    @property
    def count(self) -> int:
        """Values to learn from, some of them more than once."""
        return sum(truth.size for truth in self._truth)

    def learn(
        self,
        evidence: GapContext,
        truth: np.ndarray,
        hidden: np.ndarray,
        origin: tuple[int, int, int] = (0, 0, 0),
    ) -> None:
        """Take in one turn of withheld values.

        evidence
            What `estimate_block` found without the hidden values.
        truth
            ``(time, y, x)``: the stack with them.
        hidden
            ``(time, y, x)`` bool, see `hidden_values`. Values that nothing could be estimated for are
            passed over.
        origin
            Step, row and column of the stack at which these arrays begin: the same pixel and date must be in
            the same part in all turns.
        """
        at = np.nonzero(hidden & ~np.isnan(truth))
        if not at[0].size:
            return
        rng = np.random.default_rng(at[0].size)
        if at[0].size > _MOST:
            chosen = np.sort(rng.choice(at[0].size, _MOST, replace=False))
            at = tuple(index[chosen] for index in at)
        values = context_at(evidence, at)
        some = ~(np.isnan(values.temporal) & np.isnan(values.spatial))
        some |= evidence.kind[at] > 0
        self._values.append(values[some])
        self._truth.append(np.asarray(truth[at], np.float64)[some])
        place = np.stack(at) + np.asarray(origin).reshape(3, 1)
        self._place.append(place[:, some].astype(np.int32))

    def merge(self, other: HeldOut) -> None:
        """Add the lessons of another sample."""
        self._values += other._values
        self._truth += other._truth
        self._place += other._place

    def fit(self, variant: str = "sum_to_one", max_sm: float = np.inf) -> FusionModel:
        """Weights by situation, and bands for their errors.

        variant
            See `fusion.least_squares`. Raises `ParameterError` for another.
        max_sm
            Estimates are held to 0…max_sm before they are judged, as before they are written.
        """
        if not self.count:
            return _nothing(variant, max_sm, 0)
        count = np.unique(np.concatenate(self._place, axis=1), axis=1).shape[1]
        values, truth, part, real = self._all()
        folds = int(part.max()) + 1
        if folds < 2:
            return _nothing(variant, max_sm, count)
        sums = [moments(values[part == k], truth[part == k]) for k in range(folds)]
        fused = np.empty(truth.size)
        for k in range(folds):
            own = part == k
            fused[own] = fuse(values[own], weights(_total(sums, without=k), variant))
        fused = np.clip(fused, 0.0, max_sm)
        error = np.abs(fused - truth)
        unit = max(float(np.median(error)), 1e-12)
        group = band_class(values)
        size, half_width = np.empty(truth.size), np.empty(truth.size)
        for k in range(folds):
            own = part == k
            size[own] = ErrorSize(values[~own], error[~own], unit)(values[own])
        for k in range(folds):
            own = part == k
            half_width[own] = size[own] * conformal_factors(group[~own], error[~own] / size[~own])[group[own]]
        validation = Validation(values[real], truth[real], fused[real], np.minimum(half_width[real], max_sm))
        model, factors = ErrorSize(values, error, unit), conformal_factors(group, error / size)
        return FusionModel(weights(_total(sums), variant), validation, model, factors, max_sm, count)

    def _all(self):
        """Values, truth and part; also of values as if nothing had been observed in their month.

        What the record says does not depend on the surroundings, so every hidden value also teaches about months
        without any observation, of which a record has few. The last array tells the real ones.
        """
        values, truth = GapContextAt.joined(self._values), np.concatenate(self._truth)
        thin = slice(None, None, -(-truth.size // _MOST_TOGETHER))
        values, truth = values[thin], truth[thin]
        part = parts(np.concatenate(self._place, axis=1)[:, thin])
        alone = np.flatnonzero(~np.isnan(values.spatial) & ~(np.isnan(values.temporal) & np.isnan(values.climatology)))
        taken = np.concatenate([np.arange(truth.size), alone])
        real = np.arange(taken.size) < truth.size
        values = values[taken]
        values.spatial[~real] = np.nan
        values.distance[~real] = FAR
        return values, truth[taken], part[taken], real


def parts(place: np.ndarray) -> np.ndarray:
    """Number of the part ``(n,)``, 0…4, of values at ``place (3, n)``: step, row and column in the stack.

    Values of a clump are in the same part. Fewer parts where there are fewer than five places.
    """
    for steps, pixels in _CLUMPS:
        clump, of_value = np.unique(place // np.array([[steps], [pixels], [pixels]]), axis=1, return_inverse=True)
        count = clump.shape[1]
        if count >= _FOLDS:
            break
    return np.random.default_rng(count).permutation(count)[np.ravel(of_value)] % _FOLDS


def _total(sums, without: int | None = None) -> Moments:
    out = Moments(*sums[0].mean.shape)
    for k, part in enumerate(sums):
        if k != without:
            out.merge(part)
    return out


def _nothing(variant, max_sm, count):
    empty = np.empty(0, np.float32)
    values = GapContextAt(*[empty] * 8)
    validation = Validation(values, empty, empty, empty)
    equal = weights(moments(values, empty), variant)
    return FusionModel(equal, validation, None, conformal_factors(empty, empty), max_sm, count)


_TOGETHER = 100_000  # values looked at together, so that temporary arrays stay small
_LEAST = 1e-4  # m³/m³, half width of a filled value: 0 means observed


def combine(
    sm: np.ndarray,
    mask: np.ndarray,
    evidence: GapContext,
    model: FusionModel,
    max_sm: float = 0.6,
    frozen: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The filled block, its flags and its uncertainty; all ``(time, y, x)``.

    sm, mask
        ``(time, y, x)`` with NaN missing, and ``(y, x)`` bool: the cells that may be filled.
    evidence
        Of the same cells and dates.
    model
        From the values withheld in the whole stack.
    frozen
        ``(time, y, x)`` bool: gaps that stay missing.

    Returns
    -------
    filled
        float32; observed values as they were, filled ones held to 0…max_sm.
    flags
        uint8 (`core.data.stack.fill_flags`). An estimate from space that the climatology was averaged into is
        “from space only”: the climatology says nothing about the date.
    uncertainty
        float32: half width of the 90 % band of a filled value, at most max_sm and never 0; 0 where
        observed, NaN where missing (and where nothing was withheld).
    """
    observed = ~np.isnan(sm)
    gap = ~observed & mask
    if frozen is not None:
        gap &= ~frozen
    from_space = gap & ~np.isnan(evidence.spatial)
    from_record = gap & ~np.isnan(evidence.temporal)
    only_mean = from_record & (evidence.kind == CLIMATOLOGY)
    flags = np.where(observed, OBSERVED, MISSING).astype(np.uint8)
    flags[from_record] = TEMPORAL_ONLY
    flags[only_mean] = CLIMATOLOGY_ONLY
    flags[from_space] = SPATIAL_ONLY
    flags[from_space & from_record & ~only_mean] = FUSED

    filled = np.where(observed, sm, np.nan).astype(np.float32)
    uncertainty = np.where(observed, np.float32(0), np.float32(np.nan))
    found = np.flatnonzero(from_space | from_record)
    for start in range(0, found.size, _TOGETHER):
        at = np.unravel_index(found[start : start + _TOGETHER], sm.shape)
        value, half_width = model.fuse(context_at(evidence, at))
        filled[at] = np.clip(value, 0.0, max_sm)
        uncertainty[at] = np.clip(half_width, min(_LEAST, max_sm), max_sm)
    return filled, flags, uncertainty
