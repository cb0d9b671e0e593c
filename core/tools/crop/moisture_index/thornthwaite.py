"""Thornthwaite's moisture index from precipitation and potential evapotranspiration (METHODS §6).

Source: C. W. Thornthwaite (1948), *An approach toward a rational classification of climate*, Geographical Review 38,
55–94; C. W. Thornthwaite & J. R. Mather (1955), *The water balance*, Publications in Climatology 8(1).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

import numpy as np

from ....data.earth.grid import Window, require_same_grid
from ....data.raster import RasterFile, RasterWriter
from ....data.stack.time_stack import CLIMATOLOGY, TimeStack
from ....data.stack.time_statistics import statistic_of
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import DateError, InputError, ParameterError, UnitError
from ....run.job import Job
from ....run.provenance import Provenance

VERSIONS = ("1955", "1948")
_YEARS = 100  # of spin-up, at most
_SETTLED = 1e-4  # mm between the ends of two years
_PER_DAY = re.compile(r"(mm|kg\s*m(\^|\*\*)?-?2)\s*(/\s*|[.\s]|per)*\s*(d|day|days)(\^?-1|⁻¹)?", re.IGNORECASE)
_AMOUNT = re.compile(r"(mm|kg\s*m(\^|\*\*)?-2|kg/m2)?(\s*(/|[.\s]|per)*\s*(month|mon|mo)(\^?-1|⁻¹)?)?", re.IGNORECASE)
_LEAST = 15.0  # mm of potential evapotranspiration in the mean month of a region; below it they are mm per day
_MEAN_DAYS = (31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SAMPLE = 256
_WORKING = 12 * 8 * 4 + 100  # bytes per pixel of the mean year and its balance


def moisture_index(
    rain: np.ndarray, evaporation: np.ndarray, capacity: float = 100.0, version: str = "1955", check=lambda: None
) -> np.ndarray:
    """Thornthwaite's index of a mean year: below 0 dry, above 0 moist.

    Parameters
    ----------
    rain, evaporation
        ``(12, …)`` mm of precipitation and potential evapotranspiration of the calendar months.
    capacity
        mm of water that the soil holds for plants.
    version
        ``1955``: 100 (s − d) / n; ``1948``: (100 s − 60 d) / n, with the year's surplus s, deficit d and need n (see
        `water_balance`).

    Returns
    -------
    ``(…)`` float32; NaN where a month is missing or there is no need for water.
    """
    surplus, deficit, need = water_balance(rain, evaporation, capacity, version, check)
    with np.errstate(invalid="ignore", divide="ignore"):
        index = (100 * surplus - (60 if version == "1948" else 100) * deficit) / need
    return np.where(need > 0, index, np.nan).astype("float32")


def water_balance(
    rain, evaporation, capacity: float = 100.0, version: str = "1955", check=lambda: None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Surplus, deficit and need of the year that repeats itself, each ``(…)`` mm; parameters as `moisture_index`.

    The year is run from a full soil until it ends as it began. Rain beyond the need fills the soil, and runs off
    beyond its capacity. Where the need is larger the soil gives what it has (1948), or the less the drier it is:
    what it holds falls as exp(−lack / capacity) (1955).
    """
    gain = np.asarray(rain, "float64") - np.asarray(evaporation, "float64")
    soil = np.full(gain.shape[1:], float(capacity))
    for _ in range(_YEARS):
        check()
        before = soil
        surplus, deficit = np.zeros((2, *soil.shape))
        for month in gain:
            lack = np.minimum(month, 0)
            left = soil * np.exp(lack / capacity) if version == "1955" else np.maximum(soil + lack, 0)
            deficit -= lack + soil - left
            filled = left + np.maximum(month, 0)
            surplus += np.maximum(filled - capacity, 0)
            soil = np.minimum(filled, capacity)
        if not (np.abs(soil - before) > _SETTLED).any():
            break
    return surplus, deficit, np.asarray(evaporation, "float64").sum(axis=0)


@dataclass(frozen=True, eq=False)
class Months:
    """Twelve calendar months of a monthly stack or of a climatology; an input of `engine.map`.

    members
        For each calendar month the bands that its mean is of.
    factors
        mm of a month in one unit of each band.
    """

    raster: object
    path: str
    grid: object
    tags: dict
    band_count: int
    members: list[np.ndarray]
    factors: np.ndarray

    def read(self, window: Window) -> np.ndarray:
        return self.raster.read(window)

    def mean_year(self, values: np.ndarray) -> np.ndarray:
        """``(12, rows, cols)`` float64 mm from what `read` gives; NaN where no year has the month. Not negative."""
        year = [
            statistic_of(values[member] * self.factors[member, None, None], "mean", 1, 0) for member in self.members
        ]
        return np.maximum(np.stack(year), 0).astype("float64")


def _open(path: str, opened: list) -> RasterFile | TimeStack:
    raster = RasterFile(path)
    opened.append(raster)
    if raster.tags.get("time_step") == CLIMATOLOGY:
        if raster.count != 12:
            raise DateError(f"{path} is a climatology with {raster.count} bands; it must have one per calendar month.")
        return raster
    stack = TimeStack(path)
    opened.append(stack)
    if stack.axis.step != "month":
        raise DateError(
            f"{path} is by {stack.axis.step}; the index is made of months. Aggregate it first (“Aggregate in time”, "
            "sum of amounts, mean of rates)."
        )
    return stack


