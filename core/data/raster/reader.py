"""Read rasters: float32 with NaN for missing, scale and offset applied, whatever the file holds.

Rows run from north to south and longitudes from −180° to 180° (`north_up`). What rasterio
lacks is read through `gdal_reader`.
"""

from __future__ import annotations

import contextlib
import os
import re
import threading
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ...run.errors import InputError, MissingPackageError
from ...run.language import say
from ..earth.crs import is_geographic, is_rotated
from ..earth.grid import Grid, Window
from ..file_kinds import is_path_to_files, why_unreadable
from ..wholeness import format_of, gaussian_latitudes, require_sound_header, require_whole
from .array_place import WAY_OUT, require_degrees
from .cf_arrays import DEFAULT_FILL, code_of, data_arrays
from .cf_datasets import CfDataset, open_array, open_cf, with_times_together
from .gdal_arrays import ArrayView, is_hdf4, is_hdf5, open_gdal
from .large_blocks import LargeBlocks, block_size, can_be_read_in_pieces
from .library import cache_limit, for_many_bands, gdal_cache, rasterio_module
from .orientation import arrange


def subdatasets(path: str) -> dict[str, str]:
    """Variables of a container (NetCDF, HDF): short name → what to open. Empty for a plain raster."""
    if not container_of(path)[1] and len(_arrays_of(path)) == 1:
        return {}  # shown as a raster of its own; opening it may need a level
    with _open(path) as dataset:
        return {_variable(dataset, place, name): name for place, name in enumerate(dataset.subdatasets, 1)}


def _variable(dataset, place: int, name: str) -> str:
    short = name.replace('"', "").rsplit(":", 1)[-1].lstrip("/")
    if name.startswith("HDF4_SDS:") and short.isdigit():  # numbered; the name stands in the description
        text = dataset.tags(ns="SUBDATASETS").get(f"SUBDATASET_{place}_DESC", "")
        return text.partition("] ")[2].rpartition(" (")[0] or short
    return short


def _open(path: str, **options):
    rasterio = rasterio_module()
    if _is_special(path):  # to open a pipe is to wait for ever
        message = why_unreadable(path, "raster", "")
        raise InputError(message.template, **message.fields)
    require_sound_header(container_of(path)[0])
    array = _netcdf_array(path)
    if array is not None:
        return array
    try:
        with warnings.catch_warnings():  # a raster without georeference gets our own message
            warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
            # To leave an environment is to make the one around it again, which takes as long as to open a GeoTIFF.
            with contextlib.nullcontext() if _is_geotiff(path) else rasterio.Env(**_AS_STORED):
                dataset = for_many_bands(rasterio.open(path, **options))
        return _with_times_together(path, dataset, options)
    except (rasterio.errors.RasterioError, OSError) as error:
        # `NETCDF:file.nc:sm` and `/vsizip/…` are not files themselves.
        container = not is_path_to_files(str(path))
        try:
            if not container and not Path(path).exists():
                raise OSError("there is no such file") from error
            return _open_with_gdal(path, options, container)
        except (OSError, ValueError) as other:
            message = why_unreadable(path, "raster", error)
            raise InputError(message.template, **message.fields) from other


def _is_special(path: str) -> bool:
    """Whether a path is there but neither a file nor a folder, or is none at all."""
    text = str(path)
    return "\0" in text or (os.path.exists(text) and not os.path.isfile(text) and not os.path.isdir(text))


