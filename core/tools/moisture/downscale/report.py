"""The page about a trained downscaler, from which a reader can judge it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.grid import Grid
from ....learning.cross_validation import CV_TREES, Score
from ....learning.forest import ForestOptions
from ....learning.grid_search import Search, described
from ....learning.partial_dependence import Dependence
from ....learning.permutation_importance import Importance
from ....report import figures as look
from ....report.formatting import number
from ....report.learning import dependence_curves, importance_bars
from ....report.legends import DIVERGING
from ....report.maps import Panel, value_maps
from ....report.page import Page
from ....report.scatter import predicted_against_observed
from ....run.language import later, say
from .select import Selection
from .table import Table

if TYPE_CHECKING:  # they take Trained's table
    from ....learning.area_of_applicability import Applicability
    from ....learning.conformal import Interval
    from .coarse_error import ErrorSummary
    from .cross_scale import CrossScale
    from .linear import Regression

_UNIT = "m³/m³"
_BLOCKS = later("blocks left out")
_ALIKE = 0.8  # correlation of covariates from which they take importance from each other
_WHAT = {
    later("out of bag"): later("rows that a tree has not drawn; it has seen their neighbours. Too optimistic."),
    later("random split"): later("a fifth of the rows at random. Too optimistic for the same reason."),
    later("years left out"): later("whole years, unseen in training: what to expect of other years."),
    _BLOCKS: later("blocks of land, unseen in training: what to expect where there is nothing to train on."),
}


@dataclass(frozen=True)
class Trained:
    """What a report shows of the training.

    The table, the features' names, predictions ``(n,)`` and scores by what was held out, the forest's settings and the
    coarse grid; the rest is None (or empty) where it was not asked for or cannot be had.

    spread
        ``(n,)`` standard deviation over the trees with blocks left out.
    limit
        Sentences on rows that were left out, and on how many each tree got.
    """

    table: Table
    features: list[str]
    predicted: dict[str, np.ndarray]
    scores: dict[str, Score]
    options: ForestOptions
    grid: Grid
    cross_scale: CrossScale
    regression: Regression
    spread: np.ndarray | None = None
    importance: Importance | None = None
    interval: Interval | None = None
    applicability: Applicability | None = None
    search: Search | None = None
    selection: Selection | None = None
    dependence: tuple[Dependence, ...] | list[Dependence] = ()
    error: ErrorSummary | None = None
    score_trees: int = CV_TREES
    limit: tuple[str, ...] = ()


def write_report(path: str, trained: Trained, check: Callable[[], None] = lambda: None) -> None:
    """Write the HTML page; ``check`` is called between the figures.

    Raises
    ------
    OutputError, MissingPackageError, and what ``check`` raises
    """
    page = Page(
        say("How good is the downscaler?"),
        say(
            "A random forest was trained on coarse soil moisture and finer covariates averaged to the coarse "
            "cells. Four scores say how well it explains soil moisture that it was not trained on, in four "
            "senses of “not”; a fifth, one scale up, says how far its detail can be trusted."
        ),
        check=check,
    )
    _add_key_figures(page, trained)
    _add_scores(page, trained)
    _add_cross_scale(page, trained)
    _add_importance(page, trained)
    _add_dependence(page, trained)
    _add_limits(page, trained)
    _add_choices(page, trained)
    _add_training(page, trained)
    page.write(path)


def _add_key_figures(page: Page, trained: Trained) -> None:
    blocks = trained.scores[_BLOCKS]
    found = [
        (blocks.r2, 2, say("R² with blocks of land left out")),
        (blocks.rmse, 3, say("RMSE with blocks of land left out ({unit})", unit=_UNIT)),
        (trained.cross_scale.skill, 2, say("skill one scale up, over the best interpolation")),
        (trained.cross_scale.weights.linear, 2, say("weight of the regression's detail in “Downscale”")),
        (trained.cross_scale.weights.forest, 2, say("weight of the forest's detail in “Downscale”")),
    ]
    page.key_figures(
        [(f"{value:.{digits}f}".replace("-", "−"), words) for value, digits, words in found if np.isfinite(value)]
    )


def _add_scores(page: Page, trained: Trained) -> None:
    table = trained.table
    page.section(say("Scores side by side"))
    page.table(
        [say("What was held out"), "R²", say("RMSE ({unit})", unit=_UNIT), say("Values"), say("Meaning")],
        [[say(name), s.r2, s.rmse, s.n, say(_WHAT[name])] for name, s in trained.scores.items()],
        say(
            "R² = 1 − Σ(P−O)²/Σ(O−Ō)²: 0 is as good as the mean, below 0 worse than the mean. The forests for "
            "the last three scores have {score_trees} trees each, so that all of them take no longer than "
            "twice the forest itself; what few trees add to the error is taken out.",
            score_trees=trained.score_trees,
        ),
    )
    page.note(
        say(
            "Neighbouring cells and months are nearly copies of each other, so the first two scores are not "
            "evidence by themselves. Judge the detail inside the coarse cells by the last two."
        )
    )
    if trained.search or trained.selection:
        page.note(
            say(
                "Settings or covariates were chosen by predictions on the same blocks of land, though put "
                "together in other folds. The score with blocks left out has taken part in the choice, and is "
                "therefore a little better than on land elsewhere; the score with years left out has not."
            )
        )
    page.figure(
        predicted_against_observed(table.y, trained.predicted, _UNIT),
        say("Predicted against observed soil moisture; darker is more values; the line is agreement."),
        say("Density of predicted against observed soil moisture for each score"),
    )
    blocks = trained.predicted[_BLOCKS]
    if np.isfinite(blocks).any():
        page.figure(
            residual_map(trained.grid, table, blocks, _UNIT),
            say(
                "Predicted minus observed soil moisture with blocks of land left out, mean over the dates. A "
                "patch of one colour, larger than a block, is something that the covariates do not tell of."
            ),
            say("Map of the mean residual of each coarse cell"),
        )


def residual_map(grid: Grid, table: Table, predicted: np.ndarray, unit: str):
    """Mean of predicted minus observed over the dates of each cell; a matplotlib Figure.

    predicted
        ``(n,)``, NaN where there is none.
    """
    mean = cell_means(grid, table.east, table.north, predicted - table.y)
    largest = max(float(np.nanpercentile(np.abs(mean), 98)), 1e-6)
    words = {-1.0: say("predicted too dry"), 1.0: say("predicted too wet")}
    stops = look.spread(DIVERGING, -largest, largest, unit)
    stops = tuple(
        type(stop)(stop.value, stop.colour, f"{stop.label} {words.get(share.value, '')}".strip())
        for stop, share in zip(stops, DIVERGING, strict=True)
    )
    return value_maps(grid, [Panel(mean)], stops)


def cell_means(grid: Grid, east: np.ndarray, north: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Mean of the finite values ``(n,)`` at coordinates ``(n,)`` in each cell, ``(rows, cols)``; NaN without one."""
    a, _, c, _, e, f = grid.transform
    known = np.isfinite(values)
    row = np.floor((north[known] - f) / e).astype(int)
    col = np.floor((east[known] - c) / a).astype(int)
    cell, cells = row * grid.width + col, grid.width * grid.height
    total = np.bincount(cell, values[known], minlength=cells)
    count = np.bincount(cell, minlength=cells)
    mean = np.divide(total, count, out=np.full(cells, np.nan), where=count > 0)
    return mean.reshape(grid.height, grid.width)


