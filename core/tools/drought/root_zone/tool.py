"""The tool `rootzone`: soil moisture of the root zone by the exponential filter (docs/methods.md, section 11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Stack,
    StackOut,
    Table,
    Tool,
    choice,
    column,
    name_of_result,
    number,
    report_out,
    stack,
    stack_out,
    table,
    x_field,
    y_field,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....interface.quantities import SOIL_MOISTURE
from ....run.errors import DateError, InputError
from ....run.job import Job
from ....run.messages import Tell

if TYPE_CHECKING:
    from ...evaluation.validate.from_table import RecordColumns
    from .fit import FittedTime

_LONG_STEP = 20  # days; longer steps than that say little of days


@dataclass(frozen=True, kw_only=True)
class RootZone(Tool):
    """Soil moisture of the root zone from that of the surface, by the exponential filter."""

    id: ClassVar = "rootzone"
    title: ClassVar = "Root-zone soil moisture"
    group: ClassVar = "drought"
    tags: ClassVar = "root zone,exponential filter,swi,soil water index,profile,surface,smooth,delay"
    packages: ClassVar = (*Tool.packages, "pandas")
    pace: ClassVar = Pace(values=0.06)
    comes_after: ClassVar = "Build time stack, Aggregate"
    comes_before: ClassVar = "SSI"
    numbers: ClassVar = {
        "T": Number("Characteristic time T (days)"),
        "R": Number("Median correlation with the stations"),
        "R_LEFT_OUT": Number("Median correlation with stations left out of the choice of T"),
        "R_SURFACE": Number("Median correlation of the surface itself"),
        "STATIONS_USED": Number("Stations that T was fitted to"),
        "VALID_SHARE": Number("Share of dates and pixels with a value", percent=True),
    }
    help: ClassVar = """
    Satellites see the upper centimetres; crops drink from below. The root zone follows the surface with a delay, which
    the exponential filter takes for a mean of past values with weights e^(−age/T) (Wagner et al. 1999; recursive form
    Albergel et al. 2008). The larger T, the deeper and slower: 5 to 10 days stand for the upper 20 cm, 15 to 30 for 40
    to 100 cm, depending on soil and climate.

    Missing dates are no trouble: a value counts with its age, whatever lies between. Between values the last result
    stays; after 3 T without one the result is missing, and the filter begins anew. QUALITY tells the share of the
    weight of a record without gaps that was observed: low at the start of the record and in gaps. MIN_QUALITY leaves
    values of low quality out.

    With STATIONS that measure in the root zone, T is chosen among 1 to 100 days by their median correlation. How good
    it is elsewhere tells R_LEFT_OUT: each station with the T that the others choose. If it is no better than R_SURFACE,
    the filter adds nothing there.

    The filter is for days to a week; steps of a month are longer than the memory that it models. The result varies less
    than the surface and is no measurement: compare it through the index (SSI), not by its level.
    """

    input: Stack = stack(
        "Soil-moisture stack",
        "Dated stack of the surface, of days to dekads; gaps may be left.",
        quantity=SOIL_MOISTURE,
    )
    t: float = number(
        "Characteristic time T (days)", "Not used where it is fitted to STATIONS.", default=20.0, low=0.1, high=1000.0
    )
    stations: Table | None = table(
        "Stations", "Points, or a table with coordinates; soil moisture of the root zone in m³/m³.", optional=True
    )
    station: str = column("Field of the station", "Name or number of the station.", of="stations")
    date: str = column("Field of the date", "Dates or times, also as text.", of="stations")
    value: str = column("Field of soil moisture", "Soil moisture of the root zone.", of="stations")
    x_field: str = x_field("stations")
    y_field: str = y_field("stations")
    sm_unit: str = choice(
        "Unit of the stations", "volumetric: m³/m³; percent: per cent by volume.", ("volumetric", "percent"),
        labels={"volumetric": "Volumetric (m³/m³)", "percent": "Per cent by volume"}, advanced=True,
    )  # fmt: skip
    min_quality: float = number(
        "Smallest quality", "Values of lower QUALITY are left out.", default=0.0, low=0.0, high=1.0, advanced=True
    )
    name: str = name_of_result("swi")
    output: StackOut = stack_out("Root-zone soil moisture", "Stack in the unit of the input.")
    quality: StackOut | None = stack_out(
        "Quality", "Share of the weight of a record without gaps that was observed, 0 to 1.", optional=True
    )
    report: FileOut | None = report_out("How T was chosen by STATIONS, and how good it is; one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check the time step against T, and lay out the stacks of soil moisture and of its quality.

        Raises
        ------
        DateError
            The stack has a value a year.
        InputError
            The table of stations lacks a column.
        """
        sm = given.input
        step = 365.2425 / sm.axis.steps_per_year
        if step > 300:
            raise DateError("{path} has a value a year; the filter is for days to dekads.", path=sm.path)
        if step > _LONG_STEP or step > self.t:
            tell.warn(
                "A step of {path} is {step:.0f} days long, T is {t:g} days: most of what the root zone remembers lies"
                " within one step, and the result resembles the input.",
                path=sm.path, step=step, t=self.t,
            )  # fmt: skip
        if given.stations is not None:
            from ...evaluation.validate.from_table import require_columns

            require_columns(given.stations, self._columns)
        outputs = {
            "output": StackShape(sm.grid, sm.axis, self.name or "swi", sm.unit),
            "quality": StackShape(sm.grid, sm.axis, "swi_quality", "1"),
        }
        return Plan(outputs)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Fit T to the stations, where there are some, and write the filtered stacks and the report.

        Returns T in days, the share of values that are written, and the correlations with the stations.
        """
        from ....engine import engine
        from .filter import RootZoneKernel

        sm = given.input
        days = np.array([day.toordinal() for day in sm.axis.dates], float)
        time, numbers, found = self.t, {}, None
        if given.stations is not None:
            found = self._fit(given, days, job.part(0, 0.3))
            time = found.time
            numbers = {
                "R": found.r, "R_LEFT_OUT": found.r_left_out, "R_SURFACE": found.r_surface,
                "STATIONS_USED": found.stations,
            }  # fmt: skip
            numbers = {name: value for name, value in numbers.items() if np.isfinite(value)}
        if page := out.path("report"):
            from .report import write_report

            write_report(page, found, time, sm.path)
        counts: list[int] = []
        engine.map(
            RootZoneKernel(days, time, self.min_quality), {"sm": sm}, out.writers("output", "quality"),
            job.part(0.3, 1), needs=engine.Needs(working=12 * len(sm) + 100), gather=counts.append,
        )  # fmt: skip
        values = max(sm.grid.window.pixels * len(sm), 1)
        return {"T": time, "VALID_SHARE": sum(counts) / values, **numbers}

    @property
    def _columns(self) -> RecordColumns:
        from ...evaluation.validate.from_table import RecordColumns

        return RecordColumns(
            station=self.station, date=self.date, value=self.value, x=self.x_field, y=self.y_field, unit=self.sm_unit
        )

    def _fit(self, given: Opened, days: np.ndarray, job: Job) -> FittedTime:
        """T by the stations."""
        from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
        from ....data.stack.time_axis import step_numbers
        from ....zonal.pixels_at_points import pixels_of, require_inside, values_at
        from ...evaluation.validate.from_table import records_from_table
        from ...evaluation.validate.records import without_codes
        from .fit import MIN_COMMON, fit_time

        sm = given.input
        records = without_codes(records_from_table(given.stations, self._columns), job.tell)
        row, col = pixels_of(sm.grid, LONGITUDE_LATITUDE, records.longitude, records.latitude)
        require_inside(row >= 0, sm, LONGITUDE_LATITUDE)
        job.tell.leave_out("stations", int((row < 0).sum()), row.size, "they lie beside the raster")
        step = step_numbers(records.time.astype("datetime64[D]"), sm.axis.step) - sm.axis.first
        inside = (step >= 0) & (step < len(sm)) & (row[records.sensor] >= 0)
        sums, counts = np.zeros((len(sm), row.size)), np.zeros((len(sm), row.size))
        np.add.at(sums, (step[inside], records.sensor[inside]), records.value[inside])
        np.add.at(counts, (step[inside], records.sensor[inside]), 1)
        with np.errstate(all="ignore"):
            truth = np.where(counts > 0, sums / counts, np.nan)
        found = fit_time(values_at(sm, row, col, job), days, truth)
        if found is None:
            raise InputError(
                "No station has {least} dates in common with {path}: T cannot be fitted. Give T instead.",
                least=MIN_COMMON, path=sm.path,
            )  # fmt: skip
        job.tell.info(
            "T = {time:g} days by {stations} station(s): median correlation {r:.3f}; the surface itself {surface:.3f}.",
            time=found.time, stations=found.stations, r=found.r, surface=found.r_surface,
        )  # fmt: skip
        if np.isfinite(found.r_left_out) and found.r_left_out <= found.r_surface:
            job.tell.warn(
                "At stations left out of the choice of T the filter ({left:.3f}) is no better than the surface"
                " ({surface:.3f}).",
                left=found.r_left_out, surface=found.r_surface,
            )  # fmt: skip
        return found
