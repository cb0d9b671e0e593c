"""Centres of the drought: by hand on a sphere's scale, over 180°, in projections; periods; drift."""

from datetime import date
from functools import partial

import numpy as np
import pytest
from support import files
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid
from support.run import run_core

from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.earth.ellipsoid import WGS84 as ELLIPSOID
from agridrought.core.data.earth.ellipsoid import distance_azimuth
from agridrought.core.data.stack.common_dates import Record
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, DateError, GridError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.centre import (
    centre_sums,
    centres,
    drift,
    plan_periods,
)

write_stack = partial(files.write_stack, unit="1", variable="ssi")


def drought_centre(path, job, mask=None, **more):
    """Numbers, points and lines."""
    more = {"THRESHOLD": 0.0, **more}
    made = run_core("droughtcentre", job, INPUT=path, MASK=mask, OUTPUT="points", PATH="lines", **more)
    return made, made.pop("OUTPUT"), made.pop("PATH")


def found(path, job, threshold=0.0, period="year", **more):
    with TimeStack(path) as stack:
        return centres(stack, threshold, period, job, **more)


def spots(*places, shape=(18, 36), wet=1.0):
    """Dates ``(n, rows, cols)``, each with values at some pixels: {(row, col): value}."""
    values = np.full((len(places), *shape), wet, "float32")
    for date_values, spots_of_date in zip(values, places, strict=True):
        for (row, col), value in spots_of_date.items():
            date_values[row, col] = value
    return values


GLOBE = make_grid(18, 36, x=-180, y=90, step=10.0)


def test_one_pixel_is_its_own_centre(tmp_path, job):
    path = write_stack(tmp_path / "i.tif", spots({(4, 20): -2.0}), step="year", grid=GLOBE)
    one = found(path, job)
    assert (one.longitude[0], one.latitude[0]) == pytest.approx((25, 45))
    assert one.severity[0] == pytest.approx(2) and one.spread_km[0] == pytest.approx(0, abs=1)
    assert np.isnan(one.shift_km[0]) and one.before[0] == -1
    # A quadrangle of 10° × 10° between 40 and 50° on WGS 84.
    assert one.km2[0] == pytest.approx(873_000, rel=0.01) and 0 < one.share[0] < 0.002


def test_over_the_date_line(tmp_path, job):
    """Two pixels on either side of 180°, equal in area and severity: the centre lies between, not at 0°."""
    path = write_stack(tmp_path / "i.tif", spots({(8, 0): -1, (8, 35): -1}), step="year", grid=GLOBE)
    assert abs(found(path, job).longitude[0]) == pytest.approx(180)


def test_weights_are_area_by_severity(tmp_path, job):
    """Against Cartesian means by hand."""
    values = spots({(2, 20): -3.0, (8, 22): -1.0, (9, 20): 0.0})
    path = write_stack(tmp_path / "i.tif", values, step="year", grid=GLOBE)
    from agridrought.core.data.earth.cell_area import CellAreas

    km2 = CellAreas(GLOBE).rows()
    total = np.zeros(3)
    for lon, lat, weight in ((25, 65, 3 * km2[2]), (45, 5, km2[8])):
        a, b = np.radians([lon, lat])
        total += weight * np.array([np.cos(b) * np.cos(a), np.cos(b) * np.sin(a), np.sin(b)])
    one = found(path, job)
    assert one.longitude[0] == pytest.approx(np.degrees(np.arctan2(total[1], total[0])))
    assert one.latitude[0] == pytest.approx(np.degrees(np.arcsin(total[2] / np.linalg.norm(total))))
    assert one.km2[0] == pytest.approx(km2[2] + km2[8] + km2[9])
    assert one.severity[0] == pytest.approx((3 * km2[2] + km2[8]) / (km2[2] + km2[8] + km2[9]))


def test_in_a_projection_it_is_the_same_place(tmp_path, job):
    values = spots({(5, 5): -1, (5, 9): -1}, shape=(12, 12))
    grid = make_grid(12, 12, x=4e5, y=5.5e6, step=3e4, crs=UTM33)
    one = found(write_stack(tmp_path / "i.tif", values, step="year", grid=grid), job)
    x, y = np.array([grid.xy(5.5, 5.5), grid.xy(9.5, 5.5)]).T
    lon, lat = transform_points(UTM33, WGS84, x, y)
    assert one.longitude[0] == pytest.approx(lon.mean(), abs=2e-3)
    assert one.latitude[0] == pytest.approx(lat.mean(), abs=5e-3)
    assert (one.x[0], one.y[0]) == pytest.approx(grid.xy(7.5, 5.5), abs=300)
    assert one.spread_km[0] == pytest.approx(60, rel=0.01)


