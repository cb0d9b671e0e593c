"""Temperature–vegetation dryness index: edges of the LST–vegetation space and the index (METHODS §4)."""

from .edges import EdgeOptions, Edges, LstHistogram, fit_edges
from .index import tvdi, tvdi_stack

__all__ = ["EdgeOptions", "Edges", "LstHistogram", "fit_edges", "tvdi", "tvdi_stack"]
