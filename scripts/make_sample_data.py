"""Make sample_data/ from a folder of public data; for maintainers, the results are kept in the repository.

    /usr/bin/python3 scripts/make_sample_data.py DATA_FOLDER

DATA_FOLDER holds hawaii/cci_v08.1_combined_monthly.nc. Needs the Python bindings of GDAL (they come with QGIS).
"""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
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
    for name, mine, theirs in zip(("sm", "time", "unit of time", "lat", "lon"), read_hawaii(path), source):
        if not np.array_equal(mine, theirs):
            raise ValueError(f"{path}: {name} does not equal that of the source")
    if path.stat().st_size > LARGEST_FILE:
        raise ValueError(f"{path} has {path.stat().st_size} bytes, more than {LARGEST_FILE}")
    return path


def main():
    parser = argparse.ArgumentParser(description="Make sample_data/ from a folder of public data.")
    parser.add_argument("data", type=Path, help="folder that holds " + HAWAII_SOURCE)
    parser.add_argument("--out", type=Path, default=ROOT / "sample_data", help="default: sample_data/")
    arguments = parser.parse_args()
    gdal.UseExceptions()
    try:
        path = make_hawaii(arguments.data, arguments.out)
    except (OSError, RuntimeError, ValueError) as error:
        sys.exit(f"make_sample_data: {error}")
    print(f"{path}: {path.stat().st_size / 1024:.0f} kB, equal to the source")


if __name__ == "__main__":
    main()
