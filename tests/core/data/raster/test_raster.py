import pickle
import threading
from pathlib import Path

import numpy as np
import pytest
import rasterio
from osgeo import gdal, gdal_array
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid

from agridrought.core.data.earth.grid import Window, require_same_grid
from agridrought.core.data.raster import RasterFile, RasterWriter, gdal_cache, tile_edge
from agridrought.core.data.raster.library import cache_limit
from agridrought.core.data.raster.writer import creation_options
from agridrought.core.run.errors import GridError, InputError, OutputError


def _write(path, array, nodata=None, **more):
    array = np.asarray(array)
    kind = gdal_array.NumericTypeCodeToGDALTypeCode(array.dtype.type)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, kind)
    dataset.SetGeoTransform((0, 1, 0, 0, 0, -1.5))
    band = dataset.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    if "scale" in more:
        band.SetScale(more["scale"])
        band.SetOffset(more["offset"])
    band.WriteArray(array)
    return str(path)


@pytest.mark.parametrize(
    "dtype, nodata",
    [
        ("int64", -9999), ("int64", 2**63 - 1), ("int64", -(2**63)), ("uint8", 0), ("int16", -32768),
        ("uint16", 65535), ("float32", float("nan")), ("float32", -3.4028234663852886e38), ("float64", -9999.0),
        ("float64", 1e20), ("float32", -9999.9), ("int32", -2147483648),
    ],
)  # fmt: skip
def test_nodata_of_every_type_becomes_nan(tmp_path, dtype, nodata):
    array = np.array([[1, 2], [3, 4]], dtype)
    array[0, 1] = nodata
    with RasterFile(_write(tmp_path / "a.tif", array, nodata)) as raster:
        assert np.isnan(raster.read()[0]).tolist() == [[False, True], [False, False]]
        assert raster.read().dtype == np.float32


@pytest.mark.parametrize("code", [-9999, 256, 0.5, 1e20, -1])
def test_codes_that_a_type_cannot_hold_mask_nothing(tmp_path, code):
    path = _write(tmp_path / "a.tif", np.arange(256).reshape(16, 16).astype("uint8"))
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(1, missing_value=str(code))
    with RasterFile(path) as raster:
        assert np.array_equal(raster.read()[0].ravel(), np.arange(256))


def test_a_mask_and_a_code_count_together(tmp_path):
    path = _write(tmp_path / "a.tif", np.array([[1, -9999], [3, 4]], "float32"), -9999)
    with rasterio.open(path, "r+") as dataset:
        dataset.write_mask(np.array([[255, 255], [0, 255]], "uint8"))
    with RasterFile(path) as raster:
        assert np.isnan(raster.read()[0]).tolist() == [[False, True], [True, False]]


def test_bands_of_several_types_are_read_together(tmp_path):
    paths = [
        _write(tmp_path / "a.tif", np.array([[1, 255]], "uint8"), 255),
        _write(tmp_path / "b.tif", np.array([[0.25, 1e20]], "float32"), 1e20),
        _write(tmp_path / "c.tif", np.array([[-7, -9999]], "int32"), -9999),
    ]
    gdal.BuildVRT(str(tmp_path / "a.vrt"), paths, separate=True).FlushCache()
    with RasterFile(str(tmp_path / "a.vrt")) as raster:
        assert np.array_equal(raster.read()[:, 0], [[1, np.nan], [0.25, np.nan], [-7, np.nan]], equal_nan=True)
        assert np.array_equal(raster.read(bands=[3, 1])[:, 0], [[-7, np.nan], [1, np.nan]], equal_nan=True)


def test_without_nodata_every_value_counts_and_nan_stays_nan(tmp_path):
    with RasterFile(_write(tmp_path / "a.tif", np.array([[0.0, np.nan]], "float64"))) as raster:
        assert np.array_equal(raster.read()[0], [[0.0, np.nan]], equal_nan=True)


def test_scale_and_offset_are_applied_once(tmp_path):
    path = _write(tmp_path / "a.tif", np.array([[100, 0]], "int16"), 0, scale=0.02, offset=-1.0)
    with RasterFile(path) as raster:
        assert np.allclose(raster.read(), [[[1.0, np.nan]]], equal_nan=True)
        assert raster.read(scaled=False)[0, 0, 0] == 100


def test_a_mask_stored_apart_counts(tmp_path):
    path = _write(tmp_path / "a.tif", np.array([[5, 6]], "uint8"))
    with rasterio.open(path, "r+") as dataset:
        dataset.write_mask(np.array([[255, 0]], "uint8"))
    with RasterFile(path) as raster:
        assert np.isnan(raster.read()[0]).tolist() == [[False, True]]


