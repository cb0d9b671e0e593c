"""Speed and peak memory of drought clusters beside scipy's labels of the whole record.

Makes a stack of an index that is smooth in space and time, runs the tool's core on it (read, label, measure, write)
and, in a process of its own, scipy.ndimage.label on the record in memory (read and label only: no areas, no course, no
output). Both must find the same number of clusters.

    python benchmarks/drought_clusters.py [--size 620 1240] [--months 252] [--budgets 128 512] [--sigma 6]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile

THRESHOLD = -1.0


def make_stack(path: str, rows: int, cols: int, months: int, sigma: float) -> None:
    import numpy as np
    from scipy.ndimage import gaussian_filter

    from agridrought.core.data.earth.ellipsoid import LONGITUDE_LATITUDE
    from agridrought.core.data.earth.grid import Grid
    from agridrought.core.data.stack.time_axis import TimeAxis
    from agridrought.core.data.stack.time_stack import stack_writer

    grid = Grid(LONGITUDE_LATITUDE, (0.05, 0.0, 73.0, 0.0, -0.05, 54.0), cols, rows)
    rng, now = np.random.default_rng(1), None
    with stack_writer(path, grid, TimeAxis("month", 2003 * 12, months), "ssi", "1") as writer:
        for band in range(1, months + 1):
            new = gaussian_filter(rng.standard_normal((rows, cols), "float32"), sigma)
            new /= new.std()
            now = new if now is None else 0.7 * now + 0.51**0.5 * new  # persistence of monthly soil moisture
            writer.write(now, bands=[band])


def run_ours(source: str, folder: str, budget: int) -> None:
    from agridrought.core.interface.runner import run_tool
    from agridrought.core.run.job import Job
    from agridrought.core.tools.drought.clusters.tool import DroughtClusters

    job = Job(memory=budget * 1024**2, threads=2)
    tool = DroughtClusters(
        input=source, threshold=THRESHOLD, output=f"{folder}/clusters.tif", clusters=f"{folder}/clusters.gpkg"
    )
    print(run_tool(tool, job).numbers["COUNT"])


def run_scipy(source: str) -> None:
    import numpy as np
    from scipy.ndimage import generate_binary_structure, label

    from agridrought.core.data.stack.time_stack import TimeStack

    with TimeStack(source) as stack:
        dry = stack.read() <= np.float32(THRESHOLD)
    print(label(dry, generate_binary_structure(3, 1))[1])


def run_start(source: str) -> None:
    """What starting Python and the libraries takes."""
    import scipy.ndimage  # noqa: F401
    import scipy.sparse.csgraph  # noqa: F401

    from agridrought.core.data.stack.time_stack import TimeStack

    TimeStack(source).close()
    print(0)


def measured(*command: str) -> tuple[float, float, float, int]:
    """Seconds, seconds of processors, peak MiB and what is printed, by a parent of its own so that peaks do not mix."""
    code = (
        "import resource, subprocess, sys, time\n"
        "began = time.monotonic()\n"
        "done = subprocess.run(sys.argv[1:], check=True, capture_output=True, text=True)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.stdout)"
    )
    child = [sys.executable, __file__, "--child", *command]
    done = subprocess.run([sys.executable, "-c", code, *child], check=True, capture_output=True, text=True)
    seconds, busy, peak, count = done.stdout.split()
    return float(seconds), float(busy), float(peak), int(count)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, nargs=2, default=[620, 1240])
    parser.add_argument("--months", type=int, default=252)
    parser.add_argument("--budgets", type=int, nargs="+", default=[128, 512], help="of the tool, MiB")
    parser.add_argument("--sigma", type=float, default=6.0, help="of the smoothing in space, pixels")
    parser.add_argument("--no-scipy", action="store_true", help="where the record does not fit into memory")
    parser.add_argument("--child", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        kind, source, *more = options.child
        {"start": run_start, "scipy": run_scipy, "ours": lambda *a: run_ours(*a[:2], int(a[2]))}[kind](source, *more)
        return
    rows, cols = options.size
    size = rows * cols * options.months * 4 / 1e6
    print(f"{rows} × {cols} pixels, {options.months} months, {size:.0f} MB of float32")
    print(f"{'':>16} {'seconds':>8} {'CPU s':>7} {'peak MiB':>9} {'over start':>10} {'clusters':>9}")
    with tempfile.TemporaryDirectory() as folder:
        source = f"{folder}/ssi.tif"
        make_stack(source, rows, cols, options.months, options.sigma)
        runs = [("(start only)", ("start", source))]
        runs += [] if options.no_scipy else [("scipy, in memory", ("scipy", source))]
        runs += [(f"ours, {budget} MiB", ("ours", source, folder, str(budget))) for budget in options.budgets]
        start = None
        for name, command in runs:
            seconds, busy, peak, count = measured(*command)
            start = start or peak
            print(f"{name:>16} {seconds:8.1f} {busy:7.1f} {peak:9.0f} {peak - start:10.0f} {count:>9}", flush=True)


if __name__ == "__main__":
    main()
