"""Area, frequency and phases of drought by processing.run: tables, numbers, bad input, cancel."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture
def index(tmp_path):
    rng = np.random.default_rng(3)
    values = rng.normal(-0.2, 1, (120, 8, 10)).clip(-3, 3)
    values[rng.random(values.shape) < 0.1] = np.nan
    return write_stack(tmp_path / "ssi.tif", values, unit="1", variable="ssi1")


@pytest.fixture
def halves(qgis):
    """Two polygons in Web Mercator: 10–11.25° and 11.25–12.5° east."""
    from qgis.core import (
        Qgis,
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorLayer,
    )  # fmt: skip

    layer = QgsVectorLayer("Polygon?crs=EPSG:3857&field=name:string", "halves", "memory")
    systems = [QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (4326, 3857)]
    for name, west in (("west", 10.0), ("east", 11.25)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        east = west + 1.25
        geometry = QgsGeometry.fromWkt(f"POLYGON(({west} 48, {east} 48, {east} 50, {west} 50, {west} 48))")
        done = geometry.transform(QgsCoordinateTransform(*systems, QgsProject.instance()))
        assert done == Qgis.GeometryOperationResult.Success
        feature.setGeometry(geometry)
        assert layer.dataProvider().addFeature(feature)
    return layer


def _rows(path):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(path, "table", "ogr")
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes(), strict=True)) for feature in layer.getFeatures()]


def test_area(run, index, halves, tmp_path):
    from qgis.core import NULL, QgsProcessingContext, QgsProject
    from qgis.PyQt.QtCore import QDate

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    mask = np.ones((8, 10))
    mask[0] = 0
    out = run("droughtarea", context=context, INPUT=index, ZONES=halves, ZONE_FIELD="name",
              MASK=write_raster(tmp_path / "m.tif", mask), OUTPUT=str(tmp_path / "d.gpkg"),
              ANNUAL=str(tmp_path / "a.gpkg"), REPORT=str(tmp_path / "r.html"))  # fmt: skip
    dated, annual = _rows(out["OUTPUT"]), _rows(out["ANNUAL"])
    assert len(dated) == 2 * 120 * 5 and len(annual) == 2 * 10 * 8
    first = [row for row in dated if row["zone"] == "west" and row["date"] == QDate(2001, 1, 1)]
    values = TimeStack(index).read()[0, 1:, :5]
    known = first[0]["valid_km2"] / (1 - first[0]["missing_share"])
    assert known == pytest.approx(out["AREA"] / 2, rel=1e-9)
    assert 1 - first[0]["missing_share"] == pytest.approx(np.isfinite(values).mean(), abs=0.01)
    assert sum(row["km2"] for row in first) == pytest.approx(first[0]["valid_km2"], rel=1e-12)
    worse = [row for row in annual if row["class"] == "moderate or worse"]
    assert {row["code"] for row in worse} == {NULL} and all(0 <= row["share_p"] <= 1 for row in worse)
    assert 0 < out["DROUGHT_SHARE"] < 1 and 0 <= out["DROUGHT_P"] <= 1
    assert "Zone west" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_area_of_classes_is_that_of_the_index(run, index, tmp_path):
    classes = run("classify", INPUT=index, OUTPUT=str(tmp_path / "c.tif"))["OUTPUT"]
    tables = [
        _rows(run("droughtarea", INPUT=source, OUTPUT=str(tmp_path / f"{i}.gpkg"))["OUTPUT"])
        for i, source in enumerate((index, classes))
    ]
    assert tables[0] == tables[1]


def test_bad_input_of_area(failure, index, tmp_path):
    sm = write_stack(tmp_path / "sm.tif", moist_values(24))
    table = {"OUTPUT": str(tmp_path / "d.gpkg")}
    assert "make one with “Standardised soil-moisture index (SSI)”" in failure("droughtarea", INPUT=sm, **table)
    other = write_raster(tmp_path / "m.tif", np.ones((4, 4)))
    assert "do not lie on one grid" in failure("droughtarea", INPUT=index, MASK=other, **table)
    assert "do not lie on one grid" in failure("droughtarea", INPUT=index, ZONES=other, **table)
    nothing = write_raster(tmp_path / "n.tif", np.zeros((8, 10)))
    assert "No pixel counts" in failure("droughtarea", INPUT=index, MASK=nothing, **table)
    assert "not a time stack" in failure("droughtarea", INPUT=nothing, **table)
    empty = write_stack(tmp_path / "e.tif", np.full((24, 8, 10), np.nan), unit="1")
    assert "holds no value" in failure("droughtarea", INPUT=empty, **table)
    assert "nothing can be written" in failure("droughtarea", INPUT=index, OUTPUT="/nowhere/d.gpkg")
    assert not (tmp_path / "d.gpkg").exists()


def test_frequency(run, index, tmp_path):
    values = TimeStack(index).read()
    with np.errstate(invalid="ignore"):
        want = (values <= 0).sum(axis=0) / np.isfinite(values).sum(axis=0)
    out = run("droughtfrequency", INPUT=index, THRESHOLD=0.0, OUTPUT=str(tmp_path / "f.tif"))
    with RasterFile(out["OUTPUT"]) as raster:
        assert np.allclose(raster.read()[0], want, atol=1e-6)
    assert out["MEAN_FREQUENCY"] == pytest.approx(want.mean(), abs=0.005)
    year = run("droughtfrequency", INPUT=index, GROUP="year", OUTPUT=str(tmp_path / "y.tif"))
    with TimeStack(year["OUTPUT"]) as stack:
        assert len(stack) == 10 and stack.axis.step == "year"
    sm = write_stack(tmp_path / "sm.tif", moist_values(120))
    month = run("droughtfrequency", INPUT=sm, MEASURE="percentile", THRESHOLD=20, GROUP="calendar_month",
                REFERENCE_END="2005-12-31", OUTPUT=str(tmp_path / "p.tif"))  # fmt: skip
    assert month["HIGHEST_GROUP"] == "07 July" and month["LOWEST"] < 0.1 < month["HIGHEST"]


def test_frequency_warns_of_what_is_fixed(run, tmp_path):
    from qgis.core import QgsProcessingFeedback

    class Heard(QgsProcessingFeedback):
        def pushWarning(self, text):
            texts.append(text)

    texts = []
    sm = write_stack(tmp_path / "sm.tif", moist_values(240, 4, 5))
    fixed = run("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"]
    free = run("ssi", INPUT=sm, STANDARDISE="whole_series", OUTPUT=str(tmp_path / "w.tif"))["OUTPUT"]
    part = run("ssi", INPUT=sm, REFERENCE_END="2012-12-01", OUTPUT=str(tmp_path / "r.tif"))["OUTPUT"]
    for source, warned in ((fixed, True), (free, False), (part, False)):
        texts.clear()
        run("droughtfrequency", feedback=Heard(False), INPUT=source, OUTPUT=str(tmp_path / f"f{warned}.tif"))
        assert any("by construction" in text for text in texts) == warned


def test_bad_input_of_frequency(failure, index, tmp_path):
    sm = write_stack(tmp_path / "sm.tif", moist_values(24))
    place = {"OUTPUT": str(tmp_path / "f.tif")}
    assert "MEASURE percentile" in failure("droughtfrequency", INPUT=sm, **place)
    assert "in per cent" in failure("droughtfrequency", INPUT=index, MEASURE="percentile", **place)
    wrong = {"REFERENCE_START": "2030-01-01", "MEASURE": "percentile", "THRESHOLD": 20}
    assert "reference period has 0" in failure("droughtfrequency", INPUT=index, **wrong, **place)
    assert "no GeoTIFF" in failure("droughtfrequency", INPUT=index, OUTPUT=str(tmp_path / "f.png"))
    assert not (tmp_path / "f.tif").exists()


def test_phases(run, index, tmp_path):
    out = run("phases", INPUT=index, YEARS="2001-2004,2004-2010", ZONES=write_raster(
        tmp_path / "z.tif", np.indices((8, 10))[1] // 5, make_grid(8, 10)), OUTPUT=str(tmp_path / "p.tif"),
        SHARES=str(tmp_path / "s.gpkg"))  # fmt: skip
    with RasterFile(out["OUTPUT"]) as raster:
        assert raster.descriptions == ("mean 2001-2004", "mean 2004-2010", "change 2001-2004 to 2004-2010")
        first, second, change = raster.read()
    assert np.allclose(first, np.nanmean(TimeStack(index).read()[:48], axis=0), atol=1e-6)
    assert np.allclose(second - first, change, atol=1e-6)
    rows = _rows(out["SHARES"])
    assert len(rows) == 2 * 2 * 8 and {row["phase"] for row in rows} == {"2001-2004", "2004-2010"}
    assert out["PHASES"] == 2 and out["CHANGE"] == pytest.approx(out["LAST_MEAN"] - out["FIRST_MEAN"])
    assert run("phases", INPUT=index, OUTPUT="TEMPORARY_OUTPUT")["PHASES"] == 4


def test_bad_input_of_phases(failure, index, tmp_path):
    place = {"OUTPUT": str(tmp_path / "p.tif")}
    assert "is no phase" in failure("phases", INPUT=index, YEARS="2001 to 2003", **place)
    assert "lies outside the record" in failure("phases", INPUT=index, YEARS="1990-2003", **place)
    assert "is an input of this run" in failure("phases", INPUT=index, OUTPUT=index)
    assert not (tmp_path / "p.tif").exists()


@pytest.mark.parametrize(
    "tool, options",
    [("droughtarea", {}), ("droughtfrequency", {"MEASURE": "percentile", "THRESHOLD": 20}), ("phases", {})],
)
def test_cancel_in_mid_run_leaves_nothing(run, tmp_path, tool, options):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        asked = 0

        def isCanceled(self):
            self.asked += 1
            return self.asked > 2

    source = write_stack(tmp_path / "big.tif", np.random.default_rng(1).normal(0, 1, (120, 128, 160)), unit="1")
    place = str(tmp_path / ("out.gpkg" if tool == "droughtarea" else "out.tif"))
    feedback = Impatient(False)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(tool, feedback, INPUT=source, OUTPUT=place, **options)
    assert feedback.asked > 2 and sorted(path.name for path in tmp_path.iterdir()) == ["big.tif"]
