"""“Downscale” a month against bare RandomForestRegressor.predict on the same rows; and its peak memory.

    python benchmarks/downscale_speed.py [--trees 500] [--rounds 3] [--rows 620] [--cols 1240] [--months 1]
    python benchmarks/downscale_speed.py --memory 12 252 [--trees 10] [--budget 512]

The covariates and the soil moisture are synthetic, the cells 5 × 5 pixels; the model is trained by “Train downscaler”
on a smaller raster. Neighbouring pixels have nothing in common (“noise”), or are alike (“smooth”) as those of a map
are. Ours is the tool's own function: the model and the covariates are read, predicted, corrected to the coarse field
and written. Bare is scikit-learn's forest with the same trees, whose rows are in memory already. Both have two threads
and take turns; medians of the seconds, and of the ratio of a round, by the clock and in processor time. “all outputs”
are the band and the area of applicability, too; bare gives neither.

With --memory: the largest memory of a process that writes all outputs for so many months, read from stacks on disk
(two covariates with dates, two without), beside the budget; each number of months in a process of its own.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import rasterio

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.stack.covariates import open_covariate
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack, stack_writer
from agridrought.core.interface.runner import run_tool
from agridrought.core.learning.forest.bootstrap import bag_size
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.covariates import Covariates
from agridrought.core.tools.moisture.downscale.nesting import Nesting, bilinear
from agridrought.core.tools.moisture.downscale.table import training_table
from agridrought.core.tools.moisture.downscale.tool import Downscale, TrainDownscaler

FACTOR, STEP, THREADS = 5, 0.05, 2
DYNAMIC, STATIC = ("tvdi", "lst", "lai", "rain", "et"), ("height", "slope", "clay", "trees")
FIRST = 2003 * 12
OF_EACH = 2  # covariates of each kind for --memory, where they only take time


def noise(rng, shape: tuple[int, int]) -> np.ndarray:
    return rng.random(shape, dtype="float32")


def smooth(rng, shape: tuple[int, int]) -> np.ndarray:
    """Values of every eighth pixel, interpolated, and a little noise."""
    rough = rng.random([-(-size // 8) + 1 for size in shape])
    rows, cols = (np.arange(size) / 8 for size in shape)
    return (bilinear(rough, rows, cols) + 0.02 * rng.standard_normal(shape)).astype("float32")


KINDS = {"noise": noise, "smooth": smooth}


def make_land(
    folder: Path, rows: int, cols: int, months: int, of_each: int = 5, values_of=noise
) -> tuple[str, list[str]]:
    """Write coarse soil moisture and so many dynamic and static fine covariates at most; paths."""
    dynamic, static = DYNAMIC[:of_each], STATIC[:of_each]
    crs = rasterio.crs.CRS.from_epsg(4326).to_wkt()
    fine = Grid(crs, (STEP, 0, 70.0, 0, -STEP, 55.0), cols, rows)
    coarse = Grid(crs, (STEP * FACTOR, 0, 70.0, 0, -STEP * FACTOR, 55.0), cols // FACTOR, rows // FACTOR)
    axis, rng = TimeAxis("month", FIRST, months), np.random.default_rng(0)
    still = {name: values_of(rng, (rows, cols)) for name in static}
    paths = {name: str(folder / f"{name}.tif") for name in (*dynamic, *static, "sm")}
    for name, values in still.items():
        with RasterWriter(paths[name], fine, [""], tags={"variable": name}) as writer:
            writer.write(values[None])
    sums = 0.2 + 0.05 * still["height"]
    total = np.zeros((months, coarse.height, coarse.width))
    for name in dynamic:
        with stack_writer(paths[name], fine, axis, name) as writer:
            for month in range(months):
                values = np.sin(month / 2) + values_of(rng, (rows, cols))
                writer.write(values[None], bands=[month + 1])
                part = sums + 0.03 * values if name == dynamic[0] else 0.01 * values
                shape = (coarse.height, FACTOR, coarse.width, FACTOR)
                total[month] += part[: shape[0] * FACTOR, : shape[2] * FACTOR].reshape(shape).mean(axis=(1, 3))
    with stack_writer(paths["sm"], coarse, axis, "sm", "m3 m-3") as writer:
        writer.write(total.astype("float32"))
    return paths["sm"], [paths[name] for name in (*dynamic, *static)]


def train(folder: Path, trees: int, of_each: int = 5, values_of=noise) -> tuple[str, object]:
    """A model of 200 × 200 pixels and four months, and scikit-learn's forest with the same trees."""
    from sklearn.ensemble import RandomForestRegressor

    folder.mkdir()
    sm, covariates = make_land(folder, 200, 200, 4, of_each, values_of)
    model, job = str(folder / "model.zip"), Job(2 * 1024**3, THREADS)
    tool = TrainDownscaler(sm=sm, covariates=tuple(covariates), model=model, block_size=1.0, trees=trees)
    run_tool(tool, job)
    with ExitStack() as opened:
        stack = opened.enter_context(TimeStack(sm))
        inputs = Covariates([opened.enter_context(open_covariate(path)) for path in covariates])
        table = training_table(stack, inputs, Nesting.of(stack, inputs.finest), None, np.arange(len(stack)), job)
    x, y = table.x, table.y
    size = bag_size(len(y), tool.max_samples)
    peer = RandomForestRegressor(
        trees, min_samples_leaf=5, max_features=1 / 3, max_samples=size, n_jobs=THREADS, random_state=0
    )
    return model, peer.fit(x, y)


