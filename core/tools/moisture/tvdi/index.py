"""TVDI of a stack: edges for each date and zone, then the place of each pixel between them (METHODS §4)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.stack.time_stack import TimeStack, stack_writer
from ....data.table.attribute_table import AttributeTable
from ....data.table.zone_polygons import ZonePolygons
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import DateError
from ....run.job import Job
from ....run.provenance import Provenance
from ....zonal.zones import open_zones
from .advice import advise, advise_on_result
from .edge_table import COLUMNS, GIVEN, NONE, DatedEdges, Key, given_edges, listed
from .edges import EdgeOptions, Edges, Line
from .fit import WORKING, Space, fit_space, with_fallback
from .inputs import Vegetation, require_kelvin

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
    """
    vegetation = np.asarray(vegetation, "float64")
    low = edges.wet.at(vegetation)
    span = edges.dry.at(vegetation) - low
    usable = (lst >= min_lst) & (span >= MIN_SPAN)
    index = np.divide(lst - low, span, out=np.full(span.shape, np.nan), where=usable)
    return (np.clip(index, 0, 1) if clip else index).astype("float32")


def tvdi_stack(
    lst: str,
    vegetation: str,
    output: str,
    options: EdgeOptions,
    job: Job,
    provenance: Provenance,
    name: str = "",
    zones: str | ZonePolygons | None = None,
    edges_from: AttributeTable | None = None,
    report: str | None = None,
) -> tuple[dict[str, float], AttributeTable]:
    """TVDI of every date, and the table of its edges.

    vegetation
        A stack with the dates of ``lst``, or one band that holds for every date.
    zones
        Each has its own edges; a raster of codes on the grid of ``lst``, or polygons. Pixels outside are missing.
    edges_from
        Edges that are taken instead of fitted, for example those of another scale.
    report
        Path of an HTML page with the scatter and the edges.

    Returns
    -------
    ``CLIPPED_SHARE`` (of the valid values, those that lay outside 0…1), and the edges by date and zone.

    Raises
    ------
    UnitError
        LST is not in K, or the vegetation is neither 0–1 nor per cent.
    GridError, DateError
        The inputs do not lie on one grid, or not on the same dates.
    InputError
        No date has edges; ``zones`` or ``edges_from`` cannot be used.
    """
    job, said = _listening(job)
    paths = [lst, vegetation, *([zones] if isinstance(zones, str) else [])]
    with Staging(paths) as stage, ExitStack() as opened:
        stack = opened.enter_context(TimeStack(lst))
        require_kelvin(stack)
        green = opened.enter_context(Vegetation(vegetation, stack, job))
        require_same_grid(stack, green)
        target = stage.place(output, stack.grid.window.pixels * len(stack) * 4)
        page = stage.place(report) if report else None
        places = opened.enter_context(open_zones(zones, stack, job.part(0.0, 0.05), stage, output)) if zones else None
        space = Space(stack, green, places)
        if edges_from is None:
            dated = with_fallback(fit_space(space, options, job.part(0.05, 0.45)), space, options.rule)
        else:
            dated = _given(edges_from, space, options, job.part(0.05, 0.45))
        advise(list(dated.values()), options, stack.path, job)
        tags = provenance.of(stack, green, *([places] if places else [])).tags()
        with stack_writer(target, stack.grid, stack.axis, name or "tvdi", "1", tags) as writer:
            counts = _write(space, dated, options, writer, job.part(0.45, 0.85 if page else 1.0))
        valid, clipped = counts[..., 0].sum(), counts[..., 1].sum()
        advise_on_result(int(valid), int(clipped), job)
        table = _table(dated, counts)
        if page:
            from .report import write_report

            write_report(page, space, options, dated, table, said, job.part(0.85, 1.0))
    return {"CLIPPED_SHARE": float(clipped / max(valid, 1))}, table


def _listening(job: Job) -> tuple[Job, list[str]]:
    """The job, with its warnings kept for the report as well."""
    said: list[str] = []

    def warn(text: str):
        said.append(text)
        job.warn(text)

    return replace(job, warn=warn), said


def _given(table: AttributeTable, space: Space, options: EdgeOptions, job: Job) -> dict[Key, DatedEdges]:
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
            f"EDGES_FROM ({table}) has no row for these dates of {stack.path}, which have pixels: {listed(absent)}. "
            "Add them to the table, or leave the dates or zones out of the stack."
        )
    job.info(
        f"Edges are taken from {table}; the parameters of the fit (NDVI_MIN, NDVI_MAX, BIN_WIDTH, EDGE) do not count."
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


def _write(space: Space, dated: dict[Key, DatedEdges], options: EdgeOptions, writer, job: Job) -> np.ndarray:
    """Second pass; returns ``(time, zones, 3)`` counts of valid and of clipped values, and of usable pixels."""
    lines, many = _coefficients(space, dated), len(space.labels)
    steps = sorted({step for step, _ in dated})
    counts = np.zeros((len(space.stack), many, 3), "int64")
    inputs = {"lst": space.stack, "vegetation": space.green, **({"zones": space.zones} if space.zones else {})}

    def kernel(arrays, job):
        out = np.full(arrays["lst"].shape, np.nan, "float32")
        here = np.zeros(counts.shape, "int64")
        zone = arrays["zones"][0] if space.zones else np.zeros(out.shape[1:], "int32")
        for step in steps:
            job.check()
            warm, cover = arrays["lst"][step], arrays["vegetation"][step]
            values = np.moveaxis(lines[step][zone], -1, 0) if space.zones else lines[step, 0]
            index = tvdi(warm, cover, Edges(Line(*values[:2]), Line(*values[2:])), options.min_lst, clip=False)
            marks = (np.isfinite(index), (index < 0) | (index > 1), (warm >= options.min_lst) & np.isfinite(cover))
            for i, mark in enumerate(marks):
                here[step, :, i] = _by_zone(zone, mark, many)
            np.clip(index, 0, 1, out=out[step])
        return {"tvdi": out}, here

    def gather(block):
        counts[:] += block

    working = WORKING + (_ZONED if space.zones else 0)
    fixed = counts.nbytes
    map_blocks(kernel, inputs, {"tvdi": writer}, job, working=working, fixed=fixed, gather=gather)
    return counts


def _by_zone(zone: np.ndarray, mark: np.ndarray, many: int) -> np.ndarray:
    if many == 1:
        return np.array([(mark & (zone == 0)).sum()])
    return np.bincount(zone[mark & (zone >= 0)], minlength=many)


def _table(dated: dict[Key, DatedEdges], counts: np.ndarray) -> AttributeTable:
    rows = []
    for (step, zone), one in dated.items():
        valid, clipped, pixels = counts[step, zone].tolist()
        one = one if one.bins is not None else replace(one, pixels=pixels)
        if one.pixels:
            rows.append(one.row(clipped / valid if valid else float("nan")))
    return AttributeTable(COLUMNS, rows)
