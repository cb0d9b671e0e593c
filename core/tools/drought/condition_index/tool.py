"""The tool `conditionindex`: VCI, TCI, SMCI and VHI (docs/methods.md, section 11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.grid import require_same_grid
from ....data.stack.time_stack import TimeStack
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Stack,
    StackOut,
    Tool,
    choice,
    day,
    number,
    report_out,
    stack,
    stack_out,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....interface.quantities import ANYTHING, SOIL_MOISTURE, TEMPERATURE
from ....run.errors import DateError, InputError, ParameterError
from ....run.job import Job
from ....run.messages import Tell

if TYPE_CHECKING:
    from .condition import ConditionKernel

_NEEDS = {"vci": ("ndvi",), "tci": ("lst",), "smci": ("sm",), "vhi": ("ndvi", "lst")}
WEIGHTING = ("given", "correlation")
_FEW_YEARS = 10


@dataclass(frozen=True, kw_only=True)
class ConditionIndex(Tool):
    """How good is the state of vegetation, temperature and soil moisture between the worst and best of the season?"""

    id: ClassVar = "conditionindex"
    title: ClassVar = "Condition indices (VCI, TCI, VHI, SMCI)"
    group: ClassVar = "drought"
    tags: ClassVar = "vci,tci,vhi,smci,vegetation health,condition,ndvi,temperature,kogan,drought"
    pace: ClassVar = Pace(values=0.03)
    comes_after: ClassVar = "Build time stack, Prepare covariate"
    comes_before: ClassVar = "maps, zone means"
    numbers: ClassVar = {
        "LOW_SHARE": Number("Share of VHI (else of the first index) below 40", percent=True),
        "MEAN_WEIGHT": Number("Mean weight of VCI in VHI"),
    }
    goes_with: ClassVar = {"weight": ("vhi",), "weighting": ("vhi",)}
    help: ClassVar = """
    VCI = 100 (NDVI − min)/(max − min), with the extremes of the same calendar step at the same pixel (Kogan 1995): 0 is
    the worst that the season has seen there, 100 the best. TCI is the same of temperature with the signs turned, since
    heat is bad; SMCI of soil moisture. VHI = a · VCI + (1 − a) · TCI. Below 40 is commonly called a
    drought of the vegetation, below 10 an extreme one.

    The extremes are those of the reference period; values beyond them are 0 or 100. A calendar step needs five values;
    with fewer than ten years nearly every year has some extreme, and the indices say little. A single bad value
    (cloud, snow) becomes the extreme of its step: clean NDVI and LST before (“Prepare covariate”). Without the whole
    year's season, say in deserts, NDVI hardly varies and VCI is noise.

    WEIGHT is a. With WEIGHTING correlation it is found at every pixel: the correlations of VCI and TCI with SMCI,
    shared out (SM is needed). In the cold, where heat is good for plants, that gives TCI no weight, as it should.

    All inputs lie on one grid and have the same dates. Give any of them; only the outputs asked for are written.
    """

    ndvi: Stack | None = stack("NDVI", "Dated stack of NDVI or another greenness.", quantity=ANYTHING, optional=True)
    lst: Stack | None = stack(
        "Land-surface temperature", "Dated stack in K or °C.", quantity=TEMPERATURE, optional=True
    )
    sm: Stack | None = stack("Soil moisture", "Dated stack in m³/m³.", quantity=SOIL_MOISTURE, optional=True)
    weighting: str = choice(
        "Weights of VHI",
        "given: WEIGHT everywhere; correlation: by each pixel's own correlations with SM.",
        WEIGHTING,
        labels={"given": "The same weight everywhere", "correlation": "By each pixel's correlation with soil moisture"},
    )
    weight: float = number("Weight of VCI in VHI", "The rest is that of TCI.", default=0.5, low=0.0, high=1.0)
    reference_start: date | None = day(
        "Reference period from", "First date of the extremes. Empty: start of the record."
    )
    reference_end: date | None = day("Reference period to", "Last date of the extremes. Empty: end of the record.")
    vci: StackOut | None = stack_out("VCI", "Vegetation condition, 0 to 100.", optional=True)
    tci: StackOut | None = stack_out("TCI", "Temperature condition, 0 to 100.", optional=True)
    smci: StackOut | None = stack_out("SMCI", "Soil-moisture condition, 0 to 100.", optional=True)
    vhi: StackOut | None = stack_out("VHI", "Vegetation health, 0 to 100.", optional=True)
    report: FileOut | None = report_out("Land in each class of the indices asked for, through time; one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that the inputs suffice for the indices, and share their grid and dates.

        Returns
        -------
        Plan
            A stack for each index that is asked for; its detail: ``(time,)`` whether a step belongs to the reference
            period.

        Raises
        ------
        InputError
            An index lacks one of its inputs, or the report one of its indices.
        ParameterError
            Weights by correlation are asked for without soil moisture.
        GridError
            The inputs differ in their grid, or have no reference system where the report needs one.
        DateError
            The inputs differ in their dates, or the reference period is too short.
        """
        from .condition import MIN_YEARS

        inputs = _inputs(given)
        wanted = [name for name in _NEEDS if getattr(self, name)]
        if not inputs:
            raise InputError("Give at least one of NDVI, LST and SM.")
        for name in wanted:
            lacking = [source.upper() for source in _NEEDS[name] if source not in inputs]
            if lacking:
                raise InputError("{index} needs {lacking}.", index=name.upper(), lacking=" and ".join(lacking))
        if self.weighting == "correlation" and "sm" not in inputs:
            raise ParameterError("WEIGHTING correlation needs SM: the weights come from correlations with it.")
        first, *others = inputs.values()
        require_same_grid(first, *others)
        if self.report:
            if not wanted:
                raise InputError(
                    "REPORT tells of the indices that are asked for: ask for one of VCI, TCI, SMCI and VHI."
                )
            CellAreas(first.grid, first.path)  # refuses a stack without a reference system
        for other in others:
            if (other.axis.step, other.axis.first, len(other)) != (first.axis.step, first.axis.first, len(first)):
                raise DateError(
                    "{one} goes from {start} to {end} by {step}, {other} from {other_start} to {other_end} by"
                    " {other_step}. Bring them to the same dates with “Aggregate in time” and “Build time stack”.",
                    one=first.path, start=first.axis.labels[0], end=first.axis.labels[-1], step=first.axis.step,
                    other=other.path, other_start=other.axis.labels[0], other_end=other.axis.labels[-1],
                    other_step=other.axis.step,
                )  # fmt: skip
        reference = first.axis.selection(self.reference_start, self.reference_end)
        years = int(np.bincount(first.axis.seasons[reference]).max()) if reference.any() else 0
        if years < MIN_YEARS:
            raise DateError(
                "The reference period has {years} value(s) of a calendar step; the extremes need {least}.",
                years=years, least=MIN_YEARS,
            )  # fmt: skip
        if years < _FEW_YEARS:
            tell.warn(
                "The extremes come from {years} years only: nearly every year holds one of them somewhere, and 0 or 100"
                " says little.",
                years=years,
            )
        outputs = {name: StackShape(first.grid, first.axis, name, "1") for name in wanted}
        return Plan(outputs, detail=reference)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the indices and, where it is asked for, the report.

        Returns the share of values below 40 and, with VHI, the mean weight of VCI in it.
        """
        from ....engine import engine
        from .condition import MIN_YEARS, ConditionKernel

        inputs = _inputs(given)
        first = next(iter(inputs.values()))
        weight = None if self.weighting == "correlation" else self.weight
        names = tuple(plan.outputs)
        cells = CellAreas(first.grid, first.path) if self.report else None
        kernel = _Wanted(ConditionKernel(first.axis.seasons, plan.detail, weight), names, cells)
        totals = _Totals(len(names), len(first))
        engine.map(
            kernel, inputs, out.writers(*names), job,
            needs=engine.Needs(working=30 * len(first) + 60, fixed=totals.by_date.nbytes), gather=totals.add,
        )  # fmt: skip
        if page := out.path("report"):
            from .report import ConditionFindings, write_report

            km2 = {name: part[:, :5] for name, part in zip(names, totals.by_date, strict=True)}
            with np.errstate(all="ignore"):
                mean = {
                    name: part[:, 5] / part[:, :5].sum(axis=1) for name, part in zip(names, totals.by_date, strict=True)
                }
            made = ConditionFindings(first.axis, km2, mean, totals.land)
            write_report(page, made, [stack.path for stack in inputs.values()])
        low, valid, found, pixels, weights = totals.counts
        every = first.grid.window.pixels
        job.tell.leave_out(
            "pixels",
            every - found,
            every,
            "no calendar step with {min_years} values, or none that differ",
            min_years=MIN_YEARS,
        )
        numbers: dict[str, object] = {"LOW_SHARE": float(low / valid)} if valid else {}
        if not valid:
            job.warn("No pixel has enough values: each calendar step needs {least}.", least=MIN_YEARS)
        if "vhi" in plan.outputs:
            numbers["MEAN_WEIGHT"] = float(weights / pixels) if pixels else self.weight
        return numbers


class _Totals:
    """What the windows add up to: counts, km² by index, date and class with Σ value · km², km² with any value."""

    def __init__(self, names: int, dates: int):
        self.counts, self.by_date, self.land = np.zeros(5), np.zeros((names, dates, 6)), 0.0

    def add(self, part: tuple[np.ndarray, np.ndarray | None, float]) -> None:
        """Add a window."""
        self.counts += part[0]
        if part[1] is not None:
            self.by_date += part[1]
            self.land += part[2]


@dataclass(frozen=True, eq=False)
class _Wanted:
    """The indices that are asked for, and what is counted of them.

    ``(5,)`` values below 40, valid values, pixels with any, and pixels and sum of local weights; with ``cells`` also
    km² by index, date and class.
    """

    kernel: ConditionKernel
    names: tuple[str, ...]
    cells: CellAreas | None = None

    def __call__(self, arrays, job):
        made, weights = self.kernel(arrays, job)
        judged = made[self.names[-1]] if self.names else next(iter(made.values()))
        known = np.isfinite(judged)
        counts = np.array([(judged < 40).sum(), known.sum(), known.any(axis=0).sum()])
        by_date, land = self._by_date(made, job)
        return {name: made[name] for name in self.names}, (np.concatenate([counts, weights]), by_date, land)

    def _by_date(self, made, job) -> tuple[np.ndarray | None, float]:
        """``(names, dates, 6)`` km² of each class, and Σ value · km²; km² with any value."""
        if self.cells is None:
            return None, 0.0
        from .report import BREAKS

        km2 = np.nan_to_num(self.cells.read(job.window)[0]).ravel()
        ever = np.zeros(km2.size, bool)
        out = np.zeros((len(self.names), len(next(iter(made.values()))), 6))
        for i, name in enumerate(self.names):
            for step, values in enumerate(made[name].reshape(out.shape[1], -1)):
                known = np.flatnonzero(np.isfinite(values))
                ever[known] = True
                slot = np.searchsorted(BREAKS, values[known], "right")
                out[i, step, :5] = np.bincount(slot, km2[known], 5)
                out[i, step, 5] = self.cells.products(values[known].astype("float64") * km2[known]).sum()
        return out, float(km2[ever].sum())


def _inputs(given: Opened) -> dict[str, TimeStack]:
    return {name: getattr(given, name) for name in ("ndvi", "lst", "sm") if getattr(given, name) is not None}
