"""What there is to stack: the dated layers (file, band) behind a list of files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from ..errors import DateError, InputError, MissingPackageError, ParameterError
from ..raster import RasterFile, subdatasets
from ..time_axis import parse_date, step_date, step_number
from .file_dates import dates_of, follows

# What a folder is searched for; sidecars and texts are left alone.
SUFFIXES = (
    ".tif",
    ".tiff",
    ".nc",
    ".nc4",
    ".hdf",
    ".h5",
    ".he5",
    ".img",
    ".vrt",
    ".asc",
    ".grb",
    ".grib",
    ".grb2",
)


@dataclass(frozen=True)
class Layer:
    """One date of the stack to be: band ``band`` (from 1) of what ``path`` opens, a variable of ``file``."""

    file: str
    path: str
    band: int
    day: date | None
    flags: str = ""  # what to open for the quality flags, same band

    def __str__(self):
        return f"{self.file}, band {self.band} ({self.day})"


def files_in(folder: str, pattern: str = "") -> list[str]:
    """Raster files of a folder, by name; subfolders are not searched. A date pattern also selects."""
    if not Path(folder).is_dir():
        raise InputError(f"{folder} is not a folder.")
    found = sorted(
        str(p) for p in Path(folder).iterdir() if p.suffix.lower() in SUFFIXES and not p.name.startswith(".")
    )
    if not found:
        raise InputError(f"{folder} holds no raster files (looked for {', '.join(SUFFIXES)}).")
    if pattern:
        chosen = [path for path in found if follows(path, pattern)]
        if not chosen:
            raise InputError(f"None of the {len(found)} raster files in {folder} has a name like {pattern}.")
        return chosen
    return found


def find_layers(
    paths: list[str], pattern: str, variable: str, flag_variable: str, start, step: str
) -> list[Layer]:
    """Dated layers of all files, in order of date.

    A date comes from ``start`` and ``step`` (one multi-band file), else from the file's name
    where there is a ``pattern`` (files of one band), else from the NetCDF time axis, the
    band description, or the usual forms of dates in names.

    Raises
    ------
    DateError, InputError, ParameterError
    """
    if start is not None and len(paths) > 1:
        raise ParameterError(
            f"START dates the bands of one raster, but {len(paths)} were given. Leave START empty: "
            "the dates are then read from the files and their names."
        )
    layers = []
    for path in paths:
        layers += _layers_of(path, bool(pattern), variable, flag_variable, start, step)
    undated = [layer for layer in layers if layer.day is None]
    if undated:
        days = dict(
            zip([layer.file for layer in undated], dates_of([layer.file for layer in undated], pattern))
        )
        layers = [replace(layer, day=layer.day or days[layer.file]) for layer in layers]
    return sorted(layers, key=lambda layer: layer.day)


def _layers_of(path: str, named: bool, variable: str, flag_variable: str, start, step: str) -> list[Layer]:
    opened, flags = _choose(path, variable, flag_variable)
    with RasterFile(opened) as raster:
        if start is not None:
            first = step_number(start, step or "month")
            days = [step_date(first + i, step or "month") for i in range(raster.count)]
        else:
            by_name = named and raster.count == 1
            days = None if by_name else _time_axis(raster) or _descriptions(raster)
        if days is None:
            if raster.count > 1:
                raise DateError(
                    f"{path} has {raster.count} bands and no dates for them. Give the date of its first band with "
                    "START, and STEP when the bands are not months."
                )
            days = [None]
    return [Layer(path, opened, band, day, flags) for band, day in enumerate(days, 1)]


def _choose(path: str, variable: str, flag_variable: str) -> tuple[str, str]:
    """What to open for the variable and for its flags."""
    inside = subdatasets(path)
    if not inside:
        if flag_variable:
            raise ParameterError(
                f"{path} is a plain raster; it has no variable “{flag_variable}” for FLAG_VARIABLE."
            )
        _require_variable(path, variable)
        return path, ""
    if not variable and len(inside) > 1:
        raise ParameterError(
            f"{path} holds the variables {', '.join(inside)}. Say with VARIABLE which one to stack."
        )
    chosen = []
    for name in (variable or next(iter(inside)), flag_variable):
        if name and name not in inside:
            raise ParameterError(f"{path} has no variable “{name}”; it holds {', '.join(inside)}.")
        chosen.append(inside[name] if name else "")
    return chosen[0], chosen[1]


def _require_variable(path: str, variable: str) -> None:
    """A file of one variable must be of the one that is asked for."""
    if not variable:
        return
    with RasterFile(path) as raster:
        only = raster.band_tags(1).get("NETCDF_VARNAME", "")
    if only != variable:
        holds = f"it holds {only}" if only else "it is a plain raster; use NAME to name the result"
        raise ParameterError(f"{path} has no variable “{variable}”: {holds}.")


def _time_axis(raster: RasterFile) -> list[date] | None:
    """Dates by the CF time axis that GDAL reports, or None where there is none."""
    tags = raster.tags
    axes = [
        key.removesuffix("#units")
        for key, text in tags.items()
        if key.endswith("#units") and " since " in text
    ]
    if not axes:
        return None
    name = axes[0]
    extra = [d for d in tags.get("NETCDF_DIM_EXTRA", "").strip("{}").split(",") if d and d != name]
    others = [d for d in extra if not tags.get(f"NETCDF_DIM_{d}_DEF", "{1,").startswith("{1,")]
    if others:
        raise InputError(
            f"{raster.path} has the dimension {', '.join(others)} beside time. Extract one level first "
            "(for example with “Raster layer properties” or gdal_translate -b)."
        )
    values = [raster.band_tags(band).get(f"NETCDF_DIM_{name}") for band in range(1, raster.count + 1)]
    if any(value is None for value in values):
        return None
    units = tags[f"{name}#units"]
    try:
        return _decode([float(v) for v in values], units, tags.get(f"{name}#calendar", "standard"))
    except ValueError as error:
        raise DateError(
            f"{raster.path}: its times in “{units}” are no dates ({error}). "
            "Give PATTERN, or START for a multi-band raster."
        ) from error


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
    days = []
    for moment in cftime.num2date(values, units.replace(" UTC", ""), calendar):
        try:
            days.append(date(moment.year, moment.month, moment.day))
        except ValueError:  # 30 February of a 360-day calendar
            after = step_date(step_number(date(moment.year, moment.month, 1), "month") + 1, "month")
            days.append(after - timedelta(days=1))
    return days


def _descriptions(raster: RasterFile) -> list[date] | None:
    """Dates in the band descriptions, as stacks have them."""
    try:
        return [parse_date(text or "") for text in raster.descriptions]
    except DateError:
        return None  # descriptions that are no dates are just names
