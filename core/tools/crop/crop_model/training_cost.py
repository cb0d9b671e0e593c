"""What a training will take, with all its forests, before it is begun, and how many trees those for the scores have."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....learning import effort
from ....learning.cross_validation import score_trees
from ....learning.effort import FOREST, SCORES, SEARCH, Effort, Stage
from ....learning.forest import ForestOptions
from ....run.job import Job
from . import tune
from .forests import INNER, OUTER
from .held_out import VARIANTS

YEAR_FOLDS = 5
_SPLITS, _FEW_ROWS = 3, 300  # random splits that are scored, of a table with so many rows
_CLASSIFIER = 0.5  # time of a classifier beside a regression: zeros and ones make smaller trees


def random_splits(rows: int) -> int:
    """How many of the ten random splits of 90 to 10 are scored: all tell the same, so some of a large table will do."""
    return _SPLITS if rows >= _FEW_ROWS else OUTER


def model_fits(irrigation: bool) -> float:
    """How many regressions take as long as the model itself, on all rows.

    With irrigation there are also the classifier, and those that make the probabilities which the regression is trained
    on.
    """
    return 1 + _CLASSIFIER * (1 + INNER * (1 - 1 / INNER)) if irrigation else 1


def score_stages(rows: int, irrigation: bool, options: ForestOptions) -> list[Stage]:
    """The forests for the scores, with as many trees as `lighter` gives them."""
    # How many, on which share of the rows, and how long one takes beside a regression.
    kinds: list[tuple[float, float, float]] = []
    for folds, scored, stations in (
        (YEAR_FOLDS, YEAR_FOLDS, False), (OUTER, random_splits(rows), False), (OUTER, OUTER, True),
    ):  # fmt: skip
        share = 1 - 1 / folds
        kinds.append((scored * (len(VARIANTS) if irrigation and stations else 1), share, 1.0))
        if irrigation:
            kinds.append((scored, share, _CLASSIFIER))
            inner = (INNER * (INNER - 1) / 2, 1 - 2 / INNER) if stations else (scored * INNER, share * (1 - 1 / INNER))
            kinds.append((*inner, _CLASSIFIER))
    if irrigation:
        kinds.append((1, 1.0, _CLASSIFIER))  # the one that leaks
    fits = sum(number * share * weight for number, share, weight in kinds)
    trees = min(score_trees(round(options.trees * model_fits(irrigation)), fits), options.trees)
    return [Stage(SCORES, int(number), int(share * rows), replace(options, trees=trees)) for number, share, _ in kinds]


def lighter(rows: int, irrigation: bool, options: ForestOptions) -> ForestOptions:
    """Settings of the forests for the scores: all together take at most twice the time of the model itself."""
    return score_stages(rows, irrigation, options)[0].options


def stages(rows: int, features: int, irrigation: bool, options: ForestOptions, searched: bool) -> list[Stage]:
    """The forests of a training; of a search those of the settings that take most."""
    largest = replace(options, max_samples=1.0, min_leaf=1) if searched else options
    out = [Stage(FOREST, 2 if irrigation else 1, rows, largest)]
    if irrigation:
        out.append(Stage(FOREST, INNER, rows - rows // INNER, largest))
    out += score_stages(rows, irrigation, largest)
    if searched:
        some = min(rows, tune.MAX_ROWS)
        trees = max(tune.numbers_of_trees(options))
        out += [
            Stage(SEARCH, OUTER, some - some // OUTER, replace(setting, trees=trees))
            for setting in tune.settings(options, features)
        ]
    return out


def foresee(
    x: np.ndarray, sm: np.ndarray, irrigation: bool, options: ForestOptions, searched: bool, job: Job
) -> Effort:
    """Time and memory of a training.

    Raises
    ------
    ResourceError
        It cannot fit into ``job.memory``; it says what would.
    """
    rows, features = x.shape

    def planned(changed: ForestOptions) -> tuple[list[Stage], float]:
        some = stages(rows, features, irrigation, changed, searched)
        # Its own trees, and those of the classifier beside it.
        return some, max(stage.memory(features, job.threads) for stage in some) * (2 if irrigation else 1)

    return effort.foresee(x, sm, options, planned, job, ["switch TUNE off"] if searched else [])
