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
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QColor

from ..core.data.raster import RasterFile
from ..core.data.stack.time_stack import TimeStack
from ..core.report import legends
from ..core.run.errors import AgriDroughtError
from .vector_styles import apply_vector_style

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
    "precipitation": legends.PRECIPITATION,
    "moisture_index": legends.MOISTURE_INDEX,
    "probability": legends.PROBABILITY,
}

# QGIS drops a post-processor that nobody holds, and the style with it.
_alive: dict[str, _Styler] = {}


def tr(text: str) -> str:
    return QCoreApplication.translate("AgriDrought", text)


def style_on_load(context, path: str, style: str | None) -> None:
    """Have a layer styled when QGIS loads it at the end of the run.

    style
        Of a raster: ``ssi``, ``tvdi``, ``slope``, ``drought_class``, ``fill_flags``, ``sensor``, ``trend``,
        ``distribution``, ``frequency``, ``phases``, ``clusters``, ``amount``, ``precipitation``, ``variance``,
        ``moisture_index``, ``distance``, ``probability``, or None for the range of the values of a stack. Of a
        vector layer: one of `vector_styles.VECTOR_STYLES`.
    """
    if context.willLoadLayerOnCompletion(path):
        _alive[path] = _Styler(style)
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(_alive[path])


class _Styler(QgsProcessingLayerPostProcessorInterface):
    def __init__(self, style):
        super().__init__()
        self.style = style

    def postProcessLayer(self, layer, context, feedback):
        if isinstance(layer, QgsVectorLayer):
            apply_vector_style(layer, self.style)
            return
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
        _style_trend(layer)
    elif style == "clusters":
        layer.setRenderer(_ranked(layer))
    elif style == "amount":
        layer.setRenderer(_amount(layer))
    elif style == "distance":
        layer.setRenderer(_distance(layer))
    elif style == "variance":
        layer.setRenderer(_variance(layer))
    elif style in ("uncertainty", "fill_uncertainty"):
        layer.setRenderer(_uncertainty(layer, tr("0 observed") if style == "fill_uncertainty" else "0"))
    elif style == "frequency":
        _style_bands(layer, [_frequency(layer)] * layer.bandCount())
    elif style == "phases":
        _style_bands(layer, _phases(layer))
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
    kept = [i for i, line in enumerate(lines) if not line.data(Qt.ItemDataRole.DisplayRole).startswith("Band ")]
    if 0 < len(kept) < len(lines):
        QgsMapLayerLegendUtils.setLegendNodeOrder(tree, kept)
        tree.layer().legend().itemsChanged.emit()  # the tree view has drawn the old lines already


def _paletted(layer, categories, band: int = 1) -> QgsPalettedRasterRenderer:
    classes = [QgsPalettedRasterRenderer.Class(c.value, QColor(c.colour), tr(c.label)) for c in categories]
    return QgsPalettedRasterRenderer(layer.dataProvider(), band, classes)


def _pseudocolour(layer, stops, band: int = 1) -> QgsSingleBandPseudoColorRenderer:
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
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(stops[0][0])
    renderer.setClassificationMax(stops[-1][0])
    return renderer


def _stretched(layer) -> QgsSingleBandPseudoColorRenderer:
    """The range of the values from brown to blue, with the unit in the legend."""
    with TimeStack(layer.source()) as stack:
        unit = stack.unit
    return _pseudocolour(layer, _moisture(layer, unit))


def _moisture(layer, unit: str, bands=None) -> list:
    low, high = _range(layer, bands)
    unit = {"m3 m-3": "m³/m³", "1": ""}.get(unit, unit)
    stops = [(low + s.value * (high - low), s.colour) for s in legends.MOISTURE]
    return [(value, colour, f"{value:.3g} {unit}".strip()) for value, colour in stops]


def _ranked(layer) -> QgsSingleBandPseudoColorRenderer:
    """Numbers by rank: a colour for each of the worst, one for the lesser, nothing where there is none (0)."""
    ranks = [*legends.RANKS, legends.RANKS_BEHIND]
    ramp = QgsColorRampShader(0, len(ranks))
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    nothing = QgsColorRampShader.ColorRampItem(0.5, QColor(0, 0, 0, 0), tr("No drought cluster"))
    bounds = [rank.value + 0.5 for rank in legends.RANKS] + [float("inf")]
    ramp.setColorRampItemList(
        [nothing] + [QgsColorRampShader.ColorRampItem(b, QColor(r.colour), tr(r.label)) for b, r in zip(bounds, ranks)]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)


