"""The work of the tour: files become a stack, an index and classes, which are looked at and played."""

import qgis.utils
from new_user import NewUser, index_and_classes, open_sample
from qgis import processing
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QTextEdit, QToolButton
from qgis.utils import iface
from synthetic_months import synthetic_months

from agridrought.ui.samples import SAMPLES
from agridrought.ui.steps import CHAIN


def build_and_classify(tour):
    """Stack from the folder by a script's call, index by the dialog's Run button, classes by a script's call."""
    project = QgsProject.instance()
    stack = processing.runAndLoadResults(
        "agridrought:buildstack",
        {"FOLDER": str(tour.folder / "months"), "UNIT": "m3 m-3", "OUTPUT": str(tour.folder / "soil_moisture.tif")},
    )
    moisture = project.mapLayersByName("soil_moisture") or list(project.mapLayers().values())
    dialog = processing.createAlgorithmDialog("agridrought:ssi", {"INPUT": moisture[0], "SCALE": 3})
    dialog.resize(900, 640)
    dialog.show()
    tour.photograph(dialog, "dialog_ready")
    dialog.runAlgorithm()
    tour.until(lambda: dialog.wasExecuted(), 90)
    tour.photograph(dialog, "dialog_done")
    log = " ".join(text.toPlainText() for text in dialog.findChildren(QTextEdit))
    index = dialog.results()["OUTPUT"]
    dialog.close()
    processing.runAndLoadResults("agridrought:classify", {"INPUT": index, "OUTPUT": "TEMPORARY_OUTPUT"})
    return {"dates": stack["DATES"], "log": log, "layers": [layer.name() for layer in project.mapLayers().values()]}


def project_time(tour):
    """What the Temporal Controller would play after the first stack, with nothing set by hand."""
    time = QgsProject.instance().timeSettings()
    panel = iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
    panel.setVisible(True)
    for button in panel.findChildren(QToolButton):
        if button.objectName() == "mNavigationAnimated":
            button.click()
    tour.photograph(panel, "temporal_controller_at_first")
    controller = iface.mapCanvas().temporalController()
    seen = {
        "range": [one.toString("yyyy-MM-dd") for one in (time.temporalRange().begin(), time.temporalRange().end())],
        "step": [time.timeStep(), time.timeStepUnit().name],
        "panel": [box.currentText() for box in panel.findChildren(QComboBox) if box.isVisible()],
        "frames": controller.totalFrameCount(),
        "frame": [controller.frameDuration().originalDuration(), controller.frameDuration().originalUnit().name],
    }
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    return seen


def _layer(name):
    return QgsProject.instance().mapLayersByName(name)[0]


def legends(tour):
    """The words beside the colours in the layer tree."""
    model = iface.layerTreeView().layerTreeModel()
    root = QgsProject.instance().layerTreeRoot()
    words = {}
    for node in root.findLayers():
        nodes = model.layerLegendNodes(node)
        words[node.name()] = [legend.data(Qt.ItemDataRole.DisplayRole) for legend in nodes]
        node.setExpanded(True)
    return words


def _show_only(name):
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        node.setItemVisibilityChecked(node.name() == name)
    iface.mapCanvas().zoomToFeatureExtent(_layer(name).extent())  # with a margin


def _drawn(tour):
    """The map as it is after all that is under way has been drawn."""
    canvas = iface.mapCanvas()
    done = []
    canvas.mapCanvasRefreshed.connect(lambda: done.append(True))
    canvas.refresh()
    tour.until(lambda: done and not canvas.isDrawing(), 20)
    tour.wait(0.2)
    return canvas.grab().toImage()


def temporal_controller(tour):
    """Months one after the other: the picture and the band must follow the date."""
    window = iface.mainWindow()
    # Room for the map: what QGIS shows on the right and below is not the subject.
    for dock in window.findChildren(QDockWidget):
        if dock.isVisible() and dock.objectName() not in ("Layers", "Temporal Controller"):
            dock.setVisible(False)
    panel = window.findChild(QDockWidget, "Temporal Controller")
    panel.setVisible(True)
    window.resizeDocks([panel], [100], Qt.Orientation.Vertical)
    controller = iface.mapCanvas().temporalController()
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    seen = {"frames": controller.totalFrameCount(), "steps": [], "lines": {}}
    for name in [layer.name() for layer in QgsProject.instance().mapLayers().values()]:
        _show_only(name)
        pictures = []
        for frame in (100, 101, 102):
            controller.setCurrentFrameNumber(frame)
            pictures.append(_drawn(tour))
            asked = iface.mapCanvas().temporalRange()
            bands = _layer(name).temporalProperties().filteredBandsForTemporalRange(_layer(name), asked)
            seen["steps"].append([name, asked.begin().toString("yyyy-MM-dd"), bands])
        seen[name] = pictures[0] != pictures[1] and pictures[1] != pictures[2]
        seen["lines"][name] = legends(tour)[name][0]
        tour.photograph(window, f"temporal_{name.replace(' ', '_')}")
    return seen


