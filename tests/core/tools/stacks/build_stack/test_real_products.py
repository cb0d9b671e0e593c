"""Files as published, or small cuts of them (tests/data/products/SOURCE.txt), against values by independent readers."""

from datetime import date

import numpy as np
import pytest
from support.build import build_stack
from support.paths import DATA

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import InputError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.build_stack.options import BuildOptions

PRODUCTS = DATA / "products"
C3S = "C3S-SOILMOISTURE-L3S-{}-MONTHLY-{}01000000-{}.0.0.nc"


@pytest.fixture
def build(tmp_path, provenance):
    """Build a stack; its values, the opened stack, the numbers and what was said."""

    def call(*names, append_to=None, output="stack.tif", **options):
        warned = []
        job = Job(warn=warned.append)
        target = str(tmp_path / output)
        paths = [str(PRODUCTS / name) for name in names]
        numbers = build_stack(paths, target, BuildOptions(**options), job, provenance, append_to)
        with TimeStack(target) as stack:
            return stack.read(), stack, numbers, warned

    return call


def _at(values, stack, lon, lat, step=0):
    a, _, c, _, e, f = stack.grid.transform
    return values[step, int((lat - f) / e), int((lon - c) / a)]


def test_c3s_from_passive_to_combined(build):
    names = [C3S.format("SSMV-PASSIVE", 201712, "ICDR-v201706"), C3S.format("SSMV-COMBINED", 201801, "ICDR-v201706")]
    got, stack, numbers, warned = build(*names, preset="c3s")
    assert (numbers["DATES"], numbers["FIRST"], numbers["LAST"]) == (2, "2017-12-01", "2018-01-01")
    assert numbers["MASKED_SHARE"] == 0 and got.shape == (2, 48, 60) and stack.unit == "m3 m-3"
    assert np.isfinite(got).sum(axis=(1, 2)).tolist() == [1425, 1620]
    assert got[0, 35, 33] == np.float32(0.5799999) and got[1, 33, 49] == np.float32(0.35181355)
    assert stack.grid.bounds == (0, 48, 15, 60) and "2 products" in warned[0] and "2018-01-01" in warned[0]


def test_c3s_active(build):
    name = C3S.format("SSMS-ACTIVE", 201401, "TCDR-v201801")
    got, stack, *_ = build(name, preset="c3s")
    assert got[0, 34, 44] == np.float32(85.75003) and np.isfinite(got).sum() == 1478
    with pytest.raises(UnitError, match="“percent”"):
        TimeStack(stack.path).require_volumetric()
    with pytest.raises(UnitError, match="Stack them apart"):
        build(name, C3S.format("SSMV-COMBINED", 201801, "ICDR-v201706"), preset="c3s")


def test_a_tile_in_the_sinusoidal_projection(build):
    got, stack, numbers, _ = build("MOD11B3_h18v03_LST_Day_2000_2001.nc")
    assert (numbers["DATES"], numbers["FIRST"], stack.unit) == (13, "2000-02-01", "K")
    assert got[6, 33, 11] == np.float32(294.54) and np.isfinite(got).sum() == 15460
    # One place on the ground with the granule of HDF4, though the two name the sphere differently.
    _, whole, *_ = build("../MOD11B3.A2018335.h18v03.006.sample.hdf", preset="mod11b3_day", output="hdf.tif")
    a, _, c, _, e, f = whole.grid.transform
    assert np.allclose(stack.grid.transform, (a, 0, c + 80 * a, 0, e, f + 100 * e), atol=1e-3)


def test_north_carolina_keeps_its_reference_system(build):
    got, stack, numbers, _ = build("LST_Day_201501.tif", "LST_Day_201502.tif", name="lst", unit="K")
    assert numbers["DATES"] == 2 and stack.grid.describe().startswith("EPSG:3358, 60 × 50")
    assert np.allclose(got[:, 20, 20], [280.8, 280.74]) and np.isfinite(got).sum(axis=(1, 2)).tolist() == [2993, 2993]


def test_lombardy_with_its_mixed_scaling(build):
    names = [f"MOD13A1_NDVI_2016_{day:03d}.tif" for day in (1, 17, 321, 337, 353)]
    with pytest.raises(InputError, match="MOD13A1_NDVI_2016_337.tif.*already scaled"):
        build(*names)
    _, first, *_ = build(*names[:3], scale=1e-4, name="ndvi", unit="1")
    got, stack, numbers, _ = build(*names[3:], append_to=first.path, output="whole.tif")
    dated = np.isfinite(got).any(axis=(1, 2))
    assert (numbers["DATES"], numbers["LAST"]) == (5, "2016-12-18") and np.nanmax(got) <= 1
    assert np.allclose(got[dated][:, 20, 20], [0.5227, 0.4724, 0.4754, 0.4676, 0.4497], atol=1e-6)


