from datetime import date

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.data.stack.time_statistics import statistic_of, trailing
from agridrought.core.run.errors import DateError, InputError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.aggregate.period_statistics import period_statistics, plan_periods


def _daily(days=425, seed=3):
    rng = np.random.default_rng(seed)
    values = rng.random((days, 3, 4)).astype("float32")
    values[rng.random(values.shape) < 0.3] = np.nan
    return values


def _run(source, output, job, **options):
    return run_core(
        "aggregatestack",
        job,
        INPUT=source,
        OUTPUT=str(output),
        **{key.upper(): value for key, value in options.items()},
    )


def _aggregate(tmp_path, values, job, provenance, start="2003-01-01", step="day", **options):
    source = write_stack(tmp_path / "in.tif", values, start, step)
    _run(source, tmp_path / "out.tif", job, **options)
    return str(tmp_path / "out.tif")


@pytest.mark.parametrize("statistic", ["mean", "sum", "min", "max", "count"])
def test_statistics_against_numpy(statistic):
    x = _daily(20)
    got = statistic_of(x, statistic, 20, 0.6)
    valid = np.isfinite(x).sum(axis=0)
    want = valid if statistic == "count" else getattr(np, f"nan{statistic}")(x, axis=0)
    if statistic != "count":
        want = np.where(valid >= 12, want, np.nan)
    assert np.allclose(got, want, equal_nan=True, rtol=1e-6)


def test_a_share_is_met_exactly():
    x = np.array([1.0] * 8 + [np.nan] * 2)
    assert statistic_of(x, "mean", 10, 0.8) == 1
    assert np.isnan(statistic_of(x[1:], "mean", 10, 0.8))
    assert np.isnan(statistic_of(np.full(3, np.nan), "mean", 3, 0.0))


def test_months_of_daily_data(tmp_path, job, provenance):
    values = _daily()
    with TimeStack(_aggregate(tmp_path, values, job, provenance, period="month")) as stack:
        assert len(stack) == 14 and stack.axis.step == "month" and stack.axis.labels[-1] == "2004-02-01"
        got = stack.read()
    for month, (first, last) in enumerate([(0, 31), (31, 59), (59, 90)]):
        valid = np.isfinite(values[first:last]).mean(axis=0) >= 0.5
        want = np.where(valid, np.nanmean(values[first:last], axis=0), np.nan)
        assert np.allclose(got[month], want, equal_nan=True)


def test_the_started_month_at_the_edge_counts_with_all_its_days(tmp_path, job, provenance):
    values = np.ones((40, 2, 2))  # 31 days of January, 9 of February
    with TimeStack(_aggregate(tmp_path, values, job, provenance, period="month")) as stack:
        assert np.isfinite(stack.read()).all(axis=(1, 2)).tolist() == [True, False]


@pytest.mark.parametrize(
    "period, size", [("dekad", 42), ("year", 2), ("half_month", 28), ("pentad", 84), ("8day", 54), ("16day", 27)]
)
def test_other_periods(tmp_path, job, provenance, period, size):
    values = _daily()
    with TimeStack(_aggregate(tmp_path, values, job, provenance, period=period, min_valid=0.0)) as stack:
        assert (len(stack), stack.axis.step) == (size, period)
        first, second, third = (
            ((day - date(2003, 1, 1)).days for day in stack.axis.dates[:3]) if size > 2 else (0, 365, 425)
        )
        assert first == 0
        assert np.allclose(stack.read()[1], np.nanmean(values[second:third], axis=0), rtol=1e-5, equal_nan=True)


def test_climatology_has_twelve_bands_and_is_no_time_stack(tmp_path, job, provenance):
    values = _daily(48)
    path = _aggregate(tmp_path, values, job, provenance, step="month", period="calendar_month", min_valid=0.0)
    with RasterFile(path) as raster:
        assert raster.count == 12 and raster.descriptions[0] == "01 January"
        want = statistic_of(values[1::12], "mean", 4, 0.0)
        assert np.allclose(raster.read()[1], want, equal_nan=True)
    with pytest.raises(DateError, match="climatology"):
        TimeStack(path)


def test_trailing_window_leaves_the_day_itself_out():
    x = _daily(30)
    got = trailing(x, 10, "mean", 0.8)
    for day in range(30):
        before = x[max(day - 10, 0) : day]
        valid = np.isfinite(before).sum(axis=0)
        want = np.where(valid >= 8, np.nansum(before, axis=0) / np.maximum(valid, 1), np.nan)
        assert np.allclose(got[day], want, equal_nan=True)
    assert np.isnan(got[:8]).all()


def test_trailing_stack_keeps_its_dates(tmp_path, job, provenance):
    with TimeStack(_aggregate(tmp_path, _daily(40), job, provenance, period="trailing", statistic="sum")) as stack:
        assert len(stack) == 40 and stack.variable == "sm_pre10"


