"""The record of one pixel out of the stacks of a project."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject, QgsRasterLayer

from ..core.data.earth.grid import Window
from ..core.data.raster import RasterFile
from ..core.data.stack import fill_flags
from ..core.data.stack.time_stack import TimeStack
from ..core.report import legends
from ..core.run import provenance
from ..core.run.errors import AgriDroughtError
from .scales import INDEX_NAME, shown_unit
from .steps import result_of

_FILLED, _FLAGS, _BAND = ("gapfill", "OUTPUT"), ("gapfill", "FLAGS"), ("gapfill", "UNCERTAINTY")
_BESIDE = (_FLAGS, _BAND)
LEAST = 8  # values behind a trend line


@dataclass
class Record:
    """Values of one pixel and stack.

    Attributes
    ----------
    name, unit
        Of the layer; the unit as a legend writes it.
    days, ends, values
        First and last day of each period, and ``(time,)`` values with NaN where missing.
    index
        Whether the values are a drought index.
    half_width
        ``(time,)`` half width of the 90 % band of filled values; None where the project does not tell.
    observed
        ``(time,)`` whether a value was observed; None where the project does not tell.
    trend
        ``(time,)`` the line of Sen's slope; None where there is none.
    per_decade
        Sen's slope in ten years.
    place
        Number of the pixel, from 0 on, where several are looked at.
    """

    name: str
    unit: str
    days: list[date]
    ends: list[date]
    values: np.ndarray
    index: bool = False
    half_width: np.ndarray | None = None
    observed: np.ndarray | None = None
    trend: np.ndarray | None = None
    per_decade: float = math.nan
    place: int = 0
    colour: str = field(default=legends.PRODUCTS[0])


def records_at(project: QgsProject, layers, point: QgsPointXY, crs) -> list[Record]:
    """Records of the stacks among some layers at a point.

    Flags and half widths of “Fill gaps” become part of the filled stack that they belong to, wherever in the project
    they are. Stacks whose area does not hold the point are left out.

    Parameters
    ----------
    point, crs
        Where, and in which reference system.
    """
    beside = _beside(project)
    found = []
    for layer in layers:
        if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
            continue
        result = result_of(layer.source())
        if result in _BESIDE:
            continue
        try:
            record = _record(layer, _there(project, layer, point, crs))
        except AgriDroughtError:  # no stack
            continue
        if record is None:
            continue
        record.colour = legends.PRODUCTS[len(found) % len(legends.PRODUCTS)]
        if result == _FILLED:
            _add_beside(record, layer, beside, _there(project, layer, point, crs))
        found.append(record)
    return found


def _there(project, layer, point: QgsPointXY, crs) -> QgsPointXY | None:
    try:
        return QgsCoordinateTransform(crs, layer.crs(), project).transform(point)
    except QgsCsException:
        return None


def _window(grid, point: QgsPointXY) -> Window | None:
    """The pixel that holds a point; None beside the grid."""
    a, b, c, d, e, f = grid.transform[:6]
    x, y = point.x() - c, point.y() - f
    size = a * e - b * d
    col, row = math.floor((e * x - b * y) / size), math.floor((a * y - d * x) / size)
    return Window(row, col, 1, 1) if 0 <= row < grid.height and 0 <= col < grid.width else None


def _record(layer, point: QgsPointXY | None) -> Record | None:
    if point is None:
        return None
    with TimeStack(layer.source()) as stack:
        window = _window(stack.grid, point)
        if window is None or stack.categorical or "class" in (stack.unit, stack.variable):
            return None
        values = stack.read(window)[:, 0, 0].astype("float64")
        index = bool(INDEX_NAME.match(stack.variable))
        ends = stack.axis.end_dates()
        return Record(layer.name(), shown_unit(stack.unit), stack.axis.dates, list(ends), values, index)


def _made_from(path: str) -> tuple:
    """The last step of a file: its tool, parameters and inputs."""
    with RasterFile(path) as raster:
        history = provenance.read(raster.tags)
    last = history[-1] if history else {}
    return last.get("tool"), str(last.get("parameters")), tuple(last.get("inputs", ()))


def _beside(project) -> dict[tuple, str]:
    """Files of flags and half widths, by what they are and the run that made them."""
    found = {}
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
            result = result_of(layer.source())
            if result in _BESIDE:
                found[(result, _made_from(layer.source()))] = layer.source()
    return found


def _add_beside(record: Record, layer, beside, point) -> None:
    made = _made_from(layer.source())
    flags, band = beside.get((_FLAGS, made)), beside.get((_BAND, made))
    for path, result in ((flags, _FLAGS), (band, _BAND)):
        if path is None:
            continue
        with TimeStack(path) as stack:
            values = stack.read(_window(stack.grid, point))[:, 0, 0]
        if len(values) != len(record.values):
            continue
        if result == _FLAGS:
            record.observed = values == fill_flags.OBSERVED
        else:
            record.half_width = values.astype("float64")


def add_trend(record: Record) -> None:
    """Give a record the line of its trend: the median slope between values of the same season (Theil-Sen).

    Nothing for fewer than `LEAST` values, or fewer than two years.
    """
    from ..core.tools.drought.trend import seasonal_mann_kendall

    years = np.array([day.year for day in record.days])
    seasons = np.array([day.month * 100 + day.day for day in record.days])
    if len(set(years)) < 2 or len(set(zip(years, seasons, strict=True))) < len(years):
        return
    if np.isfinite(record.values).sum() < LEAST:
        return
    a_year = len(set(seasons.tolist()))
    slope = float(seasonal_mann_kendall(record.values[:, None], seasons, years, a_year).slope_per_year[0])
    if not math.isfinite(slope):
        return
    when = np.array([day.toordinal() for day in record.days]) / 365.25
    known = np.isfinite(record.values)
    record.trend = np.median(record.values[known]) + slope * (when - np.median(when[known]))
    record.per_decade = 10 * slope


def as_table(records: list[Record]) -> str:
    """All records with tabs between the columns, a row for each date that any of them has."""
    days = sorted({day for record in records for day in record.days})
    heads, columns = ["date"], []
    several = len({record.place for record in records}) > 1
    for record in records:
        unit = f" ({record.unit})" if record.unit else ""
        name = f"{record.name}, pixel {record.place + 1}" if several else record.name
        heads.append(f"{name}{unit}")
        columns.append(dict(zip(record.days, record.values, strict=True)))
        if record.observed is not None:
            heads.append(f"{name}: observed")
            columns.append(dict(zip(record.days, np.where(record.observed, 1.0, 0.0), strict=True)))
        if record.half_width is not None:
            heads.append(f"{name}: half width of the 90 % band{unit}")
            columns.append(dict(zip(record.days, record.half_width, strict=True)))
        if record.trend is not None:
            heads.append(f"{name}: trend line{unit}")
            columns.append(dict(zip(record.days, record.trend, strict=True)))
    lines = ["\t".join(heads)]
    for day in days:
        cells = [column.get(day, math.nan) for column in columns]
        if any(math.isfinite(cell) for cell in cells):
            lines.append("\t".join([day.isoformat(), *(f"{c:.6g}" if math.isfinite(c) else "" for c in cells)]))
    return "\n".join(lines) + "\n"
