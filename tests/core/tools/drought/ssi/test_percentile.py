import numpy as np
from support.soil_moisture import moist_values

from agridrought.core.tools.drought.ssi import empirical_percentile


def _by_counting(series, reference, minimum=10):
    """The definition: count what is smaller and what is equal, value by value."""
    sample = [v for v, chosen in zip(series, reference, strict=True) if chosen and not np.isnan(v)]
    out = []
    for value in series:
        below, equal = sum(v < value for v in sample), sum(v == value for v in sample)
        rank = below + (equal + 1) / 2
        known = not np.isnan(value) and len(sample) >= minimum
        out.append(100 * (rank - 0.44) / (len(sample) + 0.12) if known else np.nan)
    return out


def test_against_counting_with_ties_gaps_and_a_reference_period():
    x = np.round(moist_values(60, 4, 5), 2)
    reference = (np.arange(60) >= 6) & (np.arange(60) < 40)
    got = empirical_percentile(x, reference)
    for i in range(4):
        for j in range(5):
            assert np.allclose(got[:, i, j], _by_counting(x[:, i, j], reference), atol=1e-4, equal_nan=True)


def test_gringorten_by_hand():
    x = np.array([[3.0], [1.0], [2.0], [0.5], [2.5], [9.0]])
    got = empirical_percentile(x, np.arange(6) < 3, minimum=3)[:, 0]
    # Ranks 3, 1, 2 of three; below all, between the second and the third, above all.
    assert np.allclose(got, 100 * (np.array([3, 1, 2, 0.5, 2.5, 3.5]) - 0.44) / 3.12, atol=1e-5)


def test_order_is_all_that_counts():
    x, reference = moist_values(60, 3, 4), np.ones(60, bool)
    got = empirical_percentile(x, reference)
    assert np.array_equal(empirical_percentile(np.exp(20 * x.astype("f8")), reference), got, equal_nan=True)
    assert np.allclose(empirical_percentile(-x, reference), 100 - got, atol=1e-4, equal_nan=True)
    steps = np.random.default_rng(0).permutation(60)
    assert np.array_equal(empirical_percentile(x[steps], reference), got[steps], equal_nan=True)


def test_the_season_stays():
    x = moist_values(240, 3, 4)
    got = empirical_percentile(x, np.ones(240, bool))
    assert np.nanmean(got[0::12]) > 70 and np.nanmean(got[6::12]) < 30 and abs(np.nanmean(got) - 50) < 1e-3


def test_constant_empty_short_and_single_series():
    reference = np.ones(12, bool)
    constant = empirical_percentile(np.full((12, 1), 0.2), reference)
    assert np.allclose(constant, 50)
    nine = np.arange(12.0)
    nine[9:] = np.nan
    assert np.isnan(empirical_percentile(np.stack([nine, np.full(12, np.nan)], axis=1), reference)).all()
    nine[9] = 3
    assert np.isfinite(empirical_percentile(nine, reference)).sum() == 10
    assert np.isnan(empirical_percentile(np.arange(12.0), ~reference)).all()
    assert empirical_percentile(np.zeros((0, 2, 2)), reference[:0]).shape == (0, 2, 2)
