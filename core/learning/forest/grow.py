"""Growing one tree of a random forest."""

from __future__ import annotations

import numpy as np

from .bootstrap import bag_counts, bag_size
from .options import ForestOptions
from .trees import TreeArrays, plain

_CHUNK = 32_768  # rows whose out-of-bag prediction is made together


def grow(x: np.ndarray, y: np.ndarray, options: ForestOptions, seed: int) -> tuple[TreeArrays, np.ndarray, np.ndarray]:
    """One tree: its arrays, the rows out of its bag, and what it predicts for them.

    x ``(n, p)`` float32 and y ``(n,)`` float64, both contiguous and finite.
    """
    from sklearn.tree import DecisionTreeRegressor

    counts = bag_counts(seed, len(y), bag_size(len(y), options.max_samples))
    grown = DecisionTreeRegressor(
        min_samples_leaf=options.min_leaf, max_features=options.features_tried(x.shape[1]), random_state=seed
    )
    grown.fit(x, y, sample_weight=counts.astype(np.float64), check_input=False)
    rows = np.flatnonzero(counts == 0)
    values = np.empty(len(rows))
    for start in range(0, len(rows), _CHUNK):
        part = slice(start, start + _CHUNK)
        values[part] = grown.tree_.predict(x[rows[part]]).ravel()
    return plain(grown.tree_), rows, values
