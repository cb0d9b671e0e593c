"""Index against losses: the vector of docs/methods.md §9, scipy's tests, and a world in which the truth is known."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats
from shapely.geometry import box
from support.files import write_raster, write_stack
from support.grids import WGS84, make_grid
from support.run import run_core
from support.tables import frame_of, rows_of

from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.table.frames import make_frame
from agridrought.core.run.errors import Cancelled, DateError, InputError, ParameterError, UnitError
from agridrought.core.run.messages import Tell
from agridrought.core.tools.evaluation.impact.impact import (
    LossColumns,
    impact_scores,
    parse_months,
    pooled_within_zones,
    read_losses,
    season_means,
)


def test_with_21_years_r_needs_433():
    rng = np.random.default_rng(1)
    scores = impact_scores(rng.normal(size=(21, 1)), rng.normal(size=(21, 1)))
    assert scores.critical_r[0] == pytest.approx(0.433, abs=5e-4)


def test_scores_are_those_of_scipy_with_gaps():
    rng = np.random.default_rng(2)
    x = rng.normal(size=(25, 4))
    y = -0.6 * x + rng.normal(size=x.shape) + 0.05 * np.arange(25)[:, None]
    y[rng.random(y.shape) < 0.2] = np.nan
    y[4:, 3] = np.nan  # four years are too few
    got = impact_scores(x, y)
    for k in range(3):
        both = np.isfinite(y[:, k])
        want = stats.pearsonr(x[both, k], y[both, k])
        low, high = want.confidence_interval(0.95)
        assert (got.r[k], got.p[k], got.r_low[k], got.r_high[k]) == pytest.approx((*want, low, high))
        rank = stats.spearmanr(x[both, k], y[both, k])
        assert (got.rho[k], got.rho_p[k]) == pytest.approx(tuple(rank))
        assert got.slope[k] == pytest.approx(stats.linregress(x[both, k], y[both, k]).slope)
        years = np.arange(25.0)[both]
        apart = [v[both, k] - np.polyval(np.polyfit(years, v[both, k], 1), years) for v in (x, y)]
        assert got.r_detrended[k] == pytest.approx(stats.pearsonr(*apart)[0])
    assert np.isnan(got.r[3]) and got.n[3] <= 4


def test_what_does_not_vary_has_no_correlation_and_units_do_not_matter():
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=(2, 15, 1))
    assert np.isnan(impact_scores(x, np.full_like(y, 0.3)).r[0])
    plain, scaled = impact_scores(x, y), impact_scores(x, 1000 * y + 5)
    assert scaled.r == pytest.approx(plain.r) and scaled.slope == pytest.approx(1000 * plain.slope)


@pytest.mark.parametrize(
    "text, months",
    [("", tuple(range(1, 13))), ("4-9", (4, 5, 6, 7, 8, 9)), ("4,5, 6", (4, 5, 6)), ("10-3", (10, 11, 12, 1, 2, 3))],
)
def test_months_are_read(text, months):
    assert parse_months(text) == months


@pytest.mark.parametrize("text", ["0", "13", "April", "4-", "4..9"])
def test_months_that_are_none(text):
    with pytest.raises(ParameterError, match="MONTHS"):
        parse_months(text)


def test_a_season_over_the_turn_of_the_year_is_of_the_later_one():
    axis = TimeAxis("month", 2000 * 12, 36)
    values = np.arange(36.0)[:, None]
    years, means = season_means(values, axis, parse_months("10-3"))
    assert years.tolist() == [2000, 2001, 2002, 2003]
    assert means[1, 0] == np.mean([9, 10, 11, 12, 13, 14]) and means[3, 0] == np.mean([33, 34, 35])
    years, means = season_means(values, axis, parse_months("4-6"), 1.0)
    assert years.tolist() == [2000, 2001, 2002] and means[0, 0] == 4
    values[4] = np.nan
    assert np.isnan(season_means(values, axis, parse_months("4-6"), 1.0)[1][0, 0])
    assert season_means(values, axis, parse_months("4-6"), 0.5)[1][0, 0] == 4
    with pytest.raises(DateError, match="none of the months"):
        season_means(values[:2], TimeAxis("month", 2000 * 12, 2), (7,))


TYPES = {"province": str, "year": str, "lost": str, "sown": float}


def rows(zones=("1", "2"), years=range(2001, 2021), lost=lambda z, y: 10.0):
    return [(zone, str(year), f"{lost(zone, year):.6f}", 100.0) for zone in zones for year in years]


def test_losses_are_shares_of_the_area_and_rows_of_a_year_are_added():
    table = frame_of(TYPES, [*rows(), ("1", "2001", "5", 100.0), ("9", "2001", "5", 100.0)])
    found = read_losses(table, LossColumns("province", "year", "lost", "sown"), ("1", "2"))
    assert found.share[0, 0] == pytest.approx(0.15) and found.share[1, 0] == pytest.approx(0.10) and found.of_area
    plain = read_losses(table, LossColumns("province", "year", "lost"), ("1", "2"))
    assert plain.share[0, 0] == pytest.approx(15) and not plain.of_area


@pytest.mark.parametrize(
    "given, words",
    [
        (("", "year", "lost", ""), "TABLE_ZONE: name the field"),
        (("province", "year", "none", ""), "no field “none”"),
        (("sown", "year", "lost", ""), "belongs to a zone"),
        (("province", "year", "", ""), "VALUE: name the field"),
    ],
)
def test_tables_that_do_not_fit(given, words):
    with pytest.raises(InputError, match=words):
        read_losses(frame_of(TYPES, rows(), "losses"), LossColumns(*given), ("1", "2"))


def test_losses_below_nothing_are_refused():
    with pytest.raises(InputError, match="below 0"):
        read_losses(frame_of(TYPES, rows(lost=lambda z, y: -1.0)), LossColumns("province", "year", "lost"), ("1",))


def test_zones_that_suffer_together_do_not_make_a_finding():
    rng = np.random.default_rng(4)
    false = 0
    for _ in range(40):
        shared = rng.normal(size=(2, 20, 1))
        x, y = (one + 0.3 * rng.normal(size=(20, 30)) for one in shared)
        false += pooled_within_zones(x, y, lambda: None, 199).p < 0.05
    assert false <= 6  # zone-years taken as independent would reject about three in four
    x = rng.normal(size=(20, 30))
    told = pooled_within_zones(x, -x + rng.normal(size=x.shape), lambda: None, 199)
    assert told.r < -0.6 and told.p == pytest.approx(1 / 200) and (told.n, told.years) == (600, 20)
    assert np.isnan(pooled_within_zones(x[:3], x[:3], lambda: None).r)


@pytest.fixture
def world(tmp_path):
    """SSI of 20 years in two zones; losses follow the summers of the first."""
    rng = np.random.default_rng(5)
    ssi = rng.normal(0, 1, (240, 2))
    field = np.repeat(ssi, 5, axis=1)[:, None, :].repeat(8, axis=1)
    path = write_stack(tmp_path / "ssi.tif", field, unit="1", variable="ssi1")
    zones = write_raster(tmp_path / "zones.tif", np.repeat([[1.0, 2.0]], 5, axis=1).repeat(8, axis=0), make_grid(8, 10))
    summer = ssi.reshape(20, 12, 2)[:, 5:8].mean(axis=1)
    lost = {z: 30 - 15 * summer[:, 0] + (rng.normal(0, 2, 20) if z == "1" else rng.normal(0, 15, 20)) for z in "12"}
    table = frame_of(TYPES, rows(lost=lambda z, y: max(lost[z][y - 2001], 0)), "losses")
    return path, zones, table, summer


COLUMNS = {"TABLE_ZONE": "province", "YEAR": "year", "VALUE": "lost", "AREA_FIELD": "sown", "MONTHS": "6-8"}


def impact(path, zones, table, job, **more):
    given = {**COLUMNS, "OUTPUT": "o.csv", "SEASONS": "s.csv", **more}
    return run_core("impact", job, INPUT=path, ZONES=zones, TABLE=table, **given)


def test_it_finds_what_was_put_in(world, job, tmp_path):
    path, zones, table, summer = world
    found = impact(path, zones, table, job, REPORT=str(tmp_path / "r.html"))
    zone, seasons = found["OUTPUT"], found["SEASONS"]
    assert list(zone["zone"]) == ["1", "2", "all zones"] and len(seasons) == 40
    first = seasons[seasons["zone"] == "1"]
    assert list(first["year"]) == list(range(2001, 2021))
    index = np.stack([seasons[seasons["zone"] == name]["index"] for name in "12"], axis=1)
    assert index == pytest.approx(summer, abs=1e-5)
    assert zone["r"][0] < -0.9 and zone["significant"][0] == "yes"
    want = stats.pearsonr(summer[:, 0], first["loss_share"])
    assert (zone["r"][0], zone["p"][0]) == pytest.approx(tuple(want), rel=1e-4)
    page = (tmp_path / "r.html").read_text()
    assert "June to August" in page and found["TESTED_ZONES"] == 2 and found["SIGNIFICANT_ZONES"] >= 1


def test_polygons_are_zones_and_what_is_not_used_is_told(world, job):
    path, _, table, summer = world
    polygons = make_frame(
        {"code": int}, [(1,), (2,), (3,)], geometry=[box(10, 48, 11.25, 50), box(11.25, 48, 12.5, 50), None], crs=WGS84
    )
    tell = Tell()
    more = frame_of(TYPES, [*rows_of(table), ("7", "2001", "1.0", 100.0)], "losses")
    found = impact(path, polygons, more, replace(job, info=tell.info, warn=tell.warn), ZONE_FIELD="code")
    assert list(found["OUTPUT"]["zone"]) == ["1", "2", "all zones"] and found["OUTPUT"]["r"][0] < -0.9
    assert [(one.what, one.count, one.of) for one in tell.left_out] == [
        ("zone polygons", 1, 3),
        ("rows of the table", 1, 41),
    ]
    with pytest.raises(InputError, match="ZONE_FIELD: .* has no field “name”; it has code"):
        impact(path, polygons, table, job, ZONE_FIELD="name")


def test_bad_input_and_cancel(world, job, tmp_path):
    path, zones, table, _ = world
    late = frame_of(TYPES, rows(years=range(1950, 1970)))
    with pytest.raises(DateError, match="none in common"):
        impact(path, zones, late, job)
    with pytest.raises(Cancelled):
        impact(path, zones, table, replace(job, cancelled=lambda: True))
    moist = write_stack(tmp_path / "moist.tif", np.random.default_rng(1).uniform(0.1, 0.4, (24, 8, 10)))
    with pytest.raises(UnitError, match="standardised index"):
        impact(moist, zones, table, job)
    warned = []
    short = frame_of(TYPES, rows(years=range(2001, 2004)))
    page = str(tmp_path / "short.html")
    found = impact(path, zones, short, replace(job, warn=warned.append), REPORT=page)
    assert np.isnan(found["OUTPUT"]["r"]).all() and "fewer than 5 years" in warned[0]
    assert "No zone has 5 years" in (tmp_path / "short.html").read_text()
