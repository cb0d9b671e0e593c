"""Windows of GeoTIFFs whose blocks are too large to be unpacked whole.

Such are tiles with all bands of a pixel together, and strips as high as the raster.

GDAL holds a whole unpacked block for each open file, whatever the window. What is read here is unpacked in pieces of a
few rows, and places to go on from are kept, so that a window far down in a block does not begin at its first row.
"""

from __future__ import annotations

import itertools
import threading
import zlib
from collections import OrderedDict
from collections.abc import Iterator, Sequence

import numpy as np

from ..earth.grid import Window
from .library import cache_limit

_READ = 64 * 1024  # bytes of the file that are unpacked at one time
_PIECE = 256 * 1024  # unpacked bytes of the rows that are held at one time, at least a row
_SPACING = 2 * 1024**2  # unpacked bytes between two places to go on from
_PLACES = 96  # that are kept of a file; each takes about 45 kB
# Shares of GDAL's cache for bands that were unpacked beside those asked for: of one window, and of all.
_AHEAD_EACH, _AHEAD = 1 / 4, 1 / 2
_KINDS = {"none": "none", "deflate": "deflate", "adobe_deflate": "deflate"}  # of compression that can be read in pieces


class _Ahead:
    """Bands that were unpacked beside those asked for: tools that go through time read one band after the other."""

    def __init__(self):
        self._lock, self._numbers = threading.Lock(), itertools.count()
        self._held: OrderedDict[tuple, tuple[int, np.ndarray]] = OrderedDict()

    def owner(self) -> int:
        """A number for a file."""
        return next(self._numbers)

    def find(self, key: tuple, bands: Sequence[int]) -> np.ndarray | None:
        """The bands, where all of them are held."""
        with self._lock:
            first, values = self._held.get(key, (0, None))
            if values is None or min(bands) < first or max(bands) >= first + len(values):
                return None
            self._held.move_to_end(key)
        return values[[band - first for band in bands]]

    def keep(self, key: tuple, first: int, values: np.ndarray) -> None:
        """Hold bands from ``first`` on; those that were not asked for the longest go where they become too many."""
        with self._lock:
            self._held[key] = first, values
            self._held.move_to_end(key)
            while len(self._held) > 1 and sum(held.nbytes for _, held in self._held.values()) > cache_limit() * _AHEAD:
                self._held.popitem(last=False)

    def drop(self, *start) -> None:
        """Let go of what is held for keys that begin so."""
        with self._lock:
            for key in [key for key in self._held if key[: len(start)] == start]:
                del self._held[key]


_ahead = _Ahead()


