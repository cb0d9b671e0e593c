"""Phases of a record: the mean of each, changes from one to the next, and areas by drought class.

The formulas are in docs/methods.md, section 10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.time_axis import steps_between
from ....data.stack.time_stack import TimeStack
from ....data.table.frames import make_frame
from ....run.errors import DateError, ParameterError
from ....zonal.zone_sums import WORKING, CountedPixels
from ...stacks.aggregate.period_statistics import PeriodPlan, stream_periods
from ..area.annual import GROUPS, PeriodMeans, with_worse
from ..area.areas import sum_by_class
from ..area.classes import INDEX, class_codes
from ..classify.classes import CLASS_NAMES

if TYPE_CHECKING:
    import pandas


PARTS = 4  # of the record, where no years are given; as many as Luo tells
_PHASE = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_EXAMPLE = "2003-2006,2006-2009,2009-2016"
_SLOTS = len(CLASS_NAMES) + 1  # the classes, and missing


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
    phases: list[Phase] = []
    for part in text.split(","):
        found = _PHASE.fullmatch(part.strip())
        if not found:
            raise ParameterError(
                "{name}: “{part}” is no phase. Write first and last years as {example}.",
                name=name, part=part.strip(), example=_EXAMPLE,
            )  # fmt: skip
        phase = Phase(int(found[1]), int(found[2]))
        if phase.first > phase.last:
            raise ParameterError("{name}: the phase {phase} ends before it starts.", name=name, phase=phase)
        before = phases[-1] if phases else None
        if before and (phase == before or phase.first < before.first or phase.last < before.last):
            raise ParameterError(
                "{name}: {phase} comes after {before}, but does not lie later. Order the phases by time; they may"
                " overlap, but neither start nor end earlier than the one before.",
                name=name, phase=phase, before=before,
            )  # fmt: skip
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
                "{name}: the phase {phase} lies outside the record of {path}, which goes from {first} to {last}.",
                name=name, phase=phase, path=stack.path, first=axis.labels[0], last=axis.labels[-1],
            )  # fmt: skip
        member = np.flatnonzero((years >= phase.first) & (years <= phase.last))
        due, there = dates_due(stack, phase), int((stack.bands[member] > 0).sum())
        if there < max(min_valid * due, 1):
            raise DateError(
                "{name}: the phase {phase} has {there} of {due} dates in {path}; at least {least:g} of them (MIN_VALID)"
                " are needed. Choose other years, or a smaller share.",
                name=name, phase=phase, there=there, due=due, path=stack.path, least=min_valid,
            )  # fmt: skip
        members.append(member)
        expected.append(due)
    return PeriodPlan(members, expected, [f"mean {phase}" for phase in phases], None)


def dates_due(stack: TimeStack, phase: Phase) -> int:
    """Dates that a phase should have, whether or not the record holds them all."""
    first, end = date(phase.first, 1, 1), date(phase.last + 1, 1, 1)
    return steps_between(first, end, stack.axis.step) // stack.spacing


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


@dataclass(frozen=True, eq=False)
class PhaseKernel:
    """Means of the phases in one window, and what they add to the sums.

    Parameters
    ----------
    stack
        Read piece by piece, so that memory does not depend on the record.
    counted
        Zone and area of the pixels.
    plan
        Which dates make each phase; see `plan_phases`.
    min_valid
        Pixels with a smaller share of a phase's dates are missing.
    classified
        Whether the means have drought classes.
    masked
        Whether a mask tells what counts as area; otherwise pixels with a value on any date do.

    Notes
    -----
    Returns ``output`` ``(2 · phases − 1, rows, cols)`` float32, the means and then the changes, and a `PhasePart`.
    """

    stack: TimeStack
    counted: CountedPixels
    plan: PeriodPlan
    min_valid: float
    classified: bool
    masked: bool = False

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], PhasePart]:
        """Mean of each phase in the window of ``job``, and the changes.

        ``arrays`` is empty: the stack is read in pieces.
        """
        seen = np.full(job.window.height * job.window.width, self.masked)
        means = phase_means(_looked_at(self.stack.pieces(job), seen), self.plan, self.min_valid)
        counted = self.counted.read(job.window)
        found, pixel, place, km2 = counted
        flat, once = means.reshape(len(means), -1), self.counted.once(counted)
        whole = flat[:, pixel[once]]
        weights = np.where(np.isfinite(whole), km2[once], 0.0)
        by_class = np.zeros((len(means), found.size, _SLOTS))
        if self.classified:
            for phase, values in enumerate(flat):
                job.check()
                codes = class_codes(values, INDEX)
                by_class[phase] = sum_by_class(codes[pixel], place, km2, found.size)
        sums = np.stack([self.counted.cells.products(np.nan_to_num(whole) * weights).sum(axis=1), weights.sum(axis=1)])
        empty = int(np.isnan(flat).all(axis=0).sum())
        return {"output": np.concatenate([means, np.diff(means, axis=0)])}, PhasePart(
            found, sums, by_class, empty, float(km2[once][seen[pixel[once]]].sum())
        )

    @property
    def working(self) -> int:
        """Bytes per pixel beside the output."""
        # Overlapping phases are open together: all of them, in the worst case.
        more = self.counted.working - WORKING
        return 17 * self.stack.steps_at_once + 40 * len(self.plan.members) + 100 + more


def _looked_at(pieces, seen: np.ndarray):
    """The pieces as they are, while ``seen`` ``(n,)`` learns which pixels have a value."""
    for start, values in pieces:
        if not seen.all():
            seen |= np.isfinite(values).any(axis=0).ravel()
        yield start, values


@dataclass(frozen=True, eq=False)
class PhasePart:
    """What a window adds.

    Parameters
    ----------
    zones
        ``(found,)`` places of the zones that it has pixels of.
    sums
        ``(2, phases)`` Σ mean · km² and Σ km² of the pixels that count and have a mean.
    by_class
        ``(phases, found, 6)`` km² by class of the mean, and of what is missing.
    empty
        Pixels without a mean in any phase.
    area
        km² of the pixels that count.
    """

    zones: np.ndarray
    sums: np.ndarray
    by_class: np.ndarray
    empty: int
    area: float


class PhaseSums:
    """Sums over all windows, for so many phases and zones.

    Attributes
    ----------
    sums, areas, empty, area
        As those of `PhasePart`; ``areas`` is ``(phases, zones, 6)``.
    """

    def __init__(self, phases: int, zones: int):
        self.sums, self.areas, self.empty, self.area = np.zeros((2, phases)), np.zeros((phases, zones, _SLOTS)), 0, 0.0

    def add(self, part: PhasePart) -> None:
        """Add what a window adds."""
        self.sums += part.sums
        self.areas[:, part.zones] += part.by_class
        self.empty += part.empty
        self.area += part.area

    @property
    def shares(self) -> np.ndarray:
        """``(phases,)`` share of the area that has a mean."""
        return self.sums[1] / self.area if self.area else np.zeros(self.sums.shape[1])

    def means(self, min_valid: float) -> np.ndarray:
        """``(phases,)`` means by area; see `region_means`."""
        return region_means(self.sums[0], self.sums[1], self.area, min_valid)


def region_means(weighted: np.ndarray, km2: np.ndarray, area: float, min_valid: float) -> np.ndarray:
    """Mean of each phase over a region: that of the pixels which have a mean of the phase, weighted by their area.

    Parameters
    ----------
    weighted, km2
        ``(phases,)`` Σ mean · km² and Σ km² of the pixels with enough of the phase's dates.
    area
        km² of all pixels that count.
    min_valid
        Share of the area that must have a mean, for two pixels of twenty not to speak for the region.

    Returns
    -------
    ``(phases,)``; NaN where too little of the area has a mean.

    Examples
    --------
    >>> import numpy as np
    >>> region_means(np.array([-10.0, -0.5]), np.array([100.0, 10.0]), 105.0, 0.5)
    array([-0.1,  nan])
    """
    enough = (km2 > 0) & (km2 >= (min_valid - 1e-9) * area)
    return np.divide(weighted, km2, out=np.full(np.shape(km2), np.nan), where=enough)


COLUMNS = {
    "phase": str, "zone": str, "code": int, "class": str, "km2": float, "share": float, "share_of_drought": float,
    "share_change": float, "dates": int, "mean_index_km2": float, "mean_index_share": float,
}  # fmt: skip


def shares_table(
    phases: Sequence[Phase], labels: Sequence[str], by_date: PeriodMeans, areas: np.ndarray
) -> pandas.DataFrame:
    """A row per zone, phase and class (or drought of a class and worse), columns `COLUMNS`.

    Parameters
    ----------
    phases, labels
        Phases, and names of the zones; one empty name where there are none.
    by_date
        Means over the dates of each phase.
    areas
        ``(phases, zones, 6)`` km² by class of the mean of each phase.
    """
    classes = areas[..., : len(CLASS_NAMES)].swapaxes(0, 1)  # (zones, phases, classes)
    worse, drought = GROUPS.index("mild or worse"), np.arange(len(GROUPS)) > 0
    with np.errstate(divide="ignore", invalid="ignore"):  # 0 / 0 where there is no drought, or no value
        mapped = with_worse(classes) / np.where(classes.any(axis=-1), 1.0, np.nan)[..., None]
        of_map = mapped / classes.sum(axis=-1)[..., None]
        of_drought = by_date.shares / by_date.shares[..., worse, None]
    of_drought[~np.isfinite(of_drought) | ~drought] = np.nan
    change = np.diff(by_date.shares, axis=1, prepend=np.nan)

    def rows() -> Iterator[tuple]:
        parts = (by_date.km2, by_date.shares, of_drought, change, mapped, of_map)
        for zone, label in enumerate(labels):
            columns = np.stack([part[zone] for part in parts], axis=-1).tolist()
            for place, phase in enumerate(phases):
                dates = int(by_date.dates[zone, place])
                for group, name in enumerate(GROUPS):
                    code = group if group < len(CLASS_NAMES) else None
                    *of_dates, map_km2, map_share = columns[place][group]
                    yield str(phase), label or None, code, name, *of_dates, dates, map_km2, map_share

    return make_frame(COLUMNS, list(rows()))