def start(tour):
    """The panel “Getting started” before and after there are results, and the dialog that a button opens."""
    panel = iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
    panel.setVisible(False)
    dock = qgis.utils.plugins["agridrought"].show_start()
    tour.wait(0.6)
    dock.resize(420, 820)
    iface.mainWindow().resizeDocks([dock], [430], Qt.Orientation.Horizontal)
    tour.photograph(iface.mainWindow(), "getting_started")
    ticks = [tool for tool, tick in dock._ticks.items() if tick.pixmap() and not tick.pixmap().isNull()]
    step = next(one for one in CHAIN if one.tool == "classify")
    dialog = dock.open_tool(step)
    tour.wait(0.4)
    given = dialog.mainWidget().wrappers["INPUT"].parameterValue()
    name = QgsProject.instance().mapLayer(str(given)).name() if QgsProject.instance().mapLayer(str(given)) else given
    dialog.close()
    dock.setUserVisible(False)
    panel.setVisible(True)
    return {"ticks": ticks, "classify_input": name}


def pixel(tour):
    """A click on the map shows the record of the pixel, with the date of the Temporal Controller."""
    dock = qgis.utils.plugins["agridrought"].show_pixel()
    iface.mainWindow().resizeDocks([dock], [330], Qt.Orientation.Vertical)
    canvas = iface.mapCanvas()
    dock._trend.setChecked(True)
    dock.tool.canvasClicked.emit(canvas.extent().center(), Qt.MouseButton.LeftButton)
    tour.photograph(iface.mainWindow(), "time_under_the_mouse")
    dock.copy_table()
    table = QgsApplication.clipboard().text()
    dock.copy_picture()
    picture = QgsApplication.clipboard().image()
    dock.setUserVisible(False)
    return {
        "records": [[record.name, len(record.values), record.index] for record in dock.records],
        "marked": [day.isoformat() for day in dock.chart._shown or ()],
        "table": table.splitlines()[:2],
        "rows": len(table.splitlines()),
        "picture": [picture.width(), picture.height()],
    }


def samples(tour):
    """Each sample in a project of its own."""
    seen = {}
    for sample in SAMPLES:
        iface.newProject(False)
        qgis.utils.plugins["agridrought"].load_sample(sample)
        _drawn(tour)
        tour.photograph(iface.mainWindow(), f"sample_{sample.id}")
        time = QgsProject.instance().timeSettings()
        seen[sample.id] = {
            "layers": {layer.name(): layer.isValid() for layer in QgsProject.instance().mapLayers().values()},
            "range": time.temporalRange().begin().toString("yyyy-MM"),
        }
    return seen


def drought_of_2012(tour):
    """From the sample of the Corn Belt to its drought map of June 2012, as the first tutorial has it."""
    iface.newProject(False)
    for dock in iface.mainWindow().findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")
    person = NewUser(tour, "from_sample")
    dock = open_sample(person)
    shown = iface.mapCanvas().extent()
    index_and_classes(person, dock, "tutorial")
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    classes = iface.activeLayer()
    root = QgsProject.instance().layerTreeRoot()
    order = [one.name() for one in root.findLayers()]
    controller = iface.mapCanvas().temporalController()
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    june = QDateTime(QDate(2012, 6, 1), QTime(0, 0))
    controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(june))
    for other in root.findLayers():
        if other.layer().name() in ("corn_belt_sm", "SSI-1 · corn_belt_sm"):
            other.setItemVisibilityChecked(False)
            other.setExpanded(False)
    dock.setUserVisible(False)
    iface.mainWindow().resizeDocks([iface.mainWindow().findChild(QDockWidget, "Layers")], [330],
                                   Qt.Orientation.Horizontal)  # fmt: skip
    extent = classes.extent()
    extent.scale(1.02)
    iface.mapCanvas().setExtent(extent)
    _drawn(tour)
    line = legends(tour)[classes.name()][0]
    for one in root.findLayers():
        one.setExpanded(one.layer() == classes)
    tour.photograph(iface.mainWindow(), "drought_of_2012")
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    corners = [shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum()]
    return {"layers": names, "order": order, "classes": classes.name(), "line": line, "cost": person.cost(),
            "shown": corners}  # fmt: skip


STOPS = (
    synthetic_months,
    build_and_classify,
    project_time,
    legends,
    temporal_controller,
    start,
    pixel,
    samples,
    drought_of_2012,
)
