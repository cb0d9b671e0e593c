"""The numeric core of AgriDrought. It never imports qgis."""

__version__ = "0.1.0"
