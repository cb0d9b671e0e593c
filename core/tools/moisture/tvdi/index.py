"""TVDI of a stack: edges for each date and zone, then the place of each pixel between them (docs/methods.md §4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame, source_of
from ....engine import engine
from ....run.errors import DateError
from ....run.job import Job
from .edge_table import COLUMNS, GIVEN, NONE, DatedEdges, Key, given_edges, listed
from .edges import EdgeOptions, Edges, Line
from .fit import WORKING, Space, fit_space

if TYPE_CHECKING:
    import pandas

MIN_SPAN = 1.0  # K between the edges; below it the index would be noise
_ZONED = 48  # bytes per pixel more with zones: the edges of each pixel


def tvdi(
    lst: np.ndarray, vegetation: np.ndarray, edges: Edges, min_lst: float = EdgeOptions.min_lst, clip: bool = True
) -> np.ndarray:
    """Temperature–vegetation dryness index (Tₛ − Tmin) / (Tmax − Tmin).

    Parameters
    ----------
    lst
        Any shape, K, NaN for missing.
    vegetation
        NDVI or a vegetation fraction 0–1, same shape.
    edges
        Tmax and Tmin as lines over ``vegetation``; used beyond the bins that they were fitted on, too.
        Their slopes and intercepts may be arrays of the same shape.
    min_lst
        K; colder pixels are missing.
    clip
        Hold the result within 0…1.

    Returns
    -------
    float32, 0 wet … 1 dry; NaN where Tmax − Tmin < 1 K.

    Examples
    --------
    >>> edges = Edges(dry=Line(-20.0, 330.0), wet=Line(4.0, 290.0))
    >>> [round(float(one), 2) for one in tvdi(np.array([320.0, 300.0, np.nan]), np.array([0.5, 0.2, 0.2]), edges)]
    [1.0, 0.26, nan]
    """
    vegetation = np.asarray(vegetation, "float64")
    low = edges.wet.at(vegetation)
    span = edges.dry.at(vegetation) - low
    usable = (lst >= min_lst) & (span >= MIN_SPAN)
    index = np.divide(lst - low, span, out=np.full(span.shape, np.nan), where=usable)
    return (np.clip(index, 0, 1) if clip else index).astype("float32")


def edges_of_table(table: pandas.DataFrame, space: Space, options: EdgeOptions, job: Job) -> dict[Key, DatedEdges]:
    """The edges of a table, checked to be there wherever the stack has pixels."""
    stack = space.stack
    edges = given_edges(table, stack, space.labels if space.zones else ())
    zones = range(len(space.labels))
    # A date or zone may lack a row where it has no pixel. Only those dates are read.
    lacking = [step for step in space.steps if any((step, zone) not in edges for zone in zones)]
    present = fit_space(space, options, job, lacking) if lacking else {}
    dates = stack.axis.dates
    absent = [
        DatedEdges(dates[step], space.labels[zone], None, NONE).name
        for step, zone in present
        if (step, zone) not in edges
    ]
    if absent:
        raise DateError(
            "EDGES_FROM ({table}) has no row for these dates of {path}, which have pixels: {dates}. Add them to the"
            " table, or leave the dates or zones out of the stack.",
            table=source_of(table), path=stack.path, dates=listed(absent),
        )  # fmt: skip
    job.tell.info(
        "Edges are taken from {table}; the parameters of the fit (NDVI_MIN, NDVI_MAX, BIN_WIDTH, EDGE) do not count.",
        table=source_of(table),
    )
    return {
        (step, zone): DatedEdges(dates[step], space.labels[zone], one, GIVEN if one else NONE)
        for (step, zone), one in sorted(edges.items())
        if stack.bands[step]
    }


def _coefficients(space: Space, dated: dict[Key, DatedEdges]) -> np.ndarray:
    """``(time, zones + 1, 4)`` slope and intercept of the dry and the wet edge, NaN where there are none.

    The last zone is that of the pixels outside (its number −1 picks it).
    """
    lines = np.full((len(space.stack), len(space.labels) + 1, 4), np.nan)
    for (step, zone), one in dated.items():
        if one.edges:
            dry, wet = one.edges.dry, one.edges.wet
            lines[step, zone] = dry.slope, dry.intercept, wet.slope, wet.intercept
    return lines


@dataclass(frozen=True, eq=False)
class IndexKernel:
    """Place of each pixel of a window between the edges of its date and zone.

    Parameters
    ----------
    lines
        ``(time, zones + 1, 4)`` slope and intercept of the dry and the wet edge, NaN where there are none; the last
        zone is that of the pixels outside.
    steps
        Steps to compute.
    min_lst
        K; colder pixels are missing.

    Notes
    -----
    Called with ``lst`` and ``vegetation`` ``(time, rows, cols)`` and, where there are zones, ``zones`` ``(1, rows,
    cols)``. Returns ``output`` float32, and ``(time, zones, 3)`` counts of valid and of clipped values, and of usable
    pixels.
    """

    lines: np.ndarray
    steps: list[int]
    min_lst: float

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Compute the index of the window's pixels date by date, clip it to 0–1, and count by zone."""
        many = self.lines.shape[1] - 1
        out = np.full(arrays["lst"].shape, np.nan, "float32")
        here = np.zeros((len(self.lines), many, 3), "int64")
        zone = arrays["zones"][0] if "zones" in arrays else np.zeros(out.shape[1:], "int32")
        for step in self.steps:
            job.check()
            warm, cover = arrays["lst"][step], arrays["vegetation"][step]
            values = np.moveaxis(self.lines[step][zone], -1, 0) if "zones" in arrays else self.lines[step, 0]
            index = tvdi(warm, cover, Edges(Line(*values[:2]), Line(*values[2:])), self.min_lst, clip=False)
            marks = (np.isfinite(index), (index < 0) | (index > 1), (warm >= self.min_lst) & np.isfinite(cover))
            for i, mark in enumerate(marks):
                here[step, :, i] = _by_zone(zone, mark, many)
            np.clip(index, 0, 1, out=out[step])
        return {"output": out}, here


