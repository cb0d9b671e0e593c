"""Which model tells the detail inside the coarse cells, and does it help to smooth noisy covariates first?

    python benchmarks/downscale_detail.py [--generators hills basins] [--seeds 0 1] [--noise 0 .008] [--trees 30]

On synthetic landscapes whose truth is known (`synthetic_truth`; 0.25° cells of 0.05° pixels) the coarse cells are freed
of their noise, interpolated with their means kept, and the detail of several models is added: the linear regression of
differences to the cells around, with the slopes of each month and of all; a forest of levels; a forest of local
differences beside levels; a forest on what the regression leaves. Printed are, for covariates as they are and with the
noise of single pixels smoothed, RMSE over that of plain bilinear interpolation with the weight 1 and with the best one
in hindsight, and of the regression and each forest together with the best weights.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse

import numpy as np
from rasterio.crs import CRS
from scipy.ndimage import uniform_filter
from synthetic_truth import FACTOR, GENERATORS, coarse_means, observe

from agridrought.core.data.earth.grid import Grid
from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.coarse_estimate import InMemory, learn
from agridrought.core.tools.moisture.downscale.covariate_noise import pixel_noise, smoothed
from agridrought.core.tools.moisture.downscale.linear import Regression
from agridrought.core.tools.moisture.downscale.nesting import Nesting, bilinear
from agridrought.core.tools.moisture.downscale.residual_correction import cell_response, solve_correction

WGS84 = CRS.from_epsg(4326).to_wkt()
AROUND = 7  # cells along the edge of what a cell is compared with
DATES = 24  # whose mean is taken for what is there on every date


def interpolated(coarse: np.ndarray) -> np.ndarray:
    rows, cols = ((np.arange(n * FACTOR) + 0.5) / FACTOR - 0.5 for n in coarse.shape[-2:])
    return bilinear(coarse, rows, cols)


def around(cells: np.ndarray) -> np.ndarray:
    """Mean of the cells around each, ``(…, y, x)``."""
    size = (*[1] * (cells.ndim - 2), AROUND, AROUND)
    return uniform_filter(cells, size, mode="constant") / uniform_filter(np.ones_like(cells), size, mode="constant")


class Case:
    """A landscape, its noisy coarse field, and the field that detail is added to."""

    def __init__(self, generator: str, seed: int, noise: float, months: int):
        self.truth = GENERATORS[generator](seed, months)
        rows, cols = self.truth.sm.shape[1:]
        coarse = Grid(WGS84, (0.25, 0.0, 30.0, 0.0, -0.25, 3.0), cols // FACTOR, rows // FACTOR)
        self.nesting = Nesting(coarse, Grid(WGS84, (0.05, 0.0, 30.0, 0.0, -0.05, 3.0), cols, rows), FACTOR, 0, 0)
        self.coarse, self.month = observe(self.truth, noise, seed), np.arange(months) % 12 + 1
        static = [np.broadcast_to(values, self.truth.sm.shape) for values in self.truth.static.values()]
        layers = [*self.truth.dynamic.values(), *static]
        self.fine = np.stack(layers, axis=1).astype("float32")
        self.cells = coarse_means(self.fine)
        record = InMemory(self.coarse)
        model = learn(record, np.arange(months), 12.0)
        self.freed = np.stack([model.estimate(f, record.error(t), t).values for t, f in enumerate(self.coarse)])
        self.base = np.stack([self._corrected(interpolated(field), field) for field in self.freed])
        self.plain = interpolated(self.coarse)

    def _corrected(self, field: np.ndarray, coarse: np.ndarray) -> np.ndarray:
        mean, response = cell_response(field, self.nesting, self.nesting.coarse.window)
        return field + interpolated(solve_correction(coarse - mean, response)[0])

    def smooth(self) -> np.ndarray:
        """The covariates with less noise, as “Downscale” reads them."""
        out = self.fine.copy()
        chosen = np.unique(np.linspace(0, len(out) - 1, DATES).astype(int))
        for k in range(len(self.truth.dynamic)):
            found, reference = pixel_noise([self.fine[chosen, k]]), self.fine[chosen, k].mean(axis=0)
            out[:, k] = np.stack([smoothed(field, reference, found.own) for field in self.fine[:, k]])
        return out

    def details(self, fine: np.ndarray, trees: int) -> dict[str, np.ndarray]:
        """Detail ``(time, rows, cols)`` of each model, with means of 0 over the coarse cells."""
        count, p = self.cells.shape[:2]
        x, y = _rows(self.cells), self.coarse.ravel()
        place = np.stack([index.ravel() for index in np.indices(self.coarse.shape)])
        month = self.month[place[0]]
        regression = Regression.fit(x, y, month, place)
        straight = np.empty(len(y))
        for number in range(1, 13):
            straight[month == number] = regression.predict(x[month == number], number)
        local = np.concatenate([self.cells - around(self.cells), self.cells], axis=1)
        options, job = ForestOptions(trees=trees), Job(2 * 1024**3, 2)
        levels, rest = (fit_forest(x, target, options, job) for target in (y, y - straight))
        beside = fit_forest(_rows(local), (self.coarse - around(self.coarse)).ravel(), options, job)
        makers = {
            "regression by month": lambda t: regression.predict(_rows(fine[t][None]), self.month[t]),
            "regression of all": lambda t: regression.predict(_rows(fine[t][None]), 0),
            "forest of levels": lambda t: levels.predict(_rows(fine[t][None]), job),
            "forest, local": lambda t: beside.predict(
                _rows(np.concatenate([fine[t] - interpolated(around(self.cells[t])), fine[t]])[None]), job
            ),
            "forest on residuals": lambda t: rest.predict(_rows(fine[t][None]), job),
        }
        out = {}
        for name, make in makers.items():
            raw = [make(t).reshape(fine.shape[2:]) for t in range(count)]
            out[name] = np.stack([self._corrected(field, np.zeros(self.coarse.shape[1:])) for field in raw])
            if name != "forest on residuals":
                smooth = [self._corrected(interpolated(field), np.zeros(field.shape)) for field in self.freed]
                out[name] -= np.stack(smooth)
        return out

    def ratio(self, field: np.ndarray) -> float:
        """RMSE over that of plain bilinear interpolation."""
        errors = [np.sqrt(np.mean((one - self.truth.sm) ** 2)) for one in (field, self.plain)]
        return float(errors[0] / errors[1])

    def best(self, *details: np.ndarray) -> tuple[np.ndarray, float]:
        """The best weights in hindsight, and the ratio with them."""
        every = np.stack([detail.ravel() for detail in details])
        weights = np.linalg.solve(every @ every.T, every @ (self.truth.sm - self.base).ravel())
        return weights, self.ratio(self.base + (weights @ every).reshape(self.base.shape))


def _rows(layers: np.ndarray) -> np.ndarray:
    """``(t, p, y, x)`` to ``(t · y · x, p)``."""
    return np.ascontiguousarray(layers.transpose(0, 2, 3, 1).reshape(-1, layers.shape[1]), "float32")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--generators", nargs="+", default=list(GENERATORS))
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1])
    parser.add_argument("--noise", type=float, nargs="+", default=[0.0, 0.008])
    parser.add_argument("--trees", type=int, default=30)
    parser.add_argument("--months", type=int, default=48)
    arguments = parser.parse_args()
    for name in arguments.generators:
        for seed in arguments.seeds:
            for noise in arguments.noise:
                case = Case(name, seed, noise, arguments.months)
                print(f"\n{name}, seed {seed}, noise {noise:g}: without covariates {case.ratio(case.base):.3f}")
                for words, fine in (("as they are", case.fine), ("smoothed", case.smooth())):
                    details = case.details(fine, arguments.trees)
                    first = details["regression by month"]
                    for model, detail in details.items():
                        weights, ratio = case.best(detail)
                        both = "" if detail is first else f", with the regression {case.best(first, detail)[1]:.3f}"
                        print(
                            f"  {words:12} {model:20} weight 1 {case.ratio(case.base + detail):.3f}, best "
                            f"{weights[0]:.2f} {ratio:.3f}{both}",
                            flush=True,
                        )


if __name__ == "__main__":
    main()
