"""Phases of a record: the mean of each, changes from one to the next, and shares of drought classes (METHODS §10)."""

from __future__ import annotations

import re
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from ....data.raster import RasterFile, RasterWriter
from ....data.stack.time_axis import step_number
from ....data.stack.time_stack import TimeStack
from ....data.table.attribute_table import AttributeTable
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import DateError, ParameterError, UnitError
from ....run.job import Job
from ....run.provenance import Provenance
from ....zonal.zone_sums import CountedPixels
from ....zonal.zones import ZonePolygons, open_zones
from ...stacks.aggregate.period_statistics import PeriodPlan, stream_periods
from ..area.annual import GROUPS, PeriodMeans, period_means, with_worse
from ..area.areas import class_areas, sum_by_class
from ..area.classes import CLASSES, INDEX, class_codes, kind_of
from ..area.tables import MadeRows
from ..classify.classes import CLASS_NAMES

PARTS = 4  # of the record, where no years are given; as many as Luo tells
_PHASE = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_EXAMPLE = "2003-2006,2006-2009,2009-2016"
COLUMNS = {
    "phase": str, "zone": str, "code": int, "class": str, "km2": float, "share": float, "share_of_drought": float,
    "share_change": float, "dates": int, "mean_index_km2": float, "mean_index_share": float,
}  # fmt: skip


