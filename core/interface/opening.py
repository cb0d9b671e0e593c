"""Inputs opened by their kinds and checked alike for all tools: grid, dates, quantity, plausible values, limits."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from functools import singledispatch
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from ..data.earth.grid import require_same_grid
from ..data.file_kinds import is_path_to_files, kind_of, obstacle
from ..data.raster.library import rasterio_module
from ..data.raster.reader import RasterFile
from ..data.stack.time_stack import TimeStack, require_same_dates
from ..data.table.frames import source_of
from ..run.errors import InputError, ParameterError
from ..run.language import say
from ..run.messages import Tell
from .declaration import (
    ChoiceInput,
    CrsInput,
    DayInput,
    ExtentInput,
    FieldInput,
    FileInput,
    FileOutput,
    FolderInput,
    FolderOutput,
    NumberInput,
    Output,
    Parameter,
    RasterInput,
    RasterInputs,
    RasterOutput,
    SwitchInput,
    TableInput,
    TextInput,
    Tool,
    ZonesInput,
    is_given,
    parameters_of,
)
from .quantities import ANYTHING, CLASSES_ON_A_GRID, GRID, INDEX, MASK, ONE_BAND, Sample, check_quantity, code_beyond

_INT32 = 2**31 - 1
_LONG = 24  # dates in which an index should have been below 0
_LONGEST_TEXT = 10_000  # characters
_YEARS = (1800, 2200)


class Opened(SimpleNamespace):
    """What a run works on: an attribute for each input field of the tool, opened; None where it was not given.

    Time stacks are `TimeStack`, other rasters `RasterFile`, covariates a list of either, tables (Geo)DataFrames, zones
    what `zonal.zones.open_zones` takes. Everything else is as in the tool.
    """

    def rasters(self) -> tuple:
        """All opened rasters in the order of the declaration, for the provenance."""
        found: list[Any] = []
        for value in vars(self).values():
            found += [one for one in (value if isinstance(value, list) else [value]) if _is_raster(one)]
        return tuple(found)


def _is_raster(value: object) -> bool:
    return isinstance(value, (TimeStack, RasterFile))


def check_values(tool: Tool) -> None:
    """Check plain values against what the declaration allows: numbers, words, dates, texts.

    Raises
    ------
    ParameterError
        Names the parameter and what is allowed.
    """
    for parameter in parameters_of(tool):
        value = getattr(tool, parameter.attribute)
        if not is_given(value):
            if not parameter.optional and not isinstance(parameter, Output):
                raise ParameterError("{name} is not given.", name=parameter.name)
            continue
        check_value(parameter, value)


def check_value(parameter: Parameter, value: Any) -> None:
    """As `check_values`, for one value that was given."""
    _check(parameter, value)


@singledispatch
def _check(parameter: Parameter, value: Any) -> None:
    """Nothing to check without opening it."""


@_check.register
def _(parameter: NumberInput, value: Any) -> None:
    allowed = allowed_number(parameter)
    if isinstance(value, bool) or not isinstance(value, (int, float, np.number)) or not _is_finite(value):
        raise ParameterError(
            "{name} is {value}; it is {allowed}.", name=parameter.name, value=str(value)[:80], allowed=allowed
        )
    whole = not parameter.whole or float(value).is_integer()
    low, high = parameter.low, parameter.high
    if parameter.whole:
        low, high = -_INT32 if low is None else low, _INT32 if high is None else high
    if not whole or (low is not None and value < low) or (high is not None and value > high):
        raise ParameterError("{name} is {value:g}; it is {allowed}.", name=parameter.name, value=value, allowed=allowed)


def _is_finite(value: Any) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number that no float holds
        return False


def allowed_number(parameter: NumberInput) -> str:
    """What a number may be, in words.

    Examples
    --------
    >>> allowed_number(NumberInput(label="", help="", low=1, whole=True))
    'a whole number of at least 1'
    """
    kind = say("a whole number") if parameter.whole else say("a number")
    low = say(" of at least {low:g}", low=parameter.low) if parameter.low is not None else ""
    high = say(" of at most {high:g}", high=parameter.high) if parameter.high is not None else ""
    if low and high:
        return say("{kind} from {low:g} to {high:g}", kind=kind, low=parameter.low, high=parameter.high)
    return kind + (low or high)


@_check.register
def _(parameter: ChoiceInput, value: Any) -> None:
    if value not in parameter.words:
        raise ParameterError(
            "{name} is “{value}”; it is one of {words}.",
            name=parameter.name,
            value=value,
            words=", ".join(parameter.words),
        )


@_check.register
def _(parameter: DayInput, value: Any) -> None:
    if not isinstance(value, date) or not _YEARS[0] <= value.year <= _YEARS[1]:
        raise ParameterError(
            "{name} is {value}; it is a date between the years {first} and {last}.",
            name=parameter.name, value=value, first=_YEARS[0], last=_YEARS[1],
        )  # fmt: skip


@_check.register(TextInput)
@_check.register(FieldInput)
def _(parameter: TextInput | FieldInput, value: Any) -> None:
    if isinstance(value, (tuple, list)) and getattr(parameter, "many", False):  # names of several columns
        for one in value:
            _check(parameter, one)
        return
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or "\0" in value:
        raise ParameterError(
            "{name} is no text of at most {most} characters without control characters.",
            name=parameter.name, most=_LONGEST_TEXT,
        )  # fmt: skip


@_check.register
def _(parameter: SwitchInput, value: Any) -> None:
    if not isinstance(value, (bool, np.bool_)):
        raise ParameterError("{name} is “{value}”; it is true or false.", name=parameter.name, value=str(value)[:80])


@_check.register
def _(parameter: ExtentInput, value: Any) -> None:
    if not hasattr(value, "bounds"):
        raise ParameterError("{name} is “{value}”; it is a rectangle.", name=parameter.name, value=str(value)[:80])


@_check.register(RasterInput)
@_check.register(FileInput)
@_check.register(FolderInput)
@_check.register(RasterOutput)
@_check.register(FileOutput)
@_check.register(FolderOutput)
def _(parameter: Parameter, value: Any) -> None:
    if not isinstance(value, (str, Path)):
        raise ParameterError("{name} is {value}; it is the name of a file.", name=parameter.name, value=str(value)[:80])
    _require_no_nul(parameter, value)


@_check.register
def _(parameter: RasterInputs, value: Any) -> None:
    if isinstance(value, (str, Path)) or not all(isinstance(one, (str, Path)) for one in value):
        raise ParameterError("{name} is {value}; it is a list of files.", name=parameter.name, value=str(value)[:80])
    for one in value:
        _require_no_nul(parameter, one)


@_check.register(ZonesInput)
@_check.register(TableInput)
def _(parameter: Parameter, value: Any) -> None:
    if isinstance(value, (str, Path)):
        _require_no_nul(parameter, value)


def _require_no_nul(parameter: Parameter, path: str | Path) -> None:
    if "\0" in str(path):
        raise ParameterError("{name} holds the character NUL. Choose another file.", name=parameter.name)


@_check.register
def _(parameter: CrsInput, value: Any) -> None:
    try:
        rasterio_module().crs.CRS.from_user_input(value)
    except Exception as error:  # rasterio has several for what no text of a reference system is
        raise ParameterError(
            "{name}: “{value}” is no reference system. Write it as EPSG:4326, for example.",
            name=parameter.name, value=str(value)[:80],
        ) from error  # fmt: skip


def open_inputs(tool: Tool, opened: ExitStack, tell: Tell) -> Opened:
    """Open all inputs of a tool and check what can be checked without knowing the tool.

    Parameters
    ----------
    opened
        Closes what is opened here.
    tell
        Hears of values that are taken as missing.

    Raises
    ------
    InputError, DateError, GridError, UnitError, ParameterError
        What is wrong, by the name of the parameter and of the file.
    """
    _tell_of_no_effect(tool, tell)
    given = Opened()
    parameters = [parameter for parameter in parameters_of(tool) if not isinstance(parameter, Output)]
    for parameter in parameters:
        value = getattr(tool, parameter.attribute)
        if is_given(value):
            value = _open(parameter, value, opened)
        elif isinstance(parameter, RasterInputs):
            value = []
        else:
            value = None if value == "" else value
        setattr(given, parameter.attribute, value)
    for parameter in parameters:
        if isinstance(parameter, RasterInput):
            _check_raster(parameter, given, tell)
        elif isinstance(parameter, RasterInputs) and not parameter.files:
            for layer in getattr(given, parameter.attribute):
                check_values_of(layer, parameter, tell)
        elif isinstance(parameter, FieldInput):
            _check_field(parameter, given)
    return given


def _tell_of_no_effect(tool: Tool, tell: Tell) -> None:
    """Settings that do nothing without another one are told: who gives them expects that they do."""
    named = {parameter.attribute: parameter for parameter in parameters_of(tool)}
    zones = {"zone_field": ("zones",)} if "zone_field" in named else {}
    for attribute, others in {**zones, **tool.goes_with}.items():
        value, usual = getattr(tool, attribute), getattr(named[attribute], "default", None)
        wanted = [other.partition("=") for other in others]
        if not is_given(value) or value == usual:
            continue
        if not any(getattr(tool, one) == word if word else is_given(getattr(tool, one)) for one, _, word in wanted):
            tell.warn(
                "{name} has no effect without {others}.",
                name=named[attribute].name,
                others=say(" or ").join(f"{named[one].name} {word}".strip() for one, _, word in wanted),
            )


@singledispatch
def _open(parameter: Parameter, value: Any, opened: ExitStack) -> Any:
    """Plain values stay as they are."""
    return value


@_open.register
def _(parameter: RasterInput, value: Any, opened: ExitStack) -> Any:
    return opened.enter_context(TimeStack(value) if parameter.dated else RasterFile(value))


@_open.register
def _(parameter: RasterInputs, value: Any, opened: ExitStack) -> Any:
    if parameter.files:
        return [str(path) for path in value]
    if parameter.dated:
        return [opened.enter_context(TimeStack(path)) for path in value]
    from ..data.stack.covariates import open_covariate

    return [opened.enter_context(open_covariate(path)) for path in value]


@_open.register
def _(parameter: ZonesInput, value: Any, opened: ExitStack) -> Any:
    if not isinstance(value, (str, Path)):
        return value
    found = obstacle(value, "file")
    if found is not None:
        raise InputError("{name}: " + say(found.template), name=parameter.name, **found.fields)
    if not is_path_to_files(str(value)) or kind_of(value).holds != "vector":
        return str(value)  # a raster of codes
    from ..data.table.table_files import read_table

    return read_table(str(value))


@_open.register
def _(parameter: TableInput, value: Any, opened: ExitStack) -> Any:
    if isinstance(value, (str, Path)):
        from ..data.table.table_files import read_table

        value = read_table(str(value))
    if not hasattr(value, "columns"):
        raise ParameterError("{name} is {value}; it is a table.", name=parameter.name, value=str(value)[:80])
    if not len(value):
        raise InputError("{name}: {table} has no rows.", name=parameter.name, table=source_of(value))
    return value


@_open.register
def _(parameter: FileInput, value: Any, opened: ExitStack) -> Any:
    _require_file(parameter, value)
    return str(value)


@_open.register
def _(parameter: FolderInput, value: Any, opened: ExitStack) -> Any:
    if not Path(value).is_dir():
        raise InputError("{name}: {path} is no folder.", name=parameter.name, path=value)
    return str(value)


def _require_file(parameter: FileInput, value: Any) -> None:
    found = obstacle(value, "file")
    if found is not None:
        raise InputError("{name}: " + say(found.template), name=parameter.name, **found.fields)


def _check_raster(parameter: RasterInput, given: Opened, tell: Tell) -> None:
    layer = getattr(given, parameter.attribute)
    if layer is None:
        return
    other = getattr(given, parameter.on_grid_of, None) if parameter.on_grid_of else None
    if other is not None:
        require_same_grid(other, layer)
    other = getattr(given, parameter.on_dates_of, None) if parameter.on_dates_of else None
    if other is not None:
        require_same_dates(other, layer)
    check_values_of(layer, parameter, tell)


def check_values_of(layer: TimeStack | RasterFile, parameter: RasterInput | RasterInputs, tell: Tell) -> None:
    """Check that a raster holds what its parameter is for; single implausible values count as missing from here on.

    Raises
    ------
    InputError, UnitError
        As `quantities.check_quantity`; no value at all.
    """
    for remark in (layer.file if isinstance(layer, TimeStack) else layer).remarks:
        tell.info("{path}: {remark}", path=layer.path, remark=remark)
    bands = 1 if isinstance(layer, TimeStack) else layer.count
    if bands > 1 and any(quantity.one_band for quantity in parameter.quantity):
        tell.warn(
            "{name}: {path} has {count} bands; the first counts, for every date.",
            name=parameter.name, path=layer.path, count=bands,
        )  # fmt: skip
    if layer.categorical and parameter.quantity[0] in (ANYTHING, ONE_BAND, MASK):
        return  # codes of classes may be any numbers
    if parameter.quantity[0] in (GRID, CLASSES_ON_A_GRID):
        return
    sample = sample_of(layer)
    quantity = check_quantity(sample, parameter.quantity, parameter.name)
    if quantity is INDEX and sample.low >= 0 and isinstance(layer, TimeStack) and len(layer) >= _LONG:
        tell.warn(
            "{name}: {path} has no value below 0 among those that were looked at ({values}). A standardised index has"
            " both signs; is this one?",
            name=parameter.name, path=layer.path, values=sample.described,
        )  # fmt: skip
    low, high = quantity.limits(sample.step)
    if math.isfinite(low) or math.isfinite(high):
        layer.limit(low, high)
        beyond = sample.values[(sample.values < low) | (sample.values > high)]
        if beyond.size:
            tell.warn(
                "{name}: {share:.2%} of the values of {path} that were looked at lie outside {low:g} … {high:g} (for"
                " example {example:.4g}) and cannot be {quantity}. They are taken as missing.",
                name=parameter.name, share=beyond.size / sample.values.size, path=layer.path, low=low, high=high,
                example=float(beyond[0]), quantity=say(quantity.name),
            )  # fmt: skip
            return
    watch(layer, parameter.name, sample)


def watch(layer: TimeStack | RasterFile, name: str, sample: Sample) -> None:
    """Let `require_no_codes` hear of what is read of a raster from here on; the sample saw a part of it."""
    file = layer.file if isinstance(layer, TimeStack) else layer
    file.watch()
    file.watched_as = (name, sample.low, sample.high)


def require_no_codes(layers: Sequence[TimeStack | RasterFile], tell: Tell) -> None:
    """After the work: what the samples of the inputs did not show, and all of their values did.

    Raises
    ------
    InputError
        A code for missing that the file does not declare was worked with.
    """
    for layer in layers:
        file = layer.file if isinstance(layer, TimeStack) else layer
        if file.extremes is None:
            continue
        name, low, high = file.watched_as
        if file.limits is not None:
            tell.warn(
                "{name}: some values of {path} lie outside {low:g} … {high:g} (from {least:.4g} to {most:.4g}). They"
                " are taken as missing.",
                name=name, path=layer.path, low=file.limits[0], high=file.limits[1], least=file.extremes[0],
                most=file.extremes[1],
            )  # fmt: skip
            continue
        code = code_beyond(low, high, file.extremes)
        if code is not None:
            raise InputError(
                "{name}: {path} holds the value {code:.7g}, far from the others ({low:.4g} … {high:.4g}): a code for"
                " “missing” that the file does not declare. Nothing was written. Build the stack again with “Build time"
                " stack”, which can mask it (VALID_MIN, VALID_MAX), or declare it (gdal_translate -a_nodata"
                " {code:.7g}).",
                name=name, path=layer.path, code=code, low=low, high=high,
            )  # fmt: skip


def sample_of(layer: TimeStack | RasterFile) -> Sample:
    """Values of an opened raster to look at, with what its file says of them."""
    return Sample(
        path=layer.path,
        values=layer.sample(),
        unit=layer.unit,
        variable=layer.tags.get("variable", ""),
        integer=layer.dtype.kind in "iu",
        step=layer.axis.step if isinstance(layer, TimeStack) else "",
    )


def _check_field(parameter: FieldInput, given: Opened) -> None:
    """The columns must be there; zones are checked where they are drawn."""
    frame, wanted = getattr(given, parameter.of, None), getattr(given, parameter.attribute)
    if parameter.free or frame is None or not wanted or not hasattr(frame, "columns"):
        return
    names = [str(name) for name in frame.columns if str(name) != getattr(frame, "_geometry_column_name", None)]
    for name in wanted if parameter.many else [wanted]:
        if name not in names:
            raise InputError(
                "{parameter}: {table} has no field “{name}”; it has {all}.",
                parameter=parameter.name, table=parameter.of.upper(), name=name, all=", ".join(names) or "none",
            )  # fmt: skip