def _add_cross_scale(page: Page, trained: Trained) -> None:
    page.section(say("The same, one scale up"))
    page.text(
        say(
            "Whether detail inside the coarse cells is true cannot be seen where nothing finer was measured. "
            "So the training is repeated one scale up, where the truth is known: cells are averaged two by "
            "two, and brought back on dates that the models have not seen. Skill is 1 − MSE over the MSE of "
            "the best interpolation, which uses no covariate. Two models give detail: the forest, and a linear "
            "regression that learns from how a cell differs from the cells around it, so that broad gradients "
            "count for nothing."
        )
    )
    page.points(trained.cross_scale.lines())
    if trained.error is not None:
        page.points(trained.error.lines())
    slopes = trained.regression.slopes
    page.table(
        [say("Covariate"), say("Slope of all months ({unit})", unit=_UNIT), say("Of the months, from"), "to"],
        [
            [name, float(slopes[0, i]), float(slopes[1:, i].min()), float(slopes[1:, i].max())]
            for i, name in enumerate(trained.features)
        ],
        say(
            "What the regression found: change of soil moisture with one standard deviation of the covariate's "
            "differences between a cell and the cells around it."
        ),
    )


def _add_importance(page: Page, trained: Trained) -> None:
    if trained.importance is None:
        return
    page.section(say("What the covariates contribute"))
    page.figure(
        importance_bars(trained.importance, _UNIT),
        say(
            "How much worse blocks of land that were left out are predicted when a covariate is shuffled among "
            "their rows; the line is ± one standard deviation over blocks and repeats. Below 0: better off "
            "without it."
        ),
        say("Bars of permutation importance"),
    )
    alike = _alike(trained)
    page.table(
        [
            say("Covariate"),
            say("Rise of the RMSE ({unit})", unit=_UNIT),
            say("± SD"),
            say("Correlated with (|r| ≥ {alike:g})", alike=_ALIKE),
        ],
        [[name, mean, spread, alike.get(name, "")] for name, mean, spread in trained.importance.ranked()],
        say(
            "Covariates that tell the same take importance from each other: each then looks less important "
            "than both are."
        ),
    )


