"""AgriDrought, a QGIS plugin for agricultural drought from satellite soil moisture."""


def classFactory(iface):
    """Called by QGIS; everything else is imported only then."""
    from .plugin import AgriDroughtPlugin

    return AgriDroughtPlugin(iface)
