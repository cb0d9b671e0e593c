"""Series through time with Sen's line, many small charts beside each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..run.language import later, say
from . import figures as look
from .legends import TREND

_COLUMNS = 2
_HEIGHT = 1.25  # inches of one chart
_COLOURS = {category.value: category.colour for category in TREND}


@dataclass(frozen=True)
class TrendPanel:
    """One series.

    values
        ``(time,)``, NaN for missing.
    line
        Sen's line at the first and at the last date; NaN for none.
    trend_class
        −2 significant decrease, −1 decrease, 0 none, 1 increase, 2 significant increase.
    """

    title: str
    values: np.ndarray
    line: tuple[float, float]
    trend_class: int


def trend_lines(
    dates, panels: list[TrendPanel], unit: str, words=(later("decrease"), later("increase")), title: str = ""
):
    """Charts that share the axis of time, each with a scale of its own; a matplotlib Figure.

    dates
        ``(time,)``; ``words`` say what the trends down and up mean, for the legend.
    """
    from matplotlib.lines import Line2D

    columns = min(_COLUMNS, len(panels))
    rows = -(-len(panels) // columns)
    gap = 0.45  # numbers of the scale of the right column
    width = (look.WIDTH - look.LEFT - look.SIDE - (columns - 1) * (look.GAP + gap)) / columns
    figure, axes, key = look.panels(rows, columns, width + (gap if columns > 1 else 0), _HEIGHT, title, True)
    days = np.asarray(dates, dtype="datetime64[D]")
    for n, ax in enumerate(axes):
        if n >= len(panels):
            ax.axis("off")
            continue
        _draw(ax, days, panels[n])
        look.date_axis(ax, 3, 7)
        ax.tick_params(labelbottom=n + columns >= len(panels))
        if n % columns == 0:
            ax.set_ylabel(unit, fontsize=8.5, color=look.SOFT)
        if columns > 1:  # room for the numbers of the next column
            box = ax.get_position()
            ax.set_position([box.x0, box.y0, box.width - gap / look.WIDTH, box.height])
    used = {panel.trend_class for panel in panels}
    names = {
        -2: say("Sen’s line, significant {words}", words=say(words[0])),
        2: say("Sen’s line, significant {words}", words=say(words[1])),
        0: say("Sen’s line, not significant"),
    }
    shown = [key for key in (-2, 2) if key in used] + ([0] if used & {-1, 0, 1} else [])
    handles = [Line2D([], [], label=look.wrapped(names[key]), **_style(key)) for key in shown]
    handles.append(
        Line2D([], [], color=look.LINE, linewidth=0.8, marker="o", markersize=2.5, label=say("Mean of the zone"))
    )
    look.add_legend(key, handles)
    return figure


def _style(trend_class: int) -> dict:
    if abs(trend_class) == 2:
        return {"color": _COLOURS[trend_class], "linewidth": 2.0}
    return {"color": look.SOFT, "linewidth": 1.2, "linestyle": (0, (4, 3))}


def _draw(ax, days, panel: TrendPanel) -> None:
    few = len(days) <= 60
    ax.plot(
        days, panel.values, color=look.LINE, linewidth=0.8, marker="o", markersize=2.5 if few else 1.2, zorder=1
    )  # fmt: skip
    if np.isfinite(panel.line).all():
        ax.plot(days[[0, -1]], panel.line, zorder=2, **_style(panel.trend_class))
    look.heading(ax, panel.title)
    ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
