"""Make sample_data/ from a folder of public data; for maintainers, the results are kept in the repository.

    /usr/bin/python3 scripts/make_sample_data.py DATA_FOLDER

DATA_FOLDER holds hawaii/cci_v08.1_combined_monthly.nc, c3s_monthly/ with the monthly C3S files as published,
north_europe/ with LST, height and tree cover, and cookfarm_insitu_sm/ (see make_cook_farm.py). Needs the Python
bindings of GDAL (they come with QGIS).
"""

import argparse
import os
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from make_cook_farm import make_cook_farm
from osgeo import gdal, osr

ROOT = Path(__file__).resolve().parent.parent
HAWAII_SOURCE = "hawaii/cci_v08.1_combined_monthly.nc"
HAWAII_TARGET = "hawaii/esa_cci_sm_v08.1_combined_monthly_1992_2022.nc"
FIRST, LAST = date(1992, 1, 1), date(2022, 12, 1)
MONTHS = 372
LARGEST_FILE = 100 * 1024
NODATA = -9999.0
ATTRIBUTES = {
    "title": "ESA CCI soil moisture v08.1 COMBINED, monthly means, Hawaii, 1992-2022",
    "Conventions": "CF-1.8",
    "institution": "European Space Agency (ESA), Climate Change Initiative, soil moisture",
    "source": "ESA CCI SM v08.1 COMBINED (active and passive microwave satellites, merged), surface layer",
    "license": "Free with attribution: ESA Climate Change Initiative / Copernicus",
    "references": "Dorigo et al. 2017, doi:10.1016/j.rse.2017.07.001; Gruber et al. 2019, doi:10.5194/essd-11-717-2019",
    "comment": "Monthly means, no gap filled, of the cell time series in the public repository "
    "awst-austria/qa4sm-testdata (4b4799e); cut in time by AgriDrought's scripts/make_sample_data.py.",
}

NORTH_EUROPE = "north_europe"
WEST, EAST, SOUTH, NORTH = 0.0, 15.5, 50.0, 60.0
SM_FILES = "c3s_monthly/*COMBINED-MONTHLY*.nc"
SM_ARRAYS = ("sm", "nobs")
COMPRESSED = ("COMPRESS=DEFLATE", "ZLEVEL=9")
LARGEST_FOLDER = 1500 * 1024


