"""Maps for reports: classes and quantities on a grid, one or several side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..data.earth.grid import Grid, Window
from ..run.language import say
from . import figures as look
from .formatting import THIN, short, wrap
from .legends import Category, Stop
from .overlays import (
    Overlay,
    Place,
    Track,
    draw_borders,
    draw_edges,
    draw_hatching,
    draw_numbers,
    draw_outlines,
    draw_track,
    draw_zone_names,
    hatch_style,
    track_handles,
    upright,
)

_LARGEST = 1200  # cells along an edge of a picture; more would not show
_OUTLINED = 400  # up to this many, land has an outline
_TOLD_APART = 40  # up to this many, thin lines lie between the cells
_TALLEST = (3.4, 4.2)  # inches of a single row of maps, and of several together: a sheet of A4 holds text beside it
_LONGEST_PLACE, _LONGEST_WORDS = 30, 60  # letters of a name, and of the words of a scale
_BAR, _STEPS = 0.13, 256  # inches and colours of a scale

__all__ = ["Overlay", "Panel", "Place", "Track", "add_scale", "category_maps", "degrees", "value_maps"]


@dataclass(frozen=True)
class Panel:
    """One map of a figure.

    Parameters
    ----------
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


@dataclass(frozen=True, eq=False)
class _Colouring:
    """How the values of maps become colours: ``(rows, cols)`` numbers of each map, a colour map, and its two ends."""

    layers: list[np.ndarray]
    colours: Any
    limits: tuple[float, float]


def category_maps(
    grid: Grid,
    panels: list[Panel],
    categories: tuple[Category, ...],
    title: str = "",
    columns: int = 1,
    land: np.ndarray | None = None,
    over: Overlay = Overlay(),
):
    """Maps of classes that share one legend; a matplotlib Figure.

    Parameters
    ----------
    grid
        North-up (a rotated grid is drawn as if it were not).
    land
        ``(rows, cols)`` booleans: cells of it without a value are grey, all others blank.
        Default: cells with a value in any panel. The figure is cut to it.
    over
        Borders and names.
    """
    from matplotlib.colors import ListedColormap

    layers = [_positions(panel.values, categories) for panel in panels]
    colours = ListedColormap([category.colour for category in categories])
    colouring = _Colouring(layers, colours, (-0.5, len(categories) - 0.5))
    figure, key, empty = _draw(grid, panels, colouring, title, columns, land, over)
    legend = [*categories, *([look.NO_VALUE] if empty else [])]
    look.add_legend(key, [*_handles(panels, over), *(look.patch(category) for category in legend)])
    return figure


def value_maps(
    grid: Grid,
    panels: list[Panel],
    stops: tuple[Stop, ...],
    title: str = "",
    columns: int = 1,
    land: np.ndarray | None = None,
    over: Overlay = Overlay(),
):
    """Maps of a quantity that share one colour scale, whose words are those of the stops.

    The other parameters as for `category_maps`.
    """
    layers = [np.asarray(panel.values, "float64") for panel in panels]
    colouring = _Colouring(layers, look.colour_map(stops), (stops[0].value, stops[-1].value))
    figure, key, empty = _draw(grid, panels, colouring, title, columns, land, over)
    handles = [*_handles(panels, over), *([look.patch(look.NO_VALUE)] if empty else [])]
    look.add_legend(key, handles, add_scale(figure, key, stops))
    return figure


def _handles(panels: list[Panel], over: Overlay) -> list:
    """Lines of the legend for what lies over the colours."""
    from matplotlib.patches import Patch

    handles = []
    if over.outlined_label:
        label = look.wrapped(over.outlined_label)
        handles.append(Patch(facecolor="none", edgecolor=look.INK, linewidth=1.8, label=label))
    if over.hatched_label:
        handles.append(Patch(label=look.wrapped(over.hatched_label), **hatch_style()))
    return [*handles, *(track_handles() if any(panel.track for panel in panels) else [])]


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


