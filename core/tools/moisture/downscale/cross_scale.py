"""The cross-scale check: the trained set-up is repeated one scale up, where the truth is known (docs/methods.md §5).

Forest and regression learn between coarse cells and are asked about what lies within them. Whether their detail is true
cannot be seen on the fine grid. It can one scale up: coarse cells are put together 2 × 2, both are trained on
these, of dates that are not tested, and bring the coarse cells back. What is left of the error of a conserving
interpolation, and how much of their detail takes most of it away, is then a matter of counting.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace

import numpy as np

from ....data.earth.grid import Grid
from ....data.stack.time_axis import TimeAxis
from ....learning.conformal import OCTAVE, Interval, calibrate_spread
from ....learning.cross_validation import CV_TREES, year_folds
from ....learning.forest import ForestOptions
from ....run.job import Job
from ....run.language import say
from .coarsen_and_recover import CORNERS, FACTOR, MIN_ROWS, Larger, Recovered, coarse_cells, recover
from .detail_error import NOISE_SHARE, DetailError, Split, detail_error
from .detail_weights import MEMBERS, SEASONS, Slope, Weights, calendar_months, learn_weights
from .kriging import kriged_share
from .opponents import Opponents, compare
from .table import Table

MIN_VALUES = 30  # coarse cells and dates to compare with
_FOLDS = 5
_BANDS = 11  # weights 0, 0.1 … 1 that have an interval


def date_folds(step: np.ndarray, axis: TimeAxis, folds: int = _FOLDS) -> np.ndarray | None:
    """Fold of each row so that no year is in two of them; of a single year, runs of dates. None of one date."""
    fold = year_folds(axis.years[step], folds)
    if fold is not None:
        return fold
    dates, index = np.unique(step, return_inverse=True)
    if dates.size < 2:
        return None
    runs = np.array_split(np.arange(dates.size), min(folds, dates.size))
    return np.repeat(np.arange(len(runs)), [len(run) for run in runs])[np.ravel(index)]


@dataclass(frozen=True)
class CrossScale:
    """What the check one scale up says.

    weights
        Of the covariates' detail (`detail.Weights`).
    skill
        1 − MSE over that of the best interpolation without covariates (`opponents`), with weights that other dates
        chose; NaN without a check.
    found
        For each of `MEMBERS` the weight by least squares, before it was drawn to 0, and its standard error.
    interval
        Of the blended field, from what is left of the error by blocks of land; None without a check.
    bands
        The same for weights 0, 0.1 … 1 of the forest's detail on all dates, and nothing else; empty without a check.
    values
        Coarse values that were brought back.
    why
        Why there is no check; empty when there is one.
    opponents
        Errors beside those of interpolation; None without a check.
    detail
        How large the errors of the detail are without the noise of the truth, and how they go on to finer scales.
    """

    weights: Weights
    skill: float
    found: tuple[Slope, ...]
    interval: Interval | None
    bands: tuple[Interval, ...]
    values: int
    why: str = ""
    opponents: Opponents | None = None
    detail: DetailError = DetailError()

    def interval_at(self, weight: float) -> Interval:
        """Of a field with so much detail on all dates, to the nearest tenth."""
        return self.bands[round(weight * (len(self.bands) - 1))]

    @classmethod
    def none(cls, why: str) -> CrossScale:
        """Without a check nothing speaks for the detail, and none of it is put out."""
        nan = float("nan")
        return cls(Weights(0.0, 0.0), nan, (Slope(nan, nan, nan),) * len(MEMBERS), None, (), 0, why)

    def lines(self) -> list[str]:
        """Sentences for the log and the report."""
        if self.why:
            return [
                say(
                    "The check one scale up cannot be made: {why}. “Downscale” will interpolate the coarse "
                    "field and leave the covariates' detail out, unless DETAIL_WEIGHT says otherwise.",
                    why=self.why,
                )
            ]
        linear, forest = self.found
        seasons = ", ".join(f"{name} {factor:.2f}" for name, factor in zip(SEASONS, self.weights.seasons, strict=True))
        return [
            say(
                "One scale up, {values} coarse values were brought back from cells twice as wide, by models "
                "that had not seen their dates. Best weights in the test: {linear:.2f} ± {linear_error:.2f} "
                "(regression), {forest:.2f} ± {forest_error:.2f} (forest).",
                values=self.values,
                linear=linear.value,
                linear_error=linear.error,
                forest=forest.value,
                forest_error=forest.error,
            ),
            say(
                "“Downscale” will put out {linear:.2f} of the regression's detail and {forest:.2f} of the "
                "forest's (times by season: {seasons}): weights are kept small unless the data support larger "
                "ones.",
                linear=self.weights.linear,
                forest=self.weights.forest,
                seasons=seasons,
            ),
            say(
                "Skill against the best interpolation without covariates, with weights from other dates: "
                "{skill:.3f} (share of its squared error that is taken away; below 0 some is added).",
                skill=self.skill,
            ),
            *(self.opponents.lines() if self.opponents else []),
        ]

    def to_card(self) -> dict:
        """What the check says as plain lists and numbers, for the card of a model."""
        return {
            "weights": {name: getattr(self.weights, name) for name in MEMBERS},
            "seasons": dict(zip(SEASONS, self.weights.seasons, strict=True)),
            "skill": self.skill,
            "found": {name: asdict(slope) for name, slope in zip(MEMBERS, self.found, strict=True)},
            "interval": self.interval.to_card() if self.interval else None,
            "bands": [band.to_card() for band in self.bands],
            "values": self.values,
            "why": self.why,
            "opponents": self.opponents.to_card() if self.opponents else None,
            **asdict(self.detail),
        }

    @classmethod
    def from_card(cls, entry: dict) -> CrossScale:
        """Raises ValueError where the entry is not what `to_card` makes."""
        try:
            seasons = tuple(float(entry["seasons"][name]) for name in SEASONS)
            linear, forest = (float(entry["weights"][name]) for name in MEMBERS)
            weights = Weights(linear, forest, seasons)
            found = tuple(Slope(*(_real(entry["found"][name][f.name]) for f in fields(Slope))) for name in MEMBERS)
            skill, values, why = _real(entry["skill"]), int(entry["values"]), str(entry["why"])
            interval = Interval.from_card(entry["interval"]) if entry["interval"] else None
            opponents = Opponents.from_card(entry["opponents"]) if entry.get("opponents") else None
            detail = DetailError(*(float(entry.get(f.name, f.default)) for f in fields(DetailError)))
            bands = tuple(Interval.from_card(band) for band in entry["bands"])
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise ValueError(f"the cross-scale check is incomplete ({error})") from error
        if not all(0 <= weight <= 1 for weight in (weights.linear, weights.forest)):
            raise ValueError("a weight of the cross-scale check is not between 0 and 1")
        if not (0 < detail.octave <= OCTAVE and 0 < detail.kept <= 1 and 0 < detail.louder < 10):
            raise ValueError("the octave ratio, the kept width or the noise of the cross-scale check is out of range")
        if not all(0 <= factor <= 2 for factor in seasons):
            raise ValueError("a season's factor in the cross-scale check is not between 0 and 2")
        if len(bands) != (_BANDS if interval else 0):
            raise ValueError("the cross-scale check does not have an interval for every weight")
        return cls(weights, skill, found, interval, bands, values, why, opponents, detail)


def _real(value) -> float:
    """A number; null in the card was not finite."""
    return float("nan") if value is None else float(value)


def cross_scale(table: Table, grid: Grid, axis: TimeAxis, options: ForestOptions, job: Job) -> CrossScale:
    """Repeat the trained set-up one scale up, and learn the weights of the covariates' detail.

    Parameters
    ----------
    table
        The training rows: x ``(n, p)``, y, step, east, north ``(n,)``.
    grid
        The coarse grid.
    axis
        The dates that ``table.step`` counts.
    options
        Of the forest; at most 100 trees are grown.
    job
        Threads, memory, progress, cancel.

    Raises
    ------
    ResourceError, MissingPackageError, Cancelled
    """
    fold = date_folds(table.step, axis)
    if fold is None:
        return CrossScale.none("all soil moisture is of one date, and dates must be left out")
    lighter = replace(options, trees=min(options.trees, CV_TREES))
    month = calendar_months(axis)[table.step]
    recovered = recover(table, grid, month, fold, lighter, job)
    if recovered.error.size < MIN_VALUES and table.made_up is not None:
        # Gaps are everywhere: what was filled is all that there is to compare with.
        table = replace(table, made_up=None)
        recovered = recover(table, grid, month, fold, lighter, job)
    if recovered.error.size < MIN_VALUES:
        return CrossScale.none(
            f"too few cells twice as wide have soil moisture (over all dates {MIN_ROWS} to train on, and {MIN_VALUES} "
            "coarse values to compare with, are needed)"
        )
    row, col = coarse_cells(table, grid)
    land = land_parts(row, col)[recovered.row]
    noise = 0.0 if table.error is None else NOISE_SHARE * float(np.mean(table.error[recovered.row] ** 2))
    found, put_out = _learnt(recovered, land, month[recovered.row], noise)
    error = _detail_error(table, grid, (fold, month), recovered, found.weights.linear, job)
    found = replace(found, detail=error)
    opponents = compare(table, grid, axis, recovered, put_out, job)
    return replace(found, opponents=opponents, skill=opponents.skill) if opponents else found


def _detail_error(
    table: Table, grid: Grid, dated: tuple[np.ndarray, np.ndarray], recovered: Recovered, weight: float, job: Job
) -> DetailError:
    """How large the errors of the detail are without the noise of the truth, and how they go on to finer scales.

    The same is done once more with cells of 4 × 4, with the regression alone.

    Parameters
    ----------
    dated
        Fold and month of each row.
    weight
        Of the regression's detail.
    """
    larger = Larger(table, grid, *coarse_cells(table, grid), CORNERS[0])
    x, y, same, place = larger.rows(job)
    coarse = larger.nesting.coarse
    east, north = coarse.xy(place[2] + 0.5, place[1] + 0.5)
    fold, month = dated
    wide = Table(x, y, place[0], east, north, made_up=larger.made_up_of(place))
    again = recover(wide, coarse, month[same], fold[same], None, job.part(1.0, 1.0))
    told = None if table.error is None else float(np.mean(table.error[recovered.row].astype("float64") ** 2))
    two = _split(again, weight, wide, coarse) if again.error.size >= MIN_VALUES else None
    brought_back = again.error.size if wide.made_up is None else len(CORNERS) * len(wide.y)  # gaps come and go
    cells = brought_back / (np.unique(place[0]).size * len(CORNERS) * FACTOR**2)
    return detail_error(_split(recovered, weight, table, grid), two, told, cells)


def _split(recovered: Recovered, weight: float, table: Table, grid: Grid) -> Split:
    """What kriging and regression leave of the errors, split in what lasts and what passes."""
    rounded = recovered.error - kriged_share(FACTOR) * recovered.details[0]
    row, col = coarse_cells(table, grid)
    series = (recovered.corner.astype("int64") * grid.height + row[recovered.row]) * grid.width + col[recovered.row]
    return Split.of(rounded - weight * recovered.details[1], series, table.step[recovered.row])


def _learnt(recovered: Recovered, land: np.ndarray, month: np.ndarray, noise: float) -> tuple[CrossScale, np.ndarray]:
    """The check without its opponents, and the detail ``(n,)`` with weights that other dates chose."""
    error, spread, fold = recovered.error, recovered.spread, recovered.fold
    details = recovered.details[1:]
    rounded = error - kriged_share(FACTOR) * recovered.details[0]  # what kriging leaves of it
    weights, found = learn_weights(rounded, details, month, [land, fold], noise)
    put_out = np.zeros(rounded.size)
    for k in np.unique(fold):
        out, rest = fold == k, fold != k
        honest, _ = learn_weights(rounded[rest], details[:, rest], month[rest], [land[rest], fold[rest]], noise)
        put_out[out] = (honest.at(month[out]) * details[:, out]).sum(axis=0)
    left = rounded - put_out
    skill = float(1 - (left**2).sum() / (error**2).sum()) if error.any() else float("nan")
    interval = calibrate_spread(left, np.zeros(left.size), spread, land)
    bands = [calibrate_spread(error, w * details[1], spread, land) for w in np.linspace(0, 1, _BANDS)]
    known = tuple(band for band in bands if band is not None) if interval else ()
    return CrossScale(weights, skill, found, interval, known, int(error.size)), put_out


def land_parts(row: np.ndarray, col: np.ndarray, across: int = 4, down: int = 3) -> np.ndarray:
    """Divide cells into blocks of land of about as many each: strips of columns, each cut by rows."""
    out = np.zeros(row.size, int)
    strip = np.searchsorted(np.quantile(col, np.arange(1, across) / across), col, side="right")
    for number in np.unique(strip):
        chosen = strip == number
        edges = np.quantile(row[chosen], np.arange(1, down) / down)
        out[chosen] = number * down + np.searchsorted(edges, row[chosen], side="right")
    return out
