"""Predictions of rows that a crop model has not seen, and what different ways to treat irrigation make of them.

With stations left out, everything that a row's prediction rests on is made without its station: both forests, and the
probabilities that the regression is trained on. Three ways that look better, or simpler, stand beside it, so that a
reader sees what the irrigation module really adds, and what only seems so:

- without irrigation: the regression alone;
- in-sample: CIR forecast by a classifier that has seen all rows, the held-out ones as well. It has their soil
  moisture from their labels, and hands it on;
- true: the label itself, which is a piece of the answer.

The classifiers that make the probabilities to train on are shared between the folds: each leaves out two fifths of the
stations, and serves every fold that lies in one of them for the stations of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np

from ....learning.cross_validation import each_fold
from ....learning.forest import ForestOptions
from ....learning.permutation_importance import Importance, rises, some_rows
from ....run.job import Job
from .forests import INNER, CropForests, fit, fit_classifier, fit_forests, with_probability

WITHOUT, OUT_OF_FOLD, IN_SAMPLE, TRUE = "no CIR", "out-of-fold CIR", "in-sample CIR", "true CIR"
VARIANTS = (WITHOUT, OUT_OF_FOLD, IN_SAMPLE, TRUE)
CIR = "CIR"
_REPEATS = 2  # of the shuffling in each of ten folds: as often in all as in five folds of the downscaler
_UNKNOWN = 0.5  # probability where no label is left to learn from


class Rows(NamedTuple):
    """x ``(n, p)``, sm ``(n,)`` m³/m³, label ``(n,)`` 1, 0, NaN (or None: no irrigation), station ``(n,)``."""

    x: np.ndarray
    sm: np.ndarray
    label: np.ndarray | None
    station: np.ndarray

    def at(self, which: np.ndarray) -> Rows:
        """Some of the rows, chosen by a mask ``(n,)`` or by their places."""
        label = None if self.label is None else self.label[which]
        return Rows(self.x[which], self.sm[which], label, self.station[which])


@dataclass(frozen=True)
class Counterfactual:
    """Rows as they would be without irrigation: the column that knows of it, set to its lowest value."""

    column: int
    lowest: float

    def of(self, x: np.ndarray) -> np.ndarray:
        """Copy of the rows ``(n, p)`` with the irrigation column at its lowest value."""
        out = x.copy()
        out[:, self.column] = self.lowest
        return out


@dataclass(frozen=True)
class StationScores:
    """What forests predict of stations that were left out of their training.

    Mean and SD over the regression's trees ``(n,)``, CIR probability ``(n,)`` or None, importance, and the variants:
    predictions ``(n,)``, their SD over the trees ``(n,)``, and the soil moisture ``(n,)`` that they owe to irrigation
    (empty without a `Counterfactual`).
    """

    mean: np.ndarray
    spread: np.ndarray
    probability: np.ndarray | None
    importance: Importance
    variants: dict[str, np.ndarray]
    variant_spreads: dict[str, np.ndarray]
    owed: dict[str, np.ndarray]


def held_out(
    rows: Rows, fold: np.ndarray, options: ForestOptions, job: Job, most: int | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Soil moisture of each row, and its SD over the trees ``(n,)``, by forests that have seen nothing of its fold.

    NaN for the rows of folds beyond the first ``most``.
    """
    mean, spread = np.full((2, len(rows.sm)), np.nan)
    for test, part in each_fold(fold, job, most):
        known = rows.at(~test)
        if _learnable(known.label):
            forests, _ = fit_forests(known.x, known.sm, known.label, known.station, options, part.part(0.0, 0.9))
            mean[test], spread[test] = forests.predict_spread(rows.x[test], part)
    return mean, spread


def _learnable(label: np.ndarray | None) -> bool:
    return label is None or bool(np.isfinite(label).any())


def _without_stations(
    rows: Rows, fold: np.ndarray, shared: np.ndarray | None, options: ForestOptions, job: Job
) -> Iterator[tuple[np.ndarray, CropForests, Job]]:
    """For each fold of stations: which rows are in it, forests that have seen none of them, and a part of the job."""
    for test, part in each_fold(fold, job):
        x, sm, label, _ = rows.at(~test)
        if not _learnable(label):
            continue
        irrigation = probability = None
        if label is not None and shared is not None:
            probability = shared[fold[test][0] % INNER, ~test]
            irrigation = fit_classifier(x, label, options, part.part(0.0, 0.2))
        moisture = fit(with_probability(x, probability), sm, options, part.part(0.2, 0.4))
        yield test, CropForests(moisture, irrigation), part.part(0.4, 1.0)


def shared_probabilities(
    x: np.ndarray, label: np.ndarray, group: np.ndarray, options: ForestOptions, job: Job
) -> np.ndarray:
    """CIR probabilities to train on when stations are left out, one line for each group of stations: ``(groups, n)``.

    Those of line g are made without the stations of group g, and without the stations of the row's own group. One
    classifier for each pair of groups makes them all.

    Parameters
    ----------
    x, label
        ``(n, p)``, and ``(n,)`` 1, 0 or NaN.
    group
        ``(n,)``, from 0; whole stations.
    """
    groups = int(group.max()) + 1
    out = np.full((groups, len(group)), _UNKNOWN, "float32")
    pairs = list(combinations(range(groups), 2))
    for n, (one, other) in enumerate(pairs):
        part = job.part(n / len(pairs), (n + 1) / len(pairs))
        unseen = np.isin(group, (one, other))
        known = ~unseen & np.isfinite(label)
        if not known.any():
            continue
        chance = np.full(len(group), np.nan)
        chance[unseen] = fit(x[known], label[known], options, part).predict(x[unseen], part)
        for line, away in ((one, other), (other, one)):
            # Folds that are smaller than their group are trained on the rest of it, too.
            mine = group == away if away != (line + 1) % groups else unseen
            out[line, mine] = chance[mine]
    return out


