"""The whole monthly chain at the size of Luo et al. (2023): seconds, memory, and errors against a known fine truth.

    python benchmarks/paper_scale.py [--share 0.25] [--budget 2048] [--threads 2] [--keep FOLDER] [--only train …]

Makes a synthetic land (that of `synthetic_truth.hills`, with a coast, land cover and soil) of 720 × 1240 pixels of
0.05°, 252 months, month by month; observes it in cells of 0.25° with noise and gaps; and runs the tools one after the
other with their defaults, each in a process of its own: filling of gaps, TVDI, training, downscaling, SSI, classes,
trend, area, events, clusters, frequency, centre and report. For each step it prints seconds, seconds of processors,
peak memory over that of a process that only imports the same, and the seconds that reading the same rasters and writing
them again takes. At the end: RMSE against the truth by season, beside plain bilinear interpolation of the filled cells.

``--share`` shortens both sides by the root of it. ``--keep`` names a folder whose files stay; those that are there are
used again, so that single steps can be repeated.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

FACTOR, STEP, FIRST = 5, 0.05, 1998 * 12
NOISE, GAPS, LAND = 0.02, 0.15, 0.69  # m³/m³; share of the cells and dates that are missing; share of the grid
CLASSES = 7
DYNAMIC, STATIC = ("lst", "ndvi", "rain", "air", "radiation"), ("height", "slope", "sand", "clay")
SEASONS = ("DJF", "MAM", "JJA", "SON")
CHILD = """
import json, sys, time
import numpy, rasterio, scipy.special, scipy.ndimage, pandas, geopandas, sklearn.ensemble, matplotlib.pyplot
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import tool_by_id
given = json.loads(sys.argv[1])
start = time.perf_counter()
numbers, said = {}, []
if given:
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in given["values"].items()}
    job = Job(given["budget"] * 1024**2, given["threads"], info=lambda text: said.append(str(text)),
              warn=lambda text: said.append("! " + str(text)))
    numbers = run_tool(tool_by_id(given["tool"]).from_values(values), job).numbers
