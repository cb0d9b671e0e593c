"""What a training takes with all its forests, before it is begun: the forest itself, scores, searches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..run.errors import ResourceError
from ..run.job import Job
from ..run.language import later, say
from .forest import ForestOptions
from .forest.bootstrap import distinct_share
from .forest.sample_size import seconds_of
from .forest.training_cost import duration_text, estimate, memory_needed, size_text, ways_to_fit

FOREST, SCORES, SEARCH, SELECTION = (
    later("the forest"),
    "scores",
    later("search of settings"),
    later("selection of covariates"),
)


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
        """Bytes that one forest of this kind needs while it is trained on ``threads`` threads."""
        return memory_needed(self.rows, features, self.options, threads)[0]


@dataclass(frozen=True)
class Effort:
    """stages, seconds of each stage (roughly), and memory of the largest in bytes, with the table."""

    stages: list[Stage]
    seconds: list[float]
    memory: float

    def share(self, *what: str) -> float:
        """Part of the whole time that some stages take."""
        return sum(s for stage, s in zip(self.stages, self.seconds, strict=True) if stage.what in what) / sum(
            self.seconds
        )

    def parts(self, job: Job) -> dict[str, Job]:
        """The job's parts in the order in which they are worked on, as long as they are expected to take."""
        found, start = {}, 0.0
        for what in (SEARCH, SELECTION, SCORES, FOREST):
            stop = start + self.share(what)
            found[what] = job.part(start, min(stop, 1.0))
            start = stop
        return found

    def text(self, job: Job) -> str:
        """Lines for the log."""
        trees = sum(stage.fits * stage.options.trees for stage in self.stages)
        parts: dict[str, tuple[int, float]] = {}
        for stage, seconds in zip(self.stages, self.seconds, strict=True):
            fits, total = parts.get(stage.what, (0, 0.0))
            parts[stage.what] = fits + stage.fits, total + seconds
        words = [
            say(
                "  {what:24} {fits:4} forest(s), about {time}",
                what=say(what),
                fits=fits,
                time=duration_text(total),
            )
            for what, (fits, total) in parts.items()
        ]
        return say(
            "The training grows {trees} trees: about {time} with {threads} thread(s), and up to "
            "{memory} of memory (budget {budget}).\n",
            trees=trees,
            time=duration_text(sum(self.seconds)),
            threads=job.threads,
            memory=size_text(self.memory),
            budget=size_text(job.memory),
        ) + "\n".join(words)


def stated_seconds(stages: Sequence[Stage], features: int, most: float = float("inf")) -> float:
    """Seconds of one processor that the forests of a training take, from their sizes alone (`sample_size.seconds_of`).

    Parameters
    ----------
    stages
        The forest itself first.
    most
        Seconds that the forest itself takes at most, since its rows are chosen so; the others get fewer rows with it.
    """
    seconds = [stage.fits * seconds_of(stage.rows, features, stage.options) for stage in stages]
    return sum(seconds) * min(1.0, most / max(seconds[0], 1e-9))


def foresee(
    x: np.ndarray,
    y: np.ndarray,
    options: ForestOptions,
    planned: Callable[[ForestOptions], tuple[list[Stage], float]],
    job: Job,
    more_ways: Sequence[str] = (),
) -> Effort:
    """Time and memory of a training, from one tree on some of the rows and from the sizes.

    Parameters
    ----------
    x, y
        ``(n, p)`` and ``(n,)`` training rows.
    options
        Of the forest itself.
    planned
        The stages of a training with other options, the forest itself first, and its memory in bytes.
    more_ways
        What else would make it fit, as a message says it.

    Raises
    ------
    ResourceError
        It cannot fit into ``job.memory``; it says what would.
    """
    rows, features = x.shape
    options.features_tried(features)
    stages, memory = planned(options)
    if memory > job.memory:
        ways, _, _ = ways_to_fit(lambda **changes: planned(replace(options, **changes))[1] <= job.memory, options)
        ways += more_ways
        if job.threads > 1:
            ways.append("use fewer threads")
        ways.append("train on fewer rows (years, cells)")
        raise ResourceError(
            "Training on {rows} rows of {features} feature(s), with the forests for the scores, may need {memory} of"
            " memory, but the budget is {budget}. Do one of these: {ways}.",
            rows=rows, features=features, memory=size_text(memory), budget=size_text(job.memory), ways="; ".join(ways),
        )  # fmt: skip
    base = estimate(x, np.ascontiguousarray(y, "float64"), options, job)
    unit = base.seconds * stages[0].fits / stages[0].work(features)
    return Effort(stages, [unit * stage.work(features) for stage in stages], memory)
