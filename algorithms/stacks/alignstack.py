"""agridrought:alignstack"""

from qgis.core import QgsProcessingOutputString

from ...core.tools.stacks.align.align import METHODS, AlignOptions, align
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class AlignStack(AgriDroughtAlgorithm):
    ID = "alignstack"
    NAME = "Align to a grid"
    GROUP = "stacks"
    TAGS = "align,resample,warp,reproject,regrid,aggregate,area-weighted,fractions,land cover,grid,stack"
    SHORT = "Brings a stack or any raster onto exactly the grid of another raster."
    HELP = """
    The output has the reference's reference system, corner, pixel size and extent. All bands come along, with their
    dates, unit and variable name. Everything that a later tool combines must lie on one grid.

    auto takes average where the reference's pixels are larger than the input's, else bilinear; where the file
    declares its values as classes (colour table, flag meanings, this plugin's flags and classes) it takes
    fractions, or nearest for several bands or smaller pixels (METHOD_USED says which). Codes in a file that does
    not say so look like any numbers: choose fractions or nearest yourself. average is the mean weighted by the
    area that each input pixel shares with the target pixel, exact in one reference system (in degrees with the
    area on the sphere) and conserving totals; across reference systems the corners of the input pixels are
    projected. bilinear takes the four pixels around the target's centre, nearest the pixel under it. fractions
    turns class codes (land cover) into one band per class with the share of the valid area: a mean of class codes
    means nothing.

    A target pixel is missing where valid input covers less than MIN_VALID of its area (bilinear: of the weights).

    Longitudes of 0…360° and −180…180° meet by themselves. Across reference systems, input pixels around a pole
    are left out.
    """
    NEIGHBOURS = "Comes after: Build time stack. Comes before: every tool that combines rasters, such as TVDI."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "Stack or raster", "A dated stack, or any raster: height, land cover, climatology."))
        add(p.raster("REFERENCE_LAYER", "Reference", "The raster whose grid is wanted; its values do not matter."))
        add(
            p.choice(
                "METHOD",
                "Method",
                METHODS,
                """auto: average to larger pixels, bilinear to smaller ones, fractions or nearest for declared
                classes. Other class codes need fractions or nearest.""",
            )
        )
        add(
            p.number(
                "MIN_VALID",
                "Smallest valid share",
                "With less valid input a pixel is missing.",
                0.5,
                0.0,
                1.0,
            )
        )
        add(p.name_parameter())
        add(p.output("OUTPUT", "Aligned raster", "The same bands on the new grid; for fractions a band per class."))
        self.addOutput(QgsProcessingOutputString("METHOD_USED", tr("Method that was used")))

    def compute(self, v, job, provenance):
        return align(v.INPUT, v.REFERENCE_LAYER, v.OUTPUT, AlignOptions(v.METHOD, v.MIN_VALID), job, provenance, v.NAME)
