"""The page of `flashdrought`: the strongest event of each zone as a plot, and the table of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.common_dates import Record
from ....report import figures as look
from ....report import formatting as fmt
from ....report.page import Page
from ....run.language import later, say
from .onset import HIGH, LOW, PENTAD, FlashEvent, Rule, intensity

if TYPE_CHECKING:
    import pandas

_PANELS = 6  # zones with a plot: those with the strongest events
_AROUND = 10.0  # pentads before the start and behind the end of an event
_FOLDED = 24  # rows; longer tables are opened on demand
_FALL, _DROUGHT = "#d6562b", "#fae3bf"
RULES = {
    "ford_labosier": later(
        "Flash droughts by Ford & Labosier (2017): from the 40th percentile or above to the 20th or below within four "
        "pentads."
    ),
    "yuan": later(
        "Flash droughts by Yuan et al. (2019): from above the 40th to below the 20th percentile, on average at least "
        "five points a pentad, and at least four pentads in all."
    ),
    "otkin": later(
        "Flash droughts by Otkin et al. (2021): at least 15 points in four pentads, over two to ten pentads, then at "
        "least four pentads below the 20th percentile."
    ),
}


@dataclass(frozen=True, eq=False)
class FlashFindings:
    """What the page tells.

    Parameters
    ----------
    labels, record, rule
        Zones, dates, and when a fall is a flash drought.
    series
        ``(zones, dates)`` mean percentiles, NaN for missing.
    events
        Of each zone.
    table
        All of them, as EVENTS has them.
    """

    labels: tuple[str, ...]
    record: Record
    rule: Rule
    series: np.ndarray
    events: list[list[FlashEvent]]
    table: pandas.DataFrame


def write_report(path: str, found: FlashFindings, source: str) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError
    """
    count = len(found.table)
    page = Page(say("Which droughts came fast?"), say(RULES[found.rule.definition]))
    strongest = _strongest(found)
    figures = [(str(count), say("flash droughts of the mean percentile of the zones"))]
    if count:
        figures.append((fmt.number(float(found.table["speed"].max())), say("points a pentad, the fastest onset")))
        figures.append((fmt.number(float(found.table["lowest"].min()), 2), say("lowest percentile")))
        recovery = found.table["recovery_days"].dropna()
        if len(recovery):
            figures.append((fmt.number(float(recovery.median()), 2), say("days to recover from the lowest, median")))
    page.key_figures(figures)
    if strongest:
        page.section(say("The strongest event of each zone"))
        page.figure(
            _figure(found, strongest),
            say(
                "Mean percentile of the zone through its event with the largest intensity: the fall (red), the drought "
                "below the 20th percentile (shaded), and what came before and after."
            ),
            say("Percentile through time around the strongest flash drought of each zone"),
        )
        page.section(say("All events"))
        _table(page, found)
    else:
        page.leave_out(say("The strongest event of each zone"), say("no zone has a flash drought by this definition."))
    page.section(say("How to read this"))
    page.points([
        say("The percentile is that of the date among the same dates of all years: 50 is usual, below 20 is drought."),
        say("The mean of a zone falls more slowly than a pixel: the map has events that the zone has not."),
        say(
            "Intensity (Otkin et al. 2021) is the speed of the fall, against 15 points in four pentads, times the mean "
            "depth below the 20th percentile; fast falls into lasting droughts have large values."
        ),
        say(
            "The published rules differ: some events are flash droughts by one and not by another. Tell which was used."
        ),
    ])  # fmt: skip
    page.footer(say("Index: {source}", source=source))
    page.write(path)


def _strongest(found: FlashFindings) -> list[tuple[int, FlashEvent]]:
    """Zone and event with the largest intensity, the strongest first."""
    best = []
    for zone, events in enumerate(found.events):
        if events:
            strengths = [intensity(found.series[zone], event, found.rule) for event in events]
            most = int(np.argmax(strengths))
            best.append((strengths[most], zone, events[most]))
    best.sort(key=lambda one: (-one[0], one[1]))
    return [(zone, event) for _, zone, event in best[:_PANELS]]


def _figure(found: FlashFindings, strongest: list[tuple[int, FlashEvent]]):
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    width = look.WIDTH - look.LEFT - look.SIDE
    figure, axes, key = look.panels(len(strongest), 1, width, 1.5, "", headings=True)
    around = max(int(_AROUND * PENTAD / found.rule.days), 1)
    for ax, (zone, event) in zip(axes, strongest, strict=True):
        first = max(event.start - around, 0)
        last = min(event.end + around + 1, len(found.record))
        days = np.array([found.record.start(place) for place in range(first, last)], "datetime64[D]")
        values = found.series[zone, first:last]
        name = found.labels[zone] or say("Whole raster")
        look.heading(ax, f"{fmt.short(name, 30)}: {found.record.start(event.onset).isoformat()}")
        ends = days[event.onset - first], days[min(event.end - first, len(days) - 1)]
        ax.axvspan(*ends, color=_DROUGHT, linewidth=0, zorder=0)
        for level in (LOW, HIGH):
            ax.axhline(level, color=look.LINE, linewidth=0.8, linestyle="--", zorder=1)
        ax.plot(days, values, color=look.INK, linewidth=1.2, zorder=2)
        fall = slice(event.start - first, event.onset - first + 1)
        ax.plot(days[fall], values[fall], color=_FALL, linewidth=2.4, zorder=3)
        ax.set_ylim(0, 100)
        ax.set_xlim(days[0], days[-1])
        ax.set_ylabel(say("percentile"), fontsize=8.5, color=look.SOFT)
        locator = AutoDateLocator(minticks=4, maxticks=9)
        ax.xaxis.set_major_locator(locator)
        ax.xaxis.set_major_formatter(ConciseDateFormatter(locator, show_offset=False))
    look.add_legend(key, [
        Line2D([], [], color=_FALL, linewidth=2.4, label=say("rapid onset")),
        Patch(facecolor=_DROUGHT, label=say("drought")),
        Line2D([], [], color=look.LINE, linewidth=0.8, linestyle="--", label=say("20th and 40th percentile")),
    ])  # fmt: skip
    return figure


def _table(page: Page, found: FlashFindings) -> None:
    rows = [
        [
            fmt.short(row.zone or say("Whole raster")),
            *(day.isoformat() for day in (row.start, row.onset, row.end)),
            fmt.number(row.speed), fmt.number(row.lowest, 2), fmt.number(row.duration_days),
            fmt.number(row.recovery_days) if row.recovered else say("not seen"), fmt.number(row.intensity),
        ]
        for row in found.table.itertuples()
    ]  # fmt: skip
    head = [
        say("Zone"), say("Fall from"), say("Onset"), say("End"), say("Points a pentad"), say("Lowest percentile"),
        say("Days in all"), say("Days to recover"), say("Intensity"),
    ]  # fmt: skip
    caption = say("The {count} flash droughts of the zones.", count=len(rows))
    page.table(head, rows, caption, folded=len(rows) > _FOLDED)
