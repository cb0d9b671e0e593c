"""Sums over zones: by hand, whatever the windows, with the same digits each time."""

from __future__ import annotations

import numpy as np
import pytest
from support.files import write_raster, write_stack

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import GridError, ResourceError
from agridrought.core.run.job import Job
from agridrought.core.zonal.zone_sums import CountedPixels, ZonePart, ZoneSums, mean_sums
from agridrought.core.zonal.zones import open_zones

LIMIT = -1.0


@pytest.fixture
def land(tmp_path):
    """Values with gaps, three zones and some ground outside, and a mask."""
    rng = np.random.default_rng(5)
    values = rng.normal(-0.5, 1, (7, 9, 11)).astype("float32")
    values[rng.random(values.shape) < 0.3] = np.nan
    values[:, 2, 3] = np.nan
    codes = rng.integers(0, 4, (9, 11)).astype("float32")
    codes[codes == 0] = np.nan
    mask = (rng.random((9, 11)) < 0.8).astype("float32")
    paths = write_stack(tmp_path / "x.tif", values), write_raster(tmp_path / "z.tif", codes)
    return values, codes, mask, (*paths, write_raster(tmp_path / "m.tif", mask))


def by_hand(values, counts, areas):
    known = np.isfinite(values) & counts
    parts = known, np.where(known, values, 0), values <= LIMIT
    return [(part * counts * areas).sum(axis=(1, 2)) for part in parts], (known.any(axis=0) * areas).sum()


def summed(paths, windows, job, order=None):
    with TimeStack(paths[0]) as stack, RasterFile(paths[2]) as mask, Staging([]) as stage:
        with open_zones(paths[1], stack, job, stage, paths[0]) as zones:
            counted = CountedPixels(stack, zones, mask)
            sums = ZoneSums(3, len(stack), len(zones), job)
            parts = [
                mean_sums(number, stack.read(window), len(stack), counted.read(window), LIMIT)
                for number, window in enumerate(windows)
            ]
            for number in order or range(len(parts)):
                sums.add(parts[number])
    return sums


def test_three_zones_by_hand(land, job):
    values, codes, mask, paths = land
    with TimeStack(paths[0]) as stack:
        areas = CellAreas(stack.grid).read()[0]
    sums = summed(paths, [Window(0, 0, 4, 11), Window(4, 0, 5, 6), Window(4, 6, 5, 5)], job)
    for zone, code in enumerate((1, 2, 3)):
        expected, area = by_hand(values, (codes == code) & (mask > 0), areas)
        np.testing.assert_allclose(sums.sums[:, :, zone], expected, rtol=1e-12)
        assert sums.area[zone] == pytest.approx(area, rel=1e-12)


def test_the_order_in_which_windows_end_does_not_change_a_digit(land, job):
    windows = [Window(row, 0, 1, 11) for row in range(9)]
    first = summed(land[3], windows, job)
    again = summed(land[3], windows, job, [8, 2, 5, 0, 7, 1, 3, 6, 4])
    np.testing.assert_array_equal(first.sums, again.sums)
    np.testing.assert_array_equal(first.area, again.area)


def test_a_window_without_a_pixel_that_counts_adds_nothing(job):
    sums = ZoneSums(2, 3, 1, job)
    nothing = np.zeros(0, int), np.zeros(0, "int64"), np.zeros(0, "int64"), np.zeros(0)
    part = mean_sums(0, np.ones((3, 2, 2), "float32"), 3, nothing)
    assert part.sums.shape == (2, 3, 0)
    sums.add(part)
    sums.add(ZonePart(1, np.array([0]), np.ones((2, 3, 1)), np.array([5.0])))
    assert (sums.sums == 1).all() and sums.area[0] == 5


def test_more_zones_and_dates_than_the_budget_holds():
    with pytest.raises(ResourceError, match="join zones"):
        ZoneSums(2, 1000, 30000, Job(memory=64 * 1024**2))


def test_zones_on_another_grid_are_refused(land, tmp_path, job):
    with TimeStack(land[3][0]) as stack, RasterFile(write_raster(tmp_path / "o.tif", np.ones((4, 4)))) as mask:
        with pytest.raises(GridError):
            CountedPixels(stack, None, mask)
