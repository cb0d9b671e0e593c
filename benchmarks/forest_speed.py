"""Speed and memory of the random forest against bare scikit-learn on the same rows.

Each row alternates both sides and takes medians of seconds and of the ratios of a round, so that a
busy machine slows both; “cpu” is the ratio in processor time, all threads together. Ours always
estimates the cost and makes the out-of-bag predictions; the bare fit is timed without and with them
(“oob”). “Few kept” is a budget in which the rebuilt trees cannot stay in memory. Memory is the
largest that each side grew by, each in a process of its own, x and y not counted; “said” is what
`fit_forest` says before it begins, x and y included.
"""

from __future__ import annotations

import resource
import sys
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.learning.forest.bootstrap import bag_size
from agridrought.core.learning.forest.training_cost import memory_needed
from agridrought.core.run.job import Job

FEATURES = 9
FIT_ROWS = ((4_000, 100), (20_000, 50), (100_000, 8))  # rows, trees
PREDICT_ROWS = ((65_536, 100), (768_800, 40))  # a block of a month; a month of 620 × 1240 fine cells
ROUNDS = 5
THREADS = 2
_MB = 1e6


def table(n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Covariates ``(n, 9)`` float32 and soil moisture ``(n,)`` m³/m³ that depends on some of them."""
    rng = np.random.default_rng(seed)
    x = rng.random((n, FEATURES), dtype=np.float32)
    return x, 0.2 + 0.1 * x[:, 0] + 0.05 * np.sin(6 * x[:, 1]) * x[:, 2] + 0.03 * rng.standard_normal(n)


def job() -> Job:
    return Job(memory=4 * 1024**3, threads=THREADS)


def bare(n: int, trees: int, oob: bool = False):
    """scikit-learn's forest with the settings of `ForestOptions`."""
    from sklearn.ensemble import RandomForestRegressor

    size = bag_size(n, ForestOptions().max_samples)
    return RandomForestRegressor(
        trees, min_samples_leaf=5, max_features=1 / 3, max_samples=size, oob_score=oob, n_jobs=THREADS, random_state=0
    )


def timed(*runs) -> list[tuple[float, float, float]]:
    """Of each run, taken in turns: median seconds, and medians of the first one's ratio to it, by the
    clock and in processor time."""
    spent = np.empty((2, ROUNDS, len(runs)))
    clocks = (time.perf_counter, time.process_time)
    for turn in range(ROUNDS):
        for i, run in enumerate(runs):
            start = [clock() for clock in clocks]
            run()
            spent[:, turn, i] = [clock() - begun for clock, begun in zip(clocks, start, strict=True)]
    ratios = np.median(spent[:, :, :1] / spent, axis=1)
    return list(zip(np.median(spent[0], axis=0), *ratios, strict=True))


def peak() -> float:
    """Highest resident memory so far, in MB (macOS counts bytes, others kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def columns(*rows: tuple[float, float, float]) -> str:
    return "".join(f"{seconds:>8.2f} {ratio:>6.2f} {cpu:>6.2f}" for seconds, ratio, cpu in rows)


def fit_row(n: int, trees: int) -> str:
    warnings.simplefilter("ignore")  # few trees leave rows without an out-of-bag prediction
    x, y = table(n)
    options = ForestOptions(trees=trees)
    ours, plain, scored = timed(
        lambda: fit_forest(x, y, options, job()),
        lambda: bare(n, trees).fit(x, y),
        lambda: bare(n, trees, True).fit(x, y),
    )
    return f"{n:>8} {trees:>6} {ours[0]:>7.2f} {columns(plain, scored)}"


def predict_row(n: int, trees: int) -> str:
    x, y = table(20_000)
    forest, peer = fit_forest(x, y, ForestOptions(trees=trees), job()), bare(len(x), trees).fit(x, y)
    rows = table(n, 1)[0]
    lean = Job(memory=2 * forest.nbytes, threads=THREADS)
    # Before the other, which keeps its trees for good.
    few, (_, ratio, cpu) = timed(lambda: forest.predict(rows, lean), lambda: peer.predict(rows))
    ours, plain = timed(lambda: forest.predict(rows, job()), lambda: peer.predict(rows))
    worst = np.abs(forest.predict(rows) - peer.predict(rows)).max()
    few_kept = f"{few[0]:>10.2f} {ratio:>6.2f} {cpu:>6.2f}"
    return f"{n:>8} {trees:>6} {ours[0]:>7.2f} {columns(plain)} {few_kept} {worst:>11.1e}"


def fit_memory(side: str, n: int, trees: int) -> float:
    warnings.simplefilter("ignore")
    x, y = table(n)
    fit_forest(x[:100], y[:100], ForestOptions(trees=2), job())  # imports scikit-learn
    before = peak()
    if side == "ours":
        forest = fit_forest(x, y, ForestOptions(trees=trees), job())
    else:
        forest = bare(n, trees, True).fit(x, y)
    return peak() - before if forest else 0.0


def predict_memory(side: str, n: int, trees: int) -> float:
    x, y = table(20_000)
    rows = table(n, 1)[0]
    peer = bare(len(x), trees).fit(x, y) if side != "ours" else fit_forest(x, y, ForestOptions(trees=trees), job())
    peer.predict(rows[:100])
    before = peak()
    peer.predict(rows, *([job()] if side == "ours" else []))
    return peak() - before


def main() -> None:
    # Each figure in a process of its own: the peak memory of a process never goes down.
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        print("fit: rows  trees  ours s   bare s  ratio    cpu  oob s  ratio    cpu")
        for sizes in FIT_ROWS:
            print(pool.submit(fit_row, *sizes).result(), flush=True)
        print("predict:   trees  ours s   bare s  ratio    cpu few kept s  ratio    cpu  max |diff|")
        for sizes in PREDICT_ROWS:
            print(pool.submit(predict_row, *sizes).result(), flush=True)
        print("memory: rows     trees  ours MB  bare MB  said MB")
        for name, run, cases in (("fit", fit_memory, FIT_ROWS), ("predict", predict_memory, PREDICT_ROWS)):
            for n, trees in cases:
                ours, plain = (pool.submit(run, side, n, trees).result() for side in ("ours", "bare"))
                said = memory_needed(n, FEATURES, ForestOptions(trees=trees), THREADS)[0] / _MB
                said = f"{said:>8.0f}" if name == "fit" else ""
                print(f"{name:<8} {n:>7} {trees:>6} {ours:>8.0f} {plain:>8.0f} {said}", flush=True)


if __name__ == "__main__":
    main()
