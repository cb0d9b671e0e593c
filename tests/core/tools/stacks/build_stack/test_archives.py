"""Files as they arrive: packed, truncated, encrypted, or a web page in place of the data."""

import gzip
import io
import os
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from support.build import built
from support.cf_files import write_cf
from support.files import write_raster
from support.product_files import ProductFile

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.wholeness import missing_bytes, why_not_whole
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import InputError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.build_stack.layers import files_in
from agridrought.core.tools.stacks.build_stack.tool import BuildStack

LAT, LON = np.array([42.5, 41.5, 40.5]), np.array([10.5, 11.5, 12.5, 13.5])


@pytest.fixture
def build(tmp_path):
    """Build a stack; its values, its dates and what was said."""

    def call(*paths, **options):
        one = built(tmp_path, *paths, **options)
        return one.values, one.stack.axis.labels, one.said

    return call


def _month(folder, month, value=0.2):
    return write_raster(Path(folder) / f"sm_2003{month:02d}.tif", np.full((3, 4), value))


def _zip(path, files, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, file in files.items():
            archive.write(file, name)
    return str(path)


def test_archives_with_folders_and_several_files(build, tmp_path):
    (tmp_path / "in").mkdir()
    months = [_month(tmp_path / "in", month, month / 10) for month in (1, 2, 3, 4)]
    (tmp_path / "in" / "readme.txt").write_text("about")
    text = tmp_path / "in" / "readme.txt"
    files = {"a/b/sm_200301.tif": months[0], "c/sm_200302.tif": months[1], "readme.txt": text}
    packed = _zip(tmp_path / "order.zip", {**files, "__MACOSX/sm_200301.tif": text})
    single = tmp_path / "sm_200303.tif.gz"
    single.write_bytes(gzip.compress(Path(months[2]).read_bytes()))
    with tarfile.open(tmp_path / "more.tar.gz", "w:gz") as archive:
        archive.add(months[3], f"d/{Path(months[3]).name}")
    got, labels, _ = build(packed, single, tmp_path / "more.tar.gz")
    assert labels == [f"2003-0{month}-01" for month in (1, 2, 3, 4)]
    assert np.allclose(got[:, 0, 0], [0.1, 0.2, 0.3, 0.4])


def test_a_zip_file_under_the_name_of_netcdf(build, tmp_path):
    """Data stores give several files of one request as a zip, whatever name was asked for."""
    (tmp_path / "in").mkdir()
    axes, order = {"time": np.array([0.0, 31.0]), "lat": LAT, "lon": LON}, ("time", "lat", "lon")
    one = write_cf(tmp_path / "in" / "instant.nc", axes, order, np.full((2, 3, 4), 0.2))
    file = ProductFile(tmp_path / "in" / "accum.nc")
    file.array("lat", "f8", ("lat",), LAT, units="degrees_north")
    file.array("lon", "f8", ("lon",), LON, units="degrees_east")
    file.array("time", "f8", ("time",), [0.0, 31.0], units="days since 2001-01-01")
    other = file.array("tp", "f4", ("time", "lat", "lon"), np.full((2, 3, 4), 9.0), units="m").close()
    packed = _zip(tmp_path / "download.nc", {"instant.nc": one, "accum.nc": other})
    got, labels, said = build(packed, variable="sm")
    assert labels == ["2001-01-01", "2001-02-01"] and np.allclose(got, 0.2) and "do not hold sm" in said
    with pytest.raises(ParameterError, match="two variables are never one stack"):
        build(packed)
    with pytest.raises(ParameterError, match="no variable “ndvi”"):
        build(packed, variable="ndvi")


def test_archives_of_a_folder_and_a_pattern(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    months = [_month(folder, month) for month in (1, 2)]
    _zip(folder / "order.zip", {"sm_200302.tif": months[1], "mask_200302.tif": months[1]})
    Path(months[1]).unlink()
    paths = files_in(str(folder), "sm_YYYYMM")
    assert [Path(path).name for path in paths] == ["order.zip", "sm_200301.tif"]
    tool = BuildStack(folder=str(folder), pattern="sm_YYYYMM", output=str(tmp_path / "stack.tif"))
    assert run_tool(tool, Job()).numbers["DATES"] == 2


@pytest.mark.parametrize(
    "name", ["../out_200301.tif", "/out_200301.tif", "a/../../out_200301.tif", "C:\\out_200301.tif"]
)
def test_names_that_lead_out_of_an_archive_are_refused(build, tmp_path, name):
    (tmp_path / "in").mkdir()
    packed = _zip(tmp_path / "evil.zip", {name: _month(tmp_path / "in", 1)})
    if name.startswith("/"):  # the writer takes the leading slash away
        with tarfile.open(tmp_path / "evil.tar", "w") as archive:
            entry = tarfile.TarInfo(name)
            entry.size = 4
            archive.addfile(entry, io.BytesIO(b"II*\0"))
        packed = str(tmp_path / "evil.tar")
    with pytest.raises(InputError, match="leads out of the archive"):
        build(packed)
    assert not (tmp_path / "out_200301.tif").exists() and not (tmp_path.parent / "out_200301.tif").exists()


def test_archives_that_are_damaged_or_encrypted_or_empty_are_named(build, tmp_path):
    (tmp_path / "in").mkdir()
    whole = Path(_zip(tmp_path / "a.zip", {"sm_200301.tif": _month(tmp_path / "in", 1)})).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) // 2])
    broken = bytearray(whole)
    broken[60:70] = b"\0" * 10
    (tmp_path / "broken.zip").write_bytes(bytes(broken))
    packed = gzip.compress(Path(_month(tmp_path / "in", 2)).read_bytes())
    (tmp_path / "sm_200302.tif.gz").write_bytes(packed[:-20])
    for name in ("cut.zip", "broken.zip", "sm_200302.tif.gz"):
        with pytest.raises(InputError, match=f"{name} is a damaged or truncated archive"):
            build(tmp_path / name)
    locked = bytearray(whole)
    locked[6] |= 1
    place = locked.find(b"PK\x01\x02")
    locked[place + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(bytes(locked))
    with pytest.raises(InputError, match="encrypted.*password"):
        build(tmp_path / "locked.zip")
    (tmp_path / "in" / "a.txt").write_text("a")
    with pytest.raises(InputError, match="holds no raster"):
        build(_zip(tmp_path / "text.zip", {"a.txt": tmp_path / "in" / "a.txt"}))


def test_an_archive_that_would_fill_the_disk_is_refused(build, tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sm_200301.tif", b"\0" * (80 * 1024**2))
    with pytest.raises(InputError, match="more than 200 times its size"):
        build(tmp_path / "bomb.zip")
    (tmp_path / "sm_200301.tif.gz").write_bytes(gzip.compress(b"\0" * (80 * 1024**2)))
    with pytest.raises(InputError, match="more than 200 times its size"):
        build(tmp_path / "sm_200301.tif.gz")


@pytest.mark.parametrize("name", ["a_200301.nc", "a_200301.tif", "a_200301.hdf", "a_200301.grib", "a_200301.h5"])
def test_a_web_page_in_place_of_the_data(build, tmp_path, name):
    path = tmp_path / name
    path.write_text("<!DOCTYPE html>\n<html><head><title>Earthdata Login</title></head></html>")
    with pytest.raises(InputError, match="web page.*asked for a login"):
        build(path)
    if name.endswith(".h5"):
        with pytest.raises(InputError, match="web page.*asked for a login"):
            build(path, preset="smap_l3_am")


def test_other_things_that_are_no_raster(build, tmp_path):
    for name, content, words in (
        ("a_200301.nc", b"", "an empty file"),
        ("a_200301.tif", b'{"error": "not authorised"}', "a text file"),
        ("a_200301.csv", b"station,date,sm\nX,2003-01-01,0.2\n", "It is a table"),
        ("a_200301.tif", b"%PDF-1.4 \0", "a PDF document"),
        ("a_200301.nc", b"7z\xbc\xaf'\x1c\0\x04", "a 7z archive. Unpack it"),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(InputError, match=words):
            build(tmp_path / name)


def test_truncated_files_are_told_apart(build, tmp_path):
    axes, order = {"time": np.array([0.0, 31.0, 59.0]), "lat": LAT, "lon": LON}, ("time", "lat", "lon")
    path = write_cf(tmp_path / "a.nc", axes, order, np.full((3, 3, 4), 0.2))
    classic = str(tmp_path / "classic.nc")
    gdal.Translate(classic, f"NETCDF:{path}:sm", format="netCDF", creationOptions=["FORMAT=NC"])
    for whole in (path, classic):
        assert missing_bytes(whole) == 0
        data = Path(whole).read_bytes()
        (tmp_path / "cut.nc").write_bytes(data[:-40])
        assert missing_bytes(str(tmp_path / "cut.nc")) in range(37, 41)
        with pytest.raises(InputError, match="truncated.*\\d+ bytes are missing"):
            build(tmp_path / "cut.nc")


@pytest.mark.parametrize("version", ["NC", "NC2", "NC4C"])
def test_whole_files_are_whole(tmp_path, version):
    path = write_raster(tmp_path / "a.tif", np.random.default_rng(0).uniform(size=(1, 5, 7)))
    out = str(tmp_path / "a.nc")
    gdal.Translate(out, path, format="netCDF", outputType=gdal.GDT_Byte, creationOptions=[f"FORMAT={version}"])
    assert missing_bytes(out) == 0 and RasterFile(out).count == 1
    assert why_not_whole(out) == ""


def _grib(path):
    memory = gdal.GetDriverByName("MEM").Create("", 12, 6, 2, gdal.GDT_Float32)
    memory.SetGeoTransform((-180, 30, 0, 90, 0, -30))
    memory.WriteArray(np.full((2, 6, 12), 0.25, "float32"))
    memory.SetProjection('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
                         'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]')  # fmt: skip
    times = [f"BAND_{m}_IDS=MASTER_TABLE=2 SIGNF_REF_TIME=1 REF_TIME=2018-0{m}-01T00:00:00Z" for m in (1, 2)]
    gdal.GetDriverByName("GRIB").CreateCopy(str(path), memory, options=["DATA_ENCODING=IEEE_FLOATING_POINT", *times])
    memory = None
    return Path(path).read_bytes()


def test_grib_that_is_truncated_or_no_grid_of_rows_and_columns(build, tmp_path):
    whole = _grib(tmp_path / "a.grib")
    assert build(tmp_path / "a.grib")[1] == ["2018-01-01", "2018-02-01"]
    (tmp_path / "cut.grib").write_bytes(whole[:-30])
    with pytest.raises(InputError, match="truncated.*30 bytes are missing"):
        build(tmp_path / "cut.grib")
    # A reduced Gaussian grid names no number of columns: template 40 with all bits set there.
    place = 16
    while whole[place + 4] != 3:
        place += int.from_bytes(whole[place : place + 4], "big")
    reduced = bytearray(whole[: len(whole) // 2])
    reduced[place + 12 : place + 14] = (40).to_bytes(2, "big")
    reduced[place + 30 : place + 34] = b"\xff" * 4
    (tmp_path / "reduced.grib").write_bytes(bytes(reduced))
    assert "reduced Gaussian" in why_not_whole(str(tmp_path / "reduced.grib"))
    reduced[place + 12 : place + 14] = (50).to_bytes(2, "big")
    (tmp_path / "spectral.grib").write_bytes(bytes(reduced))
    assert "spherical harmonics" in why_not_whole(str(tmp_path / "spectral.grib"))


def test_variables_in_groups(build, tmp_path):
    file = ProductFile(tmp_path / "3B-HHR.20200101-S000000.nc4")
    for name, values, unit in (("lat", LAT[::-1], "degrees_north"), ("lon", LON, "degrees_east"),
                               ("time", [10.0], "days since 2001-01-01")):  # fmt: skip
        more = {"bounds": "time_bnds"} if name == "time" else {}
        file.array(f"Grid/{name}", "f8", (name,), np.asarray(values, float), units=unit, **more)
    file.array("Grid/time_bnds", "f8", ("time", "nv"), [[9.0, 10.0]])
    value = np.arange(12.0).reshape(1, 4, 3)
    path = file.array("Grid/rain", "f4", ("time", "lon", "lat"), value, _FillValue=-9999.9).close()
    for variable in ("", "rain", "Grid/rain"):
        got, labels, _ = build(path, variable=variable)
        assert labels == ["2001-01-10"] and np.allclose(got[0], value[0].T[::-1])


def test_nobody_leaves_an_archive_unpacked(build, tmp_path):
    (tmp_path / "in").mkdir()
    packed = _zip(tmp_path / "a.zip", {"sm_200301.tif": _month(tmp_path / "in", 1)})
    build(packed)
    assert sorted(os.listdir(tmp_path)) == ["a.zip", "in", "stack.tif"]


def test_rows_of_a_gaussian_grid_lie_between_its_latitudes(tmp_path):
    """GDAL takes the step of the longitudes for the rows, too, and is half a cell beside in the south."""
    whole = bytearray(_grib(tmp_path / "a.grib"))
    sections = list(_grid_sections(whole))
    for place in sections:
        whole[place + 12 : place + 14] = (40).to_bytes(2, "big")
        whole[place + 46 : place + 50] = (74_000_000).to_bytes(4, "big")
        whole[place + 55 : place + 59] = (74_000_000 | 1 << 31).to_bytes(4, "big")
        whole[place + 67 : place + 71] = (3).to_bytes(4, "big")  # parallels between pole and equator
    (tmp_path / "gauss.grib").write_bytes(bytes(whole))
    with RasterFile(str(tmp_path / "gauss.grib")) as raster:
        assert raster.grid.bounds[1] == pytest.approx(-88.8) and raster.grid.bounds[3] == pytest.approx(88.8)


def _grid_sections(data):
    """Where the grid description of each message starts."""
    place = 0
    while place < len(data):
        length, section = int.from_bytes(data[place + 8 : place + 16], "big"), place + 16
        while data[section + 4] != 3:
            section += int.from_bytes(data[section : section + 4], "big")
        yield section
        place += length


def test_two_messages_of_one_time_are_no_hours(build, tmp_path):
    whole = _grib(tmp_path / "a.grib")
    (tmp_path / "twice.grib").write_bytes(whole + whole)
    for hours in ("", "mean"):
        with pytest.raises(InputError, match="several messages of one variable and level for 2018-01-01 00:00"):
            build(tmp_path / "twice.grib", hours=hours)
