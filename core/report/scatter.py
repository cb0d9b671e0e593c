"""Predicted against observed values, as density with the 1:1 line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..run.language import say
from . import figures as look
from .figures import INK, add_words, colour_map, heading, panels
from .legends import MOISTURE

_COLUMNS = 4
_DOT = MOISTURE[4].colour


@dataclass(frozen=True)
class Scatter:
    """One panel: ``x`` and ``y (n,)``, NaN for missing; a line where ``strong`` says that it stands for something."""

    title: str
    x: np.ndarray
    y: np.ndarray
    strong: bool = False


def small_scatters(panels: list[Scatter], across: str, up: str, title: str = ""):
    """Panels on one pair of scales, with least-squares lines: full where strong, else dashed; a matplotlib Figure."""
    from matplotlib.lines import Line2D

    columns = min(_COLUMNS, len(panels))
    rows = -(-len(panels) // columns)
    width = (look.WIDTH - look.LEFT - look.SIDE - (columns - 1) * look.GAP) / columns
    figure, axes, key = look.panels(rows, columns, width, max(width * 0.85, 1.2), title, headings=True)
    x, y = (np.concatenate([getattr(panel, name) for panel in panels]) for name in ("x", "y"))
    known = np.isfinite(x) & np.isfinite(y)
    limits = [_limits(values[known]) for values in (x, y)]
    for number, (ax, panel) in enumerate(zip(axes[: len(panels)], panels, strict=True)):
        look.heading(ax, panel.title)
        both = np.isfinite(panel.x) & np.isfinite(panel.y)
        ax.plot(panel.x[both], panel.y[both], linestyle="", marker="o", markersize=3.2, color=_DOT, alpha=0.8)
        if both.sum() > 2 and np.ptp(panel.x[both]) > 0:
            slope, base = np.polyfit(panel.x[both], panel.y[both], 1)
            ends = np.array([panel.x[both].min(), panel.x[both].max()])
            ax.plot(ends, base + slope * ends, color=look.INK, linewidth=1.2, linestyle="-" if panel.strong else ":")
        ax.set_xlim(*limits[0])
        ax.set_ylim(*limits[1])
        ax.tick_params(labelleft=number % columns == 0, labelbottom=number + columns >= len(panels))
        ax.grid(color=look.LINE, alpha=0.25, linewidth=0.6)
    for ax in axes[len(panels) :]:
        ax.axis("off")
    lines = [
        Line2D([], [], color=look.INK, linestyle=style, label=label)
        for style, label in (("-", say("significant")), (":", say("not significant")))
    ]
    look.add_legend(key, lines, look.add_words(key, say("Across: {across}. Up: {up}.", across=across, up=up)))
    return figure


def _limits(values: np.ndarray) -> tuple[float, float]:
    if not values.size:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    room = 0.06 * (high - low) or 0.5
    return low - room, high + room


_DENSITY = MOISTURE[2:]  # from light to dark


def predicted_against_observed(observed: np.ndarray, predictions: dict[str, np.ndarray], unit: str, title: str = ""):
    """One panel for each set of predictions, all on one scale.

    observed
        ``(n,)``; the ``predictions`` are ``(n,)`` as well, NaN where there is none.
    """
    columns = 2
    rows = -(-len(predictions) // columns)
    figure, axes, key = panels(rows, columns, 2.7, 2.7, title, headings=True)
    known = [values[np.isfinite(values)] for values in predictions.values()]
    low, high = np.percentile(np.concatenate([observed, *known]), (0.1, 99.9))
    for n, (ax, (name, values)) in enumerate(zip(axes[: len(predictions)], predictions.items(), strict=True)):
        heading(ax, name)
        # Points beyond the axes would stretch the picture when it is cut to what is drawn.
        shown = (values >= low) & (values <= high) & (observed >= low) & (observed <= high)
        if shown.any():
            ax.hexbin(
                observed[shown], values[shown], gridsize=45, extent=(low, high, low, high), mincnt=1, bins="log",
                cmap=colour_map(_DENSITY), linewidths=0,
            )  # fmt: skip
        ax.plot((low, high), (low, high), color=INK, linewidth=0.8)
        ax.set_xlim(low, high)
        ax.set_ylim(low, high)
        ax.tick_params(labelleft=n % columns == 0, labelbottom=n + columns >= len(predictions))
    for ax in axes[len(predictions) :]:
        ax.axis("off")
    add_words(key, say("Across: observed. Up: predicted, both in {unit}. Darker: more values.", unit=unit))
    return figure
