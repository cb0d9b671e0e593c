"""The page of `conditionindex`: the land in each class of condition through time, and the worst dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....report import formatting as fmt
from ....report.legends import DROUGHT, Category
from ....report.page import Page
from ....report.time_series import shares_through_time
from ....run.language import later, say

BREAKS = (10.0, 20.0, 30.0, 40.0)  # of VHI: extreme, severe, moderate, mild drought below them (Kogan 2001)
_WORDS = (
    later("Below 10: extreme"), later("10 to 20: severe"), later("20 to 30: moderate"), later("30 to 40: mild"),
    later("40 and above: no drought"),
)  # fmt: skip
_WORST = 10
_ENOUGH = 0.5  # of the land


@dataclass(frozen=True, eq=False)
class ConditionFindings:
    """What the page tells.

    Parameters
    ----------
    axis
        The dates.
    km2
        For each index ``(dates, 5)``: km² below 10, 10 to 20, 20 to 30, 30 to 40, and above.
    mean
        For each index ``(dates,)``, weighted by area; NaN without a value.
    land
        km² with a value of any index on any date.
    """

    axis: TimeAxis
    km2: dict[str, np.ndarray]
    mean: dict[str, np.ndarray]
    land: float


def write_report(path: str, found: ConditionFindings, sources: list[str]) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError
    """
    page = Page(
        say("How is the state of vegetation?"),
        say(
            "Land in each class of condition on every date: 0 is the worst that the season has seen at a place, 100 "
            "the best."
        ),
    )
    figures = [(fmt.km2(found.land), say("land with a value"))]
    for name, km2 in found.km2.items():
        figures.append((fmt.percent(_low(km2), 1), say("of it below 40 on average: {index}", index=name.upper())))
    page.key_figures(figures)
    starts = [*found.axis.dates, found.axis.end_dates()[-1] + timedelta(days=1)]
    words = tuple(
        Category(category.value, say(text), category.colour)
        for category, text in zip(DROUGHT[::-1], _WORDS, strict=True)
    )
    for name, km2 in found.km2.items():
        valid = km2.sum(axis=1)
        page.section(say("{index} through time", index=name.upper()))
        page.figure(
            shares_through_time(
                starts, np.divide(km2.T, valid, out=np.zeros(km2.T.shape), where=valid > 0), words,
                uncertain=valid < _ENOUGH * found.land, uncertain_label=say("less than half of the land has a value"),
            ),
            say("Share of the land with a value in each class of {index} on every date.", index=name.upper()),
            say("Stacked shares of classes of condition through time"),
        )  # fmt: skip
        _worst(page, found, name)
    page.section(say("How to read this"))
    page.points([
        say("Classes of Kogan: below 40 a drought of the vegetation, below 10 an extreme one."),
        say(
            "The extremes are those of the reference period: with few years nearly every year holds one of them "
            "somewhere."
        ),
        say("VCI falls with harvest, cloud and snow, too; look at the season, and at what the other indices say."),
    ])  # fmt: skip
    page.footer(say("Inputs: {sources}", sources=", ".join(sources)))
    page.write(path)


def _low(km2: np.ndarray) -> float:
    """Share of area and dates below 40."""
    total = float(km2.sum())
    return float(km2[:, :4].sum()) / total if total else np.nan


def _worst(page: Page, found: ConditionFindings, name: str) -> None:
    km2 = found.km2[name]
    valid = km2.sum(axis=1)
    share = np.where(valid >= _ENOUGH * found.land, km2[:, :4].sum(axis=1) / np.where(valid > 0, valid, 1.0), -1.0)
    order = [step for step in np.argsort(-share, kind="stable")[:_WORST] if share[step] > 0]
    rows = [
        [
            fmt.period(found.axis.dates[step], found.axis.step), fmt.percent(share[step], 1),
            fmt.km2(km2[step, :4].sum()), fmt.percent(km2[step, 0] / valid[step], 1),
            fmt.number(float(found.mean[name][step])),
        ]
        for step in order
    ]  # fmt: skip
    if rows:
        head = [say("Date"), say("Below 40"), say("Area below 40"), say("Below 10"), say("Mean")]
        page.table(head, rows, say("The dates with the largest share of land below 40"))
