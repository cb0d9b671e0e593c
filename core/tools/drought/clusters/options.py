"""What counts as a drought cluster."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....run.errors import ParameterError


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

    def __post_init__(self):
        if not np.isfinite(self.threshold):
            raise ParameterError(f"THRESHOLD is {self.threshold}; it must be a number.")
        if not (np.isfinite(self.min_area) and self.min_area >= 0):
            raise ParameterError(f"MIN_AREA is {self.min_area}; it is an area in km², 0 or more.")
        if not 0 <= self.min_overlap <= 1:
            raise ParameterError(f"MIN_OVERLAP is {self.min_overlap:g}; it is a share between 0 and 1.")
