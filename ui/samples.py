"""Sample projects: bundled data as layers with their look, on an outline of the world."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..core.run.language import later
from .language import tr
from .layer_dates import date_of_band, finish_layer
from .result_layers import keep_style
from .styles import apply_style
from .vector_styles import dot, label

ROOT = Path(__file__).resolve().parent.parent / "sample_data"
_LAND = {"color": "#f6f4ee", "outline_color": "#a9a59a", "outline_width": "0.2"}
_BORDERS = {"style": "no", "outline_color": "#6b675e", "outline_width": "0.3"}


@dataclass(frozen=True)
class Part:
    """One layer of a sample.

    Parameters
    ----------
    name
        Of the layer.
    file
        Below the folder of the sample.
    style
        One of `styles.apply_style`; ``outline``, ``points`` or ``table`` for a layer that is no raster.
    build
        Parameters of “Build time stack”, for files that are no stack yet.
    places
        Columns with the coordinates of ``points``, and their reference system.
    day
        Date that is shown at first, such as 2012-06; empty for the latest.
    """

    name: str
    file: str = ""
    style: str | None = None
    build: tuple[tuple[str, str], ...] = ()
    places: tuple[str, str, str] = ("lon", "lat", "EPSG:4326")
    day: str = ""


@dataclass(frozen=True)
class Sample:
    """A region to try the tools with; the last part lies on top."""

    id: str
    title: str
    about: str
    folder: str
    parts: tuple[Part, ...]


SAMPLES = (
    Sample(
        "corn_belt",
        later("US Corn Belt: the drought of 2012"),
        later("Soil moisture April to June 1999–2020, states, losses of corn, a station"),
        "corn_belt",
        (
            Part("corn_losses", "corn_losses_1980_2011.csv", "table"),
            Part("corn_belt_sm", "soil_moisture_0_200cm_1999_2020.tif", day="2012-06"),
            Part("states", "states.geojson", "outline"),
            Part("station_manhattan", "station_manhattan_kansas.csv", "points"),
        ),
    ),
    Sample(
        "hawaii",
        later("Hawaii: 31 years with gaps"),
        later("ESA CCI soil moisture 1992–2022, for gap filling, index and trends"),
        "hawaii",
        (
            Part(
                "hawaii_sm", build=(("INPUT", "esa_cci_sm_v08.1_combined_monthly_1992_2022.nc"), ("NAME", "hawaii_sm"))
            ),
        ),
    ),
    Sample(
        "north_europe",
        later("Northern Europe: from coarse to fine"),
        later("Soil moisture, surface temperature, height and tree cover, for downscaling"),
        "north_europe",
        (
            Part("height", "dem_0p11deg.tif"),
            Part("tree_cover", "tree_cover_percent.tif"),
            Part("lst_night", build=(("FOLDER", "lst_night"), ("NAME", "lst_night"))),
            Part("lst_day", build=(("FOLDER", "lst_day"), ("NAME", "lst_day"))),
            Part("europe_sm", build=(("FOLDER", "soil_moisture"), ("VARIABLE", "sm"), ("NAME", "europe_sm"))),
        ),
    ),
    Sample(
        "sierra_leone",
        later("Sierra Leone: rain with a dry season"),
        later("Monthly rain of ERA5-Land 1990–2025, for a precipitation index"),
        "sierra_leone",
        (Part("sierra_leone_rain", "rain_1990_2025.tif"),),
    ),
    Sample(
        "cook_farm",
        later("A farm: soil moisture of 42 loggers"),
        later("Cook farm 2010–2012: a wide table, daily weather and rasters of 10 m, for the crop tools"),
        "cook_farm",
        (
            Part("soil_moisture", "soil_moisture.csv", "table"),
            *(
                Part(name, f"{name}.tif")
                for name in ("clay_horizon", "ndre_sd", "ndre_mean", "bulk_density", "wetness_index", "height")
            ),
            Part("weather", "weather.csv", "points"),
            Part("loggers", "loggers.csv", "points", places=("easting", "northing", "EPSG:26911")),
        ),
    ),
)


def home() -> Path:
    """Where samples are kept for this user: the plugin's own folder may not be writable, and goes with an update."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "agridrought" / "samples"


