"""p of the fit: the shipped table against new simulations, a published formula and the textbook distance."""

import numpy as np
import pytest
from scipy import stats

from agridrought.core.tools.drought.ssi.families import FAMILIES
from agridrought.core.tools.drought.ssi.fitting import fit_groups, largest_distance
from agridrought.core.tools.drought.ssi.p_values import LEAST_P, MOST_P, fit_p_value, table

RNG = np.random.default_rng(20)
DRAWS = {
    "normal": lambda size: RNG.normal(0.25, 0.04, size),
    "lognormal": lambda size: np.exp(RNG.normal(-1.5, 0.3, size)),
    "gamma": lambda size: RNG.gamma(20, size=size) / 80,
    "gamma_ml": lambda size: RNG.gamma(3, size=size) / 12,
    "gev": lambda size: 0.2 + 0.03 * (1 - RNG.exponential(size=size) ** 0.1) / 0.1,
    "pearson3": lambda size: 0.6 - RNG.gamma(16, size=size) / 50,
}


@pytest.mark.parametrize("word", DRAWS)
def test_random_samples_of_the_distribution_have_even_p(word):
    """Twenty-six values with gaps, so sizes between those of the table; shapes between its shapes."""
    x = DRAWS[word]((26, 6000))
    x[RNG.random(x.shape) < 0.1] = np.nan
    fits = fit_groups(x, np.zeros(26, int), 1, word, with_p=True)
    p = fits.p[0][np.isfinite(fits.p[0])]
    assert len(p) > 5000 and p.min() >= LEAST_P - 1e-9 and p.max() <= MOST_P + 1e-6
    for level in (0.05, 0.25, 0.5, 0.75):
        # Plug-in of an estimated shape makes p a little too large or small: 1 % is allowed for it.
        error = np.sqrt(level * (1 - level) / len(p))
        assert abs((p < level).mean() - level) < 3.5 * error + 0.01, level


def test_another_distribution_is_found_out():
    x = np.exp(RNG.normal(-2, 1.2, (100, 500)))
    fits = fit_groups(x, np.zeros(100, int), 1, "normal", with_p=True)
    assert (fits.p < 0.01).mean() > 0.9
    # The textbook test, which knows nothing of the fit, hardly ever objects at n = 21.
    x = np.exp(RNG.normal(-2, 0.9, (21, 500)))
    fits = fit_groups(x, np.zeros(21, int), 1, "normal", with_p=True)
    textbook = [stats.kstest(v, "norm", (v.mean(), v.std(ddof=1))).pvalue for v in x.T]
    assert (fits.p < 0.05).mean() > 3 * np.mean(np.array(textbook) < 0.05)


@pytest.mark.parametrize("n", [10, 20, 50, 100])
def test_lilliefors_by_the_formula_of_dallal_and_wilkinson(n):
    _, sizes, p, distances = table()["normal"]
    for level in (0.1, 0.05, 0.025, 0.01):
        d = distances[0, list(sizes).index(n), list(p).index(level)] / np.sqrt(n)
        m = n + 2.78019
        published = np.exp(
            -7.01256 * d**2 * m + 2.99587 * d * np.sqrt(m) - 0.122119 + 0.974598 / np.sqrt(n) + 1.67997 / n
        )
        assert np.isclose(published, level, rtol=0.08)


def test_distance_as_scipy_has_it():
    x = np.sort(RNG.normal(size=(21, 5)), axis=0)
    want = [stats.kstest(values, "norm").statistic for values in x.T]
    assert np.allclose(largest_distance(stats.norm.cdf(x), np.full(5, 21)), want)
    gaps = np.concatenate([x, np.full((4, 5), np.nan)])
    assert np.allclose(largest_distance(stats.norm.cdf(gaps), np.full(5, 21)), want)


def test_the_table_is_whole():
    assert set(table()) == set(FAMILIES)
    for word, (shapes, sizes, p, distances) in table().items():
        assert sizes[0] == 10 and distances.shape == (len(shapes), len(sizes), len(p))
        assert (np.diff(p) < 0).all() and (np.diff(distances, axis=2) > 0).all(), word
        assert len(shapes) > 1 or FAMILIES[word].shape is None


def test_on_the_grid_the_table_is_returned_and_beyond_it_its_ends():
    shapes, sizes, p, distances = table()["gamma"]
    parameters = np.array([[shapes[3] ** -2.0], [1.0]])
    limit = distances[3, 4, 10] / np.sqrt(sizes[4])
    got = fit_p_value(FAMILIES["gamma"], np.array([limit]), sizes[4:5], parameters)
    assert np.isclose(got[0], p[10], rtol=1e-6)
    far = fit_p_value(FAMILIES["gamma"], np.array([0.9, 1e-3]), np.array([16_000, 16_000]), np.full((2, 2), 1e-3))
    assert np.allclose(far, [LEAST_P, MOST_P])
    nothing = fit_p_value(FAMILIES["gamma"], np.array([-1.0]), np.array([0.0]), np.full((2, 1), np.nan))
    assert np.isnan(nothing).all()
