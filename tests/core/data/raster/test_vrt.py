"""Stacks as virtual rasters over yearly files: values, labels, replacing, moving, what must not be lost."""

import os
import shutil

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile, RasterWriter
from agridrought.core.data.raster.vrt import parts_of
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack, stack_writer
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import Cancelled, OutputError, ParameterError
from agridrought.core.run.job import Job


def _values(months=30, height=70, width=90):
    values = np.random.default_rng(1).random((months, height, width)).astype("float32")
    values[values < 0.1] = np.nan
    return values


def _files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_it_reads_like_a_single_file(tmp_path):
    values = _values()
    virtual = write_stack(tmp_path / "sm.vrt", values, "2001-11-01")
    single = write_stack(tmp_path / "sm.tif", values, "2001-11-01")
    assert _files(tmp_path) == ["sm.tif", "sm.vrt", *(f"sm_files/sm_{year}.tif" for year in range(2001, 2005))]
    with TimeStack(virtual) as a, TimeStack(single) as b:
        assert np.array_equal(a.read(), values, equal_nan=True)
        window = Window(3, 60, 50, 20)
        assert np.array_equal(a.read(window, slice(1, 16)), b.read(window, slice(1, 16)), equal_nan=True)
        assert (a.axis, a.variable, a.unit) == (b.axis, b.variable, b.unit)
        assert a.grid.transform == b.grid.transform and not a.grid.difference(b.grid)
        assert a.file.descriptions == b.file.descriptions and a.file.units == b.file.units
        assert a.block == b.block and a.tags == b.tags


def test_every_yearly_file_is_a_stack(tmp_path):
    values = _values()
    write_stack(tmp_path / "sm.vrt", values, "2001-11-01")
    with TimeStack(str(tmp_path / "sm_files" / "sm_2002.tif")) as year:
        assert year.axis == TimeAxis("month", 2002 * 12, 12) and year.unit == "m3 m-3"
        assert np.array_equal(year.read(), values[2:14], equal_nan=True)


@pytest.mark.parametrize("dtype, nodata", [("uint8", 255), ("int16", -32768)])
def test_whole_numbers_and_their_nodata(tmp_path, dtype, nodata):
    values = np.arange(14 * 6, dtype="float32").reshape(14, 2, 3)
    values[3, 1, 1] = np.nan
    with TimeStack(write_stack(tmp_path / "a.vrt", values, dtype=dtype)) as stack:
        assert np.array_equal(stack.read(), values, equal_nan=True) and stack.file.dtype == dtype
        assert stack.file._nodata == (nodata,) * 14


def test_windows_and_bands_across_the_years(tmp_path):
    values, grid, axis = _values(30), make_grid(70, 90), TimeAxis("month", 2001 * 12 + 10, 30)
    with stack_writer(tmp_path / "sm.vrt", grid, axis, "sm") as writer:
        for bands in (range(30, 14, -2), range(29, 14, -2), range(1, 15)):
            for row in (0, 64):
                window = Window(row, 0, min(64, 70 - row), 90)
                at = np.array(bands) - 1
                writer.write(values[at, row : row + window.height], window, bands)
    with TimeStack(str(tmp_path / "sm.vrt")) as stack:
        assert np.array_equal(stack.read(), values, equal_nan=True)


def test_text_that_xml_must_escape(tmp_path):
    tags = {"note": 'a < b & "c" > d', "odd": "one\x00two\x1b[0m", "processing": "[]"}
    path = tmp_path / "a & b <c>.vrt" if os.name != "nt" else tmp_path / "a & b.vrt"
    axis = TimeAxis("month", 2001 * 12, 13)
    with stack_writer(path, make_grid(), axis, "m³ “soil”", "m³ & <m⁻³>", tags) as writer:
        writer.write(np.ones((13, 8, 10)))
    with TimeStack(str(path)) as stack:
        assert (stack.variable, stack.unit) == ("m³ “soil”", "m³ & <m⁻³>")
        assert stack.tags["note"] == tags["note"] and "one" in stack.tags["odd"]
        assert (stack.read() == 1).all()


def test_it_moves_with_its_folder(tmp_path):
    values = _values()
    write_stack(tmp_path / "sm.vrt", values)
    other = tmp_path / "elsewhere"
    other.mkdir()
    shutil.move(tmp_path / "sm.vrt", other)
    shutil.move(tmp_path / "sm_files", other)
    with TimeStack(str(other / "sm.vrt")) as stack:
        assert np.array_equal(stack.read(), values, equal_nan=True)


