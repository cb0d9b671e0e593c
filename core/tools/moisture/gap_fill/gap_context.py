"""What is known about the missing cells of a block: the estimates, and how far the observations are."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from ....run.language import later
from .temporal import CLIMATOLOGY

# Lengths and distances are kept in a byte; what is farther is as far as can be.
FAR = 255


@dataclass(frozen=True)
class GapContext:
    """Estimates and situation of the cells of a block; arrays ``(time, y, x)`` unless stated.

    The dates may be a span of the record; ``gap`` and ``rim`` are those of the whole record.

    temporal
        Estimate from the pixel's own record, NaN where there is none.
    kind
        uint8, `temporal.ESTIMATE` or `temporal.CLIMATOLOGY` where ``temporal`` has a value.
    gap, rim
        uint8: missing steps in a row that the cell lies in, and steps to the nearest
        observed one of the pixel; 0 where observed. A gap that reaches the first or last
        step of the record is `FAR`, as nothing is known behind it; so is the rim of a pixel
        that was never observed.
    spatial
        Estimate from the surroundings in the same month, NaN where there is none.
    distance
        uint8: pixels to the nearest observed one of the same month, 0 where observed,
        `FAR` where the month has none.
    spread
        ``(y, x)``: SD of the pixel's observed anomalies from its climatology (from its
        mean where it has no climatology), NaN where fewer than three are observed.
    climatology
        ``(seasons, y, x)``: the mean year of each pixel (`Climatology.mean`), NaN where it has
        none; None without calendar months.
    season
        ``(time,)`` integers, the place of each date in ``climatology``; None with it.
    """

    temporal: np.ndarray
    kind: np.ndarray
    gap: np.ndarray
    rim: np.ndarray
    spatial: np.ndarray
    distance: np.ndarray
    spread: np.ndarray
    climatology: np.ndarray | None = None
    season: np.ndarray | None = None


def time_gaps(known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """``gap`` and ``rim`` of `GapContext` for ``known (time, …)`` bool, whole records."""
    length = len(known)
    steps = np.arange(length, dtype=np.int32).reshape(-1, *[1] * (known.ndim - 1))
    before = np.maximum.accumulate(np.where(known, steps, np.int32(-1)), axis=0)
    after = np.minimum.accumulate(np.where(known, steps, np.int32(length))[::-1], axis=0)[::-1]
    inside = (before >= 0) & (after < length)
    gap = np.where(known, 0, np.where(inside, after - before - 1, FAR))
    nearest = np.minimum(np.where(before >= 0, steps - before, FAR), np.where(after < length, after - steps, FAR))
    return np.minimum(gap, FAR).astype(np.uint8), np.minimum(nearest, FAR).astype(np.uint8)


def space_gaps(known: np.ndarray) -> np.ndarray:
    """``distance`` of `GapContext` for one month, ``known (y, x)`` bool."""
    if not known.any():
        return np.full(known.shape, FAR, np.uint8)
    from scipy.ndimage import distance_transform_edt

    return np.minimum(np.ceil(distance_transform_edt(~known)), FAR).astype(np.uint8)


# Upper limits of the classes of `GapContextAt.bridge`: gaps of one step, of two, next to an
# observation, inside longer gaps, far inside; and of distance in pixels.
BRIDGES = (0.55, 0.7, 1.05, 2.05)
DISTANCES = (1, 2, 5, 10)
NO_TIME, NO_SPACE = len(BRIDGES) + 1, len(DISTANCES) + 1
CLASSES = (NO_TIME + 1) * (NO_SPACE + 1)
TIME_NAMES = (
    later("gap of one step"),
    later("gap of two steps"),
    later("next to an observation in a longer gap"),
    later("2 or 3 steps inside a longer gap"),
    later("farther inside"),
    later("no estimate in time"),
)
SPACE_NAMES = (
    later("1 pixel away"),
    later("2 pixels"),
    later("3 to 5 pixels"),
    later("6 to 10 pixels"),
    later("more than 10 pixels"),
    later("no estimate in space"),
)


@dataclass(frozen=True)
class GapContextAt:
    """Estimates and situation of some values, each ``(n,)``.

    temporal, spatial, climatology
        NaN where there is none. ``temporal`` has none where the record has only its climatology left.
    gap, rim, distance, spread
        As in `GapContext`.
    season
        Angle of the date in the year, 0…2π; 0 without calendar months.
    """

    temporal: np.ndarray
    spatial: np.ndarray
    climatology: np.ndarray
    gap: np.ndarray
    rim: np.ndarray
    distance: np.ndarray
    spread: np.ndarray
    season: np.ndarray

    @property
    def bridge(self) -> np.ndarray:
        """Variance of a random walk that is known at both rims of the gap (at one, where the other is `FAR`)."""
        left = np.maximum(self.rim.astype(np.float64), 1.0)
        right = np.where(self.gap >= FAR, np.inf, np.maximum(self.gap + 1.0 - left, 1.0))
        return 1.0 / (1.0 / left + 1.0 / right)

    @property
    def in_time(self) -> np.ndarray:
        """Class of the gap in time, 0…5 (`TIME_NAMES`)."""
        return np.where(np.isnan(self.temporal), NO_TIME, np.digitize(self.bridge, BRIDGES, right=True))

    @property
    def in_space(self) -> np.ndarray:
        """Class of the distance in space, 0…5 (`SPACE_NAMES`)."""
        return np.where(np.isnan(self.spatial), NO_SPACE, np.digitize(self.distance, DISTANCES, right=True))

    @property
    def estimates(self) -> np.ndarray:
        """``(3, n)``: temporal, spatial, climatology."""
        return np.stack([self.temporal, self.spatial, self.climatology]).astype(np.float64)

    def __len__(self) -> int:
        return self.temporal.size

    def __getitem__(self, chosen) -> GapContextAt:
        return GapContextAt(*(getattr(self, field.name)[chosen] for field in fields(self)))

    @staticmethod
    def joined(parts: list[GapContextAt]) -> GapContextAt:
        """The values of all parts, one part behind the other."""
        return GapContextAt(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(GapContextAt)))


def context_at(evidence: GapContext, at: tuple[np.ndarray, ...]) -> GapContextAt:
    """The situations of the values at the indices ``(time, y, x)``, as from `numpy.nonzero`."""
    step, row, column = at
    temporal = np.asarray(evidence.temporal[at], np.float32)
    only_mean = evidence.kind[at] == CLIMATOLOGY
    if evidence.climatology is None:
        mean = np.full(step.size, np.nan, np.float32)
        angle = np.zeros(step.size, np.float32)
    else:
        season = np.asarray(evidence.season)[step]
        mean = evidence.climatology[season, row, column].astype(np.float32)
        angle = (2 * np.pi / len(evidence.climatology) * season).astype(np.float32)
    return GapContextAt(
        temporal=np.where(only_mean, np.float32(np.nan), temporal),
        spatial=np.asarray(evidence.spatial[at], np.float32),
        climatology=np.where(only_mean, temporal, mean),
        gap=evidence.gap[at],
        rim=evidence.rim[at],
        distance=evidence.distance[at],
        spread=np.asarray(evidence.spread[row, column], np.float32),
        season=angle,
    )
