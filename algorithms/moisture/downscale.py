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
    (bilinear) field, until the coarse field is met within 0.0001 m³/m³. MAX_MISFIT is measured on the output; it
    stays larger where a correction would make soil moisture negative.

    Where a cell differs much from its neighbours, agreeing exactly makes the smooth field overshoot around it (rings).

    How true the detail inside the cells is, the correction does not say. Look at the score with blocks left out in the
    model's report: where it is low, the detail is mostly that of the covariates.
    """
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
        add(
            p.raster(
                "LAND_COVER", "Land cover", "Class codes on the fine grid, when the model has them.", True
            )
        )
        add(
            p.raster(
                "SM",
                "Coarse soil moisture",
                """Dated stack that the result shall agree with; its dates are
            downscaled. Empty: the dates of the covariates, without correction.""",
                True,
            )
        )
        add(
            p.switch(
                "RESIDUAL_CORRECTION", "Residual correction", "Agree with the coarse soil moisture.", True
            )
        )
        add(p.name_parameter())
        add(p.output("OUTPUT", "Fine soil moisture", "Stack in m³/m³ on the grid of the finest covariate."))
        self.addOutput(QgsProcessingOutputNumber("MAX_MISFIT", tr("Largest misfit of a coarse cell (m³/m³)")))

    def compute(self, v, job, provenance):
        from ...core.downscale.downscale import downscale

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
        )
