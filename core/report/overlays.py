"""What lies above the colours of a map: edges, outlines, numbers, hatching, and the way of a point through time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..data.earth.grid import Grid
from . import figures as look
from .legends import TIME

_HATCH = "/////"
_MOST_LABELS = 12  # names along a track


@dataclass(frozen=True)
class Track:
    """The way of a point through time, from light to dark.

    x, y
        ``(n,)`` in the grid's coordinates, NaN where there is no point.
    labels
        Names of the points; of many only some are written.
    """

    x: np.ndarray
    y: np.ndarray
    labels: list[str]


def upright(grid: Grid, values: np.ndarray) -> np.ndarray:
    """The values with north up and east at the right, whichever way the file runs."""
    return values[:: -1 if grid.transform[4] > 0 else 1, :: -1 if grid.transform[0] < 0 else 1]


def draw_edges(ax, grid: Grid, mask: np.ndarray, between, **style) -> None:
    """Lines between neighbouring cells of an upright array where ``between`` says so of the two.

    Around a mask with ``np.logical_xor``, inside it with ``np.logical_and``, between codes with ``np.not_equal``.
    """
    from matplotlib.collections import LineCollection

    rows, cols = mask.shape
    xmin, ymin, xmax, ymax = grid.bounds
    x, y = np.linspace(xmin, xmax, cols + 1), np.linspace(ymax, ymin, rows + 1)
    wide, high = np.pad(mask, ((0, 0), (1, 1))), np.pad(mask, ((1, 1), (0, 0)))
    upright_ = [((x[c], y[r]), (x[c], y[r + 1])) for r, c in np.argwhere(between(wide[:, :-1], wide[:, 1:]))]
    level = [((x[c], y[r]), (x[c + 1], y[r])) for r, c in np.argwhere(between(high[:-1], high[1:]))]
    ax.add_collection(LineCollection(upright_ + level, capstyle="projecting", **style))


def draw_borders(ax, grid: Grid, zones: np.ndarray) -> None:
    """Thin dark lines between zones; ``zones`` has 0 outside of all."""
    draw_edges(ax, grid, upright(grid, zones), np.not_equal, color=look.INK, linewidth=0.5)


def draw_outlines(ax, grid: Grid, chosen: np.ndarray) -> None:
    """A thick line around each chosen cell."""
    chosen = upright(grid, chosen)
    for row, col in np.argwhere(chosen):
        single = np.zeros(chosen.shape, bool)
        single[row, col] = True
        draw_edges(ax, grid, single, np.logical_xor, color=look.INK, linewidth=1.8)


def draw_numbers(ax, grid: Grid, numbers, layer, colours, limits) -> None:
    numbers, layer = upright(grid, numbers), upright(grid, layer)
    rows, cols = numbers.shape
    xmin, ymin, xmax, ymax = grid.bounds
    for row, col in np.argwhere(np.isfinite(numbers)):
        x = xmin + (col + 0.5) * (xmax - xmin) / cols
        y = ymax - (row + 0.5) * (ymax - ymin) / rows
        share = (layer[row, col] - limits[0]) / (limits[1] - limits[0])
        # Rec. 601 weights: how light the cell looks under the number.
        light = 1.0 if np.isnan(share) else float(np.dot(colours(share)[:3], (0.299, 0.587, 0.114)))
        colour = look.INK if light > 0.55 else "white"
        ax.text(x, y, f"{numbers[row, col]:g}", ha="center", va="center", fontsize=7.5, color=colour)


def hatch_style() -> dict:
    """Of hatched cells and of the patch that explains them."""
    return {"facecolor": "none", "edgecolor": look.INK, "hatch": _HATCH, "linewidth": 0}


def draw_hatching(ax, grid: Grid, chosen: np.ndarray) -> None:
    """Diagonal lines over the chosen cells, to their very edges."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    chosen = upright(grid, chosen)
    if not chosen.any():
        return
    rows, cols = chosen.shape
    xmin, ymin, xmax, ymax = grid.bounds
    x, y = np.linspace(xmin, xmax, cols + 1), np.linspace(ymax, ymin, rows + 1)
    corners = []
    for row in range(rows):
        for start, stop in look.runs(chosen[row]):
            left, right, top, bottom = x[start], x[stop], y[row], y[row + 1]
            corners += [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
    # One path for all: between patches of their own, the lines would not meet.
    steps = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    ax.add_patch(PathPatch(Path(corners, steps * (len(corners) // 5)), **hatch_style()))


def draw_track(ax, track: Track) -> None:
    """Points joined in the order of time; the first, the last and some between have their names."""
    known = np.flatnonzero(np.isfinite(track.x) & np.isfinite(track.y))
    if not known.size:
        return
    x, y = np.asarray(track.x)[known], np.asarray(track.y)[known]
    shade = known / max(len(track.labels) - 1, 1)
    ax.plot(x, y, color=look.SOFT, linewidth=0.8, zorder=3)
    ax.scatter(
        x, y, c=shade, cmap=look.colour_map(TIME), vmin=0, vmax=1, s=34, edgecolors="white", linewidths=0.8, zorder=4
    )
    named = np.unique(np.linspace(0, known.size - 1, min(known.size, _MOST_LABELS)).round().astype(int))
    for place in named:
        ax.annotate(
            track.labels[known[place]], (x[place], y[place]), (4, 4), textcoords="offset points", fontsize=7.5,
            color=look.INK, zorder=5, fontweight="bold" if place in (0, known.size - 1) else "normal",
        )  # fmt: skip


def track_handles() -> list:
    """Lines of the legend for a track."""
    from matplotlib.lines import Line2D

    style = {"linestyle": "-", "linewidth": 0.8, "color": look.SOFT, "marker": "o", "markersize": 6.5}
    return [
        Line2D([], [], markerfacecolor=stop.colour, markeredgecolor="white", label=label, **style)
        for stop, label in ((TIME[0], "early"), (TIME[-1], "late"))
    ]
