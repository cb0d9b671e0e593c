"""From vector layers to plain Python: tables and zones."""

from __future__ import annotations

import json
import os
import re
from datetime import date, datetime, time
from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterField,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.data.table.attribute_table import AttributeTable
from ..core.data.table.zones import zone_frame
from ..core.run.errors import InputError, OutputError
from .tables import _frame

_DIGITS = 17  # of coordinates: all that a double has


def table_value(algorithm, definition, parameters, context) -> AttributeTable | None:
    """The rows of a source parameter, with the places of those that have one; None where it is not given."""
    name = definition.name()
    if parameters.get(name) in (None, ""):
        return None
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise InputError(
            f"{definition.description()} ({name}): {parameters[name]} is not a table that can be read. "
            "The file may be missing, or of an unknown format."
        )
    # With its check of geometries QGIS would end the process at the first invalid one.
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = list(source.getFeatures(QgsFeatureRequest(), unchecked))
    rows = [tuple(_plain(value) for value in feature.attributes()) for feature in features]
    columns = {name: _kind(row[i] for row in rows) for i, name in enumerate(source.fields().names())}
    rows = _without_midnights(rows, columns)
    table = AttributeTable(columns, rows, source.sourceName() or name)
    if source.wkbType() != QgsWkbTypes.Type.NoGeometry:
        table.geometries = [_geometry(feature) for feature in features]
        table.geometry_type = QgsWkbTypes.displayString(QgsWkbTypes.flatType(source.wkbType()))
        table.crs = well_known_text(source.sourceCrs())
    return table


def _geometry(feature) -> dict | None:
    return json.loads(feature.geometry().asJson(_DIGITS)) if feature.hasGeometry() else None


def _kind(values) -> type:
    """The type of the first value that there is: providers name types in many ways."""
    first = next((value for value in values if value is not None), "")
    return next((kind for kind in (datetime, date, int, float) if isinstance(first, kind)), str)


def _without_midnights(rows: list[tuple], columns: dict[str, type]) -> list[tuple]:
    """Rows whose times are dates where all of a column's are midnight; the types of the columns follow."""
    for place, (name, kind) in enumerate(list(columns.items())):
        if kind is datetime and all(row[place] is None or row[place].time() == time() for row in rows):
            columns[name] = date
            rows = [(*row[:place], row[place] and row[place].date(), *row[place + 1 :]) for row in rows]
    return rows


def _plain(value):
    if value is None or value == NULL:
        return None
    if isinstance(value, QDateTime):
        return value.toPyDateTime() if value.isValid() else None
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day()) if value.isValid() else None
    return value


def zones_value(algorithm, definition, parameters, context, raster_source):
    """Path of a raster of zone codes, or polygons with the values of the field that belongs to the parameter.

    raster_source
        Gives the path of a raster layer.

    Raises
    ------
    InputError
        Not a layer; polygons without a field, or a layer that has no polygons.
    """
    name = definition.name()
    if parameters.get(name) in (None, ""):
        return None
    where = f"{definition.description()} ({name})"
    layer = algorithm.parameterAsLayer(parameters, name, context)
    if isinstance(layer, QgsRasterLayer):
        return raster_source(layer)
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise InputError(f"{where}: {parameters[name]} is neither a polygon layer nor a raster that can be read.")
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise InputError(f"{where}: the layer “{layer.name()}” has no polygons. Give polygons, or a raster of codes.")
    field = _field_of(algorithm, name, parameters, context)
    names = [one.name() for one in layer.fields()]
    return zone_frame(_frame(list(layer.getFeatures()), names, layer.name(), layer.crs()), field)


def _field_of(algorithm, name: str, parameters, context) -> str:
    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterField) and definition.parentLayerParameterName() == name:
            return algorithm.parameterAsString(parameters, definition.name(), context)
    return ""


def well_known_text(crs: QgsCoordinateReferenceSystem) -> str:
    """Empty where there is none."""
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019) if crs.isValid() else ""


def require_table_place(definition, parameters, context) -> None:
    """Raise `OutputError` when a table could not be written where it is asked for; called before the long work."""
    value = parameters.get(definition.name())
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext(), "")[0]
    text = str(value or "")
    # A database or a memory layer (`postgis:…`, `memory:`) is no file. One letter is a Windows drive.
    if not text or text == QgsProcessing.TEMPORARY_OUTPUT or re.match(r"[a-z]{2,}:", text, re.IGNORECASE):
        return
    path, where = Path(text), f"{definition.description()} ({definition.name()})"
    kinds = QgsVectorFileWriter.supportedFormatExtensions()
    if path.suffix and path.suffix[1:].lower() not in kinds:
        raise OutputError(f"{where}: {path} is of no format for tables. Give a name that ends with .csv or .gpkg.")
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise OutputError(
            f"{where}: nothing can be written into {path.parent}. Choose a folder that exists and that you may "
            "write to."
        )
    if path.is_dir() or (path.exists() and not os.access(path, os.W_OK)):
        raise OutputError(f"{where}: {path} is a folder or write-protected. Choose another name.")
