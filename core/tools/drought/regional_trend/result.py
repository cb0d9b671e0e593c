"""What the test of a zone gives."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .peer_tests import PeerResult


@dataclass(frozen=True)
class TestedZone:
    """A zone, or all of them in a joint test: its series ``(time,)`` (mean of the zones), and the test's result."""

    label: str
    values: np.ndarray
    n: int
    area: float
    share: float
    result: PeerResult
    significant_fdr: bool | None = None
