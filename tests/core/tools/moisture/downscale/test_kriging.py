"""Area-to-point kriging of the coarse field."""

import numpy as np
import pytest
from support.files import write_stack
from support.grids import make_grid

from agridrought.core.data.earth.grid import Grid, Window
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.tools.moisture.downscale.kriging import (
    KrigedOnFine,
    cell_aspect,
    kriged,
    kriged_share,
    kriging_weights,
)
from agridrought.core.tools.moisture.downscale.nesting import Nesting


@pytest.mark.parametrize("factor, aspect", [(2, 1.0), (3, 0.6), (5, 1.0), (8, 1.3)])
def test_the_weights_keep_the_means(factor, aspect):
    weights = kriging_weights(factor, aspect)
    assert weights.shape == (factor**2, 49) and np.allclose(weights.sum(axis=1), 1)
    own = np.zeros(49)
    own[24] = 1
    assert np.allclose(weights.mean(axis=0), own, atol=1e-9)


def test_many_pixels_keep_the_means_nearly():
    own = np.zeros(49)
    own[24] = 1
    assert np.allclose(kriging_weights(20, 1.0).mean(axis=0), own, atol=0.01)


def test_the_weights_solve_the_kriging_system():
    """Of one pixel, by distances summed up in loops."""
    factor, aspect = 2, 0.7
    points = [
        [(r + (i + 0.5) / 2 - 0.5, aspect * (c + (j + 0.5) / 2 - 0.5)) for i in range(2) for j in range(2)]
        for r in range(-3, 4)
        for c in range(-3, 4)
    ]
    mean = lambda a, b: np.mean([np.hypot(p[0] - q[0], p[1] - q[1]) ** 1.5 for p in a for q in b])  # noqa: E731
    pixel = [(-0.25, aspect * 0.25)]  # first row, last column
    weights = kriging_weights(factor, aspect)[1]
    # What is left is the same for all cells: the multiplier of the constraint.
    left = [sum(w * mean(a, b) for w, b in zip(weights, points, strict=True)) - mean(pixel, a) for a in points]
    assert np.ptp(left) < 1e-9


def test_a_plane_comes_back_nearly():
    row, col = np.indices((9, 11))
    coarse = 0.2 + 0.01 * row + 0.02 * col
    fine = kriged(coarse, 4, 1.0)
    fine_row, fine_col = (np.indices(fine.shape) + 0.5) / 4 - 0.5
    inner = (slice(12, -12), slice(12, -12))
    assert np.allclose(fine[inner], (0.2 + 0.01 * fine_row + 0.02 * fine_col)[inner], atol=5e-4)  # of 0.005 per pixel
    assert np.allclose(kriged(np.full((3, 3), 0.3), 5, 1.0), 0.3)
    assert np.allclose(kriged(np.full((1, 1), 0.3), 5, 1.0), 0.3)


def test_missing_cells_stay_missing_and_do_not_spread():
    coarse = np.random.default_rng(0).random((8, 9))
    coarse[3, 4] = coarse[0, 0] = np.nan
    fine = kriged(coarse, 3, 1.0)
    assert np.array_equal(np.isnan(fine), np.kron(np.isnan(coarse), np.ones((3, 3))).astype(bool))
    assert np.allclose(kriged(coarse + 5, 3, 1.0), fine + 5, equal_nan=True)
    means = fine.reshape(8, 3, 9, 3).mean(axis=(1, 3))
    assert np.allclose(means, coarse, equal_nan=True)
    assert np.isnan(kriged(np.full((2, 2), np.nan), 2, 1.0)).all()
    alone = np.full((5, 5), np.nan)
    alone[2, 2] = 0.3
    assert np.allclose(kriged(alone, 2, 1.0)[4:6, 4:6], 0.3)


def test_it_is_smoother_than_the_cells_and_nearer_to_a_smooth_truth():
    x, y = np.meshgrid(np.linspace(0, 6, 60), np.linspace(0, 5, 50))
    truth = 0.25 + 0.1 * np.sin(2 * x) * np.cos(1.5 * y)
    coarse = truth.reshape(10, 5, 12, 5).mean(axis=(1, 3))
    rmse = lambda field: np.sqrt(np.mean((field - truth) ** 2))  # noqa: E731
    assert rmse(kriged(coarse, 5, 1.0)) < 0.3 * rmse(np.kron(coarse, np.ones((5, 5))))


def test_windows_do_not_show(tmp_path):
    rng = np.random.default_rng(3)
    values = rng.random((2, 9, 8)).astype("float32")
    values[:, rng.random((9, 8)) < 0.3] = np.nan
    path = write_stack(tmp_path / "sm.tif", values, "2003-01-01", grid=make_grid(9, 8), unit="m3 m-3")
    with TimeStack(path) as stack:
        a, b, c, d, e, f = stack.grid.transform
        # The fine grid begins within a cell, and ends beyond the coarse one.
        fine = Grid(stack.grid.crs, (a / 4, b, c + a / 2, d, e / 4, f - 3 * e / 4), 34, 39)
        nesting = Nesting(stack.grid, fine, 4, 3, -2)
        reader = KrigedOnFine(stack, nesting)
        whole = reader.read(fine.window)
        for window in (Window(0, 0, 5, 7), Window(13, 9, 11, 3), Window(30, 20, 9, 14), Window(7, 33, 1, 1)):
            rows, cols = slice(window.row, window.row + window.height), slice(window.col, window.col + window.width)
            assert np.array_equal(reader.read(window), whole[:, rows, cols], equal_nan=True)
        expected = kriged(values[1], 4, cell_aspect(stack.grid))
        inside = whole[1][3 : 3 + 36, : 34 - 4]
        assert np.allclose(inside, expected[:, 2:32], equal_nan=True, atol=1e-6)
        assert np.isnan(whole[:, :3]).all()


def test_cells_are_narrow_in_the_north():
    grid = make_grid(40, 10, y=65.0)
    assert cell_aspect(grid) == 0.5  # cos 60°
    a, b, c, d, e, f = grid.transform
    assert cell_aspect(Grid(grid.crs, (a, b, c, d, 2 * e, 75.0), 10, 60)) == 0.25


def test_two_by_two_takes_less_of_it():
    assert 0 < kriged_share(2) < kriged_share(3) == kriged_share(25) < 1
