"""Outputs as a person sees them: colours, words in the legend, dates for the Temporal Controller."""

import numpy as np
import pytest
from support.files import write_stack
from support.soil_moisture import moist_values


@pytest.fixture
def load(qgis):
    """Run a tool as the Toolbox does, with its outputs loaded into a project; returns the layers by output."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsProject

    def call(tool, **parameters):
        project = QgsProject()
        context = QgsProcessingContext()
        context.setProject(project)
        feedback = QgsProcessingFeedback(False)
        for name in parameters.keys() & {"OUTPUT", "FLAGS", "UNCERTAINTY"}:
            path = parameters[name]
            details = QgsProcessingContext.LayerDetails(name, project, name)
            context.addLayerToLoadOnCompletion(path, details)
        qgis.run(f"agridrought:{tool}", parameters, context=context, feedback=feedback)
        layers = {}
        for path, details in context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(path, context)
            details.postProcessor().postProcessLayer(layer, context, feedback)
            layers[details.outputName] = layer
        call.alive = (context, project)
        return layers

    return call


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values(144, 6, 7))


def _legend(layer):
    """The words beside the colours."""
    return [label for label, _ in layer.renderer().legendSymbologyItems()]


def _dates(layer):
    properties = layer.temporalProperties()
    assert properties.isActive()
    return properties.fixedRangePerBand()


def test_filled_soil_moisture_and_flags(load, tmp_path):
    sm = write_stack(tmp_path / "short.tif", moist_values(36, 6, 7))
    places = {"OUTPUT": "f.tif", "FLAGS": "g.tif", "UNCERTAINTY": "u.tif"}
    layers = load("gapfill", INPUT=sm, **{name: str(tmp_path / file) for name, file in places.items()})
    assert "m³/m³" in " ".join(_legend(layers["OUTPUT"]))
    assert any("Climatology only" in text for text in _legend(layers["FLAGS"]))
    assert _legend(layers["UNCERTAINTY"])[0] == "0 observed" and "± " in _legend(layers["UNCERTAINTY"])[1]
    assert len(_dates(layers["UNCERTAINTY"])) == 36
    ranges = _dates(layers["OUTPUT"])
    assert len(ranges) == 36
    assert ranges[2].begin().toString("yyyy-MM-dd") == "2001-02-01"
    assert ranges[2].end().toString("yyyy-MM-dd HH:mm") == "2001-02-28 23:59"


def test_index_and_classes(load, sm, tmp_path):
    index = load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"]
    words = " ".join(_legend(index))
    assert all(word in words for word in ("mild", "moderate", "severe", "extreme", "normal"))
    classes = load("classify", INPUT=str(tmp_path / "i.tif"), OUTPUT=str(tmp_path / "c.tif"))["OUTPUT"]
    assert _legend(classes) == [
        "No drought",
        "Mild drought",
        "Moderate drought",
        "Severe drought",
        "Extreme drought",
    ]
    assert len(_dates(classes)) == 144


def test_the_map_of_classes_and_the_map_of_the_index_agree_in_colour(load, sm, tmp_path):
    from agridrought.core.report import legends

    by_value = {stop.value: stop.colour for stop in legends.SSI}
    assert by_value[-2.0] == legends.DROUGHT[4].colour and by_value[-1.5] == legends.DROUGHT[3].colour
    assert by_value[-1.0] == legends.DROUGHT[2].colour


def test_trend_is_diverging_around_zero(load, sm, tmp_path):
    trend = load("trend", INPUT=sm, OUTPUT=str(tmp_path / "t.tif"))["OUTPUT"]
    items = trend.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[2].value == 0 and np.isclose(items[0].value, -items[-1].value)
    assert "drying" in items[0].label and "wetting" in items[-1].label
    assert not trend.temporalProperties().isActive()


def test_the_significance_of_a_trend_is_a_second_style(load, sm, tmp_path):
    trend = load("trend", INPUT=sm, OUTPUT=str(tmp_path / "t.tif"))["OUTPUT"]
    styles = trend.styleManager()
    assert styles.currentStyle() == "Slope per year" and set(styles.styles()) == {"Slope per year", "Significance"}
    assert styles.setCurrentStyle("Significance")
    assert trend.renderer().type() == "paletted" and trend.renderer().inputBand() == 6
    assert _legend(trend)[0] == "Significant drying" and len(_legend(trend)) == 5
    assert styles.setCurrentStyle("Slope per year") and trend.renderer().type() == "singlebandpseudocolor"


def test_a_plain_stack_plays_and_has_its_unit_in_the_legend(load, sm, tmp_path):
    years = load("aggregatestack", INPUT=sm, PERIOD="year", OUTPUT=str(tmp_path / "y.tif"))["OUTPUT"]
    assert len(_dates(years)) == 12 and "m³/m³" in _legend(years)[-1]


def test_the_legend_names_no_band(load, sm, tmp_path):
    """It would name the first date while others are shown."""
    from qgis.core import QgsMapLayerLegendUtils, QgsProject

    index = load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"]
    from agridrought.ui.styles import _drop_band_name

    tree = QgsProject.instance().layerTreeRoot().addLayer(index)
    lines = [line.data(0) for line in index.legend().createLayerTreeModelLegendNodes(tree)]
    _drop_band_name(tree)
    order = QgsMapLayerLegendUtils.legendNodeOrder(tree)
    assert not any(lines[i].startswith("Band") for i in order) and len(order) == len(lines) - 1
    QgsProject.instance().clear()


def test_the_temporal_controller_picks_the_band(load, sm, tmp_path):
    from qgis.core import QgsDateTimeRange
    from qgis.PyQt.QtCore import QDate, QDateTime, QTime

    index = load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"]
    march = QgsDateTimeRange(QDateTime(QDate(2003, 3, 5), QTime(0, 0)), QDateTime(QDate(2003, 3, 6), QTime(0, 0)))
    assert index.temporalProperties().filteredBandsForTemporalRange(index, march) == [27]


def test_frequency_in_per_cent_and_a_style_for_each_calendar_month(load, sm, tmp_path):
    index = load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"].source()
    one = load("droughtfrequency", INPUT=index, OUTPUT=str(tmp_path / "one.tif"))["OUTPUT"]
    assert _legend(one)[0] == "never" and _legend(one)[-1].endswith("% of the dates")
    months = load("droughtfrequency", INPUT=index, GROUP="calendar_month", OUTPUT=str(tmp_path / "m.tif"))["OUTPUT"]
    manager = months.styleManager()
    assert len(manager.styles()) == 12 and manager.currentStyle() == "01 January"
    assert months.renderer().inputBand() == 1
    manager.setCurrentStyle("07 July")
    assert months.renderer().inputBand() == 7 and _legend(months)[0] == "never"
    years = load("droughtfrequency", INPUT=index, GROUP="year", OUTPUT=str(tmp_path / "y.tif"))["OUTPUT"]
    assert len(_dates(years)) == 12 and len(years.styleManager().styles()) == 1


def test_phases_have_the_colours_of_the_index_and_of_change(load, sm, tmp_path):
    index = load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"].source()
    layer = load("phases", INPUT=index, YEARS="2001-2006,2007-2012", OUTPUT=str(tmp_path / "p.tif"))["OUTPUT"]
    assert "0 normal" in _legend(layer) and layer.renderer().inputBand() == 1
    layer.styleManager().setCurrentStyle("change 2001-2006 to 2007-2012")
    assert "drier" in _legend(layer)[0] and layer.renderer().inputBand() == 3
    of_sm = load("phases", INPUT=sm, YEARS="2001-2006,2007-2012", OUTPUT=str(tmp_path / "s.tif"))["OUTPUT"]
    assert all("m³/m³" in text for text in _legend(of_sm))