def test_shifts_skip_periods_without_drought(tmp_path, job):
    values = spots({(8, 10): -1}, {}, {(8, 12): -1})
    one = found(write_stack(tmp_path / "i.tif", values, step="year", grid=GLOBE), job)
    assert np.isnan(one.longitude[1]) and one.km2[1] == 0 and one.before.tolist() == [-1, -1, 0]
    metres, azimuth = distance_azimuth(-75, 5, -55, 5)
    assert one.shift_km[2] == pytest.approx(float(metres) / 1000) and one.azimuth[2] == pytest.approx(float(azimuth))


def test_missing_values_and_the_mask_do_not_count(tmp_path, job):
    values = spots({(8, 10): -1, (3, 3): -9, (12, 30): np.nan})
    mask = np.ones((18, 36))
    mask[3, 3] = 0
    mask[0, 0] = np.nan
    path = write_stack(tmp_path / "i.tif", values, step="year", grid=GLOBE)
    numbers, points, _ = drought_centre(path, job, write_raster(tmp_path / "m.tif", mask, GLOBE))
    assert numbers["PERIODS_WITH_DROUGHT"] == 1
    assert (points.longitude[0], points.latitude[0]) == pytest.approx((-75, 5))


def record(step, start, size):
    from agridrought.core.data.stack.time_axis import step_number

    return Record(np.arange(size), TimeAxis(step, step_number(date.fromisoformat(start), step), size))


def test_periods_of_months():
    months = record("month", "2003-11-01", 16)
    years = plan_periods(months, "year")
    assert years.labels == ["2003", "2004", "2005"] and years.expected == [12] * 3
    assert np.bincount(years.of_date).tolist() == [2, 12, 2] and years.ends[0] == date(2003, 12, 31)
    single = plan_periods(months, "month")
    assert single.labels[:3] == ["2003-11", "2003-12", "2004-01"] and single.expected == [1] * 16
    around = plan_periods(months, "calendar_month")
    assert around.labels[0] == "January" and around.numbers == list(range(1, 13))
    assert around.of_date[:3].tolist() == [10, 11, 0] and around.starts[0] is None


def test_calendar_months_of_a_part_of_the_year():
    part = plan_periods(record("month", "2003-05-01", 3), "calendar_month")
    assert part.labels == ["May", "June", "July"] and part.numbers == [5, 6, 7]


def test_periods_of_dekads_and_of_years():
    dekads = record("dekad", "2003-01-01", 9)
    assert plan_periods(dekads, "month").expected == [3, 3, 3]
    with pytest.raises(DateError, match="no months"):
        plan_periods(record("year", "2003-01-01", 3), "month")
    with pytest.raises(ParameterError):
        plan_periods(dekads, "week")


def test_dates_of_a_period_weigh_by_what_they_hold(tmp_path, job):
    """Three months of a year: the centre is that of all of them, the area their mean."""
    values = spots({(8, 10): -1}, {(8, 14): -3}, {})
    one = found(write_stack(tmp_path / "i.tif", values, grid=GLOBE), job)
    assert one.longitude[0] == pytest.approx(-75 + 30, abs=0.5) and one.dates.tolist() == [3]
    single = found(write_stack(tmp_path / "j.tif", values, grid=GLOBE), job, period="month")
    assert one.km2[0] == pytest.approx(single.km2.sum() / 3)


def test_a_steady_drift_is_found(tmp_path, job):
    values = spots(*[{(8, 5 + year): -1} for year in range(12)])
    one = found(write_stack(tmp_path / "i.tif", values, step="year", grid=GLOBE), job)
    way = drift(one, ELLIPSOID)
    assert way.east == pytest.approx(np.radians(10) * 6378 * np.cos(np.radians(5)), rel=0.02) and way.east_p < 1e-4
    assert abs(way.north) < 0.1 * way.east
    short = found(write_stack(tmp_path / "j.tif", values[:7], step="year", grid=GLOBE), job)
    assert np.isnan(drift(short, ELLIPSOID).east)


def test_windows_do_not_change_the_result(tmp_path):
    values = np.random.default_rng(3).normal(0, 1, (12, 300, 220)).astype("float32")
    path = write_stack(tmp_path / "i.tif", values, grid=make_grid(300, 220, step=0.1))
    large, small = (found(path, Job(memory=m * 1024**2, threads=2), period="month") for m in (60, 8))
    np.testing.assert_allclose(large.longitude, small.longitude, rtol=1e-12)
    np.testing.assert_allclose(large.spread_km, small.spread_km, rtol=1e-9)


