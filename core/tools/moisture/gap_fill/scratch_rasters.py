"""The intermediate rasters of a run: what one pass over the stack leaves for the next."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import numpy as np

from ....data.earth.grid import Grid
from ....data.raster import RasterFile, RasterWriter
from ....engine.staging import Staging


def layer_bytes(grid: Grid, dates: int, places: int, classes: bool) -> int:
    """Bytes of all layers on disk, without compression."""
    bands = layer_bands(dates, places, classes).values()
    return grid.window.pixels * sum(count * np.dtype(dtype).itemsize for count, dtype in bands)


def layer_bands(dates: int, places: int, classes: bool) -> dict[str, tuple[int, str]]:
    """Number of bands and type of each layer, for dates and places in the year."""
    bands = {
        "record": (dates, "float32"),
        "kind": (dates, "uint8"),
        "spatial": (dates, "float32"),
        "distance": (dates, "uint8"),
        "climatology": (places, "float32"),
        "means": (places + 1, "float32"),
        "counts": (places + 1, "int16"),
        "spread": (1, "float32"),
        "mask": (1, "uint8"),
        "classes": (1 if classes else 0, "float32"),
    }
    return {name: how for name, how in bands.items() if how[0]}


class ScratchRasters:
    """Rasters on one grid, by name, removed at the end of the run.

    record, kind
        Band per date: `PixelRecords`.
    spatial, distance
        Band per date: `GapContext`.
    climatology, means, counts
        Band per place in the year; ``means`` and ``counts`` are `ReferenceMeans`.
    spread, mask, classes
        One band.
    """

    def __init__(self, stage: Staging, beside: str, grid: Grid, dates: int, places: int, classes: bool):
        """Makes sure of room on the disk of ``beside``, an output, without compression. Raises `ResourceError`."""
        self.grid = grid
        self.bands = layer_bands(dates, places, classes)
        self.paths = {
            name: stage.scratch(f"{name}.tif", beside, grid.window.pixels * count * np.dtype(dtype).itemsize)
            for name, (count, dtype) in self.bands.items()
        }

    def __contains__(self, name: str) -> bool:
        return name in self.bands

    @contextlib.contextmanager
    def written(self, *names: str) -> Iterator[dict[str, RasterWriter]]:
        """Writers of those that there are."""
        with contextlib.ExitStack() as opened:
            yield {
                name: opened.enter_context(
                    RasterWriter(self.paths[name], self.grid, [""] * self.bands[name][0], self.bands[name][1])
                )
                for name in names
                if name in self
            }

    @contextlib.contextmanager
    def opened(self, *names: str) -> Iterator[dict[str, RasterFile]]:
        """Those that there are, to read."""
        with contextlib.ExitStack() as opened:
            yield {name: opened.enter_context(RasterFile(self.paths[name])) for name in names if name in self}
