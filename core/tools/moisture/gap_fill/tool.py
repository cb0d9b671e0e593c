"""The tool `gapfill`: gaps filled in time and in space (Luo et al. 2023, eq 1 to 9; docs/methods.md, section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.stack.time_stack import TimeStack, freezing_point
from ....interface.declaration import (
    FileOut,
    Number,
    Raster,
    Stack,
    StackOut,
    Tool,
    choice,
    name_of_result,
    number,
    raster,
    rasters,
    report_out,
    stack,
    stack_out,
    whole,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, StackShape
from ....interface.quantities import MASK, ONE_BAND, SOIL_MOISTURE, TEMPERATURE
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.language import later
from ....run.messages import Tell

if TYPE_CHECKING:
    from ....data.raster import RasterFile
    from .composites import CompositeStack, OnDates
    from .fusion_model import FusionModel
    from .options import FillOptions
    from .passes import CellCounts
    from .similar_pixels import Covariates

MIN_DATES = 3
# Measured with the default window: seconds of one thread that any run takes, and for a million values beside them.
_SECONDS, _SECONDS_PER_MILLION = 2.0, 5.0
FUSIONS = ("sum_to_one", "free", "non_negative", "intercept")


@dataclass(frozen=True, kw_only=True)
class GapFill(Tool):
    """Fills missing soil moisture in time and in space, and flags every filled value."""

    id: ClassVar = "gapfill"
    title: ClassVar = "Fill gaps"
    group: ClassVar = "moisture"
    tags: ClassVar = "gap filling,interpolation,smoothing,regression,missing,soil moisture"
    packages: ClassVar = (*Tool.packages, "scipy")
    comes_after: ClassVar = "Build time stack, Aggregate in time"
    comes_before: ClassVar = "SSI"
    numbers: ClassVar = {
        "FILLED_SHARE": Number("Filled share of the mask's missing values", percent=True),
        "UNFILLED_SHARE": Number("Share of the mask's values that stay missing", percent=True),
        "RMSE": Number("RMSE of hidden values (m³/m³)"),
        "UNUSED_CELLS": Number("Observed cells that are not filled (outside MASK, or by MIN_OBSERVED)"),
    }
    help: ClassVar = """
    In time: the modified-sinc smoother (Schmid, Rath & Diebold 2022) is solved for the missing months of each pixel,
    on anomalies from the pixel's own calendar-month climatology where there are three years of it. In long gaps the
    anomaly fades to the climatology. In records without a climatology gaps of more than three steps (of more than
    one at an end) are filled from space only.

    In space: for each missing pixel, the observed pixels of a window are regressed on the months before and after
    (Luo et al., eq 2 to 5), near and similar pixels (same LAND_COVER, like COVARIATES) with more weight.

    Self-test: the tool hides some observed values in gaps like the stack's own and larger, fills them, and compares.
    That gives the weights of time, space and climatology (Luo et al., eq 6 to 9) by the length of the gap and the
    distance to observations, and UNCERTAINTY: the half width of the band that holds the truth in 90 % of cases, 0
    where observed. RMSE is the error of hidden values that the weights were not fitted on. Values that are missing
    for another reason than the hidden ones (snow, forest) can have larger errors.

    Observed values are never changed. Only cells of MASK are filled, by default those observed on at least
    MIN_OBSERVED of the dates, so the sea stays empty. Where TEMPERATURE is below freezing gaps stay empty.

    FLAGS: 0 missing, 1 observed, 2 fused, 3 from space only, 4 from time only, 5 climatology only. Later tools take
    FLAGS and leave out what is only climatology: it says nothing about that date.

    Composites of 8 or 16 days are filled on their own dates: the days between them are no gaps.
    """

    input: Stack = stack(
        "Soil-moisture stack", "Dated stack in m³/m³ (per cent and kg m⁻² are refused).", quantity=SOIL_MOISTURE
    )
    mask: Raster | None = raster(
        "Mask", "Only cells ≠ 0 are filled. Empty: cells observed often enough (MIN_OBSERVED).",
        optional=True, quantity=MASK, on_grid_of="input",
    )  # fmt: skip
    land_cover: Raster | None = raster(
        "Land cover",
        """Class codes, at most 64: pixels of the target's class weigh three times as much in the regression.
        Continuous rasters are COVARIATES.""",
        quantity=ONE_BAND, optional=True, on_grid_of="input",
    )  # fmt: skip
    covariates: list[Raster] = rasters(
        "Covariates",
        """Rasters on the same grid (height, vegetation, rain …) that tell which pixels are similar. Of a dated stack
        the mean over its dates counts, so its dates need not be those of INPUT.""",
        optional=True,
    )
    temperature: Stack | None = stack(
        "Temperature",
        "Dated stack in K or °C, such as land-surface temperature: gaps below freezing (273.15 K) stay empty.",
        quantity=TEMPERATURE, optional=True, on_grid_of="input",
    )  # fmt: skip
    name: str = name_of_result()
    degree: int = whole(
        "Degree of the smoother", "2, 4, 6, 8 or 10: higher keeps faster changes.",
        default=4, low=2, high=10, advanced=True,
    )  # fmt: skip
    half_width: int = whole(
        "Half width of the smoother", "In steps; larger smooths more.", default=6, low=2, high=60, advanced=True
    )
    window: int = whole("Window of the regression", "Edge in pixels, odd.", default=41, low=3, high=101, advanced=True)
    fusion: str = choice(
        "Fusion of time and space",
        """Constraint on the weights of time, space and climatology: they add up to one and are not negative; free; not
        negative; free with an intercept.""",
        FUSIONS,
        labels={
            "sum_to_one": "Weights add up to one, none negative",
            "free": "Free weights",
            "non_negative": "No negative weights",
            "intercept": "Free weights with an intercept",
        },
        advanced=True,
    )
    max_sm: float = number(
        "Largest soil moisture", "Filled values are held between 0 and this, in m³/m³; observed ones stay.",
        default=0.6, low=0.01, high=1.0, advanced=True,
    )  # fmt: skip
    min_observed: float = number(
        "Smallest share of observed dates", "Without MASK: cells below it stay empty.",
        default=0.1, low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    output: StackOut = stack_out("Filled soil moisture", "Stack in m³/m³.")
    flags: StackOut = stack_out("Fill flags", "Stack that says where each value comes from.")
    uncertainty: StackOut | None = stack_out(
        "Uncertainty",
        "Stack of half widths of the 90 % band of filled values in m³/m³; 0 where observed.",
        optional=True,
    )
    report: FileOut | None = report_out("Accuracy, uncertainty, maps and series, one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that the stack can be filled, and that mask, covariates and temperature fit to it.

        Returns
        -------
        Plan
            Stacks of values, flags (uint8) and uncertainty; its cost counts the scratch rasters.

        Raises
        ------
        UnitError
            Soil moisture is not in m³/m³.
        DateError
            The stack has too few dates, or those of the temperature are others.
        GridError
            A covariate lies on another grid.
        ParameterError
            An option is out of range, the mask has no cell to fill, or the land cover holds no codes.
        """
        from .composites import OnDates, by_composites
        from .options import FillOptions
        from .pixel_records import useful_seasons
        from .scratch_rasters import layer_bytes
        from .similar_pixels import Covariates, require_codes

        options = FillOptions(self.degree, self.half_width, self.window, self.fusion, self.max_sm, self.min_observed)
        stack = by_composites(given.input)
        stack.require_dates(MIN_DATES, later("gap filling"))
        given.input.require_volumetric()
        require_same_grid(given.input, *given.covariates)
        if given.mask and not (np.nan_to_num(given.mask.read(bands=[1])) != 0).any():
            raise ParameterError(
                "MASK {path} has no cell that is not 0: nothing would be filled.", path=given.mask.path
            )
        if given.land_cover:
            require_codes(given.land_cover)
        frozen = None
        if given.temperature:
            frozen = OnDates(given.temperature, stack, tell), freezing_point(given.temperature, tell)
        season = useful_seasons(stack.axis.seasons if stack.axis.season_count > 1 else None)
        _tell_stack(stack, season, options, tell)
        name, grid, axis = self.name or stack.variable, stack.grid, stack.axis
        outputs = {
            "output": StackShape(grid, axis, name, stack.unit),
            "flags": StackShape(grid, axis, f"{name}_flags", "flag", "uint8"),
            "uncertainty": StackShape(grid, axis, f"{name}_uncertainty", stack.unit),
        }
        covariates = Covariates(given.covariates) if given.covariates else None
        work = Work(options, stack, season, given.mask, given.land_cover, covariates, frozen)
        scratch = layer_bytes(grid, len(stack), work.seasons, work.has_classes)
        seconds = _SECONDS + _SECONDS_PER_MILLION * grid.window.pixels * len(stack) / 1e6
        return Plan(outputs, Cost(seconds, scratch=scratch), detail=work)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Learn from hidden values how to weigh the estimates, fill the gaps, and write the report.

        Returns the shares of filled and of missing values, the scores of the self-test, and how many cells have values
        but are not filled.
        """
        from .passes import combine_pass
        from .scratch_rasters import ScratchRasters

        work: Work = plan.detail
        stack, options = work.stack, work.options
        layers = ScratchRasters(
            out.stage, str(out.target("output")), stack.grid, len(stack), work.seasons, work.has_classes
        )
        model, cells = work.estimate(layers, job)
        writers = out.writers("output", "flags", "uncertainty")
        shape, hidden = plan.outputs["uncertainty"], None
        if out.wants("report") and not out.wants("uncertainty"):
            path = out.scratch("uncertainty.tif", shape.nbytes)
            writers["uncertainty"] = hidden = shape.open(path, out.provenance.tags())
        try:
            last = job.part(0.8, 0.95 if out.wants("report") else 1.0)
            counts = combine_pass(layers, work.frozen, writers, model, work.season, options.kernels(), last)
        finally:
            if hidden:
                hidden.close()
        if out.wants("report"):
            from .report import Filled, write_report

            widths = path if hidden else out.finish("uncertainty")
            filled = Filled(given.input.path, out.finish("output"), out.finish("flags"), widths, counts)
            write_report(str(out.path("report")), filled, model, options, job.part(0.95, 1.0))
        return {**_numbers(counts, model, job.tell), "UNUSED_CELLS": cells.beside}


@dataclass(frozen=True, eq=False)
class Work:
    """What a run works on, checked.

    Parameters
    ----------
    options
        Of the user.
    stack
        What is filled, on the dates that it has or should have.
    season
        ``(time,)`` place in the year of each date, None where there can be no climatology.
    mask, land_cover, covariates
        As given.
    frozen
        Temperature on the dates of the stack, and the freezing point in its unit.
    """

    options: FillOptions
    stack: TimeStack | CompositeStack
    season: np.ndarray | None
    mask: RasterFile | None
    land_cover: RasterFile | None
    covariates: Covariates | None
    frozen: tuple[OnDates, float] | None

    @property
    def seasons(self) -> int:
        """Places that a year has in the climatology."""
        return 0 if self.season is None else int(self.season.max()) + 1

    @property
    def has_classes(self) -> bool:
        """Whether pixels are told apart by classes."""
        return bool(self.land_cover or self.covariates)

    def estimate(self, layers, job: Job) -> tuple[FusionModel, CellCounts]:
        """Fill all layers; returns what hidden values taught, and which cells there are."""
        from .held_out_windows import hold_out
        from .passes import RecordsKernel, months_pass, records_pass
        from .similar_pixels import classes_pass

        kernels = self.options.kernels()
        inputs = {"sm": self.stack} | ({"mask": self.mask} if self.mask else {})
        records = RecordsKernel(self.season, kernels.kernel, self.options.min_observed)
        cells = records_pass(inputs, layers, records, job.part(0.0, 0.1))
        job.tell.leave_out(
            "observed cells", cells.beside, cells.observed,
            "outside MASK" if self.mask else "they are observed on fewer than {least:g} of the dates (MIN_OBSERVED)",
            least=self.options.min_observed,
        )  # fmt: skip
        if cells.never:
            job.tell.warn(
                "{count} cells of MASK were never observed. They are filled from their surroundings only, and nothing"
                " could be hidden there: their bands are less sure.",
                count=cells.never,
            )
        classes_pass(self.land_cover, self.covariates, layers, job.part(0.1, 0.12))
        with layers.opened("classes") as opened:
            classes = opened.get("classes")
            held_out = hold_out(self.stack, layers, classes, self.season, kernels, job.part(0.12, 0.45))
            model = held_out.fit(self.options.fusion, self.options.max_sm)
            months_pass(layers, classes, self.season, kernels, job.part(0.45, 0.8))
        return model, cells


def _tell_stack(stack, season, options: FillOptions, tell: Tell) -> None:
    """What the user should know of the stack before the work."""
    from .temporal import LONGEST_GAP, LONGEST_GAP_AT_END

    above = float((stack.sample() > options.max_sm).mean())
    if above:
        tell.warn(
            "{share:.2g} % of the values of {path} (thinned out) are above MAX_SM, {most:g} m³/m³. They stay as they"
            " are, but no gap is filled with more. Raise MAX_SM if such values are real.",
            share=100 * above, path=stack.path, most=options.max_sm,
        )  # fmt: skip
    if season is None:
        tell.info(
            "{path} is too short (or its step too long) for a climatology: gaps of more than {most} steps (of more than"
            " {at_end} at an end of the record) are filled from space only.",
            path=stack.path, most=LONGEST_GAP, at_end=LONGEST_GAP_AT_END,
        )  # fmt: skip


def _numbers(counts, model: FusionModel, tell: Tell) -> dict[str, object]:
    observed, missing, filled, frozen = (int(count) for count in counts)
    if not observed + missing:
        tell.warn(
            "No cell is observed on enough dates (MIN_OBSERVED), so nothing was filled. Give a MASK to say where."
        )
    elif missing and np.isnan(model.rmse):
        tell.warn(
            "Only {count} observed values could be hidden, too few to judge some by the others: the estimates weigh the"
            " same, and there is no uncertainty of filled values.",
            count=model.count,
        )
    tell.leave_out("missing values", frozen, missing, "their dates are frozen, so they stay missing")
    open_gaps = missing - frozen
    tell.leave_out("missing values", open_gaps - filled, open_gaps, "no estimate in time nor in space")
    return {
        # Without any cell to fill nothing is done, which is not the same as everything.
        "FILLED_SHARE": filled / open_gaps if open_gaps else float(observed + missing > 0),
        "UNFILLED_SHARE": (missing - filled) / max(observed + missing, 1),
        "RMSE": model.rmse,
    }