def _amount(layer) -> QgsSingleBandPseudoColorRenderer:
    """The first band from little to much, with its name in the legend."""
    _, high = _range(layer, (1,))
    name = layer.dataProvider().generateBandName(1).partition(": ")[2]
    stops = [(s.value * high, s.colour, f"{s.value * high:.3g}") for s in legends.AMOUNT]
    stops[-1] = (*stops[-1][:2], f"{stops[-1][2]} {name}".strip())
    return _pseudocolour(layer, stops)


def _distance(layer) -> QgsSingleBandPseudoColorRenderer:
    """Metres, told in kilometres, from the water to the farthest pixels."""
    _, high = _range(layer, (1,))
    stops = [(s.value * high, s.colour, f"{s.value * high / 1000:.3g} km") for s in legends.DISTANCE]
    stops[0] = (0.0, stops[0][1], tr("0 km at the water"))
    return _pseudocolour(layer, stops)


def _variance(layer) -> QgsSingleBandPseudoColorRenderer:
    """The unit squared, told as the standard error that one can compare with the values."""
    _, high = _range(layer)
    with TimeStack(layer.source()) as stack:
        unit = stack.unit.removesuffix("²")
    stops = [(s.value * high, s.colour, f"± {(s.value * high) ** 0.5:.2g} {unit}") for s in legends.UNCERTAINTY]
    stops[0] = (0.0, stops[0][1], tr("0 no rain at any station"))
    return _pseudocolour(layer, stops)


def _uncertainty(layer, nothing: str) -> QgsSingleBandPseudoColorRenderer:
    """Half width of the 90 % band, from nothing (and what that means) to the largest ones."""
    _, high = _range(layer)
    stops = [(s.value * high, s.colour, f"± {s.value * high:.2g} m³/m³") for s in legends.UNCERTAINTY]
    stops[0] = (0.0, stops[0][1], nothing)
    return _pseudocolour(layer, stops)


def _style_trend(layer) -> None:
    """Two styles to switch between: the classes of the last band, and the slope, which is shown."""
    styles = layer.styleManager()
    layer.setRenderer(_paletted(layer, legends.TREND, layer.bandCount()))
    styles.addStyleFromLayer(tr("Significance"))
    layer.setRenderer(_trend(layer))
    styles.renameStyle(styles.currentStyle(), tr("Slope per year"))


def _trend(layer) -> QgsSingleBandPseudoColorRenderer:
    """Slope per year around zero."""
    return _pseudocolour(layer, _diverging(layer, (1,), tr("per year: drying"), tr("per year: wetting")))


def _style_bands(layer, scales) -> None:
    """Show the first band, and keep a named style for each: the layer's menu offers them (Styles).

    scales
        ``(value, colour, text)`` stops for each band.
    """
    if is_stack(layer) or layer.bandCount() == 1:  # the bands of a stack are played
        layer.setRenderer(_pseudocolour(layer, scales[0]))
        return
    with RasterFile(layer.source()) as raster:
        names = raster.descriptions
    styles = layer.styleManager()
    for band, name in enumerate(names, 1):
        layer.setRenderer(_pseudocolour(layer, scales[band - 1], band))
        styles.addStyleFromLayer(name)
    styles.setCurrentStyle(names[0])
    styles.removeStyle("default")


def _frequency(layer) -> list:
    """From never up to the most that is found, one scale for all bands."""
    _, high = _range(layer)
    stops = [(s.value * high, s.colour, f"{100 * s.value * high:.0f} %") for s in legends.FREQUENCY]
    return [(*stops[0][:2], tr("never")), *stops[1:-1], (*stops[-1][:2], tr("{} of the dates").format(stops[-1][2]))]


def _phases(layer) -> list:
    """Means in the colours of the index (or of their range), changes around zero with one scale for all."""
    with RasterFile(layer.source()) as raster:
        names, tags = raster.descriptions, raster.tags
    bands = range(1, len(names) + 1)
    changes = [band for band in bands if names[band - 1].startswith("change")]
    if tags.get("quantity") == "index":
        means = [(s.value, s.colour, s.label) for s in legends.SSI]
    else:
        means = _moisture(layer, tags.get("unit", ""), [band for band in bands if band not in changes])
    change = _diverging(layer, changes, tr("drier than the phase before"), tr("moister")) if changes else None
    return [change if band in changes else means for band in bands]


def _diverging(layer, bands, drier: str, moister: str) -> list:
    """The same colours up and down, so that white is no change."""
    low, high = _range(layer, bands)
    size = max(abs(low), abs(high)) or 1.0
    words = {-1.0: drier, 0.0: tr("no change"), 1.0: moister}
    return [
        (s.value * size, s.colour, f"{s.value * size:+.2g} {words.get(s.value, '')}".strip()) for s in legends.DIVERGING
    ]


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
