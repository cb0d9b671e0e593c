from datetime import date
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from support.build import build_stack
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.run import run_core

from agridrought.core.data.stack.dates import dates_of
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.run.messages import Tell
from agridrought.core.tools.stacks.build_stack.build import plan_stack
from agridrought.core.tools.stacks.build_stack.layers import files_in
from agridrought.core.tools.stacks.build_stack.options import BuildOptions


@pytest.mark.parametrize(
    "names, pattern, days",
    [
        (["LST_Day_201501.tif", "LST_Day_201502.tif"], "", ["2015-01-01", "2015-02-01"]),
        (["MOD13A1_NDVI_2016_001.tif", "MOD13A1_NDVI_2016_017.tif"], "", ["2016-01-01", "2016-01-17"]),
        (["MOD11C3.A2003032.006.hdf", "MOD11C3.A2003060.006.hdf"], "", ["2003-02-01", "2003-03-01"]),
        (["C3S-SM-L3S-20180101000000-ICDR-v201706.0.0.nc"], "", ["2018-01-01"]),
        (["GW1AM2_20120700_01M.h5", "GW1AM2_20120800_01M.h5"], "GW1AM2_YYYYMM00_*", ["2012-07-01", "2012-08-01"]),
        (["sm-2003-01-15.tif", "sm-2003-01-16.tif"], "", ["2003-01-15", "2003-01-16"]),
        (["sm_2003.tif", "sm_2004.tif"], "", ["2003-01-01", "2004-01-01"]),
        (["v2_19990101_201301.tif", "v2_19990101_201302.tif"], "", ["2013-01-01", "2013-02-01"]),
        (["v2_19990101_201301.tif"], "v2_*_YYYYMM", ["2013-01-01"]),
        (["a_15-02-2003.tif"], "a_DD-MM-YYYY", ["2003-02-15"]),
        (["x.2004366.tif"], "x.YYYYDDD", ["2004-12-31"]),
    ],
)  # fmt: skip
def test_dates_in_file_names(names, pattern, days):
    assert dates_of([f"/some/folder 2020/{name}" for name in names], pattern) == [date.fromisoformat(d) for d in days]


@pytest.mark.parametrize(
    "names, pattern, error, message",
    [
        (["sm.tif"], "", DateError, "No date was found in the name “sm.tif”"),
        (["sm_200301.tif", "mask.tif"], "", DateError, "“mask.tif”"),
        (["sm_200301.tif"], "lst_YYYYMM", DateError, "does not follow the pattern"),
        (["x.2003366.tif"], "x.YYYYDDD", DateError, "impossible"),
        (["sm_200301.tif"], "sm_MM", ParameterError, "needs YYYY"),
    ],
)
def test_names_without_dates_are_explained(names, pattern, error, message):
    with pytest.raises(error, match=message):
        dates_of(names, pattern)


