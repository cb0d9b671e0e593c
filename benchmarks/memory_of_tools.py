"""Peak memory of every tool over start-up at two budgets, whatever the layout of its rasters.

    make bench BENCH=memory_of_tools ARGS="--budgets 64 256 --layouts tiles pixel -- ssi trend"
    make bench BENCH=memory_of_tools ARGS="--zones 5000 --layouts tiles -- droughtarea events"
    make bench BENCH=memory_of_tools ARGS="--stations 2400 --days 100 --layouts tiles -- validate krigeprecipitation"
    make bench BENCH=memory_of_tools ARGS="--dates 10000 --edge 40 --layouts tiles -- ssi trend"

Each run is a process of its own, forked from one that has imported all. A tool keeps its word where its peak over that
is no more than the budget and 15 %. Large packages count as start-up.
"""

# ruff: noqa: E402  (the makers of the tests are found only when the path is set)

from __future__ import annotations

import argparse
import contextlib
import importlib
import multiprocessing
import os
import sys
import tempfile
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

ROOT = Path(os.environ.get("AGRIDROUGHT_ROOT") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(ROOT / "tests"))

import geopandas  # noqa: F401
import joblib  # noqa: F401
import matplotlib.pyplot  # noqa: F401
import numpy as np
import pyproj
import rasterio  # noqa: F401
import scipy.ndimage  # noqa: F401
import scipy.special  # noqa: F401
import sklearn.ensemble  # noqa: F401
from osgeo import gdal
from support.good_inputs import GoodInputs, square, write_features
from support.memory import CHUNKS, LAYOUTS, MIB, enlarged, load_pages, loaded_pages, peak_of

from agridrought.core.interface import declaration as d
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import AgriDroughtError
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS, tool_by_id

for _name in (
    "fiona",
    "pyogrio",
    "jinja2",
    "scipy.spatial",
    "scipy.stats",
    "sklearn.neighbors",
    "matplotlib.backends.backend_agg",
):
    with contextlib.suppress(ImportError):  # which of them there are depends on the system
        importlib.import_module(_name)

OF_ARRAYS = ("buildstack",)  # tools that take the arrays of a NetCDF file as they are


