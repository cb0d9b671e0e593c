"""What counts as a drought cluster."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ClusterOptions:
    """How pixels become clusters.

    threshold
        Pixels with an index at it or below it are in drought.
    min_area
        km²; what covers less on a date (connected pixels of that date) is left out on it.
    min_overlap
        Share of the smaller of two areas of consecutive dates that they must have in common to be one cluster;
        0: any pixel.
    """

    threshold: float = -1.0
    min_area: float = 0.0
    min_overlap: float = 0.0
