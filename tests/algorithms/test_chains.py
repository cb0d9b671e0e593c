"""What a chain does around its steps: looks at everything first, tells step of steps, and keeps a record up to date."""

import json

import numpy as np
import pytest
from support.files import write_stack
from support.soil_moisture import moist_values
from support.synthetic import make_landscape

from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture
def record(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values(144, 4, 5))


class Heard:
    """A feedback that keeps what it is told."""

    def __new__(cls):
        from qgis.core import QgsProcessingFeedback

        class Feedback(QgsProcessingFeedback):
            def __init__(self):
                super().__init__(False)
                self.texts, self.steps = [], []

            def setProgressText(self, text):
                self.texts.append(text)

            def pushInfo(self, text):
                self.steps.append(text)

        return Feedback()


def _targets(chain, folder):
    """A place for every output of a chain; tables and folders temporary."""
    from qgis.core import QgsApplication

    model = QgsApplication.processingRegistry().algorithmById(f"agridrought:{chain}")
    ending = {"rasterDestination": ".tif", "sink": ".gpkg"}
    places = {}
    for one in model.destinationParameterDefinitions():
        suffix = ending.get(one.type()) or "." + (one.defaultFileExtension() or "html")
        places[one.name()] = str(folder / f"{one.name()}{suffix}")
    return places


def _refused(qgis, chain, folder, **inputs):
    """The message of a chain that must not begin: nothing may have been computed."""
    from qgis.core import QgsProcessingException

    feedback, before = Heard(), set(folder.iterdir())
    with pytest.raises(QgsProcessingException) as caught:
        qgis.run(f"agridrought:{chain}", {**inputs, **_targets(chain, folder)}, feedback=feedback)
    assert not [text for text in feedback.texts if "Step 1" in text], "a step has begun"
    assert set(folder.iterdir()) == before
    return str(caught.value)


def _zones(folder):
    ring = [[10, 50], [10, 49], [12, 49], [12, 50], [10, 50]]
    feature = {"type": "Feature", "properties": {"name": "all"},
               "geometry": {"type": "Polygon", "coordinates": [ring]}}  # fmt: skip
    path = folder / "zones.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return str(path)


@pytest.mark.parametrize(
    "wrong, words",
    [
        ({"phases": "2001-2003,2050-2060"}, "2050"),
        ({"phases": "first half"}, "first half"),
        ({"zonefield": "county"}, "county"),
    ],
)
def test_what_a_late_step_would_refuse_is_told_before_the_first(qgis, record, tmp_path, wrong, words):
    said = _refused(qgis, "droughtanalysis", tmp_path, sm=record, zones=_zones(tmp_path),
                    **{"zonefield": "name", **wrong})  # fmt: skip
    assert words in said and "nothing was computed" in said and ".vrt" not in said


def test_the_long_chain_looks_at_all_before_it_trains(qgis, tmp_path):
    land = make_landscape(tmp_path, months=132, rows=4, cols=4, seed=5)
    inputs = dict(sm=land.sm, lst=land.lst, vegetation=land.ndvi, covariates=[land.dem, land.lst], trees=10)
    said = _refused(qgis, "monthlydrought", tmp_path, **inputs, phases="1990-1995,1995-1999")
    assert "1990" in said
    # Fine maps end where the temperature ends: five years are too few for the index.
    with TimeStack(land.lst) as stack:
        short, grid = stack.read()[:60], stack.grid
    lst = write_stack(tmp_path / "short.tif", short, grid=grid, unit="K", variable="lst")
    said = _refused(qgis, "monthlydrought", tmp_path, **{**inputs, "lst": lst, "covariates": [land.dem]})
    assert "at least 10" in said or "5 years" in said


def test_a_chain_tells_step_of_steps(qgis):
    from agridrought.algorithms.running_chain import RunningChain, step_begins

    heard = Heard()
    step_begins("no chain runs")
    with RunningChain(heard, 4, {"Fill gaps (fill_smos)": 60.0, "SSI": 600.0, "Trend": 1200.0}) as feedback:
        feedback._clock = lambda: feedback._begun + 120.0  # twice as slow as was planned
        for title in ("Fill gaps", "SSI", "Trend", "Model"):
            step_begins(title)
        feedback.setProgressText("reading")
    assert heard.texts == [
        "Step 1 of 4: Fill gaps. Still to go: about 31 minutes",
        "Step 2 of 4: SSI. Still to go: about 60 minutes",
        "Step 3 of 4: Trend. Still to go: about 4 minutes",
        "Step 4 of 4: Model",
        "reading",
    ]
    step_begins("no chain runs")
    assert len(heard.texts) == 5


def test_a_chain_that_is_a_step_of_a_chain_hands_back(qgis):
    from agridrought.algorithms.running_chain import RunningChain, step_begins

    heard = Heard()
    with RunningChain(heard, 2, {}):
        with RunningChain(heard, 1, {}):
            step_begins("inner")
        step_begins("outer")
    assert heard.texts == ["Step 1 of 1: inner", "Step 1 of 2: outer"]


def test_a_month_is_appended_with_the_distributions_of_before(qgis, run, tmp_path, monkeypatch):
    from agridrought.core.report import page

    monkeypatch.setattr(page, "svg", lambda figure: "")
    values = moist_values(145, 4, 5)
    values[70, 1, 1:3] = np.nan
    record = write_stack(tmp_path / "sm.tif", values[:144])
    new = write_stack(tmp_path / "new_201301.tif", values[144:], start="2013-01-01")
    before = {name: str(tmp_path / f"before_{name}.tif") for name in ("filled", "flags", "ssi", "fit")}
    run("gapfill", INPUT=record, OUTPUT=before["filled"], FLAGS=before["flags"])
    run("ssi", INPUT=before["filled"], FLAGS=before["flags"], SCALE=3, OUTPUT=before["ssi"], FIT=before["fit"])
    targets, heard = _targets("monthlyupdate", tmp_path), Heard()
    done = qgis.run("agridrought:monthlyupdate", {"sm": record, "new": [new], "fit": before["fit"], "scale": 3,
                    "title": "Island", "agency": "Office of Water", **targets}, feedback=heard)  # fmt: skip
    with TimeStack(done["soil_moisture_with_the_new_month"]) as stack:
        assert stack.axis.labels[-1] == "2013-01-01" and len(stack) == 145
        assert np.array_equal(stack.read()[:144], values[:144], equal_nan=True)
    with TimeStack(done["ssi"]) as now, TimeStack(before["ssi"]) as then:
        index = now.read()
        assert len(now) == 145 and np.isfinite(index[144]).all()
        seen = np.isfinite(values[:144]).all(axis=0)
        assert np.allclose(index[:144][:, seen], then.read()[:, seen], atol=1e-5, equal_nan=True)
    page_text = (tmp_path / "drought_report.html").read_text(encoding="utf-8")
    assert "Office of Water" in page_text and "January 2013" in page_text
    assert (tmp_path / "maps_to_print.pdf").stat().st_size > 1000
    steps = [text for text in heard.texts if text.startswith("Step ")]
    assert [text[:11] for text in steps] == [f"Step {i} of 6" for i in range(1, 7)]
