"""Pixels and records at places: against reading the whole raster, in other reference systems, beside the grid."""

from dataclasses import replace

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, WGS84, make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, GridError
from agridrought.core.zonal.pixels_at_points import OUTSIDE, pixels_of, require_inside, values_at


def test_a_place_belongs_to_the_pixel_that_holds_it():
    grid = make_grid(8, 10, x=10.0, y=50.0, step=0.25)
    x = np.array([10.0, 10.249, 10.25, 12.499, 12.5, 9.99, 11.0])
    y = np.array([50.0, 49.76, 49.75, 48.001, 49, 49, 50.1])
    row, col = pixels_of(grid, WGS84, x, y)
    assert col.tolist() == [0, 0, 1, 9, OUTSIDE, OUTSIDE, OUTSIDE]
    assert row.tolist() == [0, 0, 1, 7, OUTSIDE, OUTSIDE, OUTSIDE]


def test_longitudes_may_be_counted_from_anywhere():
    turned = make_grid(4, 720, x=0.0, y=50.0, step=0.5)
    row, col = pixels_of(turned, WGS84, np.array([-10.0, 170.1, 350.0]), np.array([49.0, 49.0, 49.0]))
    assert col.tolist() == [700, 340, 700] and (row == 2).all()
    over = make_grid(4, 40, x=170.0, y=50.0, step=0.5)  # over the date line
    assert pixels_of(over, WGS84, np.array([-175.1, 160.0]), np.array([49.0, 49.0]))[1].tolist() == [29, OUTSIDE]


def test_places_in_another_reference_system():
    grid = make_grid(300, 300, x=400_000.0, y=5_600_000.0, step=1000.0, crs=UTM33)
    row, col = pixels_of(grid, WGS84, np.array([15.0, 100.0]), np.array([50.0, np.nan]))
    assert (col[0], row[0]) == (100, 61) and row[1] == OUTSIDE  # 500 000 E, 5 538 630 N


@pytest.mark.parametrize("memory", [64 * 1024**2, 40_000])
def test_records_are_those_of_the_whole_raster(tmp_path, job, memory):
    values = moist_values(40, 150, 140)
    path = write_stack(tmp_path / "sm.tif", values)
    rng = np.random.default_rng(1)
    row, col = rng.integers(0, 150, 60), rng.integers(0, 140, 60)
    row[5] = col[5] = OUTSIDE
    shares = []
    with TimeStack(path) as stack:
        got = values_at(stack, row, col, replace(job, memory=memory, report=shares.append))
    want = values[:, row, col]
    want[:, 5] = np.nan
    assert np.array_equal(got, want, equal_nan=True) and shares[-1] == 1 and shares == sorted(shares)


def test_only_the_bands_that_are_wanted(tmp_path, job):
    values = moist_values(40, 15, 14)
    row, col = np.array([3, OUTSIDE, 14]), np.array([3, OUTSIDE, 0])
    with RasterFile(write_stack(tmp_path / "sm.tif", values)) as raster:
        got = values_at(raster, row, col, replace(job, memory=3000), [2, 3, 39])
    want = values[[1, 2, 38]][:, row, col]
    want[:, 1] = np.nan
    assert np.array_equal(got, want, equal_nan=True)


def test_bands_of_a_plain_raster_and_no_place_at_all(tmp_path, job):
    values = np.arange(24, dtype="float32").reshape(2, 3, 4)
    with RasterFile(write_raster(tmp_path / "r.tif", values)) as raster:
        assert values_at(raster, np.array([2, 0]), np.array([3, 1]), job).tolist() == [[11, 1], [23, 13]]
        assert values_at(raster, np.array([], int), np.array([], int), job).shape == (2, 0)
        assert np.isnan(values_at(raster, np.array([OUTSIDE]), np.array([OUTSIDE]), job)).all()


def test_errors_and_cancel(tmp_path, job):
    grid = make_grid()
    with pytest.raises(GridError, match="no reference system"):
        pixels_of(grid, "", np.zeros(1), np.zeros(1))
    path = write_stack(tmp_path / "sm.tif", moist_values(3))
    with TimeStack(path) as stack:
        with pytest.raises(GridError, match="None of the 2 places.*covers x 10"):
            require_inside(np.zeros(2, bool), stack, WGS84)
        with pytest.raises(Cancelled):
            values_at(stack, np.zeros(1, int), np.zeros(1, int), replace(job, cancelled=lambda: True))
