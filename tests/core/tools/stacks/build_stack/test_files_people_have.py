"""Files that people have: axes in any order, odd longitudes, bounds, several missing codes, dates in many forms."""

from datetime import date

import numpy as np
import pytest
from osgeo import gdal, osr
from support.build import build_stack
from support.cf_files import write_cf
from support.files import write_raster, write_stack

from agridrought.core.data.stack.dates import dates_of
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import DateError, InputError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.build_stack.build import plan_stack
from agridrought.core.tools.stacks.build_stack.options import BuildOptions

LAT, LON = np.array([42.5, 41.5, 40.5]), np.array([10.5, 11.5, 12.5, 13.5])


@pytest.fixture
def build(tmp_path):
    """Build a stack; its values, the opened stack, the numbers and what was said."""

    def call(*paths, **options):
        said = []
        job = Job(info=said.append, warn=said.append)
        out = str(tmp_path / "stack.tif")
        numbers = build_stack([str(path) for path in paths], out, BuildOptions(**options), job)
        with TimeStack(out) as stack:
            return stack.read(), stack, numbers, " ".join(said)

    return call


@pytest.mark.parametrize("order", [("time", "lon", "lat"), ("lat", "lon", "time"), ("lon", "time", "lat"),
                                   ("lat", "time", "lon")])  # fmt: skip
@pytest.mark.parametrize("rising", [True, False])
def test_dimensions_in_any_order(build, tmp_path, order, rising):
    lat = LAT[::-1] if rising else LAT
    place = {"time": np.array([0.0, 31.0]), "lat": lat, "lon": LON}
    value = lat[:, None] + LON / 100  # latitude and longitude of each cell
    full = np.broadcast_to(value, (2, 3, 4))
    data = full.transpose([("time", "lat", "lon").index(name) for name in order])
    values, stack, _, _ = build(write_cf(tmp_path / "a.nc", place, order, data))
    assert stack.grid.bounds == (10, 40, 14, 43) and stack.axis.labels == ["2001-01-01", "2001-02-01"]
    assert np.allclose(values, LAT[:, None] + LON / 100)


@pytest.mark.parametrize("start", [0.5, 60.5, -120.5])
def test_longitudes_in_two_runs(build, tmp_path, start):
    lon = (np.arange(360) + start + 180) % 360 - 180
    place = {"time": np.array([0.0]), "lat": LAT, "lon": lon}
    values, stack, _, _ = build(
        write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.broadcast_to(lon, (1, 3, 360)))
    )
    assert stack.grid.bounds[0] == -180 and stack.grid.bounds[2] == 180
    assert np.allclose(values[0, 0], np.arange(-179.5, 180))


def test_axes_without_units_are_known_by_their_names_and_that_is_said(build, tmp_path):
    place = {"time": np.array([0.0]), "latitude": LAT, "longitude": LON}
    path = write_cf(tmp_path / "a.nc", place, ("time", "latitude", "longitude"), np.full((1, 3, 4), 0.2), units=False)
    _, stack, _, said = build(path)
    assert "4326" in stack.grid.crs and "EPSG:4326" in said


def test_bounds_say_where_a_period_starts(build, tmp_path):
    place = {"time": np.array([31.0, 59.0, 90.0]), "lat": LAT, "lon": LON}
    bounds = np.array([[0.0, 31.0], [31.0, 59.0], [59.0, 90.0]])
    path = write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.full((3, 3, 4), 0.2), bounds=bounds)
    _, stack, _, _ = build(path)
    assert stack.axis.labels == ["2001-01-01", "2001-02-01", "2001-03-01"]


def test_two_missing_codes(build, tmp_path):
    data = np.full((1, 3, 4), 0.2)
    data[0, 0, 0], data[0, 1, 1] = 1e20, 9.969209968386869e36
    place = {"time": np.array([0.0]), "lat": LAT, "lon": LON}
    path = write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), data, missing_value=np.float32(1e20))
    values, _, numbers, _ = build(path)
    assert np.isnan(values[0, 0, 0]) and np.isnan(values[0, 1, 1]) and numbers["MISSING_SHARE"] == pytest.approx(2 / 12)


