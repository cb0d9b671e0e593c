"""The tool `buildstack`: one dated raster from what was downloaded (METHODS §1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

from ....data.stack.time_axis import STEPS
from ....interface.declaration import (
    Number,
    Stack,
    StackOut,
    Tool,
    choice,
    day,
    extent,
    folder,
    name_of_result,
    number,
    rasters,
    stack,
    stack_out,
    switch,
    text,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....run.job import Job
from ....run.messages import Tell
from .options import BuildOptions
from .presets import WORDS, tried_text


@dataclass(frozen=True, kw_only=True)
class BuildStack(Tool):
    """Makes one dated raster (a stack) from single files, a folder, NetCDF files or a multi-band raster."""

    id: ClassVar = "buildstack"
    title: ClassVar = "Build time stack"
    group: ClassVar = "stacks"
    tags: ClassVar = "stack,time series,netcdf,monthly,dates,import,soil moisture"
    comes_before: ClassVar = "Aggregate in time, Fill gaps, SSI, Trend. Comes first"
    numbers: ClassVar = {
        "DATES": Number("Dates with data"),
        "FIRST": Number("First date", text=True),
        "LAST": Number("Last date", text=True),
        "MISSING_SHARE": Number("Share of missing pixels", percent=True),
        "MASKED_SHARE": Number("Share of the values that was masked", percent=True),
    }
    in_place: ClassVar = ("append_to",)  # a stack may be continued where it is
    help: ClassVar = f"""
    Each band of the result is one date, written into the band's description (2003-01-01 is the first day of the
    period). The time axis is regular: dates without a file become bands that are all missing, so that neighbouring
    months are always neighbouring bands.

    PRESET knows the variables, flags, units and file names of common products; what you give yourself goes before
    what it says. {tried_text()}

    The date of a layer comes from START and STEP (one multi-band raster), else from the file's name where PATTERN is
    given (by you or the preset), else from the NetCDF time axis, the band description or the file's name. All files
    must lie on one grid and be in one unit; nothing is resampled. Rows that run north and longitudes from 0° to 360°
    are turned, which is exact: the stack is north-up and starts at 180° W.

    Scale and offset are applied, declared valid ranges and quality flags mask values, and the masked share is
    reported. A file whose values differ about 100-fold from the others (already scaled) is an error that names it.

    ACTIVE soil moisture of CCI and C3S is per cent of saturation. It can be stacked, but the tools that work with
    volumetric soil moisture refuse it.

    Dry run lists the settings, files and dates that would be used, and writes nothing.
    """

    input: Sequence[str] = rasters(
        "Layers or files", "Rasters to stack; a NetCDF file counts with all its dates.", optional=True, files=True
    )
    folder: str | None = folder("Folder", "Every raster file of this folder (not of its subfolders) is added to INPUT.")
    append_to: Stack | None = stack(
        "Append to stack",
        """An earlier stack whose dates come along unchanged; its variable, unit and step are taken over. Dates that
        both have are an error.""",
        optional=True,
    )
    preset: str = choice(
        "Product",
        """Fills in VARIABLE, flags, scale, valid range, unit, file names and time step as the product's description has
        them, and the place on the ground where the files do not tell it.""",
        WORDS,
    )
    pattern: str = text(
        "Date pattern in the file names",
        """Where the date stands, with YYYY, MM, DD, DDD (day of the year) and * for any text, for example
        LST_Day_YYYYMM. In FOLDER only files with such names are taken. Empty: all files, dates recognised
        automatically.""",
    )
    variable: str = text("Variable", "Name of the variable to read, when the files hold several (NetCDF, HDF).")
    name: str = name_of_result()
    unit: str = text("Unit", "Unit of the stack's values. Empty: the unit that the files declare.", advanced=True)
    start: date | None = day(
        "Date of the first band", "For one multi-band raster that has no dates of its own.", advanced=True
    )
    step: str | None = choice(
        "Time step",
        """Length of a period. Not set: the dates decide (year where they lie a year apart, month where every month has
        one file at most, then dekad, day); months for START.""",
        STEPS, optional=True, advanced=True,
    )  # fmt: skip
    scale: float | None = number(
        "Scale", "Used instead of the files' own scale: value = stored × scale + offset.", advanced=True
    )
    offset: float | None = number("Offset", "Used instead of the files' own offset.", advanced=True)
    valid_min: float | None = number(
        "Smallest valid value",
        "Smaller values (after scaling) become missing. Used instead of the bound that the files declare.",
        advanced=True,
    )
    valid_max: float | None = number(
        "Largest valid value",
        "Larger values (after scaling) become missing. Used instead of the bound that the files declare.",
        advanced=True,
    )
    flag_variable: str = text("Flag variable", "Variable of the same files that holds quality flags.", advanced=True)
    flag_keep: str = text(
        "Flags to keep",
        """Which flags keep their pixel; all others become missing. Values: 0,1. Bits (0 is the lowest): bits 0-1 = 0,1.
        Limits of the scaled value: <= 0.2. Several with semicolons between, all must hold. The word all keeps
        everything, also against the preset.""",
        advanced=True,
    )
    extent: Any = extent(
        "Extent",
        """Only the pixels that touch this extent are read. Longitudes are counted from −180 to 180, also in files that
        count from 0 to 360.""",
        advanced=True,
    )
    dry_run: bool = switch(
        "Dry run: list files and dates only", "Nothing is written; the list goes to the log.", advanced=True
    )
    output: StackOut = stack_out("Time stack", "GeoTIFF with one band per date.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        from .build import plan_stack, spacing_of
        from .sources import Source

        options = self._options()
        opening = Job(cancelled=tell.cancelled, info=tell.info, warn=tell.warn)
        old = given.append_to
        plan = plan_stack(self._paths(options), options, old.path if old else None, opening)
        for note in plan.notes:
            tell.warn(note)
        with (Source(old.path, old.path) if old else plan.layers[0].source).open() as first:
            tags = spacing_of(plan, first.tags.get("spacing", ""))
            known = SimpleNamespace(path=first.path, tags=first.tags)
        shape = StackShape(plan.grid, plan.axis, plan.name, plan.unit, tags=tags)
        labels = plan.axis.labels
        numbers = {"DATES": len(plan.layers), "FIRST": labels[0], "LAST": labels[-1]}
        lines = (plan.describe(),) if self.dry_run else ()
        return Plan({"output": shape}, detail=(plan, known), lines=lines, numbers=numbers)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        from .build import tell_absent, write_stack

        shape, append_to = plan.outputs["output"], given.append_to.path if given.append_to else None
        stack_plan, first = plan.detail
        provenance = out.provenance.of(first)
        with shape.open(str(out.path("output")), provenance.tags()) as writer:
            numbers = write_stack(stack_plan, writer, append_to, job)
        tell_absent(stack_plan, int(shape.tags.get("spacing", 0)), job.tell)
        return numbers

    def _options(self) -> BuildOptions:
        box = self.extent
        return BuildOptions(
            preset=self.preset, pattern=self.pattern, variable=self.variable, name=self.name, unit=self.unit,
            start=self.start, step=self.step or "", scale=self.scale, offset=self.offset, valid_min=self.valid_min,
            valid_max=self.valid_max, flag_variable=self.flag_variable, flag_keep=self.flag_keep,
            extent=(lambda grid: box.bounds(grid.crs)) if hasattr(box, "bounds") else box,
        )  # fmt: skip

    def _paths(self, options: BuildOptions) -> list[str]:
        """Files of INPUT and FOLDER; the result of an earlier run in the same folder is no input of this one."""
        from .layers import files_in

        found = files_in(self.folder, self.pattern, options.reading().names) if self.folder else []
        return [*map(str, self.input), *(path for path in found if Path(path).resolve() != Path(self.output).resolve())]
