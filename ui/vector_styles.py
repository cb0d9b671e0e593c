"""How vector outputs look in QGIS: classes with words, arrows, labels.

A style is a function that changes a layer; `VECTOR_STYLES` names them, for STYLES of the tools.
"""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsArrowSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererRange,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..core.report import legends
from .language import tr

_SPANS = 6  # classes of years in a legend, at most
_FAR = 1e9


def apply_vector_style(layer, style: str | None) -> None:
    """Give a vector layer the look of ``style``; a layer without one stays as QGIS drew it."""
    if style in VECTOR_STYLES:
        VECTOR_STYLES[style](layer)
        layer.triggerRepaint()


def classes(layer, expression: str, parts, symbol) -> None:
    """Colour features by a number.

    expression
        Field or expression that gives the number.
    parts
        ``(low, high, colour, label)`` for each class, in the order of the legend.
    symbol
        Makes the symbol for a colour.
    """
    ranges = [QgsRendererRange(low, high, symbol(colour), label) for low, high, colour, label in parts]
    layer.setRenderer(QgsGraduatedSymbolRenderer(expression, ranges))


def label(layer, expression: str) -> None:
    """Write the text that an expression gives beside each feature, with a light rim."""
    rim = QgsTextBufferSettings()
    rim.setEnabled(True)
    text = QgsTextFormat()
    text.setSize(8)
    text.setBuffer(rim)
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def dot(colour: str, size: float = 3.0) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": colour, "outline_color": "#ffffff", "size": str(size)}
    )


def arrow(colour: str) -> QgsLineSymbol:
    """An arrow along the whole line, with its head at the end."""
    layer = QgsArrowSymbolLayer()
    layer.setIsCurved(False)
    layer.setIsRepeated(False)
    layer.setArrowWidth(0.4)
    layer.setArrowStartWidth(0.4)
    layer.setHeadLength(2.0)
    layer.setHeadThickness(1.2)
    layer.setSubSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol


def course(colour: str) -> QgsLineSymbol:
    """A line with all its bends, and an arrowhead at its end."""
    symbol = QgsLineSymbol.createSimple({"color": colour, "width": "0.5", "capstyle": "round"})
    head = QgsMarkerLineSymbolLayer()
    head.setPlacements(Qgis.MarkerLinePlacement.LastVertex)
    tip = {"name": "filled_arrowhead", "color": colour, "outline_style": "no", "size": "2.6"}
    head.setSubSymbol(QgsMarkerSymbol.createSimple(tip))
    symbol.appendSymbolLayer(head)
    return symbol


def time_classes(layer) -> tuple[str, list]:
    """Expression and classes that show the order in time: spans of years by ``start``, else months by ``number``.

    ``number`` is that of the calendar month, for layers of periods without a year.
    """
    place = layer.fields().indexOf("start")
    days = [day for day in layer.uniqueValues(place) if day and not getattr(day, "isNull", lambda: False)()]
    if not days:
        return '"number"', [(m.value - 0.5, m.value + 0.5, m.colour, tr(m.label)) for m in legends.CALENDAR]
    years = [day.year() for day in days]
    first, last = min(years), max(years)
    length = -(-(last - first + 1) // _SPANS)
    parts = []
    for low in range(first, last + 1, length):
        high = min(low + length - 1, last)
        share = (low - first) / max(last - length + 1 - first, 1)
        words = str(low) if low == high else f"{low}–{high}"
        parts.append((low - 0.5, high + 0.5, _colour(legends.TIME, min(share, 1.0)), words))
    return 'year("start")', parts


def rank_classes() -> list:
    """Classes of ranks, the worst first, in the colours of `legends.RANKS`."""
    parts = [(rank.value - 0.5, rank.value + 0.5, rank.colour, tr(rank.label)) for rank in legends.RANKS]
    rest = legends.RANKS_BEHIND
    return [*parts, (rest.value - 0.5, _FAR, rest.colour, tr(rest.label))]


def _colour(stops, share: float) -> str:
    """The colour of a scale at a share of it."""
    high = next(stop for stop in stops if stop.value >= share)
    low = [stop for stop in stops if stop.value <= share][-1]
    weight = (share - low.value) / (high.value - low.value) if high.value > low.value else 0.0
    one, other = QColor(low.colour), QColor(high.colour)
    mixed = (round(a + weight * (b - a)) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))
    return QColor(*mixed).name()


def _centres(layer) -> None:
    classes(layer, *time_classes(layer), dot)
    label(layer, '"period"')


def _centre_path(layer) -> None:
    classes(layer, *time_classes(layer), arrow)


def _clusters(layer) -> None:
    behind = legends.RANKS_BEHIND.colour
    classes(layer, '"cluster"', rank_classes(), lambda colour: dot(colour, 1.4 if colour == behind else 3.4))
    _worst_on_top(layer)
    label(layer, "if(\"cluster\" <= 10, \"cluster\" || ': ' || format_date(\"start\", 'yyyy-MM'), '')")


def _cluster_paths(layer) -> None:
    classes(layer, '"cluster"', rank_classes(), course)
    _worst_on_top(layer)


def _worst_on_top(layer) -> None:
    order = QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause('"cluster"', False)])
    layer.renderer().setOrderBy(order)
    layer.renderer().setOrderByEnabled(True)


def _sites(layer) -> None:
    """Stations by the correlation of the first product, with their names."""
    words = ("below 0.25", "0.25 to 0.5", "0.5 to 0.75", "0.75 and more")
    bounds = (-1.0, 0.25, 0.5, 0.75, 1.0001)
    colours = [stop.colour for stop in legends.CORRELATION[1:]]
    parts = [
        (low, high, colour, tr("r {}").format(tr(text)))
        for low, high, colour, text in zip(bounds[:-1], bounds[1:], colours, words, strict=True)
    ]
    classes(layer, '"r_1"', parts, dot)
    label(layer, '"site"')


VECTOR_STYLES = {
    "sites": _sites,
    "centres": _centres,
    "centre_path": _centre_path,
    "clusters": _clusters,
    "cluster_paths": _cluster_paths,
}
