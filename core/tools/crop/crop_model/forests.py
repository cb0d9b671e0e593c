"""The two forests of a crop model: one forecasts irrigation, the other soil moisture with that forecast (Cheng).

The classifier is a regression forest on 0 and 1. For two classes the reduction of variance that a split brings is half
of the reduction of Gini impurity, so the trees are those of a classification forest, and the mean of a leaf is its
share of ones: the mean over the trees is the probability. A second kind of forest is not needed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....learning.cross_validation import group_folds
from ....learning.forest import Forest, ForestOptions, fit_forest
from ....run.job import Job

OUTER = 10  # Cheng's ten folds; each holds a tenth out, as in a split of 90 to 10
INNER = 5  # of the probabilities that the regression is trained on
CIR = "cir_probability"  # the feature that the classifier makes


@dataclass(frozen=True)
class CropForests:
    """The random forests of a crop model.

    moisture
        Regression on the features and, behind them, the CIR probability.
    irrigation
        Classifier on the features; None in a model without irrigation.
    """

    moisture: Forest
    irrigation: Forest | None

    def probability(self, x: np.ndarray, job: Job) -> np.ndarray | None:
        """CIR probability ``(n,)`` of rows ``(n, p)``; None without the classifier."""
        return None if self.irrigation is None else self.irrigation.predict(x, job)

    def predict(self, x: np.ndarray, job: Job) -> np.ndarray:
        """Soil moisture ``(n,)`` m³/m³ of rows ``(n, p)``."""
        return self.moisture.predict(with_probability(x, self.probability(x, job)), job)

    def predict_spread(self, x: np.ndarray, job: Job) -> tuple[np.ndarray, np.ndarray]:
        """Mean and standard deviation over the trees of the regression, both ``(n,)`` m³/m³."""
        return self.moisture.predict_spread(with_probability(x, self.probability(x, job)), job)


def with_probability(x: np.ndarray, probability: np.ndarray | None) -> np.ndarray:
    """Features with the CIR probability (or another CIR) behind them, float32."""
    return x if probability is None else np.column_stack([x, probability.astype("float32")])


def fit(x: np.ndarray, y: np.ndarray, options: ForestOptions, job: Job) -> Forest:
    """One forest. MAX_FEATURES above the number of features means all: filters leave more or fewer of them."""
    if not isinstance(options.max_features, str):
        options = replace(options, max_features=min(options.max_features, x.shape[1]))
    return fit_forest(x, y, options, job)


def fit_classifier(x: np.ndarray, label: np.ndarray, options: ForestOptions, job: Job) -> Forest:
    """The classifier, from the rows that have a label."""
    known = np.isfinite(label)
    return fit(x[known], label[known], options, job)


def out_of_fold(x: np.ndarray, label: np.ndarray, station: np.ndarray, options: ForestOptions, job: Job) -> np.ndarray:
    """CIR probability ``(n,)`` of each row by a classifier that has seen no row of its station.

    The regression must be trained on such forecasts: on those of rows that the classifier knows, it would learn to
    trust them as it never can where there is no station.

    label
        ``(n,)`` 1, 0, or NaN where there is none; the forecast is made all the same.
    """
    fold = group_folds(station, options.seed, INNER)
    out = np.empty(len(x))
    for k in range(int(fold.max()) + 1):
        test = fold == k
        part = job.part(k / INNER, (k + 1) / INNER)
        known = ~test & np.isfinite(label)
        # Stations without any label leave nothing to learn from but the share of ones.
        if known.any():
            out[test] = fit(x[known], label[known], options, part).predict(x[test], part)
        else:
            out[test] = np.nanmean(label)
    return out


def fit_forests(
    x: np.ndarray, sm: np.ndarray, label: np.ndarray | None, station: np.ndarray, options: ForestOptions, job: Job
) -> tuple[CropForests, np.ndarray | None]:
    """Both forests, from rows ``(n, p)``, and the out-of-fold probabilities ``(n,)`` that the regression is trained on.

    label
        ``(n,)`` 1, 0 or NaN; None: a model without irrigation, and no probabilities.
    """
    if label is None:
        return CropForests(fit(x, sm, options, job), None), None
    probability = out_of_fold(x, label, station, options, job.part(0.0, 0.7))
    irrigation = fit_classifier(x, label, options, job.part(0.7, 0.85))
    moisture = fit(with_probability(x, probability), sm, options, job.part(0.85, 1.0))
    return CropForests(moisture, irrigation), probability


def quiet(job: Job) -> Job:
    """The same job without the lines on time and memory of each fit."""
    return replace(job, info=lambda text: None)
