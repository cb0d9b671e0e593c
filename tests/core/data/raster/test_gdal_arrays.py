"""What rasterio lacks is read through GDAL's own bindings, and said clearly where those lack, too."""

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import rasterio
from osgeo import gdal
from support.paths import DATA
from support.product_files import ProductFile

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile, subdatasets
from agridrought.core.data.raster import reader as raster_module
from agridrought.core.data.raster.cf_datasets import open_array
from agridrought.core.data.raster.gdal_arrays import ArrayView
from agridrought.core.run.errors import InputError, MissingPackageError

GRANULE = str(DATA / "MOD11B3.A2018335.h18v03.006.sample.hdf")
LST = f'HDF4_EOS:EOS_GRID:"{GRANULE}":MODIS_Grid_Month_6km_LST:LST_Day_6km'


@pytest.fixture
def no_hdf4(monkeypatch):
    """A rasterio as its wheels are: no driver for HDF4."""
    real = rasterio.open

    def refuse(path, *args, **options):
        if str(path).startswith("HDF4") or str(path).endswith(".hdf"):
            raise rasterio.errors.RasterioIOError(f"'{path}' not recognized as being in a supported file format.")
        return real(path, *args, **options)

    monkeypatch.setattr(rasterio, "open", refuse)


def test_hdf4_through_gdal_equals_gdal(no_hdf4):
    names = subdatasets(GRANULE)
    assert names["LST_Day_6km"] == LST and len(names) == 19
    stored = gdal.Open(LST).ReadAsArray()
    with RasterFile(LST) as raster:
        want = np.where(stored == 0, np.nan, stored * np.float32(0.02))
        assert np.allclose(raster.read()[0], want, equal_nan=True) and raster.units[0] == "K"
        part = raster.read(Window(20, 30, 40, 50), scaled=False)[0]
        assert np.array_equal(np.nan_to_num(part), stored[20:60, 30:80])
        assert np.array_equal(raster.read_stored(Window(20, 30, 40, 50), 1), stored[20:60, 30:80])
        assert raster.read(shape=(20, 25)).shape == (1, 20, 25)
        assert "Sinusoidal" in raster.grid.crs and raster.tags["valid_range"] == "7500, 65535"
        got = [None] * 4
        threads = [threading.Thread(target=lambda i=i: got.__setitem__(i, raster.read())) for i in range(4)]
        [thread.start() for thread in threads], [thread.join() for thread in threads]
        assert all(np.allclose(one, want, equal_nan=True) for one in got)
    with pytest.raises(InputError, match="no bands of its own; it holds the variables LST_Day_6km"):
        RasterFile(GRANULE)


def test_both_ways_place_the_pixels_alike(no_hdf4, monkeypatch):
    with RasterFile(LST) as through_gdal:
        monkeypatch.undo()
        with rasterio.Env() as env:
            if "HDF4" not in env.drivers():
                pytest.skip("this rasterio has no HDF4 to compare with")
        with RasterFile(LST) as through_rasterio:
            assert not through_gdal.grid.difference(through_rasterio.grid)
            assert np.array_equal(through_gdal.read(), through_rasterio.read(), equal_nan=True)


def test_without_the_bindings_it_is_said_what_is_missing(no_hdf4, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "osgeo", None)
    for path in (GRANULE, LST):
        with pytest.raises(MissingPackageError, match="module osgeo.*QGIS brings them"):
            RasterFile(path)
    (tmp_path / "text.hdf").write_text("not a raster")
    with pytest.raises(InputError, match="cannot be read as a raster"):
        RasterFile(str(tmp_path / "text.hdf"))


def test_truncated_hdf4(no_hdf4, tmp_path):
    whole = Path(GRANULE).read_bytes()
    (tmp_path / "cut.hdf").write_bytes(whole[:2000])
    with pytest.raises(InputError, match="truncated"):
        with RasterFile(str(tmp_path / "cut.hdf")) as raster:
            raster.read()


def test_arrays_that_are_no_layer_of_rows_and_columns(tmp_path):
    file = ProductFile(tmp_path / "a.nc")
    file.array("cube", "f4", ("a", "b", "c"), np.zeros((2, 3, 4)))
    file.array("line", "f4", ("b",), np.zeros(3))
    file.array("one/x", "f4", ("b", "c"), np.zeros((3, 4)))
    file.array("two/x", "f4", ("b", "c"), np.zeros((3, 4)))
    path = file.close()
    for name, message in (("cube", "2 × 3 × 4, not one layer"), ("line", "dimensions 3, not one layer"),
                          ("x", "several arrays “x”; it holds one/x, two/x"), ("y", "no array “y”")):  # fmt: skip
        with pytest.raises(InputError, match=message):
            open_array(path, ArrayView(name, "from_zero"))
    with pytest.raises(InputError, match="3 × 3 cells|4 × 3 cells, which is no global grid"):
        open_array(path, ArrayView("one/x", "from_zero"))


def test_uneven_coordinates_are_refused(tmp_path):
    file = ProductFile(tmp_path / "a.nc4")
    file.array("Latitude", "f4", ("Latitude",), [3.0, 2.0, -5.0], units="degrees_north")
    file.array("Longitude", "f4", ("Longitude",), [1.0, 2.0, 3.0, 4.0], units="degrees_east")
    file.array("mask", "i2", ("Longitude", "Latitude"), np.zeros((4, 3)))
    with pytest.raises(InputError, match="not evenly spaced along Latitude, or not as many"):
        open_array(file.close(), ArrayView("mask"))


@pytest.mark.parametrize("mode", [0, 1])
def test_gdal_modes_of_error_are_left_alone(mode):
    """QGIS and its plugins share GDAL's setting; both of its ways must work.

    In an interpreter of its own: the setting cannot be changed back once other parts of GDAL have joined in.
    """
    code = f"""
import subprocess
import sys
from osgeo import gdal
(gdal.UseExceptions if {mode} else gdal.DontUseExceptions)()
import rasterio
real = rasterio.open
def refuse(path, *more, **options):
    if "HDF4" in str(path) or str(path).endswith(".hdf"):
        raise rasterio.errors.RasterioIOError("no driver")
    return real(path, *more, **options)
rasterio.open = refuse
from agridrought.core.run.errors import InputError
from agridrought.core.data.raster import RasterFile
try:
    RasterFile('HDF4_EOS:EOS_GRID:"nowhere.hdf":a:b')
    sys.exit("a file that is not there was opened")
except InputError as error:
    assert "no such file" in str(error), error
with RasterFile({str(LST)!r}) as raster:
    assert raster.count == 1
assert gdal.GetUseExceptions() == {mode}
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr[-2000:]


def test_plain_hdf4_arrays_are_numbered_and_named_in_the_description():
    class Dataset:
        subdatasets = ['HDF4_SDS:UNKNOWN:"a.hdf":0']

        def tags(self, ns):
            return {"SUBDATASET_1_DESC": "[6x12] CMG 0.05 Deg (NDVI) x (16-bit integer)"}

    assert raster_module._variable(Dataset(), 1, Dataset.subdatasets[0]) == "CMG 0.05 Deg (NDVI) x"
    assert raster_module._variable(Dataset(), 1, 'HDF5:"a.h5"://group/sm') == "group/sm"
