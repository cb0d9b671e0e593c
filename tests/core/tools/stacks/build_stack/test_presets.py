"""The presets on small files written after the published headers, and on one granule as published."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from support.build import build_stack
from support.grids import WGS84
from support.paths import DATA
from support.product_files import ProductFile, cci, degrees, jaxa, lprm, smap, smos

from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.raster import reader as raster_module
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, InputError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.run.messages import Tell
from agridrought.core.tools.stacks.build_stack.build import plan_stack
from agridrought.core.tools.stacks.build_stack.layers import files_in
from agridrought.core.tools.stacks.build_stack.options import BuildOptions
from agridrought.core.tools.stacks.build_stack.presets import PRESETS, table, tried_text

GRANULE = str(DATA / "MOD11B3.A2018335.h18v03.006.sample.hdf")
SM = np.random.default_rng(3).uniform(0.05, 0.45, (6, 12)).astype("float32")


@pytest.fixture
def build(tmp_path, job, provenance):
    def call(*paths, **options):
        output = str(tmp_path / "stack.tif")
        numbers = build_stack(list(paths), output, BuildOptions(**options), job, provenance)
        with TimeStack(output) as stack:
            return stack.read(), stack, numbers

    return call


def test_every_preset_is_documented_with_its_state():
    assert all(f"`{word}`" in table() for word in PRESETS)
    tried, untried = tried_text().split("description only")
    assert "c3s (" in tried and "mod11b3_day (" in tried and "smap_l3_am" in untried and "c3s (" not in untried
    with pytest.raises(ParameterError, match="PRESET is “amsr3”; it is one of none, cci"):
        BuildOptions(preset="amsr3")


def test_cci_keeps_flag_0_and_the_barren_ground_advice(tmp_path, build):
    flags = np.zeros(SM.shape)
    flags[0, :8] = [1, 2, 4, 8, 16, 32, 64, 17]
    flags[1, 0] = 127
    path = cci(
        tmp_path / "ESACCI-SOILMOISTURE-L3S-SSMV-COMBINED-20140101000000-fv08.1.nc",
        SM,
        flags,
        16070.99999999953,
    )
    got, stack, numbers = build(path, preset="cci")
    want = SM.copy()
    want[0, [0, 1, 2, 3, 4, 5, 7]] = want[1, 0] = np.nan
    assert np.array_equal(got[0], want, equal_nan=True)
    assert (numbers["FIRST"], stack.unit, stack.variable) == ("2014-01-01", "m3 m-3", "sm")
    assert build(path, preset="cci", flag_keep="all")[2]["MASKED_SHARE"] == 0
    assert build(path, preset="cci", flag_keep="0")[2]["MASKED_SHARE"] == pytest.approx(9 / 72)
    renamed = str(tmp_path / "mine.nc")
    Path(path).rename(renamed)
    assert build(renamed, preset="cci")[2]["FIRST"] == "2014-01-01"  # by its time axis, a rounding short of the day


def test_monthly_files_have_no_flag_and_old_ones_declare_the_range_after_scaling(tmp_path, build):
    monthly = cci(tmp_path / "C3S-SOILMOISTURE-L3S-SSMV-COMBINED-MONTHLY-20140201000000-TCDR-v201801.0.0.nc", SM)
    daily = cci(
        tmp_path / "C3S-SOILMOISTURE-L3S-SSMV-COMBINED-DAILY-20140101000000-TCDR-v201801.0.0.nc",
        SM,
        np.ones(SM.shape),
    )
    got, *_ = build(monthly, daily, preset="c3s")
    assert np.isnan(got[0]).all() and np.array_equal(got[1], SM)
    packed = np.round(SM * 1e4)
    old = cci(tmp_path / "ESACCI-SOILMOISTURE-L3S-SSMV-COMBINED-20140101000000-fv02.2.nc", packed, packed * 0,
              packed=True)  # fmt: skip
    assert np.allclose(build(old, preset="cci")[0][0], packed * 1e-4, atol=1e-6)
    assert np.allclose(
        build(old, variable="sm")[0][0], packed * 1e-4, atol=1e-6
    )  # its values tell what the range means
    assert np.isfinite(build(old, variable="sm", valid_min=0.0, valid_max=1.0)[0]).all()


def test_active_is_per_cent_and_is_not_mixed_with_volumetric(tmp_path, build):
    name = "C3S-SOILMOISTURE-L3S-{}-MONTHLY-2014{:02d}01000000-TCDR-v201801.0.0.nc"
    active = cci(tmp_path / name.format("SSMS-ACTIVE", 1), SM * 200, unit="percent", high=100)
    combined = cci(tmp_path / name.format("SSMV-COMBINED", 2), SM)
    with pytest.raises(UnitError, match="ACTIVE.*“percent”.*COMBINED.*“m3 m-3”.*Stack them apart"):
        build(active, combined, preset="c3s")
    _, stack, _ = build(active, preset="c3s")
    assert stack.unit == "percent"
    with pytest.raises(UnitError, match="“percent”.*porosity"):
        TimeStack(stack.path).require_volumetric()
    plan = plan_stack([active], BuildOptions(preset="c3s", scale=0.0045))
    assert "tagged with the unit “percent”" in plan.notes[0]
    _, stack, _ = build(active, preset="c3s", scale=0.0045, unit="m3 m-3")
    TimeStack(stack.path).require_volumetric()


def test_smap_half_orbits_flags_and_grid(tmp_path, build):
    values, flags = np.full((406, 964), -9999.0), np.full((406, 964), 65534)
    values[100, 200:204] = [0.2, 0.3, 0.4, 0.25]
    flags[100, 200:204] = [0, 8, 1, 7]  # recommended; freeze/thaw only; not recommended; not attempted
    path = smap(tmp_path / "SMAP_L3_SM_P_20150406_R14010_001.h5", values, flags)
    got, stack, _ = build(path, preset="smap_l3_am")
    assert np.allclose(got[0, 100, 200:204], [0.2, 0.3, np.nan, np.nan], equal_nan=True) and np.isfinite(got).sum() == 2
    assert stack.grid.describe().startswith("EPSG:6933, 964 × 406 pixels of 36032.2") and stack.axis.step == "day"
    evening, *_ = build(path, preset="smap_l3_pm")
    assert np.allclose(evening[0, 100, 200:202], [0.3, 0.4])
    assert np.isfinite(build(path, preset="smap_l3_am", flag_keep="bits 1-2 = 0")[0]).sum() == 3
    part = smap(tmp_path / "SMAP_L3_SM_P_20150407_R14010_001.h5", values[:100, :100], flags[:100, :100])
    with pytest.raises(InputError, match="100 × 100 cells and no coordinates; a global EASE-Grid 2.0 has 964 × 406"):
        build(part, preset="smap_l3_am")


@pytest.mark.parametrize("south_first", [True, False])
def test_smos_ic_rows_flags_and_published_cell_centres(tmp_path, build, south_first):
    values = np.full((584, 1388), -999.0)
    values[355, 458:462] = [0.198517, 0.2, 0.3, 0.4]
    scene, rmse, quality = np.zeros(values.shape), np.full(values.shape, 3.0), np.zeros(values.shape)
    scene[355, 459], rmse[355, 460], quality[355, 461] = 4, 9.5, 1
    path = smos(
        tmp_path / "SM_RE06_MIR_CDF3SA_20180101T000000_20180101T235959_105_001_8.DBL.nc", values, south_first,
        Scene_Flags=("i1", scene), RMSE=("f4", rmse), Quality_Flag=("i1", quality),
    )  # fmt: skip
    got, stack, numbers = build(path, preset="smos_ic")
    assert np.isfinite(got).sum() == 1 and got[0, 355, 458] == pytest.approx(0.198517)
    assert numbers["MASKED_SHARE"] == 0.75 and stack.axis.labels == ["2018-01-01"]
    # Cells of a real file, as the tests of TUW-GEO's reader state their places.
    for row, col, lon, lat in ((355, 458, -61.08069, -12.55398), (425, 1237, 140.9654, -27.17044)):
        x, y = stack.grid.xy(col + 0.5, row + 0.5)
        assert np.allclose(np.ravel(transform_points(stack.grid.crs, WGS84, [x], [y])), [lon, lat], atol=2e-4)
    with pytest.raises(InputError, match="not evenly spaced.*PRESET"):
        build(path, variable="Soil_Moisture")


def test_smos_l3_limits_of_error_and_interference(tmp_path, build):
    values = np.full((584, 1388), -999.0)
    values[300, 700:703] = [0.1, 0.2, 0.3]
    error, radio = np.full(values.shape, 0.05), np.full(values.shape, 0.1)
    error[300, 701], radio[300, 702] = 0.2, 0.7
    path = smos(tmp_path / "SM_OPER_MIR_CLF31A_20150820T000000_20150820T235959_300_001_7.DBL.nc", values,
                Soil_Moisture_Dqx=("f4", error), Rfi_Prob=("f4", radio))  # fmt: skip
    got, *_ = build(path, preset="smos_l3")
    assert np.isfinite(got).sum() == 1 and got[0, 300, 700] == pytest.approx(0.1)
    assert np.isfinite(build(path, preset="smos_l3", flag_variable="Rfi_Prob", flag_keep="<= 0.9")[0]).sum() == 3


@pytest.mark.parametrize("preset", ["amsr2_jaxa", "amsre_jaxa"])
def test_jaxa_counts_start_at_0_east_and_months_have_no_day(tmp_path, build, preset):
    counts = np.arange(72).reshape(6, 12)
    counts[0, :2] = -32768, -32767
    path = jaxa(tmp_path / "GW1AM2_20120700_01M_EQMA_L3SGSMCHF3300300.h5", counts)
    got, stack, numbers = build(path, preset=preset)
    want = np.where(counts < 0, np.nan, counts * 0.001)
    assert np.allclose(got[0], np.roll(want, 6, axis=1), atol=1e-7, equal_nan=True)
    assert stack.grid.bounds == (-180, -90, 180, 90) and stack.axis.labels == ["2012-07-01"]
    assert stack.unit == "m3 m-3" and numbers["MASKED_SHARE"] == pytest.approx(2 / 72)


@pytest.mark.parametrize("preset, variable, name", [
    ("lprm_amsr2", "soil_moisture_c1", "LPRM-AMSR2_L3_A_SOILM3_V001_20121216010911.nc4"),
    ("lprm_amsre", "soil_moisture_c", "LPRM-AMSR_E_L3_D_SOILM3_V002_20121216.nc"),
])  # fmt: skip
def test_lprm_has_longitude_first_and_per_cent(tmp_path, build, preset, variable, name):
    percent = np.arange(72).reshape(6, 12)
    percent[2, 3] = -32767
    got, stack, _ = build(lprm(tmp_path / name, percent, variable), preset=preset)
    assert np.allclose(got[0], np.where(percent < 0, np.nan, percent * 0.01), atol=1e-6, equal_nan=True)
    assert stack.grid.bounds == (-180, -90, 180, 90) and stack.axis.labels == ["2012-12-16"]


def test_modis_granule_as_published(build):
    got, stack, numbers = build(GRANULE, preset="mod11b3_day")
    assert stack.axis.labels == ["2018-12-01"] and (stack.variable, stack.unit) == ("lst_day", "K")
    assert stack.grid.width == 200 and np.isfinite(got).sum() == 9438 and 250 < np.nanmin(got) < np.nanmax(got) < 290
    assert np.allclose(stack.grid.bounds, (0, 5559752.6, 1111950.5, 6671703.1))
    assert np.isfinite(build(GRANULE, preset="mod11b3_night")[0]).sum() > 15000
    strict, _, numbers = build(GRANULE, preset="mod11b3_day", flag_keep="bits 0-1 = 0; bits 4-5 = 0")
    assert np.isfinite(strict).sum() == 77 and numbers["MASKED_SHARE"] == pytest.approx(1 - 77 / 9438)
    assert np.isfinite(build(GRANULE, variable="LST_Day_6km", name="lst")[0]).sum() == 9438
    with pytest.raises(ParameterError, match="no variable “LST_Day_CMG”; it holds LST_Day_6km"):
        build(GRANULE, preset="mod11c3_day")


def _cmg(path, variable, kind, values, flag="", flag_kind="i1", flags=None, **attributes):
    file = degrees(ProductFile(path), 90 - 30 * (np.arange(6) + 0.5), -180 + 30 * (np.arange(12) + 0.5))
    file.array(variable, kind, ("lat", "lon"), values, **attributes)
    if flag:
        file.array(flag, flag_kind, ("lat", "lon"), flags)
    return file.close()


CASES = {
    # preset: name, variable, kind, stored, attributes, flag, flag kind, flags, expected, first date
    "mod11c3_day": ("MOD11C3.A2003032.061.nc", "LST_Day_CMG", "u2", [0, 15000, 14000, 13000],
                    dict(_FillValue=0, scale_factor=0.02), "QC_Day", "i1", [0, 0, 65, 2],
                    [np.nan, 300, 280, np.nan], "2003-02-01"),
    "mod11c3_night": ("MYD11C3.A2003060.061.nc", "LST_Night_CMG", "u2", [0, 15000, 14000, 13000],
                      dict(_FillValue=0, scale_factor=0.02), "QC_Night", "i1", [0, 3, 1, 0],
                      [np.nan, np.nan, 280, 260], "2003-03-01"),
    "mod13c2": ("MOD13C2.A2003032.061.nc", "CMG 0.05 Deg Monthly NDVI", "i2", [-3000, 5000, -1000, 9000],
                dict(_FillValue=-3000, scale_factor=10000.0, valid_range=[-2000.0, 10000.0]),
                "CMG 0.05 Deg Monthly pixel reliability", "i2", [-1, 0, 1, 3],
                [np.nan, 0.5, -0.1, np.nan], "2003-02-01"),
    "mod15a2h": ("MCD15A2H.A2003033.061.nc", "Lai_500m", "i1", [249, 35, 100, 20],
                 dict(_FillValue=255, scale_factor=0.1),
                 "FparLai_QC", "i1", [0, 0, 32, 1], [np.nan, 3.5, 10, np.nan], "2003-02-02"),
    "mcd12c1": ("MCD12C1.A2003001.061.nc", "Majority_Land_Cover_Type_1", "i1", [0, 12, 16, 255], dict(_FillValue=255),
                "", "", None, [0, 12, 16, np.nan], "2003-01-01"),
    "mcd12q1": ("MCD12Q1.A2003001.h10v06.061.nc", "LC_Type1", "i1", [1, 12, 17, 255], dict(_FillValue=255),
                "", "", None, [1, 12, 17, np.nan], "2003-01-01"),
}  # fmt: skip


@pytest.mark.parametrize("preset", CASES)
def test_modis_scale_fill_and_quality(tmp_path, build, preset):
    name, variable, kind, stored, attributes, flag, flag_kind, flags, want, first = CASES[preset]
    values = np.full((6, 12), attributes["_FillValue"])
    values[0, :4] = stored
    quality = np.zeros((6, 12))
    quality[0, :4] = flags or 0
    path = _cmg(tmp_path / name, variable, kind, values, flag, flag_kind, quality, sensor="x", **attributes)
    _cmg(tmp_path / "other.nc", "x", "i2", values * 0)
    assert files_in(str(tmp_path), "", PRESETS[preset].pattern) == [path]
    got, stack, _ = build(path, preset=preset)
    assert np.allclose(got[0, 0, :4], want, atol=1e-5, equal_nan=True) and np.isnan(got[0, 1:]).all()
    assert stack.axis.labels == [first] and stack.variable == PRESETS[preset].name


def test_era5_from_0_to_360_and_another_variable(tmp_path, build):
    file = degrees(
        ProductFile(tmp_path / "era5.nc"),
        90 - 30 * np.arange(7),
        30.0 * np.arange(12),
        ("latitude", "longitude"),
    )
    seconds = [1514764800.0, 1517443200.0]
    file.array(
        "valid_time",
        "f8",
        ("valid_time",),
        seconds,
        units="seconds since 1970-01-01",
        calendar="proleptic_gregorian",
    )
    values = np.random.default_rng(1).uniform(0, 0.6, (2, 7, 12)).astype("float32")
    file.array("swvl1", "f4", ("valid_time", "latitude", "longitude"), values, units="m**3 m**-3")
    file.array("t2m", "f4", ("valid_time", "latitude", "longitude"), values + 280, units="K")
    path = file.close()
    got, stack, _ = build(path, preset="era5")
    assert np.array_equal(got, np.roll(values, 6, axis=2)) and stack.axis.labels == [
        "2018-01-01",
        "2018-02-01",
    ]
    assert stack.grid.bounds == (-195, -105, 165, 105)  # centres at −180 … 150
    got, stack, _ = build(path, preset="era5", variable="t2m")
    assert (stack.variable, stack.unit) == ("t2m", "K") and got.min() >= 280


def test_what_the_user_says_goes_before_the_preset(tmp_path, build):
    path = lprm(tmp_path / "LPRM-AMSR2_L3_A_SOILM3_V001_20121216010911.nc4", np.arange(72).reshape(6, 12))
    got, stack, _ = build(path, preset="lprm_amsr2", scale=0.005, valid_max=0.2, unit="1", name="theta", step="month")
    assert np.nanmax(got) == pytest.approx(0.2) and (stack.unit, stack.variable) == ("1", "theta")
    assert stack.axis.labels == ["2012-12-01"]
    got, *_ = build(path, preset="lprm_amsr2", variable="mask")
    assert got.max() == 71  # another variable: its own scale, no valid range
    text = plan_stack([path], BuildOptions(preset="lprm_amsr2")).describe()
    for words in (
        "preset  lprm_amsr2",
        "stored × 0.01",
        "valid  0 … 1",
        "flags  none",
        "longitude being its first",
    ):
        assert words in text


@pytest.mark.parametrize("keep", ["zero", "bits 3-1 = 0", "bits 0-1 = 4", "<= x", ";", "0;1x", "bits 40 = 1"])
def test_flags_that_cannot_be_read_are_explained(keep):
    with pytest.raises(ParameterError, match="FLAG_KEEP"):
        BuildOptions(flag_variable="flag", flag_keep=keep)
    with pytest.raises(ParameterError, match="go together"):
        BuildOptions(flag_variable="flag")
    with pytest.raises(ParameterError, match="go together"):
        BuildOptions(preset="smos_ic", flag_keep="0")  # three flags: which one?


def test_a_file_of_another_product_is_named(tmp_path, build):
    other = cci(tmp_path / "C3S-SOILMOISTURE-L3S-SSMV-COMBINED-MONTHLY-20140201000000-TCDR-v201801.0.0.nc", SM)
    with pytest.raises(InputError, match="no array “Soil_Moisture_Retrieval_Data_AM/soil_moisture”; it holds"):
        build(other, preset="smap_l3_am")
    text = tmp_path / "SMAP_L3_SM_P_20150406_R14010_001.h5"
    text.write_text("half a download")
    with pytest.raises(InputError, match="As a NetCDF or HDF5 file.*cannot be read as a raster: it is a text file"):
        build(str(text), preset="smap_l3_am")
    with pytest.raises(InputError, match="no such file"):
        build(str(tmp_path / "none.h5"), preset="smap_l3_am")


def test_grib_messages_carry_their_dates(tmp_path, build):
    if gdal.GetDriverByName("GRIB") is None:
        pytest.skip("this GDAL has no GRIB")
    memory = gdal.GetDriverByName("MEM").Create("", 12, 6, 2, gdal.GDT_Float32)
    memory.SetGeoTransform((-180, 30, 0, 90, 0, -30))
    memory.SetProjection(WGS84)
    memory.WriteArray(np.stack([SM, SM + 0.1]))
    path = str(tmp_path / "era5.grib")
    times = [f"BAND_{m}_IDS=MASTER_TABLE=2 SIGNF_REF_TIME=1 REF_TIME=2018-0{m}-01T00:00:00Z" for m in (1, 2)]
    options = ["DATA_ENCODING=IEEE_FLOATING_POINT", *times]
    gdal.GetDriverByName("GRIB").CreateCopy(path, memory, options=options)
    got, stack, _ = build(path, name="swvl1", unit="m3 m-3")
    assert stack.axis.labels == ["2018-01-01", "2018-02-01"] and np.allclose(got[1], SM + 0.1, atol=1e-6)


@pytest.fixture
def daily(tmp_path):
    folder = tmp_path / "daily"
    folder.mkdir()
    name = "C3S-SOILMOISTURE-L3S-SSMV-COMBINED-DAILY-201401{:02d}000000-TCDR-v201801.0.0.nc"
    for day in range(1, 13):
        flags = np.zeros(SM.shape)
        flags[0, day - 1] = 1
        cci(folder / name.format(day), SM, flags, 16070.0 + day)
    return folder


def test_a_file_is_opened_once_to_look_and_once_to_read(daily, build, monkeypatch):
    opened, real, live = [], raster_module._open, set()

    def counted(path, **options):
        opened.append(path)
        dataset = real(path, **options)
        live.add(dataset)
        assert sum(not one.closed for one in live) <= 4  # the file, its flags, the output
        return dataset

    monkeypatch.setattr(raster_module, "_open", counted)
    paths = files_in(str(daily), "", PRESETS["c3s"].pattern)
    build(*paths, preset="c3s")
    values = [path for path in opened if path.endswith(":sm")]
    assert len(paths) == 12 and max(values.count(path) for path in values) <= 3  # the first once more, for its tags
    assert len(values) <= 2 * 12 + 1 and sum(path.endswith(":flag") for path in opened) == 12


def test_looking_into_the_files_can_be_stopped(daily):
    calls = iter([False] * 5 + [True] * 99)
    job = Job(cancelled=lambda: next(calls))
    with pytest.raises(Cancelled):
        plan_stack(files_in(str(daily)), BuildOptions(preset="c3s"), tell=Tell(check=job.check))


def test_a_product_that_changes_is_mentioned(tmp_path):
    paths = []
    for month, product in ((1, "PASSIVE"), (2, "COMBINED"), (3, "COMBINED")):
        name = f"C3S-SOILMOISTURE-L3S-SSMV-{product}-MONTHLY-2014{month:02d}01000000-TCDR-v201801.0.0.nc"
        paths.append(cci(tmp_path / name, SM, title=f"C3S Surface Soil Moisture {product} Product"))
    (note,) = plan_stack(paths, BuildOptions(preset="c3s")).notes
    assert (
        "2 products" in note
        and "PASSIVE Product” from 2014-01-01" in note
        and "COMBINED Product” from 2014-02-01" in note
    )
    assert plan_stack(paths[1:], BuildOptions(preset="c3s")).notes == ()


def test_a_place_that_nobody_knows_is_refused_with_the_way_out(tmp_path):
    path = smap(tmp_path / "SMAP_L3_SM_P_20150406_R14010_001.h5", np.full((4, 5), 0.2), np.zeros((4, 5)))
    with pytest.raises(InputError, match="no coordinates: its pixels have no place on a map.*PRESET"):
        plan_stack([path], BuildOptions(variable="Soil_Moisture_Retrieval_Data_AM/soil_moisture"))


def test_mixed_scaling_is_an_error_with_a_remedy_that_works(tmp_path, build, job, provenance):
    from support.files import write_raster

    paths = [write_raster(tmp_path / f"NDVI_2016_{d:03d}.tif", SM * 1e4) for d in (1, 17, 33)]
    scaled = write_raster(tmp_path / "NDVI_2016_049.tif", SM)
    with pytest.raises(InputError, match="NDVI_2016_049.tif.*already scaled.*APPEND_TO"):
        build(*paths, scaled)
    _, first, _ = build(*paths, scale=1e-4, name="ndvi", unit="1")
    whole = str(tmp_path / "whole.tif")
    build_stack([scaled], whole, BuildOptions(), job, provenance, first.path)
    with TimeStack(whole) as stack:
        got = stack.read()
    dated = np.isfinite(got).any(axis=(1, 2))
    assert dated.sum() == 4 and np.allclose(got[dated], SM, atol=1e-6)
