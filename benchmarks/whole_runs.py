"""Whole runs of five tools in this checkout and in another one: seconds of `qgis_process run`, and their ratios.

Every tool runs in pairs (this checkout, the other, then the other way round) on the same synthetic inputs, so that what
else the machine does falls on both alike. Told are the medians of processor time (user and system of the process and
of what it starts) and of the clock, and the medians of the ratios of the pairs. Before the pairs each checkout runs
once, so that both have their compiled modules. The outputs of the two can be compared pixel by pixel with --compare.

    git worktree add --detach ../other 69bf26d && make -C ../other setup
    python benchmarks/whole_runs.py ../other [--pairs 5] [--edge 40] [--months 150] [--tools ssi trend] [--compare]

`--edge 300` is a stack of some 50 MB, on which the work itself counts more than the start.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent.parent
TOOLS = ("ssi", "trend", "gapfill", "downscale", "validate")
COARSE = 10  # fine pixels along the side of a coarse cell


def labels(months: int) -> list[str]:
    """Months as `Build time stack` writes them."""
    return [f"{2003 + month // 12}-{month % 12 + 1:02d}" for month in range(months)]


def write(path: Path, values: np.ndarray, pixel: float, variable: str, unit: str) -> str:
    """A monthly stack ``(time, rows, cols)`` as the plugin writes it."""
    import rasterio

    tags = {"time_step": "month", "variable": variable, "unit": unit}
    profile = {
        "driver": "GTiff", "dtype": "float32", "count": len(values), "height": values.shape[1],
        "width": values.shape[2], "crs": "EPSG:4326", "nodata": np.nan, "tiled": True, "blockxsize": 128,
        "blockysize": 128, "compress": "deflate", "zlevel": 1, "predictor": 3, "interleave": "band",
        "transform": rasterio.transform.from_origin(70.0, 50.0, pixel, pixel),
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(values.astype("float32"))
        target.descriptions = labels(len(values))
        target.update_tags(**tags)
    return str(path)


def make_inputs(folder: Path, edge: int, months: int) -> dict[str, str]:
    """Soil moisture with and without gaps, coarse and fine stacks for downscaling, and stations."""
    rng = np.random.default_rng(1)
    season = np.cos(2 * np.pi * np.arange(months) / 12)[:, None, None]
    wet = 0.25 + 0.05 * season + rng.normal(0, 0.03, (months, edge, edge))
    gappy = np.where(rng.random(wet.shape) < 0.1, np.nan, wet)
    few = max(8, min(edge // COARSE, 12))
    fine = 12 + 10 * season[:24] + rng.normal(0, 2, (24, few * COARSE, few * COARSE))
    cells = fine.reshape(24, few, COARSE, few, COARSE).mean((2, 4))
    made = {
        "wet": write(folder / "wet.tif", wet, 0.05, "sm", "m3 m-3"),
        "gappy": write(folder / "gappy.tif", gappy, 0.05, "sm", "m3 m-3"),
        "other": write(folder / "other.tif", wet + rng.normal(0, 0.02, wet.shape), 0.05, "other", "m3 m-3"),
        "fine": write(folder / "fine.tif", fine, 0.01, "temperature", "degC"),
        "coarse": write(folder / "coarse.tif", 0.4 - 0.008 * cells, 0.1, "sm", "m3 m-3"),
        "stations": str(folder / "stations.csv"),
    }
    with open(made["stations"], "w", newline="", encoding="utf-8") as target:
        table = csv.writer(target)
        table.writerow(("station", "date", "sm", "x", "y"))
        for station in range(20):
            row, col = rng.integers(0, edge, 2)
            place = (70.0 + 0.05 * (col + 0.5), 50.0 - 0.05 * (row + 0.5))
            for month, label in enumerate(labels(months)):
                table.writerow((station, f"{label}-15", round(wet[month, row, col] + rng.normal(0, 0.02), 4), *place))
    return made


def parameters(tool: str, made: dict[str, str], folder: Path, checkout: Path) -> dict[str, object]:
    """What a tool is given. Parameters that it has not always had only where they ask for the work of before."""
    known = (checkout / "docs" / "tools" / f"{tool}.md").read_text(encoding="utf-8")
    exact = {"COARSE_ERROR": 0} if "`COARSE_ERROR`" in known else {}
    out = {name: str(folder / f"{tool}_{name.lower()}.tif") for name in ("OUTPUT", "FLAGS", "UNCERTAINTY")}
    return {
        "ssi": {"INPUT": made["wet"], "SCALE": 3, "OUTPUT": out["OUTPUT"]},
        "trend": {"INPUT": made["wet"], "OUTPUT": out["OUTPUT"]},
        "gapfill": {"INPUT": made["gappy"], **out},
        "downscale": {
            "MODEL": str(folder / "model.zip"), "COVARIATES": [made["fine"]], "SM": made["coarse"],
            "OUTPUT": out["OUTPUT"], **exact,
        },
        "traindownscaler": {
            "SM": made["coarse"], "COVARIATES": [made["fine"]], "TREES": 50, "MODEL": str(folder / "model.zip"),
        },
        "validate": {
            "PRODUCTS": [made["wet"], made["other"]], "STATIONS": made["stations"], "STATION": "station",
            "DATE": "date", "VALUE": "sm", "X_FIELD": "x", "Y_FIELD": "y",
            "OUTPUT": str(folder / "scores.csv"), "POINTS": str(folder / "points.gpkg"),
        },
    }[tool]  # fmt: skip


def environment(checkout: Path) -> dict[str, str]:
    """What scripts/env.sh of a checkout sets; Python keeps its compiled modules, as it does for users."""
    unwanted = ("AGRIDROUGHT", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    lines = subprocess.run(
        ["bash", "-c", "source scripts/env.sh && env -0"], cwd=checkout, check=True, capture_output=True,
        env={key: value for key, value in os.environ.items() if not key.startswith(unwanted)},
    ).stdout.decode()  # fmt: skip
    return dict(line.split("=", 1) for line in lines.split("\0") if "=" in line)


def run(checkout: Path, env: dict[str, str], tool: str, given: dict[str, object]) -> tuple[float, float]:
    """Processor seconds and seconds by the clock of one whole run."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(
        ["qgis_process", "--json", "run", f"agridrought:{tool}", "-"], input=json.dumps({"inputs": given}),
        env=env, cwd=checkout, capture_output=True, text=True, check=False,
    )  # fmt: skip
    clock, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{tool} in {checkout}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock


