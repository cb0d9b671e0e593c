"""Areas of drought classes by zone and date, against sums pixel by pixel (docs/methods.md §10)."""

from contextlib import ExitStack
from dataclasses import replace

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import Cancelled, GridError, InputError, ResourceError
from agridrought.core.tools.drought.area import class_areas, class_codes, kind_of
from agridrought.core.tools.drought.classify.classes import drought_class
from agridrought.core.zonal.zones import open_zones


def index_values(dates=26, height=12, width=9, seed=4, gaps=0.2):
    rng = np.random.default_rng(seed)
    values = rng.normal(-0.3, 1.2, (dates, height, width)).clip(-3, 3).astype("float32")
    values[rng.random(values.shape) < gaps] = np.nan
    values[:, 0, :3] = np.nan  # sea
    return values


def areas_of(tmp_path, job, values, codes=None, mask=None, grid=None, **options):
    grid = grid or make_grid(*values.shape[1:])
    path = write_stack(tmp_path / "ssi.tif", values, grid=grid, unit="1", variable="ssi1", **options)
    with ExitStack() as opened:
        stack, stage = opened.enter_context(TimeStack(path)), opened.enter_context(Staging())
        zones = mask_file = None
        if codes is not None:
            raster = write_raster(tmp_path / "zones.tif", codes, grid)
            zones = opened.enter_context(open_zones(raster, stack, job, stage, path))
        if mask is not None:
            mask_file = opened.enter_context(RasterFile(write_raster(tmp_path / "mask.tif", mask, grid)))
        return class_areas(stack, zones, mask_file, job)


def by_pixel(values, codes, mask, km2, zone_codes):
    """Second implementation: loops over everything."""
    dates, height, width = values.shape
    sums = np.zeros((len(zone_codes), dates, 6))
    area = np.zeros(len(zone_codes))
    for place, code in enumerate(zone_codes):
        for row in range(height):
            for col in range(width):
                counts = mask[row, col] if mask is not None else np.isfinite(values[:, row, col]).any()
                if codes[row, col] != code or not counts:
                    continue
                area[place] += km2[row, col]
                for date in range(dates):
                    x = values[date, row, col]
                    kind = 5 if np.isnan(x) else sum(x <= bound for bound in (0, -1, -1.5, -2))
                    sums[place, date, kind] += km2[row, col]
    return sums, area


@pytest.mark.parametrize("masked", [False, True])
def test_equals_sums_pixel_by_pixel(tmp_path, job, masked):
    values = index_values()
    codes = np.arange(12)[:, None] // 5 * 10 + np.arange(9)[None] // 4
    mask = (np.indices((12, 9)).sum(axis=0) % 3 > 0).astype("float32") if masked else None
    found = areas_of(tmp_path, job, values, codes, mask)
    km2 = CellAreas(make_grid(12, 9)).read()[0]
    want, area = by_pixel(values, codes, mask, km2, np.unique(codes))
    assert found.labels == tuple(str(code) for code in np.unique(codes))
    np.testing.assert_allclose(found.km2, want[..., :5], rtol=1e-12, atol=1e-9)
    np.testing.assert_allclose(found.missing, want[..., 5], rtol=1e-12, atol=1e-9)
    np.testing.assert_allclose(found.area, area, rtol=1e-13)


def test_classes_and_what_is_missing_add_up_to_the_area(tmp_path, job):
    found = areas_of(tmp_path, job, index_values(40, 30, 20), np.indices((30, 20))[0] // 7)
    np.testing.assert_allclose(found.km2.sum(-1) + found.missing, np.tile(found.area[:, None], 40), rtol=1e-13)
    full = areas_of(tmp_path, job, index_values(5, 30, 20, gaps=0.0), np.indices((30, 20))[0] // 7)
    assert (full.missing == 0).all()  # the sea is not missing land
    together = found.together("all")
    assert together.labels == ("all",) and together.area[0] == pytest.approx(found.area.sum(), rel=1e-14)
    assert np.allclose(together.km2[0], found.km2.sum(axis=0))


def test_an_index_and_its_classes_have_the_same_areas(tmp_path, job):
    values = index_values()
    of_index = areas_of(tmp_path, job, values)
    path = write_stack(tmp_path / "c.tif", drought_class(values), unit="class", variable="c", dtype="uint8")
    with TimeStack(path) as stack:
        assert kind_of(stack) == "classes"
        of_classes = class_areas(stack, None, None, job)
    assert np.array_equal(of_index.km2, of_classes.km2) and np.array_equal(of_index.missing, of_classes.missing)


def test_bounds_belong_to_the_drier_class():
    edge = np.array([0.001, 0, -1, -1.5, -2, np.nan, np.inf, -np.inf], "float32")
    assert class_codes(edge, "index").tolist() == [0, 1, 2, 3, 4, 5, 0, 4]
    assert class_codes(np.array([0, 4, np.nan], "float32"), "classes").tolist() == [0, 4, 5]
    for strange in (5, -1, 2.5, 300, np.inf):
        with pytest.raises(InputError, match="0 .none. to 4"):
            class_codes(np.array([1, strange, np.nan], "float32"), "classes")


def test_a_dry_date_without_values_is_missing_not_none(tmp_path, job):
    values = np.full((3, 4, 4), -1.2, "float32")
    values[1] = np.nan
    found = areas_of(tmp_path, job, values)
    assert found.missing[0, 1] == found.area[0] and (found.km2[0, 1] == 0).all()
    assert np.isnan(found.shares[0, 1]).all() and found.shares[0, 0].tolist() == [0, 0, 1, 0, 0]
    assert found.valid_share[0].tolist() == [1, 0, 1]


def test_areas_do_not_depend_on_windows_and_threads(tmp_path, job):
    values = index_values(70, 150, 140, gaps=0.1)
    codes = np.indices((150, 140)).sum(axis=0) // 20
    whole = areas_of(tmp_path, job, values, codes)
    small = areas_of(tmp_path, replace(job, memory=3 * 1024**2, threads=1), values, codes)
    np.testing.assert_allclose(whole.km2, small.km2, rtol=1e-12)


def test_a_projected_grid(tmp_path, job):
    grid = make_grid(6, 5, x=400_000.0, y=5_500_000.0, step=1000.0, crs=UTM33)
    found = areas_of(tmp_path, job, np.full((2, 6, 5), -3.0, "float32"), grid=grid)
    assert found.km2[0, 0, 4] == pytest.approx(30 / 0.9996**2, rel=1e-3) and found.km2[0, :, :4].sum() == 0


def test_wrong_inputs(tmp_path, job):
    def kind(values, unit="1", dtype="float32"):
        with TimeStack(write_stack(tmp_path / "x.tif", values, unit=unit, dtype=dtype)) as stack:
            return kind_of(stack)

    rng = np.random.default_rng(1)
    assert kind(rng.integers(0, 5, (4, 6, 6)), "", "uint8") == "classes"
    assert kind(np.zeros((4, 6, 6))) == "index"
    values = index_values()
    with pytest.raises(GridError, match="reference system"):
        areas_of(tmp_path, job, values, grid=make_grid(12, 9, crs=""))
    with pytest.raises(InputError, match="No pixel counts"):
        areas_of(tmp_path, job, values, mask=np.zeros((12, 9)))
    with pytest.raises(ResourceError, match="Aggregate"):
        areas_of(tmp_path, replace(job, memory=30_000), values, np.arange(108).reshape(12, 9))
    with pytest.raises(Cancelled):
        areas_of(tmp_path, replace(job, cancelled=lambda: True), values)
