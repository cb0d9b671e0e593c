"""Further outputs of “Downscale” by processing.run."""

import numpy as np
import pytest
from support.synthetic import make_landscape

from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"), months=6)


@pytest.fixture(scope="module")
def model(land, qgis, tmp_path_factory):
    given = {
        "SM": land.sm, "COVARIATES": [land.lst, land.dem], "TREES": 15, "BLOCK_SIZE": 1,
        "MODEL": str(tmp_path_factory.mktemp("model") / "m.zip"),
    }  # fmt: skip
    return qgis.run("agridrought:traindownscaler", given)["MODEL"]


def test_all_outputs_come_with_their_numbers(run, land, model, tmp_path):
    names = {"OUTPUT": "fine", "UNCERTAINTY": "half", "APPLICABILITY": "inside"}
    given = {name: str(tmp_path / f"{stem}.tif") for name, stem in names.items()}
    done = run("downscale", MODEL=model, COVARIATES=[land.lst, land.dem], SM=land.sm, COARSE_ERROR=0, **given)
    assert 0 <= done["OUTSIDE_SHARE"] < 0.7 and 0 <= done["DETAIL_WEIGHT"] <= 1 and done["MAX_MISFIT"] < 2e-4
    values = {}
    for name in names:
        with TimeStack(done[name]) as stack:
            values[name] = stack.read()
    known = np.isfinite(values["OUTPUT"])
    assert all(np.array_equal(np.isfinite(field), known) for field in values.values())
    assert done["OUTSIDE_SHARE"] == pytest.approx(np.mean(values["APPLICABILITY"][known] == 0))


def test_a_weight_is_taken_as_given(run, land, model, tmp_path):
    given = {"MODEL": model, "COVARIATES": [land.lst, land.dem], "SM": land.sm}
    done = run("downscale", DETAIL_WEIGHT=0.25, OUTPUT=str(tmp_path / "fine.tif"), **given)
    assert done["DETAIL_WEIGHT"] == 0.25 and "UNCERTAINTY" not in done
    paper = run("downscale", DETAIL_WEIGHT=1, OUTPUT=str(tmp_path / "paper.tif"), **given)
    assert paper["DETAIL_WEIGHT"] == 1


def test_a_weight_that_is_no_share_is_refused(failure, land, model, tmp_path):
    given = {"MODEL": model, "COVARIATES": [land.lst, land.dem], "SM": land.sm}
    message = failure("downscale", DETAIL_WEIGHT=1.5, OUTPUT=str(tmp_path / "fine.tif"), **given)
    assert "DETAIL_WEIGHT" in message and not (tmp_path / "fine.tif").exists()
