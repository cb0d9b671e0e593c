"""Slope: planes on the plane and on the ellipsoid, GDAL's slope as a second implementation, edges, units, refusals."""

import subprocess
from dataclasses import replace

import numpy as np
import pytest
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid
from support.run import run_core

from agridrought.core.data.earth.ellipsoid import degree_lengths, ellipsoid_of
from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterFile, RasterWriter
from agridrought.core.run.errors import Cancelled, GridError, InputError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.slope.horn import horn_slope, pixel_sizes

FEET = UTM33.replace('UNIT["metre",1],AUTHORITY["EPSG","32633"]', 'UNIT["US survey foot",0.304800609601219]')
MERCATOR = UTM33.replace(
    'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],'
    'PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000]',
    'PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],PARAMETER["scale_factor",1],'
    'PARAMETER["false_easting",0]',
).replace(',AUTHORITY["EPSG","32633"]', "")


def _hills(rows=60, cols=70, seed=1):
    from scipy.ndimage import gaussian_filter

    rough = np.random.default_rng(seed).normal(size=(rows, cols))
    return (800 * gaussian_filter(rough, 3)).astype("float32")


def _utm(height, step=30.0, crs=UTM33):
    return make_grid(*height.shape, x=400_000, y=5_600_000, step=step, crs=crs)


def _slope(tmp_path, height, grid, job, provenance, unit="", **more):
    path = tmp_path / "dem.tif"
    with RasterWriter(path, grid, ["height"], unit=unit) as writer:
        writer.write(height)
    run_core("slope", job, INPUT=str(path), OUTPUT=str(tmp_path / "slope.tif"), **more)
    with RasterFile(str(tmp_path / "slope.tif")) as raster:
        return raster.read()[0]


def _messages(job):
    told = []
    return replace(job, warn=told.append, info=told.append), told


@pytest.mark.parametrize("missing", [0.0, 0.4])
def test_a_plane_has_its_slope_everywhere(missing):
    y, x = np.mgrid[:20, :30].astype("float64")
    height = 500 + 3 * x - 7 * y
    height[np.random.default_rng(1).random(height.shape) < missing] = np.nan
    steep = horn_slope(height, 20.0, 50.0)
    want = np.degrees(np.arctan(np.hypot(3 / 20, 7 / 50)))
    found = np.isfinite(steep)
    assert np.isfinite(height)[found].all() and found.sum() > 0.95 * np.isfinite(height).sum()
    np.testing.assert_allclose(steep[found], want, rtol=1e-6)


def test_too_few_neighbours_give_no_slope():
    lone = np.full((5, 5), np.nan)
    lone[2, 2] = 7
    assert np.isnan(horn_slope(lone, 1, 1)).all()
    lone[2, :] = 7  # on one line
    lone[0, 0] = 3
    assert np.isnan(horn_slope(lone, 1, 1)).all()
    assert np.isnan(horn_slope(np.ones((1, 9)), 1, 1)).all()
    np.testing.assert_array_equal(horn_slope(np.full((2, 2), 4.0), 1, 1), 0)


def test_shift_scale_and_turns():
    height = _hills().astype("float64")
    steep = horn_slope(height, 30, 30)
    np.testing.assert_allclose(horn_slope(height + 100, 30, 30), steep, atol=1e-5)
    np.testing.assert_allclose(horn_slope(-2 * height, 60, 60), steep, atol=1e-5)
    np.testing.assert_allclose(horn_slope(height.T[::-1], 30, 30), steep.T[::-1], atol=1e-5)


@pytest.mark.parametrize("scale", [1, 3])
def test_equal_to_gdal_in_metres(tmp_path, job, provenance, scale):
    height = _hills()
    height[10:14, 20:30] = np.nan
    grid = _utm(height)
    steep = _slope(tmp_path, height / scale, grid, job, provenance)
    write_raster(tmp_path / "high.tif", height, grid)
    command = [
        "gdaldem",
        "slope",
        "-q",
        "-s",
        str(scale),
        str(tmp_path / "high.tif"),
        str(tmp_path / "gdal.tif"),
    ]
    subprocess.run(command, check=True, timeout=60)
    with RasterFile(str(tmp_path / "gdal.tif")) as raster:
        gdal = raster.read()[0]
    known = np.isfinite(gdal)
    assert known.sum() == 58 * 68 - 6 * 12 and np.nanmax(gdal) > 10 * (scale == 1)
    np.testing.assert_allclose(steep[known], gdal[known], atol=5e-5)  # GDAL computes in float32
    # GDAL leaves the edges out; here every pixel with a height has a slope.
    assert (np.isfinite(steep) == np.isfinite(height)).all()


