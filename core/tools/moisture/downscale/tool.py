"""The tools `traindownscaler` and `downscale` (Luo et al. 2023, section 3.1.2; docs/methods.md, section 5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from ....interface.cost import in_words
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Raster,
    Stack,
    StackOut,
    Tool,
    choice,
    file,
    model_out,
    name_of_result,
    number,
    raster,
    rasters,
    report_out,
    stack,
    stack_out,
    switch,
    whole,
)
from ....interface.opening import Opened, sample_of, watch
from ....interface.outputs import Cost, Outputs, Plan, StackShape
from ....interface.quantities import ANYTHING, CLASSES_ON_A_GRID, FILL_FLAGS, GRID, SOIL_MOISTURE, check_quantity
from ....run.errors import InputError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell

if TYPE_CHECKING:
    from .covariates import Covariates


MAX_FEATURES = ("third", "sqrt", "all")
_LONG, _FEW_TREES = 1800.0, 50  # seconds of a prediction from which fewer trees are spoken of


@dataclass(frozen=True, kw_only=True)
class TrainDownscaler(Tool):
    """Trains a random forest that explains coarse soil moisture by finer covariates."""

    id: ClassVar = "traindownscaler"
    title: ClassVar = "Train downscaler"
    group: ClassVar = "moisture"
    tags: ClassVar = "downscaling,random forest,machine learning,training,soil moisture,cross-validation"
    packages: ClassVar = (*Tool.packages, "scipy", "sklearn")
    pace: ClassVar = Pace(values=0.03)
    comes_after: ClassVar = "Fill gaps, TVDI, Align to a grid"
    comes_before: ClassVar = "Downscale"
    numbers: ClassVar = {
        "OOB_R2": Number("R² out of bag (too optimistic)"),
        "BLOCK_R2": Number("R² with blocks of land left out"),
        "BLOCK_RMSE": Number("RMSE with blocks of land left out (m³/m³)"),
        "YEARS_RMSE": Number("RMSE with years left out (m³/m³)"),
        "CROSS_SCALE_SKILL": Number("Skill of the detail one scale up, over the best interpolation"),
    }
    help: ClassVar = """
    Covariates (TVDI, temperature, vegetation, height, rain …) are averaged by area to the coarse cells, land cover
    becomes class shares, and a random forest learns soil moisture from them (Luo et al., 3.1.2). The fine grid, that
    of the finest covariate, must nest in the coarse cells in the same reference system; coarser covariates are
    interpolated to it, and this is said. A raster without dates (e.g. elevation) is used for every date.

    Four scores stand side by side in the log, the report and the model file. Out of bag and random split are too
    optimistic: the forest has seen the neighbours of every cell and the months before and after. Years left out and
    blocks of land left out (BLOCK_SIZE) tell what to expect elsewhere and at other times. BLOCK_R2 can be negative: the
    forest is then worse than the mean.

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
    cannot fit is refused, with what would. MAX_SAMPLES left empty always fits: of a large record each tree gets as many
    rows as memory and time allow, and of a very large one a sample is read, in which every land-cover class and the
    driest and wettest values stay.

    MONTH_OF_YEAR and COORDINATES are no covariates unless asked for: they raise the scores that are too
    optimistic, the others seldom.

    The model file holds plain numbers and a description, no program code; it can be passed on.
    """

    sm: Stack = stack("Coarse soil moisture", "Dated stack in m³/m³, best filled.", quantity=SOIL_MOISTURE)
    covariates: tuple[str, ...] = rasters(
        "Covariates",
        """Dated stacks or single-band rasters, finer than the soil moisture. A covariate's name is its tag “variable”,
        else its file's name.""",
    )
    land_cover: Raster | None = raster(
        "Land cover",
        "Class codes on the fine grid; averaged as class shares.",
        quantity=CLASSES_ON_A_GRID,
        optional=True,
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
    max_samples: float | None = number(
        "Share of the rows per tree",
        """Each tree sees this share. Empty: automatic, 0.8 or as much as the memory budget and two minutes of one
        processor for the forest allow; of a very large record a sample is trained on. Log and report say what was
        chosen and about how much accuracy it costs.""",
        low=0.01, high=1.0, advanced=True,
    )  # fmt: skip
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
    error_map: Raster | None = raster(
        "Error map of the coarse soil moisture",
        """Standard deviations for all dates in the first band (m³/m³), as “Triple collocation” gives them with this
        product as A. It counts in place of COARSE_ERROR, and where SM_UNCERTAINTY says nothing.""",
        quantity=ANYTHING, optional=True, advanced=True, on_grid_of="sm",
    )  # fmt: skip
    seed: int = whole("Seed", "The same seed gives the same forest.", default=0, low=0, advanced=True)
    model: FileOut = model_out("The forest and its description, for “Downscale”.")
    report: FileOut | None = report_out("Scores and plots, one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that soil moisture and covariates fit together, and choose the dates to train on.

        Returns
        -------
        Plan
            Its detail: everything that the training needs.

        Raises
        ------
        UnitError
            Soil moisture is not in m³/m³.
        GridError
            The coarse grid does not nest in the fine one, or land cover or error map lie on another grid.
        DateError
            No date of the chosen years has soil moisture and covariates.
        InputError, ParameterError
            There is no covariate, or one that cannot be used; an option is out of range.
        """
        from ....learning.effort import stated_seconds
        from ....learning.forest import ForestOptions
        from ....learning.forest.sample_size import FOREST_SECONDS, WISHED
        from .coarse_error import Measured
        from .covariates import Covariates
        from .nesting import Nesting
        from .train import TrainOptions, Work, chosen_steps
        from .training_cost import stages

        options = TrainOptions(
            first_year=self.first_year,
            last_year=self.last_year,
            block_size=self.block_size,
            forest=ForestOptions(self.trees, self.min_leaf, self.max_features, self.max_samples or WISHED, self.seed),
            automatic=self.max_samples is None,
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
        known = self.coarse_error, self.estimate_error, given.sm_uncertainty, given.error_map
        measured = Measured.given(given.sm, *known)
        work = Work(given.sm, inputs, nesting, given.flags, steps, options, measured)
        most = len(steps) * given.sm.grid.window.pixels
        features, forest = len(inputs.features), options.forest
        forests = stages(most, features, len(inputs.names), forest, self.grid_search, self.select_features)
        seconds = stated_seconds(forests, features, FOREST_SECONDS if options.automatic else float("inf"))
        lines = (
            say(
                "At most {most} rows ({steps_count} dates) of {features_count} features.",
                most=most,
                steps_count=len(steps),
                features_count=features,
            ),
        )
        cost = Cost(seconds, least=measured.least_budget if measured else 0)
        return Plan(cost=cost, detail=work, sources=(given.sm, *inputs.rasters()), lines=lines)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Train the model, score it in five ways, and write it and, where it is asked for, the report.

        Returns the scores by the names of the tool's numbers.
        """
        from ....learning.forest import save_model
        from .downscaler_model import model_card
        from .report import write_report
        from .train import dependence, numbers_of, tell_scores, train

        forest, trained = train(plan.detail, job.part(0.0, 0.95))
        card = model_card(plan.detail, trained, out.provenance)
        save_model(str(out.path("model")), forest, card, check=job.check)
        page = out.path("report")
        if page:
            shown = dependence(forest, trained, job.part(0.95, 1.0))
            write_report(page, replace(trained, dependence=tuple(shown)), job.check)
        tell_scores(trained, job.tell)
        return dict(numbers_of(trained))


@dataclass(frozen=True, kw_only=True)
class Downscale(Tool):
    """Predicts fine soil moisture with a trained model, and makes it agree with the coarse one."""

    id: ClassVar = "downscale"
    title: ClassVar = "Downscale"
    group: ClassVar = "moisture"
    tags: ClassVar = "downscaling,random forest,prediction,fine,soil moisture,residual correction"
    packages: ClassVar = (*Tool.packages, "scipy", "sklearn")
    comes_after: ClassVar = "Train downscaler"
    comes_before: ClassVar = "SSI"
    numbers: ClassVar = {
        "MAX_MISFIT": Number("Largest misfit of a coarse cell (m³/m³)"),
        "COARSE_ERROR": Number("Error of the coarse soil moisture, mean SD (m³/m³)"),
        "MISFIT_CHI2": Number("Misfit of the coarse cells in units of their error (χ²)"),
        "OUTSIDE_SHARE": Number("Share outside the area of applicability", percent=True),
        "DETAIL_WEIGHT": Number("Weight of the forest's detail, mean over the dates"),
        "LINEAR_WEIGHT": Number("Weight of the regression's detail, mean over the dates"),
    }
    help: ClassVar = """
    The forest of “Train downscaler” predicts every fine pixel and date from the covariates, which are matched to the
    model's features by name. A pixel is missing where a covariate is; a date that a covariate lacks is missing, and
    named in the log. With the correction, pixels under coarse cells without soil moisture are missing too.

    Residual correction: what the mean of the fine pixels of a cell lacks from the coarse value is added as a smooth
    (bilinear) field, until the estimate of the coarse field is met within 0.0001 m³/m³. MAX_MISFIT is measured on
    the output against SM; it is large where SM has an error, and without one stays larger where a correction would
    make soil moisture negative.

    Coarse values are measured, with an error. Its size is taken from SM_UNCERTAINTY, else from ERROR_MAP or
    COARSE_ERROR, else estimated from the record (ESTIMATE_ERROR). The fine field then agrees with an estimate of the
    cells that takes the error into account, so that noise is not printed into the map. With COARSE_ERROR 0 it agrees
    exactly. MISFIT_CHI2 is the misfit in units of the error: near 1 where the error is as assumed.

    Where a cell differs much from its neighbours, agreeing exactly makes the smooth field overshoot around it (rings).

    How true the detail inside the cells is, the correction does not say. So only a share of it is put out. With
    DETAIL_WEIGHT left empty the output is a smooth field that keeps the cells' means (partly kriged), plus a share of
    the detail of two models of the training: a linear regression of the differences between neighbouring cells, and
    the forest. The shares are what the check of the training one scale up found, by season; they are small where the
    data are few. With a number, it is the conserving bilinear field plus so much of the forest's detail alone: 1 is
    all of it (the way of Luo et al.; covariates with noise are smoothed first), 0 leaves the covariates out. The tool
    returns the mean shares over the dates.

    Covariates with noise in single pixels are smoothed a little before they are used with the correction: only what
    neither the neighbours nor other dates share counts as noise, and the log says how much was found.

    When does it help? Where covariates tell what happens inside the cells (CROSS_SCALE_SKILL of the training well above
    0), the output can be much nearer to the truth than interpolation: on synthetic land with noisy coarse values its
    RMSE was 25 to 40 % lower where cells were observed, and 10 to 25 % lower where gaps had been filled. On C3S soil
    moisture with surface temperature, height and tree cover the covariates tell little: 3 to 5 % lower, 1 to 4 % with
    noise added. Where the skill is near 0, interpolation is as good, and much quicker.

    UNCERTAINTY is the half width of a 90 % interval of what is put out: a constant plus the spread of the trees, scaled
    by errors of values held out one scale up (without the correction: on blocks of land left out), and what is left of
    the error of the coarse values and of the noise of the covariates. On synthetic land it held 85 to 96 % of the true
    values. APPLICABILITY is 1
    where the covariates are like those of the training, 0 where the forest is asked about what it has not seen (Meyer
    and Pebesma 2021); OUTSIDE_SHARE is the share of zeros, from one pixel in 101 when the stack is not asked for.
    """

    model: str = file("Model", "File that “Train downscaler” wrote.", extensions=("zip",))
    covariates: tuple[str, ...] = rasters(
        "Covariates",
        "The covariates of the model, for any dates, on any fine grid that nests in the coarse cells.",
        quantity=GRID,  # only those that the model knows are looked at, in the plan
    )
    land_cover: Raster | None = raster(
        "Land cover",
        "Class codes on the fine grid, when the model has them.",
        quantity=CLASSES_ON_A_GRID,
        optional=True,
    )
    sm: Stack | None = stack(
        "Coarse soil moisture",
        """Dated stack that the result shall agree with; its dates are downscaled. Empty: the dates of the covariates,
        without correction.""",
        quantity=SOIL_MOISTURE, optional=True,
    )  # fmt: skip
    residual_correction: bool = switch("Residual correction", "Agree with the coarse soil moisture.", default=True)
    name: str = name_of_result("that of the soil moisture the model was trained on")
    detail_weight: float | None = number(
        "Weight of the forest's detail",
        """0 to 1. Empty: automatic, as the check of the training found, with the regression's detail and kriging. 1:
        all of the forest's detail, from covariates whose noise in single pixels is smoothed. Counts only with the
        correction.""",
        low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    coarse_error: float | None = number(
        "Error of the coarse soil moisture (m³/m³)",
        """Standard deviation of the measurement error of a coarse value: the fine field then agrees with the estimate
        of the coarse one. 0: it agrees exactly with the coarse values. Empty: see ESTIMATE_ERROR.""",
        low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    estimate_error: bool = switch(
        "Estimate the error of the coarse soil moisture",
        """From the record itself, where COARSE_ERROR is empty and SM_UNCERTAINTY says nothing: cells, larger cells and
        dates beside each other tell how noisy the values are. Otherwise they count as exact.""",
        default=True,
        advanced=True,
    )
    sm_uncertainty: Stack | None = stack(
        "Uncertainty of the coarse soil moisture",
        """UNCERTAINTY of “Fill gaps” (half width of the 90 % band), or the product's own layer of standard
        deviations, for the same cells and dates. Where it says nothing, COARSE_ERROR counts.""",
        optional=True, on_grid_of="sm", on_dates_of="sm",
    )  # fmt: skip
    error_map: Raster | None = raster(
        "Error map of the coarse soil moisture",
        """Standard deviations for all dates in the first band (m³/m³), as “Triple collocation” gives them with this
        product as A. It counts in place of COARSE_ERROR, and where SM_UNCERTAINTY says nothing.""",
        quantity=ANYTHING, optional=True, advanced=True, on_grid_of="sm",
    )  # fmt: skip
    most_trees: int | None = whole(
        "Trees that predict",
        """Fewer than the model has take so much less time. The mean of 50 differs from that of all by a seventh of the
        spread of the trees, of which the weight of the forest's detail is put out. Empty: all.""",
        low=50, advanced=True,
    )  # fmt: skip
    output: StackOut = stack_out("Fine soil moisture", "Stack in m³/m³ on the grid of the finest covariate.")
    uncertainty: StackOut | None = stack_out(
        "Uncertainty", "Stack of half widths of the 90 % interval in m³/m³.", optional=True
    )
    applicability: StackOut | None = stack_out(
        "Area of applicability", "Stack: 1 where the forest knows such covariates, 0 where not.", optional=True
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Read the model, and check that covariates and coarse soil moisture are those that it was trained on.

        Returns
        -------
        Plan
            Stacks on the fine grid of values, half widths of the 90 % band, and applicability; its cost: time, the
            memory of the forest, and scratch files.

        Raises
        ------
        InputError
            The model is of another kind, or one of its features is missing.
        UnitError
            Soil moisture or a covariate is in another unit than in the training.
        GridError
            The grids do not nest, or coordinates are of another reference system.
        DateError
            The covariates do not have the dates.
        ParameterError
            There are too many dates to correct at once, or the model does not know what is asked for.
        """
        from ....learning.forest import load_model
        from ....learning.forest.sample_size import prediction_seconds
        from .coarse_error import Measured
        from .downscale import Work, columns_of, known_covariates, require_few_dates, tell_lacking
        from .downscaler_model import KIND, Evidence
        from .nesting import Nesting

        forest, card = load_model(given.model, Job())
        if card.get("kind") != KIND:
            raise InputError(
                "{path} is a model of another kind ({kind}); it cannot downscale.",
                path=given.model, kind=card.get("kind"),
            )  # fmt: skip
        evidence = Evidence.of(card, forest.features, given.model)
        all_trees = len(forest.trees)
        if self.most_trees and self.most_trees < all_trees:
            tell.info("{trees} of the model's {all} trees predict.", trees=self.most_trees, all=all_trees)
            forest = forest.first(self.most_trees)
        inputs = known_covariates(card, given.covariates, given.land_cover, tell)
        columns = columns_of(card, inputs, given.model, tell)
        _check_quantities(inputs)
        if given.sm:
            given.sm.require_volumetric()
        nesting = Nesting.of(given.sm, inputs.finest) if given.sm else None
        if inputs.coarser:
            tell.info("{names}: interpolated to the fine grid (bilinear).", names=", ".join(inputs.coarser))
        axis = given.sm.axis if given.sm else inputs.common_axis()
        positions = inputs.positions(axis)
        tell_lacking(axis, positions, tell)
        sm = given.sm if self.residual_correction else None
        if sm:
            require_few_dates(axis)
        else:
            nesting = None
        if given.sm_uncertainty and not sm:
            tell.warn("SM_UNCERTAINTY counts only with the correction to SM, and is not used.")
        if given.error_map and not sm:
            tell.warn("ERROR_MAP counts only with the correction to SM, and is not used.")
        factor = nesting.factor if nesting else None
        if self.uncertainty:
            evidence.require_interval(factor)
        evidence.area(bool(self.applicability))
        known = self.coarse_error, self.estimate_error, given.sm_uncertainty, given.error_map
        work = Work(
            forest, evidence, inputs, columns, positions, axis, sm, nesting,
            mix=evidence.mix(axis, self.detail_weight, factor, tell),
            measured=Measured.given(sm, *known) if sm else None,
            detail_weight=self.detail_weight,
        )  # fmt: skip
        variable, unit = self.name or card["target"]["variable"], card["target"]["unit"]
        outputs = {
            "output": StackShape(inputs.fine, axis, variable, unit),
            "uncertainty": StackShape(inputs.fine, axis, f"{variable}_half_width_90", unit),
            "applicability": StackShape(inputs.fine, axis, "applicability", "flag", "uint8"),
        }
        values = inputs.fine.window.pixels * axis.size
        least = work.measured.least_budget if work.measured else 0
        seconds = prediction_seconds(len(forest.trees), values)
        cost = Cost(seconds, forest.nbytes, work.scratch, least)
        if seconds > _LONG and len(forest.trees) > _FEW_TREES:
            tell.info(
                "The {trees} trees need {time} of one processor; with MOST_TREES {few} it is {shorter}, and little is"
                " lost where the weight of the forest's detail is small.",
                trees=len(forest.trees), time=in_words(seconds), few=_FEW_TREES,
                shorter=in_words(prediction_seconds(_FEW_TREES, values)),
            )  # fmt: skip
        sources = (given.sm or inputs.finest, *inputs.rasters())
        lines = (
            say(
                "{size} date(s) on {width} × {height} pixels.",
                size=axis.size,
                width=inputs.fine.width,
                height=inputs.fine.height,
            ),
        )
        return Plan(outputs, cost, detail=work, sources=sources, lines=lines)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Predict the fine stack, correct it to the coarse one, and write it.

        Returns how much of the pixels could be predicted and is applicable, and how far means and coarse values differ.
        """
        from .downscale import downscale

        return dict(downscale(plan.detail, out, job))


def _check_quantities(inputs: Covariates) -> None:
    """Look for missing codes in the covariates that the model knows."""
    for layer in inputs.rasters():
        if not layer.categorical:
            sample = sample_of(layer)
            check_quantity(sample, (ANYTHING,), "COVARIATES")
            watch(layer, "COVARIATES", sample)
