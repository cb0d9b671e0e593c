"""What lies above the colours of a map: edges, outlines, numbers, hatching, and the way of a point through time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..data.earth.grid import Grid
from ..run.language import say
from . import figures as look
from .formatting import number, short
from .legends import TIME

_HATCH = "/////"
_DRAWN = 60  # lines between cells that are kept as lines
_MOST_LABELS = 12  # names along a track
_NAME = 20  # letters of a zone's name on a map
_DEEP, _TRIED = 0.6, 24  # of a zone's depth where a name may stand, and how many places are tried
_LETTER, _LINE = 0.066, 0.14  # inches of a letter's width and of a line, at the size of these names
_PAPER = {"facecolor": "white", "alpha": 0.72, "edgecolor": "none", "pad": 0.8}  # behind a name


@dataclass(frozen=True)
class Place:
    """A name on a map, written to the right of a position in the grid's coordinates."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, eq=False)
class Overlay:
    """What lies over the colours of all maps of a figure.

    Parameters
    ----------
    borders
        ``(rows, cols)`` codes of zones, 0 outside of all: thin lines lie between different ones.
    zones
        Names of the zones 1, 2 …, written into them on figures of one map. Where there is no room for a name,
        there is the number.
    places
        Names at positions.
    outlined_label, hatched_label
        What a thick outline and diagonal lines mean, for the legend.
    """

    borders: np.ndarray | None = None
    zones: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    outlined_label: str = ""
    hatched_label: str = ""


@dataclass(frozen=True)
class Track:
    """The way of a point through time, from light to dark.

    Parameters
    ----------
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
    segments = upright_ + level
    # A drawing of many small lines would be larger than a picture of them.
    style["rasterized"] = len(segments) > _DRAWN
    ax.add_collection(LineCollection(segments, capstyle="projecting", **style))


def draw_borders(ax, grid: Grid, zones: np.ndarray) -> None:
    """Thin dark lines between zones; ``zones`` has 0 outside of all."""
    draw_edges(ax, grid, upright(grid, zones), np.not_equal, color=look.INK, linewidth=0.5)


def draw_zone_names(ax, grid: Grid, zones: np.ndarray, names: tuple[str, ...]) -> None:
    """The name of each zone inside it, of the larger ones first; the number where a name would cover another."""
    from scipy.ndimage import find_objects

    codes = upright(grid, zones)
    rows, cols = codes.shape
    xmin, ymin, xmax, ymax = grid.bounds
    box, inches = ax.get_position(), ax.figure.get_size_inches()
    cell = (box.height * inches[1] / rows, box.width * inches[0] / cols)
    parts = find_objects(codes, max_label=len(names))
    sizes = np.bincount(codes.ravel(), minlength=len(names) + 1)[1 : len(names) + 1]
    taken: list[tuple[float, float, float, float]] = []
    for zone in np.argsort(-sizes, kind="stable").tolist():
        if parts[zone] is None:
            continue
        corner = (parts[zone][0].start, parts[zone][1].start)
        middles = _middles(codes[parts[zone]] == zone + 1, cell) + np.array(corner) + 0.5
        for words in (short(names[zone], _NAME), str(zone + 1)):
            wide, high = (_LETTER * len(words) + 0.05) / cell[1] / 2, _LINE / cell[0] / 2
            middles[:, 1] = middles[:, 1].clip(wide, max(cols - wide, wide))
            places = [(col - wide, col + wide, row - high, row + high) for row, col in middles.tolist()]
            free = [place for place in places if not any(_meet(place, other) for other in taken)]
            if free:
                taken.append(free[0])
                x = xmin + sum(free[0][:2]) / 2 * (xmax - xmin) / cols
                y = ymax - sum(free[0][2:]) / 2 * (ymax - ymin) / rows
                ax.text(x, y, words, ha="center", va="center", fontsize=7.5, color=look.INK, zorder=6, bbox=_PAPER)
                break


def _middles(inside: np.ndarray, cell: tuple[float, float]) -> np.ndarray:
    """``(n, 2)`` rows and columns deep inside a zone, the deepest first.

    Parameters
    ----------
    inside
        ``(rows, cols)`` booleans.
    cell
        Height and width of a cell.
    """
    from scipy.ndimage import distance_transform_edt

    depth = distance_transform_edt(np.pad(inside, 1), sampling=cell)[1:-1, 1:-1].ravel()
    deep = np.argsort(-depth, kind="stable")
    deep = deep[: np.count_nonzero(depth >= _DEEP * depth.max())]
    chosen = deep[np.unique(np.linspace(0, len(deep) - 1, _TRIED).astype(int))]
    return np.stack(np.unravel_index(chosen, inside.shape), axis=1).astype(float)


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Whether two rectangles (left, right, top, bottom) have a point in common."""
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def draw_outlines(ax, grid: Grid, chosen: np.ndarray) -> None:
    """A thick line around each chosen cell."""
    chosen = upright(grid, chosen)
    for row, col in np.argwhere(chosen):
        single = np.zeros(chosen.shape, bool)
        single[row, col] = True
        draw_edges(ax, grid, single, np.logical_xor, color=look.INK, linewidth=1.8)


def draw_numbers(ax, grid: Grid, numbers, layer, colours, limits) -> None:
    """Write the number of each cell into a map, in black or white, whichever stands out from the colour below it."""
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
        ax.text(x, y, number(numbers[row, col]), ha="center", va="center", fontsize=7.5, color=colour)


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
            short(track.labels[known[place]], _NAME), (x[place], y[place]), (4, 4), textcoords="offset points",
            fontsize=7.5, color=look.INK, zorder=5, fontweight="bold" if place in (0, known.size - 1) else "normal",
        )  # fmt: skip


def track_handles() -> list:
    """Lines of the legend for a track."""
    from matplotlib.lines import Line2D

    style = {"linestyle": "-", "linewidth": 0.8, "color": look.SOFT, "marker": "o", "markersize": 6.5}
    return [
        Line2D([], [], markerfacecolor=stop.colour, markeredgecolor="white", label=label, **style)
        for stop, label in ((TIME[0], say("early")), (TIME[-1], say("late")))
    ]
