"""How the zones' series are made and tested."""

from __future__ import annotations

from dataclasses import dataclass

from ....run.errors import ParameterError
from .peer_tests import TESTS

AGGREGATES = ("none", "annual_mean")


@dataclass(frozen=True)
class RegionalTrendOptions:
    """test (of `TESTS`), aggregate (of `AGGREGATES`), alpha (two-sided level), min_valid (share of a zone's area
    that a mean needs), lag (largest lag of the corrections of Hamed and Rao, Yue and Wang; None: all).
    """

    test: str = "original_test"
    aggregate: str = "none"
    alpha: float = 0.05
    min_valid: float = 0.5
    lag: int | None = None

    def __post_init__(self):
        if self.test not in TESTS:
            raise ParameterError(f"TEST is “{self.test}”; it is one of {', '.join(TESTS)}.")
        if self.aggregate not in AGGREGATES:
            raise ParameterError(f"AGGREGATE is “{self.aggregate}”; it is one of {', '.join(AGGREGATES)}.")
        if not 0 < self.alpha < 0.5:
            raise ParameterError(f"ALPHA is {self.alpha:g}; it lies between 0 and 0.5.")
        if not 0 <= self.min_valid <= 1:
            raise ParameterError(f"MIN_VALID is {self.min_valid:g}; it is a share between 0 and 1.")
        if self.lag is not None and self.lag < 1:
            raise ParameterError(f"LAG is {self.lag}; it is at least 1.")
