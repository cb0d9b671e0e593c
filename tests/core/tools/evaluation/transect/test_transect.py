"""Products along lines: pixels as they are, distances on the ellipsoid, other grids and reference systems."""

import re
from contextlib import ExitStack
from datetime import date

import numpy as np
import pytest
from shapely.geometry import Point, shape
from support.files import write_stack
from support.grids import UTM33, WGS84, make_grid
from support.run import run_core
from support.soil_moisture import moist_values

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.data.table.frames import crs_text, make_frame
from agridrought.core.run.errors import DateError, GridError, InputError, ParameterError
from agridrought.core.run.messages import Tell
from agridrought.core.tools.evaluation.transect.profiles import tracks_of, transect_table
from agridrought.core.tools.evaluation.transect.profiles import transect as transect_of
from agridrought.core.tools.evaluation.transect.report import alike, is_flat


def lines(*coordinates, crs=WGS84, kind="LineString"):
    places = [shape({"type": kind, "coordinates": one}) for one in coordinates]
    return make_frame(
        {"name": str}, [(f"line {i}",) for i, _ in enumerate(places)], geometry=places, crs=crs, source="lines"
    )


def transect(paths, frame, job, day=None):
    """The profiles behind the tool's table."""
    with ExitStack() as opened:
        products = [opened.enter_context(TimeStack(path)) for path in paths]
        return transect_of(tracks_of(frame, products, job.tell), products, crs_text(frame), day, job)


@pytest.fixture
def stacks(tmp_path):
    coarse, fine = moist_values(24), moist_values(24, 40, 50, seed=2)
    return [
        write_stack(tmp_path / "coarse.tif", coarse, variable="coarse"),
        write_stack(tmp_path / "fine.tif", fine, grid=make_grid(40, 50, step=0.05), variable="fine"),
    ], (coarse, fine)


def test_every_point_has_the_value_of_its_pixel(stacks, job):
    paths, (coarse, fine) = stacks
    found = transect(paths, lines([[10.013, 49.01], [12.487, 49.01]]), job, date(2001, 6, 20))
    one = found.profiles[0]
    assert found.names == ("coarse", "fine") and found.when == "2001-06-20"
    col = np.floor((one.x - 10) / 0.25).astype(int)
    assert np.array_equal(one.values[0], coarse[5, 3, col], equal_nan=True)
    col = np.floor((one.x - 10) / 0.05).astype(int)
    assert np.array_equal(one.values[1], fine[5, 19, col], equal_nan=True)
    assert set(col) == set(range(50))
    assert one.distance[-1] == pytest.approx(2.474 * 111.32 * np.cos(np.radians(49.01)), rel=3e-3)


def test_without_a_date_it_is_the_mean_and_parts_are_profiles(stacks, job):
    paths, (coarse, _) = stacks
    multi = lines([[[10.1, 49.9], [10.4, 49.9]], [[12.0, 48.5], [12.4, 48.5]]], kind="MultiLineString")
    found = transect(paths[:1], multi, job)
    assert [p.name for p in found.profiles] == ["line 0 (1)", "line 0 (2)"]
    with np.errstate(invalid="ignore"):
        mean = np.nanmean(coarse[:, 0, 0].astype("float64"))
    assert found.profiles[0].values[0, 0] == pytest.approx(mean, rel=1e-5)


def test_lines_in_metres_and_parts_beside_the_raster(stacks, job):
    paths, _ = stacks
    found = transect(paths[:1], lines([[300_000.0, 5_450_000.0], [900_000.0, 5_450_000.0]], crs=UTM33), job)
    one = found.profiles[0]
    assert np.isnan(one.values[0]).any() and np.isfinite(one.values[0]).any()
    assert one.distance[-1] == pytest.approx(600, rel=2e-3)
    table = transect_table(found)
    assert table.crs == UTM33 and table.geometry[0].coords[0] == (300_000.0, 5_450_000.0)


def test_the_report_and_numbers(stacks, job, tmp_path):
    paths, _ = stacks
    line = lines([[10.01, 49.01], [12.49, 48.2]])
    out = run_core("transect", job, PRODUCTS=paths, LINE=line, OUTPUT="t.csv", REPORT=str(tmp_path / "r.html"))
    assert out["POINTS"] == len(out["OUTPUT"]) and 190 < out["LENGTH"] < 210
    assert "coarse" in (tmp_path / "r.html").read_text()


def test_what_is_no_line_is_refused(stacks, job):
    paths, _ = stacks
    with pytest.raises(ParameterError, match="PRODUCTS"):
        run_core("transect", job, PRODUCTS=[], LINE=lines([[10, 49], [11, 49]]), OUTPUT="t.csv")
    with pytest.raises(InputError, match="has no line"):
        transect(paths, make_frame({"a": str}, [("x",)], geometry=[Point(1, 2)], crs=WGS84), job)
    with pytest.raises(InputError, match="no reference system"):
        transect(paths, lines([[10, 49], [11, 49]], crs=""), job)
    with pytest.raises(GridError, match="None of the"):
        transect(paths, lines([[50, 10], [51, 10]]), job)
    with pytest.raises(DateError, match="outside the record"):
        transect(paths, lines([[10, 49], [11, 49]]), job, date(1990, 1, 1))


def test_rows_without_a_line_are_skipped_and_told(stacks, job):
    paths, _ = stacks
    tell = Tell()
    frame = lines([[10.01, 49.01], [12.49, 48.2]])
    both = make_frame({"name": str}, [("none",), ("one",)], geometry=[None, frame.geometry[0]], crs=WGS84)
    with TimeStack(paths[0]) as product:
        assert [track.name for track in tracks_of(both, [product], tell)] == ["one"]
    assert [(one.count, one.of) for one in tell.left_out] == [(1, 2)]


def test_no_correlation_of_rounding(tmp_path, job):
    """The mean of an index over all dates is nothing but rounding; that of one date is not."""
    index = np.random.default_rng(3).normal(size=(120, 8, 10))
    index -= index.mean(axis=0)
    paths = [
        write_stack(tmp_path / f"{name}.tif", index + 1e-7 * np.arange(10) * k, variable=name, unit="1")
        for k, name in enumerate(("one", "two"))
    ]
    line = lines([[10.01, 49.01], [12.49, 48.2]])
    flat = transect(paths, line, job)
    assert np.isnan(alike(flat, flat.profiles[0], 1)) and is_flat(flat, flat.profiles[0], 0)
    day = transect(paths, line, job, date(2003, 6, 1))
    assert alike(day, day.profiles[0], 1) == pytest.approx(1, abs=1e-6) and np.isnan(alike(day, day.profiles[0], 0))
    run_core("transect", job, PRODUCTS=paths, LINE=line, OUTPUT="t.csv", REPORT=str(tmp_path / "r.html"))
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "nearly the same along the whole line" in text and "choose one date" in text
    assert not re.search(r"\d[eE][+-]?\d", re.sub(r"base64,[^\"]+", "", text[text.index("<body") :]))
    run_core(
        "transect", job, PRODUCTS=paths, LINE=line, OUTPUT="t.csv", REPORT=str(tmp_path / "r.html"),
        DATE=date(2003, 6, 1),
    )  # fmt: skip
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "1 June 2003, along 1 line" in text and "nearly the same" not in text
