"""The windows of the tour: Toolbox, dialogs, settings, packages, messages, unloading."""

import importlib.util

import qgis.utils
from osgeo import gdal
from qgis import processing
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDockWidget,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QTreeView,
    QTreeWidget,
)
from qgis.utils import iface


def _provider():
    return QgsApplication.processingRegistry().providerById("agridrought")


def plugin(tour):
    """Is it loaded, and did QGIS complain while it loaded it?"""
    return {
        "loaded": "agridrought" in qgis.utils.plugins,
        "tools": [algorithm.id() for algorithm in _provider().algorithms()],
    }


def toolbox(tour):
    """Groups and tools in the order in which a person sees them."""
    dock = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    dock.setVisible(True)
    dock.raise_()
    iface.mainWindow().resizeDocks([dock], [380], Qt.Orientation.Horizontal)
    tree = dock.algorithmTree
    model = tree.model()
    tour.until(lambda: model.rowCount() > 0, 10)
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == "AgriDrought":
            break
    tree.setCurrentIndex(index)
    tree.expandRecursively(index)
    tree.scrollTo(index, tree.ScrollHint.PositionAtTop)
    tour.photograph(dock, "toolbox")
    groups = [model.index(i, 0, index) for i in range(model.rowCount(index))]
    return {
        "provider": index.data(),
        "groups": [
            [group.data(), [model.index(i, 0, group).data() for i in range(model.rowCount(group))]] for group in groups
        ],
        "declared": sorted([a.group(), a.displayName()] for a in _provider().algorithms()),
    }


def dialogs(tour):
    """Every tool's dialog, as a double click in the Toolbox opens it."""
    opened = {}
    for algorithm in _provider().algorithms():
        dialog = processing.createAlgorithmDialog(algorithm.id())
        dialog.resize(900, 640)
        dialog.show()
        tour.photograph(dialog, f"dialog_{algorithm.name()}")
        opened[algorithm.name()] = [dialog.windowTitle(), dialog.isVisible()]
        dialog.close()
        dialog.deleteLater()
    return opened


def bad_input(tour):
    """Run with a raster that has no dates: the dialog must say so, and what to do."""
    path = tour.folder / "no_dates.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 3, gdal.GDT_Float32)
    raster.SetGeoTransform((10.0, 1.0, 0.0, 50.0, 0.0, -1.0))
    raster.FlushCache()
    dialog = processing.createAlgorithmDialog("agridrought:ssi", {"INPUT": str(path)})
    dialog.resize(900, 640)
    dialog.show()
    dialog.runAlgorithm()
    tour.until(lambda: "failed" in _log_of(dialog), 20)
    tour.photograph(dialog, "bad_input")
    said = _log_of(dialog)
    dialog.close()
    return said


def _log_of(dialog):
    """The text on a dialog's page Log (the other one of its kind is the help)."""
    return "\n".join(text.toPlainText() for text in dialog.findChildren(QTextEdit) if text.objectName() == "txtLog")


def settings(tour):
    """Settings → Options → Processing → Providers → AgriDrought."""
    rows = {}

    def look(window):
        page = next(tree for tree in window.findChildren(QTreeView) if _row(tree.model(), "Providers"))
        ours = _row(page.model(), "AgriDrought", _row(page.model(), "Providers"))
        page.expand(ours.parent())
        page.expand(ours)
        page.resizeColumnToContents(0)
        page.scrollTo(ours, page.ScrollHint.PositionAtTop)
        for i in range(page.model().rowCount(ours)):
            rows[page.model().index(i, 0, ours).data()] = page.model().index(i, 1, ours).data()
        window.resize(1000, 600)
        tour.photograph(window, "settings")

    tour.at_modal(lambda: iface.showOptionsDialog(iface.mainWindow(), "processingOptions"), look)
    return rows


def _row(model, text, parent=None):
    """The row with this text in the first column below a parent, or None."""
    for i in range(model.rowCount(parent) if parent else model.rowCount()):
        index = model.index(i, 0, parent) if parent else model.index(i, 0)
        if index.data() == text:
            return index
    return None


