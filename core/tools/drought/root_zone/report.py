"""The page of `rootzone`: which characteristic time the stations choose, and how good the filter is elsewhere."""

from __future__ import annotations

import numpy as np

from ....report import figures as look
from ....report import formatting as fmt
from ....report.page import Page
from ....run.language import say
from .fit import TIMES, FittedTime


def write_report(path: str, found: FittedTime | None, time: float, source: str) -> None:
    """Write the HTML page.

    Parameters
    ----------
    path, source
        Of the page, and of the soil moisture.
    found
        What the stations say; None without stations.
    time
        T in days.

    Raises
    ------
    OutputError, MissingPackageError
    """
    page = Page(
        say("Root-zone soil moisture: how good is it?"),
        say("The characteristic time T of the exponential filter, by the stations that measure in the root zone."),
    )
    footer = say("Soil moisture: {source}", source=source)
    if found is None:
        page.key_figures([(say("{days} days", days=fmt.number(time)), say("characteristic time T, as given"))])
        page.leave_out(
            say("Correlation by characteristic time"),
            say("it needs stations that measure in the root zone (STATIONS): without them nobody knows how good T is."),
        )
        page.footer(footer)
        page.write(path)
        return
    figures = [
        (say("{days} days", days=fmt.number(found.time)), say("characteristic time T with the best correlation")),
        (fmt.decimal(found.r, 3), say("median correlation with {count} station(s)", count=found.stations)),
        (fmt.decimal(found.r_surface, 3), say("median correlation of the surface itself")),
    ]
    if np.isfinite(found.r_left_out):
        figures.append((fmt.decimal(found.r_left_out, 3), say("at stations left out of the choice of T")))
    page.key_figures(figures)
    page.section(say("Correlation by characteristic time"))
    page.figure(
        _figure(found),
        say(
            "Median correlation of the filtered surface with the stations for each T. A flat top means that T hardly "
            "matters here; the dashed line is the surface without a filter."
        ),
        say("Median correlation with the stations by characteristic time"),
    )
    page.section(say("How to read this"))
    points = [
        say("Correlation tells of changes in time, not of the level: compare the result through the index (SSI)."),
        say("5 to 10 days stand for the upper 20 cm, 15 to 30 for 40 to 100 cm, depending on soil and climate."),
    ]
    if not np.isfinite(found.r_left_out):
        points.append(say("With fewer than three stations nothing can be said of places without one."))
    elif found.r_left_out <= found.r_surface:
        points.append(say("At stations left out the filter is no better than the surface: it adds nothing there."))
    page.points(points)
    page.footer(footer)
    page.write(path)


def _figure(found: FittedTime):
    """Correlation over T on a logarithmic axis; a matplotlib Figure."""
    from matplotlib.lines import Line2D

    figure, (ax,), key = look.panels(1, 1, look.WIDTH - look.LEFT - look.SIDE, 2.2, "", headings=False)
    ax.plot(TIMES, found.by_time, color=look.INK, linewidth=1.4)
    ax.plot(found.time, found.r, "o", color="#d6562b", markersize=7)
    ax.axhline(found.r_surface, color=look.SOFT, linewidth=1.0, linestyle="--")
    ax.set_xscale("log")
    ticks = [time for time in (1, 2, 5, 10, 20, 50, 100) if TIMES[0] <= time <= TIMES[-1]]
    ax.set_xticks(ticks, labels=[str(time) for time in ticks])
    ax.set_xticks([], minor=True)
    ax.set_xlim(TIMES[0], TIMES[-1])
    ax.set_ylabel(say("median correlation"), fontsize=8.5, color=look.SOFT)
    ax.set_xlabel(say("T in days"), fontsize=8.5, color=look.SOFT)
    ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
    look.add_legend(key, [
        Line2D([], [], color=look.INK, linewidth=1.4, label=say("filtered surface")),
        Line2D([], [], linestyle="", marker="o", color="#d6562b", label=say("chosen T")),
        Line2D([], [], color=look.SOFT, linewidth=1.0, linestyle="--", label=say("surface itself")),
    ])  # fmt: skip
    return figure
