"""Temperature over vegetation as density, with the dry and the wet edge; and the edges through time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..run.language import later, say
from . import figures as look
from .legends import MOISTURE, TVDI

DENSITY = MOISTURE[2:4]  # from light to middle: the edges must show on it
WET, DRY = TVDI[0].colour, TVDI[-1].colour
_COLUMNS = 3
_HEIGHT = 1.55  # inches of a panel
_BETWEEN = 0.46  # inches, for the numbers of the next panel
_STYLES = {"own": "-", "month": (0, (4, 2)), "given": (0, (1, 1.2))}
_WORDS = {
    "own": later("edge fitted here"), "month": later("edge of the calendar month"),
    "given": later("edge taken from a table"),
}  # fmt: skip
_MONTH = 31  # days; points further apart are not joined


@dataclass(frozen=True, eq=False)
class EdgePanel:
    """One date (and zone).

    density
        ``(bins, steps)`` pixels over ``vegetation`` ``(bins + 1,)`` and ``lst`` ``(steps + 1,)``, the borders.
    points
        ``(n,)`` centres of bins, their low and high LST, and whether the wet and the dry edge use them;
        None where nothing was fitted.
    lines
        Slope and intercept of the dry and of the wet edge; None: no edges.
    kind
        ``own``, ``month`` or ``given``.
    note
        Written into the panel.
    """

    title: str
    vegetation: np.ndarray
    lst: np.ndarray
    density: np.ndarray
    points: tuple | None
    lines: tuple[float, float, float, float] | None
    kind: str
    note: str = ""


def edge_scatters(panels: list[EdgePanel], vegetation_name: str, title: str = ""):
    """A panel for each date; a matplotlib Figure. The temperatures of each have a scale of their own."""
    rows = -(-len(panels) // _COLUMNS)
    width = (look.WIDTH - look.LEFT - look.SIDE - (_COLUMNS - 1) * _BETWEEN) / _COLUMNS
    top = look.TOP + (look.TITLE if title else 0) + look.HEADING - 0.1
    total = top + rows * (_HEIGHT + look.HEADING) + look.BOTTOM
    figure = look.new_figure(total, title)
    for n, panel in enumerate(panels):
        left = look.LEFT + n % _COLUMNS * (width + _BETWEEN)
        bottom = total - top - (n // _COLUMNS) * (_HEIGHT + look.HEADING) - _HEIGHT
        ax = figure.add_axes((left / look.WIDTH, bottom / total, width / look.WIDTH, _HEIGHT / total))
        look.dress(ax)
        _draw(ax, panel)
        if n + _COLUMNS >= len(panels):
            ax.set_xlabel(vegetation_name, fontsize=8.5, color=look.SOFT)
        else:
            ax.tick_params(labelbottom=False)
        if n % _COLUMNS == 0:
            ax.set_ylabel(say("LST (K)"), fontsize=8.5, color=look.SOFT)
    look.add_legend(look.key_axes(figure), _legend(panels))
    return figure


def _draw(ax, panel: EdgePanel) -> None:
    from matplotlib.ticker import MaxNLocator

    look.heading(ax, panel.title)
    ax.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    filled = np.flatnonzero(panel.density.any(axis=0))
    shown = np.where(panel.density > 0, np.log10(np.maximum(panel.density, 1)) + 0.15, np.nan)
    ax.pcolormesh(panel.vegetation, panel.lst, shown.T, cmap=look.colour_map(DENSITY), vmin=0, rasterized=True)
    low, high = panel.lst[filled[0]], panel.lst[filled[-1] + 1]
    if panel.points:
        centres, *ends = panel.points[:3]
        for values, kept, colour in zip(ends, panel.points[3:], (WET, DRY), strict=True):
            ax.plot(centres[kept], values[kept], ".", color=colour, markersize=2.6, markeredgewidth=0)
            ax.plot(
                centres[~kept], values[~kept], "o", color="none", markersize=2.8, markeredgecolor=colour,
                markeredgewidth=0.6,
            )  # fmt: skip
    if panel.lines:
        x = np.array([panel.vegetation[0], panel.vegetation[-1]])
        for slope, intercept, colour in ((*panel.lines[:2], DRY), (*panel.lines[2:], WET)):
            ax.plot(x, slope * x + intercept, color=colour, linewidth=1.5, linestyle=_STYLES[panel.kind])
    if panel.note:
        ax.text(
            0.97,
            0.95,
            panel.note,
            ha="right",
            va="top",
            fontsize=7.5,
            color=look.SOFT,
            transform=ax.transAxes,
        )
    ax.set_xlim(panel.vegetation[0], panel.vegetation[-1])
    room = 0.06 * (high - low) + 0.5
    ax.set_ylim(low - room, high + room * (3 if panel.note else 1))


def _legend(panels: list[EdgePanel]) -> list:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles = [
        Patch(facecolor=DENSITY[-1].colour, label=look.wrapped(say("pixels; darker: more of them"))),
        Line2D([], [], color=DRY, linewidth=1.8, label=say("dry edge")),
        Line2D([], [], color=WET, linewidth=1.8, label=say("wet edge")),
    ]
    if any(panel.points for panel in panels):
        point = {"linestyle": "", "markersize": 5}
        handles += [
            Line2D(
                [],
                [],
                marker=".",
                color=look.INK,
                label=look.wrapped(say("end of a bin that the edge uses")),
                **point,
            ),
            Line2D(
                [],
                [],
                marker="o",
                color="none",
                markeredgecolor=look.INK,
                label=look.wrapped(say("end that was rejected")),
                **point,
            ),  # fmt: skip
        ]
    kinds = {panel.kind for panel in panels if panel.lines}
    if kinds - {"own"}:
        for kind in _STYLES:
            if kind in kinds:
                label = look.wrapped(say(_WORDS[kind]))
                handles.append(Line2D([], [], color=look.SOFT, linewidth=1.5, linestyle=_STYLES[kind], label=label))
    return handles


def edges_through_time(dates, lines: np.ndarray, borrowed: np.ndarray, clipped: np.ndarray, title: str = ""):
    """Slopes and intercepts of both edges and the clipped share, one below the other; a matplotlib Figure.

    lines
        ``(n, 4)`` slope and intercept of the dry, then of the wet edge; NaN where there are none.
    borrowed
        ``(n,)`` booleans: edges that were not fitted on the date's own pixels.
    clipped
        ``(n,)`` shares, NaN where there is no value.
    """
    from matplotlib.lines import Line2D

    width = look.WIDTH - look.LEFT - look.SIDE
    figure, axes, key = look.panels(3, 1, width, 1.25, title, True)
    days = np.asarray(dates, dtype="datetime64[D]")
    for ax, words, place in zip(
        axes[:2], (say("Slope (K from bare to full cover)"), say("Intercept (K)")), (0, 1), strict=True
    ):
        look.heading(ax, words)
        for values, colour in ((lines[:, place], DRY), (lines[:, place + 2], WET)):
            _joined(ax, days, values, colour)
            for chosen, face in ((~borrowed, colour), (borrowed, "white")):
                ax.plot(
                    days[chosen], values[chosen], "o", markersize=3.6, markerfacecolor=face, markeredgecolor=colour,
                    markeredgewidth=0.8,
                )  # fmt: skip
    axes[0].axhline(0, color=look.LINE, linewidth=0.6)
    look.heading(axes[2], say("Clipped share of the values (%)"))
    axes[2].vlines(days, 0, 100 * clipped, color=look.SOFT, linewidth=2)
    axes[2].set_ylim(0, max(5.0, 110 * np.nanmax(clipped)) if np.isfinite(clipped).any() else 5.0)
    for ax in axes:
        look.date_axis(ax)
        ax.set_xlim(days[0] - np.timedelta64(15, "D"), days[-1] + np.timedelta64(45, "D"))
        ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
        ax.tick_params(labelbottom=ax is axes[-1])
    marks = [
        Line2D([], [], marker="o", color=colour, markersize=5, linewidth=0.8, label=label)
        for colour, label in ((DRY, say("dry edge")), (WET, say("wet edge")))
    ]
    if borrowed.any():
        label = look.wrapped(say("not fitted on the date’s own pixels"))
        marks.append(
            Line2D(
                [],
                [],
                linestyle="",
                marker="o",
                color="white",
                markeredgecolor=look.INK,
                markersize=5,
                label=label,
            )
        )
    look.add_legend(key, marks)
    return figure


def _joined(ax, days, values, colour) -> None:
    """A thin line that stops where dates are missing."""
    gaps = np.flatnonzero(np.diff(days) > np.timedelta64(_MONTH, "D")) + 1
    for x, y in zip(np.split(days, gaps), np.split(values, gaps), strict=True):
        ax.plot(x, y, color=colour, linewidth=0.8, alpha=0.6)
