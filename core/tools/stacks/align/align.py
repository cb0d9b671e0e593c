"""Write a raster onto exactly the grid of another one (METHODS §1)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ....data.earth.grid import Grid
from ....data.raster import RasterFile, RasterWriter, gdal_cache
from ....data.raster.aligned import AlignedRaster
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import GridError, ParameterError
from ....run.job import Job
from ....run.provenance import Provenance

METHODS = ("auto", "average", "bilinear", "nearest", "fractions")
MAX_CLASSES = 255
_COARSER = 1.01  # source pixels in a target pixel from which auto takes the mean
_THIN = 4  # source pixels in a target pixel from which picking single ones deserves a warning
_SHARE = 0.45  # of a thread's memory for the source pixels behind one window
_KEPT_TAGS = ("variable", "unit", "time_step", "statistic", "spacing")
_CLASS_UNITS = ("flag", "class", "sensor")  # of this plugin's own rasters
_LOOK, _LOOK_CACHE = 256, 32 * 1024**2  # edge of the thinned-out read behind a warning, and bytes for it
_MOST_CLASSES = 60  # of a raster that does not say what it is; per cent have more values


@dataclass(frozen=True)
class AlignOptions:
    """method (see `AlignedRaster`), min_valid (share of a target pixel that must be valid).

    ``auto`` is average where the target's pixels are larger, else bilinear; of declared classes it is
    fractions where one band comes to larger pixels, else nearest.
    """

    method: str = "auto"
    min_valid: float = 0.5

    def __post_init__(self):
        if self.method not in METHODS:
            raise ParameterError(f"METHOD is “{self.method}”; it is one of {', '.join(METHODS)}.")
        if not 0 <= self.min_valid <= 1:
            raise ParameterError(f"MIN_VALID is {self.min_valid:g}; it is a share between 0 and 1.")


def align(
    source: str, reference: str, output: str, options: AlignOptions, job: Job, provenance: Provenance, name: str = ""
) -> dict[str, str]:
    """Bring every band of a raster onto the grid of a reference; dates, unit and variable are kept.

    Returns
    -------
    ``METHOD_USED``: the method that was taken.

    Raises
    ------
    GridError
        The two do not overlap, or one has no reference system.
    ParameterError
        ``fractions`` of what is no raster of classes.
    """
    with RasterFile(source) as raster, RasterFile(reference) as like, Staging([source, reference]) as stage:
        budget = int(job.memory * _SHARE / job.threads)
        view = AlignedRaster(raster, like.grid, "average", options.min_valid, memory=budget)
        if not view.pair.overlaps():
            raise _apart(raster, like)
        method = _method(view, options.method, job)
        codes = _codes(raster, view, job.part(0.0, 0.3)) if method == "fractions" else ()
        view = AlignedRaster(raster, like.grid, method, options.min_valid, codes, budget)
        labels = [f"{code:d}" for code in codes] or [text or "" for text in raster.descriptions]
        tags, unit = _tags(raster, name, method)
        target = stage.place(output, like.grid.window.pixels * len(labels) * 4)
        with RasterWriter(target, like.grid, labels, tags=provenance.of(raster).tags() | tags, unit=unit) as writer:
            valid = _write(view, writer, job.part(0.3, 1.0) if codes else job)
        if not valid:
            rule = f"no pixel of the reference has valid values under {options.min_valid:g} (MIN_VALID) of it"
            raise _apart(raster, like, rule)
    return {"METHOD_USED": method}


def _write(view: AlignedRaster, writer: RasterWriter, job: Job) -> int:
    """Fill the output; returns how many of its values are valid."""
    counts = []

    def kernel(arrays, job):
        values = view.read(job.window, check=job.check, report=job.report)
        return {"out": values}, int(np.isfinite(values).sum())

    map_blocks(
        kernel, {}, {"out": writer}, job, grid=view.grid, working=view.working, fixed=view.memory, gather=counts.append
    )
    return sum(counts)


def _method(view: AlignedRaster, method: str, job: Job) -> str:
    """The method to take; says which one ``auto`` became, and warns of a doubtful choice."""
    raster, ratio = view.source, view.pair.pixel_ratio
    if method == "fractions" and raster.count != 1:
        raise ParameterError(
            f"METHOD fractions needs one band of class codes; {raster.path} has {raster.count} bands. "
            "Give one band at a time (tool “Rearrange bands”)."
        )
    if method == "auto":
        method, why = _automatic(raster, ratio)
        job.info(f"METHOD auto took {method}: {why}.")
        if method in ("average", "bilinear") and _looks_like_classes(raster):
            job.warn(
                f"{raster.path} holds few different whole numbers. If they are class codes or flags, take METHOD "
                "fractions or nearest: a mean of class codes means nothing."
            )
    if method in ("bilinear", "nearest") and ratio >= _THIN:
        job.warn(
            f"A pixel of the reference covers {ratio:.3g} pixels of {raster.path}, and METHOD {method} looks at a "
            "few of them only. METHOD average (fractions for classes) uses all."
        )
    return method


def _automatic(raster: RasterFile, ratio: float) -> tuple[str, str]:
    """Method of ``auto``, and why."""
    coarser = ratio >= _COARSER
    size = "the reference's pixels are " + (f"{ratio:.3g} times as large as" if coarser else "no larger than")
    size += f" those of {raster.path}"
    if raster.categorical or raster.tags.get("unit", "") in _CLASS_UNITS:
        whole = coarser and raster.count == 1
        return "fractions" if whole else "nearest", f"the values are declared as classes, and {size}"
    return "average" if coarser else "bilinear", size


def _looks_like_classes(raster: RasterFile) -> bool:
    """Whether the values are few whole numbers that no scale turns into something else; by a thinned-out read."""
    if raster.dtype.kind not in "iu" or (raster.scales[0], raster.offsets[0]) != (1.0, 0.0):
        return False
    shape = min(raster.grid.height, _LOOK), min(raster.grid.width, _LOOK)
    with gdal_cache(_LOOK_CACHE):
        values = raster.read(bands=[1], shape=shape)
    return 0 < np.unique(values[np.isfinite(values)]).size <= _MOST_CLASSES


def _codes(raster: RasterFile, view: AlignedRaster, job: Job) -> list[int]:
    """The class codes that occur under the reference."""
    found: set[float] = set()

    def gather(values):
        found.update(values.tolist())
        if len(found) > MAX_CLASSES or any(not value.is_integer() for value in found):
            raise ParameterError(
                f"METHOD fractions needs class codes, at most {MAX_CLASSES} whole numbers; {raster.path} has values "
                f"such as {', '.join(f'{value:g}' for value in sorted(found)[:4])}. Take METHOD average."
            )

    def kernel(arrays, job):
        return {}, view.codes_under(job.window, job.check)

    map_blocks(kernel, {}, {}, job, grid=view.grid, working=view.working, fixed=view.memory, gather=gather)
    if not found:
        raise ParameterError(f"{raster.path} has no valid pixel within the reference: there are no classes.")
    return [int(code) for code in sorted(found)]


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
        f"{raster.path} and the reference {like.path} have no ground in common{': ' + why if why else ''}.\n"
        + "".join(f"  {path}: {grid.describe()}\n" for path, grid in grids)
        + "Choose a reference that overlaps the input; where both should overlap, one reference system is wrong."
    )
