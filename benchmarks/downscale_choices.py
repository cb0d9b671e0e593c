"""Do the search of settings and the selection of covariates help on land that neither has seen?

    python benchmarks/downscale_choices.py [--data FOLDER] [--trees 100]

Nested cross-validation on North Europe (FOLDER is laid out as sample_data/north_europe, the default): blocks of land
of 5° in five folds; each fold is predicted by forests whose settings and covariates were chosen on the other four
alone, by blocks of their own. Printed are R² and RMSE (m³/m³) of the defaults, of the search, of the selection, and of
both; and what was chosen without each fold.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
from downscale_cross_scale import north_europe
from downscale_north_europe import BLOCK, DATA, _rows

from agridrought.core.learning.cross_validation import Score, block_folds
from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.learning.grid_search import described, search_settings
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.select import select_features


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="default: sample_data/north_europe")
    parser.add_argument("--trees", type=int, default=100)
    arguments = parser.parse_args()
    job, base = Job(2 * 1024**3, 2), ForestOptions(trees=arguments.trees)
    with tempfile.TemporaryDirectory() as work:
        observed = north_europe(arguments.data, Path(work), job)
    x, y, (_, row, col) = _rows(observed.features, observed.sm, np.ones(len(observed.years), bool))
    east, north = np.vectorize(observed.grid.xy)(col + 0.5, row + 0.5)
    groups = {name: [column] for column, name in enumerate(observed.names)}
    fold = block_folds(east, north, BLOCK, base.seed)
    predicted = {name: np.full(len(y), np.nan) for name in ("defaults", "search", "selection", "both")}
    seconds = dict.fromkeys(("search", "selection"), 0.0)
    for k in range(int(fold.max()) + 1):
        test = fold == k
        inner = block_folds(east[~test], north[~test], BLOCK, base.seed + 1)
        start = time.perf_counter()
        found = search_settings(x[~test], y[~test], inner, base, job)
        seconds["search"] += time.perf_counter() - start
        print(f"without fold {k}: best {described(found.tried[found.best].options)}; taken {described(found.options)}")
        every = list(range(x.shape[1]))
        chosen = {"defaults": (base, every), "search": (found.options, every)}
        for name, options in (("selection", base), ("both", found.options)):
            start = time.perf_counter()
            kept = select_features(x[~test], y[~test], inner, groups, options, job)
            seconds["selection"] += (time.perf_counter() - start) / 2
            print(f"  {name}: left out {', '.join(kept.dropped) or 'nothing'}")
            chosen[name] = kept.options(options), kept.columns
        for name, (options, columns) in chosen.items():
            forest = fit_forest(x[~test][:, columns], y[~test], options, job)
            predicted[name][test] = forest.predict(x[test][:, columns], job)
    print(f"\n{len(y)} values; " + ", ".join(f"{name} {took / 5:.0f} s per fold" for name, took in seconds.items()))
    for name, values in predicted.items():
        score = Score.of(values, y)
        print(f"  {name:10}  R² {score.r2:6.3f}   RMSE {score.rmse:.4f}")


if __name__ == "__main__":
    main()
