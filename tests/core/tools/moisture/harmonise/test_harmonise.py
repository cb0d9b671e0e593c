"""Harmonising sensors: vectors, a second implementation by pixel, and what must hold whatever the data."""

from datetime import date

import numpy as np
import pytest
from numpy.testing import assert_allclose

from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.run.errors import Cancelled, ParameterError
from agridrought.core.tools.moisture.harmonise import (
    WAYS,
    HarmoniseOptions,
    SharedDates,
    adjust,
    match_cdf,
    overlap_moments,
)
from agridrought.core.tools.moisture.harmonise.adjustment import METHODS

X = np.array([0.21, 0.24, 0.27, 0.25, 0.22, 0.19, 0.17, 0.18, 0.20, 0.23, 0.26, 0.24])
Y = np.array([0.30, 0.34, 0.36, 0.37, 0.31, 0.29, 0.26, 0.25, 0.29, 0.33, 0.35, 0.36])


def axis(start, size, step="month"):
    return TimeAxis(step, step_number(date.fromisoformat(start), step), size)


def dates_of(reference, other):
    return SharedDates.of(axis(*reference), axis(*other))


def way(result):
    return [WAYS[code] for code in result.way]


def pair(months, pixels=30, gain=1.7, offset=0.04, noise=0.01, seed=3, gaps=0.1):
    """Two sensors of one truth with a season, ``(months, pixels)`` each."""
    rng = np.random.default_rng(seed)
    season = 0.05 * np.cos(2 * np.pi * np.arange(months) / 12)[:, None]
    x = 0.25 + season + rng.normal(0, 0.02, (months, pixels))
    y = 0.2 + offset + gain * (x - 0.25) + rng.normal(0, noise, x.shape)
    x[rng.random(x.shape) < gaps] = np.nan
    y[rng.random(x.shape) < gaps] = np.nan
    return x.astype("float32"), y.astype("float32")


class TestVectors:
    """docs/methods.md §3.4."""

    def test_moments(self):
        m = overlap_moments(X[:, None], Y[:, None])
        assert m.count[0] == 12
        assert m.rho[0] == pytest.approx(0.9519364662, abs=1e-10)
        assert m.gain(regression=True)[0] == pytest.approx(0.7601683029, abs=1e-10)

    @pytest.mark.parametrize("method, want", [("regression", 0.2235670874), ("mean_sd", 0.2236630402)])
    def test_a_value_beyond_the_overlap(self, method, want):
        other = np.append(Y, 0.32)[:, None]
        done = adjust(X[:, None], other, dates_of(("2001-01-01", 12), ("2001-01-01", 13)),
                      HarmoniseOptions(method, 12))  # fmt: skip
        assert done.values[12, 0] == pytest.approx(want, abs=1e-10) and way(done) == ["overlap"]


def brute_force(x, y, fresh, method):
    """Luo eq 10 and 11 for one pixel with numpy's own functions; ``fresh`` are the values to adjust."""
    both = np.isfinite(x) & np.isfinite(y)
    a, b = x[both].astype("f8"), y[both].astype("f8")
    rho = np.corrcoef(a, b)[0, 1]
    gain = a.std() / b.std() * (rho if method == "regression" else 1)
    if not rho > 0:
        gain = 1
    return a.mean() + (fresh - b.mean()) * gain


@pytest.mark.parametrize("method", ["mean_sd", "regression"])
def test_the_overlap_by_a_second_implementation(method):
    x, y = pair(40)
    y[:, 3] = 1 - y[:, 3]  # goes the other way
    dates = dates_of(("2001-01-01", 40), ("2001-01-01", 40))
    done = adjust(x, y, dates, HarmoniseOptions(method))
    want = np.stack([brute_force(x[:, i], y[:, i], y[:, i], method) for i in range(30)], axis=1)
    assert_allclose(done.values, want, rtol=1e-6, atol=1e-7)
    assert way(done) == ["overlap"] * 3 + ["overlap_mean"] + ["overlap"] * 26


