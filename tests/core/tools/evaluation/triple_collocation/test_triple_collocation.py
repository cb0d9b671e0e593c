"""Triple collocation: a known truth, a second implementation, and what it must not depend on."""

import pickle
from dataclasses import replace

import numpy as np
import pytest
from support.files import write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError
from agridrought.core.run.messages import Tell
from agridrought.core.tools.evaluation.triple_collocation.kernel import (
    BANDS,
    TripleCollocationKernel,
    triple_collocation,
)


def collocate(sources, output, job, kind="none"):
    a, b, c = sources
    return run_core("triplecollocation", job, A=a, B=b, C=c, ANOMALIES=kind, OUTPUT=output)


def products(n=4000, seed=1, columns=6):
    """A truth and three products with errors of 0.02, 0.03 (times 1.5) and 0.01 (times 0.5) of its unit."""
    rng = np.random.default_rng(seed)
    truth = 0.25 + 0.06 * rng.standard_normal((n, columns))
    errors = rng.standard_normal((3, n, columns))
    return truth, (
        truth + 0.02 * errors[0],
        0.1 + 1.5 * (truth + 0.03 * errors[1]),
        0.5 * (truth + 0.01 * errors[2]) - 0.02,
    )


def test_it_finds_the_errors_of_a_known_truth():
    truth, (a, b, c) = products()
    found = triple_collocation(a, b, c)
    assert found.err_sd == pytest.approx(np.array([[0.02], [0.03], [0.01]]) * np.ones(6), abs=0.002)
    want = [np.corrcoef(x[:, 0], truth[:, 0])[0, 1] for x in (a, b, c)]
    assert found.r[:, 0] == pytest.approx(want, abs=0.01)
    assert found.snr_db[:, 0] == pytest.approx([20 * np.log10(0.06 / e) for e in (0.02, 0.03, 0.01)], abs=0.7)
    assert (found.n == 4000).all()


def test_against_the_cross_multiplied_formula_written_anew():
    _, (a, b, c) = products(300, 7, 1)
    found = triple_collocation(a, b, c)
    covariances = np.cov(np.hstack([a, b, c]).T)  # ddof 1
    for i, (j, k) in enumerate(((1, 2), (0, 2), (0, 1))):
        snr = -10 * np.log10(covariances[i, i] * covariances[j, k] / (covariances[i, j] * covariances[i, k]) - 1)
        variance = covariances[i, i] - covariances[i, j] * covariances[i, k] / covariances[j, k]
        beta = 1.0 if i == 0 else covariances[0, 3 - i] / covariances[i, 3 - i]
        assert found.snr_db[i, 0] == pytest.approx(snr, rel=1e-9)
        assert found.err_sd[i, 0] == pytest.approx(np.sqrt(variance) * beta, rel=1e-9)


def test_units_of_the_others_and_gaps_do_not_matter():
    _, (a, b, c) = products(500, 3, 2)
    plain = triple_collocation(a, b, c)
    moved = triple_collocation(a, 100 * b + 7, -3 * c)
    assert moved.err_sd == pytest.approx(plain.err_sd) and moved.r == pytest.approx(plain.r)
    gaps = np.random.default_rng(2).random(a.shape) < 0.3
    holed = triple_collocation(np.where(gaps, np.nan, a), b, c)
    dense = triple_collocation(*(x[~gaps[:, 0], :1] for x in (a, b, c)))
    assert holed.err_sd[:, 0] == pytest.approx(dense.err_sd[:, 0]) and holed.n[0] == (~gaps[:, 0]).sum()


def test_what_cannot_be_had_is_missing():
    _, (a, b, c) = products(200, 5, 3)
    assert np.isnan(triple_collocation(a[:29], b[:29], c[:29]).err_sd).all()
    assert np.isnan(triple_collocation(a, np.full_like(b, 0.3), c).r).all()
    same = triple_collocation(a, a, c)  # no error of its own is left for either
    assert np.isnan(same.err_sd[:2]).all()
    rng = np.random.default_rng(4)
    noise = triple_collocation(*rng.standard_normal((3, 50, 400)))
    with np.errstate(invalid="ignore"):
        assert np.isnan(noise.err_sd).any() and not (noise.err_sd < 0).any()
        assert ((noise.r >= 0) | np.isnan(noise.r)).all() and ((noise.r <= 1) | np.isnan(noise.r)).all()


