"""The plugin: it brings the Processing provider and a menu entry, and takes them away again."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QAction

from .algorithms.provider import AgriDroughtProvider

MENU = "AgriDrought"


class AgriDroughtPlugin:
    """Loaded by QGIS and, without a window (``iface`` is None), by qgis_process."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.packages_action = None
        self.layer_dates = None

    def initProcessing(self):
        self.provider = AgriDroughtProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        # The chains are made of the provider's own tools, which QGIS finds only from here on.
        self.provider.refreshAlgorithms()

    def initGui(self):
        from .ui.layer_dates import LayerDates
        from .ui.packages_dialog import hint_once

        self.initProcessing()
        self.layer_dates = LayerDates(self.iface.mapCanvas())
        text = QCoreApplication.translate("AgriDrought", "Python packages…")
        self.packages_action = QAction(self.provider.icon(), text, self.iface.mainWindow())
        self.packages_action.triggered.connect(self.show_packages)
        self.iface.addPluginToRasterMenu(MENU, self.packages_action)
        hint_once(self.iface.messageBar(), self.provider.algorithms(), self.show_packages)

    def show_packages(self):
        from .ui.packages_dialog import PackagesDialog

        PackagesDialog(self.provider.algorithms(), self.iface.mainWindow()).exec()

    def unload(self):
        if self.layer_dates is not None:
            self.layer_dates.stop()
            self.layer_dates = None
        if self.packages_action is not None:
            self.iface.removePluginRasterMenu(MENU, self.packages_action)
            self.packages_action.deleteLater()
            self.packages_action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
