"""Noise of single pixels in the covariates: told, smoothed, and whatever is there on every date kept."""

import pickle

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter
from support.downscaler import TrainOptions, downscale, train_downscaler
from support.files import write_stack
from support.grids import make_grid
from support.synthetic import make_landscape

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile, RasterWriter
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.learning.forest import ForestOptions
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.covariate_noise import (
    Denoised,
    noise_of_covariates,
    pixel_noise,
    smoothed,
)
from agridrought.core.tools.moisture.downscale.covariates import Covariates


def record(noise, seed=0, dates=16, size=80):
    """A relief that does not change, weather that is smooth, and noise."""
    rng = np.random.default_rng(seed)
    relief = 3 * rng.normal(size=(size, size))  # as rough as noise, but on every date
    weather = np.stack([gaussian_filter(rng.normal(size=(size, size)), 4) * 20 for _ in range(dates)])
    return relief + weather, relief + weather + noise * rng.normal(size=weather.shape)


@pytest.mark.parametrize("noise", [0.3, 1.0])
def test_the_noise_is_told_and_smoothing_takes_most_of_it(noise):
    truth, seen = record(noise)
    found = pixel_noise([seen[:, :40], seen[:, 40:]])
    assert found.sd == pytest.approx(noise, rel=0.12) and 1 / 9 <= found.own < 0.8
    reference = seen.mean(axis=0)
    better = np.stack([smoothed(date, reference, found.own) for date in seen])[:, 1:-1, 1:-1]
    left = np.sqrt(np.mean((better - truth[:, 1:-1, 1:-1]) ** 2))
    assert left < 0.8 * noise if noise < 1 else left < 0.55 * noise
    # The best weight in hindsight is hardly better.
    others = [np.stack([smoothed(date, reference, own) for date in seen])[:, 1:-1, 1:-1] for own in (0.12, 0.3, 0.6)]
    assert left < 1.03 * min(np.sqrt(np.mean((other - truth[:, 1:-1, 1:-1]) ** 2)) for other in others)


def test_what_has_no_noise_is_read_as_it_is():
    truth, _ = record(0.0)
    found = pixel_noise([truth])
    assert found.own > 0.97
    assert pixel_noise([np.full((4, 9, 9), np.nan)]) is None
    flat = pixel_noise([np.ones((4, 9, 9))])
    assert flat.own == 1 and flat.sd == 0


def test_missing_pixels_stay_missing_and_spread_nothing():
    _, seen = record(1.0, dates=6, size=20)
    seen[2, 5, 7] = np.nan
    reference = np.nanmean(seen, axis=0)
    reference[11, 3] = np.nan
    out = smoothed(seen[2], reference, 0.2)
    assert np.isnan(out[5, 7]) and np.isfinite(out).sum() == out.size - 1
    assert out[11, 3] == seen[2, 11, 3]
    anomaly = seen[2] - reference
    near = [anomaly[r, c] for r in (4, 5, 6) for c in (5, 6, 7) if (r, c) not in ((5, 6), (5, 7))]
    expected = reference[5, 6] + 0.2 * anomaly[5, 6] + 0.8 * (sum(near) + anomaly[5, 6]) / 8
    assert out[5, 6] == pytest.approx(expected)


def test_windows_do_not_show(tmp_path):
    _, seen = record(1.0, dates=5, size=30)
    grid = make_grid(30, 30, step=0.05)
    path = write_stack(tmp_path / "synthetic_lst.tif", seen, "2003-01-01", grid=grid, unit="K", variable="lst")
    with RasterWriter(str(tmp_path / "mean.tif"), grid, [""]) as writer:
        writer.write(seen.mean(axis=0)[None].astype("float32"))
    with TimeStack(path) as stack, RasterFile(str(tmp_path / "mean.tif")) as mean:
        reader = Denoised(stack, mean, 1, 0.2)
        whole = reader.read(grid.window, slice(1, 3))
        part = reader.read(Window(7, 11, 9, 12), slice(1, 3))
        np.testing.assert_array_equal(part, whole[:, 7:16, 11:23])
        np.testing.assert_array_equal(pickle.loads(pickle.dumps(reader)).read(grid.window, slice(1, 3)), whole)
        found = noise_of_covariates(Covariates([stack]), Job())
        assert found["lst"].sd == pytest.approx(1.0, rel=0.15)


def test_noisy_covariates_do_not_print_their_noise_into_the_map(tmp_path):
    land = make_landscape(tmp_path, months=12)
    with TimeStack(land.lst) as stack:
        grid, values = stack.grid, stack.read()
    rng = np.random.default_rng(1)
    noisy = values + 2.0 * rng.normal(size=values.shape)
    lst = write_stack(tmp_path / "noisy.tif", noisy, "2003-01-01", grid=grid, unit="K", variable="lst")
    told, job = [], None
    job = Job(memory=256 * 1024**2, threads=2, info=told.append)
    options = TrainOptions(block_size=1.0, forest=ForestOptions(trees=15, seed=1))
    train_downscaler(land.sm, [lst, land.dem], str(tmp_path / "m.zip"), options, job)
    fields = {}
    for name, more in (("corrected", {"detail_weight": 1.0}), ("alone", {"residual_correction": False})):
        told.clear()
        downscale(
            str(tmp_path / "m.zip"), [lst, land.dem], str(tmp_path / f"{name}.tif"), job, sm=land.sm, coarse_error=0.0,
            **more,
        )  # fmt: skip
        assert any("Noise of single pixels" in text and "lst" in text for text in told) == (name == "corrected")
        with TimeStack(str(tmp_path / f"{name}.tif")) as stack:
            fields[name] = stack.read()
    rough = {name: np.nanmean(np.abs(np.diff(field, 2, axis=2))) for name, field in fields.items()}
    assert rough["corrected"] < 0.7 * rough["alone"]
