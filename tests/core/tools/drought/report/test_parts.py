"""Parts of the drought report: maps put together from windows, series and their trends, words."""

import pickle
from dataclasses import fields
from datetime import date

import numpy as np
import pytest
from support.files import write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.stack.common_dates import Record
from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.engine.engine import BlockJob
from agridrought.core.tools.drought.report import formatting as fmt
from agridrought.core.tools.drought.report import region
from agridrought.core.tools.drought.report.map_sums import MapNames, MapSums, Squares
from agridrought.core.tools.drought.report.plan import make_plan, phase_steps
from agridrought.core.tools.drought.report.sources import ReportOptions
from agridrought.core.tools.drought.report.survey import PixelPlaces, SurveyKernel, TrendMapsKernel
from agridrought.core.tools.drought.trend import mann_kendall
from agridrought.core.tools.drought.trend.prepared_test import PreparedTest
from agridrought.core.tools.drought.trend.sen_slope import slope_interval

NAN = np.nan


def windows_of(height, width, tall, wide):
    for row in range(0, height, tall):
        for col in range(0, width, wide):
            yield Window(row, col, min(tall, height - row), min(wide, width - col))


@pytest.mark.parametrize("edge, window", [(600, (3, 5)), (5, (4, 7)), (4, (23, 31)), (1, (1, 1)), (7, (6, 2))])
def test_maps_are_means_by_area_however_the_raster_is_cut(edge, window):
    rng = np.random.default_rng(4)
    values, areas = rng.normal(size=(23, 31)), rng.uniform(1, 2, (23, 31))
    values[rng.random(values.shape) < 0.3] = NAN
    squares = Squares.of(make_grid(23, 31), edge)
    maps = MapSums(squares, ("a", "b"))
    for part in windows_of(23, 31, *window):
        cut = part.inside(Window(0, 0, 23, 31))
        maps.add(maps.shape.part({"a": values[cut], "b": 2 * values[cut]}, areas[cut], part))
    k, mean = squares.side, maps.mean("a")
    assert mean.shape == (squares.grid.height, squares.grid.width) and max(mean.shape) <= max(edge, 1)
    for row in range(mean.shape[0]):
        for col in range(mean.shape[1]):
            block = (slice(row * k, (row + 1) * k), slice(col * k, (col + 1) * k))
            known = np.isfinite(values[block])
            if known.any():
                assert mean[row, col] == pytest.approx(np.average(values[block][known], weights=areas[block][known]))
            else:
                assert np.isnan(mean[row, col])
    np.testing.assert_allclose(maps.mean("b"), 2 * mean)


def test_the_grid_of_a_map_starts_where_the_pixels_do():
    full = make_grid(10, 7, x=5, y=40, step=0.5)
    grid = Squares.of(full, 4).grid
    assert (grid.height, grid.width) == (4, 3) and grid.transform[0] == 1.5
    assert grid.xy(0, 0) == full.xy(0, 0)