@dataclass(frozen=True)
class Phase:
    """Years from ``first`` to ``last``, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


def parse_phases(text: str, name: str = "YEARS") -> list[Phase]:
    """Phases from ``2003-2006,2006-2009``; they may overlap, and go forward in time.

    name
        Of the parameter, for messages.

    Raises
    ------
    ParameterError
        Anything else.
    """
    phases = []
    for part in text.split(","):
        found = _PHASE.fullmatch(part.strip())
        if not found:
            raise ParameterError(f"{name}: “{part.strip()}” is no phase. Write first and last years as {_EXAMPLE}.")
        phase = Phase(int(found[1]), int(found[2]))
        if phase.first > phase.last:
            raise ParameterError(f"{name}: the phase {phase} ends before it starts.")
        before = phases[-1] if phases else None
        if before and (phase == before or phase.first < before.first or phase.last < before.last):
            raise ParameterError(
                f"{name}: {phase} comes after {before}, but does not lie later. Order the phases by time; they may "
                "overlap, but neither start nor end earlier than the one before."
            )
        phases.append(phase)
    return phases


def equal_phases(years: list[int]) -> list[Phase]:
    """Consecutive years in `PARTS` parts, as equal as whole years allow; as many as there are years, if fewer."""
    parts = np.array_split(np.asarray(years), min(PARTS, len(years)))
    return [Phase(int(part[0]), int(part[-1])) for part in parts]


def plan_phases(stack: TimeStack, phases: list[Phase], min_valid: float, name: str = "YEARS") -> PeriodPlan:
    """Which dates of a stack make each phase.

    Raises
    ------
    DateError
        A phase has years that the record has not, or too few dates in the file.
    """
    years, axis = stack.axis.years, stack.axis
    members, expected = [], []
    for phase in phases:
        if phase.first < years[0] or phase.last > years[-1]:
            raise DateError(
                f"{name}: the phase {phase} lies outside the record of {stack.path}, which goes from {axis.labels[0]} "
                f"to {axis.labels[-1]}."
            )
        member = np.flatnonzero((years >= phase.first) & (years <= phase.last))
        dates = [step_number(date(year, 1, 1), axis.step) for year in (phase.first, phase.last + 1)]
        due, there = (dates[1] - dates[0]) // stack.spacing, int((stack.bands[member] > 0).sum())
        if there < max(min_valid * due, 1):
            raise DateError(
                f"{name}: the phase {phase} has {there} of {due} dates in {stack.path}; at least {min_valid:g} of them "
                "(MIN_VALID) are needed. Choose other years, or a smaller share."
            )
        members.append(member)
        expected.append(due)
    return PeriodPlan(members, expected, [f"mean {phase}" for phase in phases], None)


def phase_means(pieces, plan: PeriodPlan, min_valid: float) -> np.ndarray:
    """Mean of each phase, from values that come piece by piece.

    pieces
        ``(first step, (time, rows, cols) values)``, NaN for missing.
    min_valid
        Pixels with a smaller share of a phase's dates are missing.

    Returns
    -------
    ``(phases, rows, cols)`` float32.
    """
    means: list = [None] * len(plan.members)
    for place, values, _ in stream_periods(pieces, plan, "mean", min_valid):
        means[place] = values
    return np.stack(means)


def phases(
    source: str,
    output: str,
    years: str,
    job: Job,
    provenance: Provenance,
    zones: str | ZonePolygons | None = None,
    mask: str | None = None,
    min_valid: float = 0.5,
    name: str = "",
) -> tuple[dict[str, float | str], AttributeTable | None]:
    """Write the mean of each phase and the changes between successive ones, and tell the shares of drought classes.

    source
        An index (SSI), or another quantity: that has no classes, and no table.
    years
        As `parse_phases`; empty for `equal_phases`.
    zones, mask
        For the table and the numbers, as `core.tools.drought.area.class_areas`.
    min_valid
        Share of a phase's dates that a pixel needs; also of a zone's area on a date that counts in the table.

    Returns
    -------
    ``PHASES`` (their number), ``FIRST_MEAN`` and ``LAST_MEAN`` (by area), ``CHANGE`` from the first to the last,
    ``DRIEST_PHASE``; the table.

    Raises
    ------
    ParameterError, DateError, GridError, InputError, ResourceError
    """
    if not 0 <= min_valid <= 1:
        raise ParameterError(f"MIN_VALID is {min_valid:g}; it is a share between 0 and 1.")
    wanted = parse_phases(years) if years.strip() else []
    paths = [source, mask, *([zones] if isinstance(zones, str) else [])]
    with Staging(paths) as stage, ExitStack() as opened:
        stack = opened.enter_context(TimeStack(source))
        kind = _kind(stack, job)
        if not wanted:
            wanted = equal_phases(sorted(set(stack.axis.years.tolist())))
            job.info(f"No YEARS: the record in equal parts, {', '.join(str(phase) for phase in wanted)}.")
        plan = plan_phases(stack, wanted, min_valid)
        mask_file = opened.enter_context(RasterFile(mask)) if mask else None
        beside = output or str(Path(tempfile.gettempdir()) / "zones")
        places = opened.enter_context(open_zones(zones, stack, job.part(0.0, 0.05), stage, beside)) if zones else None
        counted, labels = CountedPixels(stack, places, mask_file), (places.labels if places else ("",))
        target = stage.place(output, stack.grid.window.pixels * (2 * len(wanted) - 1) * 4)
        writer = opened.enter_context(_writer(target, stack, plan.labels, wanted, kind, provenance, name))
        means, areas = _write(stack, writer, plan, min_valid, counted, len(labels), kind, job.part(0.05, 0.5))
        table = None
        if kind:
            by_date = class_areas(stack, places, mask_file, job.part(0.5, 1.0), kind)
            table = _table(wanted, labels, period_means(by_date, plan, min_valid), areas)
    return _numbers(wanted, means, job), table


def _kind(stack: TimeStack, job: Job) -> str | None:
    """`INDEX`, or None for a quantity without drought classes."""
    try:
        kind = kind_of(stack)
    except UnitError:
        job.warn(f"{stack.path} is no standardised index, so there is no table of drought classes (SHARES).")
        return None
    if kind == CLASSES:
        raise UnitError(
            f"{stack.path} holds drought classes, whose mean means nothing. Give the index that they were made of."
        )
    return INDEX


def _writer(target: str, stack: TimeStack, labels, wanted: list[Phase], kind, provenance: Provenance, name: str):
    changes = [f"change {before} to {after}" for before, after in zip(wanted, wanted[1:])]
    tags = {
        **provenance.of(stack).tags(), "variable": name or f"{stack.variable}_phases", "unit": stack.unit,
        "quantity": kind or "value",
    }  # fmt: skip
    return RasterWriter(target, stack.grid, [*labels, *changes], tags=tags, unit=stack.unit)


def _write(
    stack: TimeStack, writer, plan: PeriodPlan, min_valid: float, counted: CountedPixels, zones: int, kind, job: Job
) -> tuple[np.ndarray, np.ndarray]:
    """Write all bands; returns ``(phases,)`` means by area, and ``(phases, zones, 6)`` km² by class of the mean."""
    count = len(plan.members)
    sums, areas = np.zeros((2, count)), np.zeros((count, zones, len(CLASS_NAMES) + 1))

    def kernel(arrays, job):
        means = phase_means(stack.pieces(job), plan, min_valid)
        writer.write(np.concatenate([means, np.diff(means, axis=0)]), job.window)
        found, place, km2 = counted.read(job.window)
        flat = means.reshape(count, -1)
        weights = np.where(np.isfinite(flat), km2, 0.0)
        by_class = np.zeros((count, found.size, areas.shape[-1]))
        if kind:
            for phase, values in enumerate(flat):
                job.check()
                codes = class_codes(values, kind)
                by_class[phase] = sum_by_class(codes, place, km2, found.size + 1)[:-1]
        return {}, (found, np.stack([(np.nan_to_num(flat) * weights).sum(axis=1), weights.sum(axis=1)]), by_class)

    def gather(part):
        found, here, by_class = part
        sums[:] += here
        areas[:, found] += by_class

    # Overlapping phases are open together: all of them, in the worst case.
    working = 17 * stack.steps_at_once + 40 * count + 100
    map_blocks(kernel, {}, {}, job, grid=stack.grid, working=working, fixed=areas.nbytes, gather=gather)
    return np.divide(sums[0], sums[1], out=np.full(count, np.nan), where=sums[1] > 0), areas


def _table(wanted: list[Phase], labels, by_date: PeriodMeans, areas: np.ndarray) -> AttributeTable:
    """A row per zone, phase and class (or drought of a class and worse)."""
    classes = areas[..., : len(CLASS_NAMES)].swapaxes(0, 1)  # (zones, phases, classes)
    worse, drought = GROUPS.index("mild or worse"), np.arange(len(GROUPS)) > 0
    with np.errstate(divide="ignore", invalid="ignore"):  # 0 / 0 where there is no drought, or no value
        mapped = with_worse(classes) / np.where(classes.any(axis=-1), 1.0, np.nan)[..., None]
        of_map = mapped / classes.sum(axis=-1)[..., None]
        of_drought = by_date.shares / by_date.shares[..., worse, None]
    of_drought[~np.isfinite(of_drought) | ~drought] = np.nan
    change = np.diff(by_date.shares, axis=1, prepend=np.nan)

    def rows(zone: int):
        parts = (by_date.km2, by_date.shares, of_drought, change)
        columns = np.stack([part[zone] for part in parts], axis=-1).tolist()
        maps = np.stack([mapped[zone], of_map[zone]], axis=-1).tolist()
        dates = by_date.dates[zone].tolist()
        for place, phase in enumerate(wanted):
            for group, name in enumerate(GROUPS):
                code = group if group < len(CLASS_NAMES) else None
                values = (*columns[place][group], dates[place], *maps[place][group])
                yield str(phase), labels[zone] or None, code, name, *values

    return AttributeTable(COLUMNS, MadeRows(len(labels), len(wanted) * len(GROUPS), rows))


def _numbers(wanted: list[Phase], means: np.ndarray, job: Job) -> dict[str, float | str]:
    known = np.flatnonzero(np.isfinite(means))
    if not known.size:
        job.warn("Every value of the result is missing: no pixel has enough valid dates. Try a smaller MIN_VALID.")
        return {"PHASES": len(wanted), "DRIEST_PHASE": ""}
    job.info("Mean by area: " + ", ".join(f"{wanted[i]} {means[i]:.3g}" for i in known))
    numbers = {"FIRST_MEAN": means[0], "LAST_MEAN": means[-1], "CHANGE": means[-1] - means[0]}
    numbers = {name: float(value) for name, value in numbers.items() if np.isfinite(value)}
    return {"PHASES": len(wanted), **numbers, "DRIEST_PHASE": str(wanted[known[means[known].argmin()]])}
