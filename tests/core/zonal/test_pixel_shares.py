"""Exact shares of pixels: against intersections by shapely, areas on the ellipsoid, overlaps and the date line."""

import numpy as np
import pytest
from pyproj import Geod
from shapely.affinity import translate
from shapely.geometry import Point, Polygon, box
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.earth.grid import Grid, Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.table.frames import make_frame
from agridrought.core.data.table.zones import zone_frame
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job
from agridrought.core.zonal.pixel_shares import pixel_shares
from agridrought.core.zonal.zones import open_zones

EASE2 = (
    'PROJCS["WGS 84 / NSIDC EASE-Grid 2.0 Global",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,'
    '298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Cylindrical_Equal_Area"],'
    'PARAMETER["standard_parallel_1",30],PARAMETER["central_meridian",0],PARAMETER["false_easting",0],'
    'PARAMETER["false_northing",0],UNIT["metre",1]]'
)
RING = Point(12, 9).buffer(8.3).difference(box(8, 7, 13.5, 10.2)).difference(Point(17, 9).buffer(0.9))
STAR = Polygon([(5, 2), (12, 18.3), (19, 2.7), (2.2, 12), (22, 11.5)]).buffer(0)


def parts_of(polygon):
    return [
        [np.array(ring.coords) for ring in (part.exterior, *part.interiors)]
        for part in getattr(polygon, "geoms", [polygon])
    ]


def shares_of(shape, grid, window=None):
    window = window or grid.window
    pixel, _, share = pixel_shares([(0, parts_of(shape))], grid).read(window)
    return np.bincount(pixel, share, window.pixels).reshape(window.height, window.width)


@pytest.mark.parametrize(
    "shape",
    [RING, STAR, box(-10, 3.3, 40, 12.6), box(3, 3, 7, 8), box(0.1, 0.1, 0.3, 0.2), box(24.5, 19.2, 30, 31)],
    ids=["holes", "star", "beyond", "on the borders", "in a pixel", "corner"],
)
@pytest.mark.parametrize("turned", [False, True])
def test_against_intersections(shape, turned):
    transform = (0.9, 0.3, -1.0, 0.25, -0.8, 17.0) if turned else (1.0, 0.0, 0.0, 0.0, -1.0, 20.0)
    grid = Grid("", transform, 25, 20)
    want = np.empty((20, 25))
    for row, col in np.ndindex(want.shape):
        cell = Polygon([grid.xy(col + x, row + y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))])
        want[row, col] = cell.intersection(shape).area / cell.area
    found = shares_of(shape, grid)
    np.testing.assert_allclose(found, want, atol=1e-7)
    assert np.array_equal(shares_of(shape, grid, Window(3, 4, 9, 11)), found[3:12, 4:15])
    # A ring in the other direction encloses the same.
    other = [[ring[::-1] for ring in rings] for rings in parts_of(shape)]
    np.testing.assert_allclose(pixel_shares([(0, other)], grid).sums(1), want.sum(), atol=1e-5)


def test_whole_pixels_have_no_rounding():
    grid = make_grid(300, 300, x=10, y=50, step=0.1)
    found = shares_of(box(10.3, 30.2, 21.7, 45.1), grid)
    assert set(np.unique(found)) == {0.0, 1.0} and found.sum() == 114 * 149


def test_a_long_border_is_cut_in_pieces_and_can_be_cancelled():
    grid = Grid("", (1.0, 0.0, 0.0, 0.0, -1.0, 1500.0), 1500, 1500)
    circles = [Point(750, 750).buffer(700 - i / 10, 256) for i in range(300)]
    found = pixel_shares([(number, parts_of(one)) for number, one in enumerate(circles)], grid)
    np.testing.assert_allclose(found.sums(300), [one.area for one in circles], rtol=1e-6)

    def stop():
        raise Cancelled()

    with pytest.raises(Cancelled):
        pixel_shares([(0, parts_of(circles[0]))], grid, stop)


def test_corners_that_lie_beyond_all_measure():
    grid = Grid("", (1.0, 0.0, 0.0, 0.0, -1.0, 20.0), 25, 20)
    assert (shares_of(box(-1e300, 5, 1e300, 10), grid)[10:15] == 1).all()
    assert shares_of(box(-1e300, -1e300, 1e300, 1e300), grid).min() == 1


def geodesic_km2(shape, densify=0.02):
    """Of a polygon whose edges are straight in longitude and latitude."""
    ring = shape.segmentize(densify) if hasattr(shape, "segmentize") else _segmented(shape, densify)
    return abs(Geod(ellps="WGS84").geometry_area_perimeter(ring)[0]) / 1e6


def _segmented(shape, step):
    line = shape.exterior
    return Polygon([line.interpolate(at) for at in np.arange(0, line.length, step)])


