"""Kriging: the vector, a plain second implementation, properties; windows, patterns and fallbacks of whole records."""

import numpy as np
import pytest
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid
from support.run import run_core

from agridrought.core.data.earth.cell_centres import CellPlaces
from agridrought.core.data.earth.ellipsoid import earth_points
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.data.table.frames import make_frame
from agridrought.core.run.errors import Cancelled, DateError, InputError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.krige_precipitation.fields import INVERSE_DISTANCE, krige_window
from agridrought.core.tools.crop.krige_precipitation.fit import best_shape, fit_shapes
from agridrought.core.tools.crop.krige_precipitation.gauges import (
    Gauges,
    KrigingOptions,
    RainFields,
    prepare,
    read_gauges,
)
from agridrought.core.tools.crop.krige_precipitation.ordinary import (
    inverse_distance_left_out,
    leave_one_out,
    ordinary_kriging,
)
from agridrought.core.tools.crop.krige_precipitation.variogram import MODELS, Variogram, experimental

FIELDS = RainFields("date", "rain", "lon", "lat")


def test_the_vector():
    points = np.array([[0, 0], [1, 2], [3, 1], [4, 4], [2, 3]], float)
    values = np.array([5, 8, 6, 12, 9], float)
    variogram = Variogram("spherical", 4, 10, 0.05)
    estimate, variance = ordinary_kriging(points, values, np.array([[1.5, 1.5], [3, 1]]), variogram, 16)
    np.testing.assert_allclose(estimate, [7.1387077879, 6], rtol=1e-10)
    np.testing.assert_allclose(variance, [4.2590429332, 0], atol=1e-9)


def by_semivariances(points, values, target, variogram, neighbours):
    """The equations as the books have them, with γ and one target."""
    apart = np.sqrt(((points - target) ** 2).sum(axis=1))
    near = np.argsort(apart)[:neighbours]

    def gamma(h):
        r = h / variogram.reach
        rise = {"spherical": 1.5 * min(r, 1) - 0.5 * min(r, 1) ** 3, "exponential": 1 - np.exp(-3 * r),
                "gaussian": 1 - np.exp(-3 * r * r)}[variogram.model]  # fmt: skip
        return 0.0 if h == 0 else variogram.sill * (variogram.nugget + (1 - variogram.nugget) * rise)

    n = len(near)
    left, right = np.ones((n + 1, n + 1)), np.ones(n + 1)
    left[n, n] = 0
    for i, a in enumerate(near):
        right[i] = gamma(apart[a])
        for j, b in enumerate(near):
            left[i, j] = gamma(np.sqrt(((points[a] - points[b]) ** 2).sum()))
    weights = np.linalg.solve(left, right)
    return weights[:n] @ values[near], weights @ right


@pytest.mark.parametrize("model", MODELS)
def test_against_the_equations_with_semivariances(model):
    rng = np.random.default_rng(1)
    points, values = rng.random((30, 3)), rng.gamma(1, 5, 30)
    variogram = Variogram(model, 0.7, 25, 0.1)
    targets = rng.random((20, 3))
    estimate, variance = ordinary_kriging(points, values, targets, variogram, 9)
    want = [by_semivariances(points, values, target, variogram, 9) for target in targets]
    np.testing.assert_allclose(np.column_stack([estimate, variance]), want, rtol=1e-8)


def test_shift_scale_and_constant():
    rng = np.random.default_rng(2)
    points, values, targets = rng.random((25, 2)), rng.random(25), rng.random((9, 2))
    variogram = Variogram("exponential", 0.5, 1, 0.2)
    base, spread = ordinary_kriging(points, values, targets, variogram, 8)
    np.testing.assert_allclose(ordinary_kriging(points, 3 * values + 7, targets, variogram, 8)[0], 3 * base + 7)
    np.testing.assert_allclose(ordinary_kriging(points, np.full(25, 4.0), targets, variogram, 8)[0], 4)
    larger = ordinary_kriging(10 * points, values, 10 * targets, Variogram("exponential", 5, 1, 0.2), 8)
    np.testing.assert_allclose(larger, [base, spread])


