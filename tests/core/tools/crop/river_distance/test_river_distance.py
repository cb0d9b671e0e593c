"""Distances to rivers against brute force on geodesics: any grid, over the date line, near a pole, by level."""

from itertools import pairwise

import numpy as np
import pytest
from pyproj import Geod
from shapely.geometry import LineString
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid
from support.run import run_core

from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.table.frames import make_frame
from agridrought.core.run.errors import Cancelled, GridError, InputError
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.river_distance.pieces import NearestPiece, cut

GEOD = Geod(ellps="WGS84")


def table(lines, crs=WGS84, levels=None):
    rows = [(level,) for level in levels or [1] * len(lines)]
    geometry = [LineString(line) for line in lines]
    return make_frame({"level": int}, rows, geometry=geometry, crs=crs, source="rivers")


def brute_force(lines, lon, lat, step=20.0):
    """Metres from places to lines in degrees, by geodesics to points every ``step`` metres of edges as drawn."""
    points = []
    for line in lines:
        line = np.asarray(line, float)
        for (x0, y0), (x1, y1) in pairwise(line):
            x1 -= 360 * round((x1 - x0) / 360)
            count = int(max(GEOD.inv(x0, y0, x1, y1)[2] / step, 1)) + 1
            share = np.linspace(0, 1, count + 1)
            points.append(np.column_stack([x0 + share * (x1 - x0), y0 + share * (y1 - y0)]))
    points = np.concatenate(points)
    out = []
    for x, y in zip(lon, lat, strict=True):
        coarse = points[::50]
        far = GEOD.inv(np.full(len(coarse), x), np.full(len(coarse), y), *coarse.T)[2]
        near = np.flatnonzero(far < far.min() + 60 * step)
        fine = points[np.unique(np.clip(50 * near[:, None] + np.arange(-60, 61), 0, len(points) - 1))]
        out.append(GEOD.inv(np.full(len(fine), x), np.full(len(fine), y), *fine.T)[2].min())
    return np.array(out)


def centres(grid):
    col, row = np.meshgrid(np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5)
    x, y = grid.xy(col.ravel(), row.ravel())
    return x, y


def run(tmp_path, lines, grid, crs=WGS84, job=None, **more):
    reference = write_raster(tmp_path / "grid.tif", np.zeros((grid.height, grid.width)), grid)
    out = str(tmp_path / "d.tif")
    rivers = table(lines, crs, more.pop("levels", None))
    given = {name.upper(): value for name, value in more.items()}
    numbers = run_core("riverdistance", job or Job(), RIVERS=rivers, REFERENCE_LAYER=reference, OUTPUT=out, **given)
    with RasterFile(out) as raster:
        return raster.read(), numbers, raster.descriptions, raster.tags


def wandering(rng, x, y, points=30, step=0.15):
    walk = np.cumsum(rng.normal(0, step, (points, 2)), axis=0)
    return np.column_stack([x + walk[:, 0], y + walk[:, 1]]).tolist()


@pytest.mark.parametrize("latitude", [0.0, 50.0, 78.0])
def test_a_grid_in_degrees(tmp_path, latitude):
    rng = np.random.default_rng(3)
    lines = [wandering(rng, 10 + k, latitude - 1, step=0.08) for k in range(4)]
    grid = make_grid(7, 9, x=9.0, y=latitude + 0.5, step=0.3)
    got, numbers, names, tags = run(tmp_path, lines, grid)
    want = brute_force(lines, *centres(grid))
    np.testing.assert_allclose(got[0].ravel(), want, atol=6, rtol=1e-5)
    assert names == ("river_distance",) and tags["unit"] == "m" and numbers["LEVELS"] == 1
    assert numbers["LARGEST"] == pytest.approx(float(got.max()))


def test_a_grid_in_a_projection_and_rivers_in_another(tmp_path):
    rng = np.random.default_rng(4)
    lines = [wandering(rng, 15, 50), wandering(rng, 16, 51)]
    grid = make_grid(8, 8, x=450_000, y=5_650_000, step=20_000, crs=UTM33)
    got = run(tmp_path, lines, grid)[0]
    lon, lat = transform_points(UTM33, WGS84, *centres(grid))
    np.testing.assert_allclose(got[0].ravel(), brute_force(lines, lon, lat), atol=8, rtol=1e-5)


