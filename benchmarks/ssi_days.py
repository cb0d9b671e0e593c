"""Cost of the index of a daily record of twenty years, against a monthly one, per pixel and on one core.

    source scripts/env.sh; build/venv/bin/python benchmarks/ssi_days.py

Processor time of the faster of two runs; the monthly record has 252 months. Then the mixed distribution against the
plain gamma distribution (10 % zeros), on the months.
"""

import time
from functools import partial

import numpy as np

from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.tools.drought.ssi.families import FAMILIES
from agridrought.core.tools.drought.ssi.fitting import FitRules, apply_fits, block_size, fit_seasons


def seconds(work, runs: int = 2) -> float:
    """Processor time of the fastest run."""
    best = np.inf
    for _ in range(runs):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def index(x: np.ndarray, groups: np.ndarray, size: int, word: str, rules: FitRules) -> None:
    """Fit and apply, block by block as the tool does."""
    members = int(np.bincount(groups).max())
    if rules.window and word not in ("normal", "gamma_ml"):
        members = -(-members * (2 * rules.window + 1) // 4)
    step = block_size(members, len(x))
    for first in range(0, x.shape[1], step):
        block = x[:, first : first + step]
        apply_fits(block, groups, fit_seasons(block, groups, size, word, rules), 3.0)


def main() -> None:
    rng = np.random.default_rng(1)
    months = rng.gamma(30, size=(252, 3000)).astype("float32")
    axis = TimeAxis("day", 730_485, 365 * 20 + 5)
    days = rng.gamma(30, size=(axis.size, 300)).astype("float32")
    plain = FitRules()
    for word in (*FAMILIES, "empirical", "kernel", "best"):
        few = 52 if word == "kernel" else 211
        monthly = seconds(partial(index, months, np.arange(252) % 12, 12, word, plain)) / months.shape[1]
        daily = seconds(partial(index, days[:, :few], axis.seasons, 366, word, FitRules(window=15)), 1) / few
        print(f"{word:9s} monthly {1e3 * monthly:.4f} ms, daily {1e3 * daily:.3f} ms: {daily / monthly:.0f} times")
    dry = np.where(rng.random(months.shape) < 0.1, 0.0, months).astype("float32")
    for word in ("gamma", "gamma_ml"):
        without = seconds(partial(index, months, np.arange(252) % 12, 12, word, plain), 4)
        mixed = seconds(partial(index, dry, np.arange(252) % 12, 12, word, FitRules(zeros="stagge")), 4)
        print(f"{word}: with zeros {mixed / without:.2f} times without")


if __name__ == "__main__":
    main()
