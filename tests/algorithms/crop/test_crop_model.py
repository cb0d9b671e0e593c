"""The crop model's tools by processing.run, and what they say of bad input."""

import numpy as np
import pytest
from support.synthetic_crop import make_stations
from support.tables import rows_of

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.data.table.frames import types_of
from agridrought.core.learning.forest import load_models


@pytest.fixture(scope="module")
def region(qgis, tmp_path_factory):
    return make_stations(tmp_path_factory.mktemp("region"), stations=24, every=15)


@pytest.fixture(scope="module")
def table(region, tmp_path_factory):
    """The table as a CSV file, whose columns are texts until QGIS guesses their types."""
    path = tmp_path_factory.mktemp("table") / "stations.csv"
    lines = [",".join(types_of(region.table))]
    for row in rows_of(region.table):
        lines.append(",".join("" if value is None else str(value) for value in row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def train(qgis, table, folder, **changes):
    given = {
        "TABLE": table, "TARGET_CROP": "wheat", "TARGET_DEPTH": "0-10", "TREES": 4, "MODEL": str(folder / "m.zip"),
        "PINNED": ["pre10", "canal"],
    }  # fmt: skip
    return qgis.run("agridrought:traincropmodel", {**given, **changes})


@pytest.fixture(scope="module")
def model(qgis, table, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    return train(qgis, table, folder, REPORT=str(folder / "r.html"), IRRIGATION_FEATURE="canal")


def test_training_gives_numbers_a_model_and_a_report(model):
    assert {"R2", "RMSE", "UBRMSE", "R", "BIAS", "RANDOM_R2", "AUC"} <= set(model)
    assert model["RMSE"] > 0 and model["R2"] < 1 and 0.5 < model["AUC"] <= 1
    forests, card = load_models(model["MODEL"])
    assert set(forests) == {"", "irrigation"} and card["crop"] == "wheat"
    names = [feature["name"] for feature in card["features"]]
    assert {"pre10", "canal", "doy"} <= set(names) and len(names) < 11
    assert "agridrought:traincropmodel" in card["processing"] and "stations" in card["processing"]
    with open(model["REPORT"], encoding="utf-8") as page:
        assert "Owed to irrigation" in page.read()


def test_a_model_is_mapped(run, region, model, tmp_path):
    done = run(
        "mapcropmoisture", MODEL=model["MODEL"], COVARIATES=list(region.rasters.values()),
        CROP_MASK=region.masks["wheat"], START="2010-04-01", END="2010-04-05", SEASON_START="04-02",
        OUTPUT_FOLDER=str(tmp_path / "days"), OUTPUT=str(tmp_path / "sm.vrt"), CIR=str(tmp_path / "cir.tif"),
        UNCERTAINTY=str(tmp_path / "u.vrt"), APPLICABILITY=str(tmp_path / "a.vrt"),
    )  # fmt: skip
    assert done["DAYS"] == done["NEW_DAYS"] == 4 and 0 <= done["OUTSIDE_SHARE"] <= 1
    with TimeStack(done["OUTPUT"]) as sm, TimeStack(done["CIR"]) as cir, TimeStack(done["UNCERTAINTY"]) as half:
        assert sm.axis.labels[0] == "2010-04-02" and sm.axis == cir.axis
        values, chance, width = sm.read(), cir.read(), half.read()
    known = np.isfinite(values)
    assert known.any() and np.array_equal(known, np.isfinite(chance)) and np.array_equal(known, np.isfinite(width))
    assert np.nanmin(chance) >= 0 and np.nanmax(chance) <= 1 and 0.02 < np.nanmin(values) < np.nanmax(values) < 0.5
    assert len(list((tmp_path / "days").glob("*.tif"))) == 16
    again = run(
        "mapcropmoisture", MODEL=model["MODEL"], COVARIATES=list(region.rasters.values()),
        CROP_MASK=region.masks["wheat"], START="2010-04-01", END="2010-04-06", OUTPUT_FOLDER=str(tmp_path / "days"),
        OUTPUT=str(tmp_path / "sm.tif"),
    )  # fmt: skip
    assert again["DAYS"] == 6 and again["NEW_DAYS"] == 2
    with TimeStack(again["OUTPUT"]) as sm:
        np.testing.assert_array_equal(sm.read()[1:5], values)


def test_temporary_outputs_are_a_virtual_stack_and_a_folder(run, region, model):
    done = run(
        "mapcropmoisture", MODEL=model["MODEL"], COVARIATES=list(region.rasters.values()),
        CROP_MASK=region.masks["wheat"], START="2010-04-01", END="2010-04-02", OUTPUT_FOLDER="TEMPORARY_OUTPUT",
        OUTPUT="TEMPORARY_OUTPUT",
    )  # fmt: skip
    assert done["OUTPUT"].endswith(".vrt")
    with TimeStack(done["OUTPUT"]) as sm:
        assert np.isfinite(sm.read()).any()


def test_layers_of_the_project_and_a_table_as_layer(qgis, run, region, table, tmp_path):
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(f"file:///{table}?type=csv&detectTypes=yes", "my stations", "delimitedtext")
    assert layer.isValid()
    assert QgsProject.instance().addMapLayer(layer)
    try:
        done = train(qgis, layer, tmp_path, FEATURES=["pre10", "doy", "sand", "canal"], PINNED=[], MAX_CORRELATION=1.0)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    _, card = load_models(done["MODEL"])
    assert [feature["name"] for feature in card["features"]][:4] == ["pre10", "doy", "sand", "canal"]


def test_names_joined_by_semicolons_as_on_the_command_line(qgis, table, tmp_path):
    done = train(qgis, table, tmp_path, FEATURES="pre10;doy;sand", PINNED="sand;doy", LABEL="below")
    _, card = load_models(done["MODEL"])
    assert card["options"]["label"] == "below" and [f["name"] for f in card["features"]][:3] == ["pre10", "doy", "sand"]


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"TARGET_CROP": "rice"}, "no row with the crop “rice”"),
        ({"TARGET_CROP": ""}, "set TARGET_CROP"),
        ({"FEATURES": ["pre10", "ndwi"]}, "no column “ndwi”"),
        ({"PINNED": ["ndwi"]}, "PINNED"),
        ({"IRRIGATION_FEATURE": "ndwi"}, "IRRIGATION_FEATURE"),
    ],
)
def test_bad_choices(failure, table, tmp_path, changes, words):
    given = {"TABLE": table, "TARGET_CROP": "wheat", "TARGET_DEPTH": "0-10", "TREES": 4, **changes}
    assert words in failure("traincropmodel", MODEL=str(tmp_path / "m.zip"), **given)
    assert not (tmp_path / "m.zip").exists()