spent = time.perf_counter() - start, time.process_time()
# Not getrusage: its peak is that of the process which started this one, too.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([*spent, int(peak.split()[1]) / 1024, {k: v for k, v in numbers.items() if v == v}, said]))
"""


def smooth(rng, shape: tuple[int, int], sigma: float) -> np.ndarray:
    """Gaussian-filtered noise of mean 0 and SD 1, float32; of wide filters every n-th value, interpolated."""
    from scipy.ndimage import gaussian_filter

    from agridrought.core.tools.moisture.downscale.nesting import bilinear

    apart = max(int(sigma // 3), 1)
    rough = [-(-size // apart) + 1 for size in shape]
    field = gaussian_filter(rng.standard_normal(rough, "float32"), sigma / apart, mode="wrap")
    field = (field - field.mean()) / field.std()
    if apart == 1:
        return field[: shape[0], : shape[1]]
    return bilinear(field, *(np.arange(size) / apart for size in shape)).astype("float32")


class Weather:
    """Monthly anomalies of SD 1, smooth in space, that remember the month before."""

    def __init__(self, rng, shape: tuple[int, int], sigma: float, memory: float):
        self.rng, self.shape, self.sigma, self.memory = rng, shape, sigma, memory
        self.now = smooth(rng, shape, sigma)

    def next(self) -> np.ndarray:
        """The next month."""
        new = smooth(self.rng, self.shape, self.sigma)
        self.now = self.memory * self.now + np.float32((1 - self.memory**2) ** 0.5) * new
        return self.now


def coarse_means(fine: np.ndarray) -> np.ndarray:
    """Means of the land of each cell; missing where less than half of it is land."""
    rows, cols = (size // FACTOR for size in fine.shape)
    cells = fine.reshape(rows, FACTOR, cols, FACTOR)
    land = np.isfinite(cells).mean(axis=(1, 3))
    total = np.where(np.isfinite(cells), cells, 0).mean(axis=(1, 3))
    return np.where(land >= 0.5, total / np.maximum(land, 1e-9), np.nan)


def make_land(folder: Path, rows: int, cols: int, months: int) -> None:
    """Write the truth, what is observed of it, and the covariates; no more than some months are in memory."""
    from contextlib import ExitStack

    from agridrought.core.data.earth.ellipsoid import LONGITUDE_LATITUDE
    from agridrought.core.data.earth.grid import Grid
    from agridrought.core.data.raster import RasterWriter
    from agridrought.core.data.stack.time_axis import TimeAxis
    from agridrought.core.data.stack.time_stack import stack_writer

    rng, shape = np.random.default_rng(1), (rows, cols)
    fine = Grid(LONGITUDE_LATITUDE, (STEP, 0, 73.0, 0, -STEP, 54.0), cols, rows)
    cell = STEP * FACTOR
    coarse = Grid(LONGITUDE_LATITUDE, (cell, 0, 73.0, 0, -cell, 54.0), cols // FACTOR, rows // FACTOR)
    relief = 0.75 * smooth(rng, shape, 2.5) + 0.65 * smooth(rng, shape, 15)
    green = 0.7 * smooth(rng, shape, 3) + 0.7 * smooth(rng, shape, 10)
    unknown = 0.005 * smooth(rng, shape, 1.5) + 0.01 * smooth(rng, shape, 4) + 0.025 * smooth(rng, shape, 12)
    coast = smooth(rng, shape, 60)
    sea = coast > np.quantile(coast, LAND)
    down, across = np.gradient(relief)
    static = {
        "height": 500 + 250 * relief,
        "slope": 10 * np.hypot(down, across),
        "sand": 40 + 15 * smooth(rng, shape, 8) + 200 * unknown,
        "clay": 25 + 8 * smooth(rng, shape, 6),
    }
    for name, values in static.items():
        with RasterWriter(str(folder / f"{name}.tif"), fine, [""], tags={"variable": name}) as writer:
            writer.write(np.where(sea, np.nan, values).astype("float32")[None])
    mixed = green + 0.5 * smooth(rng, shape, 5)
    cover = np.searchsorted(np.quantile(mixed, np.arange(1, CLASSES) / CLASSES), mixed) + 1
    with RasterWriter(str(folder / "land_cover.tif"), fine, [""], dtype="uint8") as writer:
        writer.write(np.where(sea, 255, cover).astype("uint8")[None])
    axis = TimeAxis("month", FIRST, months)
    rain, fog, storms = (Weather(rng, shape, *kind) for kind in ((25, 0.3), (8, 0.4), (5, 0.2)))
    warm, lacking = Weather(rng, shape, 30, 0.5), Weather(rng, (rows // FACTOR, cols // FACTOR), 1.5, 0.1)
    share = np.quantile(lacking.now, 1 - GAPS)
    with ExitStack() as opened:
        stacks = {
            name: opened.enter_context(stack_writer(str(folder / f"{name}.tif"), fine, axis, name, unit))
            for name, unit in zip(("truth", *DYNAMIC), ("m3 m-3", "K", "1", "mm", "K", "W m-2"), strict=True)
        }
        cells = opened.enter_context(stack_writer(str(folder / "sm.tif"), coarse, axis, "sm", "m3 m-3"))
        for month in range(months):
            season = np.float32(np.cos(2 * np.pi * (month - 1) / 12))
            wet, mist, storm = rain.next(), fog.next(), storms.next()
            ndvi = np.clip(0.45 + 0.14 * green - 0.1 * season + 0.01 * rng.standard_normal(shape, "float32"), 0.05, 0.9)
            sm = 0.24 + 0.05 * season - 0.014 * np.tanh(1.5 * relief) * (1 - 0.4 * season) + unknown
            sm = sm + 0.012 * np.tanh(green) * (1 + 0.5 * season) + 0.022 * wet + 0.012 * mist + 0.009 * storm
            sm = np.clip(sm, 0.03, 0.5)
            dry = np.maximum((0.45 - sm) / 0.4, 0)
            air = 286 - 9 * season - 2.2 * relief + 1.5 * warm.next()
            values = {
                "truth": sm,
                "lst": air + 16 * dry**1.5 * (1.05 - ndvi) + 0.25 * rng.standard_normal(shape, "float32"),
                "ndvi": ndvi,
                "rain": np.maximum(60 + 30 * wet, 0),
                "air": air,
                "radiation": 180 - 70 * season - 12 * wet,
            }
            for name, field in values.items():
                stacks[name].write(np.where(sea, np.nan, field).astype("float32")[None], bands=[month + 1])
            seen = coarse_means(np.where(sea, np.nan, sm))
            seen = np.maximum(seen + NOISE * rng.standard_normal(seen.shape), 0.01)
            gaps = lacking.next() > share
            cells.write(np.where(gaps, np.nan, seen).astype("float32")[None], bands=[month + 1])


def steps(folder: Path, trees: int | None, predicting: int | None = None) -> dict[str, tuple[str, dict]]:
    """Tool and parameters of each step; so many trees are grown and predict, the default and all where None."""

    def at(name: str) -> str:
        return str(folder / name)

    covariates = [at(f"{name}.tif") for name in ("tvdi", *DYNAMIC, *STATIC)]
    more = {"TREES": trees} if trees else {}
    fewer = {"MOST_TREES": predicting} if predicting else {}
    return {
        "fill": ("gapfill", {"INPUT": at("sm.tif"), "OUTPUT": at("filled.tif"), "FLAGS": at("flags.tif"),
                             "REPORT": at("filled.html")}),
        "tvdi": ("tvdi", {"LST": at("lst.tif"), "NDVI": at("ndvi.tif"), "OUTPUT": at("tvdi.tif"),
                          "EDGES": at("edges.csv")}),
        "train": ("traindownscaler", {"SM": at("filled.tif"), "FLAGS": at("flags.tif"), "COVARIATES": covariates,
                                      "LAND_COVER": at("land_cover.tif"), "MODEL": at("model.zip"),
                                      "REPORT": at("trained.html"), **more}),
        "downscale": ("downscale", {"MODEL": at("model.zip"), "COVARIATES": covariates,
                                    "LAND_COVER": at("land_cover.tif"), "SM": at("filled.tif"),
                                    "OUTPUT": at("fine.tif"), **fewer}),
        "ssi": ("ssi", {"INPUT": at("fine.tif"), "OUTPUT": at("ssi.tif")}),
        "classify": ("classify", {"INPUT": at("ssi.tif"), "OUTPUT": at("classes.tif")}),
        "trend": ("trend", {"INPUT": at("fine.tif"), "OUTPUT": at("trend.tif")}),
        "area": ("droughtarea", {"INPUT": at("classes.tif"), "OUTPUT": at("area.csv"), "REPORT": at("area.html")}),
        "events": ("droughtevents", {"INPUT": at("ssi.tif"), "OUTPUT": at("events.tif")}),
        "clusters": ("droughtclusters", {"INPUT": at("ssi.tif"), "OUTPUT": at("clusters.tif"),
                                         "CLUSTERS": at("clusters.gpkg")}),
        "frequency": ("droughtfrequency", {"INPUT": at("ssi.tif"), "OUTPUT": at("frequency.tif")}),
        "centre": ("droughtcentre", {"INPUT": at("ssi.tif"), "OUTPUT": at("centre.gpkg"), "PATH": at("path.gpkg")}),
        "report": ("droughtreport", {"INPUT": at("ssi.tif"), "SM": at("fine.tif"), "REPORT": at("report.html")}),
    }  # fmt: skip


def child(given: dict) -> tuple[float, float, float, dict, list]:
    """Seconds, seconds of processors, peak MiB, numbers and messages of a run in a process of its own."""
    done = subprocess.run([sys.executable, "-c", CHILD, json.dumps(given)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr[-3000:])
    return tuple(json.loads(done.stdout.strip().split("\n")[-1]))


def copied(values: dict, folder: Path) -> float:
    """Seconds in which the rasters that a step reads and writes are read, and those that it writes are written."""
    import rasterio

    start = time.perf_counter()
    paths = [path for value in values.values() for path in (value if isinstance(value, list) else [value])]
    for path in dict.fromkeys(path for path in paths if str(path).endswith(".tif")):
        written = path in (values.get("OUTPUT"), values.get("FLAGS"))
        with rasterio.open(path) as source:
            target = rasterio.open(folder / "copy.tif", "w", **{**source.profile, "bigtiff": "if_safer"})
            for _, window in source.block_windows(1):
                found = source.read(window=window)
                if written:
                    target.write(found, window=window)
            target.close()
        (folder / "copy.tif").unlink()
    return time.perf_counter() - start


def errors_by_season(folder: Path) -> None:
    """Print RMSE of what was downscaled, and of plain bilinear interpolation, against the truth."""
    from agridrought.core.data.stack.time_stack import TimeStack
    from agridrought.core.tools.moisture.downscale.nesting import OnFine

    sums, count = np.zeros((2, len(SEASONS))), np.zeros(len(SEASONS))
    with (
        TimeStack(str(folder / "truth.tif")) as truth,
        TimeStack(str(folder / "fine.tif")) as fine,
        TimeStack(str(folder / "filled.tif")) as cells,
    ):
        plain, window = OnFine(cells, truth.grid), truth.grid.window
        for month in range(len(truth)):
            one = slice(month, month + 1)
            true = truth.read(window, one)[0]
            off = [source.read(window, one)[0] - true for source in (fine, plain)]
            known = np.isfinite(off[0]) & np.isfinite(off[1])
            season = (FIRST + month + 1) % 12 // 3
            sums[:, season] += [float((one[known].astype("float64") ** 2).sum()) for one in off]
            count[season] += known.sum()
    ours, bilinear = np.sqrt(sums / count)
    print(f"{'RMSE (m³/m³)':14}" + "".join(f"{name:>9}" for name in SEASONS) + f"{'all':>9}")
    for name, values, total in zip(
        ("downscaled", "plain bilinear"), (ours, bilinear), np.sqrt(sums.sum(1) / count.sum()), strict=True
    ):
        print(f"{name:14}" + "".join(f"{value:9.4f}" for value in (*values, total)))
    print(
        f"{'less by (%)':14}" + "".join(f"{100 * (1 - a / b):9.1f}" for a, b in zip(ours, bilinear, strict=True)),
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--share", type=float, default=1.0, help="of the land, both sides shortened by its root")
    words.add_argument("--months", type=int, default=252)
    words.add_argument("--budget", type=int, default=2048, help="MiB")
    words.add_argument("--threads", type=int, default=2)
    words.add_argument("--trees", type=int, help="other than the default")
    words.add_argument("--most-trees", type=int, help="that predict, of those of the model")
    words.add_argument("--keep", help="a folder for the files")
    words.add_argument("--only", nargs="+", help="these steps alone; what they read must be there (--keep)")
    words.add_argument("--say", action="store_true", help="print what the tools say")
    given = words.parse_args()
    side = given.share**0.5 / (2 * FACTOR)
    rows, cols = (int(size * side) * 2 * FACTOR for size in (720, 1240))
    with tempfile.TemporaryDirectory(prefix="agridrought-paper-") as place:
        folder = Path(given.keep or place)
        folder.mkdir(parents=True, exist_ok=True)
        start = time.perf_counter()
        if not (folder / "made").exists():
            make_land(folder, rows, cols, given.months)
            (folder / "made").touch()
        print(f"{rows} × {cols} pixels, {given.months} months, budget {given.budget} MiB, {given.threads} threads; data"
              f" made in {time.perf_counter() - start:.0f} s")  # fmt: skip
        base = child({})[2]
        print(f"{'step':10}{'s':>8}{'CPU s':>8}{'peak MiB':>10}{'copy s':>8}   numbers", flush=True)
        total = np.zeros(3)
        for name, (tool, values) in steps(folder, given.trees, given.most_trees).items():
            if given.only and name not in given.only:
                continue
            run = {"tool": tool, "values": values, "budget": given.budget, "threads": given.threads}
            seconds, busy, peak, numbers, said = child(run)
            if given.say:
                print("\n".join(said))
            copy = copied(values, folder)
            total += seconds, busy, copy
            mark = "!" if peak - base > 1.15 * given.budget else " "
            shown = ", ".join(f"{key} {value:.4g}" for key, value in numbers.items() if isinstance(value, (int, float)))
            print(f"{name:10}{seconds:8.1f}{busy:8.1f}{peak - base:9.0f}{mark}{copy:8.1f}   {shown}", flush=True)
        print(f"{'all':10}{total[0]:8.1f}{total[1]:8.1f}{'':10}{total[2]:8.1f}")
        if (folder / "fine.tif").exists():
            errors_by_season(folder)


if __name__ == "__main__":
    main()