def _files(folder, values, name="sm_{:04d}{:02d}.tif", start=(2003, 1), **options):
    folder.mkdir(exist_ok=True)
    paths = []
    for i, array in enumerate(values):
        month = start[0] * 12 + start[1] - 1 + i
        paths.append(write_raster(folder / name.format(month // 12, month % 12 + 1), array, **options))
    return paths


def _build(tmp_path, paths, job, provenance, append_to=None, **options):
    output = str(tmp_path / "stack.tif")
    numbers = build_stack(paths, output, BuildOptions(**options), job, provenance, append_to)
    with TimeStack(output) as stack:
        return stack.read(), stack, numbers


VALUES = np.random.default_rng(5).uniform(0.05, 0.4, (5, 6, 7)).astype("float32")


def test_a_folder_with_an_absent_month(tmp_path, job, provenance):
    paths = _files(tmp_path / "in", VALUES)
    (tmp_path / "in" / "sm_200303.tif").unlink()
    (tmp_path / "in" / "readme.txt").write_text("not a raster")
    (tmp_path / "in" / "sm_200301.tif.aux.xml").write_text("<PAMDataset/>")
    warned = []
    job = Job(memory=job.memory, warn=warned.append)
    got, stack, numbers = _build(tmp_path, files_in(str(tmp_path / "in")), job, provenance, name="sm", unit="m3 m-3")
    assert stack.axis.labels == ["2003-01-01", "2003-02-01", "2003-03-01", "2003-04-01", "2003-05-01"]
    assert np.isnan(got[2]).all() and np.array_equal(np.delete(got, 2, 0), np.delete(VALUES, 2, 0))
    assert (numbers["DATES"], numbers["FIRST"], numbers["LAST"]) == (4, "2003-01-01", "2003-05-01")
    assert (numbers["MISSING_SHARE"], numbers["MASKED_SHARE"]) == (pytest.approx(0.2), 0)
    assert "1 step(s)" in warned[0] and (stack.variable, stack.unit) == ("sm", "m3 m-3")
    assert len(paths) == 5 and not [p for p in tmp_path.iterdir() if p.name.startswith(".agri")]


def _netcdf(path, values, units="days since 2003-01-01", times=None, calendar="standard", packed=False, **attributes):
    """A NetCDF as products have it: latitude, longitude, time, a variable and its flags."""
    driver = gdal.GetDriverByName("netCDF")
    dataset = driver.CreateMultiDimensional(str(path))
    root = dataset.GetRootGroup()
    time = root.CreateDimension("time", "TEMPORAL", None, len(values))
    lat = root.CreateDimension("lat", "HORIZONTAL_Y", None, values.shape[1])
    lon = root.CreateDimension("lon", "HORIZONTAL_X", None, values.shape[2])
    double = gdal.ExtendedDataType.Create(gdal.GDT_Float64)
    text = gdal.ExtendedDataType.CreateString()

    def array(name, dimensions, data, kind, **more):
        made = root.CreateMDArray(name, dimensions, kind)
        if "_FillValue" in more:
            made.SetNoDataValueDouble(more.pop("_FillValue"))
        for key, value in more.items():
            numeric = not isinstance(value, str)
            attribute = made.CreateAttribute(
                key, [np.size(value)] if np.ndim(value) else [], double if numeric else text
            )
            attribute.Write(np.asarray(value, "f8") if np.ndim(value) else value)
        made.Write(data)

    times = np.arange(len(values)) * 31.0 if times is None else np.asarray(times, "f8")
    array("time", [time], times, double, units=units, calendar=calendar)
    array(
        "lat",
        [lat],
        49.9 - 0.25 * np.arange(values.shape[1]),
        double,
        units="degrees_north",
        standard_name="latitude",
    )
    array(
        "lon",
        [lon],
        10.1 + 0.25 * np.arange(values.shape[2]),
        double,
        units="degrees_east",
        standard_name="longitude",
    )
    kind = gdal.ExtendedDataType.Create(gdal.GDT_Int16 if packed else gdal.GDT_Float32)
    array("sm", [time, lat, lon], values, kind, units="m3 m-3", **attributes)
    flags = np.zeros(values.shape, "int16")
    flags[:, 0, 0], flags[:, 0, 1] = 1, 8
    array("flag", [time, lat, lon], flags, gdal.ExtendedDataType.Create(gdal.GDT_Int16))
    return str(path)


def test_netcdf_with_its_time_axis(tmp_path, job, provenance):
    path = _netcdf(tmp_path / "a.nc", VALUES)
    got, stack, _ = _build(tmp_path, [path], job, provenance, variable="sm")
    assert stack.axis.labels[-1] == "2003-05-01" and np.array_equal(got, VALUES)
    assert (stack.variable, stack.unit) == ("sm", "m3 m-3")
    assert "4326" in stack.grid.describe() and np.allclose(stack.grid.xy(0, 0), (9.975, 50.025))


def test_latitude_ascending_ends_north_up(tmp_path, job, provenance):
    path = str(tmp_path / "up.nc")
    _netcdf(tmp_path / "a.nc", VALUES)
    source = gdal.OpenEx(str(tmp_path / "a.nc"), gdal.OF_MULTIDIM_RASTER)
    gdal.MultiDimTranslate(path, source, arraySpecs=["name=sm,view=[:,::-1,:]"], format="netCDF")
    source = None
    got, stack, _ = _build(tmp_path, [path], job, provenance)
    assert np.array_equal(got, VALUES) and stack.grid.transform[4] < 0


@pytest.mark.parametrize(
    "units, calendar, times, first, last",
    [
        ("hours since 1900-01-01 00:00:00.0", "gregorian", [903216, 903960], "2003-01-15", "2003-02-15"),
        (
            "seconds since 1970-01-01",
            "proleptic_gregorian",
            [1041379200, 1044057600],
            "2003-01-01",
            "2003-02-01",
        ),
        ("days since 2003-01-01", "noleap", [0, 31], "2003-01-01", "2003-02-01"),
        ("days since 2003-01-01", "360_day", [0, 30], "2003-01-01", "2003-02-01"),
        ("months since 2003-01-01", "standard", [0, 1], "2003-01-01", "2003-02-01"),
    ],
)
def test_calendars(tmp_path, units, calendar, times, first, last):
    path = _netcdf(tmp_path / "a.nc", VALUES[:2], units, times, calendar)
    plan = plan_stack([path], BuildOptions(variable="sm"))
    assert [layer.day.isoformat() for layer in plan.layers] == [first, last]
    assert plan.axis.step == "month" and plan.axis.labels[0] == "2003-01-01"


def test_packed_values_declared_range_and_flags(tmp_path, job, provenance):
    stored = np.full((2, 6, 7), 2500, "int16")
    stored[0, 5] = -9999  # nodata
    stored[1, 5, 0] = 9000  # outside the declared range
    path = _netcdf(tmp_path / "a.nc", stored, packed=True, scale_factor=1e-4, add_offset=0.0, _FillValue=-9999,
                   valid_range=[0.0, 6000.0])  # fmt: skip
    got, _, numbers = _build(tmp_path, [path], job, provenance, variable="sm", flag_variable="flag", flag_keep=(0, 8))
    want = np.full((2, 6, 7), 0.25)
    want[0, 5], want[1, 5, 0], want[:, 0, 0] = np.nan, np.nan, np.nan
    assert np.allclose(got, want, equal_nan=True)
    assert numbers["MASKED_SHARE"] == pytest.approx(3 / 77)


def test_own_scale_and_valid_range(tmp_path, job, provenance):
    paths = _files(tmp_path / "in", VALUES * 100)
    got, *_ = _build(tmp_path, paths, job, provenance, scale=0.01, valid_max=0.3, valid_min=0.1)
    want = np.where((VALUES <= 0.3) & (VALUES >= 0.1), VALUES, np.nan)
    near = np.abs(VALUES - 0.3) > 1e-6
    assert np.allclose(got[near], want[near], equal_nan=True)


def test_multi_band_with_start_and_step(tmp_path, job, provenance):
    path = write_raster(tmp_path / "a.tif", VALUES)
    got, stack, _ = _build(tmp_path, [path], job, provenance, start=date(2003, 1, 11), step="dekad")
    assert stack.axis.labels == ["2003-01-11", "2003-01-21", "2003-02-01", "2003-02-11", "2003-02-21"]
    assert np.array_equal(got, VALUES)
    with pytest.raises(DateError, match="START"):
        plan_stack([path], BuildOptions())
    with pytest.raises(ParameterError, match="Leave START empty"):
        plan_stack([path, path], BuildOptions(start=date(2003, 1, 1)))


def test_append_keeps_the_old_dates(tmp_path, job, provenance):
    old = write_stack(tmp_path / "old.tif", VALUES[:3], "2003-01-01", variable="theta", unit="1")
    new = _files(tmp_path / "in", VALUES[3:] * 100, start=(2003, 5))
    got, stack, numbers = _build(tmp_path, new, job, provenance, old, scale=0.01)
    assert np.array_equal(got[:3], VALUES[:3]) and np.isnan(got[3]).all() and np.allclose(got[4:], VALUES[3:])
    assert (stack.variable, stack.unit, numbers["DATES"]) == ("theta", "1", 5)
    again = _files(tmp_path / "in2", VALUES[3:], start=(2003, 3))
    with pytest.raises(DateError, match="same date"):
        plan_stack(again, BuildOptions(), old)


def test_a_month_that_comes_late_takes_its_empty_place(tmp_path, job, provenance):
    paths = _files(tmp_path / "in", VALUES)
    _build(tmp_path, [paths[0], paths[2]], job, provenance)
    (tmp_path / "stack.tif").rename(tmp_path / "old.tif")
    got, _, numbers = _build(tmp_path, [paths[1]], job, provenance, str(tmp_path / "old.tif"))
    assert np.array_equal(got, VALUES[:3]) and numbers["DATES"] == 3


def test_a_variable_that_the_file_is_not_of(tmp_path):
    plain = write_raster(tmp_path / "sm_200301.tif", VALUES[0])
    with pytest.raises(ParameterError, match="plain raster"):
        plan_stack([plain], BuildOptions(variable="sm"))


@pytest.mark.parametrize("units", ["years since 2003-01-01", "days since 0000-00-00"])
def test_times_that_are_no_dates(tmp_path, units):
    path = _netcdf(tmp_path / "a.nc", VALUES[:2], units, [0, 1])
    with pytest.raises(DateError, match="PATTERN, or START"):
        plan_stack([path], BuildOptions(variable="sm"))


def test_an_extent_cuts(tmp_path, job, provenance):
    paths = _files(tmp_path / "in", VALUES)
    got, stack, _ = _build(tmp_path, paths, job, provenance, extent=(10.5, 49.0, 11.0, 49.75))
    assert np.array_equal(got, VALUES[:, 1:4, 2:4]) and stack.grid.xy(0, 0) == (10.5, 49.75)


def test_a_file_that_is_already_scaled_is_named(tmp_path, job, provenance):
    values = (VALUES * 10000).astype("float32")
    values[3] /= 10000
    with pytest.raises(InputError, match="sm_200304.tif.*already scaled"):
        _build(tmp_path, _files(tmp_path / "in", values), job, provenance)
    assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_wet_and_dry_months_are_not_taken_for_a_change_of_scale(tmp_path, job, provenance):
    rain = np.random.default_rng(2).gamma(0.5, 1.0, (4, 6, 7)) * np.array([200, 20, 1, 120])[:, None, None]
    got, *_ = _build(tmp_path, _files(tmp_path / "in", rain), job, provenance, name="pre")
    assert got.shape == (4, 6, 7)


def test_a_valid_range_overrules_the_suspicion(tmp_path, provenance):
    values = (VALUES * 10000).astype("float32")
    values[3] /= 10000
    warned = []
    job = Job(warn=warned.append)
    got, *_ = _build(tmp_path, _files(tmp_path / "in", values), job, provenance, valid_min=0.0, valid_max=9000.0)
    assert np.array_equal(got, values) and "already scaled" in warned[0]


def test_bad_inputs(tmp_path, job, provenance):
    with pytest.raises(ParameterError, match="nothing to stack"):
        plan_stack([], BuildOptions())
    paths = _files(tmp_path / "in", VALUES)
    for name, grid in (
        ("sm_200401.tif", make_grid(6, 7, x=10.1)),
        ("sm_200402.tif", make_grid(6, 7, crs=UTM33)),
    ):
        other = write_raster(tmp_path / name, VALUES[0], grid)
        with pytest.raises(GridError, match=f"sm_200301.tif and .*{name}"):
            plan_stack([*paths, other], BuildOptions())
    twice = write_raster(tmp_path / "b_200301.tif", VALUES[0])
    with pytest.raises(DateError, match="sm_200301.tif.*b_200301.tif|b_200301.tif.*sm_200301.tif"):
        plan_stack([*paths, twice], BuildOptions())
    container = _netcdf(tmp_path / "a.nc", VALUES)
    with pytest.raises(ParameterError, match="holds the variables sm, flag"):
        plan_stack([container], BuildOptions())
    with pytest.raises(ParameterError, match="no variable “ndvi”"):
        plan_stack([container], BuildOptions(variable="ndvi"))
    with pytest.raises(ParameterError, match="plain raster"):
        plan_stack(paths, BuildOptions(flag_variable="flag", flag_keep=(0,)))
    with pytest.raises(InputError, match="no such file"):
        plan_stack([str(tmp_path / "none_2003.tif")], BuildOptions())
    with pytest.raises(InputError, match="not a folder"):
        files_in(str(tmp_path / "nowhere"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no raster files"):
        files_in(str(tmp_path / "empty"))
    empty = _files(tmp_path / "nodata", np.full((2, 3, 3), np.nan))
    with pytest.raises(InputError, match="No value is left"):
        _build(tmp_path, empty, job, provenance)
    with pytest.raises(InputError, match="by the valid range"):
        _build(tmp_path, paths, job, provenance, valid_min=5.0)
    assert not (tmp_path / "stack.tif").exists()


def test_a_pattern_selects_the_files_of_a_folder(tmp_path, job, provenance):
    _files(tmp_path / "in", VALUES, "LST_Day_{:04d}{:02d}.tif")
    _files(tmp_path / "in", VALUES + 1, "LST_Night_{:04d}{:02d}.tif")
    paths = files_in(str(tmp_path / "in"), "LST_Night_YYYYMM")
    got, *_ = _build(tmp_path, paths, job, provenance, pattern="LST_Night_YYYYMM")
    assert np.array_equal(got, VALUES + 1)
    with pytest.raises(InputError, match="None of the 10 raster files"):
        files_in(str(tmp_path / "in"), "NDVI_YYYYMM")


def test_the_name_counts_where_a_pattern_is_given(tmp_path):
    """Processed files may carry the time of another file; who writes a pattern means the name."""
    path = write_raster(tmp_path / "sm_200305.tif", VALUES[0], descriptions=["1999-01-01"])
    assert plan_stack([path], BuildOptions()).axis.labels == ["1999-01-01"]
    assert plan_stack([path], BuildOptions(pattern="sm_YYYYMM")).axis.labels == ["2003-05-01"]


def test_two_dates_of_one_month_ask_for_daily_steps(tmp_path):
    for name in ("a_20030101.tif", "a_20030120.tif", "a_20030401.tif"):
        write_raster(tmp_path / name, VALUES[0])
    paths = files_in(str(tmp_path))
    assert plan_stack(paths, BuildOptions()).axis.step == "day"
    with pytest.raises(DateError, match="same month.*STEP to day"):
        plan_stack(paths, BuildOptions(step="month"))


@pytest.mark.parametrize(
    ("days", "step", "spacing"),
    [
        ((1, 17, 33, 49), "16day", 1),
        ((9, 25, 57), "16day+8", 1),
        ((1, 13, 25, 37), "day", 12),
        ((1, 2, 4, 5), "day", 1),
    ],
)
def test_composites_are_known_by_their_dates(tmp_path, job, provenance, days, step, spacing):
    paths = [write_raster(tmp_path / f"ndvi_2016{day:03d}.tif", VALUES[0]) for day in days]
    _, stack, _ = _build(tmp_path, paths, job, provenance)
    assert stack.axis.step == step and stack.spacing == spacing
    assert set(days) <= {day.timetuple().tm_yday for day in stack.axis.dates}
    assert stack.tags.get("spacing", "1") == str(spacing)


def test_a_stack_of_composites_keeps_its_spacing(tmp_path, job, provenance):
    paths = [write_raster(tmp_path / f"ndvi_2016{day:03d}.tif", VALUES[0]) for day in (1, 17, 33, 49)]
    _, first, _ = _build(tmp_path, paths[:2], job, provenance)
    again = str(tmp_path / "again.tif")
    build_stack(paths[2:], again, BuildOptions(), job, provenance, first.path)
    with TimeStack(again) as stack:
        assert stack.spacing == 16 and len(stack) == 49


def test_an_input_is_never_replaced(tmp_path, job, provenance):
    path = write_raster(tmp_path / "sm_200301.tif", VALUES[0])
    before = Path(path).read_bytes()
    with pytest.raises(ParameterError, match="is an input of this run"):
        build_stack([path], path, BuildOptions(scale=0.5), job, provenance)
    assert Path(path).read_bytes() == before


def test_months_of_different_years_are_no_years(tmp_path):
    for name in ("a_20140101.tif", "a_20170701.tif"):
        write_raster(tmp_path / name, VALUES[0])
    assert plan_stack(files_in(str(tmp_path)), BuildOptions()).axis.labels[-1] == "2017-07-01"


def test_an_extent_beyond_180_degrees(tmp_path):
    path = write_raster(tmp_path / "sm_200301.tif", VALUES[0], make_grid(6, 7, x=170, step=1.0))
    with pytest.raises(ParameterError, match="each side of 180"):
        plan_stack([path], BuildOptions(extent=(172, 46, 190, 49)))


def test_the_dry_run_lists_dates_and_files(tmp_path):
    paths = _files(tmp_path / "in", VALUES)
    text = plan_stack([paths[0], paths[2]], BuildOptions()).describe()
    assert "2003-02-01  absent" in text and "sm_200303.tif, band 1" in text


def test_cancel_leaves_nothing(tmp_path, provenance):
    paths = _files(tmp_path / "in", VALUES)
    calls = iter([False] * 4 + [True] * 99)
    with pytest.raises(Cancelled):
        build_stack(paths, str(tmp_path / "s.tif"), BuildOptions(), Job(cancelled=lambda: next(calls)), provenance)
    assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_start_does_not_take_the_place_of_dates_without_a_word(tmp_path, job, provenance):
    path = write_raster(tmp_path / "in.tif", VALUES, None, [f"2003-{month:02d}-01" for month in range(1, 6)])
    told = plan_stack([path], BuildOptions(start=date(2010, 3, 1))).notes
    assert len(told) == 1 and "2003-01-01 to 2003-05-01" in told[0] and "2010-03-01 to 2010-07-01" in told[0]
    assert plan_stack([path], BuildOptions(start=date(2003, 1, 1))).notes == ()


def test_a_step_that_moves_dates_or_leaves_most_of_the_axis_empty_is_told(tmp_path):
    paths = [write_raster(tmp_path / f"sm_2003{month:02d}05.tif", VALUES[0]) for month in (1, 4, 7)]
    told = []
    plan = plan_stack(paths, BuildOptions(step="dekad"), tell=Tell(on_warning=lambda m: told.append(str(m))))
    assert "3 of 3 dates" in plan.notes[0] and "2003-01-05 to 2003-01-01" in plan.notes[0]
    assert "3 dates on an axis of 19 dekads" in told[0]


def test_what_was_appended_before_is_told(tmp_path):
    old = write_stack(tmp_path / "old.tif", np.full((3, 2, 2), 0.2))
    new = write_stack(tmp_path / "new.tif", np.full((2, 2, 2), 0.3), "2001-03-01")
    with pytest.raises(
        DateError, match=r"new\.tif, band 1 \(2001-03-01\) is of the same date as a band of .*old\.tif \(APPEND_TO\)"
    ):
        run_core("buildstack", INPUT=[new], APPEND_TO=old, OUTPUT=str(tmp_path / "out.tif"))
