"""Text files and spreadsheets by processing.run: read as they are written, and no text of them is a formula."""

import csv

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid

FIELDS = {"STATION": "station", "DATE": "date", "SM": "sm", "X_FIELD": "lon", "Y_FIELD": "lat"}
GERMAN = "station;date;sm;lon;lat\n" + "".join(f"Köln;{day}.05.2020;0,2{day};10,1;49,9\n" for day in range(10, 20))


@pytest.fixture
def soil(tmp_path):
    return write_raster(tmp_path / "sand.tif", np.arange(80).reshape(8, 10), make_grid())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_decimal_commas_and_dates(run, soil, tmp_path, encoding):
    from qgis.core import QgsVectorLayer

    (tmp_path / "s.csv").write_text(GERMAN, encoding=encoding)
    given = {"STATIONS": str(tmp_path / "s.csv"), "COVARIATES": [soil], **FIELDS}
    out = run("samplestations", **given, OUTPUT=str(tmp_path / "t.gpkg"))
    assert out["ROWS"] == 10
    rows = list(QgsVectorLayer(out["OUTPUT"], "t").getFeatures())
    assert {row["station"] for row in rows} == {"Köln"}
    assert rows[0]["sm"] == pytest.approx(0.21) and rows[0]["date"].toString("yyyy-MM-dd") == "2020-05-10"


def test_two_readings_are_asked_back(failure, soil, tmp_path):
    (tmp_path / "s.csv").write_text("station,date,sm,lon,lat\nA,05.06.2014,0.2,10.1,49.9\n")
    message = failure("samplestations", STATIONS=str(tmp_path / "s.csv"), COVARIATES=[soil], **FIELDS, OUTPUT="memory:")
    assert "2014-06-05" in message and "2014-05-06" in message and "row 1" in message


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "ods", "gpkg"])
def test_texts_are_no_formulas(run, tmp_path, suffix):
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "zones", "memory")
    names = ["=1+1", "@cmd", "-7", "plain"]
    for number, name in enumerate(names):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        west = 10 + 0.5 * number
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 48, west + 0.5, 50)))
        assert layer.dataProvider().addFeature(feature)
    values = np.random.default_rng(1).normal(size=(24, 8, 10))
    index = write_stack(tmp_path / "i.tif", values, unit="1", variable="ssi1")
    target = str(tmp_path / f"t.{suffix}")
    done = run("droughtarea", INPUT=index, ZONES=layer, ZONE_FIELD="name", OUTPUT=target)
    quote = "" if suffix == "gpkg" else "'"
    want = {quote + "=1+1", quote + "@cmd", "-7", "plain"}
    if suffix == "csv":
        with open(target, encoding="utf-8", newline="") as file:
            found = {row[0] for row in csv.reader(file)} - {"zone"}
    else:
        found = {str(feature["zone"]) for feature in QgsVectorLayer(done["OUTPUT"], "t").getFeatures()}
    assert found == want
