"""The tools from Python, for notebooks and clusters where there is no QGIS.

>>> from agridrought.core.scripting import run                                # doctest: +SKIP
>>> run("ssi", input="sm.tif", output="ssi.tif", scale=3).numbers             # doctest: +SKIP
{'VALID_SHARE': 0.98}
>>> run("ssi", input=soil_moisture).arrays["output"]                          # doctest: +SKIP

Parameters are called as on the pages in ``docs/tools``, in lower case. A raster may be a path, an
`xarray.DataArray` or an `Array`; a table a path or a (Geo)DataFrame. Outputs that are left out are made only where the
tool needs them, and come back as arrays and tables.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from .data.earth.crs import from_code
from .data.earth.grid import Grid
from .data.raster import RasterFile, RasterWriter
from .data.stack.covariates import is_dated
from .data.stack.time_axis import settled_step
from .data.stack.time_stack import TimeStack
from .interface.declaration import (
    FileOutput,
    Output,
    Parameter,
    RasterInput,
    RasterInputs,
    RasterOutput,
    TableOutput,
    parameters_of,
)
from .interface.runner import Outcome, run_tool
from .interface.values import tool_of
from .run import packages
from .run.errors import InputError, ParameterError
from .run.job import Job
from .tools.toolbox import tool_by_id

_EVEN = 1e-4  # of a cell; coordinates may lie so far from even spacing


@dataclass(frozen=True, eq=False)
class Array:
    """A raster in memory.

    Parameters
    ----------
    values
        ``(bands, rows, cols)`` or ``(rows, cols)``, NaN for missing; the first row is the northernmost.
    transform
        Six numbers of the affine transform from columns and rows to coordinates, as rasterio has them.
    crs
        ``EPSG:4326`` or well-known text.
    dates
        First day of each band's period, for a time stack.
    unit, variable
        What the values are.
    """

    values: np.ndarray
    transform: Sequence[float]
    crs: str = ""
    dates: Sequence[date] = ()
    unit: str = ""
    variable: str = "values"

    @property
    def grid(self) -> Grid:
        """Where the pixels lie."""
        height, width = np.shape(self.values)[-2:]
        a, b, c, d, e, f = (float(number) for number in self.transform[:6])
        return Grid(from_code(self.crs), (a, b, c, d, e, f), width, height)

    @classmethod
    def of(cls, data: Any) -> Array:
        """From an `xarray.DataArray` with the dimensions y and x (or lat and lon), and time for a stack.

        Raises
        ------
        InputError
            Other dimensions, or coordinates that are not evenly spaced.
        """
        names = {name.lower(): name for name in map(str, data.dims)}
        x = next((names[name] for name in ("x", "lon", "longitude") if name in names), "")
        y = next((names[name] for name in ("y", "lat", "latitude") if name in names), "")
        if not (x and y) or len(data.dims) > 3:
            raise InputError(
                "An array has the dimensions {names}; needed are time, y and x (or lat and lon).",
                names=", ".join(map(str, data.dims)),
            )
        bands = next((str(name) for name in data.dims if name not in (x, y)), "")
        data = data.transpose(*([bands] if bands else []), y, x)
        if data[y].size > 1 and data[y].values[0] < data[y].values[-1]:
            data = data.isel({y: slice(None, None, -1)})
        (left, width), (top, height) = _even(data[x].values, x), _even(data[y].values, y)
        dates: list[date] = []
        if bands and np.issubdtype(data[bands].dtype, np.datetime64):
            dates = data[bands].values.astype("datetime64[D]").tolist()
        crs = data.attrs.get("crs") or ("EPSG:4326" if x.lower().startswith("lon") else "")
        transform = (width, 0.0, left - width / 2, 0.0, height, top - height / 2)
        unit = str(data.attrs.get("units", data.attrs.get("unit", "")))
        return cls(data.values, transform, crs, dates, unit, str(data.name or "values"))

    def write(self, path: str) -> None:
        """Write it as a raster that the tools read; a time stack where it has dates."""
        values = np.asarray(self.values, "float32")
        values = values[None] if values.ndim == 2 else values
        tags, labels = {"variable": self.variable, "unit": self.unit}, [""] * len(values)
        if len(self.dates):
            if len(self.dates) != len(values):
                raise InputError(
                    "An array has {bands} bands and {dates} dates.", bands=len(values), dates=len(self.dates)
                )
            tags["time_step"] = settled_step("", list(self.dates))
            labels = [day.isoformat() for day in self.dates]
        with RasterWriter(path, self.grid, labels, tags=tags, unit=self.unit) as writer:
            writer.write(values)


@dataclass
class Result(Outcome):
    """What a run gives back: as `Outcome`, with the outputs that had no path.

    Attributes
    ----------
    arrays
        By lower-case name: an `xarray.DataArray` for a time stack where xarray is installed, else an `Array`.
    frames
        Tables without a path, (Geo)DataFrames.
    messages
        Texts in order.
    """

    arrays: dict[str, Any] = field(default_factory=dict)
    frames: dict[str, Any] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)


def run(tool: str, *, job: Job | None = None, tell: Callable[[str], None] | None = None, **parameters: Any) -> Result:
    """Run a tool.

    Parameters
    ----------
    tool
        Its id, such as ``ssi``.
    job
        Budget, threads, scheduler, progress and cancel; by default those of this machine and the environment.
    tell
        Hears messages as texts; they are in the result, too.
    parameters
        By lower-case name. A required output that is not given comes back as an array or table.

    Raises
    ------
    AgriDroughtError
        Anything that the caller can mend; nothing was written then.
    """
    result = Result()

    def hear(text: str) -> None:
        result.messages.append(text)
        if tell:
            tell(text)

    job = job or Job()
    own = Job(
        memory=job.memory, threads=job.threads, report=job.report, cancelled=job.cancelled, scheduler=job.scheduler,
        creation=job.creation, cloud_optimized=job.cloud_optimized, info=hear, warn=hear,
    )  # fmt: skip
    kind = tool_by_id(tool)
    with tempfile.TemporaryDirectory(prefix="agridrought-") as folder:
        given = {name.rstrip("_").upper(): value for name, value in parameters.items()}
        for parameter in parameters_of(kind):
            if given.get(parameter.name) is not None:
                given[parameter.name] = _on_disk(parameter, given[parameter.name], Path(folder))
        kept = _places(kind, given, Path(folder))
        made = tool_of(kind, {**given, **kept})

        def keep(output, target, table, stage):
            if output.name in kept:
                result.frames[output.name.lower()] = table
                return None
            from .data.table.table_files import write_table

            return write_table(output, target, table, stage)

        outcome = run_tool(made, own, write_table=keep)
        result.numbers, result.left_out = outcome.numbers, outcome.left_out
        result.files = {name: path for name, path in outcome.files.items() if name not in kept}
        result.tables = {name: path for name, path in outcome.tables.items() if name not in kept}
        if not made.dry_run:
            for name in set(kept) & set(outcome.files):
                result.arrays[name.lower()] = _in_memory(outcome.files[name])
    return result


def _places(kind, given: dict[str, Any], folder: Path) -> dict[str, str]:
    """Places for the outputs that are required and not given."""
    kept: dict[str, str] = {}
    for parameter in parameters_of(kind):
        if not isinstance(parameter, Output) or parameter.optional or given.get(parameter.name):
            continue
        if isinstance(parameter, RasterOutput):
            kept[parameter.name] = str(folder / f"{parameter.name.lower()}.tif")
        elif isinstance(parameter, TableOutput):
            kept[parameter.name] = str(folder / f"{parameter.name.lower()}.gpkg")
        elif isinstance(parameter, FileOutput):
            raise ParameterError("{name} of {tool} is a file: give its path.", name=parameter.name, tool=kind.id)
    return kept


def _on_disk(parameter: Parameter, value: Any, folder: Path) -> Any:
    """Arrays as files; everything else as it is."""
    if isinstance(parameter, RasterInputs):
        several = [value] if isinstance(value, (str, Path, Array)) or hasattr(value, "dims") else list(value)
        return [_path(one, folder / f"{parameter.name.lower()}{number}") for number, one in enumerate(several)]
    if isinstance(parameter, RasterInput):
        return _path(value, folder / parameter.name.lower())
    if isinstance(parameter, Output):
        return str(value)
    return value


def _path(value: Any, place: Path) -> str:
    if hasattr(value, "dims"):
        value = Array.of(value)
    if not isinstance(value, Array):
        return str(value)
    place.mkdir()
    path = str(place / f"{value.variable or 'values'}.tif".replace("/", "_"))
    value.write(path)
    return path


def _in_memory(path: str) -> Any:
    """A raster that was written, in memory."""
    with RasterFile(path) as raster:
        if not is_dated(raster):
            grid, unit, name = raster.grid, raster.unit, raster.tags.get("variable", "")
            return Array(raster.read(), grid.transform, grid.crs, (), unit, name)
    with TimeStack(path) as stack:
        if not packages.missing(("xarray",)):
            return stack.to_xarray()
        grid, dates = stack.grid, stack.axis.dates
        return Array(stack.read(), grid.transform, grid.crs, dates, stack.unit, stack.variable)


def _even(values: np.ndarray, name: str) -> tuple[float, float]:
    """First of some evenly spaced coordinates, and their spacing."""
    values = np.asarray(values, float)
    if values.size < 2:
        raise InputError("The coordinates {name} of an array are one; give an Array with its transform.", name=name)
    step = (values[-1] - values[0]) / (values.size - 1)
    if not step or np.abs(np.diff(values) - step).max() > _EVEN * abs(step):
        raise InputError("The coordinates {name} of an array are not evenly spaced.", name=name)
    return float(values[0]), float(step)
