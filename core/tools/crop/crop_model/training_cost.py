"""What a training will take, with all its forests, before it is begun."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....learning.forest import ForestOptions
from ....learning.forest.training_cost import Cost, duration_text, estimate, require_memory, size_text
from ....run.job import Job
from . import tune
from .forests import INNER, OUTER
from .held_out import FORESTS_PER_FOLD

YEAR_FOLDS = 5


def forests(irrigation: bool, tuned: ForestOptions | None, features: int) -> float:
    """How many forests of the given size a training grows; those of a search count by their trees.

    tuned
        The settings given, when they are to be searched.
    """
    per_fit = INNER + 2 if irrigation else 1
    fits: float = OUTER * (FORESTS_PER_FOLD if irrigation else 1) + (OUTER + YEAR_FOLDS + 1) * per_fit
    if tuned:
        fits += len(tune.settings(tuned, features)) * OUTER * 2 * max(tune.numbers_of_trees(tuned)) / tuned.trees
    return fits


def foresee(x: np.ndarray, sm: np.ndarray, irrigation: bool, options: ForestOptions, searched: bool, job: Job) -> Cost:
    """Say what the training takes.

    Raises
    ------
    ResourceError
        A forest cannot fit into ``job.memory``; it says what would.
    """
    largest = replace(options, max_samples=1.0, min_leaf=1) if searched else options
    # Its own trees, and those of the classifier beside it.
    cost = estimate(x, np.ascontiguousarray(sm, "float64"), largest, job)
    require_memory(replace(cost, memory=cost.memory * (2 if irrigation else 1)), largest, job)
    number = forests(irrigation, options if searched else None, x.shape[1])
    job.info(
        f"The training grows {number:.0f} forests of {options.trees} trees on up to {cost.rows} rows of "
        f"{cost.features} feature(s): about {duration_text(number * cost.seconds)} with {job.threads} thread(s), and "
        f"up to {size_text(cost.memory * (2 if irrigation else 1))} of memory (budget {size_text(job.memory)})."
    )
    return cost
