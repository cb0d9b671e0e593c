"""Confusion matrix and ROC curve (docs/methods.md §6)."""

import numpy as np
import pytest

from agridrought.core.learning.roc import Confusion, roc


def test_the_vector_of_the_methods():
    found = Confusion(40, 10, 5, 45)
    assert found.producers_accuracy == pytest.approx(0.8889, abs=5e-5)
    assert found.users_accuracy == pytest.approx(0.8) and found.accuracy == pytest.approx(0.85)


def test_counts():
    forecast = np.array([True] * 50 + [False] * 50)
    truth = np.array([True] * 40 + [False] * 10 + [True] * 5 + [False] * 45)
    assert Confusion.of(forecast, truth) == (40, 10, 5, 45)
    assert np.isnan(Confusion(0, 0, 0, 7).producers_accuracy) and np.isnan(Confusion(0, 0, 0, 7).users_accuracy)


@pytest.mark.parametrize("levels", [3, 10, 10**6])
def test_the_area_is_that_of_scikit_learn_ties_included(levels):
    from sklearn.metrics import roc_auc_score

    rng = np.random.default_rng(levels)
    truth = rng.random(400) < 0.3
    score = np.floor(levels * np.clip(0.5 * rng.random(400) + 0.3 * truth, 0, 1)) / levels
    found = roc(score, truth)
    assert found.area == pytest.approx(roc_auc_score(truth, score))
    assert (np.diff(found.false_positive) >= 0).all() and (np.diff(found.true_positive) >= 0).all()
    assert found.true_positive[[0, -1]].tolist() == found.false_positive[[0, -1]].tolist() == [0, 1]


def test_perfect_reversed_and_blind_forecasts():
    truth = np.array([True, True, False, False, False])
    score = truth.astype(float)
    assert roc(score, truth).area == 1 and roc(-score, truth).area == 0 and roc(np.zeros(5), truth).area == 0.5


def test_one_class_has_no_area():
    assert np.isnan(roc(np.arange(4.0), np.ones(4, bool)).area)
