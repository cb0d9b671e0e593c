"""How well a fitted distribution suits its sample: p of the Kolmogorov–Smirnov distance.

The textbook table of that distance is for a distribution known beforehand. One fitted to the
same values lies nearer to them: by that table hardly any fit of twenty values is ever rejected.
So the distances are simulated as they arise, by fitting each random sample (Lilliefors 1967).
`scripts/make_ssi_fit_table.py` does it once; the table is shipped.

The simulated distance depends on the distribution and n, for the gamma, GEV and Pearson III
distributions also on their shape. The table has a grid of shapes; p is read at the fitted shape,
which is what a bootstrap from the fitted distribution would do for each pixel.
"""

from __future__ import annotations

import csv
import math
from functools import lru_cache
from pathlib import Path

import numpy as np

from .distribution import Distribution

TABLE = Path(__file__).with_name("fit_distances.csv")
LEAST_P, MOST_P = 0.001, 0.999  # the ends of the table: smaller or larger ones read so


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]:
    """For each distribution: shapes, sizes n, probabilities p, and the distances √n·D ``(shape, n, p)``.

    A simulated sample is farther from its own fit than such a distance with the probability p.
    """
    with open(TABLE, newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    p = np.array(header[3:], dtype="float64")
    tables = {}
    for word in dict.fromkeys(row[0] for row in rows):
        numbers = np.array([row[1:] for row in rows if row[0] == word], dtype="float64")
        shapes, sizes = np.unique(numbers[:, 0]), np.unique(numbers[:, 1])
        tables[word] = shapes, sizes, p, numbers[:, 2:].reshape(len(shapes), len(sizes), len(p))
    return tables


def normal_probability(z: np.ndarray) -> np.ndarray:
    """Φ of some ten thousand values by the standard library: quicker than loading scipy for nothing else.

    Examples
    --------
    >>> normal_probability(np.array([[-1.0, 0.0], [1.0, np.nan]])).round(4).tolist()
    [[0.1587, 0.5], [0.8413, nan]]
    """
    tails = map(math.erfc, (z.ravel() * -math.sqrt(0.5)).tolist())
    return 0.5 * np.fromiter(tails, "float64", z.size).reshape(z.shape)


def _between(grid: np.ndarray, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Place of the grid point below, and the share of the next one, held to the ends of an ascending grid."""
    if len(grid) == 1:
        return np.zeros(at.shape, int), np.zeros(at.shape)
    at = np.clip(at, grid[0], grid[-1])
    low = np.clip(np.searchsorted(grid, at, side="right") - 1, 0, len(grid) - 2)
    return low, (at - grid[low]) / (grid[low + 1] - grid[low])


def fit_p_value(family: Distribution, distance: np.ndarray, count: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """p of fits, between `LEAST_P` and `MOST_P`.

    Parameters
    ----------
    distance, count
        ``(n,)``: Kolmogorov–Smirnov distance D, and number of values.
    parameters
        ``(parameters, n)`` of the fits; NaN gives NaN.
    """
    shapes, sizes, p, distances = table()[family.word]
    known = np.isfinite(parameters[0])
    shape = np.where(known, family.shape(parameters.astype("float64")) if family.shape else 0.0, 0.0)
    count = np.where(known, count, sizes[0])
    row, row_share = _between(shapes, shape)
    # √n·D is nearly linear in 1/√n; a grid of −1/√n ascends.
    column, column_share = _between(-1 / np.sqrt(sizes), -1 / np.sqrt(count))
    limits = np.zeros((len(p), len(count)))
    for down in (0, 1):
        for right in (0, 1):
            weight = (row_share if down else 1 - row_share) * (column_share if right else 1 - column_share)
            place = np.minimum(row + down, len(shapes) - 1), np.minimum(column + right, len(sizes) - 1)
            limits += weight * distances[place].T
    return np.where(known, _read(limits, np.log(p), np.sqrt(count) * distance), np.nan)


def _read(limits: np.ndarray, log_p: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """p at a distance, with ln p linear between the ``limits`` ``(p, n)``, which grow downwards."""
    below = np.clip((limits <= distance).sum(axis=0) - 1, 0, len(log_p) - 2)
    pixel = np.arange(len(distance))
    low, high = limits[below, pixel], limits[below + 1, pixel]
    share = np.clip((distance - low) / (high - low), 0, 1)
    return np.clip(np.exp(log_p[below] + share * (log_p[below + 1] - log_p[below])), LEAST_P, MOST_P)
