import numpy as np
import pytest
from support.files import write_raster
from support.grids import UTM33, make_grid

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.run.errors import GridError
from agridrought.core.tools.moisture.downscale.nesting import (
    Nesting,
    OnCoarse,
    OnFine,
    bilinear,
    pixel_areas,
    read_padded,
)
from agridrought.core.tools.moisture.downscale.residual_correction import cell_response, solve_correction


class _At:
    def __init__(self, grid, path="x.tif"):
        self.grid, self.path = grid, path


COARSE = make_grid(4, 6, x=10.0, y=50.0, step=0.25)


def _nesting(fine):
    return Nesting.of(_At(COARSE, "coarse.tif"), _At(fine, "fine.tif"))


@pytest.mark.parametrize(
    "fine, row, col",
    [
        (make_grid(20, 30, x=10.0, y=50.0, step=0.05), 0, 0),
        (make_grid(40, 50, x=9.5, y=50.5, step=0.05), 10, 10),
        (make_grid(10, 10, x=10.3, y=49.9, step=0.05), -2, -6),
        (make_grid(20, 30, x=10.0, y=50.0, step=0.05 * (1 + 1e-7)), 0, 0),
    ],
)
def test_a_nesting_knows_its_factor_and_corner(fine, row, col):
    nesting = _nesting(fine)
    assert (nesting.factor, nesting.row, nesting.col) == (5, row, col)


@pytest.mark.parametrize(
    "fine, why",
    [
        (make_grid(20, 30, x=10.02, step=0.05), "edges"),
        (make_grid(20, 30, step=0.06), "not a whole number"),
        (make_grid(20, 30, x=40.0, step=0.05), "do not overlap"),
        (make_grid(20, 30, crs=UTM33, step=0.05), "EPSG:32633"),
    ],
)
def test_grids_that_do_not_nest_are_named(fine, why):
    with pytest.raises(GridError, match=why) as caught:
        _nesting(fine)
    assert all(text in str(caught.value) for text in ("coarse.tif", "fine.tif", "Align"))


def test_pixel_areas_shrink_towards_the_pole():
    areas = pixel_areas(make_grid(2, 1, y=60.0, step=30.0), 0, 2)
    assert areas[0] == pytest.approx(np.sin(np.radians(60)) - np.sin(np.radians(30)))
    assert pixel_areas(make_grid(3, 3, crs=UTM33), 0, 3).tolist() == [1, 1, 1]


def test_aggregation_against_a_loop(tmp_path):
    rng = np.random.default_rng(1)
    grid = make_grid(20, 30, step=0.05)
    values = rng.random((2, 20, 30))
    values[rng.random(values.shape) < 0.4] = np.nan
    nesting, areas = _nesting(grid), pixel_areas(grid, 0, grid.height)
    got = OnCoarse(RasterFile(write_raster(tmp_path / "f.tif", values, grid)), nesting).read(Window(1, 2, 3, 4))
    for band in range(2):
        for i in range(3):
            for j in range(4):
                rows, cols = slice(5 * (i + 1), 5 * (i + 2)), slice(5 * (j + 2), 5 * (j + 3))
                cell, weight = values[band, rows, cols], np.repeat(areas[rows][:, None], 5, axis=1)
                there = np.isfinite(cell)
                enough = weight[there].sum() >= 0.5 * weight.sum()
                want = (cell[there] * weight[there]).sum() / weight[there].sum() if enough else np.nan
                assert np.isclose(got[band, i, j], want, equal_nan=True, rtol=1e-5)


def test_reading_beyond_the_raster_gives_missing(tmp_path):
    with RasterFile(write_raster(tmp_path / "a.tif", np.ones((4, 5)))) as raster:
        got = read_padded(raster, Window(-2, 3, 4, 5))[0]
    assert np.isfinite(got).sum() == 2 * 2 and (got[2:, :2] == 1).all()


def test_interpolation_is_exact_for_a_plane_and_keeps_the_sea_empty():
    rows, cols = np.arange(0.0, 4.01, 0.2), np.arange(0.0, 5.01, 0.2)
    plane = 0.1 + 0.02 * np.arange(5)[:, None] - 0.01 * np.arange(6)
    assert np.allclose(bilinear(plane, rows, cols), 0.1 + 0.02 * rows[:, None] - 0.01 * cols)
    holed = plane.copy()
    holed[:, 4:] = np.nan
    got = bilinear(holed, rows, cols)
    assert np.isnan(got[:, cols > 3.5]).all() and np.isfinite(got[:, cols < 3.5]).all()