def rows_of(covariates: list[str], months: int) -> np.ndarray:
    columns = []
    for path in covariates:
        with rasterio.open(path) as source:
            values = source.read()
            columns.append(np.broadcast_to(values, (months, *values.shape[1:])).ravel())
    return np.stack(columns, axis=-1)


def speed(arguments, kind: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        model, peer = train(folder / "training", arguments.trees, values_of=KINDS[kind])
        (folder / "land").mkdir()
        size = arguments.rows, arguments.cols, arguments.months
        sm, covariates = make_land(folder / "land", *size, values_of=KINDS[kind])
        x, output = rows_of(covariates, arguments.months), str(folder / "fine.tif")
        more = {"uncertainty": str(folder / "half.tif"), "applicability": str(folder / "inside.tif")}
        job = Job(2 * 1024**3, THREADS)

        def ours(**outputs):
            return run_tool(Downscale(model=model, covariates=tuple(covariates), output=output, sm=sm, **outputs), job)

        runs = {"bare predict": lambda: peer.predict(x), "downscale": ours, "all outputs": lambda: ours(**more)}
        spent = np.empty((2, arguments.rounds, len(runs)))
        for turn in range(arguments.rounds):
            for i, run in enumerate(runs.values()):
                start = time.perf_counter(), time.process_time()
                run()
                spent[:, turn, i] = time.perf_counter() - start[0], time.process_time() - start[1]
        print(f"{kind}: {len(x)} rows of {x.shape[1]} features, {arguments.trees} trees, {arguments.rounds} rounds")
        print(f"{'':14}{'s':>8}{'cpu s':>8}{'ratio':>8}{'cpu':>7}")
        for i, name in enumerate(runs):
            ratios = np.median(spent[:, :, i] / spent[:, :, 0], axis=1)
            seconds = np.median(spent[:, :, i], axis=1)
            print(f"{name:14}{seconds[0]:8.1f}{seconds[1]:8.1f}{ratios[0]:8.2f}{ratios[1]:7.2f}", flush=True)


def memory_of(model: str, sm: str, covariates: list[str], output: str, budget: int) -> tuple[float, float, float]:
    """MB held before, at most, and seconds. In a process of its own."""
    import scipy.spatial  # noqa: F401
    import sklearn.tree  # noqa: F401

    before, start = _resident("VmRSS"), time.perf_counter()
    more = {name: f"{output}.{name}.tif" for name in ("uncertainty", "applicability")}
    tool = Downscale(model=model, covariates=tuple(covariates), output=f"{output}.tif", sm=sm, **more)
    run_tool(tool, Job(budget * 1024**2, THREADS))
    return before, _resident("VmHWM"), time.perf_counter() - start


def _resident(name: str) -> float:
    """Resident memory in MB (Linux): now (VmRSS), or the most so far (VmHWM; getrusage counts the parent's, too)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(f"{name}:"))


def memory(arguments) -> None:
    print(f"{arguments.rows} × {arguments.cols} pixels, {arguments.trees} trees, budget {arguments.budget} MiB "
          f"({arguments.budget * 1.048576:.0f} MB)")  # fmt: skip
    print(f"{'months':>7}{'at start MB':>13}{'peak MB':>9}{'grown MB':>10}{'s':>8}")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        model, _ = train(folder / "training", arguments.trees, OF_EACH)
        for months in arguments.memory:
            place = folder / str(months)
            place.mkdir()
            sm, covariates = make_land(place, arguments.rows, arguments.cols, months, OF_EACH)
            with ProcessPoolExecutor(1, get_context("spawn")) as pool:
                run = pool.submit(memory_of, model, sm, covariates, str(place / "fine"), arguments.budget)
                before, after, seconds = run.result()
            print(f"{months:>7}{before:>13.0f}{after:>9.0f}{after - before:>10.0f}{seconds:>8.0f}", flush=True)
            for path in place.iterdir():
                path.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--trees", type=int, help="default 500, and 10 with --memory")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=620)
    parser.add_argument("--cols", type=int, default=1240)
    parser.add_argument("--months", type=int, default=1)
    parser.add_argument("--memory", type=int, nargs="+", metavar="MONTHS", help="measure memory with so many months")
    parser.add_argument("--budget", type=int, default=512, help="memory budget in MiB, with --memory")
    arguments = parser.parse_args()
    arguments.trees = arguments.trees or (10 if arguments.memory else 500)
    if arguments.memory:
        memory(arguments)
    else:
        for kind in KINDS:
            speed(arguments, kind)


if __name__ == "__main__":
    main()
