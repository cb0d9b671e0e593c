"""Sample stations by processing.run: layers and plain text, rasters of all kinds, bad input, cancel."""

import gzip
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.synthetic_crop import make_stations
from support.tables import rows_of

from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.table.frames import types_of

FIELDS = {"STATION": "station", "DATE": "date", "SM": "sm"}
PLACES = {"X_FIELD": "lon", "Y_FIELD": "lat"}


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    return make_stations(tmp_path_factory.mktemp("crop"), stations=8, years=(2010,), every=20)


@pytest.fixture
def soil(tmp_path):
    return write_raster(tmp_path / "sand.tif", np.arange(80).reshape(8, 10), make_grid())


def write_csv(path, lines):
    Path(path).write_text("\n".join(["station,date,sm,lon,lat,depth", *lines]) + "\n", encoding="utf-8")
    return str(path)


def read_rows(path):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(path, "rows")
    assert layer.isValid()
    names = [field.name() for field in layer.fields()]
    return [
        {**dict(zip(names, feature.attributes(), strict=True)), "at": feature.geometry().asPoint()}
        for feature in layer.getFeatures()
    ]


def test_a_text_file_gives_the_table_that_the_rasters_hold(run, region, tmp_path):
    others = {name.upper(): name for name in ("crop", "depth", "stage", "zone")}
    out = run("samplestations", STATIONS=region.csv, COVARIATES=list(region.rasters.values()), **FIELDS, **others,
              **PLACES, OUTPUT=str(tmp_path / "table.gpkg"))  # fmt: skip
    rows = read_rows(out["OUTPUT"])
    table = region.table
    assert out["ROWS"] == len(rows) == len(table) and out["STATIONS"] == 8
    assert out["DROPPED"] == out["DUPLICATES"] == out["MISSING"] == 0
    want = {(r[0], r[1], r[3], r[4]): dict(zip(types_of(table), r, strict=True)) for r in rows_of(table)}
    for row in rows:
        expected = want[row["station"], row["date"].toPyDate(), row["crop"], row["depth"]]
        for name, value in expected.items():
            if isinstance(value, float):
                assert row[name] == pytest.approx(value, rel=1e-5, abs=1e-6), name
            elif not isinstance(value, date):
                assert row[name] == value, name
        assert row["at"].x() == pytest.approx(expected["lon"]) and row["at"].y() == pytest.approx(expected["lat"])


def test_columns_are_those_of_the_public_table(run, region, tmp_path):
    from qgis.core import QgsVectorLayer

    out = run("samplestations", STATIONS=region.csv, COVARIATES=[region.rasters["fc"]], **FIELDS, **PLACES,
              OUTPUT=str(tmp_path / "t.gpkg"))  # fmt: skip
    names = [field.name() for field in QgsVectorLayer(out["OUTPUT"], "t").fields()]
    assert names == ["fid", "station", "date", "sm", "crop", "depth", "stage", "zone", "lat", "lon", "doy", "fc"]


def test_a_layer_of_points_in_a_projection(run, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    grid = make_grid(5, 5, x=500_000, y=5_540_000, step=1000, crs=UTM33)
    raster = write_raster(tmp_path / "soil.tif", np.arange(25).reshape(5, 5), grid)
    layer = QgsVectorLayer("Point?crs=EPSG:3857&field=station:int&field=date:string&field=sm:double", "s", "memory")
    from qgis.core import QgsCoordinateReferenceSystem

    from agridrought.core.data.earth.crs import transform_points

    mercator = QgsCoordinateReferenceSystem("EPSG:3857").toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)
    x, y = transform_points(UTM33, mercator, np.array([502_500.0, 504_900]), np.array([5_537_500.0, 5_535_100]))
    for i in range(2):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([i + 1, "20200301", 0.2])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({x[i]} {y[i]})"))
        assert layer.dataProvider().addFeature(feature)
    out = run("samplestations", STATIONS=layer, COVARIATES=[raster], **FIELDS, OUTPUT=str(tmp_path / "t.gpkg"))
    rows = read_rows(out["OUTPUT"])
    assert [row["soil"] for row in rows] == [12, 24] and [row["station"] for row in rows] == ["1", "2"]
    assert rows[0]["doy"] == 61


