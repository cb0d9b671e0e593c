"""Which rows are held out together: days of a station resemble each other, and so do rows of a zone or a year."""

from __future__ import annotations

import numpy as np

OUTER = 10  # Cheng's ten folds; each holds a tenth out, as in a split of 90 to 10
INNER = 5  # of the probabilities that the regression is trained on


def station_folds(station: np.ndarray, seed: int, folds: int = OUTER) -> np.ndarray:
    """Fold of each row ``(n,)`` so that no station is in two of them, with about as many rows in each.

    There are two stations or more. They go to the emptiest fold in random order, and not the largest first: with
    stations of different lengths that would make the same folds whatever the seed.
    """
    _, code, rows = np.unique(station, return_inverse=True, return_counts=True)
    fold, filled = np.empty(rows.size, int), np.zeros(min(folds, rows.size))
    for one in np.random.default_rng(seed).permutation(rows.size):
        fold[one] = filled.argmin()
        filled[fold[one]] += rows[one]
    return fold[code]


def zone_folds(zone: np.ndarray, seed: int, folds: int = OUTER) -> np.ndarray:
    """Fold of each row ``(n,)`` at random within its zone: every fold is a split of 90 to 10 in each zone (Cheng)."""
    rng = np.random.default_rng(seed)
    fold = np.empty(len(zone), int)
    start = 0
    for name in np.unique(zone):
        rows = np.flatnonzero(zone == name)
        # Small zones go on where the last one ended, or the first folds would get all of them.
        fold[rows[rng.permutation(rows.size)]] = (start + np.arange(rows.size)) % folds
        start += rows.size
    return fold
