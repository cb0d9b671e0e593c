import numpy as np
import pytest
from conftest import write_stack

from agridrought.core.aggregate import AggregateOptions, aggregate, statistic_of, trailing
from agridrought.core.errors import DateError, ParameterError
from agridrought.core.raster import RasterFile
from agridrought.core.stack import TimeStack


def _daily(days=425, seed=3):
    rng = np.random.default_rng(seed)
    values = rng.random((days, 3, 4)).astype("float32")
    values[rng.random(values.shape) < 0.3] = np.nan
    return values


def _aggregate(tmp_path, values, job, provenance, start="2003-01-01", step="day", **options):
    source = write_stack(tmp_path / "in.tif", values, start, step)
    aggregate(source, str(tmp_path / "out.tif"), AggregateOptions(**options), job, provenance)
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


@pytest.mark.parametrize("period, size", [("dekad", 42), ("year", 2)])
def test_other_periods(tmp_path, job, provenance, period, size):
    with TimeStack(_aggregate(tmp_path, _daily(), job, provenance, period=period, min_valid=0.0)) as stack:
        assert (len(stack), stack.axis.step) == (size, period)


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
    with TimeStack(
        _aggregate(tmp_path, _daily(40), job, provenance, period="trailing", statistic="sum")
    ) as stack:
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
def test_impossible_options(options):
    with pytest.raises(ParameterError):
        AggregateOptions(**options)