def test_left_out_means_estimated_from_the_others():
    rng = np.random.default_rng(3)
    points, values = rng.random((20, 2)), rng.random(20)
    variogram = Variogram("spherical", 0.6, 2, 0.1)
    estimate, variance = leave_one_out(points, values, variogram, 6)
    distance = inverse_distance_left_out(points, values, 6)
    for k in range(20):
        others = np.arange(20) != k
        want = ordinary_kriging(points[others], values[others], points[k : k + 1], variogram, 6)
        np.testing.assert_allclose((estimate[k], variance[k]), np.ravel(want))
        apart = np.sqrt(((points[others] - points[k]) ** 2).sum(axis=1))
        near = np.argsort(apart)[:6]
        weights = 1 / apart[near] ** 2
        assert distance[k] == pytest.approx((weights * values[others][near]).sum() / weights.sum())


def test_semivariances_against_a_loop():
    rng = np.random.default_rng(4)
    points, values = rng.random((15, 2)), rng.random((3, 15))
    values[1, 4] = np.nan
    seen = experimental(points, values, 0.8)
    total, count = np.zeros((3, 12)), np.zeros((3, 12))
    edges = 0.8 * (np.arange(1, 13) / 12) ** 1.5
    for i in range(15):
        for j in range(i):
            h = np.sqrt(((points[i] - points[j]) ** 2).sum())
            if h <= 0.8:
                k = int(np.searchsorted(edges, h))
                half = 0.5 * (values[:, i] - values[:, j]) ** 2
                total[np.isfinite(half), k] += half[np.isfinite(half)]
                count[np.isfinite(half), k] += 1
    used = count.any(axis=0)
    np.testing.assert_array_equal(seen.pairs, count[:, used])
    with np.errstate(invalid="ignore"):
        np.testing.assert_allclose(seen.semivariance, (total / count)[:, used])


def test_the_best_shape_is_found_again():
    distance = np.linspace(0.1, 2, 12)
    shapes = [Variogram("spherical", reach, 1, nugget) for reach in (0.4, 0.9, 1.7) for nugget in (0.0, 0.3)]
    curves = np.array([one.sill * (1 - one.correlation(distance)) for one in shapes])
    np.testing.assert_array_equal(best_shape(curves * 7, np.ones(12), distance, shapes), range(6))


def simulated(reach, days=40, count=60, seed=5):
    """Values with a known exponential correlation at random places of a square of side 1."""
    rng = np.random.default_rng(seed)
    points = rng.random((count, 2))
    apart = np.sqrt(((points[:, None] - points) ** 2).sum(axis=-1))
    root = np.linalg.cholesky(np.exp(-3 * apart / reach) + 1e-9 * np.eye(count))
    return points, 10 + 3 * rng.normal(size=(days, count)) @ root.T


def test_the_reach_of_simulated_values_is_found():
    points, values = simulated(0.5)
    shapes = fit_shapes(points, values, "exponential", 16)
    assert 0.3 < shapes.record.reach < 0.8 and shapes.record.nugget <= 0.2 and (shapes.of_day >= 0).all()
    noise = np.random.default_rng(1).normal(size=(40, 60)) + 10
    left = [one for one in (fit_shapes(points, noise, "spherical", 16).record,) if one]
    assert not left or left[0].nugget >= 0.7  # no structure, or next to none


def test_the_variance_is_that_of_the_errors():
    """On simulated values with the right model: 90 % within ± 1.645 standard errors."""
    points, values = simulated(0.6, 60, 80)
    inside = []
    for day in values:
        estimate, variance = leave_one_out(points, day, Variogram("exponential", 0.6, 9.0), 16)
        inside.append(np.abs(estimate - day) < 1.645 * np.sqrt(variance))
    assert 0.87 < np.mean(inside) < 0.93


def gauges(days=12, count=40, seed=6, gaps=0.15, lon=(10, 13), lat=(47, 50)):
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(*lon, count), rng.uniform(*lat, count)
    field = 3 * np.sin(x[None] + np.arange(days)[:, None]) + 2 * np.cos(2 * y) + rng.normal(0, 0.3, (days, count))
    values = np.maximum(field, 0)
    values[rng.random(values.shape) < gaps] = np.nan
    return Gauges(TimeAxis("day", 737_000, days), values, x, y)