def test_a_time_that_was_never_written_is_named(build, tmp_path):
    place = {"time": np.array([0.0, 31.0, 9.969209968386869e36]), "lat": LAT, "lon": LON}
    with pytest.raises(DateError, match="band 3"):
        build(write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.full((3, 3, 4), 0.2)))


def test_the_final_record_goes_before_the_preliminary_one(build, tmp_path):
    data = np.full((3, 2, 3, 4), np.nan)
    data[:2, 0], data[2, 1] = 0.2, 0.3
    place = {"time": np.array([0.0, 31.0, 59.0]), "expver": np.array([1.0, 5.0]), "lat": LAT, "lon": LON}
    values, _, _, said = build(write_cf(tmp_path / "a.nc", place, ("time", "expver", "lat", "lon"), data))
    assert np.allclose(values[:, 0, 0], [0.2, 0.2, 0.3]) and "expver" in said


@pytest.mark.parametrize(("statistic", "want"), [("mean", 11.5), ("sum", 276.0), ("min", 0.0), ("max", 23.0)])
def test_hours_become_days(build, tmp_path, statistic, want):
    place = {"time": np.arange(48) / 24, "lat": LAT, "lon": LON}
    data = np.broadcast_to(np.arange(48.0)[:, None, None] % 24, (48, 3, 4)).copy()
    data[:, 0, 0] = np.nan
    values, stack, numbers, _ = build(write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), data), hours=statistic)
    assert stack.axis.step == "day" and len(stack) == 2 and numbers["MISSING_SHARE"] == pytest.approx(1 / 12)
    assert np.allclose(values[:, 1, 1], want) and np.isnan(values[:, 0, 0]).all()


def test_hours_without_a_word_are_refused_with_the_way_out(build, tmp_path):
    place = {"time": np.arange(48) / 24, "lat": LAT, "lon": LON}
    with pytest.raises(DateError, match="HOURS"):
        build(write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.full((48, 3, 4), 0.2)))


def test_a_code_that_no_file_declares_is_masked_and_said(build, tmp_path):
    values = np.random.default_rng(0).uniform(0.1, 0.4, (3, 12, 12))
    values[:, 2:4, 3] = -9999.0
    paths = [write_raster(tmp_path / f"sm_2003{month:02d}.tif", one) for month, one in enumerate(values, 1)]
    got, _, numbers, said = build(*paths)
    assert np.isnan(got[:, 2:4, 3]).all() and numbers["MISSING_SHARE"] == pytest.approx(2 / 144)
    assert "-9999" in said and "missing" in said
    got, _, _, _ = build(*paths, valid_min=-10000.0, valid_max=1.0)
    assert (got == -9999).any(), "who gives both ends of the range knows the values"


