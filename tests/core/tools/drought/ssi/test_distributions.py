"""The distributions of SSI against METHODS, against scipy, and against definitions written out."""

import itertools

import numpy as np
import pytest
from scipy import stats

from agridrought.core.tools.drought.ssi import standardise
from agridrought.core.tools.drought.ssi.families import BEST_OF, FAMILIES
from agridrought.core.tools.drought.ssi.fitting import NO_FIT, apply_fits, fit_groups
from agridrought.core.tools.drought.ssi.sample import Sample

# docs/methods.md §7, with the index of .156 and of .265.
VECTOR = np.array([
    .231, .187, .254, .209, .176, .243, .221, .198, .265, .212, .169,
    .238, .205, .227, .192, .218, .249, .183, .201, .234, .156,
])  # fmt: skip
INDEX = {
    "normal": (-1.931313, 1.777392),
    "gamma": (-1.996708, 1.627385),
    "lognormal": (-2.056758, 1.564457),
    "gev": (-1.821060, 1.780751),
    "pearson3": (-1.795717, 1.762314),
}
WORDS = tuple(FAMILIES)


def _scipy(word, parameters):
    """The same distribution as scipy knows it."""
    a, b, c = (*(float(p) for p in parameters), 0.0)[:3]
    return {
        "normal": lambda: stats.norm(a, b),
        "gamma": lambda: stats.gamma(a, scale=b),
        "gamma_ml": lambda: stats.gamma(a, scale=b),
        "lognormal": lambda: stats.lognorm(b, scale=np.exp(a)),
        "gev": lambda: stats.genextreme(c, a, b),
        "pearson3": lambda: stats.pearson3(c, a, b),
        "loglogistic": lambda: stats.kappa4(-1, c, a, b),
    }[word]()


def _l_moments_of(peer):
    """l₁, l₂ and l₃ of a distribution: its quantiles times Legendre polynomials, integrated over probability."""
    v = np.linspace(-8, 8, 4001)
    u, weight = stats.norm.cdf(v), stats.norm.pdf(v) * (v[1] - v[0])
    quantile = np.where(v < 0, peer.ppf(u), peer.isf(stats.norm.sf(v)))
    return [np.sum(weight * quantile * polynomial) for polynomial in (1, 2 * u - 1, 6 * u**2 - 6 * u + 1)]


def _samples(n=40, seed=0):
    """Twenty-one values of `n` series, some of them missing, skewed both ways."""
    rng = np.random.default_rng(seed)
    x = np.where(np.arange(n) % 2, rng.gamma(6, size=(21, n)) / 30, 0.5 - rng.gamma(6, size=(21, n)) / 50)
    x = np.maximum(x, 0.01)
    x[rng.random(x.shape) < 0.2] = np.nan
    return x


@pytest.mark.parametrize("word", INDEX)
def test_vectors(word):
    family, sample = FAMILIES[word], Sample(VECTOR[:, None])
    index = family.deviate(np.array([[0.156], [0.265]]), family.fit(sample))[:, 0]
    assert np.allclose(index, INDEX[word], rtol=0, atol=6e-7)
    if word != "normal":
        assert np.allclose(sample.l_moments[0], 0.0172666667, rtol=0, atol=6e-11)
        assert np.allclose(sample.l_moments[1], -0.0258077626, rtol=0, atol=6e-11)
    whole = standardise(VECTOR[:, None], np.zeros(21, int), np.ones(21, bool), word)[:, 0]
    assert np.allclose(whole[[20, 8]], INDEX[word], rtol=0, atol=3e-6)


def test_l_moments_by_all_pairs_and_triples():
    x = _samples(8)
    l2, t3 = Sample(x).l_moments
    for i in range(8):
        values = sorted(x[np.isfinite(x[:, i]), i])
        pairs = np.mean([b - a for a, b in itertools.combinations(values, 2)]) / 2
        triples = np.mean([c - 2 * b + a for a, b, c in itertools.combinations(values, 3)]) / 3
        assert np.isclose(l2[i], pairs, rtol=1e-12) and np.isclose(t3[i], triples / pairs, rtol=1e-10)


