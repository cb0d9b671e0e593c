"""The stops whose photographs the tutorials show: the crop chain, validation, maps to print."""

import shutil

import qgis.utils
from qgis import processing
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QDockWidget, QTextEdit
from qgis.utils import iface
from stops_layers import _drawn, _layer

from agridrought.ui.samples import SAMPLES, zoom_to

TITLES = {
    "en": ("Drought in the US Corn Belt", "Office of Agriculture"),
    "zh": ("美国玉米带的干旱", "农业气象办公室"),
}
RASTERS = ("height", "wetness_index", "bulk_density", "ndre_mean", "ndre_sd", "clay_horizon")


def _fresh(sample):
    iface.newProject(False)
    qgis.utils.plugins["agridrought"].load_sample(next(one for one in SAMPLES if one.id == sample))
    for dock in iface.mainWindow().findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")


def _run(tour, tool, name="", **given):
    """A tool by its dialog, photographed before it runs as ``name``; returns what it gives and the end of its log."""
    dialog = processing.createAlgorithmDialog(f"agridrought:{tool}", given)
    dialog.resize(900, 700)
    dialog.show()
    if name:
        tour.photograph(dialog, name)
    able, why = dialog.algorithm().checkParameterValues(dialog.createProcessingParameters(), dialog.processingContext())
    if not able:
        raise ValueError(f"{tool}: {why}")  # a message box would wait for ever
    dialog.runAlgorithm()
    tour.until(dialog.wasExecuted, 240)
    tour.wait(0.3)
    if name:
        tour.photograph(dialog, f"{name}_done")
    log = " ".join(text.toPlainText() for text in dialog.findChildren(QTextEdit))
    results = dialog.results()
    dialog.close()
    return results, log


def crop_tutorial(tour):
    """The farm from its wide table to a map, by the dialogs alone."""
    _fresh("cook_farm")
    _drawn(tour)
    tour.photograph(iface.mainWindow(), "tutorial_crop_sample")
    folder = tour.folder / "crop"
    folder.mkdir()
    records, _ = _run(tour, "longtable", "tutorial_crop_records", WIDE=_layer("soil_moisture").id(), KEY="date",
                      PLACES=_layer("loggers").id(), STATION="station", CROP="wheat", DEPTH="30", EVERY=16,
                      OUTPUT=str(folder / "records.gpkg"))  # fmt: skip
    rain, _ = _run(tour, "krigeprecipitation", "", STATIONS=_layer("weather").id(), DATE="date", VALUE="pre",
                   REFERENCE_LAYER=_layer("height").id(), OUTPUT=str(folder / "pre.tif"))  # fmt: skip
    wet, _ = _run(tour, "aggregatestack", "", INPUT=str(folder / "pre.tif"), PERIOD="trailing", DAYS=10,
                  STATISTIC="sum", MIN_VALID=0.8, NAME="pre10", OUTPUT=str(folder / "pre10.tif"))  # fmt: skip
    covariates = [*(_layer(name).source() for name in RASTERS), str(folder / "pre10.tif")]
    sampled, _ = _run(tour, "samplestations", "tutorial_crop_sampling", STATIONS=str(folder / "records.gpkg"),
                      COVARIATES=covariates, STATION="station", DATE="date", SM="sm", CROP="crop", DEPTH="depth",
                      OUTPUT=str(folder / "table.gpkg"))  # fmt: skip
    trained, log = _run(tour, "traincropmodel", "tutorial_crop_training", TABLE=str(folder / "table.gpkg"), TREES=50,
                        MODEL=str(folder / "model.zip"), REPORT=str(folder / "report.html"))  # fmt: skip
    mapped, _ = _run(tour, "mapcropmoisture", "", MODEL=str(folder / "model.zip"), COVARIATES=covariates,
                     CROP_MASK=_layer("height").id(), START="2012-06-01", END="2012-06-10",
                     OUTPUT_FOLDER=str(folder / "days"), OUTPUT=str(folder / "wheat.vrt"))  # fmt: skip
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        node.setExpanded(node.name() == "wheat")
        node.setItemVisibilityChecked(node.name() in ("wheat", "loggers", "Land"))
    for dock in iface.mainWindow().findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")
    iface.messageBar().clearWidgets()
    zoom_to([_layer("height")], iface.mapCanvas())
    _drawn(tour)
    tour.photograph(iface.mainWindow(), "tutorial_crop_map")
    shutil.rmtree(folder / "days", ignore_errors=True)
    numbers = {**sampled, **trained}
    return {
        "records": [records.get("ROWS"), records.get("STATIONS")],
        "numbers": {name: value for name, value in numbers.items() if isinstance(value, (int, float))},
        "days": mapped.get("DAYS"),
        "log": log[-400:],
        "made": [bool(one) for one in (rain, wet, mapped)],
    }


def validation_tutorial(tour):
    """The soil moisture of the Corn Belt against its station."""
    _fresh("corn_belt")
    results, log = _run(tour, "validate", "tutorial_validation", PRODUCTS=[_layer("corn_belt_sm").id()],
                        STATIONS=_layer("station_manhattan").id(),
                        STATION="station", DATE="date", VALUE="sm",
                        OUTPUT=str(tour.folder / "scores.csv"), POINTS=str(tour.folder / "sites.gpkg"),
                        REPORT=str(tour.folder / "validation.html"))  # fmt: skip
    return {"numbers": {k: v for k, v in results.items() if isinstance(v, (int, float))}, "log": log[-1500:]}


def maps_to_print(tour):
    """The drought of 2012 as pages, and the layout in its designer."""
    _fresh("corn_belt")
    folder = tour.folder / "maps"
    folder.mkdir()
    _run(tour, "ssi", "", INPUT=_layer("corn_belt_sm").id(), OUTPUT=str(folder / "ssi.tif"))
    _run(tour, "classify", "", INPUT=str(folder / "ssi.tif"), OUTPUT=str(folder / "classes.tif"))
    name = iface.activeLayer().name()
    chinese = QgsApplication.locale().startswith("zh")
    title, agency = TITLES["zh" if chinese else "en"]
    results, _ = _run(tour, "mapseries", "tutorial_maps", INPUT=_layer(name).id(), START="2012-04-01",
                      END="2012-06-30", TITLE=title, AGENCY=agency,
                      OVERLAYS=[_layer("states").id()], OUTPUT=str(folder / "maps.pdf"),
                      ANIMATION=str(folder / "maps.gif"), PICTURES=str(folder / "pages"))  # fmt: skip
    layout = QgsProject.instance().layoutManager().layoutByName(results.get("LAYOUT_NAME", ""))
    designer = iface.openLayoutDesigner(layout).window()
    designer.resize(1200, 760)
    tour.wait(1.5)
    tour.photograph(designer, "tutorial_layout")
    designer.close()
    pages = sorted((folder / "pages").glob("*.png"))
    shutil.copyfile(pages[-1], tour.folder / "map_page.png")
    return {"pages": results.get("PAGES"), "pictures": len(pages), "layout": results.get("LAYOUT_NAME"),
            "gif": (folder / "maps.gif").stat().st_size}  # fmt: skip


STOPS = (maps_to_print, validation_tutorial, crop_tutorial)
