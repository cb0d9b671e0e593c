"""Flash droughts by three published rules, for many series at once.

Ford & Labosier 2017 (Agric. For. Meteorol. 247:414): the percentile falls from at least the 40th to at most the 20th
within four pentads. Yuan et al. 2019 (Nat. Commun. 10:4661): from above the 40th to below the 20th with a mean fall
of at least five points a pentad, and at least four pentads in all. Otkin et al. 2021 (Atmosphere 12:741): whatever
the percentile from which it falls, the largest mean fall over a span of two to ten pentads is at least 15 points in
four pentads, and drought, below the 20th, follows for at least four pentads. All end when the percentile is above the
20th again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

PENTAD = 5.0  # days
HIGH, LOW = 40.0, 20.0
WITHIN = 4.0  # pentads from the high to the low percentile (Ford & Labosier)
FALL = 5.0  # points a pentad (Yuan)
LEAST = 4.0  # pentads in all (Yuan)
SPAN = (2.0, 10.0)  # pentads over which a fall is looked at (Otkin)
RATE = 15.0 / 4.0  # points a pentad (Otkin)
LONGEST = 18.0  # pentads of drought that count for the intensity of a flash drought (Otkin)
DEFINITIONS = ("ford_labosier", "yuan", "otkin")
BANDS = (
    "count", "mean_speed", "max_speed", "lowest_percentile", "mean_duration", "max_duration", "mean_recovery",
    "current",
)  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """When a fall is a flash drought.

    Attributes
    ----------
    definition
        One of `DEFINITIONS`.
    days
        Length of a step.
    """

    definition: str
    days: float

    @property
    def strict(self) -> bool:
        """Whether the limits themselves do not count (Yuan, Otkin)."""
        return self.definition != "ford_labosier"

    @property
    def lags(self) -> tuple[int, ...]:
        """Steps over which a fall is looked at, from whatever percentile; none where it starts at the high one."""
        if self.definition != "otkin":
            return ()
        shortest, longest = (pentads * PENTAD / self.days for pentads in SPAN)
        return tuple(range(max(math.ceil(shortest - 1e-9), 1), math.floor(longest + 1e-9) + 1))

    def fast(self, fall: np.ndarray, steps: np.ndarray) -> np.ndarray:
        """Whether a fall of so many points within so many steps is fast enough."""
        pentads = steps * self.days / PENTAD
        if self.strict:
            return fall >= FALL * pentads
        return pentads <= WITHIN

    def lasts(self, start: np.ndarray, onset: np.ndarray, end: np.ndarray) -> np.ndarray:
        """Whether an event is long enough: four pentads from the start of the fall (Yuan), or dry ones (Otkin)."""
        if self.definition == "otkin":
            return (end - onset + 1) * self.days >= LEAST * PENTAD - 1e-9
        return end - start >= (LEAST * PENTAD / self.days if self.strict else 0.0)


@dataclass(frozen=True)
class FlashEvent:
    """One flash drought of one series; places are steps of the record.

    Attributes
    ----------
    start, onset, end
        Last step at the high percentile (or from which the fall is fastest), first at the low one, last at the low one.
    speed
        Fall from start to onset, in points a pentad.
    lowest, lowest_at
        Smallest percentile and its step.
    recovered
        Whether the record shows the end: false when it ends before, or a missing value comes.
    """

    start: int
    onset: int
    end: int
    speed: float
    lowest: float
    lowest_at: int
    recovered: bool


class FlashScan:
    """Goes through time, for the series of ``n`` pixels.

    Attributes
    ----------
    sums
        ``(8, n)``: events, sum and largest of speed, lowest percentile, sum and largest of duration, sum of recovery
        (steps from the lowest to the last dry one), recovered events.
    current
        ``(n,)`` whether a flash drought runs.
    events
        Filled when `keep` is set: `FlashEvent` of each series.
    """

    def __init__(self, n: int, rule: Rule, keep: bool = False):
        self.rule, self.keep = rule, keep
        self.sums = np.zeros((8, n))
        self.sums[3] = np.inf
        self.current = np.zeros(n, bool)
        self.events: list[list[FlashEvent]] = [[] for _ in range(n if keep else 0)]
        self._high, self._high_value = np.full(n, -1), np.zeros(n)
        self._start, self._onset, self._end = (np.full(n, -1) for _ in range(3))
        self._speed, self._lowest, self._lowest_at = np.zeros(n), np.full(n, np.inf), np.zeros(n, int)
        self._dry = np.zeros(n, bool)
        self._past = np.full((max(rule.lags, default=0), n), np.nan)  # percentiles of the steps before, the last first

    def step(self, t: int, p: np.ndarray) -> None:
        """Go on to step ``t`` with the percentiles ``(n,)``, NaN for missing."""
        with np.errstate(invalid="ignore"):
            high, low = (p > HIGH, p < LOW) if self.rule.strict else (p >= HIGH, p <= LOW)
            above = p > LOW
        missing = np.isnan(p)
        self._close(self.current & (missing | above), recovered=above)
        fresh = low & ~self._dry & ~self.current
        if self.rule.lags:
            begins, start, speed = self._fastest(t, p, fresh)
        else:
            fall, steps = self._high_value - p, t - self._high
            with np.errstate(invalid="ignore"):
                begins = fresh & (self._high >= 0) & self.rule.fast(fall, steps)
            start, speed = self._high, fall / (np.maximum(steps, 1) * self.rule.days / PENTAD)
        self._start = np.where(begins, start, self._start)
        self._onset = np.where(begins, t, self._onset)
        self._speed = np.where(begins, speed, self._speed)
        self._lowest = np.where(begins, np.inf, self._lowest)
        self.current |= begins
        deeper = self.current & (p < self._lowest)
        self._lowest = np.where(deeper, p, self._lowest)
        self._lowest_at = np.where(deeper, t, self._lowest_at)
        self._end = np.where(self.current, t, self._end)
        self._high = np.where(high, t, np.where(missing, -1, self._high))
        self._high_value = np.where(high, p, self._high_value)
        self._dry = np.where(missing, False, np.where(above, False, low | self._dry))
        if self.rule.lags:
            self._past[:, missing] = np.nan  # no fall is seen over a gap
            self._past[1:] = self._past[:-1]
            self._past[0] = p

    def _fastest(self, t: int, p: np.ndarray, fresh: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Where a fall of any of the lags is fast enough, the step that the fastest starts at, and its speed."""
        begins, start, speed = np.zeros(p.size, bool), np.zeros(p.size, int), np.zeros(p.size)
        here = np.flatnonzero(fresh)
        if here.size:
            lags = np.array(self.rule.lags)
            rate = (self._past[lags - 1][:, here] - p[here]) / (lags[:, None] * self.rule.days / PENTAD)
            rate = np.where(np.isnan(rate), -np.inf, rate)
            best = np.argmax(rate, axis=0)
            speed[here] = np.take_along_axis(rate, best[None], axis=0)[0]
            start[here] = t - lags[best]
            begins[here] = speed[here] >= RATE - 1e-9
        return begins, start, speed

    def finish(self) -> np.ndarray:
        """Close what runs; ``(8, n)`` float32 the bands `BANDS`, durations in days, NaN where there is no event."""
        running = self.current.copy()
        self._close(running, recovered=np.zeros(running.size, bool))
        count, speed, fastest, lowest, duration, longest, recovery, recovered = self.sums
        days = self.rule.days
        with np.errstate(all="ignore"):
            some = np.where(count > 0, count, np.nan)
            return np.stack([
                count, speed / some, np.where(count > 0, fastest, np.nan), np.where(count > 0, lowest, np.nan),
                days * duration / some, np.where(count > 0, days * longest, np.nan),
                days * recovery / np.where(recovered > 0, recovered, np.nan), running,
            ]).astype("float32")  # fmt: skip

    def _close(self, ends: np.ndarray, recovered: np.ndarray) -> None:
        """End the events of some series."""
        if not ends.any():
            return
        duration = self._end - self._start
        counts = ends & self.rule.lasts(self._start, self._onset, self._end)
        more = counts.astype(float)
        self.sums[0] += more
        self.sums[1] += more * np.where(counts, self._speed, 0)
        self.sums[2] = np.where(counts, np.maximum(self.sums[2], self._speed), self.sums[2])
        self.sums[3] = np.where(counts, np.minimum(self.sums[3], self._lowest), self.sums[3])
        self.sums[4] += more * duration
        self.sums[5] = np.where(counts, np.maximum(self.sums[5], duration), self.sums[5])
        seen = counts & recovered
        self.sums[6] += np.where(seen, self._end + 1 - self._lowest_at, 0)
        self.sums[7] += seen
        if self.keep:
            for i in np.flatnonzero(counts):
                self.events[i].append(FlashEvent(
                    int(self._start[i]), int(self._onset[i]), int(self._end[i]), float(self._speed[i]),
                    float(self._lowest[i]), int(self._lowest_at[i]), bool(recovered[i]),
                ))  # fmt: skip
        self.current &= ~ends