@pytest.mark.parametrize("word", ["gamma", "gev", "pearson3"])
def test_the_fit_has_the_l_moments_of_its_sample(word):
    """L-moments of the fitted distribution, as integrals over its quantiles."""
    x = _samples(6, seed=3)
    sample = Sample(x)
    parameters = FAMILIES[word].fit(sample)
    # The rational approximations of docs/methods.md §7 are good to some 5e-5; GEV is solved.
    close = 1e-6 if word == "gev" else 1e-4
    for i in range(6):
        l1, l2, l3 = _l_moments_of(_scipy(word, parameters[:, i]))
        assert np.isclose(l1, sample.mean[i], rtol=close)
        assert np.isclose(l2, sample.l_moments[0][i], rtol=close)
        assert word == "gamma" or np.isclose(l3 / l2, sample.l_moments[1][i], atol=close)


@pytest.mark.parametrize("t", [0.02, 0.3, 0.49, 0.51, 0.7, 0.9])
def test_both_branches_of_gamma(t):
    from scipy.optimize import brentq
    from scipy.special import gammaln

    # l₂/l₁ of a gamma distribution is Γ(a + ½)/(√π Γ(a + 1)).
    exact = brentq(lambda a: np.exp(gammaln(a + 0.5) - gammaln(a + 1)) / np.sqrt(np.pi) - t, 1e-4, 1e5)
    sample = Sample(np.ones((12, 1)))
    sample.l_moments = np.array([t]), np.zeros(1)
    assert np.isclose(FAMILIES["gamma"].fit(sample)[0, 0], exact, rtol=1e-4)


@pytest.mark.parametrize("t3", [-0.6, -0.34, -0.3, -1e-3, 1e-5, 0.2, 0.333, 0.334, 0.7])
def test_both_branches_of_pearson3(t3):
    sample = Sample(np.zeros((12, 1)))
    sample.l_moments = np.ones(1), np.array([t3])
    _, _, skew = parameters = FAMILIES["pearson3"].fit(sample)[:, 0]
    assert np.sign(skew) == np.sign(t3)
    _, l2, l3 = _l_moments_of(_scipy("pearson3", parameters))
    assert np.isclose(l2, 1, rtol=2e-4) and np.isclose(l3 / l2, t3, atol=1e-5, rtol=2e-4)


def test_pearson3_without_skewness_is_normal():
    sample = Sample(np.zeros((12, 1)))
    sample.l_moments = np.full(1, 0.2), np.array([5e-7])
    parameters = FAMILIES["pearson3"].fit(sample)
    assert parameters[2, 0] == 0 and np.isclose(parameters[1, 0], 0.2 * np.sqrt(np.pi))
    assert np.allclose(FAMILIES["pearson3"].deviate(np.array([[0.5]]), parameters), 0.5 / parameters[1, 0])


@pytest.mark.parametrize("t3", [-0.9, -0.5, 0.0, 0.1699, 0.169925, 0.5, 0.9])
def test_the_shape_of_gev(t3):
    from agridrought.core.tools.drought.ssi.gev import _shape

    k = _shape(np.array([t3]))[0]
    assert np.isclose(2 * np.expm1(-k * np.log(3)) / np.expm1(-k * np.log(2)) - 3, t3, atol=1e-9)


@pytest.mark.parametrize("word", WORDS)
def test_index_and_likelihood_against_scipy(word):
    x, family = _samples(), FAMILIES[word]
    sample = Sample(x)
    with np.errstate(all="ignore"):
        parameters = family.fit(sample)
        index, likelihood = family.deviate(x, parameters), family.log_likelihood(sample, parameters)
    finite = 0
    for i in range(x.shape[1]):
        valid = np.isfinite(x[:, i])
        peer = _scipy(word, parameters[:, i])
        want = peer.logpdf(x[valid, i]).sum()
        assert np.isfinite(want) == np.isfinite(likelihood[i])
        if np.isfinite(want):
            finite += 1
            assert np.isclose(likelihood[i], want, rtol=1e-9)
            assert np.allclose(index[valid, i], stats.norm.ppf(peer.cdf(x[valid, i])), atol=1e-8)
    assert finite > 25


