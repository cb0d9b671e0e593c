"""What all figures of reports share: size, frame, legend, colour scales.

The figures themselves are in `maps` and `time_series`. They are matplotlib ``Figure``
objects made without pyplot, which keeps state: QGIS runs tools in threads. Data have the
colours of `core/report/legends.py` and no others.
"""

from __future__ import annotations

import textwrap

import numpy as np

from ..data.stack import fill_flags as fill
from ..run.errors import MissingPackageError
from . import legends
from .legends import Category, Stop

# Text, axes and outlines; never data.
INK, SOFT, LINE = "#22282c", "#5a656c", "#8b959a"
WIDTH = 9.0  # inches; all sizes below, too
SIDE = 2.15  # column of the legend
LEFT, RIGHT, TOP, BOTTOM = 0.65, 0.2, 0.1, 0.35
TITLE, HEADING, GAP = 0.35, 0.38, 0.15
NO_VALUE = Category(-1, "Land without a value", legends.FILL_FLAGS[fill.MISSING].colour)


def new_figure(height: float, title: str = ""):
    """An empty figure of the common width.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingPackageError(
            f"The Python package matplotlib is missing ({error}). Install it for the Python of QGIS."
        ) from error
    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    if title:
        figure.text(0.05 / WIDTH, 1 - 0.05 / height, title, va="top", fontsize=12, fontweight="bold", color=INK)
    return figure


def panels(rows: int, columns: int, width: float, height: float, title: str, headings: bool):
    """A figure with a grid of axes, each ``width`` × ``height`` inches, and empty axes for the legend beside it.

    headings
        Whether the panels have headings, which need room.
    """
    gap = (GAP, HEADING if headings else GAP)
    top = TOP + (TITLE if title else 0.0) + (HEADING - 0.1 if headings else 0.0)
    inner = rows * height + (rows - 1) * gap[1]
    total = max(top + inner + BOTTOM, 2.6)
    figure = new_figure(total, title)

    def place(left, above, wide, high):
        axes = figure.add_axes((left / WIDTH, 1 - (above + high) / total, wide / WIDTH, high / total))
        dress(axes)
        return axes

    axes = [
        place(LEFT + column * (width + gap[0]), top + row * (height + gap[1]), width, height)
        for row in range(rows)
        for column in range(columns)
    ]
    side = place(LEFT + columns * width + (columns - 1) * gap[0] + RIGHT, top, SIDE - RIGHT, inner)
    side.axis("off")
    return figure, axes, side


def dress(axes) -> None:
    """Quiet axes: thin frame, small soft labels."""
    axes.tick_params(labelsize=8.5, colors=SOFT, length=3, width=0.6)
    for spine in axes.spines.values():
        spine.set_color(LINE)
        spine.set_linewidth(0.6)


def heading(axes, text: str) -> None:
    """The title of one panel."""
    axes.set_title(text, loc="left", fontsize=9.5, color=INK, pad=4)


def add_legend(side, handles, where: str = "upper left") -> None:
    if handles:
        side.legend(
            handles=handles, loc=where, frameon=False, fontsize=9, handlelength=1.3, handleheight=1.1,
            labelspacing=0.65, borderaxespad=0, borderpad=0, labelcolor=INK,
        )  # fmt: skip


def patch(category: Category):
    """A legend line of a class."""
    from matplotlib.patches import Patch

    return Patch(facecolor=category.colour, edgecolor=LINE, linewidth=0.5, label=wrapped(category.label))


def wrapped(text: str) -> str:
    """A text in lines that fit the legend's column."""
    return "\n".join(textwrap.wrap(text, 24))


def colour_map(stops: tuple[Stop, ...]):
    """A matplotlib colour map from the first to the last of some stops."""
    from matplotlib.colors import LinearSegmentedColormap

    low, high = stops[0].value, stops[-1].value
    return LinearSegmentedColormap.from_list(
        "stops", [((stop.value - low) / (high - low), stop.colour) for stop in stops], N=512
    )


def spread(stops: tuple[Stop, ...], low: float, high: float, unit: str = "", digits: int = 2) -> tuple[Stop, ...]:
    """A scale of shares (of a range, or −1…1) put on ``low``…``high``, with the numbers as words."""
    first, last = stops[0].value, stops[-1].value
    scaled = [low + (stop.value - first) / (last - first) * (high - low) for stop in stops]
    return tuple(
        Stop(value, stop.colour, f"{number(value, digits, low < 0)} {unit}".strip())
        for value, stop in zip(scaled, stops)
    )


def number(value: float, digits: int = 3, signed: bool = False) -> str:
    """A number with a real minus sign, and a plus where signs matter."""
    if value == 0:
        return "0"
    return f"{value:{'+' if signed else ''}.{digits}g}".replace("-", "−")


def runs(mask) -> list[tuple[int, int]]:
    """Start and stop (one behind) of every run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(int)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist()))
