"""Where a value lies between the extremes of its calendar step (Kogan 1995, Adv. Space Res. 15:91)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

MIN_YEARS = 5  # values of a calendar step that its extremes need
MIN_COMMON = 24  # steps that a local correlation needs


def condition(
    x: np.ndarray, groups: np.ndarray, reference: np.ndarray, turned: bool = False, least: int = MIN_YEARS
) -> np.ndarray:
    """100 (x − min)/(max − min) per calendar step, over the reference period.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing.
    groups
        ``(time,)`` place in the year.
    reference
        ``(time,)`` booleans: steps that the extremes are taken from.
    turned
        Whether high values are bad (temperature): 100 (max − x)/(max − min).
    least
        A calendar step with fewer values, or with no difference between them, is missing.

    Returns
    -------
    float32 of the shape of ``x``, held to 0 … 100: values beyond the extremes of the reference are the extreme.

    Examples
    --------
    >>> condition(np.array([2.0, 4, 3, 6, 5]), np.zeros(5, int), np.ones(5, bool)).tolist()
    [0.0, 50.0, 25.0, 100.0, 75.0]
    """
    out = np.full(x.shape, np.nan, "float32")
    for group in np.unique(groups):
        member = groups == group
        sample = x[member & reference]
        valid = np.isfinite(sample)
        low = np.where(valid, sample, np.inf).min(axis=0, initial=np.inf)
        high = np.where(valid, sample, -np.inf).max(axis=0, initial=-np.inf)
        span = np.where((valid.sum(axis=0) >= least) & (high > low), high - low, np.nan)
        share = ((high - x[member]) if turned else (x[member] - low)) / span
        out[member] = np.clip(100 * share, 0, 100)
    return out


def local_weight(vci: np.ndarray, tci: np.ndarray, smci: np.ndarray) -> np.ndarray:
    """Weight of VCI in VHI by how well each goes with the soil moisture of the pixel.

    a = r_V/(r_V + r_T), with the correlations of VCI and TCI with SMCI, negative ones taken for 0.

    Returns
    -------
    ``(…)`` of the pixels; NaN where neither correlation is positive or fewer than `MIN_COMMON` steps are common.
    """
    both = np.isfinite(vci) & np.isfinite(tci) & np.isfinite(smci)
    count = both.sum(axis=0)

    def r(x):
        a, b = (np.where(both, v - np.where(both, v, 0).sum(axis=0) / np.maximum(count, 1), 0.0) for v in (x, smci))
        size = np.sqrt((a**2).sum(axis=0) * (b**2).sum(axis=0))
        return np.maximum((a * b).sum(axis=0) / np.where(size > 0, size, np.nan), 0.0)

    r_v, r_t = r(vci.astype("float64")), r(tci.astype("float64"))
    total = r_v + r_t
    return np.where((count >= MIN_COMMON) & (total > 0), r_v / np.where(total > 0, total, 1.0), np.nan)


@dataclass(frozen=True, eq=False)
class ConditionKernel:
    """Condition indices of the pixels of one window.

    Parameters
    ----------
    groups, reference
        ``(time,)`` place in the year, and whether the extremes are taken from a step.
    weight
        Of VCI in VHI; None: by the local correlation with soil moisture.

    Notes
    -----
    Called with some of ``ndvi``, ``lst``, ``sm`` ``(time, rows, cols)``. Returns those of ``vci``, ``tci``, ``smci``,
    ``vhi`` for which there are inputs, and ``(2,)`` the pixels with a weight of their own and the sum of these weights.
    """

    groups: np.ndarray
    reference: np.ndarray
    weight: float | None = 0.5

    def __call__(self, arrays: Mapping[str, np.ndarray], job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Scale each input between its worst and best value of the season, and combine VCI and TCI to VHI.

        All indices are 0 to 100, ``(time, rows, cols)`` float32.
        """
        made = {}
        with np.errstate(all="ignore"):
            for name, source in (("vci", "ndvi"), ("tci", "lst"), ("smci", "sm")):
                if source in arrays:
                    made[name] = condition(arrays[source], self.groups, self.reference, source == "lst")
                    job.check()
            weights = np.zeros(2)
            if "vci" in made and "tci" in made:
                share: float | np.ndarray = self.weight if self.weight is not None else 0.5
                if self.weight is None:
                    share = local_weight(made["vci"], made["tci"], made["smci"])
                    known = np.isfinite(share)
                    weights = np.array([known.sum(), share[known].sum()])
                made["vhi"] = (share * made["vci"] + (1 - share) * made["tci"]).astype("float32")
        return made, weights
