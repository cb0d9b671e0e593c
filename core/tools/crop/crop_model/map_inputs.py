"""The rasters of a map: features by name and day, and the cells that the crop grows on."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ....data.earth.crs import is_geographic, transform_points
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
from ....data.earth.grid import Window, require_same_grid
from ....data.raster import RasterFile
from ....data.stack.covariates import Covariate, covariates_of, is_dated
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, InputError
from ....run.language import say
from .table import MADE


@dataclass(frozen=True, eq=False)
class CropMask:
    """Cells that the crop grows on: ≠ 0 in one band for all years, or in a band for each year.

    Parameters
    ----------
    raster
        The file.
    years
        Band (from 1) of each year; None where one band counts for all.
    """

    raster: RasterFile
    years: Mapping[int, int] | None = None

    @classmethod
    def of(cls, raster: RasterFile) -> CropMask:
        """The mask of an opened raster.

        Raises
        ------
        InputError, DateError
            A stack, but not by year.
        """
        if raster.count == 1 and not is_dated(raster):
            return cls(raster)
        with TimeStack(raster.path) as stack:
            if not stack.axis.is_yearly:
                raise InputError(
                    "The crop mask {path} is a stack by {step}. Give one band that counts for all years, or a stack"
                    " with one band for each year.",
                    path=raster.path, step=say(stack.axis.noun),
                )  # fmt: skip
            bands = {stack.axis.first + place: int(band) for place, band in enumerate(stack.bands) if band}
        return cls(raster, bands)

    def read(self, window: Window, year: int) -> np.ndarray:
        """Values of a year, ``(1, rows, cols)``."""
        return self.raster.read(window, [1 if self.years is None else self.years[year]])


class CropLayers:
    """Covariates and crop mask, all on one grid.

    Parameters
    ----------
    covariates
        Opened, as `data.stack.covariates.open_covariate` does: static rasters, dated stacks, climatologies.
    mask
        Opened raster whose cells ≠ 0 are the crop, or a stack with one such band for each year.
    features
        Names of the model's features; covariates that are none of them are left out.

    Raises
    ------
    InputError
        Features are missing (named), or two covariates have one name.
    GridError
        The rasters do not lie on one grid.
    """

    def __init__(self, covariates: Sequence[TimeStack | RasterFile], mask: RasterFile, features: list[str]):
        self.features = features
        found = {one.name: one for one in covariates_of(covariates, MADE)}
        _require_all(features, list(found))
        self.unused = [name for name in found if name not in features]
        self.covariates: dict[str, Covariate] = {name: found[name] for name in features if name in found}
        self.mask = CropMask.of(mask)
        self.grid = require_same_grid(mask, *self.covariates.values())
        self._has_places = bool({"lat", "lon"} & {*features})

    @property
    def still(self) -> list[str]:
        """Features that are the same every day, in the order of `still_rows`."""
        return [
            name
            for name in self.features
            if name in ("lat", "lon") or (name in self.covariates and self.covariates[name].static)
        ]

    def span(self) -> tuple[date, date]:
        """First and last day that all stacks have.

        Raises
        ------
        DateError
            There is none, or no stack at all.
        """
        stacks = [(one.path, one.axis) for one in self.covariates.values() if one.axis is not None]
        if not stacks:
            raise DateError("None of the model's covariates has dates; set START and END.")
        first = max(axis.dates[0] for _, axis in stacks)
        last = min(axis.end_dates()[-1] for _, axis in stacks)
        if first > last:
            spans = ", ".join(f"{path} ({axis.labels[0]} … {axis.labels[-1]})" for path, axis in stacks)
            raise DateError("The covariates have no day in common: {spans}.", spans=spans)
        return first, last

    def require_years(self, days: list[date]) -> None:
        """Raise `DateError` where the mask lacks a year of the days."""
        if self.mask.years is not None:
            lacking = sorted({day.year for day in days} - set(self.mask.years))
            if lacking:
                raise DateError(
                    "The crop mask {path} has no band for {years}. Add one, or set START and END to the years that it"
                    " has.",
                    path=self.mask.raster.path, years=", ".join(map(str, lacking)),
                )  # fmt: skip

    def require_dates(self, days: list[date]) -> None:
        """Raise `DateError` where START and END lie so far from the dates of a covariate that most maps would be empty.

        A few days that a covariate lacks are told of when the maps are made.
        """
        asked = np.array(days, "datetime64[D]")
        for one in self.covariates.values():
            if one.axis is None:
                continue
            outside = (asked < np.datetime64(one.axis.dates[0])) | (asked > np.datetime64(one.axis.end_dates()[-1]))
            if outside.sum() > len(days) / 2:
                raise DateError(
                    "{count} of the {all} days from {first} to {last} lie outside the dates of {path} ({start} to"
                    " {end}): their maps would be empty. Set START and END to days that the covariates have.",
                    count=int(outside.sum()), all=len(days), first=days[0], last=days[-1], path=one.path,
                    start=one.axis.dates[0], end=one.axis.end_dates()[-1],
                )  # fmt: skip

    def band(self, name: str, day: date) -> int:
        """Band of the file (from 1) that holds on a day; 0 where there is none."""
        return int(self.covariates[name].bands_on(np.array([day], "datetime64[D]"))[0])

    def lacking(self, day: date) -> list[str]:
        """Covariates without a value for the day."""
        return [name for name in self.covariates if not self.band(name, day)]

    def cells(self, window: Window, year: int) -> np.ndarray:
        """Positions of the crop's cells in a window, row by row, ``(n,)``."""
        values = self.mask.read(window, year)
        return np.flatnonzero((values != 0) & np.isfinite(values)).astype("int32")

    def still_rows(self, window: Window, cells: np.ndarray) -> np.ndarray:
        """Features that do not change, ``(n, still)`` float32."""
        out = np.empty((cells.size, len(self.still)), "float32")
        places = self._places(window, cells) if self._has_places else {}
        for i, name in enumerate(self.still):
            if name in places:
                out[:, i] = places[name]
            else:
                out[:, i] = self._read(name, self.covariates[name].bands[0], window, cells)
        return out

    def day_column(self, name: str, day: date, window: Window, cells: np.ndarray) -> np.ndarray:
        """A feature of the day, ``(n,)``."""
        if name == "doy":
            return np.full(cells.size, day.timetuple().tm_yday, "float32")
        return self._read(name, self.band(name, day), window, cells)

    def _read(self, name: str, band: int, window: Window, cells: np.ndarray) -> np.ndarray:
        return self.covariates[name].file.read(window, [band]).ravel()[cells]

    def _places(self, window: Window, cells: np.ndarray) -> dict[str, np.ndarray]:
        row, col = np.divmod(cells, window.width)
        x, y = self.grid.xy(col + window.col + 0.5, row + window.row + 0.5)
        if not is_geographic(self.grid.crs):
            x, y = transform_points(self.grid.crs, LONGITUDE_LATITUDE, x, y)
        return {"lon": x, "lat": y}


