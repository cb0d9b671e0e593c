"""Records from a wide table: both directions, both ways back, and what is no station."""

from datetime import date

import pytest
from support.run import run_core

from agridrought.core.data.table.frames import make_frame
from agridrought.core.run.errors import InputError, ParameterError
from agridrought.core.run.job import Job

PLACES = make_frame(
    {"name": str, "lon": str, "lat": str}, [("A", "10,5", "49.5"), ("B", "11", "49"), ("C", "12", "48")], source="list"
)
COMMON = {"PLACES": PLACES, "STATION": "name", "X_FIELD": "lon", "Y_FIELD": "lat", "OUTPUT": "unused.csv"}
BY_STATION = make_frame(
    {"day": str, "A": str, "B": str, "remark": str},
    [("2020-05-31", "0,21", "", "rain"), ("2020-06-01", "0,22", "0,31", ""), ("2020-06-02", "", "0,32", "")],
    source="wide",
)  # fmt: skip
BY_DATE = make_frame(
    {"site": str, "2020-05-31": float, "2020-06-01": float, "2020-06-02": float, "height": float},
    [("A", 0.21, 0.22, None, 400.0), ("B", None, 0.31, 0.32, 500.0), ("Z", 0.5, 0.5, 0.5, 1.0)],
    source="wide",
)  # fmt: skip
EXPECTED = [
    ("A", date(2020, 5, 31), 0.21), ("A", date(2020, 6, 1), 0.22), ("B", date(2020, 6, 1), 0.31),
    ("B", date(2020, 6, 2), 0.32),
]  # fmt: skip


def _rows(found, *names):
    frame = found["OUTPUT"]
    return list(zip(*(frame[name] for name in names), strict=True))


@pytest.mark.parametrize("table, key, holds", [(BY_STATION, "day", "stations"), (BY_DATE, "site", "dates")])
def test_both_directions_give_the_same_records(table, key, holds):
    job = Job(memory=64 * 1024**2, threads=1)
    found = run_core("longtable", job, WIDE=table, KEY=key, HOLDS=holds, **COMMON)
    assert _rows(found, "station", "date", "sm") == EXPECTED
    assert (found["ROWS"], found["STATIONS"], found["EMPTY"]) == (4, 2, 2)
    points = found["OUTPUT"].geometry
    assert (points.iloc[0].x, points.iloc[0].y) == (10.5, 49.5)
    left = {(str(one.what), one.count) for one in job.tell.left_out}
    assert ("columns", 1) in left and ("stations", 1) in left


def test_every_so_many_dates_and_columns_that_are_the_same_everywhere():
    found = run_core("longtable", WIDE=BY_STATION, KEY="day", EVERY=2, VALUE="moisture", CROP="wheat", DEPTH="0-10",
                     ONLY=("A", "B"), **COMMON)  # fmt: skip
    assert _rows(found, "station", "moisture", "crop", "depth") == [
        ("A", 0.21, "wheat", "0-10"), ("B", 0.32, "wheat", "0-10"),
    ]  # fmt: skip


def test_a_table_that_is_not_of_the_list_is_told_with_both_names():
    other = make_frame({"day": str, "X": float}, [("2020-05-31", 0.2)], source="wide")
    with pytest.raises(InputError, match="the table has X, the list A, B, C"):
        run_core("longtable", WIDE=other, KEY="day", **COMMON)
    with pytest.raises(InputError, match="HOLDS"):
        run_core("longtable", WIDE=other, KEY="day", HOLDS="dates", **COMMON)


@pytest.mark.parametrize("name", ["station", "Date", "geometry", "crop"])
def test_values_cannot_have_the_name_of_another_column(name):
    with pytest.raises(ParameterError, match="already"):
        run_core("longtable", WIDE=BY_STATION, KEY="day", VALUE=name, CROP="wheat", **COMMON)


def test_what_stands_twice_is_told():
    wide = make_frame({"day": str, "A": float}, [("2020-05-31", 0.2), ("2020-05-31", 0.3)], source="wide")
    places = make_frame(
        {"name": str, "lon": float, "lat": float}, [("A", 10.0, 49.0), ("A", 11.0, 49.0)], source="list"
    )
    lines = []
    found = run_core("longtable", Job(memory=64 * 1024**2, threads=1, warn=lines.append), WIDE=wide, KEY="day",
                     **{**COMMON, "PLACES": places})  # fmt: skip
    assert found["ROWS"] == 2 and found["OUTPUT"].geometry.x.tolist() == [10.0, 10.0]
    said = " ".join(map(str, lines))
    assert "several places in the list (the first counts): A" in said and "1 cells are of a station and date" in said
