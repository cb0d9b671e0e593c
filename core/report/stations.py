"""Stations in reports: what they show on a map, and their records beside products."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle

import numpy as np

from ..run.language import say
from . import figures as look
from . import legends
from .legends import Stop
from .maps import add_scale, degrees

_MOST_COLUMNS = 2
_TALLEST = 7.5  # inches of all rows of maps together
_SEEN = 4.0  # degrees that a map shows at least


@dataclass(frozen=True)
class SeriesPanel:
    """A site's record: observed ``(n,)`` and one line for each product, all NaN for missing."""

    title: str
    observed: np.ndarray
    predicted: np.ndarray


def station_maps(longitude, latitude, panels: list[tuple[str, np.ndarray]], stops: tuple[Stop, ...], title: str = ""):
    """Dots in the colours of a scale, one map for each ``(heading, values (stations,))``; a matplotlib Figure.

    Stations without a value are rings. Longitudes and latitudes are degrees.
    """
    columns = min(len(panels), _MOST_COLUMNS)
    rows = -(-len(panels) // columns)
    box = _extent(longitude, latitude)
    shape = (box[3] - box[2]) / (box[1] - box[0]) / max(np.cos(np.radians((box[2] + box[3]) / 2)), 0.1)
    width = (look.WIDTH - look.LEFT - look.SIDE - (columns - 1) * look.GAP) / columns
    height = min(width * shape, _TALLEST / rows)
    figure, axes, key = look.panels(rows, columns, height / shape, height, title, headings=True)
    ends = stops[0].value, stops[-1].value
    for number, (ax, (name, values)) in enumerate(zip(axes[: len(panels)], panels, strict=True)):
        look.heading(ax, name)
        known = np.isfinite(values)
        size = 34 if len(values) < 200 else 12
        ring = {"s": size, "facecolors": "none", "edgecolors": look.LINE, "linewidths": 0.9}
        ax.scatter(longitude[~known], latitude[~known], zorder=2, **ring)
        ax.scatter(
            longitude[known],
            latitude[known],
            c=values[known],
            cmap=look.colour_map(stops),
            vmin=ends[0],
            vmax=ends[1],
            s=size,
            edgecolors=look.SOFT,
            linewidths=0.6,
            zorder=3,
        )
        _dress(ax, box, left=number % columns == 0, bottom=number + columns >= len(panels))
    for ax in axes[len(panels) :]:
        ax.axis("off")
    add_scale(figure, key, stops)
    return figure


def _extent(longitude, latitude) -> tuple[float, float, float, float]:
    """West, east, south and north of the map: the stations and some room around them."""
    sides = []
    for values in (longitude, latitude):
        middle, half = (np.max(values) + np.min(values)) / 2, np.ptp(values) * 0.55
        half = max(half, _SEEN / 2 if half < 1e-3 else half, 0.25)
        sides += [middle - half, middle + half]
    wide, high = sides[1] - sides[0], sides[3] - sides[2]
    if high < 0.35 * wide:  # a row of stations still is a map
        sides[2:] = [np.mean(sides[2:]) - 0.175 * wide, np.mean(sides[2:]) + 0.175 * wide]
    if wide < 0.35 * high:
        sides[:2] = [np.mean(sides[:2]) - 0.175 * high, np.mean(sides[:2]) + 0.175 * high]
    west, east, south, north = (float(side) for side in sides)
    return west, east, south, north


def _dress(ax, box, left: bool, bottom: bool) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    ax.set_xlim(box[0], box[1])
    ax.set_ylim(box[2], box[3])
    ax.grid(color=look.LINE, alpha=0.25, linewidth=0.6)
    for axis, words in ((ax.xaxis, "WE"), (ax.yaxis, "SN")):
        axis.set_major_locator(MaxNLocator(4, steps=[1, 2, 5, 10]))
        axis.set_major_formatter(FuncFormatter(lambda value, _, words=words: degrees(value, words)))
    ax.tick_params(labelleft=left, labelbottom=bottom)


def station_series(dates, panels: list[SeriesPanel], names: tuple[str, ...], unit: str, title: str = ""):
    """Records of sites, one below the other: the station as dots, each product as a line; a matplotlib Figure."""
    from matplotlib.lines import Line2D

    width = look.WIDTH - look.LEFT - look.SIDE
    figure, axes, key = look.panels(len(panels), 1, width, 1.3, title, headings=True)
    days = np.asarray(dates, dtype="datetime64[D]")
    dots = {"linestyle": "", "marker": "o", "markersize": 2.6 if len(days) < 800 else 1.4, "color": look.INK}
    for ax, panel in zip(axes, panels, strict=True):
        look.heading(ax, panel.title)
        for line, colour in zip(panel.predicted, cycle(legends.PRODUCTS)):
            ax.plot(days, line, color=colour, linewidth=1.1, zorder=2)
        ax.plot(days, panel.observed, zorder=3, **dots)
        look.date_axis(ax)
        ax.set_xlim(days[0], days[-1] + np.timedelta64(1, "D"))
        ax.set_ylabel(unit, fontsize=8.5, color=look.SOFT)
        ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
        ax.tick_params(labelbottom=ax is axes[-1])
    handles = [Line2D([], [], label=say("stations"), **{**dots, "markersize": 4})]
    handles += [
        Line2D([], [], color=colour, linewidth=1.6, label=look.wrapped(name))
        for name, colour in zip(names, cycle(legends.PRODUCTS))
    ]
    look.add_legend(key, handles)
    return figure
