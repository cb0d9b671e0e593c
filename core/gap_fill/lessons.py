"""What rehearsals teach: fusion weights and error bands by situation, and how good they are.

Everything is cross-fitted: hidden values fall into five parts by where and when they lie, the
weights (and error sizes, and conformal factors) that are judged on one part come from the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .error_band import ErrorSize, band_class, conformal_factors
from .evidence import FAR, Evidence
from .fusion import Moments, fuse, moments, weights
from .situations import Situations, situations

_FOLDS = 5
_CLUMP = 12, 16  # steps, pixels: hidden values this near each other are in the same part
_MOST = 100_000  # values kept of one rehearsal, and
_MOST_TOGETHER = 250_000  # of all when it comes to learning


@dataclass(frozen=True)
class Judged:
    """Hidden values with their truth, the fused estimate and half width that others taught, ``(n,)``."""

    values: Situations
    truth: np.ndarray
    fused: np.ndarray
    half_width: np.ndarray

    @property
    def error(self) -> np.ndarray:
        return self.fused - self.truth


class Learnt:
    """Weights and bands to fill with; `Lessons.fit` makes it.

    weights
        ``(classes, 4)``, see `fusion.weights`.
    judged
        The rehearsal's values, cross-fitted.
    rmse
        Of the fused estimates of hidden values, in the unit of the values; NaN without any.
    """

    def __init__(self, by_class: np.ndarray, judged: Judged, size: ErrorSize | None, factors: np.ndarray):
        self.weights, self.judged, self.factors = by_class, judged, factors
        self._size = size
        self.rmse = float(np.sqrt((judged.error**2).mean())) if len(judged.values) else float("nan")

    def fuse(self, values: Situations) -> tuple[np.ndarray, np.ndarray]:
        """Fused estimate and half width of its 90 % band, ``(n,)``; NaN where there is no estimate.

        The half width is NaN as well where there was no rehearsal.
        """
        fused = fuse(values, self.weights)
        if self._size is None:
            return fused, np.full(fused.shape, np.nan)
        return fused, np.where(np.isnan(fused), np.nan, self._size(values) * self.factors[band_class(values)])


class Lessons:
    """Hidden values with their estimates and truth, collected over rehearsals."""

    def __init__(self):
        self._values: list[Situations] = []
        self._truth: list[np.ndarray] = []
        self._part: list[np.ndarray] = []

    @property
    def count(self) -> int:
        """Values to learn from."""
        return sum(truth.size for truth in self._truth)

    def learn(self, evidence: Evidence, truth: np.ndarray, hidden: np.ndarray) -> None:
        """Take in one rehearsal.

        evidence
            What `estimate_block` found without the hidden values.
        truth
            ``(time, y, x)``: the stack with them.
        hidden
            ``(time, y, x)`` bool, see `hidden_values`. Values that nothing could be estimated for are
            passed over.
        """
        at = np.nonzero(hidden & ~np.isnan(truth))
        if not at[0].size:
            return
        rng = np.random.default_rng(at[0].size)
        if at[0].size > _MOST:
            chosen = np.sort(rng.choice(at[0].size, _MOST, replace=False))
            at = tuple(index[chosen] for index in at)
        values = situations(evidence, at)
        some = ~(np.isnan(values.temporal) & np.isnan(values.spatial))
        some |= evidence.kind[at] > 0
        steps, pixels = _CLUMP
        clump = np.stack([at[0] // steps, at[1] // pixels, at[2] // pixels])
        _, clump = np.unique(clump, axis=1, return_inverse=True)
        clump = np.ravel(clump)
        part = rng.permutation(int(clump.max()) + 1)[clump] % _FOLDS
        self._values.append(values[some])
        self._truth.append(np.asarray(truth[at], np.float64)[some])
        self._part.append(part[some].astype(np.uint8))

    def merge(self, other: "Lessons") -> None:
        """Add the lessons of another sample."""
        self._values += other._values
        self._truth += other._truth
        self._part += other._part

    def fit(self, variant: str = "sum_to_one") -> Learnt:
        """Weights by situation, and bands for their errors.

        variant: see `fusion.least_squares`. Raises `ParameterError` for another.
        """
        if not self.count:
            return _nothing(variant)
        values, truth, part, real = self._all()
        sums = [moments(values[part == k], truth[part == k]) for k in range(_FOLDS)]
        fused = np.empty(truth.size)
        for k in range(_FOLDS):
            own = part == k
            fused[own] = fuse(values[own], weights(_total(sums, without=k), variant))
        error = np.abs(fused - truth)
        unit = max(float(np.median(error)), 1e-12)
        group = band_class(values)
        size, half_width = np.empty(truth.size), np.empty(truth.size)
        for k in range(_FOLDS):
            own = part == k
            model = ErrorSize(values[~own], error[~own], unit) if not own.all() else None
            size[own] = model(values[own]) if model else unit
        for k in range(_FOLDS):
            own = part == k
            half_width[own] = size[own] * conformal_factors(group[~own], error[~own] / size[~own])[group[own]]
        judged = Judged(values[real], truth[real], fused[real], half_width[real])
        model = ErrorSize(values, error, unit)
        return Learnt(weights(_total(sums), variant), judged, model, conformal_factors(group, error / size))

    def _all(self):
        """Values, truth and part; also of values as if nothing had been observed in their month.

        What the record says does not depend on the surroundings, so every hidden value also teaches about months
        without any observation, of which a record has few. The last array tells the real ones.
        """
        values, truth = Situations.joined(self._values), np.concatenate(self._truth)
        part = np.concatenate(self._part)
        thin = slice(None, None, -(-truth.size // _MOST_TOGETHER))
        values, truth, part = values[thin], truth[thin], part[thin]
        alone = np.flatnonzero(~np.isnan(values.spatial) & ~(np.isnan(values.temporal) & np.isnan(values.climatology)))
        taken = np.concatenate([np.arange(truth.size), alone])
        real = np.arange(taken.size) < truth.size
        values = values[taken]
        values.spatial[~real] = np.nan
        values.distance[~real] = FAR
        return values, truth[taken], part[taken], real


def _total(sums, without: int | None = None) -> Moments:
    out = Moments(*sums[0].mean.shape)
    for k, part in enumerate(sums):
        if k != without:
            out.merge(part)
    return out


def _nothing(variant):
    empty = np.empty(0, np.float32)
    values = Situations(*[empty] * 8)
    judged = Judged(values, empty, empty, empty)
    return Learnt(weights(moments(values, empty), variant), judged, None, conformal_factors(empty, empty))
