"""agridrought:downscale"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Downscale(AgriDroughtAlgorithm):
    ID = "downscale"
    NAME = "Downscale"
    GROUP = "moisture"
    TAGS = "downscaling,random forest,prediction,fine,soil moisture,residual correction"
    SHORT = "Predicts fine soil moisture with a trained model, and makes it agree with the coarse one."
    HELP = """
    The forest of “Train downscaler” predicts every fine pixel and date from the covariates, which are matched to the
    model's features by name. A pixel is missing where a covariate is; a date that a covariate lacks is missing, and
    named in the log. With the correction, pixels under coarse cells without soil moisture are missing too.

    Residual correction: what the mean of the fine pixels of a cell lacks from the coarse value is added as a smooth
    (bilinear) field, until the estimate of the coarse field is met within 0.0001 m³/m³. MAX_MISFIT is measured on
    the output against SM; it is large where SM has an error, and without one stays larger where a correction would
    make soil moisture negative.

    Coarse values are measured, with an error. Where its size is given (SM_UNCERTAINTY, or one number as
    COARSE_ERROR) or estimated (ESTIMATE_ERROR), the fine field agrees with an estimate of the cells that takes the
    error into account, so that noise is not printed into the map; without any of them it agrees exactly.
    MISFIT_CHI2 is the misfit in units of the error: near 1 where the error is as assumed.

    Where a cell differs much from its neighbours, agreeing exactly makes the smooth field overshoot around it (rings).

    How true the detail inside the cells is, the correction does not say. So only a share of it is put out. With
    DETAIL_WEIGHT left empty the output is a smooth field that keeps the cells' means (partly kriged), plus a share of
    the detail of two models of the training: a linear regression of the differences between neighbouring cells, and
    the forest. The shares are what the check of the training one scale up found, by season; they are small where the
    data are few. With a number, it is the conserving bilinear field plus so much of the forest's detail alone: 1 is
    the forest as it is (Luo et al.), 0 leaves the covariates out. The tool returns the mean shares over the dates.

    Do not expect much: where the truth is known, the automatic output has 1 to 3 % less RMSE than conserving
    interpolation (the forest as it is: often more than it). In a record whose broad pattern contradicts the fine one,
    detail can cost some per cent.

    UNCERTAINTY is the half width of a 90 % interval of what is put out: a constant plus the spread of the trees, scaled
    by errors of values held out one scale up (without the correction: on blocks of land left out). APPLICABILITY is 1
    where the covariates are like those of the training, 0 where the forest is asked about what it has not seen (Meyer
    and Pebesma 2021); OUTSIDE_SHARE is the share of zeros, from one pixel in 101 when the stack is not asked for.
    """
    STYLES = {"UNCERTAINTY": "uncertainty", "APPLICABILITY": "applicability"}
    NEIGHBOURS = "Comes after: Train downscaler. Comes before: SSI."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "sklearn")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.file("MODEL", "Model", "File that “Train downscaler” wrote.", "zip"))
        add(
            p.rasters(
                "COVARIATES",
                "Covariates",
                """The covariates of the model, for any dates, on any fine grid
            that nests in the coarse cells.""",
            )
        )
        add(p.raster("LAND_COVER", "Land cover", "Class codes on the fine grid, when the model has them.", True))
        add(
            p.raster(
                "SM",
                "Coarse soil moisture",
                """Dated stack that the result shall agree with; its dates are
            downscaled. Empty: the dates of the covariates, without correction.""",
                True,
            )
        )
        add(p.switch("RESIDUAL_CORRECTION", "Residual correction", "Agree with the coarse soil moisture.", True))
        add(p.name_parameter("that of the soil moisture the model was trained on"))
        add(
            p.advanced(
                p.number(
                    "DETAIL_WEIGHT",
                    "Weight of the forest's detail",
                    """0 to 1. Empty: automatic, as the check of the training found, with the
            regression's detail and kriging. 1: the forest as it is. Counts only with the correction.""",
                    None,
                    0.0,
                    1.0,
                )
            )
        )
        add(
            p.advanced(
                p.number(
                    "COARSE_ERROR",
                    "Error of the coarse soil moisture (m³/m³)",
                    """Standard deviation of the measurement error of a coarse value: the fine field then agrees with
            the estimate of the coarse one. Empty or 0: it agrees exactly with the coarse values.""",
                    None,
                    0.0,
                    1.0,
                )
            )
        )
        add(
            p.advanced(
                p.switch(
                    "ESTIMATE_ERROR",
                    "Estimate the error of the coarse soil moisture",
                    """From the record itself, where COARSE_ERROR is empty: neighbouring cells and dates tell how noisy
            the values are. Helps where they are noisy, costs some per cent where they are not.""",
                )
            )
        )
        add(
            p.raster(
                "SM_UNCERTAINTY",
                "Uncertainty of the coarse soil moisture",
                """UNCERTAINTY of “Fill gaps” (half width of the 90 % band), or the product's own layer of standard
            deviations, for the same cells and dates. Where it says nothing, COARSE_ERROR counts.""",
                True,
            )
        )
        add(p.output("OUTPUT", "Fine soil moisture", "Stack in m³/m³ on the grid of the finest covariate."))
        add(p.output("UNCERTAINTY", "Uncertainty", "Stack of half widths of the 90 % interval in m³/m³.", True))
        add(
            p.output(
                "APPLICABILITY",
                "Area of applicability",
                "Stack: 1 where the forest knows such covariates, 0 where not.",
                True,
            )
        )
        for name, label in (
            ("MAX_MISFIT", "Largest misfit of a coarse cell (m³/m³)"),
            ("COARSE_ERROR", "Error of the coarse soil moisture, mean SD (m³/m³)"),
            ("MISFIT_CHI2", "Misfit of the coarse cells in units of their error (χ²)"),
            ("OUTSIDE_SHARE", "Share outside the area of applicability"),
            ("DETAIL_WEIGHT", "Weight of the forest's detail, mean over the dates"),
            ("LINEAR_WEIGHT", "Weight of the regression's detail, mean over the dates"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.moisture.downscale.coarse_error import CoarseError
        from ...core.tools.moisture.downscale.downscale import downscale

        known = v.COARSE_ERROR
        if known is None and not (v.ESTIMATE_ERROR or v.SM_UNCERTAINTY):
            known = 0.0
        return downscale(
            v.MODEL,
            v.COVARIATES,
            v.OUTPUT,
            job,
            provenance,
            v.LAND_COVER,
            v.SM,
            v.RESIDUAL_CORRECTION,
            v.NAME,
            v.DETAIL_WEIGHT,
            v.UNCERTAINTY,
            v.APPLICABILITY,
            CoarseError(known, v.SM_UNCERTAINTY),
        )
