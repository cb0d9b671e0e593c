"""Dates of a stack in QGIS: bands for the Temporal Controller, the date in the legend, the time of the project."""

from __future__ import annotations

import numpy as np
import qgis.utils
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, Qt, QTime, QTimer

from ..core.data.stack.time_stack import TimeStack
from ..core.run.errors import AgriDroughtError

STEP = "agridrought/step"  # custom property of a layer: time step of its bands
_LINE = "agridrought/date_line"  # custom property of a node of the layer tree: the line that tells the date
_THIN = 256  # edge of the thinned-out read that looks for values
_NUMBERS = {
    Qgis.DataType.Byte: np.uint8,
    Qgis.DataType.Int8: np.int8,
    Qgis.DataType.UInt16: np.uint16,
    Qgis.DataType.Int16: np.int16,
    Qgis.DataType.UInt32: np.uint32,
    Qgis.DataType.Int32: np.int32,
    Qgis.DataType.Float32: np.float32,
    Qgis.DataType.Float64: np.float64,
}  # kinds of a raster's values
_WELCOMED = "agridrought/welcomed"  # custom property of a layer that has been in a project
_NOTHING = "—"
_LENGTH = {"year": 4, "month": 7}  # characters of an ISO date that name a period


def is_stack(layer) -> bool:
    """Whether a layer's bands are dates."""
    try:
        with TimeStack(layer.source()):
            return True
    except AgriDroughtError:
        return False


def play_by_date(layer) -> None:
    """Tie each band of a time stack to its period, for the Temporal Controller."""
    with TimeStack(layer.source()) as stack:
        axis, bands, spacing = stack.axis, stack.bands, stack.spacing
    ranges = {}
    for band, first, last in zip(bands, axis.dates, axis.end_dates(), strict=True):
        if band:
            start = QDateTime(QDate(first.year, first.month, first.day), QTime(0, 0))
            end = QDateTime(QDate(last.year, last.month, last.day), QTime(23, 59, 59))
            ranges[int(band)] = QgsDateTimeRange(start, end)
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    properties.setFixedRangePerBand(ranges)
    properties.setIsActive(True)
    layer.setCustomProperty(STEP, axis.step if spacing == 1 else f"{axis.step} {spacing}")


def values_of(block) -> np.ndarray:
    """The values of a block of a raster that are not missing, in one row.

    ``QgsRasterBlock.as_numpy`` takes bytes for signed numbers (255 is lost, or with numpy 2 an error), and 0 for
    missing where no value stands for it.
    """
    values = np.frombuffer(block.data(), dtype=_NUMBERS[block.dataType()])
    if block.hasNoDataValue():
        values = values[values != block.noDataValue()]
    return values[np.isfinite(values)]


def latest_band(layer) -> int:
    """The band of the latest date that has a value; the last one where none is found.

    A thinned-out read may miss single pixels, so the second look is a whole one.
    """
    provider, count = layer.dataProvider(), layer.bandCount()
    for edge in (_THIN, 0):
        width = min(layer.width(), edge) if edge else layer.width()
        height = min(layer.height(), edge) if edge else layer.height()
        if edge == 0 and (layer.width() <= _THIN and layer.height() <= _THIN):
            break
        if edge == 0 and width * height > 4_000_000:
            break  # too long for a look
        for band in range(count, 0, -1):
            if values_of(provider.block(band, layer.extent(), width, height)).size:
                return band
    return count


def date_of_band(layer, band: int) -> str:
    """A band's date as the legend names it: 2012, 2012-06 or 2012-06-11; empty where it has none."""
    period = layer.temporalProperties().fixedRangePerBand().get(band)
    if period is None:
        return ""
    day = period.begin().toString(Qt.DateFormat.ISODate)[:10]
    return day[: _LENGTH.get(str(layer.customProperty(STEP, "")).split(" ")[0], 10)]


def shown_date(layer, asked=None) -> str:
    """The date that the map shows.

    Parameters
    ----------
    layer
        A stack that `play_by_date` has prepared.
    asked
        Period that the Temporal Controller asks for; None where it is off.
    """
    if asked is None or asked.isInfinite():
        return date_of_band(layer, layer.renderer().inputBand())
    bands = layer.temporalProperties().filteredBandsForTemporalRange(layer, asked)
    return date_of_band(layer, bands[0]) if bands else _NOTHING


def put_date_in_legend(node: QgsLayerTreeLayer) -> None:
    """Let the first line of a stack's legend tell the date instead of “Band 252: 2012-06-01 (Gray)”."""
    layer = node.layer()
    band = layer.dataProvider().displayBandName(layer.renderer().inputBand())
    lines = layer.legend().createLayerTreeModelLegendNodes(node)
    places = [i for i, line in enumerate(lines) if band and line.data(Qt.ItemDataRole.DisplayRole) == band]
    if places:
        node.setCustomProperty(_LINE, places[0])
        _write_date(node, shown_date(layer, _asked()))


