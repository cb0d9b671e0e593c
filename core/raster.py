"""Raster files: the only module that imports rasterio.

One place to adapt when a platform's rasterio brings a second GDAL. Reading gives
float32 with NaN for missing, scale and offset applied, whatever the file holds; rows run
from north to south and longitudes from −180° to 180° (`north_up`). What rasterio lacks
is read through `gdal_reader`.
"""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

import numpy as np

from . import virtual_raster
from .errors import InputError, MissingPackageError, OutputError
from .gdal_reader import ArrayView, is_hdf4, open_array, open_gdal
from .grid import Grid, Window
from .north_up import arrange

NODATA = {"float32": float("nan"), "uint8": 255, "int16": -32768}
_TILE_COLUMN = 32 * 1024**2  # bytes of one tile through all bands


def _rasterio():
    try:
        import rasterio
    except ImportError as error:
        raise MissingPackageError(
            f"The Python package rasterio is missing ({error}). Install it for the Python of QGIS."
        ) from error
    return rasterio


def same_crs(first: str, second: str) -> bool:
    """Whether two well-known texts mean one reference system (empty means unknown)."""
    if first == second:
        return True
    if not (first and second):
        return False
    crs = _rasterio().crs.CRS
    return crs.from_wkt(first) == crs.from_wkt(second)


def crs_name(wkt: str) -> str:
    """``EPSG:4326`` where the text has a code, else the name it gives itself."""
    if not wkt:
        return "no reference system"
    crs = _rasterio().crs.CRS.from_wkt(wkt)
    if crs.to_epsg():
        return f"EPSG:{crs.to_epsg()}"
    return wkt.split('"')[1] if '"' in wkt else wkt


def is_geographic(wkt: str) -> bool:
    """Whether coordinates are degrees of longitude and latitude."""
    return bool(wkt) and _rasterio().crs.CRS.from_wkt(wkt).is_geographic


def coordinate_unit(wkt: str) -> float:
    """One unit of the coordinates in metres, of longitude and latitude in radians."""
    return float(_rasterio().crs.CRS.from_wkt(wkt).units_factor[1])


