"""Exposure: amounts of a raster of weights in each class."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import AgriDroughtError, InputError
from agridrought.core.tools.drought.classify.classes import drought_class

RNG = np.random.default_rng(0)
INDEX = RNG.normal(size=(24, 4, 6)).clip(-3, 3).astype("f4")
PEOPLE = RNG.gamma(1, 1000, (4, 6))


@pytest.fixture
def inputs(tmp_path):
    return {
        "INPUT": write_stack(tmp_path / "ssi.tif", INDEX, variable="ssi1", unit="1"),
        "WEIGHTS": write_raster(tmp_path / "people.tif", PEOPLE[None]),
        "ZONES": write_raster(tmp_path / "zones.tif", np.array([[1, 1, 1, 2, 2, 2.0]] * 4)[None]),
        "OUTPUT": "t",
    }


def test_people_by_class_zone_and_date(inputs):
    out = run_core("droughtarea", **inputs)
    table, classes = out["OUTPUT"], drought_class(INDEX)
    for zone, cols in (("1", slice(0, 3)), ("2", slice(3, 6))):
        part = table[table["zone"] == zone]["exposed"].to_numpy().reshape(24, 5)
        want = [[(PEOPLE[:, cols] * (classes[t][:, cols] == k)).sum() for k in range(5)] for t in range(24)]
        assert np.allclose(part, want, rtol=1e-5)
    dry = [(PEOPLE * (classes[t] >= 2)).sum() for t in range(24)]
    assert np.isclose(out["EXPOSED_MEAN"], np.mean(dry), rtol=1e-5)
    assert np.isclose(out["EXPOSED_MAX"], max(dry), rtol=1e-5)
    assert np.allclose(table.groupby(["zone", "date"], observed=True)["exposed_share"].sum(), 1)


def test_weights_that_hold_nothing_are_told_by_name(inputs, tmp_path):
    inputs["WEIGHTS"] = write_raster(tmp_path / "nobody.tif", np.zeros((1, 4, 6)))
    with pytest.raises(InputError, match=r"WEIGHTS: .*nobody\.tif holds nothing"):
        run_core("droughtarea", **inputs)


def test_areas_are_as_without_weights(inputs):
    with_weights = run_core("droughtarea", **inputs)["OUTPUT"]
    plain = run_core("droughtarea", **{**inputs, "WEIGHTS": None})["OUTPUT"]
    assert with_weights[list(plain.columns)].equals(plain) and "exposed" not in plain


def test_shares_of_the_land_give_areas(inputs, tmp_path):
    share = RNG.random((4, 6))
    inputs["WEIGHTS"] = write_raster(tmp_path / "crop.tif", share[None])
    table = run_core("droughtarea", **inputs, WEIGHTS_PER="km2")["OUTPUT"]
    with TimeStack(inputs["INPUT"]) as stack:
        km2 = CellAreas(stack.grid, stack.path).read(stack.grid.window)[0]
    total = table[table["zone"] == "1"].groupby("date")["exposed"].sum()
    assert np.allclose(total, (share * km2)[:, :3].sum(), rtol=1e-5)


def test_bad_weights(inputs, tmp_path):
    inputs["WEIGHTS"] = write_raster(tmp_path / "negative.tif", -PEOPLE[None] / 1000)
    with pytest.raises(InputError, match="negative amounts"):
        run_core("droughtarea", **inputs)
    inputs["WEIGHTS"] = write_raster(tmp_path / "other.tif", np.ones((1, 3, 3)))
    with pytest.raises(AgriDroughtError, match="grid"):
        run_core("droughtarea", **inputs)
