"""Speed of SSI: the best of five distributions per pixel, and the tool on a large stack.

First, per pixel of 252 months and on one core: `best` (five distributions fitted to twelve
calendar months, ranked by AICc, applied), against a loop over scipy.stats (`fit` and `kstest` of
the same five, as papers do it) and against the gamma SPI of climate_indices, both optional.
Then, with --stack, qgis_process with `agridrought:ssi` (normal) on a stack of 252 months, less
the same on a stack of one pixel (the start of QGIS), against copying the stack with gdal_translate
under the same creation options.

    python benchmarks/ssi_speed.py [--pixels 20000] [--peers 3] [--stack 1000]

climate_indices: scripts/setup.sh bench. Per-pixel times are processor time of the best run.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np  # noqa: E402  the libraries read the number of threads when they are loaded
from memory import MONTHS, copy_command, make_stack  # noqa: E402

WORDS = (
    "normal", "gamma", "lognormal", "gev", "pearson3", "gamma_ml", "best", "loglogistic", "empirical", "kernel",
    "pooled",
)  # fmt: skip


def pixels(count: int) -> np.ndarray:
    """Soil moisture of 252 months with a season and 5 % missing, ``(time, n)`` float32."""
    rng = np.random.default_rng(1)
    season = 0.05 * np.cos(2 * np.pi * np.arange(MONTHS) / 12)[:, None]
    values = 0.05 + season + rng.gamma(30, size=(MONTHS, count)) / 120
    values[rng.random(values.shape) < 0.05] = np.nan
    return values.astype("float32")


def seconds(work, runs: int = 3) -> float:
    """Processor time of the fastest run, which others on the machine do not change much."""
    best = np.inf
    for _ in range(runs):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def ours(word: str, values: np.ndarray) -> float:
    """Milliseconds per pixel, fit and index."""
    from agridrought.core.tools.drought.ssi import standardise

    months, everything = np.arange(MONTHS) % 12, np.ones(MONTHS, bool)
    return 1e3 * seconds(lambda: standardise(values, months, everything, word, 3.0)) / values.shape[1]


def scipy_loop(values: np.ndarray) -> float:
    """Milliseconds per pixel of `fit` and `kstest` for five distributions and twelve months."""
    from scipy import stats

    def work():
        for series in values.T:
            for month in range(12):
                sample = series[month::12]
                sample = sample[np.isfinite(sample)].astype("float64")
                for name in ("norm", "gamma", "lognorm", "genextreme", "pearson3"):
                    parameters = getattr(stats, name).fit(sample)
                    stats.kstest(sample, name, parameters)

    with np.errstate(all="ignore"):
        return 1e3 * seconds(work, 1) / values.shape[1]


def climate_indices_gamma(values: np.ndarray) -> float | None:
    """Milliseconds per pixel of the gamma SPI of climate_indices; None where it is not installed."""
    try:
        from climate_indices import compute, indices
    except ImportError:
        return None
    logging.disable(logging.CRITICAL)
    monthly, gamma = compute.Periodicity.monthly, indices.Distribution.gamma
    series = [column.astype("float64") for column in values.T]

    def work():
        for one in series:
            indices.spi(one, 1, gamma, 2003, 2003, 2023, monthly)

    return 1e3 * seconds(work) / len(series)


def run_command(command: list[str], text: str = "") -> tuple[float, float]:
    """Wall-clock and processor seconds of a command."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run_tool(source: str, folder: str) -> tuple[float, float]:
    """The tool by qgis_process."""
    inputs = {"inputs": {"INPUT": source, "OUTPUT": f"{folder}/ssi.tif"}}
    return run_command(["qgis_process", "--json", "run", "agridrought:ssi", "-"], json.dumps(inputs))


def stack_against_copy(megabytes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, small = f"{folder}/sm.tif", f"{folder}/small.tif"
        make_stack(Path(source), megabytes)
        make_stack(Path(small), 0.004)
        work = {
            "gdal_translate": lambda: run_command(copy_command(source, f"{folder}/copy.tif")),
            "qgis_process": lambda: run_tool(source, folder),
            "its start": lambda: run_tool(small, folder),
        }
        # By turns, so that others on the machine disturb all alike; the best of two.
        rounds = [{name: call() for name, call in work.items()} for _ in range(2)]
        best = {name: np.min([one[name] for one in rounds], axis=0) for name in work}
        print(f"\n{megabytes} MB, {MONTHS} months: seconds, and of the processor")
        for name, (wall, processor) in best.items():
            print(f"{name:>22} {wall:10.1f} {processor:10.1f}")
        wall, processor = (best["qgis_process"] - best["its start"]) / best["gdal_translate"]
        print(f"{'tool less start / copy':>22} {wall:10.2f} {processor:10.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pixels", type=int, default=20_000)
    parser.add_argument("--peers", type=int, default=3, help="pixels of the scipy loop (half a second each)")
    parser.add_argument("--stack", type=int, help="megabytes of a stack for the tool against a copy")
    options = parser.parse_args()
    values = pixels(options.pixels)
    print(f"per pixel of {MONTHS} months, one core")
    measured = {word: ours(word, values) for word in WORDS}
    for word, cost in measured.items():
        print(f"{word:>22} {cost:10.4f} ms")
    for name, cost in (
        ("scipy fit + kstest", scipy_loop(values[:, : options.peers])),
        ("climate_indices gamma", climate_indices_gamma(values[:, :300])),
    ):
        if cost is None:
            print(f"{name:>22} not installed")
        else:
            print(f"{name:>22} {cost:10.4f} ms = {cost / measured['best']:.1f} × best")
    if options.stack:
        if shutil.which("qgis_process"):
            stack_against_copy(options.stack)
        else:
            print("qgis_process is not on the PATH: the tool on a stack is left out")


if __name__ == "__main__":
    main()
