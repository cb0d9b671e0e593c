"""Run theory: METHODS vectors, a second implementation by loops, properties; series of zones."""

from datetime import date
from functools import partial
from itertools import groupby

import numpy as np
import pytest
from support import files
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.common_dates import Record
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, GridError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.events import BANDS, events_of, run_characteristics
from agridrought.core.tools.drought.events.zone_series import QUANTITIES, WHOLE, ZoneSeries
from agridrought.core.zonal.zone_sums import CountedPixels, ZoneSums, mean_sums

write_stack = partial(files.write_stack, unit="1", variable="ssi")

VECTOR = [0.3, -0.2, -1.1, -1.6, -0.4, 0.1, -0.9, -2.2, -1.2, 0.5, -0.3, 0.2]


@pytest.mark.parametrize(
    "threshold, expected",
    [
        (0, [(1, 4, 3.3, -1.6), (6, 3, 4.3, -2.2), (10, 1, 0.3, -0.3)]),
        (-1, [(2, 2, 0.7, -1.6), (7, 2, 1.4, -2.2)]),
    ],
)
def test_the_vectors_of_the_methods(threshold, expected):
    events = events_of(np.array(VECTOR), threshold)
    assert [(e.first, e.duration) for e in events] == [row[:2] for row in expected]
    assert [(e.severity, e.minimum) for e in events] == [pytest.approx(row[2:]) for row in expected]
    assert not any(e.begun_before or e.continues for e in events)


def test_the_threshold_belongs_to_the_drought_and_single_precision_does_not_lose_it():
    series = np.array([-1.1, 0, -1.1], "float32")
    bands = run_characteristics(series[:, None], -1.1)
    assert bands[:, 0].tolist() == [2, 1, 1, 0, 0, 0, 1, 0]
    assert len(events_of(np.array([-1.0, 0, -1.0]), -1.0)) == 2


def test_a_gap_ends_a_run_and_marks_both_sides():
    events = events_of(np.array([-2, np.nan, -2, -2, np.nan, 0, -2.0]), -1)
    flags = [(e.first, e.last, e.begun_before, e.continues) for e in events]
    assert flags == [(0, 0, True, True), (2, 3, True, True), (6, 6, False, True)]


def looped(series, threshold, shortest):
    """Bands of one pixel, by groups of equal neighbours."""
    if not np.isfinite(series).any():
        return [np.nan] * len(BANDS)
    runs, place = [], 0
    for dry, group in groupby(v <= threshold for v in series):
        length = len(list(group))
        if dry and length >= shortest:
            runs.append((length, sum(threshold - float(v) for v in series[place : place + length]), place + length))
        place += length
    last = np.nan if np.isnan(series[-1]) else 0.0
    current = [last, last]
    if runs and runs[-1][2] == len(series):
        current = list(runs[-1][:2])
    if not runs:
        return [0, *[np.nan] * 5, *current]
    lengths, severities, _ = (np.array(column) for column in zip(*runs, strict=True))
    parts = [lengths.mean(), lengths.max(), severities.mean(), severities.max(), (severities / lengths).mean()]
    return [len(runs), *parts, *current]


@pytest.mark.parametrize("threshold, shortest", [(-1.0, 1), (-0.3, 3), (0.0, 2)])
def test_against_a_loop_over_pixels(threshold, shortest):
    rng = np.random.default_rng(5)
    x = np.cumsum(rng.normal(0, 0.7, (60, 300)), axis=0) % 4 - 2.5
    x[rng.random(x.shape) < 0.05] = np.nan
    x[:, 7] = np.nan
    x[:, 8] = 1.0
    x = x.astype("float32")
    ours = run_characteristics(x.reshape(60, 20, 15), threshold, shortest).reshape(len(BANDS), -1)
    theirs = np.array([looped(column, threshold, shortest) for column in x.T]).T
    np.testing.assert_allclose(ours, theirs, rtol=2e-6, atol=1e-6)
    single = [events_of(column, threshold, shortest) for column in x.T]
    assert ours[0][np.isfinite(ours[0])].sum() == sum(len(events) for events in single)


