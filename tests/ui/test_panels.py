"""The panels: steps and their results, the record of a pixel, samples."""

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values


@pytest.fixture
def project(qgis):
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


def _add(project, path, name):
    from qgis.core import QgsRasterLayer

    return project.addMapLayer(QgsRasterLayer(str(path), name))


@pytest.fixture
def filled(run, tmp_path):
    """Paths of a stack with gaps, and of what “Fill gaps” makes of it."""
    values = moist_values(36, 6, 7)
    values[5, 2, 3] = values[20:22, 1:3] = np.nan
    files = {"INPUT": write_stack(tmp_path / "sm.tif", values)}
    files |= {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "FLAGS", "UNCERTAINTY")}
    run("gapfill", **files)
    return files


def test_results_are_known_by_what_made_them(filled, run, tmp_path):
    from agridrought.ui.steps import STACK, result_of

    assert result_of(filled["INPUT"]) == STACK
    assert [result_of(filled[name]) for name in ("OUTPUT", "FLAGS")] == [("gapfill", "OUTPUT"), ("gapfill", "FLAGS")]
    assert result_of(write_raster(tmp_path / "r.tif", np.ones((1, 3, 3)))) is None
    assert result_of(str(tmp_path / "none.tif")) is None


def test_the_next_step_gets_the_result_of_the_one_before(project, filled):
    from agridrought.ui.steps import CHAIN, Results, parameters_for

    steps, results = {step.tool: step for step in CHAIN}, Results(project)
    assert results.find() == {} and parameters_for(steps["gapfill"], {}) == {}
    stack = _add(project, filled["INPUT"], "sm")
    assert parameters_for(steps["gapfill"], results.find()) == {"INPUT": stack.id()}
    assert parameters_for(steps["ssi"], results.find()) == {"INPUT": stack.id()}
    layers = {name: _add(project, filled[name], name) for name in ("OUTPUT", "FLAGS")}
    given = parameters_for(steps["ssi"], results.find())
    assert given == {"INPUT": layers["OUTPUT"].id(), "FLAGS": layers["FLAGS"].id()}


def test_soil_moisture_comes_before_other_stacks(project, tmp_path):
    from agridrought.ui.steps import STACK, Results

    sm = _add(project, write_stack(tmp_path / "sm.tif", moist_values(4, 3, 3)), "sm")
    _add(project, write_stack(tmp_path / "t.tif", moist_values(4, 3, 3) + 280, unit="K", variable="lst"), "lst")
    assert Results(project).find()[STACK].id() == sm.id()


def test_steps_name_tools_and_parameters_that_there_are(qgis):
    from qgis.core import QgsApplication

    from agridrought.ui.steps import CHAIN, EACH_MONTH, FINER

    for step in (*CHAIN, *FINER, *EACH_MONTH):
        tool = QgsApplication.processingRegistry().algorithmById(f"agridrought:{step.tool}")
        assert all(tool.parameterDefinition(name) is not None for name, _ in step.inputs), step.tool


def test_the_panel_has_a_button_for_each_step(project, filled):
    from qgis.PyQt.QtWidgets import QMenu, QPushButton

    from agridrought.ui.start_dock import StartDock
    from agridrought.ui.steps import CHAIN, EACH_MONTH, FINER

    menu = QMenu()
    dock = StartDock(None, menu, lambda: None)
    try:
        names = [button.objectName() for button in dock.findChildren(QPushButton) if button.objectName()]
        assert names == [f"open_{step.tool}" for step in (*CHAIN, *FINER, *EACH_MONTH)]
        _add(project, filled["OUTPUT"], "filled")
        dock.refresh()
        ticked = {tool for tool, tick in dock._ticks.items() if tick.pixmap() and not tick.pixmap().isNull()}
        assert ticked == {"gapfill"}
    finally:
        dock.stop()


def _records(project, layers, col, row):
    from qgis.core import QgsPointXY

    from agridrought.ui.pixel_records import records_at

    grid = make_grid(6, 7)
    return records_at(project, layers, QgsPointXY(*grid.xy(col + 0.5, row + 0.5)), layers[0].crs())