def difference(one: str, other: str) -> str:
    """How two rasters differ."""
    import rasterio

    with rasterio.open(one) as a, rasterio.open(other) as b:
        if (a.count, a.shape) != (b.count, b.shape):
            return f"{a.count} bands of {a.shape} against {b.count} of {b.shape}"
        x, y = a.read(), b.read()
    same = (x == y) | (np.isnan(x) & np.isnan(y))
    if same.all():
        return "the same to the last bit"
    return f"{1 - same.mean():.2%} of the values differ, at most by {np.nanmax(np.abs(x - y)):.3g}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("other", type=Path, help="another checkout, set up")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--edge", type=int, default=40, help="pixels along the side of the stacks")
    parser.add_argument("--months", type=int, default=150)
    parser.add_argument("--tools", nargs="+", default=TOOLS, choices=TOOLS)
    parser.add_argument("--compare", action="store_true", help="compare the outputs")
    wanted = parser.parse_args()
    checkouts = {"this": HERE, "other": wanted.other.resolve()}
    with tempfile.TemporaryDirectory() as place:
        made = make_inputs(Path(place), wanted.edge, wanted.months)
        folders, environments = {}, {}
        for name, checkout in checkouts.items():
            folders[name], environments[name] = Path(place) / name, environment(checkout)
            folders[name].mkdir()
        print(f"{wanted.edge} × {wanted.edge} pixels, {wanted.months} months, median of {wanted.pairs} pairs")
        print(f"{'tool':<10}{'processor s':>26}{'clock s':>26}")
        print(f"{'':<10}" + 2 * f"{'this':>12}{'other':>7}{'ratio':>7}")
        for tool in wanted.tools:
            pairs = {name: [] for name in checkouts}
            for number in range(-1, wanted.pairs):  # the first is to warm up
                for name in sorted(checkouts, reverse=bool(number % 2)):
                    if tool == "downscale" and number < 0:
                        given = parameters("traindownscaler", made, folders[name], checkouts[name])
                        run(checkouts[name], environments[name], "traindownscaler", given)
                    taken = run(
                        checkouts[name],
                        environments[name],
                        tool,
                        parameters(tool, made, folders[name], checkouts[name]),
                    )
                    pairs[name] += [taken] if number >= 0 else []
            line = f"{tool:<10}"
            for kind in range(2):
                this, other = ([one[kind] for one in pairs[name]] for name in ("this", "other"))
                ratio = statistics.median(a / b for a, b in zip(this, other, strict=True))
                line += f"{statistics.median(this):>12.2f}{statistics.median(other):>7.2f}{ratio:>7.3f}"
            print(line, flush=True)
            if wanted.compare:
                for path in sorted(folders["this"].glob(f"{tool}_*.tif")):
                    print(f"    {path.name}: {difference(str(path), str(folders['other'] / path.name))}")


if __name__ == "__main__":
    main()
