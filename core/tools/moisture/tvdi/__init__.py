"""Temperature–vegetation dryness index: edges of the LST–vegetation space and the index (docs/methods.md §4).

In the order of a run: `tool` is the declaration; `inputs` checks units; `fit` makes the edges of every date and zone
from the histograms of `edges`, or `edge_table` takes them from a table; `advice` judges them; `index` computes and
writes.
"""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .edges import EdgeOptions, Edges, LstHistogram, fit_edges
    from .index import tvdi

__all__ = ["EdgeOptions", "Edges", "LstHistogram", "fit_edges", "tvdi"]

__getattr__ = lazily(
    __name__,
    {
        "edges": (
            "EdgeOptions",
            "Edges",
            "LstHistogram",
            "fit_edges",
        ),
        "index": ("tvdi",),
    },
)
