"""Time of daily means from a year of hours against plainly reading the same file.

Makes a NetCDF-4 file of 8760 hours on 300 × 400 cells of 0.1° (a country in an hourly reanalysis), packed to 16 bits
and stored in blocks of a week, reads it once through GDAL without doing anything, and lets “Build time stack” make
daily means of it. Printed are both times, their ratio, and the largest memory of the process before and after.

    python benchmarks/build_hours.py [--hours 8760] [--budget 512] [--folder DIR]

The plugin must be importable as `agridrought`; netCDF4 writes the file.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

import numpy as np

from agridrought.core.data.raster.cf_datasets import open_array
from agridrought.core.data.raster.gdal_arrays import ArrayView
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.build_stack.tool import BuildStack

HEIGHT, WIDTH, WEEK = 300, 400, 168
SCALE = 1e-4


def make_file(path: Path, hours: int) -> None:
    """Soil moisture with a daily cycle and noise, in m³/m³."""
    import netCDF4

    rng = np.random.default_rng(0)
    base = rng.uniform(1000, 4000, (HEIGHT, WIDTH))
    with netCDF4.Dataset(path, "w") as file:
        for name, values, unit in (
            ("time", np.arange(hours), "hours since 2020-01-01"),
            ("latitude", 54 - 0.1 * np.arange(HEIGHT), "degrees_north"),
            ("longitude", 73 + 0.1 * np.arange(WIDTH), "degrees_east"),
        ):
            file.createDimension(name, len(values))
            file.createVariable(name, "f8", (name,))[:] = values
            file[name].units = unit
        variable = file.createVariable(
            "swvl1", "i2", ("time", "latitude", "longitude"), zlib=True, complevel=1, chunksizes=(WEEK, 60, 80)
        )
        variable.set_auto_maskandscale(False)
        variable.scale_factor, variable.units = SCALE, "m**3 m**-3"
        for start in range(0, hours, WEEK):
            steps = np.arange(start, min(start + WEEK, hours))
            cycle = 200 * np.sin(steps / 24 * 2 * np.pi)[:, None, None]
            variable[start : start + steps.size] = (base + cycle + rng.integers(0, 8, (steps.size, 1, 1))).astype("i2")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=int, default=8760)
    parser.add_argument("--budget", type=int, default=512, help="MiB")
    parser.add_argument("--folder", default=None)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        source, out = Path(folder) / "hours.nc", Path(folder) / "days.tif"
        make_file(source, given.hours)
        print(f"file: {source.stat().st_size / 1024**2:.0f} MiB, {given.hours} hours of {HEIGHT} × {WIDTH} cells")
        start = time.perf_counter()
        with open_array(str(source), ArrayView("swvl1")) as array:
            for first in range(1, given.hours + 1, WEEK):
                last = min(first + WEEK, given.hours + 1)
                array.read(range(first, last), _Whole())
        reading = time.perf_counter() - start
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        run_tool(BuildStack(input=(str(source),), hours="mean", output=str(out)), Job(memory=given.budget * 1024**2))
        building = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with TimeStack(str(out)) as stack:
            print(f"stack: {len(stack)} days, mean {np.nanmean(stack.read(steps=slice(0, 1))):.4f} m³/m³ of the first")
        print(f"reading alone {reading:.1f} s, daily means {building:.1f} s, ratio {building / reading:.2f}")
        print(f"largest memory {before / 1024:.0f} MiB before the run, {after / 1024:.0f} MiB after it")


class _Whole:
    col_off, row_off, width, height = 0, 0, WIDTH, HEIGHT


if __name__ == "__main__":
    main()
