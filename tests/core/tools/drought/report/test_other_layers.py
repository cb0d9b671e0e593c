"""The index by scale, missing water and exposure in the drought report, each against a second computation."""

import numpy as np
import pytest
from scipy import stats
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.engine.staging import Staging
from agridrought.core.report import page
from agridrought.core.run.errors import ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.report import scales
from agridrought.core.tools.drought.ssi.options import SsiOptions, parse_scales
from agridrought.core.tools.drought.ssi.origin import options_of
from agridrought.core.zonal.zones import open_zones

RNG = np.random.default_rng(0)
MONTHS, ROWS, COLS = 144, 4, 6
CODES = np.repeat([[1, 1, 1, 2, 2, 2.0]], ROWS, axis=0)


@pytest.fixture(autouse=True)
def _no_pictures(monkeypatch):
    monkeypatch.setattr(page, "svg", lambda figure: "")


@pytest.fixture
def inputs(tmp_path):
    weather = RNG.normal(size=(MONTHS, 1, 1)) + 0.5 * RNG.normal(size=(MONTHS, ROWS, COLS))
    for i in range(1, MONTHS):
        weather[i] = 0.7 * weather[i - 1] + 0.7 * weather[i]
    season = 0.05 * np.cos(2 * np.pi * np.arange(MONTHS) / 12)[:, None, None]
    sm = write_stack(tmp_path / "sm.tif", (0.25 + season + 0.03 * weather).astype("f4"), variable="sm")
    files = {"OUTPUT": str(tmp_path / "ssi.tif"), "DEFICIT": str(tmp_path / "deficit.tif")}
    run_core("ssi", INPUT=sm, DISTRIBUTION="normal", DEPTH=100, **files)
    return {
        "INPUT": files["OUTPUT"], "SM": sm, "DEFICIT": files["DEFICIT"],
        "WEIGHTS": write_raster(tmp_path / "people.tif", RNG.gamma(1, 1000, (1, ROWS, COLS))),
        "ZONES": write_raster(tmp_path / "zones.tif", CODES[None]), "REPORT": str(tmp_path / "report.html"),
        "OUTPUT": "table", "BY_SCALE": "scales",
    }  # fmt: skip


def test_the_index_of_each_zone_at_each_scale(inputs, tmp_path):
    table = run_core("droughtreport", **inputs, SCALES="1,3,12")["BY_SCALE"]
    with TimeStack(inputs["SM"]) as stack:
        x, km2 = stack.read().astype("f8"), CellAreas(stack.grid, stack.path).read(stack.grid.window)[0]
    assert set(table["scale"]) == {1, 3, 12} and set(table["zone"]) == {"1", "2"}
    mean = (x * km2)[:, :, 3:].sum(axis=(1, 2)) / km2[:, 3:].sum()
    for scale in (1, 3, 12):
        got = table[(table["zone"] == "2") & (table["scale"] == scale)]["ssi"].to_numpy()
        trailing = np.convolve(mean, np.ones(scale) / scale, "valid")
        assert len(got) == len(trailing)
        month = np.arange(scale - 1, MONTHS) % 12
        for m in range(12):
            assert np.allclose(got[month == m], stats.zscore(trailing[month == m], ddof=1), atol=1e-3)
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "At which scales is it dry?" in text and "Zone 1" in text


def test_missing_water_and_exposure_are_those_of_the_tool_for_areas(inputs, tmp_path):
    out = run_core("droughtreport", **inputs)
    names = ("INPUT", "DEFICIT", "WEIGHTS", "ZONES")
    by_class = run_core("droughtarea", **{name: inputs[name] for name in names}, OUTPUT="t")["OUTPUT"]
    dry = by_class[by_class["code"] >= 2].groupby(["zone", "date"], observed=True)[["exposed", "deficit_km3"]].sum()
    table = out["OUTPUT"].set_index(["zone", "date"])
    assert np.allclose(table["exposed"], dry["exposed"].reindex(table.index))
    assert np.allclose(table["deficit_km3"], dry["deficit_km3"].reindex(table.index))
    last = table.xs(table.index.get_level_values("date").max(), level="date")
    assert np.isclose(out["EXPOSED"], last["exposed"].sum()) and np.isclose(
        out["DEFICIT_KM3"], last["deficit_km3"].sum()
    )
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "Water that is missing" in text and "Exposed to drought" in text


def test_without_the_other_layers_the_page_says_what_they_are_for(inputs, tmp_path):
    plain = {name: inputs[name] for name in ("INPUT", "REPORT", "OUTPUT")}
    out = run_core("droughtreport", **plain)
    assert "exposed" not in out["OUTPUT"] and "EXPOSED" not in out and "DEFICIT_KM3" not in out
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "it needs DEFICIT of “SSI”" in text and "(WEIGHTS)" in text and "(SM)" in text


@pytest.mark.parametrize("change, error, words", [
    ({"SCALES": "0-3"}, ParameterError, "SCALES"),
    ({"SCALES": "a"}, ParameterError, "SCALES"),
    ({"SCALES": "", "BY_SCALE": "t"}, ParameterError, "BY_SCALE"),
    ({"SM": None}, ParameterError, "BY_SCALE"),
    ({"DEPTH": 100}, ParameterError, "millimetres already"),
    ({"DEFICIT": None, "DEPTH": 100}, ParameterError, "DEPTH is that"),
    ({"DEFICIT": "INPUT"}, (UnitError, ParameterError), "DEFICIT|DEPTH"),
])  # fmt: skip
def test_bad_input(inputs, change, error, words):
    change = {name: inputs.get(value, value) for name, value in change.items()}
    with pytest.raises(error, match=words):
        run_core("droughtreport", **{**inputs, **change})


def test_scales_beyond_the_record_are_told(inputs):
    job = Job(memory=64 * 1024**2, threads=1)
    table = run_core("droughtreport", job, **{**inputs, "WEIGHTS": None, "DEFICIT": None}, SCALES="1,59,60")["BY_SCALE"]
    assert set(table["scale"]) == {1}
    assert ("scales", 2, 3) in {(str(one.what), one.count, one.of) for one in job.tell.left_out}


def test_scales_from_text_and_options_from_a_record():
    assert parse_scales("1-3, 6;12") == (1, 2, 3, 6, 12) and parse_scales("  ") == ()
    record = {"DISTRIBUTION": "kernel", "REFERENCE_START": "2001-01-01", "REFERENCE_END": "None", "WINDOW_DAYS": "10"}
    made = options_of(record)
    assert (made.distribution, str(made.start), made.end, made.window_days) == ("kernel", "2001-01-01", None, 10)
    assert options_of({"DISTRIBUTION": "of tomorrow"}).distribution == "normal"


def test_too_many_zones_for_the_budget_leave_the_largest(inputs, monkeypatch):
    job = Job(memory=64 * 1024**2, threads=1)
    with TimeStack(inputs["SM"]) as stack, Staging() as stage:
        with open_zones(inputs["ZONES"], stack, job, stage, inputs["SM"]) as zones:
            whole = scales.scale_maps(stack, zones, None, (1, 3), SsiOptions(), job)
            monkeypatch.setattr(scales, "_ROOM", 1e-9)
            small = scales.scale_maps(stack, zones, None, (1, 3), SsiOptions(), job)
    assert whole.labels == ("1", "2") and len(small.labels) == 1
    zone = whole.labels.index(small.labels[0])
    assert np.array_equal(small.index[0], whole.index[zone], equal_nan=True)