@pytest.mark.parametrize("months", [30, 90, 300])
def test_cdf_by_a_second_implementation(months):
    """numpy's percentiles and interpolation, and a line fitted to each outer segment."""
    x, y = pair(months)
    nodes = {30: np.arange(0, 101, 20), 90: np.arange(0, 101, 10),
             300: np.array([0, 5, *range(10, 91, 10), 95, 100])}[months]  # fmt: skip
    done = match_cdf(y, x, y, overlap_moments(x, y))
    for i in range(30):
        both = np.isfinite(x[:, i]) & np.isfinite(y[:, i])
        a, b = np.sort(x[both, i].astype("f8")), np.sort(y[both, i].astype("f8"))
        at, to = np.percentile(b, nodes), np.percentile(a, nodes)
        for outer, inner, part in ((0, 1, b <= at[1]), (-1, -2, b >= at[-2])):
            slope = np.linalg.lstsq((b[part] - at[inner])[:, None], a[part] - to[inner], rcond=None)[0][0]
            to[outer] = to[inner] + slope * (at[outer] - at[inner])
        assert_allclose(done[both, i], np.interp(y[both, i], at, to), atol=1e-6)


class TestCdf:
    def test_a_curved_relation_is_followed_where_a_line_is_not_enough(self):
        rng = np.random.default_rng(1)
        x = rng.uniform(0.1, 0.4, (240, 4))
        y = 0.6 * (x / 0.5) ** 2
        errors = {}
        for method in METHODS:
            done = adjust(x, y, dates_of(("2001-01-01", 240), ("2001-01-01", 240)), HarmoniseOptions(method))
            errors[method] = np.abs(done.values - x).mean()
        assert errors["cdf"] < 0.2 * errors["mean_sd"]

    def test_never_falls_where_the_values_rise_and_goes_on_beyond(self):
        x, y = pair(60)
        ladder = np.repeat(np.linspace(-0.2, 0.8, 400)[:, None], 30, axis=1)
        done = match_cdf(ladder, x, y, overlap_moments(x, y))
        assert np.isfinite(done).all() and np.diff(done, axis=0).min() >= 0
        assert_allclose(np.diff(done, axis=0)[-1], np.diff(ladder[:, 0])[-1] * overlap_moments(x, y).gain(False))

    def test_ties(self):
        x, y = pair(60, gaps=0)
        y = np.round(y, 1)
        done = match_cdf(y, x, y, overlap_moments(x, y))
        assert np.isfinite(done).all() and np.nanmin(done) > 0 and np.nanmax(done) < 0.5

    def test_missing_stays_missing(self):
        x, y = pair(60)
        assert np.array_equal(np.isnan(match_cdf(y, x, y, overlap_moments(x, y))), np.isnan(y))


@pytest.mark.parametrize("method", METHODS)
class TestProperties:
    span = (("2001-01-01", 80), ("2003-01-01", 90))

    def run(self, method, x, y):
        return adjust(x[:80], y[24:114], dates_of(*self.span), HarmoniseOptions(method)).values

    def test_shift_and_scale_of_the_input_do_not_matter(self, method):
        x, y = pair(114)
        assert_allclose(self.run(method, x, 3 * y + 0.5), self.run(method, x, y), atol=2e-6)

    def test_shift_and_scale_of_the_reference_carry_over(self, method):
        x, y = pair(114)
        assert_allclose(self.run(method, 2 * x - 0.1, y), 2 * self.run(method, x, y) - 0.1, atol=2e-6)

    def test_pixels_do_not_know_each_other(self, method):
        x, y = pair(114)
        assert_allclose(self.run(method, x[:, 5:6], y[:, 5:6]), self.run(method, x, y)[:, 5:6])

    def test_a_sensor_that_differs_by_a_line_is_brought_back(self, method):
        x, _ = pair(114, gaps=0)
        assert_allclose(self.run(method, x, 0.4 * x + 0.1), x[24:114], atol=2e-6)

    def test_missing_stays_missing(self, method):
        x, y = pair(114)
        assert np.array_equal(np.isnan(self.run(method, x, y)), np.isnan(y[24:114]))