class StillRows:
    """Crop cells and their features that do not change, kept for the next days as far as memory goes."""

    def __init__(self, layers: CropLayers, memory: int):
        self.layers, self._left = layers, memory
        self._kept: dict[tuple, tuple] = {}
        self._lock = threading.Lock()
        self._by_year = layers.mask.years is not None

    def __getstate__(self):
        """Without what is kept: another process keeps its own."""
        return {**vars(self), "_kept": {}, "_lock": None}

    def __setstate__(self, state):
        vars(self).update(state)
        self._lock = threading.Lock()

    def at(self, window: Window, day: date) -> tuple[np.ndarray, np.ndarray]:
        """Positions ``(n,)`` and features ``(n, still)`` of a window on a day."""
        year = day.year if self._by_year else 0
        found = self._kept.get((window, year))
        if found is None:
            cells = self.layers.cells(window, day.year)
            found = cells, self.layers.still_rows(window, cells)
            self._keep((window, year), found)
        return found

    def _keep(self, key: tuple, found: tuple) -> None:
        nbytes = sum(array.nbytes for array in found)
        with self._lock:
            for other in [other for other in self._kept if other[1] != key[1]]:  # of another year's mask
                self._left += sum(array.nbytes for array in self._kept.pop(other))
            if nbytes <= self._left and key not in self._kept:
                self._kept[key] = found
                self._left -= nbytes


def _require_all(features: list[str], names: list[str]) -> None:
    absent = [name for name in features if name not in names and name not in MADE]
    if absent:
        raise InputError(
            "The model needs {absent}, which the covariates do not have (they have {names}). A covariate's name "
            "is its tag “variable”, else its file's name.",
            absent=", ".join(absent), names=", ".join(names) or "none",
        )  # fmt: skip
