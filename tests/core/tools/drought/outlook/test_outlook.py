"""The outlook: regressions and scores written out, skill where there is some and silence where there is none."""

from datetime import date

import numpy as np
import pytest
from scipy import stats
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.run.errors import DateError, ParameterError
from agridrought.core.tools.drought.outlook.ensemble import Regressions, at_most, class_probabilities, score_years
from agridrought.core.tools.drought.outlook.kernel import pairs_of, skill_of

BOUNDS = (-2.0, -1.5, -1.0, 0.0)


def _index(persistence, years=30, shape=(4, 5), seed=0):
    rng = np.random.default_rng(seed)
    n = 12 * years
    common, own = rng.normal(size=(n, 1, 1)), rng.normal(size=(n, *shape))
    noise = 0.9 * common + np.sqrt(1 - 0.81) * own
    x = noise.copy()
    for t in range(1, n):
        x[t] = persistence * x[t - 1] + np.sqrt(1 - persistence**2) * noise[t]
    return x.clip(-3, 3).astype("float32")


def test_regressions_without_a_year_against_scipy():
    rng = np.random.default_rng(1)
    z, x = rng.normal(size=(2, 20, 4))
    x += 0.5 * z
    z[3, 1] = np.nan
    fits = Regressions.of(z, x)
    for i in range(4):
        for year in (0, 3, 19):
            keep = (np.arange(20) != year) & np.isfinite(z[:, i])
            peer = stats.linregress(z[keep, i], x[keep, i])
            assert np.allclose((fits.slope[year, i], fits.intercept[year, i]), (peer.slope, peer.intercept))
        keep = np.isfinite(z[:, i])
        peer = stats.linregress(z[keep, i], x[keep, i])
        residuals = x[keep, i] - peer.intercept - peer.slope * z[keep, i]
        want = peer.intercept + peer.slope * -1.3 + residuals
        assert np.allclose(fits.members(np.full(4, -1.3))[keep, i], want)


def test_scores_written_out():
    rng = np.random.default_rng(2)
    z, x = rng.normal(size=(2, 18, 1))
    x = 0.7 * z + 0.7 * x
    scores = score_years(Regressions.of(z, x))
    for year in range(18):
        keep = np.arange(18) != year
        peer = stats.linregress(z[keep, 0], x[keep, 0])
        members = peer.intercept + peer.slope * z[year, 0]
        members = members + x[keep, 0] - peer.intercept - peer.slope * z[keep, 0]
        seen = np.array([x[year, 0] <= b for b in BOUNDS], float)
        for got, guess in (
            (scores.forecast, [np.mean(members <= b) for b in BOUNDS]),
            (scores.climatology, [np.mean(x[keep, 0] <= b) for b in BOUNDS]),
            (scores.persistence, [float(z[year, 0] <= b) for b in BOUNDS]),
        ):
            assert np.isclose(got[year, 0], ((np.array(guess) - seen) ** 2).sum())
        assert np.isclose(scores.probability[year, 0], np.mean(members <= -1)) and scores.event[year, 0] == seen[2]


def test_probabilities_add_up():
    members = np.random.default_rng(3).normal(size=(40, 6))
    chances = class_probabilities(at_most(members))
    assert np.allclose(chances.sum(axis=0), 1) and (chances >= 0).all()
    assert np.allclose(chances[4], (members <= -2).mean(axis=0))


def test_pairs_know_no_future():
    found = pairs_of(np.arange(120) % 12, 119, 3)
    assert found.start.tolist() == list(range(11, 116, 12)) and (found.target <= 119).all()
    earlier = pairs_of(np.arange(120) % 12, 59, 3)
    assert earlier.target.max() <= 59


def test_skill_has_an_interval_that_holds_the_truth():
    rng = np.random.default_rng(4)
    good, other = rng.gamma(2, 0.1, (25, 200)), rng.gamma(2, 0.2, (25, 200))
    found = skill_of(good, other)
    assert abs(np.median(found.value) - 0.5) < 0.05
    assert 0.8 < ((found.low < 0.5) & (found.high > 0.5)).mean() < 0.97 and found.found.mean() > 0.9
    none = skill_of(rng.gamma(2, 0.2, (25, 400)), other.repeat(2, axis=1))
    assert none.found.mean() < 0.12
    assert np.isnan(skill_of(np.full((5, 1), np.nan), np.ones((5, 1))).value).all()


def _run(tmp_path, values, **more):
    source = write_stack(tmp_path / "ssi.tif", values, variable="ssi1", unit="1")
    out = run_core("outlook", INPUT=source, OUTPUT=str(tmp_path / "o.tif"), TABLE="t",
                   REPORT=str(tmp_path / "r.html"), **more)  # fmt: skip
    with RasterFile(str(tmp_path / "o.tif")) as raster:
        return out, raster.read(), raster.descriptions


def test_a_persistent_index_has_skill_that_falls_with_the_lead(tmp_path):
    out, bands, names = _run(tmp_path, _index(0.9, years=40))
    assert len(names) == 24 and names[0] == "2041-01-01 (lead 1): probability of moderate or worse"
    assert out["RPSS"] > 0.3 and out["RPSS_LOW"] > 0 and out["YEARS"] == 39 and "RPSS_PERSISTENCE" in out
    table = out["TABLE"]
    assert len(table) == 18 and (table["skill"] == "yes").all()
    assert np.isclose(table["probability"][:5].sum(), 1) and (table["share_low"] <= table["share_high"]).all()
    skills = table.groupby("lead")["rpss_climatology"].first()
    assert skills[1] > skills[3]
    shown = np.isfinite(bands[0])
    assert shown.any() and np.allclose(bands[1:6, shown].sum(axis=0), 1, atol=1e-6)
    assert "Reliability" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_without_persistence_nothing_is_told(tmp_path):
    out, bands, _ = _run(tmp_path, _index(0.0, seed=5))
    assert (out["TABLE"]["skill"] == "no skill").all() and out["TABLE"]["probability"].isna().all()
    assert np.isnan(bands[:6]).mean() > 0.85 and np.isfinite(bands[6]).all() and out["RPSS_LOW"] <= 0


def test_zones_and_an_earlier_start(tmp_path):
    values = _index(0.85, years=40)
    zones = write_raster(tmp_path / "zones.tif", np.array([[1, 1, 2, 2, np.nan]] * 4)[None])
    out, bands, names = _run(tmp_path, values, ZONES=zones, START=date(2035, 6, 1), LEADS="2")
    assert names[0].startswith("2035-08-01 (lead 2)") and set(out["TABLE"]["zone"]) == {"1", "2"}
    # What came later is not known: a stack that ends then gives the same.
    short = tmp_path / "short"
    short.mkdir()
    again, same, _ = _run(short, values[: 12 * 34 + 6], ZONES=zones, LEADS="2")
    assert np.array_equal(bands, same, equal_nan=True) and again["RPSS"] == out["RPSS"]


def test_few_years_and_bad_input(tmp_path):
    for leads in (",", "0", "13", "soon"):
        with pytest.raises(ParameterError, match="LEADS"):
            _run(tmp_path, _index(0.9, years=3), LEADS=leads)
    for years in (1, 12):
        with pytest.raises(DateError, match="past years to learn from"):
            _run(tmp_path, _index(0.9, years=years))


def test_pixels_with_few_years_are_silent(tmp_path):
    values = _index(0.9, years=30)
    values[:240, 0, 0] = np.nan
    _, bands, _ = _run(tmp_path, values)
    assert np.isnan(bands[:, 0, 0]).all() and np.isfinite(bands[6, 1:]).all()
