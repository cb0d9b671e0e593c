"""Where the forest is asked about covariates that it has not seen: the area of applicability (docs/methods.md §5).

Meyer and Pebesma (2021, Methods in Ecology and Evolution 12, 1620–1633): covariates are standardised and weighted
by their importance; the dissimilarity index (DI) of a pixel is its distance to the nearest training row over the
mean distance between training rows. Its threshold comes from the training rows themselves, each seen from the
other folds of a cross-validation: the largest that is no outlier.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..run.errors import InputError
from ..run.language import say

_NUMBERS = 20_000  # of the sample in the model's card: rows × covariates
_ROWS = (100, 2000)  # fewest and most rows of the sample
_ASKED = 20_000  # rows that the threshold is taken from
_WHISKER = 1.5  # interquartile ranges above the upper quartile, from which a DI is an outlier
_DIGITS = 6
_CHUNK = 65_536  # pixels whose nearest row is looked for together


@dataclass(frozen=True)
class Applicability:
    """What the DI of a pixel is measured by.

    sample
        ``(m, p)`` training rows in the covariates' units.
    mean, scale
        ``(p,)`` of the training rows; scale is their standard deviation.
    weight
        ``(p,)`` importance of each covariate, 0 or above.
    distance
        Mean distance between training rows, weighted and standardised.
    threshold
        Largest DI at which the forest still interpolates.
    """

    sample: np.ndarray
    mean: np.ndarray
    scale: np.ndarray
    weight: np.ndarray
    distance: float
    threshold: float

    @classmethod
    def learn(cls, x: np.ndarray, fold: np.ndarray, importance: np.ndarray, seed: int = 0) -> Applicability:
        """The index of the training rows, and its threshold.

        x
            ``(n, p)`` training rows, finite.
        fold
            ``(n,)`` fold of each in a cross-validation that leaves blocks of land out.
        importance
            ``(p,)`` held-out permutation importance; below 0 counts as 0, all 0 as equal.

        At most 2000 rows drawn by ``seed`` stand for all; distances to them are larger than to all rows, in the
        threshold as in the prediction.
        """
        n, p = x.shape
        weight = np.nan_to_num(np.maximum(importance, 0).astype("float64"))
        weight = weight / weight.sum() * p if weight.sum() > 0 else np.ones(p)
        mean, scale = x.mean(axis=0, dtype="float64"), x.std(axis=0, dtype="float64")
        rng = np.random.default_rng(seed)
        rows = np.sort(rng.permutation(n)[: int(np.clip(_NUMBERS // p, *_ROWS))])
        asked = np.sort(rng.permutation(n)[:_ASKED])
        # As they will stand in the card, so that a model out of a file gives the same.
        sample, mean, scale, weight = (_rounded(values) for values in (x[rows], mean, scale, weight))
        draft = cls(sample, mean, scale, weight, 1.0, float("inf"))
        if not draft._factor.any():
            raise InputError("No covariate varies between the training rows; there is nothing to learn from.")
        distance = float(_rounded(_mean_distance(draft._place(sample))))
        own = draft._from_other_folds(x[asked], fold[asked], fold[rows]) / distance
        return cls(sample, mean, scale, weight, distance, float(_rounded(_whisker(own[np.isfinite(own)]))))

    def index(self, x: np.ndarray) -> np.ndarray:
        """DI ``(n,)`` of rows ``(n, p)``, float32; NaN where a covariate is missing."""
        out = np.full(len(x), np.nan, "float32")
        for start in range(0, len(x), _CHUNK):
            part = slice(start, start + _CHUNK)
            known = np.isfinite(x[part]).all(axis=1)
            found, _ = self._tree.query(self._place(x[part][known]))
            out[part][known] = found / self.distance
        return out

    @staticmethod
    def working(features: int) -> int:
        """Bytes that `index` holds at most beside its rows."""
        return _CHUNK * (20 * features + 24)

    @cached_property
    def _factor(self) -> np.ndarray:
        return np.divide(self.weight, self.scale, out=np.zeros(self.scale.shape), where=self.scale > 0)

    @cached_property
    def _tree(self):
        from scipy.spatial import cKDTree

        return cKDTree(self._place(self.sample))

    def _place(self, x: np.ndarray) -> np.ndarray:
        """Rows in the weighted standardised space."""
        return (x - self.mean) * self._factor

    def _from_other_folds(self, x: np.ndarray, fold: np.ndarray, sample_fold: np.ndarray) -> np.ndarray:
        """Distance of each row to the nearest sample row of another fold; NaN where there is none."""
        from scipy.spatial import cKDTree

        out = np.full(len(x), np.nan)
        for k in np.unique(fold):
            others = self.sample[sample_fold != k]
            if len(others):
                out[fold == k] = cKDTree(self._place(others)).query(self._place(x[fold == k]))[0]
        return out

    def lines(self) -> list[str]:
        """Sentences for the log and the report."""
        return [
            say(
                "Area of applicability: a pixel is outside where its dissimilarity index is above "
                "{threshold:.3g} (distance to the nearest of {sample_count} training rows over their mean "
                "distance).",
                threshold=self.threshold,
                sample_count=len(self.sample),
            )
        ]

    def to_card(self) -> dict:
        """Everything needed to measure the DI again, as plain lists and numbers for the card of a model."""
        return {
            "sample": self.sample.tolist(),
            "mean": self.mean.tolist(),
            "scale": self.scale.tolist(),
            "weight": self.weight.tolist(),
            "distance": self.distance,
            "threshold": self.threshold,
        }

    @classmethod
    def from_card(cls, entry: dict, features: int) -> Applicability:
        """Raises ValueError where the entry is not what `to_card` makes."""
        sample, mean, scale, weight = (_numbers(entry, name) for name in ("sample", "mean", "scale", "weight"))
        distance, threshold = float(_numbers(entry, "distance")), float(_numbers(entry, "threshold"))
        if sample.ndim != 2 or not len(sample) or sample.shape[1] != features:
            raise ValueError("the sample of the applicability is no table of the model's features")
        if any(values.shape != (features,) for values in (mean, scale, weight)):
            raise ValueError("mean, scale or weight of the applicability has another length than the features")
        if (scale < 0).any() or (weight < 0).any() or not distance > 0 or threshold < 0:
            raise ValueError("the applicability has a negative scale, weight, distance or threshold")
        return cls(sample, mean, scale, weight, distance, threshold)


def _numbers(entry, name: str) -> np.ndarray:
    try:
        values = np.asarray(entry[name], "float64")
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"“{name}” of the applicability is not numeric") from error
    if not np.isfinite(values).all():
        raise ValueError(f"“{name}” of the applicability is not finite")
    return values


def _rounded(values) -> np.ndarray:
    """Numbers of so many digits, as the card holds them."""
    values = np.asarray(values, "float64")
    return np.array([float(f"{value:.{_DIGITS}g}") for value in values.ravel()]).reshape(values.shape)


def _mean_distance(places: np.ndarray) -> float:
    from scipy.spatial.distance import pdist

    return float(pdist(places).mean()) if len(places) > 1 else 1.0


def _whisker(values: np.ndarray) -> float:
    """The largest value that lies no farther above the upper quartile than 1.5 times the interquartile range."""
    if not values.size:
        return 0.0
    low, high = np.quantile(values, [0.25, 0.75])
    return float(values[values <= high + _WHISKER * (high - low)].max())