def test_missing_and_truncated_files_say_so(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        RasterFile(str(tmp_path / "none.tif"))
    path = write_raster(tmp_path / "a.tif", np.random.default_rng(1).normal(size=(300, 300)))
    whole = open(path, "rb").read()
    (tmp_path / "head.tif").write_bytes(whole[:100])
    with pytest.raises(InputError, match="cannot be read|truncated"):
        RasterFile(str(tmp_path / "head.tif")).read()
    (tmp_path / "cut.tif").write_bytes(whole[: len(whole) * 2 // 3])
    with pytest.raises(InputError, match="truncated"):
        RasterFile(str(tmp_path / "cut.tif")).read()
    (tmp_path / "text.tif").write_text("not a raster")
    with pytest.raises(InputError, match="cannot be read"):
        RasterFile(str(tmp_path / "text.tif"))


def test_several_threads_read_the_same(tmp_path):
    values = np.random.default_rng(1).normal(size=(3, 200, 200)).astype("float32")
    with RasterFile(write_raster(tmp_path / "a.tif", values)) as raster:
        wrong = []

        def look():
            for row in range(0, 200, 10):
                window = Window(row, 5, 10, 100)
                if not np.array_equal(raster.read(window), values[:, row : row + 10, 5:105]):
                    wrong.append(row)

        threads = [threading.Thread(target=look) for _ in range(4)]
        [t.start() for t in threads]
        [t.join() for t in threads]
        assert not wrong


def test_written_values_come_back(tmp_path):
    grid = make_grid(70, 90)
    values = np.random.default_rng(2).normal(size=(2, 70, 90)).astype("float32")
    values[0, 3, 4] = np.nan
    with RasterWriter(tmp_path / "a.tif", grid, ["one", "two"], tags={"variable": "sm"}, unit="m3 m-3") as writer:
        for row in range(0, 70, 30):
            window = Window(row, 0, min(30, 70 - row), 90)
            writer.write(values[:, row : row + 30], window)
    with RasterFile(str(tmp_path / "a.tif")) as raster:
        assert np.array_equal(raster.read(), values, equal_nan=True)
        assert raster.descriptions == ("one", "two") and raster.units == ("m3 m-3", "m3 m-3")
        assert raster.tags["variable"] == "sm" and not raster.grid.difference(grid)


def test_bytes_carry_missing_as_255(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.array([[1.0, np.nan]]), dtype="uint8")
    with RasterFile(path) as raster:
        assert np.array_equal(raster.read()[0], [[1, np.nan]], equal_nan=True)


def test_unwritable_output(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        RasterWriter(tmp_path / "none" / "a.tif", make_grid(), ["x"])


def test_tiles_through_time_stay_small():
    assert [tile_edge(n) for n in (1, 100, 252, 10_000)] == [256, 256, 128, 64]


@pytest.mark.parametrize(("height", "width", "edge"), [(16, 12, 16), (30, 47, 48), (3, 90, 96), (40, 300, 256)])
def test_tiles_do_not_reach_far_beyond_a_small_raster(tmp_path, height, width, edge):
    values = np.random.default_rng(1).random((2, height, width)).astype("float32")
    path = write_raster(tmp_path / "a.tif", values, make_grid(height, width))
    with RasterFile(path) as raster:
        assert raster.block == (edge, edge)
        np.testing.assert_array_equal(raster.read(), values)


def test_a_file_of_many_bands_reads_as_with_rasterio_alone(tmp_path):
    values = np.random.default_rng(2).random((300, 5, 6)).astype("float32")
    values[7, 2] = np.nan
    path = write_raster(tmp_path / "a.tif", values, make_grid(5, 6))
    window, bands = Window(1, 2, 3, 4), [300, 1, 8, 8]
    with RasterFile(path) as raster, rasterio.open(path) as plain:
        found = plain.read(bands, window=rasterio.windows.Window(2, 1, 4, 3))
        np.testing.assert_array_equal(raster.read(window, bands), found)
        np.testing.assert_array_equal(raster.read(), values)
        with pytest.raises(IndexError):
            raster.read(bands=[301])


def test_a_limit_of_the_cache_within_another_ends_with_it():
    before = cache_limit()
    with gdal_cache(10e6):
        with pytest.raises(ZeroDivisionError), gdal_cache(5e6):
            assert cache_limit() == 5e6
            raise ZeroDivisionError
        assert cache_limit() == 10e6
    assert cache_limit() == before


class _At:
    def __init__(self, path, grid):
        self.path, self.grid = path, grid


@pytest.mark.parametrize(
    "other, why",
    [
        (make_grid(x=10.1), "do not lie on each other"),
        (make_grid(step=0.2500001), ""),
        (make_grid(width=11), "sizes differ"),
        (make_grid(crs=UTM33), "EPSG:32633"),
        (make_grid(crs=""), "no reference system"),
    ],
)
def test_a_grid_mismatch_names_both_and_the_tool(other, why):
    pair = _At("a.tif", make_grid()), _At("b.tif", other)
    if not why:
        assert require_same_grid(*pair) == pair[0].grid
        return
    with pytest.raises(GridError, match=why) as caught:
        require_same_grid(*pair)
    assert all(text in str(caught.value) for text in ("a.tif", "b.tif", "Align"))


@pytest.mark.parametrize(
    "extent, window",
    [
        ((10.0, 49.5, 10.5, 50.0), Window(0, 0, 2, 2)),
        ((10.1, 49.6, 10.3, 49.9), Window(0, 0, 2, 2)),
        ((-180, -90, 180, 90), Window(0, 0, 8, 10)),
        ((12.3, 48.0, 99, 48.2), Window(7, 9, 1, 1)),
    ],
)
def test_an_extent_takes_every_pixel_it_touches(extent, window):
    grid = make_grid()
    assert grid.window_of(*extent) == window
    assert grid.cropped(window).xy(0, 0) == grid.xy(window.col, window.row)


@pytest.mark.parametrize("extent", [(20, 40, 30, 45), (9, 48, 9.9, 49), (10, 50.1, 12, 51)])
def test_an_extent_beside_the_raster_is_an_error(extent):
    with pytest.raises(GridError, match="beside the raster"):
        make_grid().window_of(*extent)


@pytest.mark.parametrize("x, dtype", [(10.0, "float32"), (179.0, "float32"), (10.0, "int16")])
def test_what_is_held_reads_as_what_is_not(tmp_path, x, dtype):
    """Whole, in windows, thinned out, single bands; across the date line the columns are moved."""
    values = np.arange(5 * 8 * 10).reshape(5, 8, 10).astype(dtype)
    path = write_raster(tmp_path / "values.tif", values, make_grid(x=x, step=1.0), dtype=dtype)
    window = Window(2, 3, 4, 5)
    asked = [
        {}, {"window": window}, {"window": window, "bands": [2]}, {"window": window, "bands": [5, 1, 2]},
        {"bands": range(2, 5)}, {"shape": (4, 5)}, {"window": window, "shape": (4, 5)}, {"scaled": False},
    ]  # fmt: skip
    with RasterFile(path) as plain, RasterFile(path) as held:
        held.hold(values.nbytes - 1)
        assert held._held is None
        held.hold(values.nbytes)
        assert held._held is not None
        for one in asked:
            first = held.read(**one)
            first += 1  # what is given out is the reader's own
            np.testing.assert_array_equal(held.read(**one), plain.read(**one))
        np.testing.assert_array_equal(held.read_stored(window, 3), plain.read_stored(window, 3))
        assert pickle.loads(pickle.dumps(held))._held is None


@pytest.mark.parametrize("old", [b"2001-02-01", b"m3 m-3"])
def test_texts_in_another_encoding_are_left_out_and_said(tmp_path, old):
    """As files from programs of older Windows have them: names in GBK or Latin-1."""
    path = Path(write_stack(tmp_path / "old.tif", np.full((3, 4, 5), 0.25)))
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, b"\xcd\xc1\xc8\xc0" + old[4:]))
    with RasterFile(str(path)) as raster:
        assert raster.read().shape == (3, 4, 5)
        assert any("UTF-8" in remark for remark in raster.remarks)


@pytest.mark.parametrize("words", [["DISCARD_LSB=4"], ["COMPRESS=LERC", "MAX_Z_ERROR=3"], ["PREDICTOR=3"]])
def test_options_that_change_numbers_or_need_real_ones_leave_codes_as_they_are(tmp_path, words):
    codes = np.arange(1, 65, dtype="uint8").reshape(8, 8)
    with RasterWriter(tmp_path / "a.tif", make_grid(8, 8), [""], "uint8", creation=creation_options(words)) as writer:
        writer.write(codes)
    with RasterFile(str(tmp_path / "a.tif")) as raster:
        assert np.array_equal(raster.read()[0], codes)
