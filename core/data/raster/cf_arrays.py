"""Arrays of NetCDF and HDF5 files by what their dimensions mean, where GDAL's raster view shows them wrongly.

GDAL takes the last two dimensions for rows and columns, and places pixels only by axes whose attributes it knows.
Files have longitude before latitude, longitudes in two runs (0 … 180, −180 … 0), axes without units, several missing
codes, and dimensions beside time. Here axes are known by their units, standard names or usual names (CF conventions,
sections 4 and 5), and `array_place` says where the pixels lie.
"""

from __future__ import annotations

import math

import numpy as np

from ...run.errors import InputError
from .array_place import (
    LATITUDES,
    LONGITUDES,
    Axis,
    cell_coordinates,
    is_even,
    is_geographic,
    is_rotated,
    one_of_each,
    role_of,
)
from .gdal_arrays import (
    _arrays,
    _full_name,
    _gdal,
    _open_arrays,
    array_by_name,
    array_of,
    arrays_around,
    attribute_of,
    require_array,
    tells_damage,
)

# What the NetCDF library writes into cells that nobody wrote, by type (netcdf.h).
DEFAULT_FILL = {"float32": 9.969209968386869e36, "float64": 9.969209968386869e36, "int16": -32767, "int32": -2147483647}
EXPVER = "expver"  # of ERA5: the final record and the preliminary one of the last months, as a dimension


def code_of(dtype: np.dtype, number: float) -> np.generic | None:
    """A code for missing values in the type of an array; None where the type cannot hold it, so that no value has it.

    Examples
    --------
    >>> int(code_of(np.dtype("int16"), -9999.0))
    -9999
    >>> code_of(np.dtype("uint8"), -9999.0) is None
    True
    """
    if math.isnan(number):  # that of most stacks, at each of their bands
        return None
    if dtype.kind in "iu":
        kind = np.iinfo(dtype)
        fits = math.isfinite(number) and number == int(number) and kind.min <= int(number) <= kind.max
        return dtype.type(int(number)) if fits else None
    with np.errstate(over="ignore"):
        code = dtype.type(number)  # float32 files carry a rounded −3.4e38
    return code if np.isfinite(code) else None  # NaN and infinity are missing whatever is declared


def attributes_of(array) -> dict[str, object]:
    """Attributes of an array by name, with those that GDAL takes for itself."""
    found = {one.GetName(): one.Read() for one in array.GetAttributes()}
    for key in ("scale_factor", "add_offset", "coordinates", "grid_mapping"):  # hidden from the list, also as texts
        if key not in found:
            value = attribute_of(array, key)
            if value is not None:
                found[key] = value
    return found


def _coordinates(variable) -> tuple[np.ndarray | None, tuple[str, ...]]:
    """Numbers and texts of a coordinate variable; one of the two is empty."""
    if variable.GetDataType().GetClass() == _gdal().GEDTC_STRING:
        texts = variable.Read()
        return None, tuple(str(text) for text in ([texts] if isinstance(texts, str) else texts or ()))
    values = variable.ReadAsArray()
    if values is None or np.asarray(values).dtype.kind not in "iuf":
        return None, ()
    values = np.asarray(values, float).ravel()
    # Coordinates may be packed like any variable.
    scale, offset = variable.GetScale(), variable.GetOffset()
    if scale is not None or offset is not None:
        values = values * (1.0 if scale is None else scale) + (offset or 0.0)
    return values, ()


def axes_of(root, array) -> list[Axis]:
    """The dimensions of a GDAL multidimensional array, in order."""
    found = []
    for dimension in array.GetDimensions():
        name, own = dimension.GetName(), dimension.GetIndexingVariable()
        variable = own if own is not None else _variable_of(root, array, dimension)
        attributes = attributes_of(variable) if variable is not None else {}
        values, labels = _coordinates(variable) if variable is not None else (None, ())
        if variable is not None and variable.GetUnit():
            attributes.setdefault("units", variable.GetUnit())
        named = own is not None and own.GetName() == name  # only then GDAL's raster view uses it
        known = named and bool(attributes.get("units") or attributes.get("standard_name"))
        role = role_of(name, attributes)
        if variable is not None and role == "other":
            role = role_of(variable.GetName(), attributes)
        found.append(Axis(name, dimension.GetSize(), role, values, attributes, known, labels))
    return found if one_of_each(found) is not None else _by_length(root, array, found)


