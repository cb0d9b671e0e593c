"""Alignment: kernels against brute force, conservation on the sphere, the seam of the longitudes."""

from functools import partial
from itertools import pairwise

import numpy as np
import pytest
from support.aligned import DATUM, LAEA, RADIUS, SPHERE, random_values, seen
from support.grids import UTM33, WGS84, make_grid

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.earth.grid_pair import GridPair
from agridrought.core.data.earth.overlap_weights import linear_neighbours, overlap_weights, quad_in_cell, quad_weights

PACIFIC = (
    'PROJCS["mercator 180",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Mercator_1SP"],'
    'PARAMETER["central_meridian",180],PARAMETER["scale_factor",1],PARAMETER["false_easting",0],'
    'PARAMETER["false_northing",0],UNIT["metre",1]]'
)


@pytest.fixture
def view(tmp_path):
    """``view(values, source grid, target grid, method, …)``: the values seen on the target grid."""
    return partial(seen, tmp_path)


def _row_areas(grid):
    edges = grid.transform[5] + grid.transform[4] * np.arange(grid.height + 1)
    return np.abs(np.diff(np.sin(np.radians(edges)))) * abs(grid.transform[0])


def _brute_mean(values, source, target, row, col, parts=240):
    """Mean over a target cell of the source pixels under many points of equal area."""
    y = np.sin(np.radians(target.transform[5] + target.transform[4] * np.array([row, row + 1])))
    lat = np.degrees(np.arcsin(y[0] + (y[1] - y[0]) * (np.arange(parts) + 0.5) / parts))
    lon = target.transform[2] + target.transform[0] * (col + (np.arange(parts) + 0.5) / parts)
    pair = GridPair(source, Grid(target.crs, (1, 0, 0, 0, 1, 0), 1, 1))
    u, v = pair.to_source(lon[None, :], lat[:, None])
    return values[np.floor(v).astype(int), np.floor(u).astype(int)].mean(dtype="f8")