def test_sums_scale_with_severity_and_shift_with_threshold():
    rng = np.random.default_rng(4)
    values, areas, vectors = rng.normal(0, 1, (5, 4, 6)).astype("float32"), rng.random((4, 6)), rng.random((3, 4, 6))
    months = record("month", "2003-01-01", 5)
    one = centre_sums(values, areas, vectors, months, 0.0)
    double = centre_sums(values * 2, areas, vectors, months, 0.0)
    np.testing.assert_allclose(double[:, :4], one[:, :4] * 2, rtol=1e-6)
    np.testing.assert_allclose(centre_sums(values + 1, areas, vectors, months, 1.0), one, rtol=1e-5, atol=1e-6)


def test_layers_are_drawn_on_the_raster(tmp_path, job):
    values = spots({(8, 34): -1}, {(8, 1): -1}, {})
    path = write_stack(tmp_path / "i.tif", values, step="year", grid=GLOBE)
    numbers, points, line = drought_centre(path, job)
    assert [g and list(g.coords[0]) for g in points.geometry] == [
        pytest.approx([165, 5]), pytest.approx([-165, 5]), None
    ]  # fmt: skip
    parts = [list(part.coords) for part in line.geometry[0].geoms]
    assert len(parts) == 2 and parts[0][1][0] == 180 and parts[1][0][0] == -180
    assert tuple(line.iloc[0, :2]) == ("2001", "2002") and points.crs == line.crs == TimeStack(path).grid.crs
    assert (numbers["SHIFT_KM"], numbers["PATH_KM"]) == pytest.approx((line.shift_km[0],) * 2)


def test_what_is_said(tmp_path, job):
    said = []
    loud = Job(memory=job.memory, threads=1, warn=said.append)
    wet = write_stack(tmp_path / "w.tif", np.ones((3, 18, 36)), step="year", grid=GLOBE)
    numbers, points, line = drought_centre(wet, loud)
    assert "no centre" in said[0] and np.isnan(numbers["SHIFT_KM"]) and not len(line) and len(points) == 3
    months = write_stack(tmp_path / "m.tif", -np.ones((15, 18, 36)), "2003-06-01", grid=GLOBE)
    drought_centre(months, loud)
    assert "2003 (7 of 12), 2004 (8 of 12)" in said[1] and len(said) == 2
    less = -np.ones((2, 18, 36))
    less[1, :9] = np.nan
    drought_centre(write_stack(tmp_path / "l.tif", less, step="year", grid=GLOBE), loud)
    assert "area with values changes" in said[2]


def test_bad_input(tmp_path, job):
    path = write_stack(tmp_path / "i.tif", -np.ones((3, 4, 4)), grid=make_grid(4, 4, crs=""))
    with pytest.raises(GridError, match="no reference system"):
        found(path, job)
    path = write_stack(tmp_path / "j.tif", -np.ones((3, 4, 4)))
    with pytest.raises(GridError, match="do not lie"):
        drought_centre(path, job, write_raster(tmp_path / "m.tif", np.ones((4, 5)), make_grid(4, 5)))
    with pytest.raises(ParameterError, match="MASK"):
        drought_centre(path, job, write_raster(tmp_path / "n.tif", np.zeros((4, 4))))
    with pytest.raises(ParameterError, match="PERIOD"):
        drought_centre(path, job, PERIOD="week")
    with pytest.raises(ParameterError, match="THRESHOLD"):
        drought_centre(path, job, THRESHOLD=float("inf"))
    moist = files.write_stack(tmp_path / "s.tif", np.random.default_rng(1).uniform(0.05, 0.4, (24, 4, 4)))
    with pytest.raises(UnitError, match="soil moisture"):
        drought_centre(moist, job)


def test_cancelled(tmp_path):
    path = write_stack(tmp_path / "i.tif", -np.ones((12, 300, 200)), grid=make_grid(300, 200))
    asked = []
    job = Job(memory=64 * 1024**2, threads=2, cancelled=lambda: len(asked) > 10 or asked.append(1))
    with pytest.raises(Cancelled):
        drought_centre(path, job)


def test_drought_is_moderate_drought_unless_said_otherwise(tmp_path, job):
    path = write_stack(tmp_path / "x.tif", spots({(9, 9): -0.9, (9, 20): -1.2}), step="year", grid=GLOBE)
    found_by_default = run_core("droughtcentre", job, INPUT=path, OUTPUT="points")["OUTPUT"]
    assert found_by_default.equals(drought_centre(path, job, THRESHOLD=-1.0)[1])
    assert not found_by_default.equals(drought_centre(path, job, THRESHOLD=-0.5)[1])