def _variable_of(root, array, dimension):
    """Coordinates of a dimension that names none: an array of its name, or latitudes, longitudes or times along it."""
    name, size = dimension.GetName(), dimension.GetSize()
    other = array_by_name(root, name, array)
    if other is not None and [one.GetSize() for one in other.GetDimensions()] == [size]:
        return other  # HDF5 without dimension scales
    for full in arrays_around(root, array):
        one = array_of(root, full)
        if one is None or one.GetDimensionCount() != 1 or one.GetDimensions()[0].GetName() != name:
            continue
        if one.GetDimensions()[0].GetSize() == size and role_of(one.GetName(), attributes_of(one)) != "other":
            return one
    return None


def _by_length(root, array, axes: list[Axis]) -> list[Axis]:
    """Axes of files whose dimensions have no names: latitudes and longitudes are told by how many there are."""
    lengths = [axis.size for axis in axes]
    found = list(axes)
    for names, role in ((LATITUDES, "y"), (LONGITUDES, "x")):
        for full in arrays_around(root, array):
            one = array_of(root, full)
            if one is None or one.GetDimensionCount() != 1 or one.GetName().lower() not in names:
                continue
            size = one.GetDimensions()[0].GetSize()
            if lengths.count(size) == 1 and axes[lengths.index(size)].role == "other":
                place, (values, labels) = lengths.index(size), _coordinates(one)
                attributes = attributes_of(one) | ({"units": one.GetUnit()} if one.GetUnit() else {})
                found[place] = Axis(one.GetName(), size, role, values, attributes, False, labels)
                break
    return found if one_of_each(found) is not None else axes


def is_shown_wrongly(root, array, axes: list[Axis], hdf5: bool = False) -> bool:
    """Whether GDAL's raster view would misplace an array with these dimensions, or lose its place.

    hdf5
        The raster view is that of HDF5, which places nothing.
    """
    if is_rotated(axes, mapping_of(root, array)):
        return True
    single = one_of_each(axes)
    if single is None:
        return len(axes) > 1 and cell_coordinates(root, array, axes) is not None
    roles = [axis.role for axis in axes]
    y, x = axes[single[0]], axes[single[1]]
    if x.values is None or y.values is None:
        raise AssertionError("one_of_each gives axes with coordinates")
    if hdf5 or min(x.size, y.size) < 2 or roles[-2:] != ["y", "x"] or not (x.known and y.known):
        return True
    if is_geographic(x) and not (is_even(x.values) and is_even(y.values)):
        return True
    broken = bool((np.sign(np.diff(x.values)) != np.sign(x.values[1] - x.values[0])).any())
    streams = any(axis.name.lower() == EXPVER and axis.size > 1 for axis in axes)
    return broken or streams


def mapping_of(root, array) -> dict[str, object]:
    """Attributes of the grid mapping of an array; empty where there is none."""
    text = str(attributes_of(array).get("grid_mapping", ""))
    mapping = array_by_name(root, text.split(":")[0].strip(), array)
    return {} if mapping is None else attributes_of(mapping)


@tells_damage
def names_beside(path: str) -> set[str]:
    """Variables that only serve others, with their group: bounds (``time_bnds``), and latitudes of each cell."""
    root = _open_arrays(_gdal(), path).GetRootGroup()
    found = set()
    for name in _arrays(root):
        array = require_array(root, name)
        attributes = attributes_of(array)
        group = name.strip("/").rpartition("/")[0]
        for key in ("bounds", "climatology"):
            if attributes.get(key):
                found.add(f"{group}/{attributes[key]}".lstrip("/"))
        if name.rpartition("/")[2].lower() in LATITUDES + LONGITUDES:
            found.add(name.lstrip("/"))
    return found