def _ground(longitude, latitude, axis=6378137.0, flattening=1 / 298.257223563):
    """Cartesian coordinates on the ellipsoid, degrees to metres: a second way to its lengths."""
    lam, phi = np.radians(longitude), np.radians(latitude)
    square = flattening * (2 - flattening)
    normal = axis / np.sqrt(1 - square * np.sin(phi) ** 2)
    return np.stack(
        [
            normal * np.cos(phi) * np.cos(lam),
            normal * np.cos(phi) * np.sin(lam),
            normal * (1 - square) * np.sin(phi),
        ]
    )


@pytest.mark.parametrize("latitude", [0.0, 35.0, 60.0, -60.0, 80.0])
def test_a_tilted_plane_in_degrees_on_the_ellipsoid(tmp_path, job, provenance, latitude):
    step, size = 1 / 120, 41
    grid = make_grid(size, size, x=10, y=latitude + step * size / 2, step=step)
    north = grid.transform[5] - step * (np.arange(size) + 0.5)
    # Metres of ground for one pixel, from chords in space.
    east_step = np.linalg.norm(_ground(10 + step / 2, north) - _ground(10 - step / 2, north), axis=0)
    north_step = np.linalg.norm(_ground(10.0, north + step / 2) - _ground(10.0, north - step / 2), axis=0)
    width, length = pixel_sizes(grid, grid.window)
    np.testing.assert_allclose(width, east_step, rtol=1e-7)
    np.testing.assert_allclose(length, north_step, rtol=1e-7)
    height = 60.0 * np.arange(size)[None, :] + 25.0 * np.arange(size)[:, None]
    steep = _slope(tmp_path, height, grid, job, provenance)
    want = np.degrees(np.arctan(np.hypot(60 / east_step, 25 / north_step)))
    np.testing.assert_allclose(steep, np.repeat(want[:, None], size, 1), rtol=2e-6)


def test_ten_per_cent_at_sixty_degrees_north(tmp_path, job, provenance):
    """0.1° of longitude are 5 580.0 m there (published length of a degree: 55 800 m)."""
    height = 558.0 * np.arange(9)[None, :].repeat(3, 0)
    steep = _slope(tmp_path, height, make_grid(3, 9, y=60.15, step=0.1), job, provenance)
    np.testing.assert_allclose(steep[1], np.degrees(np.arctan(0.1)), rtol=1e-4)


def test_poles_have_no_slope_and_the_sphere_is_known(tmp_path, job, provenance):
    steep = _slope(tmp_path, _hills(5, 8), make_grid(5, 8, x=0, y=90.5, step=1.0), job, provenance)
    assert np.isnan(steep[0]).all() and np.isfinite(steep[1:]).all()
    sphere = WGS84.replace("6378137,298.257223563", "6371007.181,0")
    assert ellipsoid_of(sphere) == (6371007.181, 0)
    along, across = degree_lengths(np.radians(60.0), ellipsoid_of(sphere))
    assert along == pytest.approx(6371007.181 / 2) and across == pytest.approx(6371007.181)


def test_grads_are_no_degrees():
    degree = 'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]'
    grads = WGS84.replace(degree, 'UNIT["grad",0.015707963267949]')
    in_degrees = make_grid(9, 9, x=9.0, y=45.0, step=0.09)
    in_grads = make_grid(9, 9, x=10.0, y=50.0, step=0.1, crs=grads)
    for one, other in zip(
        pixel_sizes(in_degrees, in_degrees.window), pixel_sizes(in_grads, in_grads.window), strict=True
    ):
        np.testing.assert_allclose(one, other, rtol=1e-9)


