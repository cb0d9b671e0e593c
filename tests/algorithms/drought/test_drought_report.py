"""agridrought:droughtreport as a script calls it."""

import csv
import json

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.soil_moisture import moist_values

from agridrought.core.report import page
from agridrought.core.run import packages
from agridrought.core.tools.drought.ssi import standardise


@pytest.fixture
def without_pictures(monkeypatch):
    """Drawing takes most of the time; the figures are still made."""
    monkeypatch.setattr(page, "svg", lambda figure: "")


@pytest.fixture
def stacks(tmp_path):
    """Paths of an index and of its soil moisture, thirteen years."""
    sm = moist_values(156, 5, 6)
    months = np.arange(156) % 12
    ssi = standardise(sm, months, np.ones(156, bool), limit=3.0)
    return (
        write_stack(tmp_path / "ssi.tif", ssi, unit="1", variable="ssi1"),
        write_stack(tmp_path / "sm.tif", sm),
    )  # fmt: skip


def polygons(tmp_path):
    """Two zones that cover the grid of 5 × 6 pixels of 0.25° from 10° E, 50° N."""
    features = []
    for name, west, east in (("West", 9.9, 10.75), ("East", 10.75, 11.6)):
        ring = [[west, 48], [east, 48], [east, 51], [west, 51], [west, 48]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": {"name": name}, "geometry": geometry})
    path = tmp_path / "zones.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return str(path)


def test_report_and_table_by_polygons(run, stacks, tmp_path, without_pictures):
    ssi, sm = stacks
    done = run(
        "droughtreport", INPUT=ssi, SM=sm, ZONES=polygons(tmp_path), ZONE_FIELD="name", PHASES="2001-2006,2007-2013",
        TITLE="My region", REPORT=str(tmp_path / "r.html"), OUTPUT=str(tmp_path / "t.csv"),
    )  # fmt: skip
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<title>My region</title>" in text and "2007–2013" in text and ">West<" in text
    with open(tmp_path / "t.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2 * 156 and {row["zone"] for row in rows} == {"West", "East"}
    last = [row for row in rows if row["date"].replace("/", "-") == done["LATEST"]]
    assert sum(float(row["drought_km2"]) for row in last) == pytest.approx(done["DROUGHT_KM2"])
    assert 0 <= done["DROUGHT_SHARE"] <= 1 and 0 <= done["TREND_P"] <= 1 and -3 <= done["MEAN_SSI"] <= 3


def test_it_runs_with_the_index_alone(run, stacks, tmp_path, without_pictures):
    done = run("droughtreport", INPUT=stacks[0], REPORT=str(tmp_path / "r.html"))
    assert "OUTPUT" not in done or not done["OUTPUT"]
    assert "With the soil moisture behind the index (SM)" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_bad_input_is_refused(failure, stacks, tmp_path):
    ssi, sm = stacks
    report = {"REPORT": str(tmp_path / "r.html")}
    assert "standardised index" in failure("droughtreport", INPUT=sm, **report)
    assert "ZONE_FIELD" in failure("droughtreport", INPUT=ssi, ZONES=polygons(tmp_path), **report)
    assert "PHASES" in failure("droughtreport", INPUT=ssi, PHASES="2001 to 2005", **report)
    assert "standardised index already" in failure("droughtreport", INPUT=ssi, SM=ssi, **report)
    mask = write_raster(tmp_path / "mask.tif", np.ones((2, 2)))
    assert "do not lie on one grid" in failure("droughtreport", INPUT=ssi, MASK=mask, **report)
    assert "Choose a folder" in failure("droughtreport", INPUT=ssi, REPORT=str(tmp_path / "none" / "r.html"))
    assert "no date of the stack" in failure("droughtreport", INPUT=ssi, SM=sm, REFERENCE_START="2030-01-01", **report)
    assert not (tmp_path / "r.html").exists()


def test_a_missing_package_is_said_before_the_work(failure, stacks, tmp_path, monkeypatch):
    there = packages.missing
    monkeypatch.setattr(packages, "missing", lambda names: [*there(names), *({"matplotlib"} & set(names))])
    said = failure("droughtreport", INPUT=stacks[0], REPORT=str(tmp_path / "r.html"))
    assert "matplotlib" in said and not (tmp_path / "r.html").exists()


def test_cancel(run, stacks, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda share: share > 20 and feedback.cancel())
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run("droughtreport", feedback, INPUT=stacks[0], REPORT=str(tmp_path / "r.html"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sm.tif", "ssi.tif"]
