"""Small files with the structure of the products as published: names, groups, types, fill values, order.

Written by GDAL's multidimensional driver: a NetCDF-4 file is an HDF5 file, and opened as one under the name .h5.
"""

from __future__ import annotations

import numpy as np
from osgeo import gdal

_KINDS = {"i1": gdal.GDT_Byte, "i2": gdal.GDT_Int16, "u2": gdal.GDT_UInt16, "i4": gdal.GDT_Int32,
          "f4": gdal.GDT_Float32, "f8": gdal.GDT_Float64}  # fmt: skip


class ProductFile:
    """``file.array("group/name", "f4", ("lat", "lon"), values, units="m3 m-3", _FillValue=-999)``"""

    def __init__(self, path):
        self.path = str(path)
        self._file = gdal.GetDriverByName("netCDF").CreateMultiDimensional(f"{self.path}.tmp.nc")
        self._groups = {"": self._file.GetRootGroup()}
        self._dimensions: dict = {}

    def array(self, name, kind, dimensions, values, **attributes):
        group, _, short = name.rpartition("/")
        if group not in self._groups:
            self._groups[group] = self._groups[""].CreateGroup(group)
        values = np.asarray(values)
        made = self._groups[group].CreateMDArray(
            short,
            [self._dimension(n, size) for n, size in zip(dimensions, values.shape, strict=True)],
            gdal.ExtendedDataType.Create(_KINDS[kind]),
        )
        fill = attributes.pop("_FillValue", None)
        if fill is not None:
            made.SetNoDataValueDouble(float(fill))
        for key, value in attributes.items():
            text = isinstance(value, str)
            data_type = (
                gdal.ExtendedDataType.CreateString()
                if text
                else gdal.ExtendedDataType.Create(_KINDS["f4" if isinstance(value, np.float32) else "f8"])
            )
            attribute = made.CreateAttribute(key, [] if np.ndim(value) == 0 else [len(value)], data_type)
            attribute.Write(value if text or np.ndim(value) == 0 else np.asarray(value, "f8"))
        made.Write(values.astype(kind if kind != "i1" else "u1"))
        return self

    def title(self, text):
        self._groups[""].CreateAttribute("title", [], gdal.ExtendedDataType.CreateString()).Write(text)

    def _dimension(self, name, size):
        if name not in self._dimensions:
            kinds = {"lat": "HORIZONTAL_Y", "latitude": "HORIZONTAL_Y", "Latitude": "HORIZONTAL_Y",
                     "lon": "HORIZONTAL_X", "longitude": "HORIZONTAL_X", "Longitude": "HORIZONTAL_X",
                     "time": "TEMPORAL", "valid_time": "TEMPORAL"}  # fmt: skip
            self._dimensions[name] = self._groups[""].CreateDimension(name, kinds.get(name, ""), None, size)
        return self._dimensions[name]

    def close(self) -> str:
        from pathlib import Path

        self._groups.clear(), self._dimensions.clear()
        self._file = None
        Path(f"{self.path}.tmp.nc").rename(self.path)
        return self.path


def degrees(file: ProductFile, lat, lon, names=("lat", "lon")) -> ProductFile:
    """Coordinate arrays as CF has them."""
    file.array(names[0], "f4", (names[0],), lat, units="degrees_north", standard_name="latitude")
    return file.array(names[1], "f4", (names[1],), lon, units="degrees_east", standard_name="longitude")


def cci(path, values, flags=None, time=16071.0, unit="m3 m-3", high=1.0, packed=False, title="") -> str:
    """A global 30° file with the header of ESA CCI and C3S; ``flags`` None as in the monthly files."""
    rows, cols = values.shape
    file = degrees(ProductFile(path), 90 - 30 * (np.arange(rows) + 0.5), -180 + 30 * (np.arange(cols) + 0.5))
    if title:
        file.title(title)
    file.array("time", "f8", ("time",), [time], units="days since 1970-01-01 00:00:00 UTC", calendar="standard")
    packing = {"scale_factor": np.float32(1e-4)} if packed else {}
    file.array("sm", "i2" if packed else "f4", ("time", "lat", "lon"), values[None], units=unit, _FillValue=-9999,
               valid_range=[0.0, high], long_name="Volumetric Soil Moisture", **packing)  # fmt: skip
    file.array("sensor", "i2", ("time", "lat", "lon"), np.ones((1, rows, cols)), _FillValue=0)
    if flags is not None:
        file.array("flag", "i2", ("time", "lat", "lon"), flags[None], _FillValue=127, long_name="Flag")
    return file.close()


def smap(path, values, flags) -> str:
    """SMAP L3 passive: both half orbits, no georeference, flag fill 65534."""
    file = ProductFile(path)
    for half, suffix in (("AM", ""), ("PM", "_pm")):
        group = f"Soil_Moisture_Retrieval_Data_{half}"
        moisture = values if half == "AM" else values + 0.1
        limits = {"valid_min": np.float32(0.02), "valid_max": np.float32(0.5)}
        file.array(f"{group}/soil_moisture{suffix}", "f4", ("r", "c"), moisture, _FillValue=-9999, **limits)
        file.array(f"{group}/retrieval_qual_flag{suffix}", "u2", ("r", "c"), flags, _FillValue=65534)
    return file.close()


def smos(path, values, south_first=True, **others) -> str:
    """SMOS L3 or SMOS-IC: 584 × 1388, one-dimensional latitudes that are not evenly spaced."""
    y = 7307375.92 - 25025.26 * (np.arange(584) + 0.5)
    lat = np.degrees(np.arcsin(y / 7400000.0))  # on a sphere: near enough for the order of the rows
    lon = -180 + 360 * (np.arange(1388) + 0.5) / 1388
    turn = slice(None, None, -1 if south_first else 1)
    file = degrees(ProductFile(path), lat[turn], lon)
    file.array("Soil_Moisture", "f4", ("lat", "lon"), values[turn], units="m3 m-3", _FillValue=-999)
    for name, (kind, array) in others.items():
        file.array(name, kind, ("lat", "lon"), array[turn])
    return file.close()


def jaxa(path, counts) -> str:
    """AMSR2 L3: rows × columns × 1, no georeference, first column at 0° E."""
    file = ProductFile(path)
    file.array("Geophysical Data", "i2", ("r", "c", "layer"), counts[..., None], **{"SCALE FACTOR": 0.1, "UNIT": "%"})
    file.array("Time Information", "i2", ("r", "c"), np.zeros(counts.shape))
    return file.close()


def lprm(path, percent, variable="soil_moisture_c1") -> str:
    """LPRM L3: longitude is the first dimension."""
    rows, cols = percent.shape
    file = degrees(ProductFile(path), 90 - 180 / rows * (np.arange(rows) + 0.5),
                   -180 + 360 / cols * (np.arange(cols) + 0.5), ("Latitude", "Longitude"))  # fmt: skip
    for name in (variable, "soil_moisture_x", "mask"):
        file.array(name, "i2", ("Longitude", "Latitude"), percent.T, units="percent", _FillValue=-32767,
                   scale_factor=np.float32(1), add_offset=np.float32(0))  # fmt: skip
    return file.close()