def _alike(trained: Trained) -> dict[str, str]:
    """For each covariate those that are strongly correlated with it, in words."""
    groups = trained.importance.groups if trained.importance is not None else {}
    single = [name for name, members in groups.items() if len(members) == 1]
    if len(single) < 2:
        return {}
    x = trained.table.x
    r = np.array([[_correlation(x[:, groups[a][0]], x[:, groups[b][0]]) for b in single] for a in single])
    return {
        name: ", ".join(
            f"{other} ({r[i, j]:.2f})".replace("-", "−")
            for j, other in enumerate(single)
            if i != j and abs(r[i, j]) >= _ALIKE
        )
        for i, name in enumerate(single)
    }


def _add_dependence(page: Page, trained: Trained) -> None:
    if not trained.dependence:
        return
    page.section(say("What the forest makes of them"))
    page.figure(
        dependence_curves(list(trained.dependence), _UNIT),
        say(
            "Partial dependence: mean prediction when one covariate is set to a value and all others stay as "
            "they are, over the range of the training. Where covariates go together, such combinations may not "
            "exist."
        ),
        say("Curves of mean predicted soil moisture over the leading covariates"),
    )


def _add_limits(page: Page, trained: Trained) -> None:
    if trained.interval is None and trained.applicability is None:
        return
    page.section(say("How sure, and where"))
    for part in (trained.interval, trained.applicability):
        if part is not None:
            page.points(part.lines())
    if trained.interval is not None and trained.spread is not None:
        page.table(
            [
                say("Trees' SD from"),
                say("to ({unit})", unit=_UNIT),
                say("Half width ({unit})", unit=_UNIT),
                say("Values inside"),
            ],
            _coverage(trained, trained.interval, trained.spread),
            say(
                "The interval on blocks of land left out, by how far the trees disagree (fifths of the "
                "values). It should hold about 90 % in each row, not only in the mean."
            ),
        )


