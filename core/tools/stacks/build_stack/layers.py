"""What there is to stack: the dated layers (file, band) behind a list of files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from ....data.earth.crs import crs_name, same_crs
from ....data.earth.grid import Grid
from ....data.raster import RasterFile
from ....data.raster.cf_arrays import read_whole, single_time
from ....data.raster.reader import container_of, require_place
from ....data.stack.dates import dates_of, follows
from ....data.stack.time_axis import parse_date, step_date, step_noun, step_number
from ....run.errors import DateError, GridError, InputError, MissingPackageError, ParameterError, UnitError
from ....run.language import say
from ....run.messages import Tell
from . import grib
from .archives import ARCHIVES, Unpacked
from .options import Reading
from .sources import Source, SourceFinder

_LATEST = 1e15  # of any unit; more is a code for “never written”
_ROUNDING = timedelta(seconds=1)  # CCI v02.2 has 16070.99999999953 days for the first of January

# What a folder is searched for; sidecars and texts are left alone.
SUFFIXES = (
    ".tif",
    ".tiff",
    ".nc",
    ".nc4",
    ".hdf",
    ".cdf",
    ".h5",
    ".hdf5",
    ".he5",
    ".img",
    ".vrt",
    ".asc",
    ".grb",
    ".grib",
    ".grb2",
    ".grib2",
    ".grib1",
)


@dataclass(frozen=True)
class Layer:
    """One date of the stack to be: band ``band`` (from 1) of a source, a variable of ``file``."""

    file: str
    source: Source
    band: int
    day: date | None

    @property
    def when(self) -> date:
        """The day; all layers that were found have one."""
        if self.day is None:
            raise AssertionError(f"{self.file} has no date yet")
        return self.day

    def __str__(self):
        return f"{self.file}, band {self.band} ({self.day})"


@dataclass(frozen=True)
class Chunks:
    """How files store an array of many times.

    Parameters
    ----------
    times, pixels
        That one chunk holds.
    count
        Of the chunks of a file.
    itemsize
        Bytes of a number.
    """

    times: int = 1
    pixels: int = 1
    count: int = 1
    itemsize: int = 4

    @staticmethod
    def of(raster: RasterFile) -> Chunks:
        """Those of a file; of one that is no array, or whose chunks hold one time, a chunk of one time."""
        times, pixels = raster.bands_together, raster.pixels_together
        if times < 2 or raster.pixel_interleaved:
            return Chunks()
        across = max(raster.grid.window.pixels // pixels, 1)
        return Chunks(times, pixels, across * -(-raster.count // times), raster.dtype.itemsize)


@dataclass
class Found:
    """All layers in order of date, and what their files have in common.

    grid, unit, variable
        Of the files; unit and variable as the newest file declares them.
    products
        Titles that the files give themselves, in order of date, with the first date of each.
    remarks
        What was taken for granted when the first file was read.
    chunks
        Of the file that stores most times together.
    """

    layers: list[Layer]
    grid: Grid
    unit: str = ""
    variable: str = ""
    products: dict[str, date] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    chunks: Chunks = Chunks()


def files_in(folder: str, pattern: str = "", names: str = "") -> list[str]:
    """Raster files and archives of a folder, by name; subfolders are not searched.

    Archives stay whatever they are called, since the pattern is for what they hold. A date pattern also selects.
    ``names``, the pattern of a product, selects where any file follows it.
    """
    if not Path(folder).is_dir():
        raise InputError("{folder} is not a folder.", folder=folder)
    found = sorted(
        str(p)
        for p in Path(folder).iterdir()
        if p.suffix.lower() in (*SUFFIXES, *ARCHIVES) and not p.name.startswith(".") and p.is_file()
    )
    if not found:
        raise InputError(
            "{folder} holds no raster files (looked for {suffixes}).",
            folder=folder, suffixes=", ".join(SUFFIXES),
        )  # fmt: skip
    if pattern:
        chosen = [path for path in found if follows(path, pattern) or path.lower().endswith(ARCHIVES)]
        if not chosen:
            raise InputError(
                "None of the {found_count} raster files in {folder} has a name like {pattern}.",
                found_count=len(found), folder=folder, pattern=pattern,
            )  # fmt: skip
        return chosen
    chosen = [path for path in found if names and (follows(path, names) or path.lower().endswith(ARCHIVES))]
    return chosen or found


def unpacked(paths: Sequence[str], from_folder: Sequence[str], pattern: str, unpack: Unpacked, tell: Tell) -> list[str]:
    """Files with those of archives in place of the archives.

    Parameters
    ----------
    from_folder
        Files that were found in a folder: of their archives the pattern chooses, and those without rasters are left.
    """
    found = [file for path in paths for file in unpack.files_of(path)]
    left = 0
    for path in from_folder:
        try:
            files = unpack.files_of(path)
        except InputError as error:
            if "holds no raster" not in str(error):
                raise
            left += 1
            continue
        if pattern and path.lower().endswith(ARCHIVES):
            files = [file for file in files if follows(file, pattern)]
        found += files
    tell.leave_out("files of the folder", left, len(from_folder), "they are archives without rasters")
    return found


def find_layers(
    paths: list[str],
    reading: Reading,
    start: date | None,
    step: str,
    tell: Tell,
    siblings: frozenset[str] = frozenset(),
) -> Found:
    """Dated layers of all files, in order of date; every file is opened once.

    Of ``siblings``, files out of one archive, those without the variable are left out, and that is told.

    A date comes from ``start`` and ``step`` (one multi-band file), else from the file's name
    where there is a pattern (files of one band), else from the NetCDF time axis, the
    band description, or the usual forms of dates in names.

    Raises
    ------
    DateError, InputError, ParameterError
    GridError, UnitError
        The files do not share one grid, or one unit.
    """
    if start is not None and len(paths) > 1:
        raise ParameterError(
            "START dates the bands of one raster, but {paths_count} were given. Leave START empty: the dates are "
            "then read from the files and their names.",
            paths_count=len(paths),
        )  # fmt: skip
    scan, finder = _Scan(reading, start, step), SourceFinder(reading)
    failed: list[ParameterError] = []
    for path in paths:
        tell.check()
        try:
            source, raster = finder.open(path)
            with raster:
                scan.add(path, source, raster)
        except ParameterError as error:
            # New data stores pack sums and instantaneous values into files of their own.
            if path not in siblings or not reading.variables or "has no variable" not in str(error):
                raise
            failed.append(error)
    if failed and len(failed) == len(paths):
        raise failed[0]
    tell.leave_out(
        "files", len(failed), len(paths), "they do not hold {variables}", variables=" or ".join(reading.variables)
    )
    return scan.found()


class _Scan:
    """Goes through the files one by one; keeps no handle and no values."""

    def __init__(self, reading: Reading, start: date | None, step: str):
        self._reading, self._start, self._step = reading, start, step
        self._layers: list[Layer] = []
        self._grid: Grid | None = None
        self._first = ""
        self._remarks: tuple[str, ...] = ()
        self._chunks = Chunks()
        self._facts: dict[str, tuple[str, str, str]] = {}  # file → unit, variable, title

    def add(self, path: str, source: Source, raster: RasterFile) -> None:
        bands = list(range(1, raster.count + 1))
        if grib.is_grib(raster):
            bands = grib.chosen_bands(path, raster, self._reading.variables, self._reading.level)
        elif self._reading.variables and not source.inside:
            _require_variable(path, raster, self._reading)
        self._require_grid(path, raster)
        self._chunks = max(self._chunks, Chunks.of(raster), key=lambda chunks: chunks.times)
        self._note(path, source.inside, raster, bands[0])
        days = self._days(path, raster, bands)
        self._layers += [Layer(path, source, band, day) for band, day in zip(bands, days, strict=True)]

    def _days(self, path: str, raster: RasterFile, bands: list[int]) -> Sequence[date | None]:
        if self._start is not None:
            return self._dated_from_start(path, raster, bands)
        reading = self._reading
        by_name = raster.count == 1 and (reading.pattern or (reading.names and follows(path, reading.names)))
        days = None if by_name else _time_axis(raster) or grib.times_of(raster, bands) or _descriptions(raster)
        if days is None and raster.count > 1:
            raise DateError(
                "{path} has {count} bands and no dates for them. Give the date of its first band with START, and "
                "STEP when the bands are not months.",
                path=path, count=raster.count,
            )  # fmt: skip
        return days or [None]

    def _dated_from_start(self, path: str, raster: RasterFile, bands: list[int]) -> list[date]:
        """Dates from START on; a raster with other dates of its own is told of."""
        step = self._step or "month"
        first = step_number(self._start or date.min, step)
        days = [step_date(first + i, step) for i in range(len(bands))]
        try:
            own = _time_axis(raster) or grib.times_of(raster, bands) or _descriptions(raster)
        except (InputError, MissingPackageError):
            own = None  # dates that cannot be read are what START is for
        if own and [step_number(day, step) for day in own] != [step_number(day, step) for day in days]:
            self._remarks += (
                say(
                    "{path} has dates of its own, {own} to {own_last}. START {start} takes their place: the bands "
                    "are dated {first} to {last} by {step}. Leave START and STEP empty to keep the file's "
                    "dates.",
                    path=path,
                    own=own[0],
                    own_last=own[-1],
                    start=self._start,
                    first=days[0],
                    last=days[-1],
                    step=say(step_noun(step)),
                ),
            )
        return days

    def _require_grid(self, path: str, raster: RasterFile) -> None:
        if self._grid is None:
            self._grid, self._first, self._remarks = raster.grid, path, raster.remarks
            require_place(raster)
            wanted = self._reading.crs
            if wanted and raster.has_crs and not same_crs(wanted, raster.grid.crs):
                raise ParameterError(
                    "CRS is {wanted}, but {path} says itself that it is in {own}. Leave CRS empty; to bring the files"
                    " into another reference system, use the tool “Warp”.",
                    wanted=crs_name(wanted), path=path, own=crs_name(raster.grid.crs),
                )  # fmt: skip
            return
        if raster.grid == self._grid:
            return
        why = self._grid.difference(raster.grid)
        if why:
            raise different_grids(self._first, self._grid, path, raster.grid, why)

    def _note(self, path: str, inside: str, raster: RasterFile, first_band: int) -> None:
        band = raster.band_tags(first_band)
        unit = raster.units[first_band - 1] or band.get("units") or raster.tags.get("unit", "") or grib.unit_of(band)
        variable = band.get("NETCDF_VARNAME") or raster.tags.get("variable", "") or inside.rsplit("/", 1)[-1]
        variable = variable or grib.message_of(band).element
        self._facts[path] = (unit, variable, raster.tags.get("NC_GLOBAL#title", ""))
        first, of_first, _ = self._facts[self._first]
        named = band.get("NETCDF_VARNAME") or inside or band.get("GRIB_ELEMENT")
        if named and of_first and variable != of_first and not self._reading.variables:
            raise ParameterError(
                "{first} holds {one}, {path} holds {other}: two variables are never one stack. Say with VARIABLE which"
                " one to stack.",
                first=self._first, one=of_first, path=path, other=variable,
            )  # fmt: skip
        if unit and first and unit != first and not self._reading.unit:
            raise UnitError(
                "{first} is in “{first_unit}”, {path} in “{unit}”: these are two products or two versions. Stack "
                "them apart; if the values are in one unit all the same, say so with UNIT.",
                first=self._first, first_unit=first, path=path, unit=unit,
            )  # fmt: skip

    def found(self) -> Found:
        layers = self._layers
        undated = [layer.file for layer in layers if layer.day is None]
        if undated:
            pattern, names = self._reading.pattern, self._reading.names
            if not pattern and names and all(follows(file, names) for file in undated):
                pattern = names
            days = dict(zip(undated, _by_names_or_times(undated, pattern), strict=True))
            layers = [replace(layer, day=layer.day or days[layer.file]) for layer in layers]
        layers = sorted(layers, key=lambda layer: layer.when)
        unit, variable, _ = self._facts[layers[-1].file]
        products: dict[str, date] = {}
        for layer in layers:
            title = self._facts[layer.file][2]
            if title:
                products.setdefault(title, layer.when)
        if self._grid is None:
            raise AssertionError("layers have a grid")
        return Found(layers, self._grid, unit, variable, products, self._remarks, self._chunks)


def _by_names_or_times(files: list[str], pattern: str) -> list[date]:
    """Dates in the names of files, else the one time that each file holds beside its arrays."""
    try:
        return dates_of(files, pattern)
    except DateError:
        try:
            times = [None if pattern else single_time(container_of(file)[0]) for file in files]
        except MissingPackageError:
            times = [None]
        if any(time is None or not abs(time[0]) < _LATEST for time in times):
            raise
        return [_decode([value], unit, calendar)[0] for value, unit, calendar in filter(None, times)]


def different_grids(first: str, grid: Grid, other: str, other_grid: Grid, why: str, hint: str = "") -> GridError:
    """The error of two files on different grids."""
    return GridError(
        "{first} and {other} do not lie on one grid: {why}.\n  {first}: {grid}\n  {other}: {other_grid}\nBring them "
        "onto one grid first (tool “Align to a grid” or “Warp”).{hint}",
        first=first, other=other, why=why, grid=grid.describe(), other_grid=other_grid.describe(), hint=hint,
    )  # fmt: skip


def _require_variable(path: str, raster: RasterFile, reading: Reading) -> None:
    """A file of one variable must be of the one that is asked for."""
    only = raster.band_tags(1).get("NETCDF_VARNAME", "")
    names = {name.rpartition("/")[2] for name in reading.variables}
    if only not in names and (only or reading.named):
        holds = (
            say("it holds {only}", only=only)
            if only
            else say("it is a plain raster; use NAME to name the result, and no VARIABLE")
        )
        raise ParameterError(
            "{path} has no variable “{first_variables}”: {holds}.",
            path=path, first_variables=reading.variables[0], holds=holds,
        )  # fmt: skip


def _time_axis(raster: RasterFile) -> list[date] | None:
    """Dates by the CF time axis that GDAL reports, or None where there is none."""
    tags = raster.tags
    axes = [key.removesuffix("#units") for key, text in tags.items() if key.endswith("#units") and " since " in text]
    if not axes:
        return None
    name = axes[0]
    extra = [d for d in tags.get("NETCDF_DIM_EXTRA", "").strip("{}").split(",") if d and d != name]
    others = [d for d in extra if not tags.get(f"NETCDF_DIM_{d}_DEF", "{1,").startswith("{1,")]
    if others:
        raise InputError(
            "{path} has the dimension {others} beside time. Say with LEVEL which to take.",
            path=raster.path, others=", ".join(others),
        )  # fmt: skip
    found = [raster.band_tags(band).get(f"NETCDF_DIM_{name}") for band in range(1, raster.count + 1)]
    values = [value for value in found if value is not None]
    if len(values) < len(found):
        return None
    units = tags[f"{name}#units"]
    numbers = [float(value) for value in values]
    for band, number in enumerate(numbers, 1):
        if not abs(number) < _LATEST:
            raise DateError(
                "{path}: the time of band {band} is {number:g} ({units}): it was never written, or is damaged. Leave"
                " that band out, or give PATTERN, or START for a multi-band raster.",
                path=raster.path, band=band, number=number, units=units,
            )  # fmt: skip
    numbers = _starts(raster.path, tags.get(f"{name}#bounds", ""), numbers)
    try:
        return _decode(numbers, units, tags.get(f"{name}#calendar", "standard"))
    except ValueError as error:
        raise DateError(
            "{path}: its times in “{units}” are no dates ({error}). Give PATTERN, or START for a multi-band "
            "raster.",
            path=raster.path, units=units, error=error,
        ) from error  # fmt: skip


def _starts(path: str, bounds: str, stamps: list[float]) -> list[float]:
    """Start of the period of each time: by the bounds that a file has, whatever part of it the stamp stands for."""
    file = container_of(path)[0]
    if not bounds or not Path(file).is_file():
        return stamps
    try:
        pairs = read_whole(file, bounds)
    except MissingPackageError:
        return stamps
    if pairs is None or pairs.shape != (len(stamps), 2) or not np.isfinite(pairs).all():
        return stamps
    return pairs.min(axis=1).tolist()


def _decode(values: list[float], units: str, calendar: str) -> list[date]:
    """CF time values as dates; a day that ours lacks (30 February) becomes the last of its month."""
    if units.startswith("month"):  # CF leaves it open, files use it: calendar months
        origin = parse_date(units.split(" since ")[1])
        return [step_date(step_number(origin, "month") + int(value // 1), "month") for value in values]
    try:
        import cftime
    except ImportError as error:
        raise MissingPackageError(
            "The Python package cftime is missing; the dates of NetCDF files cannot be read without it. "
            "Install it for the Python of QGIS."
        ) from error
    try:
        moments = cftime.num2date(values, units.replace(" UTC", ""), calendar)
    except (TypeError, KeyError, AttributeError, ArithmeticError) as error:  # what it lets through of odd texts
        raise ValueError(f"cftime cannot read them: {error!r}") from error
    days = []
    for moment in moments:
        moment += _ROUNDING
        try:
            days.append(date(moment.year, moment.month, moment.day))
        except ValueError:  # 30 February of a 360-day calendar
            after = step_date(step_number(date(moment.year, moment.month, 1), "month") + 1, "month")
            days.append(after - timedelta(days=1))
    return days


def _descriptions(raster: RasterFile) -> list[date] | None:
    """Dates in the band descriptions: as stacks have them, or among other words (2015_01_01_ssm)."""
    texts = [(text or "").strip() for text in raster.descriptions]
    try:
        return [parse_date(text) for text in texts]
    except DateError:
        if raster.count == 1:
            return None  # one description is a name; the file's name may hold the date
    try:
        return dates_of(texts, as_names=False)
    except DateError as error:
        if "two ways" in str(error):
            raise
        return None  # descriptions that are no dates are just names
