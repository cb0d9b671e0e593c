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
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QTime

from ..core.data.table.attribute_table import AttributeTable
from ..core.run.errors import InputError, OutputError
from .layer_values import Extent, layer_source, layer_sources
from .vectors import require_table_place, table_value, well_known_text, zones_value

_FIELD_TYPES = {
    str: QMetaType.Type.QString,
    int: QMetaType.Type.LongLong,
    float: QMetaType.Type.Double,
    date: QMetaType.Type.QDate,
    datetime: QMetaType.Type.QDateTime,
}


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
        return Extent(algorithm, name, parameters, context) if parameters.get(name) else None
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
