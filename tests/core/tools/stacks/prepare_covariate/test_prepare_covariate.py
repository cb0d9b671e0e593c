"""Day and night, outliers, the steps of composites, and the whole of it on stacks."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from support.files import write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.gap_fill.temporal import CLIMATOLOGY, temporal_estimate
from agridrought.core.tools.stacks.prepare_covariate.day_night import mean_of_day_and_night, month_sums
from agridrought.core.tools.stacks.prepare_covariate.kernel import PrepareOptions, prepare_block
from agridrought.core.tools.stacks.prepare_covariate.outliers import find_outliers, robust_sd
from agridrought.core.tools.stacks.prepare_covariate.sampling import composite_days, sampling_of

NONE = PrepareOptions(outlier_k=0, fill=False)


def _axis(start, size, step="month"):
    return TimeAxis(step, step_number(date.fromisoformat(start), step), size)


def _temperatures(months=120, height=4, width=5, seed=2):
    """LST of day and night in K: a season, a difference with a season of its own, and weather."""
    rng = np.random.default_rng(seed)
    phase = 2 * np.pi * np.arange(months)[:, None, None] / 12
    mean = 285 - 10 * np.cos(phase) + rng.normal(0, 1, (months, height, width))
    difference = 8 - 5 * np.cos(phase) + rng.normal(0, 1.5, (1, height, width)) + np.zeros_like(mean)
    return (mean + difference / 2).astype("float32"), (mean - difference / 2).astype("float32")


# Day and night ------------------------------------------------------------------


def test_both_seen_is_the_plain_mean():
    day, night = (x.reshape(len(x), -1) for x in _temperatures())
    month = np.arange(len(day)) % 12
    mean = mean_of_day_and_night(day, night, month, np.full(12, np.nan))
    np.testing.assert_array_equal(mean, (day.astype("f8") + night) / 2)


@pytest.mark.parametrize("hidden", ["day", "night"])
def test_a_single_value_loses_the_mean_difference(hidden):
    day, night = (x.reshape(len(x), -1).astype("f8") for x in _temperatures(600))
    month = np.arange(len(day)) % 12
    truth = (day + night) / 2
    raster = [np.mean((day - night)[month == k]) for k in range(12)]
    (day if hidden == "day" else night)[-12:] = np.nan
    mean = mean_of_day_and_night(day, night, month, np.array(raster))
    # Fifty years of pairs outweigh the three that stand for the raster and the pixel's departure.
    np.testing.assert_allclose(mean, truth, atol=0.02)


def test_the_difference_by_hand():
    """One pixel, pairs only in January (6, 10): the weights of pairs and pseudo-pairs as the docstring says."""
    month = np.array([0, 0, 1, 2])
    day = np.array([[286.0], [290.0], [300.0], [300.0]])
    night = np.array([[280.0], [280.0], [np.nan], [np.nan]])
    raster = np.array([4.0, 9.0] + [np.nan] * 10)
    departure = (16 - 2 * 4) / (2 + 3)
    mean = mean_of_day_and_night(day, night, month, raster)
    np.testing.assert_allclose(mean[:, 0], [283, 285, 300 - (9 + departure) / 2, np.nan])
    night[1] = np.nan
    departure = (6 - 4) / 4
    january = (6 + 3 * (4 + departure)) / 4
    assert mean_of_day_and_night(day, night, month, raster)[1, 0] == pytest.approx(290 - january / 2)


def test_a_pixel_without_pairs_takes_the_raster_and_shifts_pass_through():
    day, night = np.array([[300.0, np.nan]] * 3), np.array([[np.nan, 290.0]] * 3)
    month = np.array([0, 1, 2])
    raster = np.array([2.0, 4.0, 6.0] + [np.nan] * 9)
    mean = mean_of_day_and_night(day, night, month, raster)
    np.testing.assert_allclose(mean, [[299, 291], [298, 292], [297, 293]])
    np.testing.assert_allclose(mean_of_day_and_night(day - 273.15, night - 273.15, month, raster), mean - 273.15)


def test_sums_of_the_raster():
    day, night = _temperatures()
    day[5, 0, 0] = night[5, 1, 1] = night[17] = np.nan
    month = np.arange(len(day)) % 12
    sums = month_sums(day, night, month)
    for k in (4, 5):
        pairs = (day - night)[month == k].astype("f8")
        assert sums[k, 1] == np.isfinite(pairs).sum()
        assert sums[k, 0] == pytest.approx(np.nansum(pairs), rel=1e-6)


# Outliers -------------------------------------------------------------------------


def _slow_outliers(x, k):
    """One pixel, without a mean year, as docs/methods.md §2 says it."""
    step = np.diff(x)
    sd = 1.4826 * np.nanmedian(np.abs(step))
    found = []
    for t in range(1, len(x) - 1):
        a, b = x[t] - x[t - 1], x[t + 1] - x[t]
        found.append(bool(a * b < 0 and abs(a) > k * sd and abs(b) > k * sd))
    return np.array([False, *found, False])


@pytest.mark.parametrize("k", [1.0, 3.0])
def test_outliers_against_a_plain_loop(k):
    rng = np.random.default_rng(7)
    x = rng.standard_t(2, (60, 50))
    x[rng.random(x.shape) < 0.1] = np.nan
    outlier, judged = find_outliers(x, None, k)
    np.testing.assert_array_equal(outlier, np.stack([_slow_outliers(c, k) for c in x.T], axis=1))
    assert outlier.any() and not (outlier & ~judged).any()
    np.testing.assert_array_equal(judged[1:-1], np.isfinite(x[:-2]) & np.isfinite(x[1:-1]) & np.isfinite(x[2:]))


def test_a_spike_is_found_in_the_season_only_through_the_mean_year():
    day, _ = _temperatures(120)
    x = day.reshape(len(day), -1).astype("f8")
    season = np.arange(len(x)) % 12
    clean, _ = find_outliers(x, season, 4.0)
    x[51] += 8.0
    with_mean_year, _ = find_outliers(x, season, 4.0)
    without, _ = find_outliers(x, None, 4.0)
    assert clean.mean() < 0.01 and with_mean_year[51].mean() > 0.8 and without[51].mean() < 0.1


def test_a_step_or_a_single_side_is_no_outlier():
    rng = np.random.default_rng(1)
    x = rng.normal(0, 0.1, (40, 1))
    x[20:] += 50  # a step: both sides do not go opposite ways
    x[0] += 50  # the first: only one side
    x[10], x[11] = np.nan, x[11] + 50  # beside a gap
    outlier, judged = find_outliers(x, None, 3.0)
    assert not outlier[[0, 10, 11, 19, 20, 39]].any() and not judged[[0, 10, 11, 39]].any()


def test_constant_and_nearly_constant_series():
    flat = np.full((30, 1), 0.4)
    assert not find_outliers(flat)[0].any()
    flat[12] = 0.9  # more than half of the steps are 0: their mean size takes over
    outlier, _ = find_outliers(flat)
    assert outlier[12, 0] and outlier.sum() == 1


@pytest.mark.parametrize("length", [0, 1, 2, 8])
def test_short_records_are_not_judged(length):
    x = np.zeros((length, 3))
    x[length // 2 : length // 2 + 1] = 99
    outlier, judged = find_outliers(x, None, 3.0)
    assert outlier.shape == x.shape and not outlier.any() and not judged.any()


def test_shift_and_scale_change_no_outlier():
    x = np.random.default_rng(3).standard_t(2, (40, 30))
    one = find_outliers(x)[0]
    np.testing.assert_array_equal(find_outliers(-8 * x + 64)[0], one)


def test_the_robust_sd_is_that_of_a_normal_variable():
    size = np.abs(np.random.default_rng(1).normal(0, 2.5, (20001, 2)))
    size[:10000, 1] = np.nan
    sd, count = robust_sd(size)
    np.testing.assert_allclose(sd, 2.5, rtol=0.03)
    assert count.tolist() == [20001, 10001]
    assert robust_sd(np.full((4, 1), np.nan))[1] == 0


# Steps of composites ------------------------------------------------------------------


@pytest.mark.parametrize("rhythm, first, per_year", [(16, 1, 23), (16, 9, 23), (8, 1, 46)])
def test_composites_are_recognised_over_leap_years(rhythm, first, per_year):
    axis = _axis("2015-01-01", 365 + 366 + 365, "day")
    place = np.array([day.timetuple().tm_yday for day in axis.dates])
    wanted = (place - first) % rhythm == 0
    present = wanted.copy()
    present[np.flatnonzero(wanted)[[5, 30]]] = False  # two composites have no value anywhere
    sampling = sampling_of(axis, present)
    assert sampling.days == rhythm
    np.testing.assert_array_equal(sampling.steps, np.flatnonzero(wanted))
    assert sampling.season.max() == per_year - 1 and (np.bincount(sampling.season) == 3).all()


def test_days_as_such_have_the_dekad_as_season():
    axis = _axis("2015-01-01", 400, "day")
    sampling = sampling_of(axis, np.ones(400, bool))
    assert sampling.days == 0 and sampling.steps.size == 400
    assert sampling.season[[0, 9, 10, 30, 31, 364, 365]].tolist() == [0, 0, 1, 2, 3, 35, 0]


def test_steps_of_other_axes_are_their_own():
    dekads, years = (sampling_of(_axis("2015-01-01", 40, s), np.zeros(40, bool)) for s in ("dekad", "year"))
    assert dekads.season[[0, 35, 36]].tolist() == [0, 35, 0] and dekads.month[35] == 11
    assert years.season is None and years.steps.size == 40


def test_two_dates_or_odd_ones_are_no_rhythm():
    assert composite_days(np.array([1, 17])) == 0
    assert composite_days(np.array([1, 17, 34])) == 0
    assert composite_days(np.array([1, 101, 201])) == 0


# On stacks ---------------------------------------------------------------------------


def _prepare(tmp_path, job, provenance, values, options=PrepareOptions(), night=None, **more):
    source = write_stack(tmp_path / "in.tif", values, unit="K", variable="lst", **more)
    if night is not None:
        night = night if isinstance(night, str) else write_stack(tmp_path / "night.tif", night, unit="K", **more)
    numbers = run_core(
        "preparecovariate",
        job,
        INPUT=source,
        NIGHT=night,
        OUTPUT=str(tmp_path / "out.tif"),
        OUTLIER_K=options.outlier_k,
        FILL=options.fill,
    )
    with TimeStack(str(tmp_path / "out.tif")) as stack:
        return stack.read(), numbers


def _told(job):
    told = []
    return replace(job, warn=told.append, info=told.append), told


def test_a_long_record_is_cleaned_and_filled(tmp_path, job, provenance):
    day, night = _temperatures()
    truth = (day + night) / 2
    day[40:42] = np.nan  # night alone
    day[70], night[70] = np.nan, np.nan  # a gap
    day[90] += 60  # an outlier of 30 K
    day[:, 0, 0], night[:, 0, 0] = np.nan, np.nan  # sea
    told_job, told = _told(job)
    found, numbers = _prepare(tmp_path, told_job, provenance, day, night=night)
    assert np.isnan(found[:, 0, 0]).all()
    land = np.ones((4, 5), bool)
    land[0, 0] = False
    for steps, close in ((slice(40, 42), 0.6), (slice(70, 71), 4), (slice(90, 91), 4)):
        assert np.abs(found - truth)[steps, land].max() < close
    kept = np.isfinite(day) & np.isfinite(night)
    kept[90] = False
    equal = found[kept] == ((day.astype("f8") + night) / 2).astype("f4")[kept]
    # All other values stay to the last bit, but for the few outliers that the weather made.
    assert 1 - equal.mean() < 0.004
    assert 19 / (119 * 19) <= numbers["OUTLIER_SHARE"] < 0.014
    assert numbers["UNFILLED_SHARE"] == 0 and 38 / (120 * 19) <= numbers["FILLED_SHARE"] < 0.03
    assert any("come from day or night alone" in text for text in told)
    assert any("outlier(s) were taken out" in text for text in told)


def test_without_outliers_and_filling_nothing_changes(tmp_path, job, provenance):
    day, _ = _temperatures(30)
    day[np.random.default_rng(1).random(day.shape) < 0.2] = np.nan
    found, numbers = _prepare(tmp_path, job, provenance, day, NONE)
    np.testing.assert_array_equal(found, day)
    assert numbers["OUTLIER_SHARE"] == numbers["FILLED_SHARE"] == 0
    assert numbers["UNFILLED_SHARE"] == pytest.approx(np.isnan(day).mean())


def test_filling_is_the_temporal_estimate(tmp_path, job, provenance):
    day, _ = _temperatures(60)
    day[np.random.default_rng(1).random(day.shape) < 0.2] = np.nan
    day[20:34, 2, 2] = np.nan
    found, numbers = _prepare(tmp_path, job, provenance, day, PrepareOptions(outlier_k=0))
    estimate, kind = temporal_estimate(day.reshape(60, -1), np.arange(60) % 12)
    estimate = np.clip(estimate.reshape(day.shape), np.nanmin(day, axis=0), np.nanmax(day, axis=0))
    want = np.where(np.isnan(day), estimate, day)
    np.testing.assert_allclose(found, want.astype("f4"), equal_nan=True)
    missing = np.isnan(day)
    assert numbers["FILLED_SHARE"] == pytest.approx((missing & np.isfinite(want)).mean())
    assert numbers["CLIMATOLOGY_SHARE"] == pytest.approx((kind == CLIMATOLOGY).sum() / (kind > 0).sum())
    assert numbers["CLIMATOLOGY_SHARE"] > 0


def test_a_short_record_says_what_stays_missing(tmp_path, job, provenance):
    day, _ = _temperatures(24)
    day[5:13, 1, 1] = np.nan
    told_job, told = _told(job)
    found, numbers = _prepare(tmp_path, told_job, provenance, day)
    assert np.isnan(found[5:13, 1, 1]).all() and numbers["UNFILLED_SHARE"] == pytest.approx(8 / (24 * 20))
    assert any("8 stay missing" in text for text in told)


def test_composites_of_sixteen_days(tmp_path, job, provenance):
    values = np.full((366, 3, 4), np.nan, "float32")
    rng = np.random.default_rng(4)
    dates = np.arange(0, 366, 16)
    values[dates] = 0.5 + 0.3 * np.sin(np.pi * dates / 366)[:, None, None] + rng.normal(0, 0.01, (23, 3, 4))
    values[160, 1, 1] = -0.3  # a cloud
    values[208, 2, 2] = np.nan
    told_job, told = _told(job)
    found, numbers = _prepare(tmp_path, told_job, provenance, values, start="2016-01-01", step="day")
    assert abs(found[160, 1, 1] - 0.79) < 0.05 and abs(found[208, 2, 2] - 0.79) < 0.05
    assert np.isfinite(found[dates]).all() and np.isnan(np.delete(found, dates, axis=0)).all()
    assert numbers["UNFILLED_SHARE"] == 0 and "composites of 16 days" in told[0]


def test_days_with_holes_cannot_be_judged_and_this_is_told(tmp_path, job, provenance):
    values = np.full((60, 2, 2), np.nan, "float32")
    values[[0, 3, 8, 15, 21, 40, 59]] = 280
    told_job, told = _told(job)
    _prepare(tmp_path, told_job, provenance, values, step="day")
    assert any("No value could be judged" in text for text in told)


def test_one_pixel_and_one_date(tmp_path, job, provenance):
    found, numbers = _prepare(tmp_path, job, provenance, np.full((1, 1, 1), 280.0))
    assert found.tolist() == [[[280.0]]] and numbers["UNFILLED_SHARE"] == 0


def test_windows_and_threads_give_the_same(tmp_path, provenance):
    day, night = _temperatures(30, 260, 150)
    rng = np.random.default_rng(1)
    day[rng.random(day.shape) < 0.1] = np.nan
    night[rng.random(day.shape) < 0.1] = np.nan
    # A budget that is too small for two threads, and windows that do not follow the raster.
    small, _ = _prepare(tmp_path, Job(memory=40 * 2**20, threads=2), provenance, day, night=night)
    large, _ = _prepare(tmp_path, Job(memory=2**30, threads=1), provenance, day, night=night)
    # The raster's mean difference is added up in another order; float32 holds 3e-5 K.
    np.testing.assert_allclose(small, large, atol=4e-5)
    again, _ = _prepare(tmp_path, Job(memory=40 * 2**20, threads=2), provenance, day, night=night)
    np.testing.assert_array_equal(small, again)


def test_dates_that_night_lacks_are_missing_there(tmp_path, job, provenance):
    day, night = _temperatures(48)
    short = write_stack(tmp_path / "n.tif", night[12:60], start="2002-01-01", unit="K")  # ends with the day's last
    late = write_stack(tmp_path / "l.tif", np.concatenate([night[12:], night[:6]]), start="2002-01-01", unit="K")
    told_job, told = _told(job)
    found, _ = _prepare(tmp_path, told_job, provenance, day, NONE, night=short)
    np.testing.assert_allclose(found[12:], ((day + night) / 2)[12:], atol=1e-4)
    np.testing.assert_allclose(found[:12], ((day + night) / 2)[:12], atol=2.5)
    assert np.abs((found - (day + night) / 2)[:12]).mean() < 0.5 and "lacks 12 date(s)" in told[0]
    told.clear()
    _prepare(tmp_path, told_job, provenance, day, NONE, night=late)
    assert any("6 date(s)" in text and "left out" in text for text in told)


def test_a_night_that_does_not_fit(tmp_path, job, provenance):
    day, night = _temperatures(24)
    write = lambda **more: write_stack(tmp_path / "n.tif", **{"values": night, "unit": "K"} | more)  # noqa: E731
    for error, words, more in (
        (GridError, "do not lie on one grid", {"grid": make_grid(4, 5, x=11)}),
        (DateError, "by month and .* by dekad", {"step": "dekad"}),
        (DateError, "no date in common", {"start": "2011-01-01"}),
        (UnitError, "“K” and “degC”", {"unit": "degC"}),
        (UnitError, "medians", {"values": night - 273.15, "unit": ""}),
        (UnitError, "SCALE 0.02", {"values": night / 0.02}),
        (InputError, "holds no value", {"values": np.full(night.shape, np.nan)}),
    ):
        with pytest.raises(error, match=words):
            _prepare(tmp_path, job, provenance, day, night=write(**more))
        assert not (tmp_path / "out.tif").exists()


def test_other_refusals(tmp_path, job, provenance):
    with pytest.raises(ParameterError, match="OUTLIER_K is -1"):
        _prepare(tmp_path, job, provenance, _temperatures(24)[0], PrepareOptions(outlier_k=-1))
    with pytest.raises(ParameterError, match="OUTLIER_K is nan"):
        _prepare(tmp_path, job, provenance, _temperatures(24)[0], PrepareOptions(outlier_k=float("nan")))
    with pytest.raises(InputError, match="holds no value"):
        _prepare(tmp_path, job, provenance, np.full((24, 2, 2), np.nan))
    with pytest.raises(Cancelled):
        _prepare(tmp_path, replace(job, cancelled=lambda: True), provenance, _temperatures(24)[0])
    assert [path.name for path in tmp_path.iterdir()] == ["in.tif"]


def test_what_the_output_tells(tmp_path, job, provenance):
    day, night = _temperatures(24)
    _prepare(tmp_path, job, provenance, day, night=night)
    with TimeStack(str(tmp_path / "out.tif")) as stack, RasterFile(str(tmp_path / "in.tif")) as source:
        assert stack.unit == "K" and stack.variable == "lst" and stack.axis == _axis("2001-01-01", 24)
        assert not stack.grid.difference(source.grid)
        assert "night.tif" in stack.tags["processing"] and "in.tif" in stack.tags["processing"]


def test_what_is_filled_stays_within_what_the_pixel_was():
    """Without a climatology the straight line at an end would leave the range of an NDVI."""
    x = np.array([np.nan, 0.87, -0.14, 0.4, 0.5, 0.45, 0.3, 0.2, 0.6, 0.1])[:, None]
    filled, counts = prepare_block(x, None, PrepareOptions(outlier_k=0))
    assert counts.filled == 1 and -0.14 <= filled[0, 0] <= 0.87