@pytest.fixture
def stacks(tmp_path):
    _, values = products(144, 9, 80)
    starts = ("2001-01-01", "2001-03-01", "2000-01-01")
    names = ("a", "b", "c")
    shaped = [x.reshape(144, 8, 10) for x in values]
    shifted = [shaped[0], shaped[1][2:], np.concatenate([np.full((12, 8, 10), np.nan), shaped[2]])]
    return [
        write_stack(tmp_path / f"{n}.tif", x, start, variable=n)
        for n, x, start in zip(names, shifted, starts, strict=True)
    ], shaped


def test_stacks_are_compared_on_their_common_dates(stacks, tmp_path, job):
    paths, values = stacks
    out = str(tmp_path / "out.tif")
    numbers = collocate(tuple(paths), out, job)
    want = triple_collocation(*(x[2:] for x in (v.astype("float32") for v in values)))
    with RasterFile(out) as file:
        assert tuple(file.descriptions) == BANDS
        got = file.read()
    assert got[0] == pytest.approx(want.err_sd[0].astype("float32"), nan_ok=True, rel=1e-4)
    assert got[5] == pytest.approx(want.r[1].astype("float32"), nan_ok=True, rel=1e-4) and (got[9] == 142).all()
    assert numbers["ERR_SD_A"] == pytest.approx(np.nanmedian(got[0])) and 0.9 < numbers["VALID_SHARE"] <= 1


def test_anomalies_take_out_what_is_only_season(tmp_path, job):
    _, values = products(144, 11, 80)
    season = 0.2 * np.sin(2 * np.pi * np.arange(144) / 12)[:, None]
    paths = [write_stack(tmp_path / f"{i}.tif", (x + season).reshape(144, 8, 10)) for i, x in enumerate(values)]
    raw = collocate(tuple(paths), str(tmp_path / "raw.tif"), job)
    fair = collocate(tuple(paths), str(tmp_path / "fair.tif"), job, "climatology")
    assert raw["R_B"] > fair["R_B"] + 0.03 and fair["R_B"] == pytest.approx(0.06 / np.hypot(0.06, 0.03), abs=0.05)


def test_bad_input_and_cancel(stacks, tmp_path, job):
    (a, b, c), values = stacks
    out = str(tmp_path / "out.tif")
    with pytest.raises(InputError, match="given twice"):
        collocate((a, b, a), out, job)
    other = write_stack(tmp_path / "grid.tif", values[2], grid=make_grid(8, 10, x=11.0))
    with pytest.raises(GridError):
        collocate((a, b, other), out, job)
    yearly = write_stack(tmp_path / "year.tif", values[2], step="year", start="1950-01-01")
    with pytest.raises(DateError, match="by month"):
        collocate((a, b, yearly), out, job)
    short = write_stack(tmp_path / "short.tif", values[2][:20])
    with pytest.raises(InputError, match="18 dates in common"):
        collocate((a, b, short), out, job)
    late = write_stack(tmp_path / "late.tif", values[2], "2050-01-01")
    with pytest.raises(DateError, match="no date in common"):
        collocate((a, b, late), out, job)
    with pytest.raises(Cancelled):
        collocate((a, b, c), out, replace(job, cancelled=lambda: True))
    assert not (tmp_path / "out.tif").exists()


def test_the_kernel_pickles_and_pixels_without_dates_are_counted(stacks, tmp_path, job):
    kernel = TripleCollocationKernel(TimeAxis("month", 24000, 40), "climatology")
    assert pickle.loads(pickle.dumps(kernel)) is not kernel
    (a, b, c), values = stacks
    holed = values[0].copy()
    holed[:, 0] = np.nan
    path = write_stack(tmp_path / "holed.tif", holed)
    tell = Tell()
    collocate((path, b, c), str(tmp_path / "o.tif"), replace(job, info=tell.info, warn=tell.warn))
    assert [(one.what, one.count, one.of) for one in tell.left_out] == [("pixels", 10, 80)]
