"""The tool `preparecovariate`: mean of day and night, outliers out, gaps filled in time (docs/methods.md §2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.stack.time_stack import TimeStack
from ....interface.declaration import (
    Number,
    Pace,
    Stack,
    StackOut,
    Tool,
    name_of_result,
    number,
    stack,
    stack_out,
    switch,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....run.job import Job
from ....run.messages import Tell

if TYPE_CHECKING:
    from .kernel import Counts, PrepareOptions


@dataclass(frozen=True, kw_only=True)
class PrepareCovariate(Tool):
    """Cleans a stack of LST, NDVI or LAI: mean of day and night, outliers out, gaps filled in time."""

    id: ClassVar = "preparecovariate"
    title: ClassVar = "Prepare a covariate"
    group: ClassVar = "stacks"
    tags: ClassVar = "covariate,lst,ndvi,lai,day,night,outlier,despike,smooth,fill,interpolate,modis,stack"
    packages: ClassVar = (*Tool.packages, "scipy")
    pace: ClassVar = Pace(values=0.15)
    comes_after: ClassVar = "Build time stack"
    comes_before: ClassVar = "Aggregate in time, Align to a grid, TVDI"
    numbers: ClassVar = {
        "OUTLIER_SHARE": Number("Share of the observed values that were outliers", percent=True),
        "FILLED_SHARE": Number("Filled share of all dates of the pixels with values", percent=True),
        "UNFILLED_SHARE": Number("Share that stays missing", percent=True),
        "CLIMATOLOGY_SHARE": Number("Share of the filled values that are only the mean of their season", percent=True),
    }
    help: ClassVar = """
    With NIGHT the mean of both is taken. Where one is missing, the other stands in, with half the mean difference
    between day and night taken out: the pixel's mean of the calendar month, drawn towards the whole raster's mean of
    the month when the pixel has few pairs. In a month of the year without any pair on the raster a single value
    gives no mean. Dates that NIGHT lacks count as missing there.

    A value is an outlier when the steps from the value before and to the value after are both longer than OUTLIER_K
    robust standard deviations of the pixel's steps (1.4826 × their median size) and go opposite ways. Where the
    record has three years or more, the steps are those of the anomaly from the mean year; in shorter records the
    season's own steps hide all but gross errors. The first and the last value, values beside a gap and pixels with
    fewer than eight such steps cannot be judged and stay. A real event of a single date, such as snow in one
    composite of NDVI or one month of hard frost, is an outlier too: look at OUTLIER_SHARE, and raise OUTLIER_K where
    such events matter. OUTLIER_K 0 keeps all values.

    With FILL, gaps are filled from the pixel's own record by the modified-sinc smoother (Schmid et al. 2022), on the
    anomaly from the mean year: up to three steps from the values around, longer gaps fade into the mean year, which
    needs three years. What cannot be filled stays missing; what is filled stays within the range of the pixel's own
    values. Observed values are not changed; pixels without any value (the sea) stay empty. The log says how much was
    filled and how much of that is only the mean of its season.

    Steps are those of the stack. Composites of 8 or 16 days, which “Build time stack” dates by the day, are
    recognised by their rhythm from 1 January: their dates are taken as steps, the days between stay missing;
    “Aggregate in time” then counts the composites of a month.
    """

    input: Stack = stack("Time stack", "Dated stack: LST of the day, NDVI, LAI or another covariate.")
    night: Stack | None = stack(
        "Night stack",
        "LST of the night on the same grid, in the same unit and by the same step. Empty: no mean is taken.",
        optional=True, on_grid_of="input",
    )  # fmt: skip
    outlier_k: float = number(
        "Outliers beyond (robust SD)",
        "How many robust standard deviations make a step large; 0: no value is an outlier.",
        default=3.0, low=0.0,
    )  # fmt: skip
    fill: bool = switch("Fill gaps in time", "Off: outliers and gaps stay missing.", default=True)
    name: str = name_of_result()
    output: StackOut = stack_out("Prepared covariate", "Stack with the dates and the unit of the input.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Bring the night to the dates of the day, where there is one, and lay out the stack.

        Raises
        ------
        DateError
            Day and night have different time steps, or no date in common.
        UnitError
            Day and night are in different units.
        """
        from .day_night import NightOnDates
        from .kernel import PrepareOptions

        day: TimeStack = given.input
        inputs: dict[str, object] = {"day": day}
        if given.night is not None:
            inputs["night"] = NightOnDates(given.night, day, tell)
        tags = {"spacing": str(day.spacing)} if day.spacing > 1 else {}
        shape = StackShape(day.grid, day.axis, self.name or day.variable, day.unit, tags=tags)
        return Plan({"output": shape}, detail=(inputs, PrepareOptions(self.outlier_k, self.fill)))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Clean the stack, and return the shares of outliers, of filled values and of those that stay missing."""
        from ....engine import engine
        from .kernel import Counts, PrepareKernel
        from .sampling import sampling_of

        day, (inputs, options), counts = given.input, plan.detail, Counts()
        present, raster_offset = _survey(inputs, day, job.part(0.0, 0.25))
        sampling = sampling_of(day.axis, present)
        if sampling.days:
            job.info(
                "The dates with values are composites of {days} days: {steps} of the {all} days are looked at, the"
                " others stay missing.",
                days=sampling.days, steps=sampling.steps.size, all=len(day),
            )  # fmt: skip
        kernel = PrepareKernel(sampling, raster_offset, options)
        engine.map(
            kernel, inputs, out.writers("output"), job.part(0.25, 1.0),
            needs=engine.Needs(working=0, fixed=kernel.fixed(day.grid.window.pixels)), gather=counts.add,
        )  # fmt: skip
        total = counts.observed + counts.missing - counts.outliers
        _tell(counts, total, options, job)
        pixels, tell = day.grid.window.pixels, job.tell
        tell.leave_out("pixels", pixels - counts.pixels, pixels, "no value on any date")
        tell.leave_out(
            "values", counts.unpaired, counts.observed + counts.unpaired, "day or night alone, in a month without pairs"
        )
        tell.leave_out("values", counts.outliers, counts.observed + counts.unpaired, "outliers")
        if options.fill:
            tell.leave_out("missing values", counts.missing - counts.filled, counts.missing, "no estimate in time")
        return {
            "OUTLIER_SHARE": counts.outliers / max(counts.observed, 1),
            "FILLED_SHARE": counts.filled / max(total, 1),
            "UNFILLED_SHARE": (counts.missing - counts.filled) / max(total, 1),
            "CLIMATOLOGY_SHARE": counts.climatology / max(counts.filled, 1),
        }


def _survey(inputs: dict, day: TimeStack, job: Job) -> tuple[np.ndarray, np.ndarray]:
    """Which steps have values, and the raster's mean of day − night by month; nothing is read without need."""
    from ....engine import engine
    from .day_night import MONTHS
    from .kernel import SurveyKernel

    present, none = np.ones(len(day), bool), np.full(MONTHS, np.nan)
    if "night" not in inputs and day.axis.step != "day":
        return present, none
    month = np.array([date.month - 1 for date in day.axis.dates])
    found: list[tuple] = []
    engine.map(
        SurveyKernel(month), inputs, {}, job, needs=engine.Needs(working=2 * len(day), fixed=2**20), gather=found.append
    )
    present = np.any([seen for _, seen, _ in found], axis=0)
    if "night" not in inputs:
        return present, none
    # Added in the order of the windows: the same input gives the same sum to the last bit.
    total = np.sum([sums for _, _, sums in sorted(found, key=lambda of_window: of_window[0])], axis=0)
    paired = total[:, 1] > 0
    return present, np.where(paired, total[:, 0] / np.where(paired, total[:, 1], 1), np.nan)


