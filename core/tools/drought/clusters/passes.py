"""The two passes over a stack: find pieces window by window, and write the clusters that they belong to.

Windows lie side by side, and their records are cut into spans, so that all threads have work; each span labels the
date before it once more. What is kept between the passes is a few numbers for each piece, nothing for each pixel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.cell_centres import CellPlaces
from ....data.raster import NODATA, RasterWriter
from ....data.stack.common_dates import Record
from ....data.stack.time_stack import TimeStack
from ....engine.engine import BlockJob, Needs, sample, stream
from ....engine.windows import Part, split_spans
from ....run.errors import ResourceError
from ....run.job import Job
from .graph import ClusterOptions, Patches, PieceGraph, make_patches
from .pieces import SIDES, Collector, Pieces

_DATES = 4  # read at one time
_INDEX_BITS = 2  # of how far an index lies below the threshold on average: up to 4
_WORKING = 120  # bytes per pixel that a window takes beside them
_WINDOWS, _PIECES = 0.5, 0.2  # shares of the budget for windows and for what is kept of pieces
_TILE = 256
_OVERLAP = 1  # dates that a span does twice


class Passes:
    """A stack, cut into parts, and what its pixels are.

    Attributes
    ----------
    record, places
    valid
        After `find`: whether a date has a value at all.
    dry
        After `find`: ``(dates,)`` km² in drought, large enough or not.
    """

    def __init__(self, stack: TimeStack, options: ClusterOptions, job: Job):
        self.stack, self.options, self.record = stack, options, Record.of(stack)
        self.areas, self.places = CellAreas(stack.grid, stack.path), CellPlaces(stack.grid, stack.path)
        self.valid, self.dry = np.zeros(len(self.record), bool), np.zeros(len(self.record))
        # Reading one band of a file that keeps the bands of a pixel together unpacks all.
        self._dates = len(stack) if stack.file.pixel_interleaved else min(_DATES, len(stack))
        self._per_pixel = _WORKING + 4 * self._dates
        pixels = int(_WINDOWS * job.memory / job.threads / self._per_pixel)
        if pixels < 1:
            raise ResourceError(
                "The memory budget of {budget:.0f} MiB is too small for one pixel.", budget=job.memory / 1024**2
            )
        spans = split_spans(stack.grid, _TILE, pixels, 0, len(self.record), _OVERLAP, job.threads)
        self.parts = list(spans)
        self.size = max(part.window.pixels for part in self.parts) * self._per_pixel

    def find(self, job: Job) -> tuple[Patches, list[tuple[np.ndarray, np.ndarray]]]:
        """First pass: the patches, and for each part where the pieces of each date start and their labels."""
        held = _Held(_PIECES * job.memory, len(self.parts))
        found = sample(FindKernel(self), self.parts, job, grid=self.stack.grid, size=self.size, gather=held.add)
        for part, pieces in zip(self.parts, found, strict=True):
            self.valid[_steps(part).start : _steps(part).stop] |= pieces.valid
            self.dry[_steps(part).start : _steps(part).stop] += pieces.dry
        return self._join(found), [(pieces.starts, pieces.label) for pieces in found]

    def write(self, writer: RasterWriter, labels, cluster_of_piece: np.ndarray, job: Job) -> None:
        """Second pass: the number of its cluster at each pixel, 0 where there is none.

        labels
            As `find` returned them.
        """
        firsts = np.cumsum([0, *(len(label) for _, label in labels)])
        kernel = WriteKernel(self, labels, cluster_of_piece, firsts)
        stream(
            kernel,
            {"output": writer},
            job,
            grid=self.stack.grid,
            steps=self.parts,
            needs=Needs(working=self._per_pixel),
        )

    def rows(self, job: BlockJob, first: int) -> Iterator[np.ndarray]:
        """The values of the window from a place of the record to the end of its span."""
        stop = job.steps.stop
        for start in range(first, stop, self._dates):
            steps = self.record.steps[start : min(start + self._dates, stop)]
            values = self.stack.read(job.window, np.maximum(steps, 0))
            values[steps < 0] = np.nan
            for i, date_values in enumerate(values):
                job.check()
                yield date_values
                job.report((start + i + 1 - first) / (stop - first))

    def beyond(self, window, side: str) -> tuple[int, int] | None:
        """Row and column of the window's neighbour on a side; on a closed grid also over the seam."""
        grid = self.stack.grid
        row, col = window.row, window.col
        if side == "top":
            return None if row == 0 else (row - 1, col)
        if side == "bottom":
            return None if row + window.height == grid.height else (row + window.height, col)
        if side == "left":
            return (row, col - 1) if col else ((row, grid.width - 1) if self.places.closed else None)
        right = col + window.width
        return (row, right) if right < grid.width else ((row, 0) if self.places.closed else None)

    def _join(self, found: list[Pieces]) -> Patches:
        """All pieces as the nodes of one graph."""
        firsts = np.cumsum([0, *(len(pieces) for pieces in found)])
        touching, overlapping, shared = [np.empty((0, 2), "int64")], [np.empty((0, 2), "int64")], [np.empty(0)]
        numbers = {(part.window.row, part.window.col, _steps(part).start): i for i, part in enumerate(self.parts)}
        for i, (part, pieces) in enumerate(zip(self.parts, found, strict=True)):
            overlapping.append(np.column_stack([pieces.earlier, pieces.later]) + firsts[i])
            shared.append(pieces.shared)
            for side, opposite in (("bottom", "top"), ("right", "left")):
                beyond = self.beyond(part.window, side)
                if beyond is not None:
                    other = numbers[(*beyond, _steps(part).start)]
                    pairs = _touching(pieces.sides[side], found[other].sides[opposite])
                    touching.append(pairs + [firsts[i], firsts[other]])
            if _steps(part).start:
                other = self._part_before(i)
                label, piece, km2 = pieces.before
                known, node = _find(found[other], label)
                overlapping.append(np.column_stack([node + firsts[other], piece[known] + firsts[i]]))
                shared.append(km2[known])
        places = [
            np.repeat(_steps(part), np.diff(pieces.starts)) for part, pieces in zip(self.parts, found, strict=True)
        ]
        area, deficit, vector = (
            np.concatenate([getattr(pieces, name) for pieces in found]) for name in ("area", "deficit", "vector")
        )
        graph = PieceGraph(
            np.concatenate(places), area, deficit, vector, np.concatenate(touching), np.concatenate(overlapping),
            np.concatenate(shared),
        )  # fmt: skip
        return make_patches(graph, self.options.min_area, self.options.min_overlap)

    def _part_before(self, number: int) -> int:
        part = self.parts[number]
        return next(
            i for i, other in enumerate(self.parts)
            if other.window == part.window and _steps(other).stop == _steps(part).start
        )  # fmt: skip


