"""A print layout with a page for each date of a stack: title, legend, scale, date, agency and logo."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsDataProvider,
    QgsFeature,
    QgsGeometry,
    QgsLayerTree,
    QgsLayoutAtlas,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsTextFormat,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..core.data.earth.grid import Window
from ..core.data.stack.time_stack import TimeStack
from ..core.report.formatting import period
from ..core.run.job import check_run
from ..core.run.language import later
from .language import tr

PAPERS = {
    later("A4 landscape"): (297, 210),
    later("A4 portrait"): (210, 297),
    later("A3 landscape"): (420, 297),
    later("A3 portrait"): (297, 420),
}  # mm
_MARGIN, _HEAD, _FOOT, _BESIDE, _BELOW = 10, 24, 16, 60, 34  # mm; the legend stands beside or below the map
_SEA, _INK, _PALE = "#eef3f6", "#2f2d2a", "#6b675e"
_FIELDS = "field=label:string(80)&field=begin:string(30)&field=end:string(30)"


@dataclass(frozen=True)
class Page:
    """One page: a date of the stack in words, and the first and last day that its band is for."""

    label: str
    first: date
    last: date


@dataclass
class Sheet:
    """What stands on every page.

    Attributes
    ----------
    title, agency, source
        Texts; empty ones leave their place free.
    logo
        File of a picture; empty leaves its place free.
    paper
        Of `PAPERS`.
    layers
        Drawn over the stack, the uppermost first.
    below
        Drawn under it.
    extent
        In the reference system of the map; None for the whole stack.
    """

    title: str
    agency: str = ""
    source: str = ""
    logo: str = ""
    paper: str = "A4 landscape"
    layers: list = field(default_factory=list)
    below: list = field(default_factory=list)
    extent: QgsRectangle | None = None


def pages_of(path: str, first: date | None, last: date | None, most: int) -> tuple[list[Page], int]:
    """The pages of a period, and how many of its dates have no value and so no page.

    Parameters
    ----------
    first, last
        Of the period; None for the beginning and the end of the record.
    most
        With neither ``first`` nor ``last``: so many of the latest dates that have values; 0 for all.
    """
    with TimeStack(path) as stack:
        days, ends, step = stack.axis.dates, stack.axis.end_dates(), stack.axis.step
        chosen = [
            i
            for i, (day, end) in enumerate(zip(days, ends, strict=True))
            if (first is None or end >= first) and (last is None or day <= last)
        ]
        latest = first is None and last is None and most > 0
        found, empty = [], 0
        for i in reversed(chosen):
            if latest and len(found) == most:
                break
            if stack.bands[i] and _has_values(stack, i):
                found.append(Page(_words(days[i], step), days[i], ends[i]))
            else:
                empty += 1
    return found[::-1], empty


def _words(day: date, step: str) -> str:
    """A date for people; in Chinese as numbers, since the names of months are English."""
    if not QgsApplication.locale().startswith("zh"):
        return period(day, step)
    return day.isoformat()[: {"year": 4, "month": 7}.get(step, 10)]


def _has_values(stack: TimeStack, step: int) -> bool:
    height, width = stack.grid.height, stack.grid.width
    for row in range(0, height, 512):
        check_run()
        window = Window(row, 0, min(512, height - row), width)
        if np.isfinite(stack.read(window, steps=slice(step, step + 1))).any():
            return True
    return False


def atlas_of(pages: list[Page], layer) -> QgsVectorLayer:
    """The coverage layer of the atlas, in memory: the outline of the stack, once for each page."""
    made = QgsVectorLayer(f"Polygon?crs={layer.crs().authid()}&{_FIELDS}", tr("Dates of the maps"), "memory")
    features = []
    for page in pages:
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromRect(layer.extent()))
        begin, end = f"{page.first.isoformat()}T00:00:00", f"{page.last.isoformat()}T23:59:59"
        feature.setAttributes([page.label, begin, end])
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def write_dates(coverage: QgsVectorLayer, file: str) -> None:
    """Write a coverage layer into a GeoPackage, for a layout that stays: a project saves no layer in memory.

    Raises
    ------
    OSError
        QGIS could not write it, with what it said.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "dates"
    code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        coverage, file, QgsProject.instance().transformContext(), options
    )
    if code != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(message)


def read_dates(atlas: QgsLayoutAtlas, file: str) -> None:
    """Have an atlas take its dates from the GeoPackage that `write_dates` made, and begin with the first page."""
    coverage = atlas.coverageLayer()
    coverage.setDataSource(f"{file}|layername=dates", coverage.name(), "ogr", QgsDataProvider.ProviderOptions())
    # The page that is shown still has the columns of the layer in memory.
    atlas.updateFeatures()
    atlas.first()


