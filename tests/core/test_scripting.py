"""Tools from Python, with paths and arrays."""

import numpy as np
import pytest
from support.files import write_stack
from support.grids import WGS84, make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import AgriDroughtError, InputError, ParameterError
from agridrought.core.scripting import Array, run

VALUES = moist_values(150, 4, 5)


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", VALUES)


def _array(path):
    with TimeStack(path) as stack:
        grid = stack.grid
        return Array(stack.read(), grid.transform, grid.crs, stack.axis.dates, stack.unit, stack.variable)


def test_paths_and_arrays_give_the_same(sm, tmp_path):
    told = []
    by_path = run("ssi", input=sm, output=tmp_path / "ssi.tif", scale=3, tell=told.append)
    by_array = run("ssi", input=_array(sm), scale=3)
    with TimeStack(by_path.files["OUTPUT"]) as stack:
        wanted = stack.read()
    assert np.array_equal(np.asarray(by_array.arrays["output"].values), wanted, equal_nan=True)
    assert by_array.numbers == by_path.numbers and not by_array.files and told == by_path.messages


def test_tables_come_back_as_frames(sm):
    found = run("droughtarea", input=run_index(sm), report=None)
    assert len(next(iter(found.frames.values()))) > 100


def run_index(sm):
    data = run("ssi", input=sm).arrays["output"]
    return data if isinstance(data, Array) else Array.of(data)


def test_a_static_array(tmp_path):
    height = Array(np.arange(30.0).reshape(5, 6), (0.1, 0, 10, 0, -0.1, 50), "EPSG:4326", unit="m")
    assert run("slope", input=height).arrays["output"].values.shape[-2:] == (5, 6)


def test_what_cannot_be(sm, tmp_path):
    with pytest.raises(ParameterError, match="no parameter NONSENSE"):
        run("ssi", input=sm, nonsense=1)
    with pytest.raises(InputError, match="150 bands and 2 dates"):
        run("ssi", input=Array(VALUES, (0.1, 0, 10, 0, -0.1, 50), "EPSG:4326", _array(sm).dates[:2]))
    with pytest.raises(AgriDroughtError, match="nobody.tif"):
        run("ssi", input="nobody.tif")


class TestXarray:
    xarray = pytest.importorskip("xarray")

    def test_there_and_back(self, sm, tmp_path):
        with TimeStack(sm) as stack:
            data = stack.to_xarray()
            assert data.dims == ("time", "y", "x") and data.attrs["units"] == "m3 m-3"
            assert str(data.time.values[1])[:10] == "2001-02-01" and data.y.values[0] > data.y.values[-1]
            grid, values = stack.grid, stack.read()
        assert np.array_equal(data.values, values, equal_nan=True)
        back = Array.of(data)
        assert back.grid.difference(grid) == "" and back.dates[1].isoformat() == "2001-02-01"
        part = TimeStack(sm).to_xarray(steps=slice(12, 24))
        assert part.sizes["time"] == 12 and np.array_equal(part.values, values[12:24], equal_nan=True)

    def test_as_others_make_them(self, sm, tmp_path):
        """From south to north, dimensions in another order, called lat and lon."""
        with TimeStack(sm) as stack:
            data = stack.to_xarray().rename(y="lat", x="lon")
        data.attrs.pop("crs")
        turned = data.isel(lat=slice(None, None, -1)).transpose("lon", "lat", "time")
        wanted, found = run("ssi", input=data), run("ssi", input=turned)
        assert np.array_equal(found.arrays["output"].values, wanted.arrays["output"].values, equal_nan=True)
        Array.of(turned).write(str(tmp_path / "x.tif"))
        with RasterFile(str(tmp_path / "x.tif")) as raster:
            assert raster.grid.difference(make_grid(4, 5, crs=WGS84)) in ("", "the pixels do not lie on each other")

    def test_uneven_coordinates_are_refused(self, sm):
        with TimeStack(sm) as stack:
            data = stack.to_xarray()
        data = data.assign_coords(x=data.x**2)
        with pytest.raises(InputError, match="not evenly spaced"):
            Array.of(data)
        with pytest.raises(InputError, match="needed are time, y and x"):
            Array.of(data.rename(x="place"))
