"""Which dates the report puts together: the latest, recent years, halves, phases, calendar months."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....data.stack.time_statistics import statistic_of
from ....run.errors import DateError
from ..classify.classes import BOUNDS
from ..frequency.frequency import at_or_below
from ..phases.phases import Phase, dates_due, equal_phases, parse_phases, plan_phases
from ..trend.prepared_test import PreparedTest
from .sources import ReportOptions

LAST = 12  # dates that are shown one by one
LEAST = 0.25  # of the dates that are put together must be valid in a pixel
PHASE_SHARE = 0.5  # of a phase's dates in a pixel, and of the area for the mean of the region, as in “Phases”
THRESHOLD = BOUNDS[2]  # moderate drought or worse
DRY_PERCENTILE = 20.0  # soil moisture at or below this percentile is dry
_RECENT = (3, 10)  # years, at least and at most
_MOST_YEARS_SHARE = 3  # a third of the record is recent


@dataclass(frozen=True, eq=False)
class Plan:
    """Numbers of the dates that belong together; see `make_plan`.

    Parameters
    ----------
    due
        Dates that each phase should have, whether or not the record holds them all.
    """

    axis: TimeAxis
    latest: int
    recent: np.ndarray
    early: np.ndarray
    late: np.ndarray
    reference: np.ndarray  # (dates,) booleans
    phases: dict[str, np.ndarray]
    due: list[int]

    @property
    def last(self) -> range:
        """The dates up to the latest that are shown one by one."""
        return range(max(self.latest - LAST + 1, 0), self.latest + 1)

    @property
    def months(self) -> np.ndarray:
        """Calendar month of each date, 1 to 12; 0 for a stack of years."""
        return np.array([0 if self.axis.is_yearly else day.month for day in self.axis.dates])

    @property
    def seasonal(self) -> bool:
        """Whether the record has several dates a year, which can be compared season by season."""
        return not self.axis.is_yearly

    @property
    def after(self) -> np.ndarray:
        """Dates that the reference period does not hold."""
        return np.flatnonzero(~self.reference)

    def maps(self, with_moisture: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of the large maps and of those of which twelve stand side by side."""
        large = ["latest", "frequency", "early", "late", "longest", *(f"phase{i}" for i in range(len(self.phases)))]
        small = ["frequency", *(f"last{i}" for i in range(len(self.last)))]
        if self.seasonal:
            small += [f"month{m}" for m in range(1, 13)]
        if with_moisture:
            large.append("dry")
            small += [f"percent{m}" for m in range(1, 13)] if self.seasonal else []
        return tuple(large), tuple(small)

    def values(self, x: np.ndarray, percent: np.ndarray | None, job) -> dict[str, np.ndarray]:
        """The maps of a window but for the longest drought, ``(rows, cols)`` by name.

        x, percent
            Index and percentiles, ``(dates, rows, cols)``.
        """
        months = self.months
        found = {"latest": x[self.latest]}
        found |= {f"last{i}": x[step] for i, step in enumerate(self.last)}
        below = at_or_below(x, THRESHOLD)
        for name, steps in (("frequency", np.arange(len(x))), ("early", self.early), ("late", self.late)):
            found[name] = _mean(below, steps)
        job.check()
        for i, (steps, due) in enumerate(zip(self.phases.values(), self.due, strict=True)):
            found[f"phase{i}"] = statistic_of(x[steps], "mean", due, PHASE_SHARE)
        for month in range(1, 13) if self.seasonal else ():
            job.check()
            found[f"month{month}"] = _mean(x, self.recent[months[self.recent] == month])
            if percent is not None:
                found[f"percent{month}"] = _mean(percent, np.flatnonzero(months == month))
        if percent is not None:
            found["dry"] = _mean(at_or_below(percent, DRY_PERCENTILE), self.after)
        return found


def _mean(x: np.ndarray, steps: np.ndarray) -> np.ndarray:
    if not len(steps):
        return np.full(x.shape[1:], np.nan, "float32")
    return statistic_of(x[steps], "mean", len(steps), LEAST)


def make_plan(
    axis: TimeAxis, latest: int, phases: tuple[dict[str, np.ndarray], list[int]], options: ReportOptions
) -> Plan:
    """The plan for a stack.

    Parameters
    ----------
    latest
        Number of the date that the report calls the latest.
    phases
        As `phase_steps` gives them.

    Raises
    ------
    DateError
        The reference period has no date of the stack.
    """
    years = axis.years
    first_last = years[0], years[-1]
    middle = first_last[0] + (first_last[1] - first_last[0] + 1) // 2  # first year of the second half
    count = int(np.clip((first_last[1] - first_last[0] + 1) // _MOST_YEARS_SHARE, *_RECENT))
    recent = np.flatnonzero(axis.numbers > axis.numbers[latest] - count * _steps_a_year(axis))
    recent = recent[recent <= latest]
    if options.reference_start or options.reference_end:
        reference = reference_dates(axis, options)
    else:
        reference = years < middle if (years < middle).any() else np.ones(axis.size, bool)
    early, late = np.flatnonzero(years < middle), np.flatnonzero(years >= middle)
    return Plan(axis, latest, recent, early, late, reference, *phases)


def reference_dates(axis: TimeAxis, options: ReportOptions) -> np.ndarray:
    """``(dates,)`` booleans: dates of the reference period that was given.

    Raises
    ------
    DateError
        There is none.
    """
    reference = axis.selection(options.reference_start, options.reference_end)
    if not reference.any():
        raise DateError(
            "The reference period has no date of the stack, which goes from {first} to {last}.",
            first=axis.labels[0], last=axis.labels[-1],
        )  # fmt: skip
    return reference


@dataclass(frozen=True, eq=False)
class Planned:
    """What is found before the work.

    Parameters
    ----------
    phases
        Dates of each phase by its name, and how many it should have.
    test
        The test of annual means; where there is none, why.
    zones
        To be drawn; None: the whole region is one.
    beside
        Path of the page, on whose disk intermediate files lie.
    said
        Warnings of the run, which the page repeats.
    """

    phases: tuple[dict[str, np.ndarray], list[int]]
    test: PreparedTest | str
    zones: object
    beside: str
    said: list[str]


def trend_test(stack: TimeStack, alpha: float) -> PreparedTest | str:
    """The test of annual means; without it, why not."""
    try:
        return PreparedTest.of(stack, "original", True, alpha)
    except DateError as error:
        return str(error)


def _steps_a_year(axis: TimeAxis) -> int:
    return int(round(axis.steps_per_year))


def phase_steps(stack: TimeStack, text: str) -> tuple[dict[str, np.ndarray], list[int]]:
    """Dates of each phase by its name, of those given or of equal parts of the record; and how many are due.

    Raises
    ------
    ParameterError, DateError
        The text names no phases, or years that the record has not (only of phases that are given).
    """
    if text.strip():
        phases = parse_phases(text, "PHASES")
        members = plan_phases(stack, phases, 0.0, "PHASES").members
    else:
        years = stack.axis.years
        phases = equal_phases(sorted(set(years.tolist())))
        members = [np.flatnonzero((years >= phase.first) & (years <= phase.last)) for phase in phases]
    steps = {_label(phase): member for phase, member in zip(phases, members, strict=True)}
    return steps, [dates_due(stack, phase) for phase in phases]


def _label(phase: Phase) -> str:
    return str(phase.first) if phase.first == phase.last else f"{phase.first}–{phase.last}"