@pytest.mark.parametrize(("name", "variable", "unit", "dates", "place", "value"), [
    ("cci_v08.1_hawaii", "sm", "m3 m-3", 30, (13, 12, 16), 0.1818359),
    ("era5land_hawaii_2017", "swvl1", "m3 m-3", 6, (3, 0, 7), 0.11470364),
    ("gldas_noah_hawaii_2017_2018", "SoilMoi0_10cm_inst", "kg m-2", 25, (12, 9, 17), 34.543846),
])  # fmt: skip
def test_hawaii(build, name, variable, unit, dates, place, value):
    got, stack, numbers, _ = build(f"{name}.nc", variable=variable)
    step, row, col = place
    assert numbers["DATES"] == dates and (stack.variable, stack.unit) == (variable, unit)
    assert got[step, row, col] == pytest.approx(value, rel=1e-6)
    if unit == "kg m-2":
        with pytest.raises(UnitError, match="divide by 1000"):
            TimeStack(stack.path).require_volumetric()
        again, stack, *_ = build(f"{name}.nc", preset="gldas")
        assert again[step, row, col] == pytest.approx(value / 100, rel=1e-6)
    TimeStack(stack.path).require_volumetric()


def test_era5_of_the_old_data_store(build):
    """Four hours of one day, 0 … 355° E; the smallest and largest hour bound the first, which xarray reads."""
    name = "example_downloaded_raw.nc"
    with pytest.raises(ParameterError, match="swvl1, lsm. Say with VARIABLE"):
        build(name)
    low, high, mean = (build(name, variable="swvl1", hours=one)[0] for one in ("min", "max", "mean"))
    _, stack, numbers, _ = build(name, variable="swvl1", hours="mean")
    assert (stack.unit, stack.axis.labels) == ("m**3 m**-3", ["2010-01-01"]) and stack.grid.bounds[0] == -182.5
    for lon, lat, value in ((-65, -15, 0.49247963), (20, 50, 0.39796968), (100, 30, 0.32351632)):
        place = [_at(values, stack, lon, lat) for values in (low, high, mean)]
        assert place[0] - 1e-7 <= value <= place[1] + 1e-7 and place[1] - place[0] < 0.02
        assert place[2] == pytest.approx(value, abs=0.02)
    masked, _, numbers, _ = build(name, preset="era5", hours="mean")
    assert np.isnan(_at(masked, stack, -150, 0)) and numbers["MASKED_SHARE"] == pytest.approx(0.66, abs=0.01)  # sea


def test_grib_1_and_2(build):
    with pytest.raises(ParameterError, match="2t@0-SFC, var82.*VARIABLE"):
        build("cams-egg4-monthly.grib")
    _, stack, *_ = build("cams-egg4-monthly.grib", variable="2t")
    assert (stack.axis.labels, stack.variable, stack.unit) == (["2005-01-01", "2005-02-01"], "2t", "K")
    with pytest.raises(ParameterError, match="swvl1@0-7-DBLY.*swvl4@100-255-DBLY"):
        build("soil-surface-level-mix.grib")
    got, stack, *_ = build("soil-surface-level-mix.grib", variable="swvl1")
    assert _at(got, stack, 4, 46) == np.float32(0.39082065) and _at(got, stack, 0, 50) == pytest.approx(
        -2.708e-6, rel=1e-3
    )
    assert (stack.variable, stack.unit) == ("swvl1", "m^3/m^3") and "4326" in stack.grid.describe()
    got, stack, *_ = build("alternate-scanning.grib")  # GRIB 2
    assert (stack.unit, np.nanmin(got), np.nanmax(got)) == (
        "K",
        pytest.approx(273.53, abs=0.01),
        pytest.approx(319.03, abs=0.01),
    )
    got, stack, *_ = build("regular_ll_sfc.grib")  # GRIB 1
    assert (stack.unit, np.nanmin(got), np.nanmax(got)) == (
        "K",
        pytest.approx(221.866, abs=1e-3),
        pytest.approx(312.866, abs=1e-3),
    )
    got, stack, *_ = build("example_downloaded_raw.grb", variable="swvl1", hours="mean", flag_variable="lsm",
                           flag_keep=">= 0.5")  # fmt: skip
    assert stack.axis.labels == ["2000-01-01"] and np.isnan(_at(got, stack, -150, 0)) and _at(got, stack, 20, 50) > 0.1


def test_longitude_first_and_rows_from_the_south(build):
    got, stack, *_ = build("3B42_Daily.19991231.7.test.nc")
    assert (stack.axis.labels, stack.unit) == (["1999-12-31"], "mm")
    for lon, lat, value in ((-84.625, -49.875, 0.15), (-84.625, -49.375, 0.06), (-84.375, -49.875, 0.06)):
        assert _at(got, stack, lon, lat) == pytest.approx(value)
    for options in ({}, {"variable": "precipitationCal"}, {"preset": "imerg"}):
        got, stack, *_ = build("GPM_3IMERGHH_bounds.nc4", **options)
        assert stack.axis.labels == ["2020-01-01"] and _at(got, stack, -29.75, 35.05) == np.float32(11.148554)
        assert stack.unit == "mm/hr" and np.nanmax(got) == np.float32(11.148554)


def test_a_cut_of_smap_by_its_service(build):
    variable = "Freeze_Thaw_Retrieval_Data_Global/altitude_dem"
    with pytest.raises(InputError, match="LEVEL.*am_pm: 0, 1"):
        build("SPL3FTP_subsetted.nc4", variable=variable, start=date(2020, 1, 1))
    got, stack, *_ = build("SPL3FTP_subsetted.nc4", variable=variable, level="0", start=date(2020, 1, 1))
    assert got[0, 0, 0] == np.float32(281.58893) and "6933" in stack.grid.describe()
    x, y = stack.grid.xy(0.5, 0.5)
    assert (x, y) == (pytest.approx(-6756041.4076, abs=0.01), pytest.approx(7296524.7202, abs=0.01))
