"""Arrays of NetCDF and HDF5 files by what their dimensions mean, where GDAL's raster view shows them wrongly.

GDAL takes the last two dimensions for rows and columns, and places pixels only by axes whose attributes it knows.
Files have longitude before latitude, longitudes in two runs (0 … 180, −180 … 0), axes without units, and several
missing codes. Here axes are known by their units, standard names or usual names (CF conventions, sections 4 and 5),
and the coordinates themselves say where the pixels lie.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np

from ...run.errors import InputError
from .gdal_arrays import _arrays, _gdal, _open_arrays, _spacing

_X_NAMES = ("lon", "longitude", "long", "x", "easting", "projection_x_coordinate", "nav_lon", "west_east")
_Y_NAMES = ("lat", "latitude", "y", "northing", "projection_y_coordinate", "nav_lat", "south_north")
_GEOGRAPHIC = ("lon", "longitude", "long", "lat", "latitude")
# What the NetCDF library writes into cells that nobody wrote, by type (netcdf.h).
DEFAULT_FILL = {"float32": 9.969209968386869e36, "float64": 9.969209968386869e36, "int16": -32767, "int32": -2147483647}


EXPVER = "expver"  # of ERA5: the final record and the preliminary one of the last months, as a dimension


@dataclass(frozen=True, eq=False)
class Axis:
    """One dimension of an array.

    role
        ``x``, ``y``, ``time`` or ``other``.
    values
        Coordinates, ``(n,)``; None where the file has none.
    known
        Whether GDAL's raster view knows it, too: by a unit or a standard name.
    """

    name: str
    size: int
    role: str
    values: np.ndarray | None = None
    attributes: dict[str, str] | None = None
    known: bool = True


def _attributes(array) -> dict[str, str]:
    return {one.GetName(): one.Read() for one in array.GetAttributes()}


def _role(name: str, attributes: Mapping[str, object]) -> str:
    unit, standard = str(attributes.get("units", "")).lower(), str(attributes.get("standard_name", "")).lower()
    plain = name.lower()
    if " since " in unit or standard == "time":
        return "time"
    if unit in ("degrees_east", "degree_east", "degrees_e", "degreee") or standard in (
        "longitude", "projection_x_coordinate"
    ):  # fmt: skip
        return "x"
    if unit in ("degrees_north", "degree_north", "degrees_n", "degreen") or standard in (
        "latitude", "projection_y_coordinate"
    ):  # fmt: skip
        return "y"
    axis = str(attributes.get("axis", "")).upper()
    if axis in ("X", "Y", "T"):
        return {"X": "x", "Y": "y", "T": "time"}[axis]
    return "x" if plain in _X_NAMES else "y" if plain in _Y_NAMES else "time" if plain == "time" else "other"


def axes_of(array) -> list[Axis]:
    """The dimensions of a GDAL multidimensional array, in order."""
    found = []
    for dimension in array.GetDimensions():
        name, variable = dimension.GetName(), dimension.GetIndexingVariable()
        attributes = _attributes(variable) if variable is not None else {}
        values = None if variable is None else np.asarray(variable.ReadAsArray(), float).ravel()
        if variable is not None and variable.GetUnit():
            attributes.setdefault("units", variable.GetUnit())
        known = bool(attributes.get("units") or attributes.get("standard_name"))
        role = _role(name, attributes)
        found.append(Axis(name, dimension.GetSize(), role, values, attributes, known))
    return found


def is_shown_wrongly(axes: list[Axis]) -> bool:
    """Whether GDAL's raster view would misplace an array with these dimensions."""
    roles = [axis.role for axis in axes]
    if roles.count("x") != 1 or roles.count("y") != 1:
        return False  # swaths, rotated poles, plain images: refused or read by others
    x, y = axes[roles.index("x")], axes[roles.index("y")]
    if x.values is None or y.values is None or min(x.size, y.size) < 2:
        return False
    turned = roles[-2:] != ["y", "x"]
    broken = bool((np.sign(np.diff(x.values)) != np.sign(x.values[1] - x.values[0])).any())
    streams = any(axis.name.lower() == EXPVER and axis.size > 1 for axis in axes)
    return turned or broken or streams or not (x.known and y.known)


