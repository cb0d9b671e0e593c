"""Blocks of a stack from estimates to the filled values and flags."""

import numpy as np
import pytest

from agridrought.core.errors import Cancelled
from agridrought.core.flags import (
    CLIMATOLOGY_ONLY,
    FUSED,
    MISSING,
    OBSERVED,
    SPATIAL_ONLY,
    TEMPORAL_ONLY,
)
from agridrought.core.gap_fill import (
    FusionSums,
    GapFillOptions,
    RegressionOptions,
    combine,
    estimate_block,
    gap_fill,
    observed_mask,
)

OPTIONS = GapFillOptions(regression=RegressionOptions(size=5, exponent=2))


def stack(dates=120, rows=24, columns=26):
    """Soil moisture with a seasonal cycle, autocorrelated months and gaps; and the truth."""
    rng = np.random.default_rng(11)
    month = np.zeros(dates)
    for t in range(1, dates):
        month[t] = 0.7 * month[t - 1] + 0.02 * rng.normal()
    pixel = 0.25 + 0.05 * rng.normal(size=(rows, columns))
    cycle = 0.05 * np.sin(np.arange(dates) / 6 * np.pi)
    truth = pixel + (month + cycle)[:, None, None] + 0.005 * rng.normal(size=(dates, rows, columns))
    sm = truth.astype(np.float32)
    sm[rng.random(sm.shape) < 0.2] = np.nan
    sm[20:30, 5:8, 5:8] = np.nan  # a long gap
    sm[40] = np.nan  # a whole month
    sm[:, :3, :4] = np.nan  # the sea
    return sm, truth, np.arange(dates) % 12


def test_filled_values_and_flags():
    sm, truth, season = stack()
    filled, flags = gap_fill(sm, season, options=OPTIONS)
    assert filled.dtype == np.float32 and flags.dtype == np.uint8
    seen = ~np.isnan(sm)
    np.testing.assert_array_equal(filled[seen], sm[seen])
    assert (flags[seen] == OBSERVED).all() and (flags[~seen] != OBSERVED).all()
    assert (flags[:, :3, :4] == MISSING).all()
    np.testing.assert_array_equal(np.isnan(filled), flags == MISSING)
    assert not (flags == MISSING)[:, 4:, 5:].any()
    assert set(np.unique(flags[40, 5:, 5:])) == {TEMPORAL_ONLY}  # nothing else is known of that month
    assert (flags[20:30, 6, 6] == SPATIAL_ONLY).any()  # where the record only has its climatology
    gap = flags == FUSED
    assert np.sqrt(((filled - truth)[gap] ** 2).mean()) < 0.01


def test_only_climatology_is_said_so():
    sm, _, season = stack()
    sm[40:48] = np.nan
    _, flags = gap_fill(sm, season, options=OPTIONS)
    assert (flags[43:45, 4:, 5:] == CLIMATOLOGY_ONLY).all()


def test_blocks_equal_the_whole():
    sm, _, season = stack()
    mask = observed_mask(sm)
    classes = (np.indices(mask.shape).sum(axis=0) // 4 % 2).astype(float)
    whole = estimate_block(sm, mask, season, classes, OPTIONS)
    halo = OPTIONS.regression.halo
    sums = FusionSums(len(sm))
    for top in (0, 12):
        for left in (0, 13):
            first = max(top - halo, 0), max(left - halo, 0)
            rows, columns = slice(first[0], top + 12 + halo), slice(first[1], left + 13 + halo)
            inner = (slice(top - first[0], top - first[0] + 12),
                     slice(left - first[1], left - first[1] + 13))  # fmt: skip
            block = estimate_block(sm[:, rows, columns], mask[rows, columns], season,
                                   classes[rows, columns], OPTIONS, inner, first)  # fmt: skip
            own = (slice(None), slice(top, top + 12), slice(left, left + 13))
            np.testing.assert_allclose(block.temporal, whole.temporal[own], atol=1e-12)
            np.testing.assert_allclose(block.spatial, whole.spatial[own], atol=1e-9)
            np.testing.assert_array_equal(block.kind, whole.kind[own])
            sums.merge(block.sums)
    np.testing.assert_array_equal(sums.count, whole.sums.count)
    assert sums.count.sum() > 1000
    np.testing.assert_allclose(sums.weights(), whole.sums.weights(), atol=1e-9)
    parts = combine(sm, mask, whole, sums.weights())
    np.testing.assert_allclose(parts[0], gap_fill(sm, season, None, classes, OPTIONS)[0], atol=1e-7)


def test_fusion_is_at_least_as_good_as_either():
    sm, _, season = stack()
    block = estimate_block(sm, observed_mask(sm), season, options=OPTIONS)
    temporal, spatial, fused = block.sums.rmse(block.sums.weights())[1]
    assert fused <= min(temporal, spatial) + 1e-12


@pytest.mark.parametrize("dates", [1, 2, 3])
def test_few_dates(dates):
    sm, _, _ = stack()
    filled, flags = gap_fill(sm[:dates], options=OPTIONS)
    assert np.isfinite(filled[:, 4:, 5:]).mean() > 0.6
    np.testing.assert_array_equal(np.isnan(filled), flags == MISSING)


def test_nothing_observed():
    filled, flags = gap_fill(np.full((4, 5, 6), np.nan, dtype=np.float32))
    assert np.isnan(filled).all() and not flags.any()


def test_mask_holds():
    sm, _, season = stack()
    mask = np.zeros(sm.shape[1:], dtype=bool)
    mask[10:, 10:] = True
    filled, flags = gap_fill(sm, season, mask, options=OPTIONS)
    np.testing.assert_array_equal(filled[:, ~mask], sm[:, ~mask])
    assert (flags[:, mask] != MISSING).all()


def test_cancel():
    sm, _, season = stack()

    def check():
        raise Cancelled

    with pytest.raises(Cancelled):
        gap_fill(sm, season, options=OPTIONS, check=check)
