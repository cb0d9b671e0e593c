"""The plugin: it brings the Processing provider, a menu and two panels, and takes them away again."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu

from .algorithms.provider import AgriDroughtProvider

MENU = "AgriDrought"


class AgriDroughtPlugin:
    """Loaded by QGIS and, without a window (``iface`` is None), by qgis_process."""

    def __init__(self, iface):
        from .ui.language import Language

        self.iface = iface
        self.provider = None
        self.language = Language()  # before any text is asked for
        self.layer_dates = None
        self._actions: list[QAction] = []
        self._docks: dict[str, object] = {}
        self._sample_menu = None
        self._menu_of_chains: list = []

    def initProcessing(self):
        self.provider = AgriDroughtProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        # The tools, and the chains made of them: QGIS finds the provider's own tools only from here on.
        self.provider.refreshAlgorithms()

    def initGui(self):
        from .ui.copy_chain import register
        from .ui.language import tr
        from .ui.layer_dates import LayerDates
        from .ui.packages_dialog import hint_once

        self.initProcessing()
        self.layer_dates = LayerDates(self.iface.mapCanvas())
        self._sample_menu = self._samples()
        samples = self._action(tr("Load sample project"), None)
        samples.setMenu(self._sample_menu)
        pixel = self._action(tr("Time under the mouse"), self.show_pixel)
        for action in (
            self._action(tr("Getting started"), self.show_start),
            samples,
            pixel,
            self._action(tr("Documentation"), self.show_help),
            self._action(tr("Settings…"), self.show_settings),
            self._action(tr("Python packages…"), self.show_packages),
            self._action(tr("Leftovers of killed runs…"), self.show_leftovers),
        ):
            self.iface.addPluginToRasterMenu(MENU, action)
        self.iface.addRasterToolBarIcon(pixel)
        self._menu_of_chains = register()
        hint_once(self.iface.messageBar(), self.provider.algorithms(), self.show_packages)

    def _action(self, text: str, slot) -> QAction:
        action = QAction(self.provider.icon(), text, self.iface.mainWindow())
        if slot is not None:
            action.triggered.connect(lambda: slot())
        self._actions.append(action)
        return action

    def _samples(self) -> QMenu:
        from .ui.language import tr
        from .ui.samples import SAMPLES

        menu = QMenu(self.iface.mainWindow())
        menu.setToolTipsVisible(True)
        for sample in SAMPLES:
            action = menu.addAction(tr(sample.title))
            action.setToolTip(tr(sample.about))
            action.triggered.connect(lambda checked=False, sample=sample: self.load_sample(sample))
        return menu

    # What the menu does ---------------------------------------------------------

    def load_sample(self, sample):
        """Add a sample's layers to the project and show them, and beside them what can be done with them."""
        from .ui.samples import load_sample, zoom_to

        layers = load_sample(sample, QgsProject.instance())
        self.show_start()
        # What is made of it comes above the layer that is chosen, below borders and stations.
        self.iface.setActiveLayer(next(one for one in reversed(layers) if isinstance(one, QgsRasterLayer)))
        zoom_to(layers, self.iface.mapCanvas())
        # Once more, as the last: the first layers of a project make QGIS show the whole world a little later.
        QTimer.singleShot(0, lambda: zoom_to(layers, self.iface.mapCanvas()))

    def _dock(self, name: str, make, area):
        if name not in self._docks:
            self._docks[name] = make()
            self.iface.addDockWidget(area, self._docks[name])
        self._docks[name].setUserVisible(True)
        return self._docks[name]

    def show_start(self):
        """Open the panel “Getting started”."""
        from .ui.start_dock import StartDock

        def make():
            return StartDock(self.iface.mainWindow(), self._sample_menu, self.show_help)

        return self._dock("start", make, Qt.DockWidgetArea.RightDockWidgetArea)

    def show_help(self):
        """Open the documentation in a panel."""
        from .ui.help_dock import HelpDock

        dock = self._dock("help", lambda: HelpDock(self.iface.mainWindow()), Qt.DockWidgetArea.RightDockWidgetArea)
        dock.show_start()
        return dock

    def show_pixel(self):
        """Open the panel for the record of a pixel, and take up its map tool."""
        from .ui.pixel_dock import PixelDock

        canvas = self.iface.mapCanvas()
        area = Qt.DockWidgetArea.BottomDockWidgetArea
        dock = self._dock("pixel", lambda: PixelDock(self.iface.mainWindow(), canvas), area)
        canvas.setMapTool(dock.tool)
        return dock

    def show_settings(self):
        """Open Processing's page of options, which has a group of this plugin's name."""
        self.iface.showOptionsDialog(self.iface.mainWindow(), "processingOptions")

    def show_leftovers(self):
        from .ui.leftovers_dialog import LeftoversDialog

        LeftoversDialog(self.iface.mainWindow()).exec()

    def show_packages(self):
        """Open the dialog of Python packages."""
        from .ui.packages_dialog import PackagesDialog

        PackagesDialog(self.provider.algorithms(), self.iface.mainWindow()).exec()

    def unload(self):
        if self.layer_dates is not None:
            self.layer_dates.stop()
            self.layer_dates = None
        for dock in self._docks.values():
            if hasattr(dock, "stop"):
                dock.stop()
            self.iface.removeDockWidget(dock)
            dock.deleteLater()
        self._docks.clear()
        for action in self._actions:
            self.iface.removePluginRasterMenu(MENU, action)
            self.iface.removeRasterToolBarIcon(action)
            action.deleteLater()
        self._actions.clear()
        if self._sample_menu is not None:
            self._sample_menu.deleteLater()
            self._sample_menu = None
        if self._menu_of_chains:
            from .ui.copy_chain import deregister

            deregister(self._menu_of_chains)
            self._menu_of_chains = []
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        self.language.remove()
