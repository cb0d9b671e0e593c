"""The linear regression beside the forest."""

import copy
import random

import numpy as np
import pytest

from agridrought.core.tools.moisture.downscale.linear import Regression


def make_rows(months=12, rows=20, cols=24, features=3, seed=0):
    """x ``(n, p)``, place ``(3, n)`` and month ``(n,)`` of every cell on every date."""
    rng = np.random.default_rng(seed)
    place = np.stack([index.ravel() for index in np.indices((months, rows, cols))])
    return rng.standard_normal((place.shape[1], features)), place, place[0] % 12 + 1


def test_it_finds_the_slopes_of_what_is_local():
    x, place, month = make_rows()
    y = 0.3 + x @ [0.02, 0.0, -0.01]
    found = Regression.fit(x.astype("float32"), y, month, place)
    slopes = found.slopes / found.scale
    # Drawn to 0 by the ridge of 0.3 rows per row, and then only half as far by the months' own slopes.
    assert np.allclose(slopes[0], np.array([0.02, 0, -0.01]) / 1.3, rtol=0.02, atol=1e-4)
    assert np.allclose(slopes[1:], np.array([0.02, 0, -0.01]) * (1 - 0.3 / 1.3 / 2), rtol=0.05, atol=6e-4)


def test_broad_gradients_and_levels_of_dates_count_for_nothing():
    x, place, month = make_rows(seed=1)
    date, row, _ = place
    local = x[:, 0].copy()
    x[:, 0] += 0.5 * row + 3 * np.cos(date)
    y = 0.3 + 0.02 * local - 0.02 * 0.5 * row - 0.06 * np.cos(date)  # gradient and dates say the opposite
    found = Regression.fit(x, y, month, place)
    assert 0.012 < found.slopes[0, 0] / found.scale[0] < 0.02
    plain = np.linalg.lstsq(np.column_stack([np.ones(len(x)), x]), y, rcond=None)[0][1]
    assert plain < 0


def test_differences_are_those_of_a_loop():
    x, place, month = make_rows(months=2, rows=9, cols=11, features=2, seed=2)
    some = np.random.default_rng(5).random(len(x)) < 0.7
    x, place, month = x[some], place[:, some], month[some]
    y = np.random.default_rng(6).random(len(x))
    z, v = np.empty(x.shape), np.empty(len(x))
    for n in range(len(x)):
        near = (place[0] == place[0, n]) & (np.abs(place[1:] - place[1:, [n]]) <= 3).all(axis=0)
        z[n], v[n] = x[n] - x[near].mean(axis=0), y[n] - y[near].mean()
    z /= z.std(axis=0)
    slope = np.linalg.solve(z.T @ z + 0.3 * len(z) * np.eye(2), z.T @ v)
    found = Regression.fit(x, y, month, place)
    assert np.allclose(found.slopes[0], slope)
    one = month == 1
    own = np.linalg.solve(z[one].T @ z[one] + one.sum() * np.eye(2), z[one].T @ (v - z @ slope)[one])
    assert np.allclose(found.slopes[1], slope + own) and np.array_equal(found.slopes[5], found.slopes[0])


def test_a_month_with_many_dates_has_slopes_of_its_own():
    x, place, month = make_rows(months=48, rows=10, cols=10, seed=3)
    slope = np.where(month == 7, 0.05, 0.01)
    y = 0.3 + slope * x[:, 0]
    many = Regression.fit(x, y, month, place)
    few = Regression.fit(*(part[place[0] < 12] for part in (x, y, month)), place[:, place[0] < 12])
    assert many.slopes[7, 0] > few.slopes[7, 0] > 2 * few.slopes[1, 0] > 0
    assert abs(many.slopes[7, 0] / many.scale[0] - 0.05) < 0.012


def test_prediction_is_level_and_slope_and_ends_with_the_range():
    x, place, month = make_rows(seed=4)
    y = 0.3 + 0.02 * x[:, 0] + 0.05 * (month == 7)
    found = Regression.fit(x, y, month, place)
    july = found.predict(x[month == 7], 7)
    assert np.isclose(july.mean(), y[month == 7].mean()) and np.isclose(found.predict(x, 0).mean(), y.mean())
    far = np.full((1, 3), 100.0)
    assert np.allclose(found.predict(far, 7), found.predict(x.max(axis=0)[None], 7))
    again = Regression.fit(1000 * x + 273, y, month, place)
    assert np.allclose(again.predict(1000 * x + 273, 7), found.predict(x, 7))


def test_a_covariate_that_does_not_vary_counts_for_nothing():
    x, place, month = make_rows(features=2)
    x[:, 1] = 7.0
    found = Regression.fit(x, 0.3 + 0.01 * x[:, 0], month, place)
    assert (found.slopes[:, 1] == 0).all() and np.isfinite(found.predict(x, 3)).all()
    empty = Regression.fit(x * 0, np.full(len(x), 0.2), month, place)
    assert np.allclose(empty.predict(x, 3), 0.2)


def test_covariates_that_tell_the_same_share_a_slope():
    x, place, month = make_rows(features=1)
    found = Regression.fit(np.repeat(x, 2, axis=1), 0.3 + 0.02 * x[:, 0], month, place)
    assert np.allclose(found.slopes[:, 0], found.slopes[:, 1])


def test_the_card_holds_it():
    x, place, month = make_rows()
    found = Regression.fit(x, x[:, 0], month, place)
    again = Regression.from_card(found.to_card(), 3)
    assert np.array_equal(again.predict(x, 4), found.predict(x, 4))


@pytest.mark.parametrize(
    "change",
    [
        {"slopes": [[0.0] * 3] * 12},
        {"slopes": [[0.0] * 2] * 13},
        {"slopes": "steep"},
        {"centre": None},
        {"scale": [-1.0, 1.0, 1.0]},
        {"low": [9.0, 0.0, 0.0], "high": [8.0, 1.0, 1.0]},
        {"level": [0.1] * 12},
        {"slopes": [[1e300] * 3] * 13},
        {"scale": [1e-320] * 3},
        {"level": [1e400] * 13},
        {"level": [10**400] * 13},
    ],
)
def test_a_damaged_card_is_refused(change):
    x, place, month = make_rows()
    card = Regression.fit(x, x[:, 0], month, place).to_card()
    with pytest.raises(ValueError, match="regression"):
        Regression.from_card({**card, **change}, 3)
    with pytest.raises(ValueError, match="regression"):
        Regression.from_card(card, 4)


def _leaves(entry, path=()):
    for key, value in entry.items() if isinstance(entry, dict) else enumerate(entry):
        yield (*path, key)
        if isinstance(value, (dict, list)):
            yield from _leaves(value, (*path, key))


def test_a_thousand_forged_cards_are_refused_or_harmless():
    x, place, month = make_rows(rows=6, cols=6)
    card = Regression.fit(x, 0.3 + 0.02 * x[:, 0], month, place).to_card()
    places, dice = list(_leaves(card)), random.Random(0)
    refused = 0
    for _ in range(1000):
        forged = copy.deepcopy(card)
        *way, last = dice.choice(places)
        entry = forged
        for key in way:
            entry = entry[key]
        entry[last] = dice.choice([None, "x", [], {}, 1e308, -1e308, 10**400, True, [1], 1e-320, 0, -1])
        try:
            found = Regression.from_card(forged, 3)
        except ValueError:
            refused += 1
        else:
            assert np.isfinite(found.predict(x, dice.randrange(13))).all()
    assert refused > 500