def test_feet_on_the_map_and_of_height(tmp_path, job, provenance):
    foot = 1200 / 3937
    height = _hills()
    metres = _slope(tmp_path, height, _utm(height), job, provenance)
    told_job, told = _messages(job)
    grid = Grid(FEET, tuple(v / foot for v in _utm(height).transform), 70, 60)
    np.testing.assert_allclose(_slope(tmp_path, height, grid, told_job, provenance), metres, rtol=1e-4)
    assert "taken as metres" in told[0]
    told.clear()
    both = _slope(tmp_path, height / foot, grid, told_job, provenance, unit="US survey foot")
    np.testing.assert_allclose(both, metres, rtol=1e-4, atol=1e-5)
    assert "0.3048006 m" in told[0] and len(told) == 1


def test_the_vertical_system_tells_the_unit_of_height(tmp_path, job, provenance):
    height = _hills()
    metres = _slope(tmp_path, height, _utm(height), job, provenance)
    feet = write_raster(tmp_path / "feet.tif", height / 0.3048, _utm(height))
    # A virtual raster has the compound system, and no unit of the band.
    command = [
        "gdal_translate",
        "-q",
        "-of",
        "VRT",
        "-a_srs",
        "EPSG:32633+8228",
        feet,
        str(tmp_path / "feet.vrt"),
    ]
    subprocess.run(command, check=True, timeout=60)
    run_core("slope", job, INPUT=str(tmp_path / "feet.vrt"), OUTPUT=str(tmp_path / "slope.tif"))
    with RasterFile(str(tmp_path / "slope.tif")) as raster:
        np.testing.assert_allclose(raster.read()[0], metres, rtol=1e-4, atol=1e-5)


def test_a_map_that_is_not_true_to_scale_is_told(tmp_path, job, provenance):
    told_job, told = _messages(job)
    height = _hills()
    _slope(tmp_path, height, make_grid(60, 70, x=1e6, y=8.4e6, step=1000, crs=MERCATOR), told_job, provenance)
    assert len(told) == 1 and "not true to scale" in told[0] and "2.0" in told[0]
    told.clear()
    _slope(tmp_path, height, _utm(height), told_job, provenance)
    assert not told


def test_windows_leave_no_seams(tmp_path, provenance):
    height = _hills(600, 700)
    height[100:300, 250:260] = np.nan
    small, large = Job(memory=8 * 2**20, threads=2), Job(memory=512 * 2**20, threads=1)
    one = _slope(tmp_path, height, make_grid(600, 700, step=0.001), small, provenance)
    two = _slope(tmp_path, height, make_grid(600, 700, step=0.001), large, provenance)
    np.testing.assert_array_equal(one, two)


def test_what_the_output_tells(tmp_path, job, provenance):
    height = _hills(5, 5)
    _slope(tmp_path, height, _utm(height), job, provenance)
    with RasterFile(str(tmp_path / "slope.tif")) as raster:
        assert raster.tags["variable"] == "slope" and raster.units == ("degree",)
        assert not raster.grid.difference(_utm(height)) and "processing" in raster.tags
    _slope(tmp_path, height, _utm(height), job, provenance, NAME="steepness")
    with RasterFile(str(tmp_path / "slope.tif")) as raster:
        assert raster.tags["variable"] == "steepness"


def test_refusals(tmp_path, job, provenance):
    height = _hills(6, 6)
    rotated = Grid(UTM33, (30.0, 5.0, 400_000, 5.0, -30.0, 5_600_000), 6, 6)
    for grid, error, words in (
        (make_grid(6, 6, crs=""), GridError, "no reference system"),
        (rotated, GridError, "rotated"),
    ):
        with pytest.raises(error, match=words):
            _slope(tmp_path, height, grid, job, provenance)
    with pytest.raises(UnitError, match="“K”, which is none of height"):
        _slope(tmp_path, height, _utm(height), job, provenance, unit="K")
    with pytest.raises(InputError, match="holds no value"):
        _slope(tmp_path, np.full((6, 6), np.nan), _utm(height), job, provenance)
    two = write_raster(tmp_path / "two.tif", np.zeros((2, 6, 6)))
    with pytest.raises(InputError, match="2 bands"):
        run_core("slope", job, INPUT=str(two), OUTPUT=str(tmp_path / "none.tif"))
    with pytest.raises(Cancelled):
        _slope(tmp_path, height, _utm(height), replace(job, cancelled=lambda: True), provenance)
    assert {path.name for path in tmp_path.iterdir()} == {"dem.tif", "two.tif"}
