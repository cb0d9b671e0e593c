"""Tables of many rows are made and written with an ear for cancel, and are the same in pieces as whole."""

from datetime import date

import numpy as np
import pytest
from shapely.geometry import Point

from agridrought.core.data.table import frames, table_files
from agridrought.core.data.table.frames import make_frame
from agridrought.core.data.table.table_files import read_table, write_table
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job

COLUMNS = {"name": str, "day": date, "count": int, "share": float}


def table(rows=300):
    values = [(f"n{i}", date(2000, 1, 1 + i % 28), None if i % 7 == 0 else i, i / 3) for i in range(rows)]
    places = [None if i < 20 or i % 11 == 0 else Point(i / 7, i / 9) for i in range(rows)]
    return make_frame(COLUMNS, values, geometry=places, crs="EPSG:4326")


def write(path, frame):
    with Staging() as stage:
        write_table(None, str(path), frame, stage)


@pytest.mark.parametrize("ending", ["csv", "geojson", "gpkg"])
def test_a_table_written_in_pieces_is_the_one_written_whole(ending, tmp_path, monkeypatch):
    whole = table()
    write(tmp_path / f"whole.{ending}", whole)
    for module in (frames, table_files):
        monkeypatch.setattr(module, "_PIECE", 20)  # the first piece has no place
    pieces = table()
    assert pieces.equals(whole) and pieces.crs == whole.crs
    write(tmp_path / f"pieces.{ending}", pieces)
    if ending in ("csv", "geojson"):
        text = (tmp_path / f"pieces.{ending}").read_text()
        assert text.replace('"pieces"', '"whole"') == (tmp_path / f"whole.{ending}").read_text()
    one, other = (read_table(str(tmp_path / f"{name}.{ending}")) for name in ("whole", "pieces"))
    assert len(one) == 300 and one.equals(other) and getattr(one, "crs", None) == getattr(other, "crs", None)


@pytest.mark.parametrize("ending", ["csv", "geojson", "gpkg"])
def test_a_table_that_is_stopped_while_it_is_written_is_not_there(ending, tmp_path, monkeypatch):
    monkeypatch.setattr(table_files, "_PIECE", 20)
    looks = []

    def cancelled():
        looks.append(1)
        return len(looks) > 5

    frame = table()
    with pytest.raises(Cancelled), Job(cancelled=cancelled).heard_everywhere():
        write(tmp_path / f"t.{ending}", frame)
    assert list(tmp_path.iterdir()) == []


def test_making_a_table_hears_that_the_run_is_stopped():
    rows = np.arange(5000).tolist()
    with pytest.raises(Cancelled), Job(cancelled=lambda: True).heard_everywhere():
        make_frame({"count": int}, [(row,) for row in rows])