class TestKernels:
    @pytest.mark.parametrize("flip_source, flip_target", [(False, False), (True, False), (False, True), (True, True)])
    def test_shared_lengths_against_brute_force(self, flip_source, flip_target):
        rng = np.random.default_rng(2)
        source, target = np.sort(rng.uniform(0, 10, 9)), np.sort(rng.uniform(-2, 9, 6))
        source, target = source[:: -1 if flip_source else 1], target[:: -1 if flip_target else 1]
        want = [[max(0, min(max(t), max(s)) - max(min(t), min(s))) for s in pairwise(source)] for t in pairwise(target)]
        assert np.allclose(overlap_weights(source, target).toarray(), want)

    def test_axes_that_do_not_meet_share_nothing(self):
        assert overlap_weights(np.arange(4.0), np.arange(10.0, 13)).nnz == 0

    def test_linear_weights_add_up_and_hold_at_the_edges(self):
        index, weight = linear_neighbours(np.array([-0.1, 0.0, 0.2, 1.0, 3.75, 4.0, 4.1]), 4, around=False)
        assert weight.sum(axis=1).tolist() == [0, 1, 1, 1, 1, 1, 0]
        assert (index[[1, 2]] == 0).all() and (index[[4, 5]] == 3).all()
        assert index[3].tolist() == [0, 1] and weight[3].tolist() == [0.5, 0.5]

    def test_linear_weights_close_around_the_globe(self):
        index, weight = linear_neighbours(np.array([0.25, 3.75]), 4, around=True)
        assert index.tolist() == [[3, 0], [3, 0]] and np.allclose(weight, [[0.25, 0.75], [0.75, 0.25]])

    def test_areas_of_quadrilaterals_against_counted_points(self):
        rng = np.random.default_rng(5)
        angle = np.sort(rng.uniform(0, 2 * np.pi, (40, 4)), axis=1)
        radius = rng.uniform(0.2, 1.5, (40, 1))
        x = rng.uniform(-1, 2, (40, 1)) + radius * np.cos(angle)
        y = rng.uniform(-1, 2, (40, 1)) + radius * np.sin(angle)
        low, high = np.full((40, 1), 0.1), np.full((40, 1), 0.8)
        n = 400
        px, py = np.meshgrid((np.arange(n) + 0.5) / n, 0.1 + 0.7 * (np.arange(n) + 0.5) / n)
        for got, qx, qy in zip(quad_in_cell(x, y, low, high), x, y, strict=True):
            inside = np.ones(px.shape, bool)
            for i in range(4):
                j = (i + 1) % 4
                inside &= (qx[j] - qx[i]) * (py - qy[i]) - (qy[j] - qy[i]) * (px - qx[i]) >= 0
            assert got == pytest.approx(inside.mean() * 0.7, abs=3e-3)

    def test_a_pixel_keeps_its_area_on_the_sphere(self):
        source = Grid(LAEA, (20_000, 0, -4e5, 0, -20_000, 4e5), 40, 40)
        target = Grid(SPHERE, (0.25, 0, 0, 0, -0.25, 60), 80, 64)
        pair = GridPair(source, target)
        u, v = pair.to_target(np.arange(41)[None, :], np.arange(41)[:, None])
        x, y = (np.stack([w[:-1, :-1], w[:-1, 1:], w[1:, 1:], w[1:, :-1]], axis=-1).reshape(-1, 4) for w in (u, v))
        middle = (v.ravel() for v in pair.to_target(np.arange(40)[None, :] + 0.5, np.arange(40)[:, None] + 0.5))
        matrix = quad_weights(x, y, *middle, pair.area_coordinate, target.window, pair.target_turn)
        area = np.asarray(matrix.sum(axis=0)).ravel() * np.radians(0.25) ** 2 * RADIUS**2
        assert np.allclose(area, 4e8, rtol=1e-4) and area.sum() == pytest.approx(4e8 * 1600, rel=1e-5)


