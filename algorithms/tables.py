"""Tables and layers between QGIS and the core: sources to frames, frames to sinks, zones."""

from __future__ import annotations

import os
import re
from datetime import date, datetime
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime

from ..core.data.file_kinds import obstacle, why_unreadable
from ..core.data.table.frames import geometry_from_wkb, make_frame, plain_value, types_of
from ..core.data.table.table_files import SHEETS, read_table, without_midnights
from ..core.data.table.text_file import SUFFIXES, with_quote, without_quote
from ..core.engine.staging import require_name
from ..core.interface import declaration as d
from ..core.run import packages
from ..core.run.errors import InputError, OutputError
from ..core.run.job import check_run, each
from ..core.run.language import later, say
from ..core.run.messages import Message

_FIELD_TYPES = {
    str: QMetaType.Type.QString,
    int: QMetaType.Type.LongLong,
    float: QMetaType.Type.Double,
    bool: QMetaType.Type.Bool,
    date: QMetaType.Type.QDate,
    datetime: QMetaType.Type.QDateTime,
}
_ROWS_OF_A_PART = 25_000  # of a GeoPackage, which takes a third of a second to close after so many
_STATIC = QgsProperty.Type.StaticProperty
_NO_GEOMETRY = QgsFeatureRequest.Flag.NoGeometry
_WKB_TYPES = {"points": "Point", "lines": "LineString", "polygons": "Polygon"}


def table_value(algorithm, parameter: d.TableInput, parameters, context):
    """The rows of a source parameter as a frame, with the places of those that have one; None where it is not given."""
    name = parameter.name
    if parameters.get(name) in (None, ""):
        return None
    packages.require(("geopandas",), later("Reading layers and tables"))
    source = require_source(algorithm, parameter, parameters, context)
    if source is None:
        return read_table(parameters[name])
    # QGIS would end the process at the first invalid geometry; they are checked where they are used.
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = list(source.getFeatures(QgsFeatureRequest(), unchecked))
    has_places = source.wkbType() != QgsWkbTypes.Type.NoGeometry
    return _frame(
        features, source.fields().names(), source.sourceName() or name, source.sourceCrs() if has_places else None
    )


def is_text_file(parameter: d.TableInput, given: object) -> bool:
    """Whether a source is the path of a text file, not a layer: QGIS guesses neither its encoding nor its commas."""
    return parameter.kind == "table" and isinstance(given, str) and Path(given).suffix.lower() in SUFFIXES


def require_source(algorithm, parameter: d.TableInput, parameters, context):
    """The source of a table parameter; None for a text file, which is read without QGIS.

    Raises
    ------
    InputError
        Says what the file is, if it is none.
    """
    name, given = parameter.name, parameters.get(parameter.name)
    path = given.split("|", 1)[0] if isinstance(given, str) else ""
    if path and is_there(path):  # before QGIS opens it: a pipe would keep it for ever
        _refuse(name, obstacle(path, "table"))
        if is_text_file(parameter, given):
            return None
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        if isinstance(given, QgsMapLayer):
            raise InputError(
                "{name}: the layer “{layer}” is no table or vector layer that can be read.",
                name=name, layer=given.name(),
            )  # fmt: skip
        _refuse(name, why_unreadable(path or str(given), "table", say("QGIS cannot open it")))
    return source


def _refuse(name: str, found: Message | None) -> None:
    if found is not None:
        raise InputError("{name}: " + say(found.template), name=name, **found.fields)


