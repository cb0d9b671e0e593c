"""Train the downscaler: coarse soil moisture on covariates averaged to the coarse cells (Luo §3.1.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.crs import is_geographic
from ....data.raster import gdal_cache
from ....data.stack.fill_flags import OBSERVED
from ....data.stack.time_stack import TimeStack
from ....engine.engine import beside
from ....learning.area_of_applicability import Applicability
from ....learning.conformal import calibrate_spread
from ....learning.cross_validation import (
    SCORE_SHARE,
    Score,
    as_of_many,
    block_folds,
    few_trees,
    held_out_spread,
    random_folds,
    score_trees,
    year_folds,
)
from ....learning.effort import FOREST, SCORES, SEARCH, SELECTION
from ....learning.forest import Forest, ForestOptions, fit_forest
from ....learning.forest.sample_size import chosen_text, learning_curve, most_rows, seconds_of, share_of_rows
from ....learning.forest.training_cost import duration_text, size_text
from ....learning.grid_search import MAX_SAMPLES, Search, described, search_settings
from ....learning.partial_dependence import Dependence, partial_dependence
from ....learning.permutation_importance import REPEATS, Held, held_out_importance
from ....run.errors import DateError, ParameterError
from ....run.job import Job, give_back
from ....run.messages import Tell
from .coarse_error import ErrorSummary, Measured, learn_record, summarise
from .coarse_estimate import CoarseModel
from .coarsen_and_recover import coarse_cells
from .covariates import COORDINATES, MONTH, Covariates
from .cross_scale import cross_scale
from .detail_weights import calendar_months
from .linear import Regression
from .nesting import Nesting
from .report import Trained
from .select import Selection, select_features
from .table import Table, Thinning, count_values, feature_groups, training_table
from .training_cost import SCORE_FITS, foresee, training_memory

OOB, RANDOM, YEARS, BLOCKS = "out of bag", "random split", "years left out", "blocks left out"
# Of a large table predicting takes time, too: the forests for scores grow less, and covariates are shuffled less often.
_PREDICTING, _FEW_REPEATS = 4 / 3, 2
_CACHE = 1024**2  # bytes of GDAL's cache during the training
_SHOWN = 6  # covariates in the plots of the report
_DEGREE = 111_195.0  # metres of a degree of latitude on the sphere of 6371 km


@dataclass(frozen=True)
class TrainOptions:
    """How a downscaler is trained.

    first_year, last_year
        Of the training; None is open.
    block_size
        Degrees, of the spatial folds.
    forest
        Settings of the forest.
    grid_search
        Look for the settings of the forest.
    select_features
        Leave out covariates that do not help.
    month_of_year, coordinates
        Make these as features, too.
    automatic
        The forest's ``max_samples`` is what it shall be where memory and time allow it, and of a table that is too
        large for both a sample is taken.
    """

    first_year: int | None = None
    last_year: int | None = None
    block_size: float = 5.0
    forest: ForestOptions = ForestOptions()
    grid_search: bool = False
    select_features: bool = False
    month_of_year: bool = False
    coordinates: bool = False
    automatic: bool = False

    def __post_init__(self):
        if not self.block_size > 0:
            raise ParameterError("BLOCK_SIZE is {size:g}; it is a positive number of degrees.", size=self.block_size)
        if self.first_year and self.last_year and self.first_year > self.last_year:
            raise ParameterError(
                "FIRST_YEAR ({first}) is after LAST_YEAR ({last}).", first=self.first_year, last=self.last_year
            )

    @property
    def made(self) -> list[str]:
        """Names of the features that are made without a raster, in their order."""
        return [*([MONTH] if self.month_of_year else []), *([COORDINATES] if self.coordinates else [])]


@dataclass(frozen=True, eq=False)
class Work:
    """What a training works on, checked.

    Parameters
    ----------
    sm
        Coarse soil moisture.
    inputs
        The covariates.
    nesting
        Of the finest covariate in the coarse cells.
    flags
        Fill flags of ``sm``; None: there are none.
    steps
        Indices of the dates that are trained on.
    options
        Of the user.
    measured
        ``sm`` with its error; None: it is exact.
    """

    sm: TimeStack
    inputs: Covariates
    nesting: Nesting
    flags: TimeStack | None
    steps: np.ndarray
    options: TrainOptions
    measured: Measured | None = None


def train(work: Work, job: Job) -> tuple[Forest, Trained]:
    """Fit the forest, and score it in four ways and one scale up.

    Raises
    ------
    InputError
        Too few cells or rows to train on.
    ParameterError
        A search or selection, and all land lies in one block.
    ResourceError
        The training does not fit into the memory budget; it says what would.
    GridError, Cancelled
    """
    thinning = _thinning(work, job)
    reading = job.part(0.0, 0.05)
    table = training_table(work.sm, work.inputs, work.nesting, work.flags, work.steps, reading, thinning)
    summary = None
    give_back()  # what was sorted
    if work.measured:
        table, summary = _with_error(table, work.measured, work.flags, job)
    groups = feature_groups(work.inputs.features, work.inputs.codes)
    training = _Training(table, work.inputs.features, groups, work.sm, work.options)
    with gdal_cache(_CACHE):  # blocks of the covariates are read no more
        give_back()
        forest, trained = training.run(job.part(0.05, 1.0))
    return forest, replace(trained, error=summary)


def _thinning(work: Work, job: Job) -> Thinning | None:
    """What is kept of the table; said, with what the training will take, before the table is made."""
    options, features = work.options.forest, len(work.inputs.features)
    values = count_values(work.sm, work.steps, job)
    if not work.options.automatic:
        needed = training_memory(values, features, options, job.threads)
        if needed > job.memory:
            job.info(
                "The record has {values} values of soil moisture. If all covariates are known for all of them, the"
                " training needs {needed} of memory with MAX_SAMPLES {share:g}, and the budget is {budget}. Leave"
                " MAX_SAMPLES empty to have it chosen.",
                values=values, needed=size_text(needed), share=options.max_samples, budget=size_text(job.memory),
            )  # fmt: skip
        return None
    most = most_rows(features, options, job.memory)
    share = share_of_rows(min(values, most), features, options, job.memory)
    if values > most or share < options.max_samples:
        rows = min(values, most)
        forest = seconds_of(rows, features, replace(options, max_samples=share))
        job.info(
            "The record has {values} values of soil moisture. At most {rows} rows are trained on, {bag} for each of"
            " {trees} trees: with the forests for the scores about {seconds} of one processor.",
            values=values, rows=rows, bag=round(rows * share), trees=options.trees,
            seconds=duration_text((1 + SCORE_SHARE) * forest),
        )  # fmt: skip
    return Thinning(values, most, options.seed)


def _with_error(
    table: Table, measured: Measured, flags: TimeStack | None, job: Job
) -> tuple[Table, ErrorSummary | None]:
    """The table with the SD of the error of each row and where values were filled, and what is told of the error."""
    model = learn_record(measured, job)
    if model is None:
        return table, None
    dates = np.unique(table.step)
    dense = _told(table.dense, measured, flags, model) if table.dense else None
    table = replace(_told(table, measured, flags, model), dense=dense)
    return table, summarise(measured, model, dates, job)


def _told(table: Table, measured: Measured, flags: TimeStack | None, model: CoarseModel) -> Table:
    """The table with the SD of the error of each row, m³/m³, and where values were filled."""
    row, col = coarse_cells(table, measured.stack.grid)
    error, made_up = np.empty(len(table.y), "float32"), np.zeros(len(table.y), bool)
    dates, first = np.unique(table.step, return_index=True)  # rows are sorted by date
    for step, rows in zip(dates, np.split(np.arange(len(table.y)), first)[1:], strict=True):
        error[rows] = model.sd(measured.error(int(step)))[row[rows], col[rows]]
        filled = measured.made_up(int(step))
        if flags is not None:
            filled = filled | (flags.read(steps=slice(step, step + 1))[0] > OBSERVED)
        made_up[rows] = filled[row[rows], col[rows]]
    return replace(table, error=error, made_up=made_up if made_up.any() else None)


class _Training:
    """The steps between the table and the forest; each takes what the one before has left."""

    def __init__(self, table: Table, features: list[str], groups: dict, stack: TimeStack, options: TrainOptions):
        self.table, self.features, self.groups = table, features, groups
        self.stack, self.options, self.forest = stack, options, options.forest
        self.limit: tuple[str, ...] = ()
        self.search: Search | None = None
        self.selection: Selection | None = None

    def run(self, job: Job) -> tuple[Forest, Trained]:
        searched, selected = self.options.grid_search, self.options.select_features
        if (searched or selected) and self._blocks(self.forest.seed) is None:
            raise ParameterError(
                "GRID_SEARCH and SELECT_FEATURES compare forests on blocks of land that they have not seen, but all"
                " cells lie in one block. Make BLOCK_SIZE ({size:g} degrees) smaller.",
                size=self.options.block_size,
            )
        self._limit(job.part(0.0, 0.05))
        job = job.part(0.05, 1.0) if self.limit else job
        job = replace(job, threads=self._threads(job))
        effort = foresee(self.table, len(self.groups), self.forest, searched, selected, job)
        job.info(effort.text(job))
        # The table is held all the time.
        parts = effort.parts(replace(job, memory=_left(job, self.table.nbytes)))
        self._choose(parts)
        lighter = replace(
            self.forest, trees=score_trees(self.forest.trees, SCORE_FITS * (_PREDICTING if self.limit else 1))
        )
        predicted, excess, held, fold = self._held_out(lighter, parts[SCORES].part(0.0, 0.6))
        give_back()
        check = parts[SCORES].part(0.6, 1.0)
        skill = cross_scale(self.table.whole_dates, self.stack.grid, self.stack.axis, self._as_many(lighter), check)
        give_back()
        learned = self._learned(held, fold)
        give_back()
        # The forest itself comes last: nothing else has to share the memory with it. It counts x as its own; what
        # it takes has been told.
        memory = _left(job, self.table.nbytes - self.table.x.nbytes)
        silent = replace(parts[FOREST], info=lambda text: None, memory=memory)
        forest = fit_forest(self.table.x, self.table.y, self.forest, silent)
        oob = np.full(len(self.table.y), np.nan) if forest.oob is None else forest.oob
        predicted = {OOB: oob, **predicted}
        scores = {name: Score.of(values, self.table.y, excess.get(name, 0.0)) for name, values in predicted.items()}
        trained = Trained(
            self.table, self.features, predicted, scores,
            options=self.forest, grid=self.stack.grid, search=self.search, selection=self.selection,
            score_trees=lighter.trees, cross_scale=skill, regression=self._regression(), limit=self.limit, **learned,
        )  # fmt: skip
        return forest, trained

    def _limit(self, job: Job) -> None:
        """Say how the table was thinned, and choose how many rows each tree gets where that is automatic."""
        table, wished = self.table, self.forest.max_samples
        lines = [table.thinned_text()] if table.found else []
        if self.options.automatic:
            share = share_of_rows(len(table.y), table.x.shape[1], self.forest, job.memory)
            self.forest = replace(self.forest, max_samples=share)
            if table.found or share < wished:
                curve = learning_curve(table.x, table.y, self.forest, job)
                lines.append(chosen_text(len(table.y), wished * max(table.found, len(table.y)), self.forest, curve))
        self.limit = tuple(lines)
        for line in lines:
            job.info(line)

    def _threads(self, job: Job) -> int:
        """Threads for which there is memory, where the table and the bags were made to fit and only these can give."""
        threads = job.threads
        rows, features = self.table.x.shape
        if self.options.automatic:
            room = job.memory - beside(job.memory)
            while threads > 1 and training_memory(rows, features, self.forest, threads) > room:
                threads -= 1
        return threads

    def _as_many(self, options: ForestOptions) -> ForestOptions:
        """Settings with which a tree gets as many rows one scale up as it would of the whole table there."""
        dense = self.table.dense
        if dense is None:
            return options
        return replace(options, max_samples=min(options.max_samples * len(self.table.y) / len(dense.y), 1.0))

    def _regression(self) -> Regression:
        table = self.table.whole_dates
        place = np.stack([table.step, *coarse_cells(table, self.stack.grid)])
        return Regression.fit(table.x, table.y, calendar_months(self.stack.axis)[table.step], place)

    def _blocks(self, seed: int) -> np.ndarray | None:
        size = self.options.block_size * (1.0 if is_geographic(self.stack.grid.crs) else _DEGREE)
        return block_folds(self.table.east, self.table.north, size, seed)

    def _choose(self, parts: dict[str, Job]) -> None:
        """Search and selection, where asked for, on other folds than those of the scores."""
        fold, table = self._blocks((self.forest.seed + 1) % 2**32), self.table
        if fold is None:
            return
        if self.options.grid_search:
            # A share that memory and time allow is the largest that they do: others are not tried.
            shares = (self.forest.max_samples,) if self.limit else MAX_SAMPLES
            self.search = search_settings(table.x, table.y, fold, self.forest, parts[SEARCH], shares)
            self.forest = self.search.options
            parts[SEARCH].info("\n".join(self.search.lines()))
        if self.options.select_features:
            job = parts[SELECTION]
            self.selection = select_features(table.x, table.y, fold, self.groups, self.forest, job)
            job.info("\n".join(self.selection.lines()))
            self.forest = self.selection.options(self.forest)
            columns = self.selection.columns
            self.table = table.with_columns(columns)
            self.features = [self.features[column] for column in columns]
            self.groups = {
                name: [columns.index(column) for column in members]
                for name, members in self.groups.items()
                if name not in self.selection.dropped
            }

    def _held_out(
        self, options: ForestOptions, job: Job
    ) -> tuple[dict[str, np.ndarray], dict[str, float], Held | None, np.ndarray | None]:
        """Predictions held out at random, by years and by blocks of land.

        With how much larger their mean square errors are for their few trees, and of the blocks also spread and
        importance, and the folds.
        """
        x, y, seed = self.table.x, self.table.y, self.forest.seed
        fold = self._blocks(seed)
        schemes: dict[str, np.ndarray | None] = {
            RANDOM: random_folds(len(y), seed),
            YEARS: year_folds(self.stack.axis.years[self.table.step]),
            BLOCKS: fold,
        }
        predicted, excess, held = {}, {}, None
        for n, (name, folds) in enumerate(schemes.items()):
            part = job.part(n / len(schemes), (n + 1) / len(schemes))
            if folds is None:
                job.warn("The score with {name} cannot be had: there is only one.", name=name)
                predicted[name] = np.full(len(y), np.nan)
                continue
            if name == BLOCKS:
                repeats = _FEW_REPEATS if self.limit else REPEATS
                held = held_out_importance(x, y, folds, self.groups, options, part, repeats)
                mean, spread = held.mean, held.spread
            else:
                # All folds of a random split tell the same: one is enough.
                mean, spread = held_out_spread(x, y, folds, options, part, 1 if name == RANDOM else None)
            predicted[name], excess[name] = mean, few_trees(spread, options.trees, self.forest.trees)
        if held is not None:
            held = replace(held, spread=as_of_many(held.spread, options.trees))
        return predicted, excess, held, fold

    def _learned(self, held: Held | None, fold: np.ndarray | None) -> dict:
        """What the predictions with blocks left out teach of the interval and of where the forest may be used."""
        if held is None or fold is None:
            return {}
        x, y = self.table.x, self.table.y
        return {
            "spread": held.spread,
            "importance": held.importance,
            "interval": calibrate_spread(y, held.mean, held.spread, fold),
            "applicability": Applicability.learn(x, fold, held.importance.by_column(x.shape[1]), self.forest.seed),
        }


def _left(job: Job, nbytes: int) -> int:
    """The budget without what is held already."""
    return max(job.memory - nbytes, 1)


def dependence(forest: Forest, trained: Trained, job: Job) -> list[Dependence]:
    """Partial dependence on the leading covariates; class shares cannot be changed one without another."""
    rest = replace(job, memory=_left(job, trained.table.nbytes + forest.nbytes))
    if trained.importance is not None:
        leading = [name for name, _, _ in trained.importance.ranked()]
    else:
        leading = trained.features
    chosen = [name for name in leading if name in trained.features][:_SHOWN]
    return [partial_dependence(forest, trained.table.x, trained.features.index(name), name, rest) for name in chosen]


def chosen_steps(stack: TimeStack, options: TrainOptions) -> np.ndarray:
    """Indices of the dates in the training years.

    Raises
    ------
    DateError
        There are none.
    """
    years = stack.axis.years
    chosen = (years >= (options.first_year or years.min())) & (years <= (options.last_year or years.max()))
    if not chosen.any():
        raise DateError(
            "No date of {path} ({start} … {end}) lies in the training years {first} … {last}.",
            path=stack.path, start=stack.axis.labels[0], end=stack.axis.labels[-1], first=options.first_year or "",
            last=options.last_year or "",
        )  # fmt: skip
    return np.flatnonzero(chosen)


def numbers_of(trained: Trained) -> dict[str, float]:
    """The numbers of the tool; NaN where one cannot be had."""
    scores = trained.scores
    return {
        "OOB_R2": scores[OOB].r2,
        "BLOCK_R2": scores[BLOCKS].r2,
        "BLOCK_RMSE": scores[BLOCKS].rmse,
        "YEARS_RMSE": scores[YEARS].rmse,
        "CROSS_SCALE_SKILL": trained.cross_scale.skill,
    }


def tell_scores(trained: Trained, tell: Tell) -> None:
    """Tell the scores, from the flattering to the honest, and what else was learnt."""
    tell.info(
        "The forests for the scores have {trees} trees each, so that all of them take no longer than twice the forest"
        " itself; what few trees add to the error is taken out.",
        trees=trained.score_trees,
    )
    lines = [f"  {name:16}  R² {score.r2:6.3f}   RMSE {score.rmse:.4f} m³/m³" for name, score in trained.scores.items()]
    tell.info(
        "Scores, the first ones too optimistic (neighbouring cells and months are nearly copies of each other):\n"
        "{lines}",
        lines="\n".join(lines),
    )
    if trained.search or trained.selection:
        tell.info(
            "Settings ({settings}) or covariates were chosen on the same blocks of land, in other folds: the score with"
            " blocks left out is a little better than on land elsewhere.",
            settings=described(trained.options),
        )
    for part in (trained.error, trained.cross_scale, trained.interval, trained.applicability):
        if part is not None:
            tell.info("\n".join(part.lines()))
    if trained.importance is not None:
        ranked = trained.importance.ranked()
        tell.info(
            "Importance (rise of the RMSE with blocks left out when it is shuffled, ± SD, m³/m³):\n{lines}",
            lines="\n".join(f"  {name:24} {mean:8.4f} ± {spread:.4f}" for name, mean, spread in ranked),
        )