def add_scale(figure, key, stops: tuple[Stop, ...]) -> float:
    """A bar of colours with the words of the stops below it, all stops equally far apart.

    Returns
    -------
    The inches that it takes in the axes ``key`` of `figures.key_axes`.
    """
    box, (wide, high) = key.get_position(), figure.get_size_inches()
    bar = figure.add_axes((box.x0, box.y1 - _BAR / high, box.width, _BAR / high))
    places = np.arange(len(stops))
    steps = np.linspace(0, places[-1], _STEPS + 1)
    values = np.interp((steps[1:] + steps[:-1]) / 2, places, [stop.value for stop in stops])
    bar.pcolormesh(
        steps, [0, 1], values[None], cmap=look.colour_map(stops), vmin=stops[0].value, vmax=stops[-1].value,
        rasterized=True,
    )  # fmt: skip
    bar.set_yticks([])
    named = [place for place in places if stops[place].label]
    letters = max(int(box.width * wide / max(len(stops) - 1, 1) / 0.074), 6)
    labels = ["\n".join(wrap(short(say(stops[place].label), _LONGEST_WORDS), letters)) for place in named]
    bar.set_xticks(named, labels=labels)
    for text, place in zip(bar.get_xticklabels(), named, strict=True):
        text.set_horizontalalignment({0: "left", places[-1]: "right"}.get(place, "center"))
    bar.tick_params(length=0, pad=2, labelsize=8.5, labelcolor=look.INK)
    for spine in bar.spines.values():
        spine.set_visible(False)
    lines = max((label.count("\n") + 1 for label in labels), default=0)
    return _BAR + 0.14 * lines + 0.12


def _draw(grid, panels, colouring: _Colouring, title: str, columns: int, land, over: Overlay):
    """The figure with its maps; also the axes for the legend, and whether some land has no value."""
    layers = colouring.layers
    land = np.any([np.isfinite(layer) for layer in layers], axis=0) if land is None else np.asarray(land, bool)
    empty = any((land & ~np.isfinite(layer)).any() for layer in layers)
    window = _shown(grid, land)
    part = window.inside(grid.window)
    grid, land = grid.cropped(window), land[part]
    columns = max(1, min(columns, len(panels)))
    figure, axes, key = _map_panels(grid, panels, columns, title)
    for i, (ax, panel, layer) in enumerate(zip(axes[: len(panels)], panels, layers, strict=True)):
        _draw_map(ax, grid, layer[part], land, colouring.colours, colouring.limits)
        if over.borders is not None:
            draw_borders(ax, grid, over.borders[part])
        if panel.hatched is not None:
            draw_hatching(ax, grid, panel.hatched[part])
        if panel.outlined is not None:
            draw_outlines(ax, grid, panel.outlined[part])
        if panel.numbers is not None:
            draw_numbers(ax, grid, panel.numbers[part], layer[part], colouring.colours, colouring.limits)
        if over.borders is not None and over.zones and len(panels) == 1:
            draw_zone_names(ax, grid, over.borders[part], over.zones)
        if panel.track is not None:
            draw_track(ax, panel.track)
        look.heading(ax, panel.title)
        below = i + columns >= len(panels)
        _dress_map(ax, grid, 5 if columns == 1 else 2, left=i % columns == 0, bottom=below)
        for place in over.places:
            words = short(place.name, _LONGEST_PLACE)
            ax.text(place.x, place.y, words, fontsize=8.5, fontstyle="italic", color=look.SOFT, va="center")
    for ax in axes[len(panels) :]:
        ax.remove()
    return figure, key, empty


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
    height = min(width * shape, _TALLEST[rows > 1] / rows)
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
    # Stretched to the pixels of the picture in their own type, which takes half as much in float32.
    empty, shown = (np.where(land, values, np.nan).astype("float32") for values in (0.0, layer))
    ax.imshow(empty, cmap=ListedColormap([look.NO_VALUE.colour]), **place)
    ax.imshow(shown, cmap=colours, vmin=limits[0], vmax=limits[1], **place)
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
            axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}".replace(",", THIN)))
    ax.tick_params(labelleft=left, labelbottom=bottom)
