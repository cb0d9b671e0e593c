"""Measures of agreement over time, over space, pooled, and by group; and how products compare (docs/methods.md §9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ....learning.metrics import Agreement, agreement
from .collocation import Collocation

MEASURES = (
    "n",
    "r",
    "r_low",
    "r_high",
    "bias",
    "bias_low",
    "bias_high",
    "rmse",
    "ub_rmse",
    "ub_rmse_low",
    "ub_rmse_high",
    "r2",
)
COMPARED = ("r", "ub_rmse", "rmse", "bias")
COMPARED_ANOMALIES = ("r", "ub_rmse")  # they have no level, and so no bias
_MOST_EXACT = 50  # pairs whose signed-rank test is exact
_FEWEST_PAIRS = 6  # of sites; with fewer the signed-rank test cannot reach 5 %


@dataclass(frozen=True)
class Scores:
    """Of one kind of values (as they are, or anomalies).

    temporal
        Fields ``(products, sites)``: each site through time.
    spatial
        Fields ``(products, time)``: each date across the sites.
    pooled
        Fields ``(products,)``: all values together.
    """

    temporal: Agreement
    spatial: Agreement
    pooled: Agreement


def score(found: Collocation, series: bool = False) -> Scores:
    """All scores of some collocated values.

    series
        Intervals for the independent values that the autocorrelated series are worth.
    """
    observed = np.broadcast_to(found.observed, found.predicted.shape)
    flat = found.predicted.reshape(len(found.names), -1), observed.reshape(len(found.names), -1)
    return Scores(
        agreement(found.predicted, observed, axis=1, series=series),
        agreement(found.predicted, observed, axis=2),
        agreement(*flat),
    )


def pooled_by(found: Collocation, group: np.ndarray, axis: str) -> dict[str, Agreement]:
    """Scores of all values of each group.

    group
        Labels ``(time,)`` or ``(sites,)``, None or empty where there is none.
    axis
        ``time`` or ``sites``.
    """
    out = {}
    for label in dict.fromkeys(one for one in group if one not in (None, "")):
        chosen = np.flatnonzero(group == label)
        at = (slice(None), chosen) if axis == "time" else (slice(None), slice(None), chosen)
        predicted = found.predicted[at]
        observed = np.broadcast_to(found.observed[at[1:]], predicted.shape)
        count = len(found.names)
        out[str(label)] = agreement(predicted.reshape(count, -1), observed.reshape(count, -1))
    return out


def quartiles(part: Agreement) -> dict[str, np.ndarray]:
    """Lower quartile, median and upper quartile ``(3, products)`` of every measure over sites or dates."""
    out = {}
    for name in MEASURES:
        values = np.atleast_2d(getattr(part, name)).astype("float64")
        if name == "n":  # sites with too few values have no part in the other medians
            values = np.where(np.isfinite(part.rmse), values, np.nan)
        out[name] = np.array([_quartiles(row[np.isfinite(row)]) for row in values]).T
    return out


def _quartiles(values: np.ndarray) -> np.ndarray:
    return np.percentile(values, (25, 50, 75)) if values.size else np.full(3, np.nan)


class Comparison(NamedTuple):
    """The first product beside another, over the sites that both have.

    measure, other
        One of `COMPARED` (of bias its size); name of the other product.
    sites
        How many.
    first_median, other_median
        Of the measure.
    improvement
        Per cent: how much smaller the median error of the first is, or how much larger its r.
    better
        Share of the sites where the first is better.
    p
        Two-sided, of Wilcoxon's signed-rank test on the differences between the sites; NaN with fewer than six.
    """

    measure: str
    other: str
    sites: int
    first_median: float
    other_median: float
    improvement: float
    better: float
    p: float


def compare(names: tuple[str, ...], temporal: Agreement, measures=COMPARED) -> list[Comparison]:
    """The first product against each of the others; see `Comparison`."""
    rows = []
    for number, other in enumerate(names[1:], 1):
        for measure in measures:
            first, second = (
                np.abs(getattr(temporal, measure)[k]) if measure == "bias" else getattr(temporal, measure)[k]
                for k in (0, number)
            )
            both = np.isfinite(first) & np.isfinite(second)
            rows.append(_compared(measure, other, first[both], second[both]))
    return rows


def _compared(measure: str, other: str, first: np.ndarray, second: np.ndarray) -> Comparison:
    if not first.size:
        return Comparison(measure, other, 0, *[float("nan")] * 5)
    gain = first - second if measure == "r" else second - first
    one, two = float(np.median(first)), float(np.median(second))
    improvement = 100 * ((one - two) if measure == "r" else (two - one)) / abs(two) if two else float("nan")
    return Comparison(measure, other, first.size, one, two, improvement, float((gain > 0).mean()), _signed_rank(gain))


def _signed_rank(gain: np.ndarray) -> float:
    if gain.size < _FEWEST_PAIRS or not gain.any():
        return float("nan")
    return signed_rank_p(gain)


def signed_rank_p(differences: np.ndarray) -> float:
    """Two-sided p of the signed-rank test of paired differences (Wilcoxon 1945, Biometrics Bulletin 1, 80–83).

    Differences of 0 take part in the ranking instead of being dropped (Pratt 1959). For up to 50 differences without
    zeros and ties p is exact, else it comes from the normal approximation, with a variance corrected for both (Cureton
    1967). So does ``scipy.stats.wilcoxon``, but its versions differ in what they do with ties, and importing it
    takes longer than a small validation.

    Parameters
    ----------
    differences
        ``(n,)`` finite values, not all 0.

    Examples
    --------
    >>> signed_rank_p(np.array([0.1, 0.2, 0.3, -0.05, 0.4, 0.25]))
    0.0625
    """
    count, zeros = differences.size, int((differences == 0).sum())
    _, place, repeated = np.unique(np.abs(differences), return_inverse=True, return_counts=True)
    ranks = (np.cumsum(repeated) - (repeated - 1) / 2)[place.reshape(count)]
    above, below = float(ranks[differences > 0].sum()), float(ranks[differences < 0].sum())
    if count <= _MOST_EXACT and not zeros and repeated.max() == 1:
        return _exact_p(int(above), count)
    from scipy.special import ndtr

    mean = (count * (count + 1) - zeros * (zeros + 1)) / 4
    variance = float(count * (count + 1) * (2 * count + 1) - zeros * (zeros + 1) * (2 * zeros + 1))
    tied = repeated[1:] if zeros else repeated
    variance -= 0.5 * float((tied * (tied * tied - 1)).sum())
    return float(2 * ndtr(-abs((min(above, below) - mean) / np.sqrt(variance / 24))))


def _exact_p(above: int, count: int) -> float:
    """p of a sum of positive ranks, from the sums that all patterns of signs give."""
    share = np.ones(1)
    for rank in range(1, count + 1):
        before, share = share, np.zeros(rank * (rank + 1) // 2 + 1)
        share[: before.size] = before * 0.5
        share[-before.size :] += before * 0.5
    if above == (share.size - 1) // 2:  # the middle, which rounding must not move
        return 1.0
    return min(2 * float(min(share[above:].sum(), share[: above + 1].sum())), 1.0)
