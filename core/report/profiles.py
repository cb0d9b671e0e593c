"""Products along a line, for reports."""

from __future__ import annotations

from itertools import cycle

import numpy as np

from ..run.language import say
from . import figures as look
from . import legends
from .formatting import short
from .legends import Stop
from .maps import add_scale

_ROW = 0.24  # inches of a strip
_NAME = 22  # letters of a zone's name


def strips(starts, labels: list[str], values: np.ndarray, stops: tuple[Stop, ...], title: str = ""):
    """Strips in the colours of ``stops``; a matplotlib Figure.

    starts
        ``(n + 1,)`` dates: the start of every period, and the end of the last.
    values
        ``(labels, n)``, NaN for missing.
    """
    from matplotlib.colors import ListedColormap
    from matplotlib.dates import date2num

    names = [short(label, _NAME) for label in labels]
    indent = 0.075 * max(len(name) for name in names)  # room for the names, which are longer than numbers
    height = max(_ROW * len(labels), 0.5)
    figure, (ax,), key = look.panels(1, 1, look.WIDTH - look.LEFT - look.SIDE - indent, height, title, False)
    box = ax.get_position()
    ax.set_position([box.x0 + indent / look.WIDTH, box.y0, box.width, box.height])
    edges = date2num(starts)
    rows = np.arange(len(labels) + 1)
    empty = np.where(np.isfinite(values), np.nan, 0.0)
    ax.pcolormesh(edges, rows, empty, cmap=ListedColormap([look.NO_VALUE.colour]), rasterized=True)
    ax.pcolormesh(
        edges, rows, np.ma.masked_invalid(values), cmap=look.colour_map(stops), vmin=stops[0].value,
        vmax=stops[-1].value, rasterized=True,
    )  # fmt: skip
    for row in rows[1:-1]:
        ax.axhline(row, color="white", linewidth=1.2)
    ax.set_ylim(len(labels), 0)
    ax.set_yticks(rows[:-1] + 0.5, labels=names)
    ax.tick_params(axis="y", length=0, colors=look.INK)
    look.date_axis(ax)
    add_scale(figure, key, stops)
    return figure


def profiles(
    panels: list[tuple[str, np.ndarray, np.ndarray]], names: tuple[str, ...], unit: str, title: str = "",
    least: float = 0.0,
):  # fmt: skip
    """Values over distance, one panel for each line, as steps from pixel to pixel; a matplotlib Figure.

    Parameters
    ----------
    panels
        Heading, distance ``(n,)`` in km, values ``(products, n)`` with NaN for missing.
    least
        What the vertical axis spans at least, so that rounding does not look like a signal.
    """
    from matplotlib.lines import Line2D

    width = look.WIDTH - look.LEFT - look.SIDE
    figure, axes, key = look.panels(len(panels), 1, width, 2.2, title, headings=True)
    for ax, (name, distance, values) in zip(axes, panels, strict=True):
        look.heading(ax, name)
        for line, colour in zip(values, cycle(legends.PRODUCTS)):
            ax.plot(distance, line, color=colour, linewidth=1.3, drawstyle="steps-mid")
        ax.set_xlim(distance[0], distance[-1])
        low, high = ax.get_ylim()
        if high - low < least:
            ax.set_ylim((low + high - least) / 2, (low + high + least) / 2)
        ax.set_ylabel(unit, fontsize=8.5, color=look.SOFT)
        ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
        ax.set_xlabel(say("km from the start") if ax is axes[-1] else "", fontsize=8.5, color=look.SOFT)
    look.add_legend(
        key,
        [
            Line2D([], [], color=colour, linewidth=1.8, label=look.wrapped(n))
            for n, colour in zip(names, cycle(legends.PRODUCTS))
        ],
    )
    return figure
