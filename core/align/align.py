"""Write a raster onto exactly the grid of another one (METHODS §1)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..blocks import map as map_blocks
from ..errors import GridError, ParameterError
from ..grid import Grid
from ..job import Job
from ..provenance import Provenance
from ..raster import RasterFile, RasterWriter
from ..staging import Staging
from .view import AlignedRaster

METHODS = ("auto", "average", "bilinear", "nearest", "fractions")
MAX_CLASSES = 255
_COARSER = 1.01  # source pixels in a target pixel from which auto takes the mean
_THIN = 4  # source pixels in a target pixel from which picking single ones deserves a warning
_SHARE = 0.45  # of a thread's memory for the source pixels behind one window
_KEPT_TAGS = ("variable", "unit", "time_step", "statistic")


@dataclass(frozen=True)
class AlignOptions:
    """method (see `AlignedRaster`; ``auto`` is average where the target's pixels are larger, else bilinear),
    min_valid (share of a target pixel that must be valid)."""

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
        method = "average" if ratio >= _COARSER else "bilinear"
        size = f"{ratio:.3g} times as large as" if ratio >= _COARSER else "no larger than"
        job.info(f"METHOD auto took {method}: the reference's pixels are {size} those of {raster.path}.")
        if raster.dtype == np.dtype("uint8") and raster.scales[0] == 1.0:
            job.warn(
                f"{raster.path} holds small whole numbers. If they are class codes or flags, take METHOD "
                "fractions or nearest: a mean of class codes means nothing."
            )
    elif method in ("bilinear", "nearest") and ratio >= _THIN:
        job.warn(
            f"A pixel of the reference covers {ratio:.3g} pixels of {raster.path}, and METHOD {method} looks at a "
            "few of them only. METHOD average (fractions for classes) uses all."
        )
    return method


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
