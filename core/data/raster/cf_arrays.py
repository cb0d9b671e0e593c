"""Arrays of NetCDF and HDF5 files by what their dimensions mean, where GDAL's raster view shows them wrongly.

GDAL takes the last two dimensions for rows and columns, and places pixels only by axes whose attributes it knows.
Files have longitude before latitude, longitudes in two runs (0 … 180, −180 … 0), axes without units, several missing
codes, and dimensions beside time. Here axes are known by their units, standard names or usual names (CF conventions,
sections 4 and 5), and `array_place` says where the pixels lie.
"""

from __future__ import annotations

import math
from types import SimpleNamespace

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
    locate,
    one_of_each,
    role_of,
)
from .gdal_arrays import (
    ArrayView,
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
from .levels import chosen_levels

# What the NetCDF library writes into cells that nobody wrote, by type (netcdf.h).
DEFAULT_FILL = {"float32": 9.969209968386869e36, "float64": 9.969209968386869e36, "int16": -32767, "int32": -2147483647}
EXPVER = "expver"  # of ERA5: the final record and the preliminary one of the last months, as a dimension
_MOST_CHUNKS = 1024  # of one read
_RANGES = ("valid_range", "valid_min", "valid_max")
_AT_ONCE = 64 * 1024**2  # bytes that a thinned-out read takes at a time


def _attributes(array) -> dict[str, object]:
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
        attributes = _attributes(variable) if variable is not None else {}
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
        if one.GetDimensions()[0].GetSize() == size and role_of(one.GetName(), _attributes(one)) != "other":
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
                attributes = _attributes(one) | ({"units": one.GetUnit()} if one.GetUnit() else {})
                found[place] = Axis(one.GetName(), size, role, values, attributes, False, labels)
                break
    return found if one_of_each(found) is not None else axes


def is_shown_wrongly(root, array, axes: list[Axis], hdf5: bool = False) -> bool:
    """Whether GDAL's raster view would misplace an array with these dimensions, or lose its place.

    hdf5
        The raster view is that of HDF5, which places nothing.
    """
    if is_rotated(axes, _mapping(root, array)):
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


@tells_damage
def names_beside(path: str) -> set[str]:
    """Variables that only serve others, with their group: bounds (``time_bnds``), and latitudes of each cell."""
    root = _open_arrays(_gdal(), path).GetRootGroup()
    found = set()
    for name in _arrays(root):
        array = require_array(root, name)
        attributes = _attributes(array)
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
        attributes = _attributes(array)
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
    return _beside(axes, single)


def _beside(axes: list[Axis], single: tuple[int, int]) -> list[Axis]:
    time = _time_of(axes)
    return [
        axis
        for place, axis in enumerate(axes)
        if place not in single and place != time and axis.size > 1 and axis.name.lower() != EXPVER
    ]


def _time_of(axes: list[Axis]) -> int | None:
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


@tells_damage
def open_cf(path: str, name: str, hdf5: bool = False):
    """An array as a dataset under rasterio's names, or None where GDAL's raster view shows it rightly.

    Raises
    ------
    InputError
        It has no place on the ground.
    ParameterError
        A dimension beside time, rows and columns.
    """
    file = _open_arrays(_gdal(), path)
    root = file.GetRootGroup()
    array = array_of(root, f"/{name.lstrip('/')}")
    if array is None:
        return None
    axes = axes_of(root, array)
    if not is_shown_wrongly(root, array, axes, hdf5):
        return None
    return CfDataset(path, file, array, axes, ArrayView(name))


@tells_damage
def open_array(path: str, view: ArrayView):
    """An array as a dataset under rasterio's names, seen as a view says.

    Raises
    ------
    InputError
        There is no such array, or it has no place on the ground.
    ParameterError
        A dimension beside time, rows and columns of which the view says nothing.
    """
    file = _open_arrays(_gdal(), path)
    root = file.GetRootGroup()
    array = require_array(root, _full_name(path, view.name, list(_arrays(root))))
    return CfDataset(path, file, array, axes_of(root, array), view)


def _mapping(root, array) -> dict[str, object]:
    """Attributes of the grid mapping of an array; empty where there is none."""
    text = str(_attributes(array).get("grid_mapping", ""))
    mapping = array_by_name(root, text.split(":")[0].strip(), array)
    return {} if mapping is None else _attributes(mapping)


@tells_damage
def with_times_together(path: str, name: str, dataset, honours_range: bool):
    """A dataset of rasterio that reads by way of the array, where the file stores many times in one chunk.

    GDAL's raster view reads one band at a time, and unpacks all times of all chunks for each. The dataset itself comes
    back where chunks hold one time, or where the array would not give the very same numbers.

    Parameters
    ----------
    name
        Of the array that the dataset shows rightly.
    honours_range
        Whether GDAL masks the declared valid range of the raster view.
    """
    file = _open_arrays(_gdal(), path)
    array = array_of(file.GetRootGroup(), f"/{name.lstrip('/')}")
    if array is None or array.GetDimensionCount() != 3 or not (array.GetBlockSize() or [0])[0] > 1:
        return dataset
    axes = axes_of(file.GetRootGroup(), array)
    shape = [axis.size for axis in axes]
    if one_of_each(axes) != (1, 2) or shape != [dataset.count, dataset.height, dataset.width]:
        return dataset
    ranged = honours_range and any(attribute_of(array, key) is not None for key in _RANGES)
    if ranged or axes[1].values is None:
        return dataset
    found = TimesTogether(dataset, file, array, bool(axes[1].values[0] < axes[1].values[-1]))
    return found if found.is_alike() else dataset


class _Ahead:
    """Reads times that a file stores together at one time, and keeps those of the last window.

    Attributes
    ----------
    ahead
        Bytes that they may take; 0: each time is read alone.
    """

    ahead = 0
    count: int
    bands_together: int

    def __init__(self):
        self._kept: np.ndarray | None = None
        self._kept_of: tuple = ()

    def _times(self, first: int, steps: int, span) -> np.ndarray:
        """Consecutive times of a window, ``(times, rows, cols)``."""
        raise NotImplementedError

    def _one(self, step: int, span) -> np.ndarray:
        """One time of a window, ``(1, rows, cols)``, by way of those beside it where that is allowed."""
        size = np.dtype(self.dtypes[0]).itemsize * span[2] * span[3]  # type: ignore[attr-defined]
        # As GDAL gives them, and turned to rows and columns.
        count, together = min(self.ahead // (2 * size), self.count), self.bands_together
        if together < 2 or count < 2:
            return self._times(step, 1, span)
        count = count // together * together or count
        # Groups begin where a chunk does.
        base = step // together * together if count < together else 0
        first = base + (step - base) // count * count
        stop = min(first + count, self.count, base + together if count < together else self.count)
        if self._kept is None or self._kept_of != (first, span):
            self._kept = None  # let go before more is read
            self._kept, self._kept_of = self._times(first, stop - first, span), (first, span)
        return self._kept[step - first : step - first + 1].copy()


class TimesTogether(_Ahead):
    """A dataset of rasterio whose numbers are read from the array behind it, all times of a chunk at once.

    Everything but the numbers is the dataset's own.

    Parameters
    ----------
    array
        With the dimensions time, rows and columns.
    from_south
        Whether its rows begin in the south; those of the dataset begin in the north.

    Attributes
    ----------
    bands_together, pixels_together
        How many times, and how many pixels of each, a chunk holds.
    """

    def __init__(self, dataset, file, array, from_south: bool):
        super().__init__()
        self._dataset, self._file, self._array, self._from_south = dataset, file, array, from_south
        self.bands_together, *sides = (int(size) for size in array.GetBlockSize())
        self.pixels_together = sides[0] * sides[1]
        self.count, self.dtypes = dataset.count, dataset.dtypes

    def __getattr__(self, name: str):
        return getattr(self._dataset, name)

    def is_alike(self) -> bool:
        """Whether array and dataset hold the same numbers: by the first and last row of the first and last time."""
        width, rows = self._dataset.width, {0, self._dataset.height - 1}
        for row, band in ((row, band) for row in sorted(rows) for band in sorted({1, self.count})):
            ours = self._times(band - 1, 1, (0, row, width, 1))[0]
            theirs = self._dataset.read(band, window=((row, row + 1), (0, width)))
            if ours.dtype != theirs.dtype or ours.tobytes() != theirs.tobytes():
                return False
        return True

    def read(self, bands, window, out_shape=None) -> np.ndarray:
        """``(bands, rows, cols)``; ``window`` is rasterio's."""
        span = tuple(int(v) for v in (window.col_off, window.row_off, window.width, window.height))
        if out_shape is not None and tuple(out_shape[-2:]) != (span[3], span[2]):
            return self._dataset.read(bands, window=window, out_shape=out_shape)
        if len(bands) == 1:
            return self._one(bands[0] - 1, span)
        if list(bands) == list(range(bands[0], bands[0] + len(bands))):
            return self._times(bands[0] - 1, len(bands), span)
        return np.concatenate([self._times(band - 1, 1, span) for band in bands])

    def _times(self, first: int, steps: int, span) -> np.ndarray:
        col, row, width, height = span
        start = self._dataset.height - row - height if self._from_south else row
        values = _read_array(self._array, [first, start, col], [steps, height, width])
        return np.ascontiguousarray(values[:, ::-1]) if self._from_south else values

    def close(self) -> None:
        """Let go of the file."""
        self._array = self._file = self._kept = None
        self._dataset.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def _read_array(array, start: list[int], count: list[int]) -> np.ndarray:
    """A part of an array, in pieces of so many chunks: the HDF5 library takes some kB beside each chunk of a read."""
    sides = [size or there for size, there in zip(array.GetBlockSize() or count, count, strict=True)]
    chunks = [
        (first + many - 1) // side - first // side + 1 for first, many, side in zip(start, count, sides, strict=True)
    ]
    if math.prod(chunks) <= _MOST_CHUNKS:
        return _read_piece(array, start, count)
    # Along the dimension with the most chunks, from one edge of a chunk to another.
    axis = max(range(len(count)), key=lambda place: chunks[place])
    beside = max(_MOST_CHUNKS * chunks[axis] // math.prod(chunks), 1)
    first, stop, parts = start[axis], start[axis] + count[axis], None
    while first < stop:
        end = min((first // sides[axis] + beside) * sides[axis], stop)
        at, many = list(start), list(count)
        at[axis], many[axis] = first, end - first
        found = _read_array(array, at, many)
        if parts is None:
            parts = np.empty(count, found.dtype)
        parts[(*[slice(None)] * axis, slice(first - start[axis], end - start[axis]))] = found
        first = end
    if parts is None:
        raise AssertionError("there is something to read")
    return parts


def _read_piece(array, start: list[int], count: list[int]) -> np.ndarray:
    try:
        values = array.ReadAsArray(array_start_idx=start, count=count)
    except RuntimeError as error:
        raise OSError(str(error)) from error
    if values is None:
        raise OSError(_gdal().GetLastErrorMsg() or "GDAL gives no reason")
    return np.asarray(values).reshape(count)


class CfDataset(_Ahead):
    """An array under the names that `RasterFile` uses of rasterio's datasets: a band for each time."""

    def __init__(self, path: str, file, array, axes: list[Axis], view: ArrayView):
        super().__init__()
        self._file, self._array, self._axes = file, array, axes
        root = file.GetRootGroup()
        place = locate(path, root, array, axes, view, _mapping(root, array))
        self._y, self._x = place.rows, place.cols
        self._streams = next((i for i, axis in enumerate(axes) if axis.name.lower() == EXPVER and axis.size > 1), None)
        self._time = _time_of(axes)
        beside = _beside(axes, (place.rows, place.cols))
        self._levels = chosen_levels(path, array.GetName(), beside, view.level) if beside else {}
        self.transform, self.crs_text = place.transform, place.crs
        self.width, self.height = axes[self._x].size, axes[self._y].size
        self.count = 1 if self._time is None else axes[self._time].size
        attributes = _attributes(array)
        unit = array.GetUnit() or str(attributes.get("units", ""))
        self.descriptions = (None,) * self.count
        self.units = (unit or None,) * self.count
        scale, offset = array.GetScale(), array.GetOffset()
        self.scales = (1.0 if scale is None else scale,) * self.count
        self.offsets = (0.0 if offset is None else offset,) * self.count
        self.nodatavals = (array.GetNoDataValueAsDouble(),) * self.count
        self.block_shapes = [(self.height, self.width)] * self.count
        blocks = array.GetBlockSize() or []
        # Times that the file stores together: reading one of them unpacks all.
        self.bands_together = int(blocks[self._time]) if self._time is not None and len(blocks) > self._time else 1
        self.pixels_together = int(blocks[self._y] * blocks[self._x]) if len(blocks) == len(axes) else 0
        self.pixels_together = self.pixels_together or self.height * self.width
        self.dtypes = [str(self._fetch(0, 1, (0, 0, 1, 1)).dtype)] * self.count
        self.mask_flag_enums = [()] * self.count
        self.interleaving = None
        self.colorinterp = [SimpleNamespace(name="undefined")] * self.count
        self.subdatasets: list[str] = []
        self.remarks = [*place.remarks, *self._streams_remark()]
        self._attributes = {key: _as_text(value) for key, value in attributes.items()}
        self._title = str(attribute_of(root, "title") or "")

    def _streams_remark(self) -> list[str]:
        if self._streams is None:
            return []
        return [
            "The files hold two streams (expver): the final record counts where there is one, the preliminary one"
            " elsewhere."
        ]

    def tags(self, band: int = 0, ns: str = "") -> dict[str, str]:
        """Metadata as GDAL's raster view of NetCDF names it."""
        if ns:
            return {}
        if not band:
            found: dict[str, str] = {"NC_GLOBAL#title": self._title} if self._title else {}
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
        col, row, width, height = (
            int(v) for v in (window.col_off, window.row_off, window.width, window.height)
        )  # fmt: skip
        bands = [int(band) for band in bands]
        if out_shape is not None and out_shape[-2:] != (height, width):
            return np.stack([self._thinned(band - 1, (col, row, width, height), out_shape[-2:]) for band in bands])
        if len(bands) == 1:
            return self._one(bands[0] - 1, (col, row, width, height))
        if bands == list(range(bands[0], bands[0] + len(bands))):
            return self._fetch(bands[0] - 1, len(bands), (col, row, width, height))
        return np.concatenate([self._fetch(band - 1, 1, (col, row, width, height)) for band in bands])

    def _thinned(self, step: int, span, shape) -> np.ndarray:
        """Every so manieth pixel, read in strips so that a huge array needs little memory."""
        col, row, width, height = span
        rows, cols = (
            ((np.arange(wanted) + 0.5) * there / wanted).astype(int)
            for wanted, there in zip(shape, (height, width), strict=True)
        )
        strip = max(_AT_ONCE // (width * 8), 1)
        parts = []
        for start in range(0, height, strip):
            wanted = rows[(rows >= start) & (rows < start + strip)]
            if wanted.size:
                first, last = int(wanted[0]), int(wanted[-1])
                values = self._fetch(step, 1, (col, row + first, width, last - first + 1))[0]
                parts.append(values[wanted - first][:, cols])
        return np.concatenate(parts)

    def _times(self, first: int, steps: int, span) -> np.ndarray:
        return self._fetch(first, steps, span)

    def _fetch(self, step: int, steps: int, span) -> np.ndarray:
        """``(times, rows, cols)`` of consecutive times."""
        col, row, width, height = span
        start, count = [0] * len(self._axes), [1] * len(self._axes)
        for place, axis in enumerate(self._axes):
            start[place] = self._levels.get(axis.name, 0)
        start[self._x], count[self._x] = col, width
        start[self._y], count[self._y] = row, height
        if self._time is not None:
            start[self._time], count[self._time] = step, steps
        if self._streams is not None:
            count[self._streams] = self._axes[self._streams].size
        values = _read_array(self._array, start, count)
        if self._streams is not None:
            values = self._first_stream(values)
            count[self._streams] = 1
        front = [] if self._time is None else [self._time]
        order = [*front, self._y, self._x]
        values = values.transpose([*order, *(i for i in range(len(count)) if i not in order)])
        return np.ascontiguousarray(values.reshape(steps, height, width))

    def _first_stream(self, values: np.ndarray) -> np.ndarray:
        """The final record (expver 1) where there is one, the preliminary one (5) elsewhere: the order of the file."""
        nodata = self._array.GetNoDataValueAsDouble()
        if self._streams is None:
            raise AssertionError("called where there are streams")
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
        self._array = self._file = self._kept = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def _as_text(value: object) -> str:
    return "{" + ",".join(map(str, value)) + "}" if isinstance(value, (tuple, list)) else str(value)
