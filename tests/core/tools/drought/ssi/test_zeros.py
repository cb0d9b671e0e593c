"""Months without rain: against METHODS, climate_indices and definitions written out, and through the tool."""

import numpy as np
import pytest
from scipy import stats
from support.files import write_stack
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import ParameterError
from agridrought.core.tools.drought.ssi import SsiOptions, standardise
from agridrought.core.tools.drought.ssi.families import FAMILIES
from agridrought.core.tools.drought.ssi.fitting import apply_fits, fit_groups, quantiles
from agridrought.core.tools.drought.ssi.sample import Sample

# docs/methods.md §11
RAIN = np.array([0, 3.2, 12.5, 0, 7.1, 22.4, 1.3, 0, 15.8, 4.4, 9.9, 0, 31.0, 2.7, 6.0, 18.3, 0.8, 11.2, 5.5, 0, 8.6])
ONE, ALL = np.zeros(21, int), np.ones(21, bool)
BALANCE = np.array([
    -31.2, 12.4, -55.0, 8.8, -4.1, 20.9, -17.6, 33.3, -42.5, 1.7, -9.8,
    15.1, -26.4, 5.2, -61.3, 27.7, -13.0, -2.2, 40.6, -36.9, 10.3,
])  # fmt: skip


def _dry(years=40, n=24, seed=4):
    """Rain ``(time, n)`` in mm with a dry season."""
    rng = np.random.default_rng(seed)
    months = np.arange(12 * years) % 12
    wet = rng.random((12 * years, n)) > np.where(months < 4, 0.5, 0.05)[:, None]
    return (rng.gamma(0.8, 30, (12 * years, n)) * wet).astype("float32"), months


def _told(**parameters):
    from agridrought.core.run.job import Job

    lines = []
    out = run_core("ssi", Job(memory=64 * 1024**2, threads=1, info=lines.append, warn=lines.append), **parameters)
    return out, "\n".join(map(str, lines))


