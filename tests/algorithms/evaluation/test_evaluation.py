"""The evaluation tools by processing.run: layers, text files, archives, tables back, reports, bad input."""

import csv
import zipfile
from datetime import date, timedelta

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile

STATIONS = (("west", 10.11, 49.89), ("east", 12.31, 48.19), ("mid", 11.11, 49.09))


@pytest.fixture
def products(tmp_path):
    values = moist_values(60, seed=4)
    noise = np.random.default_rng(5).normal(0, 0.03, values.shape)
    return [
        write_stack(tmp_path / "good.tif", values, variable="good"),
        write_stack(tmp_path / "bad.tif", values + noise, variable="bad"),
    ], values


def pixel(values, x, y):
    return values[:, int((50 - y) / 0.25), int((x - 10) / 0.25)]


@pytest.fixture
def stations(products, tmp_path):
    """A text file of daily values that follow the product's months."""
    rows = [("site", "day", "sm", "lon", "lat", "depth", "flag")]
    rng = np.random.default_rng(6)
    for name, x, y in STATIONS:
        for i in range(1800):
            day = date(2001, 1, 1) + timedelta(i)
            value = pixel(products[1], x, y)[(day.year - 2001) * 12 + day.month - 1] + rng.normal(0, 0.02)
            rows.append((name, day.isoformat(), "" if np.isnan(value) else f"{value:.4f}", x, y, 0.05, "G"))
    path = tmp_path / "stations.csv"
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


FIELDS = {"STATION": "site", "DATE": "day", "VALUE": "sm", "X_FIELD": "lon", "Y_FIELD": "lat"}


def table(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def test_a_text_file_of_stations(run, products, stations, tmp_path):
    from qgis.core import QgsVectorLayer

    paths, _ = products
    out = run(
        "validate",
        PRODUCTS=paths,
        STATIONS=stations,
        **FIELDS,
        ANOMALIES="climatology",
        DEPTH_TO="depth",
        DEPTH_MAX=0.1,
        OUTPUT=str(tmp_path / "scores.csv"),
        POINTS=str(tmp_path / "sites.gpkg"),
        COMPARISON=str(tmp_path / "compare.csv"),
        REPORT=str(tmp_path / "report.html"),
    )
    assert out["SITES"] == 3 and out["R"] > 0.95 and abs(out["BIAS"]) < 0.01
    rows = table(out["OUTPUT"])
    scopes = {row["scope"] for row in rows}
    assert {"site", "median of sites", "date", "pooled", "month"} <= scopes
    assert {row["values"] for row in rows} == {"values", "anomalies"}
    median = {row["product"]: row for row in rows if row["scope"] == "median of sites" and row["values"] == "values"}
    assert float(median["good"]["ub_rmse"]) < float(median["bad"]["ub_rmse"])
    compared = [row for row in table(out["COMPARISON"]) if row["measure"] == "ub_rmse"]
    assert float(compared[0]["improvement_percent"]) > 50 and float(compared[0]["share_better"]) == 1
    layer = QgsVectorLayer(out["POINTS"], "sites")
    assert layer.featureCount() == 3 and layer.crs().authid() == "EPSG:4326"
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    for heading in ("Scores of the anomalies", "Where it is right", "By calendar month", "good beside the others"):
        assert heading in page


def test_points_zones_and_land_cover(run, products, stations, qgis, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    paths, _ = products
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=site:string&field=day:date&field=sm:double", "points", "memory")
    for row in table(stations)[::7]:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(float(row["lon"]), float(row["lat"]))))
        feature.setAttributes([row["site"], row["day"], float(row["sm"]) if row["sm"] else None])
        layer.dataProvider().addFeature(feature)
    codes = np.repeat([[1.0, 2.0]], 5, axis=1).repeat(8, axis=0)
    zones = write_raster(tmp_path / "zones.tif", codes, make_grid(8, 10))
    cover = write_raster(tmp_path / "cover.tif", 10 * codes, make_grid(8, 10), dtype="uint8")
    out = run(
        "validate",
        PRODUCTS=paths[:1],
        STATIONS=layer,
        STATION="site",
        DATE="day",
        VALUE="sm",
        ZONES=zones,
        LAND_COVER=cover,
        MIN_SHARE=0.1,
        OUTPUT=str(tmp_path / "s.csv"),
        POINTS=str(tmp_path / "p.gpkg"),
        REPORT=str(tmp_path / "r.html"),
    )
    rows = table(out["OUTPUT"])
    assert {row["group"] for row in rows if row["scope"] == "zone"} == {"1", "2"}
    assert {row["group"] for row in rows if row["scope"] == "land_cover"} == {"10", "20"}
    assert "By land cover" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_an_archive_of_the_ismn(run, products, tmp_path):
    paths, values = products
    with zipfile.ZipFile(tmp_path / "ismn.zip", "w") as archive:
        for name, x, y in STATIONS:
            lines = [f"NET  NET  {name}  {y:.5f}  {x:.5f}  100.00  0.05  0.05  Probe"]
            for i in range(0, 59 * 30, 4):
                day = date(2001, 1, 3) + timedelta(i)
                value = pixel(values, x, y)[(day.year - 2001) * 12 + day.month - 1]
                if np.isfinite(value):
                    lines += [f"{day:%Y/%m/%d} {hour:02d}:00  {value + (hour != 1):.4f} G M" for hour in (1, 8)]
            name = f"NET_NET_{name}_sm_0.050000_0.050000_Probe_20010101_20051231.stm"
            archive.writestr(name, "\r\n".join(lines) + "\r\n")
    out = run(
        "validate",
        PRODUCTS=paths,
        ISMN=str(tmp_path / "ismn.zip"),
        MIN_SHARE=0.1,
        OVERPASS_HOURS="1.5",
        OUTPUT=str(tmp_path / "s.csv"),
        POINTS="memory:",
    )
    assert out["R"] > 0.999 and abs(out["BIAS"]) < 1e-4  # hours of the overpass alone


