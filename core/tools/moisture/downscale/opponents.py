"""How good the output would be one scale up, against interpolation without covariates (docs/methods.md §5).

The truth of the check one scale up are coarse values, which are measured with an error of their own. Taken as they are
they flatter whatever carries the same error: means over larger cells hold a quarter of each cell's error, and a field
that agrees exactly with them gives it back. So for an estimate P, linear in the values, with independent errors e of
variance σ²,

    E (c − P)² = E (truth − P)² + σ² − 2 cov(e, P),

and both last terms are taken out of the scores; the covariance is found by sending noise of the same variance through
the estimate. The larger cells are means of four, and so less noisy than cells are in life: noise is added to them until
they are as noisy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields

import numpy as np

from ....data.earth.grid import Grid
from ....data.stack.time_axis import TimeAxis
from ....run.job import Job
from ....run.language import say
from .coarse_estimate import CoarseModel, InMemory, learn
from .coarsen_and_recover import CORNERS, FACTOR, Larger, Recovered, coarse_cells
from .kriging import cell_aspect, kriged, kriged_share
from .table import Table

_DATES = 24  # at most, that are compared for each corner
_ALIKE = 0.01  # of the squared error, below which a gain is no gain


@dataclass(frozen=True)
class Opponents:
    """RMSE of four estimates one scale up, m³/m³, with the error of the truth taken out.

    Of plain bilinear interpolation, of the conserving one, of kriging with nugget (None where the coarse values are
    taken to be exact), and of what “Downscale” puts out.

    error
        SD of the error of the coarse values.
    values
        How many were compared.
    """

    bilinear: float
    conserving: float
    kriging: float | None
    ours: float
    error: float
    values: int

    @property
    def best(self) -> tuple[str, float]:
        """Name and RMSE of the best interpolation."""
        named = {say("plain bilinear"): self.bilinear, say("conserving bilinear"): self.conserving}
        if self.kriging is not None:
            named[say("kriging")] = self.kriging
        name = min(named, key=lambda one: named[one])
        return name, named[name]

    @property
    def skill(self) -> float:
        """1 − MSE over that of the best interpolation; NaN where noise hides both."""
        best = self.best[1]
        return float(1 - (self.ours / best) ** 2) if best > 0 else float("nan")

    def lines(self) -> list[str]:
        """Sentences for the log and the report."""
        name, best = self.best
        nugget = say(", kriging with nugget {kriging:.4f}", kriging=self.kriging) if self.kriging is not None else ""
        out = [
            say(
                "RMSE one scale up: plain bilinear {bilinear:.4f}, conserving bilinear "
                "{conserving:.4f}{nugget}, “Downscale” {ours:.4f} m³/m³",
                bilinear=self.bilinear,
                conserving=self.conserving,
                nugget=nugget,
                ours=self.ours,
            )
            + (
                say(" (error of the coarse values, SD {error:.4f} m³/m³, taken out).", error=self.error)
                if self.error > 0
                else "."
            )
        ]
        if np.isfinite(self.skill):
            verdict = say(
                "The detail of the covariates takes {ours:.0f} % off the RMSE of {name}.",
                ours=100 * (1 - self.ours / best),
                name=name,
            )
            if self.skill < _ALIKE:
                verdict = say(
                    "Interpolation ({name}) is as good here: the covariates tell little of the detail.", name=name
                )
            out.append(verdict)
        return out

    def to_card(self) -> dict:
        """Numbers by name."""
        return asdict(self)

    @classmethod
    def from_card(cls, entry: dict) -> Opponents:
        """Raises ValueError, KeyError or TypeError where the entry is not what `to_card` makes."""
        names = [f.name for f in fields(cls) if f.name != "values"]
        numbers = {name: None if entry[name] is None else float(entry[name]) for name in names}
        bilinear, conserving, kriging, ours, error = numbers.values()
        if bilinear is None or conserving is None or ours is None or error is None:
            raise ValueError("an error of the opponents is missing")
        return cls(bilinear, conserving, kriging, ours, error, int(entry["values"]))


def compare(
    table: Table, grid: Grid, axis: TimeAxis, recovered: Recovered, detail: np.ndarray, job: Job
) -> Opponents | None:
    """Compare what would be put out with interpolation, on some dates of each corner.

    Parameters
    ----------
    table
        Training rows, with their error where it is known.
    recovered
        Of `recover`.
    detail
        ``(n,)`` detail of the covariates that would be put out at each recovered value, m³/m³.

    Returns
    -------
    The errors; None where nothing can be compared.
    """
    row, col = coarse_cells(table, grid)
    sums, count, variance = np.zeros(4), 0, 0.0
    for number, corner in enumerate(CORNERS):
        here = np.flatnonzero(recovered.corner == number)
        added = np.full(len(table.y), np.nan)
        added[recovered.row[here]] = detail[here]
        contest = _Contest(Larger(table, grid, row, col, corner), table, axis, np.random.default_rng(number), job.check)
        for place in contest.dates(number):
            job.check()
            found = contest.date(place, added)
            sums, count = sums + found[0], count + found[1]
            variance += found[2]
    if not count:
        return None
    bilinear, conserving, kriging, ours = (float(value) for value in np.sqrt(np.maximum(sums / count, 0)))
    nugget = None if table.error is None else kriging
    return Opponents(bilinear, conserving, nugget, ours, (variance / count) ** 0.5, count)


class _Contest:
    """Estimates of the coarse cells from the larger cells of one corner, and how they answer to noise."""

    def __init__(self, larger: Larger, table: Table, axis: TimeAxis, rng, check: Callable[[], None]):
        self.larger, self.table, self.rng, self.check = larger, table, rng, check
        self.aspect = cell_aspect(larger.nesting.coarse)
        self.noisy: tuple[np.ndarray, np.ndarray] | None = None
        self.model: CoarseModel | None = None
        if table.error is not None:
            self._learn(table.y, table.error, axis)

    def dates(self, first: int) -> np.ndarray:
        """Places of some dates, other ones for each corner."""
        every = np.arange(len(self.larger.dates))[first :: len(CORNERS)]
        return every[np.unique(np.linspace(0, every.size - 1, min(_DATES, every.size)).astype(int))]

    def _learn(self, sm: np.ndarray, error: np.ndarray, axis: TimeAxis) -> None:
        """The larger cells as a record that is as noisy as the cells, and what it tells of itself."""
        cells, sds = [], []
        for rows in self.larger.dates:
            self.check()
            values, count = self.larger.means(sm[rows], rows)
            mean = self.larger.means(error[rows] ** 2, rows)[0]
            made_up = self.table.made_up
            # Errors of gap filling are shared by the cells of a gap, so that a mean of four has as large ones.
            white = error[rows] if made_up is None else np.where(made_up[rows], 0, error[rows])
            variance = self.larger.means(white**2, rows)[0]
            noise = np.sqrt(np.maximum(variance * (1 - 1 / np.maximum(count, 1)), 0))
            cells.append(values + np.nan_to_num(noise) * self.rng.normal(size=values.shape))
            sds.append(np.sqrt(mean))
        record, sd = np.stack(cells), np.stack(sds)
        sd = np.where(np.isfinite(sd), sd, np.sqrt(np.nanmean(sd**2)))
        self.noisy = record, sd
        numbers = axis.numbers[[self.table.step[rows[0]] for rows in self.larger.dates]]
        try:
            per_year = float(axis.steps_per_year)
            self.model = learn(InMemory(record, sd), numbers, per_year, self.aspect, self.check)
        except ValueError:
            self.model = None

    def date(self, place: int, detail: np.ndarray) -> tuple[np.ndarray, int, float]:
        """Sums of the squared errors of the four estimates of one date.

        With the number of values, and the sum of the variances of their errors.
        """
        rows = self.larger.dates[place]
        obs = self.table.y[rows].astype("float64")
        coarse = self.larger.means(obs, rows)[0] if self.noisy is None else self.noisy[0][place]
        estimates = self._estimates(coarse, place, rows)
        estimates[3] += detail[rows]
        known = np.isfinite(obs - estimates).all(axis=0) & self.larger.measured(rows)
        if self.table.error is None:
            squares = (obs - estimates) ** 2
            return squares[:, known].sum(axis=1), int(known.sum()), 0.0
        sd = self.table.error[rows]
        noise = sd * self.rng.normal(size=rows.size)
        moved = self._estimates(coarse + self.larger.means(noise, rows)[0], place, rows)
        moved[3] += detail[rows]
        squares = (obs - estimates) ** 2 - sd**2 + 2 * noise * (moved - estimates)
        return squares[:, known].sum(axis=1), int(known.sum()), float((sd[known] ** 2).sum())

    def _estimates(self, coarse: np.ndarray, place: int, rows: np.ndarray) -> np.ndarray:
        """``(4, n)`` bilinear, conserving, kriging with nugget, and what is put out but the covariates' detail."""
        larger, freed = self.larger, coarse
        if self.model is not None and self.noisy is not None:
            found = self.model.estimate(coarse, self.noisy[1][place], place, self.check)
            freed = np.where(np.isfinite(coarse), found.values, np.nan)
        plain, nugget = larger.interpolated(coarse, rows), larger.interpolated(freed, rows)
        base = larger.conserving(freed, rows)
        apart = larger.corrected(kriged(freed, FACTOR, self.aspect), freed, rows)
        return np.stack([plain, larger.conserving(coarse, rows), nugget, base + kriged_share(FACTOR) * apart])
