"""The plugin: it brings the Processing provider, and takes it away again."""

from qgis.core import QgsApplication

from .algorithms.provider import AgriDroughtProvider


class AgriDroughtPlugin:
    """Loaded by QGIS and, without a window (``iface`` is None), by qgis_process."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None

    def initProcessing(self):
        self.provider = AgriDroughtProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()

    def unload(self):
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
