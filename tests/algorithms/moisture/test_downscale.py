"""The downscaler's tools by processing.run, and what they say of bad input."""

import json
import zipfile

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.soil_moisture import moist_values
from support.synthetic import coarse_means, make_landscape

from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"), months=12)


@pytest.fixture(scope="module")
def model(land, qgis, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    done = qgis.run(
        "agridrought:traindownscaler",
        {
            "SM": land.sm, "COVARIATES": [land.lst, land.dem], "TREES": 20, "BLOCK_SIZE": 1,
            "MODEL": str(folder / "m.zip"), "REPORT": str(folder / "r.html"),
        },
    )  # fmt: skip
    return done


def _downscale(run, land, model, folder, **more):
    given = {"MODEL": model["MODEL"], "COVARIATES": [land.lst, land.dem], "SM": land.sm, **more}
    return run("downscale", OUTPUT=str(folder / "out.tif"), **given)


def test_training_gives_scores_a_model_and_a_report(model):
    assert 0 < model["BLOCK_R2"] < model["OOB_R2"] + 0.2 and 0 < model["BLOCK_RMSE"] < 0.1
    with zipfile.ZipFile(model["MODEL"]) as archive:
        assert all(name.endswith((".npy", ".json")) for name in archive.namelist())
        assert "agridrought:traindownscaler" in json.dumps(json.loads(archive.read("card.json")))
    with open(model["REPORT"], encoding="utf-8") as page:
        text = page.read()
    assert "blocks left out" in text and "http" not in text.replace("http://www.w3.org", "")


def test_search_and_selection(run, land, tmp_path):
    """What is left out is not needed to downscale, not even the land cover."""
    noise = write_raster(
        tmp_path / "synthetic_noise.tif",
        np.random.default_rng(1).normal(size=(70, 80)),
        make_grid(70, 80, x=30.0, y=2.0, step=0.05),
    )
    done = run(
        "traindownscaler", SM=land.sm, COVARIATES=[land.lst, land.dem, noise], LAND_COVER=land.land_cover,
        GRID_SEARCH=True, SELECT_FEATURES=True, MONTH_OF_YEAR=True, TREES=10, BLOCK_SIZE=1,
        MODEL=str(tmp_path / "m.zip"),
    )  # fmt: skip
    assert done["CROSS_SCALE_SKILL"] < 1 and done["BLOCK_R2"] > 0.3
    with zipfile.ZipFile(done["MODEL"]) as archive:
        card = json.loads(archive.read("card.json"))
    dropped = card["selection"]["dropped"]
    assert ("month_of_year" in dropped) != ("month_of_year" in card["made"])
    assert "synthetic_noise" in dropped and len(card["search"]) >= 12
    needed = [path for name, path in (("lst", land.lst), ("synthetic_dem", land.dem)) if name not in dropped]
    cover = None if "land_cover" in dropped else land.land_cover
    few = run("downscale", MODEL=done["MODEL"], COVARIATES=needed, LAND_COVER=cover, SM=land.sm,
              OUTPUT=str(tmp_path / "few.tif"))  # fmt: skip
    every = run("downscale", MODEL=done["MODEL"], COVARIATES=[land.lst, land.dem, noise], SM=land.sm,
                LAND_COVER=land.land_cover, OUTPUT=str(tmp_path / "every.tif"))  # fmt: skip
    with TimeStack(few["OUTPUT"]) as one, TimeStack(every["OUTPUT"]) as other:
        np.testing.assert_allclose(one.read(), other.read(), atol=1e-6)


def test_the_fine_stack_agrees_with_the_coarse_one(run, land, model, tmp_path):
    done = _downscale(run, land, model, tmp_path, NAME="theta", COARSE_ERROR=0)
    with TimeStack(done["OUTPUT"]) as stack, TimeStack(land.sm) as coarse:
        assert stack.variable == "theta" and stack.grid.width == 5 * coarse.grid.width
        misfit = np.nanmax(np.abs(coarse_means(stack.read().astype("f8")) - coarse.read()))
    assert misfit < 1.5e-4 and done["MAX_MISFIT"] == pytest.approx(misfit, abs=2e-5)


def test_years_that_are_not_there_give_no_score_and_say_so(model):
    assert model["YEARS_RMSE"] != model["YEARS_RMSE"]  # one year of record


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "empty file"),
        (b"PK\x05\x06" + bytes(18), "not an AgriDrought model"),
        (b"x" * 500, "not an"),
    ],
)
def test_a_file_that_is_no_model(failure, land, tmp_path, content, words):
    (tmp_path / "m.zip").write_bytes(content)
    message = failure(
        "downscale", MODEL=str(tmp_path / "m.zip"), COVARIATES=[land.lst], OUTPUT=str(tmp_path / "out.tif")
    )
    assert words in message and "m.zip" in message and not (tmp_path / "out.tif").exists()