@pytest.fixture
def zones_on(tmp_path):
    """``zones_on(grid, {"A": shape, …}, crs)``: km² of each zone, of all together, and the labels."""

    def call(grid, shapes, crs=WGS84):
        raster = write_raster(tmp_path / "r.tif", np.zeros((grid.height, grid.width)), grid)
        frame = make_frame({"name": str}, [(name,) for name in shapes], geometry=list(shapes.values()), crs=crs)
        with Staging() as stage, RasterFile(raster) as like:
            with open_zones(zone_frame(frame, "name"), like, Job(), stage, str(tmp_path / "out.tif")) as zones:
                pixel, zone, share = zones.read_shares(grid.window)
                km2 = CellAreas(grid).read()[0].ravel()
                found = np.bincount(zone, km2[pixel] * share, len(zones))
                together = float((zones.covered(grid.window).ravel() * km2).sum())
                return dict(zip(zones.labels, found, strict=True)), together, zones

    return call


class TestAreas:
    @pytest.mark.parametrize("step", [1.0, 5.0])
    def test_a_county_of_a_few_coarse_pixels(self, zones_on, step):
        county = Polygon([(11.2, 57.3), (13.6, 56.8), (14.1, 59.2), (12.4, 60.4)])
        grid = make_grid(6, 6, x=10, y=62, step=step)
        found, _, _ = zones_on(grid, {"county": county, "next": box(14.6, 56.1, 14.7, 56.2)})
        assert found["county"] == pytest.approx(geodesic_km2(county), rel=3e-5)
        assert found["next"] == pytest.approx(geodesic_km2(box(14.6, 56.1, 14.7, 56.2), 0.001), rel=1e-3)

    def test_overlapping_zones_have_areas_of_their_own(self, zones_on):
        shapes = {"A": box(10, 45, 15, 50), "B": box(13, 45, 20, 50)}
        found, together, zones = zones_on(make_grid(10, 10, x=10, y=50, step=1), shapes)
        assert found == pytest.approx({"A": 209_350, "B": 293_090}, rel=1e-3)
        assert together == pytest.approx(geodesic_km2(box(10, 45, 20, 50)), rel=1e-4) and zones.overlap == 2

    def test_borders_drawn_twice_are_no_overlap(self, zones_on):
        shapes = {"A": box(10, 45, 12.5, 50), "B": box(12.4999, 45, 15, 50)}
        found, together, zones = zones_on(make_grid(10, 10, x=10, y=50, step=1), shapes)
        assert zones.overlap == 1 and together == pytest.approx(sum(found.values()), rel=1e-4)

    def test_a_projection(self, zones_on):
        grid = make_grid(30, 40, x=300_000, y=5_700_000, step=10_000, crs=UTM33)
        shape = box(13, 50, 15.5, 51)
        found, _, _ = zones_on(grid, {"belt": shape})
        assert found["belt"] == pytest.approx(geodesic_km2(shape), rel=1e-4)


class TestDateLine:
    SHAPE = box(177.3, -18.4, 183.8, -15.2)  # as Fiji
    CUT = box(177.3, -18.4, 180, -15.2).union(box(-180, -18.4, -176.2, -15.2))

    @pytest.mark.parametrize("shape", [SHAPE, CUT, translate(SHAPE, -360)], ids=["to 184", "cut", "from −183"])
    @pytest.mark.parametrize("west", [0, -180, 170, -300])
    def test_longitudes_counted_from_anywhere(self, zones_on, shape, west):
        grid = make_grid(20, 360 if west in (0, -180) else 180, x=west, y=-10, step=1)
        found, _, _ = zones_on(grid, {"fiji": shape})
        assert found["fiji"] == pytest.approx(geodesic_km2(self.SHAPE), rel=1e-3)

    @pytest.mark.parametrize("shape", [SHAPE, CUT], ids=["to 184", "cut"])
    def test_a_projection_of_the_whole_earth(self, zones_on, shape):
        grid = Grid(EASE2, (36032.22, 0.0, -17367530.45, 0.0, -36032.22, 7314540.83), 964, 406)
        found, _, _ = zones_on(grid, {"fiji": shape})
        assert found["fiji"] == pytest.approx(geodesic_km2(self.SHAPE), rel=1e-3)

    def test_polygons_of_a_projection_over_the_date_line(self, zones_on):
        sixty = UTM33.replace('"central_meridian",15', '"central_meridian",177').replace("33N", "60N")
        lon, lat = np.array([177.3, 182.8, 182.8, 177.3]), np.array([15.2, 15.2, 18.4, 18.4])
        x, y = transform_points(WGS84, sixty, lon, lat)
        found, _, _ = zones_on(
            make_grid(10, 360, x=-180, y=20, step=1), {"here": Polygon(zip(x, y, strict=True))}, sixty
        )
        assert found["here"] == pytest.approx(geodesic_km2(box(177.3, 15.2, 182.8, 18.4)), rel=1e-2)
