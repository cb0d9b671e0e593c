"""Maps for reports: classes and quantities on a grid, one or several side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..data.earth.grid import Grid, Window
from . import figures as look
from .legends import Category, Stop
from .overlays import (
    Track,
    draw_borders,
    draw_edges,
    draw_hatching,
    draw_numbers,
    draw_outlines,
    draw_track,
    hatch_style,
    track_handles,
    upright,
)

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
    hatched
        ``(rows, cols)`` booleans: cells with diagonal lines.
    track
        The way of a point through time.
    """

    values: np.ndarray
    title: str = ""
    outlined: np.ndarray | None = None
    numbers: np.ndarray | None = None
    hatched: np.ndarray | None = None
    track: Track | None = None


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
    borders: np.ndarray | None = None,
):
    """Maps of classes that share one legend; a matplotlib Figure.

    grid
        North-up (a rotated grid is drawn as if it were not).
    land
        ``(rows, cols)`` booleans: cells of it without a value are grey, all others blank.
        Default: cells with a value in any panel. The figure is cut to it.
    borders
        ``(rows, cols)`` codes of zones, 0 outside of all: thin lines lie between different ones.
    """
    from matplotlib.colors import ListedColormap

    layers = [_positions(panel.values, categories) for panel in panels]
    colours = ListedColormap([category.colour for category in categories])
    limits = (-0.5, len(categories) - 0.5)
    figure, side, empty = _draw(grid, panels, layers, colours, limits, land, title, columns, places, borders)
    legend = [*categories, *([look.NO_VALUE] if empty else [])]
    tracks = track_handles() if any(panel.track for panel in panels) else []
    look.add_legend(side, [*tracks, *(look.patch(category) for category in legend)])
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
    hatched_label: str = "",
    borders: np.ndarray | None = None,
):
    """Maps of a quantity that share one colour scale, whose words are those of the stops.

    The other parameters as for `category_maps`; ``outlined_label`` says what a thick outline means,
    ``hatched_label`` what diagonal lines do.
    """
    from matplotlib.patches import Patch

    layers = [np.asarray(panel.values, "float64") for panel in panels]
    limits = (stops[0].value, stops[-1].value)
    colours = look.colour_map(stops)
    figure, side, empty = _draw(grid, panels, layers, colours, limits, land, title, columns, places, borders)
    handles = [look.patch(look.NO_VALUE)] if empty else []
    if any(panel.track for panel in panels):
        handles = [*track_handles(), *handles]
    if hatched_label:
        handles.insert(0, Patch(label=look.wrapped(hatched_label), **hatch_style()))
    if outlined_label:
        label = look.wrapped(outlined_label)
        handles.insert(0, Patch(facecolor="none", edgecolor=look.INK, linewidth=1.8, label=label))
    add_scale(figure, side, stops)
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


def add_scale(figure, side, stops: tuple[Stop, ...], height: float = 0.72) -> None:
    """A colour bar with words, in the upper part of the legend's column; ``height`` is its share of it."""
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import Normalize

    norm = Normalize(stops[0].value, stops[-1].value)
    place = side.inset_axes([0.0, 1 - height, 0.1, height])
    bar = figure.colorbar(ScalarMappable(norm, look.colour_map(stops)), cax=place)
    named = [stop for stop in stops if stop.label]
    bar.set_ticks([stop.value for stop in named], labels=[look.wrapped(stop.label) for stop in named])
    bar.ax.tick_params(length=0, labelsize=9, labelcolor=look.INK)
    bar.outline.set_visible(False)


def _draw(grid, panels, layers, colours, limits, land, title, columns, places, borders):
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
        if borders is not None:
            draw_borders(ax, grid, borders[part])
        if panel.hatched is not None:
            draw_hatching(ax, grid, panel.hatched[part])
        if panel.outlined is not None:
            draw_outlines(ax, grid, panel.outlined[part])
        if panel.numbers is not None:
            draw_numbers(ax, grid, panel.numbers[part], layer[part], colours, limits)
        if panel.track is not None:
            draw_track(ax, panel.track)
        look.heading(ax, panel.title)
        below = i + columns >= len(panels)
        _dress_map(ax, grid, 5 if columns == 1 else 2, left=i % columns == 0, bottom=below)
        for place in places:
            ax.text(place.x, place.y, place.name, fontsize=8.5, fontstyle="italic", color=look.SOFT, va="center")
    for ax in axes[len(panels) :]:
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


def _draw_map(ax, grid, layer, land, colours, limits) -> None:
    from matplotlib.colors import ListedColormap

    step = -(-max(grid.width, grid.height) // _LARGEST)
    layer, land = (upright(grid, values)[::step, ::step] for values in (layer, land))
    xmin, ymin, xmax, ymax = grid.bounds
    place = {"extent": (xmin, xmax, ymin, ymax), "interpolation": "nearest", "aspect": "auto"}
    ax.imshow(np.where(land, 0.0, np.nan), cmap=ListedColormap([look.NO_VALUE.colour]), **place)
    ax.imshow(np.where(land, layer, np.nan), cmap=colours, vmin=limits[0], vmax=limits[1], **place)
    if max(land.shape) <= _TOLD_APART:
        draw_edges(ax, grid, land, np.logical_and, color="white", linewidth=0.8)
    if max(land.shape) <= _OUTLINED:
        draw_edges(ax, grid, land, np.logical_xor, color=look.LINE, linewidth=0.7)


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