def test_a_raster_without_dates_has_one_file(tmp_path):
    path = write_raster(tmp_path / "t.vrt", _values(3), descriptions=["slope", "", "p"])
    assert _files(tmp_path) == ["t.vrt", "t_files/t_all.tif"]
    with RasterFile(path) as raster:
        assert raster.descriptions == ("slope", None, "p") and np.array_equal(raster.read(), _values(3), equal_nan=True)


def test_parts_follow_the_calendar():
    assert parts_of(TimeAxis("dekad", 2003 * 36 + 35, 38).labels) == {"2003": 1, "2004": 36, "2005": 1}
    for labels in (["2003-01-01", ""], ["2003-01-01", "p"], ["2004-01-01", "2003-01-01"]):
        assert parts_of(labels) == {"all": 2}


class TestReplacing:
    def _write(self, target, values, start="2001-01-01"):
        with Staging() as stage:
            write_stack(stage.place(str(target)), values, start)

    def test_old_years_go(self, tmp_path):
        self._write(tmp_path / "sm.vrt", _values(30))
        (tmp_path / "sm_files" / "sm_2001.tif.aux.xml").write_text("statistics")
        (tmp_path / "sm.vrt.aux.xml").write_text("statistics")
        self._write(tmp_path / "sm.vrt", _values(3), "2010-01-01")
        assert _files(tmp_path) == ["sm.vrt", "sm_files/sm_2010.tif"]
        with TimeStack(str(tmp_path / "sm.vrt")) as stack:
            assert np.array_equal(stack.read(), _values(3), equal_nan=True)

    def test_what_is_staged_can_be_read_back(self, tmp_path):
        with Staging() as stage:
            path = write_stack(stage.place(str(tmp_path / "sm.vrt")), _values(3))
            with TimeStack(path) as stack:
                assert np.array_equal(stack.read(), _values(3), equal_nan=True)
            assert not (tmp_path / "sm.vrt").exists()

    def test_a_failed_run_leaves_the_old_one(self, tmp_path):
        self._write(tmp_path / "sm.vrt", _values(3))
        with pytest.raises(ZeroDivisionError), Staging() as stage:
            write_stack(stage.place(str(tmp_path / "sm.vrt")), _values(20))
            1 / 0
        assert _files(tmp_path) == ["sm.vrt", "sm_files/sm_2001.tif"]
        with TimeStack(str(tmp_path / "sm.vrt")) as stack:
            assert np.array_equal(stack.read(), _values(3), equal_nan=True)

    def test_when_the_text_cannot_be_moved_the_old_files_come_back(self, tmp_path, monkeypatch):
        self._write(tmp_path / "sm.vrt", _values(3))
        replace = os.replace

        def refuse(source, target):
            if str(target).endswith(".vrt"):
                raise PermissionError(13, "in use")
            replace(source, target)

        monkeypatch.setattr(os, "replace", refuse)
        with pytest.raises(OutputError, match="in use"):
            self._write(tmp_path / "sm.vrt", _values(20), "2005-01-01")
        assert _files(tmp_path) == ["sm.vrt", "sm_files/sm_2001.tif"]

    def test_cancelled_it_leaves_nothing(self, tmp_path, provenance):
        source = write_stack(tmp_path / "in.tif", np.ones((400, 5, 5)), step="day")
        calls = iter(range(100))
        job = Job(cancelled=lambda: next(calls) > 4)
        with pytest.raises(Cancelled):
            run_core("aggregatestack", job, INPUT=source, OUTPUT=str(tmp_path / "out.vrt"))
        assert os.listdir(tmp_path) == ["in.tif"]

    def test_other_things_in_the_folder_are_not_lost(self, tmp_path):
        (tmp_path / "sm_files").mkdir()
        (tmp_path / "sm_files" / "thesis.docx").write_text("precious")
        with pytest.raises(OutputError, match="thesis.docx"):
            self._write(tmp_path / "sm.vrt", _values(3))
        assert _files(tmp_path) == ["sm_files/thesis.docx"]

    def test_an_input_in_the_folder_is_not_lost(self, tmp_path):
        self._write(tmp_path / "sm.vrt", _values(3))
        year = str(tmp_path / "sm_files" / "sm_2001.tif")
        with pytest.raises(ParameterError, match="holds an input"), Staging([year]) as stage:
            stage.place(str(tmp_path / "sm.vrt"))

    def test_a_file_in_the_place_of_the_folder(self, tmp_path):
        (tmp_path / "sm_files").write_text("no folder")
        with pytest.raises(OutputError, match="in the way"), Staging() as stage:
            stage.place(str(tmp_path / "sm.vrt"))


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        RasterWriter(tmp_path / "none" / "a.vrt", make_grid(), ["x"])
