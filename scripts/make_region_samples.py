"""Make sample_data/corn_belt and sample_data/sierra_leone from a folder of public data; for maintainers.

    source scripts/env.sh && build/venv/bin/python scripts/make_region_samples.py DATA_FOLDER

DATA_FOLDER holds usa_cornbelt_nldas_nass/, kansas_uscrn_usdm/ and sierra_leone_era5land/. Needs the Python bindings of
GDAL (they come with QGIS). Values are those of the sources but for the unit, which each SOURCE.txt tells.
"""

from __future__ import annotations

import argparse
import calendar
import csv
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parent.parent
LARGEST_FOLDER = 1024 * 1024
CORN_BELT, SIERRA_LEONE = "corn_belt", "sierra_leone"
DEPTH_MM = 2000.0  # of the column 0-200 cm: mm of water to m³/m³
STATION_FIRST = "20090801"  # the probes measure from then on
STATION_COLUMNS = {"SOIL_MOISTURE_5_DAILY": "0-5", "SOIL_MOISTURE_10_DAILY": "5-10", "SOIL_MOISTURE_20_DAILY": "10-20"}


def write_stack(path: Path, values, days, transform, tags) -> None:
    """A dated GeoTIFF as the plugin's tools write them: a band for each date, its ISO date in the description."""
    driver = gdal.GetDriverByName("GTiff")
    rows, columns = values.shape[1:]
    options = ["COMPRESS=DEFLATE", "ZLEVEL=9", "PREDICTOR=3", f"BLOCKYSIZE={rows}"]
    file = driver.Create(str(path), columns, rows, len(values), gdal.GDT_Float32, options)
    file.SetGeoTransform(transform)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    file.SetProjection(crs.ExportToWkt())
    file.SetMetadata(tags)
    for i, (one, day) in enumerate(zip(values, days, strict=True), 1):
        band = file.GetRasterBand(i)
        band.SetNoDataValue(float("nan"))
        band.SetDescription(day)
        band.SetUnitType(tags["unit"])
        band.WriteArray(one)
    file.FlushCache()


def make_corn_belt(data: Path, out: Path) -> Path:
    """Soil moisture April to June 1999-2020, states, losses of corn, and the station at Manhattan, Kansas."""
    source, folder = data / "usa_cornbelt_nldas_nass", out / CORN_BELT
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted((source / "soilm_0.5deg").glob("*.tif"))
    values, days = [], []
    for path in files:
        file = gdal.Open(str(path))
        one = file.ReadAsArray().astype("float32")
        values.append(np.where(one == -9999, np.nan, one / DEPTH_MM).astype("float32"))
        days.append(f"{path.stem[-7:]}-01")
        transform = file.GetGeoTransform()
    tags = {"variable": "sm_0_200cm", "unit": "m3 m-3", "time_step": "month"}
    write_stack(folder / "soil_moisture_0_200cm_1999_2020.tif", np.stack(values), days, transform, tags)
    west, north = transform[0], transform[3]
    east, south = west + 48 * transform[1], north + 26 * transform[5]
    _states(source / "us_states_ne50.gpkg", folder / "states.geojson", (west, south, east, north))
    (folder / "corn_losses_1980_2011.csv").write_bytes((source / "corn_loss_bu_per_acre_1980_2011.csv").read_bytes())
    _station(data / "kansas_uscrn_usdm" / "KS_Manhattan_6_SSW.csv", folder / "station_manhattan_kansas.csv")
    return folder


def _states(source: Path, target: Path, box) -> None:
    """States that touch the box, with their names; coordinates to 0.001° (100 m), which 1:50 million does not reach."""
    target.unlink(missing_ok=True)
    file = ogr.Open(str(source))
    layer = file.GetLayer(0)
    layer.SetSpatialFilterRect(*box)
    options = ["COORDINATE_PRECISION=3", "RFC7946=YES"]
    made = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(target))
    states = made.CreateLayer("states", layer.GetSpatialRef(), ogr.wkbMultiPolygon, options)
    states.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for feature in layer:
        if feature.GetField("iso_a2") != "US":
            continue
        copy = ogr.Feature(states.GetLayerDefn())
        copy.SetField("name", feature.GetField("name"))
        copy.SetGeometry(ogr.ForceToMultiPolygon(feature.GetGeometryRef().Clone()))
        states.CreateFeature(copy)


def _station(source: Path, target: Path) -> None:
    """A row per day and depth, as “Validate against stations” takes them; days without a value are left out."""
    with open(source, newline="", encoding="utf-8") as file, open(target, "w", newline="", encoding="utf-8") as made:
        rows = csv.writer(made, lineterminator="\n")
        rows.writerow(("station", "date", "lon", "lat", "depth", "sm"))
        for row in csv.DictReader(file):
            day = row["LST_DATE"]
            if day < STATION_FIRST:
                continue
            for column, depth in STATION_COLUMNS.items():
                if float(row[column]) > 0:
                    iso = f"{day[:4]}-{day[4:6]}-{day[6:]}"
                    rows.writerow(("Manhattan 6 SSW", iso, row["LONGITUDE"], row["LATITUDE"], depth, row[column]))


def make_sierra_leone(data: Path, out: Path) -> Path:
    """Monthly rain of ERA5-Land in mm, 1990-01 to 2025-08."""
    folder = out / SIERRA_LEONE
    folder.mkdir(parents=True, exist_ok=True)
    (path,) = (data / "sierra_leone_era5land").glob("*.nc")
    root = gdal.OpenEx(str(path), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    time = root.OpenMDArray("valid_time")
    seconds, unit = time.ReadAsArray(), time.GetUnit()
    start = date.fromisoformat(unit.split()[2])
    per_day = 86400 if unit.startswith("seconds") else 24 if unit.startswith("hours") else 1
    days = [start + timedelta(days=int(one) // per_day) for one in seconds]
    lat, lon = (root.OpenMDArray(name).ReadAsArray() for name in ("latitude", "longitude"))
    rain = root.OpenMDArray("tp").ReadAsArray().astype("float64")
    lengths = np.array([calendar.monthrange(day.year, day.month)[1] for day in days])
    # Metres a day to millimetres a month; a tenth of a millimetre is beyond what a reanalysis knows.
    rain = np.round(rain * 1000 * lengths[:, None, None], 1).astype("float32")
    step = abs(float(lat[1] - lat[0]))
    if lat[0] < lat[-1]:
        rain = rain[:, ::-1]
    transform = (float(lon.min()) - step / 2, step, 0.0, float(lat.max()) + step / 2, 0.0, -step)
    transform = tuple(round(number, 6) for number in transform)
    tags = {"variable": "pre", "unit": "mm", "time_step": "month"}
    write_stack(folder / "rain_1990_2025.tif", rain, [day.replace(day=1).isoformat() for day in days], transform, tags)
    return folder


def main():
    parser = argparse.ArgumentParser(description="Make two regions of sample_data/ from a folder of public data.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "sample_data", help="default: sample_data/")
    arguments = parser.parse_args()
    gdal.UseExceptions()
    for make in (make_corn_belt, make_sierra_leone):
        folder = make(arguments.data, arguments.out)
        size = sum(path.stat().st_size for path in folder.iterdir())
        if size > LARGEST_FOLDER:
            sys.exit(f"{folder} has {size} bytes, more than {LARGEST_FOLDER}")
        print(f"{folder}: {size / 1024:.0f} kB")


if __name__ == "__main__":
    main()
