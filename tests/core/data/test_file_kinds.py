"""What a file is, said in words that tell what to do."""

import os

import pytest
from support.files import write_raster

from agridrought.core.data.file_kinds import kind_of, nearest_name, obstacle, why_unreadable
from agridrought.core.data.raster import RasterFile
from agridrought.core.run.errors import InputError


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"", "an empty file"),
        (b"\n <!DOCTYPE html><html>", "a web page"),
        (b"PK\x03\x04 model.json", "a zip archive"),
        (b"PK\x03\x04......[Content_Types].xml", "an Excel or Word document"),
        (b"SQLite format 3\0", "a GeoPackage or another SQLite database"),
        (b'{"type": "FeatureCollection", "features": []}', "a GeoJSON file"),
        (b"<?xml version='1.0'?><ExceptionReport/>", "the error message of a server"),
        (b"version https://git-lfs.github.com/spec/v1", "a pointer of Git LFS, not the file itself"),
        (b"station;sm\nA;0,3\n", "a text file"),
        (b"\0" * 100, "a file of zeros"),
    ],
)
def test_files_that_are_no_rasters(tmp_path, head, words):
    path = tmp_path / "sm.tif"
    path.write_bytes(head)
    assert kind_of(path).words == words
    message = str(obstacle(path, "raster"))
    assert words in message and str(path) in message
    with pytest.raises(InputError, match="cannot be read as a raster: it is "):
        RasterFile(str(path))


def test_a_missing_file_names_the_nearest(tmp_path):
    (tmp_path / "soil_moisture.tif").write_bytes(b"II*\0")
    assert "Did you mean “soil_moisture.tif”?" in str(obstacle(tmp_path / "soil_moistrue.tif", "raster"))
    assert nearest_name(tmp_path / "rain.nc") == ""
    assert "no folder" in str(obstacle(tmp_path / "none" / "x.tif", "raster"))
    assert "is a folder" in str(obstacle(tmp_path, "raster"))


def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "sm.tif")
    assert "a device or a pipe" in str(obstacle(tmp_path / "sm.tif", "raster"))
    with pytest.raises(InputError, match="device or a pipe"):
        RasterFile(str(tmp_path / "sm.tif"))


def test_nothing_speaks_against_a_raster_or_a_variable_of_one(tmp_path):
    path = write_raster(tmp_path / "a.tif", [[[1.0, 2.0]]])
    assert obstacle(path, "raster") is None
    assert obstacle(f'NETCDF:"{path}":sm', "raster") is None
    assert "it is a TIFF" in str(obstacle(path, "table"))
    assert "it is a TIFF, but no tiles. It may be truncated" in str(why_unreadable(path, "raster", "no tiles."))
