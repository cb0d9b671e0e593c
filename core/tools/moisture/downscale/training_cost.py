"""What a training will take, with all its forests, before it is begun."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....learning import grid_search
from ....learning.cross_validation import FOLDS, score_trees
from ....learning.forest import ForestOptions
from ....learning.forest.bootstrap import distinct_share
from ....learning.forest.training_cost import Cost, duration_text, estimate, memory_needed, size_text, ways_to_fit
from ....run.errors import ResourceError
from ....run.job import Job
from . import select
from .table import Table

FOREST, SCORES, SEARCH, SELECTION = "the forest", "scores", "search of settings", "selection of covariates"
# Forests for the scores: one at random, five by years and five by blocks of land; and one scale up five on a quarter of
# the rows for each of four corners. SCORE_FITS counts each by its share of the rows.
_FITS = 1 + 3 * FOLDS
SCORE_FITS = _FITS * (1 - 1 / FOLDS)


@dataclass(frozen=True)
class Stage:
    """So many forests of one kind: what for, on how many rows, with which settings."""

    what: str
    fits: int
    rows: int
    options: ForestOptions

    def work(self, features: int) -> float:
        """Proportional to the time: every level of a tree sorts the distinct rows of the bag."""
        rows = distinct_share(self.options.max_samples) * self.rows
        tried = self.options.features_tried(features)
        return self.fits * self.options.trees * tried * rows * np.log2(rows + 2)

    def memory(self, features: int, threads: int) -> float:
        return memory_needed(self.rows, features, self.options, threads)[0]


@dataclass(frozen=True)
class Effort:
    """stages, seconds of each stage (roughly), and memory of the largest in bytes, with the table."""

    stages: list[Stage]
    seconds: list[float]
    memory: float

    def share(self, *what: str) -> float:
        """Part of the whole time that some stages take."""
        return sum(s for stage, s in zip(self.stages, self.seconds) if stage.what in what) / sum(self.seconds)

    def text(self, job: Job) -> str:
        """Lines for the log."""
        trees = sum(stage.fits * stage.options.trees for stage in self.stages)
        parts: dict[str, tuple[int, float]] = {}
        for stage, seconds in zip(self.stages, self.seconds):
            fits, total = parts.get(stage.what, (0, 0.0))
            parts[stage.what] = fits + stage.fits, total + seconds
        words = [
            f"  {what:24} {fits:4} forest(s), about {duration_text(total)}" for what, (fits, total) in parts.items()
        ]
        return (
            f"The training grows {trees} trees: about {duration_text(sum(self.seconds))} with {job.threads} "
            f"thread(s), and up to {size_text(self.memory)} of memory (budget {size_text(job.memory)}).\n"
            + "\n".join(words)
        )


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

    options.features_tried(features)
    all_stages, memory = planned(options)
    base = estimate(table.x, np.ascontiguousarray(table.y, "float64"), options, job)
    if memory > job.memory:
        raise _refusal(base, options, memory, planned, searched, job)
    unit = base.seconds / all_stages[0].work(features)
    return Effort(all_stages, [unit * stage.work(features) for stage in all_stages], memory)


def _refusal(base: Cost, options, memory: float, planned, searched: bool, job: Job) -> ResourceError:
    def fits(**changes) -> bool:
        return planned(replace(options, **changes))[1] <= job.memory

    ways, _, _ = ways_to_fit(fits, options)
    if searched:
        ways.append("switch GRID_SEARCH off, and set MIN_LEAF and MAX_SAMPLES")
    if job.threads > 1:
        ways.append("use fewer threads")
    ways.append("train on fewer rows (years, cells)")
    return ResourceError(
        "Training on {rows} rows of {features} feature(s), with the forests for the scores, may need {memory} of"
        " memory, but the budget is {budget}. Do one of these: {ways}.",
        rows=base.rows, features=base.features, memory=size_text(memory), budget=size_text(job.memory),
        ways="; ".join(ways),
    )  # fmt: skip
