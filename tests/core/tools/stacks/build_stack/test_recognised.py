"""Products that are known by their names or titles, and the presets of products with tiles, hours and per cent."""

import numpy as np
import pytest
from support.build import built
from support.files import write_raster
from support.grids import make_grid
from support.product_files import ProductFile, cci, degrees

from agridrought.core.data.stack.dates import follows
from agridrought.core.run.errors import InputError, ParameterError
from agridrought.core.tools.stacks.build_stack.presets import PRESETS, recognised

SM = np.random.default_rng(3).uniform(0.05, 0.45, (6, 12)).astype("float32")


@pytest.fixture
def build(tmp_path):
    """Build a stack; its values, the opened stack and what was said."""

    def call(*paths, **options):
        one = built(tmp_path, *paths, **options)
        return one.values, one.stack, one.said

    return call


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ESACCI-SOILMOISTURE-L3S-SSMV-COMBINED-20140101000000-fv08.1.nc", ("cci",)),
        ("C3S-SOILMOISTURE-L3S-SSMV-COMBINED-MONTHLY-20140201000000-TCDR-v201801.0.0.nc", ("c3s",)),
        ("SMAP_L3_SM_P_E_20150406_R18290_001.h5", ("smap_l3_am", "smap_l3_pm")),
        ("SMAP_L4_SM_gph_20160101T223000_Vv4011_001.h5", ("smap_l4",)),
        ("SM_OPER_MIR_CLF31A_20150820T000000_20150820T235959_300_001_7.DBL.nc", ("smos_l3",)),
        ("SM_RE06_MIR_CDF3SA_20180101T000000_20180101T235959_105_001_8.DBL.nc", ("smos_ic",)),
        ("GW1AM2_20120700_01M_EQMA_L3SGSMCHF3300300.h5", ("amsr2_jaxa",)),
        ("LPRM-AMSR2_L3_A_SOILM3_V001_20121216010911.nc4", ("lprm_amsr2",)),
        ("MOD11A1.A2016001.h18v04.061.2021352.hdf", ("mod11a1", "mod11a1_night")),
        ("MYD11A2.A2016001.h18v04.061.2021352.hdf", ("mod11a2", "mod11a2_night")),
        ("MOD13A1.A2016001.h18v04.061.2021352.hdf", ("mod13a1",)),
        ("MYD13A2.A2016001.h18v04.061.2021352.hdf", ("mod13a2",)),
        ("MOD13A3.A2016001.h18v04.061.2021352.hdf", ("mod13a3",)),
        ("MOD13Q1.A2016001.h18v04.061.2021352.hdf", ("mod13q1",)),
        ("MCD15A2H.A2016001.h18v04.061.2021352.hdf", ("mod15a2h",)),
        ("3B-DAY.MS.MRG.3IMERG.20200101-S000000-E235959.V07B.nc4", ("imerg",)),
        ("3B-HHR.MS.MRG.3IMERG.20200101-S000000-E002959.0000.V07B.HDF5", ("imerg",)),
        ("3B-MO.MS.MRG.3IMERG.20200101-S000000-E235959.01.V07B.HDF5", ("imerg",)),
        ("chirps-v2.0.2015.01.tif", ("chirps",)),
        ("GLDAS_NOAH025_M.A201801.021.nc4", ("gldas",)),
        ("MERRA2_400.tavg1_2d_lnd_Nx.20180101.nc4", ("merra2",)),
        ("MERRA2_400.tavgM_2d_lnd_Nx.201801.nc4", ("merra2",)),
        ("TerraClimate_soil_2018.nc", ("terraclimate",)),
        ("c_gls_SSM1km_201505010000_CEURO_S1CSAR_V1.1.1.nc", ("cgls_ssm",)),
        ("c_gls_SWI1km_201501011200_CEURO_SCATSAR_V1.0.1.nc", ("cgls_swi",)),
        ("sm_200301.tif", ()),
    ],
)
def test_products_are_known_by_their_names(name, words):
    assert recognised(f"/somewhere/{name}") == words
    for word in words:
        pattern = PRESETS[word].pattern
        assert not pattern or follows(name, pattern), "the names that a folder is searched for"


def test_products_are_known_by_their_titles():
    assert recognised("mine.nc", "C3S Surface Soil Moisture merged COMBINED Product") == ("c3s",)
    assert recognised("mine.nc", "ESA CCI Surface Soil Moisture COMBINED active+passive Product") == ("cci",)
    assert recognised("mine.nc", "GLDAS2.1 LIS land surface model output") == ("gldas",)
    assert recognised("mine.nc", "CHIRPS Version 2.0") == ("chirps",)
    assert recognised("mine.nc", "rain") == ()