def intensity(p: np.ndarray, event: FlashEvent, rule: Rule) -> float:
    """Flash drought intensity index of an event (Otkin et al. 2021), in points.

    FDII = FD_INT · DRO_SEV: the speed of the fall against 15 points in four pentads, times the mean depth below the
    20th percentile over the drought that follows, at most 18 pentads of it.

    Parameters
    ----------
    p
        ``(time,)`` percentiles.
    event
        Of that series.

    Examples
    --------
    >>> rule = Rule("otkin", 5.0)
    >>> p = np.array([50, 40, 30, 15, 10, 5, 10, 30.0])
    >>> round(intensity(p, flash_events(p, rule)[0], rule), 2)
    33.33
    """
    last = min(event.end + 1, event.onset + max(int(LONGEST * PENTAD / rule.days + 1e-9), 1))
    return float(event.speed / RATE * (LOW - p[event.onset : last]).mean())


def flash_events(p: np.ndarray, rule: Rule) -> list[FlashEvent]:
    """Flash droughts of one series of percentiles ``(time,)``, NaN for missing.

    Examples
    --------
    >>> rule = Rule("ford_labosier", 5.0)
    >>> event = flash_events(np.array([60, 45, 30, 18, 10, 15, 25, 50.0]), rule)[0]
    >>> event.start, event.onset, event.end, event.speed, event.lowest
    (1, 3, 5, 13.5, 10.0)
    """
    scan = FlashScan(1, rule, keep=True)
    for t, value in enumerate(p):
        scan.step(t, np.array([value]))
    scan.finish()
    return scan.events[0]
