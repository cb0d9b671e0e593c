"""TVDI of a stack: edges for each date, then the place of each pixel between them (METHODS §4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ..attribute_table import AttributeTable
from ..blocks import map as map_blocks
from ..errors import InputError
from ..grid import require_same_grid
from ..job import Job
from ..provenance import Provenance
from ..stack import TimeStack, stack_writer
from ..staging import Staging
from .edges import MIN_BINS, MIN_PIXELS, EdgeOptions, Edges, Line, LstHistogram
from .inputs import Vegetation, require_kelvin

MIN_SPAN = 1.0  # K between the edges; below it the index would be noise
_FROZEN_EDGE = 0.5  # K above MIN_LST: a wet edge below it is the cut, not the land
_HISTOGRAMS = 0.3  # of the budget, for the histograms of the dates that are tallied together
_WORKING = 60  # bytes per pixel of one date, for masks, bins and their sorting
_TALLY = 24  # bytes per pixel of each date: LST, vegetation, and what the tally hands over

COLUMNS = {
    "date": date, "month": int,
    "dry_slope": float, "dry_intercept": float, "wet_slope": float, "wet_intercept": float,
    "dry_r2": float, "dry_rmse": float, "dry_bins": int, "wet_r2": float, "wet_rmse": float, "wet_bins": int,
    "fallback": int,
}  # fmt: skip


@dataclass(frozen=True)
class DatedEdges:
    """The edges that a date is computed with (None: there are none), and whether they are its calendar month's."""

    day: date
    edges: Edges | None
    fallback: bool

    def row(self) -> tuple:
        none = Line(float("nan"), float("nan"))
        dry, wet = (self.edges.dry, self.edges.wet) if self.edges else (none, none)
        scores = (dry.r2, dry.rmse, dry.bins, wet.r2, wet.rmse, wet.bins)
        lines = (dry.slope, dry.intercept, wet.slope, wet.intercept)
        return (self.day, self.day.month, *lines, *scores, int(self.fallback))


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
    lst: str, vegetation: str, output: str, options: EdgeOptions, job: Job, provenance: Provenance, name: str = ""
) -> tuple[dict[str, float], AttributeTable]:
    """TVDI of every date, and the table of its edges.

    vegetation
        A stack with the dates of ``lst``, or one band that holds for every date.

    Returns
    -------
    ``CLIPPED_SHARE`` (of the valid values, those that lay outside 0…1), and the edges by date.

    Raises
    ------
    UnitError
        LST is not in K, or the vegetation is neither 0–1 nor per cent.
    GridError, DateError
        The two do not lie on one grid, or not on the same dates.
    InputError
        No date has edges.
    """
    with TimeStack(lst) as stack, Staging([lst, vegetation]) as stage:
        require_kelvin(stack)
        with Vegetation(vegetation, stack, job) as green:
            require_same_grid(stack, green)
            edges = with_fallback(_fit(stack, green, options, job.part(0.0, 0.5)))
            _tell(edges, options, stack.path, job)
            target = stage.place(output, stack.grid.window.pixels * len(stack) * 4)
            tags = provenance.of(stack, green).tags()
            with stack_writer(target, stack.grid, stack.axis, name or "tvdi", "1", tags) as writer:
                clipped = _write(stack, green, edges, options, writer, job.part(0.5, 1.0))
    table = AttributeTable(COLUMNS, [dated.row() for dated in edges.values()])
    return {"CLIPPED_SHARE": clipped}, table


