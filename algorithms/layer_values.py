"""From what QGIS hands over to plain Python: paths, words, numbers, dates."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from functools import singledispatch
from pathlib import Path

from qgis.core import (
    NULL,
    QgsMapLayer,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.data.file_kinds import is_path_to_files, obstacle, why_unreadable
from ..core.data.raster import RasterFile
from ..core.interface import declaration as d
from ..core.interface.opening import allowed_number, check_value
from ..core.run.errors import InputError, OutputError, ParameterError
from ..core.run.language import say
from ..core.run.messages import Message
from .tables import is_there, require_table_place, table_value, well_known_text, zones_value

RASTER_ENDINGS = (".tif", ".tiff", ".vrt")
_YES = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False, "": False}


def layer_source(layer: QgsMapLayer) -> str:
    """What rasterio opens for a raster layer of the project."""
    if isinstance(layer, QgsVectorLayer):
        raise InputError(
            "The layer “{name}” is a vector layer; a raster is needed here. Turn it into a raster first, or give it to"
            " the parameter that takes layers.",
            name=layer.name(),
        )  # fmt: skip
    if layer.providerType() != "gdal":
        raise InputError(
            "The layer “{name}” comes from “{provider}”, not from a raster file. Export it to a GeoTIFF first (Layer →"
            " Save As).",
            name=layer.name(), provider=layer.providerType(),
        )  # fmt: skip
    return layer.source().split("|option:")[0]


def without_nulls(parameters: dict) -> dict:
    """Parameters as they are, with None for what the widgets of QGIS give where nothing was chosen."""
    return {name: None if type(value) is type(NULL) and value == NULL else value for name, value in parameters.items()}


def plain(parameter: d.Parameter, parameters, context):
    """The value of a parameter without what QGIS wraps around it; None where there is none.

    Raises
    ------
    ParameterError
        An expression that gives no value.
    """
    value = parameters.get(parameter.name)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        if value.propertyType() == QgsProperty.Type.StaticProperty:
            return value.staticValue()
        text = value.asExpression()
        value, worked = value.value(context.expressionContext())
        if not worked:
            raise ParameterError("{name}: the expression “{text}” gives no value.", name=parameter.name, text=text)
    return value


def local_file(value) -> str | None:
    """The path that a text means, without the name of a layer in it; None for anything but a text, and for a layer."""
    if not isinstance(value, str) or not value:
        return None
    path = value.split("|", 1)[0]
    if not is_path_to_files(path) or not (is_there(path) or "/" in path or "\\" in path):
        return None
    return path


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
        if layer is None and not is_there(str(item)):
            raster = QgsProcessingUtils.LayerHint.Raster
            layer = QgsProcessingUtils.mapLayerFromString(str(item), context, False, raster)
        sources.append(layer_source(layer) if layer is not None else str(item))
    return sources


def input_value(algorithm, parameter: d.Parameter, parameters, context):
    """The value of an input or setting; None or an empty text or tuple where it is not given.

    Raises
    ------
    InputError, ParameterError
        A layer that cannot be found, a value of the wrong kind.
    """
    if parameters.get(parameter.name) is None and not isinstance(parameter, d.SwitchInput):
        return getattr(parameter, "default", None)
    if isinstance(parameter, tuple(_LAYERS)):
        _require_one_layer(parameter, parameters[parameter.name], context)
    return _value(parameter, algorithm, parameters, context)


_LAYERS = {
    d.RasterInput: QgsRasterLayer,
    d.RasterInputs: QgsRasterLayer,
    d.TableInput: QgsVectorLayer,
    d.ZonesInput: (QgsVectorLayer, QgsRasterLayer),
}


def _require_one_layer(parameter: d.Parameter, given, context) -> None:
    """Refuse the name of several layers of the project: QGIS would take one of them without a word."""
    project = context.project()
    kinds = next(kinds for kind, kinds in _LAYERS.items() if isinstance(parameter, kind))
    for text in given.split(";") if isinstance(given, str) else given if isinstance(given, list) else ():
        if project is None or not isinstance(text, str) or project.mapLayer(text) is not None or is_there(text):
            continue
        layers = [layer for layer in project.mapLayersByName(text) if isinstance(layer, kinds)]
        if len({layer.source() for layer in layers}) > 1:
            raise InputError(
                "{name}: the project has {count} layers called “{layer}”. Give the file, or another name to one of"
                " them.",
                name=parameter.name, count=len(layers), layer=text,
            )  # fmt: skip


@singledispatch
def _value(parameter, algorithm, parameters, context):
    raise TypeError(f"{parameter.name}: no plain value is defined for {type(parameter).__name__}")


@_value.register
def _(parameter: d.RasterInput, algorithm, parameters, context):
    given = plain(parameter, parameters, context)
    if given == "":
        return None
    if isinstance(given, str) and is_there(given):
        return given  # opened once, by the core, which says what is wrong with it
    layer = algorithm.parameterAsRasterLayer(parameters, parameter.name, context)
    if layer is None and isinstance(given, (str, QgsMapLayer)):
        layer = given if isinstance(given, QgsMapLayer) else _layer_called(given, context)
    if layer is not None:
        _require_valid(layer, parameter)
        return layer_source(layer)
    if isinstance(given, str) and not is_path_to_files(given):
        return given
    found = why_unreadable(str(given), "raster", say("QGIS cannot open it"))
    raise InputError("{name}: " + say(found.template), name=parameter.name, **found.fields)


def _layer_called(text: str, context):
    """A layer of the project by its id or name, of whatever kind."""
    return QgsProcessingUtils.mapLayerFromString(text, context, False)


def _require_valid(layer: QgsMapLayer, parameter: d.Parameter) -> None:
    if layer.isValid():
        return
    path = local_file(layer.source())
    found = obstacle(path, "file") if path is not None else None
    raise InputError(
        "{name}: the layer “{layer}” is broken: {why} Repair its source, or choose another layer.",
        name=parameter.name, layer=layer.name(), why=found or say("its source cannot be opened."),
    )  # fmt: skip


@_value.register
def _(parameter: d.RasterInputs, algorithm, parameters, context):
    return tuple(layer_sources(parameters[parameter.name], context))


@_value.register
def _(parameter: d.ZonesInput, algorithm, parameters, context):
    return zones_value(algorithm, parameter, parameters, context, layer_source)


@_value.register
def _(parameter: d.TableInput, algorithm, parameters, context):
    return table_value(algorithm, parameter, parameters, context)


@_value.register
def _(parameter: d.FieldInput, algorithm, parameters, context):
    if parameter.many:
        return tuple(algorithm.parameterAsStrings(parameters, parameter.name, context))
    return algorithm.parameterAsString(parameters, parameter.name, context)


@_value.register
def _(parameter: d.ChoiceInput, algorithm, parameters, context):
    # QGIS would take the default for a word that is none of them.
    given = plain(parameter, parameters, context)
    if given is None or (given == "" and parameter.optional):
        return parameter.default
    check_value(parameter, given)
    return given


@_value.register
def _(parameter: d.SwitchInput, algorithm, parameters, context):
    given = plain(parameter, parameters, context)
    if given is None:
        return parameter.default
    word = str(given).strip().lower()
    if word not in _YES:
        raise ParameterError("{name} is “{given}”; it is true or false.", name=parameter.name, given=given)
    return _YES[word]


@_value.register
def _(parameter: d.NumberInput, algorithm, parameters, context):
    # QGIS turns what is no number, or no whole number of 32 bits, into the default without a word.
    given = plain(parameter, parameters, context)
    if given is None or given == "":
        return parameter.default
    try:
        value = math.nan if isinstance(given, bool) else float(given)
    except (TypeError, ValueError, OverflowError):
        value = math.nan
    if not math.isfinite(value):
        raise ParameterError(
            "{name} is {value}; it is {allowed}.", name=parameter.name, value=str(given)[:80],
            allowed=allowed_number(parameter),
        )  # fmt: skip
    return int(value) if parameter.whole and value.is_integer() else value


@_value.register(d.TextInput)
@_value.register(d.FileInput)
@_value.register(d.FolderInput)
def _(parameter, algorithm, parameters, context):
    require_text(parameter, plain(parameter, parameters, context))
    return algorithm.parameterAsString(parameters, parameter.name, context)


def require_text(parameter: d.Parameter, given) -> None:
    """Raise `ParameterError` unless a value is a text, or a number that can be read as one."""
    if given is not None and (isinstance(given, bool) or not isinstance(given, (str, int, float))):
        raise ParameterError("{name} is {given}; it is a text.", name=parameter.name, given=str(given)[:80])


@_value.register
def _(parameter: d.DayInput, algorithm, parameters, context):
    given = plain(parameter, parameters, context)
    if isinstance(given, date):
        return date(given.year, given.month, given.day)
    if given is not None and not isinstance(given, (str, QDate, QDateTime)):
        raise _no_date(parameter, given)
    moment = algorithm.parameterAsDateTime(parameters, parameter.name, context)
    if moment.isValid():
        return date(*moment.date().getDate())
    if given in ("", None) or (isinstance(given, (QDate, QDateTime)) and given.isNull()):
        return None
    raise _no_date(parameter, given)


def _no_date(parameter: d.DayInput, given) -> ParameterError:
    return ParameterError(
        "{name}: “{given}” is not a date. Write dates as 2003-01-15.", name=parameter.name, given=str(given)[:80]
    )


@_value.register
def _(parameter: d.CrsInput, algorithm, parameters, context):
    found = well_known_text(algorithm.parameterAsCrs(parameters, parameter.name, context))
    given = plain(parameter, parameters, context)
    if not found and isinstance(given, str) and given:
        raise ParameterError(
            "{name}: “{given}” is no reference system that QGIS knows. Write it as EPSG:4326, for example.",
            name=parameter.name, given=given[:80],
        )  # fmt: skip
    return found


@_value.register
def _(parameter: d.ExtentInput, algorithm, parameters, context):
    return Extent(algorithm, parameter.name, parameters, context) if parameters.get(parameter.name) else None


class Extent:
    """An extent that is asked for in the reference system of the rasters, once that is known."""

    def __init__(self, algorithm, name, parameters, context):
        self._ask = lambda crs: algorithm.parameterAsExtent(parameters, name, context, crs)
        self._name, self._text = name, str(parameters[name])

    def bounds(self, crs: str) -> tuple[float, float, float, float]:
        """``(xmin, ymin, xmax, ymax)`` in a reference system given as well-known text."""
        from qgis.core import QgsCoordinateReferenceSystem

        box = self._ask(QgsCoordinateReferenceSystem.fromWkt(crs))
        if not box.isFinite() or not (box.width() > 0 and box.height() > 0):
            raise ParameterError(
                "{name}: “{text}” is no rectangle with an area. Write xmin,xmax,ymin,ymax and the reference system in"
                " brackets, as 5.5,7,49,50.5 [EPSG:4326].",
                name=self._name, text=self._text[:80],
            )  # fmt: skip
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def __str__(self):
        return self._text


@singledispatch
def _target(parameter, algorithm, parameters, context):
    """Path of a raster, page or model; None for an optional one that is not wanted."""
    raise TypeError(f"{parameter.name}: no place is defined for {type(parameter).__name__}")


def output_value(algorithm, parameter: d.Output, parameters, context):
    """Where an output is wanted; None for an optional one that is not.

    Raises
    ------
    OutputError
        Another format than GeoTIFF, or a virtual raster over GeoTIFFs, is asked for, or a table has a
        place where it could not be written.
    """
    return _target(parameter, algorithm, parameters, context)


@_target.register
def _(parameter: d.RasterOutput, algorithm, parameters, context):
    path = algorithm.parameterAsOutputLayer(parameters, parameter.name, context) or None
    if path and Path(path).suffix.lower() not in RASTER_ENDINGS:
        raise OutputError(
            "{name}: {path} is no GeoTIFF. Outputs are written as GeoTIFF; give the file a name that ends with .tif (or"
            " with .vrt, for a GeoTIFF per year).",
            name=parameter.name, path=path,
        )  # fmt: skip
    if path and Path(path).suffix.lower() == ".vrt" and Path(path).exists():
        raise OutputError(
            "{name}: {path} is there already, and a virtual raster cannot be replaced safely: QGIS writes what it"
            " remembers of the old one back when it closes the layer. Choose another name, or remove the layer, the"
            " file and its folder of yearly files first.",
            name=parameter.name, path=path,
        )  # fmt: skip
    return path


@_target.register
def _(parameter: d.TableOutput, algorithm, parameters, context):
    return require_table_place(parameter, parameters, context)  # the sink itself is made at the end


@_target.register
def _(parameter: d.FileOutput, algorithm, parameters, context):
    return algorithm.parameterAsFileOutput(parameters, parameter.name, context) or None


@_target.register
def _(parameter: d.FolderOutput, algorithm, parameters, context):
    return algorithm.parameterAsString(parameters, parameter.name, context)


def remarks_on_layers(tool: type[d.Tool], parameters: dict, context) -> list[Message]:
    """What layers of the project are given that their files are not: tools read the files. For the main thread."""
    found: dict[tuple[str, str], Message] = {}
    for parameter in d.parameters_of(tool):
        given = parameters.get(parameter.name) if isinstance(parameter, (d.RasterInput, d.RasterInputs)) else None
        for item in given if isinstance(given, (list, tuple)) else (given,):
            layer = item if isinstance(item, QgsMapLayer) else None
            if isinstance(item, str) and item and not is_there(item):
                layer = _layer_called(item, context)
            if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal":
                found |= {(layer.id(), remark.template): remark for remark in _of_the_project_only(layer)}
    return list(found.values())


def _of_the_project_only(layer: QgsRasterLayer) -> Iterator[Message]:
    provider = layer.dataProvider()
    own, chosen = provider.crs(), layer.crs()
    if own.isValid() and chosen.isValid() and own != chosen:
        yield Message(
            "The layer “{layer}” was given the reference system {chosen} in the project; its file says {own}, and that"
            " counts here. If the file is wrong, use the tool “Assign projection” first.",
            {"layer": layer.name(), "chosen": chosen.userFriendlyIdentifier(), "own": own.userFriendlyIdentifier()},
        )
    bands = range(1, layer.bandCount() + 1)
    if any(provider.userNoDataValues(band) for band in bands):
        yield Message(
            "The layer “{layer}” has additional missing values in its properties (Transparency). They are not in its"
            " file and are values here: declare them in the file (GDAL, “Translate”) if they are missing.",
            {"layer": layer.name()},
        )
    if any(provider.sourceHasNoDataValue(band) and not provider.useSourceNoDataValue(band) for band in bands):
        yield Message(
            "The missing value that the file of the layer “{layer}” declares is switched off in the layer's properties;"
            " here it stays missing.",
            {"layer": layer.name()},
        )


def layer_names(context) -> dict[str, str]:
    """Names of the raster layers of the project by their files; for the main thread."""
    project = context.project()
    layers = project.mapLayers().values() if project else ()
    return {layer.source(): layer.name() for layer in layers if layer.providerType() == "gdal"}


def variable_of(path: str) -> str:
    """The variable that a raster says it holds; empty where it says nothing, and for other files."""
    if Path(path).suffix.lower() not in RASTER_ENDINGS:
        return ""
    with RasterFile(path) as raster:
        return raster.tags.get("variable", "")
