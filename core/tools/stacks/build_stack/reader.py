"""Values of one file: scaled, and masked by declared range, chosen range and flags."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ....data.earth.grid import Window
from ....data.raster import RasterFile
from ....run.errors import InputError
from ....run.language import say
from .options import Reading
from .sources import Source

_ALIKE = 2.0  # weather moves the quantiles by different factors, a change of unit by one power of ten
_QUANTILES = (25, 50, 75, 95)
_NARROW = 20.0  # the 95 % quantile over the 25 % one; daily rain and melting snow spread wider over a map
_STEADY = 10.0  # largest over smallest median of the files before; rain and snow wander through powers of ten
_FEWEST = 10  # values of a date that can be compared


class ScalingCheck:
    """Compares each file's values with those of the files before it.

    Only where all quantiles of the sizes of the values differ by the same power of ten,
    100 or more, within a factor of two: a wet month differs from a dry one, but not so. What
    wanders through powers of ten by itself is no sign of two scales, and one variable of one
    file has one scale.

    Parameters
    ----------
    tell
        Takes the text in place of an error, where the user gave the valid range.
    """

    def __init__(self, tell: Callable[[str], object] | None = None):
        self._before: np.ndarray | None = None
        self._name = self._file = self._unit = ""
        self._medians: dict[str, float] = {}
        self._tell = tell

    def look(self, values: np.ndarray, name: str, file: str = "", unit: str = "") -> None:
        """Look at one date's values (any shape, NaN for missing).

        Parameters
        ----------
        name
            For messages.
        file
            Where they come from; empty for a file of their own.
        unit
            As the file declares it: two files that both declare one unit are in it.

        Raises
        ------
        InputError
            The values differ about 100-fold from those before; names both files.
        """
        sizes = np.abs(values[np.isfinite(values) & (values != 0)])
        if sizes.size < _FEWEST:
            return
        quantiles = np.percentile(sizes, _QUANTILES)
        file = file or name
        before, other, same_file = self._before, self._name, file == self._file
        same_unit = bool(unit) and unit == self._unit
        earlier = [median for path, median in self._medians.items() if path != file]
        self._before, self._name, self._file, self._unit = quantiles, name, file, unit
        self._medians.setdefault(file, float(quantiles[1]))
        if before is None or same_file or same_unit:
            return
        power = 10.0 ** np.round(np.log10(quantiles[1] / before[1]))
        off = quantiles / before / power
        if abs(np.log10(power)) < 2 or off.max() > _ALIKE or off.min() < 1 / _ALIKE:
            return
        wide = max(quantiles[-1] / quantiles[0], before[-1] / before[0]) > _NARROW
        if wide or max(earlier) > _STEADY * min(earlier):
            return
        text = say(
            "The values of {name} are about {power:g} times those of {other} (medians {quantiles:.4g} and "
            "{before:.4g}): one of the two is already scaled and the other is not. Bring them to one scale "
            "first (for example with the raster calculator), or stack the files of one kind and then the "
            "others with APPEND_TO and their own SCALE. If both are right as they are, give VALID_MIN and "
            "VALID_MAX.",
            name=name,
            power=power,
            other=other,
            quantiles=quantiles[1],
            before=before[1],
        )
        if self._tell is None:
            raise InputError(text)
        self._tell(text)


_FLOAT32 = 4  # bytes


class LayerReader:
    """Dates of one file; holds the file and its flags open until it is closed.

    One thread uses it.

    Parameters
    ----------
    memory
        Bytes that times read together may take; files that store many times in one block unpack all of them to give
        one. 0: each time is read alone.
    """

    def __init__(self, source: Source, reading: Reading, memory: int = 0):
        self.source, self._reading, self._memory = source, reading, memory
        self._raster = source.open()
        self._held: np.ndarray | None = None
        self._held_of: tuple[int, Window] = (0, Window(0, 0, 0, 0))  # first band and window
        try:
            self._flags = source.open_flags(self._raster) if reading.flags else []
            self._raster.read_ahead(memory // (1 + len(self._flags)))
            for flags in self._flags:
                flags.read_ahead(memory // (1 + len(self._flags)))
        except Exception:
            self._raster.close()
            raise

    def read(self, band: int, window: Window) -> tuple[np.ndarray, int, int]:
        """Values of a band, how many the file holds there, how many of those were masked."""
        values = self._stored(band, window)
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

    def _stored(self, band: int, window: Window) -> np.ndarray:
        """Stored values of a band, ``(rows, cols)`` float32, by way of those that the file keeps beside them."""
        block = self._raster.bands_together
        # As stored, turned to rows and columns, and as float32.
        bytes_each = 2 * self._raster.dtype.itemsize + _FLOAT32
        count = min(self._memory // (bytes_each * window.pixels), self._raster.count)
        if not self._raster.pixel_interleaved or block < 2 or count < 2:  # arrays read ahead by themselves
            return self._raster.read(window, [band], scaled=False)[0]
        count = max(count // block, 1) * block if count >= block else count
        first = (band - 1) // count * count + 1
        if self._held is None or self._held_of != (first, window):
            self._held = None  # let go before more is read
            bands = range(first, min(first + count, self._raster.count + 1))
            self._held, self._held_of = self._raster.read(window, bands, scaled=False), (first, window)
        return self._held[band - first].copy()

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
        """Close the file and its flags."""
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
