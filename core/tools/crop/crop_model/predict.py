"""The days of a map: both forests on the cells of the crop, day by day and window by window (docs/methods.md §6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

import numpy as np

from ....engine.engine import BandWriter, Needs, stream
from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval
from ....learning.forest import CHUNK
from ....run.job import Job
from .day_files import APPLICABILITY, CIR, MOISTURE, UNCERTAINTY, Quantity
from .fitted_model import CropModel
from .forests import CropForests, with_probability
from .map_inputs import CropLayers, StillRows

_STILL_SHARE = 0.25  # of the budget, for what does not change from day to day
_TREES_SHARE = 0.5  # … for the trees of both forests
_THINNED = 101  # one cell of the raster of so many tells the share outside, when no map of it is asked for


class DayCounts(NamedTuple):
    """Cells predicted, looked at for applicability, outside of it; ``(features,)`` those outside the training."""

    cells: int
    asked: int
    outside: int
    strange: np.ndarray


@dataclass
class Tally:
    """Counts of the cells of all days.

    Cells that were predicted, that were looked at for applicability, and that are outside of it; and for each feature
    those outside the range of the training ``(features,)``.
    """

    features: int
    cells: int = 0
    asked: int = 0
    outside: int = 0
    strange: np.ndarray = field(init=False)

    def __post_init__(self):
        self.strange = np.zeros(self.features, int)

    def add(self, found: DayCounts) -> None:
        """Add the counts of a window."""
        self.cells, self.asked, self.outside = (
            self.cells + found.cells, self.asked + found.asked, self.outside + found.outside
        )  # fmt: skip
        self.strange += found.strange


@dataclass(frozen=True, eq=False)
class DayKernel:
    """Both forests on the crop's cells of a window, for some days.

    Parameters
    ----------
    rows
        Cells of the crop, and their features that do not change.
    forests
        Of the model.
    ranges
        ``(features, 2)`` smallest and largest value of the training.
    interval, applicability
        What the model knows of its errors and of where it applies; None where it does not, or nobody asks.
    quantities
        What is yielded of each step, ``(rows, cols)`` by name of the quantity, with the step, the pixels of the window
        and the counts that `Tally.add` takes.
    days
        Of the steps.
    """

    rows: StillRows
    forests: CropForests
    ranges: np.ndarray
    interval: Interval | None
    applicability: Applicability | None
    quantities: tuple[Quantity, ...]
    days: tuple[date, ...] = ()

    def __call__(self, job) -> Iterator[tuple[int, dict[str, np.ndarray], tuple[int, int, DayCounts]]]:
        """Yield for each step the quantities ``(rows, cols)``, and step, pixels and counts for `Tally.add`.

        Nothing is sent for a window without a cell of the crop, or for a day that lacks a covariate: there all is
        missing.
        """
        layers, size = self.rows.layers, job.window.pixels
        for step in job.steps:
            day = self.days[step]
            if layers.lacking(day):  # all missing
                yield step, {}, (step, size, DayCounts(0, 0, 0, np.zeros(len(layers.features), int)))
            else:
                values, counts = self._day(day, job)
                # Most windows of a country hold no cell of the crop: nothing is sent and written for them.
                yield step, values if counts.cells else {}, (step, size, counts)

    def _day(self, day: date, job) -> tuple[dict[str, np.ndarray], DayCounts]:
        shape = (job.window.height, job.window.width)
        out = {quantity.name: np.full(shape, np.nan, "float32") for quantity in self.quantities}
        cells, rows = self._features(day, job)
        known = np.isfinite(rows).all(axis=1)
        if not known.all():
            cells, rows = cells[known], rows[known]
        asked = outside = 0
        if cells.size:
            found = self._predicted(rows, job)
            if self.applicability:
                mapped = APPLICABILITY.name in out
                looked = rows if mapped else rows[self._thinned(cells, job)]
                inside = self.applicability.index(looked) <= self.applicability.threshold
                asked, outside = inside.size, int(np.count_nonzero(~inside))
                if mapped:
                    found[APPLICABILITY.name] = inside
            for name in out:
                out[name].ravel()[cells] = found[name]
        strange = ((rows < self.ranges[:, 0]) | (rows > self.ranges[:, 1])).sum(axis=0)
        return out, DayCounts(len(rows), asked, outside, strange)

    def _thinned(self, cells: np.ndarray, job) -> np.ndarray:
        """Some of the cells by their place in the raster, ``(n,)`` bool, so that they do not depend on the windows."""
        row, col = np.divmod(cells.astype("int64"), job.window.width)
        return ((row + job.window.row) * self.rows.layers.grid.width + col + job.window.col) % _THINNED == 0

    def _features(self, day: date, job) -> tuple[np.ndarray, np.ndarray]:
        """Cells of the crop in a window and their features on a day, ``(n,)`` and ``(n, p)`` float32."""
        layers = self.rows.layers
        cells, still = self.rows.at(job.window, day)
        rows = np.empty((cells.size, len(layers.features)), "float32")
        if cells.size:
            unchanging = {name: i for i, name in enumerate(layers.still)}
            for place, name in enumerate(layers.features):
                if name in unchanging:
                    rows[:, place] = still[:, unchanging[name]]
                else:
                    job.check()
                    rows[:, place] = layers.day_column(name, day, job.window, cells)
        return cells, rows

    def _predicted(self, rows: np.ndarray, job: Job) -> dict[str, np.ndarray]:
        chance = self.forests.probability(rows, job)
        seen = with_probability(rows, chance)
        found: dict[str, np.ndarray] = {} if chance is None else {CIR.name: chance}
        if self.interval:
            found[MOISTURE.name], spread = self.forests.moisture.predict_spread(seen, job)
            found[UNCERTAINTY.name] = self.interval.half_width(spread)
        else:
            found[MOISTURE.name] = self.forests.moisture.predict(seen, job)
        return found


class DayPrediction:
    """Predicts days, several beside each other.

    Parameters
    ----------
    known
        The model.
    quantities
        What is written.
    job
        Its memory is shared out between trees, cells and windows.
    """

    def __init__(self, layers: CropLayers, known: CropModel, quantities: Sequence[Quantity], job: Job):
        forests = known.forests
        self.layers, self.forests = layers, forests
        self.tally = Tally(len(layers.features))
        held = self._keep_trees(job)
        still = int(job.memory * _STILL_SHARE)
        self._memory = max(job.memory - held - still, job.memory // 8)
        self.kernel = DayKernel(
            StillRows(layers, still), forests, known.ranges, known.interval if UNCERTAINTY in quantities else None,
            known.applicability, tuple(quantities),
        )  # fmt: skip

    def _keep_trees(self, job: Job) -> int:
        """Rebuild the trees once for all threads and windows; bytes that they take."""
        left = job.memory * _TREES_SHARE
        held = 0
        for forest in filter(None, (self.forests.moisture, self.forests.irrigation)):
            taken = forest.keep(left, job)
            held, left = held + taken, left - taken
            if taken == forest.nbytes:
                job.warn(
                    "The trees do not fit into the memory budget together, and are made again for every window: this "
                    "takes many times as long. Raise the budget (Options, Processing, Providers, AgriDrought)."
                )
        return held

    def run(self, days: Sequence[date], outputs: dict[str, BandWriter], done: Callable[[int], None], job: Job) -> None:
        """Write the days, each whole before the next but one for every thread is begun.

        Parameters
        ----------
        days
            One step each.
        outputs
            Writers with a band for each day, by name of the quantity.
        done
            Called with the place of a day once all of it is written, in order.
        """
        grid, p = self.layers.grid, len(self.layers.features)
        needs = Needs(
            # Rows, those with all features, a layer, cells, sums of the trees, and what is written.
            working=12 * p + 60 + 4 * len(outputs),
            fixed=CHUNK * (4 * p + 48) + (Applicability.working(p) if self.kernel.applicability else 0),
        )
        pixels = [0] * len(days)

        def gather(found: tuple[int, int, DayCounts]) -> None:
            step, size, counts = found
            self.tally.add(counts)
            pixels[step] += size
            if pixels[step] == grid.window.pixels:
                done(step)

        kernel, steps = replace(self.kernel, days=tuple(days)), [range(i, i + 1) for i in range(len(days))]
        job = replace(job, memory=self._memory)
        stream(kernel, outputs, job, grid=grid, steps=steps, needs=needs, gather=gather)
