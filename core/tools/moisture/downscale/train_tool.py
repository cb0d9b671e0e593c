"""The tool `traindownscaler`: a random forest of coarse soil moisture (Luo et al. 2023, §3.1.2; docs/methods.md §5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ....interface.declaration import (
    FileOut,
    Number,
    Raster,
    Stack,
    Tool,
    choice,
    model_out,
    number,
    raster,
    rasters,
    report_out,
    stack,
    switch,
    whole,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan
from ....interface.quantities import FILL_FLAGS, GRID, SOIL_MOISTURE
from ....run.job import Job
from ....run.messages import Tell

MAX_FEATURES = ("third", "sqrt", "all")


@dataclass(frozen=True, kw_only=True)
class TrainDownscaler(Tool):
    """Trains a random forest that explains coarse soil moisture by finer covariates."""

    id: ClassVar = "traindownscaler"
    title: ClassVar = "Train downscaler"
    group: ClassVar = "moisture"
    tags: ClassVar = "downscaling,random forest,machine learning,training,soil moisture,cross-validation"
    packages: ClassVar = (*Tool.packages, "scipy", "sklearn")
    comes_after: ClassVar = "Fill gaps, TVDI, Align to a grid"
    comes_before: ClassVar = "Downscale"
    numbers: ClassVar = {
        "OOB_R2": Number("R² out of bag (flattering)"),
        "BLOCK_R2": Number("R² with blocks of land left out"),
        "BLOCK_RMSE": Number("RMSE with blocks of land left out (m³/m³)"),
        "YEARS_RMSE": Number("RMSE with years left out (m³/m³)"),
        "CROSS_SCALE_SKILL": Number("Skill of the detail one scale up, over the best interpolation"),
    }
    help: ClassVar = """
    Covariates (TVDI, temperature, vegetation, height, rain …) are averaged by area to the coarse cells, land cover
    becomes class shares, and a random forest learns soil moisture from them (Luo et al., 3.1.2). The fine grid, that
    of the finest covariate, must nest in the coarse cells in the same reference system; coarser covariates are
    interpolated to it, and this is said. A covariate without dates counts for every date.

    Four scores stand side by side in the log, the report and the model file. Out of bag and random split flatter: the
    forest has seen the neighbours of every cell and the months before and after. Years left out and blocks of land left
    out (BLOCK_SIZE) tell what to expect elsewhere and at other times. BLOCK_R2 can be negative: the forest is
    then worse than the mean.

    Beside the forest a linear regression learns how a cell differs from the cells around it, month by month: that is
    nearer to what happens within a cell than the broad pattern from which the forest learns.

    One scale up, where the truth is known, the training is repeated on cells averaged two by two. CROSS_SCALE_SKILL is
    what the detail of both takes off the squared error of the best interpolation without covariates there (plain or
    conserving bilinear, kriging with nugget): well above 0, downscaling helps; near 0, interpolation is as good; below
    0 it adds some error. The check also sets how much of the detail “Downscale” shows. The coarse values it is measured
    by have an error themselves (COARSE_ERROR, SM_UNCERTAINTY, else estimated from the record); it is taken out.

    GRID_SEARCH tries 18 settings (MAX_FEATURES third, sqrt, all; MIN_LEAF 5, 10, 20; MAX_SAMPLES 0.5, 0.8) beside yours
    with blocks of land left out, and takes the best where it is better than yours by more than one standard error.
    SELECT_FEATURES leaves out one covariate after the other (land cover as a whole), the least important first, until
    the RMSE with blocks left out rises by more than 1 %. What is left out is named, and not needed to downscale. Both
    take many times as long as the forest alone. Time and memory of all of it are told before the work begins; what
    cannot fit is refused, with what would.

    MONTH_OF_YEAR and COORDINATES are no covariates unless asked for: they raise the flattering scores, the honest ones
    seldom.

    The model file holds plain numbers and a description, no program code; it can be passed on.
    """

    sm: Stack = stack("Coarse soil moisture", "Dated stack in m³/m³, best filled.", quantity=SOIL_MOISTURE)
    covariates: tuple[str, ...] = rasters(
        "Covariates",
        """Dated stacks or single-band rasters, finer than the soil moisture. A covariate's name is its tag “variable”,
        else its file's name.""",
    )
    land_cover: Raster | None = raster(
        "Land cover", "Class codes on the fine grid; averaged as class shares.", quantity=GRID, optional=True
    )
    flags: Stack | None = stack(
        "Fill flags", "FLAGS of “Fill gaps”: climatology is not trained on.",
        quantity=FILL_FLAGS, optional=True, on_grid_of="sm", on_dates_of="sm",
    )  # fmt: skip
    first_year: int | None = whole("First year of training", "Empty: the first of the record.", low=1900, high=2200)
    last_year: int | None = whole("Last year of training", "Empty: the last of the record.", low=1900, high=2200)
    grid_search: bool = switch("Search the settings", "Try 18 settings on blocks of land left out. Takes long.")
    select_features: bool = switch(
        "Select covariates", "Leave out those that do not help on blocks of land left out. Takes long."
    )
    trees: int = whole("Trees", "More trees: steadier, slower.", default=500, low=10, high=5000, advanced=True)
    min_leaf: int = whole(
        "Minimum samples per leaf", "Values that a leaf of a tree holds at least.",
        default=5, low=1, high=1000, advanced=True,
    )  # fmt: skip
    max_features: str = choice(
        "Features tried at a split",
        "A third of them, their root, or all.",
        MAX_FEATURES,
        labels={"third": "A third", "sqrt": "Square root of their number", "all": "All"},
        advanced=True,
    )
    max_samples: float = number(
        "Share of the rows per tree", "Each tree sees this share.", default=0.8, low=0.01, high=1.0, advanced=True
    )
    block_size: float = number(
        "Block size (degrees)",
        """Edge of the blocks of land that are left out together; at least as far as errors resemble each other.""",
        default=5.0, low=0.01, high=90.0, advanced=True,
    )  # fmt: skip
    month_of_year: bool = switch(
        "Month of the year as a covariate",
        "The forest then knows the season. “Downscale” makes it, too.",
        advanced=True,
    )
    coordinates: bool = switch(
        "Coordinates as a covariate",
        "The forest then knows the place, and can learn it by heart. “Downscale” makes them, too.",
        advanced=True,
    )
    coarse_error: float | None = number(
        "Error of the coarse soil moisture (m³/m³)",
        """Standard deviation of the measurement error of a coarse value: the check one scale up takes it out of its
        scores. Empty: see ESTIMATE_ERROR. 0: the coarse values are exact.""",
        low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    estimate_error: bool = switch(
        "Estimate the error of the coarse soil moisture",
        """From the record itself, where COARSE_ERROR is empty: neighbouring cells and dates tell how noisy the values
        are.""",
        default=True, advanced=True,
    )  # fmt: skip
    sm_uncertainty: Stack | None = stack(
        "Uncertainty of the coarse soil moisture",
        """UNCERTAINTY of “Fill gaps” (half width of the 90 % band), or the product's own layer of standard
        deviations, for the same cells and dates. Where it says nothing, COARSE_ERROR or the estimate counts.""",
        optional=True, on_grid_of="sm", on_dates_of="sm",
    )  # fmt: skip
    seed: int = whole("Seed", "The same seed gives the same forest.", default=0, low=0, advanced=True)
    model: FileOut = model_out("The forest and its description, for “Downscale”.")
    report: FileOut | None = report_out("Scores and plots, one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        from ....learning.forest import ForestOptions
        from .coarse_error import Measured
        from .covariates import Covariates
        from .nesting import Nesting
        from .train import TrainOptions, Work, chosen_steps

        options = TrainOptions(
            first_year=self.first_year,
            last_year=self.last_year,
            block_size=self.block_size,
            forest=ForestOptions(self.trees, self.min_leaf, self.max_features, self.max_samples, self.seed),
            grid_search=self.grid_search,
            select_features=self.select_features,
            month_of_year=self.month_of_year,
            coordinates=self.coordinates,
        )
        given.sm.require_volumetric()
        inputs = Covariates(given.covariates, given.land_cover, made=options.made)
        nesting = Nesting.of(given.sm, inputs.finest)
        inputs.on_fine(), inputs.positions(given.sm.axis)  # grids and dates fit together
        if inputs.coarser:
            tell.info(
                "{names}: coarser than the fine grid of {path}, interpolated to it (bilinear).",
                names=", ".join(inputs.coarser), path=inputs.finest.path,
            )  # fmt: skip
        steps = chosen_steps(given.sm, options)
        measured = Measured.given(given.sm, self.coarse_error, self.estimate_error, given.sm_uncertainty)
        work = Work(given.sm, inputs, nesting, given.flags, steps, options, measured)
        most = len(steps) * given.sm.grid.window.pixels
        lines = (f"At most {most} rows ({len(steps)} dates) of {len(inputs.features)} features.",)
        return Plan(detail=work, sources=(given.sm, *inputs.rasters()), lines=lines)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        from ....learning.forest import save_model
        from .model_card import model_card
        from .report import write_report
        from .train import dependence, numbers_of, tell_scores, train

        forest, trained = train(plan.detail, job.part(0.0, 0.95))
        save_model(str(out.path("model")), forest, model_card(plan.detail, trained, out.provenance))
        page = out.path("report")
        if page:
            shown = dependence(forest, trained, job.part(0.95, 1.0))
            write_report(page, replace(trained, dependence=tuple(shown)))
        tell_scores(trained, job.tell)
        return dict(numbers_of(trained))