@pytest.mark.parametrize(
    ("names", "days"),
    [
        (["SM_15-06-2014.tif", "SM_15-06-2015.tif"], ["2014-06-15", "2015-06-15"]),
        (["a.05.06.2014", "a.25.06.2014"], ["2014-06-05", "2014-06-25"]),
        (["a_06_25_2014.tif", "a_06_05_2014.tif"], ["2014-06-25", "2014-06-05"]),
        ([f"chirps-v2.0.2015.{m:02d}.{k}.tif" for m in (1, 2) for k in (1, 2, 3)],
         [f"2015-{m:02d}-{d:02d}" for m in (1, 2) for d in (1, 11, 21)]),
        ([f"chirps-v2.0.2015.{m:02d}.{k}.tif" for m in (1, 2) for k in range(1, 7)],
         [f"2015-{m:02d}-{d:02d}" for m in (1, 2) for d in (1, 6, 11, 16, 21, 26)]),
        (["s_2015_01_dek3.nc", "s_2015_02_dek1.nc"], ["2015-01-21", "2015-02-01"]),
        (["w2020W53.tif", "w2021W01.tif"], ["2020-12-28", "2021-01-04"]),
        (["x_2015-3-7.tif", "x_2015-3-17.tif"], ["2015-03-07", "2015-03-17"]),
        (["x_2015_7.tif", "x_2015_11.tif"], ["2015-07-01", "2015-11-01"]),
        (["h201501h1.tif", "h201501h2.tif"], ["2015-01-01", "2015-01-16"]),
        (["S1_20150103T054501.tif"], ["2015-01-03"]),
        (["sm_Jul_2015.tif", "sm_Sept_2015.tif"], ["2015-07-01", "2015-09-01"]),
        (["sm_2015December.tif"], ["2015-12-01"]),
        (["v2.1_05Mar2015.tif", "v2.1_15mar2015.tif"], ["2015-03-05", "2015-03-15"]),
        (["2015年7月.tif", "2015年11月.tif"], ["2015-07-01", "2015-11-01"]),
        (["2015年7月上旬.tif", "2015年7月下旬.tif"], ["2015-07-01", "2015-07-21"]),
        (["2015年7月3日.tif"], ["2015-07-03"]),
        # What all names have alike, or what stands behind the date, is none of the values.
        ([f"sm_201001_2015{m:02d}05.tif" for m in (1, 2)], ["2015-01-05", "2015-02-05"]),
        (["MOD13.A2015033.h25v05.061.20230405.tif"], None),
        (["sm_20150705_v202301.tif"], ["2015-07-05"]),
        (["sm_v2_2015.tif", "sm_v2_2016.tif"], ["2015-01-01", "2016-01-01"]),
        (["sm_201507_20150731.tif"], ["2015-07-31"]),
    ],
)  # fmt: skip
def test_forms_of_dates(names, days):
    if days is None:
        with pytest.raises(DateError, match="two ways"):
            dates_of(names)
        return
    assert dates_of(names) == [date.fromisoformat(day) for day in days]


def test_two_readings_are_shown(tmp_path):
    with pytest.raises(DateError, match="2014-06-05.*2014-05-06.*PATTERN"):
        dates_of(["sm_05-06-2014.tif", "sm_06-07-2014.tif"])
    with pytest.raises(DateError, match="PATTERN"):
        dates_of(["r.2014.12.2.tif", "r.2014.12.3.tif"])
    with pytest.raises(DateError, match="2014-12-21.*2014-12-03.*PATTERN"):
        dates_of(["r.2014.12.3.tif"])
    with pytest.raises(DateError, match="2023-04-11.*2015-01-01.*PATTERN"):
        dates_of(["sm_201501_c20230411.tif", "sm_201502_c20230412.tif"])
    with pytest.raises(DateError, match="2015-01-01.*2015-07-01.*PATTERN"):
        dates_of(["sm_07_2015.tif"])
    assert dates_of(["sm_07_2015.tif"], "MM_YYYY") == [date(2015, 7, 1)]
    assert dates_of(["r.2014.12.3.tif"], "r.YYYY.MM.DEK") == [date(2014, 12, 21)]
    with pytest.raises(ParameterError, match="twice"):
        dates_of(["a_2014_2015.tif"], "a_YYYY_YYYY")


def test_band_names_of_cloud_exports(build, tmp_path):
    names = [f"2015_{month:02d}_01_ssm" for month in (1, 2, 4, 5)]
    path = write_raster(tmp_path / "export.tif", np.full((4, 3, 3), 0.2), descriptions=names)
    values, stack, numbers, _ = build(path)
    assert stack.axis.labels == [f"2015-{month:02d}-01" for month in range(1, 6)] and numbers["DATES"] == 4
    assert np.isnan(values[2]).all()


def test_a_dimension_beside_time_is_named(build, tmp_path):
    place = {"time": np.array([0.0]), "depth": np.array([5.0, 20.0]), "lat": LAT, "lon": LON}
    with pytest.raises(InputError, match="depth"):
        build(write_cf(tmp_path / "a.nc", place, ("time", "depth", "lat", "lon"), np.full((1, 2, 3, 4), 0.2)))


@pytest.mark.parametrize(("factor", "want"), [("0.1", 3.3), ("10000", 0.0033)])
def test_a_scale_that_stands_in_the_tags_only(build, tmp_path, factor, want):
    path = write_raster(tmp_path / "lai_2017149.tif", np.full((3, 3), 33), dtype="int16")
    dataset = gdal.OpenEx(path, gdal.OF_UPDATE)
    dataset.SetMetadataItem("scale_factor", factor)
    dataset.SetMetadataItem("valid_range", "0, 100")
    dataset = None
    values, _, _, _ = build(path)
    assert np.allclose(values, want)


