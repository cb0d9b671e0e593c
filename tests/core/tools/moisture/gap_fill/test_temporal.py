"""Estimates from a pixel's own record."""

import numpy as np
import pytest

from agridrought.core.data.stack.modified_sinc import smoothing_matrix
from agridrought.core.run.errors import Cancelled
from agridrought.core.tools.moisture.gap_fill.temporal import (
    CLIMATOLOGY,
    ESTIMATE,
    NO_ESTIMATE,
    TemporalKernel,
    temporal_estimate,
)

Y = [.21, .23, .26, .27, .25, np.nan, .20, .19, .18, .20, .22, .24, .25, np.nan, np.nan, .28, .26, .23, .21,
     .19, .18, .19, .22, .23]  # fmt: skip


def test_fixed_point_vector():
    estimate, kind = temporal_estimate(np.array(Y)[:, None])
    np.testing.assert_allclose(estimate[[5, 13, 14], 0], [0.223967, 0.266208, 0.279438], atol=6e-7)
    assert (kind[[5, 13, 14], 0] == ESTIMATE).all() and kind.sum() == 3 * ESTIMATE
    assert np.isnan(estimate[np.isfinite(Y), 0]).all()


def dense_fixed_point(y, degree, half_width):
    """Second implementation: pieces cut by hand, dense solve."""
    missing = np.isnan(y)
    out = np.full(y.size, np.nan)
    pieces, start, i = [], 0, 0
    while i < y.size:
        j = i
        while j < y.size and missing[j]:
            j += 1
        if j - i > (1 if i == 0 or j == y.size else 3):
            pieces.append((start, i))
            start = j
        i = max(j, i + 1)
    pieces.append((start, y.size))
    for a, b in pieces:
        m = missing[a:b]
        if m.any() and (~m).sum() >= 2:
            s = smoothing_matrix(b - a, degree, half_width)
            system = np.eye(m.sum()) - s[np.ix_(m, m)]
            out[a:b][m] = np.linalg.solve(system, s[np.ix_(m, ~m)] @ y[a:b][~m])
    return out


@pytest.mark.parametrize(("degree", "half_width"), [(4, 6), (2, 5), (6, 12)])
@pytest.mark.parametrize("share", [0.1, 0.4, 0.7])
def test_agrees_with_dense_solves(degree, half_width, share):
    rng = np.random.default_rng(int(100 * share))
    x = 0.25 + 0.01 * rng.normal(size=(70, 60)).cumsum(axis=0)
    x[rng.random(x.shape) < share] = np.nan
    found, _ = temporal_estimate(x, kernel=TemporalKernel(degree, half_width))
    expected = np.stack([dense_fixed_point(y, degree, half_width) for y in x.T], axis=1)
    np.testing.assert_allclose(found, expected, atol=1e-12)


@pytest.mark.parametrize("pattern", ["OMMM" * 30 + "O", "OM" * 40 + "O", "OOMMM" * 10 + "OO"])
def test_elimination_is_stable_in_the_worst_patterns(pattern):
    y = np.random.default_rng(5).normal(size=len(pattern))
    y[[c == "M" for c in pattern]] = np.nan
    found, _ = temporal_estimate(y[:, None])
    np.testing.assert_allclose(found[:, 0], dense_fixed_point(y, 4, 6), atol=1e-12)


def test_climatology_is_taken_off_and_added_back():
    season = np.arange(60) % 12
    cycle = 0.2 + 0.1 * np.sin(season / 12 * 2 * np.pi)
    x = (cycle + 0.02)[:, None].copy()
    x[30:32] = np.nan
    estimate, kind = temporal_estimate(x, season)
    np.testing.assert_allclose(estimate[30:32, 0], cycle[30:32] + 0.02, atol=1e-12)
    assert (kind[30:32] == ESTIMATE).all()


def test_long_gaps_fade_into_climatology():
    season = np.arange(120) % 12
    x = np.full((120, 1), 0.2)
    x[49], x[60] = 0.3, 0.1  # the rims of a gap of ten months
    x[50:60] = np.nan
    x[118:] = np.nan  # and two months at the end
    estimate, kind = temporal_estimate(x, season)
    climatology = np.array([np.nanmean(x[season == k]) for k in range(12)])[season]
    anomaly = estimate[50:60, 0] - climatology[50:60]
    assert (anomaly[:3] > 0).all() and (np.diff(anomaly[:3]) < 0).all() and anomaly[0] < 0.3 - climatology[49]
    assert (anomaly[-3:] < 0).all() and (np.diff(anomaly[-3:]) < 0).all() and anomaly[-1] > 0.1 - climatology[60]
    np.testing.assert_allclose(anomaly[3:7], 0, atol=1e-12)
    assert kind[50:60, 0].tolist() == [ESTIMATE] * 3 + [CLIMATOLOGY] * 4 + [ESTIMATE] * 3
    assert kind[118:, 0].tolist() == [ESTIMATE] * 2
    # Without a climatology nothing is said in long gaps.
    estimate, kind = temporal_estimate(x)
    assert np.isnan(estimate[50:60]).all() and (kind == NO_ESTIMATE).all()


def test_short_gaps_in_months_without_climatology_are_bridged_but_long_ones_stay():
    season = np.arange(72) % 12
    x = (0.2 + 0.01 * season)[:, None].repeat(2, axis=1).astype(float)
    x[season == 5] = np.nan
    x[5::24, 0] = 0.25  # month 5: two years only
    x[17, 0] = np.nan
    x[15:20, 1] = np.nan  # a long gap around a month without a mean
    estimate, kind = temporal_estimate(x, season)
    assert kind[17, 0] == ESTIMATE and estimate[17, 0] == pytest.approx(0.25, abs=1e-12)
    assert kind[15:20, 1].tolist() == [ESTIMATE, ESTIMATE, NO_ESTIMATE, ESTIMATE, ESTIMATE]


@pytest.mark.parametrize("record", [[0.2], [np.nan], [0.2, np.nan], [np.nan, 0.2, np.nan], [np.nan] * 5,
                                    [0.2, np.nan, 0.3], [0.2, np.nan, np.nan, 0.3, 0.1]])  # fmt: skip
@pytest.mark.parametrize("season", [None, 0])
def test_short_records_never_raise(record, season):
    x = np.array(record, dtype=np.float32)[:, None]
    months = None if season is None else np.arange(len(record))
    estimate, kind = temporal_estimate(x, months)
    assert np.isnan(estimate[~np.isnan(x)]).all()
    assert (np.isnan(estimate) == (kind == NO_ESTIMATE)).all()


def test_one_value_between_two_is_their_mean():
    estimate, _ = temporal_estimate(np.array([[0.2], [np.nan], [0.3]]))
    assert estimate[1, 0] == pytest.approx(0.25, abs=1e-12)


def test_cancel():
    def check():
        raise Cancelled

    with pytest.raises(Cancelled):
        temporal_estimate(np.array(Y)[:, None], check=check)