def _tell(counts: Counts, total: int, options: PrepareOptions, job: Job) -> None:
    """Say what was done, and warn where it says little."""
    observed = max(counts.observed, 1)
    if counts.single:
        job.info(
            "{share:.2%} of the values come from day or night alone, less the mean difference.",
            share=counts.single / observed,
        )
    if counts.unpaired:
        job.warn(
            "{count} value(s) of day or night alone were left out: their calendar month has no date with both, so"
            " nothing is known of the difference.",
            count=counts.unpaired,
        )
    if options.outlier_k and not counts.judged:
        job.warn(
            "No value could be judged for outliers: none has a value at the step before and at the step after, in a "
            "pixel with eight such steps or more. Aggregate to longer steps first (tool “Aggregate in time”)."
        )
    elif options.outlier_k:
        job.info(
            "{count} outlier(s) were taken out, {share:.3%} of the observed values; {judged:.1%} of them could be"
            " judged (values before and after).",
            count=counts.outliers,
            share=counts.outliers / observed,
            judged=counts.judged / observed,
        )
    left = counts.missing - counts.filled
    if options.fill and counts.missing:
        seasonal = counts.climatology / max(counts.filled, 1)
        job.info(
            "Of {missing} missing value(s) {filled} were filled, {seasonal:.1%} of these with nothing but the mean of"
            " their season; {left} stay missing, {share:.1%} of all dates of pixels with values.",
            missing=counts.missing,
            filled=counts.filled,
            seasonal=seasonal,
            left=left,
            share=left / max(total, 1),
        )
        if seasonal > 0.5:
            job.warn("{share:.0%} of the filled values are only the mean of their season.", share=seasonal)
