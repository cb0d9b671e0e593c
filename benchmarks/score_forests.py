"""What do the forests for the scores of “Train downscaler” cost beside the forest itself, and are they good enough?

    python benchmarks/score_forests.py [--rows 20000] [--trees 50 100 500]

Random covariates of 14 × 16 blocks of land and several years. Grown are the forest itself and the held-out forests as
the training grows them (one random fold, five folds of years, five of blocks of land; the check one scale up adds five
on a quarter of the rows for each of four corners, which are counted and not grown). Printed are seconds, the trees of
each forest for the scores, and R² and RMSE of the blocks left out by so many trees, with what few trees add taken out,
and by as many trees as the forest itself has.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace

import numpy as np

from agridrought.core.learning.cross_validation import (
    Score,
    block_folds,
    few_trees,
    held_out_spread,
    random_folds,
    score_trees,
    year_folds,
)
from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.training_cost import SCORE_FITS

FEATURES, BLOCK, YEARS = 9, 1.0, 8


def make_rows(rows: int, seed: int = 0):
    """x, y, place and year of each row: smooth relations with noise, and places that have something of their own."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(rows, FEATURES)).astype("float32")
    east, north, year = rng.uniform(0, 14, rows), rng.uniform(0, 16, rows), rng.integers(0, YEARS, rows)
    own = rng.normal(size=(14, 16))[east.astype(int), north.astype(int)]
    y = 0.25 + 0.03 * np.tanh(x[:, 0]) + 0.02 * x[:, 1] * (x[:, 2] > 0) + 0.01 * own + 0.01 * rng.normal(size=rows)
    return x, y, east, north, year


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--trees", type=int, nargs="+", default=[50, 100, 500])
    arguments = parser.parse_args()
    job = Job(2 * 1024**3, 2)
    x, y, east, north, year = make_rows(arguments.rows)
    blocks = block_folds(east, north, BLOCK, 0)
    schemes = {"random": (random_folds(len(y), 0), 1), "years": (year_folds(year), None), "blocks": (blocks, None)}
    for trees in arguments.trees:
        options = ForestOptions(trees=trees)
        lighter = replace(options, trees=score_trees(trees, SCORE_FITS))
        start = time.perf_counter()
        fit_forest(x, y, options, job)
        forest, start = time.perf_counter() - start, time.perf_counter()
        found = {name: held_out_spread(x, y, fold, lighter, job, most) for name, (fold, most) in schemes.items()}
        scores = time.perf_counter() - start
        whole = scores * SCORE_FITS / (SCORE_FITS - 4)  # with the check one scale up
        mean, spread = found["blocks"]
        few = Score.of(mean, y, few_trees(spread, lighter.trees, trees))
        raw = Score.of(mean, y)
        many = Score.of(held_out_spread(x, y, blocks, options, job)[0], y)
        print(
            f"{arguments.rows} rows, {trees} trees: the forest {forest:.1f} s, scores with {lighter.trees} trees each "
            f"{scores:.1f} s, with the check one scale up about {whole:.1f} s ({whole / forest:.2f} times the forest)\n"
            f"  blocks left out: few trees R² {few.r2:.4f}, RMSE {few.rmse:.5f} (as they are {raw.rmse:.5f}); "
            f"all trees {many.r2:.4f}, {many.rmse:.5f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
