"""Which training rows each tree sees (bootstrap; Breiman 2001), as in scikit-learn's forests."""

from __future__ import annotations

import numpy as np


def tree_seeds(seed: int, trees: int) -> list[int]:
    """The seed of each tree, as ``RandomForestRegressor(random_state=seed)`` draws them."""
    return np.random.RandomState(seed).randint(np.iinfo(np.int32).max, size=trees).tolist()


def bag_size(rows: int, share: float) -> int:
    """Rows drawn for each tree; rounded, as scikit-learn did up to 1.8 (1.9 cuts the fraction off)."""
    return max(round(rows * share), 1)


def bag_counts(seed: int, rows: int, size: int) -> np.ndarray:
    """How often each row is in the bag of a tree, ``(rows,)`` int64; 0 is out of bag."""
    drawn = np.random.RandomState(seed).randint(0, rows, size)
    return np.bincount(drawn, minlength=rows)


def distinct_share(share: float) -> float:
    """Expected share of the rows that a bag of so many draws per row holds at least once: 1 − e^−share."""
    return float(-np.expm1(-share))
