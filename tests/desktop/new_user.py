"""The way of a new user to the first own drought map, with the mouse and the keyboard alone, and what it costs her."""

import shutil
import time

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMenu, QPushButton
from qgis.utils import iface

from agridrought.ui.samples import ROOT as SAMPLE_FILES
from agridrought.ui.samples import SAMPLES

_ROOM = 8  # pixels below a widget that is scrolled into sight


class NewUser:
    """Clicks and types as a person does, and counts it.

    Attributes
    ----------
    clicks, fields
        So far: of the mouse, and fields that were filled by typing.
    waited
        Seconds that the program took until it was ready for the next click.
    """

    def __init__(self, tour, name: str):
        self.tour, self._name = tour, name
        self.clicks = self.fields = self._pictures = 0
        self.waited = 0.0

    def cost(self) -> dict:
        return {"clicks": self.clicks, "fields": self.fields, "seconds": round(self.waited, 1)}

    def look(self, name: str) -> None:
        """Keep the whole screen as a picture of the next number."""
        self.tour.wait(0.5)
        self._pictures += 1
        screen = QApplication.primaryScreen().grabWindow(0)
        path = self.tour.folder / f"{self._name}_{self._pictures:02d}_{name}.png"
        if not screen.save(str(path)):
            raise OSError(f"cannot write {path}")

    def click(self, widget, at: QPoint | None = None, until=None, seconds: float = 120) -> None:
        """A click, and the wait until the program has done what it is for."""
        if not widget.isVisible() or not widget.isEnabled():
            raise RuntimeError(f"{widget.objectName() or widget} cannot be clicked")
        self.clicks += 1
        start = time.monotonic()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or QPoint())
        if until is not None and not self.tour.until(until, seconds):
            raise TimeoutError("nothing came of a click")
        self.waited += time.monotonic() - start

    def choose(self, *actions) -> None:
        """From the menu bar down to an entry: each action lies in the menu of the one before."""
        bar = iface.mainWindow().menuBar()
        for action in actions:
            menu = action.menu()
            self.click(bar, bar.actionGeometry(action).center(), menu.isVisible if menu is not None else None)
            bar = menu

    def fill(self, field: QLineEdit, text: str) -> None:
        self.fields += 1
        self.click(field)
        field.selectAll()
        QTest.keyClicks(field, text)

    def open(self, dock, tool: str):
        """Press a button of the panel; returns the dialog that comes."""
        known = list(dock._dialogs)
        button = dock.findChild(QPushButton, f"open_{tool}")
        dock.widget().ensureWidgetVisible(button, 0, _ROOM)
        self.click(button, until=lambda: any(one not in known and one.isVisible() for one in dock._dialogs))
        dialog = next(one for one in dock._dialogs if one not in known)
        dialog.move(60, 60)  # no window manager finds a place for it
        return dialog

    def run(self, dialog) -> None:
        """Press Run, wait for the end, and press Close."""
        run = dialog.runButton()
        box = next(one for one in dialog.findChildren(QDialogButtonBox) if run in one.buttons())
        layers = len(QgsProject.instance().mapLayers())
        self.click(run, until=lambda: dialog.wasExecuted() and len(QgsProject.instance().mapLayers()) > layers)
        self.look("done")
        self.click(box.button(QDialogButtonBox.StandardButton.Close), until=lambda: not dialog.isVisible())


def _ours():
    """The menu Raster, the entry AgriDrought in it, and the plugin."""
    raster = iface.rasterMenu()
    entry = next(one for one in raster.actions() if one.menu() and one.text().replace("&", "") == "AgriDrought")
    return raster.menuAction(), entry, qgis.utils.plugins["agridrought"]


def open_sample(person: NewUser, name: str = "corn_belt"):
    """Raster → AgriDrought → Load sample project → one of them; returns the panel that comes with it."""
    raster, entry, plugin = _ours()
    menu: QMenu = plugin._sample_menu
    number = [sample.id for sample in SAMPLES].index(name)
    before = len(QgsProject.instance().mapLayers())
    person.choose(raster, entry, menu.menuAction())
    person.look("menu")
    action = menu.actions()[number]
    person.click(
        menu, menu.actionGeometry(action).center(), lambda: len(QgsProject.instance().mapLayers()) > before + 2
    )
    person.tour.wait(0.5)
    person.look("sample")
    return plugin._docks["start"]


def index_and_classes(person: NewUser, dock, pictures: str = "") -> None:
    """SSI and classes by the buttons of the panel: nothing is chosen, nothing typed."""
    for tool in ("ssi", "classify"):
        dialog = person.open(dock, tool)
        dialog.resize(900, 640)
        person.look(tool)
        if pictures:
            person.tour.photograph(dialog, f"{pictures}_{tool}")
        person.run(dialog)
        person.tour.wait(0.6)  # the panel looks at the new layer
    person.look("map")


def first_map_from_sample(tour):
    """The first tutorial up to the drought map."""
    person = NewUser(tour, "from_sample")
    person.look("start")
    index_and_classes(person, open_sample(person))
    return {**person.cost(), "layers": [layer.name() for layer in QgsProject.instance().mapLayers().values()]}


def first_map_from_files(tour):
    """From a folder with a download to the drought map: one folder is named, and no gap stays."""
    iface.newProject(False)
    downloads = tour.folder / "downloads"
    downloads.mkdir()
    (download,) = (SAMPLE_FILES / "hawaii").glob("*.nc")
    shutil.copy(download, downloads)
    person = NewUser(tour, "from_files")
    raster, entry, plugin = _ours()
    start = next(one for one in entry.menu().actions() if one is not plugin._sample_menu.menuAction())
    person.choose(raster, entry, start)
    person.look("panel")
    dock = plugin._docks["start"]
    dialog = person.open(dock, "buildstack")
    dialog.resize(900, 640)
    field = dialog.mainWidget().wrappers["FOLDER"].wrappedWidget().findChild(QLineEdit)
    person.fill(field, str(downloads))
    person.look("buildstack")
    person.run(dialog)
    person.tour.wait(0.6)
    dialog = person.open(dock, "gapfill")
    dialog.resize(900, 640)
    person.look("gapfill")
    person.run(dialog)
    person.tour.wait(0.6)
    index_and_classes(person, dock)
    return {**person.cost(), "layers": [layer.name() for layer in QgsProject.instance().mapLayers().values()]}


STOPS = (first_map_from_sample, first_map_from_files)
