"""Both estimates of a block in memory, and its situation."""

import numpy as np
import pytest

from agridrought.core.run.errors import Cancelled
from agridrought.core.tools.moisture.gap_fill.estimate import GapFillOptions, estimate_block, observed_mask
from agridrought.core.tools.moisture.gap_fill.gap_context import FAR
from agridrought.core.tools.moisture.gap_fill.pixel_records import OBSERVED, pixel_records, useful_seasons
from agridrought.core.tools.moisture.gap_fill.regression import RegressionOptions
from agridrought.core.tools.moisture.gap_fill.temporal import CLIMATOLOGY, ESTIMATE, TemporalKernel, temporal_estimate

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
    sm[40:42] = np.nan  # whole months
    sm[:, :3, :4] = np.nan  # the sea
    return sm, truth, np.arange(dates) % 12


def test_estimates_are_of_missing_cells_only_and_good():
    sm, truth, season = stack()
    found = estimate_block(sm, observed_mask(sm), season, options=OPTIONS)
    seen = ~np.isnan(sm)
    for part in (found.temporal, found.spatial):
        assert part.dtype == np.float32 and np.isnan(part[seen]).all() and np.isnan(part[:, :3, :4]).all()
        both = ~np.isnan(part)
        assert np.sqrt(((part - truth)[both] ** 2).mean()) < 0.025
    assert not found.kind[seen].any() and ((found.kind > 0) == ~np.isnan(found.temporal)).all()
    assert np.isfinite(found.temporal[40:42, 4:, 5:]).all() and np.isnan(found.spatial[40:42]).all()
    assert (found.kind[24:26, 5:8, 5:8] == CLIMATOLOGY).all() and (found.kind[40] != CLIMATOLOGY).all()


def test_the_situation_of_each_cell():
    sm, _, season = stack()
    found = estimate_block(sm, observed_mask(sm), season, options=OPTIONS)
    seen = ~np.isnan(sm)
    for part in (found.gap, found.rim, found.distance):
        assert part.dtype == np.uint8 and not part[seen].any() and part[~seen].all()
    assert (found.distance[40:42] == FAR).all() and (found.rim[:, :3, :4] == FAR).all()
    i, j = 6, 6
    first = int(np.flatnonzero(seen[:20, i, j])[-1])
    last = 30 + int(np.flatnonzero(seen[30:, i, j])[0])
    assert (found.gap[20:30, i, j] == last - first - 1).all()
    assert found.rim[25, i, j] == min(25 - first, last - 25)
    steps, rows, cols = np.nonzero(~seen)
    for k in range(0, steps.size, 997):
        t, y, x = steps[k], rows[k], cols[k]
        known = np.argwhere(seen[t])
        nearest = np.hypot(*(known - [y, x]).T).min() if known.size else np.inf
        assert found.distance[t, y, x] == (np.ceil(nearest) if nearest <= OPTIONS.regression.halo else FAR)


def test_the_spread_is_that_of_the_anomalies():
    sm, _, season = stack()
    found = estimate_block(sm, observed_mask(sm), season, options=OPTIONS)
    x = sm[:, 10, 11].astype(float)
    means = np.array([np.nanmean(x[season == k]) for k in range(12)])
    assert found.spread[10, 11] == pytest.approx(np.nanstd(x - means[season]), rel=1e-5)
    np.testing.assert_allclose(found.climatology[:, 10, 11], means, rtol=1e-6)
    assert np.isnan(found.spread[:3, :4]).all()
    # Without calendar months, around the mean of the record; never from one or two values.
    raw = estimate_block(sm[:5], observed_mask(sm), season[:5], options=OPTIONS)
    count = (~np.isnan(sm[:5])).sum(axis=0)
    assert raw.climatology is None and raw.season is None
    assert np.isnan(raw.spread[count < 3]).all() and np.isfinite(raw.spread[count >= 3]).all()
    full = count == 5
    np.testing.assert_allclose(raw.spread[full], sm[:5, full].std(axis=0), rtol=1e-4)


def test_columns_do_not_depend_on_their_chunks(monkeypatch):
    sm, _, season = stack()
    mask = observed_mask(sm)
    mask[:, 20] = False
    whole = pixel_records(sm, mask, season, TemporalKernel())
    expected, kind = temporal_estimate(sm[:, mask], season)
    missing = np.isnan(sm[:, mask])
    np.testing.assert_allclose(whole.record[:, mask][missing], expected[missing], atol=2e-8)
    np.testing.assert_array_equal(whole.kind[:, mask], np.where(missing, kind, OBSERVED))
    assert set(np.unique(kind)) == {0, ESTIMATE, CLIMATOLOGY}
    monkeypatch.setattr("agridrought.core.tools.moisture.gap_fill.pixel_records._CHUNK", 700)
    parts = pixel_records(sm, mask, season, TemporalKernel())
    for name in ("record", "kind", "spread", "climatology"):
        np.testing.assert_array_equal(getattr(parts, name), getattr(whole, name))


def test_seasons_without_three_values_are_no_seasons():
    assert useful_seasons(None) is None and useful_seasons(np.arange(24) % 12) is None
    assert useful_seasons(np.arange(25) % 12) is not None and useful_seasons(np.arange(365)) is None


@pytest.mark.parametrize("dates", [1, 2, 3])
@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (2, 2), (15, 3)])
def test_tiny_blocks(dates, shape):
    sm = stack()[0][:dates, 5 : 5 + shape[0], 9 : 9 + shape[1]]
    found = estimate_block(sm, np.ones(shape, bool), np.arange(dates), options=OPTIONS)
    for part in (found.temporal, found.spatial):
        assert part.shape == sm.shape and np.isnan(part[~np.isnan(sm)]).all()


def test_nothing_observed():
    sm = np.full((4, 5, 6), np.nan, np.float32)
    for mask in (observed_mask(sm), np.ones((5, 6), bool)):
        found = estimate_block(sm, mask)
        assert np.isnan(found.temporal).all() and np.isnan(found.spatial).all() and (found.gap == FAR).all()


def test_mask_holds():
    sm, _, season = stack()
    mask = np.zeros(sm.shape[1:], bool)
    mask[10:, 10:] = True
    found = estimate_block(sm, mask, season, options=OPTIONS)
    assert np.isnan(found.temporal[:, ~mask]).all() and np.isnan(found.spatial[:, ~mask]).all()


def test_progress_and_cancel():
    sm, _, season = stack()
    shares = []
    estimate_block(sm, observed_mask(sm), season, options=OPTIONS, report=shares.append)
    assert shares == sorted(shares) and shares[-1] == pytest.approx(1)

    def check():
        raise Cancelled

    with pytest.raises(Cancelled):
        estimate_block(sm, observed_mask(sm), season, options=OPTIONS, check=check)
