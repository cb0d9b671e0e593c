"""NetCDF files whose dimensions, coordinates, bounds and missing values are as people really have them."""

import numpy as np
import pytest
from support.build import build_stack
from support.product_files import ProductFile

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import DateError
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.build_stack.options import BuildOptions

LAT, LON = np.array([42.5, 41.5, 40.5, 39.5]), np.array([10.5, 11.5, 12.5, 13.5, 14.5])
EAST, NORTH = {"units": "degrees_east"}, {"units": "degrees_north"}


def _write(path, values, dims=("time", "lat", "lon"), lat=LAT, lon=LON, units=(NORTH, EAST), time=(0, 31, 59),
           bounds=None, **attributes):  # fmt: skip
    file = ProductFile(path)
    file.array("lat", "f8", ("lat",), lat, **units[0]).array("lon", "f8", ("lon",), lon, **units[1])
    extra = {"bounds": "time_bnds"} if bounds is not None else {}
    file.array("time", "f8", ("time",), np.asarray(time, float), units="days since 2001-01-01", **extra)
    if bounds is not None:
        file.array("time_bnds", "f8", ("time", "nv"), np.asarray(bounds, float))
    return file.array("sm", "f4", dims, values, **attributes).close()


def _built(tmp_path, source):
    numbers = build_stack([source], str(tmp_path / "out.tif"), BuildOptions(), Job())
    with TimeStack(str(tmp_path / "out.tif")) as stack:
        return stack.read(), stack.grid, stack.axis.labels, numbers


@pytest.mark.parametrize("dims", [("time", "lon", "lat"), ("lat", "lon", "time"), ("lon", "time", "lat")])
def test_dimensions_in_any_order(tmp_path, dims):
    by_name = {"time": np.zeros(3)[:, None, None], "lat": LAT[None, :, None], "lon": np.zeros(5)[None, None, :]}
    values = sum(by_name.values()).transpose([("time", "lat", "lon").index(name) for name in dims])
    found, grid, labels, _ = _built(tmp_path, _write(tmp_path / "a.nc", values, dims))
    assert (found == LAT[:, None].astype("float32")).all() and found.shape == (3, 4, 5)
    assert grid.bounds == pytest.approx((10, 39, 15, 43)) and labels == ["2001-01-01", "2001-02-01", "2001-03-01"]


def test_longitudes_in_two_runs(tmp_path):
    lon, lat = np.r_[0.5:180:1, -179.5:0:1], np.array([1.5, 0.5])
    values = np.broadcast_to(lon, (3, 2, 360))
    found, grid, _, _ = _built(tmp_path, _write(tmp_path / "a.nc", values, lon=lon, lat=lat))
    assert grid.bounds == pytest.approx((-180, 0, 180, 2))
    np.testing.assert_allclose(found[1, 0], np.arange(-179.5, 180, 1), rtol=1e-6)


def test_bounds_decide_what_a_stamp_means(tmp_path):
    """Monthly means stamped at the end of the month; the bounds are not taken for the variable either."""
    edges = [0, 31, 59, 90]
    bounds = np.stack([edges[:-1], edges[1:]], axis=1)
    source = _write(tmp_path / "a.nc", np.ones((3, 4, 5)), time=edges[1:], bounds=bounds)
    assert _built(tmp_path, source)[2] == ["2001-01-01", "2001-02-01", "2001-03-01"]


def test_more_than_one_missing_code(tmp_path):
    values = np.full((3, 4, 5), 0.25)
    values[0, 0, 0], values[1, 0, :2] = 1e20, 9.969209968386869e36
    source = _write(tmp_path / "a.nc", values, missing_value=np.float32(1e20))
    found, _, _, numbers = _built(tmp_path, source)
    assert np.isnan(found).sum() == 3 and np.nanmax(found) == 0.25
    assert numbers["MISSING_SHARE"] == pytest.approx(3 / 60)


def test_latitudes_and_longitudes_without_units(tmp_path):
    found, grid, _, _ = _built(tmp_path, _write(tmp_path / "a.nc", np.ones((3, 4, 5)), units=({}, {})))
    assert "4326" in grid.crs or "WGS" in grid.crs
    assert grid.bounds == pytest.approx((10, 39, 15, 43))


def test_a_time_that_was_never_written_names_the_band(tmp_path):
    source = _write(tmp_path / "a.nc", np.ones((3, 4, 5)), time=(0, 9.969209968386869e36, 59))
    with pytest.raises(DateError, match="time of band 2"):
        _built(tmp_path, source)
