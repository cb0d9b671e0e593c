"""Connected pixels of one window, date by date: their sizes, what they touch, and what they share with the date before.

A *piece* is a set of connected pixels (sharing a side) in drought on one date within one window. Its label follows
from the values of window and date alone, so that a second pass finds the same labels again and no raster of labels
need be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

SIDES = ("top", "bottom", "left", "right")
_LEAST = 1e-6  # severity of a pixel exactly at the threshold, so that it has a place, too
_DENSE = 8  # a table of pairs may be this many times as long as the list of pixels


@dataclass(frozen=True, eq=False)
class Pieces:
    """The pieces of one window and some places of the record; arrays of one entry per piece, by place and label.

    starts
        ``(places + 1,)`` first piece of each place.
    label
        Within window and date.
    area, deficit
        km², Σ km² × (threshold − index).
    vector
        ``(n, 4)`` Σ weight × n-vector, Σ weight.
    earlier, later, shared
        Pairs of pieces of consecutive places and the km² that they share.
    before
        The same with the place before the first: ``(label there, piece, km²)``.
    sides
        For each of `SIDES` with a window beyond it: ``(key, piece)`` of the pixels along it, in order of the key, which
        tells place and position.
    valid
        ``(places,)`` whether the window has a value.
    dry
        ``(places,)`` km² in drought, with what is left out.
    """

    starts: np.ndarray
    label: np.ndarray
    area: np.ndarray
    deficit: np.ndarray
    vector: np.ndarray
    earlier: np.ndarray
    later: np.ndarray
    shared: np.ndarray
    before: tuple[np.ndarray, np.ndarray, np.ndarray]
    sides: dict[str, tuple[np.ndarray, np.ndarray]]
    valid: np.ndarray
    dry: np.ndarray

    def __len__(self) -> int:
        return len(self.label)


def label_pieces(values: np.ndarray, threshold: float) -> tuple[np.ndarray, int]:
    """Labels ``(rows, cols)`` int32 of connected pixels at or below the threshold, from 1, 0 elsewhere; how many."""
    from scipy.ndimage import label

    labels = np.empty(values.shape, "int32")
    count = label(values <= np.float32(threshold), output=labels)
    return labels, int(count)


def pairs_of(first: np.ndarray, second: np.ndarray, counts: tuple[int, int], area: np.ndarray):
    """Pairs of labels that share pixels, and the area that they share.

    first, second, area
        Labels from 1 and areas of the pixels that have a label in both ``(n,)``.
    """
    width = counts[1] + 1
    key = first.astype("int64") * width + second
    if (counts[0] + 1) * width <= max(_DENSE * key.size, 2**16):
        shared = np.bincount(key, area)
        found = np.flatnonzero(np.bincount(key))
        return found // width, found % width, shared[found]
    found, inverse = np.unique(key, return_inverse=True)
    return found // width, found % width, np.bincount(inverse, area)


class Collector:
    """Goes through the dates of a window and collects its pieces.

    area, vectors
        ``(rows, cols)`` km² and ``(3, rows, cols)`` n-vectors of the pixels; those without count as not in drought.
    open_sides
        Those of `SIDES` that another window lies beyond.
    products
        `CellAreas.products` of the pixels, so that sizes are the same however a drought is cut.
    """

    def __init__(
        self,
        threshold: float,
        min_area: float,
        area: np.ndarray,
        vectors: np.ndarray,
        open_sides,
        products: Callable[[np.ndarray], np.ndarray] = lambda values: values,
    ):
        self.products = products
        self.threshold, self.min_area, self.open_sides = threshold, min_area, tuple(open_sides)
        placed = np.isfinite(area) & np.isfinite(vectors).all(axis=0)
        self.nowhere = None if placed.all() else ~placed
        self.area, self.vectors = area.ravel(), vectors.reshape(3, -1)

    def labels(self, values: np.ndarray) -> tuple[np.ndarray, int]:
        """Number the connected dry patches of a date: ``(rows, cols)`` from 1, 0 for none, and how many there are."""
        if self.nowhere is not None:
            values = np.where(self.nowhere, np.float32(np.nan), values)
        return label_pieces(values, self.threshold)

    def collect(self, rows: Iterable[np.ndarray], has_before: bool) -> Pieces:
        """Pieces of the dates in order; the first of them is the one before, where there is one."""
        dates: list[tuple[np.ndarray, ...]] = []
        linked: list[tuple[np.ndarray, ...]] = []
        previous: tuple[np.ndarray, int, np.ndarray | None] | None = None
        numbers, done, dry, valid = [], 0, [], []
        before = (np.empty(0, "int32"), np.empty(0, "int64"), np.empty(0))
        borders: dict[str, list] = {side: [] for side in self.open_sides}
        for place, values in enumerate(rows, -1 if has_before else 0):
            labels, count = self.labels(values)
            if place < 0:
                previous = labels.ravel(), count, None
                continue
            valid.append(bool(np.isfinite(values).any()))
            kept, sizes = self._sizes(labels, values, count)
            dry.append(float(sizes[0].sum()))
            number = np.full(count + 1, -1, "int64")
            number[kept] = done + np.arange(kept.size)
            for side, found in borders.items():
                found.append(_border(labels, side, place, number))
            if previous is not None:
                pairs = self._shared(previous, labels.ravel(), count)
                if previous[2] is None:
                    before = _known(pairs[0], number[pairs[1]], pairs[2])
                else:
                    linked.append(_known(previous[2][pairs[0]], number[pairs[1]], pairs[2]))
            dates.append((kept.astype("int32"), *(size[kept] for size in sizes)))
            numbers.append(kept.size)
            done += kept.size
            previous = labels.ravel(), count, number
        label, area, deficit, *vector = (np.concatenate(parts) for parts in zip(*dates, strict=True))
        none = np.empty(0, "int64")
        earlier, later, shared = (
            (np.concatenate([none, *parts]) for parts in zip(*linked, strict=True)) if linked else (none,) * 3
        )
        sides = {
            side: tuple(np.concatenate(parts) for parts in zip(*found, strict=True)) for side, found in borders.items()
        }
        starts = np.concatenate([[0], np.cumsum(numbers)])
        return Pieces(
            starts, label, area, deficit, np.column_stack(vector), earlier.astype("int64"), later.astype("int64"),
            shared, before, sides, np.array(valid), np.array(dry),
        )  # fmt: skip

    def _sizes(self, labels: np.ndarray, values: np.ndarray, count: int):
        """Labels that are kept, and sizes of all labels (0 for none): area, deficit, vector, weight."""
        pixels = np.flatnonzero(labels)
        of, area = labels.ravel()[pixels], self.area[pixels]
        below = float(np.float32(self.threshold)) - values.ravel()[pixels].astype("float64")
        weight = area * np.maximum(below, _LEAST)
        places = (self.vectors[i, pixels] * weight for i in range(3))
        parts = (area, self.products(area * below), *places, weight)
        sizes = [np.bincount(of, part, count + 1) for part in parts]
        large = sizes[0] >= self.min_area
        for side in self.open_sides:  # it may go on behind
            large[_line(labels, side)] = True
        large[0] = False
        return np.flatnonzero(large), sizes

    def _shared(self, previous, labels: np.ndarray, count: int):
        before, before_count, _ = previous
        pixels = np.flatnonzero((before > 0) & (labels > 0))
        return pairs_of(before[pixels], labels[pixels], (before_count, count), self.area[pixels])


def _known(earlier, later, shared):
    """Pairs of which both are kept."""
    both = (earlier >= 0) & (later >= 0)
    return earlier[both], later[both], shared[both]


def _line(labels: np.ndarray, side: str) -> np.ndarray:
    return {"top": labels[0], "bottom": labels[-1], "left": labels[:, 0], "right": labels[:, -1]}[side]


def _border(labels: np.ndarray, side: str, place: int, number: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Key and piece of the pixels in drought along a side."""
    line = _line(labels, side)
    position = np.flatnonzero(line)
    return place * line.size + position, number[line[position]]
