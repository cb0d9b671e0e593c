"""What becomes of the outputs of a run in QGIS: name, group, look, dates, and the look kept beside the file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path

import qgis.utils
from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProcessingLayerPostProcessorInterface, QgsRasterLayer, QgsVectorLayer

from ..core.run import provenance
from ..core.run.errors import AgriDroughtError
from .language import tr
from .layer_dates import finish_layer, is_stack
from .scales import INDEX_NAME
from .styles import PLAIN, STYLE, apply_style
from .vector_styles import apply_vector_style

BETWEEN = " · "  # what a layer shows, and what it comes from
_BUILDER = "agridrought:buildstack"
_VECTORS = (".gpkg", ".geojson", ".json", ".shp", ".fgb", ".kml", ".gml", ".sqlite")
_OF_A_RUN = "agridrought/run"  # custom property of a group of the layer tree: the outputs of one run
_KEEPS_STATISTICS = "GDAL_PAM_ENABLED"

# QGIS drops a post-processor that nobody holds, and the style with it.
_alive: dict[str, _Finisher] = {}


def style_on_load(context, path: str, style: str | None, grouped: bool = False) -> None:
    """Have a layer styled when QGIS loads it at the end of the run.

    Parameters
    ----------
    style
        Of a raster one of `styles.apply_style`, of a vector layer one of `vector_styles.VECTOR_STYLES`.
    grouped
        Whether the outputs of the run have a group of their own.
    """
    if context.willLoadLayerOnCompletion(path):
        _alive[path] = _Finisher(style, grouped)
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(_alive[path])


class _Finisher(QgsProcessingLayerPostProcessorInterface):
    """Runs on the main thread, once QGIS has added the layer."""

    def __init__(self, style, grouped=False):
        super().__init__()
        self.style, self.grouped = style, grouped

    def postProcessLayer(self, layer, context, feedback):
        self._settle(layer, context.project())
        if isinstance(layer, QgsVectorLayer):
            apply_vector_style(layer, self.style)
            return
        # A stack has its look from the file beside it already; named styles are not kept there.
        if layer.customProperty(STYLE) != (self.style or PLAIN) or not is_stack(layer):
            apply_style(layer, self.style)
        finish_layer(layer, context.project())

    def _settle(self, layer, project) -> None:
        """QGIS puts a layer beside the one that is chosen, which may lie in the group of another run."""
        node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
        group = node.parent() if node is not None else None
        if group is None or group.parent() is None:
            return
        if self.grouped:
            group.setCustomProperty(_OF_A_RUN, True)
        elif group.customProperty(_OF_A_RUN):
            above = group.parent()
            above.insertChildNode(above.children().index(group), node.clone())
            group.removeChildNode(node)
            if qgis.utils.iface is not None:
                qgis.utils.iface.setActiveLayer(layer)


# The look beside the file -------------------------------------------------------


def can_keep_style(path: str, style: str | None) -> bool:
    """Whether an output can have a style beside it: a raster, or a layer in a file with a style of its own."""
    return Path(path).is_file() and (_is_raster(path) or (bool(style) and Path(path).suffix.lower() in _VECTORS))


def keep_style(path: str, style: str | None) -> str:
    """Write the ``.qml`` beside an output, which QGIS reads when it opens the file; returns why it could not.

    The output has its name by then: a style is no part of the result, and a folder that takes no further file must
    not undo a run. A style that an earlier output of this name left is replaced in any case.
    """
    try:
        return _keep_style(path, style)
    except (OSError, AgriDroughtError) as error:
        return str(error)


def _keep_style(path: str, style: str | None) -> str:
    target = style_file(path)
    target.unlink(missing_ok=True)
    if not _is_raster(path):
        layer = QgsVectorLayer(path, Path(path).stem, "ogr")
        if not layer.isValid() or not style:
            return ""
        apply_vector_style(layer, style)
        return _save(layer, target)
    with without_statistics():
        layer = QgsRasterLayer(path, Path(path).stem, "gdal", QgsRasterLayer.LayerOptions(False))
        if not layer.isValid():
            return ""
        apply_style(layer, style)
        message = _save(layer, target)
        del layer  # GDAL writes what it keeps when the file is closed
    return message


def _save(layer: QgsMapLayer, target: Path) -> str:
    message, done = layer.saveNamedStyle(str(target), QgsMapLayer.StyleCategory.AllStyleCategories)
    return "" if done else message


@contextmanager
def without_statistics():
    """QGIS gathers statistics of a raster that it opens; GDAL must not leave them beside the outputs."""
    before = gdal.GetThreadLocalConfigOption(_KEEPS_STATISTICS, None)
    gdal.SetThreadLocalConfigOption(_KEEPS_STATISTICS, "NO")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_KEEPS_STATISTICS, before)


def style_file(path: str) -> Path:
    """Where QGIS looks for the style of a file."""
    return Path(path).with_suffix(".qml")


def _is_raster(path: str) -> bool:
    return Path(path).suffix.lower() in (".tif", ".tiff", ".vrt")


# Names --------------------------------------------------------------------------


def index_name(variable: str) -> str:
    """“SSI-3” for ``ssi3``; empty for what is no index."""
    found = INDEX_NAME.match(variable)
    if not found:
        return ""
    return found[1].upper() + (f"-{found[2]}" if found[2] else "")


def source_name(path: str, tags: Mapping[str, str], layers: Mapping[str, str]) -> str:
    """What a file comes from, in a word: the name of the stack at the beginning of its history.

    Parameters
    ----------
    path, tags
        Of the first raster that a run reads.
    layers
        Names of the layers of the project by their files.
    """
    history = provenance.read(tags)
    roots = [path]
    if history and history[0].get("tool") == _BUILDER:
        roots = [step["inputs"][0] for step in history[1:2] if step.get("inputs")] or [path]
    elif history and history[0].get("inputs"):
        roots = [history[0]["inputs"][0]]
    root = str(roots[0])
    if root in layers:
        return layers[root].rpartition(BETWEEN)[2]
    if path in layers and BETWEEN in layers[path]:
        return layers[path].rpartition(BETWEEN)[2]
    stem = Path(root.split(":")[-1].strip('"') if root.count(":") > 1 else root).stem
    # Processing calls temporary outputs by the names of their parameters.
    return tags.get("variable", "") or stem if stem.isupper() and not os.path.dirname(stem) else stem


def title_of(label: str, *, variable: str = "", of: str = "", source: str = "") -> str:
    """The name of a layer: variable, scale and source.

    Parameters
    ----------
    label
        What QGIS would call it.
    variable
        Of the output: an index is called by its name and scale.
    of
        Variable of the input: what is made from an index tells which.
    source
        See `source_name`.
    """
    index, made_from = index_name(variable), index_name(of)
    what = index or (f"{label} ({made_from})" if made_from else label)
    return f"{what}{BETWEEN}{source}" if source and source != what else what


def group_title(tool: str, source: str) -> str:
    """The name of the group for the layers of one run."""
    return f"{tr(tool)}{BETWEEN}{source}" if source else tr(tool)
