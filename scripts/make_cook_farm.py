"""Make sample_data/cook_farm from the public records of the Cook farm; called by make_sample_data.py.

The records of the loggers at 0.3 m as a table of days by loggers, the weather of each day once, and the rasters of
what does not change, each in a file of its own.
"""

import csv
import gzip
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

RECORDS = "cookfarm_insitu_sm/cookfarm_sm_daily.csv.gz"
PREDICTORS = "cookfarm_insitu_sm/predictors_2012-03-25.tif"
FOLDER = "cook_farm"
DEPTH = "-0.3"
WEATHER = {"pre": "Precip_wrcc", "pre_spell": "Precip_cum", "tmax": "MaxT_wrcc", "tmin": "MinT_wrcc"}
RASTERS = {
    "height": "DEM", "wetness_index": "TWI", "bulk_density": "BLD", "ndre_mean": "NDRE.M", "ndre_sd": "NDRE.Sd",
    "clay_horizon": "Bt",
}  # fmt: skip
CENTRE = ("-117.0827", "46.7811")  # of the farm, longitude and latitude: the weather is that of all of it
LARGEST_FOLDER = 700 * 1024


def read_records(path):
    """The rows of the depth, as texts."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["altitude"] == DEPTH]
    if len({(row["SOURCEID"], row["Date"]) for row in rows}) != len(rows):
        raise ValueError(f"{path} has two records of one logger and day")
    return rows


def write_table(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def make_cook_farm(data, target):
    """Write the folder; every number is as in the source. Returns it and its size in bytes."""
    folder = Path(target) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    rows = read_records(Path(data) / RECORDS)
    loggers = {row["SOURCEID"]: (row["Easting"], row["Northing"]) for row in rows}
    days = sorted({row["Date"] for row in rows})
    moisture = {(row["Date"], row["SOURCEID"]): row["VW"] for row in rows}
    weather = {row["Date"]: [row[name] for name in WEATHER.values()] for row in rows}
    names = sorted(loggers)
    write_table(folder / "loggers.csv", ["station", "easting", "northing"], [(name, *loggers[name]) for name in names])
    wide = [[day, *(moisture.get((day, name), "") for name in names)] for day in days]
    write_table(folder / "soil_moisture.csv", ["date", *names], wide)
    header = ["date", *WEATHER, "station", "lon", "lat"]
    write_table(folder / "weather.csv", header, [[day, *weather[day], "farm", *CENTRE] for day in days])
    source = gdal.Open(str(Path(data) / PREDICTORS))
    bands = {source.GetRasterBand(i).GetDescription(): i for i in range(1, source.RasterCount + 1)}
    for name, band in RASTERS.items():
        _write_raster(source, bands[band], name, folder / f"{name}.tif")
    size = sum(path.stat().st_size for path in folder.iterdir())
    if size > LARGEST_FOLDER:
        raise ValueError(f"{folder} has {size} bytes, more than {LARGEST_FOLDER}")
    return folder, size


def _write_raster(source, band, name, path):
    values = source.GetRasterBand(band).ReadAsArray()
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=9"]
    made = gdal.GetDriverByName("GTiff").Create(str(path), source.RasterXSize, source.RasterYSize, 1,
                                                gdal.GDT_Float32, options)  # fmt: skip
    made.SetGeoTransform(source.GetGeoTransform())
    made.SetProjection(source.GetProjection())
    made.SetMetadataItem("variable", name)
    made.GetRasterBand(1).SetNoDataValue(float("nan"))
    made.GetRasterBand(1).WriteArray(values)
    made.FlushCache()
    if not np.array_equal(made.GetRasterBand(1).ReadAsArray(), values, equal_nan=True):
        raise ValueError(f"{path} does not equal the source")


if __name__ == "__main__":
    gdal.UseExceptions()
    print(*make_cook_farm(sys.argv[1], Path(__file__).resolve().parent.parent / "sample_data"))
