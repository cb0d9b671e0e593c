"""NetCDF files with dimensions in any order, written through GDAL's multidimensional model."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

_UNITS = {"time": "days since 2001-01-01", "lat": "degrees_north", "lon": "degrees_east"}


def write_cf(path, axes, order, data, *, units=True, bounds=None, **attributes) -> str:
    """A file with the variable ``sm``; returns its path.

    Parameters
    ----------
    axes
        Coordinates by name of the dimension.
    order
        Names of the dimensions of ``data``.
    units
        Whether latitudes and longitudes say their units; times always do.
    bounds
        ``(time, 2)`` bounds of the times.
    attributes
        Of the variable.
    """
    dataset = gdal.GetDriverByName("netCDF").CreateMultiDimensional(str(path))
    root = dataset.GetRootGroup()
    dimensions = {}
    for name, values in axes.items():
        dimensions[name] = root.CreateDimension(name, None, None, len(values))
        axis = root.CreateMDArray(name, [dimensions[name]], gdal.ExtendedDataType.Create(gdal.GDT_Float64))
        axis.Write(np.ascontiguousarray(values, float))
        if name in _UNITS and (units or name == "time"):
            axis.SetUnit(_UNITS[name])
        if name == "time" and bounds is not None:
            _attribute(axis, "bounds", "time_bnds")
    if bounds is not None:
        pair = root.CreateDimension("nb", None, None, 2)
        array = root.CreateMDArray(
            "time_bnds", [dimensions["time"], pair], gdal.ExtendedDataType.Create(gdal.GDT_Float64)
        )
        array.Write(np.ascontiguousarray(bounds, float))
    kind = gdal.ExtendedDataType.Create(gdal.GDT_Float32)
    array = root.CreateMDArray("sm", [dimensions[name] for name in order], kind)
    array.SetUnit("m3 m-3")
    for name, value in attributes.items():
        _attribute(array, name, value)
    array.Write(np.ascontiguousarray(data, "float32"))
    del array, axis, root, dataset
    return str(path)


def _attribute(array, name, value) -> None:
    text = isinstance(value, str)
    kind = gdal.ExtendedDataType.CreateString() if text else gdal.ExtendedDataType.Create(gdal.GDT_Float32)
    array.CreateAttribute(name, [], kind).Write(value if text else float(value))
