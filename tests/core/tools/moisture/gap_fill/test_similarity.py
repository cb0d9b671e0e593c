"""Classes of similar pixels."""

import numpy as np

from agridrought.core.tools.moisture.gap_fill.similarity import MAX_CLASSES, fit_classes


def covariates(k=2, shape=(40, 50), seed=3):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(k, *shape)) * np.array([100.0, 0.1, 5.0][:k])[:, None, None]


def groups():
    """Two kinds of pixels that hardly vary in themselves."""
    where = np.indices((20, 20)).sum(axis=0) % 2
    noise = 0.01 * np.random.default_rng(1).normal(size=(2, 20, 20))
    return where, np.stack([300.0 + 500 * where, 0.2 + 0.5 * where]) + noise


def test_kinds_that_differ_become_classes():
    where, values = groups()
    similar = fit_classes(values.reshape(2, -1))
    found = similar.assign(values)
    assert similar.count == 2 and found.dtype == np.float32
    assert len(np.unique(found[where == 0])) == len(np.unique(found[where == 1])) == 1


def test_members_of_a_class_are_similar():
    values = covariates(1)
    similar = fit_classes(values.reshape(1, -1))
    own = similar.assign(values)
    scaled = values / values.std()
    for code in range(similar.count):
        members = scaled[0][own == code]
        pairs = members[:, None] - members
        assert np.sqrt((pairs**2).mean()) < 1.2
    assert 2 <= similar.count <= 4


def test_units_do_not_matter():
    values = covariates(3)
    shift, factor = np.array([5.0, 273.15, -2.0])[:, None, None], np.array([0.01, 1.8, 3.0])[:, None, None]
    other = values * factor + shift
    first, second = (fit_classes(v.reshape(3, -1)).assign(v) for v in (values, other))
    assert (first == second).mean() > 0.999


def test_windows_equal_the_whole():
    values = covariates(2)
    similar = fit_classes(values.reshape(2, -1)[:, ::7])
    whole = similar.assign(values)
    np.testing.assert_array_equal(similar.assign(values[:, 10:20, 5:30]), whole[10:20, 5:30])


def test_missing_constant_and_empty():
    values = covariates(3)
    values[1] = 7.0
    values[0, 3, 4] = np.nan
    similar = fit_classes(values.reshape(3, -1))
    found = similar.assign(values)
    assert 1 < similar.count <= MAX_CLASSES
    assert np.isnan(found[3, 4]) and np.isnan(found).sum() == 1
    one = fit_classes(np.full((2, 30), 4.0))
    assert one.count == 1 and (one.assign(np.full((2, 3, 3), 4.0)) == 0).all()
    none = fit_classes(np.full((2, 30), np.nan))
    assert none.count == 1 and np.isnan(none.assign(np.full((2, 3, 3), np.nan))).all()
