"""Columns of tables, covariates by date, pixels of places, and what is read for them."""

from datetime import date

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core
from support.tables import frame_of

from agridrought.core.data.table import columns
from agridrought.core.data.table.frames import make_frame
from agridrought.core.run.errors import DateError, InputError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.sample_stations.station_records import RecordFields, one_per_date, read_records


def table(**named):
    return frame_of({name: str for name in named}, list(zip(*named.values(), strict=True)), "the table")


def test_numbers_from_numbers_and_text():
    values = [1, 2.5, "3", " 4e-1 ", "NA", "", None, float("nan"), "-"]
    got = columns.numbers(table(x=values), "x", "SM")
    np.testing.assert_array_equal(got, [1, 2.5, 3, 0.4, *[np.nan] * 5])
    with pytest.raises(InputError, match="“wet”"):
        columns.numbers(table(x=["1", "wet"]), "x", "SM")


def test_dates_in_every_writing():
    values = [
        date(2020, 2, 29),
        "2020-02-29",
        "2020-02-29T06:00:00",
        "20200229",
        20200229,
        20200229.0,
        "2020/02/29",
        "29.02.2020",
    ]
    values += [" ", None]
    got = columns.dates(table(x=values), "x", "DATE")
    assert (got[:8] == np.datetime64("2020-02-29")).all() and np.isnat(got[8:]).all()
    for wrong, words in {
        "2020-02-30": "no day 30 in month 2", "20201301": "not a date", "2020": "not a date", 0.5: "not a date",
        18321: "spreadsheet.*1950-02-27", "2020-02": "a month, no day",
        "03.02.2020": "two ways.*2020-02-03.*2020-03-02",
        "2914-02-03": "year 2914",
    }.items():  # fmt: skip
        with pytest.raises(DateError, match=f"row 1 of the table, field “x”: .*{words}"):
            columns.dates(table(x=[wrong]), "x", "DATE")


def test_labels_are_one_however_a_number_is_written():
    got = columns.labels(table(x=[5, 5.0, "5", "5.0", " 0-10 ", "-0.3", "0012", "", "NA", None]), "x", "DEPTH")
    assert got.tolist() == ["5", "5", "5", "5", "0-10", "-0.3", "0012", None, None, None]


def test_places_over_the_date_line_and_beyond_the_poles():
    lon, lat = columns.places(table(x=["190", "-10.5", "360"], y=["1", "", "89"]), "x", "y")
    np.testing.assert_array_equal(lon, [-170, np.nan, 0])
    with pytest.raises(InputError, match="exchanged"):
        columns.places(table(x=["10"], y=["110"]), "x", "y")


@pytest.mark.parametrize("memory", [64 * 1024**2, 100_000])
def test_values_are_those_of_the_pixel_and_band(tmp_path, memory):
    """Against plain indexing, on the date or missing."""
    rng = np.random.default_rng(2)
    values = rng.random((50, 40, 40)).astype("float32")
    values[:, 3, 3] = np.nan
    path = write_stack(tmp_path / "d.tif", values, "2020-01-01", "day", make_grid(40, 40), variable="d")
    days = np.datetime64("2019-12-20") + np.arange(70)
    row, col = rng.integers(0, 40, (2, 70))
    row[30] = col[30] = 3
    rows = [
        (f"S{i}", str(day), "0.2", f"{10 + (col[i] + 0.5) * 0.25}", f"{50 - (row[i] + 0.5) * 0.25}", "")
        for i, day in enumerate(days)
    ]
    made, _ = sampled(rows, [path], Job(memory=memory))
    got = dict(zip(made["station"], made["d"], strict=True))
    for i in range(70):
        want = values[i - 12, row[i], col[i]] if 12 <= i < 62 else np.nan
        np.testing.assert_allclose(got[f"S{i}"], want, rtol=1e-6)


def record_table(rows, **kinds):
    names = ("station", "date", "sm", "lon", "lat", "crop")
    return make_frame(dict.fromkeys(names, str), rows, source="the table")


