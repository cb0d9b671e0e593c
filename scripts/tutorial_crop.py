"""The tutorial of docs/tutorial_crop.md in one go: from the loggers of the Cook farm to maps of soil moisture.

    source scripts/env.sh && build/venv/bin/python scripts/tutorial_crop.py [FOLDER] [--pictures FOLDER]

Runs the tools by name, as a script or the Python console of QGIS would, and prints the numbers that the tutorial
quotes. What the chain needs is made from sample_data/cook_farm into FOLDER (default: build/tutorial_crop).
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from datetime import date
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
FARM = ROOT / "sample_data" / "cook_farm"
RASTERS = ("height", "wetness_index", "bulk_density", "ndre_mean", "ndre_sd", "clay_horizon")
WEATHER = {"pre": "mm", "tmax": "degC", "tmin": "degC"}
FIRST, LAST = date(2010, 1, 1), date(2012, 12, 31)
EVERY = 4
MAP_DAYS = ("2012-05-01", "2012-09-15")
SHOWN = ("2012-05-01", "2012-06-15", "2012-08-01", "2012-09-15")


def rows_of(name: str) -> list[dict]:
    with open(FARM / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_records(path: Path) -> None:
    """One row per logger and every fourth day, with the logger's place; days between are nearly copies."""
    places = {row["station"]: (row["easting"], row["northing"]) for row in rows_of("loggers.csv")}
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["station", "date", "sm", "crop", "depth", "easting", "northing"])
        for record in rows_of("soil_moisture.csv")[::EVERY]:
            for station, place in places.items():
                if record[station]:
                    writer.writerow([station, record["date"], record[station], "wheat", "30", *place])


def write_weather(folder: Path) -> list[str]:
    """The weather of the farm as daily stacks: the same value in every pixel."""
    from agridrought.core.data.raster import RasterFile
    from agridrought.core.data.stack.time_axis import TimeAxis
    from agridrought.core.data.stack.time_stack import stack_writer

    with RasterFile(str(FARM / "height.tif")) as raster:
        grid = raster.grid
    axis, paths = TimeAxis.spanning([FIRST, LAST], "day"), []
    known = {row["date"]: row for row in rows_of("weather.csv")}
    for name, unit in WEATHER.items():
        paths.append(str(folder / f"{name}.tif"))
        values = np.array([float(known[day][name]) if day in known else np.nan for day in axis.labels], "float32")
        with stack_writer(paths[-1], grid, axis, name, unit) as writer:
            writer.write(np.broadcast_to(values[:, None, None], (axis.size, grid.height, grid.width)))
    return paths


def write_mask(folder: Path) -> str:
    """Where all predictors are known: the fields of the farm."""
    from agridrought.core.data.raster import RasterFile, RasterWriter

    inside = True
    for name in RASTERS:
        with RasterFile(str(FARM / f"{name}.tif")) as raster:
            inside, grid = inside & np.isfinite(raster.read()[0]), raster.grid
    with RasterWriter(folder / "fields.tif", grid, ["fields"], "uint8") as writer:
        writer.write(inside.astype("float32"))
    return str(folder / "fields.tif")


def chain(run, folder: Path) -> dict[str, str]:
    """The tools one after the other; says what they return."""
    write_records(folder / "records.csv")
    weather, mask = write_weather(folder), write_mask(folder)
    pre10 = run("aggregatestack", INPUT=weather[0], PERIOD="trailing", DAYS=10, STATISTIC="sum", MIN_VALID=0.8,
                NAME="pre10", OUTPUT=str(folder / "pre10.tif"))["OUTPUT"]  # fmt: skip
    covariates = [*(str(FARM / f"{name}.tif") for name in RASTERS), *weather, pre10]
    sampled = run("samplestations", STATIONS=str(folder / "records.csv"), COVARIATES=covariates, STATION="station",
                  DATE="date", SM="sm", CROP="crop", DEPTH="depth", X_FIELD="easting", Y_FIELD="northing",
                  CRS="EPSG:26911", OUTPUT=str(folder / "table.gpkg"))  # fmt: skip
    print({name: value for name, value in sampled.items() if name.isupper() and name != "OUTPUT"})
    trained = run("traincropmodel", TABLE=sampled["OUTPUT"], PINNED=["pre10"], MODEL=str(folder / "model.zip"),
                  REPORT=str(folder / "report.html"))  # fmt: skip
    without = run("traincropmodel", TABLE=sampled["OUTPUT"], PINNED=["pre10"], MODEL=str(folder / "no_places.zip"),
                  FEATURES=["doy", *RASTERS, *WEATHER, "pre10"])  # fmt: skip
    for what, numbers in (("with lat and lon", trained), ("without", without)):
        print(what, {name: round(value, 4) for name, value in numbers.items() if isinstance(value, float)})
    mapped = run("mapcropmoisture", MODEL=trained["MODEL"], COVARIATES=covariates, CROP_MASK=mask, START=MAP_DAYS[0],
                 END=MAP_DAYS[1], OUTPUT_FOLDER=str(folder / "days"), OUTPUT=str(folder / "sm.vrt"),
                 UNCERTAINTY=str(folder / "uncertainty.vrt"),
                 APPLICABILITY=str(folder / "applicability.vrt"))  # fmt: skip
    print({name: value for name, value in mapped.items() if name in ("DAYS", "NEW_DAYS", "OUTSIDE_SHARE")})
    return mapped


def pictures(mapped: dict[str, str], folder: Path) -> None:
    """Maps of some days, and of the half width of the first of them."""
    from agridrought.core.data.stack.time_stack import TimeStack
    from agridrought.core.report import legends
    from agridrought.core.report.figures import spread
    from agridrought.core.report.maps import Panel, value_maps
    from agridrought.core.report.page import png

    folder.mkdir(parents=True, exist_ok=True)
    with TimeStack(mapped["OUTPUT"]) as stack:
        days = [date.fromisoformat(day) for day in SHOWN]
        values = [stack.read(steps=slice(stack.axis.index(day), stack.axis.index(day) + 1))[0] for day in days]
        low, high = np.nanpercentile(values, (1, 99))
        panels = [Panel(value, day) for value, day in zip(values, SHOWN, strict=True)]
        figure = value_maps(stack.grid, panels, spread(legends.MOISTURE, low, high, "m³/m³"), columns=2)
    (folder / "tutorial_crop_maps.png").write_bytes(png(figure))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "tutorial_crop")
    parser.add_argument("--pictures", type=Path, help="write the tutorial's pictures into this folder")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)

    from qgis.core import QgsApplication
    from qgis.testing import start_app

    app = start_app()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from qgis import processing

    from agridrought import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    mapped = chain(lambda tool, **inputs: processing.run(f"agridrought:{tool}", inputs), given.folder)
    if given.pictures:
        pictures(mapped, given.pictures)
    app.exitQgis()
    os._exit(0)  # QGIS outside its desktop does not always end cleanly


if __name__ == "__main__":
    main()
