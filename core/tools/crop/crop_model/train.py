"""Train a crop model: irrigation forecast, soil moisture with that forecast, and what both are worth (Cheng §2.3)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval, calibrate_spread
from ....learning.correlation_filter import Filtered, keep_independent
from ....learning.cross_validation import as_of_many, few_trees, group_folds, stratified_folds, year_folds
from ....learning.effort import FOREST, SCORES, SEARCH
from ....learning.forest import ForestOptions
from ....learning.forest.bootstrap import oob_importance
from ....learning.permutation_importance import held_out_importance
from ....learning.roc import Confusion, roc
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .forests import INNER, OUTER, CropForests, fit_forests, out_of_fold, quiet, with_probability
from .held_out import Counterfactual, Rows, StationScores, held_out, station_scores
from .irrigation import AT_OR_ABOVE, Irrigation
from .table import CropTable, named
from .trained import RANDOM, STATIONS, YEARS, CropOptions, Trained
from .training_cost import YEAR_FOLDS, foresee, lighter, random_splits
from .tune import Tuning, described, tune

_FORECAST = 0.5  # probability from which irrigation is forecast


def train(table: CropTable, irrigation: Irrigation, options: CropOptions, job: Job) -> tuple[CropForests, Trained]:
    """Fit both forests, and score them with stations, years and a tenth of each zone left out.

    Returns
    -------
    The forests, and all that is known of them.

    Raises
    ------
    ParameterError, ResourceError, Cancelled
    """
    return _Training(table, irrigation, options).run(job)


class _Training:
    """The steps between the table and the forests; each takes what the one before has left."""

    def __init__(self, table: CropTable, irrigation: Irrigation, options: CropOptions):
        self.table, self.irrigation, self.options = table, irrigation, options
        self.forest = options.forest
        self.filtered: Filtered | None = None
        self.tuning: Tuning | None = None

    def run(self, job: Job) -> tuple[CropForests, Trained]:
        self._filter(job.part(0.0, 0.04))
        self._clamp(job)
        rows = Rows(self.table.x, self.table.sm, self.irrigation.label, self.table.station)
        irrigated = rows.label is not None
        effort = foresee(rows.x, rows.sm, irrigated, self.forest, self.options.tune, job)
        job.info(effort.text(job))
        parts = effort.parts(job.part(0.04, 1.0))
        if self.options.tune:
            self._tune(parts[SEARCH])
        few = lighter(len(rows.sm), irrigated, self.forest)
        fold = group_folds(rows.station, self.forest.seed, OUTER)
        rest = quiet(parts[SCORES])
        scores = station_scores(rows, self.table.features, fold, few, rest.part(0.0, 0.7), self._counterfactual())
        others = self._others(rows, few, rest.part(0.7, 1.0))
        rest = quiet(parts[FOREST])
        forests, probability = fit_forests(*rows, self.forest, rest.part(0.0, 0.8))
        seen = with_probability(rows.x, probability)
        oob = oob_importance(forests.moisture, seen, rows.sm, self.forest, rest.part(0.8, 1.0))
        return forests, self._trained(rows, fold, scores, {STATIONS: (scores.mean, scores.spread), **others}, oob, few)

    def _filter(self, job: Job) -> None:
        names, limit = self.table.features, self.options.max_correlation
        pinned = [named(names, name, "PINNED", "the features") for name in self.options.pinned]
        if self.options.irrigation_feature:
            pinned.append(named(names, self.options.irrigation_feature, "IRRIGATION_FEATURE", "the features"))
        if limit >= 1 or len(names) < 2:
            return
        groups = {name: [i] for i, name in enumerate(names)}
        fold = group_folds(self.table.station, self.forest.seed, INNER)
        options = replace(self.forest, max_features=at_most(self.forest.max_features, len(names)))
        found = held_out_importance(self.table.x, self.table.sm, fold, groups, options, quiet(job))
        self.filtered = keep_independent(self.table.x, names, found.importance.mean, pinned, limit)
        self.table = self.table.with_features(self.filtered.kept)
        job.info("\n".join(self.filtered.lines(limit)))

    def _clamp(self, job: Job) -> None:
        tried = at_most(self.forest.max_features, len(self.table.features))
        if tried != self.forest.max_features:
            job.info(
                "There are {tried} feature(s), so MAX_FEATURES is {tried} and not {max_features}.",
                tried=tried, max_features=self.forest.max_features,
            )  # fmt: skip
            self.forest = replace(self.forest, max_features=tried)

    def _tune(self, job: Job) -> None:
        x, rest = self.table.x, quiet(job)
        if self.irrigation.label is not None:
            chance = out_of_fold(x, self.irrigation.label, self.table.station, self.forest, rest.part(0.0, 0.05))
            x = with_probability(x, chance)
        self.tuning = tune(x, self.table.sm, self.table.station, self.forest, rest.part(0.05, 1.0))
        self.forest = self.tuning.options
        job.info("\n".join(self.tuning.lines()))

    def _counterfactual(self) -> Counterfactual | None:
        """Only where CIR 0 means no irrigation: with the rule “below” it means no demand."""
        if not self.options.irrigation_feature or self.options.label != AT_OR_ABOVE:
            return None
        column = self.table.features.index(
            named(self.table.features, self.options.irrigation_feature, "IRRIGATION_FEATURE", "the features")
        )
        return Counterfactual(column, float(self.table.x[:, column].min()))

    def _others(
        self, rows: Rows, few: ForestOptions, job: Job
    ) -> dict[str, tuple[np.ndarray, np.ndarray]]:  # fmt: skip
        """Predictions with years, and with a tenth of each zone left out, and their SD over the trees."""
        years = year_folds(self.table.year, YEAR_FOLDS)
        zones = stratified_folds(self.table.zone, self.forest.seed, OUTER)
        out = {}
        if years is None:
            job.warn("The score with years left out cannot be had: there is only one year.")
            out[YEARS] = (np.full(len(rows.sm), np.nan),) * 2
        else:
            out[YEARS] = held_out(rows, years, few, job.part(0.0, 0.8))
        out[RANDOM] = held_out(rows, zones, few, job.part(0.8, 1.0), random_splits(len(rows.sm)))
        return out

    def _trained(
        self, rows: Rows, fold, scores: StationScores, held: dict, oob: np.ndarray, few: ForestOptions
    ) -> Trained:
        label, probability = self.irrigation.label, scores.probability
        labelled = label is not None
        columns = len(self.table.features)
        curve = confusion = None
        if label is not None and probability is not None:
            known = np.isfinite(label) & np.isfinite(probability)
            curve = roc(probability[known], label[known] > 0)
            confusion = Confusion.of(probability[known] >= _FORECAST, label[known] > 0)
        return Trained(
            table=self.table,
            irrigation=self.irrigation,
            options=self.forest,
            given=self.options,
            predicted={name: mean for name, (mean, _) in held.items()},
            variants=scores.variants,
            spreads={name: spread for name, (_, spread) in held.items()} | scores.variant_spreads,
            score_trees=few.trees,
            owed=scores.owed,
            importance=scores.importance,
            oob_importance=oob,
            interval=self._interval(rows, fold, scores, few.trees),
            applicability=Applicability.learn(
                rows.x, fold, scores.importance.by_column(columns + labelled)[:columns], self.forest.seed
            ),
            roc=curve,
            confusion=confusion,
            filtered=self.filtered,
            tuning=self.tuning,
        )

    def _interval(self, rows: Rows, fold: np.ndarray, scores: StationScores, grown: int) -> Interval | None:
        """That of predictions by all trees: the errors of few are larger by what their number adds."""
        found = calibrate_spread(rows.sm, scores.mean, as_of_many(scores.spread, grown), fold)
        squares = float(np.nanmean((scores.mean - rows.sm) ** 2))
        excess = few_trees(scores.spread, grown, self.forest.trees)
        if found is None or not 0 < excess < squares:
            return found
        return found.widened((1 - excess / squares) ** 0.5)


def at_most(max_features: int | str, features: int) -> int | str:
    """MAX_FEATURES where there are only so many."""
    return max_features if isinstance(max_features, str) else min(max_features, features)


def numbers_of(trained: Trained) -> dict[str, float]:
    """Numbers of the tool, from the scores at stations that the model has not seen (m³/m³ but for R2)."""
    found = trained.scores[STATIONS]
    return {
        "R2": float(found.r2),
        "RMSE": float(found.rmse),
        "UBRMSE": float(found.ub_rmse),
        "R": float(found.r),
        "BIAS": float(found.bias),
        "RANDOM_R2": float(trained.scores[RANDOM].r2),
        "AUC": float("nan") if trained.roc is None else trained.roc.area,
    }


def tell_scores(trained: Trained, tell: Tell) -> None:
    """Say the scores of every kind of validation, and what they mean."""
    tell.info("\n".join(trained.score_lines()))
    lines = [
        f"  {say(name):28}  R² {found.r2:6.3f}   RMSE {found.rmse:.4f}   ubRMSE {found.ub_rmse:.4f} m³/m³   n {found.n}"
        for name, found in trained.scores.items()
    ]
    tell.info(
        "{options}. Scores; days of one station are nearly copies of each other, so judge by the stations left out:"
        "\n{lines}",
        options=described(trained.options), lines="\n".join(lines),
    )  # fmt: skip
    if trained.variants:
        tell.info("\n".join(trained.variant_lines()))
    for part in (trained.interval, trained.applicability):
        if part is not None:
            tell.info("\n".join(part.lines()))