def is_there(path: str) -> bool:
    """Whether something has this path; never an error."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _frame(features, names, source: str, crs: QgsCoordinateReferenceSystem | None):
    rows = [tuple(_plain(value) for value in feature.attributes()) for feature in features]
    types = {name: _kind(row[i] for row in rows) for i, name in enumerate(names)}
    geometry = None
    if crs is not None:
        made: dict[bytes, object] = {}  # the records of a station have one place, and one geometry here
        geometry = [_geometry(feature, made) for feature in features]
    text = well_known_text(crs) if crs is not None else ""
    return without_midnights(make_frame(types, rows, geometry=geometry, crs=text, source=source))


def _geometry(feature, made: dict):
    """The geometry of a feature as shapely has it; None for none."""
    if not feature.hasGeometry():
        return None
    wkb = bytes(_plain_geometry(feature.geometry()).asWkb())
    if wkb not in made:
        made[wkb] = geometry_from_wkb(wkb)
    return made[wkb]


def _plain_geometry(geometry: QgsGeometry) -> QgsGeometry:
    """A geometry without what only QGIS knows: curves become lines of many points, heights and measures go."""
    kind = geometry.wkbType()
    if not (QgsWkbTypes.isCurvedType(kind) or QgsWkbTypes.hasM(kind) or QgsWkbTypes.hasZ(kind)):
        return geometry
    plain = geometry.constGet().segmentize() if QgsWkbTypes.isCurvedType(kind) else geometry.constGet().clone()
    plain.dropZValue()
    plain.dropMValue()
    return QgsGeometry(plain)


def _kind(values) -> type:
    """The type of the values that there are: providers name types in many ways."""
    kinds = {type(value) for value in values if value is not None}
    if kinds <= {int, float} and kinds:
        return float if float in kinds else int
    kind = kinds.pop() if len(kinds) == 1 else str
    return kind if kind in _FIELD_TYPES else str


def _plain(value):
    if value is None or value == NULL:
        return None
    if isinstance(value, QDateTime):
        if value.isValid() and value.timeSpec() in (Qt.TimeSpec.OffsetFromUTC, Qt.TimeSpec.TimeZone):
            value = value.toUTC()
        return value.toPyDateTime() if value.isValid() else None
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day()) if value.isValid() else None
    if isinstance(value, str):
        return without_quote(value)
    return value if isinstance(value, (bool, int, float, date)) else str(value)


def zones_value(algorithm, parameter: d.ZonesInput, parameters, context, raster_source):
    """Path of a raster of zone codes, or a frame of polygons with their attributes.

    raster_source
        Gives the path of a raster layer.

    Raises
    ------
    InputError
        Not a layer, or a layer that has no polygons.
    """
    name = parameter.name
    if parameters.get(name) in (None, ""):
        return None
    given = parameters[name]
    chosen = given if isinstance(given, QgsProcessingFeatureSourceDefinition) else None
    if chosen is not None:  # a layer of which only some features count
        source = chosen.source
        source = source.staticValue() if source.propertyType() == _STATIC else source.asExpression()
        parameters = {**parameters, name: source}
        given = source
    path = given.split("|", 1)[0] if isinstance(given, str) else ""
    if path and is_there(path):
        _refuse(name, obstacle(path, "file"))
    layer = algorithm.parameterAsLayer(parameters, name, context)
    if layer is None and path:
        _refuse(name, obstacle(path, "file"))
    if isinstance(layer, QgsRasterLayer):
        return raster_source(layer)
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise InputError(
            "{name}: {given} is neither a polygon layer nor a raster that can be read.",
            name=name,
            given=parameters[name],
        )
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise InputError(
            "{name}: the layer “{layer}” has no polygons. Give polygons, or a raster of codes.",
            name=name,
            layer=layer.name(),
        )
    packages.require(("geopandas",), later("Reading layers and tables"))
    return _frame(_chosen(layer, chosen), layer.fields().names(), layer.name(), layer.crs())


def _chosen(layer: QgsVectorLayer, chosen: QgsProcessingFeatureSourceDefinition | None) -> list:
    """The features of a layer that count: all, the selected ones, those of a filter."""
    request = QgsFeatureRequest()
    if chosen is None:
        return list(layer.getFeatures(request))
    if chosen.filterExpression:
        request.setFilterExpression(chosen.filterExpression)
    if chosen.featureLimit >= 0:
        request.setLimit(chosen.featureLimit)
    if not chosen.selectedFeaturesOnly:
        return list(layer.getFeatures(request))
    if not layer.selectedFeatureCount():
        raise InputError(
            "ZONES: only the selected features of “{layer}” shall count, but none is selected.", layer=layer.name()
        )
    return list(layer.getSelectedFeatures(request))


def well_known_text(crs: QgsCoordinateReferenceSystem) -> str:
    """Empty where there is none."""
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019) if crs.isValid() else ""


def require_table_place(parameter: d.TableOutput, parameters, context) -> str | None:
    """Where a table is wanted; None where it is not.

    Raises
    ------
    OutputError
        It could not be written there; said before the long work.
    """
    value = parameters.get(parameter.name)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext(), "")[0]
    text = str(value or "")
    # A database or a memory layer (`postgis:…`, `memory:`) is no file. One letter is a Windows drive.
    if not text or text == QgsProcessing.TEMPORARY_OUTPUT or re.match(r"[a-z]{2,}:", text, re.IGNORECASE):
        return text or None
    path, name = require_name(text), parameter.name
    kinds = QgsVectorFileWriter.supportedFormatExtensions()
    if path.suffix and path.suffix[1:].lower() not in kinds:
        raise OutputError(
            "{name}: {path} is of no format for tables. Give a name that ends with .csv or .gpkg.", name=name, path=path
        )
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise OutputError(
            "{name}: nothing can be written into {folder}. Choose a folder that exists and that you may write to.",
            name=name, folder=path.parent,
        )  # fmt: skip
    if path.is_dir() or (path.exists() and not os.access(path, os.W_OK)):
        raise OutputError("{name}: {path} is a folder or write-protected. Choose another name.", name=name, path=path)
    return text


def write_table(output: d.TableOutput, table, place: SinkPlace, stage) -> str | None:
    """Write a frame to its sink; returns the sink's id, None for an optional one that is not wanted.

    A file is written beside its place and takes its name with the other outputs of the run.

    Parameters
    ----------
    place
        What QGIS was given for the output.
    stage
        The `Staging` of the run.

    Raises
    ------
    OutputError
        The sink refuses a row, or what was written cannot be read back.
    """
    types = types_of(table)
    fields = QgsFields()
    for column, kind in types.items():
        fields.append(QgsField(column, _FIELD_TYPES[kind]))
    kind, crs, places = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem(), [None] * len(table)
    if hasattr(table, "geometry"):
        kind, places = _places(table, output.kind)
        crs = QgsCoordinateReferenceSystem.fromWkt(table.crs.to_wkt()) if table.crs else crs
    target = place.file()
    staged = stage.place_layer(target) if target else None
    sink, identifier = place.sink(staged, fields, kind, crs)
    if sink is None:
        return None
    columns = [list(table[name]) for name in types]
    if Path(target or "").suffix.lower() in (*SUFFIXES, *SHEETS):
        columns = [[with_quote(value) for value in each(column)] for column in columns]
    part = _ROWS_OF_A_PART if _is_closed_slowly(target, types) else max(len(places), 1)
    for start in range(0, max(len(places), 1), part):
        if start and staged is not None:
            check_run()
            sink = None  # closes the file, whose index of places now has the rows of a part
            sink = _appending_sink(staged, fields, kind, crs)
        _add_rows(sink, output.name, fields, columns, range(start, min(start + part, len(places))), places)
    if staged is None or target is None:
        return identifier
    del sink
    _require_rows(staged, len(table), output.name)
    place.load_later(identifier.replace(staged, target) if identifier else target)
    return target


def _is_closed_slowly(target: str | None, types) -> bool:
    """Whether a file is one that indexes all its places when it is closed, which nothing can interrupt.

    A column that takes the number of each row (``fid``) is left to QGIS, which makes the numbers.
    """
    return Path(target or "").suffix.lower() == ".gpkg" and not any(name.lower() == "fid" for name in types)


def _appending_sink(path: str, fields: QgsFields, kind, crs) -> QgsVectorFileWriter:
    """A sink that adds rows to the one layer of a GeoPackage; one that could not be opened refuses its first row."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    file = gdal.OpenEx(path, gdal.OF_VECTOR)
    options.driverName, options.layerName = "GPKG", file.GetLayer(0).GetName() if file is not None else ""
    del file
    options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.AppendToLayerNoNewFields
    return QgsVectorFileWriter.create(path, fields, kind, crs, QgsCoordinateTransformContext(), options)


