"""Arrays whose chunks hold many times: read as GDAL's raster view reads them, and each chunk unpacked once."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile, cf_datasets
from agridrought.core.tools.stacks.build_stack import build as building
from agridrought.core.tools.stacks.build_stack.layers import Chunks

STEPS, ROWS, COLS = 7, 5, 6


def array_file(path, chunk, from_south=False, **attributes):
    """A NetCDF file of small whole numbers, with its values as they are stored."""
    rng = np.random.default_rng(3)
    values = rng.integers(0, 100, (STEPS, ROWS, COLS)).astype("int16")
    root = gdal.GetDriverByName("netCDF").CreateMultiDimensional(str(path)).GetRootGroup()
    number, axes = gdal.ExtendedDataType.Create(gdal.GDT_Float64), []
    rows = np.arange(ROWS) if from_south else np.arange(ROWS)[::-1]
    coordinates = {"time": np.arange(STEPS), "lat": 40.0 + rows, "lon": 10.0 + np.arange(COLS)}
    for (name, places), text in zip(
        coordinates.items(), ("days since 2000-01-01", "degrees_north", "degrees_east"), strict=True
    ):
        axes.append(root.CreateDimension(name, None, None, len(places)))
        axis = root.CreateMDArray(name, axes[-1:], number)
        axis.SetUnit(text)
        axis.Write(np.asarray(places, float))
    whole = gdal.ExtendedDataType.Create(gdal.GDT_Int16)
    array = root.CreateMDArray("sm", axes, whole, [f"BLOCKSIZE={chunk}", "COMPRESS=DEFLATE"])
    array.SetUnit("m3/m3")
    for name, value in attributes.items():
        array.CreateAttribute(name, [], whole).Write(value)
    array.Write(values)
    return str(path), values


@pytest.mark.parametrize("from_south", [False, True])
@pytest.mark.parametrize("chunk", ["7,1,1", "3,2,4", "7,5,6"])
@pytest.mark.parametrize("ahead", [0, 300, 10**6])
def test_values_are_those_of_the_raster_view(tmp_path, monkeypatch, from_south, chunk, ahead):
    path, _ = array_file(tmp_path / "a.nc", chunk, from_south)
    windows = [Window(0, 0, ROWS, COLS), Window(1, 2, 3, 3), Window(4, 5, 1, 1)]
    with monkeypatch.context() as patched, RasterFile(path) as raster:
        assert raster.bands_together == int(chunk[0]) and not raster.pixel_interleaved
        raster.read_ahead(ahead)
        patched.setattr(cf_datasets, "_MOST_CHUNKS", 4)
        found = [[raster.read(window, [band]) for band in range(1, STEPS + 1)] for window in windows]
        all_at_once = raster.read(windows[1])
        thinned = raster.read(bands=[2], shape=(2, 3))
    monkeypatch.setattr("agridrought.core.data.raster.reader.with_times_together", lambda path, name, view, *_: view)
    with RasterFile(path) as raster:
        for window, bands in zip(windows, found, strict=True):
            np.testing.assert_array_equal(np.concatenate(bands), raster.read(window))
        np.testing.assert_array_equal(all_at_once, raster.read(windows[1]))
        np.testing.assert_array_equal(thinned, raster.read(bands=[2], shape=(2, 3)))


def test_times_of_a_chunk_are_read_once(tmp_path, monkeypatch):
    path, _ = array_file(tmp_path / "a.nc", "7,1,1")
    reads, real = [], cf_datasets._read_piece
    with RasterFile(path) as raster:
        raster.read_ahead(10**6)
        monkeypatch.setattr(cf_datasets, "_read_piece", lambda *given: reads.append(given[1:]) or real(*given))
        for band in range(1, STEPS + 1):
            raster.read(raster.grid.window, [band])
    assert reads == [([0, 0, 0], [STEPS, ROWS, COLS])]


def test_a_range_that_gdal_masks_is_left_to_it(tmp_path):
    path, values = array_file(tmp_path / "a.nc", "7,1,1", valid_min=50)
    with RasterFile(path) as raster:
        assert raster.bands_together == 1
    with RasterFile(path, HONOUR_VALID_RANGE="NO") as raster:
        assert raster.bands_together == STEPS
        np.testing.assert_array_equal(raster.read(), values)


def test_windows_leave_room_for_all_times_of_narrow_chunks(monkeypatch):
    job = building.Job(memory=64 * 2**20, threads=2)
    narrow = building._needs(Chunks(150, 1, 90_000), 1, job)
    wide = building._needs(Chunks(168, 120_000, 50), 1, job)
    assert not narrow.undivided and narrow.working >= 150 * 4 and narrow.fixed > 0
    assert wide.undivided
    assert building._needs(Chunks(), 1, job).fixed == 0
    many = building._needs(Chunks(10_000, 1, 90_000), 1, job)  # more hours than fit: windows do not become slivers
    assert 0.8 * job.memory / 2 / many.working > 64 * 64 / 2
