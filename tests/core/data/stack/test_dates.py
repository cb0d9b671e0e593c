"""Dates in names of files and bands: every form that is read, and those that could be two dates."""

from datetime import date

import numpy as np
import pytest
from support.build import build_stack
from support.files import write_raster
from support.grids import make_grid

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.dates import dates_in, dates_of
from agridrought.core.run.errors import DateError
from agridrought.core.tools.stacks.build_stack.options import BuildOptions


def test_the_year_may_stand_last():
    assert dates_of(["SM_15-06-2014.tif", "SM_15-06-2015.tif"]) == [date(2014, 6, 15), date(2015, 6, 15)]
    assert dates_of(["SM_06.15.2014.tif", "SM_07.01.2014.tif"]) == [date(2014, 6, 15), date(2014, 7, 1)]
    assert dates_of(["SM_05_05_2014.tif"]) == [date(2014, 5, 5)]


def test_day_and_month_that_cannot_be_told_apart_are_asked_for():
    with pytest.raises(DateError, match="2014-06-05 or 2014-05-06.*PATTERN"):
        dates_of(["SM_05-06-2014.tif", "SM_05-06-2015.tif"])
    assert dates_of(["SM_05-06-2014.tif"], "SM_DD-MM-YYYY") == [date(2014, 6, 5)]


def test_dekads_by_their_number():
    names = [f"rain-v2.0.2015.{(k + 2) // 3:02d}.{(k - 1) % 3 + 1}.tif" for k in range(1, 7)]
    days = [date(2015, month, day) for month in (1, 2) for day in (1, 11, 21)]
    assert dates_of(names) == days
    # Where the months alone give each date once, a number behind them is no dekad.
    assert dates_of(["sm_2015_01_2.tif", "sm_2015_02_2.tif"]) == [date(2015, 1, 1), date(2015, 2, 1)]


def test_dates_within_descriptions():
    assert dates_in(["2015_01_01_ssm", "2015_02_01_ssm"]) == [date(2015, 1, 1), date(2015, 2, 1)]
    assert dates_in(["2018 mean"]) is None and dates_in(["2015_01_01_ssm", "2015_01_01_flag"]) is None


def test_a_cloud_export_becomes_a_stack_with_its_missing_month(tmp_path):
    names = [f"2015_{month:02d}_01_ssm" for month in (1, 2, 4, 5)]
    values = np.arange(80).reshape(4, 4, 5) / 400
    source = write_raster(tmp_path / "export.tif", values, make_grid(4, 5), names)
    found = build_stack([source], tmp_path / "out.tif", BuildOptions())
    assert (found["DATES"], found["FIRST"], found["LAST"]) == (4, "2015-01-01", "2015-05-01")
    with RasterFile(str(tmp_path / "out.tif")) as raster:
        stored = raster.read()
    assert len(stored) == 5 and np.isnan(stored[2]).all()
    np.testing.assert_allclose(stored[3], values[2], rtol=1e-6)
