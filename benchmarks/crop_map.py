"""Speed and memory of a day of the crop map against bare prediction, reading and writing.

    python benchmarks/crop_map.py [--rounds 5] [--cells 2000000] [--train 20000] [--budget 1024]

A grid of 4000 × 6000 pixels with so many crop cells (in clumps, as fields are), twelve features: four daily and four
static rasters, a monthly one, and the latitude, longitude and day of the year that the tool makes; two forests of 50
trees, trained on so many rows. Nothing of the values is real. Both sides are timed in turns, day by day:

- “map”: a day as the tool runs it, in blocks, with its day file;
- “bare”: reading the model and the rasters of the day whole, both forests' `predict` on the cells at once, and writing
  the file.

Both give the same numbers. Printed are medians of seconds and of the ratio in each round, and the largest memory that
the process grew by while the map was made, beside the budget.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterFile, RasterWriter
from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.data.stack.time_stack import stack_writer
from agridrought.core.interface.runner import run_tool
from agridrought.core.learning.forest import ForestOptions, fit_forest, load_models, save_model
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.crop_model.forests import with_probability
from agridrought.core.tools.crop.crop_model.tool import MapCropMoisture

CRS = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
SHAPE = (4000, 6000)
DAILY, MONTHLY, STATIC = ("pre", "pre10", "tmax", "tmin"), ("pet",), ("fc", "bulk", "im", "river")
FEATURES = ["lat", "lon", "doy", *DAILY, *MONTHLY, *STATIC]
FIRST = date(2010, 5, 1)
THREADS = 2
MIB = 1024**2


def grid_of(shape: tuple[int, int]) -> Grid:
    return Grid(CRS, (0.01, 0.0, 75.0, 0.0, -0.01, 53.0), shape[1], shape[0])


def field(rng, shape: tuple[int, int] = SHAPE, rows: int = 40, cols: int = 60) -> np.ndarray:
    """Smooth in clumps with noise on top, float32, about 0 to 1; ``rows`` and ``cols`` clumps divide the shape."""
    coarse = rng.random((rows, cols), dtype=np.float32)
    whole = np.kron(coarse, np.ones((shape[0] // rows, shape[1] // cols), np.float32))
    return 0.8 * whole + 0.2 * rng.random(shape, dtype=np.float32)


def make_rasters(folder: Path, days: int, cells: int, shape: tuple[int, int] = SHAPE) -> tuple[list[str], str]:
    """Covariates of so many days, and a mask of so many cells; paths."""
    rng, grid = np.random.default_rng(0), grid_of(shape)
    paths = []
    for name in (*DAILY, *MONTHLY):
        step, count = ("month", 2) if name in MONTHLY else ("day", days)
        axis = TimeAxis(step, step_number(FIRST, step), count)
        paths.append(str(folder / f"{name}.tif"))
        with stack_writer(paths[-1], grid, axis, name) as writer:
            for band in range(count):
                writer.write(field(rng, shape)[None], bands=[band + 1])
    for name in STATIC:
        paths.append(str(folder / f"{name}.tif"))
        with RasterWriter(paths[-1], grid, [name]) as writer:
            writer.write(field(rng, shape))
    share = field(rng, shape)
    mask = share > np.quantile(share, 1 - cells / share.size)
    with RasterWriter(folder / "crop.tif", grid, ["crop"], "uint8") as writer:
        writer.write(mask.astype("float32"))
    return paths, str(folder / "crop.tif")


def make_model(path: str, rows: int, trees: int) -> None:
    rng = np.random.default_rng(1)
    x = rng.random((rows, len(FEATURES)), dtype=np.float32)
    x[:, :3] *= (40, 60, 30)
    x[:, :3] += (13, 75, 121)
    share = x[:, 3:].mean(axis=1) + 0.05 * rng.standard_normal(rows)
    options, job = ForestOptions(trees, 1, 4, 1.0, 0), Job(memory=4096 * MIB, threads=THREADS)
    irrigation = fit_forest(x, (share > 0.5).astype(float), options, job)
    seen = with_probability(x, rng.random(rows))
    moisture = fit_forest(seen, 0.2 * share + 0.1 * seen[:, -1], options, job)
    names = [*FEATURES, "cir_probability"]
    card = {
        "kind": "crop", "target": {"variable": "sm", "unit": "m3 m-3"}, "further": {"irrigation": FEATURES},
        "features": [{"name": name, "unit": "", "min": 0.0, "max": 1000.0} for name in names],
    }  # fmt: skip
    save_model(path, moisture, card, {"irrigation": irrigation})


def bare(forests, paths: list[str], mask: str, day: int, target: str, job: Job) -> None:
    """The same day, all at once."""
    with RasterFile(mask) as raster:
        cells = np.flatnonzero(raster.read()[0])
    row, col = np.divmod(cells, SHAPE[1])
    x, y = grid_of(SHAPE).xy(col + 0.5, row + 0.5)
    doy = (FIRST + timedelta(days=day)).timetuple().tm_yday
    columns = [y, x, np.full(cells.size, doy)]
    for name, path in zip((*DAILY, *MONTHLY, *STATIC), paths, strict=True):
        with RasterFile(path) as raster:
            columns.append(raster.read(bands=[day + 1 if name in DAILY else 1])[0].ravel()[cells])
    table = np.stack(columns, axis=1).astype("float32")
    chance = forests["irrigation"].predict(table, job)
    out = np.full(SHAPE, np.nan, "float32")
    out.ravel()[cells] = forests[""].predict(with_probability(table, chance), job)
    with RasterWriter(target, grid_of(SHAPE), ["2010-05-01"]) as writer:
        writer.write(out)


class Peak(threading.Thread):
    """Largest resident memory in bytes while it runs, beyond that at the start."""

    def __init__(self):
        super().__init__(daemon=True)
        self._page, self._end = os.sysconf("SC_PAGE_SIZE"), threading.Event()
        self.start_bytes = self.peak = self._now()

    def _now(self) -> int:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * self._page

    def run(self):
        while not self._end.wait(0.02):
            self.peak = max(self.peak, self._now())

    def stop(self) -> float:
        self._end.set()
        self.join()
        return (self.peak - self.start_bytes) / MIB


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cells", type=int, default=2_000_000)
    parser.add_argument("--train", type=int, default=20_000)
    parser.add_argument("--trees", type=int, default=50)
    parser.add_argument("--budget", type=int, default=1024, help="MiB")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths, mask = make_rasters(folder, given.rounds + 1, given.cells)
        make_model(str(folder / "m.zip"), given.train, given.trees)
        run(folder, paths, mask, given)


def run(folder: Path, paths: list[str], mask: str, given) -> None:
    model, job = str(folder / "m.zip"), Job(memory=given.budget * MIB, threads=THREADS)
    seconds, peaks = np.empty((given.rounds, 2)), []
    for day in range(given.rounds + 1):  # the first of them warms both up
        one = FIRST + timedelta(days=day)
        watch, begun = Peak(), time.perf_counter()
        watch.start()
        tool = MapCropMoisture(
            model=model, covariates=tuple(paths), crop_mask=mask, output_folder=str(folder / "days"),
            output=str(folder / f"{day}.vrt"), start=one, end=one,
        )  # fmt: skip
        run_tool(tool, job)
        spent = time.perf_counter() - begun
        peaks.append(watch.stop())
        begun = time.perf_counter()
        bare(load_models(model, job)[0], paths, mask, day, str(folder / "bare.tif"), job)
        if day:
            seconds[day - 1] = spent, time.perf_counter() - begun
    with RasterFile(str(folder / "days" / f"sm_{one}.tif")) as mine, RasterFile(str(folder / "bare.tif")) as other:
        np.testing.assert_allclose(mine.read(), other.read(), rtol=0, atol=1e-6, equal_nan=True)
    ours, theirs = np.median(seconds, axis=0)
    print(
        f"one day, {given.cells} of {SHAPE[0]} × {SHAPE[1]} cells, {len(FEATURES)} features, "
        f"2 × {given.trees} trees on {given.train} rows, {THREADS} threads, {given.rounds} rounds\n"
        f"map {ours:.1f} s, bare {theirs:.1f} s, ratio {np.median(seconds[:, 0] / seconds[:, 1]):.2f}; "
        f"memory of the map {max(peaks):.0f} MiB, budget {given.budget} MiB"
    )


if __name__ == "__main__":
    main()