class TestAverage:
    def test_degrees_conserve_the_total_of_the_sphere(self, view):
        source = make_grid(12, 14, x=10, y=70, step=1)
        target = Grid(WGS84, (2.8, 0, 10, 0, -2.4, 70), 5, 5)
        values = random_values(12, 14)
        got = view(values, source, target)[0]
        before = (values * _row_areas(source)[:, None]).sum(dtype="f8")
        assert (got * _row_areas(target)[:, None]).sum(dtype="f8") == pytest.approx(before, rel=1e-6)

    def test_cells_off_the_edges_against_brute_force(self, view):
        source, target = make_grid(40, 40, x=0, y=70, step=0.3), make_grid(6, 6, x=1.13, y=68.9, step=0.77)
        values = random_values(40, 40)
        got = view(values, source, target)[0]
        for row, col in ((0, 0), (2, 5), (5, 1)):
            assert got[row, col] == pytest.approx(_brute_mean(values, source, target, row, col, 700), abs=2e-3)

    @pytest.mark.parametrize("size, step", [(1000, 0.05), (25_000, 0.25), (25_000, 0.05), (25_000, 1.0)])
    def test_across_reference_systems_against_brute_force(self, view, size, step):
        n = int(1.2 * max(4 * step * 111_000 / size, 16))
        source = Grid(LAEA, (size, 0, -n * size / 2, 0, -size, n * size / 2), n, n)
        target = Grid(SPHERE, (step, 0, 10 - 1.5 * step, 0, -step, 52 + 1.5 * step), 3, 3)
        values = random_values(n, n)
        got = view(values, source, target)[0]
        for row, col in ((0, 0), (1, 2)):
            assert got[row, col] == pytest.approx(_brute_mean(values, source, target, row, col, 500), abs=6e-4)

    def test_missing_pixels_and_the_smallest_valid_share(self, view):
        values = np.arange(16, dtype="float32").reshape(4, 4)
        values[0, :2] = values[:2, 2:] = np.nan
        values[2, 2] = np.nan
        source = make_grid(4, 4, step=1000, x=0, y=4000, crs=UTM33)
        target = make_grid(2, 2, step=2000, x=0, y=4000, crs=UTM33)
        got = view(values, source, target)[0]
        assert got[0, 0] == 4.5 and np.isnan(got[0, 1]) and got[1, 1] == pytest.approx((11 + 14 + 15) / 3)
        assert np.isnan(view(values, source, target, min_valid=0.6)[0][0, 0])
        assert np.isfinite(view(values, source, target, min_valid=0.0)[0]).tolist() == [[True, False], [True, True]]

    def test_ground_beyond_the_source_counts_as_missing(self, view):
        source = make_grid(4, 4, step=1000, x=0, y=4000, crs=UTM33)
        got = view(np.ones((4, 4)), source, make_grid(1, 3, step=2000, x=-1100, y=4000, crs=UTM33))[0]
        assert np.isfinite(got).tolist() == [[False, True, True]]

    def test_a_south_up_source(self, view):
        values = random_values(6, 8)
        up = Grid(WGS84, (0.5, 0, 10, 0, 0.5, 50), 8, 6)
        down = make_grid(6, 8, x=10, y=53, step=0.5)
        target = make_grid(2, 3, x=10.2, y=52.8, step=1.1)
        assert np.allclose(view(values, up, target), view(values[::-1], down, target))

    def test_a_rotated_source(self, view):
        cos, sin = 1000 * np.cos(0.3), 1000 * np.sin(0.3)
        source = Grid(UTM33, (cos, sin, 0, sin, -cos, 0), 50, 50)
        target = make_grid(5, 5, x=20_000, y=0, step=5000, crs=UTM33)
        row, col = np.mgrid[0:50, 0:50] + 0.5
        x, y = source.xy(col, row)
        tx, ty = target.xy(np.arange(5) + 0.5, np.arange(5) + 0.5)
        plane = tx[None, :] + 2 * ty[:, None]  # the mean of a plane is its value in the middle
        assert np.allclose(view(x + 2 * y, source, target)[0], plane, atol=60)  # m, of pixels of 1000 m

    def test_one_pixel(self, view):
        one = make_grid(1, 1, x=10, y=50, step=1)
        assert view([[7.0]], one, one).tolist() == [[[7.0]]]
        assert view([[7.0]], one, make_grid(2, 2, x=10, y=50, step=0.5)).tolist() == [[[7.0, 7.0], [7.0, 7.0]]]
        assert view(np.full((4, 4), 7.0), make_grid(4, 4, x=10, y=50), one).tolist() == [[[7.0]]]


SINUSOIDAL = (
    f'PROJCS["sinusoidal",GEOGCS["sphere",{DATUM}],PROJECTION["Sinusoidal"],PARAMETER["longitude_of_center",0],'
    'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]'
)


def _epsg(code):
    import rasterio

    return rasterio.crs.CRS.from_epsg(code).to_wkt()


def _project(start, end, x, y):
    """Coordinates by rasterio itself, past the code that is tested."""
    from rasterio.crs import CRS
    from rasterio.warp import transform

    return (np.asarray(v) for v in transform(CRS.from_wkt(start), CRS.from_wkt(end), x, y))


