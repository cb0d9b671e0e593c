"""From what QGIS hands over to plain Python: paths, words, numbers, dates."""

from __future__ import annotations

import math
from datetime import date
from functools import singledispatch
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingUtils, QgsProperty

from ..core.data.raster import RasterFile
from ..core.interface import declaration as d
from ..core.run.errors import InputError, OutputError, ParameterError
from .tables import require_table_place, table_value, well_known_text, zones_value

_RASTERS = (".tif", ".tiff", ".vrt")


def layer_source(layer: QgsMapLayer) -> str:
    """What rasterio opens for a raster layer of the project."""
    if layer.providerType() != "gdal":
        raise InputError(
            "The layer “{name}” comes from “{provider}”, not from a raster file. Export it to a GeoTIFF first (Layer →"
            " Save As).",
            name=layer.name(), provider=layer.providerType(),
        )  # fmt: skip
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


def input_value(algorithm, parameter: d.Parameter, parameters, context):
    """The value of an input or setting; None or an empty text or tuple where it is not given.

    Raises
    ------
    InputError, ParameterError
        A layer that cannot be found, a value of the wrong kind.
    """
    if parameters.get(parameter.name) is None and not isinstance(parameter, d.SwitchInput):
        return getattr(parameter, "default", None)
    return _value(parameter, algorithm, parameters, context)


@singledispatch
def _value(parameter, algorithm, parameters, context):
    raise TypeError(f"{parameter.name}: no plain value is defined for {type(parameter).__name__}")


@_value.register
def _(parameter: d.RasterInput, algorithm, parameters, context):
    given = parameters[parameter.name]
    if given == "":
        return None
    layer = algorithm.parameterAsRasterLayer(parameters, parameter.name, context)
    if layer is None:
        raise InputError(
            "{name}: {given} is not a raster that can be read. The file may be missing, truncated, or of an unknown"
            " format.",
            name=parameter.name, given=given,
        )  # fmt: skip
    return layer_source(layer)


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
    return algorithm.parameterAsEnumString(parameters, parameter.name, context) or None


@_value.register
def _(parameter: d.SwitchInput, algorithm, parameters, context):
    return algorithm.parameterAsBoolean(parameters, parameter.name, context)


@_value.register
def _(parameter: d.NumberInput, algorithm, parameters, context):
    value = algorithm.parameterAsDouble(parameters, parameter.name, context)
    # QGIS turns what is no number, or no whole number of 32 bits, into the default without a word.
    if not math.isfinite(value):
        raise ParameterError("{name} is {value}; it must be a finite number.", name=parameter.name, value=value)
    return int(value) if parameter.whole and float(value).is_integer() else value


@_value.register(d.TextInput)
@_value.register(d.FileInput)
@_value.register(d.FolderInput)
def _(parameter, algorithm, parameters, context):
    return algorithm.parameterAsString(parameters, parameter.name, context)


@_value.register
def _(parameter: d.DayInput, algorithm, parameters, context):
    moment = algorithm.parameterAsDateTime(parameters, parameter.name, context)
    if moment.isValid():
        return date(*moment.date().getDate())
    if parameters[parameter.name] in ("", None):
        return None
    raise ParameterError(
        "{name}: “{given}” is not a date. Write dates as 2003-01-15.",
        name=parameter.name,
        given=parameters[parameter.name],
    )


@_value.register
def _(parameter: d.CrsInput, algorithm, parameters, context):
    return well_known_text(algorithm.parameterAsCrs(parameters, parameter.name, context))


@_value.register
def _(parameter: d.ExtentInput, algorithm, parameters, context):
    return Extent(algorithm, parameter.name, parameters, context) if parameters.get(parameter.name) else None


class Extent:
    """An extent that is asked for in the reference system of the rasters, once that is known."""

    def __init__(self, algorithm, name, parameters, context):
        self._ask = lambda crs: algorithm.parameterAsExtent(parameters, name, context, crs)
        self._text = str(parameters[name])

    def bounds(self, crs: str) -> tuple[float, float, float, float]:
        """``(xmin, ymin, xmax, ymax)`` in a reference system given as well-known text."""
        from qgis.core import QgsCoordinateReferenceSystem

        box = self._ask(QgsCoordinateReferenceSystem.fromWkt(crs))
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
    if path and Path(path).suffix.lower() not in _RASTERS:
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


def sources_exist(algorithm, parameters, context) -> str:
    """Say which file of a list is not there; QGIS would only speak of an incorrect value. Empty when all is well."""
    for parameter in d.parameters_of(algorithm.TOOL):
        if isinstance(parameter, d.RasterInputs):
            for path in layer_sources(parameters.get(parameter.name), context):
                if ":" not in path[2:] and not path.startswith("/vsi") and not Path(path).exists():
                    return f"{parameter.label} ({parameter.name}): {path} does not exist."
    return ""


def are_files(value, context) -> bool:
    """Whether a parameter of several layers names nothing but files."""
    sources = layer_sources(value, context) if isinstance(value, (str, list, tuple)) else []
    return bool(sources) and all(Path(path).is_file() for path in sources)


def layer_names(context) -> dict[str, str]:
    """Names of the raster layers of the project by their files; for the main thread."""
    project = context.project()
    layers = project.mapLayers().values() if project else ()
    return {layer.source(): layer.name() for layer in layers if layer.providerType() == "gdal"}


def variable_of(path: str) -> str:
    """The variable that a raster says it holds; empty where it says nothing, and for other files."""
    if Path(path).suffix.lower() not in _RASTERS:
        return ""
    with RasterFile(path) as raster:
        return raster.tags.get("variable", "")