def station_scores(
    rows: Rows, features: list[str], fold: np.ndarray, options: ForestOptions, job: Job,
    irrigation: Counterfactual | None = None,
) -> StationScores:  # fmt: skip
    """Everything that is found out with stations left out.

    Parameters
    ----------
    fold
        ``(n,)``, of whole stations (`group_folds`).
    irrigation
        What the soil moisture owed to irrigation is reckoned with.
    """
    n = len(rows.sm)
    mean, spread = np.full(n, np.nan), np.full(n, np.nan)
    group, shared = fold % INNER, None
    if rows.label is not None:
        shared = shared_probabilities(rows.x, rows.label, group, options, job.part(0.05, 0.15))
    probability = None if shared is None else np.full(n, np.nan)
    judge = _Variants(rows, options, irrigation, job.part(0.0, 0.05))
    found, rng = [], np.random.default_rng(options.seed)
    for test, forests, part in _without_stations(rows, fold, shared, options, job.part(0.15, 1.0)):
        x = rows.x[test]
        chance = forests.probability(x, part)
        mean[test], spread[test] = forests.moisture.predict_spread(with_probability(x, chance), part)
        if probability is not None and shared is not None and chance is not None:
            # All classifiers that have not seen its station: with few trees each, one alone tells probabilities apart
            # too coarsely.
            others = np.delete(shared[:, test], group[test][0], axis=0)
            probability[test] = np.vstack([chance, others]).mean(axis=0)
        judge.fold(test, forests, mean[test], part.part(0.0, 0.5))
        found.append(_rises(forests, x, rows.sm[test], features, rng, part.part(0.5, 1.0)))
    groups = {name: [i] for i, name in enumerate([*features, *([] if rows.label is None else [CIR])])}
    importance = Importance(groups, np.concatenate(found, axis=1))
    judge.spread.update({OUT_OF_FOLD: spread} if judge.predicted else {})
    return StationScores(mean, spread, probability, importance, judge.predicted, judge.spread, judge.owed)


def _rises(forests: CropForests, x, sm, features: list[str], rng, job: Job) -> np.ndarray:
    """Rise of the RMSE when a feature is shuffled for both forests, or the CIR probability for the regression."""
    x, truth = some_rows(x, np.asarray(sm, "float64"), rng)
    groups = {name: [i] for i, name in enumerate(features)}
    out = rises(forests, x.copy(), truth, groups, rng, _REPEATS, job.part(0.0, 0.9))
    if forests.irrigation is None:
        return out
    seen = with_probability(x, forests.probability(x, job))
    last = {CIR: [seen.shape[1] - 1]}
    return np.vstack([out, rises(forests.moisture, seen, truth, last, rng, _REPEATS, job.part(0.9, 1.0))])


class _Variants:
    """Predictions of the four variants, fold by fold; empty without irrigation."""

    def __init__(self, rows: Rows, options: ForestOptions, irrigation: Counterfactual | None, job: Job):
        self.rows, self.options, self.irrigation = rows, options, irrigation
        names = () if rows.label is None else VARIANTS
        self.predicted = {name: np.full(len(rows.sm), np.nan) for name in names}
        self.spread = {name: np.full(len(rows.sm), np.nan) for name in names}
        self.owed = {name: np.full(len(rows.sm), np.nan) for name in names if irrigation}
        if rows.label is not None:  # the leak: it has seen the rows that it will forecast
            self.known = fit_classifier(rows.x, rows.label, options, job).predict(rows.x, job)

    def fold(self, test: np.ndarray, forests: CropForests, mean: np.ndarray, job: Job) -> None:
        if not self.predicted:
            return
        self._regression(WITHOUT, test, None, job.part(0.0, 0.33))
        self.predicted[OUT_OF_FOLD][test] = mean
        if self.irrigation:
            x = self.irrigation.of(self.rows.x[test])
            self.owed[OUT_OF_FOLD][test] = mean - forests.predict(x, job)
        self._regression(IN_SAMPLE, test, self.known, job.part(0.33, 0.66))
        self._regression(TRUE, test, self.rows.label, job.part(0.66, 1.0))

    def _regression(self, name: str, test: np.ndarray, cir: np.ndarray | None, job: Job) -> None:
        """A variant that is a regression alone, on the rows whose CIR is known."""
        there = np.ones(len(test), bool) if cir is None else np.isfinite(cir)
        known, asked = there & ~test, there & test
        if not known.any() or not asked.any():
            return

        def table(rows, values) -> np.ndarray:
            return with_probability(rows, None if cir is None else values)

        values = np.zeros(len(test)) if cir is None else cir
        x, sm = self.rows.x, self.rows.sm
        forest = fit(table(x[known], values[known]), sm[known], self.options, job)
        mean, self.spread[name][asked] = forest.predict_spread(table(x[asked], values[asked]), job)
        self.predicted[name][asked] = mean
        if self.irrigation:
            # Who takes CIR for irrigation takes 0 for its absence.
            dry = table(self.irrigation.of(x[asked]), np.zeros(np.count_nonzero(asked)))
            self.owed[name][asked] = mean - forest.predict(dry, job)
