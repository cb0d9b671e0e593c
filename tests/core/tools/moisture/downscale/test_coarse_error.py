"""The coarse field as a measurement with an error: conditioning, its covariance, the estimate of a record."""

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from agridrought.core.run.errors import InputError
from agridrought.core.tools.moisture.downscale.cell_covariance import (
    CellCovariance,
    Covariogram,
    cell_correlation,
    fit_covariance,
)
from agridrought.core.tools.moisture.downscale.coarse_error import Measured
from agridrought.core.tools.moisture.downscale.coarse_estimate import InMemory, learn
from agridrought.core.tools.moisture.downscale.conditioning import condition, condition_cells, posterior_variance

APART = np.abs(np.subtract.outer(range(4), range(4)))
COVARIANCE = 0.001 * np.exp(-APART / 2)
CELLS = np.array([[0.5, 0.5, 0, 0], [0, 0, 0.5, 0.5]])
PRIOR, SEEN = np.array([0.2, 0.2, 0.3, 0.3]), np.array([0.25, 0.28])


@pytest.mark.parametrize(
    "sd, field, spread",
    [
        (0.0, [0.2569408567, 0.2430591433, 0.2893479009, 0.2706520991], [0.01348100] * 4),
        (
            0.02,
            [0.2322243671, 0.2257637664, 0.2985141839, 0.2884470773],
            [0.02150984, 0.02040382, 0.02040382, 0.02150984],
        ),
    ],
)
def test_conditioning_gives_the_vector(sd, field, spread):
    found, left = condition(PRIOR, COVARIANCE, CELLS, SEEN, sd)
    np.testing.assert_allclose(found, field, atol=1e-9)
    np.testing.assert_allclose(left, spread, atol=1e-8)


def test_exact_cells_are_met_and_useless_ones_leave_the_prior():
    found, _ = condition(PRIOR, COVARIANCE, CELLS, SEEN, 0.0)
    np.testing.assert_allclose(CELLS @ found, SEEN, atol=1e-12)
    found, left = condition(PRIOR, COVARIANCE, CELLS, SEEN, 1e6)
    np.testing.assert_allclose(found, PRIOR, atol=1e-9)
    np.testing.assert_allclose(left, np.sqrt(0.001), atol=1e-9)


def test_freeing_the_cells_first_and_agreeing_exactly_then_is_the_same():
    at_once, _ = condition(PRIOR, COVARIANCE, CELLS, SEEN, 0.02)
    in_two, _ = condition(PRIOR, COVARIANCE, CELLS, CELLS @ at_once, 0.0)
    np.testing.assert_allclose(in_two, at_once, atol=1e-12)


def test_covariance_of_cells_is_the_mean_over_their_points():
    place = (np.arange(4) + 0.5) / 4
    rows, cols = np.meshgrid(place, place, indexing="ij")
    first = np.column_stack([rows.ravel(), 0.8 * cols.ravel()])
    second = first + [2.0, 0.8]
    apart = np.hypot(*(first[:, None] - second[None]).transpose(2, 0, 1))
    found = cell_correlation(1.5, "exponential", 0.8, 6, 6)
    assert found[2, 1] == pytest.approx(np.exp(-apart / 1.5).mean(), rel=1e-12)
    assert (np.diff(found[:, 0]) < 0).all()


def dense(departure, sd, covariance):
    """The estimate of the cells and its variance with full matrices."""
    row, col = (index.ravel() for index in np.indices(departure.shape))
    table = covariance.lags(*(n - 1 for n in departure.shape))
    matrix = table[np.abs(np.subtract.outer(row, row)), np.abs(np.subtract.outer(col, col))]
    found, left = condition(np.zeros(row.size), matrix, np.eye(row.size), departure.ravel(), sd.ravel())
    known = np.isfinite(departure.ravel())
    system = matrix[np.ix_(known, known)] + np.diag(sd.ravel()[known] ** 2)
    d = departure.ravel()[known]
    return found.reshape(departure.shape), left.reshape(departure.shape), d @ np.linalg.solve(system, d)


@pytest.mark.parametrize("shape", ["exponential", "matern"])
def test_the_solution_for_all_cells_is_that_of_full_matrices(shape):
    rng = np.random.default_rng(5)
    departure, sd = rng.normal(0, 0.02, (9, 11)), rng.uniform(0.004, 0.03, (9, 11))
    departure[2:4, 5:8] = np.nan
    covariance = CellCovariance(4e-4, 2.0, shape, 0.8)
    expected, _, misfit = dense(departure, sd, covariance)
    found, told, count = condition_cells(departure, sd, covariance)
    np.testing.assert_allclose(found, expected, atol=2e-5)
    assert told == pytest.approx(misfit, rel=1e-3) and count == 99 - 6


def test_without_error_the_cells_stay_as_they_are():
    departure = np.random.default_rng(1).normal(0, 0.02, (8, 8))
    found, _, _ = condition_cells(departure, np.zeros((8, 8)), CellCovariance(4e-4, 2.0))
    np.testing.assert_allclose(found, departure, atol=1e-7)
    found, _, _ = condition_cells(departure, np.full((8, 8), 1e3), CellCovariance(4e-4, 2.0))
    np.testing.assert_allclose(found, 0, atol=1e-5)


def test_variance_is_near_that_of_full_matrices():
    covariance, sd = CellCovariance(4e-4, 3.0), np.full((9, 9), 0.01)
    _, expected, _ = dense(np.zeros((9, 9)), sd, covariance)
    assert np.sqrt(posterior_variance(sd, covariance))[4, 4] == pytest.approx(expected[4, 4], rel=0.05)
    assert (np.sqrt(posterior_variance(sd, covariance)) < 0.01).all()


