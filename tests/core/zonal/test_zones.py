"""Zones of a grid: polygons and codes, reference systems, windows, messages."""

import numpy as np
import pytest
from shapely.geometry import shape
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid

from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.table.frames import make_frame
from agridrought.core.data.table.zones import zone_frame
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import Cancelled, GridError, InputError
from agridrought.core.run.job import Job
from agridrought.core.run.messages import Tell
from agridrought.core.zonal.zones import OUTSIDE, open_zones, zone_label


def box(x0, y0, x1, y1):
    return {"type": "Polygon", "coordinates": [[[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]]]}


@pytest.fixture
def opened(tmp_path):
    """``opened(source, raster)``: labels, pixels and all places of the zones; scratch files must be gone after."""

    def call(source, raster, job=None, window=None):
        with Staging() as stage, RasterFile(raster) as like:
            with open_zones(source, like, job or Job(threads=2), stage, str(tmp_path / "out.tif")) as zones:
                got = zones.labels, zones.pixels.tolist(), zones.read(window)[0]
                assert got[2].dtype == np.int32 and len(zones) == len(zones.labels)
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".agridrought")]
        return got

    return call


def polygons(geometries, values, crs=WGS84):
    shapes = [shape(one) for one in geometries]
    frame = make_frame({"name": str}, [(value,) for value in values], geometry=shapes, crs=crs, source="counties")
    return zone_frame(frame, "name")


class TestPolygons:
    def test_pixels_belong_where_their_centre_lies(self, tmp_path, opened):
        raster = write_raster(tmp_path / "r.tif", np.zeros((8, 10)))  # 0.25° from 10° E, 50° N
        west, east = box(9, 40, 11.1, 60), box(11.1, 49, 13, 60)
        labels, pixels, place = opened(polygons([east, west], ["b", "a"]), raster)
        want = np.full((8, 10), OUTSIDE)
        want[:4, 4:], want[:, :4] = 1, 0  # 11.1 lies left of the centre of column 4
        assert labels == ("a", "b") and pixels == [32, 24] and np.array_equal(place, want)

    def test_holes_parts_and_one_value_for_several(self, tmp_path, opened):
        raster = write_raster(tmp_path / "r.tif", np.zeros((8, 8)), make_grid(8, 8, x=0, y=8, step=1))
        ring = box(0, 0, 8, 8)["coordinates"] + box(2, 2, 6, 6)["coordinates"]
        corners = [box(2, 2, 3, 3)["coordinates"], box(5, 5, 6, 6)["coordinates"]]
        parts = {"type": "MultiPolygon", "coordinates": corners}
        source = polygons([{"type": "Polygon", "coordinates": ring}, parts, box(3, 3, 4, 4)], [10, 9.0, "9"])
        labels, pixels, place = opened(source, raster)
        assert labels == ("9", "10") and pixels == [3, 48]  # by number, not by alphabet
        assert place[5, 2] == place[2, 5] == place[4, 3] == 0 and place[3, 3] == OUTSIDE

    def test_overlapping_zones_are_told_where_a_pixel_is_of_one(self, tmp_path):
        raster = write_raster(tmp_path / "r.tif", np.zeros((8, 8)), make_grid(8, 8, x=0, y=8, step=1))

        def warnings(*columns, values=("a", "b")):
            warned = []
            source = polygons([box(x0, 0, x1, 8) for x0, x1 in columns], values)
            with Staging() as stage, RasterFile(raster) as like:
                with open_zones(source, like, Job(), stage, str(tmp_path / "out.tif")) as zones:
                    zones.tell_shared(Tell(on_warning=lambda message: warned.append(str(message))))
            return warned

        warned = warnings((0, 5), (4, 8))
        assert len(warned) == 1 and "8 of 64 pixels lie in several zones" in warned[0] and "too small: a." in warned[0]
        assert not warnings((0, 5), (4, 8), values=("a", "a")) and not warnings((0, 4.5), (4.5, 8))

    def test_another_reference_system(self, tmp_path, opened):
        """Against the plain way: the centres of the pixels, transformed to the polygons' system."""
        grid = make_grid(120, 160, x=300_000, y=5_700_000, step=2500, crs=UTM33)
        raster = write_raster(tmp_path / "r.tif", np.zeros((120, 160)), grid)
        labels, pixels, place = opened(polygons([box(12, 50, 16, 51)], ["belt"]), raster)
        x, y = np.meshgrid(300_000 + 2500 * (np.arange(160) + 0.5), 5_700_000 - 2500 * (np.arange(120) + 0.5))
        lon, lat = transform_points(UTM33, WGS84, x.ravel(), y.ravel())
        inside = ((lon > 12) & (lon < 16) & (lat > 50) & (lat < 51)).reshape(120, 160)
        # Along parallels, which are curves here: 4° of a straight edge would be 20 pixels off.
        assert ((place == 0) != inside).sum() <= 2 and inside.sum() > 4000

    def test_polygons_without_a_place_in_the_projection(self, tmp_path, opened):
        grid = make_grid(20, 20, x=500_000, y=5_600_000, step=10_000, crs=UTM33)
        raster = write_raster(tmp_path / "r.tif", np.zeros((20, 20)), grid)
        told = []
        source = polygons([box(-180, -90, 180, -60), box(0, 30, 30, 70)], ["Antarctica", "here"])
        labels, pixels, _ = opened(source, raster, Job(info=told.append))
        assert labels == ("here",) and pixels == [400] and "Antarctica" in told[0]

    def test_values_that_are_missing_are_no_zones(self, tmp_path, opened):
        raster = write_raster(tmp_path / "r.tif", np.zeros((8, 10)))
        source = polygons([box(9, 40, 11, 60), box(11, 40, 14, 60)], ["a", None])
        labels, pixels, place = opened(source, raster)
        assert labels == ("a",) and (place[:, 4:] == OUTSIDE).all()

    def test_small_budgets_and_windows_give_the_same(self, tmp_path, opened):
        raster = write_raster(tmp_path / "r.tif", np.zeros((600, 700)), make_grid(600, 700, x=0, y=60, step=0.1))
        star = {"type": "Polygon", "coordinates": [[[5, 5], [35, 58], [66, 4], [3, 40], [68, 45], [5, 5]]]}
        source = polygons([box(0, 0, 70, 30), star], ["b", "a"])
        _, pixels, whole = opened(source, raster)
        _, again, part = opened(source, raster, Job(memory=4_000_000, threads=2), Window(100, 50, 300, 400))
        assert pixels == again and np.array_equal(part, whole[100:400, 50:450])
        assert pixels == [(whole == 0).sum(), (whole == 1).sum()]

    def test_bad_polygons(self, tmp_path, opened):
        raster = write_raster(tmp_path / "r.tif", np.zeros((8, 10)))
        with pytest.raises(InputError, match="(?s)counties.*10 … 12.5.*EPSG:4326"):
            opened(polygons([box(80, 10, 90, 20)], ["far"]), raster)
        with pytest.raises(InputError, match="ZONE_FIELD"):
            opened(polygons([box(9, 40, 11, 60)], [None]), raster)
        with pytest.raises(InputError, match="counties has no reference system"):
            opened(polygons([box(9, 40, 11, 60)], ["a"], crs=""), raster)
        with pytest.raises(Cancelled):
            opened(polygons([box(9, 40, 11, 60)], ["a"]), raster, Job(cancelled=lambda: True))


