"""Predicted against observed values, as density with the 1:1 line."""

from __future__ import annotations

import numpy as np

from .figures import INK, add_words, colour_map, heading, panels
from .legends import MOISTURE

_DENSITY = MOISTURE[2:]  # from light to dark


def predicted_against_observed(observed: np.ndarray, predictions: dict[str, np.ndarray], unit: str, title: str = ""):
    """One panel for each set of predictions, all on one scale.

    observed
        ``(n,)``; the ``predictions`` are ``(n,)`` as well, NaN where there is none.
    """
    columns = 2
    rows = -(-len(predictions) // columns)
    figure, axes, key = panels(rows, columns, 2.7, 2.7, title, headings=True)
    known = [values[np.isfinite(values)] for values in predictions.values()]
    low, high = np.percentile(np.concatenate([observed, *known]), (0.1, 99.9))
    for n, (ax, (name, values)) in enumerate(zip(axes, predictions.items())):
        heading(ax, name)
        # Points beyond the axes would stretch the picture when it is cut to what is drawn.
        shown = (values >= low) & (values <= high) & (observed >= low) & (observed <= high)
        if shown.any():
            ax.hexbin(
                observed[shown], values[shown], gridsize=45, extent=(low, high, low, high), mincnt=1, bins="log",
                cmap=colour_map(_DENSITY), linewidths=0,
            )  # fmt: skip
        ax.plot((low, high), (low, high), color=INK, linewidth=0.8)
        ax.set_xlim(low, high)
        ax.set_ylim(low, high)
        ax.tick_params(labelleft=n % columns == 0, labelbottom=n + columns >= len(predictions))
    for ax in axes[len(predictions) :]:
        ax.axis("off")
    add_words(key, f"Across: observed. Up: predicted, both in {unit}. Darker: more values.")
    return figure