def test_thresholds_that_lack_a_stage(failure, table, tmp_path):
    (tmp_path / "mine.csv").write_text("crop,stage,lower\nwheat,jointing,80\n")
    message = failure(
        "traincropmodel", TABLE=table, TARGET_CROP="wheat", TARGET_DEPTH="0-10", TREES=4,
        THRESHOLDS=str(tmp_path / "mine.csv"), MODEL=str(tmp_path / "m.zip"),
    )  # fmt: skip
    assert "does not know these stages" in message and "greening" in message and "mine.csv" in message


def test_a_report_that_cannot_be_written_is_told_before_the_training(failure, table, tmp_path):
    message = failure(
        "traincropmodel", TABLE=table, TARGET_CROP="wheat", TARGET_DEPTH="0-10", TREES=4,
        MODEL=str(tmp_path / "m.zip"), REPORT=str(tmp_path / "none" / "r.html"),
    )  # fmt: skip
    assert "Choose a folder" in message and not (tmp_path / "m.zip").exists()


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"SEASON_START": "May"}, "write month and day as 03-01"),
        ({"START": "2015-01-01", "END": "2014-01-01"}, "is after END"),
        ({"COVARIATES": ["soil"]}, "needs"),
        ({"MODEL": "none"}, "there is no such file"),
    ],
)
def test_maps_that_cannot_be(failure, region, model, tmp_path, changes, words):
    if "COVARIATES" in changes:
        changes = {"COVARIATES": [region.rasters["sand"]]}
    if "MODEL" in changes:
        changes = {"MODEL": str(tmp_path / "none.zip")}
    given = {
        "MODEL": model["MODEL"], "COVARIATES": list(region.rasters.values()), "CROP_MASK": region.masks["wheat"],
        "OUTPUT_FOLDER": str(tmp_path / "days"), "OUTPUT": str(tmp_path / "sm.vrt"), **changes,
    }  # fmt: skip
    assert words in failure("mapcropmoisture", **given)
    assert not (tmp_path / "sm.vrt").exists() and not (tmp_path / "days").exists()


def test_a_downscaler_is_no_crop_model(failure, region, tmp_path):
    from agridrought.core.learning.forest import ForestOptions, fit_forest, save_model
    from agridrought.core.run.job import Job

    x = np.random.default_rng(0).random((50, 1))
    forest = fit_forest(x, x[:, 0], ForestOptions(trees=2), Job())
    card = {"kind": "downscaler", "features": [{"name": "a", "unit": "", "min": 0.0, "max": 1.0}]}
    save_model(str(tmp_path / "d.zip"), forest, card)
    message = failure(
        "mapcropmoisture", MODEL=str(tmp_path / "d.zip"), COVARIATES=list(region.rasters.values()),
        CROP_MASK=region.masks["wheat"], OUTPUT_FOLDER=str(tmp_path / "days"), OUTPUT=str(tmp_path / "sm.vrt"),
    )  # fmt: skip
    assert "another kind (downscaler)" in message


def test_cancelling_in_mid_run(qgis, run, region, model, tmp_path):
    """The days that are whole stay, the stack is not there; the next run goes on."""
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Stopping(QgsProcessingFeedback):
        def isCanceled(self):
            return self.progress() > 30

    given = {
        "MODEL": model["MODEL"], "COVARIATES": list(region.rasters.values()), "CROP_MASK": region.masks["wheat"],
        "START": "2010-04-01", "END": "2010-04-10", "OUTPUT_FOLDER": str(tmp_path / "days"),
        "OUTPUT": str(tmp_path / "sm.vrt"),
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run("mapcropmoisture", feedback=Stopping(False), **given)
    whole = len(list((tmp_path / "days").glob("sm_*.tif")))
    assert 0 < whole < 10 and not (tmp_path / "sm.vrt").exists()
    assert run("mapcropmoisture", **given)["NEW_DAYS"] == 10 - whole