def test_a_period_that_is_not_longer_is_an_error(tmp_path, job, provenance):
    with pytest.raises(DateError, match="steps of a month"):
        _aggregate(tmp_path, _daily(24), job, provenance, step="month", period="dekad")
    with pytest.raises(DateError, match="needs a daily stack"):
        _aggregate(tmp_path, _daily(24), job, provenance, step="month", period="trailing")


@pytest.mark.parametrize(
    "options",
    [
        {"period": "week"},
        {"period": "calendar_month", "statistic": "sum"},
        {"statistic": "mode"},
        {"min_valid": 2},
        {"days": 0},
    ],
)
def test_impossible_options(tmp_path, job, provenance, options):
    with pytest.raises(ParameterError):
        _aggregate(tmp_path, _daily(40), job, provenance, **options)


@pytest.mark.parametrize("statistic", ["mean", "sum", "min", "max", "count"])
@pytest.mark.parametrize("days", [1, 2, 7, 10, 29, 30, 31, 365])
def test_trailing_windows_of_every_length_against_numpy(statistic, days):
    x = _daily(30)
    got = trailing(x, days, statistic, 0.3)
    for day in range(30):
        before = x[max(day - days, 0) : day]
        assert np.allclose(got[day], statistic_of(before, statistic, days, 0.3), equal_nan=True, rtol=1e-6)


def test_a_large_value_that_has_passed_leaves_no_rounding():
    x = np.full(40, 0.1, "float32")
    x[3] = 1e30
    assert np.array_equal(trailing(x, 10, "mean", 0.8)[14:], np.full(26, 0.1, "float32"))


CHOICES = [
    (period, statistic)
    for period in ("month", "dekad", "year", "calendar_month", "trailing")
    for statistic in ("mean", "sum", "min", "max", "count")
    if (period, statistic) != ("calendar_month", "sum")  # refused
]


@pytest.mark.parametrize(("period", "statistic"), CHOICES)
def test_streaming_gives_what_the_whole_record_gives(tmp_path, job, provenance, period, statistic):
    values, days = _daily(800), 45
    path = _aggregate(
        tmp_path, values, job, provenance, "2003-05-17", period=period, statistic=statistic, days=days, min_valid=0.4
    )
    if period == "trailing":
        want = trailing(values, days, statistic, 0.4)
    else:
        plan = plan_periods(TimeAxis("day", step_number(date(2003, 5, 17), "day"), 800), period)
        want = period_statistics(values, plan, statistic, 0.4, lambda: None)
    with RasterFile(path) as raster:
        assert np.allclose(raster.read(), want, equal_nan=True, rtol=1e-6) and np.isfinite(want).any()


def test_bands_that_are_stored_together_give_the_same(tmp_path, job, provenance):
    import rasterio

    values = _daily(120)
    source = write_stack(tmp_path / "in.tif", values, "2003-01-01", "day")
    with rasterio.open(source) as band, rasterio.open(
        tmp_path / "pixel.tif", "w", driver="GTiff", width=4, height=3, count=120, dtype="float32", crs=band.crs,
        transform=band.transform, interleave="pixel", nodata=np.nan,
    ) as pixel:  # fmt: skip
        pixel.write(values)
        pixel.descriptions = band.descriptions
        pixel.update_tags(time_step="day")
    with RasterFile(source) as a, RasterFile(str(tmp_path / "pixel.tif")) as b:
        assert (a.pixel_interleaved, b.pixel_interleaved) == (False, True)
    results = []
    for path in (source, str(tmp_path / "pixel.tif")):
        _run(path, tmp_path / "out.tif", job)
        with RasterFile(str(tmp_path / "out.tif")) as raster:
            results.append(raster.read())
    assert np.array_equal(*results, equal_nan=True) and np.isfinite(results[0]).any()


def test_leap_years_and_the_third_dekad(tmp_path, job, provenance):
    values = np.ones((60, 2, 2))  # to 29 February of a leap year
    path = _aggregate(tmp_path, values, job, provenance, "2004-01-01", period="dekad", statistic="count")
    with TimeStack(path) as stack:
        assert stack.read()[:, 0, 0].tolist() == [10, 10, 11, 10, 10, 9]
        assert stack.unit == "dates" and stack.axis.labels[-1] == "2004-02-21"
    path = _aggregate(tmp_path, values, job, provenance, "2004-01-01", period="month", min_valid=1.0)
    with TimeStack(path) as stack:
        assert np.isfinite(stack.read()).all()
    path = _aggregate(tmp_path, values, job, provenance, "2003-01-01", period="month", min_valid=1.0)
    with TimeStack(path) as stack:
        assert np.isfinite(stack.read()).all(axis=(1, 2)).tolist() == [True, True, False]


