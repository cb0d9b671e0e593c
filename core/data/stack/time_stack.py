"""TimeStack: a dated raster on disk, read and written by window.

One multi-band raster, one band per date, the ISO date (first day of the period) in
the band description (docs/methods.md §1). The time axis is regular: a step that the file
lacks reads as all missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ...run import packages
from ...run.errors import DateError, InputError, UnitError
from ...run.job import Job
from ...run.language import later, say
from ...run.messages import Tell
from ..earth.grid import Grid, Window
from ..raster import RasterFile, RasterWriter, gdal_cache
from ..raster.library import cache_limit
from .time_axis import STEPS, TimeAxis, is_step, parse_date, settled_step, step_number


def dates_at_once(reader) -> int:
    """Dates that are read together: all where a file on this grid stores the bands of a pixel together, else one.

    Of what is interpolated from a coarser grid always one: all dates of it would take more than they save.
    """
    file = getattr(reader, "file", None)
    return reader.band_count if file is not None and file.pixel_interleaved else 1


class ByDate:
    """Indexed by the step of the reader's axis; what was read last is kept.

    reader
        `TimeStack`, or one seen on another grid: ``read(window, steps)``.
    """

    def __init__(self, reader, window: Window):
        self._reader, self._window, self._count = reader, window, dates_at_once(reader)
        self._first = 0
        self._values: np.ndarray | None = None

    def __getitem__(self, step: int) -> np.ndarray:
        """``(rows, cols)`` float32."""
        if self._values is None or not self._first <= step < self._first + self._count:
            self._first, self._values = step - step % self._count, None  # let go before more is read
            values = self._reader.read(self._window, slice(self._first, self._first + self._count))
        else:
            values = self._values
        self._values = values
        return values[step - self._first]


CLIMATOLOGY = "calendar_month"  # time_step tag of the twelve bands of a year without a year
_VOLUMETRIC = ("", "1", "m3m-3", "m3/m3", "cm3cm-3", "cm3/cm3", "mm/mm", "vol/vol", "fraction")
_SAMPLE_CACHE = 32 * 1024**2  # bytes; GDAL would keep all tiles that it thins out
_SAMPLE = 256  # edge of the thinned-out read behind quick checks
_SPACED = ("day", "month", "dekad", "year")  # steps of which records may have only every so manieth
_STEPS = 32  # dates in memory at one time, about a month of days


class TimeStack:
    """A dated raster to read from.

    Attributes
    ----------
    path, grid, axis (`TimeAxis`), variable, unit, tags, bands
        ``bands`` is the file's band (from 1) for each step, 0 where it has none.
    """

    def __init__(self, path: str):
        self.file = RasterFile(path)
        self.path, self.grid, self.tags = self.file.path, self.file.grid, self.file.tags
        try:
            days = self._dates()
            step = settled_step(self.tags.get("time_step", ""), days, self.tags.get("spacing", ""))
            self.axis = TimeAxis.spanning(days, step, self.path)
        except DateError:
            self.file.close()
            raise
        self.bands = np.zeros(self.axis.size, int)
        for band, day in enumerate(days, 1):
            place = step_number(day, step) - self.axis.first
            if self.bands[place]:
                self.file.close()
                raise DateError(
                    "{path}: bands {bands} and {band} fall into the same {step} ({day}).",
                    path=path, bands=self.bands[place], band=band, step=step, day=day,
                )  # fmt: skip
            self.bands[place] = band
        self.variable = self.tags.get("variable") or Path(self.path).stem
        self.unit = self.tags.get("unit") or self.file.units[0] or ""

    def _dates(self):
        """Dates of the bands, checked."""
        if self.tags.get("time_step") == CLIMATOLOGY:
            raise DateError(
                "{path} is a climatology (one band per calendar month), not a dated stack. Choose the stack that "
                "it was made from.",
                path=self.path,
            )  # fmt: skip
        texts = self.file.descriptions
        try:
            days = [parse_date(text or "") for text in texts]
        except DateError as error:
            missing = sum(not text for text in texts)
            what = (
                say("{missing} of its {texts_count} bands have no date", missing=missing, texts_count=len(texts))
                if missing
                else str(error)
            )
            raise DateError(
                "{path} is not a time stack: {what}. Make one with “Build time stack”, which writes the date of "
                "every band into the band's description.",
                path=self.path, what=what,
            ) from error  # fmt: skip
        step = self.tags.get("time_step", "day")
        if not is_step(step):
            raise DateError(
                "{path}: the tag time_step is “{step}”; it must be one of {steps}.",
                path=self.path, step=step, steps=", ".join(STEPS),
            )  # fmt: skip
        numbers = [step_number(day, step) for day in days]
        for i in range(1, len(days)):
            if numbers[i] == numbers[i - 1]:
                raise DateError(
                    "{path}: bands {band} and {next_band} are both of {day}. Remove one of them.",
                    path=self.path, band=i, next_band=i + 1, day=days[i],
                )  # fmt: skip
            if numbers[i] < numbers[i - 1]:
                raise DateError(
                    "{path}: the dates are not in order (band {band} is {day}, band {next_band} is {next_day}). "
                    "Rebuild the stack with “Build time stack”.",
                    path=self.path, band=i, day=days[i - 1], next_band=i + 1, next_day=days[i],
                )  # fmt: skip
        return days

    def __len__(self) -> int:
        return self.axis.size

    @property
    def dtype(self) -> np.dtype:
        """Type in which the file stores its values."""
        return self.file.dtype

    @property
    def categorical(self) -> bool:
        """Whether the file declares its values as classes."""
        return self.file.categorical

    def limit(self, low: float, high: float) -> None:
        """Take values below ``low`` or above ``high`` as missing from here on."""
        self.file.limit(low, high)

    @property
    def band_count(self) -> int:
        """Bands that `read` gives; the block engine sizes its windows by it."""
        return self.axis.size

    @property
    def block(self) -> tuple[int, int]:
        """Height and width of the file's own blocks, in pixels."""
        return self.file.block

    def read(self, window: Window | None = None, steps: slice | np.ndarray = slice(None), shape=None) -> np.ndarray:
        """Values ``(time, rows, cols)`` float32, NaN where missing or absent from the file."""
        bands = self.bands[steps]
        present = np.flatnonzero(bands)
        if present.size == bands.size and bands.size:
            return self.file.read(window, bands, shape=shape)
        window = window or self.grid.window
        out = np.full((bands.size, *(shape or (window.height, window.width))), np.nan, "float32")
        if present.size:
            out[present] = self.file.read(window, bands[present], shape=shape)
        return out

    @property
    def steps_at_once(self) -> int:
        """Dates that `pieces` reads together."""
        # The pixels of a tile lie together through all bands: reading a part of them reads all.
        return len(self) if self.file.pixel_interleaved else min(_STEPS, len(self))

    def pieces(self, job, steps: int | None = None) -> Iterator[tuple[int, np.ndarray]]:
        """``(first step, values)`` of a `BlockJob`'s window, ``steps`` dates at a time; reports and can be stopped.

        So the memory that a window takes does not depend on the length of the record.
        """
        steps = steps or self.steps_at_once
        for start in range(0, len(self), steps):
            job.check()
            yield start, self.read(job.window, slice(start, start + steps))
            job.report(min(start + steps, len(self)) / len(self))

    def sample(self) -> np.ndarray:
        """Some finite values from up to twelve dates, read thinned out; for quick checks of the input.

        Raises
        ------
        InputError
            The stack holds no value at all (every date is looked at before this is said).
        """
        shape = (min(self.grid.height, _SAMPLE), min(self.grid.width, _SAMPLE))
        chosen = np.unique(np.linspace(0, len(self) - 1, 12).astype(int))
        with gdal_cache(min(_SAMPLE_CACHE, cache_limit())):
            values = [self.read(steps=slice(i, i + 1), shape=shape) for i in chosen]
            values = np.concatenate([v[np.isfinite(v)] for v in values])
            if values.size:
                return values
            for i in range(len(self)):
                step = self.read(steps=slice(i, i + 1))
                step = step[np.isfinite(step)]
                if step.size:
                    return step
        raise InputError("{path} holds no value: every pixel of every date is missing.", path=self.path)

    def to_xarray(self, window: Window | None = None, steps: slice | np.ndarray = slice(None)) -> Any:
        """Values as an `xarray.DataArray` with the dimensions time, y and x, read into memory.

        Parameters
        ----------
        window, steps
            Part to read; by default all.

        Returns
        -------
        float32, NaN where missing, with first days of the periods and centres of the cells as coordinates, and unit,
        reference system (``crs``, well-known text) and affine transform (``transform``) as attributes.

        Raises
        ------
        MissingPackageError
            xarray is not installed.
        """
        packages.require(("xarray",), later("An array with coordinates"))
        import xarray

        window = window or self.grid.window
        part = self.grid.cropped(window)
        x, _ = part.xy(np.arange(part.width) + 0.5, np.zeros(part.width))
        _, y = part.xy(np.zeros(part.height), np.arange(part.height) + 0.5)
        dates = np.array(self.axis.dates, "datetime64[ns]")[steps]
        attributes = {"units": self.unit, "crs": part.crs, "transform": tuple(part.transform), "step": self.axis.step}
        coordinates = {"time": dates, "y": y, "x": x}
        values = self.read(window, steps)
        return xarray.DataArray(values, coordinates, ("time", "y", "x"), name=self.variable, attrs=attributes)

    def require_dates(self, count: int, purpose: str) -> None:
        """Raise `DateError` when there are fewer than ``count`` steps."""
        if len(self) < count:
            raise DateError(
                "{path} has {dates} date(s); {purpose} needs at least {count}.",
                path=self.path, dates=len(self), purpose=say(purpose), count=count,
            )  # fmt: skip

    @property
    def spacing(self) -> int:
        """Steps from one date to the next: 1, but for records whose rhythm is no step (every third day, quarters).

        From the tag of that name; without it the typical gap between the bands of the file.
        """
        if self.axis.step not in _SPACED:
            return 1
        tag = self.tags.get("spacing", "")
        if tag.isdecimal():
            return max(int(tag), 1)
        present = np.flatnonzero(self.bands)
        return max(int(np.median(np.diff(present))), 1) if present.size > 1 else 1

    @property
    def _plain_unit(self) -> str:
        signs: dict[str, str | int | None] = {"³": "3", "⁻": "-", " ": "", ".": "", "*": "", "^": ""}
        return self.unit.strip().lower().translate(str.maketrans(signs))

    @property
    def is_volumetric_unit(self) -> bool:
        """Whether the unit is that of volumetric soil moisture and of nothing else."""
        return self._plain_unit in _VOLUMETRIC and "3" in self._plain_unit

    def require_volumetric(self) -> None:
        """Raise `UnitError` unless the values can be volumetric soil moisture in m³/m³."""
        high = float(np.percentile(self.sample(), 99))
        unit, plain = self.unit.strip().lower(), self._plain_unit
        if plain in _VOLUMETRIC and high <= 1:
            return
        if "kg" in unit or (not unit and high > 100):
            guess = say(
                "It looks like kg m⁻² (the water of a layer): divide by 1000 × the depth of the layer in metres"
            )
        elif "%" in unit or "percent" in unit or plain in _VOLUMETRIC:
            guess = say(
                "It looks like per cent: multiply by 0.01 (and by the porosity, when it is per cent of saturation)"
            )
        else:
            guess = say("If it is soil moisture in another unit, convert it")
        raise UnitError(
            "{path} does not hold volumetric soil moisture in m³/m³: its unit is “{unit}” and 1 % of the values "
            "lie above {high:.3g}. {guess}, for example with the parameters SCALE and UNIT of “Build time stack”.",
            path=self.path, unit=self.unit or say("not given"), high=high, guess=guess,
        )  # fmt: skip

    def close(self) -> None:
        """Close the file behind the stack."""
        self.file.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def stack_writer(
    path, grid: Grid, axis: TimeAxis, variable: str, unit: str = "", tags=None, dtype: str = "float32"
) -> RasterWriter:
    """A writer for a time stack: dates, step, variable and unit go where `TimeStack` looks for them.

    A path that ends with ``.vrt`` makes a virtual raster over one GeoTIFF per year, each of
    which is a stack too.
    """
    own = {"time_step": axis.step, "variable": variable, "unit": unit}
    return RasterWriter(path, grid, axis.labels, dtype, {**(tags or {}), **own}, unit)


