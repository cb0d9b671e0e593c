"""Days and dekads by a moving window, the deficit in water, and what is said of a distribution that does not fit."""

import numpy as np
import pytest
from scipy import stats
from support.files import write_stack
from support.run import run_core

from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.ssi import standardise
from agridrought.core.tools.drought.ssi.by_values import counts_below
from agridrought.core.tools.drought.ssi.families import candidates
from agridrought.core.tools.drought.ssi.fitting import FitRules, _fit_rows, apply_fits, fit_seasons
from agridrought.core.tools.drought.ssi.moving_window import neighbours, window_steps
from agridrought.core.tools.drought.ssi.origin import scale_of
from agridrought.core.tools.drought.ssi.suitability import look

DAYS = TimeAxis("day", 730_485, 365 * 12 + 3)  # from 1 January 2001


def _days(n=4, seed=0, dry=0.0):
    rng = np.random.default_rng(seed)
    season = np.cos(2 * np.pi * np.arange(DAYS.size) / 365.25)[:, None]
    x = rng.gamma(5, size=(DAYS.size, n)) * (3 + season)
    x[rng.random(x.shape) < dry] = 0.0
    x[rng.random(x.shape) < 0.05] = np.nan
    return x.astype("float32")


def _read(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


def _told(**parameters):
    lines = []
    job = Job(memory=64 * 1024**2, threads=1, info=lines.append, warn=lines.append)
    return run_core("ssi", job, **parameters), "\n".join(map(str, lines))


def test_places_and_widths():
    assert DAYS.labels[0] == "2001-01-01"
    near = neighbours(366, 15)
    assert all(len(places) in (31, 32) for places in near)
    assert np.array_equal(near[58], near[59]) and 59 in near[58]  # 28 and 29 February
    assert {365, 364, 0, 1} <= set(near[0].tolist()) and set(near[0].tolist()) == {*range(16), *range(351, 366)}
    assert neighbours(36, 0)[7].tolist() == [7]
    assert [window_steps(s, None) for s in ("day", "pentad", "week", "dekad", "month", "year")] == [15, 1, 1, 1, 0, 0]
    assert window_steps("pentad", 10) == 2 and window_steps("month", 31) == 1 and window_steps("day", 0) == 0


FAMILIES = ["normal", "gamma_ml", "gamma", "kernel", "empirical", "gev", "pearson3", "lognormal", "loglogistic"]


@pytest.mark.parametrize("word, dry", [(word, dry) for word in FAMILIES for dry in (0.0, 0.2)])
def test_a_day_is_fitted_with_its_neighbours(word, dry):
    x = _days(dry=dry)
    groups = DAYS.seasons
    fits = fit_seasons(x, groups, 366, word, FitRules(zeros="stagge", window=15))
    index = apply_fits(x, groups, fits)
    for place in (0, 40, 58, 59, 60, 365):
        day = place - (place > 58)
        position = groups - (groups > 58)
        distance = np.abs(position - day)
        inside = np.minimum(distance, 365 - distance) <= 15
        one = np.zeros(inside.sum(), int)
        want = standardise(x[inside], one, one == 0, word, zeros="stagge")[groups[inside] == place]
        assert np.allclose(index[groups == place], want, atol=2e-4, equal_nan=True), place


@pytest.mark.parametrize("word", ["gamma", "gev", "empirical"])
def test_all_places_at_once_are_as_place_by_place(word):
    x = _days(3, seed=9, dry=0.3)
    x[:, 2] -= 8.0  # a series with negative values has no zeros of its own, nor a gamma distribution
    rules = FitRules(zeros="stagge", window=15)
    fits = fit_seasons(x, DAYS.seasons, 366, word, rules)
    own = [np.flatnonzero(DAYS.seasons == place) for place in range(366)]
    rows = [np.flatnonzero(np.isin(DAYS.seasons, near)) for near in neighbours(366, 15)]
    want = _fit_rows(x, rows, own, candidates(word), rules)
    for name in ("code", "parameters", "count", "zeros"):
        assert np.allclose(getattr(fits, name), getattr(want, name), rtol=1e-6, equal_nan=True), name
    if fits.values is not None:
        assert np.array_equal(fits.values, want.values, equal_nan=True)
    assert (fits.tried, fits.impossible, fits.dry, fits.capped) == (
        want.tried, want.impossible, want.dry, want.capped,
    )  # fmt: skip


def test_ranks_by_halving_are_as_one_by_one():
    rng = np.random.default_rng(11)
    values = np.sort(np.round(rng.normal(size=(300, 5)), 1), axis=0)
    values[250:, 2] = np.nan
    x = np.round(rng.normal(size=(40, 5)), 1)
    x[0] = np.nan
    count = np.isfinite(values).sum(axis=0)
    for compare, side in ((np.less, "left"), (np.less_equal, "right")):
        got = counts_below(x, values, count, compare)
        want = [np.searchsorted(values[: count[i], i], x[1:, i], side) for i in range(5)]
        assert np.array_equal(got[1:], np.transpose(want))


def test_windows_through_the_tool_with_kept_fits(tmp_path):
    rng = np.random.default_rng(2)
    x = rng.normal(0.25, 0.03, (36 * 12, 3, 3))
    source = write_stack(tmp_path / "dekads.tif", x, step="dekad")
    for word in ("normal", "gev", "kernel", "empirical"):
        a, b, fit = (str(tmp_path / f"{word}_{name}.tif") for name in "abf")
        run_core("ssi", INPUT=source, DISTRIBUTION=word, OUTPUT=a, FIT=fit)
        run_core("ssi", INPUT=source, FIT_FROM=fit, OUTPUT=b)
        assert np.array_equal(_read(a), _read(b), equal_nan=True), word
    alone = str(tmp_path / "alone.tif")
    run_core("ssi", INPUT=source, WINDOW_DAYS=0, OUTPUT=alone)
    want = standardise(x.astype("float32"), np.arange(432) % 36, np.ones(432, bool), limit=3.0)
    assert np.array_equal(_read(alone), want)
    assert not np.array_equal(_read(alone), _read(tmp_path / "normal_a.tif"))
    with pytest.raises(ParameterError, match="is a fit of 1 step"):
        run_core("ssi", INPUT=source, WINDOW_DAYS=0, FIT_FROM=str(tmp_path / "normal_f.tif"), OUTPUT=alone)
    with pytest.raises(ParameterError, match="WINDOW_DAYS"):
        run_core("ssi", INPUT=source, WINDOW_DAYS=400, OUTPUT=alone)


def test_several_scales_in_one_run_are_as_in_runs_of_their_own(tmp_path):
    x = np.random.default_rng(13).normal(0.25, 0.03, (180, 3, 4)).astype("float32")
    source = write_stack(tmp_path / "sm.tif", x)
    given = {"INPUT": source, "DISTRIBUTION": "gamma"}
    out = run_core("ssi", **given, SCALE=3, MORE_SCALES="1, 3, 12", OUTPUT=str(tmp_path / "a.tif"))
    paths = out["MORE"].split("\n")
    assert paths == [str(tmp_path / "a_scale1.tif"), str(tmp_path / "a_scale12.tif")]
    for scale, path in zip((1, 12), paths, strict=True):
        alone = str(tmp_path / "alone.tif")
        run_core("ssi", **given, SCALE=scale, OUTPUT=alone)
        assert np.array_equal(_read(path), _read(alone), equal_nan=True)
        with TimeStack(path) as stack:
            assert stack.variable == f"ssi{scale}" and scale_of(stack.tags) == scale
    assert not np.array_equal(_read(tmp_path / "a.tif"), _read(paths[0]), equal_nan=True)
    fit = str(tmp_path / "fit.tif")
    run_core("ssi", INPUT=source, OUTPUT=str(tmp_path / "b.tif"), FIT=fit)
    with pytest.raises(ParameterError, match="MORE_SCALES are fitted"):
        run_core("ssi", INPUT=source, OUTPUT=str(tmp_path / "b.tif"), FIT_FROM=fit, MORE_SCALES="3")
    with pytest.raises(ParameterError, match="MORE_SCALES: “x”"):
        run_core("ssi", INPUT=source, OUTPUT=str(tmp_path / "c.tif"), MORE_SCALES="x")
    assert not (tmp_path / "c.tif").exists()


def test_deficit_in_water_and_millimetres(tmp_path):
    x = np.random.default_rng(3).normal(0.25, 0.03, (240, 4, 4)).astype("float32")
    source = write_stack(tmp_path / "sm.tif", x)
    files = {"OUTPUT": str(tmp_path / "i.tif"), "DEFICIT": str(tmp_path / "d.tif")}
    run_core("ssi", INPUT=source, **files)
    months = np.arange(240) % 12
    mean = np.array([x[months == m].mean(axis=0) for m in range(12)])[months]
    assert np.allclose(_read(files["DEFICIT"]), mean - x, atol=1e-6)
    run_core("ssi", INPUT=source, DEPTH=300, DEFICIT_PERCENTILE=20, **files)
    sd = np.array([x[months == m].std(axis=0, ddof=1) for m in range(12)])[months]
    want = 300 * (mean + stats.norm.ppf(0.2) * sd - x)
    assert np.allclose(_read(files["DEFICIT"]), want, atol=1e-3)
    with TimeStack(files["DEFICIT"]) as stack:
        assert stack.unit == "mm"
    rain = write_stack(tmp_path / "rain.tif", x * 100, unit="mm")
    with pytest.raises(ParameterError, match="DEPTH"):
        run_core("ssi", INPUT=rain, DEPTH=300, **files)


def test_the_deficit_of_a_dry_season_is_none(tmp_path):
    rng = np.random.default_rng(4)
    x = rng.gamma(2, 10, (240, 3, 3)) * (rng.random((240, 3, 3)) > 0.6)
    source = write_stack(tmp_path / "rain.tif", x, unit="mm", variable="pr")
    run_core("ssi", INPUT=source, DISTRIBUTION="gamma_ml", OUTPUT=str(tmp_path / "i.tif"),
             DEFICIT=str(tmp_path / "d.tif"))  # fmt: skip
    deficit, index = _read(tmp_path / "d.tif"), _read(tmp_path / "i.tif")
    both = np.isfinite(index)
    assert np.isfinite(deficit[both]).all()
    assert ((deficit > 1e-4) == (index < -1e-4))[both & (np.abs(index) > 1e-3) & (x > 0)].mean() > 0.999


def test_what_is_said_of_a_distribution_that_does_not_fit(tmp_path):
    rng = np.random.default_rng(5)
    skewed = write_stack(tmp_path / "skewed.tif", 0.05 + 0.05 * rng.exponential(size=(360, 12, 12)))
    out, text = _told(INPUT=skewed, OUTPUT=str(tmp_path / "a.tif"))
    assert out["REJECTED_SHARE"] > 0.5 and "Normal does not fit" in text and "chance gives 5 %" in text
    assert "does better" in text
    normal = write_stack(tmp_path / "normal.tif", rng.normal(0.25, 0.02, (360, 12, 12)))
    out, text = _told(INPUT=normal, OUTPUT=str(tmp_path / "a.tif"))
    assert abs(out["REJECTED_SHARE"] - 0.05) < 0.02 and "does not fit" not in text


def test_best_takes_the_kernel_where_no_family_fits(tmp_path):
    rng = np.random.default_rng(6)
    humps = np.where(
        rng.random((360, 6, 6)) < 0.5, rng.normal(0.12, 0.01, (360, 6, 6)), rng.normal(0.38, 0.01, (360, 6, 6))
    )
    source = write_stack(tmp_path / "humps.tif", humps)
    a, b, fit = (str(tmp_path / f"{name}.tif") for name in "abf")
    _, text = _told(INPUT=source, DISTRIBUTION="best", OUTPUT=a, FIT=fit)
    assert "best may choose the kernel density" in text
    with TimeStack(a) as stack:
        index = stack.read()
    want = standardise(humps.astype("float32"), np.arange(360) % 12, np.ones(360, bool), "kernel", 3.0)
    assert np.allclose(index, want, atol=1e-5)
    _told(INPUT=source, FIT_FROM=fit, OUTPUT=b)
    assert np.array_equal(_read(b), index)


def test_looking_needs_enough_fits():
    x = np.random.default_rng(7).normal(size=(240, 3))
    assert look(x, np.arange(240) % 12, 12, "normal", "") is None