def _grib(path, bands):
    """A GRIB 2 file: ``(element number, level, values)`` a message."""
    shape = bands[0][2].shape
    memory = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], len(bands), gdal.GDT_Float32)
    memory.SetGeoTransform((10, 1, 0, 50, 0, -1))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    memory.SetProjection(system.ExportToWkt())
    for place, (number, level, values) in enumerate(bands, 1):
        band = memory.GetRasterBand(place)
        band.WriteArray(values.astype("float32"))
        band.SetMetadata({
            "GRIB_DISCIPLINE": "0", "GRIB_PDS_PDTN": "0",
            "GRIB_PDS_TEMPLATE_NUMBERS": f"0 {number} 2 0 0 0 0 0 1 0 0 0 0 103 0 0 0 0 {level} 255 0 0 0 0 0",
        })  # fmt: skip
    gdal.GetDriverByName("GRIB").CreateCopy(
        str(path), memory, options=["DATA_ENCODING=IEEE_FLOATING_POINT", "INPUT_UNIT=K"]
    )
    return str(path)


def test_two_variables_of_a_grib_file_are_never_one_stack(build, tmp_path):
    warm, other = np.full((3, 4), 280.0), np.full((3, 4), 270.0)
    path = _grib(tmp_path / "a.grib2", [(0, 2, warm), (6, 2, other)])
    with pytest.raises(ParameterError, match="VARIABLE"):
        build(path)
    values, stack, _, _ = build(path, variable="TMP")
    assert np.allclose(values, 280.0, atol=0.01) and stack.unit == "K" and "4326" in stack.grid.crs
    with pytest.raises(ParameterError, match="no variable “swvl1”"):
        build(path, variable="swvl1")


def test_two_levels_of_a_grib_file_are_told_apart(build, tmp_path):
    low, high = np.full((3, 4), 280.0), np.full((3, 4), 270.0)
    path = _grib(tmp_path / "a.grib2", [(0, 2, low), (0, 10, high)])
    with pytest.raises(ParameterError, match="levels"):
        build(path, variable="TMP")
    values, _, _, _ = build(path, variable="TMP@10-HTGL")
    assert np.allclose(values, 270.0, atol=0.01)


@pytest.mark.parametrize(("old", "new"), [("K", "degC"), ("m3 m-3", "mm"), ("m3 m-3", "%")])
def test_files_of_another_unit_are_not_appended(tmp_path, old, new):
    stack = write_stack(tmp_path / "old.tif", np.full((3, 2, 2), 20.0), "2015-01-01", unit=old)
    path = write_stack(tmp_path / "new.tif", np.full((1, 2, 2), 20.0), "2015-04-01", unit=new)
    with pytest.raises(UnitError, match="UNIT"):
        plan_stack([path], BuildOptions(), stack)
    assert plan_stack([path], BuildOptions(unit=old), stack).unit == old


@pytest.mark.parametrize(("old", "new"), [("K", "kelvin"), ("m³/m³", "m3 m-3"), ("m3 m-3", "1"), ("mm", "")])
def test_one_unit_written_in_two_ways_is_one(tmp_path, old, new):
    stack = write_stack(tmp_path / "old.tif", np.full((3, 2, 2), 20.0), "2015-01-01", unit=old)
    path = write_stack(tmp_path / "new.tif", np.full((1, 2, 2), 20.0), "2015-04-01", unit=new)
    assert plan_stack([path], BuildOptions(), stack).unit == old


def test_days_with_fewer_hours_are_told(build, tmp_path):
    for count, told in ((54, True), (48, False)):  # two days and six hours
        place = {"time": np.arange(count) / 24, "lat": LAT, "lon": LON}
        data = np.ones((count, 3, 4))
        _, _, _, said = build(write_cf(tmp_path / f"{count}.nc", place, ("time", "lat", "lon"), data), hours="sum")
        assert (" with 6: their sum" in said) == told
