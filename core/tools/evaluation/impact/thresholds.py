"""Thresholds that fit the place: at which index have years of loss been told from others?

Per zone the threshold with the largest skill of Peirce (hit rate less false-alarm rate) is chosen, and judged by years
that had no part in the choice. With few years a threshold always "fits"; what it is worth shows only so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MIN_YEARS = 15  # with index and loss; with fewer nothing is claimed
RESAMPLES = 1000
_SEED = 20
COLUMNS = {
    "zone": str, "month": int, "class": int, "threshold": float, "years": int, "loss_years": int, "hit_rate": float,
    "false_alarm_rate": float, "peirce": float, "peirce_low": float, "peirce_high": float, "auc": float, "claim": str,
}  # fmt: skip


@dataclass(frozen=True)
class Threshold:
    """What one zone says.

    Attributes
    ----------
    value
        An index at or below it tells a year of loss; NaN where none can be claimed.
    years, events
        Years with index and loss, and those of loss.
    hit_rate, false_alarm_rate, peirce
        Of years left out of the choice.
    low, high
        90 % interval of ``peirce``, years resampled.
    auc
        Area under the ROC curve of the index: chance that a year of loss was drier than another.
    claim
        ``yes``, or why not.
    """

    value: float
    years: int
    events: int
    hit_rate: float = np.nan
    false_alarm_rate: float = np.nan
    peirce: float = np.nan
    low: float = np.nan
    high: float = np.nan
    auc: float = np.nan
    claim: str = ""

    def columns(self) -> tuple:
        """Values of the columns of `COLUMNS` behind the class."""
        scores = (self.hit_rate, self.false_alarm_rate, self.peirce, self.low, self.high, self.auc)
        return plain(self.value), self.years, self.events, *map(plain, scores), self.claim


def best_threshold(index: np.ndarray, event: np.ndarray) -> float:
    """The threshold with the largest Peirce skill; in the middle between the values that it separates.

    Parameters
    ----------
    index, event
        ``(n,)`` values, and whether the year was one of loss; some of either kind.

    Examples
    --------
    >>> best_threshold(np.array([-2.0, -1.0, 0.0, 1.0]), np.array([True, True, False, False]))
    -0.5
    """
    order = np.argsort(index, kind="stable")
    values, events = index[order], event[order]
    hits = np.cumsum(events) / events.sum()
    alarms = np.cumsum(~events) / (~events).sum()
    skill = hits - alarms
    skill[:-1][values[1:] == values[:-1]] = -1.0  # equal values are not told apart
    place = int(np.argmax(skill[:-1]))
    return float((values[place] + values[place + 1]) / 2)


def judge(index: np.ndarray, loss: np.ndarray, level: float | None = None) -> Threshold:
    """Find and judge the threshold of one zone.

    Parameters
    ----------
    index, loss
        ``(years,)`` season mean of the index, and the loss; NaN for missing.
    level
        A loss above it makes a year of loss; None: above the median.
    """
    known = np.isfinite(index) & np.isfinite(loss)
    index, loss = index[known], loss[known]
    n = len(index)
    event = years_of_loss(loss, level)
    events = int(event.sum())
    if n < MIN_YEARS:
        return Threshold(np.nan, n, events, claim=f"fewer than {MIN_YEARS} years")
    if min(events, n - events) < 3 or np.ptp(index) == 0:
        return Threshold(np.nan, n, events, claim="fewer than 3 years of either kind")
    told = np.zeros(n, bool)
    for year in range(n):
        others = np.arange(n) != year
        told[year] = index[year] <= best_threshold(index[others], event[others])
    return verdict(told, event, index, best_threshold(index, event))


def years_of_loss(loss: np.ndarray, level: float | None) -> np.ndarray:
    """``(years,)`` whether a year was one of loss: above the level, or above the median where there is none."""
    if not loss.size:
        return np.zeros(0, bool)
    return loss > (np.median(loss) if level is None else level)


def skill_of(told: np.ndarray, event: np.ndarray) -> float:
    """Peirce's skill: hit rate less false-alarm rate."""
    return float(told[event].mean() - told[~event].mean())


def verdict(told: np.ndarray, event: np.ndarray, index: np.ndarray, threshold: float) -> Threshold:
    """What a choice is worth, by years that had no part in it.

    Parameters
    ----------
    told, event
        ``(years,)`` whether a year was told to be one of loss, and whether it was.
    index, threshold
        ``(years,)`` values of the index, and the threshold chosen from all years.
    """
    n = len(event)
    hit, alarm = told[event].mean(), told[~event].mean()
    drawn = np.random.default_rng(_SEED).integers(0, n, (RESAMPLES, n))
    some, hits = event[drawn], (told & event)[drawn]
    alarms = (told & ~event)[drawn]
    with np.errstate(all="ignore"):
        resampled = hits.sum(axis=1) / some.sum(axis=1) - alarms.sum(axis=1) / (~some).sum(axis=1)
    low, high = np.nanquantile(resampled, (0.05, 0.95))
    below = (index[event][:, None] < index[~event]).mean() + (index[event][:, None] == index[~event]).mean() / 2
    found = low > 0
    return Threshold(
        threshold if found else np.nan, n, int(event.sum()), float(hit), float(alarm), float(hit - alarm), float(low),
        float(high), float(below), "yes" if found else "no skill with years left out",
    )  # fmt: skip


def plain(value: float) -> float | None:
    """A number for a table: None for NaN."""
    return float(value) if np.isfinite(value) else None