def test_over_the_date_line(tmp_path):
    lines = [[(179.5, -10), (-179.5, -10.5)], [(-178.0, -12), (-178.0, -13)]]
    grid = make_grid(5, 8, x=178.0, y=-9.0, step=0.6)  # to 182.8°
    got = run(tmp_path, lines, grid)[0]
    np.testing.assert_allclose(got[0].ravel(), brute_force(lines, *centres(grid)), atol=12, rtol=1e-5)
    assert got.max() < 400_000


def test_places_on_a_river_have_no_distance(tmp_path):
    got = run(tmp_path, [[(10.125, 40), (10.125, 60)]], make_grid(4, 4, y=50))[0]
    assert (got[0][:, 0] < 1).all() and (np.diff(got[0], axis=1) > 17_000).all()


def test_rivers_far_beyond_the_grid_count(tmp_path):
    lines = [[(60, 20), (61, 21), (62, 30)]]
    grid = make_grid(3, 3)
    np.testing.assert_allclose(run(tmp_path, lines, grid)[0][0].ravel(), brute_force(lines, *centres(grid), 200),
                               rtol=1e-5)  # fmt: skip


def test_a_band_per_level(tmp_path):
    lines = [[(10, 49), (12, 49)], [(10, 48), (12, 48)], [(10, 47), (12, 47)]]
    grid = make_grid(4, 4)
    got, numbers, names, _ = run(tmp_path, lines, grid, levels=[10, 2, 10], level_field="level")
    assert names == ("river_distance_2", "river_distance_10") and numbers["LEVELS"] == 2
    np.testing.assert_allclose(got[0].ravel(), brute_force(lines[1:2], *centres(grid)), atol=3, rtol=1e-5)
    np.testing.assert_allclose(got[1].ravel(), brute_force([lines[0], lines[2]], *centres(grid)), atol=3, rtol=1e-5)


def test_the_nearest_piece_is_the_nearest_of_all():
    """Against every piece for every place; lines of very different edges, and crossings."""
    rng = np.random.default_rng(5)
    lines = [np.array(wandering(rng, 10, 50, 40, step)) for step in (0.001, 0.02, 0.3)] + [np.array([[10.0, 50.2]])]
    pieces = cut(lines, WGS84)
    places = pieces.points[rng.integers(0, len(pieces.points), 300)] + rng.normal(0, 3e4, (300, 3))
    found = NearestPiece(pieces)(places)
    begin, end = pieces.points[pieces.first], pieces.points[pieces.second]
    for place, foot in zip(places, found, strict=True):
        way = end - begin
        square = np.maximum((way**2).sum(axis=1), 1e-30)
        share = np.clip(((place - begin) * way).sum(axis=1) / square, 0, 1)
        every = np.sqrt(((begin + share[:, None] * way - place) ** 2).sum(axis=1))
        assert np.sqrt(((foot - place) ** 2).sum()) == pytest.approx(every.min(), abs=1e-6)


def test_the_windows_do_not_matter(tmp_path):
    rng = np.random.default_rng(6)
    lines = [wandering(rng, 12, 48, 60, 0.1)]
    grid = make_grid(150, 140, step=0.02)
    once = run(tmp_path, lines, grid)[0]
    again = run(tmp_path, lines, grid, job=Job(memory=10 * 1024**2, threads=2))[0]
    np.testing.assert_array_equal(once, again)


def test_bad_input(tmp_path):
    line = [[(10, 49), (12, 49)]]
    grid = make_grid(4, 4)
    with pytest.raises(InputError, match="no reference system"):
        run(tmp_path, line, grid, crs="")
    with pytest.raises(GridError, match="no reference system"):
        run(tmp_path, line, make_grid(4, 4, crs=""))
    with pytest.raises(InputError, match="has no rows"):
        run(tmp_path, [], grid)
    with pytest.raises(InputError, match="no field “order”"):
        run(tmp_path, line, grid, level_field="order")
    with pytest.raises(InputError, match="60 different values"):
        run(tmp_path, line * 60, grid, levels=list(range(60)), level_field="level")
    with pytest.raises(InputError, match="no line of rivers has a place"):
        run(tmp_path, [[(1e30, 1e30), (2e30, 1e30)]], grid, crs=UTM33)
    with pytest.raises(Cancelled):
        run(tmp_path, line, grid, job=Job(cancelled=lambda: True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["grid.tif"]
