"""How often a stack lies at or below a threshold (METHODS §10)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.raster import RasterWriter
from ....data.stack.fill_flags import open_flags, without_climatology
from ....data.stack.time_stack import CLIMATOLOGY, TimeStack, stack_writer
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run import provenance as record
from ....run.errors import DateError, ParameterError, UnitError
from ....run.job import Job
from ....run.provenance import Provenance
from ...stacks.aggregate.period_statistics import PeriodPlan, plan_periods, stream_periods
from ..ssi import MIN_VALUES, empirical_percentile

GROUPS = ("none", "calendar_month", "year")
MEASURES = ("value", "percentile")
FEW_VALUES = 10  # fewer dates of a group give a frequency in steps of more than a tenth
_RANKING = 45  # bytes a value that `empirical_percentile` holds
_MOST = 0.9  # of the record: a reference period that is the record, in effect


@dataclass(frozen=True)
class FrequencyOptions:
    """What counts as drought, and over which dates.

    threshold
        A date counts when its value is not above this; in the unit of the measure.
    group
        ``none`` (all dates), ``calendar_month`` or ``year``.
    measure
        ``value``: the stack as it is. ``percentile``: each pixel's rank within its own record of the reference
        period, in per cent, all seasons together.
    start, end
        Reference period of the percentiles, both included; None is open.
    min_valid
        Share of a group's dates that must be valid.
    """

    threshold: float = -1.0
    group: str = "none"
    measure: str = "value"
    start: date | None = None
    end: date | None = None
    min_valid: float = 0.5

    def __post_init__(self):
        if self.group not in GROUPS:
            raise ParameterError(f"GROUP is “{self.group}”; it is one of {', '.join(GROUPS)}.")
        if self.measure not in MEASURES:
            raise ParameterError(f"MEASURE is “{self.measure}”; it is one of {', '.join(MEASURES)}.")
        if not np.isfinite(self.threshold):
            raise ParameterError("THRESHOLD is not a number.")
        if self.measure == "percentile" and not 0 < self.threshold < 100:
            raise ParameterError(
                f"THRESHOLD is {self.threshold:g}; with MEASURE percentile it is in per cent, above 0 and below 100 "
                "(20, for example: the driest fifth of the record)."
            )
        if not 0 <= self.min_valid <= 1:
            raise ParameterError(f"MIN_VALID is {self.min_valid:g}; it is a share between 0 and 1.")
        if self.start and self.end and self.start > self.end:
            raise ParameterError(f"The reference period ends ({self.end}) before it starts ({self.start}).")


def at_or_below(x: np.ndarray, threshold: float) -> np.ndarray:
    """1 where a value is not above the threshold, 0 where it is, NaN where it is missing; float32, any shape."""
    x = np.asarray(x, "float32")
    # In float32 as the values are: −1.1 of a file must not lie above a threshold of −1.1.
    dry = (x <= np.float32(threshold)).astype("float32")
    dry[np.isnan(x)] = np.nan
    return dry


def drought_frequency(x: np.ndarray, threshold: float, plan: PeriodPlan, min_valid: float) -> np.ndarray:
    """Share of the valid dates of each group that lie at or below a threshold.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing.
    plan
        Which dates make each group; see `group_plan`.
    min_valid
        Groups with a smaller share of valid dates are missing.

    Returns
    -------
    ``(groups, …)`` float32 between 0 and 1.
    """
    frequency = np.empty((len(plan.members), *x.shape[1:]), "float32")
    for place, values in _stream(iter([(0, x)]), threshold, plan, min_valid):
        frequency[place] = values
    return frequency


def _stream(pieces, threshold: float, plan: PeriodPlan, min_valid: float) -> Iterator[tuple[int, np.ndarray]]:
    dry = ((start, at_or_below(x, threshold)) for start, x in pieces)
    for place, values, _ in stream_periods(dry, plan, "mean", min_valid):
        yield place, values


def group_plan(stack: TimeStack, group: str) -> PeriodPlan:
    """Which dates of a stack make each group, and the names of the bands.

    Raises
    ------
    DateError
        A stack of years has neither calendar months nor years to group by.
    """
    if group == "none":
        label = f"all dates {stack.axis.labels[0]} to {stack.axis.labels[-1]}"
        return PeriodPlan([np.arange(len(stack))], [len(stack) // stack.spacing], [label], None)
    if stack.axis.step == "year":
        raise DateError(f"{stack.path} has one date a year: there is nothing to group by {group}. Take GROUP none.")
    return plan_periods(stack.axis, group, stack.spacing)


def map_frequency(
    source: str,
    output: str,
    options: FrequencyOptions,
    job: Job,
    provenance: Provenance,
    flags: str | None = None,
    name: str = "",
) -> dict[str, float | str]:
    """Write the frequency of drought of a stack: one band for each group.

    Years make a dated stack, calendar months twelve bands tagged as a climatology.

    flags
        FLAGS of `gap_fill`: values that are only climatology are left out.

    Returns
    -------
    ``MEAN_FREQUENCY`` (mean over pixels by area, then over groups), ``LOWEST`` and ``HIGHEST`` (of the groups'
    means), ``HIGHEST_GROUP`` (name of that band); only the last where nothing is valid.

    Raises
    ------
    DateError, GridError, UnitError
    """
    with TimeStack(source) as stack, Staging([source, flags]) as stage, ExitStack() as opened:
        marks = opened.enter_context(open_flags(flags, stack)) if flags else None
        plan = group_plan(stack, options.group)
        reference = _reference(stack, options)
        cells = CellAreas(stack.grid, stack.path)
        _check_values(stack, options)
        _advise(stack, options, plan, reference, job)
        target = stage.place(output, stack.grid.window.pixels * len(plan.labels) * 4)
        history = provenance.of(stack, *([marks] if marks else []))
        writer = opened.enter_context(_writer(target, stack, plan, options, history.tags(), name))
        means = _means(_write(stack, marks, writer, plan, options, reference, cells, job))
    return _numbers(means, plan.labels, job)


def _write(stack: TimeStack, marks, writer, plan, options: FrequencyOptions, reference, cells: CellAreas, job: Job):
    """Write all groups; returns ``(2, groups)``: Σ frequency · km², Σ km² of the pixels that have one."""
    sums = np.zeros((2, len(plan.labels)))
    ranked = options.measure == "percentile"

    def kernel(arrays, job):
        here, km2 = np.zeros(sums.shape), cells.read(job.window)[0]
        # Ranks need the whole record of a pixel at once.
        pieces = _known(stack, marks, job, len(stack) if ranked else stack.steps_at_once)
        if ranked:
            pieces = ((start, empirical_percentile(x, reference)) for start, x in pieces)
        for place, values in _stream(pieces, options.threshold, plan, options.min_valid):
            job.check()
            writer.write(values, job.window, [place + 1])
            known = np.isfinite(values) & np.isfinite(km2)
            here[:, place] = (values * km2)[known].sum(), km2[known].sum()
        return {}, here

    # The sums of all twelve calendar months are open until the end of the record.
    held = 16 * (13 if options.group == "calendar_month" else 2) + 60
    flagged = 12 if marks else 0
    held += len(stack) * (_RANKING + 8 + flagged) if ranked else (17 + flagged) * stack.steps_at_once
    map_blocks(kernel, {}, {}, job, grid=stack.grid, working=held, gather=sums.__iadd__)
    return sums


def _known(stack: TimeStack, marks: TimeStack | None, job, steps: int) -> Iterator[tuple[int, np.ndarray]]:
    """The pieces of a stack, without what is only climatology."""
    for start, x in stack.pieces(job, steps):
        if marks:
            x = without_climatology(x, marks.read(job.window, slice(start, start + len(x))))
        yield start, x


def _writer(target: str, stack: TimeStack, plan: PeriodPlan, options: FrequencyOptions, tags, name: str):
    what = "percentile" if options.measure == "percentile" else stack.variable
    tags = {**tags, "statistic": f"share of dates with {what} <= {options.threshold:g}"}
    variable = name or f"{stack.variable}_drought_frequency"
    if plan.axis:
        return stack_writer(target, stack.grid, plan.axis, variable, "1", tags)
    tags |= {"variable": variable, "unit": "1"}
    if options.group == "calendar_month":
        tags["time_step"] = CLIMATOLOGY
    return RasterWriter(target, stack.grid, plan.labels, tags=tags, unit="1")


def _reference(stack: TimeStack, options: FrequencyOptions) -> np.ndarray:
    reference = stack.axis.selection(options.start, options.end)
    if options.measure == "percentile" and reference.sum() < MIN_VALUES * stack.spacing:
        raise DateError(
            f"The reference period has {int(reference.sum())} date(s) of {stack.path}, which goes from "
            f"{stack.axis.labels[0]} to {stack.axis.labels[-1]}; percentiles need at least {MIN_VALUES}."
        )
    return reference


def _check_values(stack: TimeStack, options: FrequencyOptions) -> None:
    """Raise `UnitError` when the threshold cannot be in the unit of the stack."""
    low = float(stack.sample().min())
    if options.measure == "value" and options.threshold < 0 <= low:
        unit = f" (unit “{stack.unit}”)" if stack.unit else ""
        raise UnitError(
            f"{stack.path}{unit} has no value below 0, so none lies at or below THRESHOLD {options.threshold:g}, which "
            "is meant for an index such as SSI. Give a threshold in the unit of the stack, or take MEASURE percentile "
            "with THRESHOLD 20 for the driest fifth of each pixel's record."
        )


def _advise(stack: TimeStack, options: FrequencyOptions, plan: PeriodPlan, reference: np.ndarray, job: Job) -> None:
    """Warn of frequencies that say nothing, because they are the same everywhere."""
    if options.measure == "percentile":
        if options.group == "none" and reference.mean() >= _MOST:
            job.warn(
                f"The reference period is the whole record: by construction about {options.threshold:g} % of the dates "
                "of every pixel lie at or below the threshold. Take GROUP calendar_month (when in the year is it "
                "dry?) or year, or a reference period that is a part of the record (has it become drier since?)."
            )
    elif options.group != "year" and _is_fixed(stack):
        job.warn(
            "INPUT is an index that was standardised for each calendar month over (nearly) the whole record: by "
            "construction it lies below a threshold equally often everywhere and in every month (about 16 % of the "
            "dates at −1, 50 % at 0), and a map of that shows chance. Make the index from a reference period that is a "
            "part of the record, or with STANDARDISE whole_series for the seasons, or give the soil moisture itself "
            "with MEASURE percentile. GROUP year tells when drought came, and is not concerned."
        )
    fewest = min(plan.expected)
    if options.group == "calendar_month" and fewest < FEW_VALUES:
        job.warn(
            f"Each calendar month has {fewest} to {max(plan.expected)} dates: its frequency goes in steps of a "
            f"{max(fewest, 1)}th, and differences of one or two steps are chance."
        )


def _is_fixed(stack: TimeStack) -> bool:
    """Whether the last step of a stack's record is SSI by calendar month, fitted on (nearly) all its dates."""
    steps = record.read(stack.tags)
    last = steps[-1] if steps and isinstance(steps[-1], dict) else {}
    given = last.get("parameters")
    if last.get("tool") != "agridrought:ssi" or not isinstance(given, dict) or given.get("FIT_FROM"):
        return False
    limits = [_day(given.get(name, "")) for name in ("REFERENCE_START", "REFERENCE_END")]
    whole = stack.axis.selection(*limits).mean() >= _MOST
    return given.get("STANDARDISE", "calendar_month") == "calendar_month" and whole


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None  # not given, or not written by the tool


def _means(sums: np.ndarray) -> np.ndarray:
    return np.divide(sums[0], sums[1], out=np.full(sums.shape[1], np.nan), where=sums[1] > 0)


def _numbers(means: np.ndarray, labels: list[str], job: Job) -> dict[str, float | str]:
    known = np.flatnonzero(np.isfinite(means))
    if not known.size:
        job.warn("Every value of the result is missing: nowhere are enough dates valid. Try a smaller MIN_VALID.")
        return {"HIGHEST_GROUP": ""}
    if 1 < len(labels) <= 12:
        job.info("Mean by area: " + ", ".join(f"{labels[i]} {100 * means[i]:.1f} %" for i in known))
    return {
        "MEAN_FREQUENCY": float(means[known].mean()), "LOWEST": float(means[known].min()),
        "HIGHEST": float(means[known].max()), "HIGHEST_GROUP": labels[known[means[known].argmax()]],
    }  # fmt: skip
