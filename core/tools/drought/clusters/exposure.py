"""Exposure: what a raster of weights holds (people, cropland, animals) in each cluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile
from ....data.stack.common_dates import Record
from ....data.stack.time_stack import TimeStack
from ....run.job import Job
from ..area.areas import in_parts, read_amounts
from .clusters import Clusters

COLUMNS = {"exposed_max": float, "exposed_any": float, "exposed_dates": float}


@dataclass(frozen=True, eq=False)
class ClusterExposure:
    """Amounts of each cluster, ``(clusters,)``, in the unit of the weights.

    Attributes
    ----------
    most
        On the date on which it holds most.
    ever
        Of all pixels that are of the cluster on any date, each once.
    summed
        Over the dates: people × months, say.
    """

    most: np.ndarray
    ever: np.ndarray
    summed: np.ndarray


class _Part(NamedTuple):
    """What a window adds: amounts by entry of the course, and by cluster."""

    entries: np.ndarray
    of_entry: np.ndarray
    clusters: np.ndarray
    of_cluster: np.ndarray


@dataclass(frozen=True, eq=False)
class ExposureKernel:
    """Amounts of the clusters in one window.

    Called with ``cluster`` ``(time, rows, cols)``, numbers from 1. Returns no outputs, and what `_Sums` adds up.

    Parameters
    ----------
    record, cells
        Dates, and area of the pixels.
    weights
        Its first band is the amount of each pixel, or its density.
    per
        One of `area.classes.WEIGHTS_PER`.
    keys
        ``(entries,)`` (cluster − 1) · dates + place of the record, ascending: the entries of the course.
    """

    record: Record
    cells: CellAreas
    weights: RasterFile
    per: str
    keys: np.ndarray

    def __call__(self, arrays, job) -> tuple[dict, _Part]:
        """Add up the amounts of the window for each cluster and date, and for each cluster over all of its dates."""
        amount = read_amounts(self.weights, job.window)
        if self.per == "km2":
            amount = amount * np.nan_to_num(self.cells.read(job.window)[0]).ravel()
        amount = in_parts(amount)
        dates = len(self.record)
        sums: dict[str, list] = {"keys": [], "amounts": [], "pairs": []}
        for place, row in enumerate(self.record.rows(arrays["cluster"])):
            job.check()
            number = row.ravel()
            pixel = np.flatnonzero(number > 0)
            if not pixel.size:
                continue
            found, of = np.unique(number[pixel].astype("int64") - 1, return_inverse=True)
            sums["keys"].append(found * dates + place)
            sums["amounts"].append(np.bincount(np.ravel(of), amount[pixel], len(found)))
            sums["pairs"].append((number[pixel].astype("int64") - 1) * amount.size + pixel)
        if not sums["keys"]:
            none = np.empty(0, "int64")
            return {}, _Part(none, np.empty(0), none, np.empty(0))
        pairs = np.unique(np.concatenate(sums["pairs"]))
        clusters, of = np.unique(pairs // amount.size, return_inverse=True)
        ever = np.bincount(np.ravel(of), amount[pairs % amount.size], len(clusters))
        entries = np.searchsorted(self.keys, np.concatenate(sums["keys"]))
        return {}, _Part(entries, np.concatenate(sums["amounts"]), clusters, ever)


class _Sums:
    """Amounts over all windows."""

    def __init__(self, entries: int, clusters: int):
        self.of_entry, self.of_cluster = np.zeros(entries), np.zeros(clusters)

    def add(self, part: _Part) -> None:
        """Add a window; sums of whole parts do not depend on the order."""
        np.add.at(self.of_entry, part.entries, part.of_entry)
        self.of_cluster[part.clusters] += part.of_cluster


def exposure_of(found: Clusters, numbers: TimeStack, weights: RasterFile, per: str, job: Job) -> ClusterExposure:
    """What the clusters hold of the weights.

    Parameters
    ----------
    numbers
        The clusters as they were written.
    weights, per
        See `ExposureKernel`.

    Raises
    ------
    GridError
        Another grid.
    InputError
        A negative amount.
    """
    from ....engine import engine

    require_same_grid(numbers, weights)
    dates = len(found.record)
    cluster = np.repeat(np.arange(len(found)), found.duration)
    sums = _Sums(len(cluster), len(found))
    if len(found):
        kernel = ExposureKernel(
            found.record, CellAreas(numbers.grid, numbers.path), weights, per, cluster * dates + found.place
        )
        engine.map(
            kernel, {"cluster": numbers}, {}, job, grid=numbers.grid,
            needs=engine.Needs(working=24 * len(numbers) + 60, fixed=16 * len(cluster)), gather=sums.add,
        )  # fmt: skip
    starts = found.starts[:-1]
    most, summed = (
        ufunc.reduceat(sums.of_entry, starts) if len(found) else np.empty(0) for ufunc in (np.maximum, np.add)
    )
    return ClusterExposure(most, sums.of_cluster, summed)