def _counted(values, source, target, parts):
    """Second implementation: mean and valid share of every target cell over points of equal area in it."""
    mean, share = np.full((2, target.height, target.width), np.nan)
    for row, col in np.ndindex(mean.shape):
        sine = np.sin(np.radians(target.transform[5] + target.transform[4] * np.array([row, row + 1])))
        lat = np.degrees(np.arcsin(sine[0] + (sine[1] - sine[0]) * (np.arange(parts) + 0.5) / parts))
        lon = target.transform[2] + target.transform[0] * (col + (np.arange(parts) + 0.5) / parts)
        lon, lat = (v.ravel() for v in np.meshgrid(lon, lat))
        x, y = _project(target.crs, source.crs, lon, lat)
        u = np.floor((x - source.transform[2]) / source.transform[0]).astype(int)
        v = np.floor((y - source.transform[5]) / source.transform[4]).astype(int)
        inside = (u >= 0) & (u < source.width) & (v >= 0) & (v < source.height)
        found = np.where(inside, values[v.clip(0, source.height - 1), u.clip(0, source.width - 1)], np.nan)
        share[row, col] = np.isfinite(found).mean()
        mean[row, col] = np.nanmean(found) if share[row, col] else np.nan
    return mean, share


class TestRealSystems:
    """The reference systems of the data that this plugin is for, on the ellipsoid and on the sphere."""

    @pytest.mark.parametrize(
        "crs, size, lon, lat, step",
        [
            (SINUSOIDAL, 5600, -82.0, 35.0, 0.25),  # MOD11B3, skewed by its distance from the central meridian
            (SINUSOIDAL, 5600, 120.0, 60.0, 0.25),
            (3358, 5600, -79.0, 35.5, 0.25),
            (3035, 1000, 12.0, 52.0, 0.05),  # land systems
            (3035, 5000, 40.0, 70.0, 0.25),
            (6933, 9008.05, 100.0, 50.0, 0.25),  # EASE-Grid 2.0
            (6933, 36032.2, 100.0, 65.0, 0.25),
            (6931, 25_000, 15.0, 86.0, 1.0),  # its polar version
        ],
    )
    def test_means_with_gaps_against_counted_points(self, view, crs, size, lon, lat, step):
        crs = crs if isinstance(crs, str) else _epsg(crs)
        rng = np.random.default_rng(1)
        (x,), (y,) = _project(WGS84, crs, [lon], [lat])
        n = int(np.ceil(6 * step * 111_000 / size)) + 2
        source = Grid(crs, (size, 0, x - n * size / 2, 0, -size, y + n * size / 2), n, n)
        values = rng.uniform(0, 1, (n, n)).astype("float32")
        values[rng.random((n, n)) < 0.15] = np.nan
        target = make_grid(3, 3, round(lon / step) * step - 1.5 * step, round(lat / step) * step + 1.5 * step, step)
        got = view(values, source, target)[0]
        want, share = _counted(values, source, target, 150)
        sure = np.abs(share - 0.5) > 0.02
        assert np.array_equal(np.isfinite(got)[sure], share[sure] >= 0.5) and np.isfinite(got).any()
        both = np.isfinite(got) & sure
        assert np.abs(got - want)[both].max() < 6e-3

    @pytest.mark.parametrize("lat", [10, 45, 65])
    def test_the_total_on_the_ellipsoid_is_conserved(self, view, lat):
        """Σ value × area from equal-area cells (EASE-Grid 2.0) to degrees; areas of WGS 84 by the authalic formula."""
        crs, size, n, step = _epsg(6933), 9008.05, 60, 0.25
        (x,), (y,) = _project(WGS84, crs, [100.0], [float(lat)])
        source = Grid(crs, (size, 0, x - n * size / 2, 0, -size, y + n * size / 2), n, n)
        values = np.zeros((n, n), "float32")
        values[20:40, 20:40] = random_values(20, 20)
        target = make_grid(40, 22, 100 - 11 * step, lat + 20 * step, step)
        got = np.nan_to_num(view(values, source, target, min_valid=0.0)[0])
        axis, e = 6378137.0, np.sqrt(0.0066943799901413165)
        s = np.sin(np.radians(lat + 20 * step - step * np.arange(41)))
        below = axis**2 * (1 - e * e) / 2 * (s / (1 - (e * s) ** 2) + np.arctanh(e * s) / e) * np.radians(step)
        total = (got * np.abs(np.diff(below))[:, None]).sum(dtype="f8")
        assert total == pytest.approx(values.sum(dtype="f8") * size**2, rel=1e-6)

    @pytest.mark.parametrize("west", [-180, 0, -20.3])
    def test_the_whole_globe_is_covered_once(self, view, west):
        """Sinusoidal pixels, torn at the rim of the projection, to cells in any counting of the longitudes."""
        source = Grid(SINUSOIDAL, (2e5, 0, -20.2e6, 0, -2e5, 10.2e6), 202, 102)
        target = Grid(SPHERE, (4, 0, west, 0, -4, 88), 90, 44)
        assert (view(np.ones((102, 202)), source, target, min_valid=0.97) == 1).all()