class TestCodes:
    def test_codes_keep_their_order_and_nodata_is_outside(self, tmp_path, opened):
        codes = np.array([[3.0, 3, -7], [110_000, np.nan, 3]])
        labels, pixels, place = opened(write_raster(tmp_path / "z.tif", codes), write_raster(tmp_path / "r.tif", codes))
        assert labels == ("-7", "3", "110000") and pixels == [1, 3, 1]
        assert place.tolist() == [[1, 1, 0], [2, OUTSIDE, 1]]

    def test_bad_rasters(self, tmp_path, opened):
        raster = write_raster(tmp_path / "r.tif", np.zeros((8, 10)))
        with pytest.raises(GridError, match="(?s)r.tif.*z.tif"):
            opened(write_raster(tmp_path / "z.tif", np.ones((4, 5))), raster)
        for values, word in ((np.full((8, 10), 0.5), "whole"), (np.full((8, 10), np.nan), "has 0 zones"),
                             (np.full((8, 10), 2.0**25), "Number the zones anew")):  # fmt: skip
            with pytest.raises(InputError, match=word):
                opened(write_raster(tmp_path / "bad.tif", values), raster)


@pytest.mark.parametrize(
    "value, label",
    [(3, "3"), (3.0, "3"), (" 3 ", "3"), (2.5, "2.5"), ("", None), (None, None), (float("nan"), None)],
)
def test_labels(value, label):
    assert zone_label(value) == label