class _Held:
    """Bytes of the pieces of all windows so far: the whole run ends before they go beyond their share of the budget."""

    def __init__(self, limit: float, parts: int):
        self.limit, self.parts, self.bytes = limit, parts, 0

    def add(self, pieces: Pieces) -> None:
        """Count the pieces of one part.

        Raises
        ------
        ResourceError
            They do not fit.
        """
        self.bytes += _bytes(pieces)
        if self.bytes > self.limit:
            raise ResourceError(
                "There are too many separate patches of drought for the memory budget ({count} in one part of {parts})."
                " Leave small ones out (MIN_AREA), lower THRESHOLD, smooth the index (a longer SCALE of SSI), or raise"
                " the budget (Options, Processing, Providers, AgriDrought).",
                count=len(pieces), parts=self.parts,
            )  # fmt: skip


@dataclass(frozen=True, eq=False)
class FindKernel:
    """The pieces of one part: first pass."""

    passes: Passes

    def __call__(self, job: BlockJob) -> Pieces:
        """Collect the pieces of drought in the window and the steps of ``job``.

        They are joined across parts afterwards.
        """
        passes, window, steps = self.passes, job.window, job.steps
        open_sides = [side for side in SIDES if passes.beyond(window, side) is not None]
        area, vectors = passes.areas.read(window)[0], passes.places.read(window)
        collector = Collector(
            passes.options.threshold,
            passes.options.min_area,
            area,
            vectors,
            open_sides,
            partial(passes.areas.products, bits=_INDEX_BITS),
        )
        first = max(steps.start - _OVERLAP, 0)
        return collector.collect(passes.rows(job, first), first < steps.start)


@dataclass(frozen=True, eq=False)
class WriteKernel:
    """The numbers of the clusters of one part: second pass.

    Parameters
    ----------
    labels
        As `Passes.find` returned them.
    cluster_of_piece
        Rank of the cluster of each piece of all parts, 0 for none.
    firsts
        First piece of each part.
    """

    passes: Passes
    labels: list[tuple[np.ndarray, np.ndarray]]
    cluster_of_piece: np.ndarray
    firsts: np.ndarray

    def __call__(self, job: BlockJob) -> Iterator[tuple[int, dict[str, np.ndarray]]]:
        """Yield for each step ``output`` ``(rows, cols)`` int32: the number of the cluster, 0 outside of all."""
        passes = self.passes
        starts, label = self.labels[job.number]
        clusters = self.cluster_of_piece[self.firsts[job.number] : self.firsts[job.number + 1]]
        area, vectors = passes.areas.read(job.window)[0], passes.places.read(job.window)
        collector = Collector(
            passes.options.threshold, 0.0, area, vectors, (), partial(passes.areas.products, bits=_INDEX_BITS)
        )
        for place, values in enumerate(passes.rows(job, job.steps.start)):
            step = passes.record.steps[job.steps.start + place]
            if step < 0:
                continue
            found, count = collector.labels(values)
            numbers = np.zeros(count + 1, "int32")
            here = slice(starts[place], starts[place + 1])
            numbers[label[here]] = clusters[here]
            out = numbers[found]
            out[np.isnan(values)] = NODATA["int32"]
            yield step, {"output": out}


def _steps(part: Part) -> range:
    """Places of the record that a part is for; `split_spans` gives each part some."""
    if part.steps is None:
        raise AssertionError("made before")
    return part.steps


def _bytes(pieces: Pieces) -> int:
    """What the pieces take."""
    arrays = [pieces.label, pieces.area, pieces.deficit, pieces.vector, pieces.earlier, pieces.later, pieces.shared]
    arrays += [*pieces.before, *(array for pair in pieces.sides.values() for array in pair)]
    return sum(array.nbytes for array in arrays)


def _touching(one: tuple[np.ndarray, np.ndarray], other: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """``(n, 2)`` pieces on either side of a border that touch."""
    _, here, there = np.intersect1d(one[0], other[0], assume_unique=True, return_indices=True)
    return np.unique(np.column_stack([one[1][here], other[1][there]]), axis=0)


def _find(pieces: Pieces, label: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pieces of the last date with these labels: which of the labels there are, and the number of each piece."""
    start = pieces.starts[-2]
    last = pieces.label[start:]
    place = np.searchsorted(last, label).clip(max=max(len(last) - 1, 0))
    known = np.flatnonzero(last[place] == label) if len(last) else np.empty(0, "int64")
    return known, start + place[known]