def sampled(rows, paths, job):
    """The sampled table and the numbers of a run."""
    names = ("station", "date", "sm", "crop")
    found = run_core(
        "samplestations", job, STATIONS=record_table(rows), COVARIATES=tuple(paths), X_FIELD="lon", Y_FIELD="lat",
        OUTPUT="kept", **{name.upper(): name for name in names},
    )  # fmt: skip
    return found["OUTPUT"], found


FIELDS = RecordFields("station", "date", "sm", "crop", x="lon", y="lat")


def test_the_order_of_the_rows_does_not_matter(job):
    rng = np.random.default_rng(4)
    rows = [(f"S{i % 7}", f"2020-01-{1 + i % 28:02d}", f"{rng.random():.3f}", "10", "50", "maize") for i in range(300)]
    first = one_per_date(read_records(record_table(rows), FIELDS, "volumetric", job.tell), job.tell)
    rng.shuffle(rows)
    again = one_per_date(read_records(record_table(rows), FIELDS, "volumetric", job.tell), job.tell)
    assert len(first) == 28 and list(first.station) == list(again.station)
    np.testing.assert_allclose(first.sm, again.sm)
    want = np.mean([float(row[2]) for row in rows if row[0] == "S0" and row[1] == first.date[0].astype(str)])
    assert first.sm[0] == pytest.approx(want)


def test_a_station_in_per_cent_among_others_is_named(job):
    rows = [(f"S{i % 50}", f"2020-01-{1 + i // 50:02d}", "0.2", "10", "50", "") for i in range(500)]
    some = [("S0", "2020-01-01", "1.2", "10", "50", ""), *rows[1:]]
    assert read_records(record_table(some), FIELDS, "volumetric", job.tell).dropped == {"above 1 m³/m³": 1}
    with pytest.raises(UnitError, match="S7"):
        read_records(record_table([(*row[:2], "20", *row[3:]) if row[0] == "S7" else row for row in rows]), FIELDS,
                     "volumetric", job.tell)  # fmt: skip


def test_a_moving_station_is_told():
    said = []
    rows = [("A", "2020-01-01", "0.2", "10", "50", ""), ("A", "2020-01-02", "0.2", "10.5", "50", "")]
    read_records(record_table(rows), FIELDS, "volumetric", Job(warn=said.append).tell)
    assert "several places: A" in said[0]


def test_an_empty_table_is_refused(job):
    with pytest.raises(InputError, match="it is empty"):
        read_records(record_table([]), FIELDS, "volumetric", job.tell)


def test_each_part_of_a_file_is_read_once(tmp_path, monkeypatch):
    """Stations and dates by the thousand do not make thousands of reads."""
    from agridrought.core.data.raster import RasterFile

    rng = np.random.default_rng(5)
    grid = make_grid(60, 60, x=-120, y=50, step=0.5)
    values = rng.random((30, 60, 60)).astype("float32")
    daily = write_stack(tmp_path / "d.tif", values, "2020-01-01", "day", grid, variable="d")
    static = [write_raster(tmp_path / f"s{i}.tif", rng.random((60, 60)), grid) for i in range(3)]
    places = [(f"{rng.uniform(-119, -91):.3f}", f"{rng.uniform(21, 49):.3f}") for _ in range(150)]
    rows = [(f"S{k}", f"2020-01-{d:02d}", "0.2", *place, "") for k, place in enumerate(places) for d in range(1, 31)]
    reads, read = [], RasterFile.read
    # The look at each input, whether its values can be, is not of the work.
    monkeypatch.setattr("agridrought.core.interface.opening.check_values_of", lambda *given: None)
    monkeypatch.setattr(RasterFile, "read", lambda self, *given, **more: reads.append(1) or read(self, *given, **more))
    made, numbers = sampled(rows, [daily, *static], Job(threads=2))
    assert numbers["ROWS"] == 150 * 30 and numbers["MISSING"] == 0 and len(made.columns) == 15  # with the points
    assert len(reads) == 4
