"""A quantity year by year: bars around zero with a straight line and the band that it may lie in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..run.language import later, say
from . import figures as look
from .legends import SSI

DRY, MOIST = (next(stop.colour for stop in SSI if stop.value == value) for value in (-1.0, 1.0))


@dataclass(frozen=True)
class Line:
    """A straight line over years, and the flattest and steepest that the data allow, all through one point.

    Parameters
    ----------
    year, value
        The point: both medians.
    slope, low, high
        Per year; NaN where there is no band.
    label, band_label
        What the line and the band are, for the legend.
    """

    year: float
    value: float
    slope: float
    low: float
    high: float
    label: str = ""
    band_label: str = ""

    def at(self, years, slope: float) -> np.ndarray:
        """Values of a line of that slope through the point."""
        return self.value + slope * (np.asarray(years, float) - self.year)


def bars_with_trend(
    years: Sequence[int] | np.ndarray, values: np.ndarray, line: Line | None = None, unit: str = "", title: str = "",
    words: tuple[str, str] = (later("drier than normal"), later("moister than normal")),
):  # fmt: skip
    """One bar for each year, coloured by its sign; a matplotlib Figure.

    Parameters
    ----------
    years, values
        ``(n,)``; NaN for a year without a value, which is marked as such.
    words
        What a bar below and above zero means.
    """
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    years = np.asarray(years, float)
    figure, (ax,), key = look.panels(1, 1, look.WIDTH - look.LEFT - look.SIDE, 2.6, title, False)
    known = np.isfinite(values)
    ax.bar(years[known], values[known], 0.78, color=np.where(values[known] < 0, DRY, MOIST), zorder=2)
    ax.axhline(0, color=look.SOFT, linewidth=0.7, zorder=3)
    handles: list = [
        Patch(facecolor=colour, label=look.wrapped(say(word))) for colour, word in zip((DRY, MOIST), words, strict=True)
    ]
    if line is not None:
        span = np.array([years[0] - 0.5, years[-1] + 0.5])
        ax.plot(span, line.at(span, line.slope), color=look.INK, linewidth=1.6, zorder=4)
        handles.append(Line2D([], [], color=look.INK, linewidth=1.6, label=look.wrapped(line.label)))
        if np.isfinite(line.low) and np.isfinite(line.high):
            span = np.linspace(span[0], span[1], 101)
            ends = [line.at(span, slope) for slope in (line.low, line.high)]
            band = {"color": look.SOFT, "alpha": 0.22, "linewidth": 0}
            ax.fill_between(span, np.minimum(*ends), np.maximum(*ends), zorder=1, **band)
            handles.append(Patch(label=look.wrapped(line.band_label), **band))
    if not known.all():
        low = ax.get_ylim()[0]
        ax.plot(years[~known], np.full((~known).sum(), low), "x", color=look.LINE, markersize=5, clip_on=False)
        ax.set_ylim(bottom=low)
        label = look.wrapped(say("too few values in this year"))
        handles.append(Line2D([], [], linestyle="", marker="x", color=look.LINE, label=label))
    _dress(ax, years, unit)
    look.add_legend(key, handles)
    return figure


def _dress(ax, years, unit: str) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    ax.set_xlim(years[0] - 0.6, years[-1] + 0.6)
    ax.xaxis.set_major_locator(MaxNLocator(10, integer=True))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0f}"))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: look.number(round(value, 6))))
    ax.set_ylabel(unit, fontsize=8.5, color=look.SOFT)
    ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
