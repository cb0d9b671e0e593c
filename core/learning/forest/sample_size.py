"""How many rows a table and each tree get where nobody says: as many as memory and a stated time allow.

With more rows than that a forest becomes better ever more slowly, while its time and its memory grow with them. What
the limit costs in accuracy is estimated by a learning curve: forests on smaller samples, and the decline of their error
out of bag carried on to the sample that was wished for (Cortes et al. 1994, Advances in Neural Information Processing
Systems 6, 327–334).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...run.job import Job
from ...run.language import say
from .bootstrap import distinct_share, grow, tree_seeds
from .forest import ForestOptions, in_order
from .training_cost import duration_text
from .trees import NODE_BYTES

FOREST_SECONDS = 120.0  # of one processor, for all trees of the forest itself
WISHED = 0.8  # share of the rows for each tree, where there is no limit (Luo §3.1.2)
# Seconds for a row, a feature that is tried and a level of the tree, and for a row out of bag: as measured on a
# processor of 2023 (benchmarks/forest_speed.py). They are stated and not measured in each run, so that the same data
# and budget give the same forest on every machine, with however many threads.
_ROW_LEVEL, _ROW_OUT = 7e-8, 1.1e-7
_ROW_TREE = 1e-7  # seconds of a row and tree of a prediction (benchmarks/tool_costs.py)
_OUT_SHARE = 0.25  # of the time, at most, for the rows out of bag
_ROWS_SHARE, _TREES_SHARE = 0.5, 0.25  # of the memory budget
_ROW_BYTES, _ROW_FEATURE_BYTES = 400, 12  # of a row while it is trained on: the table, a fold's copy, four threads
_LEAST_ROWS, _LEAST_BAG = 20_000, 2_000
_STEPS = 10_000  # shares are whole multiples of one by this
_CURVE_TREES, _CURVE_PARTS = 20, (0.25, 0.5, 1.0)
_CURVE_ROWS = 20_000  # whose error is looked at
_STEEPEST = 0.9  # of the decline of one doubling, that the next may be


def seconds_of(rows: int, features: int, options: ForestOptions) -> float:
    """Seconds of one processor that the trees of a forest take, as stated above and not as measured.

    Examples
    --------
    >>> round(seconds_of(100_000, 17, ForestOptions()))
    154
    """
    distinct = distinct_share(options.max_samples) * rows
    levels = options.features_tried(features) * np.log2(distinct + 2)
    return options.trees * (_ROW_LEVEL * distinct * levels + _ROW_OUT * (rows - distinct))


def prediction_seconds(trees: int, rows: float) -> float:
    """Seconds of one processor in which so many trees predict so many rows, with the making of their features.

    Examples
    --------
    >>> prediction_seconds(500, 1_000_000)
    50.0
    """
    return trees * rows * _ROW_TREE


def most_rows(features: int, options: ForestOptions, memory: int) -> int:
    """Rows of a table beyond which more would only take memory, or time out of bag.

    Parameters
    ----------
    memory
        The budget, in bytes.

    Examples
    --------
    >>> most_rows(17, ForestOptions(), 2 * 1024**3)
    545454
    """
    by_time = _OUT_SHARE * FOREST_SECONDS / (options.trees * _ROW_OUT)
    by_memory = _ROWS_SHARE * memory / (_ROW_BYTES + _ROW_FEATURE_BYTES * features)
    return max(int(min(by_time, by_memory)), min(_LEAST_ROWS, int(by_memory)), 1)


def share_of_rows(rows: int, features: int, options: ForestOptions, memory: int) -> float:
    """MAX_SAMPLES where nobody says: that of ``options`` where time and memory allow it, else the largest that they do.

    Parameters
    ----------
    rows, features
        Of the table.
    memory
        The budget, in bytes.

    Examples
    --------
    >>> share_of_rows(20_000, 17, ForestOptions(), 2 * 1024**3)
    0.8
    >>> 0 < share_of_rows(500_000, 17, ForestOptions(), 2 * 1024**3) < 0.1
    True
    """

    def fits(share: float) -> bool:
        changed = replace(options, max_samples=share)
        nodes = 2 * distinct_share(share) * rows / options.min_leaf
        small = options.trees * nodes * NODE_BYTES <= _TREES_SHARE * memory
        return small and seconds_of(rows, features, changed) <= FOREST_SECONDS

    if fits(options.max_samples):
        return options.max_samples
    low, high = 1, int(options.max_samples * _STEPS)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle / _STEPS) else (low, middle - 1)
    return min(max(low / _STEPS, min(_LEAST_BAG / rows, 1.0)), options.max_samples)


@dataclass(frozen=True)
class LearningCurve:
    """Error of forests on samples of growing size.

    Parameters
    ----------
    rows
        Rows drawn for each tree, each twice the one before.
    squares
        Mean square error out of bag, in the square of the target's unit, as of a forest of all trees.
    """

    rows: tuple[int, ...]
    squares: tuple[float, ...]

    def at(self, rows: float) -> float:
        """Mean square error with so many rows for each tree.

        Beyond the last, each doubling takes off a part of what the one before took.
        """
        before, last = self.squares[-2:]
        gain = max(before - last, 0.0)
        first = self.squares[-3] - before if len(self.squares) > 2 else gain
        ratio = min(gain / first, _STEEPEST) if first > 0 else _STEEPEST
        doublings = max(np.log2(rows / self.rows[-1]), 0.0)
        # Of a geometric series: gain · (ratio + ratio² + …).
        return max(last - gain * ratio * (1 - ratio**doublings) / (1 - ratio), 0.0)

    def loss(self, rows: float) -> float:
        """By how much the root mean square error is larger than with so many rows for each tree, as a share of it."""
        wished = self.at(rows)
        return float((self.squares[-1] / wished) ** 0.5 - 1) if wished > 0 else 0.0


def learning_curve(x: np.ndarray, y: np.ndarray, options: ForestOptions, job: Job) -> LearningCurve:
    """Grow some trees on a quarter, half and all of the sample that ``options`` gives each tree.

    Parameters
    ----------
    x, y
        ``(n, p)`` float32 and ``(n,)``.

    Raises
    ------
    Cancelled, and what `grow` raises
    """
    x, y = np.ascontiguousarray(x, np.float32), np.ascontiguousarray(y, np.float64)
    looked_at = np.zeros(len(y), bool)
    looked_at[np.unique(np.linspace(0, len(y) - 1, min(_CURVE_ROWS, len(y))).astype(int))] = True
    seeds = tree_seeds(options.seed, min(_CURVE_TREES, options.trees))
    sizes, squares = [], []
    for number, part in enumerate(_CURVE_PARTS):
        smaller = replace(options, max_samples=options.max_samples * part)

        def one(seed: int, smaller=smaller) -> tuple[np.ndarray, np.ndarray]:
            _, rows, values = grow(x, y, smaller, seed)
            return rows[looked_at[rows]], values[looked_at[rows]]

        total, square, count = np.zeros((3, len(y)))
        for rows, values in in_order(one, seeds, job):
            total[rows] += values
            square[rows] += values * values
            count[rows] += 1
        job.report((number + 1) / len(_CURVE_PARTS))
        seen = count > 1
        mean = total[seen] / count[seen]
        between = np.maximum(square[seen] - count[seen] * mean**2, 0) / (count[seen] - 1)
        # What few trees add to the error is taken out, and what all of them will is put in.
        excess = between * (1 / count[seen] - 1 / options.trees)
        squares.append(max(float(((mean - y[seen]) ** 2 - excess).mean()), 0.0))
        sizes.append(round(len(y) * smaller.max_samples))
    return LearningCurve(tuple(sizes), tuple(squares))


def chosen_text(rows: int, wished: float, options: ForestOptions, curve: LearningCurve) -> str:
    """What was chosen, why, and what it costs, for log and report.

    Parameters
    ----------
    rows
        Of the table.
    wished
        Rows that each tree would get without a limit.
    """
    loss = curve.loss(wished)
    return say(
        "MAX_SAMPLES is automatic: each tree gets {bag} of {rows} rows (MAX_SAMPLES {share:g}), so that {trees} trees"
        " take about {time} of one processor and a quarter of the memory budget at most. With {wished:.0f} rows for"
        " each tree the RMSE out of bag would be up to {loss:.1f} % lower (from forests on {sizes} rows a tree: RMSE"
        " {errors}).",
        bag=round(rows * options.max_samples), rows=rows, share=options.max_samples, trees=options.trees,
        time=duration_text(FOREST_SECONDS), wished=wished, loss=100 * loss / (1 + loss),
        sizes=", ".join(str(size) for size in curve.rows), errors=", ".join(f"{v**0.5:.4f}" for v in curve.squares),
    )  # fmt: skip