class TestRounding:
    @pytest.mark.parametrize("shift", [1e-9, -1e-9, 1e-8])
    @pytest.mark.parametrize("method", ["average", "bilinear", "nearest"])
    def test_edges_that_miss_by_rounding_bring_no_slivers(self, view, method, shift):
        values = random_values(12, 12)
        values[3, 4], values[6:] = np.nan, np.nan
        target = make_grid(4, 4, x=10, y=50, step=0.75) if method == "average" else make_grid(12, 12)
        near = Grid(WGS84, (0.25, 0, 10 + shift, 0, -0.25, 50 + shift), 12, 12)
        exact, got = (view(values, source, target, method, 0.5) for source in (make_grid(12, 12), near))
        assert np.allclose(got, exact, atol=1e-6, equal_nan=True)
        full = view(np.ones((12, 12)), near, target, method, 1.0)  # nor does it take a share away
        assert np.isfinite(full).all()

    def test_half_a_cell_aside(self, view):
        values = random_values(4, 6)
        source = make_grid(4, 6, x=0, y=4, step=1, crs=UTM33)
        got = view(values, source, make_grid(3, 5, x=0.5, y=3.5, step=1, crs=UTM33))[0]
        want = (values[:-1, :-1] + values[1:, :-1] + values[:-1, 1:] + values[1:, 1:]) / 4
        assert np.allclose(got, want)


class TestPoints:
    def test_bilinear_against_scipy(self, view):
        from scipy.ndimage import map_coordinates

        values = random_values(9, 11)
        source, target = make_grid(9, 11, x=10, y=50, step=0.5), make_grid(20, 25, x=10.3, y=49.7, step=0.17)
        rows = (50 - (49.7 - 0.17 * (np.arange(20) + 0.5))) / 0.5 - 0.5
        cols = (10.3 + 0.17 * (np.arange(25) + 0.5) - 10) / 0.5 - 0.5
        want = map_coordinates(values, np.meshgrid(rows, cols, indexing="ij"), order=1, mode="nearest")
        assert np.allclose(view(values, source, target, "bilinear")[0], want, atol=1e-6)

    def test_the_same_grid_gives_the_same_values(self, view):
        values = random_values(5, 6)
        values[2, 3] = np.nan
        grid = make_grid(5, 6)
        for method in ("average", "bilinear", "nearest"):
            assert np.array_equal(view(values, grid, grid, method)[0], values, equal_nan=True), method

    def test_bilinear_weights_are_shared_among_the_valid(self, view):
        source, target = make_grid(1, 2, x=10, y=50, step=1), make_grid(1, 4, x=10, y=50, step=0.5)
        got = view([[4.0, np.nan]], source, target, "bilinear")[0]
        assert got[0, :2].tolist() == [4.0, 4.0] and np.isnan(got[0, 2:]).all()  # weight of the valid: 1, .75, .25, 0
        assert np.isnan(view([[4.0, np.nan]], source, target, "bilinear", 0.8)[0]).tolist() == [[False] + [True] * 3]

    def test_bilinear_reaches_to_the_outer_edge_and_no_further(self, view):
        source, target = make_grid(2, 2, x=10, y=50, step=1), make_grid(1, 6, x=9, y=49.7, step=0.6)
        got = view(np.ones((2, 2)), source, target, "bilinear")
        assert np.isfinite(got[0, 0]).tolist() == [False, False, True, True, True, False]

    def test_nearest_and_bilinear_across_reference_systems(self, view):
        source = Grid(LAEA, (5000, 0, -2e5, 0, -5000, 2e5), 80, 80)
        target = make_grid(10, 10, x=9, y=52.5, step=0.1, crs=SPHERE)
        row, col = np.mgrid[0:80, 0:80]
        assert np.isin(view(row * 100 + col, source, target, "nearest"), row * 100 + col).all()
        u, v = GridPair(source, target).to_source(np.arange(10)[None, :] + 0.5, np.arange(10)[:, None] + 0.5)
        assert np.allclose(view(row * 100 + col, source, target, "bilinear")[0], (v - 0.5) * 100 + u - 0.5, atol=1e-2)


