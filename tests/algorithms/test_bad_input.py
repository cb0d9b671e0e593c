"""Bad input of every kind gets its own clear error, before the work, and leaves nothing."""

from pathlib import Path

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.soil_moisture import moist_values


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values(144, 6, 7))


@pytest.fixture
def nothing_left(tmp_path):
    """After the test there is no output, whole or half."""
    yield
    assert not [p.name for p in tmp_path.rglob("*") if p.name.startswith((".agridrought", "out"))]


def _outputs(tool, folder):
    return {
        "OUTPUT": str(folder / "out.tif"),
        **({"FLAGS": str(folder / "outg.tif")} if tool == "gapfill" else {}),
    }


STACK_TOOLS = ["gapfill", "ssi", "classify", "trend", "aggregatestack"]


def _more(tool):
    return {"PERIOD": "year"} if tool == "aggregatestack" else {}


@pytest.mark.usefixtures("nothing_left")
@pytest.mark.parametrize("tool", STACK_TOOLS)
class TestEveryStackTool:
    def test_a_raster_without_dates(self, failure, tmp_path, tool):
        path = write_raster(tmp_path / "a.tif", moist_values(3))
        message = failure(tool, INPUT=path, **_outputs(tool, tmp_path), **_more(tool))
        assert "not a time stack" in message and path in message and "Build time stack" in message

    def test_duplicate_dates(self, failure, tmp_path, tool):
        path = write_raster(tmp_path / "a.tif", moist_values(2), descriptions=["2001-01-01"] * 2)
        assert "both of 2001-01-01" in failure(tool, INPUT=path, **_outputs(tool, tmp_path), **_more(tool))

    def test_all_nodata(self, failure, tmp_path, tool):
        path = write_stack(tmp_path / "a.tif", np.full((150, 3, 3), np.nan))
        assert "holds no value" in failure(tool, INPUT=path, **_outputs(tool, tmp_path), **_more(tool))

    def test_a_missing_file(self, failure, tmp_path, tool):
        message = failure(tool, INPUT=str(tmp_path / "none.tif"), **_outputs(tool, tmp_path), **_more(tool))
        assert "none.tif" in message

    def test_a_truncated_file(self, failure, tmp_path, tool):
        path = write_stack(tmp_path / "a.tif", np.random.default_rng(1).uniform(0.1, 0.4, (150, 60, 60)))
        data = Path(path).read_bytes()
        Path(path).write_bytes(data[: len(data) // 2])
        message = failure(tool, INPUT=path, **_outputs(tool, tmp_path), **_more(tool))
        assert "truncated" in message and path in message

    @pytest.fixture
    def sm(self, sm, tmp_path, tool):
        """What the tool takes: soil moisture, or an index of it."""
        if tool != "classify":
            return sm
        return write_stack(tmp_path / "index.tif", np.random.default_rng(1).normal(size=(144, 6, 7)), unit="1")

    def test_an_unwritable_output(self, failure, sm, tmp_path, tool):
        (tmp_path / "file").write_text("")
        outputs = {name: str(tmp_path / "file" / "x.tif") for name in _outputs(tool, tmp_path)}
        assert "Choose a folder" in failure(tool, INPUT=sm, **outputs, **_more(tool))

    def test_the_input_as_output(self, failure, sm, tmp_path, tool):
        outputs = {**_outputs(tool, tmp_path), "OUTPUT": sm}
        before = Path(sm).read_bytes()
        assert "is an input of this run" in failure(tool, INPUT=sm, **outputs, **_more(tool))
        assert Path(sm).read_bytes() == before

    def test_a_full_disk(self, failure, sm, tmp_path, tool, monkeypatch):
        class Full:
            free = 1000

        monkeypatch.setattr("shutil.disk_usage", lambda path: Full)
        message = failure(tool, INPUT=sm, **_outputs(tool, tmp_path), **_more(tool))
        assert "GiB are free" in message

    def test_an_output_that_is_no_geotiff(self, failure, sm, tmp_path, tool):
        outputs = {name: path.replace(".tif", ".png") for name, path in _outputs(tool, tmp_path).items()}
        assert ".tif" in failure(tool, INPUT=sm, **outputs, **_more(tool))


@pytest.mark.usefixtures("nothing_left")
class TestTheirOwn:
    @pytest.mark.parametrize(
        "factor, unit, word", [(100, "%", "per cent"), (100, "", "per cent"), (200, "kg m-2", "kg")]
    )
    def test_soil_moisture_in_another_unit(self, failure, tmp_path, factor, unit, word):
        path = write_stack(tmp_path / "a.tif", moist_values(24) * factor, unit=unit)
        message = failure("gapfill", INPUT=path, **_outputs("gapfill", tmp_path))
        assert word in message and "SCALE" in message

    @pytest.mark.parametrize(
        "tool, parameter, grid, word",
        [
            ("gapfill", "MASK", make_grid(6, 7, x=10.1), "do not lie on each other"),
            ("gapfill", "LAND_COVER", make_grid(6, 7, crs=UTM33), "EPSG:32633"),
            ("gapfill", "MASK", make_grid(5, 7), "sizes differ"),
        ],
    )
    def test_rasters_on_another_grid(self, failure, sm, tmp_path, tool, parameter, grid, word):
        other = write_raster(tmp_path / "other.tif", np.ones((grid.height, grid.width)), grid)
        message = failure(tool, INPUT=sm, **{parameter: other}, **_outputs(tool, tmp_path))
        assert all(text in message for text in (sm, other, word, "Align"))

    @pytest.mark.parametrize("tool", ["ssi", "trend"])
    def test_flags_of_other_dates_or_grids(self, failure, sm, tmp_path, tool):
        late = write_stack(tmp_path / "late.tif", np.ones((144, 6, 7)), "2001-02-01", dtype="uint8")
        assert "do not have the same dates" in failure(tool, INPUT=sm, FLAGS=late, **_outputs(tool, tmp_path))
        aside = write_stack(tmp_path / "aside.tif", np.ones((144, 6, 7)), grid=make_grid(6, 7, x=11), dtype="uint8")
        assert "do not lie on one grid" in failure(tool, INPUT=sm, FLAGS=aside, **_outputs(tool, tmp_path))

    @pytest.mark.parametrize("tool, word", [("gapfill", "at least 3"), ("ssi", "at least 10"), ("trend", "at least 8")])
    def test_one_band(self, failure, tmp_path, tool, word):
        path = write_stack(tmp_path / "a.tif", moist_values(1))
        assert word in failure(tool, INPUT=path, **_outputs(tool, tmp_path))

    def test_a_mask_of_zeros(self, failure, sm, tmp_path):
        mask = write_raster(tmp_path / "m.tif", np.zeros((6, 7)))
        assert "nothing would be filled" in failure("gapfill", INPUT=sm, MASK=mask, **_outputs("gapfill", tmp_path))

    @pytest.mark.parametrize(
        "more, word",
        [({"WINDOW": 14}, "odd"), ({"DEGREE": 3}, "degree"), ({"DEGREE": 10, "HALF_WIDTH": 3}, "half width")],
    )
    def test_impossible_kernels(self, failure, sm, tmp_path, more, word):
        assert word in failure("gapfill", INPUT=sm, **more, **_outputs("gapfill", tmp_path)).lower()

    def test_a_reference_period_outside_the_record(self, failure, sm, tmp_path):
        message = failure("ssi", INPUT=sm, REFERENCE_START="2050-01-01", **_outputs("ssi", tmp_path))
        assert "reference period has no date" in message and "2001-01-01 to 2012-12-01" in message

    def test_nothing_to_stack(self, failure, tmp_path):
        assert "nothing to stack" in failure("buildstack", **_outputs("buildstack", tmp_path))

    def test_a_list_with_a_file_that_is_not_there(self, failure, tmp_path):
        there = write_raster(tmp_path / "sm_200301.tif", moist_values(1)[0])
        message = failure("buildstack", INPUT=[there, str(tmp_path / "no.tif")], **_outputs("buildstack", tmp_path))
        assert "no.tif" in message

    def test_flags_that_are_no_numbers(self, failure, tmp_path):
        there = write_raster(tmp_path / "sm_200301.tif", moist_values(1)[0])
        message = failure("buildstack", INPUT=[there], FLAG_VARIABLE="f", FLAG_KEEP="good", **_outputs("x", tmp_path))
        assert "whole numbers" in message

    @pytest.mark.parametrize("dtype", ["int64", "float64", "int16"])
    def test_odd_nodata_types_work(self, run, tmp_path, dtype):
        from osgeo import gdal, gdal_array

        kind = gdal_array.NumericTypeCodeToGDALTypeCode(np.dtype(dtype).type)
        path = str(tmp_path / "a.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 3, 2, 2, kind)
        dataset.SetGeoTransform((10, 0.25, 0, 50, 0, -0.25))
        for band in (1, 2):
            dataset.GetRasterBand(band).SetNoDataValue(-9999)
            dataset.GetRasterBand(band).WriteArray(np.array([[1, 2, -9999], [4, 5, 6]], dtype))
        dataset = None
        out = run("buildstack", INPUT=[path], START="2001-01-01", OUTPUT=str(tmp_path / "s.tif"))
        assert out["MISSING_SHARE"] == pytest.approx(1 / 6)


def test_a_name_of_several_layers_is_refused(qgis, run, failure, sm, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer

    project = QgsProject.instance()
    other = write_stack(tmp_path / "other.tif", moist_values(144, 6, 7))
    layers = [QgsRasterLayer(path, "moisture") for path in (sm, sm, other)]
    project.addMapLayers(layers[:2])
    context = QgsProcessingContext()
    context.setProject(project)
    given = {"PERIOD": "year", "OUTPUT": str(tmp_path / "out.tif")}
    try:
        run("aggregatestack", context=context, INPUT="moisture", DRY_RUN=True, **given)  # twice the same file
        project.addMapLayer(layers[2])
        assert "3 layers called “moisture”" in failure("aggregatestack", context=context, INPUT="moisture", **given)
        run("aggregatestack", context=context, INPUT=layers[2].id(), DRY_RUN=True, **given)
    finally:
        project.clear()
