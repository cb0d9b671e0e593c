"""From what QGIS hands over to plain Python: paths, words, numbers, dates."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsJsonUtils,
    QgsMapLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
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
    QgsProcessingUtils,
    QgsProperty,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QTime

from ..core.data.table.attribute_table import AttributeTable
from ..core.run.errors import InputError, OutputError
from .vectors import require_table_place, table_value, well_known_text, zones_value

_FIELD_TYPES = {
    str: QMetaType.Type.QString,
    int: QMetaType.Type.LongLong,
    float: QMetaType.Type.Double,
    date: QMetaType.Type.QDate,
    datetime: QMetaType.Type.QDateTime,
}


def layer_source(layer: QgsMapLayer) -> str:
    """What rasterio opens for a raster layer of the project."""
    if layer.providerType() != "gdal":
        raise InputError(
            f"The layer “{layer.name()}” comes from “{layer.providerType()}”, not from a raster file. "
            "Export it to a GeoTIFF first (Layer → Save As)."
        )
    return layer.source().split("|option:")[0]


def layer_sources(value, context) -> list[str]:
    """Files of a parameter that takes several layers: layers, their ids or names, or paths."""
    if value is None:
        return []
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext(), "")[0]
    if isinstance(value, str):
        value = [part for part in value.split(";") if part]
    if not isinstance(value, (list, tuple)):
        value = [value]
    sources = []
    for item in value:
        if isinstance(item, (list, tuple)):  # a model that joins several layers with the result of a step
            sources += layer_sources(item, context)
            continue
        layer = item if isinstance(item, QgsMapLayer) else None
        # A path stays a path: QGIS would open a NetCDF file as a mesh.
        if layer is None and not Path(str(item)).exists():
            raster = QgsProcessingUtils.LayerHint.Raster
            layer = QgsProcessingUtils.mapLayerFromString(str(item), context, False, raster)
        sources.append(layer_source(layer) if layer is not None else str(item))
    return sources


def plain_value(algorithm, definition, parameters, context):
    """The value of an input parameter; None, an empty text or an empty list where it is not given."""
    name = definition.name()
    if isinstance(definition, QgsProcessingParameterRasterLayer):
        return _raster(algorithm, definition, parameters, context)
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        return layer_sources(parameters.get(name), context)
    if isinstance(definition, QgsProcessingParameterEnum):
        return algorithm.parameterAsEnumString(parameters, name, context)
    if isinstance(definition, QgsProcessingParameterBoolean):
        return algorithm.parameterAsBoolean(parameters, name, context)
    if isinstance(definition, QgsProcessingParameterNumber):
        if parameters.get(name) is None and definition.defaultValue() is None:
            return None
        if definition.dataType() == QgsProcessingParameterNumber.Type.Integer:
            return algorithm.parameterAsInt(parameters, name, context)
        return algorithm.parameterAsDouble(parameters, name, context)
    if isinstance(definition, QgsProcessingParameterDateTime):
        moment = algorithm.parameterAsDateTime(parameters, name, context)
        return date(*moment.date().getDate()) if moment.isValid() else None
    if isinstance(definition, QgsProcessingParameterCrs):
        return well_known_text(algorithm.parameterAsCrs(parameters, name, context))
    if isinstance(definition, QgsProcessingParameterExtent):
        return _Extent(algorithm, name, parameters, context) if parameters.get(name) else None
    if isinstance(definition, QgsProcessingParameterFeatureSource):
        return table_value(algorithm, definition, parameters, context)
    if isinstance(definition, QgsProcessingParameterMapLayer):
        return zones_value(algorithm, definition, parameters, context, layer_source)
    if isinstance(definition, QgsProcessingParameterField) and definition.allowMultiple():
        return algorithm.parameterAsStrings(parameters, name, context)
    if isinstance(definition, (QgsProcessingParameterString, QgsProcessingParameterFile, QgsProcessingParameterField)):
        return algorithm.parameterAsString(parameters, name, context)
    raise TypeError(f"{name}: no plain value is defined for {type(definition).__name__}")


def _raster(algorithm, definition, parameters, context) -> str | None:
    name = definition.name()
    if parameters.get(name) in (None, ""):
        return None
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        raise InputError(
            f"{definition.description()} ({name}): {parameters[name]} is not a raster that can be read. "
            "The file may be missing, truncated, or of an unknown format."
        )
    return layer_source(layer)


class _Extent:
    """An extent that is asked for in the reference system of the rasters, once that is known."""

    def __init__(self, algorithm, name, parameters, context):
        self._ask = lambda crs: algorithm.parameterAsExtent(parameters, name, context, crs)
        self._text = str(parameters[name])

    def bounds(self, crs) -> tuple[float, float, float, float]:
        box = self._ask(crs)
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def __str__(self):
        return self._text


def file_outputs(algorithm, parameters, context) -> dict[str, str | None]:
    """Path of every raster and file output, None for an optional one that is not wanted.

    Raises
    ------
    OutputError
        Another format than GeoTIFF, or a virtual raster over GeoTIFFs, is asked for, or a table has a
        place where it could not be written.
    """
    outputs = {}
    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterRasterDestination):
            path = algorithm.parameterAsOutputLayer(parameters, definition.name(), context) or None
            if path and Path(path).suffix.lower() not in (".tif", ".tiff", ".vrt"):
                raise OutputError(
                    f"{definition.description()} ({definition.name()}): {path} is no GeoTIFF. "
                    "Outputs are written as GeoTIFF; give the file a name that ends with .tif (or with .vrt, "
                    "for a GeoTIFF per year)."
                )
            if path and Path(path).suffix.lower() == ".vrt" and Path(path).exists():
                raise OutputError(
                    f"{definition.description()} ({definition.name()}): {path} is there already, and a virtual raster "
                    "cannot be replaced safely: QGIS writes what it remembers of the old one back when it closes the "
                    "layer. Choose another name, or remove the layer, the file and its folder of yearly files first."
                )
            outputs[definition.name()] = path
        elif isinstance(definition, QgsProcessingParameterFeatureSink):
            require_table_place(definition, parameters, context)  # the sink itself is made at the end
        elif isinstance(definition, QgsProcessingParameterFolderDestination):
            outputs[definition.name()] = algorithm.parameterAsString(parameters, definition.name(), context)
        elif isinstance(definition, QgsProcessingParameterFileDestination):
            outputs[definition.name()] = algorithm.parameterAsFileOutput(parameters, definition.name(), context) or None
    return outputs


def write_table(algorithm, name: str, table: AttributeTable, parameters, context) -> str | None:
    """Write a table to its sink; returns the sink's id, None for an optional one that is not wanted.

    Raises
    ------
    OutputError
        The sink refuses a row.
    """
    fields = QgsFields()
    for column, kind in table.columns.items():
        fields.append(QgsField(column, _FIELD_TYPES[kind]))
    kind, crs = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
    if table.geometries is not None:
        kind = QgsWkbTypes.parseType(table.geometry_type)
        crs = QgsCoordinateReferenceSystem.fromWkt(table.crs)
    sink, identifier = algorithm.parameterAsSink(parameters, name, context, fields, kind, crs)
    if sink is None:
        return None
    for row, geometry in zip(table.rows, table.geometries or [None] * len(table.rows)):
        feature = QgsFeature(fields)
        feature.setAttributes([_attribute(value) for value in row])
        if geometry is not None:
            feature.setGeometry(QgsJsonUtils.geometryFromGeoJson(json.dumps(geometry)))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise OutputError(f"{name}: the table could not be written: {sink.lastError()}. Choose another file.")
    sink.flushBuffer()
    return identifier


def _attribute(value):
    if isinstance(value, datetime):
        return QDateTime(QDate(value.year, value.month, value.day), QTime(value.hour, value.minute, value.second))
    if isinstance(value, date):
        return QDate(value.year, value.month, value.day)
    return None if value != value else value  # NaN becomes NULL
