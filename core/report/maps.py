"""Maps for reports: classes and quantities on a grid, one or several side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..grid import Grid, Window
from ..legends import Category, Stop
from . import figures as look

_LARGEST = 1200  # cells along an edge of a picture; more would not show
_OUTLINED = 400  # up to this many, land has an outline
_TOLD_APART = 40  # up to this many, thin lines lie between the cells
_TALLEST = 8.0  # inches of all rows of maps together


@dataclass(frozen=True)
class Panel:
    """One map of a figure.

    values
        ``(rows, cols)``, NaN for missing (or, on a map of classes, any other value).
    title
        Above the map.
    outlined
        ``(rows, cols)`` booleans: cells with a thick outline.
    numbers
        ``(rows, cols)``, printed in the cells where finite; for small grids.
    """

    values: np.ndarray
    title: str = ""
    outlined: np.ndarray | None = None
    numbers: np.ndarray | None = None


@dataclass(frozen=True)
class Place:
    """A name on a map, written to the right of a position in the grid's coordinates."""

    name: str
    x: float
    y: float


def category_maps(
    grid: Grid,
    panels: list[Panel],
    categories: tuple[Category, ...],
    title: str = "",
    columns: int = 1,
    land: np.ndarray | None = None,
    places: tuple[Place, ...] = (),
):
    """Maps of classes that share one legend; a matplotlib Figure.

    grid
        North-up (a rotated grid is drawn as if it were not).
    land
        ``(rows, cols)`` booleans: cells of it without a value are grey, all others blank.
        Default: cells with a value in any panel. The figure is cut to it.
    """
    from matplotlib.colors import ListedColormap

    layers = [_positions(panel.values, categories) for panel in panels]
    colours = ListedColormap([category.colour for category in categories])
    limits = (-0.5, len(categories) - 0.5)
    figure, side, empty = _draw(grid, panels, layers, colours, limits, land, title, columns, places)
    legend = [*categories, *([look.NO_VALUE] if empty else [])]
    look.add_legend(side, [look.patch(category) for category in legend])
    return figure


def value_maps(
    grid: Grid,
    panels: list[Panel],
    stops: tuple[Stop, ...],
    title: str = "",
    columns: int = 1,
    land: np.ndarray | None = None,
    places: tuple[Place, ...] = (),
    outlined_label: str = "",
):
    """Maps of a quantity that share one colour scale, whose words are those of the stops.

    The other parameters as for `category_maps`; ``outlined_label`` says what a thick outline means.
    """
    from matplotlib.patches import Patch

    layers = [np.asarray(panel.values, "float64") for panel in panels]
    limits = (stops[0].value, stops[-1].value)
    figure, side, empty = _draw(grid, panels, layers, look.colour_map(stops), limits, land, title, columns, places)
    handles = [look.patch(look.NO_VALUE)] if empty else []
    if outlined_label:
        label = look.wrapped(outlined_label)
        handles.insert(0, Patch(facecolor="none", edgecolor=look.INK, linewidth=1.8, label=label))
    _scale(figure, side, stops)
    look.add_legend(side, handles, "lower left")
    return figure


def degrees(value: float, words: str) -> str:
    """``19.5° N``; ``words`` are those below and above zero."""
    if value == 0:
        return "0°"
    return f"{abs(value):g}° {words[0] if value < 0 else words[1]}"


def _positions(values, categories) -> np.ndarray:
    """Place of each cell's class in the list of classes, NaN where it has none."""
    layer = np.full(np.shape(values), np.nan)
    for i, category in enumerate(categories):
        layer[values == category.value] = i
    return layer


def _scale(figure, side, stops) -> None:
    """A colour bar with words, in the upper part of the legend's column."""
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import Normalize

    norm = Normalize(stops[0].value, stops[-1].value)
    place = side.inset_axes([0.0, 0.28, 0.1, 0.72])
    bar = figure.colorbar(ScalarMappable(norm, look.colour_map(stops)), cax=place)
    named = [stop for stop in stops if stop.label]
    bar.set_ticks([stop.value for stop in named], labels=[look.wrapped(stop.label) for stop in named])
    bar.ax.tick_params(length=0, labelsize=9, labelcolor=look.INK)
    bar.outline.set_visible(False)


def _draw(grid, panels, layers, colours, limits, land, title, columns, places):
    """The figure with its maps; also the axes for the legend, and whether some land has no value."""
    land = np.any([np.isfinite(layer) for layer in layers], axis=0) if land is None else np.asarray(land, bool)
    empty = any((land & ~np.isfinite(layer)).any() for layer in layers)
    window = _shown(grid, land)
    part = window.inside(grid.window)
    grid, land = grid.cropped(window), land[part]
    columns = max(1, min(columns, len(panels)))
    figure, axes, side = _map_panels(grid, panels, columns, title)
    for i, (ax, panel, layer) in enumerate(zip(axes, panels, layers)):
        _draw_map(ax, grid, layer[part], land, colours, limits)
        if panel.outlined is not None:
            _draw_outlines(ax, grid, panel.outlined[part])
        if panel.numbers is not None:
            _draw_numbers(ax, grid, panel.numbers[part], layer[part], colours, limits)
        look.heading(ax, panel.title)
        below = i + columns >= len(panels)
        _dress_map(ax, grid, 5 if columns == 1 else 2, left=i % columns == 0, bottom=below)
        for place in places:
            ax.text(place.x, place.y, place.name, fontsize=8.5, fontstyle="italic", color=look.SOFT, va="center")
    for ax in axes[len(panels):]:
        ax.remove()
    return figure, side, empty