def _common(rain, evaporation, job: Job) -> set[int] | None:
    """Step numbers that both stacks have; None where a climatology is among them or none is in common."""
    if not (isinstance(rain, TimeStack) and isinstance(evaporation, TimeStack)):
        return None
    both = set(rain.axis.numbers[rain.bands > 0]) & set(evaporation.axis.numbers[evaporation.bands > 0])
    if len({number % 12 for number in both}) == 12:
        job.info(f"The mean year is that of the {len(both)} months that both stacks have.")
        return both
    job.warn(
        f"{rain.path} and {evaporation.path} do not share all twelve calendar months: the mean year of each is of its "
        "own record."
    )
    return None


def _months(raster, what: str, common: set[int] | None, job: Job) -> Months:
    if isinstance(raster, TimeStack):
        days = raster.axis.dates
        used = np.array([common is None or number in common for number in raster.axis.numbers])
        members = [np.flatnonzero((raster.axis.numbers % 12 == month) & used) for month in range(12)]
        if not all(len(member) for member in members):
            raise DateError(f"{raster.path} has no date of some calendar months; the mean year needs all twelve.")
        unit, length = raster.unit, [monthrange(day.year, day.month)[1] for day in days]
    else:
        members, length = [np.array([month]) for month in range(12)], _MEAN_DAYS
        unit = raster.tags.get("unit") or raster.units[0] or ""
    factors = _factors(raster, what, unit, np.array(length, float), job)
    return Months(raster, raster.path, raster.grid, raster.tags, raster.band_count, members, factors)


def _factors(raster, what: str, unit: str, days: np.ndarray, job: Job) -> np.ndarray:
    """Millimetres of a month in one unit of each band; values are looked at, too."""
    per_day = bool(_PER_DAY.fullmatch(unit.strip()))
    if not per_day and not _AMOUNT.fullmatch(unit.strip()):
        raise UnitError(
            f"{raster.path} ({what}) is in “{unit}”; needed are mm per month or mm per day. Metres must be multiplied "
            "by 1000, kg m⁻² s⁻¹ by 86 400 (to mm/day), for example with SCALE and UNIT of “Build time stack”."
        )
    shape = (min(raster.grid.height, _SAMPLE), min(raster.grid.width, _SAMPLE))
    middle = raster.read(shape=shape)
    middle = middle[np.isfinite(middle)]
    if not middle.size:
        raise InputError(f"{raster.path} ({what}) holds no value: every pixel is missing.")
    mean = float(middle.mean(dtype="float64"))
    if mean < 0:
        raise UnitError(
            f"{raster.path} ({what}) is mostly negative (mean {mean:.3g}): fluxes upward may count negative there. "
            "Multiply by −1 first (SCALE of “Build time stack”)."
        )
    if what == "PET" and mean * (30.4 if per_day else 1) < _LEAST:
        raise UnitError(
            f"{raster.path} (PET) has a mean of {mean:.3g} “{unit or 'without a unit'}”: too little for a month. If it "
            "is in mm per day, build the stack with UNIT mm/day."
        )
    if per_day:
        job.info(f"{raster.path} is in mm per day: multiplied by the days of each month.")
        return days
    return np.ones(len(days))


def moisture_index_raster(
    precipitation: str,
    evaporation: str,
    output: str,
    job: Job,
    provenance: Provenance,
    capacity: float = 100.0,
    version: str = "1955",
    name: str = "",
) -> dict[str, float]:
    """The index of the mean year, as a raster of one band.

    precipitation, evaporation
        Monthly stacks or climatologies (12 bands) on one grid, in mm per month or per day.

    Returns
    -------
    ``MEAN``: of the pixels.

    Raises
    ------
    GridError, DateError, UnitError, InputError, ParameterError
    """
    if version not in VERSIONS:
        raise ParameterError(f"VERSION is “{version}”; it is one of {', '.join(VERSIONS)}.")
    if not 1 <= capacity <= 1000:
        raise ParameterError(f"CAPACITY is {capacity:g} mm; the water that a soil holds for plants is 1 to 1000 mm.")
    opened: list = []
    try:
        with Staging([precipitation, evaporation]) as stage:
            rain, need = _open(precipitation, opened), _open(evaporation, opened)
            grid = require_same_grid(rain, need)
            common = _common(rain, need, job)
            inputs = {"rain": _months(rain, "PRECIPITATION", common, job), "need": _months(need, "PET", common, job)}
            total = np.zeros(2)

            def kernel(arrays, job):
                year = {key: inputs[key].mean_year(arrays[key]) for key in inputs}
                index = moisture_index(year["rain"], year["need"], capacity, version, job.check)[None]
                valid = np.isfinite(index)
                return {"index": index}, (index[valid].sum(dtype="float64"), valid.sum())

            def gather(values):
                total[:] += values

            tags = {**provenance.of(rain, need).tags(), "variable": name or "im", "unit": "1"}
            target = stage.place(output, grid.window.pixels * 4)
            with RasterWriter(target, grid, [name or "im"], tags=tags) as writer:
                longest = max(len(member) for one in inputs.values() for member in one.members)
                working = _WORKING + 16 * longest
                map_blocks(kernel, inputs, {"index": writer}, job, working=working, gather=gather)
    finally:
        for raster in opened:
            raster.close()
    if not total[1]:
        job.warn("Every pixel is missing: no pixel has all twelve months of both.")
    return {"MEAN": float(total[0] / total[1]) if total[1] else float("nan")}
