"""Clusters with their course: when, how large, how bad, from where to where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.earth.cell_centres import CellPlaces, mean_place
from ....data.earth.ellipsoid import distance_azimuth
from ....data.raster import RasterWriter
from ....data.stack.common_dates import Record
from ....data.stack.time_stack import TimeStack
from ....run.job import Job
from .graph import ClusterOptions, Patches, rank_clusters
from .passes import Passes

_FIND = 0.5  # of the time, where the clusters are also written

_PLACE_DIGITS = 9  # of degrees


@dataclass(frozen=True, eq=False)
class Clusters:
    """Clusters by rank, the worst first: cluster number 1 is entry 0.

    The course has an entry for each cluster and date, in order of both.

    record
    places
        Places on the Earth and on the map.
    starts
        ``(clusters + 1,)`` first entry of each cluster in the course.
    place
        Of the record, of each entry.
    area, deficit
        km² in drought; Σ km² × (threshold − index), of each entry.
    longitude, latitude
        Degrees: mean place of each entry, weighted by area and severity.
    centre
        ``(2, clusters)`` longitude and latitude over all dates.
    valid
        ``(dates,)`` whether a date of the record has a value at all.
    dry
        km² × dates in drought, clustered or too small.
    """

    record: Record
    places: CellPlaces
    starts: np.ndarray
    place: np.ndarray
    area: np.ndarray
    deficit: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    centre: np.ndarray
    valid: np.ndarray
    dry: float

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def duration(self) -> np.ndarray:
        """Dates."""
        return np.diff(self.starts)

    @property
    def first(self) -> np.ndarray:
        """Place of the record at which each starts."""
        return self.place[self.starts[:-1]]

    @property
    def last(self) -> np.ndarray:
        """Place of the record of each cluster's last date ``(clusters,)``."""
        return self.place[self.starts[1:] - 1]

    @property
    def magnitude(self) -> np.ndarray:
        """Σ over dates and pixels of km² × (threshold − index)."""
        return self._sum(self.deficit)

    @property
    def mean_area(self) -> np.ndarray:
        """Area of each cluster, km², as the mean over its dates ``(clusters,)``."""
        return self._sum(self.area) / self.duration

    @property
    def max_area(self) -> np.ndarray:
        """Largest area that each cluster has on a date, km² ``(clusters,)``."""
        return np.maximum.reduceat(self.area, self.starts[:-1]) if len(self) else np.empty(0)

    @property
    def max_place(self) -> np.ndarray:
        """Place of the record at which each is largest, the first of equals."""
        of = np.repeat(np.arange(len(self)), self.duration)
        order = np.lexsort([self.place, -self.area, of])
        return self.place[order[self.starts[:-1]]]

    @property
    def intensity(self) -> np.ndarray:
        """Mean of threshold − index over area and dates."""
        return self.magnitude / self._sum(self.area)

    @property
    def begun_before(self) -> np.ndarray:
        """Whether nothing is known of the date before."""
        return (self.first == 0) | ~self.valid[self.first - 1]

    @property
    def continues(self) -> np.ndarray:
        """Whether nothing is known of the date behind."""
        return (self.last == len(self.valid) - 1) | ~np.append(self.valid, False)[self.last + 1]

    def shifts(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Distance (km) and azimuth (degrees) from the first centre of each to its last; length of its path (km)."""
        first, last = self.starts[:-1], self.starts[1:] - 1
        lon, lat, ellipsoid = self.longitude, self.latitude, self.places.ellipsoid
        metres, azimuth = distance_azimuth(lon[first], lat[first], lon[last], lat[last], ellipsoid)
        steps = np.zeros(len(lon))
        steps[1:] = distance_azimuth(lon[:-1], lat[:-1], lon[1:], lat[1:], ellipsoid)[0]
        steps[first] = 0
        return metres / 1000, azimuth, self._sum(steps) / 1000

    def _sum(self, values: np.ndarray) -> np.ndarray:
        return np.add.reduceat(values, self.starts[:-1]) if len(self) else np.empty(0)


def find_clusters(stack: TimeStack, options: ClusterOptions, job: Job, writer: RasterWriter | None = None) -> Clusters:
    """The drought clusters of a stack; with a ``writer`` also their numbers on each date (int32, 0 none).

    The memory is that of a few windows and of some numbers for each patch of a date.

    Raises
    ------
    GridError
        The stack has no reference system.
    ResourceError
        More patches than the budget has room for.
    Cancelled, MissingPackageError
    """
    passes = Passes(stack, options, job)
    patches, labels = passes.find(job.part(0.0, _FIND) if writer else job)
    cluster = rank_clusters(patches)
    found = _course(patches, cluster, passes)
    if writer:
        of_piece = np.append(cluster, 0)[patches.of_piece]  # a piece without a patch (−1) takes the 0 at the end
        passes.write(writer, labels, of_piece.astype("int32"), job.part(_FIND, 1.0))
    return found


def _course(patches: Patches, cluster: np.ndarray, passes: Passes) -> Clusters:
    """Patches summed by cluster and date."""
    dates = len(passes.record)
    keys, of = np.unique((cluster - 1) * dates + patches.place, return_inverse=True)
    number, place = keys // dates, keys % dates
    area, deficit, *parts = (
        np.bincount(of, part, len(keys)) for part in (patches.area, patches.deficit, *patches.vector.T)
    )
    vector = np.array(parts)
    count = int(number.max(initial=-1)) + 1
    # To a tenth of a millimetre: the last digits depend on how a drought was cut by windows.
    longitude, latitude = np.round(mean_place(vector[:3], vector[3])[:2], _PLACE_DIGITS)
    sums = np.array([np.bincount(number, part, count) for part in vector])
    centre = np.round(mean_place(sums[:3], sums[3])[:2], _PLACE_DIGITS)
    starts = np.searchsorted(number, np.arange(count + 1))
    return Clusters(
        passes.record, passes.places, starts, place, area, deficit, longitude, latitude, centre, passes.valid,
        float(passes.dry.sum()),
    )  # fmt: skip