class TestTheDecision:
    def test_counts_only_dates_on_which_the_pixel_has_both(self):
        x, y = pair(26, 3, gaps=0)
        x[:2, 1] = np.nan  # 24 left
        y[:3, 2] = np.nan  # 23 left
        done = adjust(x, y, dates_of(("2001-01-01", 26), ("2001-01-01", 26)), HarmoniseOptions("regression"))
        assert way(done)[:2] == ["overlap"] * 2 and way(done)[2] != "overlap"

    @pytest.mark.parametrize("method, least", [("mean_sd", 12), ("regression", 24), ("cdf", 24)])
    def test_the_usual_numbers(self, method, least):
        assert HarmoniseOptions(method).common_dates(axis("2001-01-01", 5)) == least
        assert HarmoniseOptions(method).common_dates(axis("2001-01-01", 5, "dekad")) == 3 * least
        assert HarmoniseOptions(method).common_dates(axis("2001-01-01", 5, "year")) == least
        assert HarmoniseOptions(method, 7).common_dates(axis("2001-01-01", 5)) == 7

    @pytest.mark.parametrize("method", METHODS)
    def test_constant_series_move_the_mean_alone(self, method):
        x, y = pair(40, 2, gaps=0)
        y[:, 0], x[:, 1] = 0.5, 0.3
        done = adjust(x, y, dates_of(("2001-01-01", 40), ("2001-01-01", 40)), HarmoniseOptions(method))
        assert way(done) == ["overlap_mean"] * 2
        assert_allclose(done.values[:, 0], x[:, 0].mean(), rtol=1e-6)
        assert_allclose(done.values[:, 1], 0.3 + y[:, 1] - y[:, 1].mean(), atol=1e-6)

    def test_of_another_unit_the_mean_alone_says_nothing(self):
        x, y = pair(40, 2, gaps=0)
        y[:, 0] = 50.0
        done = adjust(x, 100 * y, dates_of(("2001-01-01", 40), ("2001-01-01", 40)), same_unit=False)
        assert way(done) == ["none", "overlap"] and np.isnan(done.values[:, 0]).all()

    def test_no_value_in_the_reference(self):
        x, y = pair(40, 2)
        x[:, 0] = np.nan
        done = adjust(x, y, dates_of(("2001-01-01", 40), ("2001-01-01", 40)))
        assert way(done) == ["none", "overlap"] and np.isnan(done.values[:, 0]).all()

    def test_one_date(self):
        done = adjust(np.full((1, 1), 0.2), np.full((1, 1), 0.5), dates_of(("2001-01-01", 1), ("2001-01-01", 1)))
        assert way(done) == ["mean"] and done.values[0, 0] == pytest.approx(0.2)

    def test_values_that_are_no_evidence_are_adjusted_all_the_same(self):
        x, y = pair(40, 4, gaps=0)
        bad = y.copy()
        bad[::3] += 0.2
        learned = np.where(np.arange(40)[:, None] % 3 == 0, np.nan, y)
        dates = dates_of(("2001-01-01", 40), ("2001-01-01", 40))
        want = adjust(x, learned, dates).values
        done = adjust(x, bad, dates, evidence=learned).values
        assert np.isfinite(done).all()
        rest = np.arange(40) % 3 != 0
        assert_allclose(done[rest], want[rest])

    @pytest.mark.parametrize("kind", [dict(method="quantile"), dict(min_overlap=2)])
    def test_options_that_cannot_work(self, kind):
        with pytest.raises(ParameterError):
            HarmoniseOptions(**kind)

    def test_it_can_be_stopped(self):
        def check():
            raise Cancelled()

        x, y = pair(40)
        with pytest.raises(Cancelled):
            adjust(x, y, dates_of(("2001-01-01", 40), ("2004-05-01", 40)), check=check)


