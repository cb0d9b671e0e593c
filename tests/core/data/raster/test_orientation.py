"""Rasters that start in the south, in the east or at 0° are read as north-up ones from 180° W."""

import itertools

import numpy as np
import pytest
from osgeo import gdal, osr
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid

from agridrought.core.data.earth.grid import Grid, Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.raster.orientation import arrange

VALUES = np.arange(2 * 6 * 12, dtype="float32").reshape(2, 6, 12)


def _write(path, transform, values=VALUES, crs=WGS84):
    a, b, c, d, e, f = transform
    made = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[2], values.shape[1], len(values), gdal.GDT_Float32
    )
    made.SetGeoTransform((c, a, b, f, d, e))
    system = osr.SpatialReference()
    system.ImportFromWkt(crs)
    made.SetProjection(system.ExportToWkt())
    made.WriteArray(values)
    return str(path)


# File transform → what lies where in the north-up grid from 180° W, found here by coordinates alone.
CASES = {
    "south first": (30, 0, -180, 0, 30, -90),
    "east first": (-30, 0, 180, 0, -30, 90),
    "from 0": (30, 0, 0, 0, -30, 90),
    "centres from 0, south first": (30, 0, -15, 0, 30, -90),
    "all three": (-30, 0, 360, 0, 30, -90),
}


def _by_coordinates(transform, grid, row, col):
    """The file's pixel that holds a pixel of the grid: longitudes modulo 360."""
    x, y = grid.xy(col + 0.5, row + 0.5)
    a, _, c, _, e, f = transform
    for turn in (0, 360, -360):
        at = (x + turn - c) / a
        if 0 <= at < 12:
            return VALUES[:, int((y - f) / e), int(at)]
    raise AssertionError("no pixel there")


@pytest.mark.parametrize("case", CASES)
def test_every_pixel_is_where_its_coordinates_say(tmp_path, case):
    with RasterFile(_write(tmp_path / "a.tif", CASES[case])) as raster:
        got, grid = raster.read(), raster.grid
        assert grid.transform[0] > 0 > grid.transform[4] and -195 <= grid.bounds[0] <= -180 and grid.bounds[2] <= 180
        for row, col in itertools.product(range(6), range(12)):
            assert np.array_equal(got[:, row, col], _by_coordinates(CASES[case], grid, row, col))
        for row, col, height, width in (
            (0, 0, 6, 12),
            (2, 4, 3, 5),
            (5, 11, 1, 1),
            (0, 6, 2, 6),
            (1, 0, 4, 7),
        ):
            part = raster.read(Window(row, col, height, width), [2])
            assert np.array_equal(part[0], got[1, row : row + height, col : col + width])
            assert np.array_equal(raster.read_stored(Window(row, col, height, width), 2), part[0])
        thin = raster.read(shape=(3, 5))
        assert thin.shape == (2, 3, 5) and np.isin(thin, VALUES).all()


def test_rasters_that_are_right_are_left_alone(tmp_path):
    for crs, geographic in ((WGS84, True), (UTM33, False)):
        grid = make_grid(6, 12, crs=crs)
        assert arrange(grid, geographic) == (grid, None)
    projected = Grid(UTM33, (30.0, 0.0, 0.0, 0.0, -30.0, 90.0), 12, 6)
    assert arrange(projected, False) == (projected, None)  # 360 metres are no circle
    image = Grid("", (1.0, 0.0, 0.0, 0.0, 1.0, 0.0), 12, 6)
    assert arrange(image, False) == (image, None)
    rotated = Grid(WGS84, (30.0, 1.0, 0.0, 1.0, -30.0, 90.0), 12, 6)
    assert arrange(rotated, True) == (rotated, None)
    path = write_raster(tmp_path / "a.tif", VALUES)
    with RasterFile(path) as raster:
        assert np.array_equal(raster.read(), VALUES)


def test_longitudes_beyond_180_move_and_a_crossing_stays():
    beyond = Grid(WGS84, (0.25, 0.0, 190.0, 0.0, -0.25, 10.0), 12, 6)
    moved, how = arrange(beyond, True)
    assert how is None and moved.transform[2] == -170
    crossing = Grid(WGS84, (0.25, 0.0, 179.0, 0.0, -0.25, 10.0), 12, 6)
    assert arrange(crossing, True) == (crossing, None)


def test_rounded_longitudes_of_two_files_give_one_grid():
    grids = []
    for noise in (-1e-5, 0.0, 1e-5):
        step = 0.25 + noise / 1440
        grids.append(arrange(Grid(WGS84, (step, 0.0, -0.125 + noise, 0.0, -0.25, 90.125), 1440, 721), True))
    assert len({how.first_col for _, how in grids}) == 1 and not grids[0][0].difference(grids[2][0])