def read_hawaii(path):
    """``(sm, days, unit of the days, lat, lon)`` of the months wanted, everything else as in the file."""
    root = gdal.OpenEx(str(path), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    time = root.OpenMDArray("time")
    days, unit = time.ReadAsArray(), time.GetUnit()
    epoch = date.fromisoformat(unit.split()[2])
    dates = [epoch + timedelta(days=int(day)) for day in days]
    chosen = np.array([FIRST <= day <= LAST for day in dates])
    if chosen.sum() != MONTHS:
        raise ValueError(f"{path} has {chosen.sum()} months from {FIRST} to {LAST}, not {MONTHS}")
    sm = root.OpenMDArray("sm")
    if sm.GetNoDataValue() != NODATA:
        raise ValueError(f"{path}: the fill value is {sm.GetNoDataValue()}, not {NODATA}")
    lat, lon = (root.OpenMDArray(name).ReadAsArray() for name in ("lat", "lon"))
    return sm.ReadAsArray()[chosen], days[chosen], unit, lat, lon


def _text(owner, name, value):
    owner.CreateAttribute(name, [], gdal.ExtendedDataType.CreateString()).Write(value)


def _axis(root, name, kind, values, unit, attributes):
    """A dimension with its coordinate variable; returns the dimension."""
    dimension = root.CreateDimension(name, kind, "", len(values))
    code = gdal.GDT_Float64 if values.dtype.kind == "f" else gdal.GDT_Int32
    variable = root.CreateMDArray(name, [dimension], gdal.ExtendedDataType.Create(code))
    variable.SetUnit(unit)
    for key, value in attributes.items():
        _text(variable, key, value)
    variable.Write(values if code == gdal.GDT_Float64 else values.astype("int32"))
    return dimension


def write_hawaii(path, sm, days, unit, lat, lon):
    """CF NetCDF with one variable `sm` (time, lat, lon)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    dataset = gdal.GetDriverByName("netCDF").CreateMultiDimensional(str(path), [], ["FORMAT=NC4"])
    root = dataset.GetRootGroup()
    for key, value in ATTRIBUTES.items():
        _text(root, key, value)
    dimensions = [
        _axis(root, "time", "TEMPORAL", days, unit,
              {"standard_name": "time", "calendar": "proleptic_gregorian", "axis": "T",
               "long_name": "first day of the month"}),
        _axis(root, "lat", "HORIZONTAL_Y", lat, "degrees_north", {"standard_name": "latitude", "axis": "Y"}),
        _axis(root, "lon", "HORIZONTAL_X", lon, "degrees_east", {"standard_name": "longitude", "axis": "X"}),
    ]  # fmt: skip
    options = ["COMPRESS=DEFLATE", "ZLEVEL=9", "BLOCKSIZE=" + ",".join(map(str, sm.shape))]
    variable = root.CreateMDArray("sm", dimensions, gdal.ExtendedDataType.Create(gdal.GDT_Float32), options)
    variable.SetNoDataValueDouble(NODATA)
    variable.SetUnit("m3 m-3")
    _text(variable, "long_name", "volumetric surface soil moisture, monthly mean")
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    variable.SetSpatialRef(reference)
    variable.Write(sm)


def make_hawaii(data, target):
    """Cut, write, and read back: every value must be that of the source."""
    source = read_hawaii(data / HAWAII_SOURCE)
    path = target / HAWAII_TARGET
    write_hawaii(path, *source)
    for name, mine, theirs in zip(("sm", "time", "unit of time", "lat", "lon"), read_hawaii(path), source, strict=True):
        if not np.array_equal(mine, theirs):
            raise ValueError(f"{path}: {name} does not equal that of the source")
    if path.stat().st_size > LARGEST_FILE:
        raise ValueError(f"{path} has {path.stat().st_size} bytes, more than {LARGEST_FILE}")
    return path


def make_north_europe(data, target):
    """Soil moisture cut to the region, LST of its months, height and tree cover; every value as in the source."""
    folder = target / NORTH_EUROPE
    paths = []
    for source in sorted(data.glob(SM_FILES)):
        paths.append(_cut_soil_moisture(source, folder / "soil_moisture" / source.name))
        month = source.name.split("MONTHLY-")[1][:6]
        for time in ("Day", "Night"):
            name = f"LST_{time}_{month}.tif"
            paths.append(_recompress(data / NORTH_EUROPE / name, folder / f"lst_{time.lower()}" / name))
    for name in ("dem_0p11deg.tif", "tree_cover_percent.tif"):
        paths.append(_recompress(data / NORTH_EUROPE / name, folder / name))
    size = sum(path.stat().st_size for path in paths)
    if size > LARGEST_FOLDER:
        raise ValueError(f"{folder} has {size} bytes, more than {LARGEST_FOLDER}")
    return folder, size


def _cut_soil_moisture(source, path):
    """A NetCDF file with the region's cells, under the publisher's name and with its attributes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    whole = gdal.OpenEx(str(source), gdal.OF_MULTIDIM_RASTER)
    options = [f"ARRAY:IF(DIM=3):{option}" for option in COMPRESSED]
    subset = [f"lon({WEST},{EAST})", f"lat({SOUTH},{NORTH})"]
    cut = gdal.MultiDimTranslate(str(path), whole, arraySpecs=SM_ARRAYS, subsetSpecs=subset, creationOptions=options)
    del cut  # closes the file
    mine, theirs = (gdal.OpenEx(str(p), gdal.OF_MULTIDIM_RASTER).GetRootGroup() for p in (path, source))
    lat, lon = (theirs.OpenMDArray(name).ReadAsArray() for name in ("lat", "lon"))
    rows, cols = np.flatnonzero((lat > SOUTH) & (lat < NORTH)), np.flatnonzero((lon > WEST) & (lon < EAST))
    inside = {"lat": rows, "lon": cols, "time": slice(None)}
    for name in ("lat", "lon", "time"):
        _require_equal(path, name, mine, theirs, lambda values, name=name: values[inside[name]])
    for name in SM_ARRAYS:
        _require_equal(path, name, mine, theirs, lambda values: values[:, rows][:, :, cols])
    return path


def _require_equal(path, name, mine, theirs, part):
    if not np.array_equal(mine.OpenMDArray(name).ReadAsArray(), part(theirs.OpenMDArray(name).ReadAsArray())):
        raise ValueError(f"{path}: {name} does not equal that of the source")


def _recompress(source, path):
    """A GeoTIFF with the same pixels, still packed, without the metadata of the series that it was cut from."""
    path.parent.mkdir(parents=True, exist_ok=True)
    original = gdal.Open(str(source))
    band = original.GetRasterBand(1)
    whole_numbers = band.DataType not in (gdal.GDT_Float32, gdal.GDT_Float64)
    bare = gdal.GetDriverByName("MEM").CreateCopy("", original)
    bare.SetMetadata({})
    bare.GetRasterBand(1).SetMetadata({})
    bare.GetRasterBand(1).SetUnitType(band.GetUnitType())  # the driver in memory drops it
    options = [*COMPRESSED, f"PREDICTOR={2 if whole_numbers else 3}", f"BLOCKYSIZE={original.RasterYSize}"]
    gdal.GetDriverByName("GTiff").CreateCopy(str(path), bare, options=options).FlushCache()
    copy = gdal.Open(str(path))
    mine, theirs = copy.GetRasterBand(1), band
    same = np.array_equal(mine.ReadAsArray(), theirs.ReadAsArray(), equal_nan=not whole_numbers)
    for read in (
        lambda d, b: d.GetGeoTransform(),
        lambda d, b: (b.GetScale(), b.GetOffset(), b.GetUnitType(), str(b.GetNoDataValue())),
        lambda d, b: d.GetSpatialRef().IsSame(original.GetSpatialRef()),
    ):
        same = same and read(copy, mine) == read(original, theirs)
    if not same:
        raise ValueError(f"{path} does not equal {source}")
    return path


def main():
    parser = argparse.ArgumentParser(description="Make sample_data/ from a folder of public data.")
    parser.add_argument("data", type=Path, help="folder that holds hawaii/, c3s_monthly/, north_europe/ and more")
    parser.add_argument("--out", type=Path, default=ROOT / "sample_data", help="default: sample_data/")
    arguments = parser.parse_args()
    gdal.UseExceptions()
    os.environ["GDAL_PAM_ENABLED"] = "NO"  # no .aux.xml beside the files
    try:
        path = make_hawaii(arguments.data, arguments.out)
        folder, size = make_north_europe(arguments.data, arguments.out)
        farm, farm_size = make_cook_farm(arguments.data, arguments.out)
    except (OSError, RuntimeError, ValueError) as error:
        sys.exit(f"make_sample_data: {error}")
    print(f"{path}: {path.stat().st_size / 1024:.0f} kB, equal to the source")
    print(f"{folder}: {size / 1024:.0f} kB, equal to the source")
    print(f"{farm}: {farm_size / 1024:.0f} kB, equal to the source")


if __name__ == "__main__":
    main()
