"""What fitting a forest will take, before it is begun."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import numpy as np

from ...run.errors import ResourceError
from ...run.job import Job
from ...run.language import say
from .bootstrap import bag_size, distinct_share, grow
from .forest import AHEAD, ForestOptions
from .trees import NODE_BYTES

# Bytes per training row: the sums of the out-of-bag predictions, the masks of the checks …
_ROW = 32
# … per thread: counts and weights of the bag, the order and values of the split search, the rows
# out of bag and their predictions (measured, see benchmarks/forest_speed.py).
_THREAD_ROW = 72
# A node in scikit-learn's growing tree, whose array doubles and is copied when it is full.
_GROWING_NODE = 2 * 72
_TRIAL_ROWS = 20_000
_TRIAL_SHARE = 0.005  # of the whole work
_MIB = 1024**2


@dataclass(frozen=True)
class Cost:
    """rows, features; nodes of a tree, at most; memory in bytes; seconds, roughly."""

    rows: int
    features: int
    nodes: float
    memory: float
    seconds: float

    def text(self, options: ForestOptions, job: Job) -> str:
        """One line for the log."""
        return say(
            "{trees} trees on {rows} rows of {features} feature(s): about {time} with {threads} thread(s), and "
            "up to {memory} of memory (budget {budget}).",
            trees=options.trees,
            rows=self.rows,
            features=self.features,
            time=duration_text(self.seconds),
            threads=job.threads,
            memory=size_text(self.memory),
            budget=size_text(job.memory),
        )


def memory_needed(rows: int, features: int, options: ForestOptions, threads: int) -> tuple[float, float]:
    """Bytes that fitting takes at most, and nodes of a tree.

    A leaf holds ``min_leaf`` distinct rows or more, so a bag with d distinct rows has at most
    d / min_leaf leaves, and a tree one inner node less than leaves.
    """
    distinct = min(distinct_share(options.max_samples) * rows + 1, rows)
    nodes = max(2 * distinct / options.min_leaf - 1, 1)
    data = rows * (4 * features + 8 + _ROW)
    growing = threads * (rows * _THREAD_ROW + nodes * _GROWING_NODE) + AHEAD * threads * nodes * NODE_BYTES
    return data + growing + options.trees * nodes * NODE_BYTES, nodes


def estimate(x: np.ndarray, y: np.ndarray, options: ForestOptions, job: Job) -> Cost:
    """Memory from the sizes, time from one tree on some of the rows. x, y: as `grow` takes them."""
    rows, features = x.shape
    memory, nodes = memory_needed(rows, features, options, job.threads)
    if memory > job.memory:
        return Cost(rows, features, nodes, memory, float("nan"))
    return Cost(rows, features, nodes, memory, _seconds(x, y, options) / min(job.threads, options.trees))


def _seconds(x: np.ndarray, y: np.ndarray, options: ForestOptions) -> float:
    """Time of all trees, one after the other: n rows take as n log n, since every level is sorted."""
    n = len(y)
    some = int(np.clip(n * options.trees * _TRIAL_SHARE, 1, min(n, _TRIAL_ROWS)))
    rows = np.arange(some) * n // some
    trial_x, trial_y = x[rows], y[rows]
    grow(trial_x[:1], trial_y[:1], options, options.seed)  # imports scikit-learn, which takes longer than a tree
    start = time.perf_counter()
    grow(trial_x, trial_y, options, options.seed)
    seconds = time.perf_counter() - start
    return options.trees * seconds * n * np.log2(n + 1) / (some * np.log2(some + 1))


def require_memory(cost: Cost, options: ForestOptions, job: Job) -> None:
    """Raise `ResourceError`, with what would fit, when the forest does not."""
    if cost.memory <= job.memory:
        return
    shape = (cost.rows, cost.features)

    def fits(**changes) -> bool:
        return memory_needed(*shape, replace(options, **changes), job.threads)[0] <= job.memory

    ways, share, trees = ways_to_fit(fits, options)
    if not trees and job.threads > 1:
        ways.append("use fewer threads")
    if not trees or not share:
        ways.append("train on fewer rows (years, cells)")
    bag = bag_size(cost.rows, options.max_samples)
    raise ResourceError(
        "{trees} trees on {rows} rows ({bag} drawn for each, {min_leaf} or more in a leaf, {threads} thread(s)) "
        "may need {memory} of memory, but the budget is {budget}. Do one of these: {ways}.",
        trees=options.trees, rows=cost.rows, bag=bag, min_leaf=options.min_leaf, threads=job.threads,
        memory=size_text(cost.memory), budget=size_text(job.memory), ways="; ".join(ways),
    )  # fmt: skip


def ways_to_fit(fits, options: ForestOptions) -> tuple[list[str], float, int]:
    """What makes a forest smaller, for a message; the share of rows and the number of trees that fit (0: none does).

    fits
        ``fits(max_samples=…)`` and ``fits(trees=…)``: whether that is within the budget.
    """
    ways = ["raise the memory budget"]
    share = _largest(lambda hundredths: fits(max_samples=hundredths / 100), round(options.max_samples * 100)) / 100
    if share:
        ways.append(f"set MAX_SAMPLES to {share:g}")
    trees = _largest(lambda number: fits(trees=number), options.trees)
    if trees:
        ways.append(f"set TREES to {trees}")
    return ways, share, trees


def _largest(fits, limit: int) -> int:
    """The largest whole number from 1 to ``limit`` that fits, by bisection; 0 if none does."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def size_text(nbytes: float) -> str:
    """Bytes in words."""
    return f"{max(nbytes / _MIB, 1):.0f} MiB" if nbytes < 1024 * _MIB else f"{nbytes / 1024 / _MIB:.1f} GiB"


def duration_text(seconds: float) -> str:
    """Seconds in words."""
    if seconds < 90:
        return f"{max(seconds, 1):.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