def test_a_preset_is_taken_and_said_where_nothing_else_tells_what_to_read(tmp_path, build):
    flags = np.zeros(SM.shape)
    flags[0, 0] = 1
    path = cci(tmp_path / "mine.nc", SM, flags, 16071.0, title="ESA CCI Surface Soil Moisture COMBINED Product")
    got, stack, said = build(path)
    assert "PRESET cci" in said and np.isnan(got[0, 0, 0]) and np.array_equal(got[0, 1:], SM[1:])
    got, _, said = build(path, variable="sm")
    assert np.array_equal(got[0], SM) and "PRESET cci would apply" in said  # what exists stays, and the preset is named
    assert "PRESET" not in build(path, preset="cci")[2]


def test_a_preset_is_proposed_where_several_fit(tmp_path, build):
    file = ProductFile(tmp_path / "SMAP_L3_SM_P_20150406_R14010_001.h5")
    for half, suffix in (("AM", ""), ("PM", "_pm")):
        file.array(f"Soil_Moisture_Retrieval_Data_{half}/soil_moisture{suffix}", "f4", ("r", "c"), np.full((4, 5), 0.2))
    path = file.close()
    with pytest.raises(ParameterError, match="choose PRESET smap_l3_am or smap_l3_pm"):
        build(path)
    with pytest.raises(InputError, match="no place on a map.*choose PRESET smap_l3_am or smap_l3_pm"):
        build(path, variable="Soil_Moisture_Retrieval_Data_AM/soil_moisture")


def _grid(path, **arrays):
    """A global 30° file: ``name = (kind, values, attributes)``."""
    file = degrees(ProductFile(path), 90 - 30 * (np.arange(6) + 0.5), -180 + 30 * (np.arange(12) + 0.5))
    for name, (kind, values, attributes) in arrays.items():
        full = np.full((6, 12), values[0], float)
        full[0, : len(values)] = values
        file.array(name, kind, ("lat", "lon"), full, **attributes)
    return file.close()


LST = dict(_FillValue=0, scale_factor=0.02)
NDVI = dict(_FillValue=-3000, scale_factor=10000.0, valid_range=[-2000.0, 10000.0])
PERCENT = dict(_FillValue=255, scale_factor=0.5)
CASES = {
    # preset: file, arrays, expected, first date
    "mod11a1": ("MOD11A1.A2003032.h18v04.061.nc", {
        "LST_Day_1km": ("u2", [0, 15000, 14000, 13000], LST), "QC_Day": ("i1", [2, 0, 65, 2], {})},
        [np.nan, 300, 280, np.nan], "2003-02-01"),
    "mod11a1_night": ("MYD11A1.A2003032.h18v04.061.nc", {
        "LST_Night_1km": ("u2", [0, 15000, 14000, 13000], LST), "QC_Night": ("i1", [2, 3, 0, 1], {})},
        [np.nan, np.nan, 280, 260], "2003-02-01"),
    "mod11a2": ("MOD11A2.A2003033.h18v04.061.nc", {
        "LST_Day_1km": ("u2", [0, 15000, 14000, 13000], LST), "QC_Day": ("i1", [2, 0, 65, 2], {})},
        [np.nan, 300, 280, np.nan], "2003-02-02"),
    **{preset: (f"MOD{code}.A2003033.h18v04.061.nc", {
        f"{layer} NDVI": ("i2", [-3000, 5000, -1000, 9000], NDVI),
        f"{layer} pixel reliability": ("i2", [-1, 0, 1, 3], {})}, [np.nan, 0.5, -0.1, np.nan], first)
       for preset, code, layer, first in (
           ("mod13a1", "13A1", "500m 16 days", "2003-02-02"), ("mod13a2", "13A2", "1 km 16 days", "2003-02-02"),
           ("mod13q1", "13Q1", "250m 16 days", "2003-02-02"), ("mod13a3", "13A3", "1 km monthly", "2003-02-01"))},
    "gldas": ("GLDAS_NOAH025_M.A200302.021.nc", {
        "SoilMoi0_10cm_inst": ("f4", [-9999, 25.0, 30.0], dict(_FillValue=-9999, units="kg m-2"))},
        [np.nan, 0.25, 0.30], "2003-02-01"),
    "merra2": ("MERRA2_300.tavgM_2d_lnd_Nx.200302.nc", {
        "SFMC": ("f4", [1e15, 0.25, 0.3], dict(_FillValue=1e15, units="m-3 m-3")),
        "RZMC": ("f4", [1e15, 0.2, 0.2], dict(_FillValue=1e15, units="m-3 m-3"))}, [np.nan, 0.25, 0.3], "2003-02-01"),
    "cgls_ssm": ("c_gls_SSM1km_201505010000_CEURO_S1CSAR_V1.1.1.nc", {
        "ssm": ("i1", [255, 100, 200, 241, 251], PERCENT), "ssm_noise": ("i1", [255, 1, 1, 1, 1], PERCENT)},
        [np.nan, 50, 100, np.nan, np.nan], "2015-05-01"),
    "cgls_swi": ("c_gls_SWI_201501011200_GLOBE_ASCAT_V3.1.1.nc", {
        "SWI_001": ("i1", [255, 10, 10, 10], PERCENT), "SWI_005": ("i1", [255, 107, 200, 60, 60], PERCENT),
        "SSF": ("i1", [255, 1, 0, 2, 255], {})}, [np.nan, 53.5, 100, np.nan, 30], "2015-01-01"),
    "imerg": ("3B-DAY.MS.MRG.3IMERG.20200105-S000000-E235959.V07B.nc", {
        "precipitation": ("f4", [-9999.9, 0.0, 3.5], dict(_FillValue=-9999.9, units="mm/day")),
        "randomError": ("f4", [-9999.9, 1.0, 1.0], dict(_FillValue=-9999.9))}, [np.nan, 0, 3.5], "2020-01-05"),
}  # fmt: skip