class LargeInputs(GoodInputs):
    """As those of the tests, with so many zones, stations and days of their records, and dates of stacks."""

    def __init__(self, folder: Path, zones: int, stations: int, days: int, dates: int = 0):
        super().__init__(folder)
        self.zones, self.places, self.days, self.dates = zones, stations, days, dates

    def _stack(self, name: str, values, **more) -> str:
        """With ``dates``, a daily stack of so many; 0: as it is."""
        if self.dates:
            values = np.resize(values, (self.dates, *values.shape[1:]))
            more["step"] = "pentad" if more.get("step") == "pentad" else "day"
        return super()._stack(name, values, **more)

    @cached_property
    def polygons(self) -> str:
        side = max(int(self.zones**0.5), 1)
        many = [
            (square(10 + 1.25 * (i % side) / side, 50 - (i // side) / side, 1 / side), {"zone": f"Z{i}"})
            for i in range(self.zones)
        ]
        return write_features(self.folder / "zones.geojson", many)

    @cached_property
    def stations(self) -> str:
        rng, lines = np.random.default_rng(5), ["station,date,sm,mm,crop,depth,stage,zone,lon,lat"]
        places = rng.uniform((10.0, 49.0), (11.2, 50.0), (self.places, 2))
        for i in range(self.days):
            day = date(2001, 1, 1) + timedelta(i)
            moist = 0.25 + 0.05 * np.sin(i / 58) + rng.normal(0, 0.01, self.places)
            rain = rng.gamma(1, 4, self.places)
            for k, (lon, lat) in enumerate(places):
                lines.append(f"S{k},{day},{moist[k]:.4f},{rain[k]:.1f},wheat,0-10,,Z{k % 2},{lon:.4f},{lat:.4f}")
        return self._text("stations.csv", lines)

    @cached_property
    def losses(self) -> str:
        rng = np.random.default_rng(6)
        rows = [
            f"Z{zone},{year},{rng.gamma(2, 10):.1f},100" for year in range(2001, 2013) for zone in range(self.zones)
        ]
        return self._text("losses.csv", ["zone,year,loss,area", *rows])

    def of_tool(self, tool, place: Path) -> dict:
        """Values for a run, with zones where they can be given."""
        given = self.values(tool, place)
        names = {one.name for one in d.parameters_of(tool)}
        if {"ZONES", "ZONE_FIELD"} <= names:
            given |= {"ZONES": self.polygons, "ZONE_FIELD": "zone"}
        if tool.id == "krigeprecipitation":
            given["END"] = date(2001, 1, 1) + timedelta(self.days - 1)
        return given


def as_netcdf(path: str, folder: Path, layout: str, edge: int) -> str:
    """The enlarged raster as a NetCDF file with chunks of a layout."""
    target = folder / f"{Path(path).stem}_{layout}_{edge}.nc"
    if target.exists():
        return str(target)
    with rasterio.open(enlarged(path, folder, "tiles", edge)) as source:
        values, unit = source.read(), source.units[0]
        dates = [date.fromisoformat(text) for text in source.descriptions]
        left, top = source.transform.c, source.transform.f
        x = left + source.transform.a * (np.arange(edge) + 0.5)
        y = top + source.transform.e * (np.arange(edge) + 0.5)
    root = gdal.GetDriverByName("netCDF").CreateMultiDimensional(str(target)).GetRootGroup()
    number, axes = gdal.ExtendedDataType.Create(gdal.GDT_Float64), []
    days = [(day - date(2000, 1, 1)).days for day in dates]
    for name, places, text in (("time", days, "days since 2000-01-01"), ("lat", y, "degrees_north"),
                               ("lon", x, "degrees_east")):  # fmt: skip
        axes.append(root.CreateDimension(name, None, None, len(places)))
        axis = root.CreateMDArray(name, axes[-1:], number)
        axis.SetUnit(text)
        axis.Write(np.asarray(places, float))
    chunk = ",".join(str(size or values.shape[place]) for place, size in enumerate(CHUNKS[layout]))
    single = gdal.ExtendedDataType.Create(gdal.GDT_Float32)
    array = root.CreateMDArray("sm", axes, single, [f"BLOCKSIZE={chunk}", "COMPRESS=DEFLATE", "ZLEVEL=1"])
    array.SetUnit(unit)
    array.Write(values)
    return str(target)


def _named(made: str, like: str) -> str:
    """A file under the name of the small one, in a folder of its own: models know their covariates by name."""
    folder = Path(made).with_suffix("")
    folder.mkdir(exist_ok=True)
    link = folder / Path(like).with_suffix(Path(made).suffix).name
    if not link.exists():
        os.link(made, link)
    return str(link)


def large(values: dict, tool, folder: Path, layout: str, edge: int) -> dict:
    """The values of a run with its rasters enlarged."""
    make = as_netcdf if layout in CHUNKS else enlarged
    made = {}
    outputs = {one.name for one in d.parameters_of(tool) if isinstance(one, d.Output)}
    for name, value in values.items():
        many = list(value) if isinstance(value, tuple) else [value]
        if name not in outputs:
            many = [
                _named(make(one, folder, layout, edge), one) if isinstance(one, str) and one.endswith(".tif") else one
                for one in many
            ]
        made[name] = tuple(many) if isinstance(value, tuple) else many[0]
    return made


def _send(send, call, given) -> None:
    send.send(call(*given))


def apart(call, *given):
    """What a function returns, called in a process of its own: what it takes must not count as start-up."""
    forked = multiprocessing.get_context("fork")
    receive, send = forked.Pipe(False)
    process = forked.Process(target=_send, args=(send, call, given))
    process.start()
    send.close()
    try:
        return receive.recv()
    finally:
        process.join()


def _measure(send, tool, values: dict, budget: int) -> None:
    said = []
    load_pages(loaded_pages(os.getppid()))

    def run() -> None:
        try:
            run_tool(tool.from_values(values), Job(memory=budget * MIB, threads=2))
        except AgriDroughtError as error:
            said.append(str(error))

    send.send((peak_of(run) / MIB, "".join(said)))


def peak(tool, values: dict, budget: int, seconds: float) -> tuple[float, str]:
    """Peak resident memory of a run over start-up in MiB, and the error that it ended with."""
    forked = multiprocessing.get_context("fork")
    receive, send = forked.Pipe(False)
    process = forked.Process(target=_measure, args=(send, tool, values, budget))
    process.start()
    send.close()
    try:
        if not receive.poll(seconds):
            return float("nan"), f"not done after {seconds:.0f} s"
        return receive.recv()
    except EOFError:
        return float("nan"), "the process died"
    finally:
        process.kill()
        process.join()


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("tools", nargs="*")
    words.add_argument("--budgets", type=int, nargs="+", default=(64, 256))
    words.add_argument(
        "--layouts", nargs="+", default=("tiles", "strips", "pixel", *CHUNKS), choices=[*LAYOUTS, *CHUNKS]
    )
    words.add_argument("--edge", type=int, default=300, help="pixels along a side")
    words.add_argument("--zones", type=int, default=2)
    words.add_argument("--stations", type=int, default=4)
    words.add_argument("--days", type=int, default=730)
    words.add_argument("--dates", type=int, default=0, help="of stacks, which are daily then")
    words.add_argument("--seconds", type=float, default=300, help="limit for a run")
    given = words.parse_args()
    pyproj.CRS.from_epsg(4326)
    beyond = runs = 0
    with tempfile.TemporaryDirectory(prefix="agridrought-memory-") as place:
        folder = Path(place)
        good = LargeInputs(folder / "good", given.zones, given.stations, given.days, given.dates)
        print("MiB over start-up at the peak, of a budget in MiB; beyond it and 15 %: !")
        for name in given.tools or [tool.id for tool in TOOLS]:
            tool, cells = tool_by_id(name), []
            small = apart(good.of_tool, tool, folder)
            for layout in given.layouts:
                if layout in CHUNKS and name not in OF_ARRAYS:
                    continue
                values = apart(large, small, tool, folder, layout, given.edge)
                for budget in given.budgets:
                    found, said = peak(tool, values, budget, given.seconds)
                    runs += 1
                    beyond += found > 1.15 * budget
                    mark = "!" if found > 1.15 * budget else " "
                    cells.append(f"{layout} {budget}: {found:4.0f}{mark}" + (f" ({said[:160]})" if said else ""))
            print(f"{name:18}", "  ".join(cells), flush=True)
    print(f"{runs} runs, {beyond} beyond the budget and 15 %")


if __name__ == "__main__":
    main()