def test_what_is_wrong_is_said(failure, products, stations, tmp_path):
    paths, values = products
    common = {"OUTPUT": "memory:", "POINTS": "memory:"}
    assert "STATIONS" in failure("validate", PRODUCTS=paths, **common)
    assert "STATION: name the field" in failure("validate", PRODUCTS=paths, STATIONS=stations, **common)
    wrong = {**FIELDS, "VALUE": "flag"}
    assert "is not a number" in failure("validate", PRODUCTS=paths, STATIONS=stations, **wrong, **common)
    wrong = {**FIELDS, "X_FIELD": "lat", "Y_FIELD": "lon"}
    assert "None of the" in failure("validate", PRODUCTS=paths, STATIONS=stations, **wrong, **common)
    percent = write_stack(tmp_path / "percent.tif", values * 100, unit="%")
    assert "per cent" in failure("validate", PRODUCTS=[percent], STATIONS=stations, **FIELDS, **common)
    (tmp_path / "text.zip").write_text("no archive")
    assert "no archive of the ISMN" in failure("validate", PRODUCTS=paths, ISMN=str(tmp_path / "text.zip"), **common)
    unwritable = str(tmp_path / "none" / "r.html")
    assert "Nothing can be written" in failure(
        "validate", PRODUCTS=paths, STATIONS=stations, **FIELDS, REPORT=unwritable, **common
    )


def test_triple_collocation(run, failure, products, tmp_path):
    paths, values = products
    third = write_stack(tmp_path / "third.tif", values + np.random.default_rng(7).normal(0, 0.02, values.shape))
    out = run("triplecollocation", A=paths[0], B=paths[1], C=third, OUTPUT=str(tmp_path / "tc.tif"))
    with RasterFile(out["OUTPUT"]) as file:
        assert file.descriptions[0] == "err_sd_a" and file.count == 10
    assert out["ERR_SD_B"] == pytest.approx(0.03, abs=0.008)
    assert "given twice" in failure(
        "triplecollocation", A=paths[0], B=paths[0], C=third, OUTPUT=str(tmp_path / "x.tif")
    )


def test_impact_with_a_text_file(run, failure, tmp_path):
    rng = np.random.default_rng(8)
    ssi = rng.normal(0, 1, (240, 2))
    path = write_stack(tmp_path / "ssi.tif", np.repeat(ssi, 5, axis=1)[:, None].repeat(8, axis=1), unit="1")
    codes = np.repeat([[1.0, 2.0]], 5, axis=1).repeat(8, axis=0)
    zones = write_raster(tmp_path / "zones.tif", codes, make_grid(8, 10))
    summer = ssi.reshape(20, 12, 2)[:, 5:8].mean(axis=1)
    losses = tmp_path / "losses.csv"
    with open(losses, "w", newline="") as file:
        write = csv.writer(file)
        write.writerow(("code", "year", "lost", "arable"))
        for i in range(20):
            write.writerows((z + 1, 2001 + i, max(40 - 10 * summer[i, z], 0), 100) for z in range(2))
    given = {
        "INPUT": path,
        "ZONES": zones,
        "TABLE": str(losses),
        "TABLE_ZONE": "code",
        "YEAR": "year",
        "VALUE": "lost",
        "AREA_FIELD": "arable",
        "MONTHS": "6-8",
    }
    out = run(
        "impact",
        **given,
        OUTPUT=str(tmp_path / "o.csv"),
        SEASONS=str(tmp_path / "s.csv"),
        REPORT=str(tmp_path / "r.html"),
    )
    assert out["R"] < -0.95 and out["SIGNIFICANT_ZONES"] == 2 and out["P"] < 0.01
    assert [row["zone"] for row in table(out["OUTPUT"])] == ["1", "2", "all zones"] and len(table(out["SEASONS"])) == 40
    assert "no month" in failure("impact", **{**given, "MONTHS": "May"}, OUTPUT="memory:")
    assert "belongs to a zone" in failure("impact", **{**given, "TABLE_ZONE": "lost"}, OUTPUT="memory:")


def test_transect_along_a_layer(run, failure, products, qgis, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    paths, values = products
    layer = QgsVectorLayer("LineString?crs=EPSG:4326&field=name:string", "line", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("LineString (10.1 49.1, 12.4 49.1)"))
    feature.setAttributes(["west to east"])
    layer.dataProvider().addFeature(feature)
    out = run(
        "transect",
        PRODUCTS=paths,
        LINE=layer,
        DATE="2001-06-15",
        OUTPUT=str(tmp_path / "t.csv"),
        REPORT=str(tmp_path / "r.html"),
    )
    rows = table(out["OUTPUT"])
    assert len(rows) == out["POINTS"] and rows[0]["line"] == "west to east" and 165 < out["LENGTH"] < 170
    first = values[5, 3, 0]
    assert rows[0]["good"] == "" if np.isnan(first) else float(rows[0]["good"]) == pytest.approx(first)
    assert "outside the record" in failure("transect", PRODUCTS=paths, LINE=layer, DATE="1990-01-01", OUTPUT="memory:")