def test_every_pixel_and_day_is_that_of_the_plain_kernel(job):
    """With a tile of one pixel, gaps that change from day to day, and days by inverse distance."""
    some = gauges()
    stations, _ = prepare(some, KrigingOptions("exponential", 8), job)
    of_day = stations.of_day.copy()
    of_day[3] = INVERSE_DISTANCE
    stations = type(stations)(stations.points, stations.values, stations.shapes, of_day, stations.sill, 8)
    places = CellPlaces(make_grid(7, 9, x=10.1, y=49.9, step=0.3))
    estimate, variance = krige_window(stations, places, places.grid.window, 1, job, True)
    targets = earth_points(places.read()).reshape(-1, 3)
    for day in range(12):
        there = np.isfinite(some.values[day])
        at, seen = stations.points[there], some.values[day, there]
        if day == 3:
            apart = np.sqrt(((targets[:, None] - at) ** 2).sum(axis=-1))
            near = np.argsort(apart, axis=1)[:, :8]
            weights = 1 / np.take_along_axis(apart, near, 1) ** 2
            want = (weights * seen[near]).sum(axis=1) / weights.sum(axis=1)
            assert np.isnan(variance[day]).all()
        else:
            shape = stations.shapes[of_day[day]]
            want, spread = ordinary_kriging(at, seen, targets, shape, 8)
            np.testing.assert_allclose(variance[day].ravel(), stations.sill[day] * spread, rtol=1e-4)
        np.testing.assert_allclose(estimate[day].ravel(), np.maximum(want, 0), rtol=1e-4, atol=1e-4)


def table_of(rows, rain=float):
    types = {"date": str, "rain": rain, "lon": rain, "lat": rain}
    return make_frame(types, rows, source="gauges")


def records(some: Gauges):
    rows = [
        (some.axis.labels[day], float(some.values[day, k]), float(some.lon[k]), float(some.lat[k]))
        for day, k in zip(*np.nonzero(np.isfinite(some.values)), strict=True)
    ]
    return table_of(rows)


def krige(tmp_path, table, grid=None, options=None, job=None, **more):
    reference = write_raster(tmp_path / "grid.tif", np.zeros((1, 1)) if grid is None else np.zeros(
        (grid.height, grid.width)), grid)  # fmt: skip
    out = str(tmp_path / "pre.tif")
    options = options or KrigingOptions()
    numbers = run_core(
        "krigeprecipitation", job or Job(threads=2), STATIONS=table, REFERENCE_LAYER=reference, OUTPUT=out,
        DATE="date", VALUE="rain", X_FIELD="lon", Y_FIELD="lat", VARIOGRAM=options.model,
        NEIGHBOURS=options.neighbours, START=options.start, END=options.end,
        **{name.upper(): value for name, value in more.items()},
    )  # fmt: skip
    with TimeStack(out) as stack:
        return stack.read(), numbers, stack


def test_how_the_raster_is_cut_does_not_matter(tmp_path):
    table = records(gauges(days=4))
    grid = make_grid(140, 135, x=10, y=50, step=0.02)
    once = krige(tmp_path, table, grid)[0]
    again = krige(tmp_path, table, grid, job=Job(memory=100 * 1024**2, threads=1))[0]
    assert np.abs(once - again).max() < 1e-4 and np.isfinite(once).all() and once.min() >= 0


def test_tiles_change_little_against_the_error(tmp_path, job):
    stations, numbers = prepare(gauges(), KrigingOptions(), job)
    places = CellPlaces(make_grid(100, 100, x=10.5, y=49.5, step=0.01))
    exact = krige_window(stations, places, places.grid.window, 1, job, False)[0]
    tiled = krige_window(stations, places, places.grid.window, 3, job, False)[0]
    assert np.sqrt(((exact - tiled) ** 2).mean()) < 0.02 * numbers["RMSE"]


