"""Values of one file: scaled, and masked by declared range, chosen range and flags."""

from __future__ import annotations

import numpy as np

from ....data.earth.grid import Window
from ....data.raster import RasterFile
from .options import Reading
from .sources import Source


class LayerReader:
    """Dates of one file; holds the file and its flags open until it is closed."""

    def __init__(self, source: Source, reading: Reading):
        self.source, self._reading = source, reading
        self._raster = source.open()
        try:
            self._flags = source.open_flags(self._raster) if reading.flags else []
        except Exception:
            self._raster.close()
            raise

    def read(self, band: int, window: Window) -> tuple[np.ndarray, int, int]:
        """Values of a band, how many the file holds there, how many of those were masked."""
        values = self._raster.read(window, [band], scaled=False)[0]
        for code in self._reading.codes:
            values[values == np.float32(code)] = np.nan
        held = np.isfinite(values)
        low, high = self._declared_range(band)
        unpacked = self._reading.range_unpacked
        bad = np.zeros(values.shape, bool) if unpacked else (values < low) | (values > high)  # as CF says
        scale, offset = self._scaling(band)
        if (scale, offset) != (1.0, 0.0):
            values = (values * np.float64(scale) + offset).astype("float32")
        if unpacked:
            bad |= (values < _nearby(low)) | (values > _nearby(high))
        if self._reading.valid_min is not None:
            bad |= values < _nearby(self._reading.valid_min)
        if self._reading.valid_max is not None:
            bad |= values > _nearby(self._reading.valid_max)
        for flags in self._flags:
            bad |= ~flags.kept(band, window)
        bad &= held
        values[bad] = np.nan
        return values, int(held.sum()), int(bad.sum())

    def _scaling(self, band: int) -> tuple[float, float]:
        scale, offset = self._reading.scale, self._reading.offset
        if (scale, offset) == (None, None):
            return self._raster.scales[band - 1], self._raster.offsets[band - 1]
        return (1.0 if scale is None else scale), (0.0 if offset is None else offset)

    def _declared_range(self, band: int) -> tuple[float, float]:
        """Valid range that the file declares; a bound that was chosen takes the place of a declared one."""
        low, high = declared_range(self._raster, band)
        return (
            -np.inf if self._reading.valid_min is not None else low,
            np.inf if self._reading.valid_max is not None else high,
        )

    @property
    def unit(self) -> str:
        """Unit that the file declares; empty for none."""
        return self._raster.unit

    def close(self) -> None:
        self._raster.close()
        for flags in self._flags:
            flags.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def declared_range(raster: RasterFile, band: int) -> tuple[float, float]:
    """Valid range that a file declares for a band; infinite where it declares none."""
    return _declared(raster.band_tags(band)) or _declared(raster.tags) or (-np.inf, np.inf)


def _nearby(bound: float) -> np.float32:
    """A bound in the values' own precision: 0.6 must not leave out the float32 that stands for 0.6."""
    return np.float32(bound)


def _declared(tags: dict[str, str]) -> tuple[float, float] | None:
    """Range by the attributes valid_range (NetCDF: {0,1}, HDF4: 0, 1), valid_min and valid_max."""
    pair = tags.get("valid_range", "").strip("{}").replace(",", " ").split()
    low, high = pair if len(pair) == 2 else (tags.get("valid_min"), tags.get("valid_max"))
    if not (low or high):
        return None
    try:
        return float(low) if low else -np.inf, float(high) if high else np.inf
    except ValueError:  # a text such as “0 to 100 per cent” tells nothing
        return None
