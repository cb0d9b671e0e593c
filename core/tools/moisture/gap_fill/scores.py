"""Scores of hidden values by situation, for reports and benchmarks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....run.language import later
from .error_band import LEVEL, interval_score
from .fusion_model import Validation
from .gap_context import FAR

_FEW = 100  # hidden values lie in clumps: fewer are some clumps only

# Names and limits, both included.
CLASSES_BY_GAP = (
    "gap", (("1", 1, 1), ("2", 2, 2), ("3", 3, 3), ("4–6", 4, 6), ("> 6", 7, FAR - 1), (later("end"), FAR, FAR)),
)  # fmt: skip
CLASSES_BY_DISTANCE = (
    "distance",
    (("1", 1, 1), ("2", 2, 2), ("3–5", 3, 5), ("6–10", 6, 10), ("> 10", 11, FAR - 1), (later("none"), FAR, FAR)),
)


@dataclass(frozen=True)
class Scores:
    """Of the hidden values of one class.

    rmse
        Of ``temporal``, ``climatology``, ``spatial`` and ``fused``, each over the values that it has.
    covered, half_width, score
        Share within the band, its mean half width, its interval score.
    constant_covered, constant_score
        The same of one band for all values: the 90 % quantile of their errors.
    """

    name: str
    count: int
    rmse: dict[str, float]
    covered: float
    half_width: float
    score: float
    constant_covered: float
    constant_score: float


def scores_by(validation: Validation, classes, chosen: np.ndarray | bool = True) -> list[Scores]:
    """Scores of the ``chosen`` values in the classes of one feature; classes with fewer than 100 are left out."""
    feature, limits = classes
    values = validation.values
    of = getattr(values, feature)
    constant = float(np.quantile(np.abs(validation.error), LEVEL))
    out = []
    for name, low, high in limits:
        at = (of >= low) & (of <= high) & chosen
        count = int(at.sum())
        if count < _FEW:
            continue
        error, half_width = validation.error[at], validation.half_width[at]
        flat = np.full(count, constant)
        estimates = {
            "temporal": values.temporal, "climatology": values.climatology, "spatial": values.spatial,
            "fused": validation.fused,
        }  # fmt: skip
        out.append(
            Scores(
                name, count,
                {key: _rmse(estimate[at] - validation.truth[at]) for key, estimate in estimates.items()},
                float((np.abs(error) <= half_width).mean()), float(half_width.mean()),
                interval_score(half_width, error),
                float((np.abs(error) <= flat).mean()), interval_score(flat, error),
            )
        )  # fmt: skip
    return out


def _rmse(error: np.ndarray) -> float:
    known = error[np.isfinite(error)].astype(np.float64)
    return float(np.sqrt((known**2).mean())) if known.size >= _FEW else float("nan")
