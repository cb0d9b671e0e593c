"""Write rasters window by window."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from ...run.errors import OutputError, ParameterError
from ..earth.grid import Grid, Window
from . import vrt
from .library import for_many_bands, rasterio_module

NODATA = {"float32": float("nan"), "uint8": 255, "int16": -32768, "int32": -2147483648}
_LOSSY = ("max_z_error", "discard_lsb")
_CHOSEN = (
    "bigtiff", "compress", "discard_lsb", "lzma_preset", "max_z_error", "num_threads", "predictor", "zlevel",
    "zstd_level",
)  # fmt: skip
_PREDICTED = ("deflate", "lzw", "zstd")  # compressions that take a predictor
LEAST_TILE = 16  # pixels: the edges of a GeoTIFF's tiles are multiples of it
_TILE_COLUMN = 32 * 1024**2  # bytes of one tile through all bands


def tile_edge(bands: int) -> int:
    """Edge of the square tiles of an output: one tile through all bands stays near 32 MiB."""
    for edge in (256, 128):
        if edge * edge * bands * 4 <= _TILE_COLUMN:
            return edge
    return 64


def block_edge(tile: int, grid: Grid) -> int:
    """Edge of the tiles as they lie in the file: that of ``tile``, but not far beyond a small raster.

    A tile is packed and unpacked whole, also the part of it that lies outside the raster.

    Examples
    --------
    >>> block_edge(128, Grid("", (1, 0, 0, 0, -1, 0), width=14, height=12))
    16
    """
    return min(tile, -(-max(grid.height, grid.width) // LEAST_TILE) * LEAST_TILE)


def creation_options(words: Sequence[str]) -> dict[str, str]:
    """Creation options of GeoTIFFs from words ``NAME=VALUE``; tiles and order of the bands are not for the user.

    Raises
    ------
    ParameterError
        A word of another form, or another option.

    Examples
    --------
    >>> creation_options(["COMPRESS=ZSTD", "ZSTD_LEVEL=3"])
    {'compress': 'ZSTD', 'zstd_level': '3'}
    """
    options: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not (sign and value and name.strip().lower() in _CHOSEN):
            raise ParameterError(
                "The creation option “{word}” is none of {all}, written as NAME=VALUE.",
                word=word, all=", ".join(name.upper() for name in _CHOSEN),
            )  # fmt: skip
        options[name.strip().lower()] = value.strip()
    return options


def lossless(creation: Mapping[str, str], dtype: np.dtype) -> dict[str, str]:
    """Creation options without those that would change codes: classes and flags are no measurements.

    Examples
    --------
    >>> lossless({"compress": "LERC", "max_z_error": "0.01"}, np.dtype("uint8"))
    {'compress': 'LERC'}
    """
    if dtype.kind == "f":
        return dict(creation)
    kept = {name: value for name, value in creation.items() if name not in _LOSSY}
    return kept | ({"predictor": "2"} if kept.get("predictor") == "3" else {})  # 3 is for real numbers only


def make_cloud_optimized(path: str, creation: Mapping[str, str], tile: int | None = None) -> None:
    """Write a finished GeoTIFF again as a Cloud Optimized one, with overviews, in its place.

    Overviews are means, or the nearest value of whole numbers. The file stays as it is where this fails. ``tile`` is
    the edge of its tiles where a virtual raster tells it; else that of the format.

    Raises
    ------
    OutputError
        There is no room for a second file, or GDAL cannot write one.
    """
    rasterio = rasterio_module()
    from rasterio.shutil import copy

    copied = Path(path).with_suffix(".cog")
    with rasterio.open(path) as dataset:
        options = {"compress": "deflate", **lossless(creation, np.dtype(dataset.dtypes[0]))}
    if tile:
        options["blocksize"] = str(tile)
    # The format has names of its own for these.
    level = next((options.pop(name) for name in ("zlevel", "zstd_level", "lzma_preset") if name in options), None)
    for name in ("discard_lsb", "predictor"):
        options.pop(name, None)
    if level:
        options["level"] = level
    if options["compress"].lower() in _PREDICTED:
        options["predictor"] = "yes"
    try:
        with rasterio.open(path) as dataset:
            kind = np.dtype(dataset.dtypes[0]).kind
            resampling = "average" if kind == "f" else "nearest"
            copy(
                dataset, str(copied), driver="COG", overview_resampling=resampling, bigtiff="if_safer",
                **{"num_threads": "all_cpus", **options},
            )  # fmt: skip
    except (rasterio.errors.RasterioError, OSError) as error:
        copied.unlink(missing_ok=True)
        raise OutputError(
            "{path} cannot be made a Cloud Optimized GeoTIFF: {why}. Is the disk full?", path=path, why=error
        ) from error
    copied.replace(path)


class RasterWriter:
    """A compressed, tiled, band-interleaved GeoTIFF that is written window by window.

    Values are given as float with NaN for missing (or masked by the type's nodata);
    `write` may be called from several threads, each of which writes whole tiles (`fit_tiles`).
    A path that ends with ``.vrt`` makes a virtual raster over GeoTIFFs in a folder beside it,
    one per year where the descriptions are dates (see `virtual_raster`). ``creation`` are
    further creation options, of `creation_options`.
    """

    def __init__(
        self,
        path,
        grid: Grid,
        descriptions,
        dtype: str = "float32",
        tags=None,
        unit: str = "",
        creation: Mapping[str, str] | None = None,
    ):
        self._creation = dict(creation or {})
        self.path, self.grid = str(path), grid
        self.dtype, self.count = np.dtype(dtype), len(descriptions)
        self.nodata = NODATA[dtype]
        self.tile = tile_edge(self.count)
        self._lock = threading.Lock()
        self._labels, self._unit = list(descriptions), unit
        self._tags = {key: str(value) for key, value in (tags or {}).items()}
        self._parts = vrt.parts_of(self._labels) if vrt.is_virtual(path) else {}
        self._first = np.cumsum([0, *(self._parts.values() or [self.count])])  # band of each file, and the end
        self._names = [vrt.part_path(path, part) for part in self._parts] or [Path(path)]
        self._written = self._closed = False
        self._create_files()

    def _create_files(self) -> None:
        down, across = -(-self.grid.height // self.block), -(-self.grid.width // self.block)
        self._marks = np.zeros((self.count, down, across), bool)
        self._files: list = []  # opened datasets, in the order of the bands
        try:
            for name, (first, end) in zip(self._names, pairwise(self._first), strict=True):
                self._files.append(self._create(name, self._labels[first:end]))
        except OutputError:
            self._close_files()
            raise

    @property
    def block(self) -> int:
        """Edge of the tiles as they lie in the file (`block_edge`); windows follow ``tile``."""
        return block_edge(self.tile, self.grid)

    def fit_tiles(self, edge: int) -> bool:
        """Take square tiles of at most ``edge`` pixels, so that whoever writes by windows never writes a part of one.

        Returns False, and changes nothing, where a GeoTIFF has no tiles so small, or something is written already.
        """
        if edge >= self.tile:
            return True
        if edge < LEAST_TILE or self._written:
            return False
        self._close_files()
        self.tile = edge // LEAST_TILE * LEAST_TILE
        self._create_files()
        return True

    def _create(self, path: Path, labels):
        rasterio = rasterio_module()
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
                blockxsize=self.block,
                blockysize=self.block,
                interleave="band",
                sparse_ok=True,
                **self._options(),
            )
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(
                "{path} cannot be written: {error}. Choose another folder.",
                path=path, error=error,
            ) from error  # fmt: skip
        dataset = for_many_bands(dataset)
        dataset.update_tags(**self._tags)
        for band, text in enumerate(labels, 1):
            dataset.set_band_description(band, text)
        if self._unit:
            dataset.units = [self._unit] * len(labels)
        return dataset

    def _options(self) -> dict[str, object]:
        """Compression and what else the user may choose."""
        options: dict[str, object] = {"compress": "deflate", "num_threads": "all_cpus", "bigtiff": "if_safer"}
        options |= lossless(self._creation, self.dtype)
        word = str(options["compress"]).lower()
        if word in _PREDICTED:
            options.setdefault("predictor", 3 if self.dtype.kind == "f" else 2)
        if word == "deflate":
            options.setdefault("zlevel", 1)  # noise does not compress; higher levels cost time for 2 % of size
        return options

    def write(self, values: np.ndarray, window: Window | None = None, bands=None) -> None:
        """Write ``(bands, rows, cols)`` or ``(rows, cols)`` at a window."""
        rasterio = rasterio_module()
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
                self._written = True
                self._mark(values, window, bands)
                for dataset, (first, end) in zip(self._files, pairwise(self._first), strict=True):
                    here = (bands >= first) & (bands < end)
                    if here.all():
                        dataset.write(values, (bands - first + 1).tolist(), window=view)
                    elif here.any():
                        dataset.write(values[here], (bands[here] - first + 1).tolist(), window=view)
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(
                "{path} could not be written: {error}. Is the disk full?",
                path=self.path, error=error,
            ) from error  # fmt: skip

    @property
    def files(self) -> list[str]:
        """The GeoTIFFs: of a virtual raster those of its folder, else the one."""
        return [str(name) for name in self._names]

    @property
    def has_values(self) -> bool:
        """Whether any value that was written is not missing."""
        return bool(self._marks.any())

    @property
    def empty_bands(self) -> int:
        """How many bands hold no value so far."""
        return int((~self._marks.any(axis=(1, 2))).sum())

    def _mark(self, values: np.ndarray, window: Window, bands: np.ndarray) -> None:
        """Note which tiles must be in the file: those with any value that is not missing."""
        present = values == values if self.dtype.kind == "f" else values != self.nodata
        block = self.block
        for row in range(window.row // block, (window.row + window.height - 1) // block + 1):
            top, bottom = max(row * block - window.row, 0), (row + 1) * block - window.row
            for col in range(window.col // block, (window.col + window.width - 1) // block + 1):
                left, right = max(col * block - window.col, 0), (col + 1) * block - window.col
                self._marks[bands, row, col] |= present[:, top:bottom, left:right].any(axis=(1, 2))

    def close(self) -> None:
        """Close the files and see that all that was given is in them; closing again does nothing.

        Raises
        ------
        OutputError
            Something is missing: the disk is full, or a drive is gone.
        """
        if self._closed:
            return
        self._closed = True
        rasterio = rasterio_module()
        try:
            self._close_files()
            self._check_tiles()
            if self._parts:
                layout = vrt.Layout(self.grid, self.dtype.name, self.nodata, self.block, self._unit)
                sources = vrt.part_sources(self.path, self._parts)
                vrt.write_virtual(self.path, layout, self._labels, sources, self._tags)
        except (rasterio.errors.RasterioError, OSError) as error:
            raise OutputError(
                "{path} could not be finished: {error}. Is the disk full?",
                path=self.path, error=error,
            ) from error  # fmt: skip

    def _check_tiles(self) -> None:
        """GDAL tells nobody of tiles that it could not write when the file was closed: look for each."""
        rasterio = rasterio_module()
        for name, (first, end) in zip(self._names, pairwise(self._first), strict=True):
            size = name.stat().st_size
            with rasterio.open(str(name)) as dataset:
                for band, row, col in np.argwhere(self._marks[first:end]):
                    where = f"{col}_{row}"
                    offset, length = (
                        int(dataset.get_tag_item(f"{item}_{where}", "TIFF", bidx=int(band) + 1) or 0)
                        for item in ("BLOCK_OFFSET", "BLOCK_SIZE")
                    )
                    if not length or offset + length > size:
                        raise OSError(f"band {first + band + 1} is not whole")

    def _close_files(self) -> None:
        """Close all files, also behind one that fails."""
        with contextlib.ExitStack() as opened:
            for dataset in self._files:
                opened.callback(dataset.close)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.close()
        else:  # what failed before is what counts
            self._closed = True
            self._close_files()
