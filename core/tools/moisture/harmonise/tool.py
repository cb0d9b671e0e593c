"""The tool `harmonise`: one sensor brought to the scale of another, both merged (Luo et al. 2023, eq 10 and 11)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from ....data.stack.time_stack import TimeStack
from ....interface.declaration import (
    Number,
    Pace,
    Stack,
    StackOut,
    Tool,
    choice,
    name_of_result,
    stack,
    stack_out,
    whole,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....interface.quantities import ANYTHING, FILL_FLAGS, SOIL_MOISTURE
from ....run.errors import DateError, ParameterError, UnitError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from . import merge as merging
from .adjustment import METHODS, HarmoniseOptions, SharedDates

SENSORS = "sensors"  # tag of SOURCE: names of the sensors by code, from 1
_MOST_SENSORS = 254


@dataclass(frozen=True, kw_only=True)
class Harmonise(Tool):
    """Adjusts the record of one sensor to that of another, pixel by pixel, and merges both."""

    id: ClassVar = "harmonise"
    title: ClassVar = "Harmonise sensors"
    group: ClassVar = "moisture"
    tags: ClassVar = (
        "harmonise,merge,sensor,calibration,cdf matching,regression,amsr-e,smos,amsr2,overlap,soil moisture"
    )
    pace: ClassVar = Pace(values=0.03)
    comes_after: ClassVar = "Fill gaps, for each sensor"
    comes_before: ClassVar = "Train downscaler, SSI, Trend"
    numbers: ClassVar = {
        "OVERLAP": Number("Dates on which both stacks have values"),
        "BY_OVERLAP_SHARE": Number("Share of the input's values adjusted by the dates in common", percent=True),
        "BY_RECORDS_SHARE": Number("Share adjusted by comparing the records as wholes", percent=True),
        "MEAN_ONLY_SHARE": Number("Share of which only the mean was moved", percent=True),
        "UNADJUSTED_SHARE": Number("Share left out because nothing could be compared", percent=True),
        "CLIPPED_SHARE": Number("Share held at 0 or 1 m³/m³", percent=True),
    }
    help: ClassVar = """
    Every value y of INPUT becomes y* = mean of the reference + (y − mean of the input) · C, with means and spreads over
    the dates on which the pixel has both (Luo et al., eq 10). METHOD mean_sd: C = σ(reference) / σ(input). regression:
    this times the correlation ρ, as in the paper; the result then varies too little (by ρ) and understates droughts.
    cdf: percentiles are matched, with straight lines between them, for sensors that differ by more than a line. Where ρ
    is not positive, or a record constant, only the mean is moved.

    A pixel needs 12 months in common for mean_sd and 24 for the others (MIN_OVERLAP changes this). With fewer, the
    records are compared as wholes: by calendar month, each with its mean and spread, where both have five years of
    it; else by mean and spread of the records, in which every calendar month weighs the same (at least 12 months
    each; six common months or more then set the level); else the mean alone is moved. This takes for granted that
    both records saw the same climate. A real trend or change between them is erased, so do not read trends across
    such a change of sensors. The log says how many pixels went which way.

    OUTPUT covers the dates of both. Where both have a value the reference wins. SOURCE says for every value
    which sensor it came from: 0 missing, 1 the reference, 2 the input. To add a third sensor, run the tool again with
    OUTPUT as REFERENCE and SOURCE as REFERENCE_SOURCE: the codes stay and the new sensor is 3. The names stand in the
    file's tag “sensors”.

    Fill the gaps of each sensor first, and give the fill flags: what is only climatology is then not learned from,
    and FLAGS of the merged stack lets later tools leave it out.

    INPUT may have another unit (per cent of saturation): it gets that of the reference. Pixels of which only
    the mean could be moved are then left out.
    """

    reference: Stack = stack("Reference stack", "Dated stack in m³/m³ that stays as it is.", quantity=SOIL_MOISTURE)
    input: Stack = stack(
        "Stack to adjust", "Dated stack of another sensor, on the same grid and with the same step.",
        quantity=(SOIL_MOISTURE, ANYTHING), on_grid_of="reference",
    )  # fmt: skip
    method: str = choice(
        "Method",
        "mean_sd: same mean and spread. regression: as in the paper; varies too little. cdf: same distribution.",
        METHODS,
        labels={
            "mean_sd": "Same mean and spread",
            "regression": "Linear regression",
            "cdf": "Same distribution (CDF matching)",
        },
    )
    min_overlap: int | None = whole(
        "Least dates in common", "Per pixel. Empty: 12 months for mean_sd, 24 for regression and cdf.",
        low=3, advanced=True,
    )  # fmt: skip
    reference_flags: Stack | None = stack(
        "Fill flags of the reference", "FLAGS of “Fill gaps”: what is only climatology is not learned from.",
        quantity=FILL_FLAGS, optional=True, advanced=True, on_grid_of="reference", on_dates_of="reference",
    )  # fmt: skip
    input_flags: Stack | None = stack(
        "Fill flags of the stack to adjust", "FLAGS of “Fill gaps” for INPUT.",
        quantity=FILL_FLAGS, optional=True, advanced=True, on_grid_of="input", on_dates_of="input",
    )  # fmt: skip
    reference_source: Stack | None = stack(
        "Sensors of the reference", "SOURCE of the run that made the reference: its codes are kept.",
        optional=True, advanced=True, on_grid_of="reference", on_dates_of="reference",
    )  # fmt: skip
    name: str = name_of_result("that of the reference")
    output: StackOut = stack_out("Merged soil moisture", "Stack of both, in m³/m³.")
    source: StackOut = stack_out(
        "Sensor of each value", "Stack of codes: 0 missing, 1 the reference, 2 the input (3, …)."
    )
    flags: StackOut | None = stack_out(
        "Fill flags of the merged stack",
        "Flags of whichever stack each value came from; a stack without flags counts as observed.",
        optional=True,
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that both records can be compared, and lay out the merged stack on the dates of both.

        Returns
        -------
        Plan
            Stacks of values, of the sensor that each comes from, and of fill flags; its detail: the kernel and the
            sensors.

        Raises
        ------
        DateError
            The records have different time steps.
        UnitError
            The reference is not in m³/m³.
        ParameterError
            An option is out of range, or REFERENCE_SOURCE names no sensors, or has no code left for
            another.
        """
        from .kernel import HarmoniseKernel

        options = HarmoniseOptions(self.method, self.min_overlap)
        reference, other = given.reference, given.input
        same_unit = _require_fitting(reference, other, tell)
        names = _sensor_names(reference, other, given.reference_source)
        axis = merging.union_axis(reference.axis, other.axis)
        dates = SharedDates.of(reference.axis, other.axis)
        kernel = HarmoniseKernel(dates, axis, options, same_unit, len(names), bool(self.flags))
        name, tags = self.name or reference.variable, {SENSORS: json.dumps(names, ensure_ascii=False)}
        outputs = {
            "output": StackShape(reference.grid, axis, name, reference.unit),
            "source": StackShape(reference.grid, axis, f"{name}_source", "sensor", "uint8", tags),
            "flags": StackShape(reference.grid, axis, f"{name}_flags", "flag", "uint8"),
        }
        return Plan(outputs, detail=(kernel, names))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Adjust and merge the records, and return how many pixels and values were adjusted in which way."""
        from ....engine import engine
        from .kernel import CHUNK, Tally

        kernel, names = plan.detail
        inputs = {
            "x": given.reference, "y": given.input, "x_flags": given.reference_flags, "y_flags": given.input_flags,
            "earlier": given.reference_source,
        }  # fmt: skip
        inputs = {role: layer for role, layer in inputs.items() if layer is not None}
        tally, writers = Tally.empty(kernel.dates.count), out.writers("output", "source", "flags")
        engine.map(
            kernel, inputs, writers, job, needs=engine.Needs(working=kernel.working, fixed=CHUNK), gather=tally.add
        )
        tally.tell(kernel.dates, kernel.axis, names, kernel.options, job.tell)
        return dict(tally.numbers())


def _require_fitting(reference: TimeStack, other: TimeStack, tell: Tell) -> bool:
    """Check the steps; returns whether both have the unit m³/m³."""
    if reference.axis.step != other.axis.step:
        raise DateError(
            "{first} is by {one} and {second} by {two}. Bring the shorter steps to the longer ones first (tool"
            " “Aggregate in time”).",
            first=reference.path, one=say(reference.axis.noun), second=other.path, two=say(other.axis.noun),
        )  # fmt: skip
    reference.require_volumetric()
    try:
        other.require_volumetric()
    except UnitError:
        tell.warn(
            "{path} is not in m³/m³ (unit “{unit}”). Its mean and spread are scaled to those of the reference, which"
            " gives it the reference's unit; pixels of which only the mean could be moved stay without its values.",
            path=other.path, unit=other.unit or say("not given"),
        )  # fmt: skip
        return False
    return True


def _sensor_names(reference: TimeStack, other: TimeStack, earlier: TimeStack | None) -> list[str]:
    """Sensors by code; those of the reference from the run that merged it."""
    if earlier is None:
        return [_name_of(reference), _name_of(other)]
    try:
        names = json.loads(earlier.tags.get(SENSORS, ""))
    except json.JSONDecodeError:
        names = None
    if not (isinstance(names, list) and names):
        raise ParameterError(
            "REFERENCE_SOURCE {path} does not say which sensors it holds. It must be the SOURCE that “Harmonise"
            " sensors” wrote together with the reference.",
            path=earlier.path,
        )
    if len(names) >= _MOST_SENSORS:
        raise ParameterError("REFERENCE_SOURCE holds {count} sensors already; there is no code left.", count=len(names))
    return [*names, _name_of(other)]


def _name_of(stack: TimeStack) -> str:
    return f"{stack.variable} ({Path(stack.path).name})"