def test_moving_index_and_threshold_together_changes_nothing_and_scaling_scales_severity():
    x = np.random.default_rng(2).normal(0, 1, (40, 50)).round(2)
    bands = run_characteristics(x, -0.5)
    np.testing.assert_allclose(run_characteristics(x + 2, 1.5), bands, atol=1e-5)
    scaled = run_characteristics(x * 2, -1.0)
    np.testing.assert_allclose(scaled[[0, 1, 2, 6]], bands[[0, 1, 2, 6]])
    np.testing.assert_allclose(scaled[[3, 4, 5, 7]], bands[[3, 4, 5, 7]] * 2, rtol=1e-5)


def test_one_pixel_and_one_date():
    assert run_characteristics(np.array([[-2.0]]), -1)[:, 0].tolist() == [1, 1, 1, 1, 1, 1, 1, 1]
    bands = run_characteristics(np.array([[2.0]]), -1)[:, 0]
    assert bands[0] == 0 and np.isnan(bands[1:6]).all() and bands[6:].tolist() == [0, 0]


@pytest.mark.parametrize("options", [{"MIN_DURATION": 0}, {"THRESHOLD": float("nan")}, {"MIN_VALID": 0}])
def test_impossible_options(options, tmp_path, job):
    _, path = index_stack(tmp_path / "i.tif")
    with pytest.raises(ParameterError, match=next(iter(options))):
        drought_events(path, str(tmp_path / "o.tif"), job, **options)


def test_soil_moisture_is_refused(tmp_path, job):
    path = files.write_stack(tmp_path / "i.tif", np.random.default_rng(1).uniform(0.05, 0.4, (24, 5, 6)))
    with pytest.raises(UnitError, match="soil moisture"):
        drought_events(path, str(tmp_path / "o.tif"), job)


def drought_events(path, output, job, **more):
    """Numbers, and the table of events."""
    found = run_core("droughtevents", job, INPUT=path, OUTPUT=output, EVENTS="events", **more)
    return found, found.pop("EVENTS")


def rows_of(table):
    return list(table.itertuples(index=False, name=None))


def index_stack(path, seed=3, shape=(24, 5, 6), **more):
    x = np.random.default_rng(seed).normal(-0.8, 1, shape).astype("float32")
    x[:, 0, 0] = np.nan
    x[4, 1, 1] = np.nan
    return x, write_stack(path, x, unit="1", variable="ssi", **more)


def series_of(stack, threshold, job, min_valid=0.5):
    """Series of the whole raster, in one window."""
    record = Record.of(stack)
    sums = ZoneSums(QUANTITIES, len(record), 1, job)
    pixels = CountedPixels(stack, None).read(stack.grid.window)
    sums.add(mean_sums(0, record.rows(stack.read()), len(record), pixels, threshold))
    return ZoneSeries.of(sums, [WHOLE], record, min_valid)


def test_series_of_zones_by_hand(tmp_path, job):
    x, path = index_stack(tmp_path / "i.tif")
    grid = make_grid(5, 6)
    radians = np.sin(np.radians(50 - 0.25 * np.arange(6)))
    weight = np.broadcast_to((radians[:-1] - radians[1:])[:, None], (5, 6))  # of the sphere
    with TimeStack(path) as stack:
        series = series_of(stack, -1.0, job)
    known = np.isfinite(x)
    mean = np.where(known, x * weight, 0).sum((1, 2)) / (known * weight).sum((1, 2))
    np.testing.assert_allclose(series.mean[0], mean, rtol=1e-4)
    share = ((x <= -1) * weight).sum((1, 2)) / (known * weight).sum((1, 2))
    np.testing.assert_allclose(series.share[0], share, rtol=1e-4)
    assert series.valid[0, 0] == 1 and series.valid[0, 4] == pytest.approx(28 / 29, rel=1e-3)
    assert grid.window.pixels == 30 and series.labels == ("",)


def test_a_date_with_too_little_area_is_missing(tmp_path, job):
    x = np.full((10, 4, 4), -2.0)
    x[5, :2] = np.nan
    x[5, 2, 0] = np.nan
    path = write_stack(tmp_path / "i.tif", x)
    with TimeStack(path) as stack:
        series = series_of(stack, -1.0, job)
        assert np.isnan(series.mean[0, 5]) and np.isfinite(series.mean[0, [4, 6]]).all()
        assert np.isfinite(series_of(stack, -1.0, job, min_valid=0.4).mean).all()