class TestLongitudes:
    field = staticmethod(lambda lon, lat: np.cos(np.radians(lon)) + lat / 90)

    def _globe(self, west, step=2.0):
        n = int(360 / step)
        grid = Grid(WGS84, (step, 0, west, 0, -step, 90), n, n // 2)
        lon, lat = west + step * (np.arange(n) + 0.5), 90 - step * (np.arange(n // 2) + 0.5)
        return grid, self.field(lon[None, :], lat[:, None])

    @pytest.mark.parametrize("method", ["average", "bilinear", "nearest"])
    @pytest.mark.parametrize("west", [-180, 0])
    @pytest.mark.parametrize("target_west", [-20, 150, 170, 340])
    def test_both_countings_and_the_antimeridian(self, view, method, west, target_west):
        step = 4.0 if method == "average" else 1.0
        source, values = self._globe(west)
        target = Grid(WGS84, (step, 0, target_west, 0, -step, 40), int(40 / step), int(40 / step))
        lon = target_west + step * (np.arange(target.width) + 0.5)
        lat = 40 - step * (np.arange(target.height) + 0.5)
        want = self.field(lon[None, :], lat[:, None])
        got = view(values, source, target, method)[0]
        tolerance = {"average": 2e-3, "bilinear": 2e-3, "nearest": 0.03}[method]
        assert np.abs(got - want).max() < tolerance

    @pytest.mark.parametrize("method", ["average", "bilinear"])
    @pytest.mark.parametrize("west", [-180, 0])
    def test_a_plane_over_the_antimeridian(self, view, method, west):
        source, values = self._globe(west, 1.0)
        step = 400_000 if method == "average" else 50_000
        target = Grid(PACIFIC, (step, 0, -1_600_000, 0, -step, 1_600_000), 3_200_000 // step, 3_200_000 // step)
        got = view(values, source, target, method)[0]
        lon, row = GridPair(source, target).to_source(
            np.arange(target.width)[None, :] + 0.5, np.arange(target.height)[:, None] + 0.5
        )
        assert np.abs(got - self.field(west + lon, 90 - row)).max() < 2e-3

    @pytest.mark.parametrize("west", [-180, 0, 165])
    def test_from_a_plane_over_the_antimeridian(self, view, west):
        source = Grid(PACIFIC, (50_000, 0, -1_600_000, 0, -50_000, 1_600_000), 64, 64)
        to = GridPair(Grid(WGS84, (1, 0, 165, 0, 1, 0), 1, 1), source)
        lon, lat = to.to_source(np.arange(64)[None, :] + 0.5, np.arange(64)[:, None] + 0.5)
        target = Grid(WGS84, (2, 0, west, 0, -2, 10), 180 if west < 165 else 15, 10)
        got = view(self.field(165 + lon, lat), source, target)[0]
        middle = west + 2 * (np.arange(target.width) + 0.5)
        want = self.field(middle[None, :], 10 - 2 * (np.arange(10)[:, None] + 0.5))
        assert np.isfinite(got).sum() >= 130 and np.nanmax(np.abs(got - want)) < 3e-3
