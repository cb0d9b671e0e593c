"""The covariates of a downscaling: their names, dates and grids, and the table they make."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ....data.earth.crs import crs_name, same_crs
from ....data.earth.grid import Grid, Window
from ....data.raster import RasterFile
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import ByDate, TimeStack, dates_at_once
from ....run.errors import DateError, GridError, InputError, ParameterError
from ....run.language import say
from .nesting import Nesting, OnCoarse, OnFine

MONTH, COORDINATES = "month_of_year", "coordinates"
COLUMNS = {MONTH: ("month_sin", "month_cos"), COORDINATES: ("coordinate_x", "coordinate_y")}


def require_known(made) -> None:
    """Raises InputError for a name that is not in `COLUMNS`: a newer model may have more of them."""
    if not isinstance(made, (list, tuple)) or not all(isinstance(name, str) and name in COLUMNS for name in made):
        raise InputError(
            "The features {made} of the model cannot be made; known are {known}. Update the plugin, or train the model"
            " again with this one.",
            made=made, known=", ".join(COLUMNS),
        )  # fmt: skip


class Coordinates:
    """x and y of the pixels' centres as two bands."""

    path, band_count = COORDINATES, len(COLUMNS[COORDINATES])

    def __init__(self, grid: Grid):
        self.grid = grid

    def read(self, window: Window) -> np.ndarray:
        """x and y of the centres of a window's pixels ``(2, rows, cols)`` float32, in the units of the grid."""
        col, row = (
            np.arange(start, start + size) + 0.5
            for start, size in ((window.col, window.width), (window.row, window.height))
        )
        return np.stack(self.grid.xy(col[None, :], row[:, None])).astype("float32")


def months(axis: TimeAxis) -> np.ndarray:
    """Calendar month of each date, 1 to 12."""
    return np.array([day.month for day in axis.dates])


def month_bands(month: int, shape: tuple[int, int]) -> np.ndarray:
    """Place of a month on the circle of the year, ``(2, rows, cols)``: December lies beside January."""
    angle = 2 * np.pi * (month - 1) / 12
    return np.broadcast_to(np.array([np.sin(angle), np.cos(angle)], "float32")[:, None, None], (2, *shape))


LAND_COVER = "land_cover"
_MAX_CLASSES = 60
_SMOOTHING = 72  # bytes per pixel of one date that is read through `covariate_noise.Denoised`


class ClassShares:
    """Land-cover codes as one band per class: 1 in the class, 0 in another, NaN without a code."""

    def __init__(self, raster: RasterFile, codes: list[int]):
        self.raster, self.codes = raster, codes
        self.path, self.grid = raster.path, raster.grid
        self.band_count = len(codes)

    def read(self, window: Window) -> np.ndarray:
        """One band for each class in a window ``(classes, rows, cols)`` float32."""
        code = self.raster.read(window, [1])[0]
        shares = np.stack([(code == value).astype("float32") for value in self.codes])
        shares[:, np.isnan(code)] = np.nan
        return shares


