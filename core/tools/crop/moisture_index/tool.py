"""The tool `moistureindex`: Thornthwaite's moisture index of the mean year (docs/methods.md, section 6)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from ....data.raster.reader import RasterFile
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import CLIMATOLOGY, TimeStack
from ....interface.declaration import (
    Number,
    Pace,
    Raster,
    RasterOut,
    Tool,
    choice,
    name_of_result,
    number,
    raster,
    raster_out,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, RasterShape
from ....interface.quantities import EVAPOTRANSPIRATION, PRECIPITATION
from ....run.errors import DateError, InputError, UnitError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .thornthwaite import SUM_UNIT, VERSIONS, MeanYear, MoistureIndexKernel

_PER_DAY = re.compile(r"(mm|kg\s*m(\^|\*\*)?-?2)\s*(/\s*|[.\s]|per)*\s*(d|day|days)(\^?-1|⁻¹)?", re.IGNORECASE)
_AMOUNT = re.compile(r"(mm|kg\s*m(\^|\*\*)?-2|kg/m2)?(\s*(/|[.\s]|per)*\s*(month|mon|mo)(\^?-1|⁻¹)?)?", re.IGNORECASE)
_LEAST = 15.0  # mm of potential evapotranspiration in the mean month of a region; below it they are mm per day
_MEAN_DAYS = (31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SAMPLE = 256
_BANDS_AT_ONCE = 12


@dataclass(frozen=True, kw_only=True)
class MoistureIndex(Tool):
    """Is the climate dry or moist? From monthly precipitation and potential evapotranspiration."""

    id: ClassVar = "moistureindex"
    title: ClassVar = "Moisture index (Thornthwaite)"
    group: ClassVar = "crop"
    tags: ClassVar = (
        "moisture index,thornthwaite,mather,aridity,climate,water balance,precipitation,evapotranspiration,im"
    )
    pace: ClassVar = Pace(values=0.012)
    comes_after: ClassVar = "Build time stack, Aggregate in time, Align to a grid"
    comes_before: ClassVar = "Sample covariates at stations"
    numbers: ClassVar = {"MEAN": Number("Mean of all pixels")}
    help: ClassVar = """
    One value per pixel for the whole record, as a static covariate of the crop model (its name is im): the
    precipitation and potential evapotranspiration of each calendar month are averaged over the months that both
    stacks have, and a monthly water balance of the soil is run over this mean year until it repeats itself. With the
    surplus s, the deficit d and the need n of the year (the potential evapotranspiration), version 1955
    is 100 (s − d) / n, version 1948 (100 s − 60 d) / n.

    Above 100 perhumid, 20 to 100 humid, 0 to 20 moist subhumid, −33 to 0 dry subhumid (1948: −20), −67 to −33
    semiarid (1948: −40), below that arid.

    In version 1955 the soil gives less water the drier it is (as Thornthwaite and Mather have it), in 1948 all that
    it has. CAPACITY is the water that the soil holds for plants: about 50 mm in sand, 100 in loam, 150 to 200 in
    clay or under deep roots. Snow is not stored: precipitation counts when it falls.

    The stacks are by month, in mm per month or mm per day (converted), or climatologies of twelve bands. Their unit
    is read from the file and checked against the values.
    """

    precipitation: Raster = raster(
        "Precipitation by month", "Stack or climatology, mm per month or per day.", quantity=PRECIPITATION
    )
    pet: Raster = raster(
        "Potential evapotranspiration by month",
        "Stack or climatology on the same grid, mm per month or per day.",
        quantity=EVAPOTRANSPIRATION, on_grid_of="precipitation",
    )  # fmt: skip
    capacity: float = number("Water that the soil holds", "For plants, in mm.", default=100.0, low=1.0, high=1000.0)
    version: str = choice(
        "Version",
        "The year of the publication; see the help.",
        VERSIONS,
        labels={"1955": "Thornthwaite and Mather 1955", "1948": "Thornthwaite 1948"},
    )
    name: str = name_of_result("im")
    output: RasterOut = raster_out("Moisture index", "One band; below 0 dry, above 0 moist.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that both inputs become mean years in millimetres, of the years that they have in common.

        Returns
        -------
        Plan
            A raster of one band; its detail: the kernel.

        Raises
        ------
        DateError
            An input is neither monthly nor a climatology of twelve bands, or the two share no whole year.
        UnitError
            The unit of an input is no depth of water.
        """
        rain, need = given.precipitation, given.pet
        axes = {raster: _axis(raster) for raster in (rain, need)}
        common = _common(rain, need, axes, tell)
        kernel = MoistureIndexKernel(
            _mean_year(rain, "PRECIPITATION", axes[rain], common, tell),
            _mean_year(need, "PET", axes[need], common, tell),
            self.capacity,
            self.version,
        )
        name = self.name or "im"
        shape = RasterShape(rain.grid, (name,), tags={"variable": name, "unit": "1"})
        return Plan({"output": shape}, detail=kernel)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the index, and return its mean over all pixels (NaN where every pixel is missing)."""
        from ....engine import engine

        kernel = plan.detail
        parts: list[tuple[int, int]] = []
        inputs = {"rain": given.precipitation, "need": given.pet}
        engine.map(
            kernel, inputs, out.writers("output"), job, needs=engine.Needs(working=kernel.working), gather=parts.append
        )
        total, count = (sum(one) for one in zip(*parts, strict=True))
        if not count:
            job.tell.warn("Every pixel is missing: no pixel has all twelve months of both.")
        pixels = given.precipitation.grid.window.pixels
        job.tell.leave_out(
            "pixels", pixels - count, pixels, "a calendar month is missing, or there is no need of water"
        )
        return {"MEAN": total * SUM_UNIT / count if count else float("nan")}


def _axis(raster: RasterFile) -> tuple[TimeAxis, np.ndarray] | None:
    """Time axis of a monthly stack, and the step of each of its bands; None for a climatology.

    Raises
    ------
    DateError
        Neither a climatology of twelve bands nor a stack by month.
    """
    if raster.tags.get("time_step") == CLIMATOLOGY:
        if raster.count != 12:
            raise DateError(
                "{path} is a climatology with {count} bands; it must have one per calendar month.",
                path=raster.path, count=raster.count,
            )  # fmt: skip
        return None
    with TimeStack(raster.path) as stack:
        if stack.axis.step != "month":
            raise DateError(
                "{path} is by {step}; the index is made of months. Aggregate it first (“Aggregate in time”, sum of"
                " amounts, mean of rates).",
                path=raster.path, step=say(stack.axis.noun),
            )  # fmt: skip
        steps = np.flatnonzero(stack.bands)
        return stack.axis, steps[np.argsort(stack.bands[steps])]


def _common(rain: RasterFile, need: RasterFile, axes, tell: Tell) -> set[int] | None:
    """Step numbers that both stacks have; None where a climatology is among them or none is in common."""
    if axes[rain] is None or axes[need] is None:
        return None
    there = [set(axis.numbers[steps].tolist()) for axis, steps in (axes[rain], axes[need])]
    both = there[0] & there[1]
    if len({number % 12 for number in both}) == 12:
        tell.info("The mean year is that of the {count} months that both stacks have.", count=len(both))
        for raster, months in zip((rain, need), there, strict=True):
            tell.leave_out(
                "months of {path}", len(months) - len(both), len(months), "the other stack lacks them", path=raster.path
            )
        return both
    tell.warn(
        "{rain} and {need} do not share all twelve calendar months: the mean year of each is of its own record.",
        rain=rain.path, need=need.path,
    )  # fmt: skip
    return None


def _mean_year(raster: RasterFile, what: str, axis, common: set[int] | None, tell: Tell) -> MeanYear:
    if axis is None:
        members = [np.array([month]) for month in range(12)]
        unit = raster.tags.get("unit") or raster.units[0] or ""
        return MeanYear(members, _factors(raster, what, unit, np.array(_MEAN_DAYS), tell))
    axis, steps = axis
    numbers = axis.numbers[steps]
    used = np.array([common is None or number in common for number in numbers.tolist()])
    members = [np.flatnonzero((numbers % 12 == month) & used) for month in range(12)]
    if not all(len(member) for member in members):
        raise DateError("{path} has no date of some calendar months; the mean year needs all twelve.", path=raster.path)
    days = [axis.dates[step] for step in steps.tolist()]
    length = np.array([monthrange(day.year, day.month)[1] for day in days], float)
    unit = raster.tags.get("unit") or raster.units[0] or ""
    return MeanYear(members, _factors(raster, what, unit, length, tell))


def _factors(raster: RasterFile, what: str, unit: str, days: np.ndarray, tell: Tell) -> np.ndarray:
    """Millimetres of a month in one unit of each band; values are looked at, too."""
    per_day = bool(_PER_DAY.fullmatch(unit.strip()))
    if not per_day and not _AMOUNT.fullmatch(unit.strip()):
        raise UnitError(
            "{path} ({what}) is in “{unit}”; needed are mm per month or mm per day. Metres must be multiplied by 1000,"
            " kg m⁻² s⁻¹ by 86 400 (to mm/day), for example with SCALE and UNIT of “Build time stack”.",
            path=raster.path, what=what, unit=unit,
        )  # fmt: skip
    shape = (min(raster.grid.height, _SAMPLE), min(raster.grid.width, _SAMPLE))
    total, count = 0.0, 0
    for first in range(1, raster.count + 1, _BANDS_AT_ONCE):  # a long record as a whole would be beyond small budgets
        some = raster.read(bands=range(first, min(first + _BANDS_AT_ONCE, raster.count + 1)), shape=shape)
        known = np.isfinite(some)
        total, count = total + float(some.sum(dtype="float64", where=known)), count + int(known.sum())
    if not count:
        raise InputError("{path} ({what}) holds no value: every pixel is missing.", path=raster.path, what=what)
    mean = total / count
    if mean < 0:
        raise UnitError(
            "{path} ({what}) is mostly negative (mean {mean:.3g}): fluxes upward may count negative there. Multiply by"
            " −1 first (SCALE of “Build time stack”).",
            path=raster.path, what=what, mean=mean,
        )  # fmt: skip
    if what == "PET" and mean * (30.4 if per_day else 1) < _LEAST:
        raise UnitError(
            "{path} (PET) has a mean of {mean:.3g} “{unit}”: too little for a month. If it is in mm per day, build the"
            " stack with UNIT mm/day.",
            path=raster.path, mean=mean, unit=unit or say("without a unit"),
        )  # fmt: skip
    if per_day:
        tell.info("{path} is in mm per day: multiplied by the days of each month.", path=raster.path)
        return days
    return np.ones(len(days))