def write_index(space: Space, dated: dict[Key, DatedEdges], min_lst: float, writers, job: Job) -> np.ndarray:
    """Second pass; returns the counts of `IndexKernel` over all windows."""
    kernel = IndexKernel(_coefficients(space, dated), sorted({step for step, _ in dated}), min_lst)
    counts = np.zeros((len(space.stack), len(space.labels), 3), "int64")
    total: list[np.ndarray] = [counts]
    inputs = {"lst": space.stack, "vegetation": space.green, **({"zones": space.zones} if space.zones else {})}
    working = WORKING + (_ZONED if space.zones else 0)
    engine.map(
        kernel, inputs, writers, job, needs=engine.Needs(working=working, fixed=counts.nbytes), gather=CountSum(total)
    )
    return total[0]


@dataclass(frozen=True)
class CountSum:
    """Adds the counts of the windows into the one array of a list."""

    total: list[np.ndarray]

    def __call__(self, block: np.ndarray) -> None:
        """Add the counts of a window."""
        self.total[0] = self.total[0] + block


def _by_zone(zone: np.ndarray, mark: np.ndarray, many: int) -> np.ndarray:
    if many == 1:
        return np.array([(mark & (zone == 0)).sum()])
    return np.bincount(zone[mark & (zone >= 0)], minlength=many)


def edge_rows(dated: dict[Key, DatedEdges], counts: np.ndarray) -> pandas.DataFrame:
    """Table of the edges of each date and zone, with counts of their pixels: valid, and clipped to 0 … 1."""
    rows = []
    for (step, zone), one in dated.items():
        valid, clipped, pixels = counts[step, zone].tolist()
        one = one if one.bins is not None else replace(one, pixels=pixels)
        if one.pixels:
            rows.append(one.row(clipped / valid if valid else float("nan")))
    return make_frame(COLUMNS, rows)