def test_a_record_has_band_and_flags_of_the_filled_stack(project, filled):
    layers = [_add(project, filled[name], name) for name in ("INPUT", "OUTPUT", "FLAGS", "UNCERTAINTY")]
    observed, filled_record = _records(project, layers, 3, 2)
    assert (observed.name, filled_record.name) == ("INPUT", "OUTPUT") and observed.unit == "m³/m³"
    assert np.isnan(observed.values[5]) and np.isfinite(filled_record.values[5])
    same = np.isfinite(observed.values)
    assert np.array_equal(filled_record.observed, same)
    assert filled_record.half_width[5] > 0 and np.all(filled_record.half_width[same] == 0)
    assert np.array_equal(observed.values[same], filled_record.values[same])


def test_flags_that_are_not_in_the_project_are_not_needed(project, filled):
    (record,) = _records(project, [_add(project, filled["OUTPUT"], "o")], 0, 0)
    assert record.observed is None and record.half_width is None


def test_no_record_beside_the_raster(project, filled):
    assert _records(project, [_add(project, filled["OUTPUT"], "o")], -3, 0) == []


def test_the_pixel_is_the_one_that_was_clicked(project, tmp_path):
    values = np.arange(2 * 6 * 7, dtype="float32").reshape(2, 6, 7) / 1000
    layer = _add(project, write_stack(tmp_path / "sm.tif", values), "sm")
    for col, row in ((0, 0), (6, 5), (3, 1)):
        (record,) = _records(project, [layer], col, row)
        assert record.values == pytest.approx(values[:, row, col])