def transform_points(source: str, target: str, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates of ``(n,)`` points in another reference system (well-known texts); inf where there are none.

    x is longitude or easting, whatever order of axes the authority has.
    """
    crs = _rasterio().crs.CRS
    from rasterio.warp import transform

    return _transform(transform, crs.from_wkt(source), crs.from_wkt(target), np.asarray(x), np.asarray(y))


def _transform(transform, source, target, x, y):
    if not x.size:
        return x.astype(float), y.astype(float)
    try:
        out = transform(source, target, x, y)
        return np.asarray(out[0]), np.asarray(out[1])
    except Exception:  # one point outside the projection's domain fails all, with errors of a private module
        if x.size == 1:
            return np.array([np.inf]), np.array([np.inf])
    middle = x.size // 2
    halves = [_transform(transform, source, target, x[half], y[half]) for half in (slice(middle), slice(middle, None))]
    return np.concatenate([xs for xs, _ in halves]), np.concatenate([ys for _, ys in halves])


def rasterise(shapes, grid: Grid, empty: int) -> np.ndarray:
    """Numbers of polygons on a grid, ``(rows, cols)`` int16; ``empty`` where there is none.

    shapes
        ``(GeoJSON geometry in the grid's reference system, number)``; a pixel has the number of the
        last polygon that holds its centre.
    """
    from rasterio.features import rasterize

    if not shapes:
        return np.full((grid.height, grid.width), empty, "int16")
    transform = _rasterio().Affine(*grid.transform)
    return rasterize(shapes, (grid.height, grid.width), fill=empty, transform=transform, dtype="int16")


def gdal_cache(nbytes: int):
    """Context in which GDAL's block cache holds at most ``nbytes``; its default is 5 % of the machine."""
    return _rasterio().Env(GDAL_CACHEMAX=int(nbytes))


def subdatasets(path: str) -> dict[str, str]:
    """Variables of a container (NetCDF, HDF): short name → what to open. Empty for a plain raster."""
    with _open(path) as dataset:
        return {_variable(dataset, place, name): name for place, name in enumerate(dataset.subdatasets, 1)}


def _variable(dataset, place: int, name: str) -> str:
    short = name.replace('"', "").rsplit(":", 1)[-1].lstrip("/")
    if name.startswith("HDF4_SDS:") and short.isdigit():  # numbered; the name stands in the description
        text = dataset.tags(ns="SUBDATASETS").get(f"SUBDATASET_{place}_DESC", "")
        return text.partition("] ")[2].rpartition(" (")[0] or short
    return short


def _open(path: str, **options):
    rasterio = _rasterio()
    import warnings

    try:
        with warnings.catch_warnings():  # a raster without georeference gets our own message
            warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
            return rasterio.open(path, **options)
    except (rasterio.errors.RasterioError, OSError) as error:
        # `NETCDF:file.nc:sm` and `/vsizip/…` are not files themselves.
        container = ":" in str(path)[2:] or str(path).startswith("/vsi")
        if not container and not Path(path).exists():
            raise InputError(f"{path}: there is no such file.") from error
        try:
            return _open_with_gdal(path, options, container)
        except OSError as other:
            raise InputError(
                f"{path} cannot be read as a raster: {error}. The file may be truncated, "
                "still being written, or of a format that this GDAL does not know."
            ) from other


def _open_with_gdal(path: str, options: dict, container: bool):
    """A second try with GDAL's own bindings, whose formats may be more than those of rasterio's build."""
    try:
        return open_gdal(path, options)
    except MissingPackageError:
        if str(path).startswith("HDF4") or (not container and is_hdf4(path)):
            raise
        raise OSError("GDAL's Python bindings are not there to try") from None


class RasterFile:
    """A raster to read from; safe to use from several threads (each gets its own handle).

    Attributes
    ----------
    path, grid, count (bands), descriptions, units, dtype, scales, offsets, tags, block
        ``band_count`` is the count under the name that the block engine reckons with;
        ``block`` is ``(height, width)`` of the file's own blocks; ``pixel_interleaved``
        tells whether the bands of a block are stored together, ``categorical`` whether the
        file declares its values as classes.

    Parameters
    ----------
    view
        How to see an array that GDAL does not show as a raster on the ground.
    options
        GDAL open options of the format.
    """

    def __init__(self, path: str, view: ArrayView | None = None, **options: str):
        self.path = str(path)
        self._view, self._options = view, options
        self._local = threading.local()
        self._handles: list = []
        self._lock = threading.Lock()
        dataset = self._handle()
        if dataset.count == 0:
            names = ", ".join(_variable(dataset, i, n) for i, n in enumerate(dataset.subdatasets, 1))
            self.close()
            raise InputError(
                f"{path} has no bands of its own"
                + (f"; it holds the variables {names}. Name one of them." if names else ".")
            )
        self.count = self.band_count = dataset.count
        self.descriptions = dataset.descriptions
        self.units = dataset.units
        self.dtype = np.dtype(dataset.dtypes[0])
        self.scales, self.offsets = dataset.scales, dataset.offsets
        self.tags = dataset.tags()
        self.block = dataset.block_shapes[0]
        # Reading one band of such a file unpacks all.
        self.pixel_interleaved = dataset.count > 1 and getattr(dataset.interleaving, "value", "").lower() == "pixel"
        stored = Grid(_crs_of(dataset), tuple(dataset.transform)[:6], dataset.width, dataset.height)
        self.grid, self._arrangement = arrange(stored, is_geographic(stored.crs))
        # A colour table, or flags as CF and Imagine files declare them.
        declared = dataset.tags(1)
        self.categorical = (
            dataset.colorinterp[0].name == "palette"
            or "flag_meanings" in declared
            or declared.get("LAYER_TYPE", "").lower() == "thematic"
        )
        self._nodata = dataset.nodatavals
        # A mask costs a second read. It is needed where it is stored apart (.msk, alpha), and
        # for 64-bit integers: rasterio 1.3 loses their nodata and takes int64 for uint64.
        self._wide = self.dtype in (np.dtype("int64"), np.dtype("uint64"))
        stored = any(flag.name in ("per_dataset", "alpha") for flag in dataset.mask_flag_enums[0])
        self._masked = stored or self._wide

    def _handle(self):
        handle = getattr(self._local, "handle", None)
        if handle is None:
            view, options = self._view, self._options
            handle = open_array(self.path, view) if view else _open(self.path, **options)
            self._local.handle = handle
            with self._lock:
                self._handles.append(handle)
        return handle

    def band_tags(self, band: int) -> dict[str, str]:
        """Metadata of one band (from 1)."""
        return self._handle().tags(band)

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

    def read_stored(self, window: Window, band: int) -> np.ndarray:
        """Numbers of one band as the file holds them, ``(rows, cols)`` of its own type: for flags and classes."""
        raw = self._fetch("read", [band], window, None)[0]
        return raw.view("int64") if self._wide else raw

    def _fetch(self, method: str, bands, window: Window, shape) -> np.ndarray:
        rasterio = _rasterio()
        call = getattr(self._handle(), method)

        def fetch(place: Window, thin) -> np.ndarray:
            view = rasterio.windows.Window(place.col, place.row, place.width, place.height)
            return call(bands, window=view, out_shape=None if thin is None else (len(bands), *thin))

        try:
            if self._arrangement:
                return self._arrangement.read(fetch, window, shape)
            return fetch(window, shape)
        except (rasterio.errors.RasterioError, OSError) as error:
            raise InputError(
                f"{self.path} could not be read to its end: {error}. It may be truncated."
            ) from error

    def _clean(self, raw, mask, bands, scaled) -> np.ndarray:
        if self._wide:
            raw = raw.view("int64")  # no raster holds values beyond 2**63
        out = raw.astype("float32", copy=False)
        for i, band in enumerate(bands):
            nodata = self._nodata[band - 1]
            if mask is not None:
                out[i][mask[i] == 0] = np.nan
            elif nodata is not None and not np.isnan(nodata):
                # In the file's own type: float32 files carry a rounded −3.4e38.
                out[i][raw[i] == raw.dtype.type(nodata)] = np.nan
            scale, offset = self.scales[band - 1], self.offsets[band - 1]
            if scaled and (scale, offset) != (1.0, 0.0):
                out[i] *= np.float32(scale)
                out[i] += np.float32(offset)
        return out

    def close(self) -> None:
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()
        self._local = threading.local()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def _crs_of(dataset) -> str:
    text = getattr(dataset, "crs_text", None)
    if text is not None:  # not opened by rasterio
        crs = _rasterio().crs.CRS
        return (crs.from_epsg(text) if isinstance(text, int) else crs.from_wkt(text)).to_wkt() if text else ""
    if dataset.crs:
        return dataset.crs.to_wkt()
    tags = dataset.tags()
    # CF: coordinates in degrees without a grid mapping are plain latitude and longitude. Where GDAL
    # leaves the pixels unplaced, they are not evenly spaced (or in an order that it does not know).
    unplaced = tuple(dataset.transform)[:6] == (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
    if not unplaced and tags.get("lat#units", tags.get("latitude#units", "")).startswith("degree"):
        return _rasterio().crs.CRS.from_epsg(4326).to_wkt()
    return ""


def tile_edge(bands: int) -> int:
    """Edge of the square tiles of an output: one tile through all bands stays near 32 MiB."""
    for edge in (256, 128):
        if edge * edge * bands * 4 <= _TILE_COLUMN:
            return edge
    return 64


class RasterWriter:
    """A compressed, tiled, band-interleaved GeoTIFF that is written window by window.

    Values are given as float with NaN for missing (or masked by the type's nodata);
    `write` may be called from several threads. A path that ends with ``.vrt`` makes a
    virtual raster over GeoTIFFs in a folder beside it, one per year where the descriptions
    are dates (see `virtual_raster`).
    """

    def __init__(self, path, grid: Grid, descriptions, dtype: str = "float32", tags=None, unit: str = ""):
        self.path, self.grid = str(path), grid
        self.dtype, self.count = np.dtype(dtype), len(descriptions)
        self.nodata = NODATA[dtype]
        self.tile = tile_edge(self.count)
        self._lock = threading.Lock()
        self._labels, self._unit = list(descriptions), unit
        self._tags = {key: str(value) for key, value in (tags or {}).items()}
        self._parts = virtual_raster.parts_of(self._labels) if virtual_raster.is_virtual(path) else {}
        self._files: list = []  # opened datasets, in the order of the bands
        self._first = np.cumsum([0, *(self._parts.values() or [self.count])])  # band of each file, and the end
        names = [virtual_raster.part_path(path, part) for part in self._parts] or [Path(path)]
        try:
            for name, first, end in zip(names, self._first, self._first[1:]):
                self._files.append(self._create(name, self._labels[first:end]))
        except OutputError:
            self._close_files()
            raise

    def _create(self, path: Path, labels):
        rasterio = _rasterio()
        grid = self.grid
        try:
            if self._parts:
                path.parent.mkdir(exist_ok=True)
            dataset = rasterio.open(
                str(path),
                "w",
                driver="GTiff",
                width=grid.width,
                height=grid.height,
                count=len(labels),
                dtype=self.dtype.name,
                crs=rasterio.crs.CRS.from_wkt(grid.crs) if grid.crs else None,
                transform=rasterio.Affine(*grid.transform),
                nodata=self.nodata,
                tiled=True,
                blockxsize=self.tile,
                blockysize=self.tile,
                interleave="band",
                compress="deflate",
                zlevel=1,  # noise does not compress; higher levels cost time for 2 % of size
                predictor=3 if self.dtype.kind == "f" else 2,
                num_threads="all_cpus",
                bigtiff="if_safer",
                sparse_ok=True,
            )
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(f"{path} cannot be written: {error}. Choose another folder.") from error
        dataset.update_tags(**self._tags)
        for band, text in enumerate(labels, 1):
            dataset.set_band_description(band, text)
        if self._unit:
            dataset.units = [self._unit] * len(labels)
        return dataset

    def write(self, values: np.ndarray, window: Window | None = None, bands=None) -> None:
        """Write ``(bands, rows, cols)`` or ``(rows, cols)`` at a window."""
        rasterio = _rasterio()
        window = window or self.grid.window
        values = np.asarray(values)
        if values.ndim == 2:
            values = values[None]
        if self.dtype.kind != "f" and values.dtype.kind == "f":
            values = np.where(np.isnan(values), self.nodata, values)
        values = values.astype(self.dtype, copy=False)
        view = rasterio.windows.Window(window.col, window.row, window.width, window.height)
        bands = np.arange(self.count) if bands is None else np.asarray(list(bands), int) - 1
        try:
            with self._lock:
                for dataset, first, end in zip(self._files, self._first, self._first[1:]):
                    here = (bands >= first) & (bands < end)
                    if here.all():
                        dataset.write(values, (bands - first + 1).tolist(), window=view)
                    elif here.any():
                        dataset.write(values[here], (bands[here] - first + 1).tolist(), window=view)
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(f"{self.path} could not be written: {error}. Is the disk full?") from error

    def close(self) -> None:
        rasterio = _rasterio()
        try:
            self._close_files()
            if self._parts:
                layout = virtual_raster.Layout(self.grid, self.dtype.name, self.nodata, self.tile, self._unit)
                virtual_raster.write_virtual(self.path, layout, self._labels, self._parts, self._tags)
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(f"{self.path} could not be finished: {error}. Is the disk full?") from error

    def _close_files(self) -> None:
        """Close all files, also behind one that fails."""
        with contextlib.ExitStack() as opened:
            for dataset in self._files:
                opened.callback(dataset.close)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