def names_of_bounds(path: str) -> set[str]:
    """Variables that only say how far a coordinate reaches (``time_bnds``), with their group: never to be stacked."""
    root = _open_arrays(_gdal(), path).GetRootGroup()
    found = set()
    for name in _arrays(root):
        attributes = _attributes(root.OpenMDArrayFromFullname(name))
        group = name.strip("/").rpartition("/")[0]
        for key in ("bounds", "climatology"):
            if attributes.get(key):
                found.add(f"{group}/{attributes[key]}".lstrip("/"))
    return found


def data_arrays(path: str) -> list[str]:
    """Arrays of the root group with rows and columns that are neither bounds nor coordinates of others."""
    root = _open_arrays(_gdal(), path).GetRootGroup()
    bounds = names_of_bounds(path)
    names = [name for name in root.GetMDArrayNames() or [] if name not in bounds]
    return [name for name in names if root.OpenMDArray(name).GetDimensionCount() > 1]


def read_whole(path: str, name: str) -> np.ndarray | None:
    """All values of a small array of the root group, such as bounds; None where there is none of this name."""
    root = _open_arrays(_gdal(), path).GetRootGroup()
    if name not in (root.GetMDArrayNames() or []):
        return None
    return np.asarray(root.OpenMDArray(name).ReadAsArray(), float)


def open_cf(path: str, name: str):
    """An array as a dataset under rasterio's names, or None where GDAL's raster view shows it rightly.

    Raises
    ------
    InputError
        Coordinates that are not evenly spaced, or a dimension beside time, rows and columns.
    """
    file = _open_arrays(_gdal(), path)
    root = file.GetRootGroup()
    array = root.OpenMDArrayFromFullname(f"/{name.lstrip('/')}")
    if array is None:
        return None
    axes = axes_of(array)
    return CfDataset(path, file, array, axes) if is_shown_wrongly(axes) else None


