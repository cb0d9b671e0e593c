"""Missing water in km³ by class, zone and date, against sums pixel by pixel."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import InputError, ParameterError, UnitError
from agridrought.core.tools.drought.classify.classes import drought_class

RNG = np.random.default_rng(0)
INDEX = RNG.normal(size=(24, 4, 6)).clip(-3, 3).astype("f4")
INDEX[:, 0, 0] = np.nan
INDEX[7] = np.nan
DEFICIT = (-30 * INDEX + RNG.normal(size=INDEX.shape)).astype("f4")
DEFICIT[:, 3, 5] = np.nan
CODES = np.array([[1, 1, 1, 2, 2, 2.0]] * 4)


def _values(tmp_path, deficit=DEFICIT, unit="mm", **more):
    return {
        "INPUT": write_stack(tmp_path / "ssi.tif", INDEX, variable="ssi1", unit="1"),
        "DEFICIT": write_stack(tmp_path / "d.tif", deficit, variable="sm_deficit", unit=unit),
        "ZONES": write_raster(tmp_path / "zones.tif", CODES[None]),
        "OUTPUT": "t",
        **more,
    }


def _km3(tmp_path):
    with TimeStack(str(tmp_path / "ssi.tif")) as stack:
        km2 = CellAreas(stack.grid, stack.path).read(stack.grid.window)[0]
    classes, out = drought_class(INDEX), np.zeros((2, 24, 5))
    for t, row, col in np.ndindex(INDEX.shape):
        if np.isfinite(INDEX[t, row, col]) and np.isfinite(DEFICIT[t, row, col]):
            cubic_metres = DEFICIT[t, row, col] / 1000 * km2[row, col] * 1e6
            out[int(CODES[row, col]) - 1, t, classes[t, row, col]] += cubic_metres / 1e9
    return out


def test_km3_by_class_zone_and_date(tmp_path):
    out = run_core("droughtarea", **_values(tmp_path), REPORT=str(tmp_path / "page.html"))
    want = _km3(tmp_path)
    table = out["OUTPUT"]
    for zone in (1, 2):
        part = table[table["zone"] == str(zone)]["deficit_km3"].to_numpy().reshape(24, 5)
        assert np.isnan(part[7]).all()
        assert np.allclose(np.delete(part, 7, 0), np.delete(want[zone - 1], 7, 0), rtol=1e-5)
    dry = np.delete(want.sum(axis=0)[:, 2:].sum(axis=-1), 7)
    assert np.isclose(out["DEFICIT_MEAN"], dry.mean(), rtol=1e-5)
    assert np.isclose(out["DEFICIT_MAX"], dry.max(), rtol=1e-5)
    text = (tmp_path / "page.html").read_text("utf-8")
    assert "Water that is missing" in text and "km³" in text


def test_soil_moisture_is_no_deficit(tmp_path):
    moist = write_stack(tmp_path / "sm.tif", np.full_like(DEFICIT, 0.2), variable="sm", unit="m3 m-3")
    with pytest.raises(InputError, match="it holds water"):
        run_core("droughtarea", **{**_values(tmp_path), "DEFICIT": moist, "DEPTH": 300})
    known = {"variable": "sm_deficit", "unit": "m3 m-3"}  # of a high percentile all of a region can lack water
    all_dry = write_stack(tmp_path / "dry.tif", np.full_like(DEFICIT, 0.2), **known)
    assert run_core("droughtarea", **{**_values(tmp_path), "DEFICIT": all_dry, "DEPTH": 300})["DEFICIT_MAX"] > 0


def test_volumes_by_the_depth_of_the_layer(tmp_path):
    mm = run_core("droughtarea", **_values(tmp_path))["OUTPUT"]
    volumetric = _values(tmp_path, DEFICIT / 500, "m3 m-3", DEPTH=500)
    got = run_core("droughtarea", **volumetric)["OUTPUT"]
    assert np.allclose(got["deficit_km3"], mm["deficit_km3"], rtol=1e-4, equal_nan=True)
    kilograms = run_core("droughtarea", **_values(tmp_path, unit="kg m-2"))["OUTPUT"]
    assert kilograms["deficit_km3"].equals(mm["deficit_km3"])


@pytest.mark.parametrize(
    "unit, depth, error, words",
    [
        ("mm", 300, ParameterError, "in millimetres already"),
        ("m3/m3", None, ParameterError, "DEPTH"),
        ("K", None, UnitError, "must be millimetres"),
        ("", 300, UnitError, "not given"),
    ],
)
def test_units_that_no_water_can_be_told_from(tmp_path, unit, depth, error, words):
    with pytest.raises(error, match=words):
        run_core("droughtarea", **_values(tmp_path, DEFICIT / 500, unit, DEPTH=depth))


def test_a_depth_without_a_deficit_is_refused(tmp_path):
    with pytest.raises(ParameterError, match="DEPTH is that of the layer of DEFICIT"):
        run_core("droughtarea", **{**_values(tmp_path), "DEFICIT": None, "DEPTH": 300})


def test_exposure_is_told_on_the_page(tmp_path):
    people = write_raster(tmp_path / "people.tif", RNG.gamma(1, 1000, (1, 4, 6)))
    run_core("droughtarea", **{**_values(tmp_path), "DEFICIT": None}, WEIGHTS=people, REPORT=str(tmp_path / "p.html"))
    assert "Exposed to drought" in (tmp_path / "p.html").read_text("utf-8")