def synthetic_record(noise, months=36, shape=(14, 16), seed=2):
    """Place-bound pattern and weather of exponential covariance, a course over the year, white noise."""
    rng = np.random.default_rng(seed)
    row, col = (index.ravel() for index in np.indices(shape))
    apart = np.hypot(np.subtract.outer(row, row), np.subtract.outer(col, col))
    root = np.linalg.cholesky(np.exp(-apart / 4) + 1e-9 * np.eye(row.size))
    weather = (rng.normal(size=(months, row.size)) @ root.T).reshape(months, *shape)
    place = (root @ rng.normal(size=row.size)).reshape(shape)
    season = np.cos(np.pi * np.arange(months) / 6)[:, None, None]
    truth = 0.25 + 0.03 * place + 0.015 * weather + 0.04 * season
    return truth, truth + noise * rng.normal(size=truth.shape)


@pytest.mark.parametrize("noise", [0.008, 0.016])
def test_the_record_tells_its_error_and_the_estimate_is_nearer_to_the_truth(noise):
    truth, seen = synthetic_record(noise)
    record = InMemory(seen)
    model = learn(record, np.arange(36), 12.0)
    assert model.nugget == pytest.approx(noise, rel=0.3)
    found = [model.estimate(seen[t], record.error(t), t) for t in range(36)]
    error = np.stack([one.values for one in found]) - truth
    assert np.sqrt((error**2).mean()) < 0.85 * noise
    inside = np.abs(error) < 1.645 * np.stack([one.sd for one in found])
    assert 0.75 < inside.mean() < 0.97
    assert sum(one.misfit for one in found) / sum(one.count for one in found) == pytest.approx(1, abs=0.3)


def test_uncertain_cells_lean_on_those_around():
    truth, seen = synthetic_record(0.004)
    seen[20, 8, 8] += 0.2
    sd = np.full(seen.shape, 0.004)
    sd[20, 8, 8] = 0.2
    record = InMemory(seen, sd)
    model = learn(record, np.arange(36), 12.0)
    found = model.estimate(seen[20], sd[20], 20)
    assert abs(found.values[8, 8] - truth[20, 8, 8]) < 0.02
    assert found.sd[8, 8] > 1.2 * found.sd[8, 9]


def test_a_record_without_error_stays_as_it_is():
    _, seen = synthetic_record(0.0, months=5)
    record = InMemory(seen, 0.0)
    model = learn(record, np.arange(5), 12.0)
    np.testing.assert_array_equal(model.estimate(seen[3], record.error(3), 3).values, seen[3])


def test_a_record_of_lone_cells_tells_nothing():
    field = np.full((1, 6, 6), np.nan)
    field[0, ::5, ::5] = 0.2
    with pytest.raises(ValueError, match="too few cells"):
        fit_covariance(Covariogram.of(field))


def test_only_an_error_that_is_known_or_asked_for_counts():
    stack = object()
    assert Measured.given(stack, None, False, None) is None and Measured.given(stack, 0.0, True, None) is None
    assert Measured.given(stack, 0.01, False, None).number == 0.01
    assert np.isnan(Measured.given(stack, None, True, None).number)


class ErrorMap:
    path = "triple.tif"

    def __init__(self, values):
        self.values = np.array([values])

    def read(self, bands):
        assert bands == [1]
        return self.values


def test_a_map_of_triple_collocation_tells_the_error_of_all_dates():
    class Cells:
        class grid:  # noqa: N801
            height, width = 2, 2

    record = Measured.given(Cells, None, False, None, ErrorMap([[0.01, np.nan], [0.03, 0.02]]))
    np.testing.assert_allclose(record.error(5), [[0.01, 0.02], [0.03, 0.02]])
    assert not record.unknown and "triple.tif" in record.where_from()
    with pytest.raises(InputError, match="ERROR_MAP"):
        Measured.given(Cells, 0.01, True, None, ErrorMap([[np.nan, 0.0]]))


def smooth_record(noise, seed=0, shape=(24, 20, 26)):
    rng = np.random.default_rng(seed)
    fields = np.stack([gaussian_filter(field, 3) for field in rng.normal(size=shape)])
    return 0.25 + 0.02 * fields / fields.std() + noise * rng.normal(size=shape)


def test_white_noise_is_told_from_differences_that_larger_cells_keep():
    found = learn(InMemory(smooth_record(0.01)), np.arange(24), 12.0)
    assert found.nugget == pytest.approx(0.01, rel=0.15)
    # Patches of 3 × 3 cells: for a cell they are all but a nugget, for four cells they are as large.
    rng = np.random.default_rng(1)
    patches = np.kron(rng.normal(size=(24, 8, 10)), np.ones((1, 3, 3)))[:, :20, :26]
    rough = learn(InMemory(smooth_record(0.0) + 0.01 * patches), np.arange(24), 12.0)
    assert rough.nugget < 0.004


def test_a_small_record_tells_most_of_its_nugget():
    small = smooth_record(0.01)[:, :7, :8]
    own = fit_covariance(Covariogram.of(small - small.mean(axis=(0, 1, 2)))).nugget
    found = learn(InMemory(small), np.arange(24), 12.0).nugget
    assert 0 < found < 0.011 and own > 0


def test_errors_of_gap_filling_are_mostly_shared_by_a_gap():
    record = Measured.__new__(Measured)
    record.number, record.band = 0.004, True
    error, sd = np.array([0.004, 0.02, 0.02, np.nan]), np.array([0.002, 0.01, 0.03, 0.001])
    partly = np.sqrt(0.6 * 0.02**2 + 0.4 * 0.01**2)
    np.testing.assert_allclose(record.left(error, sd), [0.002, partly, 0.03, 0.001])
    record.band = False
    np.testing.assert_array_equal(record.left(error, sd), sd)