class CfDataset:
    """An array under the names that `RasterFile` uses of rasterio's datasets: a band for each time."""

    def __init__(self, path: str, file, array, axes: list[Axis]):
        self._file, self._array, self._axes = file, array, axes
        roles = [axis.role for axis in axes]
        self._streams = next((i for i, axis in enumerate(axes) if axis.name.lower() == EXPVER and axis.size > 1), None)
        beside = [axis for i, axis in enumerate(axes) if axis.role == "other" and axis.size > 1 and i != self._streams]
        if beside:
            raise InputError(
                "{path}: {name} has the dimension {beside} beside time. Extract one level first.",
                path=path, name=array.GetName(), beside=", ".join(axis.name for axis in beside),
            )  # fmt: skip
        self._x, self._y = roles.index("x"), roles.index("y")
        x, y = axes[self._x], axes[self._y]
        geographic = x.name.lower() in _GEOGRAPHIC or str((x.attributes or {}).get("units", "")).startswith("degree")
        if x.values is None or y.values is None:
            raise InputError("{path}: {name} has no coordinates.", path=path, name=array.GetName())
        longitudes = np.unwrap(x.values, period=360) if geographic else x.values
        (a, c), (e, f) = _spacing(path, longitudes, x.size), _spacing(path, y.values, y.size)
        self.transform, self.width, self.height = (a, 0.0, c, 0.0, e, f), x.size, y.size
        self.crs_text = 4326 if geographic else _reference_system(file.GetRootGroup(), array)
        self._time = next((place for place, axis in enumerate(axes) if axis.role == "time"), None)
        self.count = 1 if self._time is None else axes[self._time].size
        attributes = _attributes(array)
        unit = array.GetUnit() or str(attributes.get("units", ""))
        bands = range(self.count)
        self.descriptions = (None,) * self.count
        self.units = (unit or None,) * self.count
        scale, offset = array.GetScale(), array.GetOffset()
        self.scales = (1.0 if scale is None else scale,) * self.count
        self.offsets = (0.0 if offset is None else offset,) * self.count
        self.nodatavals = (array.GetNoDataValueAsDouble(),) * self.count
        self.block_shapes = [(self.height, self.width)] * self.count
        self.dtypes = [str(self._fetch(0, (0, 0, 1, 1)).dtype)] * self.count
        self.mask_flag_enums = [() for _ in bands]
        self.interleaving = None
        self.colorinterp = [SimpleNamespace(name="undefined")] * self.count
        self.subdatasets: list[str] = []
        self.remarks = self._remarks(geographic and not (x.known and y.known))
        self._attributes = {key: _as_text(value) for key, value in attributes.items()}

    def _remarks(self, guessed: bool) -> list[str]:
        found = []
        if guessed:
            found.append(
                "The axes of the files name no units; by their names they are longitude and latitude in degrees"
                " (EPSG:4326)."
            )
        if self._streams is not None:
            found.append(
                "The files hold two streams (expver): the final record counts where there is one, the preliminary one"
                " elsewhere."
            )
        return found

    def tags(self, band: int = 0, ns: str = "") -> dict[str, str]:
        """Metadata as GDAL's raster view of NetCDF names it."""
        if ns:
            return {}
        if not band:
            found: dict[str, str] = {}
            for axis in self._axes:
                found |= {f"{axis.name}#{key}": _as_text(value) for key, value in (axis.attributes or {}).items()}
            return found
        own = dict(self._attributes, NETCDF_VARNAME=self._array.GetName())
        if self._time is not None:
            axis = self._axes[self._time]
            if axis.values is not None:
                own[f"NETCDF_DIM_{axis.name}"] = repr(float(axis.values[band - 1]))
        return own

    def read(self, bands, window, out_shape=None) -> np.ndarray:
        """``(bands, rows, cols)``; ``window`` has rasterio's attributes."""
        span = (int(window.col_off), int(window.row_off), int(window.width), int(window.height))
        values = np.stack([self._fetch(band - 1, span) for band in bands])
        if out_shape is not None and out_shape[-2:] != values.shape[-2:]:
            rows, cols = (
                (np.arange(wanted) + 0.5) * there / wanted for wanted, there in zip(out_shape[-2:], values.shape[-2:])
            )
            values = values[:, rows.astype(int)][:, :, cols.astype(int)]
        return values

    def _fetch(self, step: int, span) -> np.ndarray:
        col, row, width, height = span
        start, count = [0] * len(self._axes), [1] * len(self._axes)
        start[self._x], count[self._x] = col, width
        start[self._y], count[self._y] = row, height
        if self._time is not None:
            start[self._time] = step
        if self._streams is not None:
            count[self._streams] = self._axes[self._streams].size
        try:
            values = self._array.ReadAsArray(array_start_idx=start, count=count)
        except RuntimeError as error:
            raise OSError(str(error)) from error
        if values is None:
            raise OSError(_gdal().GetLastErrorMsg() or "GDAL gives no reason")
        values = np.asarray(values).reshape(count)
        if self._streams is not None:
            values = self._first_stream(values)
            count[self._streams] = 1
        values = values.transpose([self._y, self._x, *(i for i in range(len(count)) if i not in (self._x, self._y))])
        return np.ascontiguousarray(values.reshape(height, width))

    def _first_stream(self, values: np.ndarray) -> np.ndarray:
        """The final record (expver 1) where there is one, the preliminary one (5) elsewhere: the order of the file."""
        nodata = self._array.GetNoDataValueAsDouble()
        assert self._streams is not None, "called where there are streams"
        streams = np.moveaxis(values, self._streams, 0)
        found = streams[0]
        for stream in streams[1:]:
            absent = np.isnan(found) if found.dtype.kind == "f" else np.zeros(found.shape, bool)
            if nodata is not None and not np.isnan(nodata):
                absent |= found == found.dtype.type(nodata)
            found = np.where(absent, stream, found)
        return np.expand_dims(found, self._streams)

    def close(self) -> None:
        """Let go of the file."""
        self._array = self._file = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def _as_text(value: object) -> str:
    return "{" + ",".join(map(str, value)) + "}" if isinstance(value, (tuple, list)) else str(value)


def _reference_system(root, array) -> str:
    """Well-known text of the reference system of an array; empty where there is none."""
    system = array.GetSpatialRef()
    if system is not None:
        return system.ExportToWkt()
    name = str(_attributes(array).get("grid_mapping", ""))
    if not name or name not in (root.GetMDArrayNames() or []):
        return ""
    attributes = _attributes(root.OpenMDArray(name))
    return str(attributes.get("crs_wkt") or attributes.get("spatial_ref") or "")
