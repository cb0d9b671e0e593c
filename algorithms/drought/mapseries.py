"""The algorithm `agridrought:mapseries`: a page for each date of a stack, as a print layout, a PDF and an animation."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from threading import Event

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsFeedback,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ...core import __version__
from ...core.engine.staging import Staging
from ...core.report.page import read_logo
from ...core.run import packages
from ...core.run.errors import AgriDroughtError, Cancelled
from ...core.run.job import Job, check_run
from ...ui import map_pages, result_layers
from ...ui.language import of_qgis, tr
from ...ui.layer_dates import is_stack, play_by_date
from ...ui.samples import land_and_borders, only_borders
from ...ui.styles import apply_style
from ..adapter import LayerAlgorithm, stop_of_process
from ..definitions import show_words
from ..layer_values import Extent, layer_source, variable_of
from ..running_chain import step_begins
from ..stacks.stylestack import style_of

ROOT = Path(__file__).resolve().parent.parent.parent
_MOST = 12  # pages where no period is given
_SCREEN = 96  # dots per inch of an animation


class MapSeriesAlgorithm(LayerAlgorithm):
    """Draws with layers and layouts, so on the main thread; it has no declaration, since nothing is computed."""

    NAME = "mapseries"
    TITLE = "Maps to print, and animation"
    GROUP = "drought"
    TAGS = ("print", "layout", "atlas", "pdf", "gif", "animation")
    SHORT = "Maps to print and to show: a page for each date of a stack, as PDF, print layout and animation."
    HELP = """
    Makes a print layout with title, date, map, legend, scale bar, and places for the name of the agency and its logo.
    Its atlas has a page for each date of the period that has values: without a period, the latest twelve. Colours and
    words are those of the layer; a file that is not in the project gets the look of the tool that wrote it.

    The pages become one PDF, an animation (GIF), and pictures in a folder (PNG, from which other programs make a film),
    whichever is asked for. LAYOUT keeps the layout in the project, where everything can be moved and changed before it
    is printed again: Project → Layouts. The dates of its pages are kept in a small GeoPackage beside the PDF.

    The animation needs the Python package Pillow; without it, take the pictures.
    """
    NEIGHBOURS = "Comes after: SSI, Drought classes, or any tool that writes a stack."

    def initAlgorithm(self, config=None):
        day = QgsProcessingParameterDateTime.Type.Date
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        rows = (
            (QgsProcessingParameterRasterLayer("INPUT", tr("Stack")),
             tr("A dated stack, such as drought classes or an index. A layer keeps the colours that it has.")),
            (QgsProcessingParameterDateTime("START", tr("From"), day, optional=True),
             tr("First day of the period. Empty: the beginning of the record, or the latest dates.")),
            (QgsProcessingParameterDateTime("END", tr("To"), day, optional=True),
             tr("Last day of the period. Empty: the end of the record.")),
            (QgsProcessingParameterString("TITLE", tr("Title"), optional=True),
             tr("Stands on every page. Empty: the name of the layer.")),
            (QgsProcessingParameterString("AGENCY", tr("Agency"), optional=True),
             tr("Who publishes the map, such as the name of a ministry; at the foot of every page.")),
            (QgsProcessingParameterFile("LOGO", tr("Logo"), optional=True,
                                        fileFilter=tr("Pictures") + " (*.svg *.png *.jpg *.jpeg)"),
             tr("A picture for the upper right corner. Empty: its place in the layout stays free.")),
            (QgsProcessingParameterMultipleLayers("OVERLAYS", tr("Layers drawn over the map"),
                                                  QgsProcessing.SourceType.TypeVector, optional=True),
             tr("Borders, rivers, stations …, with their own look, the first on top. Empty: borders of countries.")),
            (QgsProcessingParameterExtent("EXTENT", tr("Part of the map"), optional=True),
             tr("Empty: the whole stack.")),
            (QgsProcessingParameterEnum("PAPER", tr("Paper"), list(map_pages.PAPERS), defaultValue="A4 landscape",
                                        usesStaticStrings=True), tr("Size and direction of the page.")),
            (QgsProcessingParameterBoolean("LAYOUT", tr("Keep the layout in the project"), True),
             tr("Found under Project → Layouts, to be changed by hand and printed again.")),
            (QgsProcessingParameterNumber("DPI", tr("Dots per inch of the PDF"), whole, 200, False, 50, 1200),
             tr("More is sharper, slower and larger.")),
            (QgsProcessingParameterNumber("SECONDS", tr("Seconds per date of the animation"), real, 0.8, False, 0.05,
                                          60), tr("How long the animation shows each date.")),
            (QgsProcessingParameterFileDestination("OUTPUT", tr("Maps to print"), "PDF (*.pdf)", None, True, True),
             tr("One file with a page for each date.")),
            (QgsProcessingParameterFileDestination("ANIMATION", tr("Animation"), "GIF (*.gif)", None, True, False),
             tr("Repeats for ever; for a page of the web or a presentation.")),
            (QgsProcessingParameterFolderDestination("PICTURES", tr("Folder for pictures"), None, True, False),
             tr("A PNG for each date, as QGIS exports the pages.")),
        )  # fmt: skip
        for parameter, text in rows:
            parameter.setHelp(text)
            if parameter.name() == "PAPER":
                show_words(parameter, {name: tr(name) for name in map_pages.PAPERS})
            if parameter.name() in ("DPI", "SECONDS"):
                parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber("PAGES", tr("Pages")))
        self.addOutput(QgsProcessingOutputNumber("EMPTY_DATES", tr("Dates without a value, which have no page")))
        self.addOutput(QgsProcessingOutputString("LAYOUT_NAME", tr("Name of the layout in the project")))

    def checkParameterValues(self, parameters, context):
        with result_layers.without_statistics():  # QGIS opens the layer to check it
            able, why = super().checkParameterValues(parameters, context)
        if not able:
            return able, why
        places = [parameters.get(name) for name in ("OUTPUT", "ANIMATION", "PICTURES")]
        if not any(places) and not self.parameterAsBoolean(parameters, "LAYOUT", context):
            return False, tr("Nothing is asked for: give a file for the maps, for the animation, or keep the layout.")
        for name, ending in (("OUTPUT", ".pdf"), ("ANIMATION", ".gif")):
            path = Path(self._file(parameters, name, context))
            if path.suffix.lower() not in ("", ending):
                return False, tr("{}: {} must end with {}.").format(name, path, ending)
        start, end = self._period(parameters, context)
        if start and end and start > end:
            return False, tr("The period ends before it begins: {} to {}.").format(start, end)
        try:
            logo = self.parameterAsFile(parameters, "LOGO", context)
            if logo:
                read_logo(logo)
        except AgriDroughtError as error:
            return False, error.message.text({})
        return True, ""

    def _period(self, parameters, context):
        return tuple(
            map_pages.moment(self.parameterAsDateTime(parameters, name, context)) if parameters.get(name) else None
            for name in ("START", "END")
        )

    def _file(self, parameters, name: str, context) -> str:
        """Where an output shall go; empty where it is not wanted."""
        return self.parameterAsFileOutput(parameters, name, context) if parameters.get(name) else ""

    @of_qgis
    def processAlgorithm(self, parameters, context, feedback):
        step_begins(self.title())
        animation = self._file(parameters, "ANIMATION", context)
        try:
            # Models, scripts and qgis_process do not ask canExecute().
            packages.require((*self.PACKAGES, *(("PIL",) if animation else ())), self.title())
            able, why = self.checkParameterValues(parameters, context)
            if not able:
                raise QgsProcessingException(why)
            stop = stop_of_process()
            job = Job(cancelled=lambda: stop() or feedback.isCanceled())
            with result_layers.without_statistics(), job.heard_everywhere():
                return self._draw(parameters, context, feedback, animation)
        except AgriDroughtError as error:
            if feedback.isCanceled():
                return {}
            raise QgsProcessingException(error.message.text({})) from error
        except OSError as error:
            raise QgsProcessingException(str(error)) from error

    def _draw(self, parameters, context, feedback, animation: str):
        layer = self.parameterAsRasterLayer(parameters, "INPUT", context)
        if layer is None:
            raise QgsProcessingException(tr("INPUT is not a raster that can be read."))
        path = layer_source(layer)
        if not is_stack(layer):
            raise QgsProcessingException(
                tr(
                    "{} has no dates, so there is no series of maps. Make a stack of it with “Build time stack”."
                ).format(path)
            )
        pages, empty = self._pages(path, parameters, context, feedback)
        pdf = self._file(parameters, "OUTPUT", context)
        folder = self.parameterAsString(parameters, "PICTURES", context) if parameters.get("PICTURES") else ""
        own = context.project() if self.parameterAsBoolean(parameters, "LAYOUT", context) else None
        dates = self._place_of_dates(pdf, own)
        # Outside of the files: their names are taken before the layers may stay.
        with _unless_done(own) as done:
            with Staging([path]) as staging:
                targets = {name: staging.place(name) for name in (pdf, animation) if name}
                pictures = Path(staging.place_folder(folder)) if folder else None
                layout, kept = self._layout(layer, pages, own, parameters, context)
                if dates:
                    map_pages.write_dates(layout.atlas().coverageLayer(), staging.place_layer(dates))
                steps = QgsProcessingMultiStepFeedback(2, feedback)
                if pdf:
                    feedback.setProgressText(tr("Drawing {} pages of the PDF").format(len(pages)))
                    dpi = self.parameterAsInt(parameters, "DPI", context)
                    map_pages.export_pdf(layout, targets[pdf], dpi, _passed_on(steps))
                steps.setCurrentStep(1)
                check_run()
                if animation or folder:
                    feedback.setProgressText(tr("Drawing {} pictures").format(len(pages)))
                    if pictures is None:
                        pictures = Path(staging.scratch("pictures", animation))
                        pictures.mkdir()
                    drawn = map_pages.export_pictures(layout, pictures, _SCREEN, _passed_on(steps))
                    check_run()
                    if animation:
                        seconds = self.parameterAsDouble(parameters, "SECONDS", context)
                        map_pages.write_gif(drawn, targets[animation], seconds)
                check_run()
                staging.verify()
            if dates:
                map_pages.read_dates(layout.atlas(), dates)
            done.set()
        name = self._keep(layout, own, feedback) if kept else ""
        self._tell_of_others(folder, len(pages), feedback)
        return {
            **({"OUTPUT": pdf} if pdf else {}),
            **({"ANIMATION": animation} if animation else {}),
            **({"PICTURES": folder} if folder else {}),
            "PAGES": len(pages),
            "EMPTY_DATES": empty,
            "LAYOUT_NAME": name,
        }

    @staticmethod
    def _tell_of_others(folder: str, pages: int, feedback) -> None:
        """Pictures of an earlier run with more pages would come into a film that is made of the folder."""
        found = sorted(Path(folder).glob("page_[0-9][0-9][0-9][0-9].png")) if folder else []
        others = [path.name for path in found if int(path.stem[5:]) > pages]
        if others:
            feedback.pushWarning(
                tr("{} holds {} more pictures, which an earlier run made: {} to {}.").format(
                    folder, len(others), others[0], others[-1]
                )
            )

    def _pages(self, path, parameters, context, feedback):
        start, end = self._period(parameters, context)
        pages, empty = map_pages.pages_of(path, start, end, _MOST)
        if not pages:
            raise QgsProcessingException(
                tr("No date of the period has a value: {} to {}. Choose another period.").format(
                    start or tr("the beginning"), end or tr("the end")
                )
            )
        feedback.pushInfo(tr("Pages: {} ({} to {})").format(len(pages), pages[0].label, pages[-1].label))
        if empty:
            feedback.pushInfo(tr("Dates without a value, which have no page") + f": {empty}")
        return pages, empty

    def _layout(self, layer, pages, own, parameters, context):
        """The layout, and whether its project keeps it; one that nobody keeps gets a project of its own."""
        kept = own is not None
        project = own if kept else QgsProject()
        if not kept and _is_in(context.project(), layer):
            project.setCrs(context.project().crs())
        extent = self._extent(parameters, context, project, layer)
        stack = own.mapLayer(layer.id()) if kept else None
        if stack is None:
            stack = self._dressed(layer, context)
            project.addMapLayer(map_pages.private(stack), False)
        elif not stack.temporalProperties().isActive():
            play_by_date(stack)
        if not kept:
            project.setEllipsoid("WGS84")
        over = self._overlays(parameters, context)
        land, borders = land_and_borders()
        extra = [one for one in (land, borders if not over else None) if one is not None]
        for one in (*over, *extra):
            if not project.mapLayer(one.id()):
                project.addMapLayer(map_pages.private(one), False)
        coverage = map_pages.atlas_of(pages, stack)
        project.addMapLayer(map_pages.private(coverage), False)
        title = self.parameterAsString(parameters, "TITLE", context) or stack.name()
        sheet = map_pages.Sheet(
            title,
            self.parameterAsString(parameters, "AGENCY", context),
            tr("Map: AgriDrought {}").format(__version__),
            self.parameterAsString(parameters, "LOGO", context),
            self.parameterAsString(parameters, "PAPER", context),
            over or ([borders] if borders is not None else []),
            [land] if land is not None else [],
            extent,
        )
        layout = map_pages.make_layout(project, stack, coverage, sheet)
        layout.setName(map_pages.free_name(project, title))
        self._private_project = None if kept else project  # the layout does not hold it
        return layout, kept

    @staticmethod
    def _place_of_dates(pdf: str, own) -> str:
        """The file that keeps the dates of a layout that stays; a layer in memory would not be saved.

        Nobody has named it, so nothing is replaced by it: an earlier layout may read its dates from there.
        """
        stays = own is not None and (own.fileName() or QgsApplication.platform() == "desktop")
        lasting = pdf and not Path(pdf).is_relative_to(QgsProcessingUtils.tempFolder())
        if not (stays and lasting):
            return ""
        number, path = 1, Path(pdf).with_suffix(".gpkg")
        while path.exists():
            number += 1
            path = Path(pdf).with_name(f"{Path(pdf).stem}_{number}.gpkg")
        return str(path)

    def _dressed(self, layer, context):
        """A copy of a layer with dates; one that is in no project gets the look of what made it."""
        copy = layer.clone()
        with result_layers.without_statistics():
            if not _is_in(context.project(), layer):
                path = layer_source(layer)
                copy = QgsRasterLayer(layer.source(), result_layers.index_name(variable_of(path)) or Path(path).stem)
                apply_style(copy, style_of(path)[0])
            if not copy.temporalProperties().isActive():
                play_by_date(copy)
        return copy

    def _overlays(self, parameters, context) -> list:
        """Copies of the layers over the map; polygons that are in no project have no look of their own."""
        copies = []
        for layer in self.parameterAsLayerList(parameters, "OVERLAYS", context):
            copies.append(layer.clone())
            polygons = layer.geometryType() == Qgis.GeometryType.Polygon
            if polygons and not _is_in(context.project(), layer):
                only_borders(copies[-1])
        return copies

    def _extent(self, parameters, context, project, stack):
        if not parameters.get("EXTENT"):
            return None
        crs = map_pages.crs_of(project, stack)
        box = QgsRectangle(*Extent(self, "EXTENT", parameters, context).bounds(crs.toWkt()))
        covered = QgsCoordinateTransform(stack.crs(), crs, project).transformBoundingBox(stack.extent())
        if not box.intersects(covered):
            raise QgsProcessingException(tr("EXTENT has no part of the stack: the maps would be empty."))
        return box

    def _keep(self, layout, project, feedback) -> str:
        project.layoutManager().addLayout(layout)
        feedback.pushInfo(tr("The layout “{}” is in the project: Project → Layouts.").format(layout.name()))
        return layout.name()


@contextmanager
def _unless_done(project):
    """Take the layers that a cancelled or failed run put into a project out of it again."""
    before, done = set(project.mapLayers()) if project is not None else set(), Event()
    try:
        yield done
    finally:
        if project is not None and not done.is_set():
            project.removeMapLayers(list(set(project.mapLayers()) - before))


def _is_in(project, layer) -> bool:
    return project is not None and project.mapLayer(layer.id()) is not None


def _passed_on(feedback) -> QgsFeedback:
    """A feedback for QGIS's exporter that moves the bar of a run and, from page to page, hears of an end."""
    made = QgsFeedback()

    def goes_on(share: float) -> None:
        feedback.setProgress(share)
        try:
            check_run()
        except Cancelled:
            made.cancel()

    made.progressChanged.connect(goes_on)
    feedback.canceled.connect(made.cancel)
    if feedback.isCanceled():
        made.cancel()
    return made