def _coverage(trained: Trained, interval: Interval, spread: np.ndarray) -> list[list]:
    """Half width and coverage for fifths of the spread."""
    predicted = trained.predicted[_BLOCKS]
    known = np.isfinite(predicted) & np.isfinite(spread)
    error, spread = np.abs(predicted - trained.table.y)[known], spread[known]
    half = interval.half_width(spread)
    rows = []
    for part in np.array_split(np.argsort(spread, kind="stable"), 5):
        if part.size:
            inside = 100 * float((error <= half)[part].mean())
            rows.append([spread[part[0]], spread[part[-1]], float(half[part].mean()), f"{inside:.0f} %"])
    return rows


def _add_choices(page: Page, trained: Trained) -> None:
    if trained.search is None and trained.selection is None:
        return
    page.section(say("Choices made on blocks of land"))
    if trained.search is not None:
        _add_search(page, trained.search)
    if trained.selection is not None:
        page.subsection(say("Covariates"))
        page.points(trained.selection.lines())
        page.table(
            [say("Tried without"), say("Features left"), say("RMSE ({unit})", unit=_UNIT), ""],
            [
                [step.left_out or say("– (all)"), step.features, step.rmse, _fate(step)]
                for step in trained.selection.steps
            ],
            say(
                "The least important covariate goes first, each with what went before it. It ends where the "
                "RMSE with blocks left out rises by more than 1 % over the lowest."
            ),
        )


def _fate(step) -> str:
    if not step.left_out:
        return ""
    return say("left out") if step.stays_out else say("kept")


def _add_search(page: Page, search: Search) -> None:
    page.subsection(say("Settings of the forest"))
    page.points(
        [
            *search.lines(),
            say(
                "The settings are compared by forests of at most 50 trees on the same blocks left out. What "
                "was given is changed only for settings that are better by more than one standard error over "
                "the folds."
            ),
        ]
    )
    best = search.tried[search.best]
    rows = []
    for one in sorted(search.tried, key=lambda one: one.rmse):
        difference, error = search.behind(one)
        options = one.options
        rows.append(
            [
                options.max_features, options.min_leaf, options.max_samples, one.rmse,
                "–" if one is best else f"{number(difference, 2)} ± {number(error, 2)}",
                say("taken") if one is search.tried[search.taken] else "",
            ]
        )  # fmt: skip
    page.table(
        [
            "MAX_FEATURES",
            "MIN_LEAF",
            "MAX_SAMPLES",
            say("RMSE ({unit})", unit=_UNIT),
            say("MSE above the best ± SE"),
            "",
        ],
        rows,
        say("All {rows_count} settings, the best first", rows_count=len(rows)),
        folded=len(rows) > 9,
    )


def _add_training(page: Page, trained: Trained) -> None:
    table = trained.table
    page.section(say("What it was trained on"))
    page.points(
        [
            say(
                "{y_count} values of {step_count} dates in {n_count} coarse cells",
                y_count=len(table.y),
                step_count=len(np.unique(table.step)),
                n_count=len({*zip(table.east, table.north, strict=True)}),
            ),
            say(
                "soil moisture from {min:.3f} to {max:.3f} m³/m³, mean {mean:.3f}",
                min=table.y.min(),
                max=table.y.max(),
                mean=table.y.mean(),
            ),
            say("{trees} trees, {options}", trees=trained.options.trees, options=described(trained.options)),
            *trained.limit,
        ]
    )
    low, high = table.x.min(axis=0), table.x.max(axis=0)
    page.table(
        [say("Covariate"), say("Smallest"), say("Largest"), say("Correlation with soil moisture")],
        [
            [name, float(low[i]), float(high[i]), _correlation(table.x[:, i], table.y)]
            for i, name in enumerate(trained.features)
        ],
        say("Ranges on the coarse cells. Outside them the forest does not extrapolate: it repeats its nearest leaves."),
    )


def _correlation(x: np.ndarray, y: np.ndarray) -> float:
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        return float("nan")
    return float(np.corrcoef(x.astype("float64"), y.astype("float64"))[0, 1])
