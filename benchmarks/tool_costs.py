"""What each tool costs per pixel and step: processor time, bytes read, written and sent (docs/scale.md).

    python benchmarks/tool_costs.py [--edges 96 192] [--json costs.json] [tool …]

Each tool runs twice with one thread, on the inputs of the tests enlarged to rasters of two sizes; the difference of
the two is what pixels cost, and what does not grow with them (opening, reports, forests that are trained) falls out. A
step is a band of the largest stack among the inputs: months, dates or days. Bytes read and written are those of the
values, as they are in memory, not compressed; scratch files count. Bytes sent are those of the arrays that parts give
back, which a worker of a cluster sends to the machine that writes. Told is the time that the tool tells before its work
(`core/interface/cost.py`); the paces of the declarations come from here.

Beside the tools are measured what a simulation needs (`scale_simulation.py`): processor time of a row and tree of a
forest's prediction, of a byte that is written, and of a task of a Dask cluster at its client and scheduler.
"""

# ruff: noqa: E402  (the makers of the tests are found only when the path is set)

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
import traceback
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(os.environ.get("AGRIDROUGHT_ROOT") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(ROOT / "tests"))
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "GDAL_NUM_THREADS"):
    os.environ[variable] = "1"

import geopandas  # noqa: F401  loaded before the runs, which are forked
import joblib  # noqa: F401
import matplotlib.pyplot  # noqa: F401
import numpy as np
import rasterio
import scipy.ndimage  # noqa: F401
import scipy.special  # noqa: F401
import sklearn.ensemble  # noqa: F401
from support.dask_cluster import cluster
from support.good_inputs import GoodInputs
from support.grids import make_grid
from support.memory import enlarged

from agridrought.core.data.raster import RasterFile, RasterWriter
from agridrought.core.engine import executors
from agridrought.core.interface import declaration as d
from agridrought.core.interface.runner import run_tool
from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS, tool_by_id

MIB = 1024**2
TASKS = 300
# A server that has imported all and opened nothing is forked for each run: GDAL does not survive the fork of a process
# whose threads have worked.
CONTEXT = get_context("forkserver")


def values_of(tool, good: GoodInputs, folder: Path, edge: int) -> dict:
    """Values for a run on rasters of ``edge`` × ``edge`` pixels, as JSON takes them."""
    made = {}
    outputs = {one.name for one in d.parameters_of(tool) if isinstance(one, d.Output)}
    for name, value in good.values(tool, folder).items():
        many = list(value) if isinstance(value, tuple) else [value]
        if name not in outputs:
            many = [
                enlarged(one, folder, "tiles", edge) if isinstance(one, str) and one.endswith(".tif") else one
                for one in many
            ]
        made[name] = many if isinstance(value, tuple) else many[0]
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in made.items()}


def nbytes_of(value) -> int:
    """Bytes of all arrays within, but for series and samples, which do not grow with the pixels."""
    if isinstance(value, np.ndarray):
        return value.nbytes if value.ndim > 1 else 0
    if isinstance(value, dict):
        return sum(map(nbytes_of, value.values()))
    return sum(map(nbytes_of, value)) if isinstance(value, (tuple, list)) else 0


def run_once(name: str, values: dict) -> list[float]:
    """Costs of a run: seconds, bytes read, written and sent, and seconds told; in a process of its own."""
    from datetime import date

    sent, read, written = [0], [0], [0]
    read_plain, write_plain = RasterFile.read, RasterWriter.write

    def read_counted(self, *args, **more):
        found = read_plain(self, *args, **more)
        read[0] += found.size * self.dtype.itemsize
        return found

    def write_counted(self, values, *args, **more):
        written[0] += np.size(values) * self.dtype.itemsize
        write_plain(self, values, *args, **more)

    RasterFile.read, RasterWriter.write = read_counted, write_counted
    plain = executors.Threads.run

    def run(self, work, parts, grid, job, halo):
        deliver = work.deliver

        def counted(found, block):
            sent[0] += nbytes_of(found)
            deliver(found, block)

        work.deliver = counted
        plain(self, work, parts, grid, job, halo)

    executors.Threads.run = run
    dates = {key: date.fromisoformat(values[key]) for key in ("START", "END") if key in values}
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in {**values, **dates}.items()}
    job = Job(memory=1024 * MIB, threads=1, scheduler="")
    told = run_tool(tool_by_id(name).from_values({**values, "DRY_RUN": True}), job).seconds or 0.0
    read[0] = 0
    before = time.process_time()
    run_tool(tool_by_id(name).from_values(values), job)
    return [time.process_time() - before, float(read[0]), float(written[0]), float(sent[0]), told]


def child(pipe, name: str, values: dict) -> None:
    try:
        pipe.send(run_once(name, values))
    except Exception:
        pipe.send(traceback.format_exc().strip().split("\n")[-1])


def forked(name: str, values: dict):
    here, there = CONTEXT.Pipe()
    process = CONTEXT.Process(target=child, args=(there, name, values))
    process.start()
    there.close()
    try:
        found = here.recv()
    except EOFError:
        found = "it ended without a word"
    process.join()
    return found


