"""Files whose blocks are too large to be unpacked whole give the same numbers, in pieces and within little memory."""

import threading

import numpy as np
import pytest
import rasterio
from support.memory import MIB, peak_of

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile, gdal_cache, large_blocks, reader
from agridrought.core.run.errors import InputError

BANDS, HEIGHT, WIDTH = 7, 70, 83
TILES = {"tiled": True, "blockxsize": 32, "blockysize": 48}
STRIP = {"tiled": False, "blockysize": HEIGHT}


@pytest.fixture(autouse=True)
def all_blocks_are_large(monkeypatch):
    monkeypatch.setattr(reader, "_LARGE", 100)
    monkeypatch.setattr(reader, "_LARGE_SHARE", 1e-12)
    monkeypatch.setattr(large_blocks, "_PIECE", 8000)
    monkeypatch.setattr(large_blocks, "_SPACING", 12000)


def write(path, dtype="float32", interleave="pixel", blocks=TILES, sparse=False, **options):
    """A file with numbers that do not pack well, and some that are missing."""
    rng = np.random.default_rng(3)
    values = rng.normal(0, 40, (BANDS, HEIGHT, WIDTH)).clip(0 if dtype[0] == "u" else -90, 90).astype(dtype)
    values[:, rng.random((HEIGHT, WIDTH)) < 0.1] = 7
    if options.get("compress") is None:
        options.pop("predictor", None)
    profile = {"driver": "GTiff", "height": HEIGHT, "width": WIDTH, "count": BANDS, "dtype": dtype, "nodata": 7,
               "interleave": interleave, "transform": rasterio.Affine(0.1, 0, 5, 0, -0.1, 50), "crs": "EPSG:4326",
               "sparse_ok": sparse, **blocks, **options}  # fmt: skip
    with rasterio.open(path, "w", **profile) as file:
        if sparse:
            file.write(values[:, :48, :32], window=rasterio.windows.Window(0, 0, 32, 48))
        else:
            file.write(values)
    return str(path)


def require_same(path, pieces=True):
    """Compare random windows, all bands and some, with what GDAL reads."""
    rng = np.random.default_rng(1)
    with RasterFile(path) as raster, rasterio.open(path) as file:
        assert raster._in_pieces is pieces
        for _ in range(6):
            row, col = rng.integers(0, HEIGHT), rng.integers(0, WIDTH)
            place = Window(row, col, rng.integers(1, HEIGHT - row + 1), rng.integers(1, WIDTH - col + 1))
            bands = sorted(rng.choice(BANDS, rng.integers(1, BANDS + 1), replace=False) + 1)
            bands = [[int(band) for band in bands], list(range(1, BANDS + 1))][rng.integers(2)]
            expected = file.read(bands, window=rasterio.windows.Window(place.col, place.row, place.width, place.height))
            found = raster._fetch("read", bands, place, None)
            assert found.dtype == expected.dtype
            np.testing.assert_array_equal(found, expected)
        for shape in ((10, 11), (HEIGHT, 5), (1, 1), (69, 82)):
            expected = file.read(out_shape=(BANDS, *shape))
            np.testing.assert_array_equal(
                raster._fetch("read", list(range(1, BANDS + 1)), raster.grid.window, shape), expected
            )


@pytest.mark.parametrize("interleave", ["pixel", "band"])
@pytest.mark.parametrize("blocks", [TILES, STRIP], ids=["tiles", "strip"])
@pytest.mark.parametrize(
    ("dtype", "options"),
    [
        ("float32", {"compress": "deflate", "predictor": 3}),
        ("float32", {"compress": "deflate", "predictor": 2}),
        ("float64", {"compress": "deflate", "predictor": 3}),
        ("float64", {"compress": "deflate"}),
        ("int16", {"compress": "deflate", "predictor": 2}),
        ("uint16", {"compress": "deflate", "predictor": 2, "endianness": "big"}),
        ("float32", {"compress": "deflate", "predictor": 3, "endianness": "big"}),
        ("uint8", {"compress": "deflate", "predictor": 2}),
        ("int32", {}),
        ("float32", {"endianness": "big", "bigtiff": "yes"}),
    ],
)
def test_same_numbers_as_gdal(tmp_path, dtype, options, blocks, interleave):
    require_same(write(tmp_path / "a.tif", dtype, interleave, blocks, **options))


