"""Charts through time for reports: shares of classes, and single pixels with their gaps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..data.stack import fill_flags as fill
from ..run.language import say
from . import figures as look
from . import legends
from .legends import Category


@dataclass(frozen=True)
class Series:
    """A pixel through time: values with NaN for missing, and the fill flag of each.

    half_width
        Of the band that the truth lies in, drawn around filled values; None for no bands.
    """

    values: np.ndarray
    flags: np.ndarray
    title: str = ""
    half_width: np.ndarray | None = None


def shares_through_time(
    starts,
    shares: np.ndarray,
    categories: tuple[Category, ...],
    title: str = "",
    uncertain: np.ndarray | None = None,
    uncertain_label: str = "",
    bars: bool = False,
):
    """Shares of classes through time, stacked from the first category up to 100 %; a matplotlib Figure.

    starts
        ``(n + 1,)`` dates: the start of every period, and the end of the last.
    shares
        ``(categories, n)`` between 0 and 1.
    uncertain
        ``(n,)`` booleans: periods that are hatched.
    bars
        Narrow gaps between the periods, for a few of them.
    """
    from matplotlib.dates import date2num
    from matplotlib.patches import Patch

    figure, (ax,), key = _time_panels(1, 2.5, title, False)
    edges = date2num(starts)
    low = np.zeros(shares.shape[1])
    for category, share in zip(categories, shares, strict=True):
        if bars:
            ax.bar(edges[:-1], share, np.diff(edges) * 0.84, low, align="edge", color=category.colour)
        else:
            steps = [np.append(part, part[-1:]) for part in (low, low + share)]
            ax.fill_between(edges, *steps, step="post", color=category.colour, linewidth=0)
        low = low + share
    # The legend reads from top to bottom as the stack does.
    handles = [look.patch(category) for category in categories[::-1]]
    if uncertain is not None and uncertain.any():
        hatch = {"facecolor": "none", "edgecolor": look.LINE, "hatch": "////", "linewidth": 0}
        for start, stop in look.runs(uncertain):
            ax.axvspan(edges[start], edges[stop], **hatch)
        handles.append(Patch(label=look.wrapped(uncertain_label), **hatch))
    ax.set_ylim(0, 1)
    ax.set_xlim(edges[0], edges[-1])
    ax.set_yticks([0, 0.25, 0.5, 0.75, 1], labels=["0 %", "25 %", "50 %", "75 %", "100 %"])
    look.add_legend(key, handles)
    return figure


def amounts_through_time(starts, amounts: np.ndarray, categories: tuple[Category, ...], unit: str, title: str = ""):
    """Amounts by class through time, stacked from the first category up; a matplotlib Figure.

    starts
        ``(n + 1,)`` dates: the start of every period, and the end of the last.
    amounts
        ``(categories, n)``, NaN where nothing is known; what is below 0 is not drawn.
    unit
        Beside the axis.
    """
    from matplotlib.dates import date2num
    from matplotlib.patches import Patch

    figure, (ax,), key = _time_panels(1, 2.5, title, False)
    edges = date2num(starts)
    low = np.zeros(amounts.shape[1])
    for category, amount in zip(categories, np.maximum(np.nan_to_num(amounts), 0.0), strict=True):
        steps = [np.append(part, part[-1:]) for part in (low, low + amount)]
        ax.fill_between(edges, *steps, step="post", color=category.colour, linewidth=0)
        low = low + amount
    handles = [look.patch(category) for category in categories[::-1]]
    unknown = look.runs(np.isnan(amounts).all(axis=0))
    hatch = {"facecolor": "none", "edgecolor": look.LINE, "hatch": "////", "linewidth": 0}
    for start, stop in unknown:
        ax.axvspan(edges[start], edges[stop], **hatch)
    if unknown:
        handles.append(Patch(label=look.wrapped(say("without a value")), **hatch))
    ax.set_xlim(edges[0], edges[-1])
    ax.set_ylim(0, float(low.max()) * 1.06 or 1.0)
    ax.set_ylabel(unit, fontsize=8.5, color=look.SOFT)
    ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
    ax.set_axisbelow(True)
    look.add_legend(key, handles)
    return figure


@dataclass(frozen=True)
class TrendLine:
    """A straight line over years: its value in the first year, change per year, whether it is significant."""

    start: float
    slope: float
    significant: bool


def annual_shares(
    years,
    shares: np.ndarray,
    categories: tuple[Category, ...],
    lines: list[TrendLine],
    title: str = "",
    worse_label: str = "",
):
    """Stacked bars of a year's mean shares, with the trend of the top of each class; a matplotlib Figure.

    years
        ``(n,)`` consecutive.
    shares
        ``(categories, n)`` between 0 and 1, from the bottom up; NaN in a year without a value.
    lines
        One for each category, of all shares up to it; NaN where there is no trend.
    worse_label
        What the top of a class means, for the legend.
    """
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch
    from matplotlib.ticker import MaxNLocator, PercentFormatter

    width = look.WIDTH - look.LEFT - look.SIDE
    figure, (ax,), key = look.panels(1, 1, width, 2.9, title, False)
    years = np.asarray(years)
    low = np.zeros(shares.shape[1])
    for category, share in zip(categories, np.nan_to_num(shares), strict=True):
        ax.bar(years, share, 0.84, low, color=category.colour)
        low = low + share
    styles = {True: "-", False: (0, (4, 2))}
    drawn = [line for line in lines if np.isfinite(line.slope)]
    for line in drawn:
        ends = line.start + line.slope * (years[[0, -1]] - years[0])
        ax.plot(years[[0, -1]], ends, color="white", linewidth=2.6, zorder=2.9)
        ax.plot(years[[0, -1]], ends, color=look.INK, linewidth=1.2, linestyle=styles[line.significant], zorder=3)
    handles = [look.patch(category) for category in categories[::-1]]
    hatch = {"facecolor": "none", "edgecolor": look.LINE, "hatch": "////", "linewidth": 0}
    unknown = look.runs(np.isnan(shares).any(axis=0))
    for start, stop in unknown:
        ax.axvspan(years[start] - 0.5, years[stop - 1] + 0.5, **hatch)
    if unknown:
        handles.append(Patch(label=look.wrapped(say("too few dates with values")), **hatch))
    for significant in sorted({line.significant for line in drawn}, reverse=True):
        words = say("significant (p < 0.05)") if significant else say("not significant")
        label = look.wrapped(say("trend of {worse_label}: {words}", worse_label=worse_label, words=words))
        handles.append(Line2D([], [], color=look.INK, linewidth=1.2, linestyle=styles[significant], label=label))
    ax.set_xlim(years[0] - 0.6, years[-1] + 0.6)
    ax.set_ylim(0, max(float(low.max()) * 1.06, 0.01))
    ax.xaxis.set_major_locator(MaxNLocator(10, integer=True))
    ax.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0, symbol=" %"))
    ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
    ax.set_axisbelow(True)
    look.add_legend(key, handles)
    return figure


def pixel_series(dates, series: list[Series], unit: str = "", title: str = ""):
    """Pixels through time, one below the other: observed and filled values told apart; a matplotlib Figure."""
    from matplotlib.lines import Line2D

    figure, axes, key = _time_panels(len(series), 1.25, title, any(one.title for one in series))
    marks = [category for category in legends.FILL_FLAGS if category.value != fill.MISSING]
    days = np.asarray(dates, dtype="datetime64[D]")
    for ax, one in zip(axes, series, strict=True):
        ax.plot(days, one.values, color=look.LINE, linewidth=0.5, zorder=1)
        if one.half_width is not None:
            _bands(ax, days, one)
        for category in marks:
            member = (one.flags == category.value) & np.isfinite(one.values)
            ax.plot(days[member], one.values[member], linestyle="", zorder=2, **_mark(category))
        look.heading(ax, one.title)
        ax.set_ylabel(unit, fontsize=8.5, color=look.SOFT)
        ax.set_xlim(days[0] - np.timedelta64(15, "D"), days[-1] + np.timedelta64(45, "D"))
        ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
        ax.tick_params(labelbottom=ax is axes[-1])
    used = [c for c in marks if any((one.flags == c.value).any() for one in series)]
    look.add_legend(
        key,
        [Line2D([], [], linestyle="", label=look.wrapped(say(c.label)), **{**_mark(c), "markersize": 7}) for c in used],
    )
    return figure


def _bands(ax, days, one: Series) -> None:
    """A thin bar from the lower to the upper end of each filled value's band."""
    width = np.full(one.values.shape, np.nan) if one.half_width is None else one.half_width
    member = (one.flags != fill.OBSERVED) & np.isfinite(one.values) & np.isfinite(width)
    low, high = (one.values[member] + sign * width[member] for sign in (-1, 1))
    ax.vlines(days[member], low, high, color=look.LINE, linewidth=1.4, alpha=0.75, zorder=1.5)


def _mark(category: Category) -> dict:
    """Shapes as well as colours tell what was observed, filled, or only climatology."""
    if category.value == fill.OBSERVED:
        return {"marker": "o", "markersize": 2.6, "color": category.colour, "markeredgewidth": 0}
    if category.value == fill.CLIMATOLOGY_ONLY:
        return {"marker": "_", "markersize": 3.2, "color": category.colour, "markeredgewidth": 1.3}
    edge = {"markeredgecolor": look.SOFT, "markeredgewidth": 0.4}
    return {"marker": "s", "markersize": 3.4, "color": category.colour, **edge}


def _time_panels(rows: int, height: float, title: str, headings: bool):

    width = look.WIDTH - look.LEFT - look.SIDE
    figure, axes, key = look.panels(rows, 1, width, height, title, headings)
    for ax in axes:
        look.date_axis(ax)
    return figure, axes, key
