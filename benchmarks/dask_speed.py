"""A Dask cluster against threads: seconds, processor time, bytes sent, and equality to the last bit.

    python benchmarks/dask_speed.py [--size 1.0] [--cases ssi gapfill downscale cropmap] [--rounds 1]

Each tool runs on synthetic data with one thread of this process, on a cluster of one worker with one thread, and on
one of two such workers. A worker and the scheduler are processes of this machine, so the network is its loopback.
Printed are wall clock and the processor time of all processes together (this one, scheduler, workers), each as the
best of the rounds, and the ratios that count. What scheduler and workers take while there is no work (heartbeats,
a look at the system twice a second) is measured for some seconds before, and its share in a run taken off: on a busy
machine a run lasts many times as long, and so would it.

- “one worker”: processor and wall time against one thread (bar: at most 1.15);
- “two workers”: wall time of one worker over that of two (bar: at least 1.7; only a machine with two free cores and
  one for the scheduler tells it).

Outputs must be equal by `array_equal`; the program ends with 1 where they are not.
"""

# ruff: noqa: E402  (the makers of the tests are found only when the path is set)

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(os.environ.get("AGRIDROUGHT_ROOT") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(ROOT / "tests"))
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "GDAL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np
from crop_map import make_model, make_rasters
from downscale_speed import make_land
from gap_fill_speed import make_stack as make_gappy
from memory import make_stack
from support.dask_cluster import Cluster, cluster

from agridrought.core.data.raster import RasterFile
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import tool_by_id

MIB = 1024**2
TICK = os.sysconf("SC_CLK_TCK")
TREES = 50
IDLE = 6.0  # seconds for which an idle cluster is watched


@dataclass(frozen=True)
class Case:
    """A run: the tool, and its parameters for outputs in a folder."""

    tool: str
    values: Callable[[Path], dict]


def make_ssi(folder: Path, size: float) -> Case:
    make_stack(folder / "sm.tif", 100 * size)
    source = str(folder / "sm.tif")
    return Case("ssi", lambda out: {"INPUT": source, "OUTPUT": str(out / "ssi.tif"), "DISTRIBUTION": "best"})


def make_gapfill(folder: Path, size: float) -> Case:
    edge = max(int((144 * 248 * size) ** 0.5), 30)
    make_gappy(folder / "gappy.tif", 120, edge, edge)
    source = str(folder / "gappy.tif")
    return Case(
        "gapfill", lambda out: {"INPUT": source, "OUTPUT": str(out / "filled.tif"), "FLAGS": str(out / "flags.tif")}
    )


def make_downscale(folder: Path, size: float) -> Case:
    (folder / "training").mkdir()
    (folder / "land").mkdir()
    sm, covariates = make_land(folder / "training", 200, 200, 4)
    train = tool_by_id("traindownscaler").from_values(
        {"SM": sm, "COVARIATES": tuple(covariates), "MODEL": str(folder / "m.zip"), "BLOCK_SIZE": 1.0, "TREES": TREES}
    )
    run_tool(train, Job(1024 * MIB, 2))
    edge = int((360 * 620 * size) ** 0.5) // 5 * 5
    sm, covariates = make_land(folder / "land", edge, edge, 12)
    return Case(
        "downscale",
        lambda out: {"MODEL": str(folder / "m.zip"), "COVARIATES": tuple(covariates), "SM": sm,
                     "OUTPUT": str(out / "fine.tif")},
    )  # fmt: skip


