"""Parameters as all tools make them, each with its help text."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
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


def table(name: str, label: str, text: str, optional: bool = False):
    """A table, with geometry or without; the tool gets it as an `AttributeTable`."""
    kinds = [QgsProcessing.SourceType.TypeVector]
    return _helped(QgsProcessingParameterFeatureSource(name, tr(label), kinds, optional=optional), text)


def features(name: str, label: str, kind: str, text: str, optional: bool = False):
    """A layer of ``points``, ``lines`` or ``polygons``; the tool gets it as an `AttributeTable` with geometries."""
    source = QgsProcessingParameterFeatureSource(name, tr(label), [_LAYERS[kind]], optional=optional)
    return _helped(source, text)


def field(name: str, label: str, parent: str, text: str, optional: bool = True, default: str | None = None):
    """The name of a column of the layer or table that is the parameter ``parent``."""
    return _helped(QgsProcessingParameterField(name, tr(label), default, parent, optional=optional), text)


def fields(name: str, label: str, parent: str, text: str):
    """The names of any number of columns of the layer or table that is the parameter ``parent``."""
    columns = QgsProcessingParameterField(name, tr(label), None, parent, allowMultiple=True, optional=True)
    return _helped(columns, text)


def zones(text: str, optional: bool = True):
    """ZONES and ZONE_FIELD; the tool gets a path or `ZonePolygons`, for `core.zonal.zones.open_zones`."""
    kinds = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeRaster]
    layer = QgsProcessingParameterMapLayer("ZONES", tr("Zones"), None, optional, kinds)
    field = QgsProcessingParameterField("ZONE_FIELD", tr("Field of the zones"), None, "ZONES", optional=True)
    return (
        _helped(layer, f"Polygons in any reference system, or a raster of zone codes on the grid. {text}"),
        _helped(field, "Attribute that names the zones; polygons of one value are one zone. Only for polygons."),
    )


def folder_output(name: str, label: str, text: str):
    """A folder destination."""
    return _helped(QgsProcessingParameterFolderDestination(name, tr(label)), text)


def folder(name: str, label: str, text: str):
    behaviour = QgsProcessingParameterFile.Behavior.Folder
    return _helped(QgsProcessingParameterFile(name, tr(label), behaviour, optional=True), text)


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


def extent(name: str, label: str, text: str):
    return _helped(QgsProcessingParameterExtent(name, tr(label), optional=True), text)


def reference_system(name: str, label: str, text: str):
    """A reference system that may be left out; the tool gets its well-known text."""
    return _helped(QgsProcessingParameterCrs(name, tr(label), optional=True), text)


def coordinates(of: str):
    """X_FIELD, Y_FIELD and CRS: where the places of a table ``of`` without points stand."""
    text = "Longitude or easting of each row. Only for a table without points; empty: the points of the layer count."
    return (
        field("X_FIELD", "Field with the x coordinate", of, text),
        field("Y_FIELD", "Field with the y coordinate", of, "Latitude or northing of each row; goes with X_FIELD."),
        reference_system(
            "CRS",
            "Reference system of the coordinates",
            "Of X_FIELD and Y_FIELD. Empty: longitude and latitude in degrees (WGS 84).",
        ),
    )


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


def virtual_output(name: str, label: str, text: str, optional: bool = False):
    """A stack over files that the tool writes elsewhere, or a copy of them where another format is asked for."""
    parameter = _VirtualDestination(name, tr(label), optional=optional, createByDefault=not optional)
    return _helped(parameter, text)


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
