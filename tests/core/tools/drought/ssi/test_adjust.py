"""The fit of a long record of another product, after adjustment in the overlap; what a pooled index is uncertain by."""

import numpy as np
import pytest
from support.files import write_stack
from support.run import run_core

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import AgriDroughtError, DateError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.ssi.adjust import match_ranks
from agridrought.core.tools.drought.ssi.fitting import apply_fits, fit_groups
from agridrought.core.tools.drought.ssi.pooled import standard_error

MONTHS, SHORT = 360, 72
RNG = np.random.default_rng(0)


def _weather(n=12, memory=0.6):
    z = RNG.normal(size=(MONTHS, 3, n // 3))
    for i in range(1, MONTHS):
        z[i] = memory * z[i - 1] + np.sqrt(1 - memory**2) * z[i]
    return z


def _season(low, high):
    return (low + (high - low) * (1 + np.cos(2 * np.pi * np.arange(MONTHS) / 12)) / 2)[:, None, None]


def _read(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """A long record, and the last years of the same weather in another product with another season and spread."""
    folder, z = tmp_path_factory.mktemp("adjust"), _weather()
    long = _season(0.2, 0.3) + _season(0.02, 0.04) * z
    other = _season(0.35, 0.3) + 0.06 * z
    files = {"long": write_stack(folder / "long.tif", long), "fit": str(folder / "fit.tif")}
    files["short"] = write_stack(folder / "short.tif", other[-SHORT:], "2025-01-01")
    files["truth"] = str(folder / "truth.tif")
    run_core("ssi", INPUT=files["long"], FIT=files["fit"], OUTPUT=files["truth"])
    return files, z


def _adjusted(records, tmp_path, how, short=None, **more):
    files, _ = records
    lines = []
    job = Job(memory=64 * 1024**2, threads=1, info=lines.append, warn=lines.append)
    values = {"INPUT": short or files["short"], "FIT_FROM": files["fit"], "ADJUST_TO": files["long"], "ADJUST": how}
    run_core("ssi", job, **{**values, "OUTPUT": str(tmp_path / "a.tif"), **more})
    return _read(tmp_path / "a.tif"), "\n".join(map(str, lines))


@pytest.mark.parametrize("how", ["mean_sd", "cdf"])
def test_the_index_of_the_same_weather_is_that_of_the_long_record(records, tmp_path, how):
    truth = _read(records[0]["truth"])[-SHORT:]
    index, text = _adjusted(records, tmp_path, how)
    off = (index - truth)[np.isfinite(index)]
    assert np.isfinite(index).all() and np.sqrt((off**2).mean()) < 0.25
    assert np.corrcoef(index.ravel(), truth.ravel())[0, 1] > 0.98
    assert "72 common dates (2025-01-01 to 2030-12-01)" in text and "correlation of 0.9" in text
    plain = str(tmp_path / "p.tif")
    run_core("ssi", INPUT=records[0]["short"], FIT_FROM=records[0]["fit"], OUTPUT=plain)
    without = _read(plain) - truth
    assert np.sqrt((without**2).mean()) > 1.0  # what the adjustment is for


def test_records_that_do_not_agree_are_warned_of(records, tmp_path):
    noise = write_stack(tmp_path / "noise.tif", 0.2 + 0.02 * RNG.normal(size=(SHORT, 3, 4)), "2025-01-01")
    _, text = _adjusted(records, tmp_path, "mean_sd", noise)
    assert "only: an index by that fit is uncertain" in text


def test_the_deficit_is_in_the_unit_of_the_long_record(records, tmp_path):
    saturation = write_stack(tmp_path / "s.tif", 100 * (0.5 + 0.1 * records[1][-SHORT:]), "2025-01-01", unit="%")
    deficit = str(tmp_path / "d.tif")
    index, _ = _adjusted(records, tmp_path, "mean_sd", saturation, DEPTH=100, DEFICIT=deficit)
    with TimeStack(deficit) as stack:
        assert stack.unit == "mm" and np.corrcoef(stack.read().ravel(), index.ravel())[0, 1] < -0.9


def test_pixels_without_an_overlap_are_missing(records, tmp_path):
    values = _read(records[0]["short"])
    values[:50, 0, 0] = np.nan
    short = write_stack(tmp_path / "gaps.tif", values, "2025-01-01")
    index, _ = _adjusted(records, tmp_path, "cdf", short)
    assert np.isnan(index[:, 0, 0]).all() and np.isfinite(index[:, 1, 1]).all()


def test_bad_input(records, tmp_path):
    files, _ = records
    two_years = write_stack(tmp_path / "two.tif", _read(files["short"])[:24], "2025-01-01")
    with pytest.raises(DateError, match="24 dates in common"):
        _adjusted(records, tmp_path, "cdf", two_years)
    later = write_stack(tmp_path / "later.tif", _read(files["short"]), "2040-01-01")
    with pytest.raises(AgriDroughtError, match="common"):
        _adjusted(records, tmp_path, "cdf", later)
    with pytest.raises(ParameterError, match="give FIT_FROM, too"):
        run_core("ssi", INPUT=files["short"], ADJUST_TO=files["long"], OUTPUT=str(tmp_path / "a.tif"))


def test_ranks_against_numpy():
    x = RNG.normal(size=(50, 3))
    sample, target = np.sort(RNG.normal(size=(40, 3)), axis=0), np.sort(RNG.gamma(2, size=(40, 3)), axis=0)
    got = match_ranks(x, sample, target)
    for i in range(3):
        want = np.interp(x[:, i], sample[:, i], target[:, i])
        want += np.minimum(x[:, i] - sample[0, i], 0) + np.maximum(x[:, i] - sample[-1, i], 0)
        assert np.allclose(got[:, i], want)
    assert np.isnan(match_ranks(np.full((2, 3), np.nan), sample, target)).all()


def test_the_standard_error_of_a_pooled_index_is_what_short_records_have():
    """Index of the same value by many records of five years, against that of the true distribution."""
    rng = np.random.default_rng(1)
    z = rng.normal(size=(60, 400))
    for i in range(1, 60):
        z[i] = 0.4 * z[i - 1] + np.sqrt(1 - 0.16) * z[i]
    groups = np.arange(60) % 12
    fits = fit_groups(z.astype("f4"), groups, 12, "pooled")
    told = standard_error(fits.parameters[0, 2]).mean()
    index = apply_fits(np.full((12, 400), -1, "f4"), np.arange(12), fits)
    true = np.sqrt(((index + 1) ** 2).mean())
    assert 0.5 < told / true < 1.5


def test_a_record_that_is_not_that_of_the_fit_is_told(records, tmp_path):
    files, _ = records
    given = {"INPUT": files["short"], "FIT_FROM": files["fit"], "OUTPUT": str(tmp_path / "a.tif")}
    with pytest.raises(ParameterError, match="are the same file"):
        run_core("ssi", **given, ADJUST_TO=files["short"])
    part = write_stack(tmp_path / "part.tif", _read(files["long"])[-SHORT:], "2025-01-01")
    for record, warned in ((part, True), (files["long"], False)):
        lines = []
        run_core("ssi", Job(memory=64 * 1024**2, threads=1, warn=lines.append), **given, ADJUST_TO=record)
        assert any("Is it the record that was fitted" in str(line) for line in lines) is warned
