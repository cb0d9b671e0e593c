"""What TVDI is computed from, with the unit of each checked."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ....data.earth.grid import Window
from ....data.raster import RasterFile
from ....data.stack.covariates import is_dated
from ....data.stack.time_stack import TimeStack, require_same_dates
from ....run.errors import InputError, UnitError
from ....run.job import Job
from ....run.language import say
from .edges import LST_RANGE

_SAMPLE = 256  # edge of the thinned-out read behind the check of a static raster
_MIX = "for example with the parameter {} of “Build time stack”"


def require_kelvin(stack: TimeStack) -> None:
    """Raise `UnitError` unless the values can be land-surface temperatures in K."""
    values = stack.sample()
    low, high = (float(v) for v in np.percentile(values, (1, 99)))
    if LST_RANGE[0] <= high <= LST_RANGE[1]:
        return
    if -90 <= high <= 100:
        guess = say("degrees Celsius. Add 273.15, {offset}", offset=_MIX.format("OFFSET"))
    else:
        guess = say("packed integers. Multiply by their scale (0.02 for MODIS), {scale}", scale=_MIX.format("SCALE"))
    raise UnitError(
        "{path} does not hold land-surface temperature in kelvin: its unit is “{unit}” and 98 % of the values lie "
        "between {low:.4g} and {high:.4g}. It looks like {guess}.",
        path=stack.path, unit=stack.unit or say("not given"), low=low, high=high, guess=guess,
    )  # fmt: skip


class Vegetation:
    """NDVI or a vegetation fraction for each date of an LST stack, as 0–1.

    A raster of one band without a date holds for every date. Values in per cent are rescaled (said once).

    Raises
    ------
    UnitError
        Values are neither 0–1 nor 0–100.
    DateError
        Several bands without dates, or with other dates than ``lst``.
    """

    def __init__(self, path: str, lst: TimeStack, job: Job):
        self.path = path
        with RasterFile(path) as file:
            self._static = file.count == 1 and not is_dated(file)
        self._raster: RasterFile | TimeStack = RasterFile(path) if self._static else TimeStack(path)
        self.grid, self.tags = self._raster.grid, self._raster.tags
        self.name = self.tags.get("variable") or Path(path).stem
        self.band_count = len(lst)
        try:
            if isinstance(self._raster, TimeStack):
                require_same_dates(lst, self._raster)
            elif len(lst) > 1:
                job.info("{path} has one band: it stands for every date.", path=path)
            self._factor = np.float32(self._scale(job))
        except Exception:
            self.close()
            raise

    def _scale(self, job: Job) -> float:
        values = self._sample()
        unit = (self.tags.get("unit") or "").strip().lower()
        high = float(values.max())
        if high > 100.5 or float(values.min()) < -100.5:
            raise UnitError(
                "{path} holds neither NDVI nor a vegetation fraction: values reach {high:g}, not 1 (or 100 for "
                "per cent). Packed integers must be multiplied by their scale (0.0001 for MODIS), {value}; fill "
                "values must be nodata.",
                path=self.path, high=high, value=_MIX.format("SCALE"),
            )  # fmt: skip
        if high > 1.5 or unit in ("%", "percent", "per cent"):
            job.info("{path} is in per cent (up to {high:g}): rescaled to 0–1.", path=self.path, high=high)
            return 0.01
        return 1.0

    def _sample(self) -> np.ndarray:
        if not self._static:
            return self._raster.sample()
        values = self._raster.read(shape=(min(self.grid.height, _SAMPLE), min(self.grid.width, _SAMPLE)))
        values = values[np.isfinite(values)]
        if not values.size:
            raise InputError("{path} holds no value: every pixel is missing.", path=self.path)
        return values

    def read(self, window: Window, steps: slice = slice(None)) -> np.ndarray:
        """``(time, rows, cols)`` float32 for some steps of the LST stack, NaN where missing."""
        if self._static:
            values = self._raster.read(window) * self._factor
            count = len(range(self.band_count)[steps])
            return np.broadcast_to(values, (count, *values.shape[1:]))
        return self._raster.read(window, steps) * self._factor

    def close(self) -> None:
        """Close the raster behind it."""
        self._raster.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
