"""Time of drought areas against plainly reading the same stack.

Makes a stack of 252 months of synthetic index values on 620 × 1240 pixels (noise, 5 % missing: the slowest to unpack),
reads it through the same windows without doing anything, and computes the areas without zones and with 3000 zones.
Rounds alternate; medians of the processor time of all threads, which other programs disturb less than the wall clock.

    python benchmarks/drought_area_speed.py [--rounds 3] [--budget 512] [--threads 2]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack, stack_writer
from agridrought.core.engine.engine import Needs
from agridrought.core.engine.engine import map as map_blocks
from agridrought.core.engine.windows import split
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.area import class_areas
from agridrought.core.zonal.zones import open_zones

MONTHS, HEIGHT, WIDTH, SIDE = 252, 620, 1240, 16
WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)


def make_stack(folder: Path) -> tuple[str, str]:
    grid = Grid(WGS84, (0.05, 0.0, 73.0, 0.0, -0.05, 54.0), WIDTH, HEIGHT)
    rng = np.random.default_rng(1)
    stack, zones = folder / "synthetic_index.tif", folder / "synthetic_zones.tif"
    with stack_writer(stack, grid, TimeAxis("month", 2003 * 12, MONTHS), "synthetic_index", "1") as writer:
        for window in split(grid, writer.tile, 2 * writer.tile**2):
            values = rng.standard_normal((MONTHS, window.height, window.width), dtype="float32").clip(-3, 3)
            values[rng.random(values.shape, dtype="float32") < 0.05] = np.nan
            writer.write(values, window)
    rows, cols = np.indices((HEIGHT, WIDTH)) // SIDE
    with RasterWriter(zones, grid, ["zone"], "int16") as writer:
        writer.write((rows * (WIDTH // SIDE + 1) + cols).astype("int16"))
    return str(stack), str(zones)


def read_only(source: str, job: Job) -> None:
    with TimeStack(source) as stack:

        def kernel(arrays, job):
            for _ in stack.pieces(job):
                pass
            return {}

        map_blocks(kernel, {}, {}, job, grid=stack.grid, needs=Needs(working=8 * stack.steps_at_once))


def areas(source: str, job: Job, zones: str | None = None) -> int:
    with TimeStack(source) as stack:
        if not zones:
            return len(class_areas(stack, None, None, job).labels)
        with open_zones(zones, stack, job, None, "") as places:
            return len(class_areas(stack, places, None, job).labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--budget", type=int, default=512, help="MiB")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    job = Job(memory=given.budget * 1024**2, threads=given.threads)
    with tempfile.TemporaryDirectory() as folder:
        source, zones = make_stack(Path(folder))
        works = {
            "read only": lambda: read_only(source, job), "areas": lambda: areas(source, job),
            "areas of zones": lambda: areas(source, job, zones),
        }  # fmt: skip
        times: dict[str, list] = {name: [] for name in works}
        for _ in range(given.rounds):
            for name, work in works.items():
                start = time.process_time(), time.perf_counter()
                work()
                times[name].append((time.process_time() - start[0], time.perf_counter() - start[1]))
        plain = np.median(times["read only"], axis=0)
        print(f"{'':<16}{'processor s':>12}{'× read':>8}{'wall s':>9}{'× read':>8}")
        for name, taken in times.items():
            cpu, wall = np.median(taken, axis=0)
            print(f"{name:<16}{cpu:>12.2f}{cpu / plain[0]:>8.2f}{wall:>9.2f}{wall / plain[1]:>8.2f}")


if __name__ == "__main__":
    main()
