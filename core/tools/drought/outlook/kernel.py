"""The pass of `outlook` over windows, and what the windows add up to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....zonal.zone_sums import CountedPixels
from ..classify.classes import BOUNDS, CLASS_NAMES
from .ensemble import MIN_YEARS, Regressions, at_most, class_probabilities, score_years
from .skill import skill_of

BINS = 10  # of forecast probability, for the reliability
GROUPS = (*CLASS_NAMES, "moderate or worse")
_PIXELS = 2000  # of a block
WORKING = 200  # bytes per pixel and year of a block's arrays, beside the sums


@dataclass(frozen=True, eq=False)
class Pairs:
    """Steps of the record that a lead is learnt from.

    Attributes
    ----------
    lead
        In steps.
    start, target
        ``(n,)`` steps of the state and of what came of it, one pair a year.
    """

    lead: int
    start: np.ndarray
    target: np.ndarray


def pairs_of(seasons: np.ndarray, last: int, lead: int) -> Pairs:
    """Pairs of the same season as step ``last``, of which the target is not after it.

    Examples
    --------
    >>> found = pairs_of(np.arange(40) % 12, 39, 2)
    >>> found.start.tolist(), found.target.tolist()
    ([3, 15, 27], [5, 17, 29])
    """
    start = np.flatnonzero(seasons == seasons[last])
    start = start[start + lead <= last]
    return Pairs(lead, start, start + lead)


@dataclass(frozen=True, eq=False)
class OutlookSums:
    """Area-weighted sums of zones, by lead.

    Attributes
    ----------
    area
        ``(leads, zones)`` km² of the pixels with a forecast.
    probability
        ``(leads, 6, zones)`` km² · probability of `kernel.GROUPS`.
    members
        ``(leads, members, 6, zones)`` km² in each group by each past year.
    scores
        ``(leads, 3, years, zones)`` km² · RPS of forecast, climatology, persistence.
    bins
        ``(leads, 3, BINS)`` forecasts, sum of their probabilities, events, of moderate drought or worse.
    """

    area: np.ndarray
    probability: np.ndarray
    members: np.ndarray
    scores: np.ndarray
    bins: np.ndarray

    @classmethod
    def empty(cls, pairs: tuple[Pairs, ...], zones: int) -> OutlookSums:
        """Nothing yet."""
        leads, years = len(pairs), max(len(pair.start) for pair in pairs)
        return cls(
            np.zeros((leads, zones)), np.zeros((leads, 6, zones)), np.zeros((leads, years, 6, zones)),
            np.zeros((leads, 3, years, zones)), np.zeros((leads, 3, BINS)),
        )  # fmt: skip

    def add(self, other: OutlookSums) -> None:
        """Add the sums of a window."""
        for name, value in vars(other).items():
            getattr(self, name).__iadd__(value)

    @property
    def nbytes(self) -> int:
        """Bytes that the sums take."""
        return sum(value.nbytes for value in vars(self).values())


@dataclass(frozen=True, eq=False)
class OutlookKernel:
    """Outlook of the pixels of one window.

    Parameters
    ----------
    pairs
        For each lead.
    last
        Step that the outlook starts from.
    counted
        Zone and area of the pixels.
    zones
        How many there are.

    Notes
    -----
    Called with ``index`` ``(time, rows, cols)``. Returns ``output`` ``(8 · leads, rows, cols)`` float32: for each lead
    the probability of moderate drought or worse and of the five classes, NaN where there is no skill, the skill against
    climatology and against persistence; and the `OutlookSums` of the window.
    """

    pairs: tuple[Pairs, ...]
    last: int
    counted: CountedPixels
    zones: int

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], OutlookSums]:
        values = arrays["index"]
        flat = values.reshape(len(values), -1)
        out = np.full((8 * len(self.pairs), flat.shape[1]), np.nan, "float32")
        sums = OutlookSums.empty(self.pairs, self.zones)
        counted = self.counted.read(job.window)
        for first in range(0, flat.shape[1], _PIXELS):
            block = slice(first, min(first + _PIXELS, flat.shape[1]))
            inside = (counted.pixel >= block.start) & (counted.pixel < block.stop)
            areas = np.zeros((self.zones, block.stop - block.start))
            zone = counted.zones[counted.place[inside]] if counted.zones.size else counted.place[inside]
            np.add.at(areas, (zone, counted.pixel[inside] - first), counted.km2[inside])
            for number, pair in enumerate(self.pairs):
                job.check()
                out[8 * number : 8 * number + 8, block] = self._lead(flat[:, block], pair, number, areas, sums)
            job.report(block.stop / flat.shape[1])
        return {"output": out.reshape(-1, *values.shape[1:])}, sums

    def _lead(self, x: np.ndarray, pair: Pairs, number: int, areas: np.ndarray, sums: OutlookSums) -> np.ndarray:
        with np.errstate(all="ignore"):
            fits = Regressions.of(x[pair.start], x[pair.target])
            scores = score_years(fits)
            members = fits.members(x[self.last].astype("float64"))
            usable = np.isfinite(x[self.last]) & (fits.count >= MIN_YEARS)
            cumulative = at_most(members)
            chances = np.concatenate([class_probabilities(cumulative), cumulative[2:3]])
            against = skill_of(scores.forecast, scores.climatology), skill_of(scores.forecast, scores.persistence)
        weight = np.where(usable, areas, 0.0)
        sums.area[number] += weight.sum(axis=1)
        sums.probability[number] += np.where(usable, chances, 0.0) @ weight.T
        for year, member in enumerate(members):
            under = np.stack([member <= bound for bound in BOUNDS]).astype(float)
            groups = np.concatenate([class_probabilities(under), under[2:3]])
            sums.members[number, year] += np.where(usable & np.isfinite(member), groups, 0.0) @ weight.T
        for kind, score in enumerate((scores.forecast, scores.climatology, scores.persistence)):
            sums.scores[number, kind, : len(score)] += np.nan_to_num(score) @ areas.T
        known = np.isfinite(scores.probability) & areas.any(axis=0)
        place = np.minimum((scores.probability[known] * BINS).astype(int), BINS - 1)
        for kind, what in enumerate((np.ones(place.size), scores.probability[known], scores.event[known])):
            sums.bins[number, kind] += np.bincount(place, what, BINS)
        shown = usable & against[0].found
        return np.concatenate([
            np.where(shown, chances[[5, 0, 1, 2, 3, 4]], np.nan), [against[0].value], [against[1].value],
        ]).astype("float32")  # fmt: skip