def _menu():
    """The entries of Raster > AgriDrought by their words; empty where there is no such menu."""
    for action in iface.rasterMenu().actions():
        if action.menu() and action.text().replace("&", "") == "AgriDrought":
            return {one.text().replace("&", ""): one for one in action.menu().actions()}
    return {}


def _menu_entry():
    """The entry Python packages…, or None."""
    return _menu().get("Python packages…")


def packages(tour):
    """Opened from the menu; once as it is, once with a package hidden."""
    seen = {
        "menu": list(_menu()),
        "first": [
            item.text() for item in iface.messageBar().items() if "AgriDrought" in f"{item.title()}{item.text()}"
        ],
    }

    def look(window):
        table = window.findChild(QTreeWidget)
        seen["rows"] = [
            [item.text(column) for column in range(3)]
            for item in (table.topLevelItem(i) for i in range(table.topLevelItemCount()))
        ]
        tour.photograph(window, "packages")

    def look_missing(window):
        seen["missing"] = [label.text() for label in window.findChildren(QLabel)]
        seen["systems"] = window.findChild(QComboBox).count()
        tour.photograph(window, "packages_missing")

    tour.at_modal(_menu_entry().trigger, look)
    real = importlib.util.find_spec
    importlib.util.find_spec = lambda name, *more: None if name == "scipy" else real(name, *more)
    try:
        tour.at_modal(_menu_entry().trigger, look_missing)
        iface.messageBar().clearWidgets()
        for _ in range(2):  # the second time it must keep quiet
            qgis.utils.reloadPlugin("agridrought")
        seen["hints"] = [item.text() for item in iface.messageBar().items()]
        tour.photograph(iface.mainWindow(), "hint")
    finally:
        importlib.util.find_spec = real
        iface.messageBar().clearWidgets()
    return seen


def unloading(tour):
    """Everything goes with the plugin."""
    from processing.core.ProcessingConfig import ProcessingConfig

    qgis.utils.unloadPlugin("agridrought")
    tour.wait(0.3)
    return {
        "provider": _provider() is None,
        "menu": _menu_entry() is None,
        "settings": "AgriDrought" not in ProcessingConfig.getSettings(),
    }


def log(tour):
    """What stands in the panel “Log Messages”, from the start of QGIS on."""
    panel = iface.mainWindow().findChild(QDockWidget, "MessageLog")
    lines = [line for text in panel.findChildren(QPlainTextEdit) for line in text.toPlainText().splitlines()]
    return {"lines": len(lines), "bad": [line for line in lines if "WARNING" in line or "CRITICAL" in line]}


def ssi_dialog(tour):
    """The words of one dialog, and of its combo boxes."""
    dialog = processing.createAlgorithmDialog("agridrought:ssi")
    dialog.resize(900, 640)
    dialog.show()
    tour.photograph(dialog, "dialog_ssi")
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    boxes = [box.itemText(i) for box in dialog.findChildren(QComboBox) for i in range(box.count())]
    title = dialog.windowTitle()
    dialog.close()
    return {"title": title, "labels": words, "choices": boxes}


def chain_dialogs(tour):
    """The dialogs of the monthly chain, for its tutorial."""
    titles = {}
    for name in ("buildstack", "gapfill", "droughtreport", "monthlyupdate"):
        dialog = processing.createAlgorithmDialog(f"agridrought:{name}")
        dialog.resize(900, 640)
        dialog.show()
        tour.photograph(dialog, f"dialog_{name}")
        titles[name] = dialog.windowTitle()
        dialog.close()
    return titles


def start_words(tour):
    """The panel “Getting started” and the menu."""
    dock = qgis.utils.plugins["agridrought"].show_start()
    iface.mainWindow().resizeDocks([dock], [430], Qt.Orientation.Horizontal)
    tour.photograph(iface.mainWindow(), "getting_started")
    return {"menu": list(_menu()), "labels": [label.text() for label in dock.findChildren(QLabel) if label.text()]}


LANGUAGE = (plugin, toolbox, ssi_dialog, chain_dialogs)
BEFORE = (plugin, toolbox, dialogs, bad_input, settings, packages)
AFTER = (unloading, log)
