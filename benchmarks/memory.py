"""Peak memory of the stack tools: it follows the budget, not the raster.

Makes stacks of 252 months of synthetic soil moisture (10 % missing) of two sizes, runs
each tool on them in a process of its own and prints time and peak resident memory; the
peer is a plain copy with gdal_translate under the same creation options.

    python benchmarks/memory.py [--megabytes 200 2000] [--budget 512] [--tools ssi trend]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

MONTHS = 252
TOOLS = ("ssi", "trend", "trend_seasonal", "trend_field", "regionaltrend", "gapfill")


def make_stack(path: Path, megabytes: float) -> None:
    import numpy as np

    from agridrought.core.data.earth.ellipsoid import LONGITUDE_LATITUDE
    from agridrought.core.data.earth.grid import Grid
    from agridrought.core.data.stack.time_axis import TimeAxis
    from agridrought.core.data.stack.time_stack import stack_writer
    from agridrought.core.engine.windows import split

    edge = int((megabytes * 1e6 / 4 / MONTHS) ** 0.5)
    grid = Grid(LONGITUDE_LATITUDE, (0.05, 0.0, 70.0, 0.0, -0.05, 55.0), edge, edge)
    rng = np.random.default_rng(1)
    season = 0.05 * np.cos(2 * np.pi * np.arange(MONTHS) / 12)[:, None, None]
    with stack_writer(path, grid, TimeAxis("month", 2003 * 12, MONTHS), "sm", "m3 m-3") as writer:
        for window in split(grid, writer.tile, writer.tile**2):
            values = 0.25 + season + rng.normal(0, 0.03, (MONTHS, window.height, window.width))
            values[rng.random(values.shape) < 0.1] = np.nan
            writer.write(values.astype("float32"), window)


def copy_command(source: str, target: str) -> list[str]:
    """A plain copy with the creation options that stacks of this length are written with."""
    return [
        "gdal_translate", "-q", "-co", "TILED=YES", "-co", "BLOCKXSIZE=128", "-co", "BLOCKYSIZE=128",
        "-co", "COMPRESS=DEFLATE", "-co", "ZLEVEL=1", "-co", "PREDICTOR=3", "-co", "INTERLEAVE=BAND",
        "-co", "NUM_THREADS=ALL_CPUS", source, target,
    ]  # fmt: skip


def run_tool(tool: str, source: str, folder: str, budget: int) -> None:
    """In the process that is measured."""
    from agridrought.core.run.job import Job
    from agridrought.core.run.provenance import Provenance

    job, provenance, output = Job(memory=budget * 1024**2), Provenance("benchmark"), f"{folder}/{tool}.tif"
    if tool == "none":  # what starting Python and the libraries takes
        import scipy.special  # noqa: F401

        from agridrought.core.data.stack.time_stack import TimeStack

        TimeStack(source).close()
    elif tool == "ssi":
        from agridrought.core.interface.runner import run_tool as run
        from agridrought.core.tools.drought.ssi.tool import Ssi

        run(Ssi(input=source, output=output, scale=3), job)
    elif tool.startswith("trend"):
        from agridrought.core.interface.runner import run_tool as run
        from agridrought.core.tools.drought.trend.tool import Trend

        given = {"trend_seasonal": {"test": "seasonal"}, "trend_field": {"fdr": True}}.get(tool, {})
        run(Trend(input=source, output=output, **given), job)
    elif tool == "regionaltrend":
        from agridrought.core.interface.runner import run_tool as run
        from agridrought.core.tools.drought.regional_trend.tool import RegionalTrend

        run(RegionalTrend(input=source, output=f"{folder}/trends.csv", test="seasonal_test"), job)
    else:
        from agridrought.core.tools.moisture.gap_fill.fill import fill_stack
        from agridrought.core.tools.moisture.gap_fill.options import FillOptions

        uncertainty = f"{folder}/uncertainty.tif"
        fill_stack(
            source, output, f"{folder}/flags.tif", FillOptions(), job, provenance, uncertainty=uncertainty
        )  # fmt: skip


def measured(command: list[str]) -> tuple[float, float]:
    """Seconds and peak MiB of a command, by a parent of its own so that peaks do not mix."""
    code = (
        "import resource, subprocess, sys, time\n"
        "began = time.monotonic()\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
        "print(time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, text=True)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, nargs="+", default=[200, 500, 2000])
    parser.add_argument("--budget", type=int, default=512, help="memory budget of the tools in MiB")
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=["ssi", "trend"])
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        run_tool(*options.child, options.budget)
        return
    print(f"{MONTHS} months, budget {options.budget} MiB")
    print(f"{'stack':>8} {'tool':>15} {'seconds':>9} {'peak MiB':>9} {'over start':>10} {'time / copy':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in options.megabytes:
            source = f"{folder}/sm{megabytes}.tif"
            make_stack(Path(source), megabytes)
            copy, peak = measured(copy_command(source, f"{folder}/copy.tif"))
            print(
                f"{megabytes:>5} MB {'gdal_translate':>15} {copy:9.1f} {peak:9.0f} {'':>10} {1:12.2f}",
                flush=True,
            )
            start = None
            for tool in ["none", *options.tools]:
                child = [
                    sys.executable,
                    __file__,
                    "--budget",
                    str(options.budget),
                    "--child",
                    tool,
                    source,
                    folder,
                ]
                seconds, peak = measured(child)
                start = start or peak
                name = "(start only)" if tool == "none" else tool
                print(
                    f"{megabytes:>5} MB {name:>15} {seconds:9.1f} {peak:9.0f} {peak - start:10.0f} "
                    f"{seconds / copy:12.2f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
