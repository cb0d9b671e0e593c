"""The page about a trained downscaler, from which a reader can judge it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..report.page import Page
from ..report.scatter import predicted_against_observed
from .scores import Score

_WHAT = {
    "out of bag": "rows that a tree has not drawn; it has seen their neighbours. Flatters.",
    "random split": "a fifth of the rows at random, five times. Flatters for the same reason.",
    "years left out": "whole years, unseen in training: what to expect of other years.",
    "blocks left out": "blocks of land, unseen in training: what to expect where there is nothing to train on.",
}


@dataclass(frozen=True)
class Table:
    """Training rows, one per coarse cell and date with soil moisture and all covariates.

    x ``(n, p)`` float32, y ``(n,)`` m³/m³, step ``(n,)`` date index, east and north ``(n,)`` cell centres.
    """

    x: np.ndarray
    y: np.ndarray
    step: np.ndarray
    east: np.ndarray
    north: np.ndarray


@dataclass(frozen=True)
class Trained:
    """What a report shows: the table, the features' names, predictions ``(n,)`` and scores by what was held out."""

    table: Table
    features: list[str]
    predicted: dict[str, np.ndarray]
    scores: dict[str, Score]


def write_report(path: str, trained: Trained) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError
    """
    table = trained.table
    page = Page(
        "How good is the downscaler?",
        "A random forest was trained on coarse soil moisture and finer covariates averaged to the coarse cells. "
        "Four scores say how well it explains soil moisture that it was not trained on, in four senses of “not”.",
    )
    page.section("Scores side by side")
    page.table(
        ["What was held out", "R²", "RMSE (m³/m³)", "Values", "Meaning"],
        [[name, s.r2, s.rmse, s.n, _WHAT[name]] for name, s in trained.scores.items()],
        "R² = 1 − Σ(P−O)²/Σ(O−Ō)²: 0 is as good as the mean, below 0 worse than the mean. The held-out fits "
        "have at most 100 trees.",
    )
    page.note(
        "Neighbouring cells and months are nearly copies of each other, so the first two scores are not evidence by "
        "themselves. Judge the detail inside the coarse cells by the last two."
    )
    page.figure(
        predicted_against_observed(table.y, trained.predicted, "m³/m³"),
        "Predicted against observed soil moisture; darker is more values; the line is agreement.",
        "Density of predicted against observed soil moisture for each score",
    )
    page.section("What it was trained on")
    page.points(
        [
            f"{len(table.y)} values of {len(np.unique(table.step))} dates in "
            f"{len({*zip(table.east, table.north)})} coarse cells",
            f"soil moisture from {table.y.min():.3f} to {table.y.max():.3f} m³/m³, mean {table.y.mean():.3f}",
        ]
    )
    low, high = table.x.min(axis=0), table.x.max(axis=0)
    page.table(
        ["Covariate", "Smallest", "Largest", "Correlation with soil moisture"],
        [
            [name, float(low[i]), float(high[i]), _correlation(table.x[:, i], table.y)]
            for i, name in enumerate(trained.features)
        ],
        "Ranges on the coarse cells. Outside them the forest does not extrapolate: it repeats its nearest leaves.",
    )
    page.write(path)


def _correlation(x: np.ndarray, y: np.ndarray) -> float:
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        return float("nan")
    return float(np.corrcoef(x.astype("float64"), y.astype("float64"))[0, 1])
