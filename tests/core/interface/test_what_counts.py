"""What is given in vain is told, a mask of 0 and 255 is one, and of rasters with several bands the first counts."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.interface.declaration import parameters_of
from agridrought.core.run.errors import InputError
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS

RNG = np.random.default_rng(3)


@pytest.fixture
def heard():
    """A job, and the list of what it says."""
    said = []
    return Job(info=said.append, warn=said.append), said


@pytest.fixture
def index(tmp_path):
    return write_stack(tmp_path / "ssi.tif", RNG.normal(size=(36, 4, 5)), unit="", variable="ssi")


def _area(index, tmp_path, job, **given):
    return run_core("droughtarea", job, INPUT=index, OUTPUT=str(tmp_path / "area.csv"), **given)["OUTPUT"]


def _half():
    values = np.zeros((4, 5))
    values[:2] = 1
    return values


def test_settings_that_do_nothing_are_told(index, tmp_path, heard):
    job, said = heard
    _area(index, tmp_path, job, WEIGHTS_PER="km2", ZONE_FIELD="name")
    assert any("WEIGHTS_PER has no effect without WEIGHTS" in text for text in said)
    assert any("ZONE_FIELD has no effect without ZONES" in text for text in said)


def test_settings_that_do_something_are_not(index, tmp_path, heard):
    job, said = heard
    _area(index, tmp_path, job, WEIGHTS_PER="km2", WEIGHTS=write_raster(tmp_path / "people.tif", _half()))
    assert not any("no effect" in text for text in said)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.id)
def test_settings_and_what_they_go_with_are_parameters(tool):
    known = {parameter.attribute: parameter for parameter in parameters_of(tool)}
    for setting, others in tool.goes_with.items():
        assert setting in known
        for name, _, word in (other.partition("=") for other in others):
            assert name in known and (not word or word in known[name].words)


@pytest.mark.parametrize("inside", [1, 255])
def test_a_mask_of_two_values_is_one_whatever_they_are(index, tmp_path, heard, inside):
    mask = write_raster(tmp_path / "mask.tif", _half() * inside)
    table = _area(index, tmp_path, heard[0], MASK=mask)
    plain = _area(index, tmp_path, heard[0], MASK=write_raster(tmp_path / "plain.tif", _half()))
    assert table.equals(plain)


def test_a_code_in_a_mask_is_refused(index, tmp_path, heard):
    values = np.where(_half() == 1, 1, -9999)
    with pytest.raises(InputError, match="-9999"):
        _area(index, tmp_path, heard[0], MASK=write_raster(tmp_path / "mask.tif", values))


@pytest.mark.parametrize("name", ["MASK", "WEIGHTS", "ZONES"])
def test_of_several_bands_the_first_counts_and_that_is_told(index, tmp_path, heard, name):
    job, said = heard
    two = _area(index, tmp_path, job, **{name: write_raster(tmp_path / "a.tif", np.stack([_half(), 1 - _half()]))})
    assert sum(f"{name}: " in text and "2 bands" in text for text in said) == 1
    one = _area(index, tmp_path, job, **{name: write_raster(tmp_path / "b.tif", _half())})
    assert two.equals(one)


def _with_code(tmp_path, code, unit, variable="x"):
    """A stack with a code in a date that no sample looks at."""
    values = RNG.uniform(0.1, 0.4, (48, 4, 5))
    values[5, 1:3] = code
    return write_stack(tmp_path / f"{variable}.tif", values, unit=unit, variable=variable)


CASES = [
    ("aggregatestack", {"PERIOD": "year"}), ("trend", {}), ("preparecovariate", {}),
    ("phases", {"YEARS": "2001-2002,2003-2004"}),
]  # fmt: skip


@pytest.mark.parametrize("code", [-9999.0, 1e20, 65535.0, 255.0, -3000.0])
@pytest.mark.parametrize(("tool", "given"), CASES, ids=[case[0] for case in CASES])
def test_a_code_that_no_sample_shows_is_refused_after_the_work(tmp_path, tool, given, code):
    out = tmp_path / "out.tif"
    with pytest.raises(InputError, match="code for “missing”"):
        run_core(tool, INPUT=_with_code(tmp_path, code, "mm"), OUTPUT=str(out), **given)
    assert [path.name for path in tmp_path.iterdir()] == ["x.tif"]


def test_values_that_are_taken_as_missing_are_told_though_no_sample_shows_them(tmp_path, heard):
    job, said = heard
    run_core("rootzone", job, INPUT=_with_code(tmp_path, -9999.0, "m3 m-3", "sm"), OUTPUT=str(tmp_path / "out.tif"))
    assert sum("-9999" in text and "taken as missing" in text for text in said) == 1


def test_a_rare_value_is_no_code(tmp_path):
    run_core("aggregatestack", INPUT=_with_code(tmp_path, 25.5, "mm"), OUTPUT=str(tmp_path / "out.tif"), PERIOD="year")


@pytest.mark.parametrize(("valid", "fails"), [({}, True), ({"VALID_MIN": 0.0}, False)])
def test_a_code_in_one_of_many_files(tmp_path, valid, fails):
    (tmp_path / "in").mkdir()
    for month in range(48):
        values = RNG.uniform(0.1, 0.4, (4, 5))
        values[1] = -9999.0 if month == 5 else values[1]
        write_raster(tmp_path / "in" / f"x_{2001 + month // 12}{month % 12 + 1:02d}.tif", values)
    given = {"FOLDER": str(tmp_path / "in"), "OUTPUT": str(tmp_path / "out.tif"), **valid}
    if not fails:
        assert run_core("buildstack", **given)["DATES"] == 48
        return
    with pytest.raises(InputError, match="-9999.*VALID_MIN"):
        run_core("buildstack", **given)
    assert not (tmp_path / "out.tif").exists()


def test_an_index_without_dry_values_is_asked_for(tmp_path, heard):
    job, said = heard
    lai = write_stack(tmp_path / "lai.tif", RNG.uniform(1, 7, (36, 4, 5)), unit="", variable="lai")
    run_core("droughtevents", job, INPUT=lai, OUTPUT=str(tmp_path / "out.tif"))
    assert sum("no value below 0" in text for text in said) == 1


def test_the_report_tells_of_values_that_are_taken_as_missing_too(tmp_path, heard):
    job, said = heard
    values = RNG.normal(size=(48, 4, 5))
    values[5] = -9999.0
    index = write_stack(tmp_path / "ssi.tif", values, unit="", variable="ssi")
    run_core("droughtreport", job, INPUT=index, REPORT=str(tmp_path / "page.html"))
    assert sum("-9999" in text for text in said) == 1
    assert "-9999" in (tmp_path / "page.html").read_text("utf-8")