def test_a_coarser_raster_on_the_fine_grid(tmp_path):
    path = write_raster(tmp_path / "c.tif", np.arange(24.0).reshape(4, 6), COARSE)
    fine = make_grid(20, 30, step=0.05)
    with RasterFile(path) as raster:
        got = OnFine(raster, fine).read(fine.window)[0]
        part = OnFine(raster, fine).read(Window(7, 11, 6, 5))[0]
    assert got[2, 2] == 0 and got[17, 27] == 23  # centres of cells
    assert got[2, 7] == 1 and np.isclose(got[2, 3], 0.2)
    assert np.array_equal(part, got[7:13, 11:16])


def _corrected(fine_values, coarse_values, nesting):
    """The whole correction in memory, with `bilinear` for the interpolation."""
    window = nesting.coarse.window
    mean, response = cell_response(fine_values, nesting, window)
    correction, _ = solve_correction(coarse_values - mean, response)
    k = nesting.factor
    place = lambda n: (np.arange(n * k) + 0.5) / k - 0.5  # noqa: E731
    return fine_values + bilinear(correction, place(window.height), place(window.width))


def test_the_corrected_field_aggregates_to_the_coarse_one():
    rng = np.random.default_rng(4)
    nesting = _nesting(make_grid(20, 30, step=0.05))
    fine, coarse = rng.uniform(0.1, 0.4, (20, 30)), rng.uniform(0.1, 0.4, (4, 6))
    fine[rng.random(fine.shape) < 0.2] = np.nan
    coarse[1, 2] = np.nan
    got = _corrected(fine, coarse, nesting)
    back = nesting.aggregate(got, COARSE.window, 0.0)
    known = np.isfinite(coarse)
    assert np.abs(back - coarse)[known].max() < 1e-4
    assert np.array_equal(np.isnan(got), np.isnan(fine))


def test_a_field_that_agrees_is_left_alone():
    rng = np.random.default_rng(5)
    nesting = _nesting(make_grid(20, 30, step=0.05))
    fine = rng.uniform(0.1, 0.4, (20, 30))
    assert np.allclose(_corrected(fine, nesting.aggregate(fine, COARSE.window), nesting), fine, atol=1e-5)


def test_the_response_sums_to_one_and_matches_the_interpolation():
    nesting = _nesting(make_grid(20, 30, step=0.05))
    fine = np.random.default_rng(6).uniform(0.1, 0.4, (20, 30))
    fine[3:9, 4:17] = np.nan
    _, response = cell_response(fine, nesting, COARSE.window)
    assert np.allclose(response.sum(axis=0)[np.isfinite(response[0])], 1)
    bump = np.zeros((4, 6))
    bump[2, 3] = 1.0
    place = lambda n: (np.arange(n * 5) + 0.5) / 5 - 0.5  # noqa: E731
    raised = nesting.aggregate(np.where(np.isnan(fine), np.nan, bilinear(bump, place(4), place(6))), COARSE.window, 0.0)
    assert np.isclose(raised[1, 2], response[8, 1, 2]) and np.isclose(raised[2, 4], response[3, 2, 4])


def test_the_correction_has_no_steps_at_the_borders_of_cells():
    """The steps across borders are no larger than inside, for a smooth forest and rough residuals."""
    rng = np.random.default_rng(7)
    nesting = _nesting(make_grid(20, 30, step=0.05))
    got = _corrected(np.full((20, 30), 0.2), rng.uniform(0.1, 0.4, (4, 6)), nesting)
    steps = np.abs(np.diff(got, axis=1))
    border = np.zeros(29, bool)
    border[4::5] = True
    assert steps[:, border].mean() < 1.3 * steps[:, ~border].mean()


@pytest.mark.parametrize("height, width", [(1, 1), (3, 1), (1, 5), (2, 4)])
def test_the_last_bit_does_not_depend_on_windows(tmp_path, height, width):
    fine = make_grid(20, 30, x=10.0, y=50.0, step=0.05)
    nesting, values = _nesting(fine), np.random.default_rng(2).normal(0.2, 0.1, (20, 30))
    coarse = make_grid(5, 7, x=9.93, y=50.07, step=0.31)
    path = write_raster(tmp_path / "a.tif", np.random.default_rng(3).normal(size=(5, 7)), coarse)
    with RasterFile(path) as raster:
        view = OnFine(raster, fine)
        means, interpolated = nesting.aggregate(values, COARSE.window), view.read(fine.window)
        for row in range(0, COARSE.height - height + 1):
            for col in range(0, COARSE.width - width + 1):
                window = Window(row, col, height, width)
                rows, cols = nesting.fine_window(window).inside(fine.window)
                part = nesting.aggregate(values[rows, cols], window)
                assert np.array_equal(part, means[row : row + height, col : col + width])
                part = view.read(nesting.fine_window(window))
                assert np.array_equal(part[0], interpolated[0, rows, cols], equal_nan=True)