class LargeBlocks:
    """The blocks of one GeoTIFF; safe to use from several threads.

    Parameters
    ----------
    dataset
        Of rasterio.

    Attributes
    ----------
    size
        Bytes of one unpacked block.
    """

    def __init__(self, dataset):
        self.path, self.size = dataset.name, block_size(dataset)
        self._count = dataset.count
        self._together = dataset.count if _is_pixel_interleaved(dataset) else 1
        self._dtype = np.dtype(dataset.dtypes[0])
        self._height = dataset.height
        self._block = dataset.block_shapes[0]
        structure = dataset.tags(ns="IMAGE_STRUCTURE")
        self._packed = _KINDS[structure.get("COMPRESSION", "none").lower()] == "deflate"
        self._predictor = int(structure.get("PREDICTOR", "1"))
        nodata = dataset.nodatavals[0]
        self._empty = 0 if nodata is None else nodata  # of blocks that were never written
        with open(self.path, "rb") as file:
            self._stored = self._dtype.newbyteorder("<" if file.read(2) == b"II" else ">")
        self._places: OrderedDict[tuple[int, int], tuple[int, object]] = OrderedDict()
        self._lock = threading.Lock()
        self._owner = _ahead.owner()

    def close(self) -> None:
        """Let go of all that is held."""
        _ahead.drop(self._owner)

    def read(self, dataset, bands: Sequence[int], window: Window, shape=None) -> np.ndarray:
        """Numbers as they are stored, ``(bands, rows, cols)``.

        Parameters
        ----------
        dataset
            An open handle of the same file, which tells where a block lies.
        bands
            From 1.
        window
            The part to read.
        shape
            ``(rows, cols)`` to thin the window out to: the nearest pixels, as GDAL takes them.

        Raises
        ------
        OSError
            A block is damaged or cut.
        """
        if self._together == 1 or not bands:
            return self._unpacked(dataset, bands, window, shape)
        pixels = window.pixels if shape is None else shape[0] * shape[1]
        count = int(cache_limit() * _AHEAD_EACH / (pixels * self._dtype.itemsize))
        if max(bands) - min(bands) >= count or count < 2:
            return self._unpacked(dataset, bands, window, shape)
        key = (self._owner, window, shape)
        found = _ahead.find(key, bands)
        if found is None:
            _ahead.drop(*key)  # let go before more is read
            first = (min(bands) - 1) // count * count + 1
            first = first if max(bands) < first + count else min(bands)
            values = self._unpacked(dataset, range(first, min(first + count, self._count + 1)), window, shape)
            _ahead.keep(key, first, values)
            found = values[[band - first for band in bands]]
        return found

    def _unpacked(self, dataset, bands: Sequence[int], window: Window, shape) -> np.ndarray:
        rows = np.arange(window.row, window.row + window.height)
        cols = np.arange(window.col, window.col + window.width)
        if shape is not None:
            rows, cols = (_nearest(axis, count) for axis, count in zip((rows, cols), shape, strict=True))
        out = np.empty((len(bands), rows.size, cols.size), self._dtype)
        groups = [list(bands)] if self._together > 1 and len(bands) else [[band] for band in bands]
        height, width = self._block
        for place, group in enumerate(groups):
            target = out if self._together > 1 else out[place : place + 1]
            layers = [band - 1 for band in group] if self._together > 1 else [0]
            for down in np.unique(rows // height):
                inside = np.flatnonzero(rows // height == down)
                for across in np.unique(cols // width):
                    beside = np.flatnonzero(cols // width == across)
                    part = rows[inside] - down * height, cols[beside] - across * width
                    found = self._tile(dataset, group[0], (int(across), int(down)), part, layers)
                    for lines, values in found:
                        target[:, inside[lines], beside[0] : beside[-1] + 1] = values
        return out

    def _tile(self, dataset, band: int, place, part, layers) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Wanted rows and columns of one block: positions among the rows, and their numbers ``(bands, rows, cols)``."""
        rows, cols = part
        text = dataset.get_tag_item(f"BLOCK_OFFSET_{place[0]}_{place[1]}", "TIFF", bidx=band)
        if not int(text or 0):
            shape = (len(layers), rows.size, cols.size)
            yield np.arange(rows.size), np.full(shape, self._empty, self._dtype)
            return
        length = self._block[1] * self._together * self._stored.itemsize
        everything = list(range(self._together))
        # A strip at the lower end is stored as high as it is; no row beyond is ever asked for.
        wanted_rows = range(int(rows[0]), int(rows[-1]) + 1)
        to_end = wanted_rows.stop == min(self._block[0], self._height - place[1] * self._block[0])
        for first, data in self._rows(int(text), length, wanted_rows, to_end):
            lines = np.flatnonzero((rows >= first) & (rows < first + len(data) // length))
            if lines.size:
                wanted = np.frombuffer(data, "uint8").reshape(-1, length)[rows[lines] - first]
                pixels = self._numbers(wanted, int(cols[-1]) + 1)
                # A slice where there is one: no copy of all bands is made.
                pixels = pixels[:, slice(cols[0], None) if cols.size == cols[-1] - cols[0] + 1 else cols]
                yield lines, (pixels if layers == everything else pixels[..., layers]).transpose(2, 0, 1)

    def _rows(self, offset: int, length: int, rows: range, to_end: bool) -> Iterator[tuple[int, bytes]]:
        """Unpacked bytes of rows of a block, a few rows at a time, with the number of the first of them.

        Behind the last row that counts (``to_end``) the checksum is compared: no pass over a damaged file ends well.
        """
        first, stop = rows.start, rows.stop
        at_once, spacing = max(_PIECE // length, 1), max(_SPACING // length, self._block[0] // (_PLACES // 4), 1)
        with open(self.path, "rb") as file:
            if not self._packed:
                file.seek(offset + first * length)
                for row in range(first, stop, at_once):
                    wanted = (min(row + at_once, stop) - row) * length
                    yield row, _whole(file.read(wanted), wanted, self.path)
                return
            row, position, state = self._nearest_place(offset, first)
            stream = _Inflated(file, position, state, self.path)
            while row < stop:
                # Up to the next place to go on from, whatever was asked for.
                end = min((row // spacing + 1) * spacing, row + at_once, stop)
                data = stream.read((end - row) * length)
                if end > first:
                    yield row, data
                row = end
                if row % spacing == 0:
                    self._keep(offset, row, stream)
            if to_end:
                stream.finish()

    def _nearest_place(self, offset: int, row: int):
        """The last kept row of a block up to a row, where its bytes begin in the file, and the state to go on from."""
        with self._lock:
            known = max((at for start, at in self._places if start == offset and at <= row), default=0)
            if not known:
                return 0, offset, zlib.decompressobj()
            self._places.move_to_end((offset, known))
            position, state = self._places[offset, known]
            return known, position, state.copy()  # type: ignore[attr-defined]

    def _keep(self, offset: int, row: int, stream: _Inflated) -> None:
        with self._lock:
            if (offset, row) not in self._places:
                self._places[offset, row] = stream.place()
            self._places.move_to_end((offset, row))
            while len(self._places) > _PLACES:
                self._places.popitem(last=False)

    def _numbers(self, data: np.ndarray, width: int) -> np.ndarray:
        """``(rows, cols, bands)`` of stored rows of bytes ``(rows, length)``, at least the first ``width`` columns."""
        size, together, rows = self._stored.itemsize, self._together, len(data)
        if self._predictor == 3:
            # Differences of bytes, by planes of the bytes of a number, the highest first (Adobe's technical note 3).
            total = np.cumsum(data.reshape(rows, -1, together), axis=1, dtype="uint8")
            planes = total.reshape(rows, size, -1)[..., : width * together]
            values = np.ascontiguousarray(planes.transpose(0, 2, 1)).view(f">f{size}")
            return values.reshape(rows, width, together).astype(self._dtype, copy=False)
        data = data[:, : width * together * size]
        if self._predictor == 2:
            whole = np.dtype(f"uint{8 * size}")
            steps = np.ascontiguousarray(data).view(whole.newbyteorder(self._stored.byteorder))
            steps = steps.astype(whole, copy=False).reshape(rows, width, together)
            return np.cumsum(steps, axis=1, dtype=whole).view(self._dtype)
        values = np.ascontiguousarray(data).view(self._stored).reshape(rows, width, together)
        return values.astype(self._dtype, copy=False)


class _Inflated:
    """Unpacked bytes of a file from a place on."""

    def __init__(self, file, position: int, state, path: str):
        file.seek(position)
        self._file, self._state, self._path = file, state, path
        self._position, self._waiting = position, b""

    def read(self, count: int) -> bytes:
        """The next ``count`` bytes."""
        parts = []
        while count:
            found = self._next(count)
            if not found and self._state.eof:
                raise OSError(f"{self._path}: a block ends too early")
            parts.append(found)
            count -= len(found)
        return b"".join(parts)

    def finish(self) -> None:
        """Go to the end of the packed block, where its checksum is compared."""
        while not self._state.eof:
            self._next(_PIECE)

    def _next(self, count: int) -> bytes:
        """At most ``count`` bytes, maybe none."""
        if not self._waiting:
            self._waiting = self._file.read(_READ)
            self._position += len(self._waiting)
        last = not self._waiting
        try:
            found = self._state.decompress(self._waiting, count)
        except zlib.error as error:
            raise OSError(f"{self._path}: {error}") from error
        if not found and last and not self._state.eof:
            raise OSError(f"{self._path}: a block ends too early")
        self._waiting = self._state.unconsumed_tail
        return found

    def place(self):
        """Where the next byte lies in the file, and the state to go on from."""
        return self._position - len(self._waiting), self._state.copy()


def block_size(dataset) -> int:
    """Bytes of one unpacked block of a dataset of rasterio: of all bands, where they are stored together."""
    height, width = dataset.block_shapes[0]
    together = dataset.count if _is_pixel_interleaved(dataset) else 1
    return height * width * together * np.dtype(dataset.dtypes[0]).itemsize


def can_be_read_in_pieces(dataset) -> bool:
    """Whether `LargeBlocks` reads what GDAL reads: a plain GeoTIFF, packed by Deflate or not at all, of whole bytes."""
    if getattr(dataset, "driver", "") != "GTiff" or len(set(dataset.dtypes)) > 1:
        return False
    dtype, structure = dataset.dtypes[0], dataset.tags(ns="IMAGE_STRUCTURE")
    plain = dtype in ("uint8", "uint16", "int16", "uint32", "int32", "float32", "float64")
    bits = any("NBITS" in dataset.tags(band, ns="IMAGE_STRUCTURE") for band in (1, dataset.count))
    known = structure.get("COMPRESSION", "none").lower() in _KINDS
    predicted = structure.get("PREDICTOR", "1") in ("1", "2", "3")
    try:
        with open(dataset.name, "rb") as file:
            return plain and known and predicted and not bits and file.read(2) in (b"II", b"MM")
    except OSError:
        return False  # a part of an archive, or an address


def _is_pixel_interleaved(dataset) -> bool:
    return dataset.count > 1 and getattr(dataset.interleaving, "value", "").lower() == "pixel"


def _nearest(axis: np.ndarray, count: int) -> np.ndarray:
    """``count`` positions of an axis."""
    return axis[np.minimum(((np.arange(count) + 0.5) * (axis.size / count) + 1e-10).astype(int), axis.size - 1)]


def _whole(data: bytes, wanted: int, path: str) -> bytes:
    if len(data) < wanted:
        raise OSError(f"{path}: a block ends too early")
    return data
