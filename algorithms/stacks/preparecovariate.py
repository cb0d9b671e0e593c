"""agridrought:preparecovariate"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

NUMBERS = {
    "OUTLIER_SHARE": "Share of the observed values that were outliers",
    "FILLED_SHARE": "Filled share of all dates of the pixels with values",
    "UNFILLED_SHARE": "Share that stays missing",
    "CLIMATOLOGY_SHARE": "Share of the filled values that are only the mean of their season",
}


class PrepareCovariate(AgriDroughtAlgorithm):
    ID = "preparecovariate"
    NAME = "Prepare a covariate"
    GROUP = "stacks"
    TAGS = "covariate,lst,ndvi,lai,day,night,outlier,despike,smooth,fill,interpolate,modis,stack"
    SHORT = "Cleans a stack of LST, NDVI or LAI: mean of day and night, outliers out, gaps filled in time."
    HELP = """
    With NIGHT the mean of both is taken. Where one is missing, the other stands in, with half the mean difference
    between day and night taken out: the pixel's mean of the calendar month, drawn towards the whole raster's mean of
    the month when the pixel has few pairs. In a month of the year without any pair on the raster a single value
    gives no mean. Dates that NIGHT lacks count as missing there.

    A value is an outlier when the steps from the value before and to the value after are both longer than OUTLIER_K
    robust standard deviations of the pixel's steps (1.4826 × their median size) and go opposite ways. Where the
    record has three years or more, the steps are those of the anomaly from the mean year; in shorter records the
    season's own steps hide all but gross errors. The first and the last value, values beside a gap and pixels with
    fewer than eight such steps cannot be judged and stay. A real event of a single date, such as snow in one
    composite of NDVI or one month of hard frost, is an outlier too: look at OUTLIER_SHARE, and raise OUTLIER_K where
    such events matter. OUTLIER_K 0 keeps all values.

    With FILL, gaps are filled from the pixel's own record by the modified-sinc smoother (Schmid et al. 2022), on the
    anomaly from the mean year: up to three steps from the values around, longer gaps fade into the mean year, which
    needs three years. What cannot be filled stays missing; what is filled stays within the range of the pixel's own
    values. Observed values are not changed; pixels without any value (the sea) stay empty. The log says how much was
    filled and how much of that is only the mean of its season.

    Steps are those of the stack. Composites of 8 or 16 days, which “Build time stack” dates by the day, are
    recognised by their rhythm from 1 January: their dates are taken as steps, the days between stay missing;
    “Aggregate in time” then counts the composites of a month.
    """
    NEIGHBOURS = "Comes after: Build time stack. Comes before: Aggregate in time, Align to a grid, TVDI."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "Time stack", "Dated stack: LST of the day, NDVI, LAI or another covariate."))
        add(
            p.raster(
                "NIGHT",
                "Night stack",
                "LST of the night on the same grid, in the same unit and by the same step. Empty: no mean is taken.",
                True,
            )
        )
        add(
            p.number(
                "OUTLIER_K",
                "Outliers beyond (robust SD)",
                "How many robust standard deviations make a step large; 0: no value is an outlier.",
                3.0,
                0.0,
            )
        )
        add(p.switch("FILL", "Fill gaps in time", "Off: outliers and gaps stay missing.", True))
        add(p.name_parameter())
        add(p.output("OUTPUT", "Prepared covariate", "Stack with the dates and the unit of the input."))
        for name, label in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.stacks.prepare_covariate import PrepareOptions, prepare_covariate  # brings scipy with it

        options = PrepareOptions(v.OUTLIER_K, v.FILL)
        return prepare_covariate(v.INPUT, v.OUTPUT, options, job, provenance, v.NIGHT, v.NAME)