def steps_of(values: dict) -> int:
    """Bands of the largest raster among the inputs."""
    most = 1
    for value in values.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str) and Path(one).is_file() and one.endswith((".tif", ".vrt")):
                with rasterio.open(one) as raster:
                    most = max(most, raster.count)
    return most


def costs_of(name: str, good: GoodInputs, folder: Path, edges: tuple[int, int]) -> dict | str:
    """Costs per pixel and step; or why there are none."""
    found, pixels, steps = [], [], 1
    for edge in edges:
        place = folder / f"{name}-{edge}"
        place.mkdir()
        values = values_of(tool_by_id(name), good, place, edge)
        steps = steps_of(values)
        one = forked(name, values)
        if isinstance(one, str):
            return one
        found.append(one)
        pixels.append(edge * edge)
    difference = (np.array(found[1]) - np.array(found[0])) / (pixels[1] - pixels[0]) / steps
    seconds, read, written, sent, told = np.maximum(difference, 0.0).tolist()
    return {"seconds": seconds, "read": read, "written": written, "sent": sent, "told": told, "steps": steps}


def forest_row() -> float:
    """Processor seconds of a row and tree of a prediction: 50 trees on 20 000 rows of 12 features."""
    rng = np.random.default_rng(0)
    x = rng.random((20_000, 12), dtype=np.float32)
    job = Job(memory=1024 * MIB, threads=1, scheduler="")
    forest = fit_forest(x, x.mean(axis=1) + 0.05 * rng.standard_normal(len(x)), ForestOptions(trees=50), job)
    rows = rng.random((65_536, 12), dtype=np.float32)
    forest.predict(rows[:10], job)
    began = time.process_time()
    forest.predict(rows, job)
    return (time.process_time() - began) / len(rows) / 50


def written_byte(folder: Path) -> float:
    """Processor seconds of a byte of a float32 stack that is written: noise about a season, as it compresses worst."""
    rng = np.random.default_rng(0)
    values = (0.25 + 0.03 * rng.standard_normal((120, 128, 128))).astype("float32")
    with RasterWriter(str(folder / "w.tif"), make_grid(128, 128), [str(i) for i in range(120)]) as writer:
        began = time.process_time()
        writer.write(values)
    return (time.process_time() - began) / values.nbytes


def task_seconds(folder: Path) -> dict[str, float]:
    """Processor seconds of a task without work at the client and at the scheduler."""
    tick = os.sysconf("SC_CLK_TCK")

    def used(process) -> float:
        fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / tick

    with cluster(folder / "dask", 1) as made:
        job = Job(scheduler=made.address)
        dask = executors.Dask(made.address)
        list(dask.each(abs, [1] * 50, job))
        before = time.process_time(), used(made.scheduler), time.perf_counter()
        list(dask.each(abs, [1] * TASKS, job))
        after = time.process_time(), used(made.scheduler), time.perf_counter()
    client, scheduler, wall = ((b - a) / TASKS for a, b in zip(before, after, strict=True))
    return {"client": client, "scheduler": scheduler, "wall": wall}


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("tools", nargs="*", default=[tool.id for tool in TOOLS])
    words.add_argument("--edges", type=int, nargs=2, default=(96, 192))
    words.add_argument("--json", type=Path, help="file that the costs are added to")
    given = words.parse_args()
    known = given.json is not None and given.json.exists()
    found: dict = json.loads(given.json.read_text(encoding="utf-8")) if known else {"tools": {}}
    with tempfile.TemporaryDirectory(prefix="agridrought-costs-") as place:
        folder = Path(place)
        if not known:
            found["forest_row_and_tree"], found["written_byte"] = forest_row(), written_byte(folder)
            found["task"] = task_seconds(folder)
        print(
            f"a row and tree of a forest {1e9 * found['forest_row_and_tree']:.0f} ns; a byte that is written "
            f"{1e9 * found['written_byte']:.2f} ns; a task of Dask: client {1e3 * found['task']['client']:.2f} ms, "
            f"scheduler {1e3 * found['task']['scheduler']:.2f} ms"
        )
        good = GoodInputs(folder / "good")
        titles = "".join(f"{title:>10}" for title in ("ns", "told", "B read", "B written", "B sent"))
        print(f"{'':18}{'steps':>6}{titles}   per pixel and step")
        for name in given.tools:
            cost = costs_of(name, good, folder, tuple(given.edges))
            if isinstance(cost, str):
                print(f"{name:18}{cost[:90]}", flush=True)
                continue
            found["tools"][name] = cost
            print(
                f"{name:18}{cost['steps']:6}{1e9 * cost['seconds']:10.1f}{1e9 * cost['told']:10.1f}"
                f"{cost['read']:10.2f}{cost['written']:10.2f}{cost['sent']:10.2f}", flush=True,
            )  # fmt: skip
            if given.json:  # after each tool, since all of them take long
                given.json.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
