"""Headers of NetCDF classic files: what breaks the format's rules is refused before a library sees it."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from scipy.io import netcdf_file

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.wholeness import missing_bytes, require_sound_header
from agridrought.core.run.errors import InputError


@pytest.fixture
def whole(tmp_path):
    """A NetCDF classic file, with the library of scipy."""
    path = tmp_path / "whole.nc"
    with netcdf_file(path, "w", version=2) as file:
        for name, length in (("time", None), ("lat", 3), ("lon", 4)):
            file.createDimension(name, length)
        for name in ("lat", "lon"):
            file.createVariable(name, "f8", (name,))[:] = np.arange({"lat": 3, "lon": 4}[name])
        moisture = file.createVariable("sm", "f4", ("time", "lat", "lon"))
        moisture[:] = np.full((2, 3, 4), 0.2, "f4")
        moisture.units = "m3 m-3"
    return path


def test_a_whole_file_passes(whole):
    require_sound_header(str(whole))
    assert missing_bytes(str(whole)) == 0


def test_a_file_without_anything_passes(tmp_path):
    (tmp_path / "empty.nc").write_bytes(b"CDF\x01" + b"\0" * 28)
    require_sound_header(str(tmp_path / "empty.nc"))


@pytest.mark.parametrize(
    ("place", "new"),
    [
        (12, struct.pack(">i", 2**31 - 1)),  # so many dimensions
        (12, struct.pack(">i", -1)),
        (16, struct.pack(">i", 2**30)),  # so long a name
        (8, struct.pack(">i", 11)),  # another list where dimensions stand
        (8, struct.pack(">i", 0)),  # dimensions without their tag
    ],
)
def test_a_header_against_the_rules_is_refused_before_it_is_opened(whole, place, new):
    data = bytearray(whole.read_bytes())
    data[place : place + 4] = new
    whole.write_bytes(data)
    with pytest.raises(InputError, match="damaged"):
        require_sound_header(str(whole))
    with pytest.raises(InputError, match="damaged"):
        RasterFile(str(whole))


def test_every_cut_header_is_refused(whole):
    data = whole.read_bytes()
    end = data.index(b"sm\0\0") + 16
    for length in range(4, end, 3):
        whole.write_bytes(data[:length])
        with pytest.raises(InputError, match="damaged"):
            require_sound_header(str(whole))
