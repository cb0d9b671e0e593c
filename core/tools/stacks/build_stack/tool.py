"""The tool `buildstack`: one dated raster from files as they were downloaded (docs/methods.md, section 1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
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
    reference_system,
    stack,
    stack_out,
    switch,
    text,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, StackShape
from ....run.errors import InputError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .options import HOURS, BuildOptions
from .presets import TITLES, WORDS, tried_text

_SECONDS_PER_MILLION = 0.05  # of values, read and written by one thread; measured on NetCDF and GeoTIFF


@dataclass(frozen=True, kw_only=True)
class BuildStack(Tool):
    """Makes one dated raster (a stack) from single files, a folder, NetCDF files or a multi-band raster."""

    id: ClassVar = "buildstack"
    title: ClassVar = "Build time stack"
    group: ClassVar = "stacks"
    tags: ClassVar = "stack,time series,netcdf,grib,monthly,dates,import,soil moisture"
    comes_before: ClassVar = "Aggregate in time, Fill gaps, SSI, Trend. Comes first"
    numbers: ClassVar = {
        "DATES": Number("Dates with data"),
        "FIRST": Number("First date", text=True),
        "LAST": Number("Last date", text=True),
        "MISSING_SHARE": Number("Share of missing pixels", percent=True),
        "MASKED_SHARE": Number("Share of the values that was masked", percent=True),
    }
    help: ClassVar = f"""
    Each band of the result is one date, written into the band's description (2003-01-01 is the first day of the
    period). The time axis is regular: dates without a file become bands that are all missing, so that neighbouring
    months are always neighbouring bands.

    PRESET knows the variables, flags, units and file names of common products; what you give yourself goes before
    what it says. {tried_text()}

    The date of a layer comes from START and STEP (one multi-band raster), else from the file's name where PATTERN is
    given (by you or the preset), else from the NetCDF time axis, the band description or the file's name. All files
    must lie on one grid and be in one unit; nothing is resampled. Rows that run north and longitudes from 0° to 360°
    are turned, which is exact: the stack is north-up and starts at 180° W. Dimensions of NetCDF files may have any
    order.

    Scale and offset are applied, declared valid ranges and quality flags mask values, and the masked share is
    reported. A file whose values differ about 100-fold from the others (already scaled) is an error that names it. A
    value that recurs far from all others (−9999) is taken as missing and named.

    ACTIVE soil moisture of CCI and C3S is per cent of saturation. It can be stacked, but the tools that work with
    volumetric soil moisture refuse it.

    Dry run lists the settings, files and dates that would be used, and writes nothing.
    """

    input: tuple[str, ...] = rasters(
        "Layers or files",
        """Rasters to stack; a NetCDF file counts with all its dates. Archives (zip, gz, tar) are taken as downloaded,
        with all rasters in them.""",
        optional=True,
        files=True,
    )
    folder: str | None = folder("Folder", "Every raster file of this folder (not of its subfolders) is added to INPUT.")
    append_to: Stack | None = stack(
        "Append to stack",
        """An earlier stack whose dates come along unchanged; its variable, unit and step are taken over. Dates that
        both have are an error.""",
        optional=True,
        may_be_output=True,
    )
    preset: str = choice(
        "Product",
        """Fills in VARIABLE, flags, scale, valid range, unit, file names and time step as the product's description has
        them, and the place on the ground where the files do not tell it.""",
        WORDS,
        labels=TITLES,
    )
    pattern: str = text(
        "Date pattern in the file names",
        """Where the date stands, with YYYY, MM, DD, DDD (day of the year), DEK (dekad of the month, 1 to 3) and * for
        any text, for example LST_Day_YYYYMM. In FOLDER only files with such names are taken. Empty: all files, dates
        recognised automatically.""",
    )
    variable: str = text(
        "Variable",
        """Name of the variable to read, when the files hold several (NetCDF, HDF, GRIB; of GRIB the element, such as
        swvl1, or element and level, such as TMP@2-HTGL).""",
    )
    level: str = text(
        "Level",
        """Where the variable has a dimension beside time, rows and columns (depth, soil layer, ensemble member): the
        value of the one to take, its label, or its number where the files give no values. Several dimensions:
        depth=0.05; member=3. Of GRIB the level as listed (0-7-DBLY). What there is stands in the message when this is
        left empty.""",
        advanced=True,
    )
    name: str = name_of_result()
    unit: str = text("Unit", "Unit of the stack's values. Empty: the unit that the files declare.", advanced=True)
    start: date | None = day(
        "Date of the first band", "For one multi-band raster that has no dates of its own.", advanced=True
    )
    step: str | None = choice(
        "Time step",
        """Length of a period. Not set: the dates decide (year where they lie a year apart, month where every month has
        one file at most, then dekad, half-month, composite, day); months for START.""",
        STEPS,
        labels={
            "month": "Month",
            "dekad": "Dekad (ten days)",
            "half_month": "Half month",
            "pentad": "Pentad (five days)",
            "week": "Week",
            "16day": "16 days, from 1 January on",
            "8day": "8 days, from 1 January on",
            "4day": "4 days, from 1 January on",
            "day": "Day",
            "year": "Year",
        },
        optional=True,
        advanced=True,
    )
    hours: str | None = choice(
        "Hours to days",
        """How several values of one day (hours) become one; the stack is then one of days. Not set: two values of one
        day are an error.""",
        HOURS,
        labels={"mean": "Mean", "sum": "Sum", "min": "Smallest value", "max": "Largest value"},
        optional=True,
        advanced=True,
    )
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
    crs: str = reference_system(
        "Reference system of files without one",
        "Says what the coordinates of the files mean where the files do not. Files that have one keep it.",
        advanced=True,
    )
    dry_run: bool = switch(
        "Dry run: list files and dates only", "Nothing is written; the list goes to the log.", advanced=True
    )
    output: StackOut = stack_out("Time stack", "GeoTIFF with one band per date.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Find the files, read which dates and variables they hold, and lay out the stack.

        Returns
        -------
        Plan
            Its lines describe what will be stacked; its detail: the layers of each date.

        Raises
        ------
        InputError, DateError, UnitError, ParameterError
            There is nothing to stack, a file cannot be read or has no date, dates repeat, units differ, or an option
            does not suit the files.
        ResourceError
            There is no room to unpack an archive.
        """
        from .archives import Unpacked
        from .build import plan_stack, spacing_tag
        from .layers import SUFFIXES, files_in, unpacked
        from .sources import Source

        options = self.options()
        found = files_in(self.folder, self.pattern, options.reading().names) if self.folder else []
        # The result of an earlier run in the same folder is no input of this one.
        target = Path(self.output).resolve()
        found = [path for path in found if Path(path).resolve() != target]
        unpack = Unpacked(self.output, SUFFIXES, tell)
        try:
            paths = unpacked(self.input, found, self.pattern, unpack, tell)
            plan = plan_stack(paths, options, self.append_to, tell, unpack)
        except BaseException:
            unpack.close()  # not only when the error is forgotten, which a caller may keep
            raise
        for note in plan.notes:
            tell.warn(note)
        with (Source(self.append_to, self.append_to) if self.append_to else plan.layers[0].source).open() as first:
            tags = spacing_tag(plan, first.tags.get("spacing", ""))
        values = plan.grid.window.pixels * len(plan.layers)
        labels = plan.axis.labels
        return Plan(
            {"output": StackShape(plan.grid, plan.axis, plan.name, plan.unit, tags=tags)},
            Cost(seconds=_SECONDS_PER_MILLION * values / 1e6),
            detail=plan,
            lines=tuple(plan.describe().split("\n")),
            numbers={"DATES": len(plan.layers), "FIRST": labels[0], "LAST": labels[-1]},
            sources=(first,),
        )

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the dates, and say which are missing and how much was masked.

        Returns the number of dates, the first and the last, and the shares of missing and of masked values.

        Raises
        ------
        InputError
            No value is left.
        """
        from .build import write_dates

        stack, spacing = plan.detail, int(plan.outputs["output"].tags.get("spacing", 0))
        counts = write_dates(stack, out.writer("output"), self.append_to, job)
        if stack.unpacked is not None:
            stack.unpacked.close()
        absent = stack.axis.size - len(stack.dates)
        if counts.masked > counts.found / 2 and counts.masked < counts.found:
            job.warn(
                "{share:.0%} of the values were masked. If that is too much: the flags may mean something else, or the"
                " files declare their valid range after scaling, against the convention; VALID_MIN and VALID_MAX take"
                " its place.",
                share=counts.masked / counts.found,
            )  # fmt: skip
        if not counts.found - counts.masked:
            masked = (
                say(" ({masked} value(s) by the valid range or the flags)", masked=counts.masked)
                if counts.masked
                else ""
            )
            raise InputError(
                "No value is left in {dates} date(s): every pixel is nodata or masked{masked}.",
                dates=len(stack.layers), masked=masked,
            )  # fmt: skip
        if absent:
            composites = spacing and absent <= spacing * len(stack.layers)
            (job.info if composites else job.warn)(
                "{count} step(s) have no file and were inserted as all missing.{apart}",
                count=absent, apart=f" The dates lie {spacing} {stack.axis.noun}s apart." if composites else "",
            )  # fmt: skip
        return {
            "DATES": counts.dates,
            "FIRST": stack.axis.labels[0],
            "LAST": stack.axis.labels[-1],
            "MISSING_SHARE": 1 - counts.written / (stack.grid.window.pixels * stack.axis.size),
            "MASKED_SHARE": counts.masked / counts.found if counts.found else 0.0,
        }

    def options(self) -> BuildOptions:
        """The settings that say how files are read."""
        return BuildOptions(
            preset=self.preset, pattern=self.pattern, variable=self.variable, name=self.name, unit=self.unit,
            start=self.start, step=self.step or "", scale=self.scale, offset=self.offset, valid_min=self.valid_min,
            valid_max=self.valid_max, flag_variable=self.flag_variable, flag_keep=self.flag_keep,
            extent=(lambda grid: self.extent.bounds(grid.crs)) if self.extent else None, hours=self.hours or "",
            level=self.level, crs=self.crs or "",
        )  # fmt: skip
