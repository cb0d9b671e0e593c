"""Values of parameters from texts: of the command line, of JSON, of a script."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import singledispatch
from pathlib import Path
from typing import Any

import numpy as np

from ..data.earth.crs import from_code, transform_points
from ..run.errors import OutputError, ParameterError
from .declaration import (
    ChoiceInput,
    CrsInput,
    DayInput,
    ExtentInput,
    FieldInput,
    NumberInput,
    Parameter,
    RasterInputs,
    RasterOutput,
    SwitchInput,
    Tool,
    parameters_of,
)

_YES, _NO = ("1", "yes", "true", "on"), ("0", "no", "false", "off")
_RASTERS = (".tif", ".tiff", ".vrt")
_EDGE = np.linspace(0.0, 1.0, 21)  # places along each side of an extent that are transformed


@dataclass(frozen=True)
class Extent:
    """A rectangle in a reference system, by default that of the rasters.

    Parameters
    ----------
    west, south, east, north
        In the unit of the reference system.
    crs
        Well-known text; empty: that of whoever asks.
    """

    west: float
    south: float
    east: float
    north: float
    crs: str = ""

    @classmethod
    def of(cls, text: str) -> Extent:
        """From ``west,south,east,north``, with a reference system behind (``… EPSG:4326``) where it is another.

        Examples
        --------
        >>> Extent.of("10, 45, 15, 50").bounds("")
        (10.0, 45.0, 15.0, 50.0)
        >>> Extent.of("10,15,45,50 [EPSG:4326]").bounds("")  # as QGIS writes it: west,east,south,north
        (10.0, 45.0, 15.0, 50.0)
        """
        numbers, _, crs = text.strip().replace(", ", ",").partition(" ")
        of_qgis = crs.strip().startswith("[") and crs.strip().endswith("]")
        crs = crs.strip()[1:-1] if of_qgis else crs
        try:
            west, south, east, north = (float(part) for part in numbers.split(","))
            if of_qgis:
                south, east = east, south
        except ValueError:
            west = south = east = north = float("nan")
        if not (west < east and south < north):
            raise ParameterError(
                "“{text}” is no extent. Write west,south,east,north, for example 10,45,15,50 or"
                " “10,45,15,50 EPSG:4326”.",
                text=text,
            )
        return cls(west, south, east, north, from_code(crs.strip()))

    def bounds(self, crs: str) -> tuple[float, float, float, float]:
        """``(xmin, ymin, xmax, ymax)`` of what it covers in a reference system, given as well-known text."""
        if not (self.crs and crs):
            return self.west, self.south, self.east, self.north
        x = self.west + _EDGE * (self.east - self.west)
        y = self.south + _EDGE * (self.north - self.south)
        one = np.ones_like(_EDGE)
        xs = np.concatenate([x, x, self.west * one, self.east * one])
        ys = np.concatenate([self.south * one, self.north * one, y, y])
        xs, ys = transform_points(self.crs, crs, xs, ys)
        return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())

    def __str__(self) -> str:
        return f"{self.west:g},{self.south:g},{self.east:g},{self.north:g}"


def tool_of(tool: type[Tool], given: dict[str, object]) -> Tool:
    """A tool from plain values or texts by name of the parameter, in capitals.

    Raises
    ------
    ParameterError, OutputError
        A name that there is not, a required value that is missing, or a text that is no such value.
    """
    kinds = {parameter.name: parameter for parameter in parameters_of(tool)}
    values = {
        name: _value(kinds[name], value) if name in kinds and value is not None else value
        for name, value in given.items()
    }
    return tool.from_values(values)


@singledispatch
def _value(parameter: Parameter, value: Any) -> Any:
    """Paths and texts stay what they are."""
    return str(value) if isinstance(value, Path) else value


@_value.register
def _(parameter: NumberInput, value: Any) -> Any:
    if not isinstance(value, (str, float, np.floating)):
        return value
    try:
        number = float(value)
    except ValueError:
        raise ParameterError("{name}: “{value}” is no number.", name=parameter.name, value=value) from None
    return int(number) if parameter.whole and number.is_integer() else number


@_value.register
def _(parameter: SwitchInput, value: Any) -> bool:
    word = str(value).strip().lower()
    if word not in _YES + _NO:
        raise ParameterError("{name} is “{value}”; it is yes or no.", name=parameter.name, value=value)
    return word in _YES


@_value.register
def _(parameter: ChoiceInput, value: Any) -> str | None:
    return str(value) or None


@_value.register
def _(parameter: DayInput, value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date) or value == "":
        return value or None
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise ParameterError(
            "{name}: “{given}” is not a date. Write dates as 2003-01-15.", name=parameter.name, given=value
        ) from None


@_value.register
def _(parameter: ExtentInput, value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        value = ",".join(str(number) for number in value)
    return Extent.of(value) if isinstance(value, str) and value else value


@_value.register
def _(parameter: CrsInput, value: Any) -> str:
    return from_code(str(value or ""))


@_value.register
def _(parameter: RasterInputs, value: Any) -> tuple[str, ...]:
    return _several(value)


@_value.register
def _(parameter: FieldInput, value: Any) -> Any:
    return _several(value) if parameter.many else value


def _several(value: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in ([value] if isinstance(value, (str, Path)) else value))


@_value.register
def _(parameter: RasterOutput, value: Any) -> str:
    path = str(value)
    if Path(path).suffix.lower() not in _RASTERS:
        raise OutputError(
            "{name}: {path} is no GeoTIFF. Outputs are written as GeoTIFF; give the file a name that ends with .tif (or"
            " .vrt for a virtual raster).",
            name=parameter.name, path=path,
        )  # fmt: skip
    return path
