"""Filled values, flags and uncertainty from the estimates of a block."""

import numpy as np
import pytest

from agridrought.core.data.stack.fill_flags import (
    CLIMATOLOGY_ONLY,
    FUSED,
    MISSING,
    OBSERVED,
    SPATIAL_ONLY,
    TEMPORAL_ONLY,
)
from agridrought.core.tools.moisture.gap_fill.fusion_model import HeldOut, combine
from agridrought.core.tools.moisture.gap_fill.gap_context import GapContext, time_gaps
from agridrought.core.tools.moisture.gap_fill.temporal import CLIMATOLOGY, ESTIMATE

NAN = np.nan
# One row of pixels on one date: observed, both, space only, time only, mean only, mean and space, nothing.
SM = np.array([0.3, NAN, NAN, NAN, NAN, NAN, NAN]).reshape(1, 1, -1)
TEMPORAL = np.array([NAN, 0.2, NAN, 0.2, 0.25, 0.25, NAN]).reshape(SM.shape)
SPATIAL = np.array([NAN, 0.3, 0.3, NAN, NAN, 0.35, NAN]).reshape(SM.shape)
KIND = np.array([0, ESTIMATE, 0, ESTIMATE, CLIMATOLOGY, CLIMATOLOGY, 0], np.uint8).reshape(SM.shape)
WANTED = [OBSERVED, FUSED, SPATIAL_ONLY, TEMPORAL_ONLY, CLIMATOLOGY_ONLY, SPATIAL_ONLY, MISSING]


def evidence(temporal=TEMPORAL, spatial=SPATIAL):
    gap, rim = time_gaps(~np.isnan(SM))
    return GapContext(temporal, KIND, gap, rim, spatial, np.ones(SM.shape, np.uint8), np.full(SM.shape[1:], 0.05))


def filled(mask=True, **options):
    found = evidence(options.pop("temporal", TEMPORAL), options.pop("spatial", SPATIAL))
    return combine(SM, np.full(SM.shape[1:], mask), found, HeldOut().fit(), **options)


def test_flags_say_where_values_come_from():
    values, flags, uncertainty = filled()
    assert (values.dtype, flags.dtype, uncertainty.dtype) == (np.float32, np.uint8, np.float32)
    assert flags.ravel().tolist() == WANTED
    np.testing.assert_allclose(values.ravel(), [0.3, 0.25, 0.3, 0.2, 0.25, 0.3, NAN], rtol=1e-6)
    assert uncertainty[0, 0, 0] == 0 and np.isnan(uncertainty[0, 0, -1])


def test_only_filled_values_are_held_to_the_limits():
    values, _, _ = filled(max_sm=0.22, spatial=np.where(np.isnan(SPATIAL), NAN, -0.1))
    assert values[0, 0, 0] == np.float32(0.3)
    assert values[0, 0, 2] == 0 and values[0, 0, 4] == np.float32(0.22)


def test_frozen_gaps_stay_missing_and_frozen_observations_stay():
    frozen = np.zeros(SM.shape, bool)
    frozen[..., [0, 1, 4]] = True
    values, flags, uncertainty = filled(frozen=frozen)
    want = np.where(frozen.ravel() & (np.arange(7) > 0), MISSING, WANTED)
    assert flags.ravel().tolist() == want.tolist()
    np.testing.assert_array_equal(np.isnan(values), flags == MISSING)
    assert np.isnan(uncertainty[..., [1, 4]]).all() and values[0, 0, 0] == np.float32(0.3)


def test_cells_outside_the_mask_stay_as_they_are():
    values, flags, _ = filled(mask=False)
    np.testing.assert_array_equal(values, SM.astype(np.float32))
    assert flags.ravel().tolist() == [OBSERVED] + 6 * [MISSING]


@pytest.mark.parametrize("shape", [(0, 3, 4), (3, 0, 4), (1, 1, 1)])
def test_empty_and_tiny_blocks(shape):
    nothing = np.full(shape, NAN)
    zeros = np.zeros(shape, np.uint8)
    found = GapContext(nothing, zeros, zeros, zeros, nothing, zeros, np.full(shape[1:], NAN))
    values, flags, uncertainty = combine(nothing, np.ones(shape[1:], bool), found, HeldOut().fit())
    assert values.shape == flags.shape == uncertainty.shape == shape
    assert np.isnan(values).all() and not flags.any()


@pytest.mark.parametrize(("stated", "written"), [(0.0, 1e-4), (0.05, 0.05), (7.0, 0.4), (NAN, NAN)])
def test_half_widths_are_never_0_where_filled_and_never_beyond_the_largest_value(stated, written):
    class FusionModel:
        def fuse(self, values):
            return np.full(len(values), 0.2), np.full(len(values), stated)

    _, flags, width = combine(SM, np.ones(SM.shape[1:], bool), evidence(), FusionModel(), 0.4)
    np.testing.assert_allclose(width[flags > OBSERVED], written, rtol=1e-6)
    assert (width[flags == OBSERVED] == 0).all()