def _read(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


def test_vectors():
    fits = fit_groups(RAIN[:, None], ONE, 1, "gamma_ml", zeros="stagge")
    assert np.allclose(fits.parameters[0, :2, 0], (1.4436047265, 6.9574100274), rtol=1e-7)
    assert fits.count[0, 0] == 21 and np.isclose(fits.zeros[0, 0], 5 / 21)
    index = standardise(RAIN[:, None], ONE, ALL, "gamma_ml", zeros="stagge")[:, 0]
    assert np.allclose(index[[0, 16, 4, 12]], (-1.0968035621, -0.6677201393, 0.2038483601, 2.0251565229), atol=1e-6)
    assert np.all(index[RAIN == 0] == index[0])
    thom = standardise(RAIN[:, None], ONE, ALL, "gamma_ml", zeros="thom")[:, 0]
    assert np.allclose(thom[[0, 16, 12]], (-0.7124430324, -0.6352578489, 2.0310380365), atol=1e-6)
    missing = standardise(RAIN[:, None], ONE, ALL, "gamma_ml", zeros="missing")[:, 0]
    alone = standardise(RAIN[RAIN > 0, None], ONE[RAIN > 0], ALL[RAIN > 0], "gamma_ml")[:, 0]
    assert np.isnan(missing[RAIN == 0]).all() and np.array_equal(missing[RAIN > 0], alone)


def test_log_logistic_vector():
    family = FAMILIES["loglogistic"]
    sample = Sample(BALANCE[:, None])
    assert np.isclose(sample.mean[0], -5.9047619, atol=1e-7) and np.isclose(
        sample.l_moments[0][0], 16.497619, atol=1e-6
    )
    parameters = family.fit(sample)
    assert np.allclose(parameters[:, 0], (-3.298188938, 16.2461030012, 0.0964930004), rtol=1e-9)
    index = family.deviate(BALANCE[:3, None], parameters)[:, 0]
    assert np.allclose(index, (-0.9561198382, 0.6245514464, -1.5660014666), atol=1e-9)


PEER_SPI = (-0.727913, -0.412266, 0.640764, -0.727913, 0.757079, -0.727913, 0.010152)
PEER_SPEI = (-1.287436, -0.542103, 0.79136, -1.230062, 0.87284, -1.237498, 0.037784)


def _thirty_years():
    """Rain of thirty years of months, some of them dry, by a formula."""
    year, month = np.divmod(np.arange(360), 12)
    rain = RAIN[(5 * year + month) % 21]
    return np.where(rain > 0, rain + year / 10, 0.0), month


def test_against_climate_indices():
    """climate_indices 3.1.0, spi with the gamma distribution (zeros at q) and spei with the log-logistic one."""
    rain, months = _thirty_years()
    index = standardise(rain[:, None], months, np.ones(360, bool), "gamma_ml", 3.09, zeros="thom")[:, 0]
    assert np.allclose(index[[0, 1, 2, 3, 100, 203, 359]], PEER_SPI, atol=1e-5)
    balance = rain - 12 - 8 * np.cos(2 * np.pi * months / 12)
    index = standardise(balance[:, None], months, np.ones(360, bool), "loglogistic", 3.09)[:, 0]
    assert np.allclose(index[[0, 1, 2, 3, 100, 203, 359]], PEER_SPEI, atol=1e-5)


@pytest.mark.parametrize("word", ["gamma", "gamma_ml", "lognormal", "normal", "pearson3", "gev"])
@pytest.mark.parametrize("how", ["stagge", "thom"])
def test_the_mixed_distribution_written_out(word, how):
    x, months = _dry()
    index = standardise(x, months, np.ones(len(x), bool), word, zeros=how)
    for pixel in (0, 7):
        for month in (0, 3, 8):
            values = x[months == month, pixel].astype("f8")
            rain, n, dry = values[values > 0], len(values), (values == 0).sum()
            if len(rain) < 6:
                assert np.isnan(index[months == month, pixel]).all()
                continue
            z = standardise(rain[:, None], np.zeros(len(rain), int), np.ones(len(rain), bool), word, minimum=6)[:, 0]
            q, centre = (dry / (n + 1), (dry + 1) / (2 * (n + 1))) if how == "stagge" else (dry / n, dry / n)
            q = q if dry else 0.0
            want = np.full(n, stats.norm.ppf(centre))
            want[values > 0] = stats.norm.ppf(q + (1 - q) * stats.norm.cdf(z.astype("f8")))
            assert np.allclose(index[months == month, pixel], want, atol=2e-4), (word, month)


@pytest.mark.parametrize("word", [*FAMILIES, "best", "kernel", "empirical"])
def test_without_zeros_nothing_changes(word):
    x, months = _dry()
    x = x + 0.5
    plain = standardise(x, months, np.ones(len(x), bool), word)
    for how in ("stagge", "thom", "missing"):
        assert np.array_equal(standardise(x, months, np.ones(len(x), bool), word, zeros=how), plain, equal_nan=True)


def test_a_zero_among_negative_values_is_a_value():
    x = np.append(BALANCE, 0.0)[:, None]
    args = np.zeros(22, int), np.ones(22, bool), "loglogistic"
    assert np.array_equal(standardise(x, *args, zeros="stagge"), standardise(x, *args))


def test_a_dry_month_where_none_was():
    """A zero after the reference period, which had none."""
    x = np.append(RAIN[RAIN > 0], 0.0)[:, None]
    index = standardise(x, np.zeros(17, int), np.arange(17) < 16, "gamma_ml", zeros="stagge")[:, 0]
    assert np.isclose(index[-1], stats.norm.ppf(1 / 34), atol=1e-6) and index[-1] < index[:-1].min() + 0.5


@pytest.mark.parametrize("how", ["stagge", "thom"])
def test_the_index_of_rain_has_the_frequencies_of_a_normal_one(how):
    x, months = _dry(years=100)
    index = standardise(x, months, np.ones(len(x), bool), "gamma_ml", zeros=how)
    wet = index[months >= 4]
    assert abs((wet <= -1).mean() - 0.159) < 0.02 and abs(np.nanmean(wet)) < 0.03
    if how == "stagge":
        assert abs(np.nanmean(index[months < 4])) < 0.1  # Thom's is biased in dry months
    else:
        assert np.nanmean(index[months < 4]) > 0.1


@pytest.mark.parametrize("word", ["gamma_ml", "normal", "pearson3", "kernel", "best"])
@pytest.mark.parametrize("how", ["stagge", "thom", "missing"])
def test_kept_fits_keep_the_share_of_zeros(tmp_path, word, how):
    x = _dry(n=12)[0].reshape(-1, 3, 4)
    x[x > 0] = np.maximum(x[x > 0], 0.01)
    source = write_stack(tmp_path / "rain.tif", x, unit="mm", variable="pr")
    fit, a, b = (str(tmp_path / f"{name}.tif") for name in ("fit", "a", "b"))
    run_core("ssi", INPUT=source, DISTRIBUTION=word, ZEROS=how, OUTPUT=a, FIT=fit)
    with RasterFile(fit) as raster:
        words, bands = raster.descriptions, raster.read()
    place = words.index("January: share of zeros")
    assert words[place - 1] == "December: p of the fit"
    assert np.allclose(bands[place], (x[0::12] == 0).mean(axis=0))
    run_core("ssi", INPUT=source, FIT_FROM=fit, OUTPUT=b)
    assert np.array_equal(_read(a), _read(b), equal_nan=True)
    assert np.isnan(_read(a)[x == 0]).all() == (how == "missing")


def test_rain_with_a_dry_season_through_the_tool(tmp_path):
    rng = np.random.default_rng(12)
    months = np.arange(480) % 12
    wet = rng.random((480, 10, 10)) > np.where(months < 4, 0.9, 0.2)[:, None, None]
    source = write_stack(tmp_path / "pr.tif", rng.gamma(0.5, 20, (480, 10, 10)) * wet, unit="mm", variable="pr")
    for word in ("normal", "gamma_ml", "kernel", "empirical"):
        out, text = _told(INPUT=source, DISTRIBUTION=word, OUTPUT=str(tmp_path / f"{word}.tif"))
        index = _read(tmp_path / f"{word}.tif")
        wet_season = index[months >= 4]
        assert 0.1 < (wet_season <= -1).mean() < 0.2, word  # nine of forty years are dry: the centre lies at −1.2
        if word != "empirical":
            assert "lies above −1" in text and "fewer than 6 years have rain" in text
    assert _told(INPUT=source, DISTRIBUTION="gamma_ml", ZEROS="missing", OUTPUT=str(tmp_path / "m.tif"))[0]


def test_zeros_of_soil_moisture_stay_values(tmp_path):
    x = np.random.default_rng(1).uniform(0.1, 0.3, (240, 3, 3))
    x[7, 0, 0] = 0.0
    source = write_stack(tmp_path / "sm.tif", x)
    run_core("ssi", INPUT=source, OUTPUT=str(tmp_path / "a.tif"), FIT=str(tmp_path / "fit.tif"))
    want = standardise(x, np.arange(240) % 12, np.ones(240, bool), limit=3.0)
    assert np.allclose(_read(tmp_path / "a.tif"), want, atol=1e-4)
    with RasterFile(str(tmp_path / "fit.tif")) as raster:
        assert raster.count == 49


def test_quantiles_are_the_inverse_of_the_index():
    x, months = _dry()
    for word in (*FAMILIES, "kernel", "empirical", "pooled"):
        if word == "pooled":
            x = np.random.default_rng(0).gamma(8, size=x.shape)  # ties of zeros have no inverse
        for how in ("", "stagge") if word not in ("gamma", "gamma_ml", "lognormal") else ("stagge",):
            fits = fit_groups(x, months, 12, word, zeros=how)
            for p in (0.2, 0.5, 0.8):
                at = quantiles(fits, 8, p).astype("f8")
                index = apply_fits(np.stack([at, at]), np.array([8, 8]), fits)[0]
                here = np.isfinite(index) & (at > 0)
                assert here.mean() > 0.3
                close = {"empirical": 0.03, "pooled": 0.03}.get(word, 2e-3)
                assert np.allclose(index[here], stats.norm.ppf(p), atol=close), (word, how, p)


def test_unknown_words_are_refused():
    with pytest.raises(ParameterError, match="ZEROS is “none”"):
        SsiOptions(zeros="none")