@tells_damage
def data_arrays(path: str) -> list[str]:
    """Arrays of all groups with rows and columns that are neither bounds nor coordinates of others."""
    root = _open_arrays(_gdal(), path).GetRootGroup()
    beside = names_beside(path)
    names = [name.lstrip("/") for name in _arrays(root)]
    return [name for name in names if name not in beside and require_array(root, f"/{name}").GetDimensionCount() > 1]


@tells_damage
def read_whole(path: str, name: str) -> np.ndarray | None:
    """All values of a small array, such as bounds, of any group; None where there is none of this name."""
    root = _open_arrays(_gdal(), path).GetRootGroup()
    found = [full for full in _arrays(root) if full.endswith("/" + name.lstrip("/"))]
    return np.asarray(require_array(root, found[0]).ReadAsArray(), float) if found else None


@tells_damage
def title_of(path: str) -> str:
    """What a NetCDF or HDF5 file says of itself: title, product or short name; empty where it says nothing."""
    try:
        root = _open_arrays(_gdal(), path).GetRootGroup()
    except InputError:
        return ""
    texts = [attribute_of(root, key) for key in ("title", "Title", "product", "ShortName", "Filename", "id")]
    return " ".join(str(text) for text in texts if text)


@tells_damage
def single_time(path: str) -> tuple[float, str, str] | None:
    """The one time of a file whose arrays have no time axis: value, unit and calendar; None where there is none."""
    try:
        root = _open_arrays(_gdal(), path).GetRootGroup()
    except InputError:
        return None
    for full in _arrays(root):
        array = array_of(root, full)
        if full.rpartition("/")[2].lower() not in ("time", "valid_time") or array is None:
            continue
        attributes = attributes_of(array)
        unit = array.GetUnit() or str(attributes.get("units", ""))
        values, _ = _coordinates(array)
        if " since " in unit and values is not None and values.size == 1:
            return float(values[0]), unit, str(attributes.get("calendar", "standard"))
    return None


@tells_damage
def further_axes(path: str, name: str) -> list[Axis]:
    """Dimensions of an array, beside time, rows and columns, along which a place must be chosen.

    Empty for files without arrays and for names that they do not have.
    """
    try:
        root = _open_arrays(_gdal(), path).GetRootGroup()
        array = require_array(root, _full_name(path, name, list(_arrays(root))))
    except InputError:
        return []
    axes = axes_of(root, array)
    single = one_of_each(axes)
    if single is None:
        pair = cell_coordinates(root, array, axes)
        if pair is None:
            return []
        single = pair[2], pair[3]
    return levels_beside(axes, single)


def levels_beside(axes: list[Axis], single: tuple[int, int]) -> list[Axis]:
    """Dimensions that are neither those of rows and columns nor time, and have more than one step."""
    time = time_of(axes)
    return [
        axis
        for place, axis in enumerate(axes)
        if place not in single and place != time and axis.size > 1 and axis.name.lower() != EXPVER
    ]


def time_of(axes: list[Axis]) -> int | None:
    """Position of the time: the first that is long, where there are two (start and lead time of forecasts)."""
    times = [place for place, axis in enumerate(axes) if axis.role == "time"]
    return next((place for place in times if axes[place].size > 1), times[0] if times else None)


@tells_damage
def points_of(path: str) -> int:
    """How many places a file of points has (a level 2 swath): latitudes, longitudes and values along one dimension.

    0 for files of rows and columns, and for files without arrays.
    """
    try:
        root = _open_arrays(_gdal(), path).GetRootGroup()
    except InputError:
        return 0
    arrays = [require_array(root, name) for name in _arrays(root)]
    short = {id(array): array.GetName().lower() for array in arrays}
    sizes = {id(array): [dimension.GetSize() for dimension in array.GetDimensions()] for array in arrays}
    for one in (array for array in arrays if short[id(array)] in LATITUDES and len(sizes[id(array)]) == 1):
        (count,) = sizes[id(one)]
        alike = [array for array in arrays if sizes[id(array)] == [count]]
        longitudes = any(short[id(array)] in LONGITUDES for array in alike)
        grids = any(len(size) > 1 and size.count(count) > 1 for size in sizes.values())
        if longitudes and len(alike) > 2 and not grids:
            return int(count)
    return 0
