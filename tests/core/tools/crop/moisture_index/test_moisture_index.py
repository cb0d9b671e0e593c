"""Thornthwaite's moisture index: the vector, a second implementation, properties, units, bad input."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.raster import RasterFile, RasterWriter
from agridrought.core.run.errors import Cancelled, DateError, GridError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.moisture_index.thornthwaite import moisture_index, water_balance

P = np.array([10, 12, 25, 40, 60, 90, 180, 150, 80, 40, 20, 8.0])
PE = np.array([5, 10, 35, 70, 110, 140, 150, 130, 85, 50, 20, 7.0])


def test_the_vector():
    for version, want in (("1948", -7.167488), ("1955", -11.945813)):
        surplus, deficit, need = water_balance(P, PE, 100, version)
        assert (surplus, need) == (pytest.approx(0, abs=1e-9), 812) and deficit == pytest.approx(97, abs=1e-3)
        assert moisture_index(P, PE, 100, version) == pytest.approx(want, abs=2e-5)


def by_hand(rain, need, capacity, version):
    """One place, month by month as the tables of the books have it: the accumulated lack of water, and storage."""
    soil, lost = capacity, 0.0
    for _ in range(200):
        surplus = deficit = 0.0
        for p, e in zip(rain, need, strict=True):
            if p >= e:
                surplus += max(soil + p - e - capacity, 0)
                soil = min(soil + p - e, capacity)
                lost = -capacity * np.log(soil / capacity) if soil > 0 else np.inf
            else:
                lost += e - p
                after = capacity * np.exp(-lost / capacity) if version == "1955" else max(soil + p - e, 0)
                deficit += e - p - (soil - after)
                soil = after
    return surplus, deficit


@pytest.mark.parametrize("version", ["1955", "1948"])
def test_against_the_balance_by_hand_and_by_totals(version):
    rng = np.random.default_rng(1)
    rain, need = rng.gamma(1.5, 40, (12, 40)), rng.gamma(3, 25, (12, 40))
    surplus, deficit, year = water_balance(rain, need, 120, version)
    # Over a year that repeats itself the soil keeps nothing.
    np.testing.assert_allclose(rain.sum(axis=0) + deficit - surplus, year, atol=1e-3)
    for k in range(40):
        np.testing.assert_allclose((surplus[k], deficit[k]), by_hand(rain[:, k], need[:, k], 120.0, version), atol=1e-2)
    assert (surplus > 1).any() and (deficit > 1).any()


def test_where_a_soil_gives_less_when_dry_more_runs_off_later():
    rain, need = np.roll(P, 5)[:, None] * 1.6, PE[:, None]
    assert water_balance(rain, need, 100, "1955")[0] > water_balance(rain, need, 100, "1948")[0]


def test_missing_months_and_places_without_need():
    rain, need = np.tile(P[:, None], 3), np.tile(PE[:, None], 3)
    rain[3, 0] = np.nan
    need[:, 1] = 0
    got = moisture_index(rain, need)
    assert np.isnan(got[:2]).all() and got[2] == pytest.approx(-11.945813, abs=2e-5)


def test_the_bounds():
    assert moisture_index(np.zeros(12), PE) == pytest.approx(-100, abs=1e-2)
    assert moisture_index(np.zeros(12), PE, version="1948") == pytest.approx(-60, abs=1e-2)
    assert moisture_index(3 * PE, PE) == pytest.approx(200, rel=1e-5)


def index_raster(rain, need, out, job, **more):
    given = {name.upper(): value for name, value in more.items()}
    return run_core("moistureindex", job, PRECIPITATION=rain, PET=need, OUTPUT=out, **given)


def months(path, values, years=3, unit="mm", start="2001-01-01", grid=None):
    tiled = np.tile(np.asarray(values, "float64"), years)[:, None, None] * np.ones((1, 6, 7))
    return write_stack(path, tiled, start, "month", grid, unit, path.stem)


def test_stacks_in_mm_per_month_or_day_and_climatologies_agree(tmp_path, job):
    days = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    rain, need = months(tmp_path / "p.tif", P), months(tmp_path / "e.tif", PE)
    out = str(tmp_path / "im.tif")
    assert index_raster(rain, need, out, job)["MEAN"] == pytest.approx(-11.945813, abs=2e-5)
    with RasterFile(out) as raster:
        assert raster.tags["variable"] == "im" and raster.count == 1
        np.testing.assert_allclose(raster.read(), -11.945813, atol=2e-5)
    daily = months(tmp_path / "d.tif", PE / days, unit="mm/day")
    got = index_raster(rain, daily, out, job)["MEAN"]
    assert got == pytest.approx(-11.945813, abs=2e-4)
    with RasterWriter(tmp_path / "c.tif", make_grid(6, 7), [str(m) for m in range(12)],
                      tags={"time_step": "calendar_month", "unit": "mm month-1"}) as writer:  # fmt: skip
        writer.write(PE[:, None, None] * np.ones((1, 6, 7)))
    got = index_raster(rain, str(tmp_path / "c.tif"), out, job, version="1948")["MEAN"]
    assert got == pytest.approx(-7.167488, abs=2e-5)


def test_only_months_that_both_have_count(tmp_path, job):
    wet = np.concatenate([P, 5 * P])  # the second year is not in the other stack
    rain = write_stack(tmp_path / "p.tif", wet[:, None, None] * np.ones((1, 6, 7)), "2001-01-01", unit="mm")
    need = months(tmp_path / "e.tif", PE, 1)
    out = str(tmp_path / "im.tif")
    assert index_raster(rain, need, out, job)["MEAN"] == pytest.approx(-11.945813, abs=2e-5)
    said = []
    later = months(tmp_path / "l.tif", PE, 1, start="2011-01-01")
    index_raster(rain, later, out, Job(warn=said.append))
    assert "own record" in said[0]


def test_bad_input(tmp_path, job):
    rain, need = months(tmp_path / "p.tif", P), months(tmp_path / "e.tif", PE)
    out = str(tmp_path / "im.tif")

    def told(error, match, p=rain, e=need, **more):
        with pytest.raises(error, match=match):
            index_raster(p, e, out, job, **more)

    told(UnitError, "mm/day", e=months(tmp_path / "x.tif", PE / 30))
    told(UnitError, "“m”", p=months(tmp_path / "m.tif", P / 1000, unit="m"))
    told(UnitError, "negative", e=months(tmp_path / "n.tif", -PE))
    told(GridError, "Align to a grid", e=months(tmp_path / "g.tif", PE, grid=make_grid(6, 7, x=40)))
    told(DateError, "by day", e=write_stack(tmp_path / "d.tif", np.ones((40, 6, 7)), step="day", unit="mm"))
    told(DateError, "calendar months", e=write_stack(tmp_path / "h.tif", np.ones((5, 6, 7)) * 90, unit="mm"))
    told(DateError, "not a time stack", p=write_raster(tmp_path / "r.tif", np.ones((2, 6, 7))))
    told(ParameterError, "CAPACITY", capacity=0)
    told(ParameterError, "VERSION", version="1984")
    assert not (tmp_path / "im.tif").exists()
    with pytest.raises(Cancelled):
        index_raster(rain, need, out, Job(cancelled=lambda: True))
    assert not [path for path in tmp_path.iterdir() if path.name.startswith((".agri", "im"))]


@pytest.mark.parametrize("version", ["1948", "1955"])
def test_a_place_does_not_depend_on_its_neighbours(version):
    """Wet places settle in the first years and dry ones late; together they are what each is alone."""
    rng = np.random.default_rng(8)
    rain, need = rng.gamma(1.0, 60, (2, 12, 400)) * rng.uniform(0.05, 2, (2, 1, 400))
    together = np.stack(water_balance(rain, need, 100.0, version))
    alone = [np.stack(water_balance(rain[:, i : i + 1], need[:, i : i + 1], 100.0, version)) for i in range(400)]
    assert np.array_equal(together, np.concatenate(alone, axis=1))