def require_same_dates(*stacks: TimeStack) -> TimeAxis:
    """The one time axis of all stacks.

    Raises
    ------
    DateError
        Names both stacks and their dates.
    """
    first = stacks[0]
    for other in stacks[1:]:
        if other.axis != first.axis:
            raise DateError(
                "{path} and {other_path} do not have the same dates: {first} against {other}.",
                path=first.path, other_path=other.path, first=_span(first), other=_span(other),
            )  # fmt: skip
    return first.axis


def _span(stack: TimeStack) -> str:
    axis = stack.axis
    return say(
        "{size} × {noun} from {first} to {last}",
        size=axis.size,
        noun=say(axis.noun),
        first=axis.labels[0],
        last=axis.labels[-1],
    )


FREEZING = 273.15  # K
_KELVIN = ("k", "kelvin", "degk")
_CELSIUS = ("c", "°c", "degc", "celsius", "degreescelsius", "degreecelsius", "degreesc", "degreec")
_RANGE_K, _RANGE_C = (180.0, 350.0), (-90.0, 75.0)  # what land can have


def freezing_point(stack: TimeStack, job: Job | Tell) -> float:
    """Freezing point in the unit of a temperature stack: 273.15 (K) or 0 (°C).

    Without a unit in its tags the size of the values decides, and this is said.

    Raises
    ------
    UnitError
        Another unit, or values that are no temperatures in the unit that the stack names.
    InputError
        The stack holds no value.
    """
    low, high = (float(value) for value in np.percentile(stack.sample(), (1, 99)))
    unit = "".join(stack.unit.lower().split()).replace("_", "")
    kelvin, celsius = _within(_RANGE_K, low, high), _within(_RANGE_C, low, high)
    if unit in _KELVIN and kelvin:
        return FREEZING
    if unit in _CELSIUS and celsius:
        return 0.0
    if not unit and (kelvin or celsius):
        name = "K" if kelvin else "°C"
        job.info(
            "{path} names no unit; from its values ({low:.3g} to {high:.3g}) it is taken to be in {name}.",
            path=stack.path, low=low, high=high, name=name,
        )  # fmt: skip
        return FREEZING if kelvin else 0.0
    raise UnitError(
        "TEMPERATURE {path} is neither in K nor in °C: its unit is “{unit}” and 98 % of the values lie between "
        "{low:.4g} and {high:.4g}. Convert it, for example with the parameters SCALE, OFFSET and UNIT of “Build "
        "time stack” (SCALE 0.02 for MODIS).",
        path=stack.path, unit=stack.unit or say("not given"), low=low, high=high,
    )  # fmt: skip


def _within(limits, low, high) -> bool:
    return limits[0] <= low and high <= limits[1]
