"""The command `agridrought`: options, JSON, exit codes, stopping."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date

import numpy as np
import pytest
from support.files import write_stack
from support.grids import UTM33
from support.soil_moisture import moist_values

from agridrought.core.__main__ import main
from agridrought.core.data.raster import RasterFile
from agridrought.core.interface.declaration import SwitchInput, parameters_of
from agridrought.core.interface.values import Extent, tool_of
from agridrought.core.run.errors import OutputError, ParameterError
from agridrought.core.tools.toolbox import TOOLS, tool_by_id


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values(150, 20, 30))


def test_the_tools_are_listed(capsys):
    assert main([]) == 2
    listed = capsys.readouterr().out
    assert all(f"  {tool.id} " in listed for tool in TOOLS)


@pytest.mark.parametrize("tool", TOOLS, ids=[tool.id for tool in TOOLS])
def test_every_parameter_is_an_option_and_told(tool, capsys):
    with pytest.raises(SystemExit) as ended:
        main([tool.id, "--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0
    for parameter in parameters_of(tool):
        assert f"--{parameter.name.lower().replace('_', '-')}" in told


def test_a_run_with_options(sm, tmp_path, capsys):
    out = tmp_path / "ssi.tif"
    code = main(["ssi", "--input", sm, "--output", str(out), "--scale", "3", "--reference-start", "2001-01-01"])
    printed = capsys.readouterr()
    assert code == 0 and f"OUTPUT: {out}" in printed.out and "VALID_SHARE: 0." in printed.out
    assert "left out" in printed.err and out.exists()


def test_json_in_and_out(sm, tmp_path, capsys):
    run = tmp_path / "run.json"
    out = str(tmp_path / "ssi.tif")
    run.write_text(json.dumps({"inputs": {"INPUT": sm, "output": out, "scale": 3, "reference-end": "2012-12-31"}}))
    assert main(["ssi", "--parameters", str(run), "--json", "--scale", "1"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["tool"] == "ssi" and found["outputs"] == {"OUTPUT": out} and found["numbers"]["VALID_SHARE"] > 0.9
    with RasterFile(out) as raster:
        assert json.loads(raster.tags["processing"])[-1]["parameters"]["SCALE"] == "1", "the command line counts"


def test_a_dry_run_writes_nothing(sm, tmp_path, capsys):
    assert main(["ssi", "--input", sm, "--output", str(tmp_path / "x.tif"), "--dry-run"]) == 0
    assert "Cost of this run" in capsys.readouterr().err and not (tmp_path / "x.tif").exists()


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (["--scale", "x"], 1, "SCALE: “x” is no number"),
        (["--input", "nobody.tif"], 1, "nobody.tif"),
        (["--output", "x.png"], 1, "is no GeoTIFF"),
        (["--reference-start", "soon"], 1, "Write dates as"),
        (["--creation-option", "TILED=NO"], 1, "TILED=NO"),
        (["--parameters", "nobody.json"], 1, "no JSON"),
        (["--distribution", "x"], 2, "invalid choice"),
        (["--nonsense"], 2, "--nonsense"),
    ],
)
def test_exit_codes_and_words(sm, tmp_path, capsys, monkeypatch, more, code, words):
    monkeypatch.chdir(tmp_path)
    try:
        got = main(["ssi", "--input", sm, "--output", str(tmp_path / "x.tif"), *more])
    except SystemExit as ended:
        got = ended.code
    printed = capsys.readouterr()
    assert got == code and words in printed.err and "Traceback" not in printed.err
    assert not list(tmp_path.glob("x.*")) and not list(tmp_path.glob(".agri*"))


def test_an_error_is_json_too(sm, capsys):
    assert main(["ssi", "--input", sm, "--json"]) == 1
    assert "OUTPUT" in json.loads(capsys.readouterr().out)["error"]


def test_cloud_optimized_outputs_with_creation_options(sm, tmp_path):
    from osgeo import gdal

    plain, cloud = str(tmp_path / "plain.tif"), str(tmp_path / "cloud.tif")
    assert main(["ssi", "--input", sm, "--output", plain, "--quiet"]) == 0
    more = ["--cloud-optimized", "--creation-option", "COMPRESS=ZSTD", "--creation-option", "ZSTD_LEVEL=2"]
    assert main(["ssi", "--input", sm, "--output", cloud, "--quiet", *more]) == 0
    structure = gdal.Open(cloud).GetMetadata("IMAGE_STRUCTURE")
    assert structure["LAYOUT"] == "COG" and structure["COMPRESSION"] == "ZSTD"
    with RasterFile(plain) as one, RasterFile(cloud) as other:
        assert np.array_equal(one.read(), other.read(), equal_nan=True) and one.descriptions == other.descriptions
    assert main(["classify", "--input", f"/vsisubfile/0,{cloud}", "--output", str(tmp_path / "c.tif"), "--quiet"]) == 0


def test_the_files_of_a_virtual_raster_are_cloud_optimized_too(sm, tmp_path):
    from osgeo import gdal

    plain, cloud = str(tmp_path / "plain.tif"), str(tmp_path / "cloud.vrt")
    years = ["aggregatestack", "--input", sm, "--period", "year", "--quiet"]
    assert main([*years, "--output", plain]) == 0
    assert main([*years, "--output", cloud, "--cloud-optimized", "--creation-option", "COMPRESS=LZW"]) == 0
    for part in (tmp_path / "cloud_files").iterdir():
        structure = gdal.Open(str(part)).GetMetadata("IMAGE_STRUCTURE")
        assert structure["LAYOUT"] == "COG" and structure["COMPRESSION"] == "LZW"
    with RasterFile(plain) as one, RasterFile(cloud) as other:
        assert np.array_equal(one.read(), other.read(), equal_nan=True) and one.descriptions == other.descriptions


def test_the_environment_says_how_rasters_are_made(sm, tmp_path, monkeypatch):
    from osgeo import gdal

    monkeypatch.setenv("AGRIDROUGHT_CREATION_OPTIONS", "COMPRESS=LZW NUM_THREADS=1")
    assert main(["ssi", "--input", sm, "--output", str(tmp_path / "x.tif"), "--quiet"]) == 0
    assert gdal.Open(str(tmp_path / "x.tif")).GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "LZW"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGINT for other processes")
def test_ctrl_c_ends_cleanly_within_two_seconds(tmp_path):
    source = write_stack(tmp_path / "sm.tif", np.random.default_rng(1).uniform(0.1, 0.4, (300, 150, 150)))
    command = [sys.executable, "-m", "agridrought.core", "ssi", "--input", source, "--output", str(tmp_path / "o.tif"),
               "--distribution", "best", "--memory", "64"]  # fmt: skip
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    limit = time.monotonic() + 60
    while not list(tmp_path.glob(".agri*/o.tif")) and time.monotonic() < limit and process.poll() is None:
        time.sleep(0.05)
    assert process.poll() is None, "the run is longer than that"
    process.send_signal(signal.SIGINT)
    began = time.monotonic()
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130 and "stopped" in said and "Traceback" not in said
    assert time.monotonic() - began < 4, "two seconds, and some for a busy machine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sm.tif"]


def test_values_from_texts():
    build = tool_by_id("buildstack")
    given = {"INPUT": "a.nc", "OUTPUT": "o.tif", "START": "2003-01-15", "EXTENT": "10,45,15,50 EPSG:4326", "SCALE": "2"}
    tool = tool_of(build, given)
    assert tool.input == ("a.nc",) and tool.start == date(2003, 1, 15) and tool.scale == 2
    west, south, east, north = tool.extent.bounds(UTM33)
    assert 100_000 < west < east < 510_000 and 4.9e6 < south < north < 5.6e6
    assert tool_of(build, {**given, "EXTENT": [1, 2, 3, 4]}).extent == Extent(1, 2, 3, 4)
    for name, value in (("EXTENT", "1,2,3"), ("EXTENT", "3,2,1,4"), ("START", "2003-13-01"), ("SCALE", "two")):
        with pytest.raises(ParameterError, match=r"no extent|not a date|no number"):
            tool_of(build, {**given, name: value})
    with pytest.raises(OutputError, match="no GeoTIFF"):
        tool_of(build, {**given, "OUTPUT": "o.nc"})
    switch = next(one.name for one in parameters_of(build) if isinstance(one, SwitchInput))
    assert getattr(tool_of(build, {**given, switch: "yes"}), switch.lower()) is True


def test_a_whole_number_may_come_as_a_real_one():
    ssi = tool_by_id("ssi")
    for three in (3, 3.0, "3", "3.0", np.float64(3), np.int32(3)):
        scale = tool_of(ssi, {"INPUT": "a.tif", "OUTPUT": "b.tif", "SCALE": three}).scale
        assert scale == 3 and not isinstance(scale, float)


def test_a_parameter_given_twice_in_json_is_refused(sm, tmp_path, capsys):
    run = tmp_path / "run.json"
    for text in ('"SCALE": 1, "SCALE": 3', '"SCALE": 1, "scale": 3'):
        run.write_text(f'{{"INPUT": "{sm}", "OUTPUT": "{tmp_path / "ssi.tif"}", {text}}}')
        assert main(["ssi", "--parameters", str(run)]) == 1 and "SCALE is given twice" in capsys.readouterr().err