def test_a_point_in_another_reference_system(project, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY

    from agridrought.ui.pixel_records import records_at

    layer = _add(project, write_stack(tmp_path / "sm.tif", moist_values(3, 6, 7)), "sm")
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    place = QgsCoordinateTransform(layer.crs(), mercator, project).transform(QgsPointXY(layer.extent().center()))
    assert len(records_at(project, [layer], place, mercator)) == 1


def test_the_table_has_a_row_for_each_date_with_a_value(project, filled):
    from agridrought.ui.pixel_records import as_table

    layers = [_add(project, filled[name], name) for name in ("INPUT", "OUTPUT", "FLAGS", "UNCERTAINTY")]
    lines = as_table(_records(project, layers, 3, 2)).splitlines()
    assert lines[0].split("\t") == [
        "date", "INPUT (m³/m³)", "OUTPUT (m³/m³)", "OUTPUT: observed", "OUTPUT: half width of the 90 % band (m³/m³)",
    ]  # fmt: skip
    assert len(lines) == 37 and lines[6].startswith("2001-06-01\t\t0.") and lines[6].split("\t")[3] == "0"


def test_a_trend_line_is_the_slope_between_the_same_months_of_years(qgis):
    from datetime import date

    from agridrought.ui.pixel_records import Record, add_trend, as_table

    days = [date(2001 + i // 12, i % 12 + 1, 1) for i in range(120)]
    season = 0.1 * np.sin(2 * np.pi * np.arange(120) / 12)
    years = np.array([day.year for day in days]) - 2001
    values = 0.3 + season - 0.002 * years
    values[5] = np.nan
    record = Record("sm", "m³/m³", days, days, values)
    add_trend(record)
    assert record.per_decade == pytest.approx(-0.02) and np.isfinite(record.trend).all()
    assert (record.trend[-1] - record.trend[0]) == pytest.approx(-0.02 * (119 / 120), rel=1e-2)
    assert "sm: trend line (m³/m³)" in as_table([record]).splitlines()[0]
    short = Record("sm", "", days[:7], days[:7], values[:7])
    add_trend(short)
    assert short.trend is None
    daily = [date.fromordinal(date(2003, 12, 1).toordinal() + i) for i in range(100)]
    lone = Record("sm", "", daily, daily, np.full(100, np.nan))
    add_trend(lone)
    assert lone.trend is None


def test_several_pixels_are_shown_and_copied(project, filled):
    from qgis.core import QgsApplication, QgsPointXY
    from qgis.gui import QgsMapCanvas

    from agridrought.ui.pixel_dock import PixelDock

    layer = _add(project, filled["INPUT"], "sm")
    canvas, grid = QgsMapCanvas(), make_grid(6, 7)
    canvas.setDestinationCrs(layer.crs())
    dock = PixelDock(None, canvas)
    try:
        click = [QgsPointXY(*grid.xy(col + 0.5, row + 0.5)) for col, row in ((0, 0), (6, 5), (3, 1))]
        dock._clicked(click[0])
        dock._clicked(click[1])
        assert [record.place for record in dock.records] == [0], "a click without more is another pixel"
        dock._several.setChecked(True)
        dock._trend.setChecked(True)
        dock._clicked(click[2])
        assert [record.place for record in dock.records] == [0, 1] and len(dock._spots) == 2
        assert len({record.colour for record in dock.records}) == 2
        dock.copy_table()
        heads = QgsApplication.clipboard().text().splitlines()[0].split("\t")
        assert heads == ["date", "sm, pixel 1 (m³/m³)", "sm, pixel 1: trend line (m³/m³)", "sm, pixel 2 (m³/m³)",
                         "sm, pixel 2: trend line (m³/m³)"]  # fmt: skip
        dock.chart.resize(600, 300)
        assert "per decade" in dock.chart._words(dock.records[0]) and not dock.chart.grab().isNull()
    finally:
        dock.stop()


def test_the_chart_draws_whatever_it_gets(project, filled):
    from datetime import date

    from agridrought.ui.pixel_dock import RecordChart
    from agridrought.ui.pixel_records import Record

    layers = [_add(project, filled[name], name) for name in ("INPUT", "OUTPUT", "FLAGS", "UNCERTAINTY")]
    chart = RecordChart()
    chart.resize(500, 300)
    empty = chart.grab().toImage()
    records = _records(project, layers, 3, 2)
    days = [date(2001, 1, 1)]
    lone = Record("SSI-1", "", days, days, np.array([np.nan]), index=True)
    chart.show_records([*records, lone])
    assert [len(panel) for panel in chart.panels()] == [2, 1]
    drawn = chart.grab().toImage()
    chart.mark((date(2002, 1, 1), date(2002, 2, 1)))
    assert drawn != empty and chart.grab().toImage() != drawn
    chart.mark((date(1990, 1, 1), date(1990, 2, 1)))  # beyond the record
    assert chart.grab().toImage() == drawn


def test_samples_become_layers(project, tmp_path):
    from agridrought.ui.samples import SAMPLES, load_sample

    sample = next(one for one in SAMPLES if one.id == "corn_belt")
    layers = load_sample(sample, project, tmp_path)
    assert {layer.name() for layer in layers} == {"corn_losses", "corn_belt_sm", "states", "station_manhattan"}
    assert all(layer.isValid() for layer in layers) and project.layerTreeRoot().findGroup(sample.title) is not None
    stack = next(layer for layer in layers if layer.name() == "corn_belt_sm")
    assert stack.temporalProperties().isActive() and stack.renderer().inputBand() == 42  # June 2012
    assert sum(path.stat().st_size for path in (tmp_path / "corn_belt").iterdir()) < 1024**2
    again = load_sample(sample, project, tmp_path)
    assert len(again) == len(layers)


def test_the_rain_of_sierra_leone_is_that_of_the_source(qgis):
    """August 1990 at 11.0° W, 9.0° N: 0.014090458 m a day."""
    from agridrought.core.data.stack.time_stack import TimeStack
    from agridrought.ui.samples import ROOT

    with TimeStack(str(ROOT / "sierra_leone" / "rain_1990_2025.tif")) as stack:
        a, _, c, _, e, f = stack.grid.transform
        row, col = int((9.0 - f) / e), int((-11.0 - c) / a)
        assert stack.read()[7, row, col] == pytest.approx(0.014090458 * 31000, abs=0.06)
        assert len(stack) == 428 and stack.unit == "mm"
