"""How products are compared with stations."""

from __future__ import annotations

from dataclasses import dataclass

from ....run.errors import ParameterError

CLOCKS = ("utc", "local")
UNITS = ("volumetric", "percent")


@dataclass(frozen=True)
class ValidateOptions:
    """How products are compared with stations.

    anomalies
        ``none``, ``climatology`` or ``moving_window``: scored beside the values themselves.
    effective
        Intervals of series count the independent values that they are worth.
    min_share
        Of the dates of a longer step that must be valid.
    """

    anomalies: str = "none"
    effective: bool = True
    min_share: float = 0.5

    def __post_init__(self):
        if not 0 <= self.min_share <= 1:
            raise ParameterError(f"MIN_SHARE is {self.min_share:g}; it is a share between 0 and 1.")
