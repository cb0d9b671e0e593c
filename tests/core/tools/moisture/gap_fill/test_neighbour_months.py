"""The passes over the months: against a plain loop, and the same however windows and spans are cut."""

import numpy as np
import pytest

from agridrought.core.run.errors import Cancelled
from agridrought.core.tools.moisture.gap_fill.moving_window import MovingWindow
from agridrought.core.tools.moisture.gap_fill.neighbour_months import Month, spatial_months
from agridrought.core.tools.moisture.gap_fill.reference_means import ReferenceMeans
from agridrought.core.tools.moisture.gap_fill.regression import RegressionOptions
from agridrought.core.tools.moisture.gap_fill.spatial_month import first_pass, neighbour_pass

SEASON = np.arange(14) % 4


def stack():
    rng = np.random.default_rng(8)
    pixel = 0.25 + 0.05 * rng.normal(size=(30, 34))
    sm = pixel + 0.02 * rng.normal(size=(14, 1, 1)) + 0.005 * rng.normal(size=(14, 30, 34))
    truth = sm.copy()
    sm[rng.random(sm.shape) < 0.3] = np.nan
    sm[2, 5:15, 5:15] = np.nan
    sm[6] = np.nan  # nothing is known of a whole month
    sm[:, 20:23, 3:5] = np.nan  # nor of some pixels
    return sm.astype(np.float32), truth


def temporal(sm):
    """Some estimate from the record."""
    mean = np.nan_to_num(sm).sum(axis=0) / np.maximum((~np.isnan(sm)).sum(axis=0), 1)
    return np.where(np.isnan(sm) & (mean > 0), mean, np.nan).astype(np.float32)


def streamed(sm, mask, options, season=SEASON, steps=None, part=(slice(None), slice(None)), inner=None, classes=None):
    found = ReferenceMeans.of(sm, season)
    record = temporal(sm)

    def read(step):
        place = None if season is None else season[step]
        every = ReferenceMeans(found.mean[(slice(None), *part)], found.count[(slice(None), *part)])
        values = sm[step][part]
        return Month(step, values, record[step][part], every.at(values, place))

    steps = steps or range(len(sm))
    own = None if classes is None else classes[part]
    window = MovingWindow(mask[part].shape, options.size, options.exponent, own)
    inner = inner or (slice(None), slice(None))
    months = list(spatial_months(read, steps, len(sm), mask[part], window, options, inner))
    assert [month.step for month in months] == list(steps)
    return np.stack([month.estimate for month in months])


def all_months_at_once(sm, mask, options, season=SEASON):
    """Second implementation: whole stacks, pass after pass, means by leaving each date out."""
    missing, record = np.isnan(sm) & mask, temporal(sm)
    window = MovingWindow(mask.shape, options.size, options.exponent)
    estimate = np.full(sm.shape, np.nan)
    for t in range(len(sm)):
        others = np.delete(sm, t, axis=0)
        alike = others[np.delete(season, t) == season[t]]
        count = (~np.isnan(alike)).sum(axis=0)
        climatology = np.where(count >= 3, np.nansum(alike, axis=0) / np.maximum(count, 1), np.nan)
        count = (~np.isnan(others)).sum(axis=0)
        mean = np.where(count > 0, np.nansum(others, axis=0) / np.maximum(count, 1), np.nan)
        estimate[t] = first_pass(sm[t], [climatology, mean], window, options, missing[t])
    for _ in range(options.passes):
        filled = np.where(np.isnan(sm), np.where(missing & ~np.isnan(estimate), estimate, record), sm)
        for t in range(len(sm)):
            before, after = (filled[k] if 0 <= k < len(sm) else None for k in (t - 1, t + 1))
            found = neighbour_pass(sm[t], before, after, window, options, missing[t])
            estimate[t] = np.where(np.isnan(found), estimate[t], found)
    return estimate


@pytest.mark.parametrize("passes", [0, 1, 2, 3])
@pytest.mark.parametrize("dates", [1, 2, 3, 14])
def test_the_stream_equals_a_loop_over_whole_stacks(passes, dates):
    sm = stack()[0][:dates]
    mask = np.ones(sm.shape[1:], bool)
    mask[25:, :9] = False
    options = RegressionOptions(size=9, passes=passes)
    found = streamed(sm, mask, options, SEASON[:dates])
    np.testing.assert_allclose(found, all_months_at_once(sm, mask, options, SEASON[:dates]), atol=2e-6)
    assert np.isnan(found[:, ~mask]).all() and np.isnan(found[~np.isnan(sm)]).all()


