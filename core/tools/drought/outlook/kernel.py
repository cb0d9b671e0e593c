"""The pass of `outlook` over windows, and what the windows add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from ....zonal.zone_sums import CountedPixels
from ..classify.classes import BOUNDS, CLASS_NAMES
from .ensemble import MIN_YEARS, Regressions, at_most, class_probabilities, score_years

if TYPE_CHECKING:
    import pandas


RESAMPLES = 400
LEVEL = 0.90  # of the interval
_SEED = 20


@dataclass(frozen=True, eq=False)
class Skill:
    """1 − Σ RPS/Σ RPS of a reference, with the interval of resampled years; NaN where there is nothing to judge.

    Attributes
    ----------
    value, low, high
        Of any shape.
    """

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray

    @property
    def found(self) -> np.ndarray:
        """Whether the interval lies above 0."""
        return np.nan_to_num(self.low, nan=-1.0) > 0


def skill_of(forecast: np.ndarray, reference: np.ndarray) -> Skill:
    """Skill of scores ``(years, …)``, the smaller the better; NaN where a year has none.

    Examples
    --------
    >>> found = skill_of(np.full((20, 1), 0.1), np.full((20, 1), 0.4))
    >>> found.value.round(2).tolist(), found.found.tolist()
    ([0.75], [True])
    """
    shape = forecast.shape[1:]
    years = len(forecast)
    if not years:
        nothing = np.full(shape, np.nan)
        return Skill(nothing, nothing, nothing)
    known = np.isfinite(forecast) & np.isfinite(reference)
    own, other = (np.where(known, v, 0.0).reshape(years, -1) for v in (forecast, reference))
    drawn = np.random.default_rng(_SEED).integers(0, years, (RESAMPLES, years))
    weights = np.stack([np.bincount(row, minlength=years) for row in drawn]).astype(float)
    with np.errstate(all="ignore"):
        value = 1 - own.sum(axis=0) / other.sum(axis=0)
        resampled = 1 - (weights @ own) / (weights @ other)
    resampled[~np.isfinite(resampled)] = 0.0  # a draw without any miss of the reference tells nothing
    low, high = np.quantile(resampled, ((1 - LEVEL) / 2, (1 + LEVEL) / 2), axis=0)
    empty = ~known.reshape(years, -1).any(axis=0) | ~np.isfinite(value)
    value, low, high = (np.where(empty, np.nan, v).reshape(shape) for v in (value, low, high))
    return Skill(value, low, high)


BINS = 10  # of forecast probability, for the reliability
GROUPS = (*CLASS_NAMES, "moderate or worse")
_CHANCE = 2.0**-30  # probabilities are summed as multiples of it: the order of adding does not matter
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

    @staticmethod
    def size(pairs: tuple[Pairs, ...], zones: int) -> int:
        """Bytes that the sums take."""
        leads, years = len(pairs), max(len(pair.start) for pair in pairs)
        return 8 * leads * (zones * (1 + 6 + 6 * years + 3 * years) + 3 * BINS)


def fixed_bytes(pairs: tuple[Pairs, ...], zones: int) -> int:
    """Bytes that a running kernel holds whatever the size of its window: sums of zones, and the arrays of a piece."""
    years = max(len(pair.start) for pair in pairs)
    return 2 * OutlookSums.size(pairs, zones) + WORKING * years * 2000 + 2000 * 8 * zones + 400 * 8 * 4 * 2000


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
        """Make the outlook of each pixel of ``index`` from its past years, some thousand pixels at a time."""
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

    def _by_zone(self, values: np.ndarray, areas: np.ndarray) -> np.ndarray:
        """``(k, zones)`` sums of ``(k, n)`` values times ``(zones, n)`` km², the same whatever the windows."""
        out = np.zeros((len(values), len(areas)))
        for zone, area in enumerate(areas):
            here = np.flatnonzero(area)
            if here.size:
                out[:, zone] = self.counted.cells.products(values[:, here] * area[here]).sum(axis=1)
        return out

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
        sums.probability[number] += self._by_zone(np.where(usable, chances, 0.0), weight)
        for year, member in enumerate(members):
            under = np.stack([member <= bound for bound in BOUNDS]).astype(float)
            groups = np.concatenate([class_probabilities(under), under[2:3]])
            sums.members[number, year] += self._by_zone(np.where(usable & np.isfinite(member), groups, 0.0), weight)
        for kind, score in enumerate((scores.forecast, scores.climatology, scores.persistence)):
            sums.scores[number, kind, : len(score)] += self._by_zone(np.nan_to_num(score), areas)
        known = np.isfinite(scores.probability) & areas.any(axis=0)
        place = np.minimum((scores.probability[known] * BINS).astype(int), BINS - 1)
        chance = np.rint(scores.probability[known] / _CHANCE) * _CHANCE
        for kind, what in enumerate((np.ones(place.size), chance, scores.event[known])):
            sums.bins[number, kind] += np.bincount(place, what, BINS)
        shown = usable & against[0].found
        return np.concatenate([
            np.where(shown, chances[[5, 0, 1, 2, 3, 4]], np.nan), [against[0].value], [against[1].value],
        ]).astype("float32")  # fmt: skip


COLUMNS = {
    "zone": str, "lead": int, "date": date, "class": str, "probability": float, "share_low": float,
    "share_high": float, "rpss_climatology": float, "rpss_low": float, "rpss_high": float, "rpss_persistence": float,
    "years": int, "skill": str,
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Outlook:
    """Findings by lead and zone.

    Attributes
    ----------
    labels
        Of the zones; one empty name for the whole raster.
    start, targets
        Date that the outlook starts from, and those of the leads.
    pairs
        What each lead was learnt from.
    sums
        Of the zones.
    """

    labels: tuple[str, ...]
    start: date
    targets: tuple[date, ...]
    pairs: tuple[Pairs, ...]
    sums: OutlookSums

    def skill(self, lead: int, reference: int = 1) -> Skill:
        """Skill of each zone against climatology (1) or persistence (2)."""
        scores = self.sums.scores[lead, :, : len(self.pairs[lead].start)]
        known = scores[1].sum(axis=-1) > 0
        return skill_of(scores[0][known], scores[reference][known])

    def reliability(self, lead: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Mean forecast probability, observed frequency and number of forecasts of each bin; NaN for empty ones."""
        number, probability, events = self.sums.bins[lead]
        with np.errstate(all="ignore"):
            return probability / number, events / number, number

    def table(self) -> pandas.DataFrame:
        """A row per zone, lead and class; probabilities are missing where there is no skill."""
        rows = []
        for lead, pair in enumerate(self.pairs):
            against, lasting = self.skill(lead), self.skill(lead, 2)
            with np.errstate(all="ignore"):
                chance = self.sums.probability[lead] / self.sums.area[lead]
                shares = self.sums.members[lead, : len(pair.start)] / self.sums.area[lead]
            low, high = np.quantile(shares, (0.05, 0.95), axis=0)
            for zone, label in enumerate(self.labels):
                found = bool(against.found[zone])
                for group, name in enumerate(GROUPS):
                    told = (chance[group, zone], low[group, zone], high[group, zone]) if found else (None, None, None)
                    rows.append((
                        label, pair.lead, self.targets[lead], name, *map(_plain, told), _plain(against.value[zone]),
                        _plain(against.low[zone]), _plain(against.high[zone]), _plain(lasting.value[zone]),
                        len(pair.start), "yes" if found else "no skill",
                    ))  # fmt: skip
        return make_frame(COLUMNS, rows)


def _plain(value) -> float | None:
    return None if value is None or not np.isfinite(value) else float(value)
