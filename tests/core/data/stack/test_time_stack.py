import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.stack.time_stack import TimeStack, require_same_dates
from agridrought.core.run.errors import DateError, InputError, UnitError


def test_a_stack_knows_its_dates_variable_and_unit(tmp_path):
    values = moist_values(14)
    with TimeStack(write_stack(tmp_path / "a.tif", values, "2001-11-01")) as stack:
        assert stack.axis.labels[:3] == ["2001-11-01", "2001-12-01", "2002-01-01"]
        assert (stack.variable, stack.unit, stack.axis.step) == ("sm", "m3 m-3", "month")
        assert np.array_equal(stack.read(), values, equal_nan=True)
        window = Window(2, 3, 4, 5)
        assert np.array_equal(stack.read(window, slice(3, 6)), values[3:6, 2:6, 3:8], equal_nan=True)


def test_steps_that_a_foreign_file_lacks_read_as_missing(tmp_path):
    values = np.arange(3.0)[:, None, None] * np.ones((3, 2, 2)) + 1
    path = write_raster(tmp_path / "a.tif", values, descriptions=["2001-01-01", "2001-02-01", "2001-05-01"])
    with TimeStack(path) as stack:
        assert len(stack) == 5
        assert np.array_equal(stack.read()[:, 0, 0], [1, 2, np.nan, np.nan, 3], equal_nan=True)
        assert np.isnan(stack.read(steps=slice(2, 4))).all()


@pytest.mark.parametrize(
    "labels, message",
    [
        (["", ""], "2 of its 2 bands have no date"),
        (["2001-01-01", ""], "1 of its 2 bands have no date"),
        (["sm", "nobs"], "not a date"),
        (["2001-01-01", "2001-01-01"], "bands 1 and 2 are both of 2001-01-01"),
        (["2001-03-01", "2001-01-01"], "not in order"),
    ],
)
def test_dates_that_do_not_work_are_explained(tmp_path, labels, message):
    path = write_raster(tmp_path / "a.tif", np.ones((2, 2, 2)), descriptions=labels)
    with pytest.raises(DateError, match=message) as caught:
        TimeStack(path)
    assert path in str(caught.value)


def test_two_dates_of_one_month_are_duplicates_in_a_monthly_stack(tmp_path):
    path = write_stack(tmp_path / "a.tif", np.ones((2, 2, 2)))
    import rasterio

    with rasterio.open(path, "r+") as dataset:
        dataset.set_band_description(2, "2001-01-15")
    with pytest.raises(DateError, match="both of 2001-01-15"):
        TimeStack(path)


@pytest.mark.parametrize(
    "scale, unit, message",
    [
        (100, "%", "per cent"),
        (100, "", "per cent"),
        (300, "kg m-2", "kg"),
        (1000, "", "kg"),
        (1, "percent", "per cent"),
    ],
)
def test_other_units_are_refused_with_the_way_out(tmp_path, scale, unit, message):
    path = write_stack(tmp_path / "a.tif", moist_values(12) * scale, unit=unit)
    with TimeStack(path) as stack, pytest.raises(UnitError, match=message) as caught:
        stack.require_volumetric()
    assert "SCALE" in str(caught.value)


@pytest.mark.parametrize("unit", ["m3 m-3", "m³/m³", "m**3 m**-3", "cm**3/cm**3", "m³ m⁻³", "m3.m-3", "1", ""])
def test_volumetric_soil_moisture_passes(tmp_path, unit):
    with TimeStack(write_stack(tmp_path / "a.tif", moist_values(12), unit=unit)) as stack:
        stack.require_volumetric()


def test_a_stack_without_any_value_is_an_error(tmp_path):
    with TimeStack(write_stack(tmp_path / "a.tif", np.full((20, 3, 3), np.nan))) as stack:
        with pytest.raises(InputError, match="holds no value"):
            stack.sample()


def test_one_valid_pixel_of_one_date_is_found(tmp_path):
    values = np.full((30, 40, 600), np.nan)
    values[17, 3, 577] = 0.2
    with TimeStack(write_stack(tmp_path / "a.tif", values, grid=make_grid(40, 600))) as stack:
        assert stack.sample().tolist() == [np.float32(0.2)]


def test_different_dates_are_named(tmp_path):
    first = write_stack(tmp_path / "a.tif", np.ones((3, 2, 2)))
    second = write_stack(tmp_path / "b.tif", np.ones((3, 2, 2)), "2001-02-01")
    with TimeStack(first) as a, TimeStack(second) as b:
        with pytest.raises(DateError, match="2001-01-01 to 2001-03-01 against 3 × month from 2001-02-01"):
            require_same_dates(a, b)
