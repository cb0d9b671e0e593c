"""Which values are withheld."""

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from agridrought.core.tools.moisture.gap_fill.gap_context import FAR, space_gaps, time_gaps
from agridrought.core.tools.moisture.gap_fill.synthetic_gaps import SHARE, hidden_values, turns


def observed(dates=120, rows=40, columns=50, share=0.3, seed=1):
    rng = np.random.default_rng(seed)
    out = np.empty((dates, rows, columns), bool)
    for month in out:
        noise = gaussian_filter(rng.normal(size=(rows, columns)), 3)
        month[:] = noise < np.quantile(noise, 1 - share)
    mask = np.ones((rows, columns), bool)
    mask[:, :6] = False
    return out, mask


def test_hidden_values_are_observed_ones_about_as_many_as_wanted():
    there, mask = observed()
    hidden = hidden_values(there, mask, np.random.default_rng(0))
    assert not (hidden & ~(there & mask)).any()
    assert 0.8 * SHARE < hidden.sum() / (there & mask).sum() < 1.6 * SHARE


def test_the_same_state_hides_the_same():
    there, mask = observed()
    first, again, other = (hidden_values(there, mask, np.random.default_rng(seed)) for seed in (4, 4, 5))
    assert (first == again).all() and (first != other).any()


def test_all_situations_come_up():
    there, mask = observed()
    hidden = hidden_values(there, mask, np.random.default_rng(0))
    left = there & ~hidden
    gap, _ = time_gaps(left)
    lengths = set(np.unique(gap[hidden]))
    assert {1, 2, 3, 4, 5, 6} <= lengths
    distance = np.stack([space_gaps(month & mask) for month in left])[hidden]
    assert {1, 2, 3, 4, 5, 6} <= set(np.unique(distance)) and FAR in distance
    assert (~(left & mask).any(axis=(1, 2))).any()  # a whole month


def test_short_records_hide_a_whole_month_in_turn():
    there, mask = observed(dates=5)
    emptied = []
    for turn in range(8):
        hidden = hidden_values(there, mask, np.random.default_rng(turn), turn=turn)
        empty = ~(there & mask & ~hidden).any(axis=(1, 2))
        assert empty.sum() == (turn % 2 == 1)
        emptied += np.flatnonzero(empty).tolist()
        if empty.any():
            assert not hidden[~empty].any()
        else:
            assert 0 < hidden.sum() < 0.35 * (there & mask).sum()
    assert len(emptied) == len(set(emptied)) == 4


@pytest.mark.parametrize("shape", [(1, 1, 1), (1, 8, 9), (2, 1, 1), (40, 1, 1), (3, 1, 6), (400, 2, 2)])
def test_small_stacks(shape):
    there = np.random.default_rng(2).random(shape) < 0.7
    there.flat[0] = True
    for turn in range(3):
        hidden = hidden_values(there, np.ones(shape[1:], bool), np.random.default_rng(turn), turn=turn)
        assert hidden.shape == shape and not (hidden & ~there).any()


def test_nothing_observed():
    none = np.zeros((6, 4, 5), bool)
    assert not hidden_values(none, np.ones((4, 5), bool), np.random.default_rng(0)).any()


def test_small_and_short_stacks_have_more_turns():
    assert turns(10_000_000, 252) == 1 and turns(10_000_000, 5) == 8 and turns(5000, 372) == 8
    assert turns(0, 5) >= 1
