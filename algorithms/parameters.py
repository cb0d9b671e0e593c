"""Parameters as all tools make them, each with its help text."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from .base import tr

_LAYERS = {
    "table": QgsProcessing.SourceType.TypeVector,
    "points": QgsProcessing.SourceType.TypeVectorPoint,
    "lines": QgsProcessing.SourceType.TypeVectorLine,
    "polygons": QgsProcessing.SourceType.TypeVectorPolygon,
}


def _helped(parameter, text: str):
    parameter.setHelp(tr(" ".join(text.split())))
    return parameter


def advanced(parameter):
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def raster(name: str, label: str, text: str, optional: bool = False):
    return _helped(QgsProcessingParameterRasterLayer(name, tr(label), optional=optional), text)


def rasters(name: str, label: str, text: str, optional: bool = False):
    kind = QgsProcessing.SourceType.TypeRaster
    return _helped(QgsProcessingParameterMultipleLayers(name, tr(label), kind, optional=optional), text)


def zones(text: str, optional: bool = True):
    """ZONES and ZONE_FIELD; the tool gets a path or `ZonePolygons`, for `core.zonal.zones.open_zones`."""
    kinds = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeRaster]
    layer = QgsProcessingParameterMapLayer("ZONES", tr("Zones"), None, optional, kinds)
    field = QgsProcessingParameterField("ZONE_FIELD", tr("Field of the zones"), None, "ZONES", optional=True)
    return (
        _helped(layer, f"Polygons in any reference system, or a raster of zone codes on the grid. {text}"),
        _helped(field, "Attribute that names the zones; polygons of one value are one zone. Only for polygons."),
    )


def file(name: str, label: str, text: str, extension: str, optional: bool = False):
    behaviour = QgsProcessingParameterFile.Behavior.File
    return _helped(QgsProcessingParameterFile(name, tr(label), behaviour, extension, optional=optional), text)


def choice(name: str, label: str, options, text: str, optional: bool = False):
    """One of some words; the first is the default, an optional one has none."""
    default = None if optional else options[0]
    parameter = QgsProcessingParameterEnum(
        name, tr(label), list(options), defaultValue=default, optional=optional, usesStaticStrings=True
    )
    return _helped(parameter, text)


def text(name: str, label: str, text: str, default: str | None = None):
    return _helped(QgsProcessingParameterString(name, tr(label), default, optional=True), text)


def number(name: str, label: str, text: str, default=None, low=None, high=None):
    """A real number; without a default it may be left out."""
    return _number(QgsProcessingParameterNumber.Type.Double, name, label, text, default, low, high)


def integer(name: str, label: str, text: str, default=None, low=None, high=None):
    return _number(QgsProcessingParameterNumber.Type.Integer, name, label, text, default, low, high)


def _number(kind, name, label, text, default, low, high):
    limits = {key: value for key, value in (("minValue", low), ("maxValue", high)) if value is not None}
    parameter = QgsProcessingParameterNumber(name, tr(label), kind, default, default is None, **limits)
    return _helped(parameter, text)


def switch(name: str, label: str, text: str, default: bool = False):
    return _helped(QgsProcessingParameterBoolean(name, tr(label), default), text)


def day(name: str, label: str, text: str):
    kind = QgsProcessingParameterDateTime.Type.Date
    return _helped(QgsProcessingParameterDateTime(name, tr(label), kind, optional=True), text)


def output(name: str, label: str, text: str, optional: bool = False):
    """A raster destination; an optional one is not made unless asked for."""
    parameter = QgsProcessingParameterRasterDestination(
        name, tr(label), optional=optional, createByDefault=not optional
    )
    return _helped(parameter, text)


class _VirtualDestination(QgsProcessingParameterRasterDestination):
    """A raster destination whose temporary file is a virtual raster."""

    def defaultFileExtension(self):
        return "vrt"


def file_output(name: str, label: str, text: str, kinds: str, optional: bool = False):
    """A file destination; ``kinds`` is a file filter such as ``Model (*.zip)``."""
    parameter = QgsProcessingParameterFileDestination(
        name, tr(label), tr(kinds), optional=optional, createByDefault=not optional
    )
    return _helped(parameter, text)


def table_output(name: str, label: str, text: str, optional: bool = False, kind: str = "table"):
    """A place for an `AttributeTable` that the tool returns under this name.

    kind
        ``table`` (without geometries), ``points``, ``lines`` or ``polygons``.
    """
    parameter = QgsProcessingParameterFeatureSink(
        name, tr(label), _LAYERS[kind], optional=optional, createByDefault=not optional
    )
    return _helped(parameter, text)


def name_parameter(without: str = "the name that the input has"):
    """NAME; ``without`` tells what a result is called whose user gives none."""
    kept = "Kept in the output's tags as its variable; later tools and models know the result by it."
    return advanced(text("NAME", "Name of the result", f"{kept} Empty: {without}."))