def test_every_kind_of_date(run, soil, tmp_path):
    """Exact days, periods, composites of 16 days and calendar months."""
    day = write_stack(tmp_path / "d.tif", np.arange(60)[:, None, None] * np.ones((1, 8, 10)), "2020-01-01", "day",
                      variable="daily")  # fmt: skip
    dekad = write_stack(tmp_path / "k.tif", np.arange(7)[:, None, None] * np.ones((1, 8, 10)), "2020-01-01", "dekad",
                        variable="dekad")  # fmt: skip
    year = write_stack(tmp_path / "y.tif", np.full((2, 8, 10), 7), "2020-01-01", "year", variable="yearly")
    labels = ["2020-01-01", "2020-01-17", "2020-02-02", "2020-03-05"]
    with RasterWriter(tmp_path / "c.tif", make_grid(), labels, tags={"variable": "composite", "spacing": 16}) as writer:
        writer.write(np.arange(4)[:, None, None] * np.ones((1, 8, 10)))
    months = [f"{month:02d}" for month in range(1, 13)]
    with RasterWriter(tmp_path / "m.tif", make_grid(), months, tags={"time_step": "calendar_month"}) as writer:
        writer.write(np.arange(1, 13)[:, None, None] * np.ones((1, 8, 10)))
    stations = write_csv(
        tmp_path / "s.csv",
        ["A,2020-01-16,0.2,10.1,49.9,5", "A,2020-02-29,0.2,10.1,49.9,5", "A,2020-03-01,0.2,10.1,49.9,5",
         "A,2021-07-01,0.2,10.1,49.9,5"],
    )  # fmt: skip
    paths = [day, dekad, year, str(tmp_path / "c.tif"), str(tmp_path / "m.tif"), soil]
    out = run("samplestations", STATIONS=stations, COVARIATES=paths, **FIELDS, **PLACES,
              OUTPUT=str(tmp_path / "t.gpkg"))  # fmt: skip
    rows = {row["date"].toPyDate(): row for row in read_rows(out["OUTPUT"])}
    from qgis.core import NULL

    def found(*day):
        row = rows[date(*day)]
        return [None if row[n] == NULL else row[n] for n in ("daily", "dekad", "yearly", "composite", "m")]

    assert found(2020, 1, 16) == [15, 1, 7, 0, 1]
    assert found(2020, 2, 29) == [59, 5, 7, None, 2]  # the composite of 18 February is not there
    assert found(2020, 3, 1) == [None, 6, 7, None, 3]
    assert found(2021, 7, 1) == [None, None, 7, None, 7]
    assert out["MISSING"] == 1 + 2 + 3


def test_bands_with_names_are_covariates_of_their_own(run, tmp_path):
    many = write_raster(tmp_path / "many.tif", np.stack([np.full((8, 10), 3), np.full((8, 10), 4)]), make_grid(),
                        ["DEM", "TWI"])  # fmt: skip
    stations = write_csv(tmp_path / "s.csv", ["A,2020-01-16,0.2,10.1,49.9,5"])
    out = run("samplestations", STATIONS=stations, COVARIATES=[many], **FIELDS, **PLACES,
              OUTPUT=str(tmp_path / "t.gpkg"))  # fmt: skip
    row = read_rows(out["OUTPUT"])[0]
    assert (row["DEM"], row["TWI"]) == (3, 4)


def test_duplicates_gaps_and_stations_beside_are_told(run, soil, tmp_path):
    from qgis.core import QgsProcessingFeedback

    lines = ["A,2020-01-01,0.20,10.1,49.9,5.0", "A,2020-01-01,0.30,10.1,49.9,5", "A,2020-01-01,0.4,10.1,49.9,10",
             "B,2020-01-01,0.2,30,10,5", "C,2020-01-01,-9999,10.1,49.9,5", "D,,0.2,10.1,49.9,5",
             ",2020-01-01,.2,10,49,5", "E,2020-01-01,NA,10.1,49.9,5", "F,2020-01-01,0.25,,,5"]  # fmt: skip
    feedback = QgsProcessingFeedback(False)
    out = run("samplestations", feedback, STATIONS=write_csv(tmp_path / "s.csv", lines), COVARIATES=[soil], **FIELDS,
              DEPTH="depth", **PLACES, OUTPUT=str(tmp_path / "t.gpkg"))  # fmt: skip
    rows = read_rows(out["OUTPUT"])
    assert [(row["station"], row["depth"], round(row["sm"], 6)) for row in rows] == [("A", "10", 0.4), ("A", "5", 0.25)]
    assert out["DUPLICATES"] == 1 and out["DROPPED"] == 6 and out["STATIONS"] == 1
    log = feedback.textLog()
    assert "B" in log and "beside a raster" in log and "0.1 apart" in log and "negative soil moisture" in log


def test_per_cent_of_field_capacity_is_converted(run, tmp_path):
    capacity = write_raster(tmp_path / "fc.tif", np.full((8, 10), 0.3), make_grid())
    lines = ["A,2020-01-01,50,10.1,49.9,5", "A,2020-01-02,100,10.1,49.9,5"]
    given = {"STATIONS": write_csv(tmp_path / "s.csv", lines), "COVARIATES": [capacity], **FIELDS, **PLACES}
    out = run("samplestations", **given, SM_UNIT="relative_percent", OUTPUT=str(tmp_path / "t.gpkg"))
    assert [row["sm"] for row in read_rows(out["OUTPUT"])] == pytest.approx([0.15, 0.3])