def _fit(stack: TimeStack, green: Vegetation, options: EdgeOptions, job: Job) -> dict[date, Edges | None]:
    """Edges of each date that has pixels, from all its pixels.

    As many dates are tallied together as histograms fit into the budget; every value is read once.
    """
    fitted: dict[date, Edges | None] = {}
    together = max(int(job.memory * _HISTOGRAMS / (4 * options.bins * options.levels)), 1)
    for first in range(0, len(stack), together):
        steps = slice(first, min(first + together, len(stack)))
        histograms = [LstHistogram(options) for _ in range(steps.start, steps.stop)]

        def kernel(arrays, job, steps=steps):
            warm, cover = stack.read(job.window, steps), green.read(job.window, steps)
            tallies = []
            for one, veg in zip(warm, cover):
                job.check()
                tallies.append(LstHistogram.tally(one, veg, options))
            return {}, tallies

        def gather(tallies, histograms=histograms):
            for histogram, tally in zip(histograms, tallies):
                histogram.merge(*tally)

        part = job.part(steps.start / len(stack), steps.stop / len(stack))
        # The histograms live beside the windows, so the windows have what is left.
        budget = Job(int(job.memory * (1 - _HISTOGRAMS)), job.threads, part.report, job.cancelled, job.info, job.warn)
        working = _TALLY * len(histograms) + _WORKING
        map_blocks(kernel, {}, {}, budget, grid=stack.grid, working=working, gather=gather)
        for day, histogram in zip(stack.axis.dates[steps], histograms):
            job.check()
            if histogram.pixels:
                fitted[day] = histogram.edges()
    return fitted


def with_fallback(fitted: dict[date, Edges | None]) -> dict[date, DatedEdges]:
    """Dates without edges of their own get the mean of those of the same calendar month, where there are any."""
    by_month: dict[int, list[Edges]] = {}
    for day, edges in fitted.items():
        if edges:
            by_month.setdefault(day.month, []).append(edges)
    climatology = {month: Edges.mean(edges) for month, edges in by_month.items()}
    return {
        day: DatedEdges(day, edges or climatology.get(day.month), fallback=edges is None)
        for day, edges in fitted.items()
    }


def _tell(dated_edges: dict[date, DatedEdges], options: EdgeOptions, path: str, job: Job) -> None:
    """Raise or warn where edges are missing, borrowed or doubtful."""
    edges = list(dated_edges.values())
    none = [str(dated.day) for dated in edges if not dated.edges]
    rule = f"fewer than {MIN_BINS} bins of vegetation hold {MIN_PIXELS} pixels of {path}"
    if len(none) == len(edges):
        raise InputError(
            f"No date has a dry and a wet edge: {rule} above MIN_LST. Take a larger region, wider bins (BIN_WIDTH) "
            "or another range (NDVI_MIN, NDVI_MAX)."
        )
    borrowed = [str(dated.day) for dated in edges if dated.fallback and dated.edges]
    rising = [str(dated.day) for dated in edges if dated.edges and dated.edges.dry.slope >= 0]
    ends = np.array([options.low, options.high])
    cut = [str(d.day) for d in edges if d.edges and (d.edges.wet.at(ends) < options.min_lst + _FROZEN_EDGE).all()]
    if borrowed:
        job.warn(f"On these dates {rule}; the calendar month's edges of other years are used: {', '.join(borrowed)}.")
    if none:
        job.warn(
            f"On these dates {rule}, and no other year has edges for the month; they stay missing: {', '.join(none)}."
        )
    if rising:
        job.warn(
            "The dry edge does not fall with vegetation on these dates, so TVDI there says little about moisture "
            f"(cold season, clouds, or too small a range of vegetation): {', '.join(rising)}."
        )
    if cut:
        job.warn(
            f"On these dates the wet edge lies at MIN_LST ({options.min_lst:g} K): much of the land is frozen and left "
            f"out, and TVDI there tells warm from cold rather than dry from wet: {', '.join(cut)}."
        )


def _write(stack, green, edges: dict[date, DatedEdges], options: EdgeOptions, writer, job: Job) -> float:
    """Second pass; returns the clipped share of the valid values."""
    counts = np.zeros(2, "int64")

    def kernel(arrays, job):
        out = np.full(arrays["lst"].shape, np.nan, "float32")
        clipped = valid = 0
        for i, day in enumerate(stack.axis.dates):
            job.check()
            if day in edges and edges[day].edges:
                lines = edges[day].edges
                index = tvdi(arrays["lst"][i], arrays["vegetation"][i], lines, options.min_lst, clip=False)
                clipped += int(((index < 0) | (index > 1)).sum())
                valid += int(np.isfinite(index).sum())
                np.clip(index, 0, 1, out=out[i])
        return {"tvdi": out}, (clipped, valid)

    def gather(block_counts):
        counts[:] += block_counts

    map_blocks(
        kernel, {"lst": stack, "vegetation": green}, {"tvdi": writer}, job, working=_WORKING, gather=gather
    )
    return float(counts[0] / max(counts[1], 1))
