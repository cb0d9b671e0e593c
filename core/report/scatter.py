"""Predicted against observed values, as density with the 1:1 line."""

from __future__ import annotations

import numpy as np

from .figures import INK, LINE, colour_map, heading, panels
from ..legends import MOISTURE


def predicted_against_observed(
    observed: np.ndarray, predictions: dict[str, np.ndarray], unit: str, title: str = ""
):
    """One panel for each set of predictions, all on one scale.

    observed
        ``(n,)``; the ``predictions`` are ``(n,)`` as well, NaN where there is none.
    """
    columns = 2
    rows = -(-len(predictions) // columns)
    figure, axes, side = panels(rows, columns, 2.9, 2.9, title, headings=True)
    known = [values[np.isfinite(values)] for values in predictions.values()]
    everything = np.concatenate([observed, *known])
    low, high = np.percentile(everything, (0.1, 99.9))
    for ax, (name, values) in zip(axes, predictions.items()):
        heading(ax, name)
        there = np.isfinite(values)
        if there.any():
            ax.hexbin(
                observed[there], values[there], gridsize=45, extent=(low, high, low, high), mincnt=1, bins="log",
                cmap=colour_map(MOISTURE), linewidths=0,
            )  # fmt: skip
        ax.plot((low, high), (low, high), color=INK, linewidth=0.8)
        ax.set_xlim(low, high)
        ax.set_ylim(low, high)
    for ax in axes[len(predictions) :]:
        ax.axis("off")
    side.text(0, 1, f"Across: observed\nUp: predicted\nboth in {unit}", va="top", fontsize=9, color=INK)
    side.plot([], [], color=LINE)
    return figure
