"""“Fill gaps” with all inputs and outputs."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.stack.fill_flags import MISSING, OBSERVED
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.tools.moisture.gap_fill import held_out_windows

SHAPE = 60, 12, 14


@pytest.fixture(autouse=True)
def few_turns(monkeypatch):
    """Values of small stacks are withheld in up to eight turns; twice is enough for these regular fields."""
    monkeypatch.setattr(held_out_windows, "turns", lambda observed, dates: 2)


@pytest.fixture(scope="module")
def values():
    values = moist_values(*SHAPE)
    values[20:26, 3:7, 4:9] = np.nan
    values[40] = np.nan
    return values


@pytest.fixture
def sm(tmp_path, values):
    return write_stack(tmp_path / "sm.tif", values)


def places(tmp_path, **more):
    return {name: str(tmp_path / file) for name, file in {"OUTPUT": "f.tif", "FLAGS": "g.tif", **more}.items()}


def read(path):
    with TimeStack(path) as stack:
        return stack.read()


def test_all_outputs(run, sm, values, tmp_path):
    out = run("gapfill", INPUT=sm, WINDOW=7, **places(tmp_path, UNCERTAINTY="u.tif", REPORT="r.html"))
    filled, flags, width = (read(out[name]) for name in ("OUTPUT", "FLAGS", "UNCERTAINTY"))
    seen = ~np.isnan(values)
    np.testing.assert_array_equal(filled[seen], values[seen])
    assert (flags[seen] == OBSERVED).all() and (width[seen] == 0).all()
    np.testing.assert_array_equal(np.isnan(filled), flags == MISSING)
    np.testing.assert_array_equal(np.isnan(width), flags == MISSING)
    assert (width[~seen & (flags != MISSING)] > 0.003).all()
    assert out["FILLED_SHARE"] == 1 and 0.005 < out["RMSE"] < 0.03
    with TimeStack(out["UNCERTAINTY"]) as stack:
        assert (stack.unit, stack.variable) == ("m3 m-3", "sm_uncertainty")
        assert "gapfill" in stack.tags["processing"]
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    for words in ("What was done", "How accurate", "trusted", "weighed", "Some pixels", "Climatology"):
        assert words in page
    assert page.count("<img") >= 8 and "http" not in page.replace("http-equiv", "")


def test_bands_hold_nine_tenths_of_what_was_missing(run, tmp_path):
    truth = moist_values(*SHAPE, seed=5)
    rng = np.random.default_rng(6)
    held = rng.random(truth.shape) < 0.1
    held[30:34, 2:9, 3:10] = True
    sm = write_stack(tmp_path / "sm.tif", np.where(held, np.nan, truth))
    out = run("gapfill", INPUT=sm, WINDOW=7, **places(tmp_path, UNCERTAINTY="u.tif"))
    error, width = np.abs(read(out["OUTPUT"]) - truth), read(out["UNCERTAINTY"])
    known = held & ~np.isnan(truth)
    assert (error[known] <= width[known]).mean() == pytest.approx(0.9, abs=0.05)


@pytest.mark.parametrize(("unit", "offset"), [("K", 273.15), ("degC", 0.0), ("", 0.0)])
def test_frozen_dates_stay_missing(run, sm, values, tmp_path, unit, offset):
    warm = 10 * np.cos(2 * np.pi * (np.arange(60) - 6) / 12)[:, None, None] + np.zeros(SHAPE)
    lst = write_stack(tmp_path / "lst.tif", warm + offset, unit=unit, variable="lst")
    out = run("gapfill", INPUT=sm, TEMPERATURE=lst, WINDOW=7, **places(tmp_path, UNCERTAINTY="u.tif"))
    filled, flags, width = (read(out[name]) for name in ("OUTPUT", "FLAGS", "UNCERTAINTY"))
    gone = np.isnan(values) & (warm < -0.1)
    assert gone.any() and (flags[gone] == MISSING).all() and np.isnan(filled[gone]).all()
    assert np.isnan(width[gone]).all()
    open_gaps = np.isnan(values) & (warm > 0.1)
    assert np.isfinite(filled[open_gaps]).all()
    assert out["UNFILLED_SHARE"] == pytest.approx((flags == MISSING).mean(), abs=1e-6)


def test_covariates_tell_similar_pixels(run, tmp_path):
    """Two soils in a chequered field: with a covariate that tells them apart the estimate in space is better."""
    rng = np.random.default_rng(3)
    soil = np.indices((24, 24)).sum(axis=0) // 3 % 2
    weather = rng.normal(size=(24, 2))
    truth = 0.25 + 0.05 * weather[:, soil] + 0.002 * rng.normal(size=(24, 24, 24))
    held = rng.random(truth.shape) < 0.35
    sm = write_stack(tmp_path / "sm.tif", np.where(held, np.nan, truth))
    height = write_raster(tmp_path / "dem.tif", 500.0 * soil + rng.normal(size=soil.shape))
    # A dated stack of other dates counts by its mean.
    ndvi = write_stack(tmp_path / "ndvi.tif", 0.3 + 0.3 * soil + np.zeros((2, 24, 24)), "1999-01-01", unit="1")
    errors = []
    for i, covariates in enumerate(([], [height, ndvi])):
        out = run("gapfill", INPUT=sm, COVARIATES=covariates, WINDOW=9,
                  **places(tmp_path, OUTPUT=f"f{i}.tif", FLAGS=f"g{i}.tif"))  # fmt: skip
        errors.append(np.sqrt(((read(out["OUTPUT"]) - truth)[held] ** 2).mean()))
    assert errors[1] < 0.95 * errors[0]


@pytest.mark.parametrize("fusion", ["free", "non_negative", "intercept"])
def test_other_fusions(run, sm, tmp_path, fusion):
    out = run("gapfill", INPUT=sm, FUSION=fusion, WINDOW=7, **places(tmp_path))
    assert 0.005 < out["RMSE"] < 0.03 and np.isfinite(read(out["OUTPUT"])).all()


def test_bad_temperature(failure, sm, tmp_path):
    where = places(tmp_path)
    wet = write_stack(tmp_path / "t.tif", np.full(SHAPE, 0.3), unit="m3 m-3")
    assert "neither in K nor in °C" in failure("gapfill", INPUT=sm, TEMPERATURE=wet, **where)
    other = write_stack(tmp_path / "o.tif", np.full((60, 5, 6), 280.0), unit="K", grid=make_grid(5, 6))
    assert "sizes differ" in failure("gapfill", INPUT=sm, TEMPERATURE=other, **where)
    later = write_stack(tmp_path / "l.tif", np.full(SHAPE, 280.0), "1961-01-01", unit="K")
    assert "TEMPERATURE" in failure("gapfill", INPUT=sm, TEMPERATURE=later, **where)
    daily = write_stack(tmp_path / "d.tif", np.full(SHAPE, 280.0), step="day", unit="K")
    assert "Aggregate in time" in failure("gapfill", INPUT=sm, TEMPERATURE=daily, **where)
    plain = write_raster(tmp_path / "p.tif", np.full((12, 14), 280.0))
    assert "not a time stack" in failure("gapfill", INPUT=sm, TEMPERATURE=plain, **where)


def test_bad_covariates(failure, sm, tmp_path):
    where = places(tmp_path)
    other = write_raster(tmp_path / "o.tif", np.ones((12, 14)), make_grid(12, 14, x=11.1))
    assert "do not lie on each other" in failure("gapfill", INPUT=sm, COVARIATES=[other], **where)
    smaller = write_raster(tmp_path / "s.tif", np.ones((11, 14)))
    assert "sizes differ" in failure("gapfill", INPUT=sm, COVARIATES=[smaller], **where)


def test_a_report_without_matplotlib_is_refused_before_the_work(failure, sm, tmp_path, monkeypatch):
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *more: None if name == "matplotlib" else real(name, *more)
    )
    message = failure("gapfill", INPUT=sm, **places(tmp_path, REPORT="r.html"))
    assert "matplotlib" in message and not (tmp_path / "f.tif").exists()


def test_the_window_of_the_tool_is_that_of_the_kernel(qgis):
    from qgis.core import QgsApplication

    from agridrought.core.tools.moisture.gap_fill.options import FillOptions

    tool = QgsApplication.processingRegistry().algorithmById("agridrought:gapfill")
    for name, value in (("WINDOW", FillOptions.window), ("DEGREE", 4), ("HALF_WIDTH", 6), ("MAX_SM", 0.6)):
        assert tool.parameterDefinition(name).defaultValue() == value


@pytest.mark.parametrize("shape", [(60, 1, 1), (3, 5, 5), (24, 2, 2)])
def test_reports_of_small_stacks(run, tmp_path, shape):
    sm = write_stack(tmp_path / "sm.tif", moist_values(*shape))
    out = run("gapfill", INPUT=sm, WINDOW=7, **places(tmp_path, UNCERTAINTY="u.tif", REPORT="r.html"))
    flags, width = read(out["FLAGS"]), read(out["UNCERTAINTY"])
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "values could be hidden: too few to" in page
    assert 0 < out["RMSE"] < 0.1 and (width[flags > OBSERVED] > 0).all()
