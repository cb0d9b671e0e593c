"""How outputs look in QGIS: colours, legends in words, and dates for the Temporal Controller."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsDateTimeRange,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QColor

from ..core import legends
from ..core.errors import AgriDroughtError
from ..core.stack import TimeStack

_CATEGORIES = {
    "drought_class": legends.DROUGHT,
    "fill_flags": legends.FILL_FLAGS,
    "applicability": legends.APPLICABILITY,
    "sensor": legends.SENSORS,
    "distribution": legends.DISTRIBUTIONS,
}
_SCALES = {
    "ssi": legends.SSI,
    "tvdi": legends.TVDI,
    "slope": legends.SLOPE,
}

# QGIS drops a post-processor that nobody holds, and the style with it.
_alive: dict[str, "_Styler"] = {}


def tr(text: str) -> str:
    return QCoreApplication.translate("AgriDrought", text)


def style_on_load(context, path: str, style: str | None) -> None:
    """Have a layer styled when QGIS loads it at the end of the run.

    style
        ``ssi``, ``tvdi``, ``slope``, ``drought_class``, ``fill_flags``, ``sensor``, ``distribution``, ``trend``
        or None for the range of the values of a stack.
    """
    if context.willLoadLayerOnCompletion(path):
        _alive[path] = _Styler(style)
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(_alive[path])


class _Styler(QgsProcessingLayerPostProcessorInterface):
    def __init__(self, style):
        super().__init__()
        self.style = style

    def postProcessLayer(self, layer, context, feedback):
        apply_style(layer, self.style)
        tree = context.project().layerTreeRoot().findLayer(layer.id()) if context.project() else None
        if tree is not None and is_stack(layer):
            _drop_band_name(tree)


def apply_style(layer, style: str | None) -> None:
    """Give a raster layer the colours of ``style`` and, when it is a time stack, its dates."""
    if style in _CATEGORIES:
        layer.setRenderer(_paletted(layer, _CATEGORIES[style]))
    elif style in _SCALES:
        layer.setRenderer(_pseudocolour(layer, [(s.value, s.colour, s.label) for s in _SCALES[style]]))
    elif style == "trend":
        layer.setRenderer(_trend(layer))
    elif style == "uncertainty":
        layer.setRenderer(_uncertainty(layer))
    elif is_stack(layer):
        # QGIS would draw the first three dates as red, green and blue, and they would not play.
        layer.setRenderer(_stretched(layer))
    if is_stack(layer):
        play_by_date(layer)
    layer.triggerRepaint()


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
        axis, bands = stack.axis, stack.bands
    ranges = {}
    for band, first, last in zip(bands, axis.dates, axis.end_dates()):
        if band:
            start = QDateTime(QDate(first.year, first.month, first.day), QTime(0, 0))
            end = QDateTime(QDate(last.year, last.month, last.day), QTime(23, 59, 59))
            ranges[int(band)] = QgsDateTimeRange(start, end)
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    properties.setFixedRangePerBand(ranges)
    properties.setIsActive(True)


def _drop_band_name(tree: QgsLayerTreeLayer) -> None:
    """Leave the line “Band 001: 2003-01-01 (Gray)” out of the legend: it stays while other dates are shown."""
    lines = tree.layer().legend().createLayerTreeModelLegendNodes(tree)
    kept = [
        i for i, line in enumerate(lines) if not line.data(Qt.ItemDataRole.DisplayRole).startswith("Band ")
    ]
    if 0 < len(kept) < len(lines):
        QgsMapLayerLegendUtils.setLegendNodeOrder(tree, kept)
        tree.layer().legend().itemsChanged.emit()  # the tree view has drawn the old lines already


def _paletted(layer, categories) -> QgsPalettedRasterRenderer:
    classes = [QgsPalettedRasterRenderer.Class(c.value, QColor(c.colour), tr(c.label)) for c in categories]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)


def _pseudocolour(layer, stops) -> QgsSingleBandPseudoColorRenderer:
    """Interpolated colours with one legend line for every stop that has a text."""
    ramp = QgsColorRampShader(stops[0][0], stops[-1][0])
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Linear)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(value, QColor(colour), tr(text)) for value, colour, text in stops]
    )
    settings = QgsColorRampLegendNodeSettings()
    settings.setUseContinuousLegend(False)  # words beside the colours instead of a bar with two numbers
    ramp.setLegendSettings(settings)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(stops[0][0])
    renderer.setClassificationMax(stops[-1][0])
    return renderer


def _stretched(layer) -> QgsSingleBandPseudoColorRenderer:
    """The range of the values from brown to blue, with the unit in the legend."""
    low, high = _range(layer)
    with TimeStack(layer.source()) as stack:
        unit = {"m3 m-3": "m³/m³", "1": ""}.get(stack.unit, stack.unit)
    stops = [(low + s.value * (high - low), s.colour) for s in legends.MOISTURE]
    return _pseudocolour(layer, [(value, colour, f"{value:.3g} {unit}".strip()) for value, colour in stops])


def _uncertainty(layer) -> QgsSingleBandPseudoColorRenderer:
    """Half width of the 90 % band, from nothing (observed) to the largest ones."""
    _, high = _range(layer)
    stops = [(s.value * high, s.colour, f"± {s.value * high:.2g} m³/m³") for s in legends.UNCERTAINTY]
    stops[0] = (0.0, stops[0][1], tr("0 observed"))
    return _pseudocolour(layer, stops)


def _trend(layer) -> QgsSingleBandPseudoColorRenderer:
    """Slope per year, the same colours up and down, so that white is no change."""
    low, high = _range(layer, (1,))
    size = max(abs(low), abs(high)) or 1.0
    words = {-1.0: tr("per year: drying"), 0.0: tr("no change"), 1.0: tr("per year: wetting")}
    stops = [
        (s.value * size, s.colour, f"{s.value * size:+.2g} {words.get(s.value, '')}".strip())
        for s in legends.DIVERGING
    ]
    return _pseudocolour(layer, stops)


def _range(layer, bands=None) -> tuple[float, float]:
    """2nd and 98th percentile of a thinned-out read of some bands."""
    provider = layer.dataProvider()
    count = layer.bandCount()
    bands = bands or sorted({1 + round(i * (count - 1) / 5) for i in range(6)})
    values = []
    for band in bands:
        block = provider.block(band, layer.extent(), min(layer.width(), 200), min(layer.height(), 200))
        array = block.as_numpy(use_masking=True)
        values.append(np.ma.masked_invalid(array).compressed())
    values = np.concatenate(values)
    if not values.size:
        return 0.0, 1.0
    low, high = np.percentile(values, (2, 98))
    return float(low), float(high) if high > low else float(low) + 1e-3
