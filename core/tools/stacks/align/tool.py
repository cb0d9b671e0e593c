"""The tool `alignstack`: a raster written onto exactly the grid of another one (docs/methods.md §1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.earth.grid import Grid
from ....data.raster import RasterFile, gdal_cache
from ....interface.declaration import (
    Number,
    Pace,
    Raster,
    RasterOut,
    Tool,
    choice,
    name_of_result,
    number,
    raster,
    raster_out,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, RasterShape
from ....interface.quantities import GRID
from ....run.errors import GridError, ParameterError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell

if TYPE_CHECKING:
    from ....data.raster.aligned import AlignedRaster

METHODS = ("auto", "average", "bilinear", "nearest", "fractions")
MAX_CLASSES = 255
_COARSER = 1.01  # source pixels in a target pixel from which auto takes the mean
_THIN = 4  # source pixels in a target pixel from which picking single ones deserves a warning
_SHARE = 0.45  # of a thread's memory for the source pixels behind one window
_KEPT_TAGS = ("variable", "unit", "time_step", "statistic", "spacing")
_CLASS_UNITS = ("flag", "class", "sensor")  # of this plugin's own rasters
_LOOK, _LOOK_CACHE = 256, 32 * 1024**2  # edge of the thinned-out read behind a warning, and bytes for it
_MOST_CLASSES = 60  # of a raster that does not say what it is; per cent have more values


@dataclass(frozen=True, kw_only=True)
class AlignStack(Tool):
    """Brings a stack or any raster onto exactly the grid of another raster."""

    id: ClassVar = "alignstack"
    title: ClassVar = "Align to a grid"
    group: ClassVar = "stacks"
    tags: ClassVar = "align,resample,warp,reproject,regrid,aggregate,area-weighted,fractions,land cover,grid,stack"
    packages: ClassVar = (*Tool.packages, "scipy")
    pace: ClassVar = Pace(values=0.03, made=0.02)
    comes_after: ClassVar = "Build time stack"
    comes_before: ClassVar = "every tool that combines rasters, such as TVDI"
    numbers: ClassVar = {"METHOD_USED": Number("Method that was used", text=True)}
    help: ClassVar = """
    The output has the reference's reference system, corner, pixel size and extent. All bands come along, with their
    dates, unit and variable name. Everything that a later tool combines must lie on one grid.

    auto takes average where the reference's pixels are larger than the input's, else bilinear; where the file
    declares its values as classes (colour table, flag meanings, this plugin's flags and classes) it takes
    fractions, or nearest for several bands or smaller pixels (METHOD_USED says which). Codes in a file that does
    not say so look like any numbers: choose fractions or nearest yourself. average is the mean weighted by the
    area that each input pixel shares with the target pixel, exact in one reference system (in degrees with the
    area on the sphere) and conserving totals; across reference systems the corners of the input pixels are
    projected. bilinear takes the four pixels around the target's centre, nearest the pixel under it. fractions
    turns class codes (land cover) into one band per class with the share of the valid area: a mean of class codes
    means nothing.

    A target pixel is missing where valid input covers less than MIN_VALID of its area (bilinear: of the weights).

    Longitudes of 0…360° and −180…180° meet by themselves. Across reference systems, input pixels around a pole
    are left out.
    """

    input: Raster = raster("Stack or raster", "A dated stack, or any raster: height, land cover, climatology.")
    reference_layer: Raster = raster(
        "Reference", "The raster whose grid is wanted; its values do not matter.", quantity=GRID
    )
    method: str = choice(
        "Method",
        """auto: average to larger pixels, bilinear to smaller ones, fractions or nearest for declared classes. Other
        class codes need fractions or nearest.""",
        METHODS,
        labels={
            "auto": "Automatic, by pixel size",
            "average": "Average by area",
            "bilinear": "Bilinear interpolation",
            "nearest": "Nearest pixel",
            "fractions": "Share of each class",
        },
    )
    min_valid: float = number(
        "Smallest valid share", "With less valid input a pixel is missing.", default=0.5, low=0.0, high=1.0
    )
    name: str = name_of_result()
    output: RasterOut = raster_out("Aligned raster", "The same bands on the new grid; for fractions a band per class.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Choose the method, unless it is given, and lay out the raster on the reference's grid.

        Returns
        -------
        Plan
            With METHOD ``fractions`` the classes are those of a look at the source; the run finds out which there are.

        Raises
        ------
        GridError
            The rasters have no ground in common, or only one of the two has a reference system.
        ParameterError
            The method does not suit the values.
        """
        from ....data.raster.aligned import AlignedRaster

        source, like = given.input, given.reference_layer
        view = AlignedRaster(source, like.grid, "average", self.min_valid)
        if not view.pair.overlaps():
            raise _apart(source, like)
        method = _method(view, self.method, tell)
        labels = tuple(text or "" for text in source.descriptions)
        if method == "fractions":  # which classes there are under the reference, the run finds out
            seen = _look(source).tolist()
            _require_classes(source, seen)
            labels = tuple(f"{code:g}" for code in seen)
        tags, unit = _tags(source, self.name, method)
        shape = RasterShape(like.grid, labels, unit, tags=tags)
        return Plan({"output": shape}, detail=(method, shape), numbers={"METHOD_USED": method})

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the aligned bands, and return the method that was used.

        Raises
        ------
        GridError
            No pixel of the reference has enough valid values under it.
        """
        from ....data.raster.aligned import AlignedRaster
        from ....engine import engine

        source, like, (method, shape) = given.input, given.reference_layer, plan.detail
        memory = int(job.memory * _SHARE / job.threads)
        codes: tuple[int, ...] = ()
        if method == "fractions":
            view = AlignedRaster(source, like.grid, "average", self.min_valid, memory=memory)
            codes = _codes(view, job.part(0.0, 0.3))
            shape = RasterShape(like.grid, tuple(f"{code:d}" for code in codes), shape.unit, shape.dtype, shape.tags)
        view = AlignedRaster(source, like.grid, method, self.min_valid, codes, memory)
        valid: list[int] = []  # values of each window
        with shape.open(out.path("output") or "", out.provenance.tags()) as writer:
            engine.map(
                AlignKernel(view), {}, {"output": writer}, job.part(0.3, 1.0) if codes else job, grid=view.grid,
                needs=engine.Needs(working=view.working, fixed=view.memory), gather=valid.append,
            )  # fmt: skip
        if not sum(valid):
            rule = f"no pixel of the reference has valid values under {self.min_valid:g} (MIN_VALID) of it"
            raise _apart(source, like, rule)
        every = writer.count * view.grid.window.pixels
        job.tell.leave_out(
            "values on the reference", every - sum(valid), every, "too little of the pixel has a value (MIN_VALID)"
        )
        return {"METHOD_USED": method}


@dataclass(frozen=True)
class AlignKernel:
    """Reads a window of the aligned raster, for `engine.map`; counts its valid values."""

    view: AlignedRaster

    def __call__(self, arrays, job):
        """Return ``{"output": (bands, rows, cols)}`` and the number of valid values."""
        values = self.view.read(job.window, check=job.check, report=job.report)
        return {"output": values}, int(np.isfinite(values).sum())


@dataclass(frozen=True)
class CodesKernel:
    """Looks for the class codes under a window, for `engine.map`."""

    view: AlignedRaster

    def __call__(self, arrays, job):
        """Return no output, and the distinct values."""
        return {}, self.view.codes_under(job.window, job.check)


def _method(view: AlignedRaster, method: str, tell: Tell) -> str:
    """The method to take; says which one ``auto`` became, and warns of a doubtful choice."""
    raster, ratio = view.source, view.pair.pixel_ratio
    if method == "fractions" and raster.count != 1:
        raise ParameterError(
            "METHOD fractions needs one band of class codes; {path} has {count} bands. Give one band at a time (tool"
            " “Rearrange bands”).",
            path=raster.path,
            count=raster.count,
        )
    if method == "auto":
        method, why = _automatic(raster, ratio)
        tell.info("METHOD auto took {method}: {why}.", method=method, why=why)
        if method in ("average", "bilinear") and _looks_like_classes(raster):
            tell.warn(
                "{path} holds few different whole numbers. If they are class codes or flags, take METHOD fractions or"
                " nearest: a mean of class codes means nothing.",
                path=raster.path,
            )
    if method in ("bilinear", "nearest") and ratio >= _THIN:
        tell.warn(
            "A pixel of the reference covers {ratio:.3g} pixels of {path}, and METHOD {method} looks at a few of them"
            " only. METHOD average (fractions for classes) uses all.",
            ratio=ratio, path=raster.path, method=method,
        )  # fmt: skip
    return method


def _automatic(raster: RasterFile, ratio: float) -> tuple[str, str]:
    """Method of ``auto``, and why."""
    coarser = ratio >= _COARSER
    size = (
        say("the reference's pixels are {ratio:.3g} times as large as those of {path}", ratio=ratio, path=raster.path)
        if coarser
        else say("the reference's pixels are no larger than those of {path}", path=raster.path)
    )
    if raster.categorical or raster.tags.get("unit", "") in _CLASS_UNITS:
        whole = coarser and raster.count == 1
        return "fractions" if whole else "nearest", say("the values are declared as classes, and {size}", size=size)
    return "average" if coarser else "bilinear", size


def _looks_like_classes(raster: RasterFile) -> bool:
    """Whether the values are few whole numbers that no scale turns into something else; by a thinned-out read."""
    if raster.dtype.kind not in "iu" or (raster.scales[0], raster.offsets[0]) != (1.0, 0.0):
        return False
    return 0 < _look(raster).size <= _MOST_CLASSES


def _look(raster: RasterFile) -> np.ndarray:
    """Distinct values of the first band, by a thinned-out read."""
    shape = min(raster.grid.height, _LOOK), min(raster.grid.width, _LOOK)
    with gdal_cache(_LOOK_CACHE):
        values = raster.read(bands=[1], shape=shape)
    return np.unique(values[np.isfinite(values)])


def _require_classes(raster: RasterFile, found: Iterable[float]) -> None:
    """Raise `ParameterError` unless the values are at most `MAX_CLASSES` whole numbers."""
    codes = sorted(found)
    if len(codes) > MAX_CLASSES or any(not float(code).is_integer() for code in codes):
        raise ParameterError(
            "METHOD fractions needs class codes, at most {most} whole numbers; {path} has values such as {some}. Take"
            " METHOD average.",
            most=MAX_CLASSES, path=raster.path, some=", ".join(f"{code:g}" for code in codes[:4]),
        )  # fmt: skip


def _codes(view: AlignedRaster, job: Job) -> tuple[int, ...]:
    """The class codes that occur under the reference."""
    from ....engine import engine

    found: set[float] = set()

    def gather(values: np.ndarray) -> None:
        found.update(values.tolist())
        _require_classes(view.source, found)

    engine.map(
        CodesKernel(view),
        {},
        {},
        job,
        grid=view.grid,
        needs=engine.Needs(working=view.working, fixed=view.memory),
        gather=gather,
    )
    if not found:
        raise ParameterError(
            "{path} has no valid pixel within the reference: there are no classes.", path=view.source.path
        )
    return tuple(int(code) for code in sorted(found))


def _tags(raster: RasterFile, name: str, method: str) -> tuple[dict[str, str], str]:
    """Tags of the output, and the unit of its bands."""
    units = {unit or "" for unit in raster.units}
    kept = {tag: raster.tags[tag] for tag in _KEPT_TAGS if tag in raster.tags}
    unit = kept.get("unit") or (units.pop() if len(units) == 1 else "")
    if method == "fractions":
        kept.pop("time_step", None)
        kept.pop("spacing", None)
        unit = "1"
    variable = name or kept.get("variable") or Path(raster.path).stem
    return {**kept, "variable": variable, "unit": unit, "resampling": method}, unit


def _apart(raster: RasterFile, like: RasterFile, why: str = "") -> GridError:
    grids: list[tuple[str, Grid]] = [(raster.path, raster.grid), (like.path, like.grid)]
    return GridError(
        "{path} and the reference {reference} have no ground in common{why}.\n{grids}Choose a reference that overlaps"
        " the input; where both should overlap, one reference system is wrong.",
        path=raster.path,
        reference=like.path,
        why=f": {why}" if why else "",
        grids="".join(f"  {path}: {grid.describe()}\n" for path, grid in grids),
    )