def _asked():
    """What the Temporal Controller of the main map asks for; None without a map."""
    iface = qgis.utils.iface
    return iface.mapCanvas().temporalRange() if iface else None


def _write_date(node: QgsLayerTreeLayer, text: str) -> None:
    place = int(node.customProperty(_LINE))
    if QgsMapLayerLegendUtils.legendNodeUserLabel(node, place) != text:
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, text)
        node.layer().legend().itemsChanged.emit()  # the tree view has drawn the old line already


def finish_layer(layer, project) -> None:
    """Dates, date in the legend, and time of the project, for a stack that is in the project's layer tree."""
    if project is None or not is_stack(layer):
        return
    if not layer.temporalProperties().isActive():
        play_by_date(layer)
    layer.setCustomProperty(_WELCOMED, True)
    set_project_time(project, layer)
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None:
        put_date_in_legend(node)


def welcome(layer) -> None:
    """Let a stack play that was opened with the style beside its file.

    QGIS reads ranges of bands from such a style, and then switches them off. A layer that has been in a project
    before stays as its user left it.
    """
    if isinstance(layer, QgsRasterLayer) and layer.customProperty(STEP) and not layer.customProperty(_WELCOMED):
        finish_layer(layer, QgsProject.instance())


class LayerDates(QObject):
    """Keeps the dates in the legends right while the Temporal Controller plays, and lets opened stacks play."""

    def __init__(self, canvas, parent=None):
        super().__init__(parent)
        self._canvas = canvas
        canvas.temporalRangeChanged.connect(self._follow)
        QgsProject.instance().layersAdded.connect(self._welcome_soon)

    def stop(self) -> None:
        """Follow no longer."""
        self._canvas.temporalRangeChanged.disconnect(self._follow)
        QgsProject.instance().layersAdded.disconnect(self._welcome_soon)

    def _welcome_soon(self, layers) -> None:
        """The layer tree has them a moment later."""
        names = [layer.id() for layer in layers]
        QTimer.singleShot(0, lambda: [welcome(QgsProject.instance().mapLayer(name)) for name in names])

    def _follow(self) -> None:
        asked = self._canvas.temporalRange()
        for node in QgsProject.instance().layerTreeRoot().findLayers():
            layer = node.layer()
            if isinstance(layer, QgsRasterLayer) and node.customProperty(_LINE) is not None:
                _write_date(node, shown_date(layer, asked))


_UNITS = {
    "year": Qgis.TemporalUnit.Years,
    "month": Qgis.TemporalUnit.Months,
    "week": Qgis.TemporalUnit.Weeks,
    "day": Qgis.TemporalUnit.Days,
}


def interval_of(step: str) -> QgsInterval:
    """The frame of the Temporal Controller for a stack's step (``month``, ``day 8`` …).

    Dekads, pentads and composites that begin anew each year are not equally long: the layers' own periods are played.
    """
    name, _, count = step.partition(" ")
    if name not in _UNITS:
        return QgsInterval(1, Qgis.TemporalUnit.IrregularStep)
    return QgsInterval(float(count or 1), _UNITS[name])


def set_project_time(project: QgsProject, layer) -> bool:
    """Give a project without a temporal range that of a stack, with its step; says whether it did."""
    settings = project.timeSettings()
    periods = layer.temporalProperties().fixedRangePerBand().values()
    if not periods or not settings.temporalRange().isInfinite():
        return False
    whole = QgsDateTimeRange(min(p.begin() for p in periods), max(p.end() for p in periods))
    interval = interval_of(str(layer.customProperty(STEP, "month")))
    settings.setTemporalRange(whole)
    settings.setTimeStepUnit(interval.originalUnit())
    settings.setTimeStep(interval.originalDuration())
    iface = qgis.utils.iface
    if iface and project is QgsProject.instance():
        _set_controller(iface.mapCanvas().temporalController(), whole, interval, list(periods))
    return True


def _set_controller(controller, whole: QgsDateTimeRange, interval: QgsInterval, periods) -> None:
    """QGIS reads the project's step only when it opens a project; a new layer would play by the hour."""
    if controller is None or controller.navigationMode() != Qgis.TemporalNavigationMode.Disabled:
        return
    if interval.originalUnit() == Qgis.TemporalUnit.IrregularStep:
        controller.setAvailableTemporalRanges(periods)
    controller.setTemporalExtents(whole)
    controller.setFrameDuration(interval)
