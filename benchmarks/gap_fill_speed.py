"""Time and peak memory of gap filling: a national stack beside the DCT smoother, and rasters of 1 km.

    python benchmarks/gap_fill_speed.py [--months 252] [--budget 1024] [--threads 2] [--report] [--large]

The national stack has 144 × 248 cells (60 % land) and 252 months of synthetic soil moisture, 30 % of each
missing in blobs. `fill_stack` writes the filled stack, flags and uncertainty (and the report, with --report); the
peer is the penalised DCT of pytesmo at its defaults, on the same values in memory. Each runs in a process
of its own; seconds are wall clock, with those of the processor beside them, since other work on the
machine slows the first only. Bars: 60 s on 2 cores, 2 GB.

--large   A raster of 4000 × 6000 cells at a budget of 1 GiB with a growing number of dates: seconds
          for each date and peak memory. --dates and --size make it smaller.

The plugin must be importable as `agridrought`. pytesmo is optional: without it the ratio is left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

MISSING, LAND = 0.3, 0.6


def make_stack(path: Path, months: int, height: int, width: int) -> None:
    """Season, place, and weather that lasts and spreads; written month by month."""
    from scipy.ndimage import gaussian_filter

    from agridrought.core.data.earth.grid import Grid
    from agridrought.core.data.stack.time_axis import TimeAxis
    from agridrought.core.data.stack.time_stack import stack_writer

    rng = np.random.default_rng(3)
    shape = height, width
    # Fields of a large raster are repeated tiles: smooth noise of 24 million cells takes long.
    tile = min(height, 500), min(width, 500)

    def field(sigma):
        small = gaussian_filter(rng.normal(size=tile).astype("float32"), sigma, mode="wrap")
        small /= small.std()
        repeated = np.tile(small, (-(-height // tile[0]), -(-width // tile[1])))
        return repeated[:height, :width]

    land = field(14) > np.quantile(field(14), 1 - LAND) if max(shape) <= 500 else field(60) > -0.25
    place, weather = 0.25 + 0.05 * field(6), np.zeros(shape, "float32")
    grid = Grid("", (0.05, 0.0, 70.0, 0.0, -0.05, 55.0), width, height)
    with stack_writer(path, grid, TimeAxis("month", 2003 * 12, months), "sm", "m3 m-3") as writer:
        for month in range(months):
            weather = 0.7 * weather + 0.03 * field(5)
            values = place + 0.05 * np.cos(2 * np.pi * month / 12) + weather
            values += np.tile(rng.normal(0, 0.01, tile), (-(-height // tile[0]), -(-width // tile[1])))[:height, :width]
            hills = field(4)
            values[hills > np.quantile(hills[: tile[0], : tile[1]], 1 - MISSING)] = np.nan
            values[~land] = np.nan
            writer.write(np.clip(values, 0.01, 0.6).astype("float32"), bands=[month + 1])


def run_fill(source: str, folder: str, options) -> None:
    from agridrought.core.run.job import Job
    from agridrought.core.run.provenance import Provenance
    from agridrought.core.tools.moisture.gap_fill.fill import fill_stack
    from agridrought.core.tools.moisture.gap_fill.options import FillOptions

    job = Job(memory=options.budget * 1024**2, threads=options.threads)
    numbers = fill_stack(
        source, f"{folder}/filled.tif", f"{folder}/flags.tif", FillOptions(), job, Provenance("benchmark"),
        uncertainty=f"{folder}/uncertainty.tif", report=f"{folder}/report.html" if options.report else None,
    )  # fmt: skip
    print(" ".join(f"{name} {value:.4f}" for name, value in numbers.items()))


def run_dct(source: str, folder: str, options) -> None:
    from pytesmo.interpolate.dctpls import smoothn

    from agridrought.core.data.stack.time_stack import TimeStack

    with TimeStack(source) as stack:
        values = stack.read().astype("float64")
    print(f"values {np.isfinite(smoothn(values)[0]).mean():.4f}")


def run_none(source: str, folder: str, options) -> None:
    """What Python and the libraries take."""
    import scipy.fft  # noqa: F401

    from agridrought.core.data.stack.time_stack import TimeStack

    TimeStack(source).close()


def measured(role: str, source: str, folder: str, options) -> tuple[float, float, float, str]:
    """Seconds by the clock and of the processor, peak MiB and what it printed; by a parent of its own."""
    code = (
        "import resource, subprocess, sys, time\n"
        "began = time.monotonic()\n"
        "said = subprocess.run(sys.argv[1:], check=True, capture_output=True, text=True).stdout\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)"
    )
    child = [sys.executable, __file__, "--child", role, source, folder, "--budget", str(options.budget)]
    child += ["--threads", str(options.threads)] + ["--report"] * options.report
    done = subprocess.run([sys.executable, "-c", code, *child], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    seconds, processor, peak, *said = done.stdout.split(maxsplit=3)
    return float(seconds), float(processor), float(peak), (said or [""])[0].strip()


def national(folder: str, options) -> None:
    source = f"{folder}/national.tif"
    make_stack(Path(source), options.months, 144, 248)
    print(f"144 x 248 cells x {options.months} months, budget {options.budget} MiB, {options.threads} threads")
    print(f"{'':24} {'seconds':>8} {'cpu s':>8} {'peak MiB':>9}")
    roles = {"start only": "none", "DCT smoother, default": "dct", "gap filling": "fill"}
    if importlib.util.find_spec("pytesmo") is None:
        del roles["DCT smoother, default"]
    found = {}
    for name, role in roles.items():
        *found[role], said = measured(role, source, folder, options)
        seconds, processor, peak = found[role]
        print(f"{name:24} {seconds:8.1f} {processor:8.1f} {peak:9.0f}  {said}", flush=True)
    if "dct" in found:
        (ours, cpu, _), (peer, peer_cpu, _) = found["fill"], found["dct"]
        print(f"gap filling / DCT smoother: {ours / peer:.2f} by the clock, {cpu / peer_cpu:.2f} by the processor")


def large(folder: str, options) -> None:
    height, width = options.size
    print(f"{height} x {width} cells, budget {options.budget} MiB, {options.threads} threads")
    print(f"{'dates':>6} {'seconds':>8} {'cpu s':>8} {'s / date':>9} {'cpu / date':>10} {'peak MiB':>9}")
    for dates in options.dates:
        source = f"{folder}/large.tif"
        make_stack(Path(source), dates, height, width)
        seconds, processor, peak, said = measured("fill", source, folder, options)
        print(f"{dates:6} {seconds:8.0f} {processor:8.0f} {seconds / dates:9.1f} {processor / dates:10.1f} "
              f"{peak:9.0f}  {said}", flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--months", type=int, default=252)
    parser.add_argument("--budget", type=int, default=1024, help="memory budget in MiB")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--report", action="store_true", help="write the report as well")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--size", type=int, nargs=2, default=[4000, 6000], metavar=("ROWS", "COLUMNS"))
    parser.add_argument("--dates", type=int, nargs="+", default=[3, 6, 12])
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        role, source, folder = options.child
        {"none": run_none, "dct": run_dct, "fill": run_fill}[role](source, folder, options)
        return
    with tempfile.TemporaryDirectory() as folder:
        (large if options.large else national)(folder, options)


if __name__ == "__main__":
    main()