@pytest.mark.parametrize("preset", CASES)
def test_presets_read_their_files(tmp_path, build, preset):
    name, arrays, want, first = CASES[preset]
    got, stack, said = build(_grid(tmp_path / name, **arrays), preset=preset)
    assert np.allclose(got[0, 0, : len(want)], want, atol=1e-5, equal_nan=True) and np.isnan(got[0, 1:]).all()
    found = PRESETS[preset]
    assert stack.axis.labels == [first] and stack.variable == found.name
    assert stack.unit == (found.unit or arrays[next(iter(arrays))][2].get("units", ""))
    if len(recognised(name)) == 1 and len(arrays) > 1:  # and without a preset the same
        again, other, said = build(str(tmp_path / name))
        assert np.array_equal(again, got, equal_nan=True) and f"PRESET {preset}" in said and other.unit == stack.unit


def test_smap_l4_three_hours_become_a_day(tmp_path, build):
    paths = []
    for hour, value in (("013000", 0.2), ("043000", 0.3)):
        file = ProductFile(tmp_path / f"SMAP_L4_SM_gph_20160101T{hour}_Vv4011_001.h5")
        values = np.full((406, 964), -9999.0)
        values[100, 200] = value
        file.array("Geophysical_Data/sm_surface", "f4", ("y", "x"), values, _FillValue=-9999, units="m3 m-3",
                   coordinates="/cell_lat /cell_lon", valid_min=np.float32(0), valid_max=np.float32(0.9))  # fmt: skip
        paths.append(file.close())
    got, stack, _ = build(*paths, preset="smap_l4", hours="mean")
    assert stack.axis.labels == ["2016-01-01"] and got[0, 100, 200] == pytest.approx(0.25)
    assert np.isfinite(got).sum() == 1 and "EPSG:6933" in stack.grid.describe()
    with pytest.raises(InputError, match="HOURS"):
        build(*paths, preset="smap_l4")


def test_chirps_as_geotiff_without_a_nodata_tag(tmp_path, build):
    paths = []
    for month in (1, 2):
        values = np.random.default_rng(month).gamma(0.5, 30, (20, 30))
        values[:5] = -9999
        paths.append(write_raster(tmp_path / f"chirps-v2.0.2015.{month:02d}.tif", values, make_grid(20, 30)))
    got, stack, _ = build(*paths, preset="chirps", unit="mm/month")
    assert np.isnan(got[:, :5]).all() and np.nanmin(got) >= 0 and stack.variable == "precipitation"


def test_terraclimate_is_packed_by_the_month(tmp_path, build):
    file = degrees(ProductFile(tmp_path / "TerraClimate_soil_2018.nc"), [10.0, 9.0, 8.0], [1.0, 2.0])
    days = 43099 + np.cumsum([0, 31, 28])
    file.array("time", "f8", ("time",), days, units="days since 1900-01-01")
    stored = np.arange(18).reshape(3, 3, 2) * 10
    stored[0, 0, 0] = -32768
    file.array("soil", "i2", ("time", "lat", "lon"), stored, _FillValue=-32768, scale_factor=0.1, units="mm")
    got, stack, _ = build(file.close(), preset="terraclimate")
    assert stack.axis.labels == ["2018-01-01", "2018-02-01", "2018-03-01"] and np.isnan(got[0, 0, 0])
    assert got[2, 2, 1] == pytest.approx(17.0) and stack.unit == "mm"
