"""How far a run scales over workers: a simulation of the scheduler with measured costs (docs/scale.md).

    python benchmarks/scale_simulation.py [--costs benchmarks/tool_costs.json] [--workers 1 2 4 8 16 32 64 128 256]

A run is cut into parts as the engine cuts it: at most 64 MiB of results each, at least four for each worker thread. The
machine that started the run hands out at most two parts for each worker, takes results in the order of the parts,
fetches them over its network, and writes them; meanwhile it hands out nothing. A worker reads from a disk that all
share, one after the other, and computes. What a part takes varies by a tenth (seed 0). Costs come from `tool_costs.py`;
what is assumed of the machines stands at the top of this file. Printed is, for each tool, how many times as fast as
one worker each number of workers is, and what takes the time at 64: workers, disk, network or the writing machine.

With --check the program ends with 1 unless four workers are at least 3.5 times as fast as one, for every tool where
workers, and not the disk or the writing machine, are what takes the time then.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# What is assumed of the machines.
DISK = 2.0e9  # bytes a second that the shared disk gives to all workers together
COMPRESSION = 0.6  # bytes in a file for a byte of values: noise of float32 beside a season
NETWORK = 1.25e9  # bytes a second into the machine that writes (10 Gbit/s)
WRITERS = 8  # threads that compress what is written there; GDAL takes all
LATENCY = 2e-3  # seconds between the end of a part and the fetch of its result
PIXELS, MONTHS = 4000 * 6000, 312  # of the record: China at 1 km, 1993 to 2018
LARGEST, IN_FLIGHT, PER_WORKER = 64 * 1024**2, 2, 4
SPREAD = 0.1
DOWNSCALER_TREES, CROP_TREES = 500, 2 * 50  # what a row goes through, with the defaults of the tools
CROP_CELLS, DAYS, DAILY = 2_000_000, 9496, 5  # of a crop in the raster; 1993 to 2018; rasters read for a day
CROP_WINDOWS = 24  # of a day


@dataclass(frozen=True)
class Run:
    """A run: parts, and what each takes.

    Parameters
    ----------
    parts
        How many.
    seconds, read, sent, written
        Of a worker, and bytes that a part reads, sends back, and has written at the end.
    """

    parts: int
    seconds: float
    read: float
    sent: float
    written: float


@dataclass(frozen=True)
class Machine:
    """Processor seconds of a task at the client, and of a byte that is written; latency of the scheduler in seconds."""

    task: float
    byte: float
    scheduler: float


def cut(pixels: float, steps: int, cost: dict, workers: int) -> Run:
    """The parts of a run over so many pixels and steps."""
    values = pixels * steps
    parts = max(int(np.ceil(values * cost["sent"] / LARGEST)), PER_WORKER * workers, 24)
    each = values / parts
    return Run(
        parts, cost["seconds"] * each, cost["read"] * COMPRESSION * each, cost["sent"] * each, cost["written"] * each
    )


def simulate(run: Run, workers: int, machine: Machine) -> tuple[float, dict[str, float]]:
    """Seconds of a run, and for how long each of its four bottlenecks worked."""
    rng = np.random.default_rng(0)
    took = run.seconds * rng.normal(1.0, SPREAD, run.parts).clip(0.5, 2.0)
    free, done = np.zeros(workers), np.zeros(run.parts)
    now = disk = 0.0
    begun = 0
    fetch, write = run.sent / NETWORK, run.written * machine.byte / WRITERS
    for number in range(run.parts):
        while begun < min(number + IN_FLIGHT * workers, run.parts):
            now += machine.task
            worker = int(free.argmin())
            start = max(free[worker], now + machine.scheduler)
            disk = max(disk, start) + run.read / DISK
            done[begun] = free[worker] = disk + took[begun]
            begun += 1
        now = max(now, done[number] + LATENCY) + fetch + write
    busy = {
        "workers": float(took.sum()) / workers, "disk": run.parts * run.read / DISK, "network": run.parts * fetch,
        "writing": run.parts * (write + machine.task),
    }  # fmt: skip
    return now, busy


def machine_of(costs: dict) -> Machine:
    task = costs["task"]
    return Machine(task["client"], costs["written_byte"], task["scheduler"])


def forests(costs: dict) -> dict[str, Run]:
    """Runs that are little else than prediction, by the cost of a row and tree.

    Downscaling: a row for each pixel and month, ten covariates read, an estimate sent and written. Crop maps: a row for
    each cell of the crop and day.
    """
    row = costs["forest_row_and_tree"]
    values = PIXELS * MONTHS
    parts = int(np.ceil(4 * values / LARGEST))
    each = values / parts
    fine = Run(parts, DOWNSCALER_TREES * row * each, 40 * COMPRESSION * each, 4 * each, 4 * each)
    parts = DAYS * CROP_WINDOWS
    cells, each = CROP_CELLS / CROP_WINDOWS, PIXELS / CROP_WINDOWS
    crop = Run(parts, CROP_TREES * row * cells, 4 * DAILY * COMPRESSION * each, 4 * each, 4 * each)
    return {"downscale": fine, "mapcropmoisture": crop}


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--costs", type=Path, default=Path(__file__).with_name("tool_costs.json"))
    words.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4, 8, 16, 32, 64, 128, 256])
    words.add_argument("--check", action="store_true")
    given = words.parse_args()
    costs = json.loads(given.costs.read_text(encoding="utf-8"))
    machine, failed = machine_of(costs), []
    print(f"{'':18}{'hours at 1':>11}" + "".join(f"{count:>7}" for count in given.workers) + "   busiest at 64")
    whole = forests(costs)
    for name in [*costs["tools"], *whole]:
        found = {}
        for count in {*given.workers, 1, 4, 64}:
            run = whole.get(name) or cut(PIXELS, MONTHS, costs["tools"][name], count)
            found[count] = simulate(run, count, machine)
        one = found[1][0]
        seconds, busy = found[64]
        print(
            f"{name:18}{one / 3600:11.2f}" + "".join(f"{one / found[count][0]:7.1f}" for count in given.workers)
            + f"   {max(busy, key=busy.get)} ({max(busy.values()) / seconds:.0%})"
        )  # fmt: skip
        busy = found[4][1]
        if max(busy, key=busy.get) == "workers" and one / found[4][0] < 3.5:
            failed.append(name)
    if failed:
        print("less than 3.5 times as fast with four workers:", ", ".join(failed))
    sys.exit(bool(failed and given.check))


if __name__ == "__main__":
    main()
