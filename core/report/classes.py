"""Charts over ordered classes for reports: several quantities side by side, and shares against what they should be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle

import numpy as np

from . import figures as look
from .formatting import short

_NAME = 24  # letters of the name of a class
_SHAPES = ("o", "s", "^", "D", "v", "P")


@dataclass(frozen=True)
class Line:
    """One quantity over classes: a value for each, NaN where there is none."""

    values: np.ndarray
    label: str
    colour: str
    strong: bool = False


def lines_by_class(
    panels: list[tuple[str, list[str], list[Line]]],
    unit: str,
    title: str = "",
    band: tuple[float, float, float] | None = None,
    band_label: str = "",
):
    """Panels beside each other, each a heading, the names of its classes and its lines; a matplotlib Figure.

    All panels have the same lines in the same order; those without any value are left out of the legend.

    band
        Lower limit, aim and upper limit that are marked across all panels.
    """
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    width = (look.WIDTH - look.LEFT - look.SIDE - (len(panels) - 1) * look.GAP) / len(panels)
    figure, axes, key = look.panels(1, len(panels), width, 2.5, title, headings=True)
    values = np.concatenate([line.values for _, _, lines in panels for line in lines])
    known = values[np.isfinite(values)]
    low, high = (band[0], band[2]) if band else (0.0, 0.0)
    top = max([high, *known]) if known.size else max(high, 1.0)
    bottom = min([low, *known]) if known.size else low
    pad = 0.08 * (top - bottom) or 0.1
    for n, (ax, (name, classes, lines)) in enumerate(zip(axes, panels, strict=True)):
        look.heading(ax, name)
        places = np.arange(len(classes))
        if band:
            ax.axhspan(band[0], band[2], color=look.LINE, alpha=0.18, linewidth=0)
            ax.axhline(band[1], color=look.SOFT, linewidth=0.8, linestyle="--")
        for line, shape in zip(lines, cycle(_SHAPES)):
            ax.plot(places, line.values, **_look(line, shape))
        ax.set_xticks(places, labels=[short(name, _NAME) for name in classes])
        ax.set_xlim(-0.5, len(classes) - 0.5)
        ax.set_ylim(bottom - (pad if band else 0), top + pad)
        ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
        ax.tick_params(labelleft=n == 0)
        ax.tick_params(axis="x", labelsize=7.5 if len(panels) > 2 else 8.5)
    axes[0].set_ylabel(unit, fontsize=8.5, color=look.SOFT)
    handles = [
        Line2D([], [], label=look.wrapped(line.label), **_look(line, shape))
        for i, (line, shape) in enumerate(zip(panels[0][2], cycle(_SHAPES)))
        if any(np.isfinite(lines[i].values).any() for _, _, lines in panels)
    ]
    if band:
        handles.append(Patch(facecolor=look.LINE, alpha=0.3, label=look.wrapped(band_label)))
    look.add_legend(key, handles)
    return figure


def _look(line: Line, shape: str) -> dict:
    return {
        "color": line.colour, "marker": shape, "markersize": 6.0 if line.strong else 4.5,
        "linewidth": 1.8 if line.strong else 1.0, "zorder": 3 if line.strong else 2,
    }  # fmt: skip
