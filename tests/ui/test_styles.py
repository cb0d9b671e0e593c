"""Outputs as a person sees them: colours, words in the legend, dates for the Temporal Controller."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
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
    assert styles.currentStyle() == "Slope per year"
    assert set(styles.styles()) == {"Slope per year", "Significance", "p-value"}
    assert styles.setCurrentStyle("Significance")
    assert trend.renderer().type() == "paletted" and trend.renderer().inputBand() == 6
    assert _legend(trend)[0] == "Significant drying" and len(_legend(trend)) == 5
    assert styles.setCurrentStyle("Slope per year") and trend.renderer().type() == "singlebandpseudocolor"


def test_a_plain_stack_plays_and_has_its_unit_in_the_legend(load, sm, tmp_path):
    years = load("aggregatestack", INPUT=sm, PERIOD="year", OUTPUT=str(tmp_path / "y.tif"))["OUTPUT"]
    assert len(_dates(years)) == 12 and "m³/m³" in _legend(years)[-1]


def _tree_lines(tree):
    """The legend as the layer tree shows it."""
    from qgis.core import QgsMapLayerLegendUtils

    nodes = tree.layer().legend().createLayerTreeModelLegendNodes(tree)
    QgsMapLayerLegendUtils.applyLayerNodeProperties(tree, nodes)
    return [node.data(0) for node in nodes]


@pytest.fixture
def project(qgis):
    from qgis.core import QgsProject

    project = QgsProject.instance()
    yield project
    project.clear()


def test_the_legend_begins_with_the_date_of_the_latest_band_that_has_values(load, project, tmp_path):
    from agridrought.ui.layer_dates import put_date_in_legend

    values = moist_values(144, 6, 7)
    values[-3:] = np.nan
    index = load("ssi", INPUT=write_stack(tmp_path / "sm.tif", values), OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"]
    assert index.renderer().inputBand() == 141
    tree = project.layerTreeRoot().addLayer(index)
    put_date_in_legend(tree)
    lines = _tree_lines(tree)
    assert lines[0] == "2012-09" and not any(line.startswith("Band") for line in lines)


def test_a_single_pixel_with_a_value_is_found(load, tmp_path, qgis):
    from qgis.core import QgsRasterLayer

    from agridrought.ui.layer_dates import latest_band

    values = np.full((3, 400, 300), np.nan, "float32")
    values[1, 397, 5] = 0.3
    assert latest_band(QgsRasterLayer(write_stack(tmp_path / "one.tif", values))) == 2
    values[:] = np.nan
    assert latest_band(QgsRasterLayer(write_stack(tmp_path / "none.tif", values))) == 3


@pytest.mark.parametrize("nodata", [None, 255])
def test_bytes_are_no_signed_numbers_and_0_is_a_value(tmp_path, qgis, nodata):
    """Drought classes are bytes, of which 0 is “no drought” and 255 is missing."""
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    from agridrought.ui.layer_dates import latest_band, values_of

    path = str(tmp_path / "classes.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 3, 1, 2, gdal.GDT_Byte)
    for band, values in ((1, [0, 0, 200]), (2, [255] * 3)):
        raster.GetRasterBand(band).WriteArray(np.array([values], "uint8"))
        if nodata is not None:
            raster.GetRasterBand(band).SetNoDataValue(nodata)
    raster.FlushCache()
    del raster
    layer = QgsRasterLayer(path)
    block = layer.dataProvider().block(1, layer.extent(), 3, 1)
    assert values_of(block).tolist() == [0, 0, 200]
    assert latest_band(layer) == (2 if nodata is None else 1)


@pytest.mark.parametrize(
    ("step", "start", "unit", "count"),
    [("month", "2001-01-01", "Months", 1), ("year", "2001-01-01", "Years", 1), ("day", "2001-01-01", "Days", 1),
     ("dekad", "2001-01-01", "IrregularStep", 1)],
)  # fmt: skip
def test_the_project_gets_range_and_step_of_its_first_stack(project, tmp_path, step, start, unit, count):
    from qgis.core import Qgis, QgsRasterLayer

    from agridrought.ui.layer_dates import set_project_time
    from agridrought.ui.styles import apply_style

    layer = QgsRasterLayer(write_stack(tmp_path / "s.tif", moist_values(40, 3, 3), start=start, step=step), "s")
    apply_style(layer, None)
    assert set_project_time(project, layer)
    time = project.timeSettings()
    assert time.temporalRange().begin().toString("yyyy-MM-dd") == start
    assert time.timeStepUnit() == getattr(Qgis.TemporalUnit, unit) and time.timeStep() == count
    assert not set_project_time(project, layer)  # the range that is there stays


def test_composites_of_eight_days_play_by_eight_days(qgis):
    from agridrought.ui.layer_dates import interval_of

    assert interval_of("day 8").days() == 8


def test_a_file_keeps_its_look(load, sm, tmp_path):
    """QGIS reads the .qml beside a raster whenever it opens it."""
    from qgis.core import QgsRasterLayer

    first = load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"]
    again = QgsRasterLayer(str(tmp_path / "i.tif"), "again")
    assert _legend(again) == _legend(first) and again.renderer().inputBand() == 144
    assert again.temporalProperties().fixedRangePerBand().keys() == _dates(first).keys()


def test_an_opened_file_plays(load, project, sm, tmp_path):
    """QGIS itself switches off the dates that it read from the .qml."""
    from qgis.core import QgsRasterLayer

    from agridrought.ui.layer_dates import welcome

    load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))
    again = project.addMapLayer(QgsRasterLayer(str(tmp_path / "i.tif"), "again"))
    welcome(again)
    assert len(_dates(again)) == 144 and not project.timeSettings().temporalRange().isInfinite()
    assert _tree_lines(project.layerTreeRoot().findLayer(again.id()))[0] == "2012-12"
    again.temporalProperties().setIsActive(False)
    welcome(again)  # as after the project was closed and opened
    assert not again.temporalProperties().isActive()


def test_a_style_of_an_earlier_output_does_not_stay(run, sm, tmp_path):
    from qgis.core import QgsRasterLayer

    target = str(tmp_path / "out.tif")
    run("ssi", INPUT=sm, OUTPUT=target)
    values = np.linspace(-2.5, 2.5, 18, dtype="float32").reshape(2, 3, 3)
    index = write_stack(tmp_path / "index.tif", values, variable="ssi1", unit="1")
    run("classify", INPUT=index, OUTPUT=target)
    assert QgsRasterLayer(target, "x").renderer().type() == "paletted"


def test_a_report_of_the_same_name_leaves_the_style(run, tmp_path):
    sm = write_stack(tmp_path / "short.tif", moist_values(36, 6, 7))
    files = {"OUTPUT": "f.tif", "FLAGS": "g.tif", "REPORT": "f.html"}
    run("gapfill", INPUT=sm, **{name: str(tmp_path / file) for name, file in files.items()})
    assert (tmp_path / "f.qml").exists()


def test_a_style_that_cannot_be_written_undoes_no_run(run, sm, tmp_path):
    (tmp_path / "y.qml").mkdir()
    done = run("aggregatestack", INPUT=sm, PERIOD="year", OUTPUT=str(tmp_path / "y.tif"))
    assert (tmp_path / "y.tif").exists() and done["OUTPUT"]


def test_nothing_but_the_style_is_left_beside_an_output(run, sm, tmp_path):
    run("aggregatestack", INPUT=sm, PERIOD="year", OUTPUT=str(tmp_path / "y.tif"))
    run("trend", INPUT=sm, OUTPUT=str(tmp_path / "t.tif"))
    assert {path.name for path in tmp_path.iterdir() if path.stem[0] in "yt"} == {"y.tif", "y.qml", "t.tif", "t.qml"}


def test_a_failed_run_touches_no_style(failure, sm, tmp_path):
    target = tmp_path / "out.tif"
    target.with_suffix(".qml").write_text("mine")
    failure("ssi", INPUT=str(tmp_path / "none.tif"), OUTPUT=str(target))
    assert target.with_suffix(".qml").read_text() == "mine"


def test_style_a_stack_restores_what_was_changed(run, load, sm, tmp_path):
    from qgis.core import QgsRasterLayer

    files = {"OUTPUT": str(tmp_path / "i.tif"), "FIT": str(tmp_path / "fit.tif")}
    run("ssi", INPUT=sm, **files)
    for path, style, words in ((files["OUTPUT"], "ssi", "0 normal"), (files["FIT"], "distribution", "Gamma")):
        (tmp_path / path).with_suffix(".qml").unlink()
        bare = QgsRasterLayer(path, "bare")
        assert words not in _legend(bare)
        assert run("stylestack", INPUT=bare)["STYLE"] == style
        assert words in _legend(bare) and words in _legend(QgsRasterLayer(path, "again"))


def test_style_a_stack_takes_any_stack_and_refuses_other_files(run, failure, sm, tmp_path):
    from support.files import write_raster

    assert run("stylestack", INPUT=sm, KEEP=False)["STYLE"] == "plain"
    assert not (tmp_path / "sm.qml").exists()
    assert "was not written by this plugin" in failure(
        "stylestack", INPUT=write_raster(tmp_path / "r.tif", np.ones((2, 3, 3)))
    )


def test_one_scale_for_soil_moisture_whatever_its_values(load, sm, tmp_path):
    low = write_stack(tmp_path / "low.tif", moist_values(24, 6, 7) * 0.3)
    legends = [_legend(load("aggregatestack", INPUT=one, PERIOD="year", OUTPUT=str(tmp_path / f"{i}.tif"))["OUTPUT"])
               for i, one in enumerate((sm, low))]  # fmt: skip
    assert legends[0] == legends[1] == [f"{v} m³/m³" for v in ("0", "0.1", "0.2", "0.3", "0.4", "0.5")]


@pytest.mark.parametrize(
    ("variable", "unit", "first", "last"),
    [("lst", "K", "#2c4f9e", "#9c2a1d"), ("t2m", "degC", "#2c4f9e", "#9c2a1d"), ("pre", "mm", "#f7f8e9", "#1c2f6e"),
     ("ndvi", "1", "#f4eadf", "#14502f"), ("sm_passive", "percent", "#8c6239", "#1f5c8b"),
     ("swe", "", "#f6f3e5", "#3b2c5e")],
)  # fmt: skip
def test_colours_follow_the_quantity_and_numbers_are_round(qgis, variable, unit, first, last):
    from agridrought.ui.scales import of_quantity

    stops = of_quantity(variable, unit, "", lambda: (3.217, 41.93))
    assert stops[0][1] == first and stops[-1][1] == last
    assert [value for value, _, _ in stops] == [0, 10, 20, 30, 40, 50]
    assert stops[-1][2].startswith("50")


def test_counts_have_whole_numbers_in_the_legend(qgis):
    from agridrought.core.report import legends
    from agridrought.ui.scales import from_zero

    for high in (0.4, 1, 2, 3, 7, 13, 55, 240):
        values = [value for value, _, _ in from_zero(legends.AMOUNT, high, "dates", whole=True)]
        assert all(float(v).is_integer() for v in values) and values[-1] >= high and len(values) <= 6


def test_names_tell_variable_scale_and_source(qgis):
    from agridrought.ui.result_layers import title_of

    assert title_of("SSI", variable="ssi3", source="hawaii_sm") == "SSI-3 · hawaii_sm"
    assert title_of("SSI", variable="SPEI12", source="x") == "SPEI-12 · x"
    assert title_of("Drought classes", variable="drought_class", of="ssi3", source="hawaii_sm") == (
        "Drought classes (SSI-3) · hawaii_sm"
    )
    assert title_of("Filled soil moisture", source="") == "Filled soil moisture"


def test_the_source_is_the_stack_at_the_beginning(run, sm, tmp_path):
    from agridrought.core.data.raster import RasterFile
    from agridrought.ui.result_layers import source_name

    index = run("ssi", INPUT=sm, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    with RasterFile(index) as raster:
        assert source_name(index, raster.tags, {}) == "sm"
        assert source_name(index, raster.tags, {sm: "Kansas · fields"}) == "fields"
        assert source_name("/tmp/x/OUTPUT.tif", {"variable": "pre"}, {}) == "pre"


def test_layers_of_a_run_are_named_and_grouped(load, sm, tmp_path):
    sm = write_stack(tmp_path / "short.tif", moist_values(36, 6, 7))
    load("gapfill", INPUT=sm, OUTPUT=str(tmp_path / "f.tif"), FLAGS=str(tmp_path / "g.tif"))
    details = load.alive[0].layersToLoadOnCompletion().values()
    assert {one.groupName for one in details} == {"Fill gaps · short"}
    assert all(one.name.endswith(" · short") for one in details)
    load(
        "ssi",
        INPUT=write_stack(tmp_path / "long.tif", moist_values(144, 3, 3)),
        NAME="mine",
        OUTPUT=str(tmp_path / "m.tif"),
    )
    (only,) = load.alive[0].layersToLoadOnCompletion().values()
    assert only.name == "mine" and only.groupName == ""


def test_a_stack_that_is_not_kept_is_named_after_its_folder(load, tmp_path):
    folder, place = tmp_path / "downloads", tmp_path / "temporary"
    folder.mkdir()
    place.mkdir()
    for month in ("2001_01", "2001_02"):
        write_raster(folder / f"sm_{month}.tif", np.full((1, 2, 2), 0.2, "float32"))
    given = {"FOLDER": str(folder)}
    load("buildstack", **given, OUTPUT=str(place / "OUTPUT.tif"))
    (only,) = load.alive[0].layersToLoadOnCompletion().values()
    assert only.forceName and only.name.endswith(" · downloads")
    load("buildstack", **given, OUTPUT=str(tmp_path / "mine.tif"))
    (only,) = load.alive[0].layersToLoadOnCompletion().values()
    assert not only.forceName, "a file that somebody named keeps its name"


def test_a_layer_does_not_come_into_the_group_of_another_run(qgis, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer

    from agridrought.ui.result_layers import _Finisher

    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    root = project.layerTreeRoot()
    run, mine = root.addGroup("Fill gaps · sm"), root.addGroup("of the user")

    def come(name, group, grouped):
        path = write_stack(tmp_path / f"{name}.tif", np.full((2, 2, 2), 0.2, "float32"))
        layer = project.addMapLayer(QgsRasterLayer(path, name), False)
        group.insertLayer(0, layer)
        _Finisher(None, grouped).postProcessLayer(layer, context, feedback)
        return layer

    filled = come("filled", run, True)
    index, other = come("index", run, False), come("other", mine, False)
    assert [one.name() for one in root.children()] == ["index", "Fill gaps · sm", "of the user"]
    assert [one.name() for one in run.children()] == ["filled"] and [one.name() for one in mine.children()] == ["other"]
    assert {filled.id(), index.id(), other.id()} <= set(project.mapLayers())


def test_what_is_missing_is_transparent(load, tmp_path):
    flags = load("gapfill", INPUT=write_stack(tmp_path / "short.tif", moist_values(36, 6, 7)),
                 OUTPUT=str(tmp_path / "f.tif"), FLAGS=str(tmp_path / "g.tif"))["FLAGS"]  # fmt: skip
    transparent = [one.label for one in flags.renderer().classes() if one.color.alpha() == 0]
    assert transparent == ["Missing"] and len(_legend(flags)) == 6


def test_every_band_that_people_look_at_has_a_style(load, sm, tmp_path):
    index = load("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"))["OUTPUT"].source()
    events = load("droughtevents", INPUT=index, OUTPUT=str(tmp_path / "e.tif"))["OUTPUT"]
    names = events.styleManager().styles()
    assert {"Number of events", "Longest event", "Worst event (severity)", "In drought since (dates)"} <= set(names)
    events.styleManager().setCurrentStyle("Longest event")
    assert events.renderer().inputBand() == 3 and _legend(events)[-1].endswith("dates")


def test_a_trend_has_the_unit_of_what_changes(load, sm, tmp_path):
    trend = load("trend", INPUT=sm, OUTPUT=str(tmp_path / "t.tif"))["OUTPUT"]
    assert all("m³/m³ per year" in text for text in _legend(trend))


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