def load_sample(sample: Sample, project: QgsProject, folder: Path | None = None) -> list:
    """Add the layers of a sample to a project, in a group, on an outline of the world; returns the layers.

    Parameters
    ----------
    folder
        Where the files are copied to, and stacks are built; by default below `home`.
    """
    folder = (folder or home()) / sample.id
    folder.mkdir(parents=True, exist_ok=True)
    outline = _outline(project)
    group = project.layerTreeRoot().insertGroup(0, tr(sample.title))
    layers = []
    for part in sample.parts:
        layer = _layer(part, ROOT / sample.folder, folder)
        if not layer.isValid():
            raise OSError(tr("The sample file {} cannot be read.").format(layer.source()))
        project.addMapLayer(layer, False)
        group.insertLayer(0, layer)
        layers.append(layer)
    for layer in layers:
        if isinstance(layer, QgsRasterLayer):
            finish_layer(layer, project)
    stacks = [layer for layer in layers if isinstance(layer, QgsRasterLayer)]
    for layer in stacks[:-1]:  # one map at a time
        project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    extent = stacks[-1].extent()
    extent.scale(1.15)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(QgsRectangle(extent), stacks[-1].crs()))
    if outline is not None and not project.crs().isValid():
        project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    return layers


def _outline(project: QgsProject):
    """Land and borders, from the world map that QGIS brings; None where it does not."""
    there = [layer for layer in project.mapLayers().values() if str(_world()) in layer.source()]
    if there:
        return there[0]
    layer, _ = land_and_borders()
    if layer is None:
        return None
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)  # below all that is there
    return layer


def only_borders(layer: QgsVectorLayer) -> None:
    """Draw polygons as lines, so that a map below them is seen."""
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(_BORDERS)))


def _world() -> Path:
    return Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"


def land_and_borders() -> tuple:
    """New layers of the land and of the borders of countries, from QGIS's world map; None where it has none."""
    made = []
    for name, look in ((tr("Land"), _LAND), (tr("Borders"), _BORDERS)):
        layer = QgsVectorLayer(f"{_world()}|layername=countries", name, "ogr") if _world().exists() else None
        if layer is not None and layer.isValid():
            layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
            made.append(layer)
    return tuple(made) if len(made) == 2 else (None, None)


def _layer(part: Part, source: Path, folder: Path):
    if part.build:
        path = folder / f"{part.name}.tif"
        if not path.exists():
            _build(part, source, path)
        return _raster(path, part)
    path = folder / part.file
    if not path.exists():
        shutil.copyfile(source / part.file, path)
    if path.suffix == ".tif":
        return _raster(path, part)
    if part.style == "points":
        x, y, crs = part.places
        options = f"type=csv&detectTypes=yes&xField={x}&yField={y}&crs={crs}&spatialIndex=no&watchFile=no"
        layer = QgsVectorLayer(f"{path.as_uri()}?{options}", part.name, "delimitedtext")
        layer.renderer().setSymbol(dot("#7a1420", 3.4))
        return layer
    layer = QgsVectorLayer(str(path), part.name, "ogr")
    if part.style == "outline":
        only_borders(layer)
        label(layer, '"name"')
    return layer


def _raster(path: Path, part: Part) -> QgsRasterLayer:
    if not path.with_suffix(".qml").exists():
        keep_style(str(path), part.style)
    layer = QgsRasterLayer(str(path), part.name)
    apply_style(layer, part.style)
    for band in range(1, layer.bandCount() + 1) if part.day else ():
        if date_of_band(layer, band) == part.day:
            layer.renderer().setInputBand(band)
    return layer


def _build(part: Part, source: Path, path: Path) -> None:
    from qgis import processing

    given = {name: str(source / value) if name in ("INPUT", "FOLDER") else value for name, value in part.build}
    # What the log would tell of the sample's files is known, and no matter for who looks at them.
    quiet = QgsProcessingFeedback(False)
    processing.run("agridrought:buildstack", {**given, "OUTPUT": str(path)}, feedback=quiet)


def zoom_to(layers, canvas) -> None:
    """Show the rasters of a sample on the map."""
    stack = [layer for layer in layers if isinstance(layer, QgsRasterLayer)][-1]
    extent = canvas.mapSettings().layerExtentToOutputExtent(stack, stack.extent())
    extent.scale(1.15)
    canvas.setExtent(extent)
    canvas.refresh()