def _shown(grid: Grid, land: np.ndarray) -> Window:
    """The smallest window with all land; the whole grid where there is none."""
    rows, cols = np.flatnonzero(land.any(axis=1)), np.flatnonzero(land.any(axis=0))
    if not rows.size:
        return grid.window
    return Window(int(rows[0]), int(cols[0]), int(np.ptp(rows)) + 1, int(np.ptp(cols)) + 1)


def _margin(grid: Grid) -> tuple[float, float]:
    """Space around the land, in the grid's units: half a cell, more on a grid of many cells."""
    xmin, ymin, xmax, ymax = grid.bounds
    return (
        (xmax - xmin) * max(0.5 / grid.width, 0.02),
        (ymax - ymin) * max(0.5 / grid.height, 0.02),
    )


def _map_panels(grid: Grid, panels: list[Panel], columns: int, title: str):
    rows = -(-len(panels) // columns)
    width = (look.WIDTH - look.LEFT - look.SIDE - (columns - 1) * look.GAP) / columns
    xmin, ymin, xmax, ymax = grid.bounds
    mx, my = _margin(grid)
    shape = (ymax - ymin + 2 * my) / (xmax - xmin + 2 * mx) * _stretch(grid)
    height = min(width * shape, _TALLEST / rows)
    return look.panels(rows, columns, height / shape, height, title, any(panel.title for panel in panels))


def _in_degrees(grid: Grid) -> bool:
    return grid.crs.startswith(("GEOGCS", "GEOGCRS", "GEODCRS"))


def _stretch(grid: Grid) -> float:
    """How much longer a unit of y is on the ground than a unit of x, at the middle of the map."""
    if not _in_degrees(grid):
        return 1.0
    middle = (grid.bounds[1] + grid.bounds[3]) / 2
    return 1 / max(math.cos(math.radians(middle)), 0.1)


def _upright(grid: Grid, values: np.ndarray) -> np.ndarray:
    """The values with north up and east at the right, whichever way the file runs."""
    return values[:: -1 if grid.transform[4] > 0 else 1, :: -1 if grid.transform[0] < 0 else 1]


def _draw_map(ax, grid, layer, land, colours, limits) -> None:
    from matplotlib.colors import ListedColormap

    step = -(-max(grid.width, grid.height) // _LARGEST)
    layer, land = (_upright(grid, values)[::step, ::step] for values in (layer, land))
    xmin, ymin, xmax, ymax = grid.bounds
    place = {"extent": (xmin, xmax, ymin, ymax), "interpolation": "nearest", "aspect": "auto"}
    ax.imshow(np.where(land, 0.0, np.nan), cmap=ListedColormap([look.NO_VALUE.colour]), **place)
    ax.imshow(np.where(land, layer, np.nan), cmap=colours, vmin=limits[0], vmax=limits[1], **place)
    if max(land.shape) <= _TOLD_APART:
        _draw_edges(ax, grid, land, np.logical_and, color="white", linewidth=0.8)
    if max(land.shape) <= _OUTLINED:
        _draw_edges(ax, grid, land, np.logical_xor, color=look.LINE, linewidth=0.7)


def _draw_edges(ax, grid, mask, between, **style) -> None:
    """Lines between neighbouring cells: around a mask (``np.logical_xor``) or inside it (``np.logical_and``)."""
    from matplotlib.collections import LineCollection

    rows, cols = mask.shape
    xmin, ymin, xmax, ymax = grid.bounds
    x, y = np.linspace(xmin, xmax, cols + 1), np.linspace(ymax, ymin, rows + 1)
    wide, high = np.pad(mask, ((0, 0), (1, 1))), np.pad(mask, ((1, 1), (0, 0)))
    upright = [((x[c], y[r]), (x[c], y[r + 1])) for r, c in np.argwhere(between(wide[:, :-1], wide[:, 1:]))]
    level = [((x[c], y[r]), (x[c + 1], y[r])) for r, c in np.argwhere(between(high[:-1], high[1:]))]
    ax.add_collection(LineCollection(upright + level, capstyle="projecting", **style))


def _draw_outlines(ax, grid, chosen) -> None:
    chosen = _upright(grid, chosen)
    for row, col in np.argwhere(chosen):
        single = np.zeros(chosen.shape, bool)
        single[row, col] = True
        _draw_edges(ax, grid, single, np.logical_xor, color=look.INK, linewidth=1.8)


def _draw_numbers(ax, grid, numbers, layer, colours, limits) -> None:
    numbers, layer = _upright(grid, numbers), _upright(grid, layer)
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


def _dress_map(ax, grid, ticks: int, left: bool, bottom: bool) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    xmin, ymin, xmax, ymax = grid.bounds
    mx, my = _margin(grid)
    ax.set_xlim(xmin - mx, xmax + mx)
    ax.set_ylim(ymin - my, ymax + my)
    for axis, words in ((ax.xaxis, "WE"), (ax.yaxis, "SN")):
        axis.set_major_locator(MaxNLocator(ticks, steps=[1, 2, 5, 10]))
        if _in_degrees(grid):
            axis.set_major_formatter(FuncFormatter(lambda value, _, words=words: degrees(value, words)))
        else:
            axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}".replace(",", " ")))
    ax.tick_params(labelleft=left, labelbottom=bottom)
