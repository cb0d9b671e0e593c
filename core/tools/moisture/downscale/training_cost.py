"""What a training will take, with all its forests, before it is begun."""

from __future__ import annotations

from dataclasses import replace

from ....learning import effort, grid_search
from ....learning.cross_validation import FOLDS, score_trees
from ....learning.effort import FOREST, SCORES, SEARCH, SELECTION, Effort, Stage
from ....learning.forest import ForestOptions
from ....run.job import Job
from . import select
from .table import Table

# Forests for the scores: one at random, five by years and five by blocks of land; and one scale up five on a quarter of
# the rows for each of four corners. SCORE_FITS counts each by its share of the rows.
_FITS = 1 + 3 * FOLDS
_ROW = 32  # bytes of a row of the table beside its features
SCORE_FITS = _FITS * (1 - 1 / FOLDS)


def stages(rows: int, features: int, groups: int, options: ForestOptions, searched: bool, selected: bool) -> list:
    """The forests of a training; of a selection as many as there can be at most."""
    part = rows - rows // FOLDS
    if searched:  # it may come to the settings that take most
        options = replace(
            options,
            min_leaf=min(options.min_leaf, *grid_search.MIN_LEAF),
            max_samples=max(options.max_samples, *grid_search.MAX_SAMPLES),
        )
    cv = replace(options, trees=score_trees(options.trees, SCORE_FITS))
    out = [
        Stage(FOREST, 1, rows, options),
        Stage(SCORES, _FITS, part, cv),
    ]
    if searched:
        settings = grid_search.distinct(grid_search.grid(options), features)
        out += [Stage(SEARCH, FOLDS, part, setting) for setting in settings]
    if selected:
        light = replace(options, trees=min(options.trees, select.TREES))
        out.append(Stage(SELECTION, FOLDS * (groups + 1), part, light))
    return out


def training_memory(rows: int, features: int, options: ForestOptions, threads: int) -> float:
    """Bytes that a training without search and selection takes at most, with its table."""
    table = rows * (4 * features + _ROW)
    largest = max(stage.memory(features, threads) for stage in stages(rows, features, 0, options, False, False))
    return table + largest


def foresee(table: Table, groups: int, options: ForestOptions, searched: bool, selected: bool, job: Job) -> Effort:
    """Time and memory of a training, from one tree on some of the rows and from the sizes.

    Raises
    ------
    ResourceError
        It cannot fit into ``job.memory``; it says what would.
    """
    rows, features = table.x.shape

    def planned(changed: ForestOptions) -> tuple[list[Stage], float]:
        some = stages(rows, features, groups, changed, searched, selected)
        # The forest is grown on the table itself, all others on copies of most of its rows.
        return some, table.nbytes + max(
            stage.memory(features, job.threads) - (table.x.nbytes if stage.what == FOREST else 0) for stage in some
        )

    ways = ["switch GRID_SEARCH off, and set MIN_LEAF and MAX_SAMPLES"] if searched else []
    return effort.foresee(table.x, table.y, options, planned, job, ways)