def _add_rows(sink, name: str, fields: QgsFields, columns, rows: range, places) -> None:
    for row in each(rows):
        feature = QgsFeature(fields)
        feature.setAttributes([_attribute(column[row]) for column in columns])
        if places[row] is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(places[row])
            feature.setGeometry(geometry)
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise OutputError(
                "{name}: the table could not be written: {why}. Choose another file.",
                name=name, why=sink.lastError(),
            )  # fmt: skip
    if not sink.flushBuffer():
        raise OutputError(
            "{name}: the table could not be written to its end: {why}. Is the disk full?",
            name=name, why=sink.lastError(),
        )  # fmt: skip


def _places(table, kind: str):
    """Type of the geometries as QGIS has it, and each as well-known binary."""
    geometry = list(table.geometry.values)
    multi = any(one is not None and one.geom_type.startswith("Multi") for one in geometry)
    wkb = [None if one is None else one.wkb for one in each(geometry)]
    return QgsWkbTypes.parseType(("Multi" if multi else "") + _WKB_TYPES[kind]), wkb


def _require_rows(path: str, rows: int, name: str) -> None:
    """Read a written table back: OGR tells of a full disk neither when it writes nor when it closes."""
    layer = QgsVectorLayer(path, name, "ogr")
    rows_of = each(layer.getFeatures(QgsFeatureRequest().setFlags(_NO_GEOMETRY)))
    found = sum(1 for _ in rows_of) if layer.isValid() else -1
    if found != rows:
        raise OutputError(
            "{name}: the table was not written to its end ({found} of {rows} rows can be read). Is the disk full? What"
            " was there before is untouched.",
            name=name, found=max(found, 0), rows=rows,
        )  # fmt: skip


