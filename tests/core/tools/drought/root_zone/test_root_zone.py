"""The exponential filter: against METHODS, pytesmo and the direct sum; T from stations; gaps and bad input."""

from datetime import date, timedelta

import numpy as np
import pandas
import pytest
from support.files import write_stack
from support.run import run_core

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import DateError, GridError, InputError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.root_zone.filter import exponential_filter
from agridrought.core.tools.drought.root_zone.fit import TIMES, fit_time

# docs/methods.md §11
T = np.array([0.0, 1, 3, 4, 8])
M = np.array([0.2, 0.3, 0.25, 0.1, 0.4])
# pytesmo 0.18.1, time_series.filters.exp_filter, ctime=7.
DAYS = np.array([3.0, 4, 5, 6, 7, 10, 13, 15, 16, 17, 18, 20])
SURFACE = np.array([0.248, 0.216, 0.273, 0.211, 0.239, 0.252, 0.243, 0.259, 0.274, 0.296, 0.228, 0.265])
PYTESMO = (
    0.248, 0.230859083, 0.246953505, 0.235957858, 0.236751216, 0.241110563, 0.241686839, 0.246685052, 0.253509093,
    0.263015106, 0.255832308, 0.257798213,
)  # fmt: skip


def _read(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


def test_vectors():
    swi, _ = exponential_filter(M[:, None], T, 10.0)
    assert np.allclose(swi[:, 0], (0.2, 0.2524979187, 0.2515219973, 0.2058274532, 0.2660777502), atol=2e-8)
    swi, _ = exponential_filter(SURFACE[:, None], DAYS, 7.0)
    assert np.allclose(swi[:, 0], PYTESMO, atol=2e-8)


@pytest.mark.parametrize("time", [2.0, 15.0, 60.0])
def test_against_the_direct_sum_with_gaps(time):
    rng = np.random.default_rng(1)
    days = np.arange(200.0)
    x = rng.uniform(0.05, 0.4, (200, 5))
    x[rng.random(x.shape) < 0.6] = np.nan
    swi, quality = exponential_filter(x, days, time)
    for i in range(5):
        first = 0
        seen = np.flatnonzero(np.isfinite(x[:, i]))
        for t in range(200):
            past = seen[seen <= t]
            if not past.size or t - past[-1] > 3 * time:
                assert np.isnan(swi[t, i])
                continue
            breaks = np.flatnonzero(np.diff(past) > 3 * time)
            first = past[breaks[-1] + 1] if breaks.size else past[0]
            used = past[past >= first]
            weight = np.exp(-(past[-1] - used) / time)
            assert np.isclose(swi[t, i], (x[used, i] * weight).sum() / weight.sum(), atol=1e-6)
            share = np.exp(-(t - past) / time).sum() * (1 - np.exp(-1 / time))
            assert np.isclose(quality[t, i], share, atol=1e-5)


def test_a_constant_stays_and_nothing_stays_nothing():
    x = np.full((50, 3), 0.25)
    x[:, 2] = np.nan
    swi, quality = exponential_filter(x, np.arange(50.0), 5.0)
    assert np.allclose(swi[:, :2], 0.25) and np.isnan(swi[:, 2]).all() and np.isnan(quality[:, 2]).all()
    assert quality[-1, 0] > 0.99 and (np.diff(quality[:, 0]) >= 0).all()


def _truth(time, n=8, seed=3):
    rng = np.random.default_rng(seed)
    x = np.clip(0.2 + 0.05 * rng.normal(size=(400, n)).cumsum(axis=0) / 8 + 0.04 * rng.normal(size=(400, n)), 0.02, 0.5)
    deep, _ = exponential_filter(x, np.arange(400.0), time)
    return x, deep + 0.002 * rng.normal(size=deep.shape)


def test_the_time_of_stations_is_found():
    for time in (5, 20):
        x, truth = _truth(time)
        found = fit_time(x, np.arange(400.0), truth)
        assert found.time == time and found.stations == 8 and len(found.by_time) == len(TIMES)
        assert found.r > found.r_surface and abs(found.r_left_out - found.r) < 0.02
    assert fit_time(x[:10], np.arange(10.0), truth[:10]) is None


@pytest.fixture
def daily(tmp_path):
    x, truth = _truth(10, n=20)
    path = write_stack(tmp_path / "sm.tif", x.reshape(400, 4, 5), step="day")
    with TimeStack(path) as stack:
        a, _, c, _, e, f = stack.grid.transform
        first = stack.axis.dates[0]
    rows = [
        (f"s{i}", first + timedelta(days=t), truth[t, i], c + a * (i % 5 + 0.5), f + e * (i // 5 + 0.5))
        for i in (0, 7, 13, 19)
        for t in range(0, 400, 3)
    ]
    return path, pandas.DataFrame(rows, columns=["name", "day", "sm", "lon", "lat"])


def test_through_the_tool_with_stations(daily, tmp_path):
    path, stations = daily
    out = run_core(
        "rootzone", INPUT=path, STATIONS=stations, STATION="name", DATE="day", VALUE="sm", X_FIELD="lon",
        Y_FIELD="lat", OUTPUT=str(tmp_path / "swi.tif"), QUALITY=str(tmp_path / "q.tif"),
    )  # fmt: skip
    assert out["T"] == 10 and out["STATIONS_USED"] == 4 and out["R"] > out["R_SURFACE"] and out["VALID_SHARE"] == 1
    x = _read(path)
    want, quality = exponential_filter(x.reshape(400, -1), np.arange(400.0), 10.0)
    assert np.allclose(_read(tmp_path / "swi.tif"), want.reshape(x.shape))
    assert np.allclose(_read(tmp_path / "q.tif"), quality.reshape(x.shape), atol=1e-6)
    out = run_core("rootzone", INPUT=path, T=5, MIN_QUALITY=0.5, OUTPUT=str(tmp_path / "swi.tif"))
    assert out["T"] == 5 and np.isnan(_read(tmp_path / "swi.tif")[0]).all() and out["VALID_SHARE"] < 1


def test_page_about_the_choice_of_t(daily, tmp_path):
    path, stations = daily
    page = tmp_path / "page.html"
    out = run_core(
        "rootzone", INPUT=path, STATIONS=stations, STATION="name", DATE="day", VALUE="sm", X_FIELD="lon",
        Y_FIELD="lat", OUTPUT=str(tmp_path / "swi.tif"), REPORT=str(page),
    )  # fmt: skip
    text = page.read_text("utf-8")
    assert f"{out['R']:.3f}" in text and "Correlation by characteristic time" in text and "data:image" in text
    run_core("rootzone", INPUT=path, OUTPUT=str(tmp_path / "swi.tif"), REPORT=str(page))
    assert "nobody knows how good T is" in page.read_text("utf-8")


def test_bad_input(daily, tmp_path):
    path, stations = daily
    out = {"OUTPUT": str(tmp_path / "swi.tif")}
    with pytest.raises(InputError, match="VALUE"):
        run_core("rootzone", INPUT=path, STATIONS=stations, STATION="name", DATE="day", **out)
    fields = {"STATION": "name", "DATE": "day", "VALUE": "sm", "X_FIELD": "lon", "Y_FIELD": "lat"}
    with pytest.raises(GridError, match="None of the"):
        run_core("rootzone", INPUT=path, STATIONS=stations.assign(lon=170.0), **fields, **out)
    late = stations.assign(day=[date(2050, 1, 1)] * len(stations))
    with pytest.raises(InputError, match="dates in common"):
        run_core("rootzone", INPUT=path, STATIONS=late, **fields, **out)
    yearly = write_stack(tmp_path / "y.tif", np.full((12, 3, 3), 0.2) + np.arange(12)[:, None, None] / 100, step="year")
    with pytest.raises(DateError, match="days to dekads"):
        run_core("rootzone", INPUT=yearly, T=1000, **out)


def test_codes_of_stations_do_not_move_the_time(daily, tmp_path):
    path, stations = daily
    fields = {"STATIONS": stations.assign(sm=stations["sm"].where(np.arange(len(stations)) % 10 > 0, -9999.0)),
              "STATION": "name", "DATE": "day", "VALUE": "sm", "X_FIELD": "lon", "Y_FIELD": "lat"}  # fmt: skip
    said = []
    out = run_core("rootzone", Job(warn=said.append), INPUT=path, OUTPUT=str(tmp_path / "root.tif"), **fields)
    assert out["T"] == 10 and any("-9999" in text for text in said)