@pytest.mark.parametrize("steps", [range(0, 5), range(5, 9), range(9, 14), range(6, 7), range(0, 1), range(13, 14)])
def test_spans_equal_the_whole_record(steps):
    sm, mask, options = stack()[0], np.ones((30, 34), bool), RegressionOptions(size=9)
    whole = streamed(sm, mask, options)
    np.testing.assert_array_equal(streamed(sm, mask, options, steps=steps), whole[steps.start : steps.stop])


@pytest.mark.parametrize("with_classes", [False, True])
def test_windows_with_their_halo_equal_the_whole(with_classes):
    sm = stack()[0]
    mask = np.ones(sm.shape[1:], bool)
    mask[20, :10] = False
    classes = (np.indices(mask.shape).sum(axis=0) // 5 % 3).astype(float) if with_classes else None
    options = RegressionOptions(size=5, exponent=2)
    whole = streamed(sm, mask, options, classes=classes)
    halo = options.halo
    part = slice(12 - halo, 18 + halo), slice(0, 20 + halo)
    inner = slice(halo, halo + 6), slice(0, 20)
    block = streamed(sm, mask, options, part=part, inner=inner, classes=classes)
    np.testing.assert_allclose(block[(slice(None), *inner)], whole[:, 12:18, :20], atol=5e-6)


def test_no_more_months_are_read_than_are_needed():
    sm, mask, read = stack()[0], np.ones((30, 34), bool), []

    def reader(step):
        read.append(step)
        return Month(step, sm[step], temporal(sm)[step], ReferenceMeans.of(sm, None).at(sm[step], None))

    options = RegressionOptions(size=5, passes=2)
    months = spatial_months(reader, range(5, 8), len(sm), mask, MovingWindow(mask.shape, 5), options)
    assert next(months).step == 5 and read == [3, 4, 5, 6, 7]  # as far as the first month needs
    assert len(list(months)) == 2 and read == list(range(3, 10))


def test_passes_find_the_pattern_of_the_month():
    sm, truth = stack()
    found = streamed(sm, np.ones((30, 34), bool), RegressionOptions(size=9), None)
    gap = np.isnan(sm)
    gap[6] = False
    gap[:, 20:23, 3:5] = False
    assert np.isfinite(found[gap]).mean() > 0.99
    assert np.sqrt(np.nanmean((found - truth)[gap] ** 2)) < 0.25 * truth[gap].std()
    assert np.isnan(found[6]).all()


def test_backgrounds_leave_the_date_out():
    sm = np.array([0.1, 0.2, 0.3, np.nan, 0.5])[:, None, None]

    def at(season):
        means = ReferenceMeans.of(sm, season)
        return [means.at(sm[t], None if season is None else season[t]) for t in range(5)]

    expected = [1 / 3, 0.3, 0.8 / 3, 0.275, 0.2]
    np.testing.assert_allclose([every[0, 0] for (every,) in at(None)], expected, rtol=1e-6)
    np.testing.assert_allclose([one[0, 0] for one, _ in at(np.zeros(5, int))], expected, rtol=1e-6)
    assert all(np.isnan(one).all() for one, _ in at(np.arange(5)))


def test_backgrounds_keep_their_digits_in_long_records():
    sm = np.random.default_rng(1).uniform(0.1, 0.4, (7000, 1, 3)).astype(np.float32)
    (found,) = ReferenceMeans.of(sm, None).at(sm[17], None)
    np.testing.assert_allclose(found, np.delete(sm.astype(float), 17, axis=0).mean(axis=0), atol=6e-8)


def test_cancel():
    sm, mask = stack()[0], np.ones((30, 34), bool)

    def check():
        raise Cancelled

    def read(step):
        return Month(step, sm[step], temporal(sm)[step], [sm[step]])

    with pytest.raises(Cancelled):
        list(spatial_months(read, range(14), 14, mask, MovingWindow(mask.shape, check=check)))
