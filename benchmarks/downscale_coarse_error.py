"""Does taking the coarse error into account help on real soil moisture? C3S made coarser, noised, and brought back.

    python benchmarks/downscale_coarse_error.py

C3S at 0.25° over northern Europe (sample_data) is averaged to 0.5° and 1.25°, white noise is added, and the cells are
brought back without covariates. Printed is the RMSE over that of plain bilinear interpolation of the noisy cells:
conserving bilinear of the cells as they are, and of their estimate, with the error told by the record or given. The
plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from downscale_cross_scale import DATA, _coarsened, _conserving, _interpolated, north_europe

from agridrought.core.data.stack.time_axis import parse_date, step_number
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.coarse_estimate import InMemory, learn

NOISE = (0.0, 0.01, 0.02)  # m³/m³


def estimate(coarse: np.ndarray, given: float | None, numbers: np.ndarray) -> tuple[np.ndarray, float]:
    """Estimate of the cells ``(time, y, x)`` where there are values, and the SD of the error."""
    record = InMemory(coarse, given)
    model = learn(record, numbers, 12.0)
    found = [model.estimate(field, record.error(t), t).values for t, field in enumerate(coarse)]
    return np.where(np.isfinite(coarse), np.stack(found), np.nan), model.nugget


def main() -> None:
    with tempfile.TemporaryDirectory() as work:
        observed = north_europe(DATA, Path(work), Job(2 * 1024**3, 2))
    numbers = np.array([step_number(parse_date(label), "month") for label in observed.labels])
    for factor in (2, 5):
        nesting = _coarsened(observed.grid, factor)
        window = nesting.coarse.window
        truth = observed.sm[:, : window.height * factor, : window.width * factor]
        means = nesting.aggregate(truth, window)
        for noise in NOISE:
            coarse = means + noise * np.random.default_rng(1).normal(size=means.shape)
            fields = {"bilinear": np.stack([_interpolated(field, nesting) for field in coarse])}
            told, nugget = estimate(coarse, None, numbers)
            cells = {"as they are": coarse, "error told": told, "error given": estimate(coarse, noise, numbers)[0]}
            for name, values in cells.items():
                fine = [_conserving(_interpolated(field, nesting), field, nesting) for field in values]
                fields[name] = np.stack(fine)
            known = np.isfinite(truth) & np.all([np.isfinite(field) for field in fields.values()], axis=0)
            errors = {name: np.sqrt(np.mean((field - truth)[known] ** 2)) for name, field in fields.items()}
            ratios = "".join(f"  {name} {error / errors['bilinear']:.3f}" for name, error in errors.items())
            print(
                f"{0.25 * factor:g}°, noise {noise:g} (told {nugget:.4f}): bilinear {errors['bilinear']:.4f}, {ratios}"
            )


if __name__ == "__main__":
    main()