def _changed(model, tmp_path, change):
    """The model file with one member changed."""
    path = tmp_path / "changed.zip"
    with zipfile.ZipFile(model["MODEL"]) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return str(path)


def test_a_model_that_was_tampered_with(failure, land, model, tmp_path):
    def far_child(name, data):
        if "left" in name:
            array = bytearray(data)
            array[-4:] = (10**6).to_bytes(4, "little")
            return bytes(array)
        return data

    path = _changed(model, tmp_path, far_child)
    message = failure("downscale", MODEL=path, COVARIATES=[land.lst], OUTPUT=str(tmp_path / "out.tif"))
    assert "changed.zip" in message


def test_a_truncated_model(failure, land, model, tmp_path):
    with open(model["MODEL"], "rb") as file:
        data = file.read()
    (tmp_path / "cut.zip").write_bytes(data[: len(data) // 2])
    message = failure(
        "downscale", MODEL=str(tmp_path / "cut.zip"), COVARIATES=[land.lst], OUTPUT=str(tmp_path / "out.tif")
    )
    assert "cut.zip" in message


def test_a_model_of_the_future(failure, land, model, tmp_path):
    def later(name, data):
        if name == "card.json":
            card = json.loads(data)
            key = next(k for k in card if "format" in k)
            card[key] = 99
            return json.dumps(card)
        return data

    path = _changed(model, tmp_path, later)
    message = failure("downscale", MODEL=path, COVARIATES=[land.lst], OUTPUT=str(tmp_path / "out.tif"))
    assert "99" in message and "newer" in message.lower()


def test_a_missing_feature_is_named(failure, land, model, tmp_path):
    message = failure(
        "downscale", MODEL=model["MODEL"], COVARIATES=[land.lst], SM=land.sm, OUTPUT=str(tmp_path / "out.tif")
    )
    assert "synthetic_dem" in message


@pytest.mark.parametrize(
    "grid, words",
    [
        (make_grid(70, 80, x=30.02, y=2.0, step=0.05), "does not nest"),
        (make_grid(70, 80, x=30.0, y=2.0, step=0.06), "not a whole number"),
        (make_grid(70, 80, crs=UTM33, step=5000.0), "EPSG:32633"),
    ],
)
def test_grids_that_do_not_nest(failure, land, tmp_path, grid, words):
    other = write_raster(tmp_path / "other.tif", np.random.default_rng(1).random((70, 80)), grid)
    message = failure("traindownscaler", SM=land.sm, COVARIATES=[other], TREES=10, MODEL=str(tmp_path / "m.zip"))
    assert words in message and "Align" in message and not (tmp_path / "m.zip").exists()


def test_too_little_to_train_on(failure, land, tmp_path):
    few = write_stack(tmp_path / "few.tif", moist_values(3, 4, 4), "2003-01-01", grid=make_grid(4, 4, x=30.0, y=2.0))
    message = failure("traindownscaler", SM=few, COVARIATES=[land.lst], TREES=10, MODEL=str(tmp_path / "m.zip"))
    assert "too little to train on" in message and "lst" in message


def test_soil_moisture_in_per_cent(failure, land, tmp_path):
    sm = write_stack(
        tmp_path / "pc.tif",
        moist_values(12, 14, 16) * 100,
        "2003-01-01",
        grid=make_grid(14, 16, x=30.0, y=2.0),
        unit="%",
    )
    message = failure("traindownscaler", SM=sm, COVARIATES=[land.lst], TREES=10, MODEL=str(tmp_path / "m.zip"))
    assert "per cent" in message


def test_a_report_that_cannot_be_written_is_told_before_the_training(failure, land, tmp_path):
    message = failure(
        "traindownscaler", SM=land.sm, COVARIATES=[land.lst], TREES=10, MODEL=str(tmp_path / "m.zip"),
        REPORT=str(tmp_path / "none" / "r.html"),
    )  # fmt: skip
    assert "Choose a folder" in message and not (tmp_path / "m.zip").exists()