def make_cropmap(folder: Path, size: float) -> Case:
    days = 30
    shape = (int(1000 * size**0.5) // 40 * 40, int(1500 * size**0.5) // 60 * 60)
    paths, mask = make_rasters(folder, days, int(shape[0] * shape[1] / 12), shape)
    make_model(str(folder / "crop.zip"), 20_000, TREES)
    first = date(2010, 5, 1)
    return Case(
        "mapcropmoisture",
        lambda out: {"MODEL": str(folder / "crop.zip"), "COVARIATES": tuple(paths), "CROP_MASK": mask, "START": first,
                     "END": first + timedelta(days - 1), "OUTPUT_FOLDER": str(out / "days"),
                     "OUTPUT": str(out / "sm.vrt"), "UNCERTAINTY": None},
    )  # fmt: skip


CASES = {"ssi": make_ssi, "gapfill": make_gapfill, "downscale": make_downscale, "cropmap": make_cropmap}


def processor_seconds(made: Cluster | None) -> float:
    """User and system time of this process, and of those of a cluster."""
    own = time.process_time()
    for process in [made.scheduler, *made.workers] if made else []:
        fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        own += (int(fields[11]) + int(fields[12])) / TICK
    return own


def idle_rate(made: Cluster | None) -> float:
    """Processor seconds a second of a cluster without work."""
    if made is None:
        return 0.0
    began, used = time.perf_counter(), processor_seconds(made)
    time.sleep(IDLE)
    return (processor_seconds(made) - used) / (time.perf_counter() - began)


def one_run(case: Case, out: Path, made: Cluster | None, idle: float = 0.0) -> tuple[float, float]:
    """Seconds by the clock, and of the processors over those of an idle cluster."""
    out.mkdir(exist_ok=True)
    job = Job(memory=1024 * MIB, threads=1, scheduler=made.address if made else "")
    tool = tool_by_id(case.tool).from_values(case.values(out))
    began, used = time.perf_counter(), processor_seconds(made)
    run_tool(tool, job)
    wall = time.perf_counter() - began
    return wall, processor_seconds(made) - used - idle * wall


def rasters_in(folder: Path) -> dict[str, np.ndarray]:
    found = {}
    for path in sorted(folder.rglob("*.tif")):
        with RasterFile(str(path)) as raster:
            found[str(path.relative_to(folder))] = raster.read()
    return found


def equal(one: Path, other: Path) -> bool:
    first, second = rasters_in(one), rasters_in(other)
    return first.keys() == second.keys() and all(
        np.array_equal(first[name], second[name], equal_nan=True) for name in first
    )


def measure(name: str, given, folder: Path) -> bool:
    """Run a case in all ways and print; whether all outputs are equal."""
    (folder / "in").mkdir()
    case = CASES[name](folder / "in", given.size)
    (folder / "small").mkdir()
    warm = CASES[name](folder / "small", 0.03)
    best: dict[str, np.ndarray] = {}
    same = True
    for workers in (0, 1, 2):
        label = f"{workers} worker(s)" if workers else "one thread"
        with cluster(folder / f"dask{workers}", workers) if workers else contextlib.nullcontext() as made:
            one_run(warm, folder / f"warm{workers}", made)  # imports, and what is made once
            idle = idle_rate(made)
            for turn in range(given.rounds):
                out = folder / f"out{workers}_{turn}"
                spent = np.array(one_run(case, out, made, idle))
                best[label] = np.minimum(best.get(label, np.inf), spent)
                same &= equal(folder / "out0_0", out)
    thread, one, two = best.values()
    print(f"{name:10}" + "".join(f"  {label}: {wall:6.1f} s, cpu {cpu:6.1f} s" for label, (wall, cpu) in best.items()))
    print(
        f"{'':10}  one worker / one thread: wall {one[0] / thread[0]:.2f}, cpu {one[1] / thread[1]:.2f}; one / two "
        f"workers: wall {one[0] / two[0]:.2f}, cpu {one[1] / two[1]:.2f}; {'equal' if same else 'NOT EQUAL'}",
        flush=True,
    )
    return same


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=1.0, help="pixels, as a multiple of the usual")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--cases", nargs="+", default=list(CASES), choices=CASES)
    given = parser.parse_args()
    same = True
    for name in given.cases:
        with tempfile.TemporaryDirectory(prefix="agridrought-dask-") as folder:
            same &= measure(name, given, Path(folder))
    sys.exit(not same)


if __name__ == "__main__":
    main()
