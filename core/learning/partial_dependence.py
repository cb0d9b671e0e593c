"""What the forest makes of one feature, all others as they are (Friedman 2001, §8.2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..run.job import Job
from .forest import Forest

POINTS = 25
ROWS = 400


@dataclass(frozen=True)
class Dependence:
    """Mean prediction ``(points,)`` at values ``(points,)`` of a feature; deciles ``(9,)`` of the training rows."""

    name: str
    values: np.ndarray
    mean: np.ndarray
    deciles: np.ndarray


def partial_dependence(
    forest: Forest, x: np.ndarray, column: int, name: str, job: Job, points: int = POINTS, rows: int = ROWS
) -> Dependence:
    """Mean prediction over the training rows when one feature is set to each of some values in turn.

    Parameters
    ----------
    x
        ``(n, p)`` training rows; every so-manieth, ``rows`` at most, is predicted.
    column
        Of the feature.
    points
        Values between the smallest and the largest of the training, evenly spaced.

    Raises
    ------
    Cancelled, MissingPackageError
    """
    some = x[np.linspace(0, len(x) - 1, min(rows, len(x))).astype(int)]
    values = np.linspace(x[:, column].min(), x[:, column].max(), points)
    table = np.repeat(some[None], points, axis=0)
    table[:, :, column] = values[:, None]
    mean = forest.predict(table.reshape(-1, x.shape[1]), job).reshape(points, -1).mean(axis=1)
    return Dependence(name, values, mean, np.quantile(x[:, column], np.arange(1, 10) / 10))
