"""The whole of “Validate against stations” on 2 400 stations, 252 months and four products: time and peak memory.

Two products at 0.05° (620 × 1240 pixels), two at 0.25°; stations as a GeoPackage with a value in a row (605 000 rows).
The run is that of qgis_process, start-up of QGIS included. The peer is reading the four stacks once.

    python benchmarks/validate_speed.py [--stations 2400] [--months 252] [--folder DIR]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.stack.time_axis import TimeAxis, step_date
from agridrought.core.data.stack.time_stack import TimeStack, stack_writer
from agridrought.core.engine.windows import split

WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
WEST, NORTH, WIDE, HIGH = 73.0, 54.0, 62.0, 31.0


def truth(x, y, months):
    """Synthetic soil moisture ``(months, n)`` of places."""
    season = np.cos(2 * np.pi * (np.arange(months)[:, None] / 12 + x / 40))
    weather = np.sin(np.arange(months)[:, None] * 0.7 + x / 3) * np.cos(y / 2 + np.arange(months)[:, None] * 0.3)
    return 0.22 + 0.06 * season + 0.04 * weather


def write_product(path: Path, step: float, months: int, seed: int) -> None:
    grid = Grid(WGS84, (step, 0.0, WEST, 0.0, -step, NORTH), round(WIDE / step), round(HIGH / step))
    rng = np.random.default_rng(seed)
    with stack_writer(path, grid, TimeAxis("month", 2003 * 12, months), path.stem, "m3 m-3") as writer:
        for window in split(grid, writer.tile, writer.tile**2):
            col = WEST + (window.col + np.arange(window.width) + 0.5) * step
            row = NORTH - (window.row + np.arange(window.height) + 0.5) * step
            x, y = (part.ravel() for part in np.meshgrid(col, row))
            values = truth(x, y, months) + rng.normal(0, 0.02, (months, x.size))
            writer.write(values.reshape(months, window.height, window.width).astype("float32"), window)


def write_stations(path: Path, stations: int, months: int) -> None:
    import geopandas

    rng = np.random.default_rng(9)
    x, y = WEST + rng.random(stations) * WIDE, NORTH - rng.random(stations) * HIGH
    values = truth(x, y, months) + rng.normal(0, 0.03, (months, stations))
    days = np.array([step_date(2003 * 12 + i, "month") for i in range(months)], "datetime64[ns]")
    frame = geopandas.GeoDataFrame(
        {
            "site": np.tile([f"S{i:04d}" for i in range(stations)], months),
            "day": np.repeat(days, stations),
            "sm": values.ravel(),
        },
        geometry=geopandas.points_from_xy(np.tile(x, months), np.tile(y, months)),
        crs="EPSG:4326",
    )
    frame.to_file(path, driver="GPKG")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stations", type=int, default=2400)
    parser.add_argument("--months", type=int, default=252)
    parser.add_argument("--folder", type=Path, help="keep the data here, and use what is there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or Path(scratch)
        folder.mkdir(exist_ok=True)
        paths = []
        for number, step in enumerate((0.05, 0.05, 0.25, 0.25)):
            paths.append(folder / f"product{number}.tif")
            if not paths[-1].exists():
                write_product(paths[-1], step, options.months, number)
        layer = folder / "stations.gpkg"
        if not layer.exists():
            write_stations(layer, options.stations, options.months)
        began = time.monotonic()
        for path in paths:
            with TimeStack(str(path)) as stack:
                for window in split(stack.grid, 128, 128**2):
                    stack.read(window)
        read = time.monotonic() - began
        given = {
            "PRODUCTS": [str(path) for path in paths],
            "STATIONS": str(layer),
            "STATION": "site",
            "DATE": "day",
            "VALUE": "sm",
            "ANOMALIES": "climatology",
            "OUTPUT": f"{scratch}/scores.csv",
            "POINTS": f"{scratch}/sites.gpkg",
            "COMPARISON": f"{scratch}/compare.csv",
            "REPORT": f"{scratch}/report.html",
        }
        began = time.monotonic()
        done = subprocess.run(
            ["qgis_process", "--json", "run", "agridrought:validate", "-"],
            input=json.dumps({"inputs": given}),
            text=True,
            capture_output=True,
            check=True,
        )
        seconds = time.monotonic() - began
        results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        peak, processor = used.ru_maxrss / 1024, used.ru_utime + used.ru_stime
    print(
        f"{options.stations} stations, {options.months} months, 4 products; r {results['R']:.3f}, {results['SITES']}"
        " sites"
    )
    print(f"{'':<24} {'seconds':>8} {'peak MiB':>9} {'processor seconds':>18}")
    print(f"{'reading the stacks once':<24} {read:8.1f}")
    print(f"{'the tool, start to end':<24} {seconds:8.1f} {peak:9.0f} {processor:18.1f}   ratio {seconds / read:.2f}")


if __name__ == "__main__":
    main()
