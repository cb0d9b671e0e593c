"""Is the fine soil moisture nearer to the truth than interpolation? Synthetic landscapes whose truth is known.

    python benchmarks/downscale_truth.py [--generators hills basins] [--seeds 0] [--noise 0 .004 .008 .02] [--gaps 0 .2]
        [--trees 50] [--months 48]

Coarse soil moisture (0.25°) is the area mean of the true fine field (0.05°) plus white noise; with gaps it is filled by
the tool “Fill gaps”, whose uncertainty the downscaling is then given. Printed are RMSE over that of plain bilinear
interpolation of the same coarse field, on observed and on filled cells and by season, of the tool, of the tool with
COARSE_ERROR 0, and of kriging with nugget without covariates; the share of true values in the 90 % band; and the mean
step across the borders of the coarse cells over that inside them (the truth's in brackets). With --brief the tool alone
is run.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
from rasterio.crs import CRS
from synthetic_truth import FACTOR, GENERATORS, Truth, gaps, observe

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack, stack_writer
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.coarse_estimate import InMemory, learn
from agridrought.core.tools.moisture.downscale.coarsen_and_recover import border_ratio
from agridrought.core.tools.moisture.downscale.nesting import Nesting, bilinear
from agridrought.core.tools.moisture.downscale.tool import Downscale, TrainDownscaler
from agridrought.core.tools.moisture.gap_fill.tool import GapFill

WGS84 = CRS.from_epsg(4326).to_wkt()
SEASONS = ("DJF", "MAM", "JJA", "SON")


def interpolated(coarse: np.ndarray) -> np.ndarray:
    """Plain bilinear interpolation ``(…, y, x)`` to ``(…, y·k, x·k)``."""
    rows, cols = ((np.arange(n * FACTOR) + 0.5) / FACTOR - 0.5 for n in coarse.shape[-2:])
    return bilinear(coarse, rows, cols)


def write(work: Path, truth: Truth, coarse: np.ndarray) -> tuple[str, list[str]]:
    """The coarse stack and the covariates as files."""
    months, rows, cols = truth.sm.shape
    fine = Grid(WGS84, (0.05, 0.0, 30.0, 0.0, -0.05, 3.0), cols, rows)
    cells = Grid(WGS84, (0.25, 0.0, 30.0, 0.0, -0.25, 3.0), cols // FACTOR, rows // FACTOR)
    axis = TimeAxis("month", 2003 * 12, months)
    sm, paths = str(work / "synthetic_sm.tif"), []
    with stack_writer(sm, cells, axis, "sm", "m3 m-3") as writer:
        writer.write(coarse.astype("float32"))
    for name, values in truth.dynamic.items():
        paths.append(str(work / f"synthetic_{name}.tif"))
        with stack_writer(paths[-1], fine, axis, name) as writer:
            writer.write(values.astype("float32"))
    for name, values in truth.static.items():
        paths.append(str(work / f"synthetic_{name}.tif"))
        with RasterWriter(paths[-1], fine, [""]) as writer:
            writer.write(values[None].astype("float32"))
    return sm, paths


def read(path: str) -> np.ndarray:
    with TimeStack(path) as stack:
        return stack.read().astype("float64")


def run(
    truth: Truth, coarse: np.ndarray, trees: int, brief: bool = False
) -> tuple[dict[str, np.ndarray], np.ndarray, dict[str, float]]:
    """Estimates by method, half width of the tool's band, and the tool's numbers."""
    job = Job(2 * 1024**3, 2)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sm, covariates = write(work, truth, coarse)
        uncertainty, flags = None, None
        if np.isnan(coarse).any():
            filled, flags, uncertainty = (str(work / f"{name}.tif") for name in ("filled", "flags", "uncertainty"))
            run_tool(GapFill(input=sm, output=filled, flags=flags, uncertainty=uncertainty), job)
            sm = filled
        error = {"sm": sm, "sm_uncertainty": uncertainty}
        given = {"covariates": tuple(covariates), "model": str(work / "model.zip")}
        train = TrainDownscaler(flags=flags, block_size=1.5, trees=trees, **error, **given)
        trained = run_tool(train, job).numbers
        fine, half, exact = (str(work / f"{name}.tif") for name in ("fine", "half", "exact"))
        numbers = run_tool(Downscale(output=fine, uncertainty=half, **error, **given), job).numbers
        seen = read(sm)
        if brief:
            return {"bilinear": interpolated(seen), "tool": read(fine)}, read(half), {**trained, **numbers}
        run_tool(Downscale(output=exact, sm=sm, coarse_error=0.0, **given), job)
        record = InMemory(seen)
        own = learn(record, np.arange(len(seen)), 12.0)
        kriging = np.stack([own.estimate(seen[t], record.error(t), t).values for t in range(len(seen))])
        fields = {
            "bilinear": interpolated(seen), "tool": read(fine), "exact": read(exact), "kriging": interpolated(kriging)
        }  # fmt: skip
        return fields, read(half), {**trained, **numbers}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--generators", nargs="+", default=list(GENERATORS))
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--noise", type=float, nargs="+", default=[0.0, 0.004, 0.008, 0.02])
    parser.add_argument("--gaps", type=float, nargs="+", default=[0.0, 0.2])
    parser.add_argument("--trees", type=int, default=50)
    parser.add_argument("--months", type=int, default=48)
    parser.add_argument("--brief", action="store_true")
    arguments = parser.parse_args()
    for name in arguments.generators:
        for seed in arguments.seeds:
            truth = GENERATORS[name](seed, arguments.months)
            for noise in arguments.noise:
                for share in arguments.gaps:
                    start = time.perf_counter()
                    coarse = observe(truth, noise, seed)
                    missing = gaps(coarse.shape, share, seed) if share else np.zeros(coarse.shape, bool)
                    coarse[missing] = np.nan
                    print(f"\n{name}, seed {seed}, noise {noise:g}, gaps {share:g}")
                    report(truth, missing, *run(truth, coarse, arguments.trees, arguments.brief))
                    print(f"  {time.perf_counter() - start:.0f} s", flush=True)


def report(truth: Truth, missing: np.ndarray, fields: dict[str, np.ndarray], half, numbers) -> None:
    """RMSE of bilinear, of the others over it, and the band's coverage, of several parts of the record."""
    known = np.isfinite(half) & np.all([np.isfinite(field) for field in fields.values()], axis=0)
    filled = np.kron(missing, np.ones((1, FACTOR, FACTOR), bool))
    season = (np.arange(len(half)) % 12 + 1) % 12 // 3
    parts = {"all": known, "observed": known & ~filled, "filled": known & filled}
    parts |= {label: known & (season == n)[:, None, None] for n, label in enumerate(SEASONS)}
    for label, chosen in parts.items():
        if not chosen.any():
            continue
        errors = {name: np.sqrt(np.mean((field - truth.sm)[chosen] ** 2)) for name, field in fields.items()}
        ratios = "".join(f"  {name} {errors[name] / errors['bilinear']:.3f}" for name in errors if name != "bilinear")
        inside = np.mean(np.abs(fields["tool"] - truth.sm)[chosen] <= half[chosen])
        print(f"  {label:9} bilinear {errors['bilinear']:.4f}{ratios}   band {100 * inside:.1f} %")
    print("  " + ", ".join(f"{name} {value:.3g}" for name, value in numbers.items()))
    steps = {name: np.nanmean([_border(field) for field in fields[name]]) for name in fields}
    steps["the truth"] = np.mean([_border(field) for field in truth.sm])
    print("  steps at borders: " + ", ".join(f"{name} {ratio:.2f}" for name, ratio in steps.items()))


def _border(field: np.ndarray) -> float:
    """Mean step across the borders of the coarse cells over the mean step inside them."""
    rows, cols = field.shape
    fine = Grid(WGS84, (0.05, 0.0, 30.0, 0.0, -0.05, 3.0), cols, rows)
    cells = Grid(WGS84, (0.25, 0.0, 30.0, 0.0, -0.25, 3.0), cols // FACTOR, rows // FACTOR)
    return border_ratio(field, Nesting(cells, fine, FACTOR, 0, 0))


if __name__ == "__main__":
    main()