def test_a_projected_grid_has_the_values_of_the_places(tmp_path):
    from agridrought.core.data.earth.crs import transform_points

    table = records(gauges(gaps=0))
    grid = make_grid(4, 4, x=300_000, y=5_400_000, step=40_000, crs=UTM33)
    got = krige(tmp_path, table, grid)[0]
    col, row = np.meshgrid(np.arange(4) + 0.5, np.arange(4) + 0.5)
    lon, lat = transform_points(UTM33, WGS84, *grid.xy(col.ravel(), row.ravel()))
    for k in (0, 5, 15):
        one = make_grid(1, 1, x=lon[k] - 5e-4, y=lat[k] + 5e-4, step=1e-3)
        np.testing.assert_allclose(krige(tmp_path, table, one)[0].ravel(), got[:, k // 4, k % 4], atol=2e-3)


def test_dry_days_gaps_and_days_of_few_stations(tmp_path):
    some = gauges(days=10, gaps=0)
    some.values[2] = 0
    some.values[4] = np.nan
    some.values[6, 3:] = np.nan
    some.values[7, 1:] = np.nan
    some.values[6, :3], some.values[7, 0] = (1, 2, 4), 2
    said = []
    job = Job(warn=said.append)
    got, numbers, stack = krige(tmp_path, records(some), make_grid(5, 5, x=10.5, y=49, step=0.2), job=job,
                                variance=str(tmp_path / "var.tif"))  # fmt: skip
    assert numbers["DAYS"] == 9 and numbers["IDW_DAYS"] == 2 and numbers["STATIONS"] == 40
    assert (got[2] == 0).all() and np.isnan(got[4]).all()
    assert got[6].min() >= some.values[6, :3].min() - 1e-5 and got[6].max() <= some.values[6, :3].max() + 1e-5
    np.testing.assert_allclose(got[7], some.values[7, 0], rtol=1e-6)
    with TimeStack(str(tmp_path / "var.tif")) as spread:
        variance = spread.read()
        assert spread.unit == "mm²" and spread.axis == stack.axis
    assert (variance[2] == 0).all() and np.isnan(variance[[4, 6, 7]]).all() and (variance[[0, 1, 3, 5]] >= 0).all()
    assert any("2 day(s) have fewer than 4 stations" in text for text in said)
    assert any("no value at all" in text for text in said)


def test_over_the_date_line_neighbours_are_near(tmp_path):
    some = gauges(lon=(178.5, 181.5), lat=(-19, -16), gaps=0)
    shifted = records(some)
    west = shifted.assign(lon=[x - 360 if x > 180 else x for x in shifted["lon"]])
    grid = make_grid(5, 5, x=179.5, y=-17, step=0.2)
    got = krige(tmp_path, west, grid)[0]
    same = records(Gauges(some.axis, some.values, some.lon - 100, some.lat))
    want = krige(tmp_path, same, make_grid(5, 5, x=79.5, y=-17, step=0.2))[0]
    np.testing.assert_allclose(got, want, atol=1e-4)


def test_values_of_one_place_and_date_become_their_mean():
    rows = [("2020-01-01", 2.0, 10.0, 50.0), ("2020-01-01", 4.0, 10.0, 50.0), ("2020-01-03", -9999, 10, 50),
            ("2020-01-03", "7", "10.5", "50")]  # fmt: skip
    table = table_of(rows, str)
    said = []
    got = read_gauges(table, FIELDS, KrigingOptions(), Job(warn=said.append, info=said.append).tell)
    assert got.axis.labels == ["2020-01-01", "2020-01-02", "2020-01-03"]
    np.testing.assert_array_equal(got.values, [[3, np.nan], [np.nan, np.nan], [np.nan, 7]])
    assert "1 values have the place and date of another" in said[1] and "1 negative" in said[0]


def test_bad_input_and_cancel(tmp_path):
    table = records(gauges(days=2))
    grid = make_grid(4, 4)
    with pytest.raises(ParameterError, match="NEIGHBOURS"):
        krige(tmp_path, table, grid, KrigingOptions(neighbours=2))
    with pytest.raises(ParameterError, match="VARIOGRAM"):
        krige(tmp_path, table, grid, KrigingOptions("linear"))
    from datetime import date

    with pytest.raises(InputError, match="START and END"):
        krige(tmp_path, table, grid, KrigingOptions(start=date(2190, 1, 1)))
    with pytest.raises(Cancelled):
        krige(tmp_path, table, grid, job=Job(cancelled=lambda: True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["grid.tif"]


HOURS = [f"2003-01-{day:02d}T{hour:02d}:00" for day in (1, 2, 3) for hour in range(24)]


@pytest.mark.parametrize("written", [lambda text: text, lambda text: text.replace("T", " ").replace("-", "/"),
                                     lambda text: text + "+08:00"])  # fmt: skip
def test_hours_are_summed_to_days(tmp_path, written):
    places = [(10.0, 50.0), (10.5, 50.2), (11.0, 49.5), (10.2, 49.8), (10.7, 49.6)]
    rows = [(written(hour), 1.0, x, y) for x, y in places for hour in HOURS]
    got, numbers, stack = krige(tmp_path, table_of(rows), make_grid(3, 3, x=10, y=50))
    assert stack.axis.labels == ["2003-01-01", "2003-01-02", "2003-01-03"] and numbers["DAYS"] == 3
    np.testing.assert_allclose(got, 24.0, rtol=1e-6)


def test_hours_that_lack_are_told_and_doubles_become_their_mean():
    rows = [(hour, 1.0, 10.0, 50.0) for hour in HOURS[:60]]  # the last day ends at noon
    rows += [(HOURS[3], 3.0, 10.0, 50.0)]
    said = []
    job = Job(warn=said.append)
    got = read_gauges(table_of(rows), FIELDS, KrigingOptions(), job.tell)
    np.testing.assert_allclose(got.values[:, 0], [25.0, 24.0, np.nan])
    assert "1 of 3 days of stations" in said[0] and "1 values have the place and date" in said[1]
    assert "1 of 3 days of stations left out" in str(job.tell.left_out[0])


@pytest.mark.parametrize(
    "year, words",
    [
        ("2103", "row 3 is of 2103-01-03.*nearest other date is 2003-01-02|row 3 .*Is the year mistyped"),
        ("1903", "row 3 is of 1903-01-03"),
        ("2914", "row 3 of .*year 2914"),
        ("0203", "row 3 of .*year 203"),
    ],
)
def test_a_mistyped_year_names_its_row(year, words):
    rows = [(f"2003-01-{day:02d}", 1.0, 10.0, 50.0) for day in range(1, 29)]
    rows[2] = (f"{year}-01-03", 1.0, 10.0, 50.0)
    with pytest.raises(DateError, match=words):
        read_gauges(table_of(rows), FIELDS, KrigingOptions(), Job().tell)
    if year == "2103":
        from datetime import date

        chosen = KrigingOptions(end=date(2003, 12, 31))
        assert read_gauges(table_of(rows), FIELDS, chosen, Job().tell).axis.size == 28


@pytest.mark.parametrize("code", [9999.0, 32766.0, 999990.0])
def test_codes_for_missing_are_no_rain(code):
    rows = [("2020-01-01", 2.0, 10.0, 50.0), ("2020-01-02", code, 10.0, 50.0), ("2020-01-03", 7.0, 10.5, 50.0)]
    said = []
    got = read_gauges(table_of(rows), FIELDS, KrigingOptions(), Job(warn=said.append).tell)
    assert np.nanmax(got.values) == 7 and f"{code:g}" in said[0]


def test_more_rain_than_can_fall_is_refused_unless_the_unit_says_so():
    rows = [("2020-01-01", 20.0, 10.0, 50.0), ("2020-01-02", 2500.0, 10.0, 50.0), ("2020-01-03", 7.0, 10.5, 50.0)]
    with pytest.raises(InputError, match="2500.*UNIT"):
        read_gauges(table_of(rows), FIELDS, KrigingOptions(), Job().tell)
    got = read_gauges(table_of(rows), FIELDS, KrigingOptions(unit="0.1 mm"), Job().tell)
    assert np.nanmax(got.values) == 2500
