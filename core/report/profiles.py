"""Products along a line, for reports."""

from __future__ import annotations

import numpy as np

from . import figures as look
from . import legends


def profiles(
    panels: list[tuple[str, np.ndarray, np.ndarray]], names: tuple[str, ...], unit: str, title: str = "",
    least: float = 0.0,
):  # fmt: skip
    """Values over distance, one panel for each line, as steps from pixel to pixel; a matplotlib Figure.

    Parameters
    ----------
    panels
        Heading, distance ``(n,)`` in km, values ``(products, n)`` with NaN for missing.
    least
        What the vertical axis spans at least, so that rounding does not look like a signal.
    """
    from matplotlib.lines import Line2D

    width = look.WIDTH - look.LEFT - look.SIDE
    figure, axes, key = look.panels(len(panels), 1, width, 2.2, title, headings=True)
    for ax, (name, distance, values) in zip(axes, panels):
        look.heading(ax, name)
        for line, colour in zip(values, legends.PRODUCTS):
            ax.plot(distance, line, color=colour, linewidth=1.3, drawstyle="steps-mid")
        ax.set_xlim(distance[0], distance[-1])
        low, high = ax.get_ylim()
        if high - low < least:
            ax.set_ylim((low + high - least) / 2, (low + high + least) / 2)
        ax.set_ylabel(unit, fontsize=8.5, color=look.SOFT)
        ax.grid(axis="y", color=look.LINE, alpha=0.25, linewidth=0.6)
        ax.set_xlabel("km from the start" if ax is axes[-1] else "", fontsize=8.5, color=look.SOFT)
    look.add_legend(
        key,
        [
            Line2D([], [], color=colour, linewidth=1.8, label=look.wrapped(n))
            for n, colour in zip(names, legends.PRODUCTS)
        ],
    )
    return figure