class SinkPlace:
    """Where a table goes: what Processing was given, and the sink that belongs to it."""

    def __init__(self, algorithm, output: d.TableOutput, parameters, context):
        self._algorithm, self._name, self._context = algorithm, output.name, context
        self._parameters, self._given = parameters, parameters.get(output.name)

    def file(self) -> str | None:
        """The file that is asked for; None for a layer in memory or a database, which cannot be staged."""
        given = self._given.sink if isinstance(self._given, QgsProcessingOutputLayerDefinition) else self._given
        if isinstance(given, QgsProperty):
            given = given.valueAsString(self._context.expressionContext(), "")[0]
        text = str(given or "")
        if not text or text == QgsProcessing.TEMPORARY_OUTPUT or re.match(r"[a-z]{2,}:", text, re.IGNORECASE):
            return None
        return text if Path(text).suffix else f"{text}.{self._context.preferredVectorFormat() or 'gpkg'}"

    def sink(self, staged: str | None, fields, kind, crs):
        """The sink and its id; ``staged`` stands for the file where there is one."""
        parameters = self._parameters if staged is None else {**self._parameters, self._name: staged}
        return self._algorithm.parameterAsSink(parameters, self._name, self._context, fields, kind, crs)

    def load_later(self, identifier: str) -> None:
        """Have the file opened in the project at the end, if that was asked for."""
        given = self._given
        if isinstance(given, QgsProcessingOutputLayerDefinition) and given.destinationProject:
            definition = self._algorithm.parameterDefinition(self._name)
            title = given.destinationName or definition.description()
            details = QgsProcessingContext.LayerDetails(
                title, given.destinationProject, self._name, QgsProcessingUtils.LayerHint.Vector
            )
            self._context.addLayerToLoadOnCompletion(identifier, details)


def _attribute(value):
    value = plain_value(value)
    if isinstance(value, datetime):
        return QDateTime(QDate(value.year, value.month, value.day), QTime(value.hour, value.minute, value.second))
    if isinstance(value, date):
        return QDate(value.year, value.month, value.day)
    return value