def test_the_tables_of_zones_are_the_runs_of_their_means(tmp_path, job):
    x, path = index_stack(tmp_path / "i.tif")
    codes = np.tile(np.repeat([3, 7], 3), (5, 1))
    zones = files.write_raster(tmp_path / "z.tif", codes)
    numbers, table = drought_events(path, str(tmp_path / "o.tif"), job, THRESHOLD=-0.8, ZONES=zones)
    assert set(table["zone"]) == {"3", "7"} and numbers["EVENT_COUNT"] == len(table)
    with TimeStack(path) as stack:
        series = series_of(stack, -0.8, job)
        assert Record.of(stack).end(1) == date(2001, 2, 28)
    for row in (dict(zip(table.columns, row, strict=True)) for row in rows_of(table)):
        assert row["end"] > row["start"] and 0 < row["mean_share"] <= row["max_share"] <= 1
        assert row["intensity"] == pytest.approx(row["severity"] / row["duration"])
    for zone in "37":
        rows = [row for row in rows_of(table) if row[0] == zone]
        by_rank = sorted(rows, key=lambda row: row[2])
        assert [row[6] for row in by_rank] == sorted((row[6] for row in rows), reverse=True)
    assert series.mean.shape == (1, 24)
    with RasterFile(str(tmp_path / "o.tif")) as made:
        np.testing.assert_allclose(made.read(), run_characteristics(x, -0.8), rtol=1e-6)
        assert made.descriptions == BANDS and "agridrought:droughtevents" in made.tags["processing"]


def test_composites_of_sixteen_days_follow_each_other(tmp_path, job):
    from agridrought.core.data.raster import RasterWriter

    days = ["2001-12-03", "2001-12-19", "2002-01-01", "2002-01-17", "2002-02-18", "2002-03-06"]
    values = np.array([-2, -2, -2, 0, -2, -2.0])[:, None, None] * np.ones((6, 3, 3))
    tags = {"time_step": "day", "spacing": "16"}
    with RasterWriter(tmp_path / "c.tif", make_grid(3, 3), days, tags=tags) as writer:
        writer.write(values)
    output = str(tmp_path / "o.tif")
    _, table = drought_events(str(tmp_path / "c.tif"), output, job)
    assert table["duration"].tolist() == [3, 2] and table["begun_before"].tolist() == [1, 1]
    assert table["start"].tolist() == [date(2001, 12, 3), date(2002, 2, 18)]
    assert table["end"].tolist() == [date(2002, 1, 16), date(2002, 3, 21)]


def test_windows_do_not_change_the_result(tmp_path):
    _, path = index_stack(tmp_path / "i.tif", shape=(12, 300, 200))
    made = []
    for memory in (40, 12):
        output = str(tmp_path / f"{memory}.tif")
        job = Job(memory=memory * 1024**2, threads=2)
        numbers, table = drought_events(path, output, job)
        with RasterFile(output) as raster:
            made.append((raster.read(), numbers, [row[:6] for row in rows_of(table)]))
    np.testing.assert_array_equal(made[0][0], made[1][0])
    assert made[0][1] == pytest.approx(made[1][1]) and made[0][2] == made[1][2]


def test_cancelled_in_the_middle_leaves_nothing(tmp_path):
    _, path = index_stack(tmp_path / "i.tif", shape=(12, 300, 200))
    asked = []
    job = Job(memory=64 * 1024**2, threads=2, cancelled=lambda: len(asked) > 20 or asked.append(1))
    with pytest.raises(Cancelled):
        drought_events(path, str(tmp_path / "o.tif"), job)
    assert [entry.name for entry in tmp_path.iterdir()] == ["i.tif"]


def test_no_event_and_no_zone_event_are_said(tmp_path):
    said = []
    job = Job(memory=64 * 1024**2, threads=1, warn=said.append)
    wet = write_stack(tmp_path / "w.tif", np.ones((5, 3, 3)))
    numbers, table = drought_events(wet, str(tmp_path / "o.tif"), job)
    assert numbers["AFFECTED_SHARE"] == 0 and not len(table) and "No pixel has an event" in said[0]
    mixed = np.ones((5, 3, 3))
    mixed[:, 0, 0] = -3
    drought_events(write_stack(tmp_path / "m.tif", mixed), str(tmp_path / "o.tif"), job)
    assert "smaller zones" in said[1]


def test_without_a_reference_system_the_area_is_unknown(tmp_path, job):
    path = write_stack(tmp_path / "i.tif", np.zeros((3, 3, 3)), grid=make_grid(3, 3, crs=""))
    with pytest.raises(GridError, match="no reference system"):
        drought_events(path, str(tmp_path / "o.tif"), job)