@pytest.mark.parametrize(
    "unit, step, summed, word",
    [
        ("mm", "day", "mm", ""),
        ("mm/day", "day", "mm", ""),
        ("mm d-1", "day", "mm", ""),
        ("mm day⁻¹", "day", "mm", ""),
        ("kg m-2 d-1", "day", "kg m-2", ""),
        ("mm month-1", "month", "mm", ""),
        ("mm/day", "month", "mm/day", "not per month"),
        ("kg m-2 s-1", "day", "kg m-2 s-1", "not per day"),
        ("m3 m-3", "day", "m3 m-3", "means nothing"),
        ("m3/m3", "day", "m3/m3", "means nothing"),
        ("K", "day", "K", ""),
    ],
)
def test_the_unit_of_a_sum(tmp_path, provenance, unit, step, summed, word):
    told = []
    values = np.ones((730 if step == "day" else 24, 2, 2))
    source = write_stack(tmp_path / "in.tif", values, "2001-01-01", step, unit=unit)
    options = dict(period="year", statistic="sum")
    _run(source, tmp_path / "out.tif", Job(warn=told.append), **options)
    with TimeStack(str(tmp_path / "out.tif")) as stack:
        assert stack.unit == summed
    assert word in told[0] if word else not told


def test_sums_that_lack_dates_are_told(tmp_path, provenance):
    values, told = np.ones((59, 2, 2)), []
    values[3, 0, 0] = np.nan
    source = write_stack(tmp_path / "in.tif", values, "2003-01-01", "day", unit="mm")
    for minimum in (0.5, 1.0):
        options = dict(period="month", statistic="sum", min_valid=minimum)
        _run(source, tmp_path / "out.tif", Job(warn=told.append), **options)
    assert len(told) == 1 and "12.5 % of the sums lack dates" in told[0]


@pytest.mark.parametrize("tagged", [True, False])
def test_composites_count_by_their_own_dates(tmp_path, provenance, tagged):
    """16-day composites: dated by the day, two in most months."""
    import rasterio

    days, told = np.arange(0, 365, 16), []
    if tagged:  # absent days are empty bands
        values = np.full((days[-1] + 1, 2, 2), np.nan)
        values[days] = 1
        source = write_stack(tmp_path / "in.tif", values, "2003-01-01", "day")
        with rasterio.open(source, "r+") as dataset:
            dataset.update_tags(spacing="16")
    else:
        labels = [date.fromordinal(date(2003, 1, 1).toordinal() + int(day)).isoformat() for day in days]
        source = write_raster(tmp_path / "in.tif", np.ones((23, 2, 2)), make_grid(2, 2), labels)
    job = Job(info=told.append)
    _run(source, tmp_path / "out.tif", job, period="month", min_valid=1.0)
    with TimeStack(str(tmp_path / "out.tif")) as stack:
        assert (stack.read() == 1).all() and len(stack) == 12 and stack.spacing == 1
    assert not tagged or "16 × day apart" in told[0]


def test_a_result_without_any_value_is_told(tmp_path, provenance):
    values, told = np.full((59, 2, 2), np.nan), []
    values[::10] = 1
    source = write_stack(tmp_path / "in.tif", values, "2003-01-01", "day")
    with pytest.raises(InputError, match="would hold no value"):
        _run(source, tmp_path / "out.tif", Job(warn=told.append))
    assert "Every value of the result is missing" in told[0] and not (tmp_path / "out.tif").exists()


def test_a_record_that_lacks_calendar_months(tmp_path, job, provenance):
    path = _aggregate(tmp_path, np.ones((40, 2, 2)), job, provenance, period="calendar_month")
    with RasterFile(path) as raster:
        assert np.isfinite(raster.read()).all(axis=(1, 2)).tolist() == [True, True] + [False] * 10


def test_what_is_held_does_not_grow_with_the_record(tmp_path, provenance, monkeypatch):
    """The steps of one read, of records of 3 months and of 3 years."""
    largest = []
    read = TimeStack.read

    def counted(stack, window=None, steps=slice(None), shape=None):
        values = read(stack, window, steps, shape)
        if shape is None:
            largest.append(values.shape[0])
        return values

    monkeypatch.setattr(TimeStack, "read", counted)
    for days in (90, 1095):
        source = write_stack(tmp_path / "in.tif", _daily(days), "2003-01-01", "day")
        for period in ("month", "calendar_month", "trailing"):
            _run(source, tmp_path / "out.tif", Job(), period=period)
    assert max(largest) == 32


def test_yearly_files_are_an_output_and_an_input(tmp_path, job, provenance):
    values = _daily(800)
    source = write_stack(tmp_path / "in.vrt", values, "2003-01-01", "day")
    _run(source, tmp_path / "out.vrt", job, min_valid=0.0)
    with TimeStack(str(tmp_path / "out.vrt")) as stack:
        assert np.allclose(stack.read()[1], statistic_of(values[31:59], "mean", 28, 0.0), equal_nan=True)
    files = sorted(path.name for path in (tmp_path / "out_files").iterdir())
    assert files == ["out_2003.tif", "out_2004.tif", "out_2005.tif"]