def _quantile(word, far, a, b, c=0.0):
    """Values with the probabilities of the normal deviates ``far``, from the smaller of p and 1 − p."""
    from scipy.special import gammainccinv, gammaincinv

    p, rest = stats.norm.cdf(far), stats.norm.sf(far)
    if word == "normal":
        return a + b * far
    if word == "lognormal":
        return np.exp(a + b * far)
    if word == "gev":
        rate = np.where(far < 0, -np.log(p), -np.log1p(-np.minimum(rest, 0.9)))
        return a + b * (1 - rate**c) / c
    if word == "loglogistic":
        return a - b * np.expm1(-c * (np.log(p) - np.log(rest))) / c
    shape, p, rest = (a, p, rest) if word.startswith("gamma") else (4 / c**2, rest, p)  # c < 0: mirrored
    y = np.where(p < rest, gammaincinv(shape, p), gammainccinv(shape, rest))
    return b * y if word.startswith("gamma") else a - b * (y - shape) / np.sqrt(shape)


@pytest.mark.parametrize("word", WORDS)
def test_the_tails_do_not_end(word):
    """Thirty standard deviations of the index, where 1 − p is 1 to all digits."""
    family = FAMILIES[word]
    parameters = family.fit(Sample(VECTOR[:, None]))
    far = np.array([-30.0, -12.0, -8.0, -5.0, 5.0, 8.0, 12.0, 30.0])
    x = _quantile(word, far, *parameters[:, 0])
    # Where the distribution has an end, its last digits are used up first.
    here = {"gev": far < 8, "pearson3": far < 8, "loglogistic": np.abs(far) < 8}.get(word, far > -40)
    assert np.allclose(family.deviate(x[here, None], parameters)[:, 0], far[here], rtol=1e-4)


@pytest.mark.parametrize("word", WORDS)
def test_order_is_kept_everywhere(word):
    family = FAMILIES[word]
    x = np.linspace(0.001, 1.5, 4000)[:, None]
    with np.errstate(all="ignore"):
        index = family.deviate(x, family.fit(Sample(VECTOR[:, None])))[:, 0]
    assert np.isfinite(index).all() and (np.diff(index) >= -1e-9).all()


def test_nearly_normal_gamma_goes_over_without_a_step():
    from agridrought.core.tools.drought.ssi.standard_gamma import deviate

    w = np.linspace(-6, 6, 25)[:, None]
    below, above = deviate(w, np.array([0.999e6])), deviate(w, np.array([1.001e6]))
    assert np.allclose(below, above, atol=1e-4 * 12)
    skew = 2 / np.sqrt(1.001e6)
    exact = stats.norm.ppf(stats.gamma(1.001e6).cdf(1.001e6 + np.sqrt(1.001e6) * w[4:21]))
    assert np.allclose(above[4:21], exact, atol=1e-6) and skew < 0.002


def test_values_beyond_the_ends_of_a_distribution():
    gev, pearson = FAMILIES["gev"], FAMILIES["pearson3"]
    bounded = np.array([[0.2], [0.03], [0.4]])  # largest value 0.2 + 0.03/0.4 = 0.275
    with np.errstate(all="ignore"):
        assert gev.deviate(np.array([[0.3]]), bounded) == 37.5
        assert gev.deviate(np.array([[0.1]]), bounded * [[1], [1], [-1]]) == -37.5
        assert pearson.deviate(np.array([[0.0]]), np.array([[0.2], [0.03], [1.0]])) == -37.5
        assert pearson.deviate(np.array([[0.4]]), np.array([[0.2], [0.03], [-1.0]])) == 37.5


@pytest.mark.parametrize("word", ["gamma", "gamma_ml", "lognormal"])
def test_values_that_are_not_above_zero(word):
    x = np.stack([VECTOR, VECTOR, VECTOR], axis=1)
    x[3, 0] = 0.0  # in the reference period: no fit
    x[20, 1] = -0.01  # outside of it: that value only
    index = standardise(x, np.zeros(21, int), np.arange(21) < 20, word)
    assert np.isnan(index[:, 0]).all() and np.isnan(index[20, 1])
    assert np.array_equal(index[:20, 1], index[:20, 2]) and np.isfinite(index[:, 2]).all()


