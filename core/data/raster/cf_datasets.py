"""Arrays of NetCDF and HDF5 files as datasets under the names of rasterio, read from the arrays themselves.

`CfDataset` is for arrays that GDAL's raster view shows wrongly, `TimesTogether` for those that it shows rightly and
reads slowly: it unpacks all times of a chunk for each of them.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from types import SimpleNamespace

import numpy as np

from .array_place import Axis, locate, one_of_each
from .cf_arrays import EXPVER, attributes_of, axes_of, code_of, is_shown_wrongly, levels_beside, mapping_of, time_of
from .gdal_arrays import (
    ArrayView,
    _arrays,
    _full_name,
    _gdal,
    _made,
    _open_arrays,
    array_of,
    attribute_of,
    require_array,
    tells_damage,
)
from .levels import chosen_levels

_MOST_CHUNKS = 1024  # of one read
_RANGES = ("valid_range", "valid_min", "valid_max")
_AT_ONCE = 64 * 1024**2  # bytes that a thinned-out read takes at a time


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


class _TimesOfArray(ABC):
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

    @abstractmethod
    def _times(self, first: int, steps: int, span) -> np.ndarray:
        """Consecutive times of a window, ``(times, rows, cols)``."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the file."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def _bands(self, bands, span) -> np.ndarray:
        """Bands of a window, ``(bands, rows, cols)``."""
        first = int(bands[0]) - 1
        if len(bands) == 1:
            return self._one(first, span)
        if list(bands) == list(range(first + 1, first + 1 + len(bands))):
            return self._times(first, len(bands), span)
        return np.concatenate([self._times(int(band) - 1, 1, span) for band in bands])

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


class TimesTogether(_TimesOfArray):
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
        span = _span(window)
        if out_shape is not None and tuple(out_shape[-2:]) != (span[3], span[2]):
            return self._dataset.read(bands, window=window, out_shape=out_shape)
        return self._bands(bands, span)

    def _times(self, first: int, steps: int, span) -> np.ndarray:
        col, row, width, height = span
        start = self._dataset.height - row - height if self._from_south else row
        values = _read_array(self._array, [first, start, col], [steps, height, width])
        return np.ascontiguousarray(values[:, ::-1]) if self._from_south else values

    def close(self) -> None:
        """Let go of the file."""
        self._array = self._file = self._kept = None
        self._dataset.close()


def _span(window) -> tuple[int, int, int, int]:
    """Column, row, width and height of a window of rasterio."""
    col, row, width, height = (int(v) for v in (window.col_off, window.row_off, window.width, window.height))
    return col, row, width, height


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
    values = _made(_gdal(), lambda: array.ReadAsArray(array_start_idx=start, count=count))
    return np.asarray(values).reshape(count)


class CfDataset(_TimesOfArray):
    """An array under the names that `RasterFile` uses of rasterio's datasets: a band for each time."""

    def __init__(self, path: str, file, array, axes: list[Axis], view: ArrayView):
        super().__init__()
        self._file, self._array, self._axes = file, array, axes
        root = file.GetRootGroup()
        place = locate(path, root, array, axes, view, mapping_of(root, array))
        self._y, self._x = place.rows, place.cols
        self._streams = next((i for i, axis in enumerate(axes) if axis.name.lower() == EXPVER and axis.size > 1), None)
        self._time = time_of(axes)
        beside = levels_beside(axes, (place.rows, place.cols))
        self._levels = chosen_levels(path, array.GetName(), beside, view.level) if beside else {}
        self.transform, self.crs_text = place.transform, place.crs
        self.width, self.height = axes[self._x].size, axes[self._y].size
        self.count = 1 if self._time is None else axes[self._time].size
        attributes = attributes_of(array)
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
        self.dtypes = [str(self._times(0, 1, (0, 0, 1, 1)).dtype)] * self.count
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
        span = _span(window)
        if out_shape is not None and tuple(out_shape[-2:]) != (span[3], span[2]):
            return np.stack([self._thinned(int(band) - 1, span, out_shape[-2:]) for band in bands])
        return self._bands(bands, span)

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
                values = self._times(step, 1, (col, row + first, width, last - first + 1))[0]
                parts.append(values[wanted - first][:, cols])
        return np.concatenate(parts)

    def _times(self, first: int, steps: int, span) -> np.ndarray:
        col, row, width, height = span
        start, count = [0] * len(self._axes), [1] * len(self._axes)
        for place, axis in enumerate(self._axes):
            start[place] = self._levels.get(axis.name, 0)
        start[self._x], count[self._x] = col, width
        start[self._y], count[self._y] = row, height
        if self._time is not None:
            start[self._time], count[self._time] = first, steps
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
            code = None if nodata is None else code_of(found.dtype, nodata)
            if code is not None:
                absent |= found == code
            found = np.where(absent, stream, found)
        return np.expand_dims(found, self._streams)

    def close(self) -> None:
        """Let go of the file."""
        self._array = self._file = self._kept = None


def _as_text(value: object) -> str:
    return "{" + ",".join(map(str, value)) + "}" if isinstance(value, (tuple, list)) else str(value)
