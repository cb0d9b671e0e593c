"""agridrought:mapcropmoisture"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class MapCropMoisture(AgriDroughtAlgorithm):
    ID = "mapcropmoisture"
    NAME = "Map crop moisture"
    GROUP = "crop"
    TAGS = "soil moisture,crop,wheat,maize,daily,random forest,prediction,irrigation"
    SHORT = "Predicts soil moisture of a crop for every day and every cell that the crop grows on."
    HELP = """
    The forests of “Train crop model” predict from covariates that are matched to the model's features by name. They are
    taken as “Sample covariates at stations” takes them: static rasters, daily stacks on the very date, stacks by dekad,
    month or year in the period that the day falls in, and climatologies by month. All rasters and the crop mask lie on
    one grid. Latitude, longitude and day of the year are made here.

    The crop mask is one band for all years, or a stack with one band per year; cells ≠ 0 are the crop. Only they are
    predicted, the rest is missing. SEASON_START and SEASON_END (month-day, such as 10-01 and 06-15, also over New Year)
    keep the days of the season, in every year from START to END.

    Each day becomes a file in OUTPUT_FOLDER, and OUTPUT is a virtual stack over the files (a name that ends with .tif
    makes a copy of them in one file). A run that was interrupted goes on where it ended: days that are whole are not
    made again. If the model or a raster has changed since, the folder is refused, so that days of two models never
    stand side by side unnoticed. To add days to rasters that have grown, use another folder for the new days.

    A day that a covariate lacks is missing, and named in the log; a cell where a covariate is missing is missing. A
    warning says when a covariate lies outside the range of the training in most cells: look at its unit then.

    CIR is the probability of the irrigation label: with the usual rule that soil is wet enough, from irrigation or from
    rain. UNCERTAINTY is the half width of a 90 % interval, from errors at stations that were left out. APPLICABILITY is
    1 where the covariates are like those of the training, 0 where the model is asked about what it has not seen (Meyer
    and Pebesma 2021).
    """
    STYLES = {"UNCERTAINTY": "uncertainty", "APPLICABILITY": "applicability", "CIR": "probability"}
    NEIGHBOURS = "Comes after: Train crop model. Comes before: Aggregate in time, SSI."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "sklearn")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.file("MODEL", "Model", "File that “Train crop model” wrote.", "zip"))
        add(
            p.rasters(
                "COVARIATES",
                "Covariates",
                """The features of the model on one grid. A covariate's name is its tag “variable”, else its file's
                name.""",
            )
        )
        add(p.raster("CROP_MASK", "Crop mask", "Cells ≠ 0 are the crop: one band, or a stack with a band per year."))
        add(p.day("START", "First day", "Empty: the first that all covariates have."))
        add(p.day("END", "Last day", "Empty: the last that all covariates have."))
        add(p.text("SEASON_START", "Season from", "Month-day, such as 03-01. Empty: from 1 January."))
        add(p.text("SEASON_END", "Season to", "Month-day, such as 06-15. Empty: to 31 December."))
        add(p.folder_output("OUTPUT_FOLDER", "Folder for the days", "A GeoTIFF for each day and quantity."))
        add(
            p.virtual_output(
                "OUTPUT", "Crop soil moisture", "Stack in m³/m³: virtual (.vrt) over the days, or a copy (.tif)."
            )
        )
        add(p.virtual_output("CIR", "CIR probability", "Stack of shares from 0 to 1.", True))
        add(p.virtual_output("UNCERTAINTY", "Uncertainty", "Stack of half widths of the 90 % interval in m³/m³.", True))
        add(
            p.virtual_output(
                "APPLICABILITY",
                "Area of applicability",
                "Stack: 1 where the model knows such covariates, 0 where not.",
                True,
            )
        )
        for name, label in (
            ("DAYS", "Days in the stack"),
            ("NEW_DAYS", "Days made in this run"),
            ("OUTSIDE_SHARE", "Share of the cells outside the area of applicability"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.crop.crop_model.map import map_crop_moisture
        from ...core.tools.crop.crop_model.season import Season

        return map_crop_moisture(
            v.MODEL,
            v.COVARIATES,
            v.CROP_MASK,
            v.OUTPUT_FOLDER,
            v.OUTPUT,
            job,
            provenance,
            v.START,
            v.END,
            Season.of(v.SEASON_START, v.SEASON_END),
            v.CIR,
            v.UNCERTAINTY,
            v.APPLICABILITY,
        )
