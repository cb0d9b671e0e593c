"""The rasters of a map: features by name and day, and the cells that the crop grows on."""

from __future__ import annotations

import contextlib
import threading
from datetime import date

import numpy as np

from ....data.earth.crs import is_geographic, transform_points
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
from ....data.earth.grid import Window, require_same_grid
from ....data.raster import RasterFile
from ....data.stack.covariates import Covariate, open_covariates
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, InputError
from .table import MADE


class CropLayers:
    """Opened covariates and crop mask, all on one grid.

    Parameters
    ----------
    covariates
        As “Sample covariates at stations” takes them: static rasters, dated stacks, climatologies.
    mask
        Raster whose cells ≠ 0 are the crop, or a stack with one such band for each year.
    features
        Names of the model's features; covariates that are none of them are left out.

    Raises
    ------
    InputError
        Features are missing (named), or two covariates have one name.
    GridError
        The rasters do not lie on one grid.
    """

    def __init__(self, covariates: list[str], mask: str, features: list[str]):
        self._opened = contextlib.ExitStack()
        self.features = features
        try:
            found = {one.name: one for one in open_covariates(covariates, MADE, self._opened)}
            _require_all(features, list(found))
            self.unused = [name for name in found if name not in features]
            self.covariates: dict[str, Covariate] = {name: found[name] for name in features if name in found}
            self.mask = self._opened.enter_context(_open_mask(mask))
            self.grid = require_same_grid(self.mask, *self.covariates.values())
            self._has_places = bool({"lat", "lon"} & {*features})
        except BaseException:
            self._opened.close()
            raise

    @property
    def rasters(self) -> tuple:
        """What was opened, for provenance."""
        return (self.mask, *self.covariates.values())

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
        stacks = [one for one in self.covariates.values() if one.axis is not None]
        if not stacks:
            raise DateError("None of the model's covariates has dates; set START and END.")
        first = max(one.axis.dates[0] for one in stacks)
        last = min(one.axis.end_dates()[-1] for one in stacks)
        if first > last:
            spans = ", ".join(f"{one.path} ({one.axis.labels[0]} … {one.axis.labels[-1]})" for one in stacks)
            raise DateError(f"The covariates have no day in common: {spans}.")
        return first, last

    def require_years(self, days: list[date]) -> None:
        """Raise `DateError` where the mask lacks a year of the days."""
        if isinstance(self.mask, TimeStack):
            lacking = sorted({day.year for day in days} - set(self.mask.axis.years[self.mask.bands > 0].tolist()))
            if lacking:
                raise DateError(
                    f"The crop mask {self.mask.path} has no band for {', '.join(map(str, lacking))}. Add one, or set "
                    "START and END to the years that it has."
                )

    def band(self, name: str, day: date) -> int:
        """Band of the file (from 1) that holds on a day; 0 where there is none."""
        return int(self.covariates[name].bands_on(np.array([day], "datetime64[D]"))[0])

    def lacking(self, day: date) -> list[str]:
        """Covariates without a value for the day."""
        return [name for name in self.covariates if not self.band(name, day)]

    def cells(self, window: Window, year: int) -> np.ndarray:
        """Positions of the crop's cells in a window, row by row, ``(n,)``."""
        if isinstance(self.mask, TimeStack):
            values = self.mask.file.read(window, [int(self.mask.bands[year - self.mask.axis.first])])
        else:
            values = self.mask.read(window, [1])
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

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._opened.close()


class StillRows:
    """Crop cells and their features that do not change, kept for the next days as far as memory goes."""

    def __init__(self, layers: CropLayers, memory: int):
        self._layers, self._left = layers, memory
        self._kept: dict[tuple, tuple] = {}
        self._lock = threading.Lock()
        self._by_year = isinstance(layers.mask, TimeStack)

    def at(self, window: Window, day: date) -> tuple[np.ndarray, np.ndarray]:
        """Positions ``(n,)`` and features ``(n, still)`` of a window on a day."""
        year = day.year if self._by_year else 0
        found = self._kept.get((window, year))
        if found is None:
            cells = self._layers.cells(window, day.year)
            found = cells, self._layers.still_rows(window, cells)
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


def _open_mask(path: str):
    raster = RasterFile(path)
    dated = raster.count > 1 or (raster.descriptions[0] or "")[:4].isdigit() and raster.tags.get("time_step")
    if not dated:
        return raster
    raster.close()
    stack = TimeStack(path)
    if stack.axis.step != "year":
        stack.close()
        raise InputError(
            f"The crop mask {path} is a stack by {stack.axis.step}. Give one band that counts for all years, or a "
            "stack with one band for each year."
        )
    return stack


def _require_all(features: list[str], names: list[str]) -> None:
    absent = [name for name in features if name not in names and name not in MADE]
    if absent:
        raise InputError(
            f"The model needs {', '.join(absent)}, which the covariates do not have (they have "
            f"{', '.join(names) or 'none'}). A covariate's name is its tag “variable”, else its file's name."
        )