class TestWholeRecords:
    """Fewer common dates than the method needs."""

    def test_calendar_months_have_their_own_mean_and_spread(self):
        x, y = pair(180, gaps=0)
        first, second = x[:80], y[80:]
        done = adjust(first, second, dates_of(("2001-01-01", 80), ("2007-09-01", 100)))
        assert set(way(done)) == {"calendar"}
        month_x, month_y = np.arange(80) % 12, (np.arange(100) + 8) % 12
        for m in range(12):
            a, b = first[month_x == m].astype("f8"), second[month_y == m].astype("f8")
            want = a.mean(0) + (b - b.mean(0)) * a.std(0, ddof=1) / b.std(0, ddof=1)
            assert_allclose(done.values[month_y == m], want, atol=1e-6)

    def test_a_calendar_month_with_fewer_years_takes_the_whole_record(self):
        x, y = pair(180, 1, gaps=0)
        first, second = x[:80].copy(), y[80:]
        first[(np.arange(80) % 12 == 1) & (np.arange(80) > 40)] = np.nan  # Februaries of four years
        done = adjust(first, second, dates_of(("2001-01-01", 80), ("2007-09-01", 100)))
        months = (np.arange(100) + 8) % 12
        february, march = months == 1, months == 2
        assert way(done) == ["calendar"]
        want_x, want_y = balanced(first[:, 0], np.arange(80) % 12), balanced(second[:, 0], months)
        want = want_x[0] + (second[february, 0] - want_y[0]) * want_x[1] / want_y[1]
        assert_allclose(done.values[february, 0], want, atol=1e-6)
        assert_allclose(done.values[march, 0].mean(), first[np.arange(80) % 12 == 2, 0].mean(), atol=1e-6)

    @pytest.mark.parametrize("common", [5, 6])
    def test_a_short_record_takes_its_level_from_six_common_months(self, common):
        x, y = pair(128, gaps=0)
        first, second = x[:110], y[110 - common : 128 - common]
        start = f"2011-{9 - common:02d}-01"
        done = adjust(first, second, dates_of(("2002-07-01", 110), (start, 18)))
        assert set(way(done)) == {"record"}
        months_x, months_y = (np.arange(110) + 6) % 12, (np.arange(18) + 8 - common) % 12
        for i in range(30):
            a, b = balanced(first[:, i], months_x), balanced(second[:, i], months_y)
            if common == 6:
                a, b = (first[-6:, i].mean(), a[1]), (second[:6, i].mean(), b[1])
            assert_allclose(done.values[:, i], a[0] + (second[:, i] - b[0]) * a[1] / b[1], atol=1e-6)

    def test_a_short_record_without_common_months_has_the_mean_of_its_seasons(self):
        x, y = pair(140, gaps=0)
        first, second = x[:110], y[120:138]
        done = adjust(first, second, dates_of(("2002-01-01", 110), ("2012-01-01", 18)))
        assert set(way(done)) == {"record"}
        for i in range(30):
            a, b = balanced(first[:, i], np.arange(110) % 12), balanced(second[:, i], np.arange(18) % 12)
            assert_allclose(done.values[:, i], a[0] + (second[:, i] - b[0]) * a[1] / b[1], atol=1e-6)

    def test_less_than_a_year_moves_the_mean_alone(self):
        x, y = pair(140, gaps=0)
        done = adjust(x[:110], y[120:131], dates_of(("2002-01-01", 110), ("2012-01-01", 11)))
        assert set(way(done)) == {"mean"}
        assert_allclose(np.diff(done.values, axis=0), np.diff(y[120:131].astype("f8"), axis=0), atol=1e-6)
        same_season = np.stack([x[:110][np.arange(110) % 12 == m].mean(0) for m in range(11)]).mean(0)
        assert_allclose(done.values.mean(axis=0), same_season, atol=1e-6)

    def test_seasons_that_never_meet(self):
        """A record of summers, another of winters."""
        done = adjust(np.full((2, 1), 0.2), np.full((2, 1), 0.5), dates_of(("2001-06-01", 2), ("2002-01-01", 2)))
        assert way(done) == ["mean"] and done.values[0, 0] == pytest.approx(0.2)

    def test_years_are_one_season(self):
        x, y = pair(12, 3, gaps=0)
        done = adjust(x[:6], y[6:], dates_of(("2001-01-01", 6, "year"), ("2007-01-01", 6, "year")))
        assert set(way(done)) == {"calendar"}
        assert_allclose(done.values.mean(axis=0), x[:6].mean(axis=0), atol=1e-6)
        assert_allclose(done.values.std(axis=0), x[:6].std(axis=0), atol=1e-6)

    def test_days_and_dekads_count_by_month_and_year(self):
        rng = np.random.default_rng(5)
        for step, size in (("dekad", 36 * 6), ("day", 365 * 6)):
            x, y = rng.normal(0.2, 0.02, (size, 2)), rng.normal(0.4, 0.05, (size, 2))
            done = adjust(x, y, dates_of(("2001-01-01", size, step), ("2010-01-01", size, step)))
            assert set(way(done)) == {"calendar"}
            assert_allclose(done.values.mean(axis=0), x.mean(axis=0), atol=2e-3)
            assert_allclose(done.values.std(axis=0), x.std(axis=0), atol=2e-3)
            short = adjust(
                x[: size * 2 // 3],
                y,
                dates_of(("2001-01-01", size * 2 // 3, step), ("2010-01-01", size, step)),
            )
            assert set(way(short)) == {"record"}


def balanced(series, months):
    """Mean and SD of one series in which each calendar month weighs the same, by numpy's own average."""
    there = np.isfinite(series)
    series, months = series[there].astype("f8"), months[there]
    weights = 1 / np.bincount(months, minlength=12)[months]
    weights /= weights.sum()
    mean = np.average(series, weights=weights)
    return mean, np.sqrt(np.average((series - mean) ** 2, weights=weights) / (1 - (weights**2).sum()))
