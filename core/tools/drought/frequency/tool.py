"""The tool `droughtfrequency`: how often each pixel is in drought (docs/methods.md, section 10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.stack.time_stack import CLIMATOLOGY, TimeStack
from ....interface.declaration import (
    Number,
    Pace,
    RasterOut,
    Stack,
    Tool,
    choice,
    day,
    name_of_result,
    number,
    raster_out,
    stack,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, RasterShape, StackShape
from ....interface.quantities import AMOUNT, FILL_FLAGS, INDEX
from ....run import provenance as record
from ....run.errors import DateError, ParameterError, UnitError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell

if TYPE_CHECKING:
    from ...stacks.aggregate.period_statistics import PeriodPlan

GROUPS = ("none", "calendar_month", "year")
MEASURES = ("value", "percentile")
FEW_VALUES = 10  # fewer dates of a group give a frequency in steps of more than a tenth
_MOST = 0.9  # of the record: a reference period that is the record, in effect


@dataclass(frozen=True, kw_only=True)
class DroughtFrequency(Tool):
    """How often each pixel is in drought: the share of its valid dates at or below a threshold."""

    id: ClassVar = "droughtfrequency"
    title: ClassVar = "Frequency of drought"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,frequency,probability,season,calendar month,year,percentile,threshold"
    packages: ClassVar = (*Tool.packages, "scipy")
    pace: ClassVar = Pace(values=0.02)
    comes_after: ClassVar = "SSI, or Fill gaps (for percentiles)"
    comes_before: ClassVar = "maps and reports"
    numbers: ClassVar = {
        "MEAN_FREQUENCY": Number("Mean frequency, by area", percent=True),
        "LOWEST": Number("Lowest mean of a band", percent=True),
        "HIGHEST": Number("Highest mean of a band", percent=True),
        "HIGHEST_GROUP": Number("Band with the highest mean", text=True),
    }
    goes_with: ClassVar = {"reference_start": ("measure=percentile",), "reference_end": ("measure=percentile",)}
    help: ClassVar = """
    Frequency = dates with a value of at most THRESHOLD / dates with a value. GROUP none gives one band over all dates;
    calendar_month gives twelve, January to December; year gives a stack with a band per year. A group with a smaller
    share of valid dates than MIN_VALID is missing.

    Mind what is fixed by construction. SSI by calendar month over the whole record has the same mean and spread for
    every pixel and month: about 16 % of the dates lie at or below −1, and 50 % at or below 0, in the desert as in the
    rain forest, in April as in October. A frequency map of it, or one by calendar month, shows chance (the tool warns
    when it sees this in the record of INPUT). What is not fixed:

    Seasons: SSI with STANDARDISE whole_series, or MEASURE percentile on the soil moisture itself, with GROUP
    calendar_month. They tell in which months a pixel is at its driest, so mostly the seasonal cycle of soil moisture.
    Over all dates (GROUP none) these are fixed, too: a fifth of every record belongs to its driest fifth.

    Has it become drier? An index or a percentile against a reference period that is a part of the record (its first
    twenty years, for example): REFERENCE_START and REFERENCE_END here, or those of “SSI”. Where the reference holds
    20 % and the map says 35 %, the dry dates have become more.

    Years: GROUP year tells which share of each year's dates was dry; it plays in the Temporal Controller.

    A physical limit: a soil-moisture stack with THRESHOLD in its own unit (the wilting point, for example).

    MEASURE percentile ranks each value within the pixel's own values of the reference period, all seasons together;
    THRESHOLD is then in per cent (20: the driest fifth). The paper (Luo et al., figure 10) counts SSI of the whole
    series at or below 0.
    """

    input: Stack = stack(
        "Index or soil-moisture stack",
        "A dated stack of SSI or another index; of soil moisture for MEASURE percentile.",
        quantity=(AMOUNT, INDEX),
    )  # fmt: skip
    flags: Stack | None = stack(
        "Fill flags", "FLAGS of “Fill gaps” for the same stack: values that are only climatology are left out.",
        quantity=FILL_FLAGS, optional=True, on_grid_of="input", on_dates_of="input",
    )  # fmt: skip
    threshold: float = number(
        "Threshold",
        "A date is in drought when its value is not above this: index units, or per cent for percentiles.",
        default=-1.0,
    )
    group_: str = choice(
        "Group by",
        "none: one band over all dates; calendar_month: twelve bands; year: a stack of years.",
        GROUPS,
        labels={"none": "All dates together", "calendar_month": "Calendar month", "year": "Year"},
    )
    measure: str = choice(
        "Measure",
        "value: INPUT as it is; percentile: each pixel's rank in its own record, in per cent (THRESHOLD 20).",
        MEASURES,
        labels={"value": "Values as they are", "percentile": "Percentile in the pixel's own record"},
    )
    reference_start: date | None = day(
        "Reference period from", "First date that percentiles are ranked against. Empty: start of the record."
    )
    reference_end: date | None = day(
        "Reference period to", "Last date that percentiles are ranked against. Empty: end of the record."
    )
    min_valid: float = number(
        "Smallest share of valid dates", "Of the dates that a group should have; below it the result is missing.",
        default=0.5, low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    name: str = name_of_result("the input's name with _drought_frequency")
    output: RasterOut = raster_out(
        "Frequency of drought", "Raster of shares from 0 to 1: one band, twelve calendar months, or a stack of years."
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check the threshold against what the stack holds, and choose the dates of each group.

        Returns
        -------
        Plan
            A raster with a band for each group; its detail: the kernel.

        Raises
        ------
        ParameterError
            The threshold is no percentile, or the reference period ends before it starts.
        DateError
            The reference period is too short, or the groups do not suit the dates.
        UnitError
            The threshold is in another unit than the values.
        """
        from .frequency import FrequencyKernel, group_plan

        self._check_settings()
        x = given.input
        plan = group_plan(x, self.group_)
        reference = self._reference(x)
        cells = CellAreas(x.grid, x.path)
        self._check_threshold(x)
        self._advise(x, plan, reference, tell)
        ranked = reference if self.measure == "percentile" else None
        kernel = FrequencyKernel(x, given.flags, cells, plan, self.threshold, self.min_valid, ranked)
        return Plan({"output": self._shape(x, plan)}, detail=kernel)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the frequencies, and return their means over the area, of all groups."""
        from ....engine import engine
        from .frequency import FrequencySums

        kernel, sums = plan.detail, FrequencySums.zeros(len(plan.detail.plan.labels))
        grid = given.input.grid
        engine.map(
            kernel,
            {},
            out.writers("output"),
            job,
            grid=grid,
            needs=engine.Needs(working=kernel.working),
            gather=sums.add,
        )
        job.tell.leave_out("pixels", sums.empty, grid.window.pixels, "too few valid dates in every group")
        return _numbers(sums.means, kernel.plan.labels, job.tell)

    def _check_settings(self) -> None:
        if self.measure == "percentile" and not 0 < self.threshold < 100:
            raise ParameterError(
                "THRESHOLD is {threshold:g}; with MEASURE percentile it is in per cent, above 0 and below 100 (20, for"
                " example: the driest fifth of the record).",
                threshold=self.threshold,
            )
        if self.reference_start and self.reference_end and self.reference_start > self.reference_end:
            raise ParameterError(
                "The reference period ends ({end}) before it starts ({start}).",
                end=self.reference_end, start=self.reference_start,
            )  # fmt: skip

    def _reference(self, stack: TimeStack) -> np.ndarray:
        from ..ssi import MIN_VALUES

        reference = stack.axis.selection(self.reference_start, self.reference_end)
        if self.measure == "percentile" and reference.sum() < MIN_VALUES * stack.spacing:
            raise DateError(
                "The reference period has {count} date(s) of {path}, which goes from {first} to {last}; percentiles"
                " need at least {least}.",
                count=int(reference.sum()), path=stack.path, first=stack.axis.labels[0], last=stack.axis.labels[-1],
                least=MIN_VALUES,
            )  # fmt: skip
        return reference

    def _check_threshold(self, stack: TimeStack) -> None:
        """Raise `UnitError` when the threshold cannot be in the unit of the stack."""
        low = float(stack.sample().min())
        if self.measure == "value" and self.threshold < 0 <= low:
            raise UnitError(
                "{path}{unit} has no value below 0, so none lies at or below THRESHOLD {threshold:g}, which is meant"
                " for an index such as SSI. Give a threshold in the unit of the stack, or take MEASURE percentile with"
                " THRESHOLD 20 for the driest fifth of each pixel's record.",
                path=stack.path,
                unit=say(" (unit “{unit}”)", unit=stack.unit) if stack.unit else "",
                threshold=self.threshold,
            )

    def _advise(self, stack: TimeStack, plan: PeriodPlan, reference: np.ndarray, tell: Tell) -> None:
        """Warn of frequencies that say nothing, because they are the same everywhere."""
        if self.measure == "percentile":
            if self.group_ == "none" and reference.mean() >= _MOST:
                tell.warn(
                    "The reference period is the whole record: by construction about {threshold:g} % of the dates of"
                    " every pixel lie at or below the threshold. Take GROUP calendar_month (when in the year is it"
                    " dry?) or year, or a reference period that is a part of the record (has it become drier since?).",
                    threshold=self.threshold,
                )
        elif self.group_ != "year" and _is_fixed(stack):
            tell.warn(
                "INPUT is an index that was standardised for each calendar month over (nearly) the whole record: by"
                " construction it lies below a threshold equally often everywhere and in every month (about 16 % of"
                " the dates at −1, 50 % at 0), and a map of that shows chance. Make the index from a reference period"
                " that is a part of the record, or with STANDARDISE whole_series for the seasons, or give the soil"
                " moisture itself with MEASURE percentile. GROUP year tells when drought came, and is not concerned."
            )
        fewest = min(plan.expected)
        if self.group_ == "calendar_month" and fewest < FEW_VALUES:
            tell.warn(
                "Each calendar month has {fewest} to {most} dates: its frequency goes in steps of a {step}th, and"
                " differences of one or two steps are chance.",
                fewest=fewest, most=max(plan.expected), step=max(fewest, 1),
            )  # fmt: skip

    def _shape(self, stack: TimeStack, plan: PeriodPlan) -> StackShape | RasterShape:
        """Years make a dated stack, calendar months twelve bands tagged as a climatology."""
        what = "percentile" if self.measure == "percentile" else stack.variable
        tags = {"statistic": f"share of dates with {what} <= {self.threshold:g}"}
        variable = self.name or f"{stack.variable}_drought_frequency"
        if plan.axis:
            return StackShape(stack.grid, plan.axis, variable, "1", tags=tags)
        tags |= {"variable": variable, "unit": "1"}
        if self.group_ == "calendar_month":
            tags["time_step"] = CLIMATOLOGY
        return RasterShape(stack.grid, tuple(plan.labels), "1", tags=tags)


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


def _numbers(means: np.ndarray, labels: list[str], tell: Tell) -> dict[str, object]:
    known = np.flatnonzero(np.isfinite(means))
    if not known.size:
        tell.warn("Every value of the result is missing: nowhere are enough dates valid. Try a smaller MIN_VALID.")
        return {"HIGHEST_GROUP": ""}
    if 1 < len(labels) <= 12:
        tell.info(
            "Mean by area: {means}", means=", ".join(f"{labels[i]} {100 * means[i]:.1f} %" for i in known)
        )  # fmt: skip
    return {
        "MEAN_FREQUENCY": float(means[known].mean()), "LOWEST": float(means[known].min()),
        "HIGHEST": float(means[known].max()), "HIGHEST_GROUP": labels[known[means[known].argmax()]],
    }  # fmt: skip
