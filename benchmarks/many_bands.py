"""Processor time to open, read and write small rasters of many bands, such as records of days.

Of the plugin's readers beside those of rasterio alone, which look at all bands at every call.

    python benchmarks/many_bands.py
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import rasterio

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterFile, RasterWriter

HEIGHT, WIDTH = 12, 14
ROUNDS = 7


def seconds(call: Callable[[], object]) -> float:
    """Median processor time of a call, of all threads."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return float(np.median(taken))


def write(path: Path, values: np.ndarray) -> None:
    """A stack of this size."""
    grid = Grid("", (1.0, 0.0, 0.0, 0.0, -1.0, 0.0), WIDTH, HEIGHT)
    with RasterWriter(path, grid, [""] * len(values)) as writer:
        writer.write(values)


def main() -> None:
    """Print a row for each number of bands."""
    print("bands   write ms    open ms   ours: one band ms    all ms   rasterio: one band ms    all ms")
    with tempfile.TemporaryDirectory() as folder:
        for count in (240, 1000, 4000):
            path, bands = Path(folder) / f"{count}.tif", list(range(1, count + 1))
            values = np.random.default_rng(1).random((count, HEIGHT, WIDTH)).astype("float32")
            row = [seconds(lambda path=path, values=values: write(path, values))]
            row.append(seconds(lambda path=path: RasterFile(str(path)).close()))
            with rasterio.Env(), RasterFile(str(path)) as ours, rasterio.open(path) as plain:
                row += [seconds(lambda ours=ours: ours.read(bands=[9])), seconds(ours.read)]
                row += [seconds(lambda plain=plain: plain.read([9])), seconds(lambda p=plain, b=bands: p.read(b))]
            print(f"{count:5}" + "".join(f"{1000 * one:{width}.2f}" for one, width in zip(
                row, (11, 11, 20, 10, 24, 10), strict=True)))  # fmt: skip


if __name__ == "__main__":
    main()