def test_bad_input_is_told(failure, soil, tmp_path):
    good = ["A,2020-01-01,0.2,10.1,49.9,5", "B,2020-01-01,0.3,10.1,49.9,5"]
    percent = [line.replace("0.2", "22").replace("0.3", "31") for line in good]
    mixed = [*good, *percent]

    def told(lines, **changes):
        given = {"STATIONS": write_csv(tmp_path / "s.csv", lines), "COVARIATES": [soil], **FIELDS, **PLACES,
                 "OUTPUT": str(tmp_path / "t.gpkg"), **changes}  # fmt: skip
        return failure("samplestations", **given)

    assert "holds per cent" in told(percent) and "divide by 100" in told(percent)
    assert "mixes units" in told(["C,2020-01-01,0.3,10.1,49.9,5", *mixed]) and "A, B" in told([*mixed, good[0]])
    assert "look volumetric" in told(good, SM_UNIT="relative_percent", COVARIATES=[
        write_raster(tmp_path / "fc.tif", np.full((8, 10), 0.3), make_grid())])  # fmt: skip
    assert "named “fc”" in told(percent, SM_UNIT="relative_percent")
    assert "no field capacity" in told(percent, SM_UNIT="relative_percent", FIELD_CAPACITY="sand")
    assert "no record that can be used" in told(["A,2020-01-01,-99,10.1,49.9,5"])
    assert "“03.12.2020”" in told(["A,03.12.2020,0.2,10.1,49.9,5"])
    assert "is not a date" in told(["A,2020,0.2,10.1,49.9,5"])
    assert "“wet”" in told(["A,2020-01-01,wet,10.1,49.9,5"])
    assert "No station lies on all the rasters" in told(["A,2020-01-01,0.2,49.9,10.1,5"])
    assert "exchanged" in told(["A,2020-01-01,0.2,10.1,149.9,5"])
    assert "X_FIELD and Y_FIELD" in told(good, X_FIELD="", Y_FIELD="")
    assert "both" in told(good, Y_FIELD="")
    assert "no field “when”" in told(good, DATE="when")
    named = write_raster(tmp_path / "lat.tif", np.ones((8, 10)), make_grid())
    assert "cannot be called “lat”" in told(good, COVARIATES=[named])
    assert "Two covariates are called “sand”" in told(good, COVARIATES=[soil, soil])
    lost = write_raster(tmp_path / "lost.tif", np.ones((8, 10)), make_grid(crs=""))
    assert "no reference system" in told(good, COVARIATES=[lost])
    nameless = write_raster(tmp_path / "nameless.tif", np.ones((2, 8, 10)), make_grid())
    assert "neither dates nor have names" in told(good, COVARIATES=[nameless])
    assert not (tmp_path / "t.gpkg").exists()


def test_polygons_are_no_stations(failure, soil, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=station:int&field=date:string&field=sm:double", "s", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([1, "20200301", 0.2])
    feature.setGeometry(QgsGeometry.fromWkt("Polygon ((0 0, 0 1, 1 1, 0 0))"))
    assert layer.dataProvider().addFeature(feature)
    message = failure("samplestations", STATIONS=layer, COVARIATES=[soil], **FIELDS, OUTPUT=str(tmp_path / "t.gpkg"))
    assert "centroids" in message


def test_cancel(run, region, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run("samplestations", feedback, STATIONS=region.csv, COVARIATES=list(region.rasters.values()), **FIELDS,
            **PLACES, OUTPUT=str(tmp_path / "t.gpkg"))  # fmt: skip
    assert not (tmp_path / "t.gpkg").exists()


def test_packed_text_is_read_as_well(run, soil, tmp_path):
    """As USCRN records are kept: everything is text, in a gzip file."""
    path = tmp_path / "s.csv.gz"
    with gzip.open(path, "wt") as file:
        file.write("wban,lst_date,longitude,latitude,sm5\n3047,2020-05-01,10.100,49.900,0.210\n")
        file.write("3047,2020-05-02,10.1,49.9,\n")
    out = run("samplestations", STATIONS=str(path), COVARIATES=[soil], STATION="wban", DATE="lst_date", SM="sm5",
              X_FIELD="longitude", Y_FIELD="latitude", OUTPUT=str(tmp_path / "t.gpkg"))  # fmt: skip
    assert out["ROWS"] == 1 and out["DROPPED"] == 1


def test_a_csv_file_of_samples_trains_a_model(run, tmp_path):
    """QGIS writes dates into CSV files with slashes."""
    region = make_stations(tmp_path, stations=8, years=(2010,), every=10)
    others = {name.upper(): name for name in ("crop", "depth", "stage", "zone")}
    out = run("samplestations", STATIONS=region.csv, COVARIATES=list(region.rasters.values()), **FIELDS, **others,
              **PLACES, OUTPUT=str(tmp_path / "table.csv"))  # fmt: skip
    assert "/" in Path(out["OUTPUT"]).read_text(encoding="utf-8")
    done = run("traincropmodel", TABLE=str(tmp_path / "table.csv"), TARGET_CROP="wheat", TARGET_DEPTH="0-10", TREES=2,
               MAX_CORRELATION=1.0, MODEL=str(tmp_path / "m.zip"))  # fmt: skip
    assert done["RMSE"] > 0