@pytest.mark.parametrize("word", [*WORDS, "best"])
def test_gaps_blocks_and_few_values(word):
    """A series among others, with gaps and in blocks, has the index that it has alone and without its gaps."""
    x = np.tile(_samples(40), (3, 60)) * np.linspace(0.9, 1.1, 63)[:, None]
    groups, reference = np.arange(63) % 3, np.arange(63) < 57
    index = standardise(x, groups, reference, word, 3.0)
    for i in (0, 1, 2399):
        kept = np.isfinite(x[:, i])
        alone = standardise(x[kept, i], groups[kept], reference[kept], word, 3.0)
        assert np.allclose(index[kept, i], alone, atol=1e-5, equal_nan=True)
        assert np.isnan(index[~kept, i]).all()
    few = x[:, :1].copy()
    few[np.flatnonzero((groups == 1) & np.isfinite(few[:, 0]))[9:]] = np.nan
    index = standardise(few, groups, reference, word)[:, 0]
    assert np.isnan(index[groups == 1]).all()
    constant = np.full((63, 2), 0.2)
    constant[:, 1] = np.nan
    assert np.isnan(standardise(constant, groups, reference, word)).all()


@pytest.mark.parametrize("word", ["gev", "pearson3"])
def test_shift_and_scale_change_nothing(word):
    x, groups, all_steps = _samples(), np.zeros(21, int), np.ones(21, bool)
    index = standardise(x, groups, all_steps, word)
    moved = standardise(3 * x + 0.5, groups, all_steps, word)
    # Parameters are rounded to float32: a sample value may lie just within or beyond the bound.
    both = np.isfinite(index) & np.isfinite(moved)
    assert np.allclose(moved[both], index[both], atol=2e-3) and both.mean() > 0.7
    if word == "pearson3":
        mirrored = standardise(1 - x, groups, all_steps, word)
        both = np.isfinite(index) & np.isfinite(mirrored)
        assert np.allclose(-mirrored[both], index[both], atol=2e-3)


@pytest.mark.parametrize("word", ["gamma", "gamma_ml", "lognormal"])
def test_scale_changes_nothing(word):
    x, groups, all_steps = _samples(), np.zeros(21, int), np.ones(21, bool)
    index = standardise(x, groups, all_steps, word)
    assert np.allclose(standardise(100 * x, groups, all_steps, word), index, atol=1e-4, equal_nan=True)


def test_best_by_a_plain_loop():
    rng = np.random.default_rng(5)
    n, months = 4, np.arange(252) % 12
    kinds = [rng.normal(0.25, 0.03, (252, n)), rng.gamma(3, size=(252, n)) / 20, np.exp(rng.normal(-2, 0.6, (252, n)))]
    kinds.append(0.45 - 0.04 * rng.weibull(2.5, (252, n)))
    x = np.concatenate(kinds, axis=1).astype("float32")
    x[rng.random(x.shape) < 0.1] = np.nan
    fits = fit_groups(x, months, 12, "best")
    singles = {family.code: fit_groups(x, months, 12, family.word) for family in BEST_OF}
    for i in range(x.shape[1]):
        scores = {}
        for family in BEST_OF:
            parameters, score = singles[family.code].parameters[..., i], 0.0
            for month in range(12):
                values = x[months == month, i]
                values = values[np.isfinite(values)].astype("f8")
                if np.isnan(parameters[month, 0]):
                    score = np.inf
                    break
                k = len(family.parameters)
                likelihood = _scipy(family.word, parameters[month, :k].astype("f8")).logpdf(values).sum()
                score += 2 * k - 2 * likelihood + 2 * k * (k + 1) / (len(values) - k - 1)
            scores[family.code] = score
        best = min(scores, key=scores.get)
        assert fits.code[i] == best
        assert np.array_equal(fits.parameters[..., i], singles[best].parameters[..., i], equal_nan=True)
        alone = apply_fits(x, months, singles[best])[:, i]
        assert np.array_equal(apply_fits(x, months, fits)[:, i], alone, equal_nan=True)
    assert len(np.unique(fits.code)) >= 3


def test_best_of_nothing_is_nothing():
    fits = fit_groups(np.full((120, 2), np.nan), np.arange(120) % 12, 12, "best", with_p=True)
    assert (fits.code == NO_FIT).all() and np.isnan(fits.parameters).all() and np.isnan(fits.p).all()