def _is_geotiff(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read(4) in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
    except OSError:
        return False


def container_of(path: str) -> tuple[str, str]:
    """File and array of a name such as ``NETCDF:"a.nc":sm`` or ``HDF5:"a.h5"://group/sm``; the array may be empty."""
    text = str(path)
    kind = text.partition(":")[0].upper()
    if kind not in ("NETCDF", "HDF5"):
        return text, ""
    if '"' in text:
        _, file, name = text.split('"', 2)
        return file, name.lstrip(":").lstrip("/")
    file, _, name = text[len(kind) + 1 :].rpartition(":")
    return file, name.lstrip("/")


def _netcdf_array(path: str):
    """An array of a NetCDF or HDF5 file that GDAL's raster view would misplace; None for everything else."""
    names = _arrays_of(path)
    if len(names) != 1:
        return None
    file = container_of(path)[0]
    try:
        return open_cf(file, names[0], hdf5=file.lower().endswith(_HDF5_ENDS))
    except MissingPackageError:
        return None  # without GDAL's own bindings the raster view is all there is


def _with_times_together(path: str, dataset, options: dict[str, str]):
    """The dataset, or one that reads by way of its array where that is faster."""
    if dataset.driver != "netCDF" or dataset.count < 2:
        return dataset
    names = _arrays_of(path)
    if len(names) != 1:
        return dataset
    try:
        honours = options.get("HONOUR_VALID_RANGE", "YES") != "NO"
        return with_times_together(container_of(path)[0], names[0], dataset, honours)
    except MissingPackageError:
        return dataset


def _arrays_of(path: str) -> list[str]:
    """The array that a name means, or all data arrays of a NetCDF or HDF5 file; empty for all other files."""
    file, name = container_of(path)
    if not os.path.isfile(file) or not (file.lower().endswith(_NETCDF_ENDS) or is_hdf5(file)):
        return []
    if name:
        return [name]
    try:
        return data_arrays(file)
    except (MissingPackageError, InputError):
        return []


def _open_with_gdal(path: str, options: dict, container: bool):
    """A second try with GDAL's own bindings, whose formats may be more than those of rasterio's build."""
    try:
        return open_gdal(path, options)
    except MissingPackageError:
        if str(path).startswith("HDF4") or (not container and is_hdf4(path)):
            raise
        raise OSError("GDAL's Python bindings are not there to try") from None


SAMPLE_EDGE = 256  # pixels along a side of the thinned-out read behind quick checks
_AS_STORED = {"GRIB_NORMALIZE_UNITS": "NO"}  # GDAL would turn K into °C in some editions of GRIB
_DIVISORS = (100.0, 1000.0, 10000.0, 100000.0)  # scale factors that are to be divided by
_SCALES = ("scale_factor", "scaling_factor", "scalefactor")  # in tags, however they are written
_OFFSETS = ("add_offset", "offset")
_ELLIPSOID = re.compile(r'(?:SPHEROID|ELLIPSOID)\["[^"]*",[^,]+,([\d.]+)')  # its inverse flattening
_NETCDF_ENDS = (".nc", ".nc4", ".cdf")
_HDF5_ENDS = (".h5", ".he5", ".hdf5")  # whose writers do not fill as the NetCDF library does
_UNPLACED = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
_BANDS_AT_ONCE = 64  # of a block that is only read to see that it is whole
_OF_THE_PROCESS = ("_local", "_handles", "_lock", "_alone", "_pieces", "_held")
_SAMPLE_CACHE = 32 * 1024**2  # bytes; GDAL would keep all tiles that it thins out
# A block is large from this share of GDAL's cache on, but not below so many bytes: each open file holds one unpacked.
_LARGE_SHARE, _LARGE = 1 / 8, 1024**2


class RasterFile:
    """A raster to read from; safe to use from several threads (each gets its own handle).

    Attributes
    ----------
    path, grid, count (bands), descriptions, units, dtype, scales, offsets, tags, block
        ``band_count`` is the count under the name that the block engine reckons with;
        ``block`` is ``(height, width)`` of the file's own blocks; ``bands_together`` and
        ``pixels_together`` tell how much one of them holds; ``pixel_interleaved``
        tells whether the bands of a block are stored together, ``categorical`` whether the
        file declares its values as classes; ``remarks`` say what was taken for granted.

    Parameters
    ----------
    view
        How to see an array that GDAL does not show as a raster on the ground.
    crs
        Well-known text of the reference system, taken where the file has none.
    options
        GDAL open options of the format.
    """

    def __init__(self, path: str, view: ArrayView | None = None, crs: str = "", **options: str):
        self.path = str(path)
        self._view, self._options = view, options
        self._limits: tuple[float, float] | None = None
        self._extremes: tuple[float, float] | None = None
        self.watched_as: tuple[str, float, float] = ("", 0.0, 0.0)
        self._forget_handles()
        file = container_of(self.path)[0]
        if format_of(file) in ("netcdf3", "grib"):
            require_whole(file)  # GDAL reads zeros, or leaves messages out, and says nothing
        dataset = self._handle()
        if dataset.count == 0:
            names = ", ".join(_variable(dataset, i, n) for i, n in enumerate(dataset.subdatasets, 1))
            self.close()
            raise InputError(
                "{path} has no bands of its own; it holds the variables {names}. Name one of them."
                if names
                else "{path} has no bands of its own.",
                path=path,
                names=names,
            )
        self.count = self.band_count = dataset.count
        self._remarks: list[str] = []
        self.descriptions = self._texts(lambda: dataset.descriptions, (None,) * dataset.count)
        self.units = self._texts(lambda: dataset.units, (None,) * dataset.count)
        if any("complex" in name for name in dataset.dtypes):
            self.close()
            raise InputError(
                "{path} holds complex numbers (single-look radar, or a Fourier transform); the tools work with real"
                " ones. Compute amplitude or power from them first.",
                path=self.path,
            )  # fmt: skip
        self._kinds = [np.dtype(name) for name in dataset.dtypes]
        self.dtype = np.result_type(*set(self._kinds))  # bands of a virtual raster may differ
        self.tags = self._texts(dataset.tags, {})
        self.scales, self.offsets = dataset.scales, dataset.offsets
        if self.dtype.kind in "iu":
            if set(self.scales) == {1.0} and not any(self.offsets):
                self._scale_of_tags(dataset)
            self._divide()
        self.block = dataset.block_shapes[0]
        # Reading one band of such a file unpacks all.
        self.pixel_interleaved = dataset.count > 1 and getattr(dataset.interleaving, "value", "").lower() == "pixel"
        stored = Grid(_crs_of(dataset, self.tags), _transform_of(dataset, file), dataset.width, dataset.height)
        self.has_crs = bool(stored.crs)
        self.has_geolocation = bool(dataset.tags(ns="GEOLOCATION"))
        if crs and not stored.crs:
            stored = replace(stored, crs=crs)
        # The coordinates of an array may begin at 0 and have steps of 1; of other rasters that means none at all.
        self.placed = isinstance(dataset, CfDataset) or stored.transform != _UNPLACED
        self.grid, self._arrangement = arrange(stored, is_geographic(stored.crs))
        # A colour table, or flags as CF and Imagine files declare them.
        declared = self._texts(lambda: dataset.tags(1), {})
        self.categorical = (
            dataset.colorinterp[0].name == "palette"
            or "flag_meanings" in declared
            or declared.get("LAYER_TYPE", "").lower() == "thematic"
        )
        self.remarks: tuple[str, ...] = (*getattr(dataset, "remarks", ()), *self._remarks)
        self.bands_together = getattr(dataset, "bands_together", self.count if self.pixel_interleaved else 1)
        self.pixels_together = getattr(dataset, "pixels_together", self.block[0] * self.block[1])
        self._grib = "GRIB_ELEMENT" in declared
        self._nodata = dataset.nodatavals
        # A mask costs a second read. It is needed where it is stored apart (.msk, alpha), and
        # for 64-bit integers: rasterio 1.3 loses their nodata and takes int64 for uint64.
        self._wide = self.dtype in (np.dtype("int64"), np.dtype("uint64"))
        apart = any(flag.name in ("per_dataset", "alpha") for flags in dataset.mask_flag_enums for flag in flags)
        self._masked = apart or self._wide
        self._codes = [self._missing_codes(self.band_tags(band), band) for band in range(1, self.count + 1)]
        self._block_bytes = block_size(dataset)
        self._in_pieces = self._block_bytes > _LARGE and can_be_read_in_pieces(dataset)

    def _forget_handles(self) -> None:
        self._local = threading.local()
        self._handles: list = []
        self._lock = threading.Lock()
        self._alone = threading.Lock()
        self._pieces: LargeBlocks | None = None
        self._held: np.ndarray | None = None

    def __getstate__(self):
        """Everything but the open handles: another process opens the file again by its path."""
        return {key: value for key, value in vars(self).items() if key not in _OF_THE_PROCESS}

    def __setstate__(self, state):
        vars(self).update(state)
        self._forget_handles()

    @property
    def unit(self) -> str:
        """Unit of the first band, from the tag or as the format has it; empty where there is none."""
        return self.tags.get("unit") or self.units[0] or ""

    def limit(self, low: float, high: float) -> None:
        """Take values below ``low`` or above ``high`` as missing from here on."""
        self._limits = (low, high)

    @property
    def limits(self) -> tuple[float, float] | None:
        """Bounds beyond which values are taken as missing."""
        return self._limits

    def watch(self) -> None:
        """Remember the extremes of what is read from here on, of values beyond the limits where there are limits."""
        self._extremes = (np.inf, -np.inf)

    @property
    def extremes(self) -> tuple[float, float] | None:
        """Least and greatest value met since `watch`; None where it was not called, or nothing was met.

        What other processes read is not among them.
        """
        return self._extremes if self._extremes and self._extremes[0] <= self._extremes[1] else None

    def _meet(self, values: np.ndarray) -> None:
        if self._extremes is None or not values.size:
            return
        # Both are NaN where all is missing, and then change nothing.
        low, high = float(np.fmin.reduce(values, axis=None)), float(np.fmax.reduce(values, axis=None))
        with self._lock:
            least, most = self._extremes
            self._extremes = (low if low < least else least, high if high > most else most)

    def sample(self) -> np.ndarray:
        """Some finite values of the first bands, ``(n,)`` float32, read thinned out; for quick checks of an input.

        Raises
        ------
        InputError
            The raster holds no value at all.
        """
        shape = (min(self.grid.height, SAMPLE_EDGE), min(self.grid.width, SAMPLE_EDGE))
        bands = range(1, min(self.count, 12) + 1)
        with gdal_cache(min(_SAMPLE_CACHE, cache_limit())):
            for thinned in (shape, None):
                values = self.read(bands=bands, shape=thinned)
                values = values[np.isfinite(values)]
                if values.size:
                    return values
        raise InputError("{path} holds no value: every pixel is missing.", path=self.path)

    def _scale_of_tags(self, dataset) -> None:
        """Take scale and offset from tags, where files have them as texts that GDAL does not apply."""
        for band in range(1, self.count + 1):
            tags = {_plain(key): value for key, value in {**self.tags, **self.band_tags(band)}.items()}
            scale = next((tags[key] for key in _SCALES if key in tags), "")
            offset = next((tags[key] for key in _OFFSETS if key in tags), "0")
            if not (_is_number(scale) and _is_number(offset)) or float(scale) == 0:
                return
            self.scales = (*self.scales[: band - 1], float(scale), *self.scales[band:])
            self.offsets = (*self.offsets[: band - 1], float(offset), *self.offsets[band:])

    def _divide(self) -> None:
        """MODIS 13 declares 10 000 and means that stored values are divided by it."""
        if not any(_is_divisor(scale, offset) for scale, offset in zip(self.scales, self.offsets, strict=True)):
            return
        self._remarks.append(
            f"The files declare the scale factor {max(self.scales):g} for whole numbers: they are divided by it. Give"
            " SCALE if that is wrong."
        )
        self.scales = tuple(
            1 / scale if _is_divisor(scale, offset) else scale
            for scale, offset in zip(self.scales, self.offsets, strict=True)
        )

    def _missing_codes(self, tags: dict[str, str], band: int) -> tuple[np.generic, ...]:
        """What stands for missing in a band: the code that GDAL knows, and those that only tags or the format tell.

        A NetCDF variable can declare two, and has one by default.
        """
        kind, nodata = self._kinds[band - 1], self._nodata[band - 1]
        told = [] if nodata is None or self._wide else [float(nodata)]  # masks tell that of 64-bit integers
        if "NETCDF_VARNAME" in tags or "missing_value" in tags:
            told += [float(tags[key]) for key in ("missing_value", "_FillValue") if _is_number(tags.get(key, ""))]
            netcdf = not container_of(self.path)[0].lower().endswith(_HDF5_ENDS)
            if "NETCDF_VARNAME" in tags and netcdf and kind.name in DEFAULT_FILL:
                told.append(float(DEFAULT_FILL[kind.name]))
        if kind.kind == "u" and tags.get("_Unsigned", "").lower() == "true":
            # NetCDF 3 has no unsigned type: its codes are written as those of the signed one.
            told = [code + 2.0 ** (8 * kind.itemsize) if code < 0 else code for code in told]
        codes = (code_of(kind, number) for number in dict.fromkeys(told))
        return tuple(code for code in codes if code is not None)

    def _handle(self):
        handle = getattr(self._local, "handle", None)
        if handle is None:
            handle = self._local.handle = self._opened()
            with self._lock:
                self._handles.append(handle)
        return handle

    def _opened(self):
        return open_array(self.path, self._view) if self._view else _open(self.path, **self._options)

    def band_tags(self, band: int) -> dict[str, str]:
        """Metadata of one band (from 1)."""
        return self._texts(lambda: self._handle().tags(band), {})

    def _texts(self, read: Callable[[], Any], none: Any) -> Any:
        """Texts of the file; none, and a remark, where they are in an encoding that only their author knows."""
        try:
            return read()
        except UnicodeDecodeError:
            remark = say("Names of its bands, or tags, are not in UTF-8 and are left out: dates in them are not seen.")
            if remark not in self._remarks:
                self._remarks.append(remark)
            return none

    def read(self, window: Window | None = None, bands=None, scaled: bool = True, shape=None) -> np.ndarray:
        """Values as ``(bands, rows, cols)`` float32, NaN where missing.

        ``bands`` counts from 1 (default all); ``scaled=False`` leaves the file's scale
        and offset out; ``shape`` = ``(rows, cols)`` reads a thinned-out version.
        """
        bands = list(range(1, self.count + 1)) if bands is None else [int(b) for b in bands]
        window = window or self.grid.window
        raw = self._fetch("read", bands, window, shape)
        mask = self._fetch("read_masks", bands, window, shape) if self._masked else None
        return self._clean(raw, mask, bands, scaled)

    def hold(self, nbytes: int) -> None:
        """Keep the stored values in memory if they take no more than ``nbytes``, for who reads them more than once.

        GDAL's own cache belongs to one handle, and every thread has its own: unpacking once is what is saved.
        """
        size = self.count * self.grid.window.pixels * self.dtype.itemsize
        if self._held is None and size <= nbytes and not self._masked:
            self._held = self._fetch("read", list(range(1, self.count + 1)), self.grid.window, None)

    def read_ahead(self, nbytes: int) -> None:
        """Let this thread read the bands that an array of a NetCDF or HDF5 file stores together at one time.

        Those of the last window are kept, for who reads one band after the other; they take up to ``nbytes``.
        """
        handle = self._handle()
        if hasattr(handle, "ahead"):
            handle.ahead = nbytes

    def read_stored(self, window: Window, band: int) -> np.ndarray:
        """Numbers of one band as the file holds them, ``(rows, cols)`` of its own type: for flags and classes."""
        raw = self._fetch("read", [band], window, None)[0]
        return raw.view("int64") if self._wide else raw

    def _fetch(self, method: str, bands, window: Window, shape) -> np.ndarray:
        if self._held is not None and shape in (None, (window.height, window.width)):
            first, last = bands[0], bands[-1]
            chosen = slice(first - 1, last) if bands == list(range(first, last + 1)) else np.array(bands) - 1
            rows, cols = slice(window.row, window.row + window.height), slice(window.col, window.col + window.width)
            return self._held[chosen, rows, cols].copy()
        rasterio = rasterio_module()
        large = self._block_bytes > max(cache_limit() * _LARGE_SHARE, _LARGE)
        mixed = method == "read" and len(set(self._kinds)) > 1

        def fetch(place: Window, thin) -> np.ndarray:
            if large and self._in_pieces and method == "read":
                handle = self._handle()
                return self._large_blocks(handle).read(handle, bands, place, thin)
            view = rasterio.windows.Window(place.col, place.row, place.width, place.height)
            shape = None if thin is None else (len(bands), *thin)
            with self._alone_handle() if large else contextlib.nullcontext(self._handle()) as handle:
                call = getattr(handle, method)
                with rasterio.Env(**_AS_STORED) if self._grib else contextlib.nullcontext():
                    if mixed:  # rasterio reads bands of one type only
                        each = [call(band, window=view, out_shape=thin).astype(self.dtype) for band in bands]
                        return np.stack(each)
                    return call(bands, window=view, out_shape=shape)

        try:
            if self._arrangement:
                return self._arrangement.read(fetch, window, shape)
            return fetch(window, shape)
        except (rasterio.errors.RasterioError, OSError, RuntimeError) as error:
            raise InputError(
                "{path} could not be read to its end: {error}. It may be truncated.",
                path=self.path, error=str(error).rstrip("."),
            ) from error  # fmt: skip

    def _large_blocks(self, handle) -> LargeBlocks:
        with self._lock:
            if self._pieces is None:
                self._pieces = LargeBlocks(handle)
            return self._pieces

    @contextlib.contextmanager
    def _alone_handle(self) -> Iterator:
        """A handle while no other thread has one: GDAL holds a whole block for each, until it is closed."""
        with self._alone, contextlib.closing(self._opened()) as handle:
            yield handle

    def _clean(self, raw, mask, bands, scaled) -> np.ndarray:
        if self._wide:
            raw = raw.view("int64")  # no raster holds values beyond 2**63
        out = raw.astype("float32", copy=False)
        for i, band in enumerate(bands):
            if mask is not None:
                out[i][mask[i] == 0] = np.nan
            for code in self._codes[band - 1]:  # beside a mask, too: what either calls missing is so
                out[i][raw[i] == code] = np.nan
            scale, offset = self.scales[band - 1], self.offsets[band - 1]
            if scaled and (scale, offset) != (1.0, 0.0):
                out[i] *= np.float32(scale)
                out[i] += np.float32(offset)
        if self.dtype.kind == "f":
            out[np.isinf(out)] = np.nan  # infinity is what a division by zero left, not a value
        if self._limits and scaled:
            low, high = self._limits
            beyond = (out < low) | (out > high)
            self._meet(out[beyond])
            out[beyond] = np.nan
        elif scaled:
            self._meet(out)
        return out

    def close(self) -> None:
        """Close the handles of all threads; the file is opened again when it is next read."""
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()
            if self._pieces is not None:
                self._pieces.close()
            self._pieces = None
        self._local = threading.local()
        self._held = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def _plain(key: str) -> str:
    """Key of a tag in lower case with underscores: SCALE FACTOR and scale_factor are one."""
    return key.strip().lower().replace(" ", "_")


def _is_divisor(scale: float, offset: float) -> bool:
    """Whether a scale is one to divide by: packing gives no round powers of ten without an offset."""
    return scale in _DIVISORS and not offset


def _is_number(text: str) -> bool:
    try:
        return np.isfinite(float(text))
    except ValueError:
        return False


def _crs_of(dataset, tags: dict[str, str]) -> str:
    crs = rasterio_module().crs.CRS
    text = getattr(dataset, "crs_text", None)
    if text is not None:  # not opened by rasterio
        found = (crs.from_epsg(text) if isinstance(text, int) else crs.from_wkt(text)) if text else None
    else:
        found = dataset.crs
    if found:
        text = found.to_wkt()
        if found.is_geographic and not found.to_epsg() and _is_model_sphere(text):
            # The sphere of a model: latitudes and longitudes of it are those of WGS 84 as others have the same grid.
            return crs.from_epsg(4326).to_wkt()
        return text
    # CF: coordinates in degrees without a grid mapping are plain latitude and longitude. Where GDAL
    # leaves the pixels unplaced, they are not evenly spaced (or in an order that it does not know).
    unplaced = tuple(dataset.transform)[:6] == _UNPLACED
    if not unplaced and tags.get("lat#units", tags.get("latitude#units", "")).startswith("degree"):
        return crs.from_epsg(4326).to_wkt()
    return ""


def _transform_of(dataset, file: str) -> tuple[float, float, float, float, float, float]:
    """Transform of a dataset; the rows of a Gaussian grid lie between its first and last latitude."""
    a, b, c, d, e, f = tuple(dataset.transform)[:6]
    rows = gaussian_latitudes(file) if dataset.height > 1 and format_of(file) == "grib" else None
    if rows is not None:
        # Even to 1 % of a cell, though not quite: the latitudes are the zeros of a Legendre polynomial.
        step = -abs(rows[1] - rows[0]) / (dataset.height - 1)
        e, f = step, max(rows) - step / 2
    return a, b, c, d, e, f


def _is_model_sphere(wkt: str) -> bool:
    """Whether a geographic reference system is a sphere that nobody named, as GRIB and NetCDF files of models have."""
    sphere = _ELLIPSOID.search(wkt)
    return "imported from GRIB" in wkt or (sphere is not None and float(sphere[1]) == 0 and not is_rotated(wkt))


def check_whole(path: str) -> None:
    """Open a raster and read the last block of each band.

    Raises
    ------
    InputError
        It cannot be opened, or is not whole.
    """
    with RasterFile(path) as raster:
        # From where the last block begins: a window of its size in the corner would lie on four of them.
        row, col = (
            (side - 1) // edge * edge
            for edge, side in zip(raster.block, (raster.grid.height, raster.grid.width), strict=True)
        )
        last = Window(row, col, raster.grid.height - row, raster.grid.width - col)
        for first in range(1, raster.count + 1, _BANDS_AT_ONCE):
            raster.read(last, range(first, min(first + _BANDS_AT_ONCE, raster.count + 1)), scaled=False)


def require_place(raster: RasterFile) -> None:
    """Refuse a raster whose pixels have no place on the ground.

    Raises
    ------
    InputError
        The reason, and the way out.
    """
    if raster.grid.crs and is_geographic(raster.grid.crs):
        if is_rotated(raster.grid.crs):
            raise InputError(
                "{path} lies on a grid with a rotated pole: its rows and columns are no longitudes and latitudes. Warp"
                " it to EPSG:4326 first (tool “Warp”).",
                path=raster.path,
            )  # fmt: skip
        a, _, c, _, e, f = raster.grid.transform
        width, height = raster.grid.width, raster.grid.height
        # Centres of cells: those of global grids may lie on the poles themselves.
        x, y = (c + a / 2, c + a * (width - 0.5)), (f + e / 2, f + e * (height - 0.5))
        require_degrees(raster.path, (min(x), max(x)), (min(y), max(y)))
    if raster.placed:
        return
    tags = " ".join(f"{key} {value}" for key, value in raster.tags.items()).lower()
    latitudes = "degrees_north" in tags or "latitude" in tags or raster.has_geolocation
    reason = (
        say("has latitudes and longitudes, but not evenly spaced ones (a curvilinear grid, an EASE-Grid, or a swath)")
        if latitudes
        else say("has no coordinates")
    )
    raise InputError(
        "{path} {reason}: its pixels have no place on a map. {way_out}", path=raster.path, reason=reason,
        way_out=WAY_OUT + say(" An image is placed with QGIS's Georeferencer, or gdal_edit -a_ullr with the corners."),
    )  # fmt: skip
