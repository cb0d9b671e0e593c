"""The shipped chains: in the Toolbox, in the modeler, and what they compute."""

import re

import numpy as np
import pytest
from support.files import write_stack
from support.soil_moisture import moist_values
from support.synthetic import coarse_means, make_landscape
from support.synthetic_crop import make_stations

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack

_MOISTURE = {"model", "report", "fine_soil_moisture"}
_DROUGHT_TABLES = {
    "area_by_class_and_date", "area_by_class_and_year", "events_of_the_zones", "places_of_the_clusters",
    "paths_of_the_clusters", "drought_centre_by_year", "path_of_the_drought_centre", "class_shares_of_the_phases",
    "drought_by_zone_and_date", "index_by_zone_scale_and_date",
}  # fmt: skip
_DROUGHT = {
    "ssi", "drought_classes", "trend_per_year", "dry_dates_by_calendar_month", "drought_events", "drought_clusters",
    "phases_of_the_record", "drought_report", *_DROUGHT_TABLES,
}  # fmt: skip
CHAINS = {
    "sensorchain": {"merged_soil_moisture", "sensor_of_each_value", "fill_flags"},
    "moisturechain": {"filled_soil_moisture", "fill_flags", "tvdi"} | _MOISTURE,
    "droughtanalysis": _DROUGHT,
    "monthlydrought": _MOISTURE | _DROUGHT,
    "monthlyupdate": {
        "soil_moisture_with_the_new_month",
        "filled_soil_moisture",
        "fill_flags",
        "ssi",
        "drought_classes",
        "drought_report",
        "drought_by_zone_and_date",
        "maps_to_print",
    },
    "cropmoisture": {"training_table", "model", "report", "crop_soil_moisture", "days"},
}
FIELDS = ("station", "date", "sm", "crop", "depth", "stage", "zone")
SUFFIX = {
    "model": ".zip", "report": ".html", "drought_report": ".html", "days": "", "maps_to_print": ".pdf",
    "training_table": ".gpkg",
    **dict.fromkeys(_DROUGHT_TABLES, ".gpkg"),
}  # fmt: skip


@pytest.fixture
def provider(qgis):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().providerById("agridrought")


@pytest.fixture
def without_pictures(qgis, monkeypatch):
    """Reports without their figures, which take most of the time of a chain on a small raster."""
    from agridrought.core.report import page

    monkeypatch.setattr(page, "svg", lambda figure: "")


def _read(path):
    with TimeStack(path) as stack:
        return stack.read()


@pytest.mark.parametrize("name", CHAINS)
def test_chains_are_in_the_toolbox_with_words(provider, name):
    model = provider.algorithm(name)
    assert model is not None and model.group() == "9 Chains" and model.shortHelpString()
    assert CHAINS[name] <= {output.name() for output in model.outputDefinitions()}
    for definition in model.parameterDefinitions():
        assert definition.isDestination() or model.helpContent()[definition.name()], definition.name()
    can, why = model.canExecute()
    assert can, why


def _rows(path):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(path)
    assert layer.isValid(), path
    return layer.featureCount()


def _outputs(name, folder):
    """Where each output of a chain shall go."""
    return {output: str(folder / (output + SUFFIX.get(output, ".tif"))) for output in CHAINS[name]}


def _run(qgis, name, folder, **inputs):
    return qgis.run(f"agridrought:{name}", {**inputs, **_outputs(name, folder)})


def test_moisture_chain_on_a_synthetic_landscape(qgis, tmp_path):
    land = make_landscape(tmp_path, months=18)
    done = _run(qgis, "moisturechain", tmp_path, sm=land.sm, lst=land.lst, vegetation=land.ndvi,
                covariates=[land.dem, land.lst], landcover=land.land_cover, trees=20)  # fmt: skip
    fine, filled = _read(done["fine_soil_moisture"]), _read(done["filled_soil_moisture"])
    tvdi, known = _read(done["tvdi"]), np.isfinite(fine)
    assert fine.shape == land.truth.shape and np.isfinite(filled).all()
    assert np.nanmax(np.abs(coarse_means(fine.astype("f8")) - filled)) < 1.5e-4
    # Vegetation outside the range of the edges has no TVDI, and so no prediction.
    assert np.array_equal(known, np.isfinite(tvdi)) and known.mean() > 0.9
    assert np.corrcoef(fine[known], land.truth[known])[0, 1] > 0.9
    assert np.nanmin(tvdi) >= 0 and np.nanmax(tvdi) <= 1
    assert np.corrcoef(tvdi[np.isfinite(tvdi)], land.truth[np.isfinite(tvdi)])[0, 1] < -0.3  # hot ground is dry


