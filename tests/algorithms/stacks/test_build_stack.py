"""“Build time stack” with its presets, as a script or a model runs it."""

import os
from pathlib import Path

import numpy as np
from support.files import write_raster
from support.product_files import cci, lprm, smap

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.tools.stacks.build_stack.presets import PRESETS, table

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])
GRANULE = str(ROOT / "tests" / "data" / "MOD11B3.A2018335.h18v03.006.sample.hdf")
SM = np.random.default_rng(3).uniform(0.05, 0.45, (6, 12)).astype("float32")


def test_a_folder_of_a_product(run, tmp_path):
    name = "C3S-SOILMOISTURE-L3S-SSMV-COMBINED-MONTHLY-2014{:02d}01000000-TCDR-v201801.0.0.nc"
    for month in (1, 2, 4):
        cci(tmp_path / name.format(month), SM + month / 100)
    (tmp_path / "notes.tif").write_text("not a file of the product, and not looked at")
    out = run("buildstack", FOLDER=str(tmp_path), PRESET="c3s", OUTPUT=str(tmp_path / "s.tif"))
    assert (out["DATES"], out["FIRST"], out["LAST"]) == (3, "2014-01-01", "2014-04-01")
    with TimeStack(out["OUTPUT"]) as stack:
        assert np.array_equal(stack.read()[1], SM + np.float32(0.02)) and '"PRESET": "c3s"' in stack.tags["processing"]


def test_the_dry_run_tells_the_settings_of_the_preset(run, qgis, tmp_path):
    from qgis.core import QgsProcessingFeedback

    path = lprm(tmp_path / "LPRM-AMSR2_L3_A_SOILM3_V001_20121216010911.nc4", np.arange(72).reshape(6, 12))
    feedback = QgsProcessingFeedback(False)
    out = run(
        "buildstack",
        feedback,
        INPUT=[path],
        PRESET="lprm_amsr2",
        DRY_RUN=True,
        OUTPUT=str(tmp_path / "s.tif"),
    )
    text = feedback.textLog()
    assert "preset  lprm_amsr2" in text and "stored × 0.01" in text and "2012-12-16  " in text
    assert out["DATES"] == 1 and not (tmp_path / "s.tif").exists()


def test_an_extent_in_degrees_cuts_an_ease_grid(run, tmp_path):
    values, flags = np.full((406, 964), 0.2), np.zeros((406, 964))
    path = smap(tmp_path / "SMAP_L3_SM_P_20150406_R14010_001.h5", values, flags)
    out = run(
        "buildstack",
        INPUT=[path],
        PRESET="smap_l3_am",
        EXTENT="0,10,40,50 [EPSG:4326]",
        OUTPUT=str(tmp_path / "s.tif"),
    )
    with TimeStack(out["OUTPUT"]) as stack:
        assert (
            stack.grid.height < 140
            and abs(stack.grid.bounds[0]) < 36033
            and stack.grid.describe().startswith("EPSG:6933")
        )


def test_files_that_qgis_cannot_open_as_one_layer(run, failure, tmp_path):
    out = run("buildstack", INPUT=[GRANULE], PRESET="mod11b3_day", OUTPUT=str(tmp_path / "s.tif"))
    assert out["FIRST"] == "2018-12-01"
    out = run("buildstack", INPUT=GRANULE, VARIABLE="LST_Night_6km", OUTPUT=str(tmp_path / "t.tif"))
    assert out["DATES"] == 1
    message = failure("buildstack", INPUT=[GRANULE, str(tmp_path / "no.hdf")], OUTPUT=str(tmp_path / "u.tif"))
    assert "no.hdf: there is no such file" in message


def test_active_soil_moisture_is_refused_where_it_would_be_misread(run, failure, tmp_path):
    paths = [
        cci(tmp_path / f"C3S-SOILMOISTURE-L3S-SSMS-ACTIVE-MONTHLY-2014{month:02d}01000000-TCDR-v201801.0.0.nc",
            SM * 200, unit="percent", high=100) for month in (1, 2, 3)
    ]  # fmt: skip
    out = run("buildstack", INPUT=paths, PRESET="c3s", OUTPUT=str(tmp_path / "s.tif"))
    message = failure("gapfill", INPUT=out["OUTPUT"], OUTPUT=str(tmp_path / "g.tif"), FLAGS=str(tmp_path / "f.tif"))
    assert "“percent”" in message and "porosity" in message


def test_help_and_documentation_name_every_preset(qgis):
    from qgis.core import QgsApplication

    tool = QgsApplication.processingRegistry().algorithmById("agridrought:buildstack")
    assert tool.parameterDefinition("PRESET").options() == ["none", *PRESETS]
    assert "Presets tried on files as published" in tool.shortHelpString()
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert page.endswith(table() + "\n"), "renew the table at the end of docs/formats.md"


def test_the_result_of_an_earlier_run_in_the_folder_is_no_input(run, tmp_path):
    for month in (1, 2):
        write_raster(tmp_path / f"sm_20030{month}.tif", np.full((4, 5), 0.2))
    for _ in range(2):
        assert run("buildstack", FOLDER=str(tmp_path), OUTPUT=str(tmp_path / "out_2003-01-01.tif"))["DATES"] == 2
