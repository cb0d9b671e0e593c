"""Raster files: the only module that imports rasterio.

One place to adapt when a platform's rasterio brings a second GDAL. Reading gives
float32 with NaN for missing, scale and offset applied, whatever the file holds.
"""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np

from .errors import InputError, MissingPackageError, OutputError
from .grid import Grid, Window

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


def gdal_cache(nbytes: int):
    """Context in which GDAL's block cache holds at most ``nbytes``; its default is 5 % of the machine."""
    return _rasterio().Env(GDAL_CACHEMAX=int(nbytes))


def subdatasets(path: str) -> dict[str, str]:
    """Variables of a container (NetCDF, HDF): short name → what to open. Empty for a plain raster."""
    with _open(path) as dataset:
        return {name.replace('"', "").rsplit(":", 1)[-1].lstrip("/"): name for name in dataset.subdatasets}


def _open(path: str, **options):
    rasterio = _rasterio()
    import warnings

    try:
        with warnings.catch_warnings():  # a raster without georeference gets our own message
            warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
            return rasterio.open(path, **options)
    except (rasterio.errors.RasterioError, OSError) as error:
        # `NETCDF:file.nc:sm` and `/vsizip/…` are not files themselves.
        if ":" not in str(path)[2:] and not str(path).startswith("/vsi") and not Path(path).exists():
            raise InputError(f"{path}: there is no such file.") from error
        raise InputError(
            f"{path} cannot be read as a raster: {error}. The file may be truncated, "
            "still being written, or of a format that this GDAL does not know."
        ) from error


class RasterFile:
    """A raster to read from; safe to use from several threads (each gets its own handle).

    Attributes
    ----------
    path, grid, count (bands), descriptions, units, dtype, scales, offsets, tags, block
        ``band_count`` is the count under the name that the block engine reckons with;
        ``block`` is ``(height, width)`` of the file's own blocks.

    ``options`` are GDAL open options of the format.
    """

    def __init__(self, path: str, **options: str):
        self.path = str(path)
        self._options = options
        self._local = threading.local()
        self._handles: list = []
        self._lock = threading.Lock()
        dataset = self._handle()
        if dataset.count == 0:
            names = ", ".join(n.replace('"', "").rsplit(":", 1)[-1] for n in dataset.subdatasets)
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
        self.grid = Grid(_crs_of(dataset), tuple(dataset.transform)[:6], dataset.width, dataset.height)
        self._nodata = dataset.nodatavals
        # A mask costs a second read. It is needed where it is stored apart (.msk, alpha), and
        # for 64-bit integers: rasterio 1.3 loses their nodata and takes int64 for uint64.
        self._wide = self.dtype in (np.dtype("int64"), np.dtype("uint64"))
        stored = any(flag.name in ("per_dataset", "alpha") for flag in dataset.mask_flag_enums[0])
        self._masked = stored or self._wide

    def _handle(self):
        handle = getattr(self._local, "handle", None)
        if handle is None:
            handle = self._local.handle = _open(self.path, **self._options)
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
        rasterio = _rasterio()
        bands = list(range(1, self.count + 1)) if bands is None else [int(b) for b in bands]
        window = window or self.grid.window
        view = rasterio.windows.Window(window.col, window.row, window.width, window.height)
        out_shape = None if shape is None else (len(bands), *shape)
        try:
            raw = self._handle().read(bands, window=view, out_shape=out_shape)
            mask = (
                self._handle().read_masks(bands, window=view, out_shape=out_shape) if self._masked else None
            )
        except (rasterio.errors.RasterioError, OSError) as error:
            raise InputError(
                f"{self.path} could not be read to its end: {error}. It may be truncated."
            ) from error
        return self._clean(raw, mask, bands, scaled)

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
    if dataset.crs:
        return dataset.crs.to_wkt()
    tags = dataset.tags()
    # CF: coordinates in degrees without a grid mapping are plain latitude and longitude.
    if tags.get("lat#units", tags.get("latitude#units", "")).startswith("degree"):
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
    `write` may be called from several threads.
    """

    def __init__(self, path, grid: Grid, descriptions, dtype: str = "float32", tags=None, unit: str = ""):
        rasterio = _rasterio()
        self.path, self.grid = str(path), grid
        self.dtype, self.count = np.dtype(dtype), len(descriptions)
        self.nodata = NODATA[dtype]
        self.tile = tile_edge(self.count)
        self._lock = threading.Lock()
        try:
            self._dataset = rasterio.open(
                self.path,
                "w",
                driver="GTiff",
                width=grid.width,
                height=grid.height,
                count=self.count,
                dtype=dtype,
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
        self._dataset.update_tags(**{key: str(value) for key, value in (tags or {}).items()})
        for band, text in enumerate(descriptions, 1):
            self._dataset.set_band_description(band, text)
        if unit:
            self._dataset.units = [unit] * self.count

    def write(self, values: np.ndarray, window: Window | None = None, bands=None) -> None:
        """Write ``(bands, rows, cols)`` or ``(rows, cols)`` at a window."""
        rasterio = _rasterio()
        window = window or self.grid.window
        values = np.asarray(values)
        if values.ndim == 2:
            values = values[None]
        if self.dtype.kind != "f" and values.dtype.kind == "f":
            values = np.where(np.isnan(values), self.nodata, values)
        view = rasterio.windows.Window(window.col, window.row, window.width, window.height)
        bands = list(range(1, self.count + 1)) if bands is None else list(bands)
        try:
            with self._lock:
                self._dataset.write(values.astype(self.dtype, copy=False), bands, window=view)
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(f"{self.path} could not be written: {error}. Is the disk full?") from error

    def close(self) -> None:
        rasterio = _rasterio()
        try:
            self._dataset.close()
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(f"{self.path} could not be finished: {error}. Is the disk full?") from error

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