def make_layout(project: QgsProject, stack, coverage, sheet: Sheet) -> QgsPrintLayout:
    """A layout whose atlas shows the date of each page; all layers must be in the project.

    Parameters
    ----------
    stack
        The raster layer; `layer_dates.play_by_date` has given it its dates.
    coverage
        Of `atlas_of`.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    width, height = PAPERS[sheet.paper]
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height))
    beside = width > height
    right = _BESIDE if beside else 0
    below = _FOOT + (0 if beside else _BELOW)
    inner = QRectF(_MARGIN, _MARGIN + _HEAD, width - 2 * _MARGIN - right, height - 2 * _MARGIN - _HEAD - below)
    map_item = _map(layout, stack, sheet, inner)
    text_width = width - 2 * _MARGIN - 46
    _label(layout, "title", sheet.title, QRectF(_MARGIN, _MARGIN, text_width, 11), 20, bold=True)
    _label(layout, "date", '[% "label" %]', QRectF(_MARGIN, _MARGIN + 11, text_width, 10), 16)
    logo = QgsLayoutItemPicture(layout)
    logo.setId("logo")
    logo.setPictureAnchor(QgsLayoutItemPicture.ReferencePoint.UpperRight)
    logo.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    _place(layout, logo, QRectF(width - _MARGIN - 44, _MARGIN, 44, _HEAD - 4))
    if sheet.logo:
        logo.setPicturePath(sheet.logo)
    corner = (inner.right() + 4, inner.top()) if beside else (inner.left(), inner.bottom() + 4)
    _legend(layout, stack, map_item, corner).setColumnCount(1 if beside else 3)
    foot = height - _MARGIN - _FOOT + 3
    _scale_bar(layout, map_item, (_MARGIN, foot))
    notes = QRectF(_MARGIN + 74, foot, width - 2 * _MARGIN - 74, _FOOT - 3)
    lines = [sheet.agency, sheet.source, tr("Page {} of {}").format("[% @atlas_featurenumber %]",
                                                                    "[% @atlas_totalfeatures %]")]  # fmt: skip
    _label(layout, "agency", "\n".join(filter(None, lines)), notes, 8.5, right=True, colour=_PALE)
    atlas = layout.atlas()
    atlas.setCoverageLayer(coverage)
    atlas.setEnabled(True)
    atlas.setFilenameExpression("'page_' || lpad(@atlas_featurenumber, 4, '0')")
    atlas.setPageNameExpression('"label"')
    return layout


def _place(layout, item, box: QRectF) -> None:
    item.attemptMove(QgsLayoutPoint(box.left(), box.top()))
    item.attemptResize(QgsLayoutSize(box.width(), box.height()))
    layout.addLayoutItem(item)


def _map(layout, stack, sheet: Sheet, box: QRectF) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    item.setId("map")
    _place(layout, item, box)
    item.setCrs(crs_of(layout.project(), stack))
    item.setLayers([*sheet.layers, stack, *sheet.below])
    item.setKeepLayerSet(True)
    extent = sheet.extent
    if extent is None:
        extent = QgsCoordinateTransform(stack.crs(), item.crs(), layout.project()).transformBoundingBox(stack.extent())
        extent.scale(1.05)
    item.zoomToExtent(extent)
    item.setBackgroundColor(QColor(_SEA))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(_PALE))
    item.setIsTemporal(True)
    properties = item.dataDefinedProperties()
    for name, column in (("StartDateTime", "begin"), ("EndDateTime", "end")):
        key = getattr(QgsLayoutObject.DataDefinedProperty, name)
        properties.setProperty(key, QgsProperty.fromExpression(f'to_datetime("{column}")'))
    item.setDataDefinedProperties(properties)
    return item


def crs_of(project, stack):
    """The reference system of the map: the project's, else the stack's."""
    return project.crs() if project.crs().isValid() else stack.crs()


def _format(size: float, bold: bool = False, colour: str = _INK) -> QgsTextFormat:
    made = QgsTextFormat()
    font = QFont()
    font.setBold(bold)
    made.setFont(font)
    made.setSize(size)
    made.setSizeUnit(Qgis.RenderUnit.Points)
    made.setColor(QColor(colour))
    return made


def _label(layout, name: str, text: str, box: QRectF, size: float, **look) -> None:
    item = QgsLayoutItemLabel(layout)
    item.setId(name)
    item.setText(text)
    item.setTextFormat(_format(size, look.get("bold", False), look.get("colour", _INK)))
    if look.get("right"):
        item.setHAlign(Qt.AlignmentFlag.AlignRight)
    item.setMarginX(0)
    _place(layout, item, box)


def _legend(layout, stack, map_item, corner) -> QgsLayoutItemLegend:
    """Colours and words of the stack alone, without the line that names the band."""
    item = QgsLayoutItemLegend(layout)
    item.setId("legend")
    layout.addLayoutItem(item)
    item.setLinkedMap(map_item)
    item.setAutoUpdateModel(False)
    root: QgsLayerTree = item.model().rootGroup()
    root.clear()
    node = root.addLayer(stack)
    band = stack.dataProvider().displayBandName(stack.renderer().inputBand())
    lines = [one.data(Qt.ItemDataRole.DisplayRole) for one in stack.legend().createLayerTreeModelLegendNodes(node)]
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, [i for i, text in enumerate(lines) if text != band])
    QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    item.model().refreshLayerLegend(node)
    item.setTitle(stack.name().partition(" · ")[0])
    item.setWrapString("\n")
    styles = QgsLegendStyle.Style
    for style, size, bold in ((styles.Title, 11, True), (styles.SymbolLabel, 9, False)):
        look = item.style(style)
        look.setTextFormat(_format(size, bold))
        item.setStyle(style, look)
    item.setBackgroundEnabled(False)
    item.setSplitLayer(True)
    item.attemptMove(QgsLayoutPoint(*corner))
    item.adjustBoxSize()
    return item


def _scale_bar(layout, map_item, corner) -> None:
    item = QgsLayoutItemScaleBar(layout)
    item.setId("scale")
    item.setLinkedMap(map_item)
    item.setStyle("Line Ticks Up")
    item.setUnits(Qgis.DistanceUnit.Kilometers)
    item.setUnitLabel("km")
    item.setTextFormat(_format(8.5, colour=_PALE))
    item.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.FitWidth)
    item.setMinimumBarWidth(28)
    item.setMaximumBarWidth(62)
    item.setNumberOfSegments(2)
    item.setNumberOfSegmentsLeft(0)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(*corner))


def export_pdf(layout: QgsPrintLayout, path: str, dpi: float, feedback) -> None:
    """One file, a page for each date.

    Raises
    ------
    OSError
        QGIS could not write it, with what it said.
    """
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    _require_done(*QgsLayoutExporter.exportToPdf(layout.atlas(), path, settings, feedback))
    if not feedback.isCanceled():
        _require_end(Path(path))


def export_pictures(layout: QgsPrintLayout, folder: Path, dpi: float, feedback) -> list[Path]:
    """A PNG for each date; returns the files in their order.

    Raises
    ------
    OSError
        QGIS could not write one, with what it said.
    """
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    _require_done(*QgsLayoutExporter.exportToImage(layout.atlas(), str(folder / "page"), "png", settings, feedback))
    return sorted(folder.glob("page_*.png"))


def _require_done(result, message: str) -> None:
    kinds = QgsLayoutExporter.ExportResult
    if result not in (kinds.Success, kinds.Canceled):
        raise OSError(message or tr("QGIS could not draw the pages."))


def _require_end(path: Path) -> None:
    """A PDF ends with a mark; Qt does not tell of a disk that was full when it closed the file."""
    with open(path, "rb") as file:
        file.seek(max(0, path.stat().st_size - 1024))
        if b"%%EOF" not in file.read():
            raise OSError(tr("QGIS could not draw the pages."))


def write_gif(pictures: list[Path], path: str, seconds: float) -> None:
    """An animation that repeats, of pictures of one size (Pillow)."""
    from PIL import Image

    def frames():
        for picture in pictures:
            check_run()
            with Image.open(picture) as image:
                yield image.convert("RGB").quantize(128, dither=Image.Dither.NONE)

    rest = frames()
    first, length = next(rest), round(1000 * seconds)
    with open(path, "wb") as file:
        first.save(file, "GIF", save_all=True, append_images=rest, duration=length, loop=0, disposal=1)


def private(layer: QgsMapLayer) -> QgsMapLayer:
    """A layer that the layer tree does not show."""
    layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
    return layer


def free_name(project: QgsProject, name: str) -> str:
    """A name that no layout of the project has."""
    manager, number, found = project.layoutManager(), 1, name
    while manager.layoutByName(found) is not None:
        number += 1
        found = f"{name} ({number})"
    return found


def moment(value: QDateTime) -> date | None:
    """The day of a parameter of QGIS; None where it is not given."""
    day = value.date()
    return date(day.year(), day.month(), day.day()) if value.isValid() else None
