"""Time under the mouse: a click on the map shows the pixel's record in a panel."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
from qgis.core import QgsApplication, QgsGeometry, QgsPointXY, QgsProject, QgsWkbTypes
from qgis.gui import QgsDockWidget, QgsMapToolEmitPoint, QgsRubberBand
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF, QTextOption
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ..core.report import legends
from ..core.report.formatting import number
from ..core.run import packages
from .language import tr
from .pixel_records import Record, add_trend, as_table, records_at
from .scales import round_step, written

NAME = "AgriDroughtPixel"
_LEFT, _RIGHT, _TOP, _GAP, _BOTTOM = 64, 14, 20, 26, 24
_MARK = "#c2185b"  # the date of the Temporal Controller
_MOST = 5  # pixels at a time
# The sign of each pixel, in the legend and on the map.
SIGNS = (("●", QgsRubberBand.IconType.ICON_CIRCLE), ("■", QgsRubberBand.IconType.ICON_BOX),
         ("◆", QgsRubberBand.IconType.ICON_FULL_DIAMOND), ("✚", QgsRubberBand.IconType.ICON_CROSS),
         ("✖", QgsRubberBand.IconType.ICON_X))  # fmt: skip
_INK, _PALE = "#3a3a3a", "#d9d5cc"
# Bounds of the classes on the index, from below.
_CLASSES = tuple(zip((-math.inf, -2.0, -1.5, -1.0, -0.5), (-2.0, -1.5, -1.0, -0.5, math.inf),
                     (legends.DROUGHT[i].colour for i in (4, 3, 2, 1, 0)), strict=True))  # fmt: skip


class RecordChart(QWidget):
    """Records over time, a panel for each unit; drawn by Qt alone, so that it needs no package."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._records: list[Record] = []
        self._shown: tuple[date, date] | None = None
        self.setMinimumHeight(180)
        self.setMouseTracking(True)

    def sizeHint(self):
        return QSize(560, 300)

    def show_records(self, records: list[Record]) -> None:
        """Draw these."""
        self._records = records
        self.update()

    def mark(self, shown: tuple[date, date] | None) -> None:
        """Mark the period that the map shows; None for no mark."""
        self._shown = shown
        self.update()

    def panels(self) -> list[list[Record]]:
        """Records that are drawn together: an index apart, and the others by unit."""
        groups: dict[tuple, list[Record]] = {}
        for record in self._records:
            groups.setdefault((record.index, record.unit), []).append(record)
        return list(groups.values())

    # Places ---------------------------------------------------------------------

    def _days(self) -> tuple[int, int]:
        first = min(record.days[0].toordinal() for record in self._records)
        last = max(record.ends[-1].toordinal() for record in self._records)
        return first, max(last, first + 1)

    def _x(self, ordinal: float) -> float:
        first, last = self._days()
        return _LEFT + (ordinal - first) / (last - first) * (self.width() - _LEFT - _RIGHT)

    def _boxes(self) -> list[QRectF]:
        count = len(self.panels())
        height = (self.height() - _TOP - _BOTTOM - _GAP * (count - 1)) / max(count, 1)
        width = self.width() - _LEFT - _RIGHT
        return [QRectF(_LEFT, _TOP + i * (height + _GAP), width, height) for i in range(count)]

    @staticmethod
    def _limits(panel: list[Record]) -> tuple[float, float, float]:
        """Lowest and highest value of a panel, and the step between two ticks."""
        low, high = math.inf, -math.inf
        for record in panel:
            wide = record.half_width if record.half_width is not None else np.zeros(len(record.values))
            wide = np.nan_to_num(wide)
            if np.isfinite(record.values).any():
                low = min(low, float(np.nanmin(record.values - wide)))
                high = max(high, float(np.nanmax(record.values + wide)))
        if not math.isfinite(low):
            low, high = 0.0, 1.0
        if panel[0].index:
            low, high = min(low, -2.5), max(high, 2.5)
        step = round_step(max(high - low, 1e-9) / 4)
        return math.floor(low / step) * step, math.ceil(high / step) * step, step

    # Drawing --------------------------------------------------------------------

    def paintEvent(self, event):
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        if not self._records:
            painter.setPen(QColor(_INK))
            words = tr("Click on the map to see the record of a pixel.")
            painter.drawText(QRectF(self.rect()), words, QTextOption(Qt.AlignmentFlag.AlignCenter))
            return
        for panel, box in zip(self.panels(), self._boxes(), strict=True):
            self._paint_panel(painter, panel, box)
        self._paint_years(painter)
        self._paint_mark(painter)

    def _paint_panel(self, painter: QPainter, panel: list[Record], box: QRectF) -> None:
        low, high, step = self._limits(panel)

        def y(value: float) -> float:
            return box.bottom() - (value - low) / (high - low) * box.height()

        if panel[0].index:
            for below, above, colour in _CLASSES:
                top, bottom = y(min(above, high)), y(max(below, low))
                shade = QColor(colour)
                shade.setAlpha(110)
                painter.fillRect(QRectF(box.left(), top, box.width(), bottom - top), shade)
        metrics = QFontMetrics(painter.font())
        for i in range(round((high - low) / step) + 1):
            value = low + i * step
            painter.setPen(QPen(QColor(_PALE), 1))
            painter.drawLine(QPointF(box.left(), y(value)), QPointF(box.right(), y(value)))
            painter.setPen(QColor(_INK))
            text = written(round(value, 10))
            painter.drawText(QPointF(box.left() - 6 - metrics.horizontalAdvance(text), y(value) + 4), text)
        x = box.left()
        for record in panel:
            if x > box.left() and x + metrics.horizontalAdvance(self._words(record)) > self.width():
                painter.setPen(QColor(_INK))
                painter.drawText(QPointF(x, box.top() - 6), "…")
                x = math.inf
            painter.setPen(QColor(record.colour))
            text = self._words(record)
            if math.isfinite(x):
                painter.drawText(QPointF(x, box.top() - 6), text)
                x += metrics.horizontalAdvance(text) + 14
            self._paint_record(painter, record, y)

    @staticmethod
    def _words(record: Record) -> str:
        """The line of a record in the legend: sign of the pixel, name, unit, slope."""
        unit = record.unit
        text = f"{SIGNS[record.place % len(SIGNS)][0]} {record.name}" + (f" ({unit})" if unit else "")
        if record.trend is None:
            return text
        slope = number(record.per_decade, 2, signed=True)
        return text + ", " + tr("{} per decade").format(f"{slope} {unit}".strip())

    def _paint_record(self, painter: QPainter, record: Record, y) -> None:
        places = [
            self._x((a.toordinal() + b.toordinal() + 1) / 2) for a, b in zip(record.days, record.ends, strict=True)
        ]
        colour = QColor(record.colour)
        if record.half_width is not None:
            shade = QColor(colour)
            shade.setAlpha(60)
            for run in _runs(np.isfinite(record.values) & np.isfinite(record.half_width)):
                top = [QPointF(places[i], y(record.values[i] + record.half_width[i])) for i in run]
                bottom = [QPointF(places[i], y(record.values[i] - record.half_width[i])) for i in reversed(run)]
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(shade)
                painter.drawPolygon(QPolygonF(top + bottom))
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in _runs(np.isfinite(record.values)):
            points = QPolygonF([QPointF(places[i], y(record.values[i])) for i in run])
            painter.drawPolyline(points)
            if len(run) == 1:
                painter.drawEllipse(points[0], 1.5, 1.5)
        if record.trend is not None:
            painter.setPen(QPen(colour, 1.6, Qt.PenStyle.DashLine))
            first, last = 0, len(places) - 1
            painter.drawLine(
                QPointF(places[first], y(record.trend[first])), QPointF(places[last], y(record.trend[last]))
            )
        if record.observed is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for i in np.flatnonzero(record.observed & np.isfinite(record.values)):
                painter.drawEllipse(QPointF(places[i], y(record.values[i])), 2.2, 2.2)

    def _paint_years(self, painter: QPainter) -> None:
        first, last = (date.fromordinal(day) for day in self._days())
        step = max(1, math.ceil((last.year - first.year + 1) / max(self.width() // 70, 1)))
        painter.setPen(QColor(_INK))
        for year in range(first.year + (1 if first > date(first.year, 1, 1) else 0), last.year + 1, step):
            x = self._x(date(year, 1, 1).toordinal())
            painter.drawLine(QPointF(x, self.height() - _BOTTOM), QPointF(x, self.height() - _BOTTOM + 4))
            painter.drawText(QPointF(x + 2, self.height() - 8), str(year))

    def _paint_mark(self, painter: QPainter) -> None:
        if self._shown is None:
            return
        left, right = (self._x(day.toordinal()) for day in self._shown)
        if right < _LEFT or left > self.width() - _RIGHT:
            return
        middle = (left + right) / 2
        painter.setPen(QPen(QColor(_MARK), 1.6))
        painter.drawLine(QPointF(middle, _TOP - 4), QPointF(middle, self.height() - _BOTTOM))

    def mouseMoveEvent(self, event):
        if not self._records:
            return
        first, last = self._days()
        share = (event.pos().x() - _LEFT) / max(self.width() - _LEFT - _RIGHT, 1)
        day = date.fromordinal(int(min(max(first + share * (last - first), first), last)))
        lines = []
        for record in self._records:
            place = next(
                (i for i, (a, b) in enumerate(zip(record.days, record.ends, strict=True)) if a <= day <= b), None
            )
            if place is None:
                continue
            value = record.values[place]
            text = f"{value:.3g} {record.unit}".strip() if math.isfinite(value) else tr("no value")
            lines.append(f"{record.name}, {record.days[place].isoformat()}: {text}")
        QToolTip.showText(self.mapToGlobal(event.pos()), "\n".join(lines), self)


def _runs(there: np.ndarray) -> list[list[int]]:
    """Unbroken runs of places that have a value."""
    runs: list[list[int]] = []
    for i in np.flatnonzero(there):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(int(i))
        else:
            runs.append([int(i)])
    return runs


class PixelDock(QgsDockWidget):
    """The panel, with the tool for the map.

    Attributes
    ----------
    tool
        The map tool; switching it on shows the panel.
    """

    def __init__(self, parent, canvas):
        super().__init__(tr("AgriDrought: time under the mouse"), parent)
        self.setObjectName(NAME)
        self._canvas = canvas
        self.tool = QgsMapToolEmitPoint(canvas)
        self.tool.canvasClicked.connect(self._clicked)
        self._spots: list[QgsRubberBand] = []
        self._points: list[QgsPointXY] = []
        self.records: list[Record] = []
        self._where = QLabel()
        self._where.setWordWrap(True)
        self._hidden = QCheckBox(tr("Also stacks that are not visible"))
        self._hidden.setChecked(True)
        self._hidden.toggled.connect(self.look)
        self._several = QCheckBox(tr("Several pixels"))
        self._several.setToolTip(tr("Each click adds a pixel; so does a click with the Shift key."))
        self._trend = QCheckBox(tr("Trend line"))
        self._trend.setToolTip(
            tr("Median slope between values of the same season (Theil-Sen). Whether it is more than chance: “Trend”.")
        )
        self._trend.setEnabled(not packages.missing(["scipy"]))  # which the median slope needs
        self._trend.toggled.connect(self.look)
        self.chart = RecordChart()
        table = _button("/mActionEditCopy.svg", tr("Copy table"), self.copy_table)
        picture = _button("/mActionSaveMapAsImage.svg", tr("Copy picture"), self.copy_picture)
        row = QHBoxLayout()
        row.addWidget(self._hidden)
        row.addWidget(self._several)
        row.addWidget(self._trend)
        row.addStretch(1)
        row.addWidget(table)
        row.addWidget(picture)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(self._where)
        layout.addWidget(self.chart, 1)
        layout.addLayout(row)
        self.setWidget(page)
        canvas.temporalRangeChanged.connect(self._mark)
        self._mark()

    def stop(self) -> None:
        """Take tool, spot and signals away."""
        self._canvas.temporalRangeChanged.disconnect(self._mark)
        self._canvas.unsetMapTool(self.tool)
        self._forget_spots()

    def _forget_spots(self) -> None:
        for spot in self._spots:
            self._canvas.scene().removeItem(spot)
        self._spots.clear()
        self._points.clear()

    def _clicked(self, point: QgsPointXY, button=None) -> None:
        shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if not (self._several.isChecked() or shift) or len(self._points) == _MOST:
            self._forget_spots()
        spot = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PointGeometry)
        spot.setColor(QColor(_MARK))
        spot.setIcon(SIGNS[len(self._points) % len(SIGNS)][1])
        spot.setIconSize(10)
        spot.setWidth(3)
        self._points.append(QgsPointXY(point))
        spot.setToGeometry(QgsGeometry.fromPointXY(self._points[-1]), None)
        self._spots.append(spot)
        self.look()

    def look(self) -> None:
        """Read the records at the chosen places."""
        if not self._points:
            return
        project = QgsProject.instance()
        nodes = project.layerTreeRoot().findLayers()
        layers = [n.layer() for n in nodes if n.layer() is not None and (self._hidden.isChecked() or n.isVisible())]
        crs = self._canvas.mapSettings().destinationCrs()
        self.records = []
        for place, point in enumerate(self._points):
            for record in records_at(project, layers, point, crs):
                record.place = place
                record.colour = legends.PRODUCTS[len(self.records) % len(legends.PRODUCTS)]
                if self._trend.isChecked():
                    add_trend(record)
                self.records.append(record)
        places = "; ".join(f"{SIGNS[i % len(SIGNS)][0]} {p.x():.5g}, {p.y():.5g}" for i, p in enumerate(self._points))
        if not self.records:
            self._where.setText(tr("No stack has a pixel at {}.").format(places))
        else:
            self._where.setText(tr("Pixel at {}").format(places))
        self.chart.show_records(self.records)
        self._mark()

    def _mark(self) -> None:
        asked = self._canvas.temporalRange()
        if asked.isInfinite():
            self.chart.mark(None)
            return
        begin, end = asked.begin().date(), asked.end().date()
        self.chart.mark((date(begin.year(), begin.month(), begin.day()), date(end.year(), end.month(), end.day())))

    def copy_table(self) -> None:
        """Put the records on the clipboard, with tabs between the columns."""
        QgsApplication.clipboard().setText(as_table(self.records))

    def copy_picture(self) -> None:
        """Put the chart on the clipboard."""
        QgsApplication.clipboard().setPixmap(self.chart.grab())


def _button(icon: str, text: str, action) -> QPushButton:
    button = QPushButton(QgsApplication.getThemeIcon(icon), text)
    button.clicked.connect(action)
    return button