def test_drought_analysis_on_a_long_record(qgis, tmp_path):
    sm = write_stack(tmp_path / "sm.tif", moist_values(180, 6, 7))
    done = _run(qgis, "droughtanalysis", tmp_path, sm=sm, scale=3)
    assert np.array_equal(_read(done["drought_classes"]) >= 2, _read(done["ssi"]) <= -1)
    with RasterFile(done["trend_per_year"]) as trend:
        assert trend.descriptions[0] == "slope_per_year"
    with RasterFile(done["dry_dates_by_calendar_month"]) as dry:
        assert len(dry.descriptions) == 12 and np.nanmean(dry.read()) == pytest.approx(0.2, abs=0.03)
    counts = {name: _rows(done[name]) for name in _DROUGHT_TABLES}
    assert counts["drought_by_zone_and_date"] == 180 and counts["area_by_class_and_date"] == 180 * 5
    assert counts["drought_centre_by_year"] == 15 and counts["places_of_the_clusters"] > 0
    page = open(done["drought_report"], encoding="utf-8").read()
    assert "percentile of soil moisture" in page and page.count("data:image/") >= 15


def test_monthly_drought_for_the_full_length_on_a_synthetic_landscape(qgis, tmp_path, without_pictures):
    """Thirteen years; a drought that the landscape is given must come out at fine pixels, with the right trend sign."""
    land = make_landscape(tmp_path, months=156, rows=8, cols=9, seed=5)
    done = _run(qgis, "monthlydrought", tmp_path, sm=land.sm, lst=land.lst, vegetation=land.ndvi,
                covariates=[land.dem, land.lst], trees=15, scale=1)  # fmt: skip
    index = _read(done["ssi"])
    assert index.shape == land.truth.shape
    months = np.arange(156) % 12
    anomaly = np.concatenate([(land.truth[months == m] - land.truth[months == m].mean(axis=0)) for m in range(12)])
    ours = np.concatenate([index[months == m] for m in range(12)])
    known = np.isfinite(ours)
    assert known.mean() > 0.95 and np.corrcoef(ours[known], anomaly[known])[0, 1] > 0.7


def test_crop_moisture_from_station_records(qgis, tmp_path):
    """Wheat at one depth, out of a table of two crops and depths; four days of maps."""
    from qgis.core import QgsVectorLayer

    region = make_stations(tmp_path, stations=20, years=(2010, 2010), every=20)
    covariates = [region.rasters[name] for name in ("pre10", "pet", "sand", "fc", "canal")]
    address = f"file:///{region.csv}?type=csv&detectTypes=yes&xField=lon&yField=lat&crs=EPSG:4326"
    points = QgsVectorLayer(address, "records", "delimitedtext")
    assert points.isValid()
    done = _run(qgis, "cropmoisture", tmp_path, stations=points, covariates=covariates,
                mask=region.masks["wheat"], target_crop="wheat", target_depth="0-10", season_start="05-01",
                season_end="05-04", trees=5, **{name: name for name in FIELDS})  # fmt: skip
    with TimeStack(done["crop_soil_moisture"]) as stack:
        assert stack.axis.labels == ["2010-05-01", "2010-05-02", "2010-05-03", "2010-05-04"]
        values = stack.read()
    assert 0.3 < np.isfinite(values).mean() < 0.9 and 0.05 < np.nanmin(values) < np.nanmax(values) < 0.5
    assert len(list((tmp_path / "days").glob("sm_*.tif"))) == 4


def test_a_chain_can_be_opened_edited_saved_and_run_again(qgis, provider, tmp_path, without_pictures):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm
    from qgis.core import QgsProcessingModelChildParameterSource as Source

    source = provider.algorithm("droughtanalysis").sourceFilePath()
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(source)
    child = model.childAlgorithm("trend")
    child.addParameterSources("AGGREGATE", [Source.fromStaticValue("none")])
    model.setChildAlgorithm(child)
    model.setName("mine")
    assert model.toFile(str(tmp_path / "mine.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "mine.model3")) and again.name() == "mine"
    sm = write_stack(tmp_path / "sm.tif", moist_values(144, 4, 5))
    outputs = _outputs("droughtanalysis", tmp_path)
    _, ok = again.run({"sm": sm, "scale": 1, **outputs}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert ok and (tmp_path / "trend_per_year.tif").exists()


def test_an_error_in_a_chain_names_the_step(qgis, tmp_path):
    from qgis.core import QgsProcessingException

    sm = write_stack(tmp_path / "sm.tif", moist_values(24, 4, 5))
    with pytest.raises(QgsProcessingException, match="at least 10"):
        _run(qgis, "droughtanalysis", tmp_path, sm=sm)


def _content(path):
    """What a file says, whatever the order of its attributes (which Qt leaves to chance)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [sorted(re.findall(r'\w+="[^"]*"|[^\s"=<>]+', line)) for line in lines]


def test_the_files_are_those_that_the_script_makes(qgis, tmp_path):
    import os
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(os.environ["AGRIDROUGHT_ROOT"]) / "scripts"))
    import make_models

    shipped, make_models.FOLDER = make_models.FOLDER, tmp_path
    try:
        for chain in (make_models.sensorchain, make_models.moisturechain, make_models.droughtanalysis,
                      make_models.monthlydrought, make_models.monthlyupdate, make_models.cropmoisture):  # fmt: skip
            path = chain().write()
            assert _content(path) == _content(shipped / path.name), "run scripts/make_models.py"
    finally:
        make_models.FOLDER = shipped
