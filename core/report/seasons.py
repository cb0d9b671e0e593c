"""Box plots by calendar month, or by any other group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..run.language import later, say
from . import figures as look
from .formatting import short
from .legends import MOISTURE

_NAME = 18  # letters of the name of a group
_BOX, _MEDIAN = MOISTURE[2].colour, MOISTURE[4].colour


@dataclass(frozen=True)
class BoxPanel:
    """Boxes of one quantity.

    groups
        Values of each group (a place in the year, a product), in order; an empty one has no box.
    zero
        Level of a dashed line, None for none.
    limits
        Of the axis; None: those of the values.
    """

    groups: list[np.ndarray]
    unit: str
    title: str = ""
    zero: float | None = 0.0
    limits: tuple[float, float] | None = None


def boxes(panels: list[BoxPanel], names: list[str], title: str = "", of: str = later("years")):
    """One panel below the other; a matplotlib Figure.

    A box holds the middle half of its values, the line in it is the median, whiskers reach to the
    farthest values within 1.5 box lengths, points lie beyond.

    names
        Of the groups; as many as each panel has.
    of
        What the single values are of, in the legend.
    """
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    width = look.WIDTH - look.LEFT - look.SIDE
    headings = any(panel.title for panel in panels)
    figure, axes, key = look.panels(len(panels), 1, width, 2.1, title, headings)
    for ax, panel in zip(axes, panels, strict=True):
        look.heading(ax, panel.title)
        _draw(ax, panel)
        ax.set_ylabel(panel.unit, fontsize=8.5, color=look.SOFT)
        ax.set_xlim(0.4, len(names) + 0.6)
        ax.set_xticks(_ticks(len(names)), labels=[short(names[i - 1], _NAME) for i in _ticks(len(names))])
        ax.tick_params(labelbottom=ax is axes[-1])
        ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
    handles = [
        Patch(
            facecolor=_BOX,
            edgecolor=look.SOFT,
            linewidth=0.7,
            label=look.wrapped(say("box: middle half of the {of}", of=say(of))),
        ),
        Line2D([], [], color=_MEDIAN, linewidth=1.8, label=say("line: median")),
        Line2D(
            [], [], color=look.SOFT, linewidth=0.9, label=look.wrapped(say("whiskers: up to 1.5 box lengths farther"))
        ),
        Line2D(
            [],
            [],
            linestyle="",
            marker="o",
            markersize=4,
            markerfacecolor="none",
            markeredgecolor=look.SOFT,
            label=look.wrapped(say("points: {of} farther out", of=say(of))),
        ),
    ]
    look.add_legend(key, handles)
    return figure


def _ticks(count: int) -> range:
    return range(1, count + 1, max(1, -(-count // 18)))


def _draw(ax, panel: BoxPanel) -> None:
    groups = [np.asarray(group, float) for group in panel.groups]
    groups = [group[np.isfinite(group)] for group in groups]
    places = [place for place, group in enumerate(groups, 1) if group.size]
    if panel.zero is not None:
        ax.axhline(panel.zero, color=look.SOFT, linewidth=0.8, linestyle="--", zorder=1)
    if places:
        ax.boxplot(
            [groups[place - 1] for place in places], positions=places, widths=0.6, patch_artist=True,
            boxprops={"facecolor": _BOX, "edgecolor": look.SOFT, "linewidth": 0.7},
            medianprops={"color": _MEDIAN, "linewidth": 1.8},
            whiskerprops={"color": look.SOFT, "linewidth": 0.9}, capprops={"color": look.SOFT, "linewidth": 0.9},
            flierprops={"marker": "o", "markersize": 3.2, "markerfacecolor": "none", "markeredgecolor": look.SOFT},
        )  # fmt: skip
    if panel.limits:
        ax.set_ylim(*panel.limits)
