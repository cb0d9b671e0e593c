"""Severity–area–duration: how bad the worst dates of a cluster were, over how much land.

Andreadis et al. 2005 (J. Hydrometeor. 6:985): for a duration, the mean severity of the pixels with the worst severity,
over growing areas; the largest over all droughts is the envelope. Severity is 1 − the mean percentile of the pixel.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.stack.common_dates import Record
from ....data.table.frames import make_frame
from ....run.job import Job
from .clusters import Clusters

if TYPE_CHECKING:
    import pandas

DURATIONS = (1, 3, 6, 12, 24, 36)  # dates
MOST_CLUSTERS = 50  # the worst; the others lie below the envelope
_BINS = 1000  # of severity from 0 to 1
_AREAS = 12  # steps of area
COLUMNS = {"cluster": int, "duration": int, "start": date, "end": date, "area_km2": float, "severity": float}


def worst_dates(found: Clusters) -> list[tuple[int, int, int]]:
    """Cluster, duration and first date (place of the record) of the worst dates of each cluster for each duration."""
    out = []
    for cluster in range(min(len(found), MOST_CLUSTERS)):
        course = found.deficit[found.starts[cluster] : found.starts[cluster + 1]]
        for duration in DURATIONS:
            if duration > len(course):
                break
            sums = np.convolve(course, np.ones(duration), "valid")
            first = int(found.place[found.starts[cluster]]) + int(np.argmax(sums))
            out.append((cluster, duration, first))
    return out


class SeverityAreas:
    """Kernel and tally: km² by severity of each of `worst_dates`.

    Called with ``index`` and ``cluster`` ``(time, rows, cols)``; returns no outputs and ``(entries, 1000)`` km².

    Parameters
    ----------
    record, cells
        Dates, and area of the pixels.
    entries
        Of `worst_dates`.
    """

    def __init__(self, record: Record, cells: CellAreas, entries: list[tuple[int, int, int]]):
        self.record, self.cells, self.entries = record, cells, entries

    def __call__(self, arrays, job) -> tuple[dict, np.ndarray]:
        """Add up the area of each cluster and duration in the window by the severity of its pixels."""
        from scipy.special import ndtr

        index, number = arrays["index"], arrays["cluster"]
        km2 = self.cells.read(job.window)[0]
        found = np.zeros((len(self.entries), _BINS))
        for place, (cluster, duration, first) in enumerate(self.entries):
            job.check()
            steps = self.record.steps[first : first + duration]
            steps = steps[steps >= 0]
            member = (number[steps] == cluster + 1).any(axis=0) & np.isfinite(km2)
            if not member.any():
                continue
            values = index[steps][:, member]
            known = np.isfinite(values)
            dry = np.where(known, 1 - ndtr(np.where(known, values, 0.0).astype("float64")), 0.0).sum(axis=0)
            severity = dry / np.maximum(known.sum(axis=0), 1)
            bins = np.minimum((severity * _BINS).astype(int), _BINS - 1)
            found[place] = np.bincount(bins, km2[member], _BINS)
        return {}, found


def mean_of_the_worst(km2: np.ndarray, areas: np.ndarray) -> np.ndarray:
    """Mean severity of the worst land of each area; NaN where there is not so much.

    Parameters
    ----------
    km2
        ``(1000,)`` by severity, from 0 to 1.
    areas
        ``(n,)`` km², above 0.

    Examples
    --------
    >>> by_severity = np.zeros(1000)
    >>> by_severity[[899, 699]] = 10.0
    >>> mean_of_the_worst(by_severity, np.array([10.0, 20.0, 30.0])).round(2).tolist()
    [0.9, 0.8, nan]
    """
    middle = (np.arange(_BINS)[::-1] + 0.5) / _BINS
    worst = km2[::-1]
    area = np.concatenate([[0.0], np.cumsum(worst)])
    total = np.concatenate([[0.0], np.cumsum(worst * middle)])
    return np.where(areas <= area[-1] * (1 + 1e-9), np.interp(areas, area, total) / areas, np.nan)


def severity_area_table(found: Clusters, index, clusters, job: Job) -> pandas.DataFrame:
    """Rows of the worst clusters and of the envelope (cluster 0), by duration and area.

    Parameters
    ----------
    index, clusters
        Stacks: the index, and the numbers of the clusters.
    """
    from ....engine import engine

    entries = worst_dates(found)
    cells = CellAreas(index.grid, index.path)
    sums = np.zeros((len(entries), _BINS))
    if entries:
        kernel = SeverityAreas(found.record, cells, entries)
        longest = max(duration for _, duration, _ in entries)
        engine.map(
            kernel, {"index": index, "cluster": clusters}, {}, job, grid=index.grid,
            needs=engine.Needs(working=40 * longest, fixed=2 * sums.nbytes), gather=sums.__iadd__,
        )  # fmt: skip
    rows: list[tuple] = []
    record = found.record
    for duration in DURATIONS:
        here = [i for i, entry in enumerate(entries) if entry[1] == duration and sums[i].any()]
        if not here:
            continue
        largest = sums[here].sum(axis=1).max()
        areas = np.geomspace(largest / 2 ** (_AREAS - 1), largest, _AREAS)
        curves = np.array([mean_of_the_worst(sums[i], areas) for i in here])
        for step, area in enumerate(areas.tolist()):
            worst = curves[:, step]
            if np.isfinite(worst).any():
                rows.append((0, duration, None, None, area, float(np.nanmax(worst))))
        for i, curve in zip(here, curves, strict=True):
            cluster, _, first = entries[i]
            dates = record.start(first), record.end(first + duration - 1)
            rows += [
                (cluster + 1, duration, *dates, area, value)
                for area, value in zip(areas.tolist(), curve.tolist(), strict=True) if np.isfinite(value)
            ]  # fmt: skip
    return make_frame(COLUMNS, rows)