class Covariates:
    """Opened covariates, all readable on the fine grid (that of the finest) and on a coarse one.

    Parameters
    ----------
    layers
        As `data.stack.covariates.open_covariate` opens them: dated stacks (dynamic) or single-band rasters (static).
        Whoever opened them closes them.
    land_cover
        Raster of class codes on the fine grid, or None.
    codes
        Classes to make; those of the raster when None (the training), those of the model else.
    made
        Features to make: `MONTH`, `COORDINATES`, or none.

    Raises
    ------
    InputError
        Several bands without dates, two covariates of one name, too many classes.
    ParameterError
        There is no covariate.
    GridError
        The land cover does not lie on the fine grid.
    """

    def __init__(
        self,
        layers: Sequence[TimeStack | RasterFile],
        land_cover: RasterFile | None = None,
        codes: list[int] | None = None,
        made: Sequence[str] = (),
    ):
        require_known(made)
        if not layers:
            raise ParameterError(
                "There are no covariates (COVARIATES): give at least one raster finer than the soil moisture."
            )
        self._month = False
        self._better: dict[str, Any] = {}
        self.dynamic: dict[str, TimeStack] = {}
        self.static: dict[str, Any] = {}
        for layer in layers:
            self._add(layer)
        self.finest = min(layers, key=lambda layer: abs(layer.grid.transform[0] * layer.grid.transform[4]))
        self.codes: list[int] = []
        if land_cover is not None:
            self._add_land_cover(land_cover, codes)
        self._require_free(made)
        self._month = MONTH in made
        if COORDINATES in made:
            self.static[COORDINATES] = Coordinates(self.fine)

    def _add(self, layer: TimeStack | RasterFile) -> None:
        if isinstance(layer, RasterFile) and layer.count > 1:
            raise InputError(
                "The covariate {path} has {count} bands that are no dates. Give a dated stack, or one band.",
                path=layer.path, count=layer.count,
            )  # fmt: skip
        name = layer.tags.get("variable") or Path(layer.path).stem
        if name in self.names:
            raise InputError(
                "Two covariates are called “{name}” ({path} is the second). Give one another NAME when it is built, or"
                " rename its file.",
                name=name, path=layer.path,
            )  # fmt: skip
        if isinstance(layer, TimeStack):
            self.dynamic[name] = layer
        else:
            self.static[name] = layer

    def _add_land_cover(self, raster: RasterFile, codes: list[int] | None) -> None:
        why = self.finest.grid.difference(raster.grid)
        if why:
            raise GridError(
                "The land cover {path} does not lie on the fine grid of {finest}: {why}.\n  {path}: {grid}\n"
                "  {finest}: {fine}\nBring it there first (tool “Align to a grid”, method nearest).",
                path=raster.path, finest=self.finest.path, why=why, grid=raster.grid.describe(),
                fine=self.finest.grid.describe(),
            )  # fmt: skip
        if codes is None:
            values = raster.read(bands=[1])
            codes = [int(code) for code in np.unique(values[np.isfinite(values)])]
            if not codes:
                raise InputError("The land cover {path} is empty: none of its pixels has a class.", path=raster.path)
            if len(codes) > _MAX_CLASSES:
                raise InputError(
                    "{path} has {count} different values; a land cover has at most {most}.",
                    path=raster.path, count=len(codes), most=_MAX_CLASSES,
                )  # fmt: skip
        self.codes = codes
        self.static[LAND_COVER] = ClassShares(raster, codes)

    def _require_free(self, made: Sequence[str]) -> None:
        taken = [name for name in self.names if any(name in (key, *COLUMNS[key]) for key in made)]
        if taken:
            raise InputError(
                "The covariate “{name}” has the name of a feature that is made ({made}). Give it another NAME when it"
                " is built, or rename its file.",
                name=taken[0], made=", ".join(made),
            )  # fmt: skip

    @property
    def names(self) -> list[str]:
        """The covariates in the order given, dynamic first; then those that are made."""
        return [*self.dynamic, *self.static, *([MONTH] if self._month else [])]

    @property
    def made(self) -> list[str]:
        """Those that are made and not read."""
        coordinates = isinstance(self.static.get(COORDINATES), Coordinates)
        return [*([COORDINATES] if coordinates else []), *([MONTH] if self._month else [])]

    @property
    def features(self) -> list[str]:
        """Columns of the table: the covariates, land cover as one column per class."""
        return [column for name in self.names for column in self._columns_of(name)]

    @property
    def fine(self) -> Grid:
        """The fine grid: that of the finest covariate."""
        return self.finest.grid

    @property
    def coarser(self) -> list[str]:
        """Covariates that must be interpolated to the fine grid."""
        return [name for name, layer in self._layers() if self.fine.difference(layer.grid)]

    def _layers(self):
        return [*self.dynamic.items(), *self.static.items()]

    def drop_all_but(self, features: list[str]) -> list[str]:
        """Leave out the covariates behind none of ``features``, and return their names. The fine grid stays."""
        dropped = [name for name in self.names if not set(self._columns_of(name)) & set(features)]
        for name in dropped:
            self.dynamic.pop(name, None), self.static.pop(name, None)
        self._month = self._month and MONTH not in dropped
        if LAND_COVER in dropped:
            self.codes = []
        return dropped

    def _columns_of(self, name: str) -> list[str]:
        if name == LAND_COVER and self.codes:
            return [f"{LAND_COVER}_{code}" for code in self.codes]
        return list(COLUMNS[name]) if name in self.made else [name]

    def rasters(self) -> tuple:
        """The opened files, for provenance."""
        return tuple(layer for _, layer in self._layers() if not isinstance(layer, (ClassShares, Coordinates)))

    def read_by(self, readers: dict[str, Any]) -> None:
        """Read some dated covariates on the fine grid, by name, through these readers from here on."""
        self._better = readers

    def on_fine(self) -> dict[str, Any]:
        """Readers on the fine grid, by name. A coarser covariate is interpolated.

        Raises
        ------
        GridError
            A covariate lies in another reference system.
        """
        return {
            name: self._better.get(name, layer)
            if not self.fine.difference(layer.grid)
            else OnFine(_coarser(layer, self.finest), self.fine)
            for name, layer in self._layers()
        }

    def on_coarse(self, nesting: Nesting) -> dict[str, Any]:
        """Readers on the coarse grid, by name: area-weighted means of what `on_fine` reads."""
        return {name: OnCoarse(layer, nesting) for name, layer in self.on_fine().items()}

    def in_window(self, readers: dict[str, Any], window: Window) -> dict[str, Any]:
        """What `table` takes, of some of the readers of `on_fine`: the static ones are read, the others by date."""
        return {
            name: ByDate(reader, window) if name in self.dynamic else reader.read(window)
            for name, reader in readers.items()
        }

    def bytes_in_window(self, readers: dict[str, Any]) -> int:
        """Bytes per pixel that `in_window` holds."""
        smoothing = _SMOOTHING if self._better else 0
        return smoothing + 4 * sum(
            dates_at_once(reader) if name in self.dynamic else reader.band_count for name, reader in readers.items()
        )

    def common_axis(self) -> TimeAxis:
        """Dates that all dynamic covariates have."""
        axes = [layer.axis for layer in self.dynamic.values()]
        if not axes:
            raise DateError("None of the covariates has dates; give the coarse soil moisture, whose dates then count.")
        if len({axis.step for axis in axes}) > 1:
            raise DateError(
                "The covariates have different time steps ({steps}).", steps=", ".join(sorted({a.noun for a in axes}))
            )
        first = max(axis.first for axis in axes)
        last = min(axis.first + axis.size for axis in axes)
        if last <= first:
            raise DateError("The covariates have no date in common.")
        return TimeAxis(axes[0].step, first, last - first)

    def positions(self, axis: TimeAxis) -> dict[str, np.ndarray]:
        """For each dynamic covariate the band index of each date of ``axis``, −1 where it has none.

        For the month of the year, if it is made, the month of each date.

        Raises
        ------
        DateError
            A covariate has another time step, or no date of the axis at all.
        """
        out = {}
        for name, layer in self.dynamic.items():
            if layer.axis.step != axis.step:
                raise DateError(
                    "{path} is by {own}, the soil moisture by {step}. Aggregate one of them first.",
                    path=layer.path, own=say(layer.axis.noun), step=say(axis.noun),
                )  # fmt: skip
            index = axis.numbers - layer.axis.first
            index = np.where((index >= 0) & (index < layer.axis.size), index, -1)
            if (index < 0).all():
                raise DateError(
                    "{path} ({first} … {last}) has none of the dates {start} … {end}.",
                    path=layer.path, first=layer.axis.labels[0], last=layer.axis.labels[-1], start=axis.labels[0],
                    end=axis.labels[-1],
                )  # fmt: skip
            out[name] = index
        return {**out, MONTH: months(axis)} if self._month else out

    def table(self, arrays, positions: dict[str, np.ndarray], step: int, shape: tuple[int, int]) -> np.ndarray | None:
        """Features ``(p, rows, cols)`` of one date; None where a covariate lacks it.

        arrays
            By covariate ``(bands, rows, cols)``, or `ByDate`.
        shape
            Rows and columns.
        """
        bands = []
        for name in self.names:
            if name == MONTH and self._month:
                bands.append(month_bands(positions[MONTH][step], shape))
            elif name in positions:
                if positions[name][step] < 0:
                    return None
                bands.append(arrays[name][positions[name][step]][None])
            else:
                bands.append(arrays[name] if len(self._columns_of(name)) > 1 else arrays[name][:1])
        return np.concatenate(bands)


def _coarser(layer, finest):
    """A layer that may be interpolated to the grid of the finest: of the same reference system, and coarser."""
    if not same_crs(layer.grid.crs, finest.grid.crs):
        why = say(
            "their reference systems differ ({one} and {other})",
            one=crs_name(layer.grid.crs),
            other=crs_name(finest.grid.crs),
        )
    elif abs(layer.grid.transform[0]) < 1.01 * abs(finest.grid.transform[0]):
        why = say("their pixels are of one size but do not lie on each other, or one covers less")
    else:
        return layer
    raise GridError(
        "{path} and {finest} do not fit together: {why}.\n  {path}: {grid}\n  {finest}: {fine}\n"
        "Bring one onto the grid of the other first (tool “Align to a grid”).",
        path=layer.path, finest=finest.path, why=why, grid=layer.grid.describe(), fine=finest.grid.describe(),
    )  # fmt: skip