@pytest.mark.parametrize("compress", ["lzw", "zstd", "packbits"])
def test_what_cannot_be_read_in_pieces_is_read_by_one_handle_at_a_time(tmp_path, compress):
    path = write(tmp_path / "a.tif", compress=compress)
    require_same(path, pieces=False)
    with RasterFile(path) as raster:
        threads = [threading.Thread(target=raster.read, args=(Window(row, 0, 9, WIDTH),)) for row in range(0, 60, 9)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(raster._handles) == 1


@pytest.mark.parametrize("interleave", ["pixel", "band"])
def test_blocks_that_were_never_written_are_missing(tmp_path, interleave):
    path = write(tmp_path / "a.tif", interleave=interleave, sparse=True, compress="deflate")
    require_same(path)
    with RasterFile(path) as raster:
        assert np.isnan(raster.read()[:, :, 40:]).all()


def test_values_are_cleaned_as_ever(tmp_path, monkeypatch):
    path = write(tmp_path / "a.tif", "int16", compress="deflate", predictor=2)
    with RasterFile(path) as raster:
        found = raster.read()
    monkeypatch.setattr(reader, "_LARGE", 1e12)
    with RasterFile(path) as raster:
        assert not raster._in_pieces
        np.testing.assert_array_equal(found, raster.read())


@pytest.mark.parametrize("compress", ["deflate", None])
def test_a_file_that_is_cut_is_an_error(tmp_path, compress):
    path = write(tmp_path / "a.tif", compress=compress)
    data = open(path, "rb").read()
    open(path, "wb").write(data[: len(data) // 2])
    with RasterFile(path) as raster, pytest.raises(InputError, match="could not be read to its end"):
        raster.read()


def test_a_damaged_block_is_an_error(tmp_path):
    path = write(tmp_path / "a.tif", compress="deflate")
    with rasterio.open(path) as file:
        place = int(file.get_tag_item("BLOCK_OFFSET_1_0", "TIFF", bidx=1))
    with open(path, "r+b") as file:
        file.seek(place + 5000)
        file.write(b"\xff" * 600)
    with RasterFile(path) as raster, pytest.raises(InputError, match="could not be read to its end"):
        raster.read()


def test_threads_go_on_from_where_others_were(tmp_path):
    path = write(tmp_path / "a.tif", compress="deflate", predictor=3)
    with RasterFile(path) as raster:
        whole, found = raster.read(), {}

        def read(seed):
            rng = np.random.default_rng(seed)
            for row in rng.permutation(HEIGHT):
                found[seed, row] = raster.read(Window(row, 0, 1, WIDTH))

        threads = [threading.Thread(target=read, args=(seed,)) for seed in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 4 * HEIGHT
        for (_, row), values in found.items():
            np.testing.assert_array_equal(values, whole[:, row : row + 1])


def test_a_window_far_down_does_not_begin_at_the_first_row(tmp_path, monkeypatch):
    path = write(tmp_path / "a.tif", compress="deflate", blocks=STRIP)
    unpacked = []

    class Counting(large_blocks._Inflated):
        def read(self, count):
            unpacked.append(count)
            return super().read(count)

    monkeypatch.setattr(large_blocks, "_Inflated", Counting)
    monkeypatch.setattr(large_blocks, "_AHEAD_EACH", 0)
    with RasterFile(path) as raster:
        raster.read(Window(HEIGHT - 1, 0, 1, WIDTH))
        first, unpacked[:] = sum(unpacked), []
        raster.read(Window(HEIGHT - 1, 0, 1, WIDTH))
    assert sum(unpacked) < first / 10


def test_what_is_large_follows_from_the_cache(tmp_path, monkeypatch):
    path = write(tmp_path / "a.tif", compress="deflate")
    used, made = [], RasterFile._large_blocks
    monkeypatch.setattr(reader, "_LARGE", 1000)
    monkeypatch.setattr(reader, "_LARGE_SHARE", 1 / 8)
    monkeypatch.setattr(RasterFile, "_large_blocks", lambda self, handle: used.append(1) or made(self, handle))
    size = 32 * 48 * BANDS * 4
    with RasterFile(path) as raster:
        for cache, large in ((9 * size, False), (7 * size, True)):
            with gdal_cache(cache):
                raster.read(Window(0, 0, 1, 1))
            assert bool(used) is large


def test_bands_that_are_read_one_after_the_other_are_unpacked_together(tmp_path, monkeypatch):
    path = write(tmp_path / "a.tif", compress="deflate", predictor=3)
    passes, unpack = [], large_blocks.LargeBlocks._unpacked
    monkeypatch.setattr(
        large_blocks.LargeBlocks, "_unpacked", lambda self, *given: passes.append(given[1]) or unpack(self, *given)
    )
    window = Window(3, 5, 40, 60)
    with gdal_cache(window.pixels * 4 * 3 * 4), RasterFile(path) as raster:
        apart = [raster.read(window, [band])[0] for band in range(1, BANDS + 1)]
        assert [list(bands) for bands in passes] == [[1, 2, 3], [4, 5, 6], [7]]
        np.testing.assert_array_equal(apart, raster.read(window))
        for bands in ([3, 4], [6, 2], [5], [5, 7]):
            np.testing.assert_array_equal(raster.read(window, bands), [apart[band - 1] for band in bands])
        held = raster.read(window, [2])
        held[:] = 0
        np.testing.assert_array_equal(raster.read(window, [2])[0], apart[1])
        assert sum(values.nbytes for _, values in large_blocks._ahead._held.values()) <= window.pixels * 4 * 6
    assert not large_blocks._ahead._held


@pytest.mark.parametrize("compress", ["deflate", None])
def test_memory_follows_from_the_window_and_not_from_the_block(tmp_path, compress):
    values = np.random.default_rng(1).normal(size=(48, 256, 256)).astype("float32")
    path = tmp_path / "a.tif"
    profile = {"driver": "GTiff", "height": 256, "width": 256, "count": 48, "dtype": "float32", "interleave": "pixel",
               "transform": rasterio.Affine(0.1, 0, 5, 0, -0.1, 50), "tiled": True, "blockxsize": 256,
               "blockysize": 256, "compress": compress or "none"}  # fmt: skip
    with rasterio.open(path, "w", **profile) as file:
        file.write(values)
    with gdal_cache(4 * MIB), RasterFile(str(path)) as raster:

        def read(first):
            for row in range(first, 256, 64):
                part = raster.read(Window(row, 100, 32, 32))
                assert np.array_equal(part, values[:, row : row + 32, 100:132])

        def in_threads():
            threads = [threading.Thread(target=read, args=(first,)) for first in (0, 32)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

        # A block is 12 MiB, and GDAL holds one for each thread.
        assert peak_of(in_threads) < 12 * MIB