@pytest.mark.parametrize("window", [(3, 5), (8, 8), (23, 31)])
def test_centres_of_squares_come_from_one_window_each(window):
    codes = np.arange(23 * 31, dtype="int32").reshape(23, 31) + 1
    squares = Squares.of(make_grid(23, 31), 5)
    out = np.zeros((squares.grid.height, squares.grid.width), "int32")
    for part in windows_of(23, 31, *window):
        found, here = squares.centres(codes[part.inside(Window(0, 0, 23, 31))], part, 0), squares.window(part)
        cut = out[here.row : here.row + here.height, here.col : here.col + here.width]
        np.maximum(cut, found, out=cut)
    k = squares.side
    rows = np.minimum(np.arange(out.shape[0]) * k + k // 2, 22)
    cols = np.minimum(np.arange(out.shape[1]) * k + k // 2, 30)
    np.testing.assert_array_equal(out, codes[np.ix_(rows, cols)])


def test_slope_interval_lies_a_rank_around_that_of_scipy():
    from scipy.stats import theilslopes

    rng = np.random.default_rng(5)
    for _ in range(20):
        x = rng.normal(size=21).round(1)
        x[rng.random(21) < 0.15] = NAN
        steps = np.flatnonzero(np.isfinite(x))
        first, second = np.triu_indices(steps.size, 1)
        slopes = np.sort((x[steps][second] - x[steps][first]) / (steps[second] - steps[first]))
        _, _, *wanted = theilslopes(x[steps], steps, 0.95)
        for mine, theirs in zip(slope_interval(x), wanted, strict=True):
            place = np.searchsorted(slopes, theirs)
            low, high = slopes[max(place - 2, 0)], slopes[min(place + 2, slopes.size - 1)]
            assert low - 1e-12 <= mine <= high + 1e-12


def test_slope_interval_holds_zero_where_the_test_does_not_reject():
    rng = np.random.default_rng(6)
    x = rng.normal(size=(25, 300)) + np.linspace(0, 1.2, 25)[:, None]
    rejected = mann_kendall(x, 1.0).p <= 0.05
    limits = np.array([slope_interval(one) for one in x.T])
    outside = (limits[:, 0] > 0) | (limits[:, 1] < 0)
    assert 0.2 < rejected.mean() < 0.9
    assert (outside == rejected).mean() > 0.97  # the continuity correction moves a few on the border


@pytest.mark.parametrize("x", [[], [1.0], [NAN, 2.0]])
def test_slope_interval_of_too_few_values(x):
    assert np.isnan(slope_interval(np.array(x, float))).all()


def test_slope_interval_of_a_straight_line_and_of_a_constant():
    assert slope_interval(0.5 * np.arange(10.0)) == pytest.approx((0.5, 0.5))
    assert slope_interval(np.ones(10)) == (0.0, 0.0)


def months(count, start="2001-01-01"):
    return TimeAxis("month", step_number(date.fromisoformat(start), "month"), count)


def test_annual_means_need_half_of_the_months():
    values = np.arange(30.0)
    values[12:19] = NAN  # seven months of the second year
    found = region.annual(months(30), values)
    assert found.years.tolist() == [2001, 2002, 2003]
    np.testing.assert_allclose(found.values, [5.5, NAN, 26.5])
    assert found.trend is None


def test_trend_of_a_series_is_that_of_pymannkendall():
    pmk = pytest.importorskip("pymannkendall")
    rng = np.random.default_rng(8)
    values = rng.normal(size=21) - 0.05 * np.arange(21)
    trend = region.series_trend(np.arange(2003, 2024), values)
    original, whitened = pmk.original_test(values), pmk.pre_whitening_modification_test(values)
    assert trend.slope == pytest.approx(original.slope) and trend.p == pytest.approx(original.p)
    assert trend.p_whitened == pytest.approx(whitened.p) and trend.years == 21
    assert trend.low <= trend.slope <= trend.high
    assert trend.line.at(2013, trend.slope) == pytest.approx(np.median(values))
    assert trend.significant(0.05) == (max(original.p, whitened.p) <= 0.05)


def test_a_constant_series_has_no_trend_and_no_correlation():
    trend = region.series_trend(np.arange(10), np.zeros(10))
    assert trend.slope == 0 and trend.p == 1 and np.isnan(trend.autocorrelation)
    assert not trend.significant(0.05)


def test_rank_among_the_same_month():
    values = np.zeros(36)
    values[[2, 14, 26]] = 0.3, -1.0, -0.5
    assert region.rank(months(36), values, 26) == region.Rank(2, 3)
    assert [region.rank(months(36), values, step).from_wettest for step in (2, 14, 26)] == [1, 3, 2]
    values[14] = NAN
    assert region.rank(months(36), values, 26) == region.Rank(1, 2)
    assert region.rank(months(36), values, 14) is None


@pytest.mark.parametrize(
    "values, since", [([1, -1, -2, -1], 1), ([-1, -1], 0), ([-1, 0.1], None), ([-1, NAN, -1], 2), ([-1, 0, -1], 2)]
)
def test_dry_since(values, since):
    assert region.dry_since(np.array(values, float), len(values) - 1) == since


def test_the_latest_date_is_one_that_is_known():
    assert region.latest_date(np.array([1, 1, 0.6, 0.4, 0])) == 2
    assert region.latest_date(np.array([0.1, 0.2, 0.0])) == 1


@pytest.mark.parametrize(
    "step, day, text, season",
    [
        ("month", date(2018, 6, 1), "June 2018", "June"),
        ("dekad", date(2020, 2, 21), "21–29 February 2020", "21–29 February"),
        ("dekad", date(2020, 2, 1), "1–10 February 2020", "1–10 February"),
        ("year", date(2018, 1, 1), "2018", "year"),
        ("day", date(2018, 6, 5), "5 June 2018", "5 June"),
    ],
)
def test_dates_in_words(step, day, text, season):
    assert fmt.period(day, step) == text and fmt.season(day, step) == season


def test_numbers_in_words():
    assert [fmt.index(v) for v in (-0.123, 0.5, -0.001, NAN)] == ["−0.12", "+0.50", "0.00", "–"]
    assert [fmt.percent(v) for v in (0.34, 0.0, 0.001, 1.0, NAN)] == ["34 %", "0 %", "< 1 %", "100 %", "–"]
    assert [fmt.p_value(v) for v in (0.034, 0.0001, NAN)] == ["p = 0.034", "p < 0.001", "p unknown"]
    assert [fmt.ordinal(v) for v in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip
    assert fmt.km2(1234567.0) == "1\u202f235\u202f000\u202fkm²"
    assert [fmt.state(v) for v in (-0.2, -0.7, -1.0, -2.0, 0.7, NAN)] == [
        "near normal", "mild drought", "moderate drought", "extreme drought", "moister than normal", "unknown",
    ]  # fmt: skip


def test_kernels_can_leave_the_process(tmp_path):
    with TimeStack(write_stack(tmp_path / "x.tif", moist_values(120, 3, 4))) as stack:
        plan = make_plan(stack.axis, 119, phase_steps(stack, ""), ReportOptions())
        squares, job = Squares.of(stack.grid), BlockJob(window=stack.grid.window, outer=stack.grid.window)
        maps, small = (MapNames(squares, names) for names in plan.maps(True))
        places = PixelPlaces.of(stack, None)
        values = {"ssi": stack.read() - 0.2, "sm": stack.read()}
        test = PreparedTest.of(stack, "original", True, 0.05)
    kernel = SurveyKernel(plan, Record.of(stack), test, maps, small, places)
    outputs, part = kernel(values, job)
    copied, again = pickle.loads(pickle.dumps(kernel))(values, job)
    np.testing.assert_array_equal(outputs["trends"], copied["trends"])
    for field in fields(part):
        one, other = getattr(part, field.name), getattr(again, field.name)
        for a, b in zip(one, other, strict=True) if isinstance(one, tuple) else [(one, other)]:
            np.testing.assert_array_equal(a, b)
    second = TrendMapsKernel(MapNames(squares, ("slope", "significant")), places, 0.1)
    sums = [k({"trends": outputs["trends"]}, job)[1][2] for k in (second, pickle.loads(pickle.dumps(second)))]
    np.testing.assert_array_equal(*sums)
    assert sums[0][0, 2] == pytest.approx(places.areas(job.window).sum())


def test_calendar_months_without_a_value_have_no_map():
    """Some records are of a season only."""
    from agridrought.core.tools.drought.report.sections.maps import _month_panels

    maps = [np.full((2, 2), np.nan) for _ in range(12)]
    assert _month_panels(maps) == []
    for month in (4, 5, 6):
        maps[month - 1][0, 0] = 0.1
    assert [panel.title for panel in _month_panels(maps)] == ["April", "May", "June"]
